import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline/promises';
import { utf8 } from '../../formats/text.ts';
import { describeError, diskFiles, memoryFiles, readRegularFile } from '../../plugin/files.ts';
import { secretsInText } from '../../plugin/secrets/find.ts';
import { printable } from '../../report/result.ts';
import { nameProblem } from '../../rules/manifest/fields.ts';
import {
  type Answers,
  answersFromJson,
  answersFromOptions,
  answersSchema,
  itemsOf,
  Refusal,
  readWritten,
  textOf,
} from '../../scaffold/draft.ts';
import { type Place, type Plan, planPlugin, writeFiles } from '../../scaffold/plan.ts';
import { type Question, questions } from '../../scaffold/questions.ts';
import { clientVersion } from '../../spec/index.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';

/** What a run did, or with --dry-run would do. */
interface Result {
  readonly version: 1;
  readonly tool: 'scaffold-plugin';
  /** The plugin's folder, as given. */
  readonly target: string;
  readonly plugin: string;
  readonly dryRun: boolean;
  /** Paths below the target; those of a marketplace around it begin with `../`. */
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly backedUp: readonly string[];
  /** What is a sample still: `file: what to say there`. */
  readonly open: readonly string[];
  /** Commands to run now. */
  readonly next: readonly string[];
}

/** Makes a plugin or adds to one; returns the exit code. A workflow gets the validators from `toolkit`. */
export async function run(args: Arguments, io: Io, toolkit: string): Promise<number> {
  if (args.has('print-answers-schema')) {
    io.out(`${JSON.stringify(answersSchema(), null, 2)}\n`);
    return 0;
  }
  try {
    const { given, answers } = await answersOf(args, io);
    const result = scaffold({ given, answers, toolkit }, args, io);
    const isJson = args.has('json') || args.one('format') === 'json';
    io.out(isJson ? `${JSON.stringify(result, null, 2)}\n` : reportOf(result));
    return 0;
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.message);
    throw error;
  }
}

async function answersOf(args: Arguments, io: Io): Promise<{ given: string; answers: Answers }> {
  const [given, ...more] = args.paths;
  if (more.length > 0) throw new UsageError(`one folder is made at a time; not also '${more[0]}'`);
  const file = args.one('answers');
  const written = answersFromOptions(args);
  const isAnswered = file !== undefined || Object.keys(written).length > 0;
  if (!isAnswered && process.stdin.isTTY && process.stderr.isTTY) return askAnswers(given);
  if (given === undefined) throw new UsageError('no folder given; try --help');
  // What stands on the command line counts.
  return { given, answers: { ...(file === undefined ? {} : readAnswers(file, io)), ...written } };
}

function readAnswers(file: string, io: Io): Answers {
  const read = (): string => {
    if (file === '-') return utf8(io.readStdin());
    const result = readRegularFile(path.resolve(io.cwd, file), { followSymlink: true });
    if ('failure' in result) throw new UsageError(`${file}: ${result.failure}`);
    return utf8(result.bytes);
  };
  const text = read().replace(/^\uFEFF/, '');
  try {
    return answersFromJson(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file}: it is no JSON: ${error.message}`);
    throw error;
  }
}

interface Request {
  readonly given: string;
  readonly answers: Answers;
  readonly toolkit: string;
}

function scaffold({ given, answers, toolkit }: Request, args: Arguments, io: Io): Result {
  const secret = secretsInText(JSON.stringify(answers)).find(({ sure }) => sure);
  if (secret)
    throw new UsageError(`the answers hold a secret (${secret.what}); what is written is read by every user of the plugin`);
  const target = realTarget(path.resolve(io.cwd, given), given);
  const force = args.has('force');
  checkTarget(target, given, force);
  const market = marketOf(answers, target, io);
  const place: Place = {
    files: fs.existsSync(target) ? diskFiles(target) : memoryFiles({}),
    folderName: path.basename(target),
    ...(market
      ? { market: { files: diskFiles(market.root), folderName: path.basename(market.root), inside: market.inside } }
      : {}),
    author: authorOfMachine(),
    year: new Date().getFullYear(),
    force,
    client: clientVersion,
    toolkit,
    nameProblem: (name) => nameProblem(name)?.message,
  };
  const plan = planPlugin(answers, place);
  const marketRoot = market?.root ?? target;
  const batches = [
    { root: target, files: plan.files },
    { root: marketRoot, files: plan.marketFiles },
  ];
  if (plan.files.length + plan.marketFiles.length === 0)
    throw new UsageError(`${given}: nothing was asked for; --skill NAME adds a skill, --help names the rest`);
  const copies = args.has('dry-run') ? [] : writeFiles(batches);
  const shown = (root: string, file: string): string => path.relative(target, path.join(root, file)).split(path.sep).join('/');
  const all = batches.flatMap(({ root, files }) => files.map((file) => ({ how: file.how, path: shown(root, file.path) })));
  return {
    version: 1,
    tool: 'scaffold-plugin',
    target: given,
    plugin: plan.plugin,
    dryRun: args.has('dry-run'),
    created: all.filter(({ how }) => how === 'created').map((file) => file.path),
    changed: all.filter(({ how }) => how !== 'created').map((file) => file.path),
    backedUp: copies.map((copy) => path.relative(target, copy).split(path.sep).join('/')),
    open: plan.open,
    next: nextCommands(plan, given),
  };
}

/** The folder with symlinks in front of it followed; the last step of a new one is no symlink. */
function realTarget(absolute: string, given: string): string {
  for (let folder = absolute, rest: string[] = []; ; rest = [path.basename(folder), ...rest], folder = path.dirname(folder)) {
    try {
      return path.join(fs.realpathSync.native(folder), ...rest);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isDangling = code === 'ENOENT' && fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
      if (isDangling) throw new UsageError(`${given}: it is a symlink that leads nowhere`);
      if (code !== 'ENOENT' || folder === path.dirname(folder))
        throw new UsageError(`${given}: ${describeError(error as NodeJS.ErrnoException)}`);
    }
  }
}

/** What a fresh repository holds. */
const harmless = /^(?:\.git|\.gitignore|\.gitattributes|\.github|\.claude|readme(?:\.\w+)?|licen[cs]e(?:\.\w+)?)$/i;

/** A new plugin goes into a new folder, an empty one, or a fresh repository. */
function checkTarget(target: string, given: string, force: boolean): void {
  const stats = fs.statSync(target, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) throw new UsageError(`${given}: it is no folder`);
  if (fs.existsSync(path.join(target, '.claude-plugin', 'plugin.json')) || force) return;
  const other = fs.readdirSync(target).find((name) => !harmless.test(name));
  if (other !== undefined)
    throw new UsageError(`${given}: it is no plugin, and not empty (${printable(other)}); --force makes one of it`);
}

function marketOf(answers: Answers, target: string, io: Io): { root: string; inside: string } | undefined {
  const [item] = itemsOf(answers, 'marketplace');
  if (!item) return undefined;
  const given = textOf(item, 'folder') ?? '.';
  const root = realTarget(path.resolve(io.cwd, given), given);
  const inside = path.relative(root, target).split(path.sep).join('/');
  if (inside === '..' || inside.startsWith('../') || path.isAbsolute(inside))
    throw new UsageError(`--marketplace ${given}: the plugin has to lie in the folder of its marketplace`);
  if (root !== target && !fs.statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--marketplace ${given}: there is no such folder`);
  return { root, inside };
}

/** The name that git knows, else that of the account. */
function authorOfMachine(): string {
  const home = os.homedir();
  for (const file of [path.join(home, '.gitconfig'), path.join(home, '.config/git/config')]) {
    const result = readRegularFile(file, { followSymlink: true });
    const section = 'bytes' in result ? /^\[user\][^[]*/m.exec(utf8(result.bytes))?.[0] : undefined;
    const name = /^\s*name\s*=\s*"?([^"\r\n]+?)"?\s*$/m.exec(section ?? '')?.[1];
    if (name) return name;
  }
  try {
    return os.userInfo().username;
  } catch {
    return 'unknown';
  }
}

function nextCommands({ has }: Plan, given: string): string[] {
  const folder = path.dirname(process.argv[1] ?? '');
  const target = shellWord(given);
  const tool = (name: string): string => `node ${shellWord(path.join(folder, `${name}.mjs`))}`;
  return [
    `${tool('validate-plugin')} --strict ${target}`,
    `claude plugin validate --strict --profile directory ${shellWord(path.join(given, '.claude-plugin/plugin.json'))}`,
    ...(has.hooks ? [`${tool('test-hook')} --suite ${target}`] : []),
    ...(has.module ? [`claude plugin test ${target}`] : []),
    ...(has.evals ? [`claude plugin eval ${target}`] : []),
    `claude --plugin-dir ${target}`,
  ];
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function reportOf({ target, dryRun, created, changed, backedUp, open, next }: Result): string {
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${printable(line)}`)];
  return [
    `${printable(target)}${dryRun ? ' (nothing is written)' : ''}`,
    ...tree([...created.map((file) => [file, ''] as const), ...changed.map((file) => [file, ' (changed)'] as const)]),
    ...section('Kept copies:', backedUp),
    ...section('Still samples:', open),
    ...section('Next:', next),
    '',
  ].join('\n');
}

/** Paths as an indented tree, a folder once. */
function tree(files: readonly (readonly [file: string, note: string])[]): string[] {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  let before: string[] = [];
  return sorted.flatMap(([file, note]) => {
    const steps = file.split('/');
    const shared = steps.findIndex((step, index) => step !== before[index] || index === steps.length - 1);
    before = steps;
    return steps.slice(shared).map((step, index) => {
      const depth = shared + index;
      const isFile = depth === steps.length - 1;
      return `${'  '.repeat(depth + 1)}${printable(step)}${isFile ? note : '/'}`;
    });
  });
}

/** Asks for one line; undefined where the user ends the input. */
type Ask = (text: string) => Promise<string>;

const keyed = questions.filter((question): question is Question & { key: string } => question.key !== undefined);
const components = keyed.filter(({ component }) => component);

/** Asks for the folder, what the plugin is, and component after component; the questions go to stderr. */
async function askAnswers(given: string | undefined): Promise<{ given: string; answers: Answers }> {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<never>((_, reject) => {
    terminal.on('close', () => reject(new UsageError('the questions were ended; nothing was written')));
  });
  // Without someone who waits, its rejection would end the process.
  closed.catch(() => {});
  const ask: Ask = async (text) => (await Promise.race([terminal.question(text), closed])).trim();
  try {
    const folder = given ?? (await required(ask, 'Folder of the plugin'));
    let answers: Answers = {};
    for (const { key, help } of keyed.filter(({ component, value }) => !component && value)) {
      const answer = await ask(`${key}: ${help}\n> `);
      if (answer) answers = { ...answers, [key]: answer };
    }
    for (;;) {
      const name = await ask(`Add ${components.map((one) => one.name).join(', ')}? (empty: done)\n> `);
      if (name === '') return { given: folder, answers };
      const question = components.find((one) => one.name === name);
      if (!question) process.stderr.write(`There is no ${name}.\n`);
      else answers = await withComponent(ask, answers, question);
    }
  } finally {
    terminal.close();
  }
}

async function withComponent(ask: Ask, answers: Answers, question: Question & { key: string }): Promise<Answers> {
  const { key, fields, multiple } = question;
  if (!fields) return { ...answers, [key]: true };
  const parts: string[] = [];
  for (const field of fields.filter(({ mark }, index) => index === 0 || mark)) {
    const does = `${field.does}${field.values ? ` (${field.values.join(', ')})` : ''}`;
    const answer = field.required ? await required(ask, does) : await ask(`${does}\n> `);
    if (answer) parts.push(`${field.mark ?? ''}${answer}`);
  }
  try {
    const item = readWritten(question, parts.join(''));
    return { ...answers, [key]: multiple ? [...itemsOf(answers, key), item] : [item] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return answers;
  }
}

async function required(ask: Ask, text: string): Promise<string> {
  for (;;) {
    const answer = await ask(`${text}\n> `);
    if (answer) return answer;
  }
}
