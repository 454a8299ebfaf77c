import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeError } from '../plugin/files.ts';
import { hookEvent } from '../spec/hook-facts.ts';
import { type SessionVariable, sessionVariables } from '../spec/hook-payloads.ts';
import type { Launch } from './run.ts';
import type { Payload } from './select.ts';
import type { HookEnd } from './verdict.ts';

export type Environment = Readonly<Record<string, string>>;

export interface EnvironmentRequest {
  readonly event: string;
  readonly payload: Payload;
  readonly project: string;
  /** Folder for what the session keeps. */
  readonly scratch: string;
  /** Absent for hooks that belong to no plugin. */
  readonly plugin?: { readonly root: string; readonly data: string };
  /** The hook's place among those of its event, which the file for its variables is named after. */
  readonly index: number;
  /** What the client itself was started with. */
  readonly base: Environment;
  /** Set last, over everything. */
  readonly extra: Environment;
}

/** What a process cannot do without on Windows. */
const windowsNames = ['SYSTEMROOT', 'SystemRoot', 'COMSPEC', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE', 'Path'];

/** Of the caller's environment only what every session has; the client passes on all of its own. */
export function cleanBase(environment: NodeJS.ProcessEnv, platform = process.platform): Environment {
  const names = ['PATH', 'HOME', ...(platform === 'win32' ? windowsNames : [])];
  return definedOnly(Object.fromEntries(names.map((name) => [name, environment[name]])));
}

/** The caller's whole environment, as a client started from the same shell would pass it on. */
export function definedOnly(environment: NodeJS.ProcessEnv): Environment {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The environment that the client gives a hook. */
export function hookEnvironment(request: EnvironmentRequest): Environment {
  const own = sessionVariables.filter((variable) => isGiven(variable, request));
  const values = valuesOf(request);
  const set = own.map(({ name, value }) => [name, value.replace(/<(\w+)>/g, (token, key: string) => values[key] ?? token)]);
  return { ...request.base, ...Object.fromEntries(set), ...request.extra };
}

function isGiven({ when }: SessionVariable, { event, payload, plugin }: EnvironmentRequest): boolean {
  if (when === 'plugin') return plugin !== undefined;
  if (when === 'effort') return effortOf(payload) !== undefined;
  return when === 'always' || hookEvent(event)?.environmentFile === true;
}

function valuesOf({ event, payload, project, scratch, plugin, index }: EnvironmentRequest): Record<string, string> {
  return {
    scratch,
    session: typeof payload.session_id === 'string' ? payload.session_id : '',
    effort: effortOf(payload) ?? '',
    event: event.toLowerCase(),
    index: String(index),
    pid: String(process.pid),
    data: plugin?.data ?? '',
    root: plugin?.root ?? '',
    project,
  };
}

function effortOf({ effort }: Payload): string | undefined {
  const level = typeof effort === 'object' && effort !== null ? (effort as Payload).level : undefined;
  return typeof level === 'string' ? level : undefined;
}

/** The file that a hook may write shell commands to; undefined on events that have none. */
export function envFileOf(event: string, scratch: string, index: number): string | undefined {
  return hookEvent(event)?.environmentFile
    ? path.join(scratch, 'session-env', `${event.toLowerCase()}-hook-${index}.sh`)
    : undefined;
}

/** Folders that stand in for a session's, so that a hook finds what it would find and touches nothing of the user's. */
export interface Scratch {
  readonly root: string;
  /** A small project; hooks run in it unless they are given another folder. */
  readonly project: string;
  /** The plugin's data folder. */
  readonly data: string;
  readonly transcript: string;
  remove(): void;
}

/** Files of the project, which the samples of events speak of. */
const projectFiles: Readonly<Record<string, string>> = {
  'notes.txt': 'hello\n',
  'CLAUDE.md': 'Keep the notes short.\n',
  'docs/CLAUDE.md': 'Write in English.\n',
  'docs/guide.md': '# Guide\n',
};

/** Makes the folders of one run below the system's folder for temporary files. */
export function makeScratch(): Scratch {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'test-hook-'));
  const project = path.join(root, 'project');
  const data = path.join(root, 'data');
  const transcript = path.join(root, 'transcript.jsonl');
  for (const folder of [data, path.join(root, 'session-env'), path.join(root, 'started'), path.join(project, 'docs')])
    fs.mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(projectFiles)) fs.writeFileSync(path.join(project, file), text);
  fs.writeFileSync(
    transcript,
    transcriptLines(project)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  return { root, project, data, transcript, remove: () => removeFolder(root) };
}

/** A conversation of two messages in the shape of the client's transcripts [client 2.1.330]. */
function transcriptLines(cwd: string): object[] {
  const common = {
    isSidechain: false,
    userType: 'external',
    cwd,
    sessionId: '00000000-0000-4000-8000-000000000001',
    version: '2.1.330',
  };
  const [first, second] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
  const question = { role: 'user', content: 'Please tidy up the notes.' };
  const answer = {
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    content: [{ type: 'text', text: 'All done.' }],
    stop_reason: 'end_turn',
  };
  return [
    { parentUuid: null, type: 'user', message: question, uuid: first, timestamp: '2026-01-01T00:00:00.000Z', ...common },
    { parentUuid: first, type: 'assistant', message: answer, uuid: second, timestamp: '2026-01-01T00:00:01.000Z', ...common },
  ];
}

function removeFolder(root: string): void {
  try {
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    removeLocked(root);
  }
}

/** A hook may have taken away the rights on its folders. */
function removeLocked(root: string): void {
  try {
    unlock(root);
    fs.rmSync(root, { recursive: true, force: true });
  } catch {
    // What belongs to another user stays, among the other temporary files.
  }
}

function unlock(folder: string): void {
  fs.chmodSync(folder, 0o700);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) unlock(path.join(folder, entry.name));
}

/** The start of a stream; what comes after its limit is counted and dropped. */
export interface Bounded {
  add(chunk: Uint8Array): void;
  /** Bytes that came, kept or not. */
  readonly bytes: number;
  readonly isCut: boolean;
  /** What was kept, as the client decodes it: UTF-8, with U+FFFD for bytes that are none. */
  text(): string;
}

/** Keeps at most `limit` bytes. */
export function boundedText(limit: number): Bounded {
  const chunks: Uint8Array[] = [];
  let kept = 0;
  let bytes = 0;
  return {
    add(chunk) {
      bytes += chunk.length;
      const part = chunk.subarray(0, limit - kept);
      if (part.length === 0) return;
      // A copy: a part would hold on to the whole chunk.
      chunks.push(part.length < chunk.length ? Uint8Array.from(part) : part);
      kept += part.length;
    },
    get bytes() {
      return bytes;
    },
    get isCut() {
      return bytes > kept;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

/** Whether a process of a group is still alive. */
function hasMembers(group: number): boolean {
  if (!signalGroup(group, 0)) return false;
  return process.platform !== 'linux' || processIds().some((id) => isAliveIn(id, group));
}

/** A process that has ended, and whose parent has not asked for it yet, still counts as a member. */
function isAliveIn(id: string, group: number): boolean {
  // The name, in brackets, may itself hold brackets and blanks; behind it come state, parent and group.
  const [state, , own] = readProcess(id, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return own === String(group) && state !== 'Z' && state !== 'X';
}

/** Ends what is left of a process group by the group's id; true where something was. */
function endGroup(group: number): boolean {
  return signalGroup(group, 'SIGKILL');
}

/** Sends a signal to a process group; false where there is no such group any more. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  // A group of 0 or 1 would be this one, or everything.
  if (group <= 1) return false;
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends the processes that carry a mark in their environment, each by its id, and returns how many there were. It finds what left
 * its group, which no group signal reaches; only Linux shows environments.
 */
export function endMarked(mark: string): number {
  if (process.platform !== 'linux') return 0;
  let ended = 0;
  // One that is being started when the others are ended shows up in the next round.
  for (let round = 0; round < 5; round++) {
    const found = markedProcesses(mark);
    if (found.length === 0) return ended;
    for (const id of found) if (endProcess(id)) ended++;
  }
  return ended;
}

function endProcess(id: number): boolean {
  try {
    process.kill(id, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

function markedProcesses(mark: string): number[] {
  const own = String(process.pid);
  return processIds()
    .filter((id) => id !== own && readProcess(id, 'environ').includes(mark))
    .map(Number);
}

function processIds(): string[] {
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

/** A file of `/proc`; empty for a process that has gone or is another user's. */
function readProcess(id: string, file: 'environ' | 'stat'): string {
  try {
    return fs.readFileSync(`/proc/${id}/${file}`, 'latin1');
  } catch {
    return '';
  }
}

export interface ProcessRequest extends Launch {
  readonly cwd: string;
  readonly environment: Environment;
  readonly stdin: string;
  /** Milliseconds after which the process and its children are ended. */
  readonly timeout: number;
}

export interface ProcessOutcome extends HookEnd {
  readonly milliseconds: number;
  /** Bytes of each stream, of which at most `keptBytes` are in the texts. */
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
  /** True where children outlived the process; they have been ended. */
  readonly leftChildren: boolean;
}

/** What is kept of each stream; the client keeps all. */
export const keptBytes = 4 * 1024 * 1024;
/** From the polite signal to the one that nothing survives, as long as the client was seen to wait at most. */
const graceMilliseconds = 1_000;
/** How long output is awaited that the process wrote before its end. */
const drainMilliseconds = 500;
/** Timers that are set for longer fire at once. */
const longestTimer = 2 ** 31 - 1;

/** Process groups that are running; they are ended with this process. */
const running = new Set<number>();

/**
 * Runs a hook's process as the client does: in a session and group of its own without a terminal, its three streams sockets (which
 * is what Node makes of pipes), the input written and closed. It ends with its first process, whatever its children hold open.
 */
export function runHookProcess(request: ProcessRequest): Promise<ProcessOutcome> {
  const started = performance.now();
  const stdout = boundedText(keptBytes);
  const stderr = boundedText(keptBytes);
  const { child, failure } = start(request);
  if (!child)
    return Promise.resolve(outcomeOf({ exitCode: 1, trouble: 'not-started', detail: failure }, stdout, stderr, started));
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  child.stdout.on('data', (chunk) => stdout.add(chunk));
  child.stderr.on('data', (chunk) => stderr.add(chunk));
  // A hook need not read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(request.stdin);
  return new Promise((resolve) => {
    let isTimedOut = false;
    const timer = setTimeout(
      () => {
        isTimedOut = true;
        if (pid !== undefined) endInTime(pid);
      },
      Math.min(request.timeout, longestTimer),
    );
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve(outcomeOf({ exitCode: 1, trouble: 'not-started', detail: startProblem(error) }, stdout, stderr, started));
    });
    child.on('exit', async (code, signal) => {
      const milliseconds = performance.now() - started;
      clearTimeout(timer);
      const leftChildren = pid !== undefined && hasMembers(pid) && endGroup(pid);
      if (pid !== undefined) running.delete(pid);
      await drained(child);
      resolve({ ...outcomeOf(endOf(code, signal, isTimedOut), stdout, stderr, started), milliseconds, leftChildren });
    });
  });
}

type Started =
  | { readonly child: ChildProcessWithoutNullStreams; readonly failure?: undefined }
  | { readonly child?: undefined; readonly failure: string };

function start({ file, args, cwd, environment }: ProcessRequest): Started {
  try {
    return { child: spawn(file, args, { cwd, env: environment, detached: true, stdio: 'pipe', windowsHide: true }) };
  } catch (error) {
    // Some failures come as events, others, such as arguments that are too long, are thrown.
    return { failure: startProblem(error as NodeJS.ErrnoException) };
  }
}

function startProblem(error: NodeJS.ErrnoException): string {
  return `it could not be started: ${error.code === undefined ? error.message : `${error.code}: ${describeError(error)}`}`;
}

type End = Omit<HookEnd, 'stdout' | 'stderr'>;

function endOf(code: number | null, signal: NodeJS.Signals | null, isTimedOut: boolean): End {
  if (isTimedOut) return { exitCode: 1, trouble: 'timed-out' };
  return signal ? { exitCode: 1, trouble: 'signal', detail: `it was ended by ${signal}` } : { exitCode: code ?? 1 };
}

function outcomeOf(end: End, stdout: Bounded, stderr: Bounded, started: number): ProcessOutcome {
  return {
    ...end,
    stdout: stdout.text(),
    stderr: stderr.text(),
    stdoutBytes: stdout.bytes,
    stderrBytes: stderr.bytes,
    milliseconds: performance.now() - started,
    leftChildren: false,
  };
}

function endInTime(group: number): void {
  signalGroup(group, 'SIGTERM');
  setTimeout(() => {
    if (running.has(group)) endGroup(group);
  }, graceMilliseconds).unref();
}

/** Waits for the streams to end; a process that left the group may hold them open, and is not waited for. */
function drained(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve();
    };
    const timer = setTimeout(done, drainMilliseconds);
    child.on('close', done);
  });
}

/** Ends every hook that is running; for when this process is told to end. */
export function endRunningHooks(): void {
  for (const group of running) endGroup(group);
}
