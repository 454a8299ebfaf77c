import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/engine/rule.ts';
import { runRules } from '../../../src/engine/run.ts';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import type { Scope } from '../../../src/plugin/model.ts';
import { rules } from '../../../src/rules/index.ts';
import {
  agentRequests,
  call,
  describeClient,
  listedAgents,
  mainRequests,
  runSession,
  temporaryFolder,
  toolCalls,
  writeFiles,
} from '../../client/harness/index.ts';
import type { Session } from '../../client/harness/session.ts';

const prompt = 'You review changelog entries and report what a user cannot act on.';

/** An agent file with a description, these fields and this prompt. */
export function agentFile(fields: string, body = prompt): string {
  return `---\nname: reviewer\ndescription: Reviews changelog entries. Use after an edit.\n${fields}\n---\n\n${body}\n`;
}

interface Sample {
  readonly scope?: Scope;
  /** Further files of the plugin. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What the rules say about one agent file of the plugin `demo`. */
export function findingsIn(text: string, { scope = 'plugin', files = {} }: Sample = {}): Finding[] {
  const manifest = scope === 'plugin' ? { '.claude-plugin/plugin.json': '{ "name": "demo" }' } : {};
  const plugin = loadPlugin(memoryFiles({ ...manifest, ...files, 'agents/reviewer.md': text }), { scope, name: 'demo' });
  return runRules(plugin, rules, { kinds: ['agent'] }).filter(({ file }) => file === 'agents/reviewer.md');
}

/** The ids of the rules that find something. */
export function rulesIn(text: string, sample?: Sample): string[] {
  return findingsIn(text, sample).map(({ rule }) => rule);
}

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

const placeholder = 'agent/unsubstituted-placeholder';
const inPrompt = (body: string): string[] => rulesIn(agentFile('tools: Read', `You review changelog entries.\n\n${body}`));

describe('a placeholder that the client replaces elsewhere', () => {
  it.each([
    '$ARGUMENTS',
    'The task: $ARGUMENTS',
    '**Arguments:** $ARGUMENTS',
    '<task>$ARGUMENTS</task>',
    'Look at $ARGUMENTS and report.',
    'Keep notes under ${CLAUDE_SESSION_ID}.',
    '```sh\nnode ${CLAUDE_SKILL_DIR}/check.mjs\n```',
    'Run `node ${CLAUDE_SKILL_DIR}/check.mjs` first.',
    '- Branch: !`git branch`',
    '!`git status`',
    'Run `node $CLAUDE_PLUGIN_ROOT/scripts/check.mjs` first.',
  ])('is found where it is used: %s', (body) => {
    expect(inPrompt(body)).toEqual([placeholder]);
  });

  it.each([
    'Commands know $1, $2 and $ARGUMENTS.',
    'Search for "$ARGUMENTS" in the file.',
    'A skill may hold a placeholder such as $ARGUMENTS in its text.',
    'Write `$ARGUMENTS` where the text belongs.',
    '```md\nDo $ARGUMENTS\n```',
    '$ARGUMENTS_LIST is set by the caller.',
    'SKILL.md files may name `${CLAUDE_SKILL_DIR}/notes.md`.',
    'Never forget this!`really`',
    'Read ${CLAUDE_PLUGIN_ROOT}/rules.md first.',
    'CLAUDE_PLUGIN_ROOT=$(pwd)\nnode $CLAUDE_PLUGIN_ROOT/scripts/check.mjs',
    'In hooks/hooks.json write `$CLAUDE_PLUGIN_ROOT/check.sh`.',
    'The variable is called $CLAUDE_PLUGIN_ROOT.',
  ])('is nothing where it is mentioned, set or replaced: %s', (body) => {
    expect(inPrompt(body)).toEqual([]);
  });

  it('gets the braces that it lacks', () => {
    const [finding] = findingsIn(
      agentFile('tools: Read', 'Read $CLAUDE_PLUGIN_ROOT/rules.md before you review anything at all.'),
    );
    expect(finding?.fix?.edits.map(({ text }) => text)).toEqual(['${CLAUDE_PLUGIN_ROOT}']);
  });
});

describe('a turn of a chat at the end', () => {
  it.each([
    'Excellent work! The agent is done. Would you like me to create another?',
    "I've created the agent file as you asked.",
    'Let me know if you need anything else!',
    'Feel free to ask for changes.',
  ])('is found: %s', (last) => {
    expect(inPrompt(`Report what you find.\n\n${last}`)).toEqual(['agent/leftover-chat']);
  });

  it.each([
    'Let the user know what you found, and ask what to do next.',
    'Good work is short: name the file and the line.',
    'Ask: "Would you like me to fix it?" only where the user wants a fix.',
    'Let me know if you need anything else!\n\nReport what you find.',
  ])('is nothing in an instruction, or before the end: %s', (last) => {
    expect(inPrompt(`Report what you find.\n\n${last}`)).toEqual([]);
  });
});

describe('a fence', () => {
  it.each([
    ['```\na block of text\n', 'agent/open-fence'],
    ['```json\n{}\n```json\n\nThen report.', 'agent/open-fence'],
    ['```md\na\n```\n```', 'agent/open-fence'],
  ])('that is out of balance is found: %s', (body, rule) => {
    expect(inPrompt(body)).toEqual([rule]);
  });

  it.each([
    '```\na\n```',
    '~~~\n```\n~~~',
    '```md\n# a\n```sh\nb\n```\n```',
    '````md\n```\n````',
    '1. One:\n   ```\n   a\n   ```\n2. Two',
  ])('with its counterpart is nothing: %s', (body) => {
    expect(inPrompt(body)).toEqual([]);
  });

  it('says which line was meant to close it', () => {
    const [finding] = findingsIn(
      agentFile('tools: Read', 'You review changelogs, as shown:\n\n```json\n{}\n```json\n\nThen report.'),
    );
    expect(finding).toMatchObject({
      message: 'the block opened by "```json" is never closed',
      help: expect.stringContaining('alone'),
    });
  });
});

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
    ['Task(subagent_type="demo:...") and Task(subagent_type="demo:<name>")', []],
    ['Task(subagent_type="checker"), then Task(subagent_type="checker")', ['agent/unresolved-agent']],
  ])('is looked for in calls: %s', (call, expected) => {
    expect(rulesIn(agentFile('tools: Read', `You review entries, and for each one do this:\n\n${call}`), { files })).toEqual(
      expected,
    );
  });
});

/** A spelling of `tools` and `disallowedTools`, and the rules that must speak of it: none where the agent gets what it names. */
const spellings: Readonly<Record<string, { readonly fields: string; readonly gets: readonly string[] | 'refused' }>> = {
  commas: { fields: 'tools: Read, WebFetch', gets: ['Read', 'WebFetch'] },
  blanks: { fields: 'tools: Read WebFetch', gets: ['Read', 'WebFetch'] },
  list: { fields: 'tools: [Read, WebFetch]', gets: ['Read', 'WebFetch'] },
  'old-name': { fields: 'tools: Read, KillShell', gets: ['Read', 'TaskStop'] },
  empty: { fields: 'tools:', gets: [] },
  nothing: { fields: 'tools: []', gets: [] },
  map: { fields: 'tools: { Read: true }', gets: [] },
  number: { fields: 'tools: 5', gets: [] },
  'map-items': { fields: 'tools:\n  - Read: yes', gets: [] },
  case: { fields: 'tools: read, WebFetch', gets: ['WebFetch'] },
  'no-case': { fields: 'tools: bash, read', gets: 'refused' },
  semicolons: { fields: 'tools: Read; WebFetch', gets: ['WebFetch'] },
  quotes: { fields: `tools: "'Read', WebFetch"`, gets: ['WebFetch'] },
  brackets: { fields: 'tools: "[Read, WebFetch]"', gets: 'refused' },
  lines: { fields: 'tools: |\n  Read\n  WebFetch', gets: 'refused' },
  all: { fields: 'tools: all', gets: 'refused' },
  removed: { fields: 'tools: Read, BashOutput', gets: ['Read'] },
  unknown: { fields: 'tools: LS, MultiEdit', gets: 'refused' },
  unavailable: { fields: 'tools: Workflow, Read', gets: ['Read'] },
  'only-unavailable': { fields: 'tools: Workflow', gets: 'refused' },
  'all-servers': { fields: 'tools: mcp__*', gets: 'refused' },
  pattern: { fields: 'tools: Bash(git *), Read', gets: ['Bash', 'Read'] },
  taken: { fields: 'tools: Read, Bash\ndisallowedTools: Bash(rm *)', gets: ['Read'] },
  'all-taken': { fields: 'tools: Read\ndisallowedTools: Read', gets: [] },
  'nothing-taken': { fields: 'tools: Read\ndisallowedTools: read', gets: ['Read'] },
};

/** Rules that say that an agent gets other tools than its fields seem to say. */
const toolRules = /^agent\/(?:no-tools|unknown-tool|removed-tool|unavailable-tool|tool-pattern)$/;
const whole = new Set(['commas', 'blanks', 'list', 'old-name']);

describeClient('the tools of an agent', () => {
  const folder = temporaryFolder();
  const names = Object.keys(spellings);
  let session: Session;
  beforeAll(async () => {
    const files = Object.fromEntries(
      names.map((name) => [
        `plugin/agents/${name}.md`,
        agentFile(spellings[name]?.fields ?? '').replace('name: reviewer', `name: ${name}`),
      ]),
    );
    writeFiles(folder.path, { ...files, 'plugin/.claude-plugin/plugin.json': '{ "name": "demo" }', 'work/note.txt': '' });
    session = await runSession({
      plugins: [`${folder.path}/plugin`],
      prompt: 'Please begin.',
      cwd: `${folder.path}/work`,
      replies: names.map((name) => [
        call('Agent', { subagent_type: `demo:${name}`, description: 'd', prompt: `I am ${name}.`, run_in_background: false }),
      ]),
    });
  });
  afterAll(() => folder.remove());

  it.each(names)('are those of the client: %s', (name) => {
    const { fields = '', gets } = spellings[name] ?? {};
    const request = agentRequests(session)
      .map(([first]) => first)
      .find((body) => JSON.stringify(body?.messages).includes(`I am ${name}.`));
    const result = toolCalls(mainRequests(session)).find(({ input }) => JSON.stringify(input).includes(`"demo:${name}"`))?.result;
    const tools = request && (request.tools ?? []).map((tool) => tool.name).filter((tool) => !tool.startsWith('Deferred'));
    if (gets === 'refused') {
      expect(request).toBeUndefined();
      expect(result).toContain('would be spawned with zero tools');
    } else expect([...(tools ?? ['none was started'])].sort()).toEqual([...(gets ?? [])].sort());

    const found = findingsIn(agentFile(fields)).filter(({ rule }) => toolRules.test(rule));
    expect(found.length > 0).toBe(!whole.has(name));
    const noTools = found.find(({ rule }) => rule === 'agent/no-tools');
    expect(noTools !== undefined).toBe(gets === 'refused' || gets?.length === 0);
    if (noTools) expect(noTools.effect?.includes('refuses')).toBe(gets === 'refused');
  });

  it('stand in the listing as "All tools" where there are none', () => {
    const [first] = mainRequests(session);
    const listed = first ? listedAgents(first) : [];
    for (const name of ['empty', 'nothing', 'map', 'number'])
      expect(listed.find(({ type }) => type === `demo:${name}`)?.tools).toBe('All tools');
  });
});
