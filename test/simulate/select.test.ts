import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin } from '../../src/plugin/model.ts';
import { findSample, neutralContext, samplePayload, setValue } from '../../src/simulate/payload.ts';
import { eventsOf, type SelectOptions, selectHooks } from '../../src/simulate/select.ts';

const command = { type: 'command', command: 'true' };

function plugin(hooks: object | string, files: Record<string, string> = {}): Plugin {
  const text = typeof hooks === 'string' ? hooks : JSON.stringify({ hooks });
  const manifest = { '.claude-plugin/plugin.json': '{"name":"demo"}' };
  return loadPlugin(memoryFiles({ ...manifest, 'hooks/hooks.json': text, ...files }), { scope: 'plugin', name: 'demo' });
}

/** For each hook of an event: `fires`, or why it does not. */
function select(hooks: object | string, event: string, { tool = 'Bash', set = {}, options = {} }: Settings = {}): string[] {
  const sample = findSample(event);
  if (!sample) throw new Error(`there is no event ${event}`);
  const start = samplePayload(sample, tool, neutralContext);
  const payload = Object.entries(set).reduce((value, [path, item]) => setValue(value, path, item), start);
  const loaded = typeof hooks === 'object' && 'configs' in hooks ? (hooks as Plugin) : plugin(hooks);
  return selectHooks(loaded, event, payload, options).map(({ fires, why }) => (fires ? 'fires' : why));
}

interface Settings {
  readonly tool?: string;
  readonly set?: Record<string, unknown>;
  readonly options?: SelectOptions;
}

const group = (matcher: string | undefined, handler: object = command) => ({
  ...(matcher === undefined ? {} : { matcher }),
  hooks: [handler],
});

describe('selectHooks', () => {
  it('holds matchers against the tool, as the client does', () => {
    const hooks = {
      PreToolUse: [
        group('Bash'),
        group('bash'),
        group('Write|Bash'),
        group('B*'),
        group('Bash(git *)'),
        group('['),
        group(undefined),
      ],
    };
    expect(select(hooks, 'PreToolUse').map((why) => why.replace(/^its matcher /, ''))).toEqual([
      'fires',
      '"bash" does not match "Bash"',
      'the same handler of this source runs only once',
      'the same handler of this source runs only once',
      '"Bash(git *)" does not match "Bash"',
      '"[" is no regular expression and matches nothing',
      'the same handler of this source runs only once',
    ]);
    expect(
      select({ PreToolUse: [group('Task'), group('Agent', { ...command, command: ':' })] }, 'PreToolUse', { tool: 'Agent' }),
    ).toEqual(['fires', 'fires']);
  });

  it('ignores a matcher where the event has none', () => {
    expect(select({ Stop: [group('Bash')] }, 'Stop')).toEqual(['fires']);
  });

  it('holds it against the name of a changed file', () => {
    const hooks = { FileChanged: [group('notes.txt'), group('other.txt')] };
    expect(select(hooks, 'FileChanged')).toEqual(['fires', 'its matcher "other.txt" does not match "notes.txt"']);
  });

  it('evaluates "if" on tool events, and never fires with one elsewhere', () => {
    const hooks = {
      PreToolUse: [group('Bash', { ...command, if: 'Bash(git *)' })],
      Stop: [group(undefined, { ...command, if: 'Bash(git *)' })],
    };
    expect(select(hooks, 'PreToolUse')).toEqual(['its "if" "Bash(git *)" does not take this call']);
    expect(select(hooks, 'PreToolUse', { set: { 'tool_input.command': 'git push' } })).toEqual(['fires']);
    expect(select(hooks, 'Stop')).toEqual(['it has an "if", which keeps a hook from ever running on Stop']);
  });

  it('runs the same handler of a source once, whatever its timeout, shell and group', () => {
    const copies = [
      command,
      { ...command, timeout: 5 },
      { ...command, shell: 'bash' },
      { ...command, statusMessage: 'x' },
      { ...command, if: 'Bash' },
    ];
    expect(
      select({ PreToolUse: copies.map((handler) => group('Bash', handler)) }, 'PreToolUse').map((why) => why === 'fires'),
    ).toEqual([true, false, false, false, true]);
  });

  it('knows which types an event runs', () => {
    const hooks = {
      SessionStart: [
        group(undefined, { type: 'prompt', prompt: 'x' }),
        group(undefined, { type: 'http', url: 'http://localhost/' }),
      ],
    };
    expect(select(hooks, 'SessionStart')).toEqual([
      'the client runs no prompt hooks on SessionStart',
      'the client runs no http hooks on SessionStart',
    ]);
  });

  it('drops a bad entry by itself', () => {
    const hooks = { Stop: [group(undefined, { type: 'shell' }), { hooks: 'x' }, group(undefined)] };
    expect(select(hooks, 'Stop')).toEqual(['the client drops it: there is no handler type "shell"', 'fires']);
  });

  it.each([
    ['an unknown type', group('Bash', { type: 'shell', command: 'x' }), 'hooks.PreToolUse.0: there is no handler type "shell"'],
    ['no command', group('Bash', { type: 'command' }), 'hooks.PreToolUse.0: a command handler needs "command"'],
    [
      'a timeout that is text',
      group('Bash', { ...command, timeout: '5' }),
      'hooks.PreToolUse.0: "timeout" is nothing that a command handler takes',
    ],
    [
      'a timeout of 0',
      group('Bash', { ...command, timeout: 0 }),
      'hooks.PreToolUse.0: "timeout" is nothing that a command handler takes',
    ],
    [
      'an unknown word for onFailure',
      group('Bash', { ...command, onFailure: 'deny' }),
      'hooks.PreToolUse.0: "onFailure" is nothing that a command handler takes',
    ],
    ['a list for a matcher', { matcher: ['Bash'], hooks: [command] }, 'hooks.PreToolUse.0: its "matcher" is no text'],
    ['no list of hooks', { matcher: 'Bash' }, 'hooks.PreToolUse.0: it has no list of "hooks"'],
  ])('refuses the whole plugin for %s on an event that guards', (_case, entry, why) => {
    const hooks = { PreToolUse: [entry, group('Write')], Stop: [group(undefined)] };
    expect(select(hooks, 'Stop')).toEqual([`the client refuses the whole plugin: ${why}`]);
    expect(select(hooks, 'PreToolUse', { tool: 'Write' }).at(-1)).toBe(`the client refuses the whole plugin: ${why}`);
  });

  it('loads nothing of a file that does not parse, and the others', () => {
    const inline = { hooks: { Stop: [group(undefined)] } };
    const broken = plugin('{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a"}]}]},}', {
      '.claude-plugin/plugin.json': JSON.stringify({ name: 'demo', ...inline }),
    });
    const [first, second] = select(broken, 'Stop');
    expect(first).toMatch(/^the client loads none of the file's hooks: its JSON does not parse/);
    expect(second).toBe('fires');
    const bom = plugin(`\uFEFF${JSON.stringify({ hooks: { Stop: [group(undefined)] } })}`);
    expect(select(bom, 'Stop')).toEqual(["the client loads none of the file's hooks: it begins with a byte order mark"]);
  });

  it('tells what only a called skill brings, and what a plugin never gets', () => {
    const frontmatter = (name: string): string =>
      `---\nname: ${name}\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: ${name}\n---\nx\n`;
    const loaded = plugin(
      {},
      { 'skills/s/SKILL.md': frontmatter('s'), 'agents/a.md': frontmatter('a'), 'commands/c.md': frontmatter('c') },
    );
    expect(select(loaded, 'Stop').sort()).toEqual([
      'it fires only once its skill has been called',
      "the client ignores hooks in the frontmatter of a plugin's agent",
      "the client ignores hooks in the frontmatter of a plugin's command",
    ]);
    expect(select(loaded, 'Stop', { options: { only: (file) => file === 'skills/s/SKILL.md' } })).toEqual(['fires']);
  });

  it('finds the hooks that run a script', () => {
    const run = (name: string) => group(undefined, { type: 'command', command: `bash "\${CLAUDE_PLUGIN_ROOT}/${name}"` });
    const loaded = plugin({ Stop: [run('a.sh'), run('b.sh')], SessionStart: [run('a.sh')] });
    expect(eventsOf(loaded)).toEqual(['Stop', 'SessionStart']);
    expect(eventsOf(loaded, { script: 'b.sh' })).toEqual(['Stop']);
    expect(select(loaded, 'Stop', { options: { script: 'b.sh' } })).toEqual(['fires']);
  });
});
