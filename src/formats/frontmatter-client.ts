import type { ClientReading } from './frontmatter.ts';
import type { Entry, Node, Range } from './located.ts';
import { maxYamlLength, parseYaml, type YamlProblem, type YamlTree } from './yaml.ts';

// Emulates how Claude Code 2.1.330 reads frontmatter: fence at the first `---` anywhere, YAML 1.2, one repair pass that quotes
// values, then every field is lost. Established by black-box probes of the client; `test/oracle` compares all of them.

/** `---`, blanks and line ends; then everything up to the first three dashes, wherever they stand. */
const openingFence = /^\uFEFF?---\s*\n/;

/** A root-level `key: value` line. CR is not matched by `.`, so lines of CRLF files are never repaired, as in the client. */
const repairableLine = /^([A-Za-z_-]+:\s+)(.+)$/;
const needsQuotes = /[{}[\]*&#!|>%@`]|: /;

/** Reads the frontmatter of a Markdown file's text as the client does. */
export function readAsClient(text: string): ClientReading {
  const opening = openingFence.exec(text);
  const absent = { status: 'absent', repaired: [], bodyStart: text.startsWith('\uFEFF') ? 1 : 0 } as const;
  if (!opening) return absent;
  // `\s*` may have swallowed line ends of an empty block; the block starts after the first line.
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('---', start);
  if (end < 0) return absent;
  const block = { start, end };
  const bodyStart = end + 3 + (/^\s*\n/.exec(blankRun(text, end + 3))?.[0].length ?? 0);
  return { ...readBlock(text.slice(start, end), start), block, bodyStart };
}

/** The run of white space at `offset`, so that the pattern above never scans further than it can match. */
function blankRun(text: string, offset: number): string {
  let end = offset;
  while (end < text.length && /\s/.test(text[end] as string)) end++;
  return text.slice(offset, end);
}

type BlockReading = Pick<ClientReading, 'status' | 'root' | 'repaired' | 'problem'>;

function readBlock(written: string, start: number): BlockReading {
  const direct = parseStrictly(written, start);
  const problem = direct.problems[0];
  if (!problem) return loaded(direct, []);
  if (written.length > maxYamlLength) return { status: 'broken', repaired: [], problem };
  const repair = repairBlock(written);
  const retried = parseStrictly(repair.text, 0);
  if (retried.problems.length > 0) return { status: 'broken', repaired: [], problem };
  const relocate = (range: Range): Range => ({
    start: start + repair.original(range.start, 'start'),
    end: start + repair.original(range.end, 'end'),
  });
  const tree = { ...retried, root: retried.root && relocated(retried.root, relocate) };
  const quoted = repair.quoted.map((range) => ({ start: range.start + start, end: range.end + start }));
  return { ...loaded(tree, quoted), problem };
}

function loaded(tree: YamlTree, repaired: readonly Range[]): BlockReading {
  // An empty block loads as a map without fields.
  if (!tree.root || (tree.root.kind === 'scalar' && tree.root.value === null)) return { status: 'loaded', repaired };
  return { status: tree.root.kind === 'map' ? 'loaded' : 'not-a-map', root: tree.root, repaired };
}

/** The client's parser ends a line at a lone CR and refuses NUL; the library does neither. */
function parseStrictly(block: string, offset: number): YamlTree {
  const tree = parseYaml(block.replace(/\r(?!\n)/g, '\n'), offset);
  const nul = block.indexOf('\0');
  if (nul < 0) return tree;
  const problem: YamlProblem = { message: 'a NUL character', code: 'NUL', range: { start: offset + nul, end: offset + nul + 1 } };
  return { ...tree, problems: [problem, ...tree.problems] };
}

interface Repair {
  readonly text: string;
  /** Ranges of the values that were quoted, in the original text. */
  readonly quoted: readonly Range[];
  /** The original offset of an offset in the repaired text; inside a quoted value, that value's nearer edge as `edge` says. */
  original(offset: number, edge: 'start' | 'end'): number;
}

interface RepairedLine {
  readonly from: number;
  readonly to: number;
  /** Length of what stands before the value, or of the changed indentation, in the repaired line. */
  readonly prefix: number;
  readonly originalPrefix: number;
  readonly originalEnd: number;
  readonly changed: boolean;
}

function repairBlock(block: string): Repair {
  const lines: RepairedLine[] = [];
  const quoted: Range[] = [];
  const out: string[] = [];
  let from = 0;
  let original = 0;
  for (const line of block.split('\n')) {
    const tabs = /^\t+/.exec(line)?.[0].length ?? 0;
    const [, key = '', value = ''] = repairableLine.exec(line) ?? [];
    const quote = value !== '' && needsQuotes.test(value) && !isQuoted(value) && !isFlowList(value);
    const repaired = quote
      ? `${key}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
      : '  '.repeat(tabs) + line.slice(tabs);
    if (quote) quoted.push({ start: original + key.length, end: original + line.length });
    const prefix = quote ? key.length : tabs * 2;
    const originalPrefix = quote ? key.length : tabs;
    lines.push({ from, to: original, prefix, originalPrefix, originalEnd: original + line.length, changed: quote });
    out.push(repaired);
    from += repaired.length + 1;
    original += line.length + 1;
  }
  const originalOffset = (offset: number, edge: 'start' | 'end'): number => {
    const line = lines.findLast((candidate) => candidate.from <= offset) ?? lines[0];
    if (!line) return 0;
    const column = offset - line.from;
    if (column <= line.prefix) return line.to + Math.min(column, line.originalPrefix);
    if (!line.changed) return Math.min(line.to + line.originalPrefix + column - line.prefix, line.originalEnd);
    return edge === 'start' ? line.to + line.originalPrefix : line.originalEnd;
  };
  return { text: out.join('\n'), quoted, original: originalOffset };
}

function isQuoted(value: string): boolean {
  const first = value[0];
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
}

/** A value that already reads as a YAML list stays as it is; a blank after the bracket is enough to have it quoted. */
function isFlowList(value: string): boolean {
  if (!value.startsWith('[') || !value.endsWith(']')) return false;
  const { root, problems } = parseYaml(value);
  return problems.length === 0 && root?.kind === 'list';
}

function relocated(node: Node, relocate: (range: Range) => Range, done: Map<Node, Node> = new Map()): Node {
  const known = done.get(node);
  if (known) return known;
  const range = relocate(node.range);
  let copy: Node;
  if (node.kind === 'scalar') copy = { ...node, range };
  else if (node.kind === 'list') copy = { ...node, range, items: node.items.map((item) => relocated(item, relocate, done)) };
  else {
    const move = (entry: Entry): Entry => ({
      ...entry,
      keyRange: relocate(entry.keyRange),
      value: relocated(entry.value, relocate, done),
    });
    copy = { ...node, range, entries: node.entries.map(move) };
  }
  done.set(node, copy);
  return copy;
}
