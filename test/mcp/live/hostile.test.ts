import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { ServerOptions } from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import zlib from 'node:zlib';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import { firstError } from '../../../src/mcp/step.ts';
import {
  echoTool,
  freePorts,
  type Handler,
  hasOpenssl,
  json,
  makeCertificates,
  mcp,
  rpcOf,
  serve,
  targetOf,
  testLimits,
} from '../peers/http.ts';

const limits = { ...testLimits, milliseconds: 700, totalMilliseconds: 5000 };

async function codeFor(handler: Handler, type = 'http'): Promise<string | undefined> {
  const { origin } = await serve(handler);
  const began = Date.now();
  const { steps } = await diagnose(targetOf({ type, url: `${origin}/mcp` }), { limits });
  expect(Date.now() - began, 'time').toBeLessThan(limits.totalMilliseconds + 1500);
  return firstError(steps)?.code;
}

/** Sends pieces for as long as the other side reads. */
function endless(piece: string | Buffer, headers: Record<string, string>): Handler {
  return async (_request, response) => {
    response.writeHead(200, headers);
    while (!response.destroyed) {
      if (!response.write(piece)) await Promise.race([new Promise((resolve) => response.once('drain', resolve)), wait(500)]);
      else await wait(1);
    }
  };
}

const jsonType = { 'content-type': 'application/json' };
const streamType = { 'content-type': 'text/event-stream' };

describe('a server that does not play fair', () => {
  it.each<readonly [string, string, Handler]>([
    ['never answers', 'no-answer', () => {}],
    [
      'sends headers and nothing more',
      'answer-endless',
      (_request, response) => response.writeHead(200, jsonType).flushHeaders(),
    ],
    ['closes the connection', 'connection-lost', (_request, response) => response.destroy()],
    ['sends an event stream without a reply', 'answer-endless', endless(': keep\n\n', streamType)],
    ['sends JSON without end', 'answer-too-big', endless('x'.repeat(65_536), jsonType)],
    ['sends one event without end', 'answer-too-big', endless(`data: ${'x'.repeat(65_536)}`, streamType)],
    [
      'answers another request',
      'answer-not-rpc',
      (_request, response) => json(response, 200, { jsonrpc: '2.0', id: 'other', result: {} }),
    ],
    ['answers with a list', 'answer-not-rpc', (_request, response) => json(response, 200, [1, 2])],
    ['answers with broken JSON', 'answer-not-json', (_request, response) => response.writeHead(200, jsonType).end('{oops')],
    ['answers 202 to everything', 'answer-only-accepted', (_request, response) => response.writeHead(202).end()],
    ['answers 204 to everything', 'answer-content-type', (_request, response) => response.writeHead(204).end()],
    [
      'answers JSON as text',
      'answer-content-type',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('{}'),
    ],
    [
      'answers a login page',
      'answer-html',
      (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Log in</title>'),
    ],
    ['redirects to itself', 'redirect-loop', (_request, response) => response.writeHead(307, { location: '/mcp' }).end()],
    ['redirects on and on', 'redirect-too-many', ({ path }, response) => response.writeHead(307, { location: `${path}x` }).end()],
    ['redirects nowhere', 'redirect-no-location', (_request, response) => response.writeHead(307).end()],
    [
      'redirects to a file',
      'redirect-bad-location',
      (_request, response) => response.writeHead(307, { location: 'file:///etc/passwd' }).end(),
    ],
    [
      'speaks an unknown revision',
      'initialize-version',
      mcp({ initialize: () => ({ protocolVersion: '2023-01-01', capabilities: {}, serverInfo: {} }) }),
    ],
    [
      'does not say who it is',
      'initialize-invalid',
      mcp({ initialize: () => ({ protocolVersion: '2025-11-25', capabilities: {} }) }),
    ],
    ['refuses initialize', 'initialize-error', mcp({ initialize: () => ({ error: { code: -32602, message: 'no' } }) })],
    ['refuses tools/list', 'tools-error', mcp({ 'tools/list': () => ({ error: { code: -32603, message: 'boom' } }) })],
    ['lists a tool without a schema', 'tools-invalid', mcp({ 'tools/list': () => ({ tools: [echoTool, { name: 'x' }] }) })],
    [
      'lists a tool with a schema of text',
      'tools-invalid',
      mcp({ 'tools/list': () => ({ tools: [{ name: 'x', inputSchema: { type: 'string' } }] }) }),
    ],
    ['lists no list', 'tools-error', mcp({ 'tools/list': () => ({ tools: {} }) })],
  ])('that %s: %s', async (_what, code, handler) => {
    expect(await codeFor(handler)).toBe(code);
  });

  it('ends the list of tools where a page repeats', async () => {
    const { origin, seen } = await serve(mcp({ 'tools/list': () => ({ tools: [echoTool], nextCursor: 'again' }) }));
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    expect(steps.map(({ code }) => code)).toContain('tools-cursor-repeats');
    expect(seen.filter(({ body }) => rpcOf(body).method === 'tools/list')).toHaveLength(2);
  });

  it('keeps no more than the bound of a compressed answer', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x'));
    const before = process.memoryUsage().rss;
    const code = await codeFor((_request, response) =>
      response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' }).end(bomb),
    );
    expect(code).toBe('answer-too-big');
    expect(process.memoryUsage().rss - before).toBeLessThan(80 * 1024 * 1024);
  });

  it('reads a gigabyte no further than its bound', async () => {
    let sent = 0;
    const piece = Buffer.alloc(1_048_576, 'x');
    const { origin } = await serve(async (_request, response) => {
      response.writeHead(200, { ...jsonType, 'content-length': String(1024 * piece.length) });
      while (!response.destroyed && sent < 1024 * piece.length) {
        sent += piece.length;
        if (!response.write(piece)) await Promise.race([new Promise((resolve) => response.once('drain', resolve)), wait(300)]);
      }
    });
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits: { ...limits, milliseconds: 3000 } });
    expect(firstError(steps)?.code).toBe('answer-too-big');
    expect(sent).toBeLessThan(64 * piece.length);
  });

  it('prints its text in one line, without control characters and without secrets', async () => {
    const token = ['ghp', 'A1b2C3d4E5f6G7h8I9j0'.repeat(2).slice(0, 36)].join('_');
    const message = `\u001b[2Jhello\nerror: forged \u202e ${token} ${'long '.repeat(400)}`;
    const { origin } = await serve(mcp({ initialize: () => ({ error: { code: 1, message } }) }));
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }), { limits });
    const shown = firstError(steps)?.message ?? '';
    expect(shown).toContain('hello error: forged');
    expect(shown).toContain('ghp_[redacted]');
    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(shown.length).toBeLessThan(500);
  });
});

it('finds a reply behind a byte order mark, as the client does', async () => {
  const answer = JSON.stringify({ jsonrpc: '2.0', id: 'other', result: {} });
  const start = (type: object, text: string): Promise<string | undefined> =>
    codeFor((_request, response) => response.writeHead(200, { ...type }).end(`\uFEFF${text}`));
  expect(await start(jsonType, answer)).toBe('answer-not-rpc');
  expect(await start(streamType, `data: ${answer.replace('"other"', '0')}\n\n`)).toBe('initialize-version');
});

it('prints no part of a credential that an answer repeats', async () => {
  const secret = ['ghp', 'Zq7Lw2Xk9Rt4Vb8Nm3Pd6Fs1Hj5Gc0YaQeUi'].join('_');
  const headers = { Authorization: `Bearer ${secret}` };
  for (const [type, text] of [
    ['application/json', `${'x'.repeat(60)} ${secret}`],
    [`text/${secret}`, 'x'],
  ] as const) {
    const { origin } = await serve((_request, response) => response.writeHead(200, { 'content-type': type }).end(text));
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin, headers }), { credentials: true, limits });
    expect(JSON.stringify(steps).toLowerCase()).not.toContain(secret.slice(4, 12).toLowerCase());
  }
});

describe('metadata of a hostile server', () => {
  it('is asked for without credentials, and within the time', async () => {
    const { origin, seen } = await serve((request, response) => {
      if (request.path === '/mcp') json(response, 401, {});
      else if (request.path.includes('resource')) json(response, 404, {});
      // The rest hangs.
    });
    const began = Date.now();
    const entry = { type: 'http', url: `${origin}/mcp`, headers: { 'X-Api-Key': 'key-of-the-test-1' } };
    const { steps } = await diagnose(targetOf(entry), { credentials: true, limits });
    expect(firstError(steps)?.code).toBe('not-oauth');
    expect(Date.now() - began).toBeLessThan(6000);
    const asked = seen.filter(({ path }) => path !== '/mcp');
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter(({ headers }) => headers['x-api-key'])).toEqual([]);
  });

  it.each(['x:', 'mailto:a@b', 'data:,x'])('may name %s for a server', async (name) => {
    const { origin } = await serve((request, response) => {
      if (request.path === '/mcp') json(response, 401, {});
      else json(response, 200, { resource: `${origin}/mcp`, authorization_servers: [name] });
    });
    const { steps, status } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp` }), { limits });
    expect({ status, error: firstError(steps) }).toMatchObject({ status: expect.any(String), error: { severity: 'error' } });
  });

  it('may nest as deep as it likes', async () => {
    const deep = '['.repeat(200_000);
    const { origin } = await serve((request, response) => {
      if (request.path === '/mcp') json(response, 401, {});
      else response.writeHead(200, jsonType).end(deep);
    });
    const { steps } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp` }), { limits });
    expect(steps.map(({ code }) => code)).toContain('resource-metadata-invalid-unused');
    expect(firstError(steps)?.code).toBe('server-metadata-not-json');
  });
});

describe('redirects', () => {
  const secret = 'credential-of-the-test-1';

  it('never carry a configured header to another origin', async () => {
    const other = await serve(mcp());
    const { origin } = await serve((_request, response) => response.writeHead(307, { location: `${other.origin}/mcp` }).end());
    const headers = { Authorization: `Bearer ${secret}`, 'X-Api-Key': secret, 'X-Tenant': 't1' };
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin, headers }), { credentials: true, limits });
    const codes = steps.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['redirect-cross-origin', 'redirect-loses-authorization', 'redirect-leaks-headers']),
    );
    expect(other.seen.length).toBeGreaterThan(0);
    for (const { headers: got } of other.seen) expect(JSON.stringify(got)).not.toContain(secret);
    expect(JSON.stringify(steps)).not.toContain(secret);
  });

  it('do not get them back by a second redirect home', async () => {
    const origins = { home: '' };
    const other = await serve((_request, response) => response.writeHead(307, { location: `${origins.home}/back` }).end());
    const home = await serve((request, response) => {
      if (request.path === '/mcp') response.writeHead(307, { location: `${other.origin}/x` }).end();
      else mcp()(request, response);
    });
    origins.home = home.origin;
    await diagnose(targetOf({ type: 'http', url: `${home.origin}/mcp`, headers: { 'X-Api-Key': secret } }), {
      credentials: true,
      limits,
    });
    const back = home.seen.filter(({ path }) => path === '/back');
    expect(back.length).toBeGreaterThan(0);
    expect(back.filter(({ headers }) => headers['x-api-key'])).toEqual([]);
  });

  it('keep the body on 307 and 308, and the headers within the origin', async () => {
    const { origin, seen } = await serve((request, response) => {
      if (request.path === '/mcp') response.writeHead(308, { location: '/mcp/' }).end();
      else mcp()(request, response);
    });
    const { status } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp`, headers: { 'X-Api-Key': secret } }), {
      credentials: true,
      limits,
    });
    expect(status).toBe('connected');
    expect(seen.find(({ path }) => path === '/mcp/')?.headers['x-api-key']).toBe(secret);
  });
});

describe('without leave to send credentials', () => {
  it('none of the configured headers is sent, nor what stands in the URL', async () => {
    const { origin, seen } = await serve((_request, response) => json(response, 401, {}));
    const url = `${origin.replace('http://', 'http://user:pass-of-the-test@')}/mcp`;
    const { steps } = await diagnose(
      targetOf({ type: 'http', url, headers: { Authorization: 'Bearer abc-of-the-test', 'X-Tenant': 't' } }),
      { limits },
    );
    expect(steps.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['headers-withheld', 'credential-withheld', 'url-credentials']),
    );
    expect(seen.length).toBeGreaterThan(0);
    for (const { headers } of seen) expect(headers).not.toHaveProperty('authorization');
    for (const { headers } of seen) expect(headers).not.toHaveProperty('x-tenant');
    expect(JSON.stringify(steps)).not.toContain('of-the-test');
  });
});

const processLimits = { ...testLimits, milliseconds: 900, bytes: 300_000 };

/** A stdio server in one line of JavaScript: `on(method, message)` returns a result, an error, or nothing. */
const program = (on: string, start = ''): string =>
  `${start};const on=${on};require('node:readline').createInterface({input:process.stdin}).on('line',(line)=>{const m=JSON.parse(line);if(m.id===undefined)return;const r=on(m.method,m);if(r)console.log(JSON.stringify({jsonrpc:'2.0',id:m.id,...r}))})`;

const good = `(method, m) => method==='initialize' ? {result:{protocolVersion:m.params.protocolVersion,capabilities:{tools:{}},serverInfo:{name:'s',version:'1'}}} : method==='tools/list' ? {result:{tools:[{name:'echo',inputSchema:{type:'object'}}]}} : {error:{code:-32601,message:'no'}}`;

async function look(entry: object, env: Record<string, string> = {}): Promise<Awaited<ReturnType<typeof diagnose>>> {
  return diagnose(targetOf(entry, env), { spawn: true, limits: processLimits });
}

const node = (text: string): object => ({ command: process.execPath, args: ['-e', text] });

function folder(): string {
  const made = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'process-'));
  onTestFinished(() => fs.rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('a stdio server', () => {
  it('connects', async () => {
    const { steps, status, tools } = await look(node(program(good)));
    expect(firstError(steps)).toBeUndefined();
    expect(status).toBe('connected');
    expect(tools?.[0]?.fullName).toBe('mcp__plugin_p_a__echo');
  });

  it('may greet on stdout, which is noted', async () => {
    const { steps, status } = await look(node(program(good, "console.log('Server starting')")));
    expect(status).toBe('connected');
    expect(steps.find(({ code }) => code === 'process-noise')?.message).toContain('Server starting');
  });

  it('that ends on server/discover is started a second time', async () => {
    const { steps, status } = await look(
      node(program(`(method, m) => method==='server/discover' ? process.exit(1) : (${good})(method, m)`)),
    );
    expect(status).toBe('connected');
    expect(steps.map(({ code }) => code)).toContain('discover-ends-server');
  });

  it('that ignores server/discover is waited for', async () => {
    const { steps, status } = await look(
      node(program(`(method, m) => method==='server/discover' ? undefined : (${good})(method, m)`)),
    );
    expect(status).toBe('connected');
    expect(steps.map(({ code }) => code)).toContain('discover-ignored');
  });

  it.each<readonly [string, object, string, string]>([
    ['is not there', { command: 'no-such-program-xyz' }, 'process-not-found', 'no-such-program-xyz'],
    ['holds its arguments in command', { command: 'node server.js' }, 'process-command-split', 'node server.js'],
    [
      'ends at once',
      node("process.stderr.write('boom: API_KEY is required');process.exit(3)"),
      'process-ended',
      'API_KEY is required',
    ],
    ['ends by a signal', node("process.kill(process.pid, 'SIGKILL')"), 'process-ended', 'SIGKILL'],
    ['never answers', node('setInterval(() => {}, 1000)'), 'process-silent', 'initialize'],
    ['writes without end', node("setInterval(() => process.stdout.write('x'.repeat(65536)), 1)"), 'process-floods', 'stdout'],
    ['refuses initialize', node(program("() => ({error:{code:-32603,message:'db down'}})")), 'initialize-error', 'db down'],
  ])('that %s', async (_what, entry, code, said) => {
    const { steps, status } = await look(entry);
    expect(firstError(steps)?.code, JSON.stringify(steps)).toBe(code);
    expect(firstError(steps)?.message).toContain(said);
    expect(status).toBe('failed');
  });

  it('that may not be executed', async () => {
    const file = path.join(folder(), 'server.sh');
    fs.writeFileSync(file, '#!/bin/sh\n');
    const { steps } = await look({ command: file });
    expect(firstError(steps)?.code).toBe('process-not-executable');
  });

  it('leaves nothing running, not even what it started', async () => {
    const file = path.join(folder(), 'pids');
    const child = `const c=require('node:child_process').spawn(process.execPath,['-e','setInterval(()=>{},1000)'],{stdio:'inherit'});require('node:fs').writeFileSync(${JSON.stringify(file)},process.pid+' '+c.pid);process.on('SIGINT',()=>{});process.on('SIGTERM',()=>{})`;
    await look(node(program(good, child)));
    const pids = fs.readFileSync(file, 'utf8').split(' ');
    expect(pids).toHaveLength(2);
    const alive = pids.filter((pid) => {
      try {
        return !execFileSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).trim().startsWith('Z');
      } catch {
        return false;
      }
    });
    expect(alive).toEqual([]);
  });

  it('gets the environment, the folders and the variables of its entry, expanded', async () => {
    const file = path.join(folder(), 'env.json');
    const entry = {
      ...node(
        program(
          good,
          `require('node:fs').writeFileSync(${JSON.stringify(file)},JSON.stringify({env:process.env,cwd:process.cwd()}))`,
        ),
      ),
      env: { TOKEN: '${ACME_TOKEN}', MODE: 'test' },
    };
    const secret = 'value-of-the-token-1';
    const { steps } = await look(entry, { ACME_TOKEN: secret, OTHER: 'x' });
    const { env, cwd } = JSON.parse(fs.readFileSync(file, 'utf8'));
    expect(env).toMatchObject({ TOKEN: secret, MODE: 'test', OTHER: 'x', CLAUDE_PLUGIN_ROOT: os.tmpdir(), CLAUDECODE: '1' });
    expect(fs.realpathSync(cwd)).toBe(fs.realpathSync(os.tmpdir()));
    expect(JSON.stringify(steps)).not.toContain(secret);
  });

  it('that prints a secret does not get it into the report', async () => {
    const secret = 'value-of-the-token-2';
    const entry = {
      ...node("process.stderr.write('bad token '+process.env.TOKEN);process.exit(1)"),
      env: { TOKEN: '${ACME_TOKEN}' },
    };
    const { steps } = await look(entry, { ACME_TOKEN: secret });
    expect(firstError(steps)?.message).toContain('bad token [redacted]');
    expect(JSON.stringify(steps)).not.toContain(secret);
  });

  it('with a variable that is not set is told so first', async () => {
    const { steps } = await look({ ...node(program(good)), env: { KEY: '${NOT_SET_ANYWHERE}' } });
    expect(steps[0]).toMatchObject({ code: 'variable-unset', severity: 'error' });
    expect(steps[0]?.effect).toContain('${NOT_SET_ANYWHERE}');
  });
});

const isPossible = hasOpenssl();
if (!isPossible) console.warn('skipped: there is no openssl to make certificates with');
const made = isPossible ? makeCertificates() : undefined;
afterAll(() => {
  if (made) fs.rmSync(made.folder, { recursive: true, force: true });
});

const read = (name: string): Buffer => made?.read(name) ?? Buffer.alloc(0);
const file = (name: string): string => made?.file(name) ?? '';
const server = (name: string, more: ServerOptions = {}): ServerOptions => ({
  key: read(`${name}.key`),
  cert: read(`${name}.pem`),
  ...more,
});
const mutual: ServerOptions = { ca: read('ca.pem'), requestCert: true, rejectUnauthorized: true };
const trusting = { NODE_EXTRA_CA_CERTS: file('ca.pem') };
const presenting = (name: string, key = name): Record<string, string> => ({
  ...trusting,
  CLAUDE_CODE_CLIENT_CERT: file(`${name}.pem`),
  CLAUDE_CODE_CLIENT_KEY: file(`${key}.key`),
});

describe.skipIf(!isPossible)('a server with TLS', () => {
  it.each<readonly [what: string, options: () => ServerOptions, env: Record<string, string>, code: string | undefined]>([
    ['of an authority that is named', () => server('server'), trusting, undefined],
    ['of an unknown authority', () => server('server'), {}, 'tls-untrusted'],
    ['for another host', () => server('elsewhere'), trusting, 'tls-wrong-host'],
    ['whose certificate has expired', () => server('expired'), trusting, 'tls-expired'],
    [
      'that wants a client certificate and gets none',
      () => server('server', mutual),
      trusting,
      'tls-client-certificate-demanded',
    ],
    [
      'that wants one by TLS 1.2',
      () => server('server', { ...mutual, maxVersion: 'TLSv1.2' }),
      trusting,
      'tls-client-certificate-demanded',
    ],
    ['that wants one and gets it', () => server('server', mutual), presenting('client'), undefined],
    ['that gets one of a stranger', () => server('server', mutual), presenting('foreign'), 'tls-client-certificate-refused'],
    [
      'whose client has the key of another',
      () => server('server', mutual),
      presenting('client', 'foreign'),
      'tls-client-certificate-unusable',
    ],
    [
      'whose client names no certificate file',
      () => server('server', mutual),
      { ...trusting, CLAUDE_CODE_CLIENT_CERT: '/nowhere/c.pem' },
      'tls-file-unreadable',
    ],
    [
      'of an old version alone',
      () => server('server', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }),
      trusting,
      'tls-version',
    ],
  ])('%s', async (_what, options, env, code) => {
    const { origin } = await serve(mcp(), options());
    const { steps, status } = await diagnose(targetOf({ type: 'http', url: `${origin}/mcp` }, env), { limits: testLimits });
    expect(firstError(steps)?.code, JSON.stringify(steps, undefined, 1)).toBe(code);
    expect(status).toBe(code ? 'failed' : 'connected');
  });

  it('is not taken for one where there is only plain HTTP', async () => {
    const { origin } = await serve(mcp());
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin.replace('http:', 'https:') }), { limits: testLimits });
    expect(firstError(steps)).toMatchObject({ code: 'tls-not-spoken', effect: expect.stringContaining('EPROTO') });
  });

  it('must not send its visitors to an unencrypted place', async () => {
    const plain = await serve(mcp());
    const { origin } = await serve(
      (_request, response) => response.writeHead(307, { location: plain.origin }).end(),
      server('server'),
    );
    const { steps } = await diagnose(targetOf({ type: 'http', url: origin }, trusting), { limits: testLimits });
    expect(firstError(steps)?.code).toBe('redirect-to-plain');
  });
});

describe('a place where no server is', () => {
  it('is told from one that hangs', async () => {
    const [port = 0] = await freePorts(1);
    const { steps } = await diagnose(targetOf({ type: 'http', url: `http://127.0.0.1:${port}/mcp` }), { limits: testLimits });
    expect(firstError(steps)?.code).toBe('connection-refused');
  });

  it('may be a name that nobody has', async () => {
    const { steps } = await diagnose(targetOf({ type: 'http', url: 'http://no-such-host.invalid/mcp' }), { limits: testLimits });
    expect(firstError(steps)?.code).toMatch(/^host-(?:not-found|lookup-failed)$/);
  });
});
