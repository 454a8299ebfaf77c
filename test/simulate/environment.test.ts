import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanBase, definedOnly } from '../../src/simulate/environment.ts';
import { sessionVariables } from '../../src/spec/hook-session.ts';
import { type FireOptions, fireHandler, removeFolders } from './fire.ts';

afterAll(removeFolders);

/** The environment that a hook sees. */
async function environment(options: FireOptions = {}): Promise<Record<string, string>> {
  const { end } = await fireHandler({ command: 'env', args: ['-0'] }, options);
  return Object.fromEntries(
    (end?.stdout ?? '')
      .split('\0')
      .flatMap((line) => (line ? [[line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]] : [])),
  );
}

const always = sessionVariables.filter(({ when }) => when === 'always').map(({ name }) => name);

describe('the environment of a hook', () => {
  it('holds PATH, HOME and what the client sets, and nothing of the caller', async () => {
    process.env.SECRET_OF_THE_CALLER = 'x';
    const own = await environment({ root: null });
    delete process.env.SECRET_OF_THE_CALLER;
    expect(Object.keys(own).sort()).toEqual([...always, 'CLAUDE_EFFORT', 'HOME', 'PATH'].sort());
    expect(own.PATH).toBe(process.env.PATH);
    expect(own.HOME).toBe(process.env.HOME);
    expect(own.CLAUDE_PID).toBe(String(process.pid));
  });

  it('names the folders of a plugin where the hook is one of a plugin', async () => {
    const own = await environment({ root: '/the plugin' });
    expect(own.CLAUDE_PLUGIN_ROOT).toBe('/the plugin');
    expect(own.CLAUDE_PLUGIN_DATA).toMatch(/\/data$/);
    expect(own.CLAUDE_PROJECT_DIR).toMatch(/\/project$/);
  });

  it.each([
    ['SessionStart', true],
    ['Setup', true],
    ['CwdChanged', true],
    ['FileChanged', true],
    ['PreToolUse', false],
    ['SessionEnd', false],
    ['Stop', false],
  ])('has a file for variables on %s: %s', async (event, isThere) => {
    const own = await environment({ event });
    expect('CLAUDE_ENV_FILE' in own).toBe(isThere);
    if (isThere) expect(own.CLAUDE_ENV_FILE).toMatch(new RegExp(`/${event.toLowerCase()}-hook-0\\.sh$`));
  });

  it('gives the effort and the session of the payload', async () => {
    const payload = { hook_event_name: 'Stop', session_id: 'abc', effort: { level: 'high' } };
    expect(await environment({ event: 'Stop', payload })).toMatchObject({ CLAUDE_EFFORT: 'high', CLAUDE_CODE_SESSION_ID: 'abc' });
    expect(await environment({ event: 'Stop', payload: { effort: 'high' } })).not.toHaveProperty('CLAUDE_EFFORT');
  });

  it('is overridden by what is asked for', async () => {
    expect(await environment({ extra: { HOME: '/other', NEW: 'a b', CLAUDECODE: '' } })).toMatchObject({
      HOME: '/other',
      NEW: 'a b',
      CLAUDECODE: '',
    });
  });

  it('can be all of the caller', () => {
    expect(definedOnly({ A: '1', B: undefined })).toEqual({ A: '1' });
    expect(cleanBase({ PATH: '/bin', A: '1', SystemRoot: 'C:\\Windows' }, 'win32')).toEqual({
      PATH: '/bin',
      SystemRoot: 'C:\\Windows',
    });
    expect(cleanBase({ PATH: '/bin', A: '1', SystemRoot: 'x' }, 'linux')).toEqual({ PATH: '/bin' });
  });
});

describe('what a hook finds around it', () => {
  it('is the transcript, the data folder and no file for variables yet', async () => {
    const command =
      'f=$(sed "s/.*transcript_path\\":\\"//; s/\\".*//"); wc -l < "$f"; ls -d "$CLAUDE_PLUGIN_DATA"; ls "$CLAUDE_ENV_FILE" || echo none';
    const { end } = await fireHandler({ command }, { event: 'SessionStart' });
    expect(end?.stdout.split('\n').map((line) => line.trim())).toEqual(['2', expect.stringMatching(/\/data$/), 'none', '']);
  });

  it('keeps what a hook writes for later calls', async () => {
    const { envFile } = await fireHandler({ command: 'echo "export A=1" > "$CLAUDE_ENV_FILE"' }, { event: 'SessionStart' });
    expect(envFile).toBe('export A=1\n');
  });

  it('is gone afterwards', async () => {
    const { end } = await fireHandler({ command: 'touch a; chmod 0 .; pwd' });
    const { end: after } = await fireHandler({ command: `ls -d ${end?.stdout.trim()} || echo gone` });
    expect(after?.stdout).toBe('gone\n');
  });
});

/** What the server got, and what it answers by path. */
const got: { headers: http.IncomingHttpHeaders; body: string }[] = [];
const answers: Record<string, [status: number, body: string]> = {
  '/block': [200, '{"decision":"block","reason":"R"}'],
  '/silent': [204, ''],
  '/text': [200, 'ok'],
  '/forbidden': [403, '{"decision":"block"}'],
  '/moved': [302, ''],
};
let server: http.Server;
let base = '';

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      const [status, text] = answers[request.url ?? ''] ?? [404, ''];
      if (request.url !== '/slow') response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  removeFolders();
});

describe('an http hook', () => {
  it('gets the payload and blocks by its JSON', async () => {
    const headers = { 'x-token': 'a$TOKEN', 'x-other': '${OTHER}b' };
    const run = await fireHandler(
      { type: 'http', url: `${base}/block`, headers, allowedEnvVars: ['TOKEN'] },
      { extra: { TOKEN: 't', OTHER: 'o' } },
    );
    expect(run.verdict).toMatchObject({ decision: 'block', model: ['PreToolUse:Bash hook error: R'] });
    const { headers: sent, body } = got.at(-1) ?? { headers: {}, body: '' };
    expect(sent).toMatchObject({ 'content-type': 'application/json', 'x-token': 'at', 'x-other': 'b' });
    expect(JSON.parse(body)).toMatchObject({ hook_event_name: 'PreToolUse' });
  });

  it('may say nothing', async () => {
    expect((await fireHandler({ type: 'http', url: `${base}/silent` })).verdict).toMatchObject({
      decision: 'none',
      heading: 'goes ahead',
    });
  });

  it.each([
    ['/text', 'the URL answered with something else than a JSON object'],
    ['/forbidden', 'the URL answered with status 403'],
    ['/moved', 'the URL answered with status 302'],
  ])('fails open with the answer of %s', async (path, why) => {
    const { verdict } = await fireHandler({ type: 'http', url: base + path });
    expect(verdict).toMatchObject({ decision: 'none', heading: 'fails open', failure: { kind: 'no-answer', why } });
    expect((await fireHandler({ type: 'http', url: base + path, onFailure: 'block' })).verdict?.decision).toBe('block');
  });

  it('fails open where no one listens, and where no one answers in time', async () => {
    const other = http.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    const { verdict } = await fireHandler({ type: 'http', url: `http://127.0.0.1:${port}/` });
    expect(verdict?.failure?.why).toBe('the URL could not be reached: ECONNREFUSED');
    const slow = await fireHandler({ type: 'http', url: `${base}/slow`, timeout: 0.2 });
    expect(slow.verdict?.failure).toMatchObject({ kind: 'timed-out', why: 'it did not end within 0.2 s' });
  });
});

describe('a hook that needs more than is here', () => {
  it.each(['prompt', 'agent', 'mcp_tool'])('of type %s is not run', async (type) => {
    const { verdict, skipped } = await fireHandler({ type });
    expect(verdict).toBeUndefined();
    expect(skipped).toMatch(/^it /);
  });
});
