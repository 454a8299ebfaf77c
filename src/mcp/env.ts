import { spawn } from 'node:child_process';
import {
  type CredentialFlaw,
  type ExpansionContext,
  expandHelper,
  expandText,
  isRefusedHelper,
  isScrubbed,
  judgeAuthorization,
  judgeToken,
  type Placeholder,
  type RemoteEntry,
  type ServerEntry,
  serverId,
} from '../plugin/mcp/entry.ts';
import { secretsInUrl } from '../plugin/secrets/find.ts';
import { claimsOf, isSecretHeader } from '../plugin/secrets/shapes.ts';
import { mcpLimit } from '../spec/mcp.ts';
import type { LiveTarget } from './live/target.ts';
import { urlOf } from './net/hosts.ts';
import { isMap, jsonOf } from './rpc/messages.ts';
import type { StepLog } from './step.ts';

/** A text of a server's entry in which the client expands variables. */
export interface TextField {
  /** Dotted path, such as `headers.Authorization`. */
  readonly path: string;
  readonly place: 'command' | 'argument' | 'env' | 'url' | 'header';
  readonly name: string;
  readonly text: string;
}

/** The texts of an entry in which the client expands variables. */
function fieldsOf(entry: ServerEntry): readonly TextField[] {
  if (entry.transport === 'stdio')
    return [
      { path: 'command', place: 'command', name: 'command', text: entry.command },
      ...(entry.args ?? []).map((text, index) => ({
        path: `args.${index}`,
        place: 'argument' as const,
        name: String(index),
        text,
      })),
      ...Object.entries(entry.env ?? {}).map(([name, text]) => ({ path: `env.${name}`, place: 'env' as const, name, text })),
    ];
  return [
    { path: 'url', place: 'url', name: 'url', text: entry.url },
    ...Object.entries(entry.headers ?? {}).map(([name, text]) => ({
      path: `headers.${name}`,
      place: 'header' as const,
      name,
      text,
    })),
  ];
}

/** A variable, or an option (`user_config.NAME`), that a server's entry asks for. Its value is never part of this. */
export interface VariableReport {
  readonly name: string;
  readonly state: 'set' | 'empty' | 'unset' | 'default';
  /** Characters of its value. */
  readonly length: number;
  /** The fields that use it. */
  readonly fields: readonly string[];
}

/** Judges the environment against what a server's entry does with it, without any request and without showing a value. */
export function judgeEnvironment(log: StepLog, entry: ServerEntry, context: ExpansionContext): readonly VariableReport[] {
  const reports = new Map<string, VariableReport>();
  const options = new Set<string>();
  for (const field of fieldsOf(entry)) {
    const { text, placeholders } = expandText(field.text, context);
    judgeOptions(log, field, placeholders, options, context);
    for (const { name, from, value } of placeholders.filter(({ kind }) => kind === 'option')) {
      const state = from === 'kept' || from === 'missing' ? 'unset' : value === '' ? 'empty' : 'set';
      const fields = [...(reports.get(`user_config.${name}`)?.fields ?? []), field.path];
      reports.set(`user_config.${name}`, {
        name: `user_config.${name}`,
        state,
        length: state === 'unset' ? 0 : value.length,
        fields,
      });
    }
    const variables = placeholders.filter(({ kind }) => kind === 'variable');
    for (const { name, from, value } of variables) {
      const state = from === 'kept' ? 'unset' : from === 'default' ? 'default' : value === '' ? 'empty' : 'set';
      const known = reports.get(name);
      const fields = [...(known?.fields ?? []), field.path];
      reports.set(name, { name, state, length: from === 'kept' ? 0 : value.length, fields });
      if (state === 'unset') log.add('variable-unset', { variable: name, field: field.path });
      if (state === 'empty') log.add('variable-empty', { variable: name, field: field.path });
    }
    if (field.place === 'header' && isSecretHeader(field.name) && isEmptyCredential(text) && variables.length > 0)
      log.add('credential-empty', { header: `${field.name} (${variables.map(({ name }) => name).join(', ')})` });
    const used = variables.filter(({ from }) => from === 'value').map(({ name }) => name);
    if (used.length > 0 && variables.every(({ from, value }) => from !== 'kept' && value !== ''))
      judgeField(log, field, text, used, context);
  }
  if (entry.transport !== 'stdio' && entry.headersHelper) {
    const scrubbed = scrubbedIn(entry.headersHelper, context.env);
    if (scrubbed.length > 0) log.add('helper-scrubbed', { variables: scrubbed.join(', ') });
  }
  return [...reports.values()];
}

function isEmptyCredential(text: string): boolean {
  return /^(?:(?:Bearer|Basic|Token)\s*)?$/i.test(text.trim());
}

/** Options without a value: a required one costs the server, of another one nothing is sent. */
function judgeOptions(
  log: StepLog,
  field: TextField,
  placeholders: readonly Placeholder[],
  seen: Set<string>,
  { options = {} }: ExpansionContext,
): void {
  for (const { kind, name, from, value } of placeholders) {
    if (kind !== 'option' || seen.has(name)) continue;
    if (from === 'missing') log.add(Object.hasOwn(options, name) ? 'option-missing' : 'option-undeclared', { option: name });
    else if (from === 'kept') log.add('option-of-none', { option: name, field: field.path });
    else if (value === '' && field.place === 'header' && isSecretHeader(field.name))
      log.add('option-empty', { option: name, field: field.path });
    else continue;
    seen.add(name);
  }
}

/** Judges a field with its variables in place. */
function judgeField(log: StepLog, field: TextField, text: string, variables: readonly string[], { env }: ExpansionContext): void {
  const names = variables.join(', ');
  const now = Date.now() / 1000;
  if (field.place === 'header') {
    const flaws = flawsOf(field.name, text, now);
    for (const flaw of flaws) log.add(`credential-${flaw}`, { header: `${field.name} (${names})` });
    return;
  }
  if (field.place === 'url') {
    judgeUrlVariables(log, field.text, text, variables, env);
    return;
  }
  for (const name of variables) {
    const value = env[name] ?? '';
    const values = { variable: name, field: field.path };
    if (/^(["']).*\1$/s.test(value)) log.add('variable-quoted', values);
    if (/[\r\n]$/.test(value)) log.add('variable-line-break', values);
    else if (value !== value.trim()) log.add('variable-spaces', values);
    const expires = claimsOf(value.trim())?.exp;
    if (expires !== undefined && expires <= now)
      log.add('variable-expired', { ...values, date: new Date(expires * 1000).toISOString() });
  }
}

function flawsOf(header: string, value: string, now: number): readonly CredentialFlaw[] {
  if (header.toLowerCase() === 'authorization') return judgeAuthorization(value, now);
  return isSecretHeader(header) ? judgeToken(value, value.trim(), now) : judgeToken(value, '', now);
}

function judgeUrlVariables(
  log: StepLog,
  written: string,
  text: string,
  variables: readonly string[],
  env: ExpansionContext['env'],
): void {
  if (!urlOf(text)) log.add('variable-breaks-url', { variables: variables.join(', ') });
  const host = /^[a-z]+:\/\/([^/?#]*)/i.exec(written)?.[1] ?? '';
  for (const name of variables) {
    const isInHost = host.includes(`\${${name}}`) || host.includes(`\${${name}:-`);
    if (isInHost && !/^[A-Za-z0-9.-]+(?::\d+)?$/.test(env[name] ?? '')) log.add('variable-no-host', { variable: name });
  }
}

/** Whose helper it is. */
export interface HelperOwner {
  readonly plugin: string;
  readonly server: string;
  readonly url: string;
  /** Absent for the server of a project. */
  readonly pluginRoot?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment that the client gives a plugin's headersHelper: no credentials, and three variables about the server. */
export function helperEnvironment(env: Environment, { plugin, server, url, pluginRoot }: HelperOwner): Environment {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !isScrubbed(name)));
  return {
    ...kept,
    CLAUDE_CODE_MCP_SERVER_NAME: serverId(plugin, server),
    CLAUDE_CODE_MCP_SERVER_URL: withoutSecrets(url),
    ...(pluginRoot === undefined ? {} : { CLAUDE_PLUGIN_ROOT: pluginRoot }),
  };
}

/** Variables that a command names and that are set, but that it does not get. */
function scrubbedIn(command: string, env: Environment): readonly string[] {
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
  const { CLAUDE_PLUGIN_ROOT: pluginRoot } = context.folders;
  const command = expandHelper(written, context);
  const scrubbed = scrubbedIn(written, context.env);
  if (scrubbed.length > 0) log.add('helper-scrubbed', { variables: scrubbed.join(', ') });
  const env = helperEnvironment(context.env, { plugin, server, url: entry.url, pluginRoot });
  const execution = await execute(command, {
    cwd: pluginRoot ?? process.cwd(),
    env,
    milliseconds: mcpLimit('helperMilliseconds'),
  });
  const headers = judgeExecution(log, execution);
  log.hide(
    Object.entries(headers).flatMap(([name, value]) => (isSecretHeader(name) ? [value, value.replace(/^\S+\s+/, '')] : [])),
  );
  // Only now: what it says may hold what it made.
  const said = firstLine(execution.stderr);
  if (said && Object.keys(headers).length > 0) log.add('helper-complains', { stderr: said });
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
