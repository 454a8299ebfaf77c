import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/rule.ts';
import { runRules } from '../../../src/engine/run.ts';
import { applyFixes } from '../../../src/fix/apply.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { currentTools } from '../../../src/plugin/hooks/entries.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import type { Scope } from '../../../src/plugin/model.ts';
import { rules } from '../../../src/rules/index.ts';
import { hookEvents, hookShapes, toolInputs } from '../../../src/spec/hook-facts.ts';

const hookRules = rules.filter(({ id }) => id.startsWith('hook/'));

/** What stands in a plugin besides the hooks under test. */
export interface Around {
  readonly files?: Readonly<Record<string, string>>;
  readonly scope?: Scope;
}

/** The hooks rules' findings in a plugin. */
export function findingsIn(hooks: unknown, { files = {}, scope = 'plugin' }: Around = {}): Finding[] {
  const text = typeof hooks === 'string' ? hooks : JSON.stringify(hooks);
  const place = scope === 'plugin' ? 'hooks/hooks.json' : 'settings.json';
  const manifest = { '.claude-plugin/plugin.json': '{ "name": "demo" }' };
  return runRules(loadPlugin(memoryFiles({ ...manifest, [place]: text, ...files }), { scope, name: 'demo' }), hookRules);
}

/** Findings as `severity rule`, without the advice on gates. */
export function linesIn(hooks: unknown, around: Around = {}): string[] {
  return findingsIn(hooks, around)
    .filter(({ rule }) => rule !== 'hook/open-gate')
    .map(({ severity, rule }) => `${severity} ${rule.slice('hook/'.length)}`);
}

/** A hooks file with one handler. */
export function withHandler(handler: object, event = 'PostToolUse', matcher?: string): object {
  return { hooks: { [event]: [{ ...(matcher === undefined ? {} : { matcher }), hooks: [handler] }] } };
}

export function withCommand(command: string, more: object = {}, event?: string, matcher?: string): object {
  return withHandler({ type: 'command', command, ...more }, event, matcher);
}

export function withMatcher(matcher: string, event = 'PreToolUse'): object {
  return withCommand('echo checked', {}, event, matcher);
}

/** The hooks file after the safe fixes of one round. */
export function fixed(text: string, around: Around = {}): string {
  return applyFixes(text, findingsIn(text, around)).text;
}

const mcp = { files: { '.mcp.json': '{ "mcpServers": { "db": { "command": "true" } } }' } };

describe('matchers of tools that say nothing wrong', () => {
  it.each([
    '*',
    '',
    '.*',
    'Bash',
    'Write|Edit',
    'Bash, Write',
    'Task',
    '^Bash$',
    'Edit.*',
    '^(?!Bash)',
    'Bash*',
    'mcp__.*',
    'mcp__*',
    'mcp__github__create_issue',
    'mcp__plugin_other_db__query',
    'mcp__brave-search__.*',
    'mcp__.*__delete.*|mcp__.*__drop.*',
    'Notebook.*',
    'KillShell',
  ])('%j', (matcher) => {
    expect(linesIn(withMatcher(matcher))).toEqual([]);
  });

  it('any tool of this client by its name', () => {
    for (const name of [...currentTools, ...toolInputs.map(({ name }) => name)])
      expect(linesIn(withMatcher(name)), name).toEqual([]);
  });

  it('a tool of the own server', () => {
    for (const matcher of [
      'mcp__plugin_demo_db__query',
      'mcp__plugin_demo_db__.*',
      'mcp__plugin_demo_.*',
      'mcp__plugin_demo_db__(a|b)',
    ])
      expect(linesIn(withMatcher(matcher), mcp), matcher).toEqual([]);
  });
});

describe('matchers of tools that never fire', () => {
  it.each([
    ['bash', ['error unmatched-tool']],
    ['Bash;Write', ['error unmatched-tool']],
    ['Write/Edit', ['error unmatched-tool']],
    ['/bash/i', ['error unmatched-tool']],
    ['!Bash', ['error unmatched-tool']],
    ["tool == 'Bash'", ['error unmatched-tool']],
    ['Bash.*git commit', ['error unmatched-tool']],
    ['|', ['error unmatched-tool']],
    ['Bsh', ['warning unmatched-tool']],
    ['FooBar', ['warning unmatched-tool']],
    ['Foo.Bar', ['warning unmatched-tool']],
    ['Bash|FooBar', ['info unmatched-tool']],
    ['Bash|write', ['warning unmatched-tool']],
    ['Write(docs/prds/**)', ['error matcher-rule']],
    ['Bash(*)', ['error matcher-rule']],
    ['*', []],
    ['**', ['error invalid-matcher']],
    ['MultiEdit|LS', ['warning removed-tool', 'warning removed-tool']],
    ['Edit|LS', ['info removed-tool']],
    ['mcp__db', ['error unmatched-mcp']],
    ['Bash|mcp__db', ['warning unmatched-mcp']],
    ['mcp__', ['error unmatched-mcp']],
    ['mcp__db__query', ['warning unmatched-mcp']],
    ['mcp__db__.*', ['warning unmatched-mcp']],
    ['^mcp__db__query$', ['warning unmatched-mcp']],
    ['mcp__plugin_demo_bd__query', ['warning unmatched-mcp']],
    ['B*', ['warning matches-everything']],
    ['(Bash)?', ['warning matches-everything']],
    ['Bash|', []],
  ])('%j: %j', (matcher, lines) => {
    expect(linesIn(withMatcher(matcher), mcp)).toEqual(lines);
  });
});

describe('matchers of other events', () => {
  it.each([
    ['SessionStart', 'startup|resume|clear|compact', []],
    ['SessionStart', 'start', ['error unmatched-value']],
    ['SessionStart', '^start', []],
    ['SessionStart', 'startup,resumed', ['warning unmatched-value']],
    ['PreCompact', 'manual', []],
    ['PreCompact', 'zz', ['error unmatched-value']],
    ['Notification', 'zzz', ['warning unmatched-value']],
    ['Stop', '*', []],
    ['Stop', '', []],
    ['Stop', '.*', []],
    ['Stop', 'Bash', ['warning ignored-matcher']],
    ['UserPromptSubmit', '^/rename ', ['warning ignored-matcher']],
    ['PostModelSwitch', 'opus', ['warning unmatched-value']],
    ['PostModelSwitch', 'claude-opus.*', []],
    ['SubagentStart', 'Explore', []],
    ['SubagentStart', 'other:agent', []],
    ['Elicitation', 'github', []],
  ])('%s %j: %j', (event, matcher, lines) => {
    expect(linesIn(withMatcher(matcher, event))).toEqual(lines);
  });
});

describe('an if', () => {
  const ifs = (text: string, matcher?: string, event = 'PreToolUse'): string[] =>
    linesIn(withCommand('echo x', { if: text }, event, matcher));

  it.each([
    ['', 'Bash'],
    ['Bash(git *)', 'Bash'],
    ['Bash(git *)', undefined],
    ['Bash', 'Bash'],
    ['Bash(*)', 'Bash|Monitor'],
    ['Task', 'Agent'],
    ['Agent', 'Task'],
    ['Write(src/**)', 'Write'],
    ['mcp__plugin_demo_db__query', 'mcp__.*'],
    ['Bash(npm run test:*)', 'Bash'],
    ['Bash(echo "a, b" | grep (x))', 'Bash'],
  ])('%j behind the matcher %j says nothing wrong', (text, matcher) => {
    expect(ifs(text, matcher).filter((line) => line !== 'warning if-part')).toEqual([]);
  });

  it.each([
    ['*', 'Bash', ['error if-syntax']],
    ['Bash(', 'Bash', ['error if-syntax']],
    ['!Bash(git *)', 'Bash', ['error if-syntax']],
    ['Write|Edit', 'Write|Edit', ['error if-syntax']],
    ['Bash(git *), Bash(npm *)', 'Bash', ['error if-syntax']],
    ['Bash(git *) ', 'Bash', ['error if-syntax']],
    ['bash(git *)', 'Bash', ['error if-tool']],
    ['mcp__db', 'mcp__.*', ['error if-tool']],
    ['Edit(*.ts)', 'Write', ['error if-tool']],
    ['Bash(command:git *)', 'Bash', ['error if-content']],
    ['Agent(Explore)', 'Agent', ['error if-content']],
    ['Edit(*.ts)', 'Write|Edit', ['warning if-part']],
  ])('%j behind the matcher %j: %j', (text, matcher, lines) => {
    expect(ifs(text, matcher)).toEqual(lines);
  });

  it('on an event without a tool keeps the hook from running', () => {
    expect(ifs('Bash(git *)', undefined, 'Stop')).toEqual(['error if-event']);
    expect(ifs('', undefined, 'Stop')).toEqual([]);
  });
});

it('a hostile matcher is not tried', () => {
  expect(findingsIn(withMatcher(`(${'a+'.repeat(20)})+$`))).toEqual([]);
});

const root = '${CLAUDE_PLUGIN_ROOT}';
const files = { 'a.sh': '#!/usr/bin/env bash\nexit 0\n', 'a.py': 'print(1)\n', 'a.cmd': 'echo\n' };

describe('commands for a shell that say nothing wrong', () => {
  it.each([
    `"${root}/a.sh"`,
    `"${root}"/a.sh`,
    `bash "${root}/a.sh"`,
    `"$CLAUDE_PLUGIN_ROOT/a.sh"`,
    `X=${root}/data bash "${root}/a.sh"`,
    `cat "${root}/a.sh" > "${root}/out"`,
    `bash -c 'exec "${root}/a.sh"'`,
    `node -e 'console.log(process.env.CLAUDE_PLUGIN_ROOT, "${root}")'`,
    `echo '${root} is a folder'`,
    `INPUT=$(cat); TOOL_INPUT="$INPUT"; echo "$TOOL_INPUT"`,
    `read -r TOOL_NAME; echo "$TOOL_NAME"`,
    `for FILE in *; do echo "$FILE"; done`,
    'echo "${TOOL_INPUT:-none}" "${CLAUDE_TOOL_INPUT-}"',
    'echo "$HOME" "$MY_PLUGIN_ROOT_DIR" "$CLAUDE_MEMORY_DIR"',
    `python3 "${root}/a.py"`,
    `"${root}/a.cmd" start`,
    '[ -x scripts/none.sh ] && bash scripts/none.sh || true',
    `[ -f "${root}/dist/x.js" ] && node "${root}/dist/x.js"`,
    './gradlew check',
    'bash tools/project.sh',
    'echo ~/x',
    `"${root}/a.sh" "$CLAUDE_PROJECT_DIR"`,
  ])('%s', (command) => {
    expect(linesIn(withCommand(command), { files })).toEqual([]);
  });
});

describe('commands for a shell', () => {
  it.each([
    [`${root}/a.sh`, ['warning unquoted-folder']],
    [`bash $CLAUDE_PLUGIN_ROOT/a.sh`, ['warning unquoted-folder']],
    [`echo "$(cat ${root}/a.sh)"`, ['warning unquoted-folder']],
    ['ls $CLAUDE_PROJECT_DIR', ['warning unquoted-folder']],
    [`'${root}/a.sh'`, ['error single-quoted-folder']],
    ['"${CLAUDE_PLUGIN_ROT}/a.sh"', ['error unknown-variable']],
    ['"$PLUGIN_ROOT/a.sh"', ['error unknown-variable']],
    ['check "$TOOL_NAME" "$TOOL_INPUT"', ['warning unknown-variable', 'warning unknown-variable']],
    ['echo "$CLAUDE_SESSION_ID"', ['warning unknown-variable']],
    ['bash a.sh', ['error relative-script']],
    ['./a.sh', ['error relative-script']],
    ['"~/a.sh"', ['error home-script']],
    ['node $HOME/.claude/plugins/marketplaces/x/y.js', ['warning home-script']],
    ['bash /Users/jane/x.sh', ['warning home-script']],
    [`"${root}/b.sh"`, ['error missing-script']],
    [`"${root}"`, []],
    [`"${root}/a.py"`, ['error no-shebang']],
    ['echo ${user_config.k}', ['error option-in-shell']],
    ['echo "$CLAUDE_PLUGIN_OPTION_KEY"', ['warning undeclared-option']],
  ])('%s: %j', (command, lines) => {
    expect(linesIn(withCommand(command), { files })).toEqual(lines);
  });

  it('with PowerShell are left alone', () => {
    expect(linesIn(withCommand('& $env:CLAUDE_PLUGIN_ROOT\\a.ps1', { shell: 'powershell' }))).toEqual([]);
  });
});

describe('the exec form', () => {
  it.each<[command: string, args: string[], lines: string[]]>([
    [`${root}/a.sh`, [], []],
    ['bash', [`${root}/a.sh`, '--flag=1'], []],
    ['bash', ['-c', 'echo "$HOME" > x; ~/y'], []],
    ['node', ['-e', '`$x`'], []],
    ['C:\\Program Files\\node.exe', ['x'], []],
    ['/opt/my tools/x', ['x'], []],
    [`$CLAUDE_PLUGIN_ROOT/a.sh`, [], ['error exec-variable']],
    ['node', ['$CLAUDE_PLUGIN_ROOT/a.mjs'], ['error exec-variable']],
    ['echo', ['~/x', '${HOME}'], ['warning exec-variable', 'warning exec-variable']],
    [`"${root}/a.sh"`, [], ['error exec-quotes']],
    ['echo', ["'x'"], ['warning exec-quotes']],
    ['node a.js', [], ['error exec-command']],
    ['echo', ['x', '|', 'cat', '2>/dev/null'], ['warning exec-operator', 'warning exec-operator']],
  ])('%s %j: %j', (command, args, lines) => {
    expect(linesIn(withCommand(command, { args }), { files })).toEqual(lines);
  });
});

describe('fixes', () => {
  const json = (command: string, more = ''): string =>
    `{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": ${JSON.stringify(command)}${more}}]}]}}`;

  it.each<[name: string, before: string, after: string]>([
    ['quotes a plain word', json(`bash ${root}/a.sh --x`), json(`bash "${root}/a.sh" --x`)],
    ['quotes the folder in a word with other quotes', json(`${root}/"a".sh`), json(`"${root}"/"a".sh`)],
    ['quotes each word', json(`cp ${root}/a.sh ${root}/b`), json(`cp "${root}/a.sh" "${root}/b"`)],
    ['single quotes become double ones', json(`'${root}/a.sh'`), json(`"${root}/a.sh"`)],
    ['a relative path starts at the folder', json('bash a.sh'), json(`bash "${root}/a.sh"`)],
    ['a misspelt folder', json('"${CLAUDE_PLUGIN_DIR}/a.sh"'), json(`"${root}/a.sh"`)],
    [
      'an option needs the exec form',
      json(`bash "${root}/a.sh" \${user_config.k}`),
      json('bash', `, "args": ["${root}/a.sh", "\${user_config.k}"]`),
    ],
    ['but not where a shell is needed', json('echo ${user_config.k} | cat'), json('echo ${user_config.k} | cat')],
    ['arguments move', json(`node ${root}/a.sh`, ', "args": ["x"]'), json('node', `, "args": ["${root}/a.sh", "x"]`)],
    ['quotes go', json('bash', `, "args": ["\\"${root}/a.sh\\""]`), json('bash', `, "args": ["${root}/a.sh"]`)],
    ['a timeout is left alone', json('echo x', ', "timeout": 5000'), json('echo x', ', "timeout": 5000')],
  ])('%s', (_, before, after) => {
    expect(fixed(before, { files })).toBe(after);
  });
});

describe('options', () => {
  const manifest = (options: object): Record<string, string> => ({
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'demo', userConfig: options }),
  });
  const uses = withCommand('echo', { args: ['${user_config.k}'] });

  it.each<[options: object, lines: string[]]>([
    [{ k: { type: 'string', required: true } }, []],
    [{ k: { type: 'string' } }, ['warning unset-option']],
    [{ k: { type: 'string', default: 'x' } }, ['warning unset-option']],
    [{ other: { type: 'string' } }, ['error undeclared-option']],
  ])('%j: %j', (options, lines) => {
    expect(linesIn(uses, { files: manifest(options) })).toEqual(lines);
  });

  it('in variables are found in any case', () => {
    const hooks = withCommand('echo "$CLAUDE_PLUGIN_OPTION_APIKEY"');
    expect(linesIn(hooks, { files: manifest({ apiKey: { type: 'string' } }) })).toEqual([]);
  });
});

describe('decisions', () => {
  const gate = (body: string, more: object = {}): string[] =>
    linesIn(withCommand(`"${root}/g.sh"`, more, 'PreToolUse'), { files: { 'g.sh': `#!/bin/sh\n${body}\n` } });

  it.each([
    ['exit 2', ['warning async-decision']],
    ['process.exit(2)', ['warning async-decision']],
    ['echo \'{"hookSpecificOutput":{"permissionDecision":"deny"}}\'', ['warning async-decision']],
    ['echo \'{"decision": "block"}\'', ['warning async-decision']],
    ['exit 0', []],
    ['exit 20', []],
    ['logger "decision made"', []],
  ])('of a script in the background: %s %j', (body, lines) => {
    expect(gate(body, { async: true })).toEqual(lines);
  });

  it('by waking the session are meant', () => {
    expect(gate('exit 2', { async: true, asyncRewake: true })).toEqual([]);
  });
});

describe('prompts', () => {
  it.each([
    ['The command is safe: $ARGUMENTS', []],
    ['Costs more than $5 or uses $HOME: $ARGUMENTS', []],
    ['Respond with {"ok": true} or {"ok": false, "reason": "…"}: $ARGUMENTS', []],
    ['Allow deployments only from main. Deny anything else. $ARGUMENTS', []],
    ['Check $TOOL_INPUT', ['warning prompt-variable']],
    ['Check {{tool_input}}', ['warning prompt-variable']],
    ['See ${CLAUDE_PLUGIN_ROOT}/x', ['warning prompt-variable']],
    ['Return {"decision": "approve"} if it is safe', ['warning prompt-answer']],
    ['Return only "approve" or "deny".', ['info prompt-answer']],
  ])('%j: %j', (prompt, lines) => {
    expect(linesIn(withHandler({ type: 'prompt', prompt }, 'PreToolUse'))).toEqual(lines);
  });
});

const ok = { type: 'command', command: 'echo x' };

describe('every event of the client', () => {
  it.each(hookEvents.map(({ name, handlers }) => [name, handlers] as const))('%s runs %j', (name, handlers) => {
    const samples: Record<string, object> = {
      command: ok,
      http: { type: 'http', url: 'https://example.com/x' },
      mcp_tool: { type: 'mcp_tool', server: 's', tool: 't' },
      prompt: { type: 'prompt', prompt: 'It is fine.' },
      agent: { type: 'agent', prompt: 'It is fine.' },
    };
    for (const [type, handler] of Object.entries(samples)) {
      const lines = linesIn(withHandler(handler, name)).filter((line) => line !== 'error plugin-event');
      expect(lines, type).toEqual(handlers.includes(type) ? [] : ['error refused-type']);
    }
  });

  it('there are 33 of them, and five types of handlers', () => {
    expect(hookEvents.length).toBe(33);
    expect(hookShapes.filter(({ kind }) => kind === 'handler').length).toBe(5);
  });
});

describe('what a mistake costs', () => {
  const effects = (hooks: unknown, scope: 'plugin' | 'project' = 'plugin'): (string | undefined)[] =>
    findingsIn(hooks, { scope }).map(({ effect }) => effect?.split(':')[0]);

  it.each<[name: string, hooks: unknown, effect: string]>([
    ['a gate', withHandler({ type: 'x' }, 'PreToolUse'), 'the client refuses the whole plugin'],
    ['the other gate', withHandler({ type: 'x' }, 'PermissionRequest'), 'the client refuses the whole plugin'],
    [
      'another event',
      withHandler({ type: 'x' }, 'Stop'),
      'the client drops the entry and loads the rest; its validator only warns',
    ],
    ['a gate at the top', { hooks: {}, PreToolUse: [] }, 'the client refuses the whole plugin'],
    ['another event at the top', { hooks: {}, Stop: [] }, 'the client ignores the key; only its debug log says so'],
    ['a matcher at the top', { hooks: {}, matcher: 'x' }, 'the client refuses the whole plugin'],
    ['hooks as a list', { hooks: [] }, 'the client refuses the whole plugin'],
    ['hooks as text', { hooks: 'x' }, 'the client refuses the whole plugin'],
    ['no hooks', { hooks: null }, 'the plugin loads without the hooks of this file, and the client reports a plugin error'],
    ['nothing', {}, 'the plugin loads without the hooks of this file, and the client reports a plugin error'],
    ['a list', [], 'the plugin loads without the hooks of this file, and the client reports a plugin error'],
    [
      'a description that is no text',
      { description: 1, hooks: { Stop: [] } },
      'the plugin loads without the hooks of this file, and the client reports a plugin error',
    ],
    ['the same beside a gate', { description: 1, hooks: { PreToolUse: [] } }, 'the client refuses the whole plugin'],
  ])('%s', (_, hooks, effect) => {
    expect(effects(hooks)).toEqual([effect]);
  });

  it('in settings a gate costs the whole file', () => {
    expect(effects({ hooks: { PreToolUse: {} } }, 'project')).toEqual(['the client applies nothing of the settings file']);
    expect(effects({ hooks: { Stop: {} } }, 'project')).toEqual([
      'the client drops the entry and loads the rest; only its debug log says so',
    ]);
  });

  it('a list in settings is reported there', () => {
    expect(linesIn({ hooks: [] }, { scope: 'project' })).toEqual(['error file-shape']);
  });
});

describe('fields', () => {
  it.each<[field: object, lines: string[]]>([
    [{ timeout: 0.5 }, []],
    [{ timeout: 600 }, []],
    [{ timeout: 1000 }, ['warning timeout-unit']],
    [{ timeout: null }, ['error invalid-field']],
    [{ timeout: true }, ['error invalid-field']],
    [{ async: null }, ['error invalid-field']],
    [{ if: null }, ['error invalid-field']],
    [{ args: ['a', 1] }, ['error exec-command', 'error invalid-field']],
    [{ statusMessage: 1 }, ['error invalid-field']],
    [{ onFailure: 'Block' }, ['error invalid-field']],
    [{ description: 'x', name: 'y', id: 1, $comment: 'z', _note: 1, '//': 'x' }, []],
    [{ url: 'x' }, ['info unknown-field']],
    [{ foo: 1 }, ['info unknown-field']],
    [{ enabled: true }, ['info unknown-field']],
    [{ failClosed: true }, ['warning unknown-field']],
    [{ Timeout: 5 }, ['warning unknown-field']],
    [{ rewakeMessage: 'x', rewakeSummary: 'y' }, []],
  ])('%j: %j', (field, lines) => {
    expect(linesIn(withCommand('echo x', field))).toEqual(lines);
  });

  it('of mcp_tool: any word for onFailure is read as block', () => {
    const handler = { type: 'mcp_tool', server: 's', tool: 't', onFailure: 'deny' };
    expect(linesIn(withHandler(handler, 'PreToolUse'))).toEqual(['warning invalid-field']);
  });

  it('of groups', () => {
    expect(linesIn({ hooks: { Stop: [{ hooks: [ok], timeout: 5 }] } })).toEqual(['warning unknown-field']);
    expect(linesIn({ hooks: { Stop: [{ hooks: [ok], description: 'x', id: 'y' }] } })).toEqual([]);
    expect(linesIn({ hooks: { PreToolUse: [{ hooks: [ok], matchers: 'Bash' }] } })).toEqual(['warning unknown-field']);
  });
});

describe('places', () => {
  const frontmatter = (text: string): string => `---\ndescription: d\nhooks:\n${text}---\nx\n`;
  const stop = '  Stop:\n    - hooks:\n        - type: command\n          command: echo x\n';
  const none = '{ "hooks": {} }';

  it.each<[file: string, lines: string[]]>([
    ['skills/s/SKILL.md', []],
    ['commands/c.md', ['error ignored-place']],
    ['agents/a.md', []],
  ])('%s of a plugin: %j', (file, lines) => {
    expect(linesIn(none, { files: { [file]: frontmatter(stop) } })).toEqual(lines);
  });

  it('a command and an agent of a project have hooks', () => {
    const files = { 'commands/c.md': frontmatter(stop), 'agents/a.md': frontmatter(stop) };
    expect(linesIn(none, { files, scope: 'project' })).toEqual([]);
  });

  it('of which the client runs nothing, no other rule speaks', () => {
    const files = { 'commands/c.md': frontmatter('  Foo:\n    - hooks:\n        - type: shell\n') };
    expect(linesIn(none, { files })).toEqual(['error ignored-place']);
  });

  it('a manifest holds them without a wrapper', () => {
    const manifest = (hooks: unknown) => ({ files: { '.claude-plugin/plugin.json': JSON.stringify({ name: 'demo', hooks }) } });
    expect(linesIn(none, manifest({ Stop: [{ hooks: [ok] }] }))).toEqual([]);
    expect(linesIn(none, manifest({ hooks: { Stop: [{ hooks: [ok] }] } }))).toEqual(['error double-wrapper']);
    expect(linesIn(none, manifest([{ description: 'x', Stop: [{ hooks: [ok] }] }]))).toEqual(['warning unknown-event']);
  });

  it('events that a plugin does not get', () => {
    expect(linesIn(withCommand('echo x', {}, 'CwdChanged'))).toEqual(['error plugin-event']);
    expect(linesIn(withCommand('echo x', {}, 'CwdChanged'), { scope: 'project' })).toEqual([]);
    expect(linesIn({ hooks: { CwdChanged: [] } })).toEqual([]);
  });
});

describe('fixes of shapes', () => {
  it.each([
    ['{"hooks": {"Stop": [],}}', '{"hooks": {"Stop": []}}'],
    ['{"Stop": [], "PreToolUse": []}', '{"hooks": { "Stop": [], "PreToolUse": [] }}'],
    ['{"description": "x", "Stop": []}', '{"description": "x", "hooks": { "Stop": [] }}'],
    ['{"Stop": [], "x": 1, "PreToolUse": []}', '{"Stop": [], "x": 1, "PreToolUse": []}'],
    ['{"hooks": {"stop": []}}', '{"hooks": {"Stop": []}}'],
    ['{"hooks": {"stop": [], "Stop": []}}', '{"hooks": {"stop": [], "Stop": []}}'],
    [
      '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "x", "async": "true", "timeout": "5"}]}]}}',
      '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "x", "async": true, "timeout": 5}]}]}}',
    ],
  ])('%s', (before, after) => {
    expect(fixed(before)).toBe(after);
  });
});

it('no shape makes a rule fail', () => {
  const values = [null, 0, '', 'x', [], {}, [null], [[]], { a: null }];
  for (const a of values)
    for (const b of values)
      for (const hooks of [
        a,
        { hooks: a },
        { hooks: { PreToolUse: a } },
        { hooks: { Stop: [a, { matcher: a, hooks: b }, { hooks: [b, { type: a }] }] } },
      ])
        expect(() => findingsIn({ modules: b, ...(hooks && typeof hooks === 'object' ? hooks : { hooks }) })).not.toThrow();
  for (const type of ['command', 'http', 'mcp_tool', 'prompt', 'agent'])
    for (const a of values)
      expect(() =>
        findingsIn(
          withHandler({ type, command: a, args: a, url: a, headers: a, server: a, prompt: a, if: a, timeout: a, shell: a }),
        ),
      ).not.toThrow();
});
