import { toValue } from '../formats/located.ts';
import { type HookEntry, hookEntriesOf } from '../plugin/hooks/entries.ts';
import { ifMatches } from '../plugin/hooks/if-rules.ts';
import { matchesValue, readMatcher } from '../plugin/hooks/matching.ts';
import { isToolEvent } from '../plugin/hooks/names.ts';
import { scriptsOf } from '../plugin/hooks/scripts.ts';
import type { Plugin } from '../plugin/model.ts';
import { hookEvent } from '../spec/hook-facts.ts';
import { type LoadProblems, loadProblems } from './loading.ts';
import type { Payload } from './payload.ts';
import type { HookChoice, HookHandler, HookSelection, SelectedHook } from './selection.ts';

export interface SelectOptions {
  /** Only hooks of these files count. */
  readonly only?: (file: string) => boolean;
  /** Only hooks that run this file of the plugin count. */
  readonly script?: string;
  readonly home?: string;
}

/** The events for which a plugin has hooks, in the order of its files. */
export function eventsOf(plugin: Plugin, options: SelectOptions = {}): string[] {
  return [...new Set(entriesOf(plugin, options).map(({ event }) => event))];
}

/** What the client would do with each hook of an event for a payload. */
export function selectHooks(plugin: Plugin, event: string, payload: Payload, options: SelectOptions = {}): HookSelection {
  const seen = new Set<string>();
  const problems = loadProblems(plugin);
  return entriesOf(plugin, options)
    .filter((entry) => entry.event === event)
    .map((entry, index): HookChoice => {
      const hook = hookOf(entry, index);
      const obstacle = loadObstacle(entry, problems) ?? obstacleOf(entry, hook, payload, options);
      if (obstacle !== undefined) return { hook, fires: false, why: obstacle };
      const key = sameness(entry, hook);
      if (seen.has(key)) return { hook, fires: false, why: 'the same handler of this source runs only once' };
      seen.add(key);
      return { hook, fires: true, why: reasonOf(hook, payload) };
    });
}

function entriesOf(plugin: Plugin, { only, script }: SelectOptions): HookEntry[] {
  return hookEntriesOf(plugin).filter(
    (entry) =>
      (only?.(entry.source.file.path) ?? true) && (script === undefined || scriptsOf(entry).some(({ path }) => path === script)),
  );
}

function hookOf(entry: HookEntry, index: number): SelectedHook {
  const value = toValue(entry.node) as Partial<HookHandler> | null;
  return {
    event: entry.event,
    ...(entry.matcher !== undefined ? { matcher: entry.matcher } : {}),
    handler: { ...value, type: entry.type ?? '' },
    file: entry.source.file.path,
    field: entry.field,
    index,
  };
}

/** What keeps the client from loading a hook. */
function loadObstacle(entry: HookEntry, problems: LoadProblems): string | undefined {
  if (problems.plugin !== undefined) return `the client refuses the whole plugin: ${problems.plugin}`;
  const ofFile = problems.of(entry.source);
  if (ofFile !== undefined) return `the client loads none of the file's hooks: ${ofFile}`;
  const own = problems.on(entry);
  return own && `the client drops it: ${own}`;
}

/** What keeps the client from running a hook; undefined where nothing does. */
function obstacleOf(
  entry: HookEntry,
  { handler, matcher, event }: SelectedHook,
  payload: Payload,
  options: SelectOptions,
): string | undefined {
  return (
    placeObstacle(entry, options) ??
    typeObstacle(handler, event) ??
    matcherObstacle(matcher, event, payload) ??
    ifObstacle(handler, event, payload, options)
  );
}

function placeObstacle({ place, source }: HookEntry, { only }: SelectOptions): string | undefined {
  if (source.plugin.scope !== 'plugin') return undefined;
  if (place === 'agent' || place === 'command') return `the client ignores hooks in the frontmatter of a plugin's ${place}`;
  return place === 'skill' && !only ? 'it fires only once its skill has been called' : undefined;
}

function typeObstacle({ type }: HookHandler, event: string): string | undefined {
  return hookEvent(event)?.handlers.includes(type) ? undefined : `the client runs no ${type} hooks on ${event}`;
}

function matcherObstacle(matcher: string | undefined, event: string, payload: Payload): string | undefined {
  const on = hookEvent(event)?.matcher;
  if (!on) return undefined;
  const value = matchedValue(event, payload);
  const reading = readMatcher(matcher, event);
  const matches = matchesValue(reading, value, on.kind === 'tool');
  if (matches) return undefined;
  if (matches === undefined) return `its matcher "${matcher}" may take too long and is not tried here`;
  if (reading.kind === 'invalid') return `its matcher "${matcher}" is no regular expression and matches nothing`;
  return `its matcher "${matcher}" does not match "${value}"`;
}

function matchedValue(event: string, payload: Payload): string {
  const on = hookEvent(event)?.matcher;
  const value = String((on && payload[on.on]) ?? '');
  return on?.kind === 'file' ? value.slice(value.lastIndexOf('/') + 1) : value;
}

function ifObstacle(handler: HookHandler, event: string, payload: Payload, { home }: SelectOptions): string | undefined {
  if (typeof handler.if !== 'string' || handler.if === '') return undefined;
  if (!isToolEvent(event)) return `it has an "if", which keeps a hook from ever running on ${event}`;
  const input = typeof payload.tool_input === 'object' && payload.tool_input !== null ? (payload.tool_input as Payload) : {};
  const call = { tool: String(payload.tool_name), input, cwd: String(payload.cwd ?? ''), ...(home ? { home } : {}) };
  return ifMatches(handler.if, call) ? undefined : `its "if" ${JSON.stringify(handler.if)} does not take this call`;
}

function reasonOf({ matcher, event, handler }: SelectedHook, payload: Payload): string {
  const on = hookEvent(event)?.matcher;
  const isAll = readMatcher(matcher, event).kind === 'all';
  const byMatcher = on
    ? `${isAll ? 'it takes every value' : `its matcher "${matcher}" takes "${matchedValue(event, payload)}"`}`
    : undefined;
  const ignored = matcher ? `its matcher is ignored: ${event} has none` : `${event} has no matcher`;
  return `${byMatcher ?? ignored}${handler.if ? ', and so does its "if"' : ''}`;
}

/** What makes two handlers of one source the same to the client: neither the group, the timeout nor the shell counts. */
function sameness({ source }: HookEntry, { handler }: SelectedHook): string {
  const { timeout: _timeout, shell: _shell, ...rest } = handler as HookHandler & { statusMessage?: unknown };
  delete (rest as { statusMessage?: unknown }).statusMessage;
  return JSON.stringify([source.file.path, source.field, rest]);
}
