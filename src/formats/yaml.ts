import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, stringify, type Node as YamlNode } from 'yaml';
import type { Entry, Node, Range, ScalarNode } from './located.ts';

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
  readonly root: Node | undefined;
  readonly problems: readonly YamlProblem[];
  readonly decorations: readonly YamlDecoration[];
  readonly duplicates: readonly DuplicateKey[];
}

/**
 * The parser's cost grows faster than its input on hostile text, so longer blocks are refused: 128 Ki characters take about
 * a third of a second at worst, and the longest real block known has under 8 Ki.
 */
export const maxYamlLength = 131_072;

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
    const document = parseDocument(text, {
      uniqueKeys: false,
      merge: true,
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    const reader = new TreeReader(text, offset);
    const root = document.contents ? reader.read(document.contents) : undefined;
    const problems = document.errors.map(({ message, code, pos }) => ({ message, code, range: reader.range(pos[0], pos[1]) }));
    return { root, problems: [...problems, ...reader.problems], decorations: reader.decorations, duplicates: reader.duplicates };
  } catch (error) {
    // The parser recurses, so thousands of nested brackets end in a RangeError.
    return refused(error instanceof RangeError ? 'the block is nested too deeply' : String(error), 'IMPOSSIBLE', whole);
  }
}

function refused(message: string, code: string, range: Range): YamlTree {
  return { root: undefined, problems: [{ message, code, range }], decorations: [], duplicates: [] };
}

/** Copies the parser's tree into located nodes; state lives only as long as one document is read. */
class TreeReader {
  readonly decorations: YamlDecoration[] = [];
  readonly duplicates: DuplicateKey[] = [];
  readonly problems: YamlProblem[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #text: string;
  readonly #offset: number;
  #depth = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  range(start: number, end: number): Range {
    return { start: start + this.#offset, end: Math.max(start, end) + this.#offset };
  }

  read(node: YamlNode): Node {
    const [start, end] = node.range ?? [0, 0];
    const range = this.range(start, end);
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (!target) this.problems.push({ message: `unresolved alias *${node.source}`, code: 'BAD_ALIAS', range });
      return target ?? { kind: 'scalar', range, value: null };
    }
    const located = this.#readValue(node, range);
    // Registered after its content is read: an alias inside its own anchor stays unresolved instead of making a cycle.
    if (node.anchor) this.#anchors.set(node.anchor, located);
    return located;
  }

  #readValue(node: YamlNode, range: Range): Node {
    if (isSeq(node)) return { kind: 'list', range, items: node.items.map((item) => this.read(item as YamlNode)) };
    if (isMap(node)) {
      this.#depth++;
      const entries = this.#entries(node.items as Pair<YamlNode, YamlNode | null>[]);
      this.#depth--;
      return { kind: 'map', range, entries };
    }
    const value = isScalar(node) ? node.value : null;
    return { kind: 'scalar', range, value: isPlain(value) ? value : String(value) };
  }

  #entries(pairs: readonly Pair<YamlNode, YamlNode | null>[]): Entry[] {
    const merged: Entry[] = [];
    const own: Entry[] = [];
    const firstByKey = new Map<string, Range>();
    for (const { key, value } of pairs) {
      const [start, end] = key?.range ?? [0, 0];
      const keyRange = this.range(start, end);
      const located: Node = value ? this.read(value) : { kind: 'scalar', range: this.range(end, end), value: null };
      const name = keyName(key);
      if (name === '<<') {
        for (const source of located.kind === 'list' ? located.items : [located])
          if (source.kind === 'map') merged.push(...source.entries);
        continue;
      }
      const first = firstByKey.get(name);
      if (first) this.duplicates.push({ key: name, first, second: keyRange });
      else firstByKey.set(name, keyRange);
      own.push({ key: name, keyRange, value: located });
      if (this.#depth === 1 && value) this.#noteDecorations(name, end, value);
    }
    // Explicit keys win over merged ones wherever the merge stands.
    return [...merged, ...own];
  }

  #noteDecorations(key: string, keyEnd: number, value: YamlNode): void {
    const [start, end, nodeEnd] = value.range ?? [0, 0, 0];
    const note = (kind: YamlDecoration['kind'], from: number, text: string): void => {
      if (from >= 0) this.decorations.push({ kind, key, text, range: this.range(from, from + text.length) });
    };
    const before = this.#text.slice(keyEnd, start);
    const { anchor, tag } = value as Scalar;
    if (anchor && !isAlias(value)) note('anchor', keyEnd + before.indexOf(`&${anchor}`), `&${anchor}`);
    const tagStart = tag ? before.search(/[^\s:]/) : -1;
    if (tagStart >= 0 && before[tagStart] === '!')
      note('tag', keyEnd + tagStart, /^\S+/.exec(before.slice(tagStart))?.[0] ?? '!');
    const after = this.#text.slice(end, nodeEnd);
    const comment = after.indexOf('#');
    if (comment >= 0 && !after.slice(0, comment).includes('\n'))
      note('comment', end + comment, after.slice(comment).split(/\r?\n/, 1)[0] ?? '');
  }
}

function isPlain(value: unknown): value is ScalarNode['value'] {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function keyName(key: YamlNode | null): string {
  if (!isScalar(key)) return key ? String(key) : '';
  return typeof key.value === 'symbol' ? '<<' : String(key.value);
}

/** Prints a value as a YAML document. */
export function printYaml(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}
