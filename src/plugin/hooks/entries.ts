import { type Entry, entryOf, type Node, textOf } from '../../formats/located.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { tools } from '../../spec/index.ts';
import { type Component, type ConfigSource, configsOf, type Plugin } from '../model.ts';
import { namesOfTool } from './shell-commands.ts';

/** Tools that this client has, by the names that hooks see; those that only some sessions offer are among them. */
export const currentTools: readonly string[] = tools
  .filter(({ status }) => status === 'standard' || status === 'conditional')
  .map(({ name }) => name);

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

/** The texts of a list; undefined where it is no list. */
export function textsOf(node: Node | undefined): readonly (string | undefined)[] | undefined {
  return node?.kind === 'list' ? node.items.map(textOf) : undefined;
}

/** How the client reads a matcher. */
export type MatcherReading =
  | { readonly kind: 'all' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: RegExp }
  /** No regular expression: it matches nothing. */
  | { readonly kind: 'invalid'; readonly problem: string }
  /** A pattern on which a search may take too long; it is not tried. */
  | { readonly kind: 'costly' };

/** What makes a matcher a list of exact names; two events know a smaller set [client 2.1.330, the smaller set by the documents]. */
const listed = /^[\w\- ,|]*$/;
const strictlyListed = /^[\w|]*$/;
const strictEvents = new Set(['FileChanged', 'StopFailure']);

/**
 * Reads a matcher the client's way: absent, empty or `*` is everything; letters, digits and separators are exact names; anything
 * else is a regular expression that may match anywhere.
 */
export function readMatcher(matcher: string | undefined, event: string): MatcherReading {
  if (matcher === undefined || matcher === '' || matcher === '*') return { kind: 'all' };
  if ((strictEvents.has(event) ? strictlyListed : listed).test(matcher)) return { kind: 'names', names: splitNames(matcher) };
  try {
    const pattern = new RegExp(matcher);
    return isCheap(matcher) ? { kind: 'pattern', pattern } : { kind: 'costly' };
  } catch (error) {
    return { kind: 'invalid', problem: String((error as Error).message).replace(/^Invalid regular expression: /, '') };
  }
}

function splitNames(matcher: string): string[] {
  return matcher
    .split(/[|,]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

/** True where the matcher takes a value; a tool is also found under its old names. Undefined where that was not tried. */
export function matchesValue(reading: MatcherReading, value: string, isTool = false): boolean | undefined {
  if (reading.kind === 'costly') return undefined;
  if (reading.kind === 'invalid') return false;
  if (reading.kind === 'all') return true;
  const names = isTool ? namesOfTool(value) : [value];
  const { kind } = reading;
  return names.some((name) => (kind === 'names' ? reading.names.includes(name) : reading.pattern.test(name)));
}

/** More unbounded repetitions than this in one alternative make a search slow even where none is nested. */
const maxRepetitions = 5;
const maxLength = 1000;

/**
 * True where a search takes polynomial time with a small exponent: no repeated group that repeats or branches inside, and few
 * repetitions side by side. The patterns come from files that nobody vouches for.
 */
function isCheap(pattern: string): boolean {
  if (pattern.length > maxLength || /\\[1-9k]/.test(pattern)) return false;
  /** For each open group: whether something in it repeats or branches, and the repetitions of the current alternative. */
  const groups = [{ isOpenEnded: false, repetitions: 0 }];
  let closed: { isOpenEnded: boolean } | undefined;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at];
    const group = groups.at(-1);
    if (!group) return false;
    let justClosed: typeof closed;
    if (char === '\\') at++;
    else if (char === '[') at = endOfClass(pattern, at);
    else if (char === '(') groups.push({ isOpenEnded: false, repetitions: group.repetitions });
    else if (char === ')') {
      groups.pop();
      justClosed = group;
      const outer = groups.at(-1);
      if (outer) {
        outer.isOpenEnded ||= group.isOpenEnded;
        outer.repetitions = Math.max(outer.repetitions, group.repetitions);
      }
    } else if (char === '|') {
      group.isOpenEnded = true;
      group.repetitions = 0;
    } else if (char === '*' || char === '+' || (char === '{' && /^\{\d+,/.test(pattern.slice(at)))) {
      if (closed?.isOpenEnded) return false;
      group.isOpenEnded = true;
      if (++group.repetitions > maxRepetitions) return false;
    }
    closed = justClosed;
  }
  return true;
}

function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}
