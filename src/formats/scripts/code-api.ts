import type { Expr } from './code.ts';
import type { Stream } from './flow.ts';
import type { ScriptLanguage } from './model.ts';

export type Call = Extract<Expr, { kind: 'call' }>;

/** What a call of the language or of its libraries does. */
export type CallMeaning =
  /** It gives what stands on standard input, or parses it as well. */
  | { readonly kind: 'read'; readonly isParsed?: boolean }
  /** It opens standard input by the name of a file, or the terminal. */
  | { readonly kind: 'reopen' | 'terminal' }
  /** It gives standard input as something to read from. */
  | { readonly kind: 'stdin' }
  /** What it gives is made of something: parsed, as JSON, the same, a text, something else. */
  | { readonly kind: 'parse' | 'encode' | 'same' | 'text' | 'derive'; readonly of: Expr | undefined }
  | {
      readonly kind: 'print';
      readonly stream: Stream;
      readonly values: readonly Expr[];
      readonly isJson?: boolean;
      readonly isUnknown?: boolean;
    }
  | { readonly kind: 'exit'; readonly code: Expr | undefined }
  | {
      readonly kind: 'run';
      readonly command: Expr | undefined;
      readonly isShell: boolean;
      readonly isCaptured: boolean;
      readonly isBackground?: boolean;
    }
  | { readonly kind: 'variable'; readonly name: Expr | undefined; readonly fallback: Expr | undefined }
  | { readonly kind: 'get'; readonly object: Expr; readonly key: Expr | undefined; readonly fallback: Expr | undefined }
  /** A call over the network. */
  | { readonly kind: 'network'; readonly hasLimit: boolean }
  | { readonly kind: 'nothing' };

/** A language as far as its hooks' libraries go. Names are dotted, with imports resolved: `fs.readFileSync`, `sys.exit`. */
export interface Api {
  readonly language: Exclude<ScriptLanguage, 'shell'>;
  /** Objects that standard input is read from. */
  readonly stdins: ReadonlySet<string>;
  /** Objects that hold the environment, and the command line. */
  readonly environments: ReadonlySet<string>;
  readonly argumentLists: ReadonlySet<string>;
  /** What a property that is assigned to sets: the exit code. */
  readonly exitCode?: string;
  meaningOf(name: string | undefined, call: Call): CallMeaning | undefined;
}

/** The text of an argument, where it is written out. */
export function textArgument(expr: Expr | undefined): string | undefined {
  return expr?.kind === 'text' ? expr.value : undefined;
}
