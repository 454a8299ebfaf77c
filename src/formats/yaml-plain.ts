import type { Entry, Node, ScalarNode } from './located.ts';
import type { YamlTree } from './yaml.ts';

// Most frontmatter is a few lines of `key: value`. Reading those here gives the library's own answer without the time that it
// takes to load, which is as long as a whole check. A test holds the two against each other; whatever is in any doubt is undefined.

/** A key at the start of a line, and what stands behind its colon. */
const entryLine = /^([A-Za-z][\w-]{0,63}):(?: +(\S.*))?$/;
const itemLine = /^( *)- +(\S.*)$/;
/** Text that no reader of YAML takes for anything else: neither a tab, nor a line end of any kind, nor a blank at its end. */
const plainText = /^[A-Za-z/(<](?:[\x20-\x7e\u00a1-\u2027\u2030-\ud7ff]*[\x21-\x7e\u00a1-\u2027\u2030-\ud7ff])?$/;
const quotedText =
  /^(?:"[\x20\x21\x23-\x5b\x5d-\x7e\u00a1-\u2027\u2030-\ud7ff]*"|'[\x20-\x26\x28-\x7e\u00a1-\u2027\u2030-\ud7ff]*')$/;
const wholeNumber = /^(?:0|[1-9]\d{0,8})$/;
const flowList = /^\[([\w<>"', ()*.:/-]+)\]$/;
const flowItem = /^(?:[A-Za-z<][\w.>-]*|"[\w ()*.:/-]*"|'[\w ()*.:/-]*')$/;
const words = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);

/** Reads a block of plain entries, texts and lists of texts; undefined where it holds anything else. */
export function parsePlainYaml(text: string, offset: number): YamlTree | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n');
  const entries: Entry[] = [];
  const keys = new Set<string>();
  let at = offset;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const [, key, written] = entryLine.exec(line) ?? [];
    if (key === undefined || keys.has(key) || words.has(key)) return undefined;
    const next = at + line.length + 1;
    const list = written === undefined ? blockList(lines, index + 1, next) : undefined;
    const value = written === undefined ? list?.node : nodeOf(written, at + line.length - written.length);
    if (!value) return undefined;
    keys.add(key);
    entries.push({ key, keyRange: { start: at, end: at + key.length }, value });
    at = list?.next ?? next;
    index = list?.line ?? index + 1;
  }
  const root: Node = { kind: 'map', range: { start: offset, end: offset + text.length }, entries };
  return { root, problems: [], decorations: [], duplicates: [] };
}

/** The items below a key without a value, all with the same indentation. */
function blockList(
  lines: readonly string[],
  from: number,
  start: number,
): { node: Node; line: number; next: number } | undefined {
  const items: ScalarNode[] = [];
  let line = from;
  let next = start;
  let indent: string | undefined;
  for (let found = itemLine.exec(lines[line] ?? ''); found; found = itemLine.exec(lines[line] ?? '')) {
    const [whole, blanks = '', written = ''] = found;
    indent ??= blanks;
    const item = blanks === indent ? scalarOf(written, next + whole.length - written.length) : undefined;
    if (!item) return undefined;
    items.push(item);
    next += whole.length + 1;
    line++;
  }
  if (indent === undefined) return undefined;
  return { node: { kind: 'list', range: { start: start + indent.length, end: next }, items }, line, next };
}

function nodeOf(written: string, start: number): Node | undefined {
  const [, inside] = flowList.exec(written) ?? [];
  return inside === undefined ? scalarOf(written, start) : flowListOf(inside, start);
}

function flowListOf(inside: string, start: number): Node | undefined {
  const items: ScalarNode[] = [];
  let at = start + 1;
  for (const part of inside.split(',')) {
    const written = part.trim();
    const item = flowItem.test(written) ? scalarOf(written, at + part.indexOf(written)) : undefined;
    if (!item) return undefined;
    items.push(item);
    at += part.length + 1;
  }
  return { kind: 'list', range: { start, end: start + inside.length + 2 }, items };
}

function scalarOf(written: string, start: number): ScalarNode | undefined {
  const scalar = (value: ScalarNode['value']): ScalarNode => ({
    kind: 'scalar',
    range: { start, end: start + written.length },
    value,
  });
  const word = words.get(written);
  if (word !== undefined) return scalar(word);
  if (wholeNumber.test(written)) return scalar(Number(written));
  if (quotedText.test(written)) return scalar(written.slice(1, -1));
  const isPlain = plainText.test(written) && !/:(?: |$)| #/.test(written);
  return isPlain ? scalar(written) : undefined;
}
