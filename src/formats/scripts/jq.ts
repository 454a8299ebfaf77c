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
export function parseJq(filter: string, depth = 0): JqNode | undefined {
  if (filter.length > maxLength || depth > 8) return undefined;
  const tokens = tokensOf(filter, depth);
  if (!tokens) return undefined;
  const reader: Reader = { tokens, at: 0, depth: 0 };
  const node = readPipe(reader);
  return node && reader.at === tokens.length ? node : undefined;
}

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
    const { skip: _skip, ...groups } = match.groups ?? {};
    const found = Object.entries(groups).find(([, text]) => text !== undefined);
    const end = at + match[0].length;
    if (found) tokens.push({ kind: found[0] as Token['kind'], text: match[0], start: at, end });
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
