import { namesOfTool } from './entries.ts';

/** How the client reads a matcher. */
export type MatcherReading =
  | { readonly kind: 'all' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  /** No regular expression: it matches nothing. */
  | { readonly kind: 'invalid'; readonly problem: string }
  /** A pattern on which a search may take too long; it is not tried. */
  | { readonly kind: 'costly' };

/** What makes a matcher a list of exact names; two events know a smaller set [client 2.1.330, the smaller set by the documents]. */
const listed = /^[\w\- ,|]*$/;
const strictlyListed = /^[\w|]*$/;
const strictEvents = new Set(['FileChanged', 'StopFailure']);

/**
 * Reads a matcher the client's way: absent, empty or `*` is everything; letters, digits and separators are exact names; anything
 * else is a regular expression that may match anywhere.
 */
export function readMatcher(matcher: string | undefined, event: string): MatcherReading {
  if (matcher === undefined || matcher === '' || matcher === '*') return { kind: 'all' };
  if ((strictEvents.has(event) ? strictlyListed : listed).test(matcher)) return { kind: 'names', names: splitNames(matcher) };
  try {
    const pattern = new RegExp(matcher);
    return isCheap(matcher) ? { kind: 'pattern', pattern } : { kind: 'costly' };
  } catch (error) {
    return { kind: 'invalid', problem: String((error as Error).message).replace(/^Invalid regular expression: /, '') };
  }
}

function splitNames(matcher: string): string[] {
  return matcher
    .split(/[|,]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** True where the matcher takes a value; a tool is also found under its old names. Undefined where that was not tried. */
export function matchesValue(reading: MatcherReading, value: string, isTool = false): boolean | undefined {
  if (reading.kind === 'costly') return undefined;
  if (reading.kind === 'invalid') return false;
  if (reading.kind === 'all') return true;
  const names = isTool ? namesOfTool(value) : [value];
  const { kind } = reading;
  return names.some((name) => (kind === 'names' ? reading.names.includes(name) : reading.pattern.test(name)));
}

/** More unbounded repetitions than this in one alternative make a search slow even where none is nested. */
const maxRepetitions = 5;
const maxLength = 1000;

/**
 * True where a search takes polynomial time with a small exponent: no repeated group that repeats or branches inside, and few
 * repetitions side by side. The patterns come from files that nobody vouches for.
 */
function isCheap(pattern: string): boolean {
  if (pattern.length > maxLength || /\\[1-9k]/.test(pattern)) return false;
  /** For each open group: whether something in it repeats or branches, and the repetitions of the current alternative. */
  const groups = [{ isOpenEnded: false, repetitions: 0 }];
  let closed: { isOpenEnded: boolean } | undefined;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    const group = groups.at(-1);
    if (!group) return false;
    let justClosed: typeof closed;
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(pattern, at);
    else if (char === '(') groups.push({ isOpenEnded: false, repetitions: group.repetitions });
    else if (char === ')') {
      groups.pop();
      justClosed = group;
      const outer = groups.at(-1);
      if (outer) {
        outer.isOpenEnded ||= group.isOpenEnded;
        outer.repetitions = Math.max(outer.repetitions, group.repetitions);
      }
    } else if (char === '|') {
      group.isOpenEnded = true;
      group.repetitions = 0;
    } else if (char === '*' || char === '+' || (char === '{' && /^\{\d+,/.test(pattern.slice(at)))) {
      if (closed?.isOpenEnded) return false;
      group.isOpenEnded = true;
      if (++group.repetitions > maxRepetitions) return false;
    }
    closed = justClosed;
  }
  return true;
}

function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}
