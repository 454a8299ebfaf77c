import fs from 'node:fs';
import path from 'node:path';
import { printable } from '../../report/result.ts';
import { type Arguments, type Io, type ToolScope, UsageError } from './command.ts';
import { resolveTargets, unreadableTarget } from './targets.ts';

/** An editor writes a file in several steps; one check comes after them. */
const quietTime = 100;
/** What no check reads. */
const ignored = /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/;

/**
 * Checks now and again after every change below the paths, until the user interrupts, which ends with 0. Nothing that was printed
 * is cleared. A path that cannot be checked right now, as in the middle of a rename, is said and waited for.
 */
export async function watch(scope: ToolScope, args: Arguments, io: Io, check: (io: Io) => Promise<number>): Promise<number> {
  if (args.has('fix')) throw new UsageError('--watch and --fix exclude each other');
  if (args.paths.includes('-')) throw new UsageError('--watch needs files; standard input can only be checked once');
  const folders = foldersOf(scope, args.paths, io.cwd);
  // Someone watches: that all is well now is news too.
  const watched: Io = { ...io, isTerminal: true };
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const checkOnce = async (): Promise<void> => {
    try {
      await check(watched);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      io.err(`${scope.tool}: ${printable(error.message)}\n`);
    }
  };
  return new Promise((resolve, reject) => {
    const again = (): void => {
      running = running.then(checkOnce).catch(reject);
    };
    const watchers = folders.map((folder) =>
      fs.watch(folder, { recursive: true }, (_event, file) => {
        if (file !== null && ignored.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(again, quietTime);
      }),
    );
    for (const watcher of watchers) watcher.on('error', reject);
    process.once('SIGINT', () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      running.then(() => resolve(0), reject);
    });
    again();
  });
}

/** The folders that hold what the paths stand for, none inside another. Throws UsageError where there is nothing to check. */
function foldersOf(scope: ToolScope, paths: readonly string[], cwd: string): string[] {
  const roots = paths.flatMap((given) => {
    if (paths.length > 1 && unreadableTarget(given, scope, cwd)) return [];
    const targets = resolveTargets(given, scope, cwd).flatMap(({ root }) => root ?? []);
    const absolute = fs.realpathSync.native(path.resolve(cwd, given));
    return fs.statSync(absolute).isDirectory() ? [absolute, ...targets] : targets;
  });
  const unique = [...new Set(roots)];
  return unique.filter((folder) => !unique.some((other) => other !== folder && folder.startsWith(other + path.sep)));
}
