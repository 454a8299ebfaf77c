import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, newTree, type Outcome, run, scripts } from './run.ts';

const gate = `#!/bin/sh
# Blocks commands that remove things.
if grep -q '"command":"rm '; then
  echo 'removing is not allowed' >&2
  exit 2
fi
`;
const greeting = '#!/bin/sh\necho "Keep the notes short."\n';

const hooks = {
  PreToolUse: [{ matcher: 'Bash', hooks: [{ type: 'command', command: '"${CLAUDE_PLUGIN_ROOT}"/hooks/gate.sh' }] }],
  SessionStart: [{ hooks: [{ type: 'command', command: '${CLAUDE_PLUGIN_ROOT}/hooks/greet.sh', args: [] }] }],
};

/** A plugin whose folder has a blank in its name, as many people's have. */
function demo(more: Record<string, string> = {}, configured: object = hooks): string {
  const folder = path.join(newFolder(), 'the plugin');
  const files = {
    '.claude-plugin/plugin.json': '{"name":"demo"}',
    'hooks/hooks.json': JSON.stringify({ hooks: configured }),
    'hooks/gate.sh': gate,
    'hooks/greet.sh': greeting,
    ...more,
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text, { mode: 0o755 });
  }
  return folder;
}

const test = (...args: string[]): Outcome => run('test-hook', args, { env: { HOME: os.homedir(), SECRET: 'x' } });
/** Without times, which differ. */
const stable = (text: string): string => text.replace(/\d+ ms/g, 'N ms');

describe.skipIf(process.platform === 'win32')('test-hook', () => {
  it('says what the client does with a block', () => {
    const root = demo();
    const { code, out, err } = test('--event', 'PreToolUse', '--set', 'tool_input.command=rm -rf x', root);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(stable(out)).toBe(
      [
        'hooks/hooks.json: PreToolUse Bash: "${CLAUDE_PLUGIN_ROOT}"/hooks/gate.sh (exit code 2, N ms)',
        '  blocked: the tool does not run',
        `  the model is told: PreToolUse:Bash hook error: ["${root}"/hooks/gate.sh]: removing is not allowed`,
        '',
        '    This hook comes from the demo@inline plugin.',
        '',
      ].join('\n'),
    );
  });

  it('says what the client does with silence, with context and with a failure', () => {
    const root = demo();
    expect(stable(test('--event', 'PreToolUse', root).out)).toBe(
      'hooks/hooks.json: PreToolUse Bash: "${CLAUDE_PLUGIN_ROOT}"/hooks/gate.sh (exit code 0, N ms)\n' +
        '  goes ahead: the tool runs if the permissions allow it\n',
    );
    expect(test('--event', 'SessionStart', root).out).toContain(
      '  goes ahead: the session starts\n  the model is told: SessionStart:startup hook success: Keep the notes short.\n',
    );
    fs.writeFileSync(path.join(root, 'hooks/gate.sh'), '#!/bin/sh\necho broken >&2\nexit 1\n');
    const { code, out } = test('--event', 'PreToolUse', root);
    expect(code).toBe(1);
    expect(out).toContain(
      '  fails open: the tool runs if the permissions allow it, because exit code 1 is a failure of the hook, not a block; only 2 blocks\n' +
        '  stderr: broken\n',
    );
  });

  it.each([
    [['--expect', 'block', '--set', 'tool_input.command=rm x'], 0, ''],
    [['--expect', 'allow'], 0, ''],
    [['--expect', 'none'], 0, ''],
    [['--expect', 'block'], 1, 'expected block, but it is allow and none\n'],
    [['--expect', 'allow', '--set', 'tool_input.command=rm x'], 1, 'expected allow, but it is block\n'],
    [['--expect', 'allow', '--tool', 'Write', '--set', 'tool_input.command=rm x'], 0, ''],
  ])('with %j ends with %i', (args, code, last) => {
    const { code: actual, out } = test('--event', 'PreToolUse', ...args, demo());
    expect(actual).toBe(code);
    expect(out.endsWith(last)).toBe(true);
  });

  it('takes the plugin, its hooks file, a folder of it and a script of it', () => {
    const root = demo();
    const expected = stable(test('--event', 'PreToolUse', root).out);
    for (const file of ['hooks/hooks.json', 'hooks', 'hooks/gate.sh'])
      expect(stable(test('--event', 'PreToolUse', path.join(root, file)).out)).toBe(expected);
    // The script is bound to one event, the plugin to two.
    expect(stable(test(path.join(root, 'hooks/gate.sh')).out)).toBe(expected);
    expect(test(root)).toMatchObject({
      code: 2,
      err: expect.stringContaining('it has hooks on PreToolUse, SessionStart; choose one with --event'),
    });
  });

  it('takes hooks without a manifest, of settings, and a script of no plugin', () => {
    const loose = newTree({
      'hooks/hooks.json': JSON.stringify({ hooks: { Stop: [{ hooks: [{ type: 'command', command: 'exit 2' }] }] } }),
    });
    expect(test(path.join(loose, 'hooks/hooks.json')).out).toContain(
      `This hook comes from the ${path.basename(loose)}@inline plugin.`,
    );
    const project = newTree({
      '.claude/settings.json': JSON.stringify({
        hooks: { Stop: [{ hooks: [{ type: 'command', command: 'echo "<$CLAUDE_PLUGIN_ROOT>" >&2; exit 2' }] }] },
      }),
    });
    expect(test(path.join(project, '.claude/settings.json')).out).toContain(
      'hook feedback:\n    [echo "<$CLAUDE_PLUGIN_ROOT>" >&2; exit 2]: <>\n',
    );
    const script = path.join(newFolder(), 'a $(touch b); "c".sh');
    fs.writeFileSync(script, '#!/bin/sh\necho no >&2\nexit 2\n', { mode: 0o755 });
    expect(test('--event', 'Stop', script).out).toContain(`the model is told: Stop hook feedback:\n    [${script}]: no\n`);
    expect(fs.readdirSync(path.dirname(script))).toEqual([path.basename(script)]);
    expect(test(script)).toMatchObject({ code: 2, err: expect.stringContaining('--event says on which event it is to run') });
  });

  it('lists what fires and why, and runs nothing', () => {
    const root = demo(
      {},
      { PreToolUse: [{ matcher: 'Write', hooks: [{ type: 'command', command: 'touch ran' }] }, ...hooks.PreToolUse] },
    );
    expect(test('--list', '--event', 'PreToolUse', root)).toEqual({
      code: 0,
      err: '',
      out: [
        'PreToolUse for Bash:',
        'hooks/hooks.json: PreToolUse Write: touch ran: does not fire: its matcher "Write" does not match "Bash"',
        'hooks/hooks.json: PreToolUse Bash: "${CLAUDE_PLUGIN_ROOT}"/hooks/gate.sh: fires: its matcher "Bash" takes "Bash"',
        '',
      ].join('\n'),
    });
    expect(test('--list', root).out).toContain('PreToolUse for Bash:\n');
    expect(test('--event', 'PreToolUse', '--tool', 'Read', root)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^no hook fires on PreToolUse for Read\n/),
    });
  });

  it('prints samples that can be given back', () => {
    const { code, out } = test('--sample', 'SessionStart.resume', '--set', 'seconds_since_last_response=5', '--print-sample');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      hook_event_name: 'SessionStart',
      source: 'resume',
      seconds_since_last_response: 5,
      cwd: '/home/dev/project',
    });
    const root = demo();
    const file = path.join(root, 'payload.json');
    fs.writeFileSync(file, test('--event', 'PreToolUse', '--set', 'tool_input.command=rm y', '--print-sample').out);
    expect(test('--payload', file, '--expect', 'block', root).code).toBe(0);
    expect(run('test-hook', ['--payload', '-', '--expect', 'block', root], { input: fs.readFileSync(file) }).code).toBe(0);
  });

  it('reports as JSON', () => {
    const { out } = test('--json', '--event', 'PreToolUse', '--set', 'tool_input.command=rm x', '--expect', 'block', demo());
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      ...{
        version: 1,
        tool: 'test-hook',
        event: 'PreToolUse',
        decision: 'block',
        outcomes: ['block'],
        expected: 'block',
        pass: true,
      },
      payload: { tool_input: { command: 'rm x' } },
      hooks: [
        {
          file: 'hooks/hooks.json',
          field: 'hooks.PreToolUse.0.hooks.0',
          matcher: 'Bash',
          fires: true,
          heading: 'blocked',
          exitCode: 2,
        },
      ],
    });
    expect(report.hooks[0].stderr).toBe('removing is not allowed\n');
    expect(Object.keys(JSON.parse(test('--format', 'json', '--list', demo()).out))).toContain('listed');
  });

  it('gives hooks nothing of its own environment unless asked', () => {
    const root = demo({}, { Stop: [{ hooks: [{ type: 'command', command: 'echo "$SECRET:$GIVEN" >&2; exit 2' }] }] });
    expect(test(root).out).toContain(']: :\n');
    expect(test('--env', 'GIVEN=a=b', root).out).toContain(']: :a=b\n');
    expect(test('--inherit-env', root).out).toContain(']: x:\n');
  });

  it('leaves nothing behind, and writes to no folder but its own', () => {
    const before = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('test-hook-'));
    const root = demo({}, { Stop: [{ hooks: [{ type: 'command', command: 'pwd >&2; touch made; exit 2' }] }] });
    const given = newFolder();
    const [, folder = ''] = /\]: (.*)\n/.exec(test(root).out) ?? [];
    expect(folder).toMatch(/test-hook-\w+\/project$/);
    expect(fs.existsSync(folder)).toBe(false);
    expect(test('--cwd', given, root).out).toContain(`]: ${given}\n`);
    expect(fs.readdirSync(given)).toEqual(['made']);
    expect(fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('test-hook-') && !before.includes(name))).toEqual([]);
  });

  it('takes its hooks along when it is told to end', async () => {
    const mark = path.join(newFolder(), 'pid');
    const root = demo({}, { Stop: [{ hooks: [{ type: 'command', command: `sleep 30 & echo $! > '${mark}'; wait` }] }] });
    const child = spawn(process.execPath, [path.join(scripts, 'test-hook.mjs'), root], { stdio: 'ignore' });
    while (!fs.existsSync(mark) || fs.readFileSync(mark, 'utf8') === '') await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    const signal = await new Promise((resolve) => child.on('exit', (_code, ended) => resolve(ended)));
    expect(signal).toBe('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const id = fs.readFileSync(mark, 'utf8').trim();
    const state =
      process.platform === 'linux' && fs.existsSync(`/proc/${id}/stat`) ? fs.readFileSync(`/proc/${id}/stat`, 'utf8') : ') Z';
    expect(state).toMatch(/\) [ZX]/);
  });

  it('prints no secret of a hook, of its output or of what the engine quotes of it', () => {
    const token = ['ghp', 'Zq7Lw2Xk9Rt4Vb8Nm3Pd6Fs1Hj5Gc0YaQeUi'].join('_');
    const lines = [
      `echo '{"a": ${token}}'`,
      `echo ${'x'.repeat(1990)} ${token}`,
      `echo '{"${token}": 1}'`,
      `echo '{"decision": "${'x'.repeat(60)} ${token}"}'`,
    ];
    const root = demo({}, { Stop: [{ hooks: lines.map((command) => ({ type: 'command', command })) }] });
    for (const form of [[], ['--json'], ['--list'], ['--list', '--json']]) {
      const { out } = test(...form, root);
      expect(out).toContain('[redacted]');
      expect(out).not.toContain(token.slice(4, 9));
    }
  });

  it('makes hostile output harmless to print', () => {
    const root = demo(
      {},
      { Stop: [{ hooks: [{ type: 'command', command: "printf 'a\\033[2Jb\\rforged: line' >&2; exit 2" }] }] },
    );
    const { out } = test(root);
    expect(out).toContain('a\\u{1b}[2Jb\n    forged: line\n');
    expect(out).not.toMatch(/[\x1b\r]/);
  });

  it.each([
    [['--event', 'PreTooluse'], "there is no event 'PreTooluse'; did you mean 'PreToolUse'?"],
    [
      ['--sample', 'SessionStart.none'],
      "there is no sample 'SessionStart.none'; there are SessionStart, SessionStart.resume, SessionStart.clear, SessionStart.compact, SessionStart.fork",
    ],
    [['--event', 'Stop', '--sample', 'SessionStart'], "the sample 'SessionStart' is none of Stop"],
    [['--event', 'PreToolUse', '--set', 'x'], "Option '--set' takes PATH=VALUE; not 'x'"],
    [['--event', 'PreToolUse', '--env', 'x'], "Option '--env' takes NAME=VALUE; not 'x'"],
    [['--event', 'PreToolUse', '--timeout', '0'], "Option '--timeout' takes a number of seconds; not '0'"],
    [['--event', 'PreToolUse', '--cwd', 'none'], 'none: it is no folder'],
    [['--event', 'PreToolUse', '--payload', 'none.json'], 'none.json: no such file or folder'],
    [['--payload', 'x', '--sample', 'Stop'], '--payload and --sample exclude each other'],
    [['--suite'], /^there is no hooks\.test\.json in /],
  ])('answers %j in one line', (args, message) => {
    const { code, out, err } = test(...args, demo());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.slice('test-hook: '.length, -1)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });
});

describe.skipIf(process.platform === 'win32')('test-hook --suite', () => {
  const suite = (...cases: object[]): Record<string, string> => ({ 'hooks.test.json': JSON.stringify({ cases }) });
  const good = [
    {
      name: 'blocks rm',
      event: 'PreToolUse',
      set: { 'tool_input.command': 'rm x' },
      expect: { outcome: 'block', model: ['not allowed'] },
    },
    { name: 'lets ls run', event: 'PreToolUse', set: { 'tool_input.command': 'ls' }, expect: 'allow' },
    { name: 'greets', event: 'SessionStart', hook: 'greet.sh', expect: { outcome: 'context', model: 'Keep the notes short.' } },
    { name: 'greets again', sample: 'SessionStart.resume', expect: 'context' },
    { name: 'leaves Write alone', event: 'PreToolUse', tool: 'Write', expect: 'none' },
  ];

  it('runs the cases beside the plugin', () => {
    expect(test('--suite', demo(suite(...good)))).toEqual({
      code: 0,
      err: '',
      out: 'pass: blocks rm\npass: lets ls run\npass: greets\npass: greets again\npass: leaves Write alone\n5 passed, 0 failed\n',
    });
  });

  it('runs the cases of another file, and of a file alone', () => {
    const root = demo({ 'hooks/other.test.json': JSON.stringify(good.slice(0, 1)) });
    const file = path.join(root, 'hooks/other.test.json');
    expect(test('--suite', file, root)).toMatchObject({ code: 0, out: 'pass: blocks rm\n1 passed, 0 failed\n' });
    expect(test('--suite', file)).toMatchObject({ code: 0, out: 'pass: blocks rm\n1 passed, 0 failed\n' });
  });

  it('says what was otherwise', () => {
    const cases = [
      { name: 'one', event: 'PreToolUse', expect: 'block' },
      {
        name: 'two',
        event: 'PreToolUse',
        set: { 'tool_input.command': 'rm x' },
        expect: { outcome: 'block', model: ['never'], user: ['nothing'] },
      },
      { name: 'three', event: 'PreToolUse', expect: { outcome: 'allow', updatedInput: { command: 'x' } } },
    ];
    const { code, out } = test('--suite', demo(suite(...cases)));
    expect(code).toBe(1);
    expect(
      stable(out)
        .split('\n')
        .filter((line) => !line.startsWith('  |')),
    ).toEqual([
      'FAIL: one',
      '  expected block, but it is allow and none',
      'FAIL: two',
      '  the model is not told "never"',
      '  the user does not see "nothing"',
      'FAIL: three',
      '  the new input has no "command" of "x"',
      '0 passed, 3 failed',
      '',
    ]);
    expect(out).toContain('  | hooks/hooks.json: PreToolUse Bash: ');
    expect(JSON.parse(test('--suite', '--json', demo(suite(...cases))).out)).toMatchObject({
      pass: false,
      cases: [{ name: 'one', pass: false }, {}, {}],
    });
  });

  it('makes the files of a case, and fires what came before it in the same folders', () => {
    const remember = { 'hooks/remember.sh': 'cat >/dev/null\n: >"$CLAUDE_PLUGIN_DATA/edited"\n' };
    const hold = {
      'hooks/hold.sh':
        'cat >/dev/null\n[ -f .claude/hold ] && [ -f "$CLAUDE_PLUGIN_DATA/edited" ] || exit 0\necho "not yet" >&2\nexit 2\n',
    };
    const command = (script: string): object => ({
      hooks: [{ type: 'command', command: 'sh', args: [`\${CLAUDE_PLUGIN_ROOT}/hooks/${script}.sh`] }],
    });
    const configured = { PostToolUse: [command('remember')], Stop: [command('hold')] };
    const stop = { event: 'Stop', files: { '.claude/hold': '' }, before: [{ event: 'PostToolUse', tool: 'Write' }] };
    const cases = [
      { ...stop, name: 'both', expect: { outcome: 'block', model: 'not yet' } },
      { ...stop, name: 'no event', before: [], expect: 'none' },
      { ...stop, name: 'no file', files: {}, expect: 'none' },
    ];
    const root = demo({ ...remember, ...hold, ...suite(...cases) }, configured);
    expect(test('--suite', root)).toMatchObject({
      code: 0,
      out: 'pass: both\npass: no event\npass: no file\n3 passed, 0 failed\n',
    });
    expect(test('--suite', '--cwd', root, root)).toMatchObject({ code: 2, err: expect.stringContaining('leave out --cwd') });
  });

  it.each([
    ['{', /: it is no JSON: /],
    ['{}', /: it has no list of "cases"$/],
    ['{"cases":[{"event":"Stop","expects":"block"}]}', /: case 1: unknown key "expects"; known are name, /],
    ['{"cases":[{"event":"Stop"}]}', /: case 1: "expect" takes block, allow, ask, context, error, none; not nothing$/],
    ['{"cases":[{"event":"Stop","expect":"deny"}]}', /not "deny"$/],
    ['{"cases":[{"event":"stop","expect":"block"}]}', /^there is no event 'stop'; did you mean 'Stop'\?$/],
    [
      '{"cases":[{"event":"PreToolUse","hook":"none.sh","expect":"block"}]}',
      /^no hook on PreToolUse is the one that was asked for$/,
    ],
    ['{"cases":[{"expect":"block"}]}', /^the case ".*" names no event$/],
    ['{"cases":[{"event":"Stop","files":{"../a":""},"expect":"none"}]}', /^"\.\.\/a" lies outside the project$/],
    ['{"cases":[{"event":"Stop","before":{},"expect":"none"}]}', /: case 1: "before" is no list$/],
    ['{"cases":[{"event":"Stop","before":[{"events":"Stop"}],"expect":"none"}]}', /: case 1: "before" 1: unknown key "events"/],
  ])('refuses %s', (text, message) => {
    const { code, err } = test('--suite', demo({ 'hooks.test.json': text }));
    expect(code).toBe(2);
    expect(err.slice('test-hook: '.length, -1)).toMatch(message);
  });
});
