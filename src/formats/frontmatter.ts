import matter from 'gray-matter';
import { type Node, type Range, relocated } from './located.ts';
import { type DuplicateKey, maxYamlLength, parseYaml, type YamlDecoration, type YamlProblem, type YamlTree } from './yaml.ts';

/** What a person would say the frontmatter is: a first line of `---`, closed by the next line that starts with `---`. */
export interface AuthorReading {
  /** `refused`: a language header such as `---js`, which no tool here ever runs. */
  readonly status: 'absent' | 'read' | 'broken' | 'unclosed' | 'refused';
  /** The text between the fences. */
  readonly block?: Range;
  readonly language?: string;
  readonly root?: Node | undefined;
  readonly problems: readonly YamlProblem[];
  readonly decorations: readonly YamlDecoration[];
  readonly duplicates: readonly DuplicateKey[];
  /** Where the body starts. */
  readonly bodyStart: number;
}

/** What the client loads. */
export interface ClientReading {
  /** `broken` and `not-a-map` lose every field; `absent` means that the client sees no block at all. */
  readonly status: 'absent' | 'loaded' | 'broken' | 'not-a-map';
  readonly block?: Range;
  /** The loaded map; empty when nothing was loaded. */
  readonly root?: Node | undefined;
  /** The lines that the client quoted in its one repair pass, as ranges of their values; empty when YAML parsed at once. */
  readonly repaired: readonly Range[];
  /** The first problem of the text as written, also when the repair saved it. */
  readonly problem?: YamlProblem;
  readonly bodyStart: number;
}

export interface Frontmatter {
  readonly author: AuthorReading;
  readonly client: ClientReading;
}

/** Reads a Markdown file's frontmatter twice: as its author meant it and as the client loads it. Never throws, runs nothing. */
export function readFrontmatter(text: string): Frontmatter {
  return { author: readAsAuthor(text), client: readAsClient(text) };
}

const nothing = { problems: [], decorations: [], duplicates: [] } as const;
const yamlHeaders = new Set(['', 'yaml', 'yml']);

/**
 * gray-matter strips comments with a pattern that backtracks over runs of blank characters; the sum of the squared run
 * lengths is its cost in steps, and this many take about 50 ms.
 */
const maxBlankCost = 20_000_000;

/** Reads the frontmatter of a Markdown file's text as its author sees it. Only YAML is ever parsed; nothing is executed. */
function readAsAuthor(text: string): AuthorReading {
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const absent: AuthorReading = { status: 'absent', bodyStart: bom, ...nothing };
  if (!text.startsWith('---', bom) || text[bom + 3] === '-') return absent;
  const firstLineEnd = text.indexOf('\n', bom);
  if (firstLineEnd < 0) return absent;
  const header = text.slice(bom + 3, firstLineEnd);
  const language = header.trim().toLowerCase();
  // A rule under a heading or a sentence is no language; a header is one word directly behind the dashes.
  if (!/^\w*\s*$/.test(header)) return absent;
  if (!yamlHeaders.has(language)) return { ...absent, status: 'refused', language };
  const start = bom + 3 + header.replace(/\r$/, '').length;
  const end = text.indexOf('\n---', firstLineEnd);
  if (end < 0) return { ...absent, status: 'unclosed' };
  if (blankCost(text, start, end) > maxBlankCost) {
    const range = { start, end };
    const problem = { message: 'the block is almost all blank lines', code: 'BLANK', range };
    return { ...absent, status: 'broken', block: range, problems: [problem], bodyStart: end };
  }
  return { ...readAuthorBlock(text, { start, end }), ...(language ? { language } : {}) };
}

function readAuthorBlock(text: string, block: Range): AuthorReading {
  const firstLine = text.indexOf('\n', block.start) + 1;
  let tree: YamlTree = { root: undefined, ...nothing };
  const file = matter(text, {
    engines: {
      yaml: {
        // gray-matter's block starts behind the dashes and ends before the last line break. The client's starts and ends a line
        // later; parsing that very text lets the second reading of the same block come from the first.
        parse: () => {
          tree = parseYaml(text.slice(firstLine, block.end + 1), firstLine);
          return {};
        },
        stringify: refuse,
      },
      // All engines but YAML are unreachable behind the header check; they are replaced as well, since gray-matter's own
      // evaluate what they parse.
      json: { parse: refuse, stringify: refuse },
      javascript: { parse: refuse, stringify: refuse },
      coffee: { parse: refuse, stringify: refuse },
    },
  });
  return { ...tree, status: tree.problems.length > 0 ? 'broken' : 'read', block, bodyStart: text.length - file.content.length };
}

function refuse(): never {
  throw new Error('only YAML frontmatter is read');
}

function blankCost(text: string, start: number, end: number): number {
  let cost = 0;
  let run = 0;
  for (let offset = start; offset <= end; offset++) {
    const code = text.charCodeAt(offset);
    if (offset < end && (code === 32 || (code >= 9 && code <= 13))) run++;
    else {
      cost += run * run;
      run = 0;
    }
  }
  return cost;
}

/** A root-level `key: value` line. CR is not matched by `.`, so lines of CRLF files are never repaired, as in the client. */
const repairableLine = /^([A-Za-z_-]+:\s+)(\S.*)$/;
const needsQuotes = /[{}[\]*&#!|>%@`]|: /;

export interface Repair {
  readonly text: string;
  /** Ranges of the values that were quoted, in the original text. */
  readonly quoted: readonly Range[];
  /** The original offset of an offset in the repaired text; inside a quoted value, that value's nearer edge as `edge` says. */
  original(offset: number, edge: 'start' | 'end'): number;
}

interface RepairedLine {
  /** Where the line starts in the repaired text, and where in the original. */
  readonly from: number;
  readonly to: number;
  /** Length of what stands before the value, or of the changed indentation, in the repaired line. */
  readonly prefix: number;
  readonly originalPrefix: number;
  readonly originalEnd: number;
  readonly isQuoted: boolean;
}

/** The client's repair: values that YAML may have choked on are quoted, tabs of an indentation become two blanks each. */
function repairBlock(block: string): Repair {
  const lines: RepairedLine[] = [];
  const quoted: Range[] = [];
  const out: string[] = [];
  let from = 0;
  let to = 0;
  for (const line of block.split('\n')) {
    const tabs = /^\t+/.exec(line)?.[0].length ?? 0;
    const [, key = '', value = ''] = repairableLine.exec(line) ?? [];
    const isQuoted = value !== '' && needsQuotes.test(value) && !hasQuotes(value) && !isFlowList(value);
    const repaired = isQuoted
      ? `${key}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
      : '  '.repeat(tabs) + line.slice(tabs);
    const originalEnd = to + line.length;
    if (isQuoted) quoted.push({ start: to + key.length, end: originalEnd });
    const prefix = isQuoted ? key.length : tabs * 2;
    lines.push({ from, to, prefix, originalPrefix: isQuoted ? key.length : tabs, originalEnd, isQuoted });
    out.push(repaired);
    from += repaired.length + 1;
    to = originalEnd + 1;
  }
  const original = (offset: number, edge: 'start' | 'end'): number => {
    const line = lineAt(lines, offset);
    if (!line) return 0;
    const column = offset - line.from;
    const valueStart = line.to + line.originalPrefix;
    if (column <= line.prefix) return line.to + Math.min(column, line.originalPrefix);
    if (!line.isQuoted) return Math.min(valueStart + column - line.prefix, line.originalEnd);
    return edge === 'start' ? valueStart : line.originalEnd;
  };
  return { text: out.join('\n'), quoted, original };
}

/** The last line that starts at or before `offset`. */
function lineAt(lines: readonly RepairedLine[], offset: number): RepairedLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as RepairedLine).from <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function hasQuotes(value: string): boolean {
  const first = value[0];
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
}

/** A value that already reads as a YAML list stays as it is; a blank after the bracket is enough to have it quoted. */
function isFlowList(value: string): boolean {
  if (!value.startsWith('[') || !value.endsWith(']')) return false;
  const { root, problems } = parseYaml(value);
  return problems.length === 0 && root?.kind === 'list';
}

// Emulates how Claude Code 2.1.330 reads frontmatter: fence at the first `---` anywhere, YAML 1.2, one repair pass that quotes
// values, then every field is lost. Established by black-box probes of the client; `test/oracle` compares all of them.

/** `---`, blanks and line ends; then everything up to the first three dashes, wherever they stand. */
const openingFence = /^\uFEFF?---\s*\n/;

/** Reads the frontmatter of a Markdown file's text as the client does. */
function readAsClient(text: string): ClientReading {
  const absent = { status: 'absent', repaired: [], bodyStart: 0 } as const;
  if (!openingFence.test(text)) return absent;
  // The white space may have included line ends of an empty block; the block starts after the first line.
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('---', start);
  if (end < 0) return absent;
  return { ...readClientBlock(text.slice(start, end), start), block: { start, end }, bodyStart: behindBlanks(text, end + 3) };
}

/** The client drops all white space behind the closing dashes, indentation of the body's first line included. */
function behindBlanks(text: string, start: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = start;
  return start + (blanks.exec(text)?.[0].length ?? 0);
}

type BlockReading = Pick<ClientReading, 'status' | 'root' | 'repaired' | 'problem'>;

function readClientBlock(written: string, start: number): BlockReading {
  const direct = parseStrictly(written, start);
  const problem = direct.problems[0];
  if (!problem) return loaded(direct, []);
  if (isStream(direct)) return streamOf(problem);
  if (written.length > maxYamlLength) return { status: 'broken', repaired: [], problem };
  const repair = repairBlock(written);
  const retried = parseStrictly(repair.text, 0);
  if (isStream(retried)) return streamOf(problem);
  if (retried.problems.length > 0) return { status: 'broken', repaired: [], problem };
  const relocate = (range: Range): Range => ({
    start: start + repair.original(range.start, 'start'),
    end: start + repair.original(range.end, 'end'),
  });
  const tree = { ...retried, root: retried.root && relocated(retried.root, relocate) };
  const quoted = repair.quoted.map((range) => ({ start: range.start + start, end: range.end + start }));
  return { ...loaded(tree, quoted), problem };
}

function loaded({ root }: YamlTree, repaired: readonly Range[]): BlockReading {
  // An empty block loads as a map without fields.
  if (!root || isNull(root)) return { status: 'loaded', repaired };
  return { status: root.kind === 'map' ? 'loaded' : 'not-a-map', root, repaired };
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function streamOf(problem: YamlProblem): BlockReading {
  return { status: 'not-a-map', root: { kind: 'list', range: problem.range, items: [] }, repaired: [], problem };
}

/** Several documents and nothing else to complain about: the client reads them as a list. */
function isStream({ problems }: YamlTree): boolean {
  return problems.length > 0 && problems.every(({ code }) => code === 'MULTIPLE_DOCS');
}

/** The client's parser ends a line at a lone CR, refuses NUL and lets a value start with a comma; the library does not. */
function parseStrictly(block: string, offset: number): YamlTree {
  const tree = parseYaml(block.replace(/\r(?!\n)/g, '\n'), offset);
  const problems = tree.problems.filter(({ code, range }) => code !== 'BAD_SCALAR_START' || block[range.start - offset] !== ',');
  const nul = block.indexOf('\0');
  if (nul < 0) return { ...tree, problems };
  const problem: YamlProblem = { message: 'a NUL character', code: 'NUL', range: { start: offset + nul, end: offset + nul + 1 } };
  return { ...tree, problems: [problem, ...problems] };
}
