import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Isolation } from './isolation.ts';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
}

export interface SandboxOptions {
  readonly isolation: Isolation;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds after which the process group is ended. */
  readonly timeout: number;
  /** Where the output is collected. */
  readonly folder: string;
}

/** The client ends the commands that it has started when it is asked to end; it gets this long for it. */
const grace = 3000;

/** Runs a command without a network, as a process group that is ended by its id. Its stdin stays open as long as we live. */
export function runSandboxed(argv: readonly string[], options: SandboxOptions): Promise<Outcome> {
  const { isolation, cwd, env, timeout, folder } = options;
  const [command = '', ...args] = [...isolation.prefix, ...argv];
  const outputs = ['stdout', 'stderr'].map((name) => path.join(folder, name));
  // Files and not pipes: a process that outlives the command would hold a pipe open.
  const descriptors = outputs.map((file) => fs.openSync(file, 'w'));
  const child = spawn(command, args, { cwd, env: { ...env, ...isolation.env }, stdio: ['pipe', ...descriptors], detached: true });
  for (const descriptor of descriptors) fs.closeSync(descriptor);
  return new Promise((resolve, reject) => {
    let timedOut = false;
    const timers = [
      setTimeout(() => {
        timedOut = true;
        signalGroup(child.pid, 'SIGTERM');
      }, timeout),
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), timeout + grace),
    ];
    child.on('error', reject);
    child.on('exit', (exitCode) => {
      for (const timer of timers) clearTimeout(timer);
      signalGroup(child.pid, 'SIGKILL');
      const [stdout = '', stderr = ''] = outputs.map((file) => fs.readFileSync(file, 'utf8'));
      resolve({ stdout, stderr, exitCode, timedOut });
    });
  });
}

function signalGroup(leader: number | undefined, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (leader !== undefined) process.kill(-leader, signal);
  } catch {
    // The group has ended already.
  }
}
