import { type Entry, entryOf, type Node, scalarText } from '../../formats/located.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { tools } from '../../spec/index.ts';
import { type Component, type ConfigSource, configsOf, type Plugin } from '../model.ts';

/** Old names under which a tool still matches; measured for `Task` alone. */
const aliases: Readonly<Record<string, string>> = { Task: 'Agent' };

/** The names under which a matcher or an `if` finds a tool. */
export function namesOfTool(tool: string): readonly string[] {
  const canonical = aliases[tool] ?? tool;
  return [canonical, ...Object.keys(aliases).filter((alias) => aliases[alias] === canonical)];
}

/** Tools that this client has, by the names that hooks see; those that only some sessions offer are among them. */
export const currentTools: readonly string[] = tools
  .filter(({ status }) => status === 'standard' || status === 'conditional')
  .map(({ name }) => name);

/** The names of the MCP servers that a plugin declares, in the places where the client looks. */
export function serverNames(plugin: Plugin): string[] {
  return configsOf(plugin, 'mcp').flatMap(({ root, origin }) => {
    const wrapped = origin === 'inline' ? undefined : entryOf(root, 'mcpServers')?.value;
    const map = wrapped ?? root;
    return map?.kind === 'map' ? map.entries.map(({ key }) => key) : [];
  });
}

/** What the names of a plugin server's tools start with [client 2.1.330]. */
export function toolPrefix(plugin: string, server: string): string {
  return `mcp__plugin_${safe(plugin)}_${safe(server)}__`;
}

/** The name by which the client knows a plugin's server. */
export function serverId(plugin: string, server: string): string {
  return `plugin:${plugin}:${server}`;
}

function safe(name: string): string {
  return name.replace(/[^\w-]/g, '_');
}

/** True for the events whose matcher is held against a tool's name, where alone an `if` is evaluated. */
export function isToolEvent(event: string): boolean {
  return hookEvent(event)?.matcher?.kind === 'tool';
}

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

/** The list of one event, as it stands in a source; neither its name nor its value need be what the client takes. */
export interface HookEventEntry {
  readonly source: ConfigSource;
  readonly place: HookPlace;
  readonly name: string;
  readonly entry: Entry;
  /** Dotted path, as the client's validator prints it: `hooks.PreToolUse`. */
  readonly field: string;
}

/** Handlers that share a matcher. */
export interface HookGroup {
  readonly event: HookEventEntry;
  readonly node: Node;
  readonly matcher: Entry | undefined;
  readonly field: string;
}

/** One handler: what runs. */
export interface HookEntry {
  readonly source: ConfigSource;
  readonly place: HookPlace;
  /** The event's name as written. */
  readonly event: string;
  readonly group: HookGroup;
  /** The matcher as written; undefined where there is none, or none that is text. */
  readonly matcher: string | undefined;
  readonly node: Node;
  /** The type as written, if it is text. */
  readonly type: string | undefined;
  readonly field: string;
}

/** Every handler of a plugin, in the order in which the client merges their sources. */
export function hookEntriesOf(plugin: Plugin): HookEntry[] {
  return configsOf(plugin, 'hooks').flatMap(entriesOf);
}

/** Every handler of one source. */
export function entriesOf(source: ConfigSource): HookEntry[] {
  return groupsOf(source).flatMap(handlersOf);
}

/** The groups of one source, whatever their events. */
export function groupsOf(source: ConfigSource): HookGroup[] {
  return eventsOf(source).flatMap((event) => {
    const { value } = event.entry;
    const items = value.kind === 'list' ? value.items : [];
    return items.map((node, index) => ({
      event,
      node,
      matcher: entryOf(node, 'matcher'),
      field: `${event.field}.${index}`,
    }));
  });
}

/** The events of one source. A key that stands twice counts once, with its last value, as in the client. */
export function eventsOf(source: ConfigSource): HookEventEntry[] {
  const map = eventMapOf(source);
  if (map?.kind !== 'map') return [];
  const place = placeOf(source);
  const base = source.field || 'hooks';
  return map.entries
    .filter((entry) => entryOf(map, entry.key) === entry)
    .map((entry) => ({ source, place, name: entry.key, entry, field: `${base}.${entry.key}` }));
}

/** The value that maps events to groups: below `hooks` in a file of its own, the source's value elsewhere. */
export function eventMapOf({ origin, root }: ConfigSource): Node | undefined {
  return origin === 'inline' ? root : entryOf(root, 'hooks')?.value;
}

function handlersOf(group: HookGroup): HookEntry[] {
  const { event, node, matcher, field } = group;
  const hooks = entryOf(node, 'hooks')?.value;
  return (hooks?.kind === 'list' ? hooks.items : []).map((handler, index) => ({
    source: event.source,
    place: event.place,
    event: event.name,
    group,
    matcher: textOf(matcher?.value),
    node: handler,
    type: textOf(entryOf(handler, 'type')?.value),
    field: `${field}.hooks.${index}`,
  }));
}

/** The text of a field of a handler; undefined where it is absent or no text. */
export function handlerText(node: Node, key: string): string | undefined {
  return textOf(entryOf(node, key)?.value);
}

/** Text alone, without numbers and the like. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? scalarText(node) : undefined;
}

/** The texts of a list; undefined where it is no list. */
export function textsOf(node: Node | undefined): readonly (string | undefined)[] | undefined {
  return node?.kind === 'list' ? node.items.map(textOf) : undefined;
}
