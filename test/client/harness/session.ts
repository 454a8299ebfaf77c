import path from 'node:path';
import { describe } from 'vitest';
import { type ClientOptions, type ClientOutcome, runClient } from './client.ts';
import { type RequestBody, type SentBlock, textOf } from './model-server.ts';
import { findClient, isolation } from './sandbox.ts';

export interface SessionOptions extends ClientOptions {
  /** Folders for --plugin-dir. */
  readonly plugins?: readonly string[];
  readonly prompt: string;
  readonly settings?: object;
  /** `bypassPermissions` where none is given; `default` refuses whatever would be a question. */
  readonly permissionMode?: string;
  /** Further arguments for the client. */
  readonly args?: readonly string[];
}

/** A line of the client's output. */
export interface StreamEvent {
  readonly type: string;
  readonly subtype?: string;
  readonly [key: string]: unknown;
}

/** The client's first line: what it has loaded. */
export interface InitEvent extends StreamEvent {
  readonly claude_code_version: string;
  readonly plugins: readonly {
    readonly name: string;
    readonly path: string;
    readonly source: string;
    readonly version?: string;
  }[];
  /** Only there where a plugin, or a part of one, was not loaded. */
  readonly plugin_errors?: readonly { readonly type: string; readonly plugin?: string; readonly message: string }[];
  readonly skills: readonly string[];
  readonly agents: readonly string[];
  /** Skills and commands. */
  readonly slash_commands: readonly string[];
  readonly tools: readonly string[];
  readonly mcp_servers: readonly { readonly name: string; readonly status: string }[];
}

export interface Session extends Omit<ClientOutcome, 'stdout'> {
  readonly init: InitEvent;
  readonly events: readonly StreamEvent[];
}

/** Runs a whole session against the scripted model. Throws, with the client's words, where it does not even begin. */
export async function runSession(options: SessionOptions): Promise<Session> {
  const { plugins = [], prompt, settings, permissionMode = 'bypassPermissions', args = [] } = options;
  const { stdout, ...outcome } = await runClient(
    [
      ...['-p', prompt, '--output-format', 'stream-json', '--verbose', '--permission-mode', permissionMode],
      ...plugins.flatMap((plugin) => ['--plugin-dir', path.resolve(plugin)]),
      ...(settings ? ['--settings', JSON.stringify(settings)] : []),
      ...args,
    ],
    options,
  );
  const events = stdout.split('\n').flatMap(readEvent);
  const init = events.find(({ type, subtype }) => type === 'system' && subtype === 'init');
  if (!init) {
    const end = outcome.timedOut ? 'was ended after its time' : `ended with exit code ${outcome.exitCode}`;
    throw new Error(`the session did not begin and ${end}:\n${stdout}${outcome.stderr}`);
  }
  return { ...outcome, init: init as InitEvent, events };
}

/** A session that is ended can leave half a line. */
function readEvent(line: string): StreamEvent[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

const client = findClient();
if ('missing' in client) process.stderr.write(`skipped: ${client.missing}\n`);

/** A `describe` that is skipped, after one line that says why, where the client is not installed. */
export const describeClient = describe.skipIf('missing' in client);

/** True where the client runs without any network, and not only with its own requests held back. */
export const hasNamespaces = 'path' in client && isolation().kind === 'namespace';

export interface ListedSkill {
  readonly id: string;
  /** A second name, where the frontmatter's differs from the folder's. */
  readonly alias?: string;
  /** Empty where the listing was over its budget. */
  readonly description: string;
}

export interface ListedAgent {
  readonly type: string;
  readonly description: string;
  readonly tools: string;
}

/** The skills and commands that the model is told of in a request, with the text as it stands there. */
export function listedSkills(request: RequestBody): ListedSkill[] {
  const lines = linesBehind(request, 'The following skills are available for use with the Skill tool:');
  while (lines[0] === '') lines.shift();
  const end = lines.indexOf('');
  return entriesOf(lines.slice(0, end < 0 ? undefined : end), (next) => next.startsWith('- ')).map((entry) => {
    const [, id = '', alias, description = ''] = /^(\S+)(?: \((\S+)\))?(?:: (.*))?$/s.exec(entry) ?? [];
    return { id, ...(alias ? { alias } : {}), description };
  });
}

/** The agents that the model is told of in a request. Their descriptions can have several lines; each ends with its tools. */
export function listedAgents(request: RequestBody): ListedAgent[] {
  const lines = linesBehind(request, 'Available agent types for the Agent tool:');
  const end = lines.findIndex((line, at) => !line.startsWith('- ') && (at === 0 || endsAgent(lines[at - 1])));
  const own = lines.slice(0, end < 0 ? undefined : end);
  return entriesOf(own, (_, previous) => endsAgent(previous)).map((entry) => {
    const [, type = '', description = '', tools = ''] = /^(.+?): (.*) \(Tools: (.*)\)$/s.exec(entry) ?? [];
    return { type, description, tools };
  });
}

function endsAgent(line: string | undefined): boolean {
  return line === undefined || /\(Tools: .*\)$/.test(line);
}

function linesBehind(request: RequestBody, heading: string): string[] {
  const text = openingTexts(request).find((candidate) => candidate.includes(`${heading}\n`));
  if (text === undefined) throw new Error(`the client did not send the text "${heading}"; has its wording changed?`);
  return text.slice(text.indexOf(heading) + heading.length + 1).split('\n');
}

/** Lines as entries that start with a dash; `starts` says where a new one may. */
function entriesOf(lines: readonly string[], starts: (line: string, previous: string | undefined) => boolean): string[] {
  const entries: string[][] = [];
  for (const [at, line] of lines.entries()) {
    if (starts(line, lines[at - 1])) entries.push([line.slice(2)]);
    else entries.at(-1)?.push(line);
  }
  return entries.map((entry) => entry.join('\n'));
}

/** What the client sent for the main loop; the last one holds the whole conversation up to the last reply. */
export function mainRequests({ requests }: Pick<Session, 'requests'>): RequestBody[] {
  return requests.filter(({ from }) => from === 'main').map(({ body }) => body);
}

/** What the client sent for its agents: a list for each, in the order in which they were started. */
export function agentRequests({ requests }: Pick<Session, 'requests'>): RequestBody[][] {
  const ids = [...new Set(requests.map(({ agentId }) => agentId).filter((id) => id !== undefined))];
  return ids.map((id) => requests.filter(({ agentId }) => agentId === id).map(({ body }) => body));
}

/** The system prompt; an agent's text is in it. */
export function systemPrompt({ system = '' }: RequestBody): string {
  return textOf(system);
}

/** The texts that stand before the model's first reply: the prompt, a typed command's rendered text, the listings. */
export function openingTexts({ messages }: RequestBody): string[] {
  const end = messages.findIndex(({ role }) => role === 'assistant');
  return messages.slice(0, end < 0 ? undefined : end).flatMap(({ content }) => blocksOf(content).map((block) => textOf([block])));
}

export interface ToolCall {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly result: string;
  readonly isError: boolean;
  /** Texts that came with the result, such as that of a skill. */
  readonly delivered: string;
}

/** The tool calls of a conversation with what came of them; give it the requests of the main loop or of one agent. */
export function toolCalls(requests: readonly RequestBody[]): ToolCall[] {
  const messages = requests.at(-1)?.messages ?? [];
  return messages.flatMap(({ role, content }, index) => {
    if (role !== 'assistant') return [];
    const next = messages.findIndex((message, at) => at > index && message.role === 'assistant');
    const answers = messages.slice(index + 1, next < 0 ? undefined : next).flatMap((message) => blocksOf(message.content));
    const delivered = textOf(answers);
    return blocksOf(content).flatMap((block) => {
      if (block.type !== 'tool_use') return [];
      const result = answers.find((answer) => answer.type === 'tool_result' && answer.tool_use_id === block.id);
      if (result?.type !== 'tool_result') return [];
      const input = block.input as ToolCall['input'];
      return [{ name: block.name, input, result: textOf(result.content), isError: result.is_error === true, delivered }];
    });
  });
}

/** The text that the model got for its call of a skill; undefined where the call was refused or never made. */
export function deliveredSkill(requests: readonly RequestBody[], skill: string): string | undefined {
  return toolCalls(requests).find(({ name, input, isError }) => name === 'Skill' && input.skill === skill && !isError)?.delivered;
}

/** What was loaded under a plugin's name, as the client's first line tells it. */
export function loadedFrom(init: InitEvent, plugin: string): { skills: string[]; commands: string[]; agents: string[] } {
  const own = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith(`${plugin}:`)).sort();
  const skills = own(init.skills);
  return { skills, commands: own(init.slash_commands).filter((id) => !skills.includes(id)), agents: own(init.agents) };
}

function blocksOf(content: string | readonly SentBlock[]): readonly SentBlock[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content;
}
