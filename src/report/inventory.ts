import type { Inventory, InventoryComponent, UnloadedReason } from '../plugin/inventory.ts';
import type { ComponentKind, ConfigKind } from '../plugin/model.ts';
import { printable } from './result.ts';

const componentTitles: Readonly<Record<ComponentKind, string>> = {
  skill: 'skills',
  agent: 'agents',
  command: 'commands',
  'output-style': 'output styles',
};

const configTitles: Readonly<Record<ConfigKind, string>> = {
  hooks: 'hooks',
  mcp: 'MCP servers',
  lsp: 'LSP servers',
  monitors: 'monitors',
  settings: 'settings',
};

const reasons: Readonly<Record<UnloadedReason, string>> = {
  'loose-file': 'a skill is a folder with a SKILL.md',
  'wrong-case': 'the name must be SKILL.md in capitals',
  'too-deep': 'skills are found one folder deep',
  'no-skill-file': 'the folder has no SKILL.md',
  'misspelt-folder': 'the client does not look into a folder of this name',
  'inside-manifest-folder': 'components stand beside .claude-plugin, not in it',
  'misplaced-file': 'the client does not look for it here',
  'replaced-folder': 'the manifest names other paths, which replace this folder',
  swallowed: 'a skill.md in the same folder takes its place',
  hidden: 'another component has the same id',
  'same-name': 'an earlier one has the same id',
  symlink: 'the client does not read it through a symlink',
  'too-large': 'it is over 1 MiB',
};

/** A plugin as the client would see it, for people: components with their costs in tokens, configuration, what is not loaded. */
export function reportInventory({ name, components, configs, unloaded }: Inventory): string {
  const always = components.reduce((sum, { alwaysTokens }) => sum + alwaysTokens, 0);
  const lines = [`${name}: about ${always} tokens in every session`];
  for (const [kind, title] of Object.entries(componentTitles)) {
    const own = components.filter((component) => component.kind === kind);
    if (own.length > 0) lines.push(`${title} (${own.length})`, ...table(own));
  }
  for (const [kind, title] of Object.entries(configTitles)) {
    const own = configs.filter((config) => config.kind === kind);
    if (own.length > 0)
      lines.push(title, ...own.map(({ path, field, names }) => `  ${path}${field && ` ${field}`}: ${names.join(', ')}`));
  }
  if (unloaded.length > 0) {
    lines.push(`not loaded (${unloaded.length})`);
    for (const { path, reason, instead } of unloaded)
      lines.push(`  ${path}: ${reasons[reason]}${instead ? ` (${instead})` : ''}`);
  }
  return `${lines.map(printable).join('\n')}\n`;
}

function table(components: readonly InventoryComponent[]): string[] {
  const width = Math.max(...components.map(({ id }) => id.length));
  return components.map(
    ({ id, alwaysTokens, useTokens, path }) =>
      `  ${id.padEnd(width)}  ${cost(alwaysTokens, 'always')}, ${cost(useTokens, 'when used')}  ${path}`,
  );
}

function cost(tokens: number, when: string): string {
  return tokens === 0 ? `not listed` : `${tokens} ${when}`;
}
