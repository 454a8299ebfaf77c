import { entryOf, type Node, nodeAt } from '../formats/located.ts';
import { makeComponent } from './component.ts';
import { type Declared, declaredPath, declaredValues } from './declared.ts';
import {
  type Component,
  type ConfigKind,
  type ConfigSource,
  type Declaration,
  fieldOf,
  type JsonDocument,
  type Plugin,
} from './model.ts';

interface Place {
  readonly kind: ConfigKind;
  /** The file that the client looks for. */
  readonly file: string;
  /** The manifest's key that names further files or holds the configuration itself. */
  readonly key?: string;
  /** True where the key stands in for the default file instead of adding to it. */
  readonly replaces?: boolean;
}

/** Where a plugin is configured [client 2.1.330]. */
const pluginPlaces: readonly Place[] = [
  { kind: 'hooks', file: 'hooks/hooks.json', key: 'hooks' },
  { kind: 'mcp', file: '.mcp.json', key: 'mcpServers' },
  { kind: 'lsp', file: '.lsp.json', key: 'lspServers' },
  { kind: 'monitors', file: 'monitors/monitors.json', key: 'monitors', replaces: true },
  { kind: 'settings', file: 'settings.json', key: 'settings' },
];

/** Every place that configures a plugin, or a `.claude` folder. */
export function discoverConfigs(plugin: Plugin, declarations: readonly Declaration[]): ConfigSource[] {
  if (plugin.scope === 'project') return [...projectConfigs(plugin), ...frontmatterHooks(plugin)];
  return [...pluginPlaces.flatMap((place) => configsAt(plugin, declarations, place)), ...frontmatterHooks(plugin)];
}

/** A whole file as configuration of a kind. */
function wholeFile(plugin: Plugin, kind: ConfigKind, path: string, origin: ConfigSource['origin']): ConfigSource {
  return sourceOf(plugin, kind, origin, plugin.json(path), plugin.json(path).tree.root, '');
}

function configsAt(plugin: Plugin, declarations: readonly Declaration[], place: Place): ConfigSource[] {
  const { kind, file, key, replaces } = place;
  const declared = key ? [...(valuesOf(declarations, key) ?? [])] : [];
  const isDefaultRead = !(replaces && declared.length > 0) && plugin.files.kindOf(file) !== undefined;
  const found = new Map<string, ConfigSource>();
  if (isDefaultRead) found.set(file, wholeFile(plugin, kind, file, 'default'));
  for (const value of declared) {
    const path = declaredPath(value);
    // The client reads a file once, also where the manifest names the default one again.
    if (path !== undefined && !found.has(path) && plugin.files.kindOf(path) === 'file' && path.endsWith('.json'))
      found.set(path, wholeFile(plugin, kind, path, 'named'));
    if (value.value.kind === 'map' || (kind === 'monitors' && value.value.kind === 'list'))
      found.set(value.field, sourceOf(plugin, kind, 'inline', value.document, value.value, value.field));
  }
  return [...found.values()];
}

/** Monitors moved below `experimental`; at the top level they still load. A list of them is one place. */
function valuesOf(declarations: readonly Declaration[], key: string): Declared[] | undefined {
  if (key !== 'monitors') return declaredValues(declarations, key);
  const found = declarations.flatMap(({ document, field }) =>
    [key, `experimental.${key}`].flatMap((below): Declared[] => {
      const path = field ? `${field}.${below}` : below;
      const value = nodeAt(document.tree.root, path);
      return value ? [{ document, value, field: path }] : [];
    }),
  );
  return found.length > 0 ? found : undefined;
}

/** Hooks of a project stand in its settings files. */
function projectConfigs(plugin: Plugin): ConfigSource[] {
  return ['settings.json', 'settings.local.json']
    .filter((file) => plugin.files.kindOf(file) !== undefined)
    .flatMap((file) => {
      const document = plugin.json(file);
      const hooks = entryOf(document.tree.root, 'hooks')?.value;
      const settings = wholeFile(plugin, 'settings', file, 'default');
      return hooks ? [settings, sourceOf(plugin, 'hooks', 'inline', document, hooks, 'hooks')] : [settings];
    });
}

/** The `hooks` field of skills, commands and agents. */
function frontmatterHooks(plugin: Plugin): ConfigSource[] {
  return [...plugin.skills, ...plugin.commands, ...plugin.agents].flatMap((component) => hooksOf(component));
}

function hooksOf(component: Component): ConfigSource[] {
  // Looking for the word first spares most components the parsing of their frontmatter.
  const hooks = component.file.text.includes('hooks:') ? fieldOf(component, 'hooks')?.value : undefined;
  if (!hooks) return [];
  const document = { file: component.file, tree: { root: undefined, problems: [], duplicates: [] } };
  return [sourceOf(component.plugin, 'hooks', 'inline', document, hooks, 'hooks')];
}

/** A file on its own as configuration of a kind; hooks are also looked for in frontmatter and in settings. */
export function looseConfigs(plugin: Plugin, kind: ConfigKind, path: string): ConfigSource[] {
  if (kind === 'hooks' && path.endsWith('.md')) return hooksOf(makeComponent('skill', plugin.source(path), [path], plugin));
  if (kind !== 'hooks' || !/(?:^|\/)settings(?:\.local)?\.json$/.test(path)) return [wholeFile(plugin, kind, path, 'named')];
  const document = plugin.json(path);
  const hooks = entryOf(document.tree.root, 'hooks')?.value;
  return hooks ? [sourceOf(plugin, 'hooks', 'inline', document, hooks, 'hooks')] : [];
}

function sourceOf(
  plugin: Plugin,
  kind: ConfigKind,
  origin: ConfigSource['origin'],
  { file, tree }: JsonDocument,
  root: Node | undefined,
  field: string,
): ConfigSource {
  return { kind, origin, file, problems: tree.problems, duplicates: tree.duplicates, root, field, plugin };
}
