import type { Range } from '../../formats/located.ts';

/** A token that the client replaces by one of the words a skill is called with. */
export interface ArgumentToken {
  readonly token: string;
  /** Counted from 0. */
  readonly index: number;
  readonly range: Range;
}

/** `$1` and `$ARGUMENTS[1]`; not `$1st`, and not behind one backslash. */
const positional = /(?<![\\])\$(?:(\d{1,4})(?!\w)|ARGUMENTS\[(\d{1,4})\])/g;

/**
 * Finds the positional tokens of a text, in code as well. The first word is number 0; one for which there is no word stays as it is
 * [client 2.1.330].
 */
export function* argumentTokens(text: string, offset = 0): Generator<ArgumentToken> {
  for (const match of text.matchAll(positional)) {
    const start = offset + match.index;
    yield { token: match[0], index: Number(match[1] ?? match[2]), range: { start, end: start + match[0].length } };
  }
}
