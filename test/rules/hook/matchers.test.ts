import { describe, expect, it } from 'vitest';
import { currentTools } from '../../../src/plugin/hooks/names.ts';
import { toolInputs } from '../../../src/spec/tool-inputs.ts';
import { findingsIn, linesIn, withCommand, withMatcher } from './sample.ts';

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
