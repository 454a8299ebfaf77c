import { Composer, type CST, type Document, Lexer, Parser, stringify } from 'yaml';
import type { Node, Range } from './located.ts';
import { treeOf } from './yaml-tree.ts';

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

export interface YamlProblem {
  readonly message: string;
  /** The parser's own code, such as BAD_INDENT or TAB_AS_INDENT. */
  readonly code: string;
  readonly range: Range;
}

/** Text beside a top-level value that a reader sees but that is no part of the value. */
export interface YamlDecoration {
  readonly kind: 'comment' | 'anchor' | 'tag';
  readonly key: string;
  /** The decoration as written, such as `# note`, `&name` or `!tag`. */
  readonly text: string;
  readonly range: Range;
}

export interface DuplicateKey {
  readonly key: string;
  readonly first: Range;
  readonly second: Range;
}

export interface YamlTree {
  /** The first document. */
  readonly root: Node | undefined;
  /** Those of all documents; a second one is a problem (MULTIPLE_DOCS) of its own. */
  readonly problems: readonly YamlProblem[];
  readonly decorations: readonly YamlDecoration[];
  readonly duplicates: readonly DuplicateKey[];
}

/**
 * The parser's cost grows faster than its input on hostile text, so longer blocks are refused: 64 Ki characters take about
 * a third of a second at worst, and the longest real block known has under 8 Ki.
 */
export const maxYamlLength = 65_536;

/**
 * Parses one YAML 1.2 document the way the client's values come out: of two equal keys the last wins, `<<` merges, tags are
 * dropped, aliases are followed without limit. Ranges are offsets in `text` plus `offset`.
 * Never throws: whatever the parser refuses is a problem of the tree.
 */
export function parseYaml(text: string, offset = 0): YamlTree {
  if (text !== latest?.text || offset !== latest.offset) latest = { text, offset, tree: parseAnew(text, offset) };
  return latest.tree;
}

/** Frontmatter is read twice, by its author's fences and by the client's, and both nearly always enclose the same block. */
let latest: { readonly text: string; readonly offset: number; readonly tree: YamlTree } | undefined;

function parseAnew(text: string, offset: number): YamlTree {
  const whole = { start: offset, end: offset + text.length };
  if (text.length > maxYamlLength) return refused(`the block is longer than ${maxYamlLength} characters`, 'TOO_LONG', whole);
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
export function printYaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}
