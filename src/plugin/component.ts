import { readFrontmatter } from '../formats/frontmatter.ts';
import { LineIndex } from '../formats/lines.ts';
import { entryOf, scalarText } from '../formats/located.ts';
import { scanMarkdown } from '../formats/markdown.ts';
import { decodeText } from '../formats/text.ts';
import type { Files } from './files.ts';
import type { Component, ComponentKind, Plugin, SourceFile } from './model.ts';

/** Reads one text file; a file that can't be read is an empty text with a failure. */
export function readSource(files: Files, path: string): SourceFile {
  const result = files.read(path);
  if ('failure' in result) return { path, text: '', encoding: 'empty', failure: result.failure, lines: new LineIndex('') };
  const decoded = decodeText(result.bytes);
  return { path, ...decoded, lines: new LineIndex(decoded.text) };
}

/** Wraps a file as a component. Frontmatter and outline are read when first asked for, then kept. */
export function makeComponent<K extends ComponentKind>(
  kind: K,
  file: SourceFile,
  segments: readonly string[],
  plugin: Plugin,
): Component & { readonly kind: K } {
  return {
    kind,
    scope: plugin.scope,
    file,
    plugin,
    get frontmatter() {
      return keep(this, 'frontmatter', readFrontmatter(file.text));
    },
    get body() {
      const start = this.frontmatter.client.bodyStart;
      return keep(this, 'body', { text: file.text.slice(start), start, outline: scanMarkdown(file.text, start) });
    },
    get id() {
      const name = kind === 'agent' ? agentName(this) : undefined;
      const last = name ?? segments.at(-1) ?? '';
      const path = [...segments.slice(0, -1), last];
      return keep(this, 'id', (plugin.scope === 'plugin' ? [plugin.name, ...path] : [last]).join(':'));
    },
  };
}

/** An agent's frontmatter name replaces its file name [client 2.1.330]; skills and commands keep theirs. */
function agentName(component: Component): string | undefined {
  const { status, root } = component.frontmatter.client;
  const name = status === 'loaded' ? scalarText(entryOf(root, 'name')?.value) : undefined;
  return name?.trim() || undefined;
}

function keep<T>(owner: object, key: string, value: T): T {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}
