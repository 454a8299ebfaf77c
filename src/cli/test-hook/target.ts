import fs from 'node:fs';
import path from 'node:path';
import { diskFiles } from '../../plugin/files.ts';
import { loadLoose } from '../../plugin/load.ts';
import type { Plugin } from '../../plugin/model.ts';
import type { Payload } from '../../simulate/payload.ts';
import { eventsOf, type SelectOptions, selectHooks } from '../../simulate/select.ts';
import type { HookSelection } from '../../simulate/selection.ts';
import { UsageError } from '../shared/command.ts';
import { enclosingRoot } from '../shared/roots.ts';
import { resolveTargets } from '../shared/targets.ts';

/** Where hooks come from. */
export interface HookTarget {
  /** As given. */
  readonly path: string;
  /** Absent where the hooks belong to no plugin. */
  readonly plugin?: { readonly name: string; readonly root: string };
  /** Folder in which a suite is looked for. */
  readonly root: string;
  /** The events that there are hooks for; undefined where a script alone stands for any. */
  readonly events?: readonly string[];
  select(event: string, payload: Payload): HookSelection;
}

const scope = { tool: 'test-hook', kinds: ['hooks'], loose: 'hooks' } as const;

/** Finds the hooks that a path stands for. Throws UsageError where there are none. */
export function findTarget(given: string, cwd: string): HookTarget {
  const absolute = path.resolve(cwd, given);
  const isScript = fs.statSync(absolute, { throwIfNoEntry: false })?.isFile() && !/\.(?:json|md)$/.test(absolute);
  if (isScript) return scriptTarget(given, fs.realpathSync(absolute));
  const [target, ...more] = resolveTargets(given, scope, cwd);
  if (!target?.root || more.length > 0) throw new UsageError(`${given}: it holds several plugins; name one of them`);
  const { root, kind, files, only } = target;
  if (kind === 'hooks' && !enclosingRoot(root)) return looseTarget(given, root, path.basename(absolute));
  return targetOf(given, target.load(files), root, only ? { only } : {});
}

function targetOf(given: string, plugin: Plugin, root: string, options: SelectOptions): HookTarget {
  const { HOME: home } = process.env;
  return {
    path: given,
    root,
    ...(plugin.scope === 'plugin' ? { plugin: { name: plugin.name, root } } : {}),
    events: eventsOf(plugin, options),
    select: (event, payload) => selectHooks(plugin, event, payload, { ...options, ...(home ? { home } : {}) }),
  };
}

/** A hooks file without a manifest near it: its plugin is the folder around it, or around its `hooks` folder. */
function looseTarget(given: string, folder: string, file: string): HookTarget {
  const root = path.basename(folder) === 'hooks' ? path.dirname(folder) : folder;
  const files = diskFiles(root);
  const inside = path.relative(root, path.join(folder, file)).split(path.sep).join('/');
  return targetOf(given, loadLoose(files, 'hooks', [inside], { scope: 'plugin', name: path.basename(root) }), root, {});
}

/** A script stands for the hooks of its plugin that run it; where none does, it is run directly, without a shell. */
function scriptTarget(given: string, absolute: string): HookTarget {
  const enclosing = enclosingRoot(path.dirname(absolute));
  const root = enclosing?.kind === 'plugin' ? enclosing.root : undefined;
  const [found] = root === undefined ? [] : resolveTargets(root, scope, root);
  const plugin = found?.load(found.files);
  const script = path
    .relative(root ?? '', absolute)
    .split(path.sep)
    .join('/');
  if (plugin && root !== undefined && eventsOf(plugin, { script }).length > 0) return targetOf(given, plugin, root, { script });
  const handler = { type: 'command', command: absolute, args: [] };
  return {
    path: given,
    root: root ?? path.dirname(absolute),
    ...(plugin && root !== undefined ? { plugin: { name: plugin.name, root } } : {}),
    select: (event) => [{ hook: { event, handler, file: given, field: '', index: 0 }, fires: true, why: 'it is run directly' }],
  };
}
