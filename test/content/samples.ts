import fs from 'node:fs';
import path from 'node:path';
import { runRules } from '../../src/engine/run.ts';
import { type MarkdownOutline, scanMarkdown } from '../../src/formats/markdown.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';

/** A Markdown file of the plugin, with what stands where in it. */
export interface Text extends MarkdownOutline {
  /** Relative to the repository. */
  readonly name: string;
  readonly text: string;
}

/** A fenced block: what it says it is, and its content. */
export interface Block {
  /** `file.md:line`. */
  readonly place: string;
  readonly info: string;
  readonly language: string;
  /** The path inside a plugin that it shows. */
  readonly file?: string;
  /** The rules that it breaks on purpose. */
  readonly wrong: readonly string[];
  readonly isFragment: boolean;
  readonly content: string;
}

/** A plugin that a text shows, as far as it shows it. */
export interface Sample {
  /** `file.md: heading`. */
  readonly place: string;
  readonly files: Readonly<Record<string, string>>;
  /** The rules that its blocks break on purpose. */
  readonly wrong: readonly string[];
}

/** A manifest for what is shown without one. */
export const plainManifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });

export function readText(name: string): Text {
  return textFrom(name, fs.readFileSync(name, 'utf8'));
}

function textFrom(name: string, text: string): Text {
  return { name, text, ...scanMarkdown(text) };
}

/** Every Markdown file that the plugin ships for models, examples too. */
export function allTexts(): Text[] {
  const files = ['skills', 'agents', 'commands']
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) =>
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => path.posix.join(folder, ...file.split(path.sep))),
    );
  return files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map(readText);
}

/** Whether a text is part of an example, which speaks of its own plugin. */
export function isExample({ name }: Text): boolean {
  return name.includes('/examples/');
}

export function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

export function blocksOf({ name, text, fences }: Text): Block[] {
  return fences.map(({ info, opening, content }) => {
    const words = info.split(' ');
    const [file] = words.flatMap((word) => /^file=(\S+)$/.exec(word)?.[1] ?? []);
    return {
      place: `${name}:${lineOf(text, opening.start)}`,
      info,
      language: words[0] ?? '',
      ...(file ? { file } : {}),
      wrong: words.flatMap((word) => /^wrong=(\S+)$/.exec(word)?.[1] ?? []),
      isFragment: words.includes('fragment'),
      content: withoutIndent(text.slice(content.start, content.end), text, opening.start),
    };
  });
}

/** A block inside a list is indented as its opening line is. */
function withoutIndent(content: string, text: string, opening: number): string {
  const start = text.lastIndexOf('\n', opening - 1) + 1;
  const [indent = ''] = /^ */.exec(text.slice(start)) ?? [];
  return indent === '' ? content : content.replaceAll(new RegExp(`^ {1,${indent.length}}`, 'gm'), '');
}

/**
 * The plugins that a text shows: blocks with `file=PATH` below one heading belong together, until a path comes a second time. A
 * manifest is added where none is shown.
 */
export function samplesOf(name: string): Sample[] {
  const text = readText(name);
  const samples: { heading: string; files: Record<string, string>; wrong: string[] }[] = [];
  for (const [at, { file, wrong, content }] of blocksOf(text).entries()) {
    if (file === undefined) continue;
    const start = text.fences[at]?.opening.start ?? 0;
    const heading = text.headings.findLast(({ range }) => range.start < start)?.text ?? '';
    const last = samples.at(-1);
    if (!last || last.heading !== heading || file in last.files) samples.push({ heading, files: {}, wrong: [] });
    const current = samples.at(-1);
    if (!current) continue;
    current.files[file] = content;
    current.wrong.push(...wrong);
  }
  return samples.map(({ heading, files, wrong }) => ({
    place: `${path.basename(name)}: ${heading}`,
    files: { '.claude-plugin/plugin.json': plainManifest, ...files },
    wrong,
  }));
}

/** What all rules say of a plugin, a line each. */
export function findingsOf(plugin: string): string[] {
  const findings = runRules(loadPlugin(diskFiles(plugin), { scope: 'plugin', name: path.basename(plugin) }), rules);
  return findings.map(({ rule, file, message }) => `${file}: ${message} [${rule}]`);
}

/**
 * Every name in the data on the client: keys, and values without a blank, in their parts (`tool_input.command` has two). Prose and
 * evidence are left out, so that a word is not known because some sentence has it.
 */
export function specNames(): ReadonlySet<string> {
  const names = new Set<string>();
  const learn = (text: string): void => {
    for (const [name] of text.matchAll(/[A-Za-z_$][\w$-]*/g)) names.add(name);
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && !/\s/.test(value)) learn(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'evidence') continue;
      if (!Array.isArray(value)) learn(key);
      walk(inner);
    }
  };
  const folder = path.resolve('src/spec');
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json')))
    walk(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).facts);
  return names;
}

/** A text without its generated regions, which other tests hold against the data; line numbers stay. */
export function authored(text: Text): Text {
  const open = /<!-- generated: [^>]+-->/g;
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, ' ');
  let rest = '';
  let done = 0;
  for (const { index } of text.text.matchAll(open)) {
    const end = text.text.indexOf('<!-- /generated -->', index);
    if (end < 0 || index < done) continue;
    rest += text.text.slice(done, index) + blank(text.text.slice(index, end));
    done = end;
  }
  return textFrom(text.name, rest + text.text.slice(done));
}

/** The code spans of a text, with their blanks made single. */
export function spansOf({ name, text, spans }: Text): { place: string; code: string }[] {
  return spans.map(({ content }) => ({
    place: `${name}:${lineOf(text, content.start)}`,
    code: text.slice(content.start, content.end).replaceAll(/\s+/g, ' ').trim(),
  }));
}

/** A text with its code, the destinations of its links and its comments blanked out; line numbers stay. */
export function proseOf({ text, spans, fences, links, comments }: Text): string {
  const units = text.split('');
  const hidden = [
    ...spans.map(({ range }) => range),
    ...fences.map(({ opening, content }) => ({ start: opening.start, end: content.end })),
    ...links.map(({ destinationRange }) => destinationRange),
    ...comments.map(({ range }) => range),
  ];
  for (const { start, end } of hidden) for (let at = start; at < end; at++) if (units[at] !== '\n') units[at] = ' ';
  return units.join('');
}

/** The words of a shell line up to the first operator, without quotes. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const [match, quoted, single] of line.matchAll(/(?:"([^"]*)"|'([^']*)'|[^\s"'|;&()])+|[|;&()]+/g)) {
    if (/^[|;&()]/.test(match)) break;
    words.push(quoted ?? single ?? match);
  }
  return words;
}

/** The anchor of a heading, as GitHub makes it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
