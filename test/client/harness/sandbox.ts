import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClientOptions, type ClientOutcome, runClient } from './client.ts';

/** This repository, which is the plugin. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** A folder of its own; whoever makes one removes it. */
export interface Folder {
  readonly path: string;
  remove(): void;
}

/** An empty folder that nothing else uses. */
export function temporaryFolder(): Folder {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'plugin-dev-'));
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Lays files below a folder: relative path to text. Text that starts with `#!` becomes executable. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(root, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  }
}

/** All files below a folder as sorted relative paths, without what `skip` names at any depth. */
export function filesBelow(root: string, skip: readonly string[] = []): string[] {
  const visit = (folder: string): string[] =>
    fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (skip.includes(entry.name)) return [];
      return entry.isDirectory() ? visit(file) : [file];
    });
  return fs.existsSync(root) ? visit('').sort() : [];
}

/** Copies what a commit of the working tree would hold: tracked and new files, not ignored ones. */
export function copyRepository(target: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: repository });
  for (const file of list.toString().split('\0').filter(Boolean)) {
    const source = path.join(repository, file);
    // A tracked file may have been deleted.
    if (!fs.existsSync(source)) continue;
    fs.mkdirSync(path.join(target, path.dirname(file)), { recursive: true });
    fs.cpSync(source, path.join(target, file), { verbatimSymlinks: true });
  }
}

/** What the client should load from a plugin's folder, told by the names of its files alone. */
export function componentsOnDisk(root: string, plugin: string): { skills: string[]; commands: string[]; agents: string[] } {
  const markdown = (folder: string): string[] =>
    filesBelow(path.join(root, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${plugin}:${file.slice(0, -'.md'.length).replaceAll('/', ':')}`);
  const skills = filesBelow(path.join(root, 'skills')).flatMap((file) => /^([^/]+)\/SKILL\.md$/.exec(file)?.[1] ?? []);
  return {
    skills: skills.map((name) => `${plugin}:${name}`).sort(),
    commands: markdown('commands').sort(),
    agents: markdown('agents').sort(),
  };
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

const wrapper = '@anthropic-ai/claude-code';

/** The pinned client's executable, or one line that says why there is none. */
export type FoundClient = { readonly path: string } | { readonly missing: string };

/**
 * Finds the executable in the package for this platform, an optional dependency of the client's package: it is there also
 * where install scripts were not run, which would only have linked it into the client's package.
 */
export function findClient(platform = `${process.platform}-${process.arch}`): FoundClient {
  // `npm run check-client` puts another version before the same tests.
  const other = process.env.PLUGIN_DEV_CLIENT;
  if (other && platform === `${process.platform}-${process.arch}`) return { path: other };
  if (platform.startsWith('win32')) return { missing: 'the tests with the real client need process groups and Unix sockets' };
  const name = `${wrapper}-${platform}`;
  const folder = packageFolder(name) ?? packageFolder(`${name}-musl`);
  if (!folder) return { missing: `the real client is not installed (no package ${name}); "npm install" brings it` };
  const pinned = readJson(path.join(repository, 'package.json')).devDependencies?.[wrapper];
  const { version } = readJson(path.join(folder, 'package.json'));
  if (version !== pinned) return { missing: `the client installed is ${version}, not the pinned ${pinned}; run "npm install"` };
  const file = path.join(folder, 'claude');
  return fs.existsSync(file) ? { path: file } : { missing: `the client's package ${folder} holds no executable` };
}

/** The platform's package is looked for from the client's own, as some package managers let only that one see it. */
function packageFolder(name: string): string | undefined {
  try {
    const own = createRequire(path.join(repository, 'package.json')).resolve(`${wrapper}/package.json`);
    return path.dirname(createRequire(own).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function readJson(file: string): { version?: string; devDependencies?: Record<string, string> } {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** How a process is kept from the network: what to start it with and what to add to its environment. */
export interface Isolation {
  readonly kind: 'namespace' | 'proxy';
  readonly prefix: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Without namespaces: every request that honours proxies meets a closed port. Other programs could still get out. */
export const proxyIsolation: Isolation = {
  kind: 'proxy',
  prefix: [],
  env: { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' },
};

// A network of its own has a loopback that is down. In a process namespace everything ends with the first process.
const loopback = '{ ip link set lo up || ifconfig lo up; } 2>/dev/null && exec "$@"';
const processes = ['--pid', '--fork', '--kill-child', '--mount-proc'];
const candidates = [
  ['--net', ...processes],
  ['--map-root-user', '--net', ...processes],
  ['--net'],
  ['--map-root-user', '--net'],
].map((flags) => ['unshare', ...flags, 'sh', '-c', loopback, 'sh']);

let probed: Isolation | undefined;

/** The strongest isolation that works on this machine; tried once. */
export function isolation(): Isolation {
  const prefix = probed ? undefined : candidates.find(works);
  probed ??= prefix ? { kind: 'namespace', prefix, env: {} } : proxyIsolation;
  return probed;
}

function works(prefix: readonly string[]): boolean {
  const [command = '', ...args] = prefix;
  return spawnSync(command, [...args, 'true'], { timeout: 5000, stdio: 'ignore' }).status === 0;
}

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
