import { inventoryOf } from '../../plugin/inventory.ts';
import { reportInventory } from '../../report/inventory.ts';
import type { ToolScope } from './command.ts';
import { type Arguments, type Io, UsageError } from './command.ts';
import { resolveTargets } from './targets.ts';

/** Prints what the client would load of each plugin among the paths; returns the exit code. */
export async function listTargets(scope: ToolScope, args: Arguments, io: Io): Promise<number> {
  if (args.paths.length === 0) throw new UsageError('no path given; try --help');
  const targets = args.paths
    .flatMap((given) => resolveTargets(given, scope, io.cwd))
    .filter(({ kind }) => kind !== 'marketplace');
  const inventories = targets.map(({ path, load, files }) => ({ path, inventory: inventoryOf(load(files)) }));
  const isJson = args.has('json') || args.one('format') === 'json';
  if (isJson)
    io.out(
      `${JSON.stringify({ version: 1, plugins: inventories.map(({ path, inventory }) => ({ path, ...inventory })) }, undefined, 2)}\n`,
    );
  else io.out(inventories.map(({ inventory }) => reportInventory(inventory)).join('\n'));
  return 0;
}
