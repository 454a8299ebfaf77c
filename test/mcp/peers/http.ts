import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { LiveTarget } from '../../../src/mcp/live/target.ts';

export interface Certificates {
  readonly folder: string;
  /** Path of a file, such as `ca.pem` or `client.key`. */
  file(name: string): string;
  read(name: string): Buffer;
}

/** Makes an authority, a server's certificate for localhost, an expired one, and a client's, with openssl. */
export function makeCertificates(): Certificates {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certificates-'));
  const openssl = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  const authority = (name: string): void => {
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
    );
  };
  const signed = (name: string, ca: string, extension: string, days: readonly string[] = ['-days', '2']): void => {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    fs.writeFileSync(path.join(folder, `${name}.ext`), extension);
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      `${ca}.pem`,
      '-CAkey',
      `${ca}.key`,
      '-CAcreateserial',
      '-out',
      `${name}.pem`,
      '-extfile',
      `${name}.ext`,
      ...days,
    );
  };
  authority('ca');
  authority('stranger');
  signed('server', 'ca', 'subjectAltName=DNS:localhost');
  signed('elsewhere', 'ca', 'subjectAltName=DNS:elsewhere.example');
  signed('expired', 'ca', 'subjectAltName=DNS:localhost', ['-days', '-1']);
  signed('client', 'ca', 'extendedKeyUsage=clientAuth');
  signed('foreign', 'stranger', 'extendedKeyUsage=clientAuth');
  const file = (name: string): string => path.join(folder, name);
  return { folder, file, read: (name) => fs.readFileSync(file(name)) };
}

/** True where certificates can be made. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Ports of this machine that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<net.Server>((resolve) => {
          const server = net.createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Starts a Node program for one test and waits until `url` answers anything. */
export async function startProgram(args: readonly string[], url: string, env: Record<string, string> = {}): Promise<void> {
  const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString('utf8');
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    try {
      await (await fetch(url)).text();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error(`the program does not answer: ${said.slice(-2000)}`);
}

/** A server `a` of a plugin `p` for tests. */
export function targetOf(
  entry: unknown,
  env: Readonly<Record<string, string | undefined>> = {},
  more: Partial<LiveTarget> = {},
): LiveTarget {
  const folder = os.tmpdir();
  const folders = { CLAUDE_PLUGIN_ROOT: folder, CLAUDE_PLUGIN_DATA: folder, CLAUDE_PROJECT_DIR: folder };
  return { plugin: 'p', server: 'a', entry, context: { folders, env: { PATH: process.env.PATH, ...env } }, ...more };
}

/** Limits under which a test does not wait long. */
export const testLimits = { milliseconds: 4000, totalMilliseconds: 20_000, bytes: 1_048_576, signInMilliseconds: 6000 };

/** A browser that nobody sits at: follows the address and its redirects. */
export async function visit(url: string): Promise<void> {
  await (await fetch(url)).text();
}

/** What a test's server got. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Peer {
  readonly origin: string;
  readonly seen: readonly Seen[];
}

export type Handler = (request: Seen, response: http.ServerResponse) => unknown;

/** Starts a server on this machine for one test. */
export function serve(handler: Handler, tls?: https.ServerOptions): Promise<Peer> {
  const seen: Seen[] = [];
  const listener: http.RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const got = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body };
      seen.push(got);
      handler(got, response);
    });
  };
  const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `${tls ? 'https' : 'http'}://${tls ? 'localhost' : '127.0.0.1'}:${port}`, seen });
    });
  });
}

export function json(response: http.ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

interface Rpc {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly protocolVersion?: string; readonly cursor?: string };
}

export function rpcOf(body: string): Rpc {
  try {
    return JSON.parse(body) as Rpc;
  } catch {
    return {};
  }
}

export const echoTool = { name: 'echo', description: 'says it again', inputSchema: { type: 'object' } };

/** The result of a well-behaved MCP server for a request; undefined for one that it does not know. */
export function resultOf({ method, params }: Rpc, tools: readonly unknown[] = [echoTool]): object | undefined {
  if (method === 'initialize')
    return { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'peer', version: '1' } };
  return method === 'tools/list' ? { tools } : undefined;
}

/** Answers as a well-behaved MCP server of the older kind; `change` may replace results by method. */
export function mcp(change: Readonly<Record<string, (rpc: Rpc) => object>> = {}): Handler {
  return ({ method, body }, response) => {
    const rpc = rpcOf(body);
    if (method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    if (rpc.id === undefined) {
      response.writeHead(202).end();
      return;
    }
    const result = change[rpc.method ?? '']?.(rpc) ?? resultOf(rpc);
    const reply = result ? { result } : { error: { code: -32601, message: 'Method not found' } };
    json(response, 200, { jsonrpc: '2.0', id: rpc.id, ...('error' in (result ?? {}) ? result : reply) });
  };
}
