import picomatch from 'picomatch';

/** A matcher for one glob over `/`-separated relative paths. */
export function globMatcher(glob: string): (path: string) => boolean {
  // Brace ranges and extglobs can be made exponential by a hostile configuration; plain globs cannot.
  return picomatch(glob, { dot: true, noextglob: true, nobrace: true, maxLength: 500 });
}
