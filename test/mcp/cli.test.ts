import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkMcpAuth } from '../../src/cli/check-mcp-auth.ts';
import { runCommand } from '../../src/cli/shared/main.ts';
import { describeClient, runClient, temporaryFolder, writeFiles } from '../client/harness/index.ts';
import { type Handler, json, mcp, serve } from './peers/http.ts';

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

  it.each([
    [401, { 'X-API-Key': '${ACME_KEY:-k}' }],
    [403, { 'X-Workspace-ID': '${ACME_SPACE:-w}' }],
    [401, { headersHelper: 'echo {}' }],
  ])(
    'draws no conclusion from a %i without %j, which it kept back',
    async (status, { headersHelper, ...headers }: Record<string, string>) => {
      const { origin } = await serve((_request, response) => json(response, status, {}));
      const entry = { type: 'http', url: `${origin}/mcp`, ...(headersHelper ? { headersHelper } : { headers }) };
      const { code, out } = await call('--live', 'api', '-c', plugin({ api: entry }));
      expect(code).toBe(0);
      expect(out).toContain('[credential-withheld]');
      expect(out).toContain('it was not tried whether the client connects');
    },
  );

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

  it('judges what a helper made, and passes on what it complained of', async () => {
    const script = 'echo oops >&2; printf \'{"Authorization":"Bearer ","X-API-Key":""}\'';
    const root = plugin({ api: { type: 'http', url: 'https://mcp.acme.dev/', headersHelper: script } });
    const { code, out } = await call('--run-helper', 'api', '-c', root);
    expect(code).toBe(1);
    expect(out.match(/\[credential-empty\]/g)).toHaveLength(2);
    expect(out).toContain('wrote to stderr: oops [helper-complains]');
  });

  it('explains', async () => {
    expect(await call('--explain', 'EPROTO: The TLS handshake failed')).toMatchObject({
      code: 0,
      out: expect.stringContaining('client certificate'),
    });
    expect((await call('--explain', 'Executable not found in $PATH: "stdio"')).out).toContain('put them into args');
    expect((await call('--explain', "EACCES: permission denied, posix_spawn './server.js'")).out).toContain('chmod +x');
    expect((await call('--explain', 'Token not found')).out).toContain('check-mcp-auth --env NAME');
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

  /** A project: a `.claude` folder with an agent, and servers beside it. */
  const project = (servers: object): string => {
    const root = plugin(servers);
    fs.rmSync(path.join(root, '.claude-plugin'), { recursive: true });
    fs.mkdirSync(path.join(root, '.claude/agents'), { recursive: true });
    const tools = 'tools: mcp__db__read';
    fs.writeFileSync(
      path.join(root, '.claude/agents/a.md'),
      `---\nname: a\ndescription: Reads things.\n${tools}\n---\n\nRead.\n`,
    );
    return root;
  };
  // What the client made of each: `mcp list` with the project trusted and its servers approved.
  const ofProject = {
    workspace: { command: 'node', args: ['server.js'] },
    root: { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT}/x.js'] },
    folder: { command: 'node', args: ['${CLAUDE_PROJECT_DIR}/x.js'] },
    shell: { command: 'sh', args: ['-c', 'node "${CLAUDE_PROJECT_DIR}/x.js"'] },
    fallback: { command: 'node', args: ['${CLAUDE_PLUGIN_ROOT:-.}/x.js'] },
    option: { command: 'node', args: ['./server.sh', '${user_config.x}'] },
    web: { url: 'https://acme.dev/mcp' },
    ide: { command: 'node', args: ['./server.sh', '$HOME'] },
  };
  const wrong: [field: string, rule: string][] = [
    ['mcpServers.workspace', 'mcp/name'],
    ['mcpServers.root.args.0', 'mcp/folder-placeholder'],
    ['mcpServers.folder.args.0', 'mcp/folder-placeholder'],
    ['mcpServers.option.args.1', 'mcp/undeclared-option'],
    ['mcpServers.web.type', 'mcp/type'],
    ['mcpServers.ide.args.1', 'mcp/placeholder-syntax'],
  ];

  it.each([[''], ['.mcp.json']])("reads a project's own file as the client does, given as %j", async (given) => {
    const { code, out } = await call(path.join(project(ofProject), given), '--json');
    expect(code).toBe(1);
    const found = JSON.parse(out).findings.map(({ field, rule }: Record<string, string>) => [field, rule]);
    expect(found).toEqual(wrong);
  });

  it.each([[''], ['.claude'], ['.mcp.json']])('is a part of validate-plugin on a project, given as %j', async (given) => {
    const { validatePlugin } = await import('../../src/cli/validators.ts');
    const root = project(ofProject);
    let out = '';
    const io = { cwd: root, isTerminal: false, hasColour: false, readStdin: () => new Uint8Array(), err: () => {} };
    const to = (text: string): void => {
      out += text;
    };
    expect(await runCommand(validatePlugin, [`./${given}`, '--json'], { ...io, out: to })).toBe(1);
    const { findings, targets } = JSON.parse(out);
    const ofServers = findings.filter(({ file }: { file: string }) => file === '.mcp.json');
    expect(ofServers.map(({ field, rule }: Record<string, string>) => [field, rule])).toEqual(wrong);
    expect(targets.map(({ kind }: { kind: string }) => kind).sort()).toEqual(
      given === '.mcp.json' ? ['mcp'] : ['mcp', 'project'],
    );
  });

  it('takes a folder with a plugin in it for no project', async () => {
    const root = project(ofProject);
    fs.mkdirSync(path.join(root, '.claude-plugin'));
    fs.writeFileSync(path.join(root, '.claude-plugin/plugin.json'), JSON.stringify({ name: 'acme' }));
    const { out } = await call(root, '--json');
    const rules = JSON.parse(out).findings.map(({ field, rule }: Record<string, string>) => `${field} ${rule}`);
    expect(rules).not.toContain('mcpServers.workspace mcp/name');
    expect(rules).not.toContain('mcpServers.folder.args.0 mcp/folder-placeholder');
  });

  it('calls the servers of a project by their own names', async () => {
    const { origin } = await serve(mcp());
    const root = project({
      api: { type: 'http', url: `${origin}/mcp`, headersHelper: 'printf \'{"X-N":"%s"}\' "$CLAUDE_CODE_MCP_SERVER_NAME"' },
    });
    const { out } = await call('--live', 'api', '--auth', '-c', root);
    expect(out).toContain('  tool: mcp__api__echo\n');
    expect(out).toMatch(/^api: the client connects\n$/m);
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

  it('knows the options of the plugin also where a file is named that its manifest names', async () => {
    const root = plugin({}, { mcpServers: './more.json', userConfig: { key: { type: 'string', required: true } } });
    fs.writeFileSync(path.join(root, 'more.json'), JSON.stringify({ mcpServers: servers }));
    for (const config of [root, path.join(root, 'more.json')]) {
      const { code, out } = await call('--env', 'api', '-c', config);
      expect(code).toBe(1);
      expect(out).toContain('user_config.key: unset, used in headers.Authorization\n');
      expect(out).toContain('the required option "key" has no value [option-missing]');
      expect(out).toContain('--option key=VALUE');
    }
  });

  it.each([
    [{ other: { type: 'string' } }, 'option-undeclared'],
    [undefined, 'option-of-none'],
  ])('says where the plugin declares no such option but %j', async (userConfig, reason) => {
    const root = plugin(servers, userConfig ? { userConfig } : {});
    for (const mode of ['--env', '--live']) {
      const { code, out } = await call(mode, 'api', '-c', root, '--timeout', '1');
      expect(code).toBe(1);
      expect(out).toContain(`[${reason}]`);
    }
  });

  it('lists options that may stay empty, and says where there is nothing to judge', async () => {
    const header = { 'X-Team': '${user_config.team}' };
    const root = plugin(
      { api: { type: 'http', url: 'https://api.acme.dev/mcp', headers: header }, run: { command: 'run' } },
      { userConfig: { team: { type: 'string' } } },
    );
    expect((await call('--env', 'api', '-c', root)).out).toContain('user_config.team: empty, used in headers.X-Team');
    expect((await call('--env', 'run', '-c', root)).out).toBe('plugin:acme:run: it uses no variables and no options\n');
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

/** A resource that wants a credential, with its authorization server in one; `change` replaces parts of the documents. */
function guarded(change: { resource?: object | false; server?: object; register?: number; open?: boolean } = {}): Handler {
  return (request, response) => {
    const origin = `http://${request.headers.host}`;
    const { resource = {} } = change;
    if (request.path.includes('oauth-protected-resource') && resource)
      return json(response, 200, { resource: `${origin}/mcp`, authorization_servers: [origin], ...resource });
    if (request.path.includes('oauth-authorization-server'))
      return json(response, 200, {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        registration_endpoint: `${origin}/register`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
        ...change.server,
      });
    if (request.path === '/register')
      return json(response, change.register ?? 201, { ...JSON.parse(request.body), client_id: 'c1' });
    if (request.path.startsWith('/.well-known') || (request.method !== 'POST' && request.path !== '/mcp'))
      return json(response, 404, {});
    if (change.open || request.headers.authorization) return mcp()(request, response);
    return json(response, 401, {}, { 'www-authenticate': 'Bearer' });
  };
}

describe('check-mcp-auth --live --fix', () => {
  const literal = `made-up-${'Ab1Cd2Ef3'.repeat(3)}`;
  const write = (origin: string, authorization: string, more: object = {}, headers: object = {}): string =>
    plugin(
      { api: { type: 'http', url: `${origin}/mcp`, headers: { ...headers, Authorization: authorization }, ...more } },
      { userConfig: { key: { type: 'string', title: 'Key', description: 'A key.', required: true, sensitive: true } } },
    );
  const entryIn = (root: string): Record<string, unknown> =>
    JSON.parse(fs.readFileSync(path.join(root, '.mcp.json'), 'utf8')).mcpServers.api;

  it.each([
    ['a literal bearer token', `Bearer ${literal}`, /revoke the credential that stood here/],
    ['a variable', 'Bearer ${ACME_TOKEN}', /no server reads ACME_TOKEN any more: revoke/],
    ['Basic from an option', 'Basic ${user_config.key}', /no server reads the option key any more: .* "userConfig"/],
    ['an empty default', 'Bearer ${ACME_TOKEN:-}', /unset it where it is set/],
  ])('takes out %s, says what to revoke, and prints no secret', async (_what, authorization, note) => {
    const { origin, seen } = await serve(guarded());
    const root = write(origin, authorization);
    const dry = await call('--live', 'api', '-c', root);
    expect(dry.out).toContain('[migration-possible]');
    expect(dry.out).toContain(`the client registers itself at ${origin}/register`);
    expect(entryIn(root).headers).toEqual({ Authorization: authorization });
    expect(seen.map((request) => request.path)).not.toContain('/register');
    const preview = await call('--live', 'api', '-c', root, '--fix-dry-run');
    expect(preview.out).toMatch(/^-.*"Authorization"/m);
    expect(entryIn(root).headers).toEqual({ Authorization: authorization });
    const { code, out, err } = await call('--live', 'api', '-c', root, '--fix');
    expect(code).toBe(0);
    expect(out).toContain('registered as "c1" [migration-tried]');
    expect(out).toContain('plugin:acme:api: the client asks for a sign-in');
    expect(err).toMatch(note);
    expect(err).toContain('claude mcp login plugin:acme:api');
    expect(entryIn(root)).toEqual({ type: 'http', url: `${origin}/mcp` });
    const said = [dry, preview, { out, err }].map((each) => each.out + each.err).join('');
    expect(said).not.toContain(literal.slice(8));
    expect(seen.some(({ headers }) => headers.authorization)).toBe(false);
  });

  it('keeps the other headers, and sends them to a stranger no more than before', async () => {
    const { origin, seen } = await serve(guarded());
    const root = write(origin, 'Bearer ${ACME_TOKEN}', {}, { 'X-Team': 'blue' });
    expect((await call('--live', 'api', '-c', root, '--fix')).code).toBe(0);
    expect(entryIn(root).headers).toEqual({ 'X-Team': 'blue' });
    expect(seen.some(({ headers }) => 'x-team' in headers)).toBe(false);
  });

  it('introduces the client by its document without registering it', async () => {
    const { origin, seen } = await serve(guarded({ server: { client_id_metadata_document_supported: true } }));
    const root = write(origin, 'Bearer ${ACME_TOKEN}');
    expect((await call('--live', 'api', '-c', root, '--fix')).code).toBe(0);
    expect(entryIn(root).headers).toBeUndefined();
    expect(seen.map((request) => request.path)).not.toContain('/register');
  });

  it('keeps the settings of a client that is configured', async () => {
    const oauth = { clientId: 'c', callbackPort: 41_414 };
    const { origin } = await serve(guarded({ server: { registration_endpoint: undefined } }));
    const root = write(origin, 'Bearer ${ACME_TOKEN}', { oauth });
    expect((await call('--live', 'api', '-c', root, '--fix')).code).toBe(0);
    expect(entryIn(root)).toEqual({ type: 'http', url: `${origin}/mcp`, oauth });
  });

  it.each([
    ['offers no registration', { server: { registration_endpoint: undefined } }],
    ['refuses to register', { register: 403 }],
  ])('changes nothing where the server %s, but says what to register and to write', async (_what, change) => {
    const { origin } = await serve(guarded(change));
    const root = write(origin, 'Bearer ${ACME_TOKEN}');
    const { out, err } = await call('--live', 'api', '-c', root, '--fix');
    expect(out).toContain('[migration-needs-client]');
    expect(out).toContain('http://localhost:8414/callback');
    expect(out).toContain('"oauth": { "clientId": "THE ID", "callbackPort": 8414 }');
    expect(err).toBe('');
    expect(entryIn(root).headers).toEqual({ Authorization: 'Bearer ${ACME_TOKEN}' });
  });

  it.each<[string, Parameters<typeof guarded>[0], string]>([
    ['there is no OAuth', { resource: false, server: { issuer: 5 } }, 'lacks, or has in a wrong form: issuer'],
    ['only the origin describes itself', { resource: false }, 'no protected resource metadata'],
    [
      'the resource is another',
      { resource: { resource: 'https://elsewhere.example/' } },
      'the metadata is for https://elsewhere',
    ],
    ['PKCE is not advertised', { server: { code_challenge_methods_supported: undefined } }, 'PKCE'],
    ['a secret is needed', { server: { token_endpoint_auth_methods_supported: ['client_secret_post'] } }, 'with a secret'],
    ['the issuer is another', { server: { issuer: 'https://elsewhere.example' } }, 'the issuer calls itself'],
    ['nobody is asked to sign in', { open: true }, 'answers without any credential'],
  ])('changes nothing where %s, and says so only when asked', async (_what, change, why) => {
    const { origin, seen } = await serve(guarded(change));
    const root = write(origin, 'Bearer ${ACME_TOKEN}');
    const dry = await call('--live', 'api', '-c', root);
    expect(dry.out).not.toContain('[migration-');
    const { out } = await call('--live', 'api', '-c', root, '--fix');
    expect(out).toMatch(/the Authorization header stays: .* \[migration-refused\]/);
    expect(out).toContain(why);
    expect(entryIn(root).headers).toEqual({ Authorization: 'Bearer ${ACME_TOKEN}' });
    expect(seen.map((request) => request.path)).not.toContain('/register');
  });

  it('keeps the layout of the file, cuts every spelling, and touches nothing else', async () => {
    const { origin } = await serve(guarded());
    const root = plugin({});
    const file = path.join(root, '.mcp.json');
    const other = '    "b": { "command": "b", "env": { "T": "${ACME_TOKEN}" } }';
    const head = `{\r\n  "mcpServers": {\r\n    "api": {\r\n      "type": "http", "url": "${origin}/mcp",\r\n      "headers": {`;
    const text = (headers: string): string =>
      `${head}${headers}},\r\n      "timeout": 9000\r\n    },\r\n${other}\r\n  }\r\n}\r\n`;
    fs.writeFileSync(file, text('"AUTHORIZATION": "Bearer ${ACME_TOKEN}", "X-A": "1", "authorization": "x ${ACME_TOKEN}"'));
    const { err } = await call('--live', 'api', '-c', root, '--fix');
    expect(fs.readFileSync(file, 'utf8')).toBe(text('"X-A": "1"'));
    expect(err).toContain('ACME_TOKEN still goes elsewhere');
  });

  it('edits the entry that counts, in the manifest before a file, and in a project', async () => {
    const { origin } = await serve(guarded());
    const entry = (name: string) => ({
      type: 'http',
      url: `${origin}/mcp`,
      headers: { 'X-A': '1', authorization: `Bearer \${${name}}` },
    });
    const root = plugin({ api: entry('FROM_FILE') }, { mcpServers: { api: entry('FROM_MANIFEST') } });
    const { err } = await call('--live', 'api', '-c', root, '--fix');
    expect(err).toContain('.claude-plugin/plugin.json: no server reads FROM_MANIFEST any more');
    const manifest = JSON.parse(fs.readFileSync(path.join(root, '.claude-plugin/plugin.json'), 'utf8'));
    expect(manifest.mcpServers.api.headers).toEqual({ 'X-A': '1' });
    expect(entryIn(root).headers).toEqual(entry('FROM_FILE').headers);
    fs.rmSync(path.join(root, '.claude-plugin'), { recursive: true });
    fs.mkdirSync(path.join(root, '.claude'));
    expect((await call('--live', 'api', '-c', root, '--fix')).err).toContain('claude mcp login api\n');
    expect(entryIn(root).headers).toEqual({ 'X-A': '1' });
  });

  it('brings the setup in the README up to date', async () => {
    const { origin } = await serve(guarded());
    const root = write(origin, 'Bearer ${ACME_TOKEN}');
    const readme = path.join(root, 'README.md');
    fs.writeFileSync(readme, '# Acme\n\nExport ACME_TOKEN first.\n');
    await call('--write-docs', root);
    expect(fs.readFileSync(readme, 'utf8')).toContain('| `ACME_TOKEN` |');
    const { out, err } = await call('--live', 'api', '-c', root, '--fix');
    expect(out).toContain('README.md: written');
    expect(fs.readFileSync(readme, 'utf8')).not.toContain('| `ACME_TOKEN` |');
    expect(err).toContain('README.md: ACME_TOKEN is still named');
  });

  it('keeps stdout one document where it is JSON', async () => {
    const { origin } = await serve(guarded());
    const { out } = await call('--live', 'api', '-c', write(origin, 'Bearer ${ACME_TOKEN}'), '--fix', '--json');
    expect(JSON.parse(out)).toMatchObject({ status: 'needs-auth', migration: { client: 'dynamic' } });
  });

  it('is for --live alone, and for servers with such a header', async () => {
    const { origin } = await serve(guarded());
    const root = plugin({ api: { type: 'http', url: `${origin}/mcp`, headers: { 'X-Key': '${ACME_KEY}' } } });
    expect((await call('--env', 'api', '-c', root, '--fix')).code).toBe(2);
    expect((await call('--live', 'api', '-c', root, '--fix')).out).toContain('[migration-nothing]');
  });
});

describeClient('the real client', () => {
  it('says the same of the servers of a project', { timeout: 90_000 }, async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    const servers = {
      workspace: { command: 'true' },
      root: { command: 'true', args: ['${CLAUDE_PLUGIN_ROOT}', '${user_config.x}'] },
      folder: { command: 'true', args: ['${CLAUDE_PROJECT_DIR}'] },
      fallback: { command: 'true', args: ['${CLAUDE_PLUGIN_ROOT:-.}'] },
      web: { url: 'https://acme.dev/mcp' },
    };
    const [home, cwd] = [path.join(folder.path, 'home'), path.join(folder.path, 'project')];
    writeFiles(folder.path, {
      'project/.mcp.json': JSON.stringify({ mcpServers: servers }),
      'home/.claude/settings.json': JSON.stringify({ enableAllProjectMcpServers: true }),
      'home/.claude.json': JSON.stringify({ projects: { [cwd]: { hasTrustDialogAccepted: true } } }),
    });
    const { stdout } = await runClient(['mcp', 'list'], { cwd, home, timeout: 80_000 });
    expect(stdout).toContain('"workspace" is a reserved MCP server name and was not loaded');
    expect(stdout).toContain('mcpServers.root: Missing environment variables: CLAUDE_PLUGIN_ROOT\n');
    expect(stdout).toContain('mcpServers.folder: Missing environment variables: CLAUDE_PROJECT_DIR');
    expect(stdout).toContain('MCP server "web" has a "url" but no "type"');
    expect(stdout).not.toContain('mcpServers.fallback');
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
