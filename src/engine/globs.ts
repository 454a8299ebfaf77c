/** Any number of characters within a step of a path, or (as a whole step, `**`) any number of steps. */
const any = Symbol('any');

type Wild<T> = T | typeof any;
type CharTest = (char: string) => boolean;

/**
 * A matcher for one glob over `/`-separated relative paths: `*`, `?`, `[a-z]`, `[!a]`, and `**` as a whole step. Names that begin
 * with a dot are like any other. The glob may be hostile: no regular expression is made of it, since a few `*a` in one row keep
 * any backtracking matcher busy for hours.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const steps = glob
    .replace(/^\.\//, '')
    .split('/')
    .map((step): Wild<Wild<CharTest>[]> => (step === '**' ? any : charTests(step)));
  const matchesName = (tests: Wild<CharTest>[], name: string): boolean =>
    matchesAll(tests, [...name], (test, char) => test(char));
  return (path) => matchesAll(steps, path.split('/'), matchesName);
}

/** Matches a pattern with wildcards against all items. After a mismatch only the last wildcard has to take one item more. */
function matchesAll<P, T>(pattern: readonly Wild<P>[], items: readonly T[], matches: (part: P, item: T) => boolean): boolean {
  let part = 0;
  let wildcard = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const wanted = part < pattern.length ? pattern[part] : undefined;
    if (wanted === any) {
      wildcard = part++;
      resume = item;
    } else if (wanted !== undefined && matches(wanted as P, items[item] as T)) {
      part++;
      item++;
    } else if (wildcard >= 0) {
      part = wildcard + 1;
      item = ++resume;
    } else return false;
  }
  return pattern.slice(part).every((rest) => rest === any);
}

function charTests(step: string): Wild<CharTest>[] {
  const tests: Wild<CharTest>[] = [];
  const chars = [...step];
  // No opening bracket looks for a closing one that is not there.
  const lastClosing = chars.lastIndexOf(']');
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] as string;
    const classEnd = char === '[' && at + 2 <= lastClosing ? chars.indexOf(']', at + 2) : -1;
    if (char === '*') {
      if (tests.at(-1) !== any) tests.push(any);
    } else if (char === '?') tests.push(() => true);
    else if (classEnd > 0) {
      tests.push(classTest(chars.slice(at + 1, classEnd)));
      at = classEnd;
    } else {
      const literal = char === '\\' ? (chars[++at] ?? char) : char;
      tests.push((other) => other === literal);
    }
  }
  return tests;
}

/** `[abc]`, `[a-z]`, and `[!…]` or `[^…]` for the others. */
function classTest(written: readonly string[]): CharTest {
  const isNegated = written[0] === '!' || written[0] === '^';
  const members = isNegated ? written.slice(1) : written;
  const isMember = (char: string): boolean =>
    members.some((from, index) => {
      const to = members[index + 1] === '-' ? members[index + 2] : undefined;
      return char === from || (to !== undefined && from <= char && char <= to);
    });
  return (char) => isMember(char) !== isNegated;
}
