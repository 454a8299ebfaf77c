import type { Script, Word } from 'unbash';
import type { Flow, InputPath, InputUse, Named, ProgramRun, Shape, Text, VariableRead } from './model.ts';

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
