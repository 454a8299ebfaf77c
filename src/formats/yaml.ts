import type { Node, Range } from './located.ts';
import * as library from './yaml-library.ts';
import { parsePlainYaml } from './yaml-plain.ts';

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
  if (text.length > maxYamlLength) return refusedYaml(`the block is longer than ${maxYamlLength} characters`, 'TOO_LONG', whole);
  return parsePlainYaml(text, offset) ?? library.parseDocument(text, offset);
}

function refusedYaml(message: string, code: string, range: Range): YamlTree {
  return { root: undefined, problems: [{ message, code, range }], decorations: [], duplicates: [] };
}

/** Prints a value as a YAML document. */
export function printYaml(value: unknown): string {
  return library.printDocument(value);
}
