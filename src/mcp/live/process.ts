import type { ProcessEntry } from '../../plugin/mcp/entry.ts';
import { mcpLimit } from '../../spec/mcp.ts';
import type { RpcMessage, RpcReply } from '../rpc/messages.ts';
import { type ProcessSession, startProcess } from '../rpc/process.ts';
import type { StepLog } from '../step.ts';
import type { Outlook } from './remote.ts';
import { converse } from './session.ts';
import type { LiveLimits, LiveOptions, LiveTarget } from './target.ts';

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
