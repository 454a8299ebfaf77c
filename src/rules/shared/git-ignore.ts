import { matchesStars } from '../../formats/text.ts';

/** A line of a `.gitignore`, with the folder that it counts from. */
export interface IgnoreLine {
  /** With a closing slash; empty for the root. */
  readonly base: string;
  readonly steps: readonly string[];
  readonly isForFolders: boolean;
  readonly isNegated: boolean;
}

/** A hostile file may hold a million lines. */
const maxLines = 2000;

/** Reads a `.gitignore` of the folder `base`. */
export function ignoreLines(text: string, base: string): IgnoreLine[] {
  return text
    .split(/\r?\n/, maxLines)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const isNegated = line.startsWith('!');
      const written = isNegated ? line.slice(1) : line;
      const pattern = written.replace(/^\/|\/$/g, '');
      const isAnchored = written.startsWith('/') || pattern.includes('/');
      // All that is in a folder is as good as the folder.
      const isForFolders = /\/(?:\*\*)?$/.test(written);
      return withoutClasses(pattern.replace(/\/\*\*$/, '')).map((plain) => {
        const steps = isAnchored ? plain.split('/') : ['**', plain];
        return { base, steps, isForFolders, isNegated };
      });
    });
}

/** True where git would leave a path out: the last line that matches decides. */
export function isIgnored(lines: readonly IgnoreLine[], path: string, isFolder: boolean): boolean {
  const line = lines.findLast(
    ({ base, steps, isForFolders }) =>
      (isFolder || !isForFolders) && path.startsWith(base) && matches(steps, path.slice(base.length).split('/'), 0, 0),
  );
  return line !== undefined && !line.isNegated;
}

/** `*.py[co]` as `*.pyc` and `*.pyo`; a pattern with any other class matches nothing. */
function withoutClasses(pattern: string): string[] {
  const [whole, before = '', letters = '', after = ''] = /^([^[]*)\[([^\]!^-]{1,8})\]([^[]*)$/.exec(pattern) ?? [];
  if (whole !== undefined) return [...letters].map((letter) => before + letter + after);
  return pattern.includes('[') ? [] : [pattern];
}

/** Folders are few and `**` is rare, so that trying out is cheap; `**` twice in a row is one. */
function matches(pattern: readonly string[], steps: readonly string[], at: number, step: number): boolean {
  if (at === pattern.length) return step === steps.length;
  if (pattern[at] !== '**')
    return (
      step < steps.length && matchesStars(pattern[at] ?? '', steps[step] ?? '', '?') && matches(pattern, steps, at + 1, step + 1)
    );
  if (at === pattern.length - 1) return step < steps.length;
  if (pattern.indexOf('**', at + 1) > 0) return false;
  const rest = pattern.length - at - 1;
  return steps.length - step >= rest && matches(pattern, steps, at + 1, steps.length - rest);
}
