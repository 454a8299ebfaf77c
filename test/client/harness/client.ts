import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import type { ModelRequest } from './model-server.ts';
import { play, type Script, serveModel } from './model-server.ts';
import { findClient, type Isolation, isolation, type Outcome, runSandboxed, temporaryFolder } from './sandbox.ts';

export interface ClientOptions extends Script {
  /** An empty temporary folder where none is given. */
  readonly cwd?: string;
  /** The HOME; an empty temporary one, removed afterwards, where none is given. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; 30,000 where none is given. */
  readonly timeout?: number;
  readonly isolation?: Isolation;
}

export interface ClientOutcome extends Outcome {
  readonly requests: readonly ModelRequest[];
  readonly repliesLeft: number;
}

let compiledGate: string | undefined;

/** Runs one command of the client, such as `['plugin', 'list', '--json']`, offline and for a bounded time. */
export async function runClient(args: readonly string[], options: ClientOptions = {}): Promise<ClientOutcome> {
  const client = findClient();
  if ('missing' in client) throw new Error(client.missing);
  const folder = temporaryFolder();
  try {
    const [home, tmp, cwd] = ['home', 'tmp', 'cwd'].map((name) => path.join(folder.path, name)) as [string, string, string];
    for (const needed of [home, tmp, cwd]) fs.mkdirSync(needed);
    const gate = path.join(folder.path, 'gate.mjs');
    fs.writeFileSync(gate, gateCode());
    const played = play(options);
    const socket = path.join(folder.path, 'model.sock');
    const model = await serveModel(played, socket);
    const outcome = await runSandboxed([process.execPath, gate, socket, client.path, ...args], {
      isolation: options.isolation ?? isolation(),
      cwd: options.cwd ?? cwd,
      env: { ...environment(options.home ?? home, tmp), ...options.env },
      timeout: options.timeout ?? 30_000,
      folder: folder.path,
    }).finally(() => model.close());
    return { ...outcome, requests: played.requests, repliesLeft: played.repliesLeft() };
  } finally {
    folder.remove();
  }
}

/** Nothing of this process's environment but the PATH. IS_SANDBOX lets root skip the client's permission questions. */
function environment(home: string, tmp: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    TMPDIR: tmp,
    ANTHROPIC_API_KEY: 'made-up',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    IS_SANDBOX: '1',
  };
}

/** Compiled once: starting a TypeScript loader in every run would take longer than the rest of the gate. */
function gateCode(): string {
  const source = fileURLToPath(new URL('./gate.ts', import.meta.url));
  compiledGate ??= transformSync(fs.readFileSync(source, 'utf8'), { loader: 'ts', format: 'esm' }).code;
  return compiledGate;
}
