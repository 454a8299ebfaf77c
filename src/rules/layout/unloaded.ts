import { defineRule } from '../../engine/rule.ts';
import { entryOf } from '../../formats/located.ts';
import { type Unloaded, type UnloadedReason, unloadedOf } from '../../plugin/inventory.ts';
import { componentsOf, type Plugin } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';

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

interface Wording {
  readonly id: `layout/${UnloadedReason}`;
  readonly summary: string;
  readonly message: (found: Unloaded) => string;
  readonly effect: string;
  readonly help: (found: Unloaded) => string;
}

const never = 'the client does not load it, and nothing says so';
const moveTo = ({ instead }: Unloaded): string => `move it to ${instead}`;

const wordings: readonly Wording[] = [
  {
    id: 'layout/loose-file',
    summary: 'a Markdown file in skills/, where only folders are skills',
    message: ({ path }) => `a file in skills/ is no skill: ${quoted(path)}`,
    effect: never,
    help: moveTo,
  },
  {
    id: 'layout/wrong-case',
    summary: 'a skill.md that is not spelt SKILL.md',
    message: ({ path }) => `the name is not SKILL.md: ${quoted(path)}`,
    effect: never,
    help: ({ instead }) => `rename it to ${instead}`,
  },
  {
    id: 'layout/too-deep',
    summary: 'a skill more than one folder deep',
    message: ({ path }) => `a skill two folders deep: ${quoted(path)}`,
    effect: never,
    help: ({ instead }) => `move it to ${instead}, or name its folder in the manifest's "skills"`,
  },
  {
    id: 'layout/no-skill-file',
    summary: 'a folder in skills/ without a SKILL.md',
    message: ({ path }) => `a folder in skills/ without a SKILL.md: ${quoted(path)}`,
    effect: never,
    help: ({ instead }) => `add ${instead}, or move the folder out of skills/`,
  },
  {
    id: 'layout/misspelt-folder',
    summary: 'a component folder under another name',
    message: ({ path }) => `a folder called ${quoted(path)}`,
    effect: 'the client does not look into it, and nothing says so',
    help: ({ instead }) => `rename it to ${instead}/`,
  },
  {
    id: 'layout/inside-manifest-folder',
    summary: 'component folders inside .claude-plugin/',
    message: ({ path }) => `components inside .claude-plugin/: ${quoted(path)}`,
    effect: 'the client does not look into it, and nothing says so',
    help: ({ instead }) => `move it to ${instead}/ at the plugin's root`,
  },
  {
    id: 'layout/misplaced-file',
    summary: 'a configuration file where the client does not look',
    message: ({ path }) => `a file at the wrong place: ${quoted(path)}`,
    effect: never,
    help: moveTo,
  },
  {
    id: 'layout/replaced-folder',
    summary: 'a default folder that the manifest replaces',
    message: ({ path }) => `the manifest replaces ${quoted(path)}`,
    effect: 'the client loads only what the manifest names; the other files of the folder are not loaded',
    help: ({ path, instead }) =>
      instead === 'agents'
        ? 'name its files in "agents", or remove the field'
        : `add "./${path}" to ${quoted(instead)}, or remove the field`,
  },
  {
    id: 'layout/swallowed',
    summary: 'commands hidden by a skill.md beside them',
    message: ({ path, instead }) => `${quoted(path)} is hidden by ${quoted(instead)}`,
    effect: 'a folder of commands with a skill.md becomes one command; its other files are not loaded',
    help: ({ instead }) => `move ${instead} to skills/<name>/SKILL.md`,
  },
  {
    id: 'layout/hidden',
    summary: 'a skill and a command of one id',
    message: ({ path, instead }) => `${quoted(path)} and ${quoted(instead)} have the same id`,
    effect: 'the client loads the command alone; the skill is gone, and nothing says so',
    help: () => 'rename one of them',
  },
  {
    id: 'layout/same-name',
    summary: 'two skills or two commands of one id',
    message: ({ path, instead }) => `${quoted(path)} and ${quoted(instead)} have the same id`,
    effect: 'the client loads one of the two',
    help: () => 'rename one of them',
  },
  {
    id: 'layout/symlink',
    summary: 'an agent or a command behind a symlink',
    message: ({ path }) => `a symlink: ${quoted(path)}`,
    effect: 'the client does not read agents and commands through symlinks',
    help: () => 'replace it by the file',
  },
  {
    id: 'layout/too-large',
    summary: 'a component over the size limit',
    message: ({ path }) => `a component over 1 MiB: ${quoted(path)}`,
    effect: 'the client skips it; only the debug log says so',
    help: () => 'move most of it into references',
  },
];

/** What lies in a plugin without being loaded. */
export const layoutUnloadedRules = wordings.map(({ id, summary, effect, message, help }) =>
  defineRule({
    id,
    on: 'plugin',
    severity: 'warning',
    summary,
    effect,
    check(plugin, report) {
      for (const found of unloadedOf(plugin).filter(({ reason }) => `layout/${reason}` === id))
        report({
          message: message(found),
          help: help(found),
          file: found.path,
          range: { start: 0, end: 0 },
          ...(isDeliberate(plugin, found) ? { severity: 'info' as const } : {}),
        });
    },
  }),
);

/**
 * Where the manifest picks single skills out of nested folders, the ones it leaves out are left out on purpose; and what is not
 * written as a skill is a catalogue, or a folder that several skills share.
 */
function isDeliberate(plugin: Plugin, { reason, path }: Unloaded): boolean {
  if (reason === 'too-deep') return entryOf(plugin.manifest?.tree.root, 'skills') !== undefined;
  if (reason === 'loose-file') return !isWrittenAsSkill(plugin, path);
  if (reason !== 'no-skill-file') return false;
  const texts = plugin.files.list(path).filter(({ name, kind }) => kind === 'file' && /\.md$/i.test(name));
  return !texts.some(({ name }) => isWrittenAsSkill(plugin, `${path}/${name}`));
}

function isWrittenAsSkill(plugin: Plugin, path: string): boolean {
  const { text } = plugin.source(path);
  return text.startsWith('---') && /^description[ \t]*:/m.test(text.slice(0, Math.max(0, text.indexOf('\n---', 3))));
}
