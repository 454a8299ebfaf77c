import { spawn } from 'node:child_process';
import { expandHelper, isRefusedHelper, type RemoteEntry } from '../plugin/mcp/entry.ts';
import { isScrubbed, serverId } from '../plugin/mcp/names.ts';
import { secretsInUrl } from '../plugin/secrets/find.ts';
import { isSecretHeader } from '../plugin/secrets/words.ts';
import { mcpLimit } from '../spec/mcp.ts';
import type { LiveTarget } from './live/target.ts';
import { urlOf } from './net/hosts.ts';
import { isMap, jsonOf } from './rpc/messages.ts';
import type { StepLog } from './step.ts';

/** Whose helper it is. */
export interface HelperOwner {
  readonly plugin: string;
  readonly server: string;
  readonly url: string;
  readonly pluginRoot: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment that the client gives a plugin's headersHelper: no credentials, and three variables about the server. */
export function helperEnvironment(env: Environment, { plugin, server, url, pluginRoot }: HelperOwner): Environment {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !isScrubbed(name)));
  return {
    ...kept,
    CLAUDE_CODE_MCP_SERVER_NAME: serverId(plugin, server),
    CLAUDE_CODE_MCP_SERVER_URL: withoutSecrets(url),
    CLAUDE_PLUGIN_ROOT: pluginRoot,
  };
}

/** Variables that a command names and that are set, but that it does not get. */
export function scrubbedIn(command: string, env: Environment): readonly string[] {
  const names = [...command.matchAll(/\$(?:\{([A-Za-z_]\w*)|([A-Za-z_]\w*))/g)].map(([, braced, bare]) => braced ?? bare ?? '');
  return [...new Set(names)].filter((name) => isScrubbed(name) && env[name] !== undefined);
}

function withoutSecrets(text: string): string {
  const url = urlOf(text);
  if (url?.username) url.username = 'REDACTED';
  if (url?.password) url.password = 'REDACTED';
  const shown = url?.href ?? text;
  return [...secretsInUrl(shown)]
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}REDACTED${rest.slice(end)}`, shown);
}

export interface Execution {
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined where a signal or the time limit ended it. */
  readonly code?: number;
  readonly ended: 'exit' | 'time' | 'flood' | 'not-started';
  readonly milliseconds: number;
}

const maxBytes = 1_048_576;

/** Runs a shell command within a time limit; at its end, everything that it started is ended too. */
export function execute(
  command: string,
  { cwd, env, milliseconds }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly milliseconds: number },
): Promise<Execution> {
  return new Promise((resolve) => {
    const began = Date.now();
    const output = { stdout: '', stderr: '' };
    const child = spawn('/bin/sh', ['-c', command], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = (ended: Execution['ended'], code?: number | null): void => {
      clearTimeout(timer);
      if (child.pid !== undefined) killGroup(child.pid);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ ...output, ended, milliseconds: Date.now() - began, ...(typeof code === 'number' ? { code } : {}) });
    };
    const timer = setTimeout(() => end('time'), milliseconds);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text: string) => {
        if (output[name].length <= maxBytes) output[name] += text;
        else if (name === 'stdout') end('flood');
      });
    }
    child.on('error', () => end('not-started'));
    child.on('close', (code) => end('exit', code));
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

type HelperTarget = Omit<LiveTarget, 'entry'> & { readonly entry: RemoteEntry };

/**
 * Runs a server's headersHelper as the client would and returns its headers. After any failure there are none: the client then
 * connects without them and says nothing.
 */
export async function runHelper(
  log: StepLog,
  { plugin, server, entry, context }: HelperTarget,
): Promise<Readonly<Record<string, string>>> {
  const written = entry.headersHelper ?? '';
  if (isRefusedHelper(written, context)) {
    log.add('helper-option-refused');
    return {};
  }
  const { CLAUDE_PLUGIN_ROOT: pluginRoot = process.cwd() } = context.folders;
  const command = expandHelper(written, context);
  const scrubbed = scrubbedIn(written, context.env);
  if (scrubbed.length > 0) log.add('helper-scrubbed', { variables: scrubbed.join(', ') });
  const env = helperEnvironment(context.env, { plugin, server, url: entry.url, pluginRoot });
  const execution = await execute(command, { cwd: pluginRoot, env, milliseconds: mcpLimit('helperMilliseconds') });
  const headers = judgeExecution(log, execution);
  log.hide(
    Object.entries(headers).flatMap(([name, value]) => (isSecretHeader(name) ? [value, value.replace(/^\S+\s+/, '')] : [])),
  );
  if (execution.milliseconds > mcpLimit('helperMilliseconds') / 2 && execution.ended === 'exit')
    log.add('helper-slow', { milliseconds: execution.milliseconds });
  return headers;
}

/** Holds what a helper did against what the client takes. */
function judgeExecution(log: StepLog, { stdout, stderr, code, ended }: Execution): Readonly<Record<string, string>> {
  const said = firstLine(stderr);
  const fail = (reason: string, values: Record<string, string | number> = {}): Readonly<Record<string, string>> => {
    log.add(reason, { stderr: said || 'nothing', ...values });
    return {};
  };
  if (ended === 'time') return fail('helper-time');
  if (ended === 'flood') return fail('helper-flood');
  if (ended === 'not-started') return fail('helper-not-started');
  if (code !== 0) return fail(exitReasons[code ?? -1] ?? 'helper-exit', { code: code ?? 'a signal' });
  if (stdout.trim() === '') return fail('helper-empty');
  const value = jsonOf(stdout);
  if (value === undefined) return fail(/[{[]/.test(stdout.trim().slice(1)) ? 'helper-text-around' : 'helper-not-json');
  if (!isMap(value)) return fail('helper-not-object');
  const wrong = Object.keys(value).find((name) => typeof value[name] !== 'string');
  if (wrong !== undefined) return fail('helper-value-not-text', { header: wrong });
  log.add(Object.keys(value).length === 0 ? 'helper-no-headers' : 'helper-headers', { headers: Object.keys(value).join(', ') });
  return value as Readonly<Record<string, string>>;
}

// The shell's own codes.
const exitReasons: Readonly<Record<number, string>> = { 126: 'helper-not-executable', 127: 'helper-not-found' };

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
