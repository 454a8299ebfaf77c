import { describe, expect, it } from 'vitest';
import { hookEvents, hookShapes } from '../../../src/spec/hook-facts.ts';
import { findingsIn, fixed, linesIn, withCommand, withHandler } from './sample.ts';

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
