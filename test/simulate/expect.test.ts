import { describe, expect, it } from 'vitest';
import { mergedDecision, outcomesOf } from '../../src/simulate/expect.ts';
import type { HookEnd } from '../../src/simulate/verdict.ts';
import type { HookRun } from '../../src/simulate/run.ts';
import { verdictOf } from '../../src/simulate/verdict.ts';

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
