import { spawnSync } from 'node:child_process';

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
