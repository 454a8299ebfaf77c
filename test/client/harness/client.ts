import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { type Folder, temporaryFolder } from './folders.ts';
import type { ModelRequest } from './model-server.ts';
import { play, type Script, serveModel } from './model-server.ts';
import { findClient, type Isolation, isolation, type Outcome, runSandboxed } from './sandbox.ts';

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

/** An entry of `plugin list --json`. */
export interface ListedPlugin {
  readonly id: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly installPath: string;
  /** The folder that the client really reads, where the marketplace is one. */
  readonly readFromFolder?: string;
  readonly errors?: readonly string[];
  readonly notes?: readonly string[];
}

export interface Installation {
  /** The client's HOME, for `runSession({ home: installation.home.path, ... })`; remove it in the end. */
  readonly home: Folder;
  readonly listed: readonly ListedPlugin[];
}

export interface InstallOptions extends Pick<ClientOptions, 'env' | 'timeout'> {
  /**
   * `folder`: as a developer does it; the client reads the folder in place. `git`: as a user does it; the client clones the
   * folder, committed and served under an https address by git itself, and runs a copy of the clone.
   */
  readonly via?: 'folder' | 'git';
  /** The first of the marketplace where none is given. */
  readonly plugin?: string;
}

const address = 'https://plugins.example/marketplace.git';

/** Adds the marketplace in a folder to an empty home and installs a plugin of it. Throws with the client's words where it fails. */
export async function installFromMarketplace(folder: string, options: InstallOptions = {}): Promise<Installation> {
  const { via = 'folder', ...run } = options;
  const marketplace = JSON.parse(fs.readFileSync(path.join(folder, '.claude-plugin/marketplace.json'), 'utf8'));
  const plugin = options.plugin ?? marketplace.plugins[0].name;
  const home = temporaryFolder();
  const client = (...args: string[]): Promise<ClientOutcome> => succeed(args, { ...run, home: home.path });
  try {
    if (via === 'git') publish(folder, home.path);
    await client('plugin', 'marketplace', 'add', via === 'git' ? address : path.resolve(folder));
    await client('plugin', 'install', `${plugin}@${marketplace.name}`);
    const { stdout } = await client('plugin', 'list', '--json');
    return { home, listed: JSON.parse(stdout) };
  } catch (error) {
    home.remove();
    throw error;
  }
}

async function succeed(args: readonly string[], options: ClientOptions): Promise<ClientOutcome> {
  const outcome = await runClient(args, options);
  if (outcome.exitCode === 0) return outcome;
  throw new Error(`"claude ${args.join(' ')}" ended with exit code ${outcome.exitCode}:\n${outcome.stdout}${outcome.stderr}`);
}

/** Commits a folder into a repository in the home and lets git take the address for it. */
function publish(folder: string, home: string): void {
  const repository = path.join(home, 'served.git');
  const env = { PATH: process.env.PATH, HOME: home };
  const git = (...args: string[]): unknown =>
    execFileSync('git', [`--git-dir=${repository}`, `--work-tree=${path.resolve(folder)}`, ...args], { env, stdio: 'pipe' });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository], { env });
  git('config', 'core.bare', 'false');
  git('add', '--all', '--force');
  git('-c', 'user.name=x', '-c', 'user.email=x@plugins.example', 'commit', '--quiet', '--message=x');
  fs.writeFileSync(path.join(home, '.gitconfig'), `[url "file://${repository}"]\n\tinsteadOf = ${address}\n`);
}
