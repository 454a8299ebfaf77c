import { describe, expect, it } from 'vitest';
import { agentFile, findingsIn, rulesIn } from './sample.ts';

const fields = (text: string, scope: 'plugin' | 'project' = 'plugin'): (readonly [string, string])[] =>
  findingsIn(agentFile(text), { scope }).map(({ rule, severity }) => [rule, severity] as const);

describe('values that the client takes', () => {
  it.each([
    'model: Sonnet',
    'model: opus[1m]',
    'model: claude-opus-4-8',
    'model: us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'model: claude-sonnet-4-5@20250929',
    'model: ""',
    'effort: High',
    'effort: 5',
    'effort: [low]',
    'maxTurns: "5"',
    'background: True',
    'isolation: worktree',
    'memory: project',
    'omitClaudeMd: "true"',
    'color: cyan',
    'experimental: true',
    'when_to_use: after an edit',
    'tools: "*"',
    'tools: Read, TodoWrite, mcp__docs__*, mcp__docs',
    'tools: Agent(Explore), Workflow(demo:scan), Read',
    'tools: []\ntools: Read',
    'name: reviewer # its id',
  ])('are nothing above a remark: %s', (text) => {
    expect(fields(text).filter(([rule, severity]) => severity !== 'info' && rule !== 'frontmatter/duplicate-key')).toEqual([]);
  });
});

describe('values that it does not take', () => {
  it.each([
    ['model: claude-sonnet-4.5', 'agent/unknown-model'],
    ['model: claude-3.5-sonnet', 'agent/unknown-model'],
    ['model: claude-sonnet', 'agent/unknown-model'],
    ['model: default', 'agent/unknown-model'],
    ['model: [sonnet]', 'agent/unknown-model'],
    ['effort: extreme', 'agent/invalid-value'],
    ['maxTurns: 0', 'agent/invalid-value'],
    ['maxTurns: 2.5', 'agent/invalid-value'],
    ['background: yes', 'agent/invalid-value'],
    ['isolation: container', 'agent/invalid-value'],
    ['memory: [user]', 'agent/invalid-value'],
    ['color: Red', 'agent/invalid-value'],
    ['omitClaudeMd: yes', 'agent/invalid-value'],
    ['permission-mode: plan', 'agent/ignored-field'],
    ['observer: true', 'agent/ignored-field'],
    ['desciption: x', 'agent/misspelt-field'],
    ['whenToUse: x', 'agent/misspelt-field'],
    ['max_turns: 3', 'agent/misspelt-field'],
    ['tool: Read', 'agent/misspelt-field'],
    ['allowedTools: Read', 'agent/allowed-tools'],
  ])('are a warning: %s', (text, rule) => {
    expect(fields(text)).toEqual([[rule, 'warning']]);
  });

  it.each([
    ['sonet', 'sonnet'],
    ['claude-sonnet', 'sonnet'],
    ['opus-4-1', 'opus'],
    ['claude-sonnet-4.5', 'claude-sonnet-4-5'],
    ['claude-3.5-sonnet', 'claude-3-5-sonnet'],
  ])('are shown the model that was meant: %s', (model, meant) => {
    expect(findingsIn(agentFile(`model: ${model}`))[0]?.help).toBe(`did you mean "${meant}"?`);
  });
});

describe('an agent of a project', () => {
  it.each([
    ['permissionMode: plan', []],
    ['permissionMode: none', [['agent/invalid-value', 'warning']]],
    ['hooks: x', [['agent/invalid-value', 'error']]],
    ['when_to_use: later', [['agent/ignored-field', 'warning']]],
    ['mcpServers: {}', []],
  ] as const)('has rules of its own: %s', (text, expected) => {
    expect(fields(text, 'project')).toEqual(expected);
  });

  it('needs a text as description', () => {
    const text = (description: string): string =>
      `---\nname: reviewer\ndescription: ${description}\n---\n\nYou review entries and report what is wrong.\n`;
    const severities = (description: string): string[] =>
      findingsIn(text(description), { scope: 'project' })
        .filter(({ rule }) => rule === 'agent/missing-description')
        .map(({ severity }) => severity);
    expect([5, 'true', '""', '[a]'].flatMap((value) => severities(String(value)))).toEqual(['error', 'error', 'error', 'error']);
    expect(severities('"  "')).toEqual(['warning']);
    expect(severities('Reviews')).toEqual([]);
  });

  it('is a note where it has no field of an agent', () => {
    const note = (field: string): string => `---\n${field}\n---\n\nWhat we agreed on, for everybody who reviews here.\n`;
    expect(rulesIn(note('title: Notes'), { scope: 'project' })).not.toContain('agent/project-name');
    expect(rulesIn(note('description: Reviews'), { scope: 'project' })).toContain('agent/project-name');
  });
});

describe('a description', () => {
  const rulesOf = (description: string): (readonly [string, string])[] =>
    findingsIn(`---\nname: reviewer\n${description}\n---\n\nYou review entries and report what is wrong.\n`).map(
      ({ rule, severity }) => [rule, severity],
    );

  it.each(['description: 5', 'when_to_use: after an edit', 'when-to-use: after an edit'])('may be %s', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  it('is refused as a list even beside when_to_use', () => {
    expect(rulesOf('description: [a]\nwhen_to_use: b')).toEqual([['agent/missing-description', 'error']]);
  });

  it('keeps a comment that is for these tools', () => {
    expect(rulesOf('description: Reviews # plugin-dev-ignore agent/tiny-prompt: short').map(([rule]) => rule)).not.toContain(
      'frontmatter/lost-text',
    );
  });
});
