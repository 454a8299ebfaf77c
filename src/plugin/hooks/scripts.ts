import { entryOf, type ScalarNode, textOf } from '../../formats/located.ts';
import type { HookEntry } from './entries.ts';

/** How a piece of a word is quoted. */
export type Quoting = 'none' | 'double' | 'single';

/** A variable in a command line; offsets count from its start. */
export interface LineVariable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quoting: Quoting;
  readonly isBraced: boolean;
}

export interface Word {
  /** Without its quotes; variables and substitutions stand as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly variables: readonly LineVariable[];
  /** True where neither a quote, a backslash, a glob nor a substitution is in it. */
  readonly isPlain: boolean;
}

/** One command of a line, its assignments apart. */
export interface SimpleCommand {
  readonly assignments: readonly Word[];
  readonly words: readonly Word[];
}

interface Reader {
  readonly line: string;
  at: number;
  readonly commands: SimpleCommand[];
  depth: number;
}

/** Deeper nesting is read as plain text. */
const maxDepth = 20;

/**
 * Reads a line for a POSIX shell as far as hooks' commands need it: its commands, their words, and the variables with their
 * quoting. What comes behind a here-document is left out; an open quote reaches to the end.
 */
export function readCommandLine(line: string): SimpleCommand[] {
  const reader: Reader = { line, at: 0, commands: [], depth: 0 };
  readUntil(reader, '');
  return reader.commands.filter(({ assignments, words }) => assignments.length + words.length > 0);
}

function readUntil(reader: Reader, closer: string): void {
  const { line } = reader;
  let command = { assignments: [] as Word[], words: [] as Word[] };
  const finish = (): void => {
    reader.commands.push(command);
    command = { assignments: [], words: [] };
  };
  while (reader.at < line.length) {
    const char = line[reader.at] ?? '';
    if (char === closer) {
      reader.at++;
      break;
    }
    if (line.startsWith('<<', reader.at) && line[reader.at + 2] !== '<') {
      reader.at = line.length;
      break;
    }
    if (char === '#') reader.at = endOfLine(line, reader.at);
    else if (/\s/.test(char) && char !== '\n') reader.at++;
    else if (';&|\n()'.includes(char)) {
      reader.at++;
      finish();
    } else if (char === '<' || char === '>') {
      reader.at++;
      // The target of a redirection is a word, but none of the command's.
      while (/[<>&|\t ]/.test(line[reader.at] ?? '') && line[reader.at] !== closer) reader.at++;
      readWord(reader, closer);
    } else {
      const word = readWord(reader, closer);
      if (isRedirected(word, line[reader.at])) continue;
      const isAssignment = command.words.length === 0 && /^\w+=/.test(word.text);
      (isAssignment ? command.assignments : command.words).push(word);
    }
  }
  finish();
}

/** The `2` of `2>&1`. */
function isRedirected({ text }: Word, follower: string | undefined): boolean {
  return /^\d$/.test(text) && (follower === '>' || follower === '<');
}

function endOfLine(line: string, from: number): number {
  const end = line.indexOf('\n', from);
  return end < 0 ? line.length : end;
}

interface OpenWord {
  text: string;
  readonly variables: LineVariable[];
  isPlain: boolean;
}

function readWord(reader: Reader, closer: string): Word {
  const { line } = reader;
  const start = reader.at;
  const word: OpenWord = { text: '', variables: [], isPlain: true };
  while (reader.at < line.length) {
    const char = line[reader.at] ?? '';
    if (/[\s;&|()<>]/.test(char) || char === closer) break;
    if (char === '\\') {
      word.isPlain = false;
      word.text += line[reader.at + 1] ?? '';
      reader.at += 2;
    } else if (char === "'") {
      word.isPlain = false;
      readSingleQuoted(reader, word);
    } else if (char === '"') {
      word.isPlain = false;
      readDoubleQuoted(reader, word);
    } else readPiece(reader, word, 'none');
  }
  return { ...word, start, end: reader.at };
}

function readSingleQuoted(reader: Reader, word: OpenWord): void {
  const { line } = reader;
  const close = line.indexOf("'", reader.at + 1);
  const end = close < 0 ? line.length : close;
  for (reader.at++; reader.at < end; ) readVariable(reader, word, 'single') || readChar(reader, word);
  reader.at = Math.min(end + 1, line.length);
}

function readDoubleQuoted(reader: Reader, word: OpenWord): void {
  const { line } = reader;
  for (reader.at++; reader.at < line.length && line[reader.at] !== '"'; ) {
    if (line[reader.at] === '\\') {
      word.text += line[reader.at + 1] ?? '';
      reader.at += 2;
    } else readPiece(reader, word, 'double');
  }
  reader.at = Math.min(reader.at + 1, line.length);
}

/** A substitution, a variable or one character. */
function readPiece(reader: Reader, word: OpenWord, quoting: Quoting): void {
  const { line } = reader;
  const isTicked = line[reader.at] === '`';
  if (reader.depth < maxDepth && (isTicked || (line.startsWith('$(', reader.at) && line[reader.at + 2] !== '('))) {
    const start = reader.at;
    word.isPlain = false;
    reader.at += isTicked ? 1 : 2;
    reader.depth++;
    readUntil(reader, isTicked ? '`' : ')');
    reader.depth--;
    word.text += line.slice(start, reader.at);
  } else if (!readVariable(reader, word, quoting)) {
    if (quoting === 'none' && /[*?[~]/.test(line[reader.at] ?? '')) word.isPlain = false;
    readChar(reader, word);
  }
}

function readChar(reader: Reader, word: OpenWord): void {
  word.text += reader.line[reader.at] ?? '';
  reader.at++;
}

const variable = /^\$(?:\{([\w.]+)(?:[:#%/^,+=?@-][^}]*)?\}|(\w+))/;

function readVariable(reader: Reader, word: OpenWord, quoting: Quoting): boolean {
  if (reader.line[reader.at] !== '$') return false;
  const [written, braced, bare] = variable.exec(reader.line.slice(reader.at, reader.at + 300)) ?? [];
  if (written === undefined) return false;
  const start = reader.at;
  reader.at += written.length;
  word.variables.push({ name: braced ?? bare ?? '', start, end: reader.at, quoting, isBraced: braced !== undefined });
  word.text += written;
  return true;
}

/** A file of the plugin that a command hook runs. */
export interface ScriptUse {
  /** The value that names it: the command, or one of its arguments. */
  readonly node: ScalarNode;
  /** Where in that value, by offsets into it. */
  readonly from: number;
  readonly to: number;
  /** Relative to the plugin's root, `.` and `..` steps resolved; leading `..` steps lead out of the plugin. */
  readonly path: string;
  /** `root`: written from the plugin's root; `relative`: a relative path, which the shell looks for in the session's folder. */
  readonly base: 'root' | 'relative';
  /** The program that reads the file; undefined where the file itself is run. */
  readonly interpreter: string | undefined;
  /** True where the line itself asks first whether the file is there. */
  readonly isGuarded: boolean;
}

/** A word of a command, and the value of the handler in which it stands. */
interface Place {
  readonly node: ScalarNode;
  readonly word: Word;
}

const interpreters = new Set([
  ...['bash', 'sh', 'dash', 'zsh', 'ksh', 'node', 'bun', 'deno', 'tsx', 'ts-node'],
  ...['python', 'python3', 'ruby', 'perl', 'php', 'pwsh', 'powershell', 'osascript', 'source', '.'],
]);
const shells = /^(?:ba|da|z|k)?sh$/;
/** Programs whose arguments are a command of their own; the words behind their options and numbers. */
const wrappers = new Set(['exec', 'env', 'nohup', 'time', 'timeout', 'nice', 'command', 'setsid']);
/** Programs that run a command in surroundings of their own, or a file by its ending. */
const runners = new Set(['npx', 'bunx', 'uv', 'uvx', 'poetry', 'pnpm', 'yarn', 'npm']);
const keywords = new Set(['if', 'then', 'else', 'elif', '!', 'do', 'while', 'until', '{']);
/** What stands between such a program, or an interpreter, and the command or file. */
const between = /^(?:-.*|\d+[smh]?|\w+=.*|run|x|exec)$/;
const rootPath = /^\$(?:\{CLAUDE_PLUGIN_ROOT\}|CLAUDE_PLUGIN_ROOT)(\/[^$`*?[\]{}]*)$/;
/** In the exec form only the braced name is replaced. */
const bareRoot = /^\$CLAUDE_PLUGIN_ROOT/;

/** Every file that a command hook runs, as far as its command says so in plain words. */
export function scriptsOf(entry: HookEntry): ScriptUse[] {
  if (entry.type !== 'command' || entry.node.kind !== 'map') return [];
  const command = entryOf(entry.node, 'command')?.value;
  const text = textOf(command);
  if (command?.kind !== 'scalar' || text === undefined) return [];
  const args = entryOf(entry.node, 'args')?.value;
  if (args) {
    const items = args.kind === 'list' ? args.items.filter((item) => item.kind === 'scalar') : [];
    const places = [command, ...items].map((node) => ({ node, word: wholeWord(String(node.value)) }));
    return uses(places, new Set()).filter(({ node }) => !bareRoot.test(String(node.value)));
  }
  const commands = readCommandLine(text);
  const guarded = new Set(commands.flatMap(({ words }) => guardedPaths(words)));
  return commands.flatMap(({ words }) =>
    uses(
      words.map((word) => ({ node: command, word })),
      guarded,
    ),
  );
}

/** An argument of the exec form is one word whatever it holds. */
function wholeWord(text: string): Word {
  return { text, start: 0, end: text.length, variables: [], isPlain: true };
}

function guardedPaths(words: readonly Word[]): string[] {
  const [first, ...more] = words.map(({ text }) => text).filter((text) => !keywords.has(text));
  return first === '[' || first === 'test' || first === '[[' ? more : [];
}

/** The file that the words of one command run, as the command itself or as what an interpreter reads. */
function uses(places: readonly Place[], guarded: ReadonlySet<string>): ScriptUse[] {
  const textAt = (at: number): string => places[at]?.word.text ?? '';
  let at = 0;
  let runner: string | undefined;
  while (keywords.has(textAt(at)) || wrappers.has(textAt(at)) || runners.has(textAt(at))) {
    if (runners.has(textAt(at))) runner = textAt(at);
    at++;
    while (between.test(textAt(at))) at++;
  }
  const direct = useOf(places[at], runner, guarded);
  if (direct) return [direct];
  const interpreter = textAt(at);
  if (!interpreters.has(interpreter)) return [];
  // Behind such an option comes no file; other options take no value in practice.
  const code = shells.test(interpreter) ? /^-\w*c$/ : /^-(?:\w*[cemp]|-eval|-print|Command)$/;
  for (at++; between.test(textAt(at)); at++) if (code.test(textAt(at))) return [];
  const read = useOf(places[at], interpreter, guarded);
  return read ? [read] : [];
}

function useOf(place: Place | undefined, interpreter: string | undefined, guarded: ReadonlySet<string>): ScriptUse | undefined {
  if (!place) return undefined;
  const { node, word } = place;
  const fromRoot = rootPath.exec(word.text)?.[1];
  const isRelative =
    /^\.{1,2}\/[^$`*?[\]{}]+$/.test(word.text) || (interpreter !== undefined && /^[\w@][\w@./-]*\.\w+$/.test(word.text));
  if (fromRoot === undefined && !isRelative) return undefined;
  const common = { node, from: word.start, to: word.end, interpreter, isGuarded: guarded.has(word.text) };
  return fromRoot === undefined
    ? { ...common, path: resolved(word.text), base: 'relative' }
    : { ...common, path: resolved(fromRoot), base: 'root' };
}

/** Without `.` and inner `..` steps. */
function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return steps.join('/');
}
