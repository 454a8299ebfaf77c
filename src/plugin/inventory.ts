import { entryOf, scalarText } from '../formats/located.ts';
import { declarationsOf, declaredPath, declaredValues, markdownBelow } from './discover.ts';
import type { FileEntry, Files } from './files.ts';
import {
  type Component,
  type ComponentKind,
  type ConfigKind,
  type ConfigSource,
  componentsOf,
  fieldOf,
  oncePer,
  type Plugin,
} from './model.ts';

/** A token is about four characters of English; the client's `plugin details` estimates with the same [client 2.1.330]. */
const charactersPerToken = 4;

export interface InventoryComponent {
  readonly kind: ComponentKind;
  readonly id: string;
  readonly path: string;
  /** Tokens of its line in every session; 0 where the model never sees one. */
  readonly alwaysTokens: number;
  /** Tokens of its text when it is used. */
  readonly useTokens: number;
}

export interface InventoryConfig {
  readonly kind: ConfigKind;
  readonly path: string;
  /** Dotted path inside the file; empty for a whole file. */
  readonly field: string;
  /** What it configures: event names, server names and so on. */
  readonly names: readonly string[];
}

/** A plugin as the client would see it. */
export interface Inventory {
  readonly name: string;
  readonly components: readonly InventoryComponent[];
  readonly configs: readonly InventoryConfig[];
  readonly unloaded: readonly Unloaded[];
}

/** Lists what the client would load of a plugin, what each part costs, and what lies there without being loaded. */
export function inventoryOf(plugin: Plugin): Inventory {
  const unloaded = unloadedOf(plugin);
  const hidden = new Set(unloaded.map(({ path }) => path));
  return {
    name: plugin.name,
    components: componentsOf(plugin)
      .filter(({ file, inline }) => inline || !hidden.has(file.path))
      .map(inventoryComponent),
    configs: plugin.configs.map((config) => ({
      kind: config.kind,
      path: config.file.path,
      field: config.field,
      names: namesIn(config),
    })),
    unloaded,
  };
}

function inventoryComponent(component: Component): InventoryComponent {
  const { kind, id, file, body } = component;
  return { kind, id, path: file.path, alwaysTokens: tokens(listingLine(component)), useTokens: tokens(body.text) };
}

/** The line that every session's system prompt holds for a component; empty where the client lists none. */
function listingLine(component: Component): string {
  const { kind, id } = component;
  const description = scalarText(fieldOf(component, 'description')?.value) ?? '';
  const when = scalarText(fieldOf(component, 'when_to_use')?.value) ?? '';
  const text = [description, when].filter(Boolean).join(' - ');
  if (kind === 'output-style') return '';
  if (kind === 'agent') return `${id}: ${text}`;
  const isOff = scalarText(fieldOf(component, 'disable-model-invocation')?.value) === 'true';
  return text === '' || isOff ? '' : `${id}: ${text}`;
}

function tokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

function namesIn({ kind, root }: ConfigSource): string[] {
  if (kind === 'monitors')
    return root?.kind === 'list' ? root.items.map((item) => scalarText(entryOf(item, 'name')?.value) ?? '') : [];
  const wrapper = { hooks: 'hooks', mcp: 'mcpServers', lsp: undefined, settings: undefined }[kind];
  const map = (wrapper && entryOf(root, wrapper)?.value) || root;
  return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
}

/** Why the client passes over something that its author surely meant to be loaded. */
export type UnloadedReason =
  | 'loose-file'
  | 'wrong-case'
  | 'too-deep'
  | 'no-skill-file'
  | 'misspelt-folder'
  | 'inside-manifest-folder'
  | 'misplaced-file'
  | 'replaced-folder'
  | 'swallowed'
  | 'hidden'
  | 'same-name'
  | 'symlink'
  | 'too-large';

export interface Unloaded {
  /** The file or folder, relative to the root. */
  readonly path: string;
  readonly reason: UnloadedReason;
  /** Where it would be loaded, or what hides it. */
  readonly instead?: string;
}

const loadedFolders = ['skills', 'agents', 'commands', 'hooks', 'output-styles', 'themes', 'monitors', 'workflows'];

/** Spellings of a component folder that authors write and the client ignores. */
const misspelt: Readonly<Record<string, string>> = {
  skill: 'skills',
  agent: 'agents',
  subagents: 'agents',
  command: 'commands',
  hook: 'hooks',
  output_styles: 'output-styles',
  outputstyles: 'output-styles',
  'output-style': 'output-styles',
};

/** Files that are read at another place only. */
const misplaced: Readonly<Record<string, string>> = {
  'hooks.json': 'hooks/hooks.json',
  'mcp.json': '.mcp.json',
  'lsp.json': '.lsp.json',
  'monitors.json': 'monitors/monitors.json',
  '.claude-plugin/hooks.json': 'hooks/hooks.json',
  '.claude-plugin/.mcp.json': '.mcp.json',
  '.claude-plugin/mcp.json': '.mcp.json',
  '.claude-plugin/SKILL.md': 'skills/<name>/SKILL.md',
};

/** What lies in a plugin's folders and is not loaded, in the order in which people look for it. Seen in client 2.1.330. */
export const unloadedOf = oncePer((plugin: Plugin): readonly Unloaded[] => {
  if (plugin.marketplace) return [];
  const loaded = new Set(componentsOf(plugin).map(({ file }) => file.path));
  const found = [
    ...(plugin.scope === 'plugin' ? [...strayFolders(plugin), ...strayFiles(plugin), ...replacedFolders(plugin, loaded)] : []),
    ...straySkills(plugin, loaded),
    ...linkedFiles(plugin),
    ...swallowedCommands(plugin, loaded),
    ...hiddenComponents(plugin),
  ];
  return found.filter(({ path }, index) => found.findIndex((other) => other.path === path) === index);
});

function* strayFolders({ files }: Plugin): Generator<Unloaded> {
  for (const { name, kind } of files.list('')) {
    if (kind !== 'folder' || loadedFolders.includes(name)) continue;
    const lower = name.toLowerCase();
    const meant = loadedFolders.find((folder) => folder === lower) ?? misspelt[lower];
    if (meant && holdsComponents(files.list(name), meant)) yield { path: name, reason: 'misspelt-folder', instead: meant };
  }
  for (const { name, kind } of files.list('.claude-plugin'))
    if (kind === 'folder' && loadedFolders.includes(name))
      yield { path: `.claude-plugin/${name}`, reason: 'inside-manifest-folder', instead: name };
}

/** A folder of another purpose may be called `command` or `agent` too; only one that holds what would be loaded is a mistake. */
function holdsComponents(entries: readonly FileEntry[], meant: string): boolean {
  if (meant === 'hooks') return entries.some(({ name }) => name === 'hooks.json');
  if (meant === 'skills') return entries.some(({ kind }) => kind === 'folder');
  return entries.some(({ name, kind }) => kind === 'file' && name.endsWith('.md'));
}

function* strayFiles(plugin: Plugin): Generator<Unloaded> {
  const { files } = plugin;
  for (const [path, instead] of Object.entries(misplaced))
    if (files.kindOf(path) === 'file' && files.kindOf(instead) === undefined && !isForOthers(plugin, path))
      yield { path, reason: 'misplaced-file', instead };
}

/** True for the servers of Agent Plugins and of other clients, which read them from a file of that name. */
function isForOthers(plugin: Plugin, path: string): boolean {
  const isOther = (): boolean => plugin.files.list('').some(({ name }) => othersEntries.has(name));
  return path === 'mcp.json' && (plugin.source(path).text.includes('//agent-plugins.org/schemas/') || isOther());
}

/** What says at a plugin's root that another client installs it too. */
const othersEntries = new Set(['plugin.json', '.cursor-plugin', '.codex-plugin', 'gemini-extension.json']);

/** Default folders that the manifest's own paths stand in for. */
function* replacedFolders(plugin: Plugin, loaded: ReadonlySet<string>): Generator<Unloaded> {
  const declarations = declarationsOf(plugin);
  for (const [key, folder] of [
    ['agents', 'agents'],
    ['commands', 'commands'],
    ['outputStyles', 'output-styles'],
  ] as const) {
    const values = declaredValues(declarations, key);
    if (!values || values.some((value) => declaredPath(value) === folder)) continue;
    const lost = [...markdownBelow(plugin.files, folder)].filter((path) => !loaded.has(path));
    if (lost.length > 0) yield { path: folder, reason: 'replaced-folder', instead: key };
  }
}

function* straySkills({ files }: Plugin, loaded: ReadonlySet<string>): Generator<Unloaded> {
  for (const { name, kind } of files.list('skills')) {
    const path = `skills/${name}`;
    if (kind === 'file' && name.endsWith('.md') && name.toLowerCase() !== 'readme.md')
      yield { path, reason: 'loose-file', instead: `skills/${name.replace(/\.md$/, '')}/SKILL.md` };
    if (kind !== 'folder' || loaded.has(`${path}/SKILL.md`)) continue;
    if (files.kindOf(`${path}/SKILL.md`) === 'file') yield { path: `${path}/SKILL.md`, reason: 'too-large' };
    else yield* straySkill(path, files, loaded);
  }
}

function* straySkill(path: string, files: Files, loaded: ReadonlySet<string>): Generator<Unloaded> {
  const entries = files.list(path);
  const lower = entries.find(({ name }) => name.toLowerCase() === 'skill.md');
  if (lower) return yield { path: `${path}/${lower.name}`, reason: 'wrong-case', instead: `${path}/SKILL.md` };
  const deeper = entries.filter(({ name }) => files.kindOf(`${path}/${name}/SKILL.md`) === 'file').map(({ name }) => name);
  if (deeper.length === 0) return yield { path, reason: 'no-skill-file', instead: `${path}/SKILL.md` };
  for (const name of deeper) {
    const skill = `${path}/${name}/SKILL.md`;
    if (!loaded.has(skill)) yield { path: skill, reason: 'too-deep', instead: `skills/${name}/SKILL.md` };
  }
}

/** Agents and commands behind a symlink are not read; skills are. */
function* linkedFiles({ files }: Plugin): Generator<Unloaded> {
  for (const folder of ['agents', 'commands'])
    for (const { name, kind } of files.list(folder))
      if (kind === 'symlink') yield { path: `${folder}/${name}`, reason: 'symlink' };
}

function* swallowedCommands(plugin: Plugin, loaded: ReadonlySet<string>): Generator<Unloaded> {
  if (declaredValues(declarationsOf(plugin), 'commands')) return;
  const swallowing = [...loaded].filter((path) => path.startsWith('commands/') && /(?:^|\/)skill\.md$/i.test(path));
  for (const instead of swallowing) {
    const folder = instead.slice(0, instead.lastIndexOf('/'));
    for (const { name, kind } of plugin.files.list(folder)) {
      const path = `${folder}/${name}`;
      if (kind === 'file' && name.endsWith('.md') && path !== instead) yield { path, reason: 'swallowed', instead };
    }
  }
}

/** In a plugin a command takes the place of the skill of the same id, in a project it is the other way round. */
function* hiddenComponents(plugin: Plugin): Generator<Unloaded> {
  const isPlugin = plugin.scope === 'plugin';
  const [winners, losers] = isPlugin ? [plugin.commands, plugin.skills] : [plugin.skills, plugin.commands];
  const taken = new Map(winners.map((component) => [component.id, component]));
  for (const { id, file } of losers) {
    const winner = taken.get(id);
    if (winner) yield { path: file.path, reason: 'hidden', instead: winner.file.path };
  }
  for (const kind of [plugin.skills, plugin.commands] as readonly (readonly Component[])[]) yield* repeated(kind);
}

function* repeated(components: readonly Component[]): Generator<Unloaded> {
  const first = new Map<string, string>();
  for (const { id, file } of components) {
    const instead = first.get(id);
    if (instead) yield { path: file.path, reason: 'same-name', instead };
    else first.set(id, file.path);
  }
}
