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
  | { readonly kind: 'pattern'; readonly pattern: RegExp; readonly effort: Effort }
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
    const effort = effortOf(matcher);
    return effort && stepsOf(effort, longestName) <= maxSteps ? { kind: 'pattern', pattern, effort } : { kind: 'costly' };
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
  if (reading.kind === 'names') return names.some((name) => reading.names.includes(name));
  if (names.some((name) => stepsOf(reading.effort, name.length) > maxSteps)) return undefined;
  return names.some((name) => reading.pattern.test(name));
}

/**
 * What a search with a pattern may have to try, counted from above. The patterns come from files that nobody vouches for, and the
 * engine goes back for every choice.
 */
interface Effort {
  /** Choices whose number does not depend on the text: alternatives, and repetitions with a bound. */
  readonly ways: number;
  /** The most repetitions without a bound one behind the other, and those of lookarounds, which begin anew. */
  readonly open: number;
  readonly inside: number;
}

/** What no search may exceed: some milliseconds. */
const maxSteps = 1_000_000;
const maxPattern = 1000;
/** No tool of the client has a longer name. */
const longestName = 40;

/** The steps of a search in so many characters: each start, with each way to share them out among the repetitions. */
function stepsOf({ ways, open, inside }: Effort, length: number): number {
  let steps = ways * (length + 1) ** inside;
  for (let repetition = 1; repetition <= open + 1; repetition++) steps *= (length + repetition) / repetition;
  return steps;
}

/** An open group, or the whole pattern. */
interface Group {
  readonly isLookaround: boolean;
  /** Of the alternatives that are read. */
  sum: number;
  most: number;
  /** Of the current alternative. */
  ways: number;
  open: number;
  /** Where `open` begins. */
  readonly from: number;
}

/** What a quantifier would repeat, and the ways of its alternative without it. */
interface Repeatable {
  readonly before: number;
  readonly ways: number;
  readonly isOpen: boolean;
  readonly isGroup: boolean;
}

const groupStart = /\(\?(?:[:=!]|<[=!]|<[^>]*>)|\(/y;
const quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;

/** Counts the choices in a pattern that is one; undefined where their number is not bounded this way. */
function effortOf(pattern: string): Effort | undefined {
  if (pattern.length > maxPattern || /\\[1-9k]/.test(pattern)) return undefined;
  const groups: Group[] = [newGroup(false, 0)];
  let inside = 0;
  let last: Repeatable | undefined;
  for (let at = 0; at < pattern.length; ) {
    const group = groups.at(-1);
    if (!group || group.ways > maxSteps) return undefined;
    const char = pattern[at] ?? '';
    const written = matchAt(quantifier, pattern, at);
    if (written && last) {
      const grown = repeated(last, written);
      if (!grown) return undefined;
      group.ways = grown.ways;
      if (grown.isOpen) group.open++;
      if (grown.isOpen && groups.some(({ isLookaround }) => isLookaround)) inside++;
      last = undefined;
      at += written[0].length;
      continue;
    }
    last = undefined;
    if (char === '(') {
      const [start] = matchAt(groupStart, pattern, at) ?? ['('];
      const isLookaround = /[=!]$/.test(start);
      groups.push(newGroup(isLookaround, isLookaround ? 0 : group.open));
      at += start.length;
      continue;
    }
    if (char === '|') {
      endAlternative(group);
    } else if (char === ')') {
      groups.pop();
      const outer = groups.at(-1);
      if (!outer) return undefined;
      endAlternative(group);
      last = { before: outer.ways, ways: group.sum, isOpen: group.most > group.from, isGroup: true };
      outer.ways *= group.sum;
      if (!group.isLookaround) outer.open = Math.max(outer.open, group.most);
    } else last = { before: group.ways, ways: 1, isOpen: false, isGroup: false };
    at = char === '[' ? endOfClass(pattern, at) + 1 : at + (char === '\\' ? 2 : 1);
  }
  const [whole] = groups;
  if (!whole || groups.length > 1) return undefined;
  endAlternative(whole);
  return { ways: whole.sum, open: whole.most, inside };
}

function newGroup(isLookaround: boolean, from: number): Group {
  return { isLookaround, sum: 0, most: from, ways: 1, open: from, from };
}

function endAlternative(group: Group): void {
  group.sum += group.ways;
  group.most = Math.max(group.most, group.open);
  group.ways = 1;
  group.open = group.from;
}

function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** The ways of an alternative with a quantifier behind its last part; undefined where they multiply with the text's length. */
function repeated({ before, ways, isOpen, isGroup }: Repeatable, [written, least, more, most]: RegExpExecArray) {
  if (written.startsWith('?')) return { ways: before * (ways + 1), isOpen: false };
  const isEndless = least === undefined || (more !== undefined && most === '');
  // Each round of what has a choice may choose anew.
  if (isEndless) return ways > 1 || isOpen ? undefined : { ways: before * (isGroup ? Number(least ?? 1) || 1 : 1), isOpen: true };
  const high = Number(most ?? least);
  if (isOpen && high > 1) return undefined;
  // A group may be empty, and is then gone through without a character that a round must have.
  const rounds = isGroup ? Math.max(high, ways ** high) : 1;
  return { ways: before * rounds * (high - Number(least) + 1), isOpen: false };
}

function endOfClass(pattern: string, start: number): number {
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}
