import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { createWaiting, jsonOf, type RpcMessage, type RpcReply } from './messages.ts';

export interface ProcessCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** A running stdio server. */
export interface ProcessSession {
  send(message: RpcMessage, milliseconds: number): Promise<RpcReply | undefined>;
  /** How it ended by itself; undefined while it runs. */
  ending(): ProcessEnding | undefined;
  /** Lines on stdout that are no messages, and whether one went on past the limit. */
  noise(): { readonly lines: readonly string[]; readonly flooded: boolean };
  stderr(): string;
  /** Ends the process and those it started. */
  close(): Promise<void>;
}

export interface ProcessEnding {
  readonly code?: number;
  readonly signal?: string;
  /** Why it could not be started, such as ENOENT. */
  readonly startFailure?: string;
}

const keptStderr = 8_000;
const keptLines = 3;

/** Starts a stdio server the way the client does: no shell, the project as its folder. */
export function startProcess({ command, args, env, cwd }: ProcessCommand, maxLine: number): ProcessSession {
  const waiting = createWaiting();
  const lines: string[] = [];
  let ending: ProcessEnding | undefined;
  let flooded = false;
  let stderr = '';
  // A group of its own, so that what it starts can be ended with it.
  const child = spawn(command, [...args], { cwd, env, stdio: 'pipe', detached: process.platform !== 'win32' });
  const exited = new Promise<void>((resolve) => {
    const end = (how: ProcessEnding): void => {
      ending ??= how;
      waiting.end();
      resolve();
    };
    child.on('error', (error: NodeJS.ErrnoException) => end({ startFailure: error.code ?? error.message }));
    const ended = (code: number | null, signal: string | null): void =>
      end({ ...(code === null ? {} : { code }), ...(signal ? { signal } : {}) });
    child.on('close', ended);
    // A process that it started may hold its output open for ever.
    child.on('exit', (code, signal) => setTimeout(ended, 200, code, signal));
  });
  child.stdin.on('error', () => {});
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < keptStderr) stderr += chunk.toString('utf8');
  });
  readLines(child, maxLine, {
    line(line) {
      const value = jsonOf(line);
      if (value !== undefined) waiting.receive(value);
      else if (line.trim() && lines.length < keptLines) lines.push(line);
    },
    flood() {
      flooded = true;
      end(child, 'SIGKILL');
    },
  });
  return {
    async send(message, milliseconds) {
      const reply = message.id === undefined ? undefined : waiting.replyTo(message.id, milliseconds);
      if (child.stdin.writable) child.stdin.write(`${JSON.stringify(message)}\n`);
      return reply;
    },
    ending: () => ending,
    noise: () => ({ lines, flooded }),
    stderr: () => stderr,
    async close() {
      for (const [signal, patience] of [
        ['SIGINT', 500],
        ['SIGTERM', 500],
        ['SIGKILL', 2000],
      ] as const) {
        if (ending && signal !== 'SIGINT') break;
        end(child, signal);
        await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, patience))]);
      }
      // What the server left behind in its group.
      end(child, 'SIGKILL');
      child.stdout.destroy();
      child.stderr.destroy();
    },
  };
}

/** Splits stdout into lines; one that does not end within the limit is the end. */
function readLines(
  child: ChildProcessWithoutNullStreams,
  maxBytes: number,
  on: { line(line: string): void; flood(): void },
): void {
  const decoder = new StringDecoder('utf8');
  let length = 0;
  let rest: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    const [first = '', ...more] = decoder.write(chunk).split('\n');
    rest.push(first);
    length += first.length;
    for (const next of more) {
      on.line(rest.join(''));
      rest = [next];
      length = next.length;
    }
    if (length <= maxBytes) return;
    child.stdout.pause();
    rest = [];
    on.flood();
  });
}

/** Signals the whole group; on Windows the process alone. */
function end(child: ChildProcessWithoutNullStreams, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}
