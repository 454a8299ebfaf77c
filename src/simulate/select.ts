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
import { type HandlerField, handlerShape, hookEvent, toolInputs } from '../spec/hook-facts.ts';
import { type EventSample, eventSamples, type ToolSample, toolSamples } from '../spec/hook-payloads.ts';
import { tools } from '../spec/index.ts';

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

/** A `path=value` as given on the command line; undefined where there is no path. The value is JSON, else text. */
export function parseSetting(setting: string): { path: string; value: unknown } | undefined {
  const equals = setting.indexOf('=');
  if (equals < 1) return undefined;
  const text = setting.slice(equals + 1);
  return { path: setting.slice(0, equals), value: parseOrText(text) };
}

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A copy of `payload` with the value at a dotted path (`tool_calls.0.tool_name`) set; maps on the way are made where missing. */
export function setValue(payload: Payload, path: string, value: unknown): Payload {
  return setStep(payload, path.split('.'), value) as Payload;
}

function setStep(owner: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const isIndex = Array.isArray(owner) && /^\d+$/.test(step) && Number(step) <= owner.length;
  const child = ownValue(owner, step);
  const next = rest.length > 0 ? setStep(child, rest, value) : value;
  if (isIndex) return Object.assign([...owner], { [step]: next });
  const copy = typeof owner === 'object' && owner !== null && !Array.isArray(owner) ? { ...owner } : {};
  // `__proto__` as a key is data, as it would be in the client's JSON.
  return Object.defineProperty(copy, step, { value: next, enumerable: true, configurable: true, writable: true });
}

function ownValue(owner: unknown, key: string): unknown {
  return typeof owner === 'object' && owner !== null && Object.hasOwn(owner, key) ? (owner as Payload)[key] : undefined;
}

/** Types that are told apart; of others, and of tools whose input is not known, nothing is said. */
const plainTypes = new Set(['string', 'number', 'boolean']);

/** What keeps an input from being one of the tool's: a field that is missing or of another type. Further fields are dropped. */
export function inputProblem(tool: string, input: Readonly<Record<string, unknown>>): string | undefined {
  const { fields = {} } = toolInputs.find(({ name }) => name === tool) ?? {};
  for (const [field, type] of Object.entries(fields)) {
    const name = field.replace(/\?$/, '');
    const value = input[name];
    if (value === undefined && !field.endsWith('?')) return `"${name}" is missing`;
    if (value !== undefined && plainTypes.has(type) && typeof value !== type) return `"${name}" is no ${type}`;
  }
  return undefined;
}

export type Payload = Record<string, unknown>;

/** What a sample's texts in angle brackets stand for. */
export interface SampleContext {
  readonly project: string;
  readonly home: string;
  readonly transcript: string;
  /** Name of the plugin whose hooks are run. */
  readonly plugin: string;
}

/** A context for printing: the paths of no machine. */
export const neutralContext: SampleContext = {
  project: '/home/dev/project',
  home: '/home/dev',
  transcript: '/home/dev/.claude/projects/-home-dev-project/00000000-0000-4000-8000-000000000001.jsonl',
  plugin: 'demo',
};

/** The sample for an event or `Event.variant`; undefined for an unknown one. */
export function findSample(name: string): EventSample | undefined {
  return eventSamples.find((sample) => sample.name === name);
}

/** The payload that the client would send, with keys in its order. */
export function samplePayload(sample: EventSample, toolName: string, context: SampleContext): Payload {
  const own = fill(sample.fields, tokensOf(canonicalTool(toolName), context)) as Payload;
  const usual = usualValues(context);
  const common = ['session_id', 'transcript_path', 'cwd', ...sample.common].map((key) => [key, own[key] ?? usual[key]]);
  return { ...Object.fromEntries(common), hook_event_name: sample.event, ...own };
}

function usualValues({ project, transcript }: SampleContext): Payload {
  return {
    session_id: '00000000-0000-4000-8000-000000000001',
    transcript_path: transcript,
    cwd: project,
    prompt_id: '00000000-0000-4000-8000-000000000002',
    permission_mode: 'default',
    agent_id: 'a0000000000000001',
    agent_type: 'general-purpose',
    effort: { level: 'medium' },
  };
}

/** Hooks see an alias as the tool that it stands for [client 2.1.330]. */
function canonicalTool(name: string): string {
  return tools.find((tool) => tool.name === name && tool.status === 'alias')?.use ?? name;
}

interface Tokens {
  /** A text that is exactly one of these stands for the whole value. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Where these stand in a text, they are replaced. */
  readonly texts: readonly (readonly [token: string, text: string])[];
}

function tokensOf(tool: string, context: SampleContext): Tokens {
  const { project, home, transcript, plugin } = context;
  const texts = [
    ['<project>', project],
    ['<home>', home],
    ['<plugin>', plugin],
    ['<worktree>', `${project}/.claude/worktrees/feature`],
    ['<subagent-transcript>', transcript.replace(/\.jsonl$/, '/subagents/agent-a0000000000000001.jsonl')],
  ] as const;
  const sample = findToolSample(tool);
  const response = sample?.response ?? {};
  const values = [
    ['<tool>', tool],
    ['<input>', sample?.input ?? {}],
    ['<response>', response],
    ['<result>', sample?.result ?? 'Done.'],
    ['<error>', sample?.error ?? 'The tool failed.'],
    ['<suggestions>', sample?.suggestions],
    ['<server>', tool.startsWith('mcp__') ? mcpServerOf(tool, plugin) : undefined],
  ] as const;
  return { texts, values: new Map(values.map(([token, value]) => [token, fill(value, { texts, values: new Map() })])) };
}

function findToolSample(name: string): ToolSample | undefined {
  return toolSamples.find(({ tool }) => tool === (name.startsWith('mcp__') ? 'mcp__*' : name));
}

/** A tool of a plugin's server is called `mcp__plugin_PLUGIN_SERVER__TOOL`. */
function mcpServerOf(tool: string, plugin: string): { name: string; source: string } {
  const server = tool.split('__')[1] ?? '';
  const prefix = `plugin_${plugin}_`;
  return server.startsWith(prefix)
    ? { name: `plugin:${plugin}:${server.slice(prefix.length)}`, source: 'plugin' }
    : { name: server, source: 'project' };
}

/** Puts values in the place of tokens; a field whose token stands for nothing is left out. */
function fill(value: unknown, tokens: Tokens): unknown {
  if (typeof value === 'string' && tokens.values.has(value)) return tokens.values.get(value);
  if (typeof value === 'string')
    return tokens.texts.reduce((text, [token, filled]) => text.replaceAll(token, () => filled), value);
  if (Array.isArray(value)) return value.map((item) => fill(item, tokens));
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).map(([key, item]) => [key, fill(item, tokens)] as const);
  return Object.fromEntries(filled.filter(([, item]) => item !== undefined));
}
