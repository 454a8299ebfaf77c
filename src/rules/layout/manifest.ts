import { defineRule } from '../../engine/rule.ts';
import { componentsOf } from '../../plugin/model.ts';

/** What a plugin's root must hold to be one. */
export const layoutManifestRules = [
  defineRule({
    id: 'layout/no-manifest',
    on: 'plugin',
    severity: 'info',
    summary: 'a plugin without a plugin.json',
    effect: 'a session loads it under the name of its folder; plugin validate refuses a folder without a manifest',
    check({ manifest, marketplace, entry, scope, files }, report) {
      if (manifest || marketplace || entry || scope !== 'plugin') return;
      const isMisplaced = files.kindOf('plugin.json') === 'file';
      report({
        message: isMisplaced
          ? 'plugin.json stands at the root, where the client does not look'
          : 'there is no .claude-plugin/plugin.json',
        help: isMisplaced
          ? 'move it to .claude-plugin/plugin.json'
          : 'write one with a name, a version, a description and an author',
        file: isMisplaced ? 'plugin.json' : '.claude-plugin/plugin.json',
        range: { start: 0, end: 0 },
      });
    },
  }),
  defineRule({
    id: 'layout/empty-plugin',
    on: 'plugin',
    severity: 'warning',
    summary: 'a plugin that provides nothing',
    effect: 'the client loads it, and nothing changes',
    check(plugin, report) {
      const { manifest, marketplace, configs, files, scope } = plugin;
      if (!manifest || marketplace || scope !== 'plugin' || componentsOf(plugin).length > 0 || configs.length > 0) return;
      const others = ['bin', 'themes', 'workflows'].some((folder) => files.list(folder).length > 0);
      const declares = manifest.tree.root?.kind === 'map' ? manifest.tree.root.entries.map(({ key }) => key) : [];
      if (others || declares.some((key) => providing.has(key))) return;
      report({
        message: 'the plugin has no component that the client would load',
        help: 'add skills/<name>/SKILL.md, an agent, a command, hooks or a server',
        file: manifest.file.path,
        range: { start: 0, end: 0 },
      });
    },
  }),
] as const;

/** Manifest fields that make a plugin do something without a file of its own, or that have findings of their own. */
const providing = new Set([
  'dependencies',
  'skills',
  'agents',
  'commands',
  'hooks',
  'mcpServers',
  'lspServers',
  'outputStyles',
  'workflows',
  'themes',
  'monitors',
  'experimental',
  'settings',
  'channels',
]);
