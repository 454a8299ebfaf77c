import path from 'node:path';
import { readFrontmatter } from '../formats/frontmatter.ts';
import { LineIndex } from '../formats/lines.ts';
import { countValues, entryOf, type Node, nodeAt, type Range, toValue } from '../formats/located.ts';
import { decodeText } from '../formats/text.ts';
import { printYaml } from '../formats/yaml.ts';
import { readRegularFile } from '../plugin/files.ts';
import { printable } from '../report/printable.ts';
import { type Arguments, type Command, type Io, UsageError } from './shared/command.ts';

/** Aliases can make a small file print without end; more values than this are refused. */
const maxValues = 100_000;

export const parseFrontmatter: Command = {
  name: 'parse-frontmatter',
  summary: "Print a Markdown file's frontmatter, one field of it, or the body below it.",
  operands: 'FILE   (- reads standard input)',
  options: [
    { name: 'get', short: 'g', value: 'FIELD', help: 'print one field: a key, or a path such as a.b or list.0' },
    { name: 'default', value: 'VALUE', help: 'print VALUE where the field or the frontmatter is absent' },
    { name: 'body', help: 'print the text below the frontmatter' },
    { name: 'as-client', help: 'read as the client does: fence at the first ---, its repair, its failures' },
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['json', 'yaml', 'lines'],
      help: 'form of lists and maps (default: json); lines: an item a line',
    },
  ],
  notes: [
    'Text, numbers and booleans are printed bare. A key without a value counts as absent.',
    'Exit code: 0 printed, 1 absent (one line on stderr), 2 wrong usage, unreadable file or YAML that does not parse.',
  ],
  run: async (args, io) => printFrontmatter(args, io),
};

function printFrontmatter(args: Arguments, io: Io): number {
  const [given, ...more] = args.paths;
  if (given === undefined || more.length > 0) throw new UsageError('give one file, or - for standard input; try --help');
  if (args.has('body') && args.has('get')) throw new UsageError('--body and --get exclude each other');
  const text = readText(given, io);
  const reading = readBlock(text, given, args.has('as-client'));
  if (args.has('body')) {
    io.out(text.slice(reading.bodyStart));
    return 0;
  }
  const field = args.one('get');
  const node =
    reading.root && (field === undefined ? reading.root : (entryOf(reading.root, field)?.value ?? nodeAt(reading.root, field)));
  if (!node || (field !== undefined && node.kind === 'scalar' && node.value === null))
    return reportAbsent(reading.root, field, given, args, io);
  if (countValues(node, maxValues) >= maxValues) throw new UsageError(`${given}: more than ${maxValues} values`);
  io.out(format(node, args.one('format') ?? 'json'));
  return 0;
}

function reportAbsent(root: Node | undefined, field: string | undefined, given: string, args: Arguments, io: Io): number {
  const fallback = args.one('default');
  if (fallback !== undefined) {
    io.out(`${fallback}\n`);
    return 0;
  }
  const what = root && field !== undefined ? `no field "${field}"` : 'no frontmatter';
  io.err(`parse-frontmatter: ${printable(given)}: ${printable(what)}\n`);
  return 1;
}

function readText(given: string, io: Io): string {
  if (given === '-') return decodeText(io.readStdin()).text;
  const result = readRegularFile(path.resolve(io.cwd, given), { followSymlink: true });
  if ('failure' in result) throw new UsageError(`${given}: ${result.failure}`);
  return decodeText(result.bytes).text;
}

interface Block {
  readonly root: Node | undefined;
  readonly bodyStart: number;
}

function readBlock(text: string, given: string, asClient: boolean): Block {
  const { author, client } = readFrontmatter(text);
  const fail = (message: string, range: Range | undefined): never => {
    const { line, column } = new LineIndex(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${given}:${line}:${column}: ${message}`);
  };
  if (asClient) {
    if (client.status === 'broken') fail(`the client loads no field: ${client.problem?.message}`, client.problem?.range);
    if (client.status === 'not-a-map') fail('the client loads no field: the frontmatter is not a map', client.block);
    return { root: client.status === 'loaded' ? (client.root ?? emptyMap) : undefined, bodyStart: client.bodyStart };
  }
  if (author.status === 'broken')
    fail(author.problems[0]?.message ?? 'the frontmatter does not parse', author.problems[0]?.range);
  if (author.status === 'refused') fail(`frontmatter in "${author.language}" is not read; only YAML is`, undefined);
  if (author.status === 'unclosed') fail('the frontmatter is never closed', undefined);
  return { root: author.status === 'read' ? (author.root ?? emptyMap) : undefined, bodyStart: author.bodyStart };
}

const emptyMap: Node = { kind: 'map', range: { start: 0, end: 0 }, entries: [] };

function format(node: Node, form: string): string {
  const value = toValue(node);
  if (node.kind === 'scalar') return `${value ?? ''}\n`;
  if (form === 'yaml') return printYaml(value);
  if (form === 'lines')
    return node.kind === 'list'
      ? node.items.map(line).join('')
      : node.entries.map(({ key, value }) => `${key}=${line(value)}`).join('');
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function line(node: Node): string {
  return `${node.kind === 'scalar' ? (node.value ?? '') : JSON.stringify(toValue(node))}\n`;
}
