import type { ClientReading } from './frontmatter.ts';
import { repairBlock } from './frontmatter-repair.ts';
import { type Node, type Range, relocated } from './located.ts';
import { maxYamlLength, parseYaml, type YamlProblem, type YamlTree } from './yaml.ts';

// Emulates how Claude Code 2.1.330 reads frontmatter: fence at the first `---` anywhere, YAML 1.2, one repair pass that quotes
// values, then every field is lost. Established by black-box probes of the client; `test/oracle` compares all of them.

/** `---`, blanks and line ends; then everything up to the first three dashes, wherever they stand. */
const openingFence = /^\uFEFF?---\s*\n/;

/** Reads the frontmatter of a Markdown file's text as the client does. */
export function readAsClient(text: string): ClientReading {
  const absent = { status: 'absent', repaired: [], bodyStart: 0 } as const;
  if (!openingFence.test(text)) return absent;
  // The white space may have included line ends of an empty block; the block starts after the first line.
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('---', start);
  if (end < 0) return absent;
  return { ...readBlock(text.slice(start, end), start), block: { start, end }, bodyStart: behindBlanks(text, end + 3) };
}

/** The client drops all white space behind the closing dashes, indentation of the body's first line included. */
function behindBlanks(text: string, start: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = start;
  return start + (blanks.exec(text)?.[0].length ?? 0);
}

type BlockReading = Pick<ClientReading, 'status' | 'root' | 'repaired' | 'problem'>;

function readBlock(written: string, start: number): BlockReading {
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
