import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
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

/**
 * Parses strict JSON (no comments, no trailing commas), reading on after each problem. A UTF-8 BOM is accepted, as the client
 * accepts it in manifests. Never throws; nesting too deep for the stack is a problem of the whole text.
 */
export function parseJson(text: string): JsonTree {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const errors: ParseError[] = [];
  const duplicates: DuplicateKey[] = [];
  try {
    const tree = parseTree(bom ? ` ${text.slice(1)}` : text, errors, { disallowComments: true, allowTrailingComma: false });
    const root = tree && locate(tree, duplicates);
    return { root, problems: errors.map(problemOf), duplicates };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const range = { start: 0, end: text.length };
    return { root: undefined, problems: [{ message: 'the text is nested too deeply', code: 'TooDeep', range }], duplicates };
  }
}

function problemOf({ error, offset, length }: ParseError): JsonProblem {
  const code = printParseErrorCode(error);
  return {
    message: code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(),
    code,
    range: { start: offset, end: offset + length },
  };
}

function locate(node: JsonNode, duplicates: DuplicateKey[]): Node {
  const range = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'array')
    return { kind: 'list', range, items: (node.children ?? []).map((child) => locate(child, duplicates)) };
  if (node.type !== 'object') return { kind: 'scalar', range, value: node.value ?? null };
  const entries: Entry[] = [];
  const firstByKey = new Map<string, Range>();
  for (const { children = [] } of node.children ?? []) {
    const [key, value] = children;
    if (!key) continue;
    const keyRange = { start: key.offset, end: key.offset + key.length };
    const first = firstByKey.get(key.value);
    if (first) duplicates.push({ key: key.value, first, second: keyRange });
    else firstByKey.set(key.value, keyRange);
    const missing: Node = { kind: 'scalar', range: { start: keyRange.end, end: keyRange.end }, value: null };
    entries.push({ key: key.value, keyRange, value: value ? locate(value, duplicates) : missing });
  }
  return { kind: 'map', range, entries };
}
