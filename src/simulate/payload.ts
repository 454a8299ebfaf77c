import { toolInputs } from '../spec/hook-facts.ts';
import { type EventSample, eventSamples, type ToolSample, toolSamples } from '../spec/hook-payloads.ts';
import { tools } from '../spec/index.ts';

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
