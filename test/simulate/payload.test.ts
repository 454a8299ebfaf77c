import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findTarget, fire } from '../../src/cli/test-hook/request.ts';
import { cleanBase } from '../../src/simulate/environment.ts';
import { mergedDecision, outcomesOf } from '../../src/simulate/expect.ts';
import { findSample, neutralContext, type Payload, parseSetting, samplePayload, setValue } from '../../src/simulate/payload.ts';
import type { HookRun } from '../../src/simulate/run.ts';
import { type HookEnd, verdictOf } from '../../src/simulate/verdict.ts';
import { hookEvents, toolInputs } from '../../src/spec/hook-facts.ts';
import { eventSamples, toolSamples } from '../../src/spec/hook-payloads.ts';
import { sharedFolder } from '../shared.ts';
import { removeFolders, temporaryFolder } from './fire.ts';

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
