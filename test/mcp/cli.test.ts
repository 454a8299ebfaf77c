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
    [[], 'give a PATH to check, or one of --live'],
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

/** A token by its form, put together here so that none stands in a file. */
const token = `${'gh'}p_${'Ab1Cd2Ef3Gh4'.repeat(3)}`;

describe('check-mcp-auth PATH', () => {
  const leaking = (): string =>
    plugin({
      api: { url: 'https://api.acme.dev/mcp', headers: { Authorization: `Bearer ${token}` } },
      files: { command: 'files', args: ['--api-key', token], env: { FILES_TOKEN: token, OTHER: `\${OTHER_KEY:-${token}}` } },
    });

  it('checks without connecting, and prints no credential', async () => {
    const { code, out, err } = await call(leaking());
    expect(code).toBe(1);
    expect(out.match(/\[mcp\/secret\]/g)).toHaveLength(4);
    expect(out).toContain('[mcp/type]');
    expect(out + err).not.toContain(token.slice(4));
  });

  it('shows its fixes without the credentials', async () => {
    const root = leaking();
    const before = fs.readFileSync(path.join(root, '.mcp.json'), 'utf8');
    const { out, err } = await call('--fix-dry-run', root);
    expect(out).toContain('Bearer ${API_TOKEN}');
    expect(out).toContain('Bearer [redacted]');
    expect(err).toMatch(/revoke the old credential .* set API_TOKEN/);
    expect(out + err).not.toContain(token.slice(4));
    expect(fs.readFileSync(path.join(root, '.mcp.json'), 'utf8')).toBe(before);
  });

  it('puts variables in the place of credentials, and says what to revoke', async () => {
    const root = leaking();
    const { code, out, err } = await call('--fix', root);
    expect(code).toBe(0);
    expect(out + err).not.toContain(token.slice(4));
    expect(err.match(/revoke/g)).toHaveLength(4);
    expect(fs.readdirSync(root).sort()).toEqual(['.claude-plugin', '.mcp.json']);
    expect(JSON.parse(fs.readFileSync(path.join(root, '.mcp.json'), 'utf8')).mcpServers).toEqual({
      api: { type: 'http', url: 'https://api.acme.dev/mcp', headers: { Authorization: 'Bearer ${API_TOKEN}' } },
      files: {
        command: 'files',
        args: ['--api-key', '${FILES_API_KEY}'],
        env: { FILES_TOKEN: '${FILES_TOKEN}', OTHER: '${OTHER_KEY}' },
      },
    });
  });

  it("reads a project's own file, and knows nothing of a plugin there", async () => {
    const root = plugin({ api: { command: './server.sh', args: ['$HOME'] }, web: { url: 'https://acme.dev/mcp' } });
    fs.rmSync(path.join(root, '.claude-plugin'), { recursive: true });
    fs.mkdirSync(path.join(root, '.claude'));
    const { code, out } = await call(root, '--json');
    expect(code).toBe(1);
    const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules.sort()).toEqual(['mcp/placeholder-syntax', 'mcp/type']);
  });

  it('gives tools of the plugin their long names', async () => {
    const root = plugin({ db: { command: 'db' } });
    fs.mkdirSync(path.join(root, 'agents'));
    fs.mkdirSync(path.join(root, 'hooks'));
    fs.writeFileSync(path.join(root, 'agents/a.md'), '---\nname: a\ndescription: Reads.\ntools: mcp__db__read\n---\n\nRead.\n');
    const group = { matcher: 'mcp__db__.*', hooks: [{ type: 'command', command: 'true' }] };
    fs.writeFileSync(path.join(root, 'hooks/hooks.json'), JSON.stringify({ hooks: { PreToolUse: [group] } }));
    const { runCommand: run } = await import('../../src/cli/shared/main.ts');
    const { validatePlugin } = await import('../../src/cli/validators.ts');
    const io = {
      out: () => {},
      err: () => {},
      cwd: root,
      isTerminal: false,
      hasColour: false,
      readStdin: () => new Uint8Array(),
    };
    await run(validatePlugin, ['--fix', '.'], io);
    expect(fs.readFileSync(path.join(root, 'agents/a.md'), 'utf8')).toContain('tools: mcp__plugin_acme_db__read\n');
    expect(fs.readFileSync(path.join(root, 'hooks/hooks.json'), 'utf8')).toContain('"mcp__plugin_acme_db__.*"');
  });

  it('prints the page of a rule', async () => {
    expect(await call('--explain', 'mcp/secret')).toMatchObject({ code: 0, out: expect.stringContaining('## mcp/secret') });
  });
});

describe('check-mcp-auth --env', () => {
  const servers = {
    api: { type: 'http', url: 'https://api.acme.dev/mcp', headers: { Authorization: 'Bearer ${user_config.key}' } },
  };

  it.each([
    [{ required: true }, 'option-missing'],
    [{}, 'option-empty'],
  ])('says that an option %j has no value', async (more, reason) => {
    const root = plugin(servers, { userConfig: { key: { type: 'string', ...more } } });
    const without = await call('--env', 'api', '--config', root);
    expect(without.code).toBe(1);
    expect(without.out).toContain(`[${reason}]`);
    expect(await call('--env', 'api', '--config', root, '--option', 'key=of-the-test')).toMatchObject({ code: 0 });
  });

  it('says that a variable is empty where a credential belongs', async () => {
    process.env.CHECK_MCP_EMPTY = '';
    onTestFinished(() => {
      delete process.env.CHECK_MCP_EMPTY;
    });
    const headers = { Authorization: 'Bearer ${CHECK_MCP_EMPTY}' };
    const root = plugin({ api: { type: 'http', url: 'https://api.acme.dev/mcp', headers } });
    const { code, out } = await call('--env', 'api', '--config', root);
    expect(code).toBe(1);
    expect(out).toContain('[credential-empty]');
  });
});

describe('check-mcp-auth --write-docs', () => {
  const root = (): string =>
    plugin(
      {
        api: {
          type: 'http',
          url: 'https://api.acme.dev/mcp',
          headers: { 'X-Key': '${user_config.key}', 'X-Team': '${TEAM:-all}' },
        },
        docs: {
          type: 'http',
          url: 'https://docs.acme.dev/mcp',
          oauth: { clientId: 'c', callbackPort: 8414, scopes: 'read write' },
        },
        run: { command: 'run', env: { RUN_TOKEN: `\${RUN_TOKEN:-${token}}` } },
      },
      {
        userConfig: {
          key: { type: 'string', title: 'Key', description: 'a | b\n<!-- /mcp-setup -->', sensitive: true, required: true },
        },
      },
    );

  it('writes a section, and the same again leaves the README as it is', async () => {
    const folder = root();
    const readme = path.join(folder, 'README.md');
    fs.writeFileSync(readme, '# Acme\n\nTickets.\n\n## Licence\n\nMIT\n');
    expect((await call('--write-docs', folder)).out).toContain('written');
    const first = fs.readFileSync(readme, 'utf8');
    expect(first).toMatch(/^# Acme\n\nTickets\.\n\n## Licence\n\nMIT\n\n<!-- mcp-setup: .* -->\n## Setup\n/);
    expect(first).toContain(
      '| `key` | Key: a \\| b &lt;!-- /mcp-setup --> | the header `X-Key` of `api` | yes; kept as a secret |',
    );
    expect(first).toContain('| `TEAM` | the header `X-Team` of `api` | no; otherwise `all` |');
    expect(first).toContain('claude mcp login plugin:acme:docs`. Asked for: `read`, `write`.');
    expect(first).toContain('| `RUN_TOKEN` | the variable `RUN_TOKEN` of `run` | no |');
    expect(first).not.toContain(token.slice(4));
    expect((await call('--write-docs', folder)).out).toContain('up to date');
    expect(fs.readFileSync(readme, 'utf8')).toBe(first);
  });

  it('replaces what stands between its marks alone', async () => {
    const folder = root();
    const readme = path.join(folder, 'README.md');
    await call('--write-docs', folder);
    fs.writeFileSync(readme, `${fs.readFileSync(readme, 'utf8').replace('`TEAM`', '`OLD`')}\nBehind.\n`);
    await call('--write-docs', folder);
    expect(fs.readFileSync(readme, 'utf8')).toMatch(/`TEAM`[\s\S]*<!-- \/mcp-setup -->\n\nBehind\.\n$/);
  });

  it.each<[string, (readme: string) => void]>([
    ['symlink', (readme) => fs.symlinkSync(path.join(os.tmpdir(), 'elsewhere.md'), readme)],
    ['one of the two marks', (readme) => fs.writeFileSync(readme, '# A\n\n<!-- /mcp-setup -->\n')],
  ])('refuses: %s', async (reason, prepare) => {
    const folder = root();
    prepare(path.join(folder, 'README.md'));
    const { code, err } = await call('--write-docs', folder);
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(fs.existsSync(path.join(os.tmpdir(), 'elsewhere.md'))).toBe(false);
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
