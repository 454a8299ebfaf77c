import type { Range } from '../located.ts';
import type { Flow } from './flow.ts';

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
