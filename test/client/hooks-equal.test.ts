import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fired, findTarget, fire } from '../../src/cli/test-hook/request.ts';
import { cleanBase } from '../../src/simulate/process.ts';
import type { Verdict } from '../../src/simulate/verdict.ts';
import {
  agentRequests,
  call,
  describeClient,
  mainRequests,
  runSession,
  say,
  temporaryFolder,
  toolCalls,
  writeFiles,
} from './harness/index.ts';
import type { RequestBody } from './harness/model-server.ts';
import type { Session } from './harness/session.ts';

// The same hooks, run by test-hook and by the client: what becomes of the action, and what the model and the user are told.

interface Hook {
  readonly name: string;
  readonly event: string;
  /** The lines of its script behind the one that takes the input away. */
  readonly script: string;
  readonly handler?: object;
  /** The script that its command names, where it is another one than its own. */
  readonly file?: string;
}

const print = (value: object): string => `cat <<'END'\n${JSON.stringify(value)}\nEND`;
const specific = (event: string, value: object, more: object = {}): string =>
  print({ hookSpecificOutput: { hookEventName: event, ...value }, ...more });
const refuse = 'echo MARK >&2\nexit 2';

const onCalls: readonly Hook[] = [
  { name: 'exit2', event: 'PreToolUse', script: refuse },
  { name: 'exit2-silent', event: 'PreToolUse', script: 'echo MARK\nexit 2' },
  { name: 'exit1', event: 'PreToolUse', script: 'echo MARK >&2\nexit 1' },
  {
    name: 'deny',
    event: 'PreToolUse',
    script: specific('PreToolUse', { permissionDecision: 'deny', permissionDecisionReason: 'MARK' }),
  },
  { name: 'deny-exit1', event: 'PreToolUse', script: `${print({ decision: 'block', reason: 'MARK' })}\nexit 1` },
  {
    name: 'null-reason',
    event: 'PreToolUse',
    script: specific('PreToolUse', { permissionDecision: 'deny', permissionDecisionReason: null }),
  },
  { name: 'other-event', event: 'PreToolUse', script: specific('PostToolUse', { additionalContext: 'MARK' }) },
  { name: 'context', event: 'PreToolUse', script: specific('PreToolUse', { additionalContext: 'MARK' }) },
  { name: 'rewrite', event: 'PreToolUse', script: specific('PreToolUse', { updatedInput: { command: 'echo rewritten' } }) },
  { name: 'bad-rewrite', event: 'PreToolUse', script: specific('PreToolUse', { updatedInput: { command: 5 } }) },
  { name: 'plain', event: 'PreToolUse', script: 'echo MARK' },
  { name: 'twice', event: 'PreToolUse', script: `${print({ decision: 'block' })}\n${print({ decision: 'block' })}` },
  { name: 'slow', event: 'PreToolUse', script: 'echo MARK >&2\nsleep 5\nexit 2', handler: { timeout: 0.3 } },
  { name: 'slow-block', event: 'PreToolUse', script: 'sleep 5', handler: { timeout: 0.3, onFailure: 'block' } },
  { name: 'exit1-block', event: 'PreToolUse', script: 'echo MARK >&2\nexit 1', handler: { onFailure: 'block' } },
  { name: 'async', event: 'PreToolUse', script: `echo '{"async":true}'\n${refuse}` },
  { name: 'missing', event: 'PreToolUse', script: '', file: 'none' },
  { name: 'stdin', event: 'PreToolUse', script: 'cat /dev/stdin || exit 1\nexit 2' },
  { name: 'post-exit2', event: 'PostToolUse', script: refuse },
  { name: 'post-block', event: 'PostToolUse', script: print({ decision: 'block', reason: 'MARK' }) },
  { name: 'post-context', event: 'PostToolUse', script: specific('PostToolUse', { additionalContext: 'MARK' }) },
  { name: 'post-exit1', event: 'PostToolUse', script: 'echo MARK >&2\nexit 1' },
  { name: 'failure-exit2', event: 'PostToolUseFailure', script: refuse },
  { name: 'failure-stop', event: 'PostToolUseFailure', script: print({ continue: false, stopReason: 'MARK' }) },
];

const onQuestions: readonly Hook[] = [
  { name: 'allow', event: 'PermissionRequest', script: specific('PermissionRequest', { decision: { behavior: 'allow' } }) },
  {
    name: 'deny',
    event: 'PermissionRequest',
    script: specific('PermissionRequest', { decision: { behavior: 'deny', message: 'MARK' } }),
  },
  { name: 'exit2', event: 'PermissionRequest', script: refuse },
  { name: 'block', event: 'PermissionRequest', script: print({ decision: 'block', reason: 'MARK' }) },
];

const once = `if grep -q '"stop_hook_active":true'; then exit 0; fi\n${refuse}`;

const onStart: readonly Hook[] = [
  { name: 'start-plain', event: 'SessionStart', script: 'echo MARK-plain' },
  { name: 'start-context', event: 'SessionStart', script: specific('SessionStart', { additionalContext: 'MARK-context' }) },
  { name: 'start-exit2', event: 'SessionStart', script: 'echo MARK-exit2 >&2\nexit 2' },
  { name: 'start-invalid', event: 'SessionStart', script: print({ systemMessage: 5 }) },
  { name: 'prompt-plain', event: 'UserPromptSubmit', script: 'echo MARK-prompt' },
  { name: 'prompt-context', event: 'UserPromptSubmit', script: specific('UserPromptSubmit', { additionalContext: 'MARK-more' }) },
  { name: 'stop-once', event: 'Stop', script: once },
];

const onAgents: readonly Hook[] = [
  { name: 'agent-context', event: 'SubagentStart', script: specific('SubagentStart', { additionalContext: 'MARK-agent' }) },
  { name: 'agent-once', event: 'SubagentStop', script: once },
];

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Writes a plugin with some hooks, each with a script of its own. */
function plugin(name: string, hooks: readonly Hook[], ifOf?: (hook: Hook) => string): string {
  const root = `${folder.path}/${name}`;
  const configured: Record<string, object[]> = {};
  for (const hook of hooks) {
    const command = `"\${CLAUDE_PLUGIN_ROOT}"/${hook.file ?? hook.name}.sh`;
    const handler = { type: 'command', command, ...(ifOf ? { if: ifOf(hook) } : {}), ...hook.handler };
    configured[hook.event] = [...(configured[hook.event] ?? []), { hooks: [handler] }];
  }
  const reads = (hook: Hook): string => (/grep|\/dev\/stdin/.test(hook.script) ? '' : 'cat >/dev/null\n');
  writeFiles(root, {
    '.claude-plugin/plugin.json': JSON.stringify({ name: 'demo', version: '1.0.0', description: 'Hooks' }),
    'hooks/hooks.json': JSON.stringify({ hooks: configured }),
    'commands/hello.md': '---\ndescription: Says hello\n---\nSay hello to $ARGUMENTS.\n',
    ...Object.fromEntries(hooks.map((hook) => [`${hook.name}.sh`, `#!/bin/sh\n${reads(hook)}${hook.script}\n`])),
  });
  return root;
}

/** What test-hook says of one hook. */
async function ours(root: string, hook: Hook, set: Readonly<Record<string, unknown>>): Promise<Verdict> {
  const fired: Fired = await fire({
    target: findTarget(root, '/'),
    event: hook.event,
    payload: { tool: 'Bash', settings: Object.entries(set).map(([path, value]) => ({ path, value })) },
    takes: ({ fires, hook: { handler } }) => fires && handler.command?.includes(`/${hook.file ?? hook.name}.sh`) === true,
    base: cleanBase(process.env),
    extra: {},
    patience: 20_000,
  });
  const [run] = fired.runs;
  if (!run?.verdict || fired.runs.length !== 1) throw new Error(`${hook.name} did not run`);
  return run.verdict;
}

/** Every text of some requests. */
function texts(requests: readonly RequestBody[]): string {
  return requests
    .flatMap(({ messages }) => messages)
    .flatMap(({ content }) =>
      typeof content === 'string' ? [content] : content.map((block) => ('text' in block ? block.text : JSON.stringify(block))),
    )
    .join('\n');
}

describeClient('hooks on tool calls', () => {
  const commandOf = ({ name, event }: Hook): string => (event === 'PostToolUseFailure' ? `false ${name}` : `echo ran-${name}`);
  const root = plugin('calls', onCalls, (hook) => `Bash(${commandOf(hook)})`);
  let session: Session;
  beforeAll(async () => {
    const replies = onCalls.map((hook) => [call('Bash', { command: commandOf(hook), description: 'x' })]);
    session = await runSession({ plugins: [root], prompt: 'go', replies, timeout: 100_000 });
  });

  it('were all asked for', () => {
    expect(session.repliesLeft).toBe(0);
    expect(toolCalls(mainRequests(session))).toHaveLength(onCalls.length);
  });

  it.each(onCalls.map((hook, index) => ({ ...hook, index })))('$event $name', async ({ index, ...hook }) => {
    const done = toolCalls(mainRequests(session))[index];
    const verdict = await ours(root, hook, { 'tool_input.command': commandOf(hook) });
    const isRun = hook.event === 'PreToolUse' && verdict.decision !== 'block';
    const ran = verdict.updatedInput ? 'rewritten' : `ran-${hook.name}`;
    if (hook.event === 'PreToolUse') expect(done?.result === ran).toBe(isRun);
    const told = `${done?.result}\n${done?.delivered}`;
    // The client words the refusal of a rewritten input in its own way.
    if (hook.name === 'bad-rewrite') expect(told).toContain('failed schema validation');
    else for (const text of verdict.model) expect(told).toContain(text);
    if (verdict.model.length === 0) expect(told).not.toContain('MARK');
  });

  it('that gave no answer are noticed, each of them once', async () => {
    const notices = session.events.filter(({ tag }) => tag === 'hook_no_verdict');
    const verdicts: Verdict[] = [];
    for (const hook of onCalls) verdicts.push(await ours(root, hook, { 'tool_input.command': commandOf(hook) }));
    const noticed = verdicts.filter(({ user }) => user.some((text) => text.includes('gave no answer')));
    expect(noticed.length).toBe(notices.length);
    expect(noticed.length).toBeGreaterThan(3);
  });
});

describeClient('hooks on permission questions', () => {
  const root = plugin('questions', onQuestions, ({ name }) => `Bash(touch ${name})`);
  let session: Session;
  beforeAll(async () => {
    const replies = onQuestions.map(({ name }) => [call('Bash', { command: `touch ${name}`, description: 'x' })]);
    session = await runSession({ plugins: [root], prompt: 'go', replies, permissionMode: 'default' });
  });

  it.each(onQuestions.map((hook, index) => ({ ...hook, index })))('$event $name', async ({ index, ...hook }) => {
    const done = toolCalls(mainRequests(session))[index];
    const verdict = await ours(root, hook, { 'tool_input.command': `touch ${hook.name}` });
    // No one can be asked, so that what is not allowed is denied.
    expect(done?.isError).toBe(verdict.decision !== 'allow');
    for (const text of verdict.model) expect(done?.result).toBe(text);
    if (verdict.model.length === 0) expect(done?.result).not.toContain('MARK');
  });
});

describeClient('hooks on a session, a prompt and the end of a turn', () => {
  const root = plugin('session', onStart);
  let session: Session;
  beforeAll(async () => {
    session = await runSession({ plugins: [root], prompt: 'go', replies: [[say('one')], [say('two')]] });
  });

  it.each(onStart)('$event $name', async (hook) => {
    const verdict = await ours(root, hook, {});
    const sent = texts(mainRequests(session));
    for (const text of verdict.model) expect(sent).toContain(text);
    if (verdict.model.length === 0) expect(sent).not.toContain(`MARK-${hook.name.split('-')[1]}`);
  });

  it('let the turn go on once, and end then', async () => {
    const stop = onStart.filter(({ name }) => name === 'stop-once');
    for (const hook of stop) {
      expect((await ours(root, hook, { stop_hook_active: false })).decision).toBe('block');
      expect((await ours(root, hook, { stop_hook_active: true })).decision).toBe('none');
    }
    expect(mainRequests(session)).toHaveLength(2);
  });
});

describeClient('hooks on agents', () => {
  const root = plugin('agents', onAgents);
  let session: Session;
  beforeAll(async () => {
    const input = { description: 'help', prompt: 'Help.', subagent_type: 'general-purpose', run_in_background: false };
    session = await runSession({ plugins: [root], prompt: 'go', replies: [[call('Agent', input)]] });
  });

  it.each(onAgents)('$event $name', async (hook) => {
    const verdict = await ours(root, hook, {});
    const sent = texts(agentRequests(session).flat());
    expect(verdict.model).toHaveLength(1);
    for (const text of verdict.model) expect(sent).toContain(text);
  });
});

const dropping: readonly (Hook & { readonly prompt: string })[] = [
  { name: 'exit2', event: 'UserPromptSubmit', script: refuse, prompt: 'go' },
  { name: 'stop', event: 'UserPromptSubmit', script: print({ continue: false, stopReason: 'MARK' }), prompt: 'go' },
  {
    name: 'expansion',
    event: 'UserPromptExpansion',
    script: print({ decision: 'block', reason: 'MARK' }),
    prompt: '/demo:hello you',
  },
];

describeClient('hooks that drop a prompt', () => {
  it.each(dropping)('$event $name', async ({ prompt, ...hook }) => {
    const root = plugin(`dropped-${hook.name}`, [hook]);
    const session = await runSession({ plugins: [root], prompt });
    const verdict = await ours(root, hook, { prompt });
    expect(['block', 'stop']).toContain(verdict.decision);
    expect(mainRequests(session)).toEqual([]);
    expect(session.events.find(({ type }) => type === 'result')?.result).toBe(verdict.user[0]);
  });
});

describeClient('hooks that end the turn', () => {
  const ending: readonly Hook[] = [
    { name: 'pre', event: 'PreToolUse', script: print({ continue: false }) },
    { name: 'post', event: 'PostToolUse', script: print({ continue: false }) },
    { name: 'batch', event: 'PostToolBatch', script: refuse },
  ];

  it.each(ending)('$event', async (hook) => {
    const root = plugin(`ending-${hook.name}`, [hook]);
    const session = await runSession({
      plugins: [root],
      prompt: 'go',
      replies: [[call('Bash', { command: 'echo ran', description: 'x' })]],
    });
    const verdict = await ours(root, hook, {});
    expect(verdict.effect).toMatch(/^the turn ends/);
    expect(mainRequests(session)).toHaveLength(1);
    expect(session.events.find(({ type }) => type === 'result')?.terminal_reason).toBe('hook_stopped');
  });
});

describe('the hooks of this comparison', () => {
  it('are many, over many events', () => {
    const all = [...onCalls, ...onQuestions, ...onStart, ...onAgents, ...dropping];
    expect(all.length).toBeGreaterThanOrEqual(25);
    expect(new Set(all.map(({ event }) => event)).size).toBeGreaterThanOrEqual(8);
  });
});
