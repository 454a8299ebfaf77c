/**
 * True where a text is matched by a pattern in which `*` stands for anything, and `?` for one character where `one` says so.
 * Takes at most length times length steps.
 */
export function matchesStars(pattern: string, text: string, one = ''): boolean {
  let star = -1;
  let resume = 0;
  let at = 0;
  let read = 0;
  while (read < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = read;
    } else if (at < pattern.length && (pattern[at] === text[read] || pattern[at] === one)) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/**
 * True where a path below the working directory is meant by the pattern of a file rule: without a slash at any depth, else from
 * that directory on; a folder stands for what is in it.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const isAnchored = bare.includes('/') || pattern.startsWith('/');
  const steps = path.split('/');
  return matchesSteps(isAnchored ? bare.split('/') : ['**', bare], steps, 0, 0, new Set());
}

function matchesSteps(
  pattern: readonly string[],
  steps: readonly string[],
  at: number,
  step: number,
  failed: Set<string>,
): boolean {
  // What is left of the path lies in the folder that the pattern names.
  if (at === pattern.length) return true;
  const key = `${at} ${step}`;
  if (failed.has(key)) return false;
  const isMatch =
    pattern[at] === '**'
      ? matchesSteps(pattern, steps, at + 1, step, failed) ||
        (step < steps.length && matchesSteps(pattern, steps, at, step + 1, failed))
      : step < steps.length &&
        matchesStars(pattern[at] ?? '', steps[step] ?? '', '?') &&
        matchesSteps(pattern, steps, at + 1, step + 1, failed);
  if (!isMatch) failed.add(key);
  return isMatch;
}
