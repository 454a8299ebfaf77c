import type { Pair, Scalar } from 'yaml';
import { printedSize, toValue } from './located.ts';
import { parseYaml } from './yaml.ts';
import { yamlEditing } from './yaml-library.ts';

const maxPrinted = 1_000_000;
/** Words that are booleans to readers of older YAML. */
const oldBooleans = /^(?:y|yes|n|no|on|off)$/i;
const writing = { lineWidth: 0, flowCollectionPadding: false } as const;

/** One value of a block of YAML: written, or (undefined) taken out. */
export interface YamlChange {
  readonly path: readonly string[];
  readonly value: unknown;
}

/**
 * A block of YAML with one value changed, its comments and order kept: a single value is replaced where it stands, an entry's
 * lines are added or taken out; what changes more goes through the library's document. Undefined where the change cannot be made without changing something else.
 */
export function editYaml(block: string, { path, value }: YamlChange): string | undefined {
  const tree = parseYaml(block);
  // What aliases multiply is not compared.
  if (tree.root && printedSize(tree.root, maxPrinted) >= maxPrinted) return undefined;
  const wanted = tree.root ? (toValue(tree.root) as unknown) : {};
  if (tree.problems.length > 0 || tree.duplicates.length > 0 || !isRecord(wanted)) return undefined;
  const expected = JSON.stringify(changed(wanted, path, value));
  for (const attempt of [editInPlace, editEntry, editDocument]) {
    const text = attempt(block, path, value);
    const read = text === undefined ? undefined : parseYaml(text);
    if (text === undefined || !read || read.problems.length > 0) continue;
    if (JSON.stringify(read.root && !isEmpty(read.root) ? toValue(read.root) : {}) === expected) return text;
  }
  return undefined;
}

function isEmpty(root: ReturnType<typeof parseYaml>['root']): boolean {
  return root?.kind === 'scalar' && root.value === null;
}

/** A value on one line, as it stands behind a key. */
function inlineYaml(value: unknown, isKey = false): string {
  const { Document, isScalar } = yamlEditing();
  const document = new Document(value, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (contents && !isScalar(contents)) (contents as { flow?: boolean }).flow = true;
  if (typeof value === 'string' && (/[\r\n]/.test(value) || (!isKey && oldBooleans.test(value))))
    (contents as unknown as Scalar).type = 'QUOTE_DOUBLE';
  return document.toString(writing).trimEnd();
}

/** A line with a key and its value. */
export function yamlLine(key: string, value: unknown): string {
  return `${inlineYaml(key, true)}: ${inlineYaml(value)}`;
}

type Pairs = readonly Pair<Scalar, Scalar | null>[];

/** Replaces a single value where it stands, or adds a line at the top level. */
function editInPlace(block: string, path: readonly string[], value: unknown): string | undefined {
  const { isMap, isScalar, parseDocument } = yamlEditing();
  const { contents } = parseDocument(block, { uniqueKeys: false });
  const [key = ''] = path;
  if (value === undefined || (contents !== null && !isMap(contents))) return undefined;
  let pair: Pairs[number] | undefined;
  let map: unknown = contents;
  for (const step of path) {
    pair = isMap(map) ? (map.items as Pairs).find((other) => keyOf(other) === step) : undefined;
    map = pair?.value;
  }
  if (!pair) return path.length === 1 && !contents?.flow ? withLine(block, key, value) : undefined;
  const [start, end] = pair.value?.range ?? [];
  if (!isScalar(pair.value) || start === undefined || end === undefined || block.slice(start, end).includes('\n'))
    return undefined;
  const before = block.slice(0, start);
  return before + (before.endsWith(':') ? ' ' : '') + inlineYaml(value) + block.slice(end);
}

/** Changes the lines of one entry at the top level, and no others. */
function editEntry(block: string, path: readonly string[], value: unknown): string | undefined {
  const { isMap, parseDocument } = yamlEditing();
  const { contents } = parseDocument(block, { uniqueKeys: false });
  const [key = ''] = path;
  const pair = isMap(contents) && !contents.flow ? (contents.items as Pairs).find((other) => keyOf(other) === key) : undefined;
  const keyStart = pair?.key.range?.[0];
  if (keyStart === undefined) return undefined;
  const last = block.slice(0, pair?.value?.range?.[1] ?? pair?.key.range?.[1]).trimEnd().length;
  const start = block.lastIndexOf('\n', keyStart - 1) + 1;
  const close = block.indexOf('\n', last);
  const end = close < 0 ? block.length : close + 1;
  const [before, entry, after] = [block.slice(0, start), block.slice(start, end), block.slice(end)];
  if (path.length > 1) {
    const edited = editDocument(entry, path, value);
    return edited === undefined ? undefined : before + edited + after;
  }
  return before + (value === undefined ? '' : withLine('', key, value, lineEndOf(block))) + after;
}

function keyOf({ key }: Pair<Scalar, unknown>): string | undefined {
  return yamlEditing().isScalar(key) ? String(key.value) : undefined;
}

function lineEndOf(block: string): string {
  return block.includes('\r\n') ? '\r\n' : '\n';
}

function withLine(block: string, key: string, value: unknown, lineEnd = lineEndOf(block)): string {
  return `${block === '' || block.endsWith('\n') ? block : block + lineEnd}${yamlLine(key, value)}${lineEnd}`;
}

function editDocument(block: string, path: readonly string[], value: unknown): string | undefined {
  const { isMap, parseDocument } = yamlEditing();
  const document = parseDocument(block, { uniqueKeys: false });
  try {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
    // Throws where an alias has lost its anchor.
    const text = document.toString(writing).replaceAll(/\r?\n/g, lineEndOf(block));
    return isMap(document.contents) && document.contents.items.length === 0 ? text.replace(/^\{ *\}\r?\n?$/m, '') : text;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value === null || (typeof value === 'object' && !Array.isArray(value));
}

/** A copy of a map with one value set or taken out, as the edited text must read. */
function changed(map: Record<string, unknown> | null, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const copy: Record<string, unknown> = { ...map };
  if (rest.length > 0) {
    const below = copy[key];
    if (value === undefined && !(typeof below === 'object' && below !== null)) return copy;
    copy[key] = changed(typeof below === 'object' ? (below as Record<string, unknown> | null) : null, rest, value);
  } else if (value === undefined) delete copy[key];
  else copy[key] = value;
  return copy;
}
