import { describe, expect, it } from 'vitest';
import { agentFile, findingsIn, rulesIn } from './sample.ts';

const help = (fields: string): (string | undefined)[] => findingsIn(agentFile(fields)).map((finding) => finding.help);

describe('an unknown tool', () => {
  it.each([
    ['tools: Read, LS', 'did you mean "Glob"?'],
    ['tools: Read, LS, Glob', 'remove it'],
    ['tools: Read, webfetch', 'write "WebFetch"'],
    ['tools: Read, Taks', 'did you mean "Agent"?'],
    ['tools: Read, all', 'remove the field: without it all tools are there'],
    ['tools: Read, block_create', 'the tool of an MCP server is called mcp__SERVER__TOOL'],
    ['tools: Read, mcp__docs__get*', 'write mcp__SERVER__*'],
    ['tools: Read, `Grep`', 'write "Grep"'],
    ['tools: [Read, { Grep: yes }]', 'write the name alone'],
    ['tools: Read, exit_plan_mode', 'write "ExitPlanMode"'],
  ])('%s: %s', (fields, expected) => {
    expect(help(fields)).toEqual([expected]);
  });

  it('stands where it was written', () => {
    const text = agentFile('tools: Read, LS');
    const [finding] = findingsIn(text);
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('LS');
  });
});

describe("a tool of the plugin's own MCP server", () => {
  const files = { '.mcp.json': '{ "mcpServers": { "my.docs": { "command": "node" } } }' };
  const found = (tools: string): string[] =>
    findingsIn(agentFile(`tools: Read, ${tools}`), { files }).map((finding) => `${finding.rule} ${finding.help}`);

  it('is known by its long name only', () => {
    expect(found('mcp__my_docs__get')).toEqual(['agent/mcp-tool-name write "mcp__plugin_demo_my_docs__get"']);
    expect(found('mcp__my_docs__*')).toEqual(['agent/mcp-tool-name write "mcp__plugin_demo_my_docs__*"']);
    expect(found('mcp__my_docs')).toEqual(['agent/mcp-tool-name write "mcp__plugin_demo_my_docs"']);
  });

  it('may have both names', () => {
    expect(found('mcp__my_docs__get, mcp__plugin_demo_my_docs__get')).toEqual([]);
    expect(found('mcp__other__get')).toEqual([]);
  });
});

describe('a tool for the main session', () => {
  it.each(['initialPrompt: Begin.', 'disallowedTools: Bash', 'maxTurns: 3'])(
    'is judged by what the agent is for: %s',
    (field) => {
      const rules = rulesIn(agentFile(`tools: Read, AskUserQuestion\n${field}`));
      expect(rules.includes('agent/unavailable-tool')).toBe(!field.startsWith('initialPrompt'));
    },
  );

  it('is there for the agent that settings.json makes the session', () => {
    const text = agentFile('tools: AskUserQuestion, Read');
    expect(rulesIn(text, { files: { 'settings.json': '{ "agent": "reviewer" }' } })).toEqual([]);
    expect(rulesIn(text, { files: { 'settings.json': '{ "agent": "other" }' } })).toEqual(['agent/unavailable-tool']);
  });
});

describe('what an agent names', () => {
  const skill = (fields = ''): string =>
    `---\ndescription: Writes notes. Use before a release.\n${fields}---\n\nWrite one line for each change.\n`;
  const files = {
    'skills/notes/SKILL.md': skill('name: release-notes\n'),
    'skills/hidden/SKILL.md': skill('disable-model-invocation: true\n'),
    'commands/tidy.md': skill(),
    'agents/checker.md': agentFile('tools: Read').replace('name: reviewer', 'name: checker'),
  };

  it.each([
    'skills: demo:notes',
    'skills: notes tidy',
    'skills: [release-notes, demo:release-notes]',
    'skills: other:notes, code-review',
    'tools: Agent(demo:checker, Explore)',
    'tools: Agent(other:checker)',
  ])('is found by the client: %s', (fields) => {
    expect(rulesIn(agentFile(fields), { files })).toEqual([]);
  });

  it.each([
    ['skills: demo:Notes', 'agent/unresolved-skill'],
    ['skills: demo:nothing', 'agent/unresolved-skill'],
    ['skills: /demo:notes', 'agent/unresolved-skill'],
    ['skills: ./skills/notes', 'agent/unresolved-skill'],
    ['skills: demo:hidden', 'agent/unresolved-skill'],
    ['tools: Agent(checker), Read', 'agent/unresolved-agent'],
    ['tools: Task(demo:missing), Read', 'agent/unresolved-agent'],
  ])('is not found: %s', (fields, rule) => {
    expect(rulesIn(agentFile(fields), { files }).filter((id) => id !== 'agent/renamed-tool')).toEqual([rule]);
  });

  it.each([
    ['Task(subagent_type="checker", prompt="...")', ['agent/unresolved-agent']],
    ['Task(subagent_type="demo:checker", prompt="...")', []],
    ['Task(subagent_type="general-purpose", prompt="...")', []],
  ])('is looked for in calls: %s', (call, expected) => {
    expect(rulesIn(agentFile('tools: Read', `You review entries, and for each one do this:\n\n${call}`), { files })).toEqual(
      expected,
    );
  });
});
