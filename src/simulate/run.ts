import fs from 'node:fs';
import path from 'node:path';
import { describeError } from '../plugin/files.ts';
import { hookEvent } from '../spec/hook-facts.ts';
import {
  boundedText,
  type Environment,
  endMarked,
  envFileOf,
  hookEnvironment,
  keptBytes,
  type ProcessOutcome,
  runHookProcess,
  type Scratch,
} from './process.ts';
import type { HookHandler, Payload, SelectedHook } from './select.ts';
import { type HookEnd, type Verdict, verdictOf } from './verdict.ts';

export interface HttpRequest {
  readonly handler: HookHandler;
  readonly environment: Environment;
  /** The payload as JSON. */
  readonly body: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/** Posts the payload to a handler's URL. An empty answer is silence, a JSON object is what it says, all else is a failure. */
async function runHttpHook({ handler, environment, body, timeout }: HttpRequest): Promise<HookEnd> {
  const silent = { exitCode: 0, stdout: '', stderr: '' };
  try {
    const headers = { 'content-type': 'application/json', ...headersOf(handler, environment) };
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(handler.url ?? '', { method: 'POST', headers, body, signal, redirect: 'manual' });
    const text = boundedText(keptBytes);
    for await (const chunk of response.body ?? []) text.add(chunk);
    if (!response.ok) return { ...silent, trouble: 'no-answer', detail: `the URL answered with status ${response.status}` };
    const answer = text.text();
    if (answer.trim() === '' || answer.trimStart().startsWith('{')) return { ...silent, stdout: answer };
    return { ...silent, trouble: 'no-answer', detail: 'the URL answered with something else than a JSON object' };
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return { ...silent, exitCode: 1, trouble: 'timed-out' };
    const cause = ((error as Error).cause ?? error) as NodeJS.ErrnoException;
    return { ...silent, trouble: 'no-answer', detail: `the URL could not be reached: ${cause.code ?? describeError(cause)}` };
  }
}

/** A variable that `allowedEnvVars` does not name becomes nothing [client 2.1.330]. */
function headersOf({ headers = {}, allowedEnvVars = [] }: HookHandler, environment: Environment): Record<string, string> {
  const fill = (text: string): string =>
    text.replace(/\$\{?(\w+)\}?/g, (_token, name: string) => (allowedEnvVars.includes(name) ? (environment[name] ?? '') : ''));
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(String(value))]));
}

/** How a handler's process is started. */
export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
}

export interface LaunchPlaces {
  readonly environment: Environment;
  readonly cwd: string;
}

/** The process of a command handler; where the client would not even start it, why, as a clause. */
function launchOf(handler: HookHandler, places: LaunchPlaces): Launch | { readonly failure: string } {
  const { command = '', args, shell } = handler;
  if (command === '') return { failure: 'its command is empty' };
  if (args) return directLaunch(command, args, places);
  if (/\$\{user_config\./.test(command))
    return { failure: '${user_config.…} is only filled in where there are "args"; the shell form refuses it' };
  if (shell === 'powershell') return powershellLaunch(command, places);
  // Also with "shell": "bash", and whatever $SHELL is [client 2.1.330, Linux].
  return process.platform === 'win32' ? { file: 'bash', args: ['-c', command] } : { file: '/bin/sh', args: ['-c', command] };
}

/** The command line as the client's messages show it; `root` replaces the variable of the plugin's folder, even in single quotes. */
export function commandLine({ command, args, url }: HookHandler, root?: string): string {
  const line = [command ?? url ?? '', ...(args ?? [])].join(' ');
  if (root === undefined) return line;
  const variable = args ? /\$\{CLAUDE_PLUGIN_ROOT\}/g : /\$\{CLAUDE_PLUGIN_ROOT\}|\$CLAUDE_PLUGIN_ROOT\b/g;
  return line.replace(variable, () => root);
}

function directLaunch(command: string, args: readonly string[], places: LaunchPlaces): Launch | { readonly failure: string } {
  const unset = [command, ...args].map((text) => unsetOption(text, places.environment)).find((name) => name !== undefined);
  if (unset !== undefined)
    return {
      failure: `the plugin option "${unset}" is not set (--env CLAUDE_PLUGIN_OPTION_${unset.toUpperCase()}=VALUE sets it)`,
    };
  const [file = '', ...rest] = [command, ...args].map((text) => fillPlaceholders(text, places.environment));
  const program = findProgram(file, places);
  // Node would hand a text file without a first line for it to a shell; the client does not.
  if (program && !isExecutableFormat(program)) return { failure: `${file} has no #! line and is no program` };
  return { file, args: rest };
}

const optionPlaceholder = /\$\{user_config\.(\w+)\}/g;

function unsetOption(text: string, environment: Environment): string | undefined {
  for (const [, name = ''] of text.matchAll(optionPlaceholder)) if (optionOf(name, environment) === undefined) return name;
  return undefined;
}

function optionOf(name: string, environment: Environment): string | undefined {
  return environment[`CLAUDE_PLUGIN_OPTION_${name.toUpperCase()}`];
}

function fillPlaceholders(text: string, environment: Environment): string {
  return text
    .replace(
      /\$\{(CLAUDE_PLUGIN_ROOT|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_DATA)\}/g,
      (token, name: string) => environment[name] ?? token,
    )
    .replace(optionPlaceholder, (token, name: string) => optionOf(name, environment) ?? token);
}

function powershellLaunch(command: string, places: LaunchPlaces): Launch | { readonly failure: string } {
  const file = ['pwsh', 'powershell'].find((name) => findProgram(name, places) !== undefined);
  return file
    ? { file, args: ['-NoProfile', '-NonInteractive', '-Command', command] }
    : { failure: 'there is no PowerShell on the PATH' };
}

/** Where a program lies; undefined where it is not found. */
function findProgram(name: string, { environment, cwd }: LaunchPlaces): string | undefined {
  const folders = name.includes('/') ? [''] : (environment.PATH ?? '').split(path.delimiter);
  const suffixes = process.platform === 'win32' ? ['', '.exe', '.cmd'] : [''];
  const places = folders.flatMap((folder) => suffixes.map((suffix) => path.resolve(cwd, folder, name + suffix)));
  return places.find((place) => fs.existsSync(place));
}

/** First bytes of what a kernel runs by itself: a #! line, ELF, and the formats of macOS. */
const formats = ['2321', '7f454c46', 'cffaedfe', 'cefaedfe', 'feedface', 'feedfacf', 'cafebabe'];

function isExecutableFormat(file: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const start = Buffer.alloc(4);
    const descriptor = fs.openSync(file, 'r');
    fs.readSync(descriptor, start, 0, 4, 0);
    fs.closeSync(descriptor);
    return formats.some((format) => start.toString('hex').startsWith(format));
  } catch {
    // What cannot be read is left to the start itself, which has the better message.
    return true;
  }
}

/** Everything that the hooks of one firing have in common. */
export interface Firing {
  readonly event: string;
  readonly payload: Payload;
  readonly scratch: Scratch;
  /** The folder in which hooks start. */
  readonly cwd: string;
  readonly project: string;
  /** Absent for hooks that belong to no plugin. */
  readonly plugin?: { readonly name: string; readonly root: string };
  readonly base: Environment;
  readonly extra: Environment;
  /** Milliseconds that a hook gets at most, whatever the client would give it. */
  readonly patience: number;
}

/** One hook that was run. */
export interface HookRun {
  readonly hook: SelectedHook;
  /** Absent where there is nothing here to run the hook with. */
  readonly verdict?: Verdict;
  readonly end?: HookEnd;
  /** Why it was not run. */
  readonly skipped?: string;
  readonly milliseconds: number;
  /** What a hook wrote for later Bash calls. */
  readonly envFile?: string;
  /** What the run, but not the client, has to say. */
  readonly remarks: readonly string[];
}

const needs: Readonly<Record<string, string>> = {
  prompt: 'it asks a model, and there is none here',
  agent: 'it starts an agent, and there is none here',
  mcp_tool: 'it calls a tool of an MCP server, and none is connected here',
};

/** Runs the hooks of one event together, as the client does, and ends what they leave behind. */
export async function runHooks(hooks: readonly SelectedHook[], firing: Firing): Promise<HookRun[]> {
  const runs = await Promise.all(hooks.map((hook) => runHook(hook, firing)));
  const strays = endMarked(`CLAUDE_CODE_CHILD_NOTES_DIR=${firing.scratch.root}/started`);
  if (strays === 0) return runs;
  const remark = `${strays} processes that left their group were still running; they have been ended, the client lets them run`;
  return runs.map((run, index) => (index === 0 ? { ...run, remarks: [...run.remarks, remark] } : run));
}

async function runHook(hook: SelectedHook, firing: Firing): Promise<HookRun> {
  const { handler, index } = hook;
  const need = needs[handler.type];
  if (need) return { hook, skipped: need, milliseconds: 0, remarks: [] };
  const { event, payload, scratch, plugin, project, base, extra } = firing;
  const environment = hookEnvironment({
    ...{ event, payload, project, base, extra, index, scratch: scratch.root },
    ...(plugin ? { plugin: { root: plugin.root, data: scratch.data } } : {}),
  });
  const limit = limitOf(hook);
  const timeout = Math.min(limit, firing.patience);
  const outcome = await outcomeOf(hook, firing, environment, timeout);
  const end = explained(outcome, limit, timeout);
  const verdict = verdictOf(end, {
    ...{ event, payload, command: commandLine(handler), shownCommand: commandLine(handler, plugin?.root) },
    ...(plugin ? { plugin: `${plugin.name}@inline` } : {}),
    ...(handler.onFailure !== undefined ? { onFailure: handler.onFailure } : {}),
    // Without a terminal a hook that may wake the session is waited for.
    isAsync: handler.async === true && handler.asyncRewake !== true,
  });
  const envFile = writtenTo(envFileOf(event, scratch.root, index));
  return { hook, verdict, end, milliseconds: outcome.milliseconds, remarks: remarksOn(outcome), ...(envFile ? { envFile } : {}) };
}

/** Milliseconds that the client gives a hook. */
function limitOf({ event, handler }: SelectedHook): number {
  const { timeout = 600, cap = Number.POSITIVE_INFINITY } = hookEvent(event) ?? {};
  const own = typeof handler.timeout === 'number' && handler.timeout > 0 ? handler.timeout : timeout;
  return Math.min(own, cap) * 1000;
}

async function outcomeOf(hook: SelectedHook, firing: Firing, environment: Environment, timeout: number): Promise<ProcessOutcome> {
  const { handler } = hook;
  const input = JSON.stringify(firing.payload);
  const started = performance.now();
  const none = { milliseconds: 0, stdoutBytes: 0, stderrBytes: 0, leftChildren: false };
  if (handler.type === 'http') {
    const end = await runHttpHook({ handler, environment, body: input, timeout });
    return { ...none, ...end, milliseconds: performance.now() - started };
  }
  const launch = launchOf(handler, { environment, cwd: firing.cwd });
  if ('failure' in launch)
    return { ...none, exitCode: 1, stdout: '', stderr: '', trouble: 'not-started', detail: launch.failure };
  return runHookProcess({ ...launch, cwd: firing.cwd, environment, stdin: `${input}\n`, timeout });
}

/** Says of a hook that ran out of time whether it was the client's or only this run's patience that ended. */
function explained(outcome: ProcessOutcome, limit: number, timeout: number): HookEnd {
  if (outcome.trouble !== 'timed-out') return outcome;
  const detail =
    timeout < limit
      ? `it was still running after ${timeout / 1000} s; the client waits for ${limit / 1000} s (--timeout ${limit / 1000} waits as long)`
      : `it did not end within ${limit / 1000} s`;
  return { ...outcome, detail };
}

function remarksOn({ leftChildren, stdoutBytes, stderrBytes, milliseconds }: ProcessOutcome): string[] {
  const cut = Math.max(stdoutBytes, stderrBytes);
  return [
    ...(leftChildren ? ['it left processes running; they have been ended, the client lets them run'] : []),
    ...(cut > keptBytes
      ? [`it wrote ${cut} bytes, of which ${keptBytes} were kept; the client keeps all and takes long over it`]
      : []),
    ...(milliseconds > slowMilliseconds ? [`it took ${(milliseconds / 1000).toFixed(1)} s, for which the session waits`] : []),
  ];
}

/** From here on people notice. */
const slowMilliseconds = 3_000;
const shownBytes = 10_000;

function writtenTo(file: string | undefined): string | undefined {
  if (file === undefined || !fs.existsSync(file)) return undefined;
  const stats = fs.lstatSync(file);
  if (!stats.isFile()) return undefined;
  const descriptor = fs.openSync(file, 'r');
  const bytes = Buffer.alloc(Math.min(stats.size, shownBytes));
  fs.readSync(descriptor, bytes);
  fs.closeSync(descriptor);
  return bytes.toString('utf8');
}

/** The folder for hooks to start in: the payload's, where it lies in the project, else the project. */
export function startFolder(payload: Payload, project: string): string {
  const given = typeof payload.cwd === 'string' ? path.resolve(payload.cwd) : project;
  const isInside = given === project || given.startsWith(project + path.sep);
  return isInside && fs.existsSync(given) ? given : project;
}
