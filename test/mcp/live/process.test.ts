import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { ServerOptions } from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../../src/mcp/live/diagnose.ts';
import { firstError } from '../../../src/mcp/step.ts';
import { freePorts, hasOpenssl, makeCertificates, mcp, serve, targetOf, testLimits } from '../peers/http.ts';

const limits = { ...testLimits, milliseconds: 900, bytes: 300_000 };

/** A stdio server in one line of JavaScript: `on(method, message)` returns a result, an error, or nothing. */
const program = (on: string, start = ''): string =>
  `${start};const on=${on};require('node:readline').createInterface({input:process.stdin}).on('line',(line)=>{const m=JSON.parse(line);if(m.id===undefined)return;const r=on(m.method,m);if(r)console.log(JSON.stringify({jsonrpc:'2.0',id:m.id,...r}))})`;

const good = `(method, m) => method==='initialize' ? {result:{protocolVersion:m.params.protocolVersion,capabilities:{tools:{}},serverInfo:{name:'s',version:'1'}}} : method==='tools/list' ? {result:{tools:[{name:'echo',inputSchema:{type:'object'}}]}} : {error:{code:-32601,message:'no'}}`;

async function look(entry: object, env: Record<string, string> = {}): Promise<Awaited<ReturnType<typeof diagnose>>> {
  return diagnose(targetOf(entry, env), { spawn: true, limits });
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
