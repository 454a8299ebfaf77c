import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, verify } from 'node:crypto';
import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { describeClient, repository, runClient, runSession } from '../client/harness/index.ts';
import { hasProgram, scripts, writeTree } from '../scripts/run.ts';
import { blockInfos, samplesOf } from './hook-samples.ts';

const skills = ['plugin-structure', 'mcp-integration', 'plugin-settings'];
const examples = skills.flatMap((skill) => {
  const folder = path.resolve('skills', skill, 'examples');
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
});
const references = skills.flatMap((skill) => {
  const folder = path.resolve('skills', skill, 'references');
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
});
const acme = path.resolve('skills/mcp-integration/examples/acme');
const authentication = path.resolve('skills/mcp-integration/references/authentication.md');

const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'plugin-examples-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));
const newFolder = (): string => fs.mkdtempSync(path.join(scratch, 'the plugin '));

function findingsOf(plugin: string): string[] {
  const findings = runRules(loadPlugin(diskFiles(plugin), { scope: 'plugin', name: path.basename(plugin) }), rules);
  return findings.map(({ rule, file, message }) => `${file}: ${message} [${rule}]`);
}

const named = (files: readonly string[]): { name: string; file: string }[] =>
  files.map((file) => ({ name: path.relative(path.resolve('skills'), file), file }));

it.each(named(examples))('the example $name has no finding', ({ file }) => {
  expect(findingsOf(file)).toEqual([]);
});

describeClient('in the client', () => {
  it.each(named(examples))('the example $name passes strict validation', async ({ file }) => {
    const { exitCode, stdout } = await runClient(['plugin', 'validate', '--strict', file]);
    expect(stdout).toContain('Validation passed');
    expect(exitCode).toBe(0);
  });

  it.each(skills)('the text of %s arrives as it is written, with the script lines ready to run', async (skill) => {
    const use = { type: 'tool_use', name: 'Skill', input: { skill: `plugin-dev:${skill}` } } as const;
    const { requests } = await runSession({
      plugins: [repository],
      prompt: 'hello',
      replies: [[use], [{ type: 'text', text: 'done' }]],
    });
    const text = fs.readFileSync(path.resolve('skills', skill, 'SKILL.md'), 'utf8');
    const body = text.slice(text.indexOf('\n---\n') + 5).trim();
    const written = JSON.stringify(body.replaceAll('${CLAUDE_PLUGIN_ROOT}', repository)).slice(1, -1);
    expect(JSON.stringify(requests).includes(written)).toBe(true);
  });
});

describe.each(named(references))('the samples of $name', ({ file }) => {
  it('say what they are', () => {
    expect(blockInfos(file).filter((info) => !/^\w+ (?:file=\S+|fragment)$/.test(info))).toEqual([]);
  });

  it('have no findings', () => {
    const found = samplesOf(file).flatMap(({ place, files }) => {
      const plugin = newFolder();
      writeTree(plugin, files);
      for (const name of Object.keys(files)) fs.chmodSync(path.join(plugin, name), 0o755);
      return findingsOf(plugin).map((finding) => `${place}: ${finding}`);
    });
    expect(found).toEqual([]);
  });
});

/** Runs a program of an example to its end. */
function ran(command: string, args: readonly string[], env: Readonly<Record<string, string>>, input = '') {
  const result = spawnSync(command, args, { input, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...env } });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

const request = (id: number, method: string, params: object = {}): string =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;

describe('the servers and helpers of acme', () => {
  it('scratchpad keeps what it is given, and refuses what it does not know', () => {
    const env = { SCRATCHPAD_FILE: path.join(newFolder(), 'data/pad.json') };
    const messages = [
      request(1, 'server/discover'),
      request(2, 'tools/call', { name: 'put', arguments: { key: 'a', value: 'kept text' } }),
      request(3, 'tools/call', { name: 'get', arguments: { keys: ['a'] } }),
      'no JSON\n',
    ];
    const { out } = ran(process.execPath, [path.join(acme, 'servers/scratchpad.mjs')], env, messages.join(''));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(answers[0].error.code).toBe(-32601);
    expect(answers[2].result.content[0].text).toBe('{"a":"kept text"}');
  });

  const helper = path.join(acme, 'scripts/report-headers.sh');
  it.skipIf(process.platform === 'win32').each([
    { name: 'a token', file: 'abc-123\n', code: 0, out: '{"Authorization": "Bearer abc-123"}\n' },
    { name: 'a token without a line end', file: 'abc-123', code: 0, out: '{"Authorization": "Bearer abc-123"}\n' },
    { name: 'something else', file: 'a" : "b\n', code: 1, out: '' },
    { name: 'nothing', file: '', code: 1, out: '' },
  ])('report-headers makes of $name what the client takes', ({ file, code, out }) => {
    const home = newFolder();
    writeTree(home, { '.config/acme/reports-token': file });
    expect(ran(helper, [], { HOME: home })).toMatchObject({ code, out });
  });

  it('the signing helpers print headers that hold', () => {
    const home = newFolder();
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeTree(home, {
      '.config/acme/jwt.pem': String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      '.config/acme/hmac.json': JSON.stringify({ id: 'me', secret: 'x' }),
    });
    const env = { HOME: home, CLAUDE_CODE_MCP_SERVER_URL: 'https://reports.example.com/mcp' };
    const shown = Object.assign({}, ...samplesOf(authentication).map(({ files }) => files)) as Record<string, string>;
    const headersOf = (name: string) => {
      const script = path.join(newFolder(), name);
      fs.writeFileSync(script, shown[`scripts/${name}`] ?? '');
      return JSON.parse(ran(process.execPath, [script], env).out);
    };
    const [head, claims, signature = ''] = headersOf('jwt-headers.mjs').Authorization.slice('Bearer '.length).split('.');
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    expect(headersOf('hmac-headers.mjs')).toMatchObject({
      'X-Api-Key': 'me',
      'X-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

/** A certificate authority with a server's and a client's certificate. */
function certificates(): string {
  const cwd = newFolder();
  const openssl = (...args: string[]): void => void spawnSync('openssl', args, { cwd });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=ca',
  );
  fs.writeFileSync(path.join(cwd, 'names'), 'subjectAltName=DNS:localhost');
  for (const name of ['server', 'client']) {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    const sign = ['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'];
    openssl(...sign, '-out', `${name}.pem`, '-days', '2', '-extfile', 'names');
  }
  return cwd;
}

describe.skipIf(!hasProgram('openssl'))('the mtls-bridge of acme', () => {
  it('shows its certificate, keeps the session, and passes answers of both kinds on', async () => {
    const folder = certificates();
    const file = (name: string): string => path.join(folder, name);
    const read = (name: string): Buffer => fs.readFileSync(file(name));
    const seen: (string | string[] | undefined)[] = [];
    const identity = { key: read('server.key'), cert: read('server.pem'), ca: read('ca.pem') };
    const server = https.createServer({ ...identity, requestCert: true, rejectUnauthorized: true }, async (incoming, answer) => {
      let body = '';
      for await (const part of incoming) body += part;
      const { id, method } = JSON.parse(body);
      seen.push(incoming.headers['mcp-session-id']);
      if (method === 'initialize') {
        answer.writeHead(200, { 'content-type': 'application/json', 'mcp-session-id': 'one' });
        answer.end(JSON.stringify({ jsonrpc: '2.0', id, result: { protocolVersion: '2025-11-25' } }));
      } else if (method === 'tools/list') {
        answer.writeHead(200, { 'content-type': 'text/event-stream' });
        answer.end(`event: message\ndata: ${JSON.stringify({ jsonrpc: '2.0', id, result: { tools: [] } })}\n\n`);
      } else answer.writeHead(404, { 'content-type': 'text/plain' }).end('no such method');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://localhost:${(server.address() as AddressInfo).port}/mcp`;
    const env = { CLIENT_CERT_FILE: file('client.pem'), CLIENT_KEY_FILE: file('client.key'), CA_FILE: file('ca.pem') };
    const bridge = spawn(process.execPath, [path.join(acme, 'servers/mtls-bridge.mjs'), url], { env });
    let out = '';
    bridge.stdout?.on('data', (part) => {
      out += part;
    });
    bridge.stdin?.end([request(1, 'initialize'), request(2, 'tools/list'), request(3, 'nothing')].join(''));
    await new Promise((resolve) => bridge.on('close', resolve));
    await new Promise((resolve) => server.close(resolve));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(answers[1].result).toEqual({ tools: [] });
    expect(answers[2].error.message).toContain('HTTP 404: no such method');
    expect(seen).toEqual([undefined, 'one', 'one']);
  });
});

describe.skipIf(process.platform === 'win32')('the hooks of house-rules', () => {
  const plugin = newFolder();
  fs.cpSync(path.resolve('skills/plugin-settings/examples/house-rules'), plugin, { recursive: true });
  fs.cpSync(path.join(scripts, 'parse-frontmatter.mjs'), path.join(plugin, 'scripts/parse-frontmatter.mjs'));
  // What the text says to copy along.
  for (const name of ['start', 'core', 'formats', 'yaml'])
    fs.cpSync(path.join(scripts, `lib/${name}.mjs`), path.join(plugin, `scripts/lib/${name}.mjs`));
  const template = fs.readFileSync(path.join(plugin, 'templates/house-rules.local.md'), 'utf8');

  /** What the guard decides on an edit, in a project with these settings. */
  function guarded(settings: string | undefined, file: string, option?: string): { decision: string; err: string } {
    const project = newFolder();
    if (settings !== undefined) writeTree(project, { '.claude/house-rules.local.md': settings });
    const env = {
      CLAUDE_PLUGIN_ROOT: plugin,
      CLAUDE_PROJECT_DIR: project,
      ...(option ? { CLAUDE_PLUGIN_OPTION_STRICTNESS: option } : {}),
    };
    const input = JSON.stringify({ tool_input: { file_path: path.join(project, file) } });
    const { code, out, err } = ran(process.execPath, [path.join(plugin, 'scripts/guard.mjs')], env, input);
    const decision = out ? JSON.parse(out).hookSpecificOutput.permissionDecision : code === 2 ? 'blocked' : `${code}`;
    return { decision, err };
  }

  const withoutLevel = template.replace('strictness: ask\n', '');
  it.each([
    ['no settings', undefined, 'LICENSE', undefined, '0'],
    ['a protected file', template, 'LICENSE', undefined, 'ask'],
    ['a protected folder', template, 'db/migrations/1.sql', undefined, 'ask'],
    ['a protected ending', template, 'a/b.lock', undefined, 'ask'],
    ['another file', template, 'src/LICENSE.ts', undefined, '0'],
    ['a level of the project over the option', template, 'LICENSE', 'deny', 'ask'],
    ['the option where the project says nothing', withoutLevel, 'LICENSE', 'deny', 'deny'],
    ['a level that is none', template.replace('strictness: ask', 'strictness: high'), 'LICENSE', undefined, 'ask'],
    ['the switch', template.replace('enabled: true', 'enabled: false'), 'LICENSE', undefined, '0'],
    ['settings that cannot be read', '---\nprotected: [a\n---\n', 'README.md', undefined, 'blocked'],
  ])('the guard follows %s', (_, settings, file, option, decision) => {
    const got = guarded(settings, file, option);
    expect(got.decision).toBe(decision);
    expect(got.err).toBe(decision === 'blocked' ? got.err : '');
  });

  it.each([
    [template, 'Ask before adding a dependency.'],
    [template.replace('enabled: true', 'enabled: false'), ''],
  ])('the rules are told while they are on', (settings, told) => {
    const project = newFolder();
    writeTree(project, { '.claude/house-rules.local.md': settings });
    const env = { CLAUDE_PLUGIN_ROOT: plugin, CLAUDE_PROJECT_DIR: project };
    const { code, out } = ran('sh', [path.join(plugin, 'scripts/tell-rules.sh')], env);
    expect(code).toBe(0);
    expect(out.includes('Ask before adding')).toBe(told !== '');
    expect(out).toContain(told);
  });
});
