import path from 'node:path';
import type { Target } from './targets.ts';

/**
 * A target's file as people read it: below the working directory relative to it; elsewhere absolute where the target was given
 * so, because a chain of `../` says less.
 */
export function displayPath(target: Pick<Target, 'path' | 'root'>, file: string, cwd: string): string {
  if (target.root === undefined) return file;
  const absolute = path.join(target.root, file);
  const relative = path.relative(cwd, absolute) || '.';
  return relative.startsWith('..') && path.isAbsolute(target.path) ? absolute : relative;
}
