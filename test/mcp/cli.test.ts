import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkMcpAuth } from '../../src/cli/check-mcp-auth.ts';
import { runCommand } from '../../src/cli/shared/main.ts';
import { json, mcp, serve } from './peers/http.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

function plugin(servers: object, more: object = {}): string {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'plugin-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  fs.mkdirSync(path.join(root, '.claude-plugin'));
  fs.writeFileSync(path.join(root, '.claude-plugin/plugin.json'), JSON.stringify({ name: 'acme', ...more }));
  fs.writeFileSync(path.join(root, '.mcp.json'), JSON.stringify({ mcpServers: servers }));
  return root;
}

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await runCommand(checkMcpAuth, args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    cwd: os.tmpdir(),
    isTerminal: false,
    hasColour: false,
    readStdin: () => new Uint8Array(),
  });
  return { code, ...said };
}

describe('check-mcp-auth', () => {
  it('connects and says so', async () => {
    const { origin } = await serve(mcp());
    const { code, out } = await call('--live', 'api', '--config', plugin({ api: { type: 'http', url: `${origin}/mcp` } }));
    expect(code).toBe(0);
    expect(out).toContain('  tool: mcp__plugin_acme_api__echo\n');
    expect(out).toMatch(/plugin:acme:api: the client connects\n$/);
  });

  it('ends with 1 and the reason where the client fails', async () => {
    const { origin } = await serve((_request, response) => json(response, 401, {}));
    const root = plugin({ api: { type: 'http', url: `${origin}/mcp` } });
    const { code, out } = await call('--live', 'api', '--config', path.join(root, '.mcp.json'), '--json');
    expect(code).toBe(1);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ version: 1, tool: 'check-mcp-auth', server: 'plugin:acme:api', status: 'failed' });
    expect(document.steps.at(-1)).toMatchObject({
      code: 'not-oauth',
      severity: 'error',
      effect: expect.stringContaining('HTTP 404'),
    });
  });

  it('uses the options of the plugin, and their defaults', async () => {
    const { origin, seen } = await serve(mcp());
    const root = plugin(
      { api: { type: 'http', url: `${origin}/mcp`, headers: { 'X-A': '${user_config.a}', 'X-B': '${user_config.b}' } } },
      { userConfig: { a: { type: 'string' }, b: { type: 'string', default: 'from-default' } } },
    );
    await call('--live', 'api', '--auth', '--config', root, '--option', 'a=from-option');
    expect(seen[0]?.headers).toMatchObject({ 'x-a': 'from-option', 'x-b': 'from-default' });
  });

  it('judges variables without their values', async () => {
    process.env.CHECK_MCP_TEST_TOKEN = '"quoted-of-the-test"';
    onTestFinished(() => {
      delete process.env.CHECK_MCP_TEST_TOKEN;
    });
    const root = plugin({
      api: { type: 'http', url: 'https://mcp.acme.dev/', headers: { Authorization: 'Bearer ${CHECK_MCP_TEST_TOKEN}' } },
    });
    const { code, out } = await call('--env', 'api', '--config', root);
    expect(code).toBe(1);
    expect(out).toContain('CHECK_MCP_TEST_TOKEN: set, 20 characters, used in headers.Authorization');
    expect(out).toContain('[credential-quoted]');
    expect(out).not.toContain('of-the-test');
  });

  it('runs a helper', async () => {
    const root = plugin({
      api: { type: 'http', url: 'https://mcp.acme.dev/', headersHelper: 'echo nothing useful' },
      other: { command: 'x' },
    });
    expect(await call('--run-helper', 'api', '--config', root)).toMatchObject({
      code: 1,
      out: expect.stringContaining('[helper-not-json]'),
    });
    expect(await call('--run-helper', 'other', '--config', root)).toMatchObject({ code: 2 });
  });

  it('explains', async () => {
    expect(await call('--explain', 'EPROTO: The TLS handshake failed')).toMatchObject({
      code: 0,
      out: expect.stringContaining('client certificate'),
    });
    expect(await call('--explain', 'gibberish')).toMatchObject({ code: 1 });
  });

  it.each([
    [[], 'give one of --live'],
    [['--live', 'a', '--env', 'a'], 'give one of --live'],
    [['--live', 'nope'], 'there is no MCP server "nope"; there are "api"'],
    [['--live', 'api', '--timeout', 'soon'], "not 'soon'"],
    [['--live', 'api', '--option', 'novalue'], 'NAME=VALUE'],
  ])('refuses %j', async (args, message) => {
    const root = plugin({ api: { command: 'x' } }, { userConfig: { a: {} } });
    const { code, err } = await call(...args, ...(args.length > 0 ? ['--config', root] : []));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('with a config that is not there', async () => {
    expect(await call('--live', 'a', '--config', '/no/such/plugin')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing here'),
    });
  });
});

const isolates = spawnSync('unshare', ['-n', 'true']).status === 0;

describe.skipIf(!isolates)('without any network', () => {
  it('an authorization server elsewhere cannot be reached, and is named', () => {
    const server = `
      import http from 'node:http';
      const origin = 'http://127.0.0.1:41001';
      http.createServer((request, response) => {
        const isDocument = request.url.startsWith('/.well-known/oauth-protected-resource');
        response.writeHead(isDocument ? 200 : 401, { 'content-type': 'application/json' });
        response.end(JSON.stringify(isDocument ? { resource: origin + '/o', authorization_servers: ['http://10.9.8.7:41002'] } : {}));
      }).listen(41001, '127.0.0.1', async () => {
        const { diagnose } = await import(${JSON.stringify(path.join(repository, 'src/mcp/live/diagnose.ts'))});
        const context = { folders: {}, env: {} };
        const { steps } = await diagnose({ plugin: 'p', server: 'a', entry: { type: 'http', url: origin + '/o' }, context });
        console.log(JSON.stringify(steps.filter(({ severity }) => severity === 'error')));
        process.exit(0);
      });`;
    const inside = `ip link set lo up && exec "$0" --import tsx --input-type=module`;
    const { stdout, stderr } = spawnSync('unshare', ['-n', 'sh', '-c', inside, process.execPath], {
      input: server,
      encoding: 'utf8',
      cwd: repository,
    });
    expect(stderr).toBe('');
    const [first] = JSON.parse(stdout);
    expect(first).toMatchObject({ code: 'server-unreachable', message: expect.stringContaining('http://10.9.8.7:41002') });
  });
});
