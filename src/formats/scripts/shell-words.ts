import type { Script, Word, WordPart } from 'unbash';
import type { Flow, Hole, InputPath, InputUse, Named, ProgramRun, Shape, Text, VariableRead } from './model.ts';

export type Expansion = Extract<WordPart, { type: 'SimpleExpansion' | 'ParameterExpansion' | 'CommandExpansion' }>;

/** The parts of a word; a plain word is one part. */
export function partsOf(word: Word): readonly WordPart[] {
  return word.parts ?? [{ type: 'Literal', pos: word.pos, end: word.end, value: word.value, text: word.text }];
}

/** The word's text where nothing in it depends on the run. */
export function staticText(word: Word | undefined): string | undefined {
  if (!word) return undefined;
  return partsOf(word).every(isStatic) ? word.value : undefined;
}

/** The name of a program without its folder; undefined where it depends on the run. */
export function programName(word: Word | undefined): string | undefined {
  const text = staticText(word);
  return text?.startsWith('/') ? text.slice(text.lastIndexOf('/') + 1) : text;
}

function isStatic(part: WordPart): boolean {
  if (part.type === 'DoubleQuoted') return part.parts.every(isStatic);
  return part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted' || part.type === 'Glob';
}

/** Every expansion in a word, with whether it stands in double quotes. */
export function expansionsOf(word: Word): { part: Expansion; isQuoted: boolean }[] {
  return partsOf(word).flatMap((part): { part: Expansion; isQuoted: boolean }[] => {
    if (part.type === 'DoubleQuoted') return part.parts.filter(isExpansion).map((inner) => ({ part: inner, isQuoted: true }));
    return isExpansion(part) ? [{ part, isQuoted: false }] : [];
  });
}

function isExpansion(part: WordPart): part is Expansion {
  return part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion' || part.type === 'CommandExpansion';
}

/** The name of the variable that an expansion takes. */
export function nameOf(part: Expansion): string | undefined {
  if (part.type === 'SimpleExpansion') return part.text.slice(1);
  return part.type === 'ParameterExpansion' ? part.parameter : undefined;
}

/** A word as a text, variables of one known value put in. */
export function textOf(word: Word, state: ShellState, stdin: ShellValue): Text {
  return joined(partsOf(word).flatMap((part) => partText(part, state, stdin)));
}

export function partText(part: WordPart, state: ShellState, stdin: ShellValue): Text {
  if (part.type === 'DoubleQuoted' || part.type === 'LocaleString') {
    return part.parts.flatMap((inner) => partText(inner, state, stdin));
  }
  if (part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted' || part.type === 'Glob')
    return [part.value];
  if (isExpansion(part)) {
    const value = expansionValue(part, state, stdin);
    if (value.text && lengthOf(value.text) <= maxLength) return value.text;
    return [holeOf(part, value)];
  }
  return [{ range: { start: part.pos, end: part.end } }];
}

function holeOf({ pos, end }: WordPart, { input, shape, isEncoded }: ShellValue): Hole {
  return { range: { start: pos, end }, ...(input ? { input } : {}), ...(shape || isEncoded ? { isEncoded: true } : {}) };
}

function lengthOf(text: Text): number {
  return text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 200), 0);
}

/** Neighbouring pieces as one. */
export function joined(text: Text): Text {
  const parts: (string | Hole)[] = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

/** What a word comes to; more than its text where it is one expansion and nothing else. */
export function wordValue(word: Word, state: ShellState, stdin: ShellValue): ShellValue {
  const parts = partsOf(word);
  const [only] = parts;
  const inner = parts.length === 1 && only?.type === 'DoubleQuoted' ? only.parts : parts;
  const [part] = inner;
  if (inner.length === 1 && part && isExpansion(part)) return expansionValue(part, state, stdin);
  return { text: textOf(word, state, stdin), ...(mentionsInput(word, state, stdin) ? { isDerived: true } : {}) };
}

function mentionsInput(word: Word, state: ShellState, stdin: ShellValue): boolean {
  return expansionsOf(word).some(({ part }) => {
    const { input, isDerived } = expansionValue(part, state, stdin);
    return input !== undefined || isDerived === true;
  });
}

export function expansionValue(part: Expansion, state: ShellState, stdin: ShellValue): ShellValue {
  if (part.type === 'CommandExpansion') return part.script ? state.outputOf(part.script, stdin) : {};
  const name = nameOf(part) ?? '';
  const value = variableValue(name, state);
  if (part.type === 'SimpleExpansion') return value;
  if (part.prefix || part.index) return value.input || value.isDerived ? { isDerived: true } : {};
  // A default stands in where there is no value.
  if (!part.operation || (part.operation.type === 'Default' && /^:?[-=?]/.test(part.operation.operator))) return value;
  return value.input || value.isDerived ? { isDerived: true } : {};
}

/** What all assignments to a variable have in common. */
function variableValue(name: string, state: ShellState): ShellValue {
  const known = state.values.get(name);
  if (known) return known;
  const assigned = state.assignments.get(name);
  if (!assigned || state.resolving.has(name) || state.resolving.size > maxDepth || ++state.steps > maxSteps) return {};
  state.resolving.add(name);
  const value = assignedValue(assigned, state);
  state.resolving.delete(name);
  // What was worked out on the way to another one may lack that one.
  if (state.resolving.size === 0) state.values.set(name, value);
  return value;
}

function assignedValue(assigned: readonly Assigned[], state: ShellState): ShellValue {
  const values = assigned.map(({ word, stdin, value }) => value ?? (word ? wordValue(word, state, stdin) : {}));
  // An empty start value says nothing.
  const telling = values.filter(({ text, input }) => input || !text || text.join('') !== '');
  const [first] = telling;
  if (!first) return values.length === 1 ? (values[0] ?? {}) : {};
  if (telling.length === 1) return values.length === 1 ? first : { ...first, ...(first.text ? { text: [{ range: zero }] } : {}) };
  const isInput = telling.every(({ input }) => input);
  const isSame = telling.every(({ input }) => input?.join('\n') === first.input?.join('\n'));
  if (isInput && isSame && first.input) return { input: first.input, ...(first.isEncoded ? { isEncoded: true } : {}) };
  return telling.some(({ input, isDerived }) => input || isDerived) ? { isDerived: true } : {};
}

/** Variables that are made of others, and so on: deeper, longer or more of them are not worked out. */
const maxDepth = 30;
const maxSteps = 50_000;
const maxLength = 20_000;

const zero = { start: 0, end: 0 };

/** What a command reads or prints, as far as it is known. */
export interface ShellValue {
  /** Where in the hook's input it comes from, unchanged; the empty path is the whole of it. */
  readonly input?: readonly string[];
  /** True where a part of the input, or something made of it, is meant. */
  readonly isDerived?: boolean;
  /** Written as JSON. */
  readonly isEncoded?: boolean;
  readonly text?: Text;
  readonly shape?: Shape;
}

/** Where a stream of a command leads. */
export type Sink = 'stdout' | 'stderr' | 'elsewhere';

/** What stands around a command. */
export interface ShellContext {
  readonly stdin: ShellValue;
  /** False where it reads from a file, a pipe, or something unknown. */
  readonly isHookInput: boolean;
  readonly out: Sink;
  readonly err: Sink;
  /** True where a failure is looked at, so that `set -e` does not count. */
  readonly isTested: boolean;
  readonly isGuarded: boolean;
  readonly isBackground: boolean;
  /** True in a process of its own, whose end is not that of the script. */
  readonly isInner: boolean;
  readonly isFunction: boolean;
  /** In a branch or a loop: what stands there may be known to succeed. */
  readonly isNested: boolean;
}

/** Everything that is found in a script while it is read. */
export interface ShellState {
  readonly source: string;
  readonly reads: { name: string; range: Named['range']; isReopened: boolean }[];
  readonly paths: InputPath[];
  readonly variables: VariableRead[];
  readonly positions: Named[];
  readonly programs: ProgramRun[];
  readonly injections: InputUse[];
  readonly splits: InputUse[];
  readonly terminals: Named[];
  readonly abrupt: Named[];
  readonly leaks: Named[];
  readonly asked: Set<string>;
  readonly texts: Named[];
  readonly functions: Map<string, Flow>;
  /** The values that each variable is given; undefined stands for one that is not known. */
  readonly assignments: ReadonlyMap<string, readonly Assigned[]>;
  readonly functionNames: ReadonlySet<string>;
  /** Functions whose standard input is not the hook's. */
  readonly pipedFunctions: ReadonlySet<string>;
  /** Variables that are being worked out. */
  readonly resolving: Set<string>;
  /** Variables that have been worked out. */
  readonly values: Map<string, ShellValue>;
  /** How much has been worked out. */
  steps: number;
  isPartial: boolean;
  hasErrexit: boolean;
  groups: number;
  /** The variable whose value is being read. */
  variable: string | undefined;
  /** Reads a script inside another one, for its facts alone. */
  visitInner(script: Script, context: ShellContext): void;
  /** What a script inside `$(…)` prints. */
  outputOf(script: Script, stdin: ShellValue): ShellValue;
}

export interface Assigned {
  /** Absent where the value is not written out. */
  readonly word?: Word | undefined;
  /** What the commands in it read. */
  readonly stdin: ShellValue;
  readonly value?: ShellValue;
}
