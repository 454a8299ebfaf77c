import fs from 'node:fs';
import { reportInventory } from '../../report/inventory.ts';
import { printable } from '../../report/result.ts';
import { type Arguments, type Io, type ToolScope, UsageError } from './command.ts';
import { resolveTargets, unreadableTarget } from './targets.ts';

/** Where the pages stand: seen from this file, and from the built ones, which are shipped together with the sources. */
const places = ['../../rules/', '../../src/rules/'];

/** The section of a rule's page that is about `id`, as Markdown; undefined for an unknown rule. */
export function pageOf(id: string): string | undefined {
  const [, family] = /^([a-z-]+)\/[a-z0-9-]+$/.exec(id) ?? [];
  const folder = places.map((place) => new URL(`${place}${family}/`, import.meta.url)).find((url) => fs.existsSync(url));
  if (!family || !folder) return undefined;
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const sections = fs.readFileSync(new URL(file, folder), 'utf8').split(/^(?=## )/m);
    const section = sections.find((text) => text.startsWith(`## ${id}\n`));
    if (section) return section;
  }
  return undefined;
}

/** Prints what the client would load of each plugin among the paths; returns the exit code. */
export async function listTargets(scope: ToolScope, args: Arguments, io: Io): Promise<number> {
  if (args.paths.length === 0) throw new UsageError('no path given; try --help');
  const unreadable = args.paths.length > 1 ? args.paths.flatMap((given) => unreadableTarget(given, scope, io.cwd) ?? []) : [];
  for (const { path, failure } of unreadable) io.err(`${printable(path)}: the path cannot be read: ${failure}\n`);
  const targets = args.paths
    .filter((given) => !unreadable.some(({ path }) => path === given))
    .flatMap((given) => resolveTargets(given, scope, io.cwd))
    .filter(({ kind }) => kind !== 'marketplace' && kind !== 'mcp');
  const { inventoryOf } = await import('../../plugin/inventory.ts');
  const inventories = targets.map(({ path, load, files }) => ({ path, inventory: inventoryOf(load(files)) }));
  const isJson = args.has('json') || args.one('format') === 'json';
  if (isJson)
    io.out(
      `${JSON.stringify({ version: 1, plugins: inventories.map(({ path, inventory }) => ({ path, ...inventory })) }, undefined, 2)}\n`,
    );
  else io.out(inventories.map(({ inventory }) => reportInventory(inventory)).join('\n'));
  return unreadable.length > 0 ? 1 : 0;
}
