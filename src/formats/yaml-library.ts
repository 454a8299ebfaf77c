import {
  Composer,
  type CST,
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  Parser,
  parseDocument as parseForEditing,
  type Scalar,
  stringify,
  type YAMLMap,
  type Node as YamlNode,
} from 'yaml';
import type { Entry, Node, Range, ScalarNode } from './located.ts';
import type { DuplicateKey, YamlDecoration, YamlProblem, YamlTree } from './yaml.ts';

/** Frontmatter nests a handful of levels. The library recurses, and a stack that overflows in it can end the whole process. */
const maxDepth = 200;

/** Composes the documents of a YAML stream, at least one; undefined where the nesting is too deep. */
function composeDocuments(text: string): Document[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    uniqueKeys: false,
    merge: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  return withoutStacks(() => [...composer.compose(tokens, true, text.length)]);
}

/** Every problem is an Error to the library; its stack would cost more than all the rest of a hostile text. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** What the library makes of a text of allowed length. */
export function parseDocument(text: string, offset: number): YamlTree {
  const whole = { start: offset, end: offset + text.length };
  try {
    const [first, second, ...others] = composeDocuments(text) ?? [];
    if (!first) return refused('the block is nested too deeply', 'IMPOSSIBLE', whole);
    const tree = treeOf(first, text, offset);
    if (!second) return tree;
    const [start, end] = second.range ?? [0, 0];
    const range = { start: offset + start, end: offset + end };
    const later = [second, ...others].flatMap((document) => treeOf(document, text, offset).problems);
    const problem = { message: 'a second document begins here', code: 'MULTIPLE_DOCS', range };
    return { ...tree, problems: [...tree.problems, problem, ...later] };
  } catch (error) {
    return refused(String(error), 'IMPOSSIBLE', whole);
  }
}

function refused(message: string, code: string, range: Range): YamlTree {
  return { root: undefined, problems: [{ message, code, range }], decorations: [], duplicates: [] };
}

/** Prints a value as a YAML document. */
export function printDocument(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Merges can copy a few entries into millions; more than this are refused. */
const maxMerged = 100_000;
/** Nobody reads more problems than the first ones. */
const maxProblems = 1000;

/** Copies a document of the library into located nodes. */
function treeOf({ contents, errors }: Document, text: string, offset: number): YamlTree {
  const state: State = { text, offset, anchors: new Map(), problems: [], decorations: [], duplicates: [], depth: 0, merged: 0 };
  const root = contents ? read(state, contents) : undefined;
  const { problems, decorations, duplicates } = state;
  const found = errors
    .slice(0, maxProblems)
    .map(({ message, code, pos }) => ({ message, code, range: rangeOf(state, pos[0], pos[1]) }));
  return { root, problems: [...found, ...problems], decorations, duplicates };
}

/** Lives as long as one document is read. */
interface State {
  readonly text: string;
  readonly offset: number;
  readonly anchors: Map<string, Node>;
  readonly problems: YamlProblem[];
  readonly decorations: YamlDecoration[];
  readonly duplicates: DuplicateKey[];
  depth: number;
  merged: number;
}

type Pairs = readonly Pair<YamlNode, YamlNode | null>[];

function read(state: State, node: YamlNode): Node {
  const [start, end] = node.range ?? [0, 0];
  const range = rangeOf(state, start, end);
  if (isAlias(node)) {
    const target = state.anchors.get(node.source);
    if (!target) report(state, 'BAD_ALIAS', `unresolved alias *${node.source}`, range);
    return target ?? { kind: 'scalar', range, value: null };
  }
  const located = readValue(state, node, range);
  // Registered after its content is read: an alias inside its own anchor stays unresolved instead of making a cycle.
  if (node.anchor) state.anchors.set(node.anchor, located);
  return located;
}

function readValue(state: State, node: YamlNode, range: Range): Node {
  if (isSeq(node)) return { kind: 'list', range, items: node.items.map((item) => read(state, item as YamlNode)) };
  if (isMap(node)) {
    state.depth++;
    const entries = readEntries(state, node);
    state.depth--;
    return { kind: 'map', range, entries };
  }
  const value = isScalar(node) ? scalarValue(node) : null;
  return { kind: 'scalar', range, value: isPlain(value) ? value : String(value) };
}

/** What stands in quotes is text, whatever a tag before it says [client 2.1.330]. */
function scalarValue({ type, source, value }: Scalar): unknown {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? source : value;
}

function readEntries(state: State, map: YAMLMap): Entry[] {
  const merged = new Map<string, Entry>();
  const own: Entry[] = [];
  const firstByKey = new Map<string, Range>();
  for (const { key, value } of map.items as Pairs) {
    const [start, end] = key?.range ?? [0, 0];
    const keyRange = rangeOf(state, start, end);
    if (start === end && !map.flow) checkColumn(state, map, start);
    const located: Node = value ? read(state, value) : { kind: 'scalar', range: rangeOf(state, end, end), value: null };
    const name = keyName(key, state);
    if (name === '<<') {
      mergeInto(merged, located, state);
      continue;
    }
    const first = firstByKey.get(name);
    if (first) state.duplicates.push({ key: name, first, second: keyRange });
    else firstByKey.set(name, keyRange);
    own.push({ key: name, keyRange, value: located });
    if (state.depth === 1 && value) noteDecorations(state, name, end, value);
  }
  // Explicit keys win over merged ones wherever the merge stands.
  return merged.size > 0 ? [...merged.values(), ...own] : own;
}

/** Of several merged maps the first one with a key gives its value [client 2.1.330]. */
function mergeInto(merged: Map<string, Entry>, located: Node, state: State): void {
  for (const source of located.kind === 'list' ? located.items : [located]) {
    if (source.kind !== 'map') continue;
    state.merged += source.entries.length;
    if (state.merged > maxMerged) {
      report(state, 'IMPOSSIBLE', 'the block merges too many fields', located.range);
      return;
    }
    // Within one map it is the last one.
    const latest = new Map(source.entries.map((entry) => [entry.key, entry]));
    for (const [key, entry] of latest) if (!merged.has(key)) merged.set(key, entry);
  }
}

/** The library takes a colon behind a value, or on an indented line below one, for an entry with an empty key; YAML does not. */
function checkColumn(state: State, map: YAMLMap, keyStart: number): void {
  const { text } = state;
  let colon = keyStart;
  while (text[colon] === ' ') colon++;
  if (text[colon] !== ':') return;
  const mapStart = map.range?.[0] ?? 0;
  const column = mapStart - (text.lastIndexOf('\n', mapStart - 1) + 1);
  if (colon !== mapStart && text[colon - column - 1] !== '\n')
    report(state, 'BAD_INDENT', 'a colon without a key', rangeOf(state, colon, colon + 1));
}

function noteDecorations(state: State, key: string, keyEnd: number, value: YamlNode): void {
  const [start, end, nodeEnd] = value.range ?? [0, 0, 0];
  const note = (kind: YamlDecoration['kind'], from: number, text: string): void => {
    if (from >= 0) state.decorations.push({ kind, key, text, range: rangeOf(state, from, from + text.length) });
  };
  const before = state.text.slice(keyEnd, start);
  const { anchor, tag } = value as Scalar;
  if (anchor && !isAlias(value)) note('anchor', keyEnd + before.indexOf(`&${anchor}`), `&${anchor}`);
  const tagStart = tag ? before.search(/[^\s:]/) : -1;
  if (tagStart >= 0 && before[tagStart] === '!') note('tag', keyEnd + tagStart, /^\S+/.exec(before.slice(tagStart))?.[0] ?? '!');
  const after = state.text.slice(end, nodeEnd);
  const comment = after.indexOf('#');
  if (comment >= 0 && !after.slice(0, comment).includes('\n'))
    note('comment', end + comment, after.slice(comment).split(/\r?\n/, 1)[0] ?? '');
}

function report({ problems }: State, code: string, message: string, range: Range): void {
  if (problems.length < maxProblems) problems.push({ message, code, range });
}

/** The library's own errors may stand behind the end of the text. */
function rangeOf({ text, offset }: State, start: number, end: number): Range {
  const from = Math.min(start, text.length);
  return { start: from + offset, end: Math.min(Math.max(from, end), text.length) + offset };
}

function isPlain(value: unknown): value is ScalarNode['value'] {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function keyName(key: YamlNode | null, { text }: State): string {
  if (!isScalar(key)) return key?.range ? text.slice(key.range[0], key.range[1]).trim() : '';
  return typeof key.value === 'symbol' ? '<<' : String(key.value);
}

/** What changes a document in place is made of, for the one module that does. */
export function yamlEditing() {
  return { Document, isMap, isScalar, parseDocument: parseForEditing };
}
