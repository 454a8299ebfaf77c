import data from './hook-session.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** The value of a variable that the client sets for hooks; texts in angle brackets stand for values of the session. */
export interface SessionVariable extends Fact {
  readonly name: string;
  readonly value: string;
  /** What it is for an author; absent where the client sets it for itself. */
  readonly holds?: string;
  /** Whether the exec form replaces it between braces. */
  readonly substituted?: boolean;
  /** `plugin`: for hooks of plugins; `effort`: where the input has an effort; `env-file`: on events that have such a file. */
  readonly when: 'always' | 'plugin' | 'effort' | 'env-file';
}

/** All that the client adds to its own environment, but for the address and token on which a session can be spoken to. */
export const sessionVariables = data.facts as readonly SessionVariable[];
