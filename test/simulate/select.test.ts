import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findTarget, fire } from '../../src/cli/test-hook/request.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin } from '../../src/plugin/model.ts';
import { cleanBase } from '../../src/simulate/process.ts';
import type { HookRun } from '../../src/simulate/run.ts';
import {
  eventsOf,
  findSample,
  neutralContext,
  type Payload,
  parseSetting,
  type SelectOptions,
  samplePayload,
  selectHooks,
  setValue,
} from '../../src/simulate/select.ts';
import { type HookEnd, mergedDecision, outcomesOf, verdictOf } from '../../src/simulate/verdict.ts';
import { hookEvents, toolInputs } from '../../src/spec/hook-facts.ts';
import { eventSamples, toolSamples } from '../../src/spec/hook-payloads.ts';
import { sharedFolder } from '../shared.ts';
import { removeFolders, temporaryFolder } from './fire.ts';

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

const recordings = sharedFolder('oracle');

function payload(name: string, tool = 'Bash'): Payload {
  const sample = findSample(name);
  if (!sample) throw new Error(`there is no sample ${name}`);
  return samplePayload(sample, tool, neutralContext);
}

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const types = (value: Payload): object => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typeOf(item)]));

describe('the samples', () => {
  it('cover every event, each under its own name', () => {
    expect([...new Set(eventSamples.map(({ event }) => event))].sort()).toEqual(hookEvents.map(({ name }) => name).sort());
    for (const { name } of hookEvents) expect(findSample(name)?.event).toBe(name);
    expect(new Set(eventSamples.map(({ name }) => name)).size).toBe(eventSamples.length);
  });

  it('have every input field that the event is known to have, and no other', () => {
    for (const { name, event } of eventSamples) {
      const known = new Set(hookEvents.find((fact) => fact.name === event)?.input.map((field) => field.name));
      const own = Object.keys(payload(name)).slice(Object.keys(payload(name)).indexOf('hook_event_name') + 1);
      expect({ name, unknown: own.filter((key) => !known.has(key)) }).toEqual({ name, unknown: [] });
    }
  });

  it('hold no token that nothing stands for', () => {
    for (const { name } of eventSamples)
      for (const { tool } of toolSamples)
        expect(JSON.stringify(payload(name, tool))).not.toMatch(/"<\w+>|<(?:project|home|plugin|tool|input)>/);
  });

  it('give tools inputs that they take', () => {
    for (const { tool, input } of toolSamples) {
      const fields = Object.keys(toolInputs.find(({ name }) => name === tool)?.fields ?? {});
      const needed = fields.filter((field) => !field.endsWith('?'));
      expect({ tool, missing: needed.filter((field) => !(field in (input as object))) }).toEqual({ tool, missing: [] });
    }
  });

  it('speak of an alias as the tool that it stands for', () => {
    expect(payload('PreToolUse', 'Task')).toMatchObject({ tool_name: 'Agent', tool_input: { subagent_type: 'general-purpose' } });
  });

  it('name the server of an MCP tool', () => {
    expect(payload('PreToolUse', 'mcp__plugin_demo_db__query').mcp_server).toEqual({ name: 'plugin:demo:db', source: 'plugin' });
    expect(payload('PreToolUse', 'mcp__db__query').mcp_server).toEqual({ name: 'db', source: 'project' });
    expect(payload('PreToolUse', 'Bash')).not.toHaveProperty('mcp_server');
  });

  it('have something for a tool that is not known', () => {
    expect(payload('PostToolUse', 'Unknown')).toMatchObject({ tool_name: 'Unknown', tool_input: {}, tool_response: {} });
  });
});

/** A recording's own id, of which the samples have only one shape: what the session happened to do. */
const particular = new Set([
  ...['PostToolUse-Agent.async_launched', 'PostToolUse-Bash.background', 'PreToolUse-Bash.in-subagent'],
  ...['PreToolUse-Bash.main-agent', 'PostToolUse-Bash.in-subagent', 'PostToolUse-Bash.main-agent'],
]);

describe.skipIf(!recordings)('the recorded payloads', () => {
  const folder = path.join(recordings ?? '', 'hooks/payloads');
  const files = recordings ? fs.readdirSync(folder).map((file) => file.replace(/\.json$/, '')) : [];

  it('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(100);
  });

  it.each(files.filter((file) => !particular.has(file)))('%s has the keys of its sample, in the same order', (file) => {
    const recorded: Payload = JSON.parse(fs.readFileSync(path.join(folder, `${file}.json`), 'utf8'));
    const event = String(recorded.hook_event_name);
    const variant = file.replace(/-.*/, '');
    const name = findSample(variant) ? variant : event;
    const tool = typeof recorded.tool_name === 'string' ? recorded.tool_name : 'Bash';
    const sample = payload(name, tool);
    // Suggestions depend on the call, and a Stop event has its last message where there is one.
    const optional = ['permission_suggestions'];
    const keys = (value: Payload): string[] => Object.keys(value).filter((key) => !optional.includes(key));
    expect(keys(sample)).toEqual(keys(recorded));
    const { permission_suggestions: _first, ...ours } = types(sample) as Payload;
    const { permission_suggestions: _second, ...theirs } = types(recorded) as Payload;
    expect(ours).toEqual(theirs);
  });
});

describe('setValue', () => {
  const base = payload('PreToolUse');

  it('sets a value below a path and leaves the rest, and the original, alone', () => {
    const changed = setValue(base, 'tool_input.command', 'rm -rf x');
    expect(changed.tool_input).toEqual({ command: 'rm -rf x', description: 'Print a greeting' });
    expect(base.tool_input).toEqual({ command: 'echo hello', description: 'Print a greeting' });
    expect(Object.keys(changed)).toEqual(Object.keys(base));
  });

  it('makes maps that are missing, and reaches into lists', () => {
    expect(setValue({}, 'a.b.c', 1)).toEqual({ a: { b: { c: 1 } } });
    expect(setValue({ a: [{ b: 1 }, 2] }, 'a.0.b', 3)).toEqual({ a: [{ b: 3 }, 2] });
    expect(setValue({ a: [1] }, 'a.1', 2)).toEqual({ a: [1, 2] });
    expect(setValue({ a: 'text' }, 'a.b', 2)).toEqual({ a: { b: 2 } });
  });

  it('takes __proto__ for a key like any other', () => {
    const changed = setValue({}, '__proto__.polluted', true);
    expect(({} as Payload).polluted).toBeUndefined();
    expect(JSON.stringify(changed)).toBe('{"__proto__":{"polluted":true}}');
  });

  it.each([
    ['a.b=text', { path: 'a.b', value: 'text' }],
    ['a=true', { path: 'a', value: true }],
    ['a=[1, 2]', { path: 'a', value: [1, 2] }],
    ['a="5"', { path: 'a', value: '5' }],
    ['a=b=c', { path: 'a', value: 'b=c' }],
    ['a=', { path: 'a', value: '' }],
    ['=x', undefined],
    ['a', undefined],
  ])('is given as %s', (text, setting) => {
    expect(parseSetting(text)).toEqual(setting);
  });
});

function run(event: string, end: Partial<HookEnd>): HookRun {
  const hook = { event, handler: { type: 'command' }, file: 'f', field: '', index: 0 };
  const payload = { tool_name: 'Bash', source: 'startup' };
  const verdict = verdictOf(
    { exitCode: 0, stdout: '', stderr: '', ...end },
    { event, payload, command: 'c', shownCommand: 'c', plugin: 'p@inline' },
  );
  return { hook, verdict, milliseconds: 1, remarks: [] };
}

const json = (value: object): Partial<HookEnd> => ({ stdout: JSON.stringify(value) });
const decide = (permissionDecision: string): Partial<HookEnd> =>
  json({ hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision } });
const skipped: HookRun = { hook: run('Stop', {}).hook, skipped: 'it asks a model', milliseconds: 0, remarks: [] };

describe('outcomesOf', () => {
  it.each<[string, string, Partial<HookEnd>, string[]]>([
    ['silence', 'PreToolUse', {}, ['allow', 'none']],
    ['exit code 2', 'PreToolUse', { exitCode: 2 }, ['block']],
    ['exit code 1', 'PreToolUse', { exitCode: 1 }, ['error']],
    ['an approval', 'PreToolUse', decide('allow'), ['allow']],
    ['a question', 'PreToolUse', decide('ask'), ['ask']],
    ['a deferral', 'PreToolUse', decide('defer'), []],
    ['an end of the turn', 'PreToolUse', json({ continue: false }), ['block']],
    ['context', 'SessionStart', { stdout: 'O' }, ['allow', 'context']],
    ['a message', 'PreToolUse', json({ systemMessage: 'M' }), ['allow']],
    [
      'a rewritten input',
      'PreToolUse',
      json({ hookSpecificOutput: { hookEventName: 'PreToolUse', updatedInput: { command: 'x' } } }),
      ['allow'],
    ],
    ['silence on a permission question', 'PermissionRequest', {}, ['none']],
    ['a block of the end of a turn', 'Stop', { exitCode: 2 }, ['block']],
    ['an end of the end of a turn', 'Stop', json({ continue: false }), ['allow']],
    [
      'context that keeps a turn going',
      'Stop',
      json({ hookSpecificOutput: { hookEventName: 'Stop', additionalContext: 'C' } }),
      ['block', 'context'],
    ],
    ['exit code 2 where it blocks nothing', 'SessionStart', { exitCode: 2 }, ['allow', 'none']],
  ])('of %s on %s', (_name, event, end, outcomes) => {
    expect(outcomesOf(event, [run(event, end)])).toEqual(outcomes);
  });

  it('of no hook at all are those of silence', () => {
    expect(outcomesOf('PreToolUse', [])).toEqual(['allow', 'none']);
    expect(outcomesOf('PermissionRequest', [])).toEqual(['none']);
  });

  it('of a hook that could not be run are open', () => {
    expect(outcomesOf('PreToolUse', [skipped])).toEqual([]);
    expect(outcomesOf('PreToolUse', [skipped, run('PreToolUse', { exitCode: 2 })])).toEqual(['block']);
  });

  it('of several hooks hold together', () => {
    const runs = [run('PreToolUse', decide('allow')), run('PreToolUse', { exitCode: 1 }), run('PreToolUse', { exitCode: 2 })];
    expect(mergedDecision(runs)).toBe('block');
    expect(outcomesOf('PreToolUse', runs)).toEqual(['block', 'error']);
    expect(mergedDecision([run('PreToolUse', decide('allow')), run('PreToolUse', decide('ask'))])).toBe('ask');
  });
});

// A plugin for each mistake that authors make with hooks, and whether the client ran the call that its hook should have judged.

interface Result {
  readonly id: string;
  readonly what: string;
  readonly runtime?: { readonly tool: 'ran' | 'blocked'; readonly tool_result: readonly string[] };
}

const folder = sharedFolder('oracle');
const mistakes = path.join(folder ?? '', 'hooks/mistakes');
const results: Result[] = folder
  ? fs
      .readFileSync(path.join(mistakes, 'results.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ id, runtime }) => runtime && fs.existsSync(path.join(mistakes, 'fixtures', id)))
  : [];

afterAll(removeFolders);

/** The plugin; in a folder with a blank in its name where that is what the mistake is about. */
function pluginOf(id: string): string {
  const fixture = path.join(mistakes, 'fixtures', id);
  if (!id.endsWith('-space')) return fixture;
  const copy = path.join(temporaryFolder(), 'with space');
  fs.cpSync(fixture, copy, { recursive: true });
  return copy;
}

describe.skipIf(!folder)('a plugin with a mistake', () => {
  it('is one of many', () => {
    expect(results.length).toBeGreaterThanOrEqual(128);
  });

  it.each(results)('$id does to the call what it did in the client', async ({ id, runtime }) => {
    const root = pluginOf(id);
    const fired = await fire({
      target: findTarget(root, '/'),
      event: 'PreToolUse',
      payload: { tool: 'Bash', settings: [{ path: 'tool_input.command', value: 'echo TOOLRAN' }] },
      base: cleanBase(process.env),
      extra: {},
      patience: 20_000,
    });
    expect(fired.decision === 'block' ? 'blocked' : 'ran').toBe(runtime?.tool);
    if (fired.decision !== 'block') return;
    const [told = ''] = fired.runs.flatMap(({ verdict }) => verdict?.model ?? []);
    const shown = told.replaceAll(root, '<plugin>');
    // Of unusable output the client prints its whole schema.
    if (!shown.includes('its JSON is invalid') && !shown.includes('could not be reached'))
      expect(shown).toBe(runtime?.tool_result[0]);
  });
});
