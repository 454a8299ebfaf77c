import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { describeError } from '../plugin/files.ts';
import { type Bounded, boundedText } from './bounded.ts';
import type { Environment } from './environment.ts';
import type { HookEnd } from './failure.ts';
import type { Launch } from './launch.ts';
import { endGroup, hasMembers, signalGroup } from './leftovers.ts';

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
