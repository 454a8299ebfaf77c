import type { Component, ConfigSource } from '../model.ts';

/**
 * Where a source of hooks stands: a hooks file of a plugin, its manifest, the marketplace entry that stands in for one, settings
 * of a project, or the frontmatter of a component.
 */
export type HookPlace = 'file' | 'manifest' | 'marketplace' | 'settings' | 'skill' | 'agent' | 'command';

/** The place of a source of hooks; a file of unknown purpose is read by its name. */
export function placeOf({ origin, file, plugin }: ConfigSource): HookPlace {
  if (origin !== 'inline') return 'file';
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  if (name === 'plugin.json') return 'manifest';
  if (name === 'marketplace.json') return 'marketplace';
  if (!name.endsWith('.md')) return 'settings';
  const owner = [...plugin.skills, ...plugin.agents, ...plugin.commands].find((component) => component.file === file);
  return owner ? kindOf(owner) : looseKind(file.path);
}

function kindOf({ kind }: Component): HookPlace {
  return kind === 'agent' || kind === 'command' ? kind : 'skill';
}

function looseKind(path: string): HookPlace {
  if (/(?:^|\/)agents\//.test(path)) return 'agent';
  return /(?:^|\/)commands\//.test(path) ? 'command' : 'skill';
}
