import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { entryOf, type Node, nodeAt, scalarText } from '../../formats/located.ts';
import { utf8 } from '../../formats/text.ts';
import { makeDocument, readSource } from '../../plugin/discover.ts';
import { describeError, diskFiles, type Files, readRegularFile } from '../../plugin/files.ts';
import { loadLoose, loadPlugin } from '../../plugin/load.ts';
import {
  configsAt,
  isOptionValue,
  isSensitive,
  knownPlugins,
  type LocalSettings,
  nameOf,
  notesAt,
  propertiesOf,
  readSchema,
  type SchemaMap,
  type SettingsContext,
  type SettingsSchema,
  schemaOf,
  typesIn,
} from '../../plugin/local-settings.ts';
import { configsOf, type Plugin, type SourceFile } from '../../plugin/model.ts';
import { printableText } from '../../report/result.ts';
import { optionReach } from '../../spec/index.ts';
import type { OptionReach } from '../../spec/types.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import type { Target } from '../shared/targets.ts';
import { looksLikePlugin, repositoryAround } from '../shared/targets.ts';

/** What the options say about the settings to check, and what is installed. */
export function contextOf(args: Arguments, io: Io): SettingsContext {
  const given = args.all('plugin').map((folder) => pluginAt(path.resolve(io.cwd, folder), folder));
  const installed = args.has('plugin') ? [] : installedPlugins();
  const file = args.one('schema');
  const ignored = readText(path.join(process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config'), 'git', 'ignore'));
  return {
    known: knownPlugins([...given, ...installed], given.length + installed.length > 0),
    ...(file === undefined ? {} : { schema: schemaAt(file, io.cwd) }),
    ...(ignored === undefined ? {} : { ignored }),
  };
}

/** A plugin's folder. Throws UsageError where it is none. */
function pluginAt(absolute: string, given: string): Plugin {
  const stats = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${given}: no such file or folder`);
  const isPlugin = stats.isDirectory() && (fs.existsSync(path.join(absolute, '.claude-plugin')) || looksLikePlugin(absolute));
  if (!isPlugin) throw new UsageError(`${given}: it is no plugin's folder`);
  return loadPlugin(diskFiles(absolute), { scope: 'plugin', name: path.basename(fs.realpathSync(absolute)) });
}

/** The user's folder of the client. */
function configFolder(): string {
  return process.env.CLAUDE_CONFIG_DIR ?? path.join(os.homedir(), '.claude');
}

/** What the client has installed; a plugin whose folder is gone counts by its name. */
function installedPlugins(): Plugin[] {
  const files = diskFiles(configFolder());
  const path = 'plugins/installed_plugins.json';
  if (files.kindOf(path) !== 'file') return [];
  const plugins = entryOf(makeDocument(readSource(files, path)).tree.root, 'plugins')?.value;
  return (plugins?.kind === 'map' ? plugins.entries : []).map(({ key, value }) => {
    const folder = scalarText(nodeAt(value, ['0', 'installPath']));
    const name = nameOf(key);
    return loadPlugin(diskFiles(folder ?? configFolder()), { scope: 'plugin', name });
  });
}

function schemaAt(given: string, cwd: string): SettingsSchema {
  const absolute = path.resolve(cwd, given);
  const isManifest = path.basename(absolute) === 'plugin.json';
  if (isManifest) throw new UsageError(`${given}: a manifest is no schema; give its plugin with --plugin`);
  const files = diskFiles(path.dirname(absolute));
  const schema = readSchema(makeDocument(readSource(files, path.basename(absolute))), path.basename(given));
  if (schema.failure) throw new UsageError(`${given}: ${schema.failure}`);
  return schema;
}

function readText(absolute: string): string | undefined {
  const result = readRegularFile(absolute, { followSymlink: true });
  return 'bytes' in result ? utf8(result.bytes) : undefined;
}

const settingsFiles = ['settings.json', 'settings.local.json'];

/** Finds the settings that a path stands for: a file, a `.claude` folder, or a project with one. */
export function resolveSettings(given: string, cwd: string, context: SettingsContext): Target[] {
  const absolute = realPathOf(given, cwd);
  const stats = fs.statSync(absolute);
  if (stats.isFile()) return [settingsTarget(given, path.dirname(absolute), [path.basename(absolute)], context)];
  if (!stats.isDirectory()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const folder = path.basename(absolute) === '.claude' ? absolute : path.join(absolute, '.claude');
  const names = (fs.existsSync(folder) ? diskFiles(folder).list('') : [])
    .filter(({ name, kind }) => kind !== 'folder' && (name.endsWith('.local.md') || settingsFiles.includes(name)))
    .map(({ name }) => name);
  if (names.length === 0) throw new UsageError(`${given}: no .local.md and no settings.json in its .claude folder`);
  const shown = folder === absolute ? given : path.join(given, '.claude');
  return [settingsTarget(shown, folder, names, context)];
}

function realPathOf(given: string, cwd: string): string {
  try {
    return fs.realpathSync.native(path.resolve(cwd, given));
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error as NodeJS.ErrnoException)}`);
  }
}

/** Files of one folder as a target. */
export function settingsTarget(given: string, folder: string, names: readonly string[], context: SettingsContext): Target {
  const load = (files: Files): Plugin => {
    const bare = loadLoose(files, 'settings', [], { scope: 'project', name: path.basename(folder) });
    const plugin: Plugin = { ...bare, repository: repositoryAround(folder) };
    return { ...plugin, localSettings: names.map((name) => settingsIn(plugin, name, folder, context)) };
  };
  return { path: given, kind: 'local-settings', root: folder, files: diskFiles(folder), load };
}

function settingsIn(plugin: Plugin, name: string, folder: string, context: SettingsContext): LocalSettings {
  const around = withAuthor(folder, context);
  return name.endsWith('.json') ? configsAt(plugin, name, formOf(folder, name), around) : notesAt(plugin, name, around);
}

/** The author of a plugin has its settings in the plugin's own folder. */
function withAuthor(folder: string, context: SettingsContext): SettingsContext {
  const root = path.dirname(folder);
  if (path.basename(folder) !== '.claude' || !fs.existsSync(path.join(root, '.claude-plugin', 'plugin.json'))) return context;
  const own = loadPlugin(diskFiles(root), { scope: 'plugin', name: path.basename(root) });
  const { known } = context;
  if (known.names.includes(own.name)) return context;
  const named = (name: string): Plugin | undefined => (name === own.name ? own : known.named(name));
  return { ...context, known: { ...known, names: [...known.names, own.name], named } };
}

/** In a `.claude` folder that is not the user's a settings.json is a project's; elsewhere it is one for --settings. */
function formOf(folder: string, name: string): 'user' | 'project' {
  if (path.basename(folder) !== '.claude' || !settingsFiles.includes(name)) return 'user';
  const own = fs.realpathSync(folder);
  return fs.existsSync(configFolder()) && fs.realpathSync(configFolder()) === own && name === 'settings.json'
    ? 'user'
    : 'project';
}

/** A place of a plugin that names an option, or that gets it unasked. */
interface Use {
  readonly reach: string;
  readonly file?: SourceFile;
  readonly offset?: number;
}

/** Says what an option of a plugin comes to at each place; returns the exit code. */
export function explainReach(args: Arguments, io: Io): number {
  const [folder, ...more] = args.all('plugin');
  if (folder === undefined || more.length > 0) throw new UsageError('--where needs one --plugin FOLDER');
  const plugin = pluginAt(path.resolve(io.cwd, folder), folder);
  const schema = schemaOf(plugin, false);
  const properties = schema ? propertiesOf(schema) : new Map<string, SchemaMap>();
  const asked = args.all('where').flatMap((key) => (key === '*' ? [...properties.keys()] : [key]));
  const unknown = asked.find((key) => !properties.has(key));
  if (unknown !== undefined || asked.length === 0)
    throw new UsageError(
      `${folder}: its userConfig has no '${unknown ?? '*'}'; it has ${[...properties.keys()].join(', ') || 'none'}`,
    );
  const values = savedValues(args, io, plugin);
  const options = asked.map((key) => {
    const part = properties.get(key) ?? {};
    const [state, described] = stateOf(part, values && entryOf(values, key)?.value, values !== undefined);
    const places = usesOf(plugin, key).map((use) => placed(use, part, state, key, folder));
    return { key, type: typesIn(part).join(' or '), state: described, places };
  });
  if (args.has('json') || args.one('format') === 'json')
    io.out(`${JSON.stringify({ version: 1, plugin: plugin.name, options }, undefined, 2)}\n`);
  else
    for (const { key, type, state, places } of options) {
      const lines = places.map(({ at, place, result }) => `  ${[at, place].filter(Boolean).join('  ')}: ${result}`);
      io.out(printableText(`${[`${key} (${type}, ${state})`, ...lines].join('\n')}\n`));
    }
  return 0;
}

/** The options that a settings.json saves for a plugin; undefined where none was given. */
function savedValues(args: Arguments, io: Io, plugin: Plugin): Node | undefined {
  const [given, ...more] = args.paths;
  if (given === undefined) return undefined;
  if (more.length > 0) throw new UsageError(`'${more[0]}' is one path too many; --where takes one settings.json`);
  const context = { known: knownPlugins([plugin], true) };
  const [settings] = resolveSettings(given, io.cwd, context).flatMap(({ load, files }) => load(files).localSettings ?? []);
  if (!settings?.document || settings.document.tree.problems.length > 0) throw new UsageError(`${given}: it is no settings.json`);
  const found = settings.form === 'user' ? settings.parts.find(({ owner }) => nameOf(owner) === plugin.name)?.values : undefined;
  const isKept = found?.kind === 'map' && found.entries.every(({ value }) => isOptionValue(value));
  return isKept ? found : { kind: 'map', range: { start: 0, end: 0 }, entries: [] };
}

type State = 'saved' | 'default' | 'unset' | 'open';

/** How an option is set; `open` where no settings were given, or where they would not hold it. */
function stateOf(part: SchemaMap, saved: Node | undefined, isKnown: boolean): [State, string] {
  const fallback = part.default === undefined ? 'no default' : `default ${JSON.stringify(part.default)}`;
  if (isSensitive(part)) return ['open', 'sensitive'];
  if (!isKnown) return ['open', fallback];
  if (saved) return ['saved', 'saved'];
  return part.default === undefined ? ['unset', 'neither saved nor with a default'] : ['default', `not saved, ${fallback}`];
}

function placed({ reach, file, offset = 0 }: Use, part: SchemaMap, state: State, key: string, folder: string) {
  const { line, column } = file?.lines.positionOf(offset) ?? {};
  const fact = optionReach.find(({ name }) => name === reach) as OptionReach;
  const saved = isSensitive(part) ? fact.sensitive : fact.saved;
  const otherwise = part.default === undefined ? fact.unset : fact.default;
  const both =
    saved === otherwise || (fact.name === 'text' && isSensitive(part))
      ? saved
      : `once saved, it ${saved}; until then ${otherwise}`;
  const variable = /variable$/.test(reach) ? ` (CLAUDE_PLUGIN_OPTION_${key.toUpperCase()})` : '';
  return {
    ...(file ? { at: `${path.join(folder, file.path)}:${line}:${column}` } : {}),
    name: reach,
    place: fact.place + variable,
    result: state === 'open' ? both : state === 'saved' ? saved : fact[state],
  };
}

function usesOf(plugin: Plugin, key: string): Use[] {
  const token = `\${user_config.${key}}`;
  const hooks = configsOf(plugin, 'hooks');
  const servers = configsOf(plugin, 'mcp');
  const found: Use[] = [];
  if (hooks.length > 0) found.push({ reach: 'hook-variable' });
  for (const { root, file } of hooks)
    for (const { owner, path, offset } of tokensIn(root, token, file))
      found.push({ reach: hookReach(owner, path), file, offset });
  if (servers.length > 0) found.push({ reach: 'mcp-variable' });
  for (const { root, file } of servers)
    for (const { path, offset } of tokensIn(root, token, file)) {
      const reach = path.includes('headersHelper') ? 'mcp-helper' : path.includes('oauth') ? 'mcp-oauth' : 'mcp';
      found.push({ reach, file, offset });
    }
  for (const { file, body } of [...plugin.skills, ...plugin.commands, ...plugin.agents])
    for (let at = file.text.indexOf(token); at >= 0; at = file.text.indexOf(token, at + 1))
      if (at >= body.start) found.push({ reach: 'text', file, offset: at });
  return found;
}

function hookReach(owner: Node | undefined, path: readonly string[]): string {
  if (path.includes('args')) return 'hook-argument';
  if (path.at(-1) !== 'command') return 'hook-url';
  return entryOf(owner, 'args') ? 'hook-argument' : 'hook-shell';
}

interface TokenPlace {
  /** The innermost map around. */
  readonly owner: Node | undefined;
  readonly path: readonly string[];
  readonly offset: number;
}

function* tokensIn(
  node: Node | undefined,
  token: string,
  file: SourceFile,
  path: readonly string[] = [],
  owner?: Node,
): Generator<TokenPlace> {
  if (!node) return;
  if (node.kind === 'scalar') {
    const inside = file.text.slice(node.range.start, node.range.end).indexOf(token);
    if (inside >= 0) yield { owner, path, offset: node.range.start + inside };
  } else if (node.kind === 'list') for (const item of node.items) yield* tokensIn(item, token, file, path, owner);
  else for (const { key, value } of node.entries) yield* tokensIn(value, token, file, [...path, key], node);
}
