import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { execute, helperEnvironment, runHelper } from '../../src/mcp/env.ts';
import { covers, resourceMetadataUrls, serverMetadataUrls } from '../../src/mcp/oauth/discovery.ts';
import { createStepLog, explain, firstError, type StepLog } from '../../src/mcp/step.ts';
import { readEntry, resolveEntry } from '../../src/plugin/mcp/entry.ts';
import { expansionPlaces, mcpLimit, oauthFields, revisions, serverFields, serverTypes } from '../../src/spec/mcp.ts';
import { allReasons, clientMessages, reasonOf } from '../../src/spec/mcp-live.ts';
import { targetOf } from './peers/http.ts';

// Lines as the client prints them.
const lines: readonly (readonly [string, string])[] = [
  [
    'plugin:p:a: https://x/ (HTTP) - ✘ Failed to connect — Dynamic Client Registration rejected (HTTP 404): {"error":"nope"}',
    'registration rejected with 404',
  ],
  ['SDK auth failed: Dynamic Client Registration rejected (HTTP 403): {"error":"access_denied"}', 'registration rejected'],
  ['SDK auth failed: Incompatible auth server: does not support dynamic client registration', 'no dynamic registration'],
  ['SDK auth failed: Protected resource http://h/ does not match expected http://h (or origin)', 'resource mismatch'],
  ['Issuer mismatch in authorization response (RFC 9207): expected "http://a", received undefined', 'issuer mismatch'],
  ["Refusing to send credentials to non-https token endpoint 'http://10.9.8.7/token'.", 'plain token endpoint'],
  ['SDK auth failed: [ { "expected": "string", "code": "invalid_type", "path": [ "token_endpoint" ] } ]', 'schema dump'],
  ["SDK auth failed: JSON Parse error: Unrecognized token '<'", 'broken JSON'],
  ['OAuth error: invalid_scope', 'invalid scope'],
  ['EPROTO: The TLS handshake failed. Does the server speak TLS on this port?', 'TLS handshake'],
  ['CERT_HAS_EXPIRED: certificate has expired', 'certificate expired'],
  ['FailedToOpenSocket: Was there a typo in the url or port?', 'client certificate unusable'],
  ['ECONNRESET: The socket connection was closed unexpectedly.', 'connection closed by the server'],
  ['HTTP 405: SSE error: Non-200 status code (405)', 'wrong type for the server'],
  ['self signed certificate in certificate chain', 'unknown authority'],
  ['Server rejected the configured Authorization header (HTTP 401). Check that the token is valid', 'configured header refused'],
  ["headersHelper for MCP server 'plugin:p:a' did not return a valid value", 'helper without value'],
  ["headersHelper for MCP server 'plugin:p:a' returned a non-string header value", 'helper without JSON'],
  ['Missing environment variables in plugin MCP config: API_TOKEN', 'missing variables'],
  ["ENOENT: no such file or directory, posix_spawn 'stdio'", 'program not found'],
  ['Connection failed (CONNECTION_CLOSED): Connection closed', 'closed'],
  ['Unexpected content type: text/html', 'wrong content type'],
  ['MCP endpoint not found at http://h. Check the URL in your MCP config.', 'endpoint not found'],
  ['! Connected · tools fetch failed — Invalid result for tools/list: tools.1.inputSchema', 'tools missing'],
  ['Tool "x" is not sent to Claude: its name has 133 characters and the API accepts at most 128', 'name too long'],
  ['MCP server "plugin:p:[redacted]" connection timed out after 6000ms', 'timed out'],
  ['the callback port 8765 is in use', 'redirect URI or callback port'],
  ["MCP server 'db' not connected", 'not connected'],
  ['401 Unauthorized', '401'],
  ['HTTP 403 Forbidden', '403'],
];

describe('a message of the client', () => {
  it.each(lines)('%s', (line, name) => {
    const [first] = explain(line);
    expect(first?.name).toBe(name);
    expect(first?.causes.length).toBeGreaterThan(0);
  });

  it('that is none is not explained', () => {
    expect(explain('all is well')).toEqual([]);
    expect(explain('')).toEqual([]);
  });

  it('is told apart from a shorter one that it contains', () => {
    expect(explain('Dynamic Client Registration rejected (HTTP 404)').map(({ name }) => name)).toEqual([
      'registration rejected with 404',
    ]);
  });

  it('has causes with a next step each, and a proof that it exists', () => {
    for (const { name, causes, has, evidence } of clientMessages) {
      expect(has.length, name).toBeGreaterThan(0);
      expect(evidence?.[0]?.saw, name).toBeTruthy();
      for (const { cause, check } of causes) expect(cause && check, name).toBeTruthy();
    }
    expect(new Set(clientMessages.map(({ name }) => name)).size).toBe(clientMessages.length);
  });
});

describe('the reasons', () => {
  it('are one a code, and errors and warnings say how to help or what happens', () => {
    for (const reason of allReasons) {
      expect(reason.message, reason.code).not.toMatch(/[.!]$/);
      if (reason.severity === 'error' || reason.severity === 'warning')
        expect(reason.effect ?? reason.help, reason.code).toBeTruthy();
      expect(reason.evidence?.[0]?.saw, reason.code).toBeTruthy();
    }
  });

  it('are known by their codes alone', () => {
    expect(reasonOf('not-oauth')).toMatchObject({ severity: 'error', step: 'resource-metadata' });
    expect(() => reasonOf('no-such-code')).toThrow('no-such-code');
  });
});

describe('the facts', () => {
  it('say where placeholders are expanded, and that is where they are', () => {
    const context = { folders: {}, env: { V: 'val' } };
    const given = {
      command: '${V}',
      args: ['${V}'],
      env: { A: '${V}' },
      url: '${V}',
      headers: { A: '${V}' },
      headersHelper: '${V}',
      oauth: { clientId: '${V}' },
    };
    const [process, remote] = [
      { ...given, url: undefined },
      { ...given, type: 'http' },
    ].map((value) => {
      const reading = readEntry(value);
      if (!('entry' in reading)) throw new Error(reading.problem.message);
      return resolveEntry(reading.entry, context).entry as unknown as Record<string, unknown>;
    });
    const expanded = Object.keys(given).filter((field) => JSON.stringify(process?.[field] ?? remote?.[field]).includes('val'));
    expect(expanded).toEqual(expansionPlaces.filter(({ expands }) => expands === 'all').map(({ name }) => name));
  });

  it('have a seen proof each, and no name twice among their kind', () => {
    for (const facts of [serverTypes, serverFields, oauthFields, expansionPlaces, revisions]) {
      expect(facts.length).toBeGreaterThan(2);
      expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
      for (const { evidence } of facts) expect(evidence[0]?.saw).toBeTruthy();
    }
    expect(mcpLimit('toolNameCharacters')).toBe(128);
  });
});

describe('metadata', () => {
  const places = (urls: readonly URL[]): string[] => urls.map(({ href }) => href.replace('https://h.dev', ''));

  it('of a resource is looked for with the path behind the well-known part, then without', () => {
    expect(places(resourceMetadataUrls(new URL('https://h.dev/a/mcp?x=1')))).toEqual([
      '/.well-known/oauth-protected-resource/a/mcp',
      '/.well-known/oauth-protected-resource',
    ]);
    expect(places(resourceMetadataUrls(new URL('https://h.dev/')))).toEqual(['/.well-known/oauth-protected-resource']);
  });

  it('of an authorization server is looked for in two or three places', () => {
    expect(places(serverMetadataUrls(new URL('https://h.dev/')))).toEqual([
      '/.well-known/oauth-authorization-server',
      '/.well-known/openid-configuration',
    ]);
    expect(places(serverMetadataUrls(new URL('https://h.dev/tenant/')))).toEqual([
      '/.well-known/oauth-authorization-server/tenant',
      '/.well-known/openid-configuration/tenant',
      '/tenant/.well-known/openid-configuration',
    ]);
  });

  it.each([
    ['https://h.dev/o', true],
    ['https://h.dev/', true],
    ['https://h.dev', true],
    ['https://h.dev/o?x', true],
    ['HTTPS://H.dev:443/o', true],
    ['https://h.dev/o/', false],
    ['https://h.dev/o/p', false],
    ['https://h.dev/oo', false],
    ['https://h.dev/x', false],
    ['http://h.dev/o', false],
    ['https://other.dev/o', false],
    ['https://h.dev:8443/o', false],
  ])('for %s stands for https://h.dev/o: %s', (resource, expected) => {
    expect(covers(new URL(resource), new URL('https://h.dev/o'))).toBe(expected);
  });
});

const folder = fileURLToPath(new URL('../../src/', import.meta.url));
const files = (['mcp', 'cli/check-mcp-auth'] as const).flatMap((name) =>
  fs
    .readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' })
    .flatMap((file) => (file.endsWith('.ts') ? [path.join(folder, name, file)] : [])),
);
const code = files.map((file) => fs.readFileSync(file, 'utf8')).join('\n');
const known = new Set(allReasons.map((reason) => reason.code));

/** Codes that are put together: the beginning, and what can follow. */
const composed: Readonly<Record<string, readonly string[]>> = {
  'credential-': [
    'unset',
    'empty',
    'no-scheme',
    'doubled-scheme',
    'quoted',
    'spaced',
    'unsendable',
    'basic-not-encoded',
    'expired',
    'not-yet-valid',
    'trimmed',
  ],
  'redirect-': ['loop', 'too-many', 'no-location', 'bad-location'],
};

describe('the codes in the sources', () => {
  const literal = [...code.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, text]) => text ?? '');
  const called = [...code.matchAll(/(?:\.add|refuse|fail)\(\s*'([a-z0-9-]+)'/g)].map(([, text]) => text ?? '');

  it('all have a reason', () => {
    expect(called.length).toBeGreaterThan(80);
    expect(called.filter((name) => !known.has(name))).toEqual([]);
    const made = Object.entries(composed).flatMap(([start, ends]) => ends.map((end) => start + end));
    expect(made.filter((name) => !known.has(name))).toEqual([]);
    for (const start of Object.keys(composed)) expect(code).toContain(`\`${start}\${`);
  });

  it('use every reason', () => {
    const used = new Set([...literal, ...called, ...[...code.matchAll(/'([a-z]+)'/g)].map(([, text]) => text ?? '')]);
    for (const [start, ends] of Object.entries(composed)) for (const end of ends) used.add(start + end);
    expect([...known].filter((name) => !used.has(name))).toEqual([]);
  });
});

function plugin(files: Readonly<Record<string, string>> = {}): string {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'my helper-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files))
    fs.writeFileSync(path.join(root, file), text, { mode: file.endsWith('.sh') ? 0o755 : 0o644 });
  return root;
}

async function runs(
  command: string,
  { root = plugin(), env = {}, url = 'https://mcp.acme.dev/mcp' } = {},
): Promise<{ log: StepLog; headers: Readonly<Record<string, string>> }> {
  const log = createStepLog();
  const { context } = targetOf({}, env);
  const folders = { ...context.folders, CLAUDE_PLUGIN_ROOT: root };
  const headers = await runHelper(log, {
    plugin: 'p',
    server: 'a',
    entry: { transport: 'http', url, headersHelper: command },
    context: { ...context, folders },
  });
  return { log, headers };
}

const print = (text: string): string => `printf '%s' '${text}'`;

describe('a headersHelper', () => {
  it.each<readonly [string, string]>([
    [print('{"X-A":5}'), 'helper-value-not-text'],
    [print('{"headers":{"X-A":"1"}}'), 'helper-value-not-text'],
    [print('[1]'), 'helper-not-object'],
    [print('"x"'), 'helper-not-object'],
    [print('Authorization: Bearer x'), 'helper-not-json'],
    [`echo loading; ${print('{"X-A":"1"}')}`, 'helper-text-around'],
    ['true', 'helper-empty'],
    [`${print('{"X-A":"1"}')}; exit 3`, 'helper-exit'],
    ['${CLAUDE_PLUGIN_ROOT}/nope.sh', 'helper-not-found'],
    ['no-such-helper-xyz', 'helper-not-found'],
    ['yes', 'helper-flood'],
  ])('%s: %s', async (command, code) => {
    const { log, headers } = await runs(command);
    expect(firstError(log.steps)?.code, JSON.stringify(log.steps)).toBe(code);
    expect(headers).toEqual({});
  });

  it('may print nothing but an empty object', async () => {
    const { log, headers } = await runs(print('{}'));
    expect(log.steps.map(({ code }) => code)).toEqual(['helper-no-headers']);
    expect(headers).toEqual({});
  });

  it('needs quotes around a folder with spaces', async () => {
    const root = plugin({ 'h.sh': `#!/bin/sh\n${print('{"X-A":"1"}')}\n`, 'h.txt': '' });
    expect((await runs('"${CLAUDE_PLUGIN_ROOT}/h.sh"', { root })).headers).toEqual({ 'X-A': '1' });
    expect(firstError((await runs('${CLAUDE_PLUGIN_ROOT}/h.sh', { root })).log.steps)?.code).toBe('helper-not-found');
    expect(firstError((await runs('"${CLAUDE_PLUGIN_ROOT}/h.txt"', { root })).log.steps)?.code).toBe('helper-not-executable');
  });

  it("runs in the plugin's folder, with the client's environment and no input", async () => {
    const root = plugin({ 'h.sh': '#!/bin/sh\nenv > env.txt\npwd > pwd.txt\ncat > input.txt\necho "{}"\n' });
    const env = { API_TOKEN: 'value-of-test', TENANT_ID: 't1', CLAUDE_PLUGIN_DATA: '/data', HOME: '/home/x' };
    await runs('./h.sh', { root, env, url: 'https://bob:value-of-test@mcp.acme.dev/mcp?api_key=value-of-test&x=1' });
    const seen = Object.fromEntries(
      fs
        .readFileSync(path.join(root, 'env.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(/=(.*)/s)),
    );
    expect(seen).toMatchObject({
      CLAUDE_CODE_MCP_SERVER_NAME: 'plugin:p:a',
      CLAUDE_CODE_MCP_SERVER_URL: 'https://REDACTED:REDACTED@mcp.acme.dev/mcp?api_key=REDACTED&x=1',
      CLAUDE_PLUGIN_ROOT: root,
      TENANT_ID: 't1',
      HOME: '/home/x',
    });
    expect(seen).not.toHaveProperty('API_TOKEN');
    expect(JSON.stringify(seen)).not.toContain('value-of-test');
    expect(fs.readFileSync(path.join(root, 'pwd.txt'), 'utf8').trim()).toBe(root);
    expect(fs.readFileSync(path.join(root, 'input.txt'), 'utf8')).toBe('');
  });

  it('is told which variables it does not get', async () => {
    const { log, headers } = await runs('printf \'{"Authorization":"Bearer %s"}\' "$API_TOKEN"', {
      env: { API_TOKEN: 'value-of-test' },
    });
    expect(headers).toEqual({ Authorization: 'Bearer ' });
    expect(log.steps.find(({ code }) => code === 'helper-scrubbed')?.message).toContain('API_TOKEN');
  });

  it('that prints a token does not get it into the report, on stderr neither', async () => {
    const value = 'value-of-the-token-3';
    const { log, headers } = await runs(`echo "using ${value}" >&2; ${print(`{"Authorization":"Bearer ${value}"}`)}`);
    expect(headers.Authorization).toBe(`Bearer ${value}`);
    log.add('helper-exit', { code: 1, stderr: `using ${value}` });
    expect(JSON.stringify(log.steps)).not.toContain(value);
  });

  it('may not hold an option', async () => {
    const log = createStepLog();
    const { context } = targetOf({});
    const entry = { transport: 'http', url: 'https://a.dev/', headersHelper: 'touch ran; echo ${user_config.tok}' } as const;
    await runHelper(log, { plugin: 'p', server: 'a', entry, context: { ...context, options: { tok: { value: 'x' } } } });
    expect(log.steps.map(({ code }) => code)).toEqual(['helper-option-refused']);
  });
});

describe('a command', () => {
  it('is ended at its limit with all that it started', async () => {
    const root = plugin();
    const began = Date.now();
    const { ended } = await execute('(sleep 30; touch late) & echo $! > pid; sleep 30', {
      cwd: root,
      env: { PATH: process.env.PATH },
      milliseconds: 300,
    });
    expect(ended).toBe('time');
    expect(Date.now() - began).toBeLessThan(3000);
    const pid = Number(fs.readFileSync(path.join(root, 'pid'), 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('in a folder that is not there is not started', async () => {
    expect(await execute('true', { cwd: '/no/such/folder', env: {}, milliseconds: 1000 })).toMatchObject({
      ended: 'not-started',
    });
  });
});

function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the environment of a helper', () => {
  it('holds no credential, and says whose helper it is', () => {
    const env = helperEnvironment(
      { GITHUB_TOKEN: 'x', PATH: '/bin', CLAUDE_PLUGIN_OPTION_TOKEN: 'x' },
      { plugin: 'p', server: 's', url: 'not a url', pluginRoot: '/r' },
    );
    expect(env).toEqual({
      PATH: '/bin',
      CLAUDE_CODE_MCP_SERVER_NAME: 'plugin:p:s',
      CLAUDE_CODE_MCP_SERVER_URL: 'not a url',
      CLAUDE_PLUGIN_ROOT: '/r',
    });
  });
});
