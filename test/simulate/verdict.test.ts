import { describe, expect, it } from 'vitest';
import { findSample, neutralContext, samplePayload } from '../../src/simulate/select.ts';
import type { HookEnd } from '../../src/simulate/verdict.ts';
import { type HookSituation, type Verdict, verdictOf } from '../../src/simulate/verdict.ts';
import { hookEvents } from '../../src/spec/hook-facts.ts';
import { hookOutputs } from '../../src/spec/hooks.ts';

// Each line is what client 2.1.330 did with such an output, in a session without a terminal.

function verdict(event: string, end: Partial<HookEnd>, situation: Partial<HookSituation> = {}): Verdict {
  const sample = findSample(event);
  if (!sample) throw new Error(`there is no event ${event}`);
  const payload = samplePayload(sample, 'Bash', neutralContext);
  return verdictOf(
    { exitCode: 0, stdout: '', stderr: '', ...end },
    { event, payload, command: '"${CLAUDE_PLUGIN_ROOT}"/h', shownCommand: '"/p"/h', plugin: 'demo@inline', ...situation },
  );
}

const json = (value: object, exitCode = 0): Partial<HookEnd> => ({ exitCode, stdout: JSON.stringify(value) });
const specific = (event: string, value: object, more: object = {}): Partial<HookEnd> =>
  json({ hookSpecificOutput: { hookEventName: event, ...value }, ...more });
const exit2 = { exitCode: 2, stderr: 'S\n' };
const block = json({ decision: 'block', reason: 'R' });
const shown = '["/p"/h]: S\n\nThis hook comes from the demo@inline plugin.';

/** What the reason of exit code 2 and of a JSON block become. */
const refusals: readonly (readonly [event: string, to: 'model' | 'user' | 'nobody', exitTwo: string, json: string])[] = [
  ['PreToolUse', 'model', `PreToolUse:Bash hook error: ${shown}`, 'PreToolUse:Bash hook error: R'],
  [
    'PostToolUse',
    'model',
    `PostToolUse:Bash hook blocking error from command: ""/p"/h": ${shown}`,
    'PostToolUse:Bash hook blocking error from command: ""${CLAUDE_PLUGIN_ROOT}"/h": R',
  ],
  [
    'PostToolUseFailure',
    'model',
    `PostToolUseFailure:Bash hook blocking error from command: ""/p"/h": ${shown}`,
    'PostToolUseFailure:Bash hook blocking error from command: ""${CLAUDE_PLUGIN_ROOT}"/h": R',
  ],
  ['Stop', 'model', `Stop hook feedback:\n${shown}`, 'Stop hook feedback:\nR'],
  ['SubagentStop', 'model', `Stop hook feedback:\n${shown}`, 'Stop hook feedback:\nR'],
  ['TaskCreated', 'model', `TaskCreated hook feedback:\n${shown}`, 'TaskCreated hook feedback:\nR'],
  ['TaskCompleted', 'model', `TaskCompleted hook feedback:\n${shown}`, 'TaskCompleted hook feedback:\nR'],
  [
    'UserPromptSubmit',
    'user',
    `UserPromptSubmit operation blocked by hook:\n${shown}\n\nOriginal prompt: Please tidy up the notes.`,
    'UserPromptSubmit operation blocked by hook:\nR\n\nOriginal prompt: Please tidy up the notes.',
  ],
  [
    'UserPromptExpansion',
    'user',
    `UserPromptExpansion operation blocked by hook:\n${shown}\n\nOriginal prompt: /demo:hello world`,
    'UserPromptExpansion operation blocked by hook:\nR\n\nOriginal prompt: /demo:hello world',
  ],
  [
    'PreCompact',
    'user',
    'Compaction blocked by PreCompact hook: ["${CLAUDE_PLUGIN_ROOT}"/h]: S',
    'Compaction blocked by PreCompact hook: ["${CLAUDE_PLUGIN_ROOT}"/h]: R',
  ],
  [
    'PreModelSwitch',
    'user',
    `Model switch was blocked by a PreModelSwitch hook: ${shown}`,
    'Model switch was blocked by a PreModelSwitch hook: R',
  ],
  ['PostToolBatch', 'nobody', '', ''],
  ['Elicitation', 'nobody', '', ''],
  ['ElicitationResult', 'nobody', '', ''],
  ['ConfigChange', 'nobody', '', ''],
];

const notBlocking = hookOutputs.filter(({ blocking }) => blocking === 'none').map(({ event }) => event);

describe('exit code 2 and a JSON block', () => {
  it.each(refusals)('stop %s and tell the %s', (event, to, exitTwo, ofJson) => {
    for (const [end, text] of [[exit2, exitTwo] as const, [block, ofJson] as const]) {
      const { decision, model, user, heading } = verdict(event, end);
      expect(decision).toBe('block');
      expect(heading).toBe(/^PostToolUse(?:Failure)?$/.test(event) ? 'fed back' : 'blocked');
      expect({ model, user }).toEqual({ model: to === 'model' ? [text] : [], user: to === 'user' ? [text] : [] });
    }
  });

  it.each(notBlocking)('do nothing on %s, and the report says so', (event) => {
    const first = verdict(event, exit2);
    expect(first.decision).toBe('none');
    expect(first.notes).toContain(`exit code 2 blocks nothing on ${event}`);
    const second = verdict(event, block);
    expect(second.decision).toBe('none');
    expect(second.notes).toContain(`"decision": "block" has no effect on ${event}`);
  });

  it('have a reason each where the hook gives none', () => {
    expect(verdict('PreToolUse', { exitCode: 2 }).model[0]).toContain(']: No stderr output\nThis hook comes from');
    expect(verdict('PreToolUse', json({ decision: 'block', reason: '' }, 2)).model).toEqual([
      'PreToolUse:Bash hook error: Blocked by hook',
    ]);
    const deny = specific('PermissionRequest', { decision: { behavior: 'deny' } });
    expect(verdict('PermissionRequest', deny).model).toEqual(['Permission denied by hook']);
  });

  it('name no plugin where the hook belongs to none', () => {
    const situation = { event: 'PreToolUse', payload: { tool_name: 'Bash' }, command: 'h', shownCommand: 'h' };
    expect(verdictOf({ exitCode: 2, stdout: '', stderr: 'S' }, situation).model).toEqual(['PreToolUse:Bash hook error: [h]: S']);
  });

  it('are together still one block, with what else the JSON says', () => {
    const { model, user } = verdict('PostToolUse', {
      ...exit2,
      ...specific('PostToolUse', { additionalContext: 'C' }),
      exitCode: 2,
    });
    expect(model).toEqual([expect.stringMatching(/blocking error/), 'PostToolUse:Bash hook additional context: C']);
    expect(user).toEqual([]);
    const dropped = verdict('UserPromptSubmit', { ...exit2, ...json({ decision: 'block', reason: 'R', systemMessage: 'M' }, 2) });
    expect(dropped.user).toEqual([expect.stringMatching(/blocked by hook:\nR\n/)]);
  });
});

describe('a hook that fails', () => {
  const failures: readonly (readonly [string, Partial<HookEnd>, kind: string, isTold: boolean])[] = [
    ['exit code 1', { exitCode: 1, stderr: 'S' }, 'exit-code', false],
    ['exit code 3', { exitCode: 3 }, 'exit-code', false],
    ['exit code 126', { exitCode: 126 }, 'exit-code', true],
    ['exit code 127', { exitCode: 127 }, 'exit-code', true],
    ['exit code 137', { exitCode: 137 }, 'exit-code', true],
    ['exit code 255', { exitCode: 255 }, 'exit-code', true],
    ['a signal', { exitCode: 1, trouble: 'signal', detail: 'it was ended by SIGKILL' }, 'signal', true],
    ['a time that is over', { exitCode: 1, trouble: 'timed-out', stdout: '{"decision":"block"}' }, 'timed-out', true],
    ['a wrong type', json({ continue: 'false' }), 'unusable-output', true],
    ['an unknown decision', json({ decision: 'deny' }), 'unusable-output', true],
    ['JSON that does not parse', { stdout: '{"decision": block}\n' }, 'unusable-output', true],
    ['JSON of another event', specific('PostToolUse', { additionalContext: 'C' }), 'unusable-output', true],
  ];

  it.each(failures)('by %s lets the tool run', (_name, end, kind, isTold) => {
    const result = verdict('PreToolUse', end);
    expect(result).toMatchObject({ decision: 'none', heading: 'fails open', failure: { kind }, model: [] });
    expect(result.user.length).toBe(isTold ? 1 : 0);
  });

  it.each(failures)('by %s blocks with "onFailure": "block"', (_name, end, kind) => {
    const { decision, failure, model } = verdict('PreToolUse', end, { onFailure: 'block' });
    expect({ decision, failure }).toEqual({ decision: 'block', failure: undefined });
    const opening = 'PreToolUse:Bash hook error: ["${CLAUDE_PLUGIN_ROOT}"/h]: ';
    expect(
      model[0]?.startsWith(`${opening}${kind === 'timed-out' ? 'timed out' : 'failed'}; blocking because onFailure is "block"`),
    ).toBe(true);
  });

  it('blocks with "onFailure": "block" although its JSON allows', () => {
    const allow = specific('PreToolUse', { permissionDecision: 'allow' });
    expect(verdict('PreToolUse', { ...allow, exitCode: 1 }, { onFailure: 'block' }).decision).toBe('block');
    expect(verdict('PreToolUse', { ...allow, exitCode: 1 }).decision).toBe('allow');
  });

  it.each(['Stop', 'SubagentStop', 'TaskCompleted', 'TeammateIdle', 'SessionStart', 'Notification'])(
    'never blocks on %s',
    (event) => {
      const { decision, notes } = verdict(event, { exitCode: 1 }, { onFailure: 'block' });
      expect(decision).toBe('none');
      expect(notes).toContain(`"onFailure": "block" has no effect on ${event}`);
    },
  );

  it.each([
    'PermissionRequest',
    'PreCompact',
    'PreModelSwitch',
    'TaskCreated',
    'Elicitation',
    'ConfigChange',
    'UserPromptSubmit',
  ])('blocks on %s with "onFailure": "block"', (event) => {
    expect(verdict(event, { exitCode: 1 }, { onFailure: 'block' }).decision).toBe('block');
  });

  it('is shown to the user at the end of a session', () => {
    expect(verdict('SessionEnd', { exitCode: 1, stderr: 'S\n' }).user).toEqual([
      'SessionEnd hook ["${CLAUDE_PLUGIN_ROOT}"/h] failed: S',
    ]);
  });

  it('still blocks where exit code 2 comes with JSON of another event', () => {
    const end = { ...specific('PostToolUse', { additionalContext: 'C' }), exitCode: 2, stderr: 'S' };
    expect(verdict('PreToolUse', end).model).toEqual([
      'PreToolUse:Bash hook error: ["/p"/h]: blocked (exit 2); its output could not be processed',
    ]);
  });
});

describe('JSON', () => {
  it('counts whatever the exit code', () => {
    const rewritten = specific('PreToolUse', { updatedInput: { command: 'true' } });
    expect(verdict('PreToolUse', { ...rewritten, exitCode: 1 }).updatedInput).toEqual({ command: 'true' });
    expect(verdict('PreToolUse', { ...json({ decision: 'block', reason: 'R' }), exitCode: 127 }).decision).toBe('block');
    // A message alone says nothing about the call.
    expect(verdict('PreToolUse', json({ systemMessage: 'M' }, 1)).heading).toBe('fails open');
  });

  it.each([
    ['PreToolUse', 'stop', 'the turn ends'],
    ['PostToolUse', 'stop', 'the turn ends'],
    ['PostToolBatch', 'stop', 'the turn ends'],
    ['Stop', 'stop', 'the turn ends'],
    ['UserPromptSubmit', 'stop', 'the prompt never reaches the model'],
    ['PostToolUseFailure', 'none', 'the turn goes on'],
    ['SessionStart', 'none', 'the session starts'],
    ['PermissionRequest', 'none', 'the user is asked, or the call is denied where no one can be asked'],
  ])('with "continue": false on %s', (event, decision, effect) => {
    expect(verdict(event, json({ continue: false, stopReason: 'T' }))).toMatchObject({ decision, effect });
  });

  it('with "continue": false tells the user on a prompt', () => {
    expect(verdict('UserPromptSubmit', json({ continue: false, stopReason: 'T' })).user).toEqual([
      'Operation stopped by hook: T',
    ]);
    expect(verdict('UserPromptSubmit', json({ continue: false })).user).toEqual(['Operation stopped by hook']);
  });

  it('wins over exit code 2 with "continue": false', () => {
    expect(verdict('PreToolUse', { ...json({ continue: false }, 2), stderr: 'S' }).decision).toBe('stop');
  });

  it.each([
    ['PreToolUse', 'PreToolUse:Bash hook additional context: C'],
    ['PostToolUse', 'PostToolUse:Bash hook additional context: C'],
    ['PostToolBatch', 'PostToolBatch hook additional context: C'],
    ['SessionStart', 'SessionStart hook additional context: C'],
    ['SubagentStart', 'SubagentStart hook additional context: C'],
    ['UserPromptSubmit', 'UserPromptSubmit hook additional context: C'],
    ['UserPromptExpansion', 'UserPromptExpansion hook additional context: C'],
    ['PostModelSwitch', 'PostModelSwitch hook additional context: C'],
  ])('with additionalContext on %s reaches the model', (event, text) => {
    expect(verdict(event, specific(event, { additionalContext: 'C' }))).toMatchObject({
      model: [text],
      addsContext: true,
      decision: 'none',
    });
  });

  it.each(['Setup', 'Notification'])('with additionalContext on %s reaches no one', (event) => {
    expect(verdict(event, specific(event, { additionalContext: 'C' }))).toMatchObject({ model: [], addsContext: false });
  });

  it.each(['Stop', 'SubagentStop'])('with additionalContext on %s goes on', (event) => {
    const result = verdict(event, specific(event, { additionalContext: 'C' }));
    expect(result).toMatchObject({ decision: 'block', model: [`${event} hook additional context: C`], addsContext: true });
  });

  it.each(['PreCompact', 'SessionEnd', 'TaskCreated', 'ConfigChange'])('with hookSpecificOutput on %s is unusable', (event) => {
    expect(verdict(event, specific(event, { additionalContext: 'C' })).failure?.kind).toBe('unusable-output');
  });

  it('with a long context is saved to a file', () => {
    const { model } = verdict('PreToolUse', specific('PreToolUse', { additionalContext: 'x'.repeat(12_000) }));
    expect(model[0]).toMatch(/^PreToolUse:Bash hook additional context: \(12000 characters, saved to a file; .*x{2000}$/);
    const reason = verdict('PreToolUse', { exitCode: 2, stderr: 'x'.repeat(12_000) }).model[0];
    expect(reason?.length).toBeGreaterThan(12_000);
  });

  it('shows its message where the client does', () => {
    expect(verdict('PreToolUse', json({ systemMessage: 'M' })).user).toEqual(['PreToolUse:Bash says: M']);
    expect(verdict('PostModelSwitch', json({ systemMessage: 'M' })).user).toEqual(['PostModelSwitch:claude-sonnet-5-5 says: M']);
    expect(verdict('SessionStart', json({ systemMessage: 'M' }))).toMatchObject({
      user: [],
      notes: ['its systemMessage is not shown in a session without a terminal'],
    });
  });

  it('says of every further key what it does', () => {
    const { effects } = verdict('SessionStart', specific('SessionStart', { sessionTitle: 'T', watchPaths: ['/a'] }));
    expect(effects).toEqual([
      { key: 'sessionTitle', value: 'T', does: 'becomes the title of the session' },
      { key: 'watchPaths', value: ['/a'], does: 'are absolute paths that the client watches from now on' },
    ]);
  });

  it('has keys that the client does not know, which the report names', () => {
    const { notes } = verdict('PreToolUse', specific('PreToolUse', { reason: 'R' }, { permissionDecision: 'deny' }));
    expect(notes).toEqual(['ignored, as the client does not know them: permissionDecision, hookSpecificOutput.reason']);
  });
});

describe('a decision on a call', () => {
  const decide = (more: object, top: object = {}): Verdict => verdict('PreToolUse', specific('PreToolUse', more, top));

  it('is the strictest of the two forms', () => {
    expect(
      decide({ permissionDecision: 'allow', permissionDecisionReason: 'P' }, { decision: 'block', reason: 'R' }).model,
    ).toEqual(['PreToolUse:Bash hook error: R']);
    expect(
      decide({ permissionDecision: 'deny', permissionDecisionReason: 'P' }, { decision: 'approve', reason: 'R' }).model,
    ).toEqual(['PreToolUse:Bash hook error: P']);
    expect(decide({ permissionDecision: 'deny' }, { reason: 'R' }).model).toEqual(['PreToolUse:Bash hook error: R']);
  });

  it.each([
    ['allow', 'allowed', 'the tool runs without a permission question'],
    ['ask', 'asks', 'the user is asked; where no one can be asked it is a refusal'],
    ['defer', 'deferred', 'the session ends with the call left open'],
  ])('%s', (permissionDecision, heading, effect) => {
    expect(decide({ permissionDecision })).toMatchObject({ decision: permissionDecision, heading, effect });
  });

  it('with an input that the tool refuses makes the call fail', () => {
    const { decision, model } = decide({ updatedInput: { command: 5 } });
    expect(decision).toBe('block');
    expect(model[0]).toContain('"command" is no string');
    expect(decide({ updatedInput: { command: 'true', further: 1 } }).decision).toBe('none');
    expect(decide({ permissionDecision: 'deny', updatedInput: {} }).model).toEqual([
      'PreToolUse:Bash hook error: Blocked by hook',
    ]);
  });

  it('may be made for a permission question', () => {
    const answer = (decision: object): Verdict => verdict('PermissionRequest', specific('PermissionRequest', { decision }));
    expect(answer({ behavior: 'allow', updatedInput: { command: 'true' } })).toMatchObject({
      decision: 'allow',
      effect: 'the call is allowed, with the input that the hook gave',
      updatedInput: { command: 'true' },
    });
    expect(answer({ behavior: 'deny', message: 'R' })).toMatchObject({
      decision: 'block',
      effect: 'the call is denied',
      model: ['R'],
    });
    expect(answer({ behavior: 'allow', updatedInput: {} }).decision).toBe('block');
  });

  it("may be made for a server's question", () => {
    const answer = (action: string): Verdict => verdict('Elicitation', specific('Elicitation', { action }));
    expect(answer('accept')).toMatchObject({ decision: 'allow', effect: 'the server gets the answer "accept"' });
    expect(answer('cancel').decision).toBe('block');
  });
});

describe('plain text', () => {
  it.each([
    ['SessionStart', 'SessionStart:startup hook success: O'],
    ['UserPromptSubmit', 'UserPromptSubmit hook success: O'],
    ['UserPromptExpansion', 'UserPromptExpansion hook success: O'],
    ['PostModelSwitch', 'PostModelSwitch hook additional context: O'],
  ])('reaches the model on %s', (event, text) => {
    expect(verdict(event, { stdout: '\n O \n' }).model).toEqual([text]);
    expect(verdict(event, { stdout: 'O', exitCode: 1 }).model).toEqual([]);
  });

  it.each(['PreToolUse', 'Stop', 'SessionEnd', 'Notification'])('goes nowhere on %s', (event) => {
    expect(verdict(event, { stdout: 'O' })).toMatchObject({
      model: [],
      user: [],
      notes: [`plain text on stdout goes nowhere on ${event}`],
    });
  });

  it('that hides JSON is pointed out', () => {
    const deny = '{"decision":"block"}';
    expect(verdict('PreToolUse', { stdout: `log\n${deny}` }).notes).toEqual([
      'stdout holds JSON, but does not begin with it: it is plain text',
    ]);
    expect(verdict('PreToolUse', { stdout: `${deny}\nlog` }).notes).toEqual(['text after JSON makes all of stdout plain text']);
    expect(verdict('PreToolUse', { stdout: '{"decision": "block"' }).notes).toEqual(['stdout begins with "{" but is no JSON']);
  });
});

describe('a worktree', () => {
  it('is where the hook says', () => {
    expect(verdict('WorktreeCreate', { stdout: 'log\n/w\n' })).toMatchObject({ decision: 'none', model: [] });
  });

  it.each<[string, Partial<HookEnd>, string]>([
    ['silence', {}, 'it printed no path'],
    ['exit code 1', { exitCode: 1, stderr: 'S\n' }, 'S'],
    ['exit code 2', { exitCode: 2, stdout: '/w' }, 'no output'],
    ['a time that is over', { exitCode: 1, trouble: 'timed-out' }, 'Hook cancelled'],
  ])('is not made after %s', (_name, end, reason) => {
    const { decision, model } = verdict('WorktreeCreate', end);
    expect({ decision, model }).toEqual({
      decision: 'block',
      model: [`WorktreeCreate hook failed: "\${CLAUDE_PLUGIN_ROOT}"/h: ${reason}`],
    });
  });

  it('cannot be named in JSON by a command', () => {
    const { notes } = verdict('WorktreeCreate', specific('WorktreeCreate', { worktreePath: '/w' }));
    expect(notes).toEqual(['the JSON itself is taken as the path: a command prints the bare path']);
  });
});

describe('a hook that no one waits for', () => {
  it.each([
    ['its handler', exit2, { isAsync: true }],
    ['its first line', { ...exit2, stdout: '{"async":true}\n' }, {}],
    ['its JSON', { stdout: '{\n"async": true,\n"decision": "block"}' }, {}],
  ])('by %s decides nothing', (_name, end, situation) => {
    const { decision, effect, model } = verdict('PreToolUse', end, situation);
    expect({ decision, model }).toEqual({ decision: 'none', model: [] });
    expect(effect).toContain('comes too late');
  });
});

describe('the facts on outputs', () => {
  it('are about every event, and agree with those that the rules read', () => {
    expect(hookOutputs.map(({ event }) => event).sort()).toEqual(hookEvents.map(({ name }) => name).sort());
    for (const { event, fields } of hookOutputs) {
      const other = hookEvents.find(({ name }) => name === event)?.output?.map(({ name }) => name);
      expect({ event, fields: fields?.map(({ name }) => name).sort() }).toEqual({ event, fields: other?.sort() });
    }
  });

  it('give every event that blocks a word for it', () => {
    for (const { event, blocking, blocked } of hookOutputs)
      if (blocking !== 'none') expect({ event, blocked }).not.toEqual({ event });
  });
});

describe('verdictOf', () => {
  it('knows no other event', () => {
    expect(() =>
      verdictOf({ exitCode: 0, stdout: '', stderr: '' }, { event: 'PreTooluse', payload: {}, command: '', shownCommand: '' }),
    ).toThrow('there is no event PreTooluse');
  });
});
