import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { execute, helperEnvironment, runHelper } from '../../src/mcp/helper.ts';
import { createStepLog, firstError, type StepLog } from '../../src/mcp/step.ts';
import { targetOf } from './peers/http.ts';

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
