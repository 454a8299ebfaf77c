import { afterAll, beforeAll, expect, it } from 'vitest';
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
import { agentFile, findingsIn } from './sample.ts';

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
