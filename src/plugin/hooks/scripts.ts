import { entryOf, type ScalarNode } from '../../formats/located.ts';
import { readCommandLine, type Word } from './command-line.ts';
import { type HookEntry, textOf } from './entries.ts';

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
