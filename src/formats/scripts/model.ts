import type { Range } from '../located.ts';

/** Languages in which scripts are read. */
export type ScriptLanguage = 'shell' | 'python' | 'javascript';

/** A place in a text whose value is only known when the script runs. */
export interface Hole {
  readonly range: Range;
  /** Where the value was read from the input as it came. */
  readonly input?: readonly string[];
  /** True where the value went through something that makes it fit for JSON. */
  readonly isEncoded?: boolean;
}

/** A text that is known but for its holes. */
export type Text = readonly (string | Hole)[];

/** A value of the JSON on standard input that the script reads. */
export interface InputPath {
  readonly steps: readonly string[];
  readonly range: Range;
  /** Paths of one group are alternatives: the first that has a value counts. */
  readonly group: number;
  /** True where something from elsewhere is one of them. */
  readonly hasOther?: boolean;
  /** The variable that is given the value. */
  readonly variable?: string;
}

/** A variable of the environment that the script reads. */
export interface VariableRead {
  readonly name: string;
  readonly range: Range;
  /** True where something else is used in the place of an unset variable. */
  readonly hasFallback: boolean;
  /** True where the script says that it may be unset. */
  readonly isExpected?: boolean;
}

/** A program that the script starts. */
export interface ProgramRun {
  readonly name: string;
  /** Its arguments as far as they are known. */
  readonly words: readonly (string | undefined)[];
  readonly range: Range;
  /** True where the script does not wait for it. */
  readonly isBackground: boolean;
  /** True where the script goes on with something else where the program fails or is not there. */
  readonly isGuarded: boolean;
  /** No program but a call over the network. */
  readonly isNetwork?: boolean;
}

/** A place where a value of the input becomes code of a shell, or is split into words by one. */
export interface InputUse {
  readonly steps: readonly string[];
  readonly range: Range;
  /** What takes it, for a message. */
  readonly by: string;
}

/** A module or package that the script loads. */
export interface ScriptImport {
  readonly name: string;
  readonly range: Range;
  readonly form: 'import' | 'require';
  /** True where the script goes on without it. */
  readonly isGuarded: boolean;
}

/** Something with a name, at a place. */
export interface Named {
  readonly name: string;
  readonly range: Range;
}

/** Syntax of bash that other shells lack. */
export interface Bashism extends Named {
  /** With its article, for a message. */
  readonly what: string;
  readonly inDash: 'ends' | 'fails' | 'differs';
  /** Unknown to bash 3.2 as well. */
  readonly isNew?: boolean;
}

/** What can be said of a script in any of the languages without running it. */
export interface ScriptModel {
  readonly language: ScriptLanguage;
  /** A mistake that keeps the whole script from running. */
  readonly problem?: { readonly message: string; readonly range: Range };
  /** True where parts could not be read, or come from elsewhere: nothing can be said about what is absent. */
  readonly isPartial: boolean;
  /** Readings of the hook's standard input; `isReopened` for those by the name of a file. */
  readonly reads: readonly (Named & { readonly isReopened: boolean })[];
  readonly paths: readonly InputPath[];
  readonly variables: readonly VariableRead[];
  /** Variables that the script sets itself. */
  readonly assigned: ReadonlySet<string>;
  /** Readings of command-line arguments. */
  readonly positions: readonly Named[];
  readonly programs: readonly ProgramRun[];
  readonly imports: readonly ScriptImport[];
  /** Values of the input that become shell code. */
  readonly injections: readonly InputUse[];
  /** Values of the input that a shell splits at blanks. */
  readonly splits: readonly InputUse[];
  /** Uses of the terminal, which hooks do not have. */
  readonly terminals: readonly Named[];
  /** Syntax that only some shells know. */
  readonly bashisms: readonly Bashism[];
  /** Statements whose failure ends the script at once. */
  readonly abrupt: readonly Named[];
  /** Last commands that end with 2 where a file is missing, which is then the script's own code. */
  readonly leaks: readonly Named[];
  /** Programs that the script looks for before it uses them. */
  readonly asked: ReadonlySet<string>;
  /** Files named after the process. */
  readonly processFiles: readonly Named[];
  /** Literal texts. */
  readonly texts: readonly Named[];
  readonly flow: Flow;
  readonly functions: ReadonlyMap<string, Flow>;
}

/** A JSON value as far as it is known. */
export type Shape =
  | { readonly kind: 'unknown' }
  /** `text` is absent where not all of it is known. */
  | { readonly kind: 'text'; readonly text?: string; readonly holes?: readonly Hole[] }
  | { readonly kind: 'number' | 'null' }
  | { readonly kind: 'boolean'; readonly value?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Shape[] }
  /** `isOpen`: it may have more keys. */
  | { readonly kind: 'object'; readonly entries: readonly ShapeEntry[]; readonly isOpen: boolean };

export interface ShapeEntry {
  readonly key: string;
  readonly value: Shape;
  readonly range?: Range;
  /** True where the key may be left out. */
  readonly isOptional?: boolean;
}

export type ObjectShape = Extract<Shape, { kind: 'object' }>;

/** The value of a key; the last one counts. */
export function shapeAt(shape: Shape | undefined, ...keys: readonly string[]): Shape | undefined {
  let current = shape;
  for (const key of keys) {
    current = current?.kind === 'object' ? current.entries.findLast((entry) => entry.key === key)?.value : undefined;
  }
  return current;
}

/** What a text is as JSON: the value, and what stands behind it. Undefined where it is no JSON. */
export function readShape(text: Text): { readonly shape: Shape; readonly rest: string } | undefined {
  const reader: Reader = { chars: charsOf(text), at: 0, depth: 0, isBroken: false };
  const shape = readValue(reader);
  if (!shape || reader.isBroken) return undefined;
  const rest = reader.chars
    .slice(reader.at)
    .map((char) => (typeof char === 'string' ? char : '?'))
    .join('');
  return { shape, rest: rest.trim() };
}

interface Reader {
  readonly chars: readonly (string | Hole)[];
  at: number;
  depth: number;
  isBroken: boolean;
}

/** Deeper or longer JSON is no answer to the client. */
const maxDepth = 40;
const maxLength = 20_000;

function charsOf(text: Text): (string | Hole)[] {
  const chars = text.flatMap((part): (string | Hole)[] => (typeof part === 'string' ? [...part.slice(0, maxLength)] : [part]));
  return chars.slice(0, maxLength);
}

function skipBlanks(reader: Reader): void {
  while (/^\s$/.test(String(reader.chars[reader.at] ?? ''))) reader.at++;
}

function readValue(reader: Reader): Shape | undefined {
  skipBlanks(reader);
  const char = reader.chars[reader.at];
  if (char === undefined || reader.depth > maxDepth) return undefined;
  if (typeof char !== 'string') {
    reader.at++;
    return { kind: 'unknown' };
  }
  if (char === '"') return readString(reader);
  if (char === '{' || char === '[') {
    reader.depth++;
    const shape = char === '{' ? readObject(reader) : readList(reader);
    reader.depth--;
    return shape;
  }
  return readWord(reader);
}

function readString(reader: Reader): Shape | undefined {
  let text = '';
  const holes: Hole[] = [];
  for (reader.at++; reader.at < reader.chars.length; reader.at++) {
    const char = reader.chars[reader.at] as string | Hole;
    if (typeof char !== 'string') holes.push(char);
    else if (char === '"') {
      reader.at++;
      return holes.length > 0 ? { kind: 'text', holes } : { kind: 'text', text };
    } else if (char === '\\') {
      reader.at++;
      const escaped = reader.chars[reader.at];
      if (typeof escaped !== 'string' || !'"\\/bfnrtu'.includes(escaped)) return undefined;
      text += escaped === 'n' ? '\n' : escaped;
    } else if (char === '\n') return undefined;
    else text += char;
  }
  return undefined;
}

function readObject(reader: Reader): Shape | undefined {
  const entries: ShapeEntry[] = [];
  let isOpen = false;
  reader.at++;
  for (;;) {
    skipBlanks(reader);
    const char = reader.chars[reader.at];
    if (char === '}') {
      reader.at++;
      return { kind: 'object', entries, isOpen };
    }
    if (typeof char === 'object') {
      // A variable may stand for whole entries with their commas.
      isOpen = true;
      reader.at++;
      skipBlanks(reader);
      if (reader.chars[reader.at] === ',') reader.at++;
      continue;
    }
    if (char !== '"') return undefined;
    const key = readString(reader);
    skipBlanks(reader);
    if (key?.kind !== 'text' || reader.chars[reader.at] !== ':') return undefined;
    reader.at++;
    const value = readValue(reader);
    if (!value) return undefined;
    if (key.text === undefined) isOpen = true;
    else entries.push({ key: key.text, value });
    if (!endsItem(reader, '}')) return undefined;
  }
}

function readList(reader: Reader): Shape | undefined {
  const items: Shape[] = [];
  reader.at++;
  for (;;) {
    skipBlanks(reader);
    if (reader.chars[reader.at] === ']') {
      reader.at++;
      return { kind: 'list', items };
    }
    const value = readValue(reader);
    if (!value) return undefined;
    items.push(value);
    if (!endsItem(reader, ']')) return undefined;
  }
}

/** Passes the comma behind an item; false where neither that nor the end follows. */
function endsItem(reader: Reader, closer: string): boolean {
  skipBlanks(reader);
  const char = reader.chars[reader.at];
  if (typeof char === 'object') return true;
  if (char === ',') {
    reader.at++;
    skipBlanks(reader);
    return reader.chars[reader.at] !== closer;
  }
  return char === closer;
}

function readWord(reader: Reader): Shape | undefined {
  let word = '';
  let hasHole = false;
  for (; reader.at < reader.chars.length; reader.at++) {
    const char = reader.chars[reader.at] as string | Hole;
    if (typeof char !== 'string') hasHole = true;
    else if (/[\s,\]}]/.test(char)) break;
    else word += char;
  }
  if (hasHole) return { kind: 'unknown' };
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
  if (word === 'null') return { kind: 'null' };
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? { kind: 'number' } : undefined;
}

export type Stream = 'stdout' | 'stderr';

/** Something that a script does and that the client sees, in the order in which it is done. */
export type Step =
  /** `text` and `shape` are absent where it is not known what is printed, or whether. */
  | { readonly kind: 'print'; readonly stream: Stream; readonly text?: Text; readonly shape?: Shape; readonly range: Range }
  /** The code is absent where it is not known; `calls` names the function that returns it. */
  | { readonly kind: 'exit'; readonly code?: number; readonly calls?: string; readonly range: Range }
  /** `code` is what is returned, where that is a number. */
  | { readonly kind: 'return'; readonly code?: number }
  | { readonly kind: 'call'; readonly name: string; readonly range: Range }
  /** It may print, and it may end the script. */
  | { readonly kind: 'unknown'; readonly range: Range }
  /** One of several ways is taken. */
  | { readonly kind: 'ways'; readonly ways: readonly Flow[] };

export type Flow = readonly Step[];

export type Print = Extract<Step, { kind: 'print' }>;
export type Exit = Extract<Step, { kind: 'exit' }>;

/** One way through a script. */
export interface Path {
  readonly prints: readonly Print[];
  /** How it ends; absent where it comes to the script's last line. */
  readonly exit?: Exit;
  /** True where something on the way may print or end the script. */
  readonly isUncertain: boolean;
}

type Return = Extract<Step, { kind: 'return' }>;

/** The last print, with those before it: ways have their beginnings in common, and copies of them would grow with each step. */
interface Prints {
  readonly last: Print;
  readonly before: Prints | undefined;
  /** What tells these prints from others. */
  readonly key: number;
}

interface OpenPath {
  readonly prints?: Prints | undefined;
  readonly end?: Exit | Return;
  readonly isUncertain: boolean;
}

/** Scripts with more ways than this are not followed. */
const maxPaths = 400;
const maxCallDepth = 8;
const maxSteps = 50_000;

/** What is left of the steps that may be taken, and the functions to be called. */
interface Walk {
  readonly functions: ReadonlyMap<string, Flow>;
  steps: number;
  /** A number for each row of prints, by its last and the number of those before. */
  readonly keys: Map<string, number>;
}

function withPrint({ keys }: Walk, before: Prints | undefined, last: Print): Prints {
  const text = `${before?.key ?? 0} ${last.stream}${last.range.start}`;
  const key = keys.get(text) ?? keys.size + 1;
  keys.set(text, key);
  return { last, before, key };
}

function listOf(prints: Prints | undefined): readonly Print[] {
  const found: Print[] = [];
  for (let rest = prints; rest; rest = rest.before) found.push(rest.last);
  return found.reverse();
}

/** Every way through a script, as far as what is printed and how it ends differs; undefined where there are too many. */
export function pathsOf(flow: Flow, functions: ReadonlyMap<string, Flow>): readonly Path[] | undefined {
  const walk: Walk = { functions, steps: 0, keys: new Map() };
  const open = follow(flow, [{ isUncertain: false }], walk, 0);
  return open?.map(({ prints, end, isUncertain }) => ({
    prints: listOf(prints),
    isUncertain,
    ...(end?.kind === 'exit' ? { exit: end } : {}),
  }));
}

function follow(flow: Flow, starts: readonly OpenPath[], walk: Walk, depth: number): readonly OpenPath[] | undefined {
  let paths: readonly OpenPath[] = starts;
  for (const step of flow) {
    walk.steps += paths.length;
    if (walk.steps > maxSteps) return undefined;
    const ended = paths.filter(({ end }) => end !== undefined);
    const going = paths.filter(({ end }) => end === undefined);
    if (going.length === 0) return paths;
    const next = advance(step, going, walk, depth);
    if (!next || ended.length + next.length > maxPaths) return undefined;
    paths = step.kind === 'ways' || step.kind === 'call' ? distinct([...ended, ...next]) : [...ended, ...next];
  }
  return paths;
}

function advance(step: Step, paths: readonly OpenPath[], walk: Walk, depth: number): readonly OpenPath[] | undefined {
  if (step.kind === 'print') return paths.map((path) => ({ ...path, prints: withPrint(walk, path.prints, step) }));
  if (step.kind === 'exit' && step.calls !== undefined) return exitWith(step, step.calls, paths, walk, depth);
  if (step.kind === 'exit' || step.kind === 'return') return paths.map((path) => ({ ...path, end: step }));
  if (step.kind === 'ways') {
    const found: OpenPath[] = [];
    for (const way of step.ways) {
      const ends = follow(way, paths, walk, depth);
      if (!ends || found.length + ends.length > maxPaths * 4) return undefined;
      found.push(...ends);
    }
    return found;
  }
  const body = step.kind === 'call' ? walk.functions.get(step.name) : undefined;
  if (!body || depth >= maxCallDepth) return paths.map((path) => ({ ...path, isUncertain: true }));
  const ends = follow(body, paths, walk, depth + 1);
  return ends?.map(({ end, ...path }) => (end?.kind === 'exit' ? { ...path, end } : path));
}

/** The script ends with what a function returns. */
function exitWith(
  step: Exit,
  name: string,
  paths: readonly OpenPath[],
  walk: Walk,
  depth: number,
): readonly OpenPath[] | undefined {
  const body = walk.functions.get(name);
  const { range } = step;
  if (!body || depth >= maxCallDepth) return paths.map((path) => ({ ...path, end: { kind: 'exit', range } }));
  const ends = follow(body, paths, walk, depth + 1);
  return ends?.map((path) => {
    if (path.end?.kind === 'exit') return path;
    const code = path.end ? path.end.code : 0;
    return { ...path, end: { kind: 'exit', range, ...(code === undefined ? {} : { code }) } };
  });
}

/** Ways that print and end alike are one. */
function distinct(paths: readonly OpenPath[]): readonly OpenPath[] {
  if (paths.length < 2) return paths;
  const found = new Map<string, OpenPath>();
  for (const path of paths) {
    const end = path.end?.kind === 'exit' ? `${path.end.range.start}:${path.end.code}` : (path.end?.code ?? path.end?.kind);
    found.set(`${path.prints?.key ?? 0} ${end} ${path.isUncertain}`, path);
  }
  return [...found.values()];
}

/** Every step of a flow, those of its ways among them. */
export function* stepsOf(flow: Flow): Generator<Step> {
  for (const step of flow) {
    yield step;
    if (step.kind === 'ways') for (const way of step.ways) yield* stepsOf(way);
  }
}
