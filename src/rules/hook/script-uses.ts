import { rangeInside } from '../../formats/inside.ts';
import { entryOf } from '../../formats/located.ts';
import { type ScriptUse, scriptsOf } from '../../plugin/hooks/scripts.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { checkedHooks, type LoadedHook, oncePerSource } from './common.ts';

export const failsToRun = 'the hook fails to run, and the client goes on as if it were not there';
const blocksAll = 'the hook fails to run, which counts as a block: everything that it guards is stopped';

/** A script that a hook runs, with its place in the hooks file. */
export interface Use extends ScriptUse {
  readonly hook: LoadedHook;
  readonly range: { readonly start: number; readonly end: number };
  readonly field: string;
  readonly isExec: boolean;
}

/** The scripts that a plugin's hooks run; a project's hooks run the project's own files, which are not here. */
export const usesOf = oncePerSource((source): readonly Use[] => {
  // A file checked on its own knows nothing of the plugin around it.
  if (source.plugin.scope !== 'plugin' || !source.plugin.manifest) return [];
  return checkedHooks(source).flatMap((hook) => {
    const command = entryOf(hook.node, 'command')?.value;
    const args = entryOf(hook.node, 'args')?.value;
    return scriptsOf(hook).map((use) => ({
      ...use,
      hook,
      range: rangeInside(source.file.text, use.node, use.from, use.to),
      field: `${hook.field}.${use.node === command || args?.kind !== 'list' ? 'command' : `args.${args.items.indexOf(use.node)}`}`,
      isExec: args !== undefined,
    }));
  });
});

/** The scripts that are there. */
export function filesOf(source: ConfigSource): Use[] {
  return usesOf(source).filter(({ base, path }) => base === 'root' && source.plugin.files.kindOf(path) === 'file');
}

/** What becomes of a hook that cannot run this script. */
export function failureOf({ hook }: Use): string {
  const value = entryOf(hook.node, 'onFailure')?.value;
  return value?.kind === 'scalar' && value.value === 'block' ? blocksAll : failsToRun;
}
