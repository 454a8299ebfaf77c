import { entryOf, scalarText } from '../formats/located.ts';
import {
  agentsOf,
  commandsOf,
  configFinder,
  declarationsOf,
  keep,
  looseConfigs,
  makeComponent,
  makeDocument,
  outputStylesOf,
  readSource,
  skillsOf,
} from './discover.ts';
import type { Files } from './files.ts';
import { localSettingsOf } from './local-settings.ts';
import type {
  Agent,
  Command,
  Component,
  ComponentKind,
  ConfigKind,
  ConfigSource,
  Declaration,
  JsonDocument,
  Plugin,
  Repository,
  Scope,
  Skill,
  SourceFile,
} from './model.ts';

const manifestPath = '.claude-plugin/plugin.json';
const marketplacePath = '.claude-plugin/marketplace.json';

export interface LoadOptions {
  readonly scope: Scope;
  /** The plugin's name where no manifest gives one: the folder's. */
  readonly name: string;
  /** The marketplace entry through which the plugin was found; it declares what the manifest does not. */
  readonly entry?: Declaration;
  /** Looks for the repository around the plugin; called when a rule first asks. */
  readonly repository?: () => Repository | undefined;
}

/** Loads what the client would load from a plugin's root; each part is read when it is first asked for. */
export function loadPlugin(files: Files, { scope, name, entry, repository }: LoadOptions): Plugin {
  const base = emptyPlugin(files, scope, name);
  let find: ReturnType<typeof configFinder> | undefined;
  const manifest = scope === 'plugin' && files.kindOf(manifestPath) !== undefined ? base.json(manifestPath) : undefined;
  return {
    ...base,
    name: nameIn(manifest) ?? name,
    manifest,
    entry,
    get repository() {
      return keep(this, 'repository', repository?.());
    },
    get agents() {
      return keep(this, 'agents', agentsOf(this, declarationsOf(this)));
    },
    get skills() {
      return keep(this, 'skills', skillsOf(this, declarationsOf(this)));
    },
    get commands() {
      return keep(this, 'commands', commandsOf(this, declarationsOf(this)));
    },
    get outputStyles() {
      return keep(this, 'outputStyles', outputStylesOf(this, declarationsOf(this)));
    },
    get configs() {
      find ??= configFinder(this);
      return keep(this, 'configs', find());
    },
    configsOf(kind) {
      find ??= configFinder(this);
      return find(kind);
    },
    get localSettings() {
      return keep(this, 'localSettings', localSettingsOf(this));
    },
  };
}

/** Loads a root as a marketplace: its list of plugins alone. */
export function loadMarketplace(files: Files, name: string): Plugin {
  const base = emptyPlugin(files, 'plugin', name);
  const { file } = base.json(marketplacePath);
  return {
    ...base,
    marketplace: {
      file,
      files,
      get tree() {
        return keep(this, 'tree', base.json(marketplacePath).tree);
      },
    },
  };
}

/** Loads single files as parts of one kind, without a plugin around them. */
export function loadLoose(
  files: Files,
  kind: ComponentKind | ConfigKind,
  paths: readonly string[],
  { scope, name }: LoadOptions,
): Plugin {
  const parts = { agents: [] as Agent[], skills: [] as Skill[], commands: [] as Command[], outputStyles: [] as Component[] };
  const configs: ConfigSource[] = [];
  const plugin: Plugin = { ...emptyPlugin(files, scope, name), ...parts, configs };
  for (const path of paths) {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
    // A SKILL.md is called after its folder; that of a file at the root is the root.
    const folder = path.split('/').at(-2) ?? name;
    if (kind === 'agent') parts.agents.push(makeComponent(kind, plugin.source(path), [stem], plugin));
    else if (kind === 'skill')
      parts.skills.push(makeComponent(kind, plugin.source(path), [stem === 'SKILL' ? folder : stem], plugin));
    else if (kind === 'command') parts.commands.push(makeComponent(kind, plugin.source(path), [stem], plugin));
    else if (kind === 'output-style') parts.outputStyles.push(makeComponent(kind, plugin.source(path), [stem], plugin));
    else configs.push(...looseConfigs(plugin, kind, path));
  }
  return plugin;
}

/** A root of which nothing is loaded yet. */
function emptyPlugin(files: Files, scope: Scope, name: string): Plugin {
  const sources = new Map<string, SourceFile>();
  const documents = new Map<string, JsonDocument>();
  const source = (path: string): SourceFile => remember(sources, path, () => readSource(files, path));
  const json = (path: string): JsonDocument => remember(documents, path, () => makeDocument(source(path)));
  return { name, scope, files, source, json, agents: [], skills: [], commands: [], outputStyles: [], configs: [] };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function nameIn(manifest: JsonDocument | undefined): string | undefined {
  const value = entryOf(manifest?.tree.root, 'name')?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? scalarText(value) || undefined : undefined;
}
