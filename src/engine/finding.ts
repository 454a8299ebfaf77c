import type { Range } from '../formats/located.ts';

/**
 * `error`: the client refuses, drops or never runs it, or it is a security hole. `warning`: it loads, but surely not as it was
 * meant. `info`: advice; never changes an exit code.
 */
export type Severity = 'error' | 'warning' | 'info';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface Fix {
  /** A safe fix cannot change what a working plugin does; only safe ones are applied by `--fix`. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** A file that gets its run bits; it need not be the finding's own. */
  readonly runnable?: string;
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** One mistake at one place. Paths are relative to the target's root, with `/` separators. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence that quotes the offending value. */
  readonly message: string;
  /** What the client does about it at run time. */
  readonly effect?: string;
  /** What to do. */
  readonly help?: string;
  readonly file: string;
  readonly range: Range;
  /** Dotted path of the value, as the client's own validator prints it. */
  readonly field?: string;
  readonly fix?: Fix;
  readonly related?: readonly Related[];
}

/** Order for people: by file, then place, then rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return compareText(a.file, b.file) || a.range.start - b.range.start || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
