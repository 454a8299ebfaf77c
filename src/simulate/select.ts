import { entryOf, type Node, toValue, typeName } from '../formats/located.ts';
import {
  groupsOf,
  type HookEntry,
  type HookGroup,
  hookEntriesOf,
  isToolEvent,
  matchesValue,
  readMatcher,
} from '../plugin/hooks/entries.ts';
import { scriptsOf } from '../plugin/hooks/scripts.ts';
import { ifMatches } from '../plugin/hooks/shell-commands.ts';
import { type ConfigSource, configsOf, type Plugin } from '../plugin/model.ts';
import { type HandlerField, handlerShape, hookEvent } from '../spec/hook-facts.ts';
import type { Payload } from './payload.ts';

/** A handler of a hook as its file states it; only what a run needs. */
export interface HookHandler {
  readonly type: string;
  readonly command?: string;
  /** Present, even if empty: the command is started directly, without a shell. */
  readonly args?: readonly string[];
  readonly shell?: string;
  /** Seconds. */
  readonly timeout?: number;
  readonly if?: string;
  readonly async?: boolean;
  readonly asyncRewake?: boolean;
  readonly onFailure?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly allowedEnvVars?: readonly string[];
}

/** One hook of a file. */
export interface SelectedHook {
  readonly event: string;
  readonly matcher?: string;
  readonly handler: HookHandler;
  /** The file that configures it, relative to the plugin's root. */
  readonly file: string;
  /** Dotted path of the handler in that file. */
  readonly field: string;
  /** Its place among all hooks of its event, from 0. */
  readonly index: number;
}

/** A hook, and whether the client would run it for a payload. */
export interface HookChoice {
  readonly hook: SelectedHook;
  readonly fires: boolean;
  /** Why it does, or does not, as a clause. */
  readonly why: string;
}

/** The hooks of one event, in the order in which the client starts them. */
export type HookSelection = readonly HookChoice[];

/** What keeps the hooks of a plugin from being loaded, as clauses. */
export interface LoadProblems {
  /** Why the client refuses the whole plugin. */
  readonly plugin?: string;
  /** Why it loads none of a source. */
  of(source: ConfigSource): string | undefined;
  /** Why it drops one handler. */
  on(entry: HookEntry): string | undefined;
}

/** A bad entry is dropped by itself; on an event that guards something it takes the whole plugin along [client 2.1.330]. */
function loadProblems(plugin: Plugin): LoadProblems {
  const sources = configsOf(plugin, 'hooks');
  const ofSource = new Map(sources.map((source) => [source, sourceProblem(source)]));
  const groups = sources.filter((source) => !ofSource.get(source)).flatMap(groupsOf);
  const gates = groups.filter(({ event }) => hookEvent(event.name)?.gating);
  const refusal = gates.map(groupRefusal).find((problem) => problem !== undefined);
  return {
    ...(refusal !== undefined && plugin.scope === 'plugin' ? { plugin: refusal } : {}),
    of: (source) => ofSource.get(source),
    on: ({ group, node }) => groupProblem(group) ?? handlerProblem(node),
  };
}

function sourceProblem({ problems, file, origin, root }: ConfigSource): string | undefined {
  const [problem] = problems;
  if (problem) return `its JSON does not parse (${problem.message})`;
  if (origin === 'inline') return undefined;
  if (file.text.startsWith('\uFEFF')) return 'it begins with a byte order mark';
  const description = entryOf(root, 'description')?.value;
  return description && typeName(description) !== 'string' ? 'its "description" is no text' : undefined;
}

function groupRefusal(group: HookGroup): string | undefined {
  const hooks = entryOf(group.node, 'hooks')?.value;
  const handlers = hooks?.kind === 'list' ? hooks.items : [];
  const problem = groupProblem(group) ?? handlers.map(handlerProblem).find((found) => found !== undefined);
  return problem && `${group.field}: ${problem}`;
}

function groupProblem({ node, matcher }: HookGroup): string | undefined {
  if (matcher && typeName(matcher.value) !== 'string') return 'its "matcher" is no text';
  return entryOf(node, 'hooks')?.value.kind === 'list' ? undefined : 'it has no list of "hooks"';
}

function handlerProblem(node: Node): string | undefined {
  const type = entryOf(node, 'type')?.value;
  const name = type?.kind === 'scalar' ? String(type.value) : undefined;
  const shape = name === undefined ? undefined : handlerShape(name);
  if (!shape) return name === undefined ? 'a handler has no "type"' : `there is no handler type "${name}"`;
  for (const field of shape.fields) {
    const value = entryOf(node, field.name)?.value;
    if (!value && field.required) return `a ${name} handler needs "${field.name}"`;
    if (value && !takes(field, toValue(value))) return `"${field.name}" is nothing that a ${name} handler takes`;
  }
  return undefined;
}

function takes({ type, values, lenient }: HandlerField, value: unknown): boolean {
  if (values) return typeof value === 'string' && (lenient === true || values.includes(value));
  if (type === 'seconds') return typeof value === 'number' && value > 0;
  if (type === 'string[]') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (type === 'map' || type === 'string map') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'url') return typeof value === 'string' && URL.canParse(value);
  return typeof value === type;
}

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
