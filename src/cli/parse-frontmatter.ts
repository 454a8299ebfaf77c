import fs from 'node:fs';
import path from 'node:path';
import { type Node, printedSize } from '../formats/located.ts';
import { decodeText } from '../formats/text.ts';
import { maxFileSize, readRegularFile } from '../plugin/files.ts';
import { printable, printableText } from '../report/text.ts';
import { type Arguments, type Command, type Io, UsageError } from './shared/command.ts';
import { type Field, type Form, fieldAt, printFields, printNode, readBlock } from './shared/frontmatter-block.ts';

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
