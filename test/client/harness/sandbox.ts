import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repository } from './folders.ts';

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

/** Variables with which a session finds the client by its name. */
export function clientOnPath(): { PATH: string } {
  const client = findClient();
  return { PATH: `${'path' in client ? path.dirname(client.path) : ''}:${process.env.PATH}` };
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
