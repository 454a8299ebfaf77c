import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync, verify } from 'node:crypto';
import fs from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import type { Command } from '../../src/cli/shared/command.ts';
import { runCommand } from '../../src/cli/shared/main.ts';
import { describeClient, runClient } from '../client/harness/index.ts';
import { hasProgram, newFolder, newTree, scripts, shell, writeTree } from '../scripts/run.ts';
import { samplesOf } from './samples.ts';

const isPosix = process.platform !== 'win32' && hasProgram('sh');
if (!isPosix) console.warn('skipped: some scripts of the examples need sh');
const structure = path.resolve('skills/plugin-structure/examples');
const node = JSON.stringify(process.execPath);

describe.skipIf(!isPosix)('the scripts of plugin-structure', () => {
  const asks = `sh ${JSON.stringify(path.join(structure, 'standard/scripts/ask-before-tags.sh'))}`;
  const event = (command: string): string => JSON.stringify({ tool_name: 'Bash', tool_input: { command } });

  it.each(['git push --tags', 'git push origin refs/tags/v1', 'git push --follow-tags', 'git push --mirror'])(
    'asks before %s',
    (command) => {
      const { code, out } = shell(asks, { input: event(command) });
      expect(code).toBe(0);
      expect(JSON.parse(out).hookSpecificOutput).toMatchObject({ hookEventName: 'PreToolUse', permissionDecision: 'ask' });
    },
  );

  it.each(['git push', 'git tag v1', 'ls'])('says nothing to %s', (command) => {
    expect(shell(asks, { input: event(command) })).toEqual({ code: 0, out: '', err: '' });
  });

  const decisions = `sh ${JSON.stringify(path.join(structure, 'advanced/scripts/show-decisions.sh'))}`;
  it('tells twenty decisions of the notes folder, and nothing without one', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `decision ${at}`);
    const folder = newTree({ 'decisions.md': `${lines.join('\n')}\n` });
    const { out } = shell(decisions, { env: { CLAUDE_PLUGIN_OPTION_NOTES_FOLDER: folder } });
    expect(out.trimEnd().split('\n').slice(1)).toEqual(lines.slice(0, 20));
    expect(shell(decisions)).toEqual({ code: 0, out: '', err: '' });
    expect(shell(decisions, { env: { CLAUDE_PLUGIN_OPTION_NOTES_FOLDER: newFolder() } })).toEqual({ code: 0, out: '', err: '' });
  });

  it('serves notes: it finds, refuses what it does not know, and says what it cannot read', () => {
    const folder = newTree({ 'a.md': 'One\nThe Cache is warm\n', 'b.md': 'cache\n', 'c.txt': 'cache\n' });
    const request = (id: number, method: string, params: object = {}): string =>
      JSON.stringify({ jsonrpc: '2.0', id, method, params });
    const search = (id: number): string => request(id, 'tools/call', { name: 'search', arguments: { text: 'cache' } });
    const server = `${node} ${JSON.stringify(path.join(structure, 'advanced/servers/notes.mjs'))}`;
    const serve = (folderName: string, ...lines: string[]) => {
      const { out } = shell(server, { input: `${lines.join('\n')}\n`, env: { NOTES_FOLDER: folderName } });
      return out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    const hello = request(2, 'initialize', { protocolVersion: '2025-11-25' });
    const answers = serve(
      folder,
      request(1, 'server/discover'),
      hello,
      'no JSON',
      '{"method":"notifications/initialized"}',
      search(3),
    );
    expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(answers[0].error.code).toBe(-32601);
    expect(answers[1].result.protocolVersion).toBe('2025-11-25');
    expect(answers[2].result.content[0].text).toBe('a.md:2: The Cache is warm\nb.md:1: cache');
    expect(serve(path.join(folder, 'none'), search(1))[0].result.isError).toBe(true);
  });
});

describe('the script of csv-profile', () => {
  const profile = `${node} ${JSON.stringify(path.resolve('skills/skill-development/examples/csv-profile/scripts/profile.mjs'))}`;
  const profileOf = (csv: string): string[] =>
    shell(`${profile} data.csv`, { cwd: newTree({ 'data.csv': csv }) })
      .out.trimEnd()
      .split('\n');

  it('says type, gaps, values and range of each column', () => {
    expect(profileOf('\uFEFFid,name,n\n1,"a, ""b""",x\n2,,3\n')).toEqual([
      '2 rows, 3 columns',
      'id: number, 2 of 2 filled, 2 different, 1 to 2',
      'name: text, 1 of 2 filled, 1 different, length 6 to 6',
      'n: mixed, 2 of 2 filled, 2 different, length 1 to 1',
    ]);
  });

  it('names rows of another length, also with line breaks in quotes and Windows line ends', () => {
    expect(profileOf('a,b\r\n"x\ny",2\r\n3\r\n').slice(-1)).toEqual(['1 rows of another length: row 3: 1 fields']);
  });

  it('ends with 2 and a message where there is no file', () => {
    expect(shell(`${profile} none.csv`, { cwd: newFolder() })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('none.csv'),
    });
    expect(shell(profile)).toMatchObject({ code: 2, out: '', err: 'profile: give a CSV file\n' });
  });
});

describe.skipIf(!isPosix)('the settings of house-rules', () => {
  it('are shown as JSON, as nothing, or with the place where they are broken', () => {
    const plugin = newFolder();
    fs.cpSync(path.resolve('skills/plugin-settings/examples/house-rules/scripts'), plugin, { recursive: true });
    fs.cpSync(path.join(scripts, 'parse-frontmatter.mjs'), path.join(plugin, 'parse-frontmatter.mjs'));
    fs.cpSync(path.join(scripts, 'lib'), path.join(plugin, 'lib'), { recursive: true });
    const show = (text?: string) =>
      shell(`sh ${JSON.stringify(path.join(plugin, 'show-settings.sh'))}`, {
        cwd: newTree(text === undefined ? {} : { '.claude/house-rules.local.md': text }),
      });
    expect(JSON.parse(show('---\nenabled: true\nprotected: [a]\n---\n').out)).toEqual({ enabled: true, protected: ['a'] });
    expect(show()).toMatchObject({ code: 0, out: '{}\n' });
    expect(show('---\nprotected: [a\n---\n')).toMatchObject({ code: 2, out: '' });
  });
});

describe('scripts that a text shows', () => {
  it('log-summary counts levels and joins messages that differ in numbers', () => {
    const shown = Object.assign({}, ...samplesOf('skills/skill-development/references/structure.md').map(({ files }) => files));
    const folder = newTree({
      'summary.mjs': shown['skills/log-summary/scripts/summary.mjs'],
      'x.log': 'ERROR a 1\nERROR a 22\nINFO b\n',
    });
    const { code, out } = shell(`${node} summary.mjs x.log`, { cwd: folder });
    expect({ code, lines: out.trimEnd().split('\n') }).toEqual({
      code: 0,
      lines: ['ERROR: 2', 'INFO: 1', '2 x ERROR a N', '1 x INFO b'],
    });
    expect(shell(`${node} summary.mjs none.log`, { cwd: folder })).toMatchObject({ code: 2, out: '' });
  });

  it('greet falls back to the default, also from a value that is none', () => {
    const shown = Object.assign({}, ...samplesOf('skills/plugin-settings/references/user-config.md').map(({ files }) => files));
    const folder = newTree({ 'greet.sh': shown['scripts/greet.sh'] });
    const greet = (tone?: string) =>
      shell('sh greet.sh', { cwd: folder, env: tone === undefined ? {} : { CLAUDE_PLUGIN_OPTION_TONE: tone } });
    expect(greet('formal').out).toBe('Write digests in a formal tone.\n');
    expect(greet()).toEqual({ code: 0, out: 'Write digests in a plain tone.\n', err: '' });
    expect(greet('loud')).toMatchObject({
      code: 0,
      out: 'Write digests in a plain tone.\n',
      err: expect.stringContaining('"loud"'),
    });
  });

  it('count adds up the edits of a session', () => {
    const shown = Object.assign({}, ...samplesOf('skills/plugin-settings/references/state.md').map(({ files }) => files));
    const folder = newTree({ 'count.mjs': shown['scripts/count.mjs'] });
    const data = path.join(folder, 'data');
    for (const _ of [1, 2]) {
      const input = JSON.stringify({ session_id: '../../one' });
      expect(shell(`${node} count.mjs`, { cwd: folder, input, env: { CLAUDE_PLUGIN_DATA: data } })).toEqual({
        code: 0,
        out: '',
        err: '',
      });
    }
    expect(fs.readdirSync(path.join(data, 'sessions'))).toEqual(['one.json']);
    expect(JSON.parse(fs.readFileSync(path.join(data, 'sessions/one.json'), 'utf8'))).toEqual({ edits: 2 });
  });
});

const skill = path.resolve('skills/hook-development');
const guardrails = path.join(skill, 'examples/guardrails');
const module = path.join(skill, 'examples/guard-module');
const references = fs
  .readdirSync(path.join(skill, 'references'))
  .map((name) => path.join(skill, 'references', name))
  .sort();

const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'hook-examples-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function emptyFolder(): string {
  return fs.mkdtempSync(path.join(scratch, 'the plugin '));
}

/** A copy of an example with some files written anew. */
function changed(example: string, files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  fs.cpSync(example, folder, { recursive: true });
  writeTree(folder, files);
  return folder;
}

interface CaseResult {
  readonly name: string;
  readonly pass: boolean;
  readonly problems: readonly string[];
}

/** What `test-hook --suite` says of every case. */
async function casesOf(plugin: string): Promise<readonly CaseResult[]> {
  const said: string[] = [];
  const command = commands.find(({ name }) => name === 'test-hook') as Command;
  const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  const rest = { cwd: '/', isTerminal: false, hasColour: false, readStdin: () => new Uint8Array() };
  const code = await runCommand(command, ['--suite', '--json', plugin], { ...io, ...rest });
  if (code === 2) throw new Error(said.join(''));
  return JSON.parse(said.join('')).cases;
}

function failuresOf(results: readonly CaseResult[]): string[] {
  return results.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
}

// What the hooks are written in; with one missing, every gate is closed.
const isReady = process.platform !== 'win32' && ['python3', 'sh'].every(hasProgram);
const describeHooks = describe.skipIf(!isReady);
if (!isReady) console.warn('skipped: the hooks of the examples need sh and python3');

describeHooks('the example guardrails', () => {
  it('passes its suite', async () => {
    const results = await casesOf(guardrails);
    expect(results.length).toBeGreaterThan(20);
    expect(failuresOf(results)).toEqual([]);
  });

  it('has cases that notice when a script does nothing', async () => {
    const scripts = fs.readdirSync(path.join(guardrails, 'scripts'));
    const broken = changed(guardrails, Object.fromEntries(scripts.map((script) => [`scripts/${script}`, ''])));
    const noticed = (await casesOf(broken)).filter(({ pass }) => !pass).map(({ name }) => name.split(':')[0]);
    expect([...new Set(noticed)]).toEqual(['bash', 'write', 'start', 'tests']);
  });

  it('has cases that notice when a script cannot close its gate', async () => {
    const file = path.join(guardrails, 'hooks/hooks.json');
    const open = fs.readFileSync(file, 'utf8').replaceAll(/,\s*"onFailure": "block"/g, '');
    const results = await casesOf(changed(guardrails, { 'hooks/hooks.json': open }));
    const noticed = results.filter(({ pass }) => !pass).map(({ name }) => name);
    expect(noticed).toEqual([
      'bash: input that the gate cannot read closes it',
      'write: input that the gate cannot read closes it',
    ]);
  });
});

describeClient('the example guard-module, in the client', () => {
  const test = (plugin: string): ReturnType<typeof runClient> => runClient(['plugin', 'test', plugin]);

  it('passes its tests', async () => {
    const { exitCode, stdout, stderr } = await test(module);
    expect(`${stdout}${stderr}`).toMatch(/\b2 pass\b/);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['secretFile.test(e.file_path)', 'false'],
    ['hasUntestedEdits = true', 'hasUntestedEdits = false'],
    ['hasUntestedEdits = false;\n    return', 'return'],
    ['&& !e.stop_hook_active', ''],
  ])('has a test that notices %s as %s', async (part, otherwise) => {
    const source = fs.readFileSync(path.join(module, 'hooks/register.ts'), 'utf8');
    expect(source).toContain(part);
    const { exitCode } = await test(changed(module, { 'hooks/register.ts': source.replace(part, otherwise) }));
    expect(exitCode).toBe(1);
  });

  it('is accepted by the client', async () => {
    const { exitCode, stdout } = await runClient(['plugin', 'validate', module]);
    expect(stdout).toContain('gating hook with .catch: tool.call{tool=Write|Edit}');
    expect(exitCode).toBe(0);
  });
});

const withSuite = references.flatMap(samplesOf).filter(({ files }) => 'hooks/hooks.test.json' in files);
it.runIf(isReady).each(withSuite)('a sample passes its suite: $place', async ({ files }) => {
  const plugin = emptyFolder();
  writeTree(plugin, files);
  const results = await casesOf(plugin);
  expect(results.length).toBeGreaterThan(1);
  expect(failuresOf(results)).toEqual([]);
});

const skills = ['plugin-structure', 'mcp-integration', 'plugin-settings'];
const examples = skills.flatMap((skill) => {
  const folder = path.resolve('skills', skill, 'examples');
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
});
const acme = path.resolve('skills/mcp-integration/examples/acme');
const authentication = path.resolve('skills/mcp-integration/references/authentication.md');

const pluginScratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'plugin-examples-'));
afterAll(() => fs.rmSync(pluginScratch, { recursive: true, force: true }));
const pluginFolder = (): string => fs.mkdtempSync(path.join(pluginScratch, 'the plugin '));

const named = (files: readonly string[]): { name: string; file: string }[] =>
  files.map((file) => ({ name: path.relative(path.resolve('skills'), file), file }));

describeClient('in the client', () => {
  it.each(named(examples))('the example $name passes strict validation', async ({ file }) => {
    const { exitCode, stdout } = await runClient(['plugin', 'validate', '--strict', file]);
    expect(stdout).toContain('Validation passed');
    expect(exitCode).toBe(0);
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
    const env = { SCRATCHPAD_FILE: path.join(pluginFolder(), 'data/pad.json') };
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
    const home = pluginFolder();
    writeTree(home, { '.config/acme/reports-token': file });
    expect(ran(helper, [], { HOME: home })).toMatchObject({ code, out });
  });

  it('the signing helpers print headers that hold', () => {
    const home = pluginFolder();
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeTree(home, {
      '.config/acme/jwt.pem': String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
      '.config/acme/hmac.json': JSON.stringify({ id: 'me', secret: 'x' }),
    });
    const env = { HOME: home, CLAUDE_CODE_MCP_SERVER_URL: 'https://reports.example.com/mcp' };
    const shown = Object.assign({}, ...samplesOf(authentication).map(({ files }) => files)) as Record<string, string>;
    const headersOf = (name: string) => {
      const script = path.join(pluginFolder(), name);
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
  const cwd = pluginFolder();
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
  const plugin = pluginFolder();
  fs.cpSync(path.resolve('skills/plugin-settings/examples/house-rules'), plugin, { recursive: true });
  fs.cpSync(path.join(scripts, 'parse-frontmatter.mjs'), path.join(plugin, 'scripts/parse-frontmatter.mjs'));
  // What the text says to copy along.
  for (const name of ['start.mjs', 'core.mjs', 'frontmatter.mjs', 'yaml.cjs'])
    fs.cpSync(path.join(scripts, `lib/${name}`), path.join(plugin, `scripts/lib/${name}`));
  const template = fs.readFileSync(path.join(plugin, 'templates/house-rules.local.md'), 'utf8');

  /** What the guard decides on an edit, in a project with these settings. */
  function guarded(settings: string | undefined, file: string, option?: string): { decision: string; err: string } {
    const project = pluginFolder();
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
    const project = pluginFolder();
    writeTree(project, { '.claude/house-rules.local.md': settings });
    const env = { CLAUDE_PLUGIN_ROOT: plugin, CLAUDE_PROJECT_DIR: project };
    const { code, out } = ran('sh', [path.join(plugin, 'scripts/tell-rules.sh')], env);
    expect(code).toBe(0);
    expect(out.includes('Ask before adding')).toBe(told !== '');
    expect(out).toContain(told);
  });
});
