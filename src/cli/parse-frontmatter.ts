import fs from 'node:fs';
import path from 'node:path';
import { type Frontmatter, readFrontmatter } from '../formats/frontmatter.ts';
import {
  entryOf,
  type MapNode,
  type Node,
  nodeAt,
  printedSize,
  type Range,
  type ScalarNode,
  toValue,
} from '../formats/located.ts';
import { decodeText, LineIndex } from '../formats/text.ts';
import { printYaml } from '../formats/yaml.ts';
import { maxFileSize, readRegularFile } from '../plugin/files.ts';
import { printable, printableText } from '../report/result.ts';
import { type Arguments, type Command, type Io, UsageError } from './shared/command.ts';

const forms: readonly Form[] = ['json', 'yaml', 'lines', 'shell'];

export const parseFrontmatter: Command = {
  name: 'parse-frontmatter',
  summary: "Print a Markdown file's frontmatter, fields of it, or the body below it.",
  operands: 'FILE   (- reads standard input)',
  options: [
    {
      name: 'get',
      short: 'g',
      value: 'FIELD',
      multiple: true,
      help: 'print a field: a key, or a path such as a.b or list.0; several print a line each',
    },
    { name: 'default', value: 'VALUE', help: 'print VALUE where a field, the frontmatter or the file is absent' },
    { name: 'body', help: 'print the text below the frontmatter' },
    { name: 'as-client', help: 'read as the client does: fence at the first ---, its repair, its failures' },
    {
      name: 'format',
      value: 'FORMAT',
      choices: forms,
      help: "lines: an item or key=value each; shell: field='value' for eval, needs --get",
    },
  ],
  notes: [
    'Without --format a text, number or boolean is printed bare, a list or map as JSON. Numbers stay as written: 1.10, 007.',
    'A key without a value counts as absent. In lines, a text with a line break is printed as a JSON string.',
    'Exit code: 0 printed; 1 absent, one line on stderr; 2 wrong usage, an unreadable file or YAML that does not parse.',
    'In a hook, 2 would block: write value=$(...) || exit 0, or what else should happen without settings.',
  ],
  run: async (args, io) => printFrontmatter(args, io),
};

function printFrontmatter(args: Arguments, io: Io): number {
  const given = checkUsage(args);
  const print = (text: string): void => io.out(io.isTerminal ? printableText(text) : text);
  const fallback = textNode(args.one('default'));
  const text = readText(given, fallback !== undefined, io);
  const block = readBlock(text ?? '', given, args.has('as-client'));
  if (args.has('body') && text !== undefined) {
    print(block.body());
    return 0;
  }
  const root = block.fields();
  const { fields, missing } = select(root, args.all('get'), fallback);
  const [first] = fields;
  if (!first || missing.length > 0) {
    const what = root ? `no field ${missing.join(', ')}` : 'no frontmatter';
    io.err(`parse-frontmatter: ${printable(`${given}: ${what}`)}\n`);
    return 1;
  }
  if (fields.reduce((size, { node }) => size + printedSize(node, maxFileSize), 0) >= maxFileSize)
    throw new UsageError(`${given}: its aliases would print as more than ${maxFileSize} characters`);
  const form = args.one('format') as Form | undefined;
  const isList = fields.length > 1 || form === 'shell';
  print(isList ? printFields(fields, form, block.textOf) : printNode(first.node, form, block.textOf));
  return 0;
}

/** The fields asked for, or everything as one; `fallback` stands in for what is not there. */
function select(root: Node | undefined, names: readonly string[], fallback: Node | undefined) {
  const wanted = names.length > 0 ? names.map((name) => ({ name, node: fieldAt(root, name) })) : [{ name: '', node: root }];
  const fields = wanted.flatMap(({ name, node = fallback }): Field[] => (node ? [{ name, node }] : []));
  const missing = fallback ? [] : wanted.filter(({ node }) => !node).map(({ name }) => `"${name}"`);
  return { fields, missing };
}

/** The one file that is asked about. */
function checkUsage(args: Arguments): string {
  const [given, ...more] = args.paths;
  if (given === undefined) throw new UsageError('give a file, or - for standard input; try --help');
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one path too many; a field is asked for with --get`);
  if (args.has('body') && args.has('get')) throw new UsageError('--body and --get exclude each other');
  if (args.one('format') === 'shell' && !args.has('get'))
    throw new UsageError('--format shell needs --get: a file must not choose the names of your variables');
  return given;
}

/** The file's text; undefined where there is no such file and `mayLack` allows for it. */
function readText(given: string, mayLack: boolean, io: Io): string | undefined {
  const bytes = given === '-' ? io.readStdin() : readFile(given, mayLack, io);
  if (!bytes) return undefined;
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'binary') throw new UsageError(`${given}: it is binary`);
  if (encoding === 'utf-16') throw new UsageError(`${given}: it is UTF-16, not UTF-8`);
  return text;
}

function readFile(given: string, mayLack: boolean, io: Io): Uint8Array | undefined {
  const absolute = path.resolve(io.cwd, given);
  if (mayLack && !fs.existsSync(absolute)) return undefined;
  const result = readRegularFile(absolute, { followSymlink: true });
  if ('failure' in result) throw new UsageError(`${given}: ${result.failure}`);
  return result.bytes;
}

function textNode(value: string | undefined): Node | undefined {
  return value === undefined ? undefined : { kind: 'scalar', range: { start: 0, end: 0 }, value };
}

/** The two parts of a file. Each throws UsageError only where that part itself cannot be told. */
export interface Block {
  /** The fields; undefined where there is no frontmatter. */
  fields(): Node | undefined;
  body(): string;
  textOf(node: ScalarNode): string;
}

const emptyMap: MapNode = { kind: 'map', range: { start: 0, end: 0 }, entries: [] };

/** Reads a file's text for printing, as its author or as the client does. `name` stands before a failure. */
function readBlock(text: string, name: string, asClient: boolean): Block {
  const fail = (message: string, range?: Range): never => {
    const { line, column } = new LineIndex(text).positionOf(range?.start ?? 0);
    throw new UsageError(`${name}:${line}:${column}: ${message}`);
  };
  const { author, client } = readFrontmatter(text);
  return asClient ? clientBlock(text, client, fail) : authorBlock(text, author, fail);
}

type Fail = (message: string, range?: Range) => never;

function authorBlock(text: string, { status, root, problems, language, bodyStart }: Frontmatter['author'], fail: Fail): Block {
  const refuse = (): void => {
    if (status === 'refused') fail(`frontmatter in "${language}" is not read; only YAML is`);
    if (status === 'unclosed') fail('the frontmatter is never closed');
  };
  return {
    fields() {
      refuse();
      if (status === 'broken') fail(problems[0]?.message ?? 'the frontmatter does not parse', problems[0]?.range);
      return status === 'read' ? (root ?? emptyMap) : undefined;
    },
    body() {
      refuse();
      return text.slice(bodyStart);
    },
    // A version such as 1.10 is no number to its author.
    textOf: ({ value, range }) => (typeof value === 'number' ? text.slice(range.start, range.end) : String(value ?? '')),
  };
}

function clientBlock(text: string, { status, root, block, problem, bodyStart }: Frontmatter['client'], fail: Fail): Block {
  return {
    fields() {
      if (status === 'broken') fail(`the client loads no field: ${problem?.message}`, problem?.range);
      if (status === 'not-a-map') fail('the client loads no field: the frontmatter is not a map', block);
      return status === 'loaded' ? (root ?? emptyMap) : undefined;
    },
    body: () => text.slice(bodyStart),
    textOf: ({ value }) => String(value ?? ''),
  };
}

/** `lines`: an item or an entry a line; `shell`: an assignment a field. */
export type Form = 'json' | 'yaml' | 'lines' | 'shell';

export interface Field {
  readonly name: string;
  readonly node: Node;
}

type TextOf = (node: ScalarNode) => string;

/** The field that a key or a dotted path names; a key without a value counts as absent. */
function fieldAt(root: Node | undefined, name: string): Node | undefined {
  const node = entryOf(root, name)?.value ?? nodeAt(root, name);
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

/** One value; without a form text is bare, and lists and maps are JSON. */
function printNode(node: Node, form: Form | undefined, textOf: TextOf): string {
  if (form === 'yaml') return printYaml(toValue(node));
  if (form === 'lines') return linesOf(node, textOf).map(endLine).join('');
  if (form === undefined && node.kind === 'scalar') return endLine(textOf(node));
  return endLine(JSON.stringify(toValue(node), undefined, 2));
}

/** Several values, by default a line each in the order in which they were asked for. */
function printFields(fields: readonly Field[], form: Form | undefined, textOf: TextOf): string {
  if (form === 'shell') return fields.map((field) => endLine(assignment(field, textOf))).join('');
  if (form === undefined || form === 'lines') return fields.map(({ node }) => endLine(lineOf(node, textOf))).join('');
  const range = { start: 0, end: 0 };
  const entries = fields.map(({ name, node }) => ({ key: name, keyRange: range, value: node }));
  return printNode({ kind: 'map', range, entries }, form, textOf);
}

/** A POSIX assignment; between single quotes a shell expands nothing. */
function assignment({ name, node }: Field, textOf: TextOf): string {
  const variable = name.replace(/\W/g, '_').replace(/^(?=\d)/, '_');
  const text = node.kind === 'scalar' ? textOf(node) : linesOf(node, textOf).join('\n');
  return `${variable}='${text.replaceAll("'", "'\\''")}'`;
}

function linesOf(node: Node, textOf: TextOf): string[] {
  if (node.kind === 'scalar') return [lineOf(node, textOf)];
  if (node.kind === 'list') return node.items.map((item) => lineOf(item, textOf));
  return node.entries.map(({ key, value }) => `${oneLine(key)}=${lineOf(value, textOf)}`);
}

function lineOf(node: Node, textOf: TextOf): string {
  return node.kind === 'scalar' ? oneLine(textOf(node)) : JSON.stringify(toValue(node));
}

function oneLine(text: string): string {
  return /[\r\n]/.test(text) ? JSON.stringify(text) : text;
}

function endLine(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
