import type { Shape, ShapeEntry } from './model.ts';

/** A value that a filter reads from what it is given; offsets count from the start of the filter. */
export interface JqRead {
  readonly steps: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/** What a filter does. */
export interface JqMeaning {
  readonly reads: readonly JqRead[];
  /** The values of the input that it prints as they are; undefined where it prints others too. */
  readonly results?: readonly (readonly string[])[];
  readonly shape: Shape;
}

type Context = readonly string[] | undefined;

interface Reading {
  readonly reads: JqRead[];
  readonly variables: ReadonlyMap<string, Shape>;
  groups: number;
}

interface Result {
  readonly paths?: readonly (readonly string[])[];
  readonly shape: Shape;
}

const unknown: Shape = { kind: 'unknown' };

/** Calls that hand on what they are given. */
const transparent = new Set([
  'select',
  'strings',
  'values',
  'scalars',
  'objects',
  'arrays',
  'debug',
  'first',
  'last',
  'tostring',
]);
const silent = new Set(['empty', 'error', 'halt', 'halt_error']);

/** Reads a filter with the variables it is given; undefined where it is none that can be read. */
export function meaningOf(filter: string, variables: ReadonlyMap<string, Shape> = new Map()): JqMeaning | undefined {
  const node = parseJq(filter);
  if (!node) return undefined;
  const reading: Reading = { reads: [], variables, groups: 0 };
  const { paths, shape } = evaluate(node, [], reading, undefined);
  return { reads: reading.reads, shape, ...(paths ? { results: paths } : {}) };
}

function evaluate(node: JqNode, context: Context, reading: Reading, group: number | undefined): Result {
  if (node.kind === 'path') return readPath(node, context, reading, group);
  if (node.kind === 'pipe') {
    const left = evaluate(node.left, context, reading, group);
    const inner = left.paths?.length === 1 ? left.paths[0] : undefined;
    return evaluate(node.right, node.left.kind === 'other' ? context : inner, reading, group);
  }
  if (node.kind === 'either') {
    const own = group ?? ++reading.groups;
    const results = node.items.map((item) => evaluate(item, context, reading, own));
    const known = results.filter(({ shape, paths }) => paths || !isNothing(shape));
    return { shape: common(known.map(({ shape }) => shape)), ...joinedPaths(known) };
  }
  if (node.kind === 'object') {
    const entries = node.entries.map(({ key, value }) => ({ key, value: evaluate(value, context, reading, group).shape }));
    const known = entries.filter((entry): entry is ShapeEntry => entry.key !== undefined);
    return { shape: { kind: 'object', entries: known, isOpen: known.length < entries.length } };
  }
  if (node.kind === 'list') {
    const item = node.item && evaluate(node.item, context, reading, group ?? ++reading.groups).shape;
    return { shape: { kind: 'list', items: item ? [item] : [] } };
  }
  if (node.kind === 'text') {
    for (const part of node.parts) if (typeof part !== 'string') evaluate(part, context, reading, group);
    const isKnown = node.parts.every((part) => typeof part === 'string');
    return { shape: isKnown ? { kind: 'text', text: node.parts.join('') } : { kind: 'text' } };
  }
  if (node.kind === 'literal') return { shape: literalShape(node.value) };
  if (node.kind === 'variable') return { shape: reading.variables.get(node.name) ?? unknown };
  if (node.kind === 'sum') return { shape: sumOf(node.items.map((item) => evaluate(item, context, reading, group).shape)) };
  if (node.kind === 'branches') {
    for (const test of node.tests) evaluate(test, context, reading, group);
    const results = node.results.map((result) => evaluate(result, context, reading, group));
    return { shape: common(results.map(({ shape }) => shape)), ...joinedPaths(results) };
  }
  return evaluateCall(node, context, reading, group);
}

function evaluateCall(
  node: Extract<JqNode, { kind: 'call' | 'other' }>,
  context: Context,
  reading: Reading,
  group: number | undefined,
): Result {
  const isCall = node.kind === 'call';
  // Inside `map` and the like `.` is an item.
  const inner = isCall && !transparent.has(node.name) ? undefined : context;
  for (const child of isCall ? node.args : node.children) evaluate(child, inner, reading, group);
  if (!isCall) return { shape: unknown };
  if (silent.has(node.name)) return { shape: { kind: 'object', entries: [], isOpen: false }, paths: [] };
  return { shape: unknown, ...(context && transparent.has(node.name) ? { paths: [context] } : {}) };
}

function readPath(
  node: Extract<JqNode, { kind: 'path' }>,
  context: Context,
  reading: Reading,
  group: number | undefined,
): Result {
  const { base, steps, start, end } = node;
  const starts = base ? evaluate(base, context, reading, group).paths : context && [context];
  const paths = starts?.map((before) => [...before, ...steps]);
  const own = group ?? ++reading.groups;
  for (const path of paths ?? []) if (path.length > 0) reading.reads.push({ steps: path, start, end, group: own });
  return { shape: unknown, ...(paths ? { paths } : {}) };
}

function joinedPaths(results: readonly Result[]): { paths?: readonly (readonly string[])[] } {
  const known = results.flatMap(({ paths }) => paths ?? []);
  // A literal beside paths stands in where there is no value.
  const isKnown = results.every(({ paths, shape }) => paths || shape.kind === 'text' || shape.kind === 'null');
  return isKnown && known.length > 0 ? { paths: known } : {};
}

function isNothing(shape: Shape): boolean {
  return shape.kind === 'object' && shape.entries.length === 0 && !shape.isOpen;
}

/** What several values have in common. */
function common(shapes: readonly Shape[]): Shape {
  const [first, ...more] = shapes;
  if (!first) return unknown;
  return more.every((shape) => shape.kind === first.kind) && first.kind !== 'object' && first.kind !== 'list'
    ? ({ kind: first.kind } as Shape)
    : more.length === 0
      ? first
      : unknown;
}

function literalShape(value: number | boolean | null): Shape {
  if (value === null) return { kind: 'null' };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'number' };
}

/** Objects add up to one with the keys of all; texts to a text. */
function sumOf(shapes: readonly Shape[]): Shape {
  if (shapes.some(({ kind }) => kind === 'text')) {
    return shapes.every(({ kind }) => kind === 'text' || kind === 'unknown') ? { kind: 'text' } : unknown;
  }
  const objects = shapes.filter((shape) => shape.kind === 'object');
  if (objects.length === 0) return unknown;
  return {
    kind: 'object',
    entries: objects.flatMap(({ entries }) => entries),
    isOpen: objects.length < shapes.length || objects.some(({ isOpen }) => isOpen),
  };
}

/** A jq filter as far as it matters here. Offsets count from the start of the filter. */
export type JqNode =
  | {
      readonly kind: 'path';
      readonly base: JqNode | undefined;
      readonly steps: readonly string[];
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'pipe'; readonly left: JqNode; readonly right: JqNode }
  /** `a // b` and `a, b`: whichever there is. */
  | { readonly kind: 'either'; readonly items: readonly JqNode[] }
  | { readonly kind: 'sum'; readonly items: readonly JqNode[] }
  | { readonly kind: 'object'; readonly entries: readonly { key: string | undefined; value: JqNode }[] }
  | { readonly kind: 'list'; readonly item: JqNode | undefined }
  | { readonly kind: 'text'; readonly parts: readonly (string | JqNode)[] }
  | { readonly kind: 'literal'; readonly value: number | boolean | null }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly JqNode[] }
  /** `if`: what is looked at, and what comes out. */
  | { readonly kind: 'branches'; readonly tests: readonly JqNode[]; readonly results: readonly JqNode[] }
  | { readonly kind: 'other'; readonly children: readonly JqNode[] };

interface Token {
  readonly kind: 'name' | 'field' | 'variable' | 'number' | 'text' | 'format' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly (string | JqNode)[];
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
}

/** Longer filters and deeper ones are not read. */
const maxLength = 20_000;
const maxDepth = 60;

const token =
  /(?<skip>\s+|#[^\n]*)|(?<variable>\$__loc__|\$[A-Za-z_]\w*(?:::\w+)*)|(?<field>\.[A-Za-z_]\w*)|(?<name>[A-Za-z_]\w*(?:::\w+)*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)|(?<format>@\w+)|(?<sign>\?\/\/|\/\/=|\|=|\+=|-=|\*=|\/=|%=|==|!=|<=|>=|\/\/|\.\.|[.[\](){}|,:;=<>+\-*/%?])/y;

/** Parses a filter; undefined where it is none. */
function parseJq(filter: string, depth = 0): JqNode | undefined {
  if (filter.length > maxLength || depth > 8) return undefined;
  const tokens = tokensOf(filter, depth);
  if (!tokens) return undefined;
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const node = readPipe(reader);
  return node && reader.at === tokens.length ? node : undefined;
}

const kinds = ['variable', 'field', 'name', 'number', 'format', 'sign'] as const;

function tokensOf(filter: string, depth: number): Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < filter.length; ) {
    if (filter[at] === '"') {
      const read = readText(filter, at, depth);
      if (!read) return undefined;
      tokens.push({ kind: 'text', text: '', start: at, end: read.end, parts: read.parts });
      at = read.end;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(filter);
    if (!match) return undefined;
    const found = kinds.find((kind) => match.groups?.[kind] !== undefined);
    const end = at + match[0].length;
    if (found) tokens.push({ kind: found, text: match[0], start: at, end });
    at = end;
  }
  return tokens;
}

/** A string with its interpolations, read as filters of their own. */
function readText(filter: string, start: number, depth: number): { end: number; parts: (string | JqNode)[] } | undefined {
  const parts: (string | JqNode)[] = [];
  let text = '';
  for (let at = start + 1; at < filter.length; at++) {
    const char = filter[at] ?? '';
    if (char === '"') return { end: at + 1, parts: [...parts, text] };
    if (char !== '\\') text += char;
    else if (filter[at + 1] === '(') {
      const close = closingParenthesis(filter, at + 2);
      const inner = close === undefined ? undefined : parseJq(filter.slice(at + 2, close), depth + 1);
      if (close === undefined || !inner) return undefined;
      parts.push(text, moved(inner, at + 2));
      text = '';
      at = close;
    } else {
      at++;
      text += filter[at] === 'n' ? '\n' : (filter[at] ?? '');
    }
  }
  return undefined;
}

function closingParenthesis(filter: string, from: number): number | undefined {
  let depth = 1;
  let isText = false;
  for (let at = from; at < filter.length; at++) {
    const char = filter[at];
    if (char === '\\') at++;
    else if (char === '"') isText = !isText;
    else if (char === '(' && !isText) depth++;
    else if (char === ')' && !isText && --depth === 0) return at;
  }
  return undefined;
}

function moved(node: JqNode, by: number): JqNode {
  return node.kind === 'path' ? { ...node, start: node.start + by, end: node.end + by } : node;
}

function peek({ tokens, at }: Reader): string {
  const next = tokens[at];
  return next?.kind === 'text' ? '"' : (next?.text ?? '');
}

function take(reader: Reader, ...texts: readonly string[]): boolean {
  if (!texts.includes(peek(reader)) || reader.at >= reader.tokens.length) return false;
  reader.at++;
  return true;
}

function readPipe(reader: Reader): JqNode | undefined {
  if (++reader.depth > maxDepth) return undefined;
  const node = readPipeInside(reader);
  reader.depth--;
  return node;
}

function readPipeInside(reader: Reader): JqNode | undefined {
  if (take(reader, 'def')) return readDefinition(reader);
  const left = readComma(reader);
  if (!left) return undefined;
  if (take(reader, 'as')) {
    if (!skipPattern(reader) || !take(reader, '|')) return undefined;
    const body = readPipe(reader);
    return body && { kind: 'other', children: [left, body] };
  }
  if (!take(reader, '|')) return left;
  const right = readPipe(reader);
  return right && { kind: 'pipe', left, right };
}

function readDefinition(reader: Reader): JqNode | undefined {
  while (reader.at < reader.tokens.length && peek(reader) !== ':') reader.at++;
  if (!take(reader, ':') || !readPipe(reader) || !take(reader, ';')) return undefined;
  const rest = readPipe(reader);
  return rest && { kind: 'other', children: [rest] };
}

/** The names behind `as`. */
function skipPattern(reader: Reader): boolean {
  let depth = 0;
  for (; reader.at < reader.tokens.length; reader.at++) {
    const text = peek(reader);
    if ('[{('.includes(text)) depth++;
    else if (']})'.includes(text)) depth--;
    else if (text === '|' && depth === 0) return true;
  }
  return false;
}

function readComma(reader: Reader): JqNode | undefined {
  return readList(reader, [','], readAlternative, (items) => ({ kind: 'either', items }));
}

function readAlternative(reader: Reader): JqNode | undefined {
  return readList(reader, ['//', '?//'], readComparison, (items) => ({ kind: 'either', items }));
}

const comparisons = ['==', '!=', '<', '>', '<=', '>=', 'and', 'or', '=', '|=', '+=', '-=', '*=', '/=', '%=', '//='];

function readComparison(reader: Reader): JqNode | undefined {
  return readList(reader, comparisons, readSum, (children) => ({ kind: 'other', children }));
}

function readSum(reader: Reader): JqNode | undefined {
  return readList(reader, ['+'], readProduct, (items) => ({ kind: 'sum', items }));
}

function readProduct(reader: Reader): JqNode | undefined {
  return readList(reader, ['-', '*', '/', '%'], readPostfix, (children) => ({ kind: 'other', children }));
}

function readList(
  reader: Reader,
  separators: readonly string[],
  readItem: (reader: Reader) => JqNode | undefined,
  join: (items: readonly JqNode[]) => JqNode,
): JqNode | undefined {
  const first = readItem(reader);
  if (!first) return undefined;
  const items = [first];
  while (take(reader, ...separators)) {
    const next = readItem(reader);
    if (!next) return undefined;
    items.push(next);
  }
  return items.length === 1 ? first : join(items);
}

/** A term with the fields and indices behind it. */
function readPostfix(reader: Reader): JqNode | undefined {
  const first = reader.tokens[reader.at];
  if (!first) return undefined;
  if (take(reader, '-')) {
    const inner = readPostfix(reader);
    return inner && { kind: 'other', children: [inner] };
  }
  const base = readTerm(reader);
  if (!base) return undefined;
  const steps: string[] = base.kind === 'path' && !base.base ? [...base.steps] : [];
  const inner = base.kind === 'path' && !base.base ? undefined : base;
  const extra: JqNode[] = [];
  const before = steps.length;
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next?.kind === 'field') {
      steps.push(next.text.slice(1));
      reader.at++;
    } else if (next?.text === '.' && reader.tokens[reader.at + 1]?.kind === 'text') {
      steps.push(plainText(reader.tokens[reader.at + 1]) ?? '[]');
      reader.at += 2;
    } else if (next?.text === '.' && reader.tokens[reader.at + 1]?.text === '[') reader.at++;
    else if (next?.kind === 'sign' && next.text === '[') {
      if (!readIndex(reader, steps, extra)) return undefined;
    } else if (!take(reader, '?')) break;
  }
  const end = reader.tokens[reader.at - 1]?.end ?? first.end;
  if (inner && steps.length === before) return inner;
  const path: JqNode = { kind: 'path', base: inner, steps, start: first.start, end };
  return extra.length > 0 ? { kind: 'pipe', left: { kind: 'other', children: extra }, right: path } : path;
}

/** `["name"]` as a step; any other index as one of unknown name. */
function readIndex(reader: Reader, steps: string[], extra: JqNode[]): boolean {
  reader.at++;
  if (take(reader, ']')) {
    steps.push('[]');
    return true;
  }
  const name = plainText(reader.tokens[reader.at]);
  if (name !== undefined && reader.tokens[reader.at + 1]?.text === ']') {
    steps.push(name);
    reader.at += 2;
    return true;
  }
  if (!take(reader, ':')) {
    const index = readPipe(reader);
    if (!index) return false;
    if (index.kind !== 'literal' && index.kind !== 'other') extra.push(index);
  }
  if (take(reader, ':') || peek(reader) !== ']') if (peek(reader) !== ']' && !readPipe(reader)) return false;
  steps.push('[]');
  return take(reader, ']');
}

function plainText(next: Token | undefined): string | undefined {
  const parts = next?.kind === 'text' ? next.parts : undefined;
  return parts?.every((part) => typeof part === 'string') ? parts.join('') : undefined;
}

function readTerm(reader: Reader): JqNode | undefined {
  const next = reader.tokens[reader.at];
  if (!next) return undefined;
  reader.at++;
  const { kind, text, start, end } = next;
  if (kind === 'field') return { kind: 'path', base: undefined, steps: [text.slice(1)], start, end };
  if (kind === 'text') return { kind: 'text', parts: next.parts ?? [] };
  if (kind === 'number') return { kind: 'literal', value: Number(text) };
  if (kind === 'variable') return { kind: 'variable', name: text.slice(1) };
  if (kind === 'format') return peek(reader) === '"' ? readTerm(reader) : { kind: 'call', name: text, args: [] };
  if (text === '.') {
    const quotedField = reader.tokens[reader.at];
    const name = plainText(quotedField);
    if (name === undefined || !quotedField) return { kind: 'path', base: undefined, steps: [], start, end };
    reader.at++;
    return { kind: 'path', base: undefined, steps: [name], start, end: quotedField.end };
  }
  if (text === '..') return { kind: 'call', name: '..', args: [] };
  if (text === '(') {
    const inner = readPipe(reader);
    return inner && take(reader, ')') ? inner : undefined;
  }
  if (text === '[') {
    if (take(reader, ']')) return { kind: 'list', item: undefined };
    const item = readPipe(reader);
    return item && take(reader, ']') ? { kind: 'list', item } : undefined;
  }
  if (text === '{') return readObject(reader);
  return kind === 'name' ? readName(reader, text) : undefined;
}

function readName(reader: Reader, name: string): JqNode | undefined {
  if (name === 'true' || name === 'false') return { kind: 'literal', value: name === 'true' };
  if (name === 'null') return { kind: 'literal', value: null };
  if (name === 'if') return readIf(reader);
  if (name === 'try') {
    const body = readPostfix(reader);
    if (!body || !take(reader, 'catch')) return body;
    const handler = readPostfix(reader);
    return handler && { kind: 'either', items: [body, handler] };
  }
  if (name === 'reduce' || name === 'foreach' || name === 'label') return undefined;
  const args: JqNode[] = [];
  if (take(reader, '(')) {
    do {
      const arg = readPipe(reader);
      if (!arg) return undefined;
      args.push(arg);
    } while (take(reader, ';'));
    if (!take(reader, ')')) return undefined;
  }
  return { kind: 'call', name, args };
}

function readIf(reader: Reader): JqNode | undefined {
  const tests: JqNode[] = [];
  const results: JqNode[] = [];
  do {
    const test = readPipe(reader);
    const result = test && take(reader, 'then') ? readPipe(reader) : undefined;
    if (!test || !result) return undefined;
    tests.push(test);
    results.push(result);
  } while (take(reader, 'elif'));
  if (take(reader, 'else')) {
    const otherwise = readPipe(reader);
    if (!otherwise) return undefined;
    results.push(otherwise);
  }
  return take(reader, 'end') ? { kind: 'branches', tests, results } : undefined;
}

function readObject(reader: Reader): JqNode | undefined {
  const entries: { key: string | undefined; value: JqNode }[] = [];
  while (!take(reader, '}')) {
    const entry = readEntry(reader);
    if (!entry) return undefined;
    entries.push(entry);
    if (!take(reader, ',') && peek(reader) !== '}') return undefined;
  }
  return { kind: 'object', entries };
}

function readEntry(reader: Reader): { key: string | undefined; value: JqNode } | undefined {
  const next = reader.tokens[reader.at];
  if (!next) return undefined;
  reader.at++;
  const { kind, text, start, end } = next;
  let key: string | undefined;
  if (kind === 'name' || kind === 'number') key = text;
  else if (kind === 'variable') key = text.slice(1);
  else if (kind === 'text') key = plainText(next);
  else if (kind === 'format') return undefined;
  else if (text !== '(' || !readPipe(reader) || !take(reader, ')')) return undefined;
  if (take(reader, ':')) {
    const value = readAlternative(reader);
    if (!value || !take(reader, '|')) return value && { key, value };
    const right = readAlternative(reader);
    return right && { key, value: { kind: 'pipe', left: value, right } };
  }
  if (kind === 'variable') return { key, value: { kind: 'variable', name: text.slice(1) } };
  return key === undefined ? undefined : { key, value: { kind: 'path', base: undefined, steps: [key], start, end } };
}
