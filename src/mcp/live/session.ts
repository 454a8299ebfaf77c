import { isTooLong, type ProcessEntry, toolName } from '../../plugin/mcp/entry.ts';
import { mcpLimit, revisions } from '../../spec/mcp.ts';
import {
  discoverMessage,
  initializedMessage,
  initializeMessage,
  isMap,
  listToolsMessage,
  modernRevision,
  type RpcMessage,
  type RpcReply,
} from '../rpc/messages.ts';
import { type ProcessSession, startProcess } from '../rpc/process.ts';
import type { StepLog } from '../step.ts';
import type { Outlook } from './remote.ts';
import type { LiveLimits, LiveOptions, LiveTarget } from './target.ts';

/** A tool as the model would get it. */
export interface ListedTool {
  readonly name: string;
  readonly fullName: string;
  /** Why the model does not get it. */
  readonly lost?: 'too-long' | 'same-name';
}

/** Judges a server's tools by the client's limits; undefined where the client takes none of them. */
export function judgeTools(
  log: StepLog,
  plugin: string,
  server: string,
  tools: readonly unknown[],
): readonly ListedTool[] | undefined {
  const wrong = tools.map((tool, index) => flawOf(tool) && `tools.${index}${nameOf(tool)}: ${flawOf(tool)}`).filter(Boolean);
  if (wrong.length > 0) {
    log.add('tools-invalid', { count: wrong.length, first: wrong[0] ?? '' });
    return undefined;
  }
  const seen = new Set<string>();
  const listed = tools.filter(isMap).map((tool): ListedTool => {
    const name = String(tool.name);
    const fullName = toolName(plugin, server, name);
    const isSecond = seen.has(fullName);
    seen.add(fullName);
    if (isTooLong(fullName)) log.add('tool-name-long', { tool: name, name: fullName, length: fullName.length });
    else if (isSecond) log.add('tool-name-twice', { tool: name, name: fullName });
    else if (/[^A-Za-z0-9_-]/.test(name)) log.add('tool-name-changed', { tool: name, name: fullName });
    judgeText(log, `description of ${name}`, tool.description);
    return {
      name,
      fullName,
      ...(isTooLong(fullName) ? { lost: 'too-long' as const } : isSecond ? { lost: 'same-name' as const } : {}),
    };
  });
  const kept = listed.filter(({ lost }) => !lost);
  log.add(listed.length === 0 ? 'tools-none' : 'tools', { count: kept.length, example: kept[0]?.fullName ?? '' });
  return listed;
}

/** A text that the client cuts. */
function judgeText(log: StepLog, what: string, text: unknown): void {
  if (typeof text === 'string' && text.length > mcpLimit('descriptionCharacters'))
    log.add('text-cut', { what, length: text.length, limit: mcpLimit('descriptionCharacters') });
}

// One tool that does not fit the client's schema costs the server all of them.
function flawOf(tool: unknown): string | undefined {
  if (!isMap(tool)) return 'is no object';
  if (typeof tool.name !== 'string') return 'has no name';
  if (!isMap(tool.inputSchema)) return 'has no inputSchema';
  if (tool.inputSchema.type !== 'object') return 'has an inputSchema whose type is not "object"';
  if (tool.description !== undefined && typeof tool.description !== 'string') return 'has a description that is no text';
  return undefined;
}

function nameOf(tool: unknown): string {
  return isMap(tool) && typeof tool.name === 'string' ? ` (${tool.name})` : '';
}

/** A transport on which a conversation can be held: the reply, or undefined where none came and the log says why. */
export type Send = (message: RpcMessage) => Promise<RpcReply | undefined>;

/** More pages of tools than any server has; a cursor that repeats ends the list before. */
const maxPages = 50;

/** True where the server speaks the revision without `initialize`. */
function isModern(reply: RpcReply | undefined): boolean {
  const versions = reply?.result?.supportedVersions;
  return Array.isArray(versions) && versions.includes(modernRevision);
}

/** Judges the reply to `initialize`; false where the client gives up. */
function judgeInitialize(log: StepLog, { result, error }: RpcReply): boolean {
  if (error) {
    log.add('initialize-error', { code: error.code, message: error.message });
    return false;
  }
  const version = String(result?.protocolVersion ?? '');
  if (!revisions.some(({ name, by }) => by === 'initialize' && name === version)) {
    log.add('initialize-version', { version });
    return false;
  }
  const missing = ['serverInfo', 'capabilities'].filter((field) => !isMap(result?.[field]));
  if (missing.length > 0) {
    log.add('initialize-invalid', { fields: missing.join(', ') });
    return false;
  }
  const info = result?.serverInfo;
  log.add('initialized', { name: isMap(info) ? String(info.name ?? '') : '', version });
  judgeText(log, 'instructions', result?.instructions);
  return true;
}

/** Opens a conversation the client's way, with `server/discover` first, and lists the tools. */
export async function converse(
  log: StepLog,
  plugin: string,
  server: string,
  discover: Send,
  send: Send,
): Promise<readonly ListedTool[] | undefined> {
  const modern = await discover(discoverMessage);
  if (isModern(modern)) {
    log.add('discovered', { version: modernRevision });
    judgeText(log, 'instructions', modern?.result?.instructions);
    return listTools(log, plugin, server, send, true);
  }
  const reply = await send(initializeMessage);
  if (!reply || !judgeInitialize(log, reply)) return undefined;
  await send(initializedMessage);
  const capabilities = reply.result?.capabilities;
  if (isMap(capabilities) && !isMap(capabilities.tools)) {
    log.add('tools-not-offered');
    return [];
  }
  return listTools(log, plugin, server, send, false);
}

/** Lists all pages of tools and judges them. */
async function listTools(
  log: StepLog,
  plugin: string,
  server: string,
  send: Send,
  modern: boolean,
): Promise<readonly ListedTool[] | undefined> {
  const tools: unknown[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const reply = await send(listToolsMessage(page + 1, modern, cursor));
    if (!reply) return undefined;
    if (reply.error || !Array.isArray(reply.result?.tools)) {
      const { code = 0, message = 'there is no list of tools' } = reply.error ?? {};
      log.add('tools-error', { code, message });
      return undefined;
    }
    tools.push(...reply.result.tools);
    const next = reply.result.nextCursor;
    if (typeof next !== 'string') break;
    if (cursors.has(next)) {
      log.add('tools-cursor-repeats');
      break;
    }
    cursors.add(next);
    cursor = next;
  }
  return judgeTools(log, plugin, server, tools);
}

/** Starts a stdio server as the client does, lists its tools, and ends it. */
export async function diagnoseProcess(
  log: StepLog,
  target: LiveTarget,
  entry: ProcessEntry,
  { spawn }: LiveOptions,
  limits: LiveLimits,
): Promise<Outlook> {
  if (!spawn) {
    log.add('process-not-started', { command: entry.command });
    return { status: 'not-tried' };
  }
  const first = startServer(target, entry, limits);
  const attempt = await hold(log, target, entry, first, limits, true);
  if (attempt) return attempt;
  // A server that ends on the question is started again, and asked the old way.
  return (await hold(log, target, entry, startServer(target, entry, limits), limits, false)) ?? { status: 'failed' };
}

function startServer({ context }: LiveTarget, { command, args = [], env }: ProcessEntry, { bytes }: LiveLimits): ProcessSession {
  const { CLAUDE_PROJECT_DIR: cwd = process.cwd() } = context.folders;
  return startProcess({ command, args, cwd, env: { ...context.env, ...context.folders, CLAUDECODE: '1', ...env } }, bytes);
}

/** One conversation with a started server; undefined where it ended on `server/discover`. */
async function hold(
  log: StepLog,
  { plugin, server }: LiveTarget,
  { command }: ProcessEntry,
  session: ProcessSession,
  { milliseconds }: LiveLimits,
  asksFirst: boolean,
): Promise<Outlook | undefined> {
  let endedOnDiscover = false;
  const discover = async (message: RpcMessage): Promise<RpcReply | undefined> => {
    if (!asksFirst) return undefined;
    const began = Date.now();
    const reply = await session.send(message, mcpLimit('discoverMilliseconds'));
    endedOnDiscover = session.ending() !== undefined && session.ending()?.startFailure === undefined;
    if (!reply && !session.ending() && Date.now() - began > 2000)
      log.add('discover-ignored', { milliseconds: Date.now() - began });
    return reply;
  };
  const send = async (message: RpcMessage): Promise<RpcReply | undefined> => {
    if (endedOnDiscover) return undefined;
    const reply = await session.send(message, milliseconds);
    if (!reply && message.id !== undefined) reportSilence(log, session, command, message.method, milliseconds);
    return reply;
  };
  try {
    const tools = await converse(log, plugin, server, discover, send);
    if (endedOnDiscover) {
      log.add('discover-ends-server', { stderr: session.stderr() });
      return undefined;
    }
    const [noise] = session.noise().lines;
    if (noise !== undefined) log.add('process-noise', { line: noise });
    return tools ? { status: 'connected', tools } : { status: 'failed' };
  } finally {
    await session.close();
  }
}

function reportSilence(log: StepLog, session: ProcessSession, command: string, method: string, milliseconds: number): void {
  const ending = session.ending();
  const values = {
    command,
    method,
    milliseconds,
    stderr: session.stderr() || 'nothing',
    code: ending?.code ?? ending?.signal ?? '',
  };
  if (session.noise().flooded) log.add('process-floods', values);
  else if (ending?.startFailure === 'ENOENT') log.add(/\s/.test(command) ? 'process-command-split' : 'process-not-found', values);
  else if (ending?.startFailure === 'EACCES') log.add('process-not-executable', values);
  else if (ending?.startFailure) log.add('process-not-startable', { ...values, code: ending.startFailure });
  else if (ending) log.add('process-ended', values);
  else log.add('process-silent', values);
}
