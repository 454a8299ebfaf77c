import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Entry, Node, Range } from './located.ts';
import type { DuplicateKey } from './yaml.ts';

export interface JsonProblem {
  readonly message: string;
  /** The parser's own code, such as CommaExpected or InvalidCommentToken. */
  readonly code: string;
  readonly range: Range;
}

export interface JsonTree {
  /** What could be read in spite of the problems. */
  readonly root: Node | undefined;
  readonly problems: readonly JsonProblem[];
  readonly duplicates: readonly DuplicateKey[];
}

/** Deeper nesting is refused, so that whoever walks a tree may recurse. */
const maxDepth = 1000;
/** A text that is no JSON at all has a problem at every character; nobody reads more than the first ones. */
const maxProblems = 1000;

/**
 * Parses strict JSON (no comments, no trailing commas), reading on after each problem. A UTF-8 BOM is accepted, as the client
 * accepts it in manifests. Never throws; nesting too deep is a problem of the whole text.
 */
export function parseJson(text: string): JsonTree {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const builder = treeBuilder(text.length);
  try {
    visit(bom ? ` ${text.slice(1)}` : text, builder, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // The parser recurses; only nesting far over the limit exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep(text);
  }
  return builder.isTooDeep() ? tooDeep(text) : builder.tree();
}

function tooDeep(text: string): JsonTree {
  const range = { start: 0, end: text.length };
  return { root: undefined, problems: [{ message: 'the text is nested too deeply', code: 'TooDeep', range }], duplicates: [] };
}

type Open =
  | { readonly kind: 'list'; readonly start: number; readonly items: Node[] }
  | {
      readonly kind: 'map';
      readonly start: number;
      readonly entries: Entry[];
      key?: Pick<Entry, 'key' | 'keyRange'> | undefined;
    };

/** Builds located nodes from the parser's events; the parser's own tree would cost twice the time and memory. */
function treeBuilder(textLength: number) {
  const open: Open[] = [];
  const problems: JsonProblem[] = [];
  const duplicates: DuplicateKey[] = [];
  let root: Node | undefined;
  let deepest = 0;

  const add = (node: Node): void => {
    const parent = open.at(-1);
    if (!parent) root ??= node;
    else if (parent.kind === 'list') parent.items.push(node);
    else if (parent.key) {
      parent.entries.push({ key: parent.key.key, keyRange: parent.key.keyRange, value: node });
      parent.key = undefined;
    }
  };
  /** A key without a value has the value null. */
  const settle = (): void => {
    const parent = open.at(-1);
    if (parent?.kind !== 'map' || !parent.key) return;
    const { end } = parent.key.keyRange;
    add({ kind: 'scalar', range: { start: end, end }, value: null });
  };
  const begin = (container: Open): boolean => {
    open.push(container);
    deepest = Math.max(deepest, open.length);
    return open.length <= maxDepth;
  };
  const end = (offset: number, length: number): void => {
    settle();
    const container = open.pop();
    if (!container) return;
    // A comment that never ends ends behind the text.
    const range = { start: container.start, end: Math.min(offset + length, textLength) };
    if (container.kind === 'list') add({ kind: 'list', range, items: container.items });
    else {
      noteDuplicates(container.entries, duplicates);
      add({ kind: 'map', range, entries: container.entries });
    }
  };

  return {
    isTooDeep: () => deepest > maxDepth,
    tree: (): JsonTree => ({ root, problems, duplicates }),
    onObjectBegin: (start: number) => begin({ kind: 'map', start, entries: [] }),
    onArrayBegin: (start: number) => begin({ kind: 'list', start, items: [] }),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (key: string, start: number, length: number): void => {
      settle();
      const parent = open.at(-1);
      if (parent?.kind === 'map') parent.key = { key, keyRange: { start, end: start + length } };
    },
    onLiteralValue: (value: string | number | boolean | null, start: number, length: number): void => {
      add({ kind: 'scalar', range: { start, end: start + length }, value });
    },
    onError: (error: ParseErrorCode, start: number, length: number): void => {
      const range = { start: Math.min(start, textLength), end: Math.min(start + length, textLength) };
      if (problems.length < maxProblems) problems.push(problemOf(error, range));
    },
  };
}

function problemOf(error: ParseErrorCode, range: Range): JsonProblem {
  const code = printParseErrorCode(error);
  return { message: code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(), code, range };
}

/** Enough to show what is wrong; a hostile file may hold a million. */
const maxDuplicates = 1000;

function noteDuplicates(entries: readonly Entry[], duplicates: DuplicateKey[]): void {
  const [one, two] = entries;
  // Most maps of a big file are tiny.
  if (!one || !two || (entries.length === 2 && one.key !== two.key)) return;
  const firstByKey = new Map<string, Range>();
  for (const { key, keyRange } of entries) {
    const first = firstByKey.get(key);
    if (!first) firstByKey.set(key, keyRange);
    else if (duplicates.push({ key, first, second: keyRange }) >= maxDuplicates) return;
  }
}

/** The comma in front of a closing bracket, where that is all that keeps a text from being JSON. */
export function trailingComma(text: string, problems: readonly JsonProblem[]): Range | undefined {
  const at = problems[0]?.range.start;
  if (at === undefined || !/[\]}]/.test(text[at] ?? '') || problems.some(({ range }) => range.start !== at)) return undefined;
  let comma = at - 1;
  while (comma >= 0 && /\s/.test(text[comma] as string)) comma--;
  return text[comma] === ',' ? { start: comma, end: comma + 1 } : undefined;
}
