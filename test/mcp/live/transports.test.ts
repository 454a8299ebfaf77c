import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkMcpAuth } from '../../../src/cli/check-mcp-auth.ts';
import { runCommand } from '../../../src/cli/shared/main.ts';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import { judgeTools } from '../../../src/mcp/live/session.ts';
import { createEventReader } from '../../../src/mcp/rpc/messages.ts';
import { createStepLog, firstError } from '../../../src/mcp/step.ts';
import { temporaryFolder, writeFiles } from '../../client/harness/index.ts';
import { findClient } from '../../client/harness/sandbox.ts';
import {
  echoTool,
  freePorts,
  json,
  mcp,
  resultOf,
  rpcOf,
  serve,
  startProgram,
  targetOf,
  testLimits,
  visit,
} from '../peers/http.ts';

const limits = { ...testLimits, milliseconds: 800 };
const codesOf = (steps: readonly { code: string }[]): string[] => steps.map(({ code }) => code);

describe('a server of the newest revision', () => {
  it('is asked for its tools without initialize', async () => {
    const { origin, seen } = await serve(({ body }, response) => {
      const { id, method } = rpcOf(body);
      const result =
        method === 'server/discover' ? { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } } : { tools: [echoTool] };
      json(response, 200, { jsonrpc: '2.0', id, result });
    });
    const { steps, status } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp` }), { limits });
    expect(status).toBe('connected');
    expect(codesOf(steps)).toContain('discovered');
    const methods = seen.map(({ body }) => rpcOf(body).method);
    expect(methods.slice(0, 2)).toEqual(['server/discover', 'tools/list']);
    expect(seen[1]?.headers).toMatchObject({ 'mcp-method': 'tools/list', 'mcp-protocol-version': '2026-07-28' });
  });
});

describe('a server with sessions', () => {
  it('gets its session id and revision back with each request', async () => {
    const { origin, seen } = await serve(({ body }, response) => {
      const rpc = rpcOf(body);
      if (rpc.id === undefined) response.writeHead(202).end();
      else if (rpc.method === 'server/discover')
        json(response, 400, { jsonrpc: '2.0', id: null, error: { code: -32000, message: 'no session' } });
      else
        json(
          response,
          200,
          { jsonrpc: '2.0', id: rpc.id, result: resultOf(rpc) },
          rpc.method === 'initialize' ? { 'mcp-session-id': 's1' } : {},
        );
    });
    const { status } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(status).toBe('connected');
    const list = seen.find(({ body }) => rpcOf(body).method === 'tools/list');
    expect(list?.headers).toMatchObject({ 'mcp-session-id': 's1', 'mcp-protocol-version': '2025-11-25' });
    expect(seen.find(({ body }) => rpcOf(body).method === 'initialize')?.headers).not.toHaveProperty('mcp-session-id');
  });
});

describe('a server that wants a credential late', () => {
  it('is told apart', async () => {
    const { origin } = await serve((request, response) => {
      if (rpcOf(request.body).method === 'tools/list') json(response, 401, {});
      else mcp()(request, response);
    });
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(firstError(steps)?.code).toBe('tools-refused');
  });
});

describe('a server on this machine', () => {
  it('that answers any web page is told so', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(steps.find(({ code }) => code === 'origin-not-checked')?.severity).toBe('info');
  });

  it('that looks at Origin is not', async () => {
    const { origin } = await serve((request, response) =>
      request.headers.origin ? json(response, 403, {}) : mcp()(request, response),
    );
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(codesOf(steps)).not.toContain('origin-not-checked');
  });
});

describe('a server of type sse', () => {
  it('that speaks streamable HTTP needs another type', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-is-http');
  });

  it('that names another origin is refused, as by the client', async () => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: endpoint\ndata: http://inner.example:8080/messages\n\n');
    });
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-other-origin');
  });

  it('that names no place to post to', async () => {
    const { origin } = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders(),
    );
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-no-endpoint');
  });

  it('that takes messages and never replies', async () => {
    const { origin } = await serve((request, response) => {
      if (request.method === 'POST') response.writeHead(202).end();
      else response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: endpoint\ndata: /post\n\n');
    });
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(firstError(steps)?.code).toBe('sse-no-reply');
  });

  it('that wants a sign-in is led to it', async () => {
    const { origin } = await serve((_request, response) => json(response, 401, {}));
    const { steps } = await diagnose(targetOf({ type: 'sse', url: `${origin}/sse` }), { limits });
    expect(codesOf(steps)).toContain('challenge-none');
  });
});

describe('a server of type ws', () => {
  async function websocket(answers: boolean): Promise<string> {
    const server = http.createServer((_request, response) => response.writeHead(404).end());
    server.on('upgrade', ({ headers }, socket) => {
      const key = createHash('sha1')
        .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      if (answers)
        socket.write(
          `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\nSec-WebSocket-Protocol: mcp\r\n\r\n`,
        );
      else socket.end('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');
    });
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  }

  it('that opens', async () => {
    const { steps, status } = await diagnose(targetOf({ type: 'ws', url: await websocket(true) }), { limits });
    expect(codesOf(steps)).toEqual(['websocket-open']);
    expect(status).toBe('connected');
  });

  it('that refuses knows no OAuth', async () => {
    const { steps } = await diagnose(targetOf({ type: 'ws', url: await websocket(false), oauth: {} }), { limits });
    expect(codesOf(steps)).toEqual(['websocket-refused']);
  });

  it('that is none', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'ws', url: origin.replace('http', 'ws') }), { limits });
    expect(codesOf(steps)).toEqual(['websocket-refused']);
  });
});

describe('what cannot be connected to', () => {
  it.each<readonly [unknown, string | undefined, string]>([
    [{ type: 'http', url: '' }, undefined, 'url-not-configured'],
    [{ type: 'http', url: 'api.example.com/mcp' }, 'url-invalid', 'url-invalid'],
    [{ type: 'http', url: 'ws://127.0.0.1/mcp' }, 'url-wrong-scheme', 'url-wrong-scheme'],
    [{ url: 'https://127.0.0.1/mcp' }, 'entry-dropped', 'entry-dropped'],
    [{ type: 'grpc', url: 'https://127.0.0.1/mcp' }, 'entry-dropped', 'entry-dropped'],
    ['npx server', 'entry-dropped', 'entry-dropped'],
    [{ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X Bad': 'v' } }, 'header-name-invalid', 'header-name-invalid'],
    [{ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X-A': 'a\nb' } }, 'header-unsendable', 'header-unsendable'],
    [{ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X-A': '“quoted”' } }, 'header-unsendable', 'header-unsendable'],
  ])('%j', async (entry, error, code) => {
    const { steps } = await diagnose(targetOf(entry), { limits });
    expect(firstError(steps)?.code).toBe(error);
    expect(codesOf(steps)).toContain(code);
  });

  it('a server whose option is not set is dropped', async () => {
    const target = targetOf({ type: 'http', url: 'http://127.0.0.1:1/', headers: { 'X-A': '${user_config.tok}' } });
    const context = { ...target.context, options: { tok: { required: true } } };
    const { steps } = await diagnose({ ...target, context }, { limits, credentials: true });
    expect(codesOf(steps)).toEqual(['option-missing']);
    // The header is kept back anyway, so that the rest can be looked at.
    const kept = await diagnose({ ...target, context }, { limits });
    expect(codesOf(kept.steps)).toContain('option-missing-unsent');
    expect(codesOf(kept.steps)).not.toContain('option-missing');
  });
});

describe('tools', () => {
  it('are judged by the names and texts that the model gets', () => {
    const log = createStepLog();
    const tool = (name: string, description = ''): object => ({ name, description, inputSchema: { type: 'object' } });
    // 21 characters stand in front of the tool's own.
    const prefix = 'mcp__plugin_p_names__';
    const tools = [
      tool('a.b'),
      tool('a_b'),
      tool('z'.repeat(107)),
      tool('y'.repeat(108)),
      tool('long', 'd'.repeat(4097)),
      tool('edge', 'd'.repeat(4096)),
    ];
    const listed = judgeTools(log, 'p', 'names', tools);
    expect(listed?.map(({ fullName, lost }) => [fullName.slice(prefix.length, prefix.length + 4), lost])).toEqual([
      ['a_b', undefined],
      ['a_b', 'same-name'],
      ['zzzz', undefined],
      ['yyyy', 'too-long'],
      ['long', undefined],
      ['edge', undefined],
    ]);
    expect(codesOf(log.steps)).toEqual(['tool-name-changed', 'tool-name-twice', 'tool-name-long', 'text-cut', 'tools']);
  });
});

describe('an event stream', () => {
  const all = [
    'event: a\ndata: 1\n\n',
    'data: x\ndata: y\n\n',
    ': comment\n\n',
    'id: 7\nretry: 5\ndata\n\n',
    'data:no space\r\n\r\n',
    'data: cr\r\r',
  ].join('');
  const expected = [
    { event: 'a', data: '1' },
    { event: 'message', data: 'x\ny' },
    { event: 'message', data: '' },
    { event: 'message', data: 'no space' },
    { event: 'message', data: 'cr' },
  ];

  it.each([1, 2, 3, 5, 7, 1000])('is read in pieces of %i', (size) => {
    const read = createEventReader();
    const pieces = Array.from({ length: Math.ceil(all.length / size) }, (_none, index) =>
      all.slice(index * size, (index + 1) * size),
    );
    expect(pieces.flatMap((piece) => read(piece))).toEqual(expected);
  });
});

const peer = (name: string): string => fileURLToPath(new URL(`../peers/${name}`, import.meta.url));
const require = createRequire(import.meta.url);
const example = path.join(
  path.dirname(require.resolve('@modelcontextprotocol/sdk/server/mcp.js')),
  '../../esm/examples/server/simpleStreamableHttp.js',
);

const peerLimits = { ...testLimits, milliseconds: 8000, signInMilliseconds: 10_000 };

describe("the SDK's example server", () => {
  it('connects and lists its tools', async () => {
    const [port = 0] = await freePorts(1);
    await startProgram([example], `http://localhost:${port}/mcp`, { MCP_PORT: String(port) });
    const { steps, status, tools } = await diagnose(targetOf({ type: 'http', url: `http://localhost:${port}/mcp` }), {
      limits: peerLimits,
    });
    expect(firstError(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.map(({ fullName }) => fullName)).toContain('mcp__plugin_p_a__greet');
  });

  it.each(['--oauth', '--oauth-strict'])('signs in with %s, and connects with the token', async (mode) => {
    const [port = 0, authPort = 0] = await freePorts(2);
    const env = { MCP_PORT: String(port), MCP_AUTH_PORT: String(authPort) };
    await startProgram([example, '--oauth', mode], `http://localhost:${port}/mcp`, env);
    const target = targetOf({ type: 'http', url: `http://localhost:${port}/mcp` });
    const before = await diagnose(target, { limits: peerLimits });
    expect(firstError(before.steps), JSON.stringify(before.steps)).toBeUndefined();
    expect(before.status).toBe('needs-auth');
    const { steps, status, tools } = await diagnose(target, { visit, limits: peerLimits });
    expect(firstError(steps), JSON.stringify(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.length).toBeGreaterThan(1);
  });
});

describe('an SDK server of the old transport', () => {
  it.each(['sse', 'http'])('connects as type %s', async (type) => {
    const [port = 0] = await freePorts(1);
    await startProgram([peer('sdk-server.mjs'), 'sse', String(port)], `http://127.0.0.1:${port}/none`);
    const { steps, status, tools } = await diagnose(targetOf({ type, url: `http://127.0.0.1:${port}/sse` }), {
      limits: peerLimits,
    });
    expect(firstError(steps), JSON.stringify(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.map(({ fullName }) => fullName)).toEqual(['mcp__plugin_p_a__read_file', 'mcp__plugin_p_a__list']);
    const codes = steps.map(({ code }) => code);
    expect(codes).toContain(type === 'sse' ? 'sse-deprecated' : 'http-is-sse');
    expect(codes).toContain('tool-name-changed');
  });
});

describe('an SDK server on stdio', () => {
  it('is started, listed and ended', async () => {
    const { steps, status, tools } = await diagnose(
      targetOf({ command: process.execPath, args: [peer('sdk-server.mjs'), 'stdio'] }),
      { spawn: true, limits: peerLimits },
    );
    expect(firstError(steps), JSON.stringify(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools).toHaveLength(2);
  });

  it('is not started without leave', async () => {
    const { steps, status } = await diagnose(targetOf({ command: process.execPath, args: ['-e', 'process.exit(9)'] }), {
      limits: peerLimits,
    });
    expect(steps.map(({ code }) => code)).toEqual(['process-not-started']);
    expect(status).toBe('not-tried');
  });
});

/** Signs in at oidc-provider's own pages: any name and password, then consent. */
async function signInByForms(start: string): Promise<void> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 20; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const text = await response.text();
    const location = response.headers.get('location');
    form = undefined;
    if (location) url = new URL(location, url).href;
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
      if (!prompt) return;
      url = new URL(/<form[^>]+action="([^"]+)"/.exec(text)?.[1] ?? url, url).href;
      form = new URLSearchParams({ prompt, login: 'someone', password: 'anything' });
    }
  }
}

/** A resource that takes the tokens of an oidc-provider; returns its URL, and the port that the registered client calls back. */
async function startOidc(): Promise<{ url: string; callbackPort: number }> {
  const [port = 0, callbackPort = 0] = await freePorts(2);
  const resource = await serve((request, response) => {
    const origin = `http://localhost:${new URL(resource.origin).port}`;
    const metadata = `${origin}/.well-known/oauth-protected-resource`;
    if (request.path.startsWith('/.well-known/oauth-protected-resource'))
      json(response, 200, {
        resource: `${origin}/mcp`,
        authorization_servers: [`http://localhost:${port}`],
        scopes_supported: ['read', 'write'],
      });
    else if (!request.headers.authorization?.startsWith('Bearer eyJ'))
      json(response, 401, {}, { 'www-authenticate': `Bearer resource_metadata="${metadata}"` });
    else mcp()(request, response);
  });
  const resourcePort = new URL(resource.origin).port;
  const args = [peer('oidc-server.mjs'), String(port), resourcePort];
  await startProgram(args, `http://localhost:${port}/.well-known/openid-configuration`, { CALLBACK_PORT: String(callbackPort) });
  return { url: `http://localhost:${resourcePort}/mcp`, callbackPort };
}

describe('oidc-provider', () => {
  it.each([
    ['a registration of its own', false],
    ['a client registered before', true],
  ])('signs in with %s', async (_what, isPreset) => {
    const { url, callbackPort } = await startOidc();
    const oauth = isPreset ? { oauth: { clientId: 'registered-before', callbackPort } } : {};
    const { steps, status } = await diagnose(targetOf({ type: 'http', url, ...oauth }), {
      visit: signInByForms,
      limits: { ...limits, signInMilliseconds: 20_000, totalMilliseconds: 40_000 },
    });
    expect(firstError(steps), JSON.stringify(steps, undefined, 1)).toBeUndefined();
    expect(status).toBe('connected');
    const codes = steps.map(({ code }) => code);
    expect(codes).toContain(isPreset ? 'registration-preset' : 'registered');
    expect(codes).toContain('signed-in');
    expect(JSON.stringify(steps)).not.toContain('eyJ');
  });

  it('takes the place of a configured header, tried to the end', async () => {
    const { url } = await startOidc();
    const target = targetOf({ type: 'http', url, headers: { authorization: 'Basic ${NOBODY_SETS_THIS}' } });
    const { steps, migration } = await diagnose(target, {
      migrate: true,
      visit: signInByForms,
      limits: { ...limits, signInMilliseconds: 20_000, totalMilliseconds: 40_000 },
    });
    expect(migration, JSON.stringify(steps, undefined, 1)).toEqual({ client: 'dynamic' });
    expect(steps.find(({ code }) => code === 'migration-tried')?.message).toContain('signed in');
    expect(JSON.stringify(steps)).not.toContain('eyJ');
  });
});

const client = findClient();
const hasTerminal = spawnSync('script', ['-qfec', 'stty cols 200', '/dev/null']).status === 0;
const reason = 'missing' in client ? client.missing : 'needs the program script, which gives the client a terminal';

/** Signs in by the real client to a server of a plugin: it prints the address, and the test visits it. */
async function loginByClient(binary: string, home: string, plugin: string, server: string): Promise<string> {
  const login = `stty cols 4000; exec "$CLIENT" --plugin-dir "$PLUGIN" mcp login --no-browser ${server}`;
  // There is no way out but to this machine.
  const dead = 'http://127.0.0.1:9';
  const env = {
    ...{ PATH: process.env.PATH, HOME: home, TERM: 'xterm', CLIENT: binary, PLUGIN: plugin, IS_SANDBOX: '1' },
    ...{ ANTHROPIC_API_KEY: 'made-up', DISABLE_AUTOUPDATER: '1', DISABLE_TELEMETRY: '1' },
    ...{ CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1', HTTP_PROXY: dead, HTTPS_PROXY: dead, NO_PROXY: '127.0.0.1,localhost' },
  };
  const child = spawn('script', ['-qfec', login, '/dev/null'], { env, cwd: home, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  let visited: Promise<void> | undefined;
  child.stdout.on('data', (text: Buffer) => {
    said = (said + text.toString('utf8')).replace(/\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-9;?]*[A-Za-z]/g, '');
    const [address] = /http:\/\/localhost:\d+\/auth\?\S+(?=\s)/.exec(said) ?? [];
    if (address) visited ??= signInByForms(address);
  });
  await new Promise((resolve) => child.on('close', resolve));
  await visited;
  return said;
}

describe.skipIf('missing' in client || !hasTerminal)(`the real client${hasTerminal ? '' : ` (${reason})`}`, () => {
  it('signs in with the entry from which --fix took the header, and the server takes its token', {
    timeout: 90_000,
  }, async () => {
    const { url } = await startOidc();
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const home = path.join(folder.path, 'home');
    const secret = `made-up-${'Xy9Zw8Vu7'.repeat(2)}`;
    const entry = { type: 'http', url, headers: { Authorization: `Basic ${secret}` } };
    writeFiles(folder.path, {
      'home/.claude.json': '{}',
      'p/.claude-plugin/plugin.json': JSON.stringify({ name: 'acme', version: '1.0.0', description: 'For a test.' }),
      'p/.mcp.json': JSON.stringify({ mcpServers: { api: entry } }),
    });
    const plugin = path.join(folder.path, 'p');
    const said = { out: '', err: '' };
    const io = { cwd: plugin, isTerminal: false, hasColour: false, readStdin: () => new Uint8Array() };
    const code = await runCommand(checkMcpAuth, ['--live', 'api', '--fix', '-c', '.'], {
      ...io,
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
    });
    expect(code, said.out).toBe(0);
    expect(JSON.parse(fs.readFileSync(path.join(plugin, '.mcp.json'), 'utf8'))).toEqual({
      mcpServers: { api: { type: 'http', url } },
    });
    expect(said.out + said.err).not.toContain(secret.slice(8));
    if ('missing' in client) throw new Error(client.missing);
    expect(await loginByClient(client.path, home, plugin, 'plugin:acme:api')).toContain('Authenticated with "plugin:acme:api"');
    const stored = JSON.parse(fs.readFileSync(path.join(home, '.claude/.credentials.json'), 'utf8'));
    const [token] = Object.values(stored.mcpOAuth).map((each) => (each as { accessToken: string }).accessToken);
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
  });
});
