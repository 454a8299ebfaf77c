import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanBase, definedOnly, keptBytes } from '../../src/simulate/process.ts';
import { sessionVariables } from '../../src/spec/hook-payloads.ts';
import { type FireOptions, fireHandler, fireScript, removeFolders, script, temporaryFolder } from './fire.ts';

afterAll(removeFolders);

const deny = '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}';

/** Ids of the living processes whose command line holds a text. */
function processesWith(text: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(text) && !/^\s*\d+ Z/.test(line));
}

describe('the input of a hook', () => {
  it('is one line of JSON on a socket', async () => {
    const { end } = await fireScript('#!/bin/sh\nreadlink /proc/self/fd/0\nexec cat\n');
    const [kind, line, rest] = end?.stdout.split('\n') ?? [];
    if (process.platform === 'linux') expect(kind).toMatch(/^socket:/);
    expect(JSON.parse(line ?? '')).toMatchObject({ hook_event_name: 'PreToolUse', tool_name: 'Bash' });
    expect(rest).toBe('');
  });

  it.runIf(process.platform === 'linux')('cannot be opened a second time', async () => {
    const { end, verdict } = await fireScript('#!/bin/sh\ncat /dev/stdin >/dev/null || exit 1\n');
    expect(end?.stderr).toContain('No such device or address');
    expect(verdict).toMatchObject({ heading: 'fails open', decision: 'none' });
  });

  it('may be closed or left unread', async () => {
    const closed = await fireScript('#!/bin/sh\nexec <&-\nsleep 0.1\necho no >&2\nexit 2\n');
    expect(closed.verdict?.decision).toBe('block');
    const payload = { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'x'.repeat(2_000_000) } };
    const unread = await fireScript('#!/bin/sh\nexit 2\n', { payload });
    expect(unread.verdict?.decision).toBe('block');
  });
});

describe('the end of a hook', () => {
  it('comes with its time, and what it said is dropped', async () => {
    const { verdict, end, milliseconds } = await fireScript(`#!/bin/sh\necho '${deny}'\nsleep 30\n`, {
      handler: { timeout: 0.2 },
    });
    expect(end?.trouble).toBe('timed-out');
    expect(verdict).toMatchObject({ decision: 'none', heading: 'fails open', failure: { kind: 'timed-out' } });
    expect(milliseconds).toBeLessThan(5_000);
  });

  it('comes also for one that ignores the polite signal', async () => {
    const { end, milliseconds } = await fireScript('#!/bin/sh\ntrap "" TERM\nsleep 30 & wait\nsleep 30\n', {
      handler: { timeout: 0.2 },
    });
    expect(end?.trouble).toBe('timed-out');
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('is told apart from the end of our own patience', async () => {
    const { verdict } = await fireScript('#!/bin/sh\nsleep 30\n', { patience: 200 });
    expect(verdict?.failure?.why).toBe(
      'it was still running after 0.2 s; the client waits for 600 s (--timeout 600 waits as long)',
    );
  });

  it('waits no longer than the event allows', async () => {
    const { verdict, milliseconds } = await fireScript('#!/bin/sh\nsleep 30\n', {
      event: 'SessionEnd',
      handler: { timeout: 20 },
    });
    expect(verdict?.failure?.why).toBe('it did not end within 1.5 s');
    expect(milliseconds).toBeLessThan(6_000);
  });

  it('by a signal is a failure that names it', async () => {
    const { verdict } = await fireScript('#!/bin/sh\nkill -KILL $$\n');
    expect(verdict?.failure).toMatchObject({ kind: 'signal', why: 'it was ended by SIGKILL' });
  });

  it('does not wait for children, and none of them is left', async () => {
    const folder = temporaryFolder();
    const mark = path.join(folder, 'child.sh');
    fs.writeFileSync(mark, '#!/bin/sh\nsleep 30\nsleep 30\n', { mode: 0o755 });
    // Children that hold the streams, that ignore signals, that breed, and that leave the group for a session of their own.
    const text = [
      '#!/bin/sh',
      `"${mark}" &`,
      `(trap "" TERM HUP; "${mark}") &`,
      `(for i in 1 2 3 4; do ("${mark}" & "${mark}" &) & done)`,
      ...(process.platform === 'linux' ? [`setsid "${mark}" >/dev/null 2>&1 </dev/null &`, `setsid "${mark}" &`] : []),
      'sleep 0.2',
      'echo no >&2',
      'exit 2',
    ].join('\n');
    const { verdict, milliseconds, remarks } = await fireScript(text);
    expect(verdict?.decision).toBe('block');
    expect(milliseconds).toBeLessThan(5_000);
    expect(remarks[0]).toBe('it left processes running; they have been ended, the client lets them run');
    if (process.platform === 'linux') expect(remarks.at(-1)).toMatch(/^\d+ processes that left their group were still running/);
    expect(processesWith(mark)).toEqual([]);
  });

  it('takes a whole group along when the time is over', async () => {
    const folder = temporaryFolder();
    const child = path.join(folder, 'child.sh');
    fs.writeFileSync(child, '#!/bin/sh\nsleep 30\n', { mode: 0o755 });
    await fireScript(`#!/bin/sh\n"${child}" & "${child}" & "${child}"\n`, { handler: { timeout: 0.3 } });
    expect(processesWith(child)).toEqual([]);
  });

  it('leaves no remark on children that have ended by themselves', async () => {
    const { remarks } = await fireScript('#!/bin/sh\ntrue & (true &)\nsleep 0.1\nexit 0\n');
    expect(remarks).toEqual([]);
  });
});

describe('the output of a hook', () => {
  it('of 100 MB is drained and not kept', async () => {
    const before = process.memoryUsage().rss;
    const text = '#!/bin/sh\nhead -c 100000000 /dev/zero | tr "\\0" x\nhead -c 20000000 /dev/zero | tr "\\0" y >&2\nexit 2\n';
    const { end, verdict, remarks } = await fireScript(text);
    expect(verdict?.decision).toBe('block');
    expect(end?.stdout).toHaveLength(keptBytes);
    expect(end?.stderr).toHaveLength(keptBytes);
    expect(remarks.join()).toContain('it wrote 100000000 bytes');
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('may be binary, and not UTF-8', async () => {
    const { end, verdict } = await fireScript(`#!/bin/sh\nprintf '\\000\\377\\376{}\\001'\nprintf 'a\\377b' >&2\nexit 2\n`);
    expect(end?.stdout).toBe('\0��{}\x01');
    expect(verdict?.model[0]).toContain(']: a�b\n');
  });

  it('that is JSON twice is unusable', async () => {
    const { verdict } = await fireScript(`#!/bin/sh\necho '${deny}'\necho '${deny}'\n`);
    expect(verdict).toMatchObject({ decision: 'none', heading: 'fails open', failure: { kind: 'unusable-output' } });
    expect(verdict?.failure?.why).toMatch(/^stdout looks like JSON but does not parse: /);
  });

  it('is read to its end although it is written just before the exit', async () => {
    const { end } = await fireScript('#!/bin/sh\nhead -c 300000 /dev/zero | tr "\\0" x\nexit 0\n');
    expect(end?.stdout).toHaveLength(300_000);
  });
});

describe('the start of a hook', () => {
  const blocking = '#!/bin/sh\necho no >&2\nexit 2\n';

  it('in shell form expands the variables of the client', async () => {
    const root = temporaryFolder();
    script(root, blocking);
    const quoted = await fireHandler({ command: '"${CLAUDE_PLUGIN_ROOT}"/hook.sh' }, { root });
    expect(quoted.verdict).toMatchObject({ decision: 'block' });
    expect(quoted.verdict?.model[0]).toBe(
      `PreToolUse:Bash hook error: ["${root}"/hook.sh]: no\n\nThis hook comes from the demo@inline plugin.`,
    );
    const unquoted = await fireHandler({ command: '${CLAUDE_PLUGIN_ROOT}/hook.sh' }, { root });
    expect(unquoted.end?.exitCode).toBe(127);
    const single = await fireHandler({ command: "'${CLAUDE_PLUGIN_ROOT}/hook.sh'" }, { root });
    expect(single.end?.exitCode).toBe(127);
  });

  it('in shell form is that of sh, whatever the handler says', async () => {
    const { end } = await fireHandler({ command: 'echo "$0" $# >&2; exit 2', shell: 'bash' });
    expect(end?.stderr).toBe('/bin/sh 0\n');
  });

  it('in direct form fills in three placeholders and nothing else', async () => {
    const root = temporaryFolder();
    script(root, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    const args = [
      '${CLAUDE_PLUGIN_ROOT}/a b',
      '${CLAUDE_PROJECT_DIR}',
      '${CLAUDE_PLUGIN_DATA}',
      '$HOME',
      '${HOME}',
      '~',
      '*',
      '"q"',
      '$(id)',
    ];
    const { end } = await fireHandler({ command: '${CLAUDE_PLUGIN_ROOT}/hook.sh', args }, { root });
    const [first, project, data, ...rest] = end?.stdout.trimEnd().split('\n') ?? [];
    expect(first).toBe(`${root}/a b`);
    expect(project).toMatch(/\/project$/);
    expect(data).toMatch(/\/data$/);
    expect(rest).toEqual(['$HOME', '${HOME}', '~', '*', '"q"', '$(id)']);
  });

  it.each([
    [
      'a missing script',
      { command: '${CLAUDE_PLUGIN_ROOT}/none.sh', args: [] },
      'it could not be started: ENOENT: no such file or folder',
    ],
    [
      'arguments in the command',
      { command: 'sh ${CLAUDE_PLUGIN_ROOT}/none.sh', args: [] },
      'it could not be started: ENOENT: no such file or folder',
    ],
    ['an empty command', { command: '' }, 'its command is empty'],
    ['a NUL in an argument', { command: 'sh', args: ['\0'] }, /^it could not be started: /],
    ['too long an argument', { command: 'sh', args: ['-c', ':', 'x'.repeat(3_000_000)] }, /^it could not be started: E2BIG/],
    ['an option in the shell form', { command: 'echo ${user_config.key}' }, /^\$\{user_config/],
    ['an option that is not set', { command: 'echo', args: ['${user_config.key}'] }, /^the plugin option "key" is not set/],
  ])('fails with %s', async (_case, handler, why) => {
    const { verdict, end } = await fireHandler(handler, { root: temporaryFolder() });
    expect(end?.trouble).toBe('not-started');
    expect(verdict).toMatchObject({ decision: 'none', heading: 'fails open' });
    if (typeof why === 'string') expect(verdict?.failure?.why).toBe(why);
    else expect(verdict?.failure?.why).toMatch(why);
  });

  it('fills in an option that is set', async () => {
    const { end } = await fireHandler(
      { command: 'echo', args: ['<${user_config.key}>', '${user_config.key}'] },
      { extra: { CLAUDE_PLUGIN_OPTION_KEY: 'a b' } },
    );
    expect(end?.stdout).toBe('<a b> a b\n');
  });

  it.each([
    ['no run bit', blocking, 0o644, 126, 'EACCES: permission denied'],
    ['a missing interpreter', '#!/nowhere/sh\nexit 2\n', 0o755, 127, 'ENOENT: no such file or folder'],
    ['CRLF in its first line', '#!/bin/sh\r\nexit 2\r\n', 0o755, 127, 'ENOENT: no such file or folder'],
  ])('fails for a script with %s, in both forms', async (_case, text, mode, code, why) => {
    const root = temporaryFolder();
    script(root, text, mode);
    const shell = await fireHandler({ command: '"$CLAUDE_PLUGIN_ROOT"/hook.sh' }, { root });
    expect(shell.end?.exitCode).toBe(code);
    expect(shell.verdict).toMatchObject({
      decision: 'none',
      heading: 'fails open',
      failure: { kind: 'exit-code', isTold: true },
    });
    const direct = await fireHandler({ command: '${CLAUDE_PLUGIN_ROOT}/hook.sh', args: [] }, { root });
    expect(direct.verdict?.failure).toMatchObject({ kind: 'not-started', why: `it could not be started: ${why}` });
    const blocked = await fireHandler({ command: '${CLAUDE_PLUGIN_ROOT}/hook.sh', args: [], onFailure: 'block' }, { root });
    expect(blocked.verdict?.decision).toBe('block');
  });

  it('takes a script without a first line for it in the shell form alone', async () => {
    const root = temporaryFolder();
    script(root, 'echo no >&2\nexit 2\n');
    const shell = await fireHandler({ command: '"$CLAUDE_PLUGIN_ROOT"/hook.sh' }, { root });
    expect(shell.verdict?.decision).toBe('block');
    const direct = await fireHandler({ command: '${CLAUDE_PLUGIN_ROOT}/hook.sh', args: [] }, { root });
    expect(direct.verdict?.failure?.why).toBe(`${root}/hook.sh has no #! line and is no program`);
  });

  it('is in a session without a terminal, in the project', async () => {
    const { end } = await fireScript(
      '#!/bin/sh\npwd\ncat notes.txt\n(: < /dev/tty) 2>/dev/null || echo no terminal\nps -o pid=,sid=,pgid= -p $$\n',
    );
    const [folder, note, terminal, ids = ''] = end?.stdout.split('\n') ?? [];
    expect(folder).toMatch(/\/project$/);
    expect([note, terminal]).toEqual(['hello', 'no terminal']);
    expect(new Set(ids.trim().split(/\s+/)).size).toBe(1);
  });
});

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
