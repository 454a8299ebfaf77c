import { readFrontmatter } from '../formats/frontmatter.ts';
import { parseJson } from '../formats/json.ts';
import { entryOf, scalarText } from '../formats/located.ts';
import { scanMarkdown } from '../formats/markdown.ts';
import { decodeText, LineIndex } from '../formats/text.ts';
import { limitOf } from '../spec/index.ts';
import type { Files } from './files.ts';
import type { Component, ComponentKind, JsonDocument, Plugin, SourceFile } from './model.ts';

/** Reads one text file; a file that can't be read is an empty text with a failure. */
export function readSource(files: Files, path: string): SourceFile {
  const result = files.read(path);
  if ('failure' in result) return { path, text: '', encoding: 'empty', failure: result.failure, lines: new LineIndex('') };
  const decoded = decodeText(result.bytes);
  return {
    path,
    ...decoded,
    get lines() {
      return keep(this, 'lines', new LineIndex(decoded.text));
    },
  };
}

/** Wraps a file as JSON, parsed when first asked for. */
export function makeDocument(file: SourceFile): JsonDocument {
  return {
    file,
    get tree() {
      return keep(this, 'tree', parseJson(file.text));
    },
  };
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
      const last = nameIn(this, kind, segments) ?? segments.at(-1) ?? '';
      const path = [...segments.slice(0, -1), last];
      return keep(this, 'id', (plugin.scope === 'plugin' ? [plugin.name, ...path] : [last]).join(':'));
    },
  };
}

/**
 * A name in the frontmatter replaces the file's in agents, in output styles and in a skill that is the plugin's root; other
 * skills and commands keep theirs [client 2.1.330].
 */
function nameIn(component: Component, kind: ComponentKind, segments: readonly string[]): string | undefined {
  const isRootSkill = kind === 'skill' && segments.join('') === '';
  if (kind !== 'agent' && kind !== 'output-style' && !isRootSkill) return undefined;
  const { status, root } = component.frontmatter.client;
  const name = status === 'loaded' ? scalarText(entryOf(root, 'name')?.value)?.trim() : undefined;
  // A longer name is ignored.
  if (kind === 'agent' && name && name.length > limitOf('agentNameCharacters')) return undefined;
  return name || (isRootSkill ? component.plugin.name : undefined);
}

/** Replaces a getter by the value that it found. */
export function keep<T>(owner: object, key: string, value: T): T {
  Object.defineProperty(owner, key, { value, enumerable: true });
  return value;
}
