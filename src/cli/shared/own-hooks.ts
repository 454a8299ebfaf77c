import type { Finding } from '../../engine/finding.ts';
import { runRules } from '../../engine/run.ts';
import { type ComponentKind, componentsOf, configsOf, type Plugin } from '../../plugin/model.ts';
import { loadRules } from './rules.ts';
import type { Target } from './targets.ts';

/** Finds what is wrong with the hooks in the frontmatter of components. Few have any, so the rules are loaded when one has. */
export function ownHooks(kind: ComponentKind): (target: Target, plugin: Plugin) => Promise<readonly Finding[]> {
  return async ({ only }, plugin) => {
    const files = new Set(componentsOf(plugin).flatMap(({ kind: own, file }) => (own === kind ? [file.path] : [])));
    const isOwn = (file: string): boolean => files.has(file) && (only?.(file) ?? true);
    if (!configsOf(plugin, 'hooks').some(({ file }) => isOwn(file.path))) return [];
    return runRules(plugin, await loadRules(['hook']), { kinds: ['hooks'], families: ['hook'], only: isOwn });
  };
}
