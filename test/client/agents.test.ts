import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import {
  agentRequests,
  call,
  copyRepository,
  describeClient,
  type Installation,
  installFromMarketplace,
  listedAgents,
  mainRequests,
  repository,
  runSession,
  samplePlugin,
  say,
  systemPrompt,
  temporaryFolder,
  toolCalls,
  writeFiles,
} from './harness/index.ts';
import { type ModelRequest, type RequestBody, textOf } from './harness/model-server.ts';
import { clientOnPath } from './harness/sandbox.ts';
import type { Session } from './harness/session.ts';

const folder = temporaryFolder();
const copy = path.join(folder.path, 'a copy');
const project = path.join(folder.path, 'the project');
/** The agents call the client by its name. */
const env = clientOnPath();
const temporary = process.env.TMPDIR;

beforeAll(() => {
  copyRepository(copy);
  writeFiles(path.join(project, 'my plugin'), samplePlugin);
  // Homes, and with them installed plugins, then lie in a path with blanks, too.
  process.env.TMPDIR = path.join(folder.path, 'with blanks');
  fs.mkdirSync(process.env.TMPDIR);
});
afterAll(() => {
  if (temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = temporary;
  folder.remove();
});

const tools: Readonly<Record<string, readonly string[]>> = {
  'agent-creator': ['Bash', 'Edit', 'Read', 'Write'],
  'plugin-validator': ['Bash', 'Read'],
  'skill-reviewer': ['Bash', 'Read'],
};
const names = Object.keys(tools);
const preloaded: Readonly<Record<string, string>> = {
  'agent-creator': 'agent-development',
  'skill-reviewer': 'skill-development',
};

/** The lines of a text that run a tool, for the plugin of the project. */
function toolLines(text: string): string[] {
  const lines = text.matchAll(/^ *(node "[^"]+" [^`\n]*(?:PLUGIN|FILE|PATH)|claude plugin validate [^`\n]*PLUGIN)$/gm);
  return [...new Set([...lines].map(([, line = '']) => line.replace(/PLUGIN|FILE|PATH/, '"my plugin"')))];
}

/** Each agent runs all lines of its own prompt, one after the other. */
const runsItsLines = Array.from({ length: 8 }, (_, turn) => ({ body }: ModelRequest) => {
  const line = toolLines(systemPrompt(body))[turn];
  return [line === undefined ? say('The report.') : call('Bash', { command: line })];
});

const starts = names.map((name) => [
  call('Agent', { subagent_type: `${manifest.name}:${name}`, description: 'd', prompt: 'Do it.', run_in_background: false }),
]);

const isQuestion = (result: string): boolean => /requires? approval|haven't granted|has been denied/.test(result);

/** `--explain` and the like are left out: the lines that the client let run, and those that it would have asked about. */
function questions(requests: readonly RequestBody[]): { readonly asked: string[]; readonly ran: string[] } {
  const names = toolCalls(requests).map(({ input, result }) => {
    const line = String(input.command);
    return { name: /\/([\w-]+)\.mjs"/.exec(line)?.[1] ?? 'claude', asked: isQuestion(result) };
  });
  const pick = (asked: boolean): string[] => names.filter((entry) => entry.asked === asked).map(({ name }) => name);
  return { asked: pick(true), ran: pick(false) };
}

interface Place {
  readonly root: string;
  readonly session: Partial<Parameters<typeof runSession>[0]>;
}

describeClient.each(['--plugin-dir', 'installed from git'])('our agents, %s, in a path with blanks', (how) => {
  let installed: Installation | undefined;
  let place: Place;
  let typed: Session;
  let agents: Readonly<Record<string, readonly RequestBody[]>>;
  beforeAll(async () => {
    installed = how === '--plugin-dir' ? undefined : await installFromMarketplace(copy, { via: 'git' });
    place = installed
      ? { root: installed.listed[0]?.installPath ?? '', session: { home: installed.home.path } }
      : { root: copy, session: { plugins: [copy] } };
    const common = { ...place.session, env, cwd: project, permissionMode: 'default', timeout: 60_000 };
    typed = await runSession({ ...common, prompt: '/plugin-dev:create-plugin x', replies: starts, agentReplies: runsItsLines });
    agents = Object.fromEntries(agentRequests(typed).map((requests, index) => [names[index], requests]));
  });
  afterAll(() => installed?.home.remove());

  it('lie where the test means them to', () => {
    expect(place.root).toMatch(/ /);
    expect(typed.init.plugins).toContainEqual(expect.objectContaining({ name: manifest.name, path: place.root }));
    expect(typed.exitCode).toBe(0);
  });

  it.each(names)('%s is offered with one short description, and starts with its tools', (name) => {
    const [first] = mainRequests(typed);
    const listed = first && listedAgents(first).find(({ type }) => type === `${manifest.name}:${name}`);
    expect(listed?.description.length).toBeLessThanOrEqual(250);
    expect(listed?.description).not.toMatch(/[\n<]|example/i);
    expect(agents[name]?.[0]?.tools?.map((tool) => tool.name).sort()).toEqual(tools[name]);
  });

  it.each(names)('%s has its text whole, with the paths of its tools', (name) => {
    const prompt = systemPrompt(agents[name]?.[0] as RequestBody);
    const text = fs.readFileSync(path.join(repository, 'agents', `${name}.md`), 'utf8');
    const body = text.slice(text.indexOf('\n---\n') + 5).trim();
    expect(prompt).toContain(body.replaceAll('${CLAUDE_PLUGIN_ROOT}', place.root));
    expect(toolLines(prompt).length).toBeGreaterThan(0);
  });

  it.each(Object.entries(preloaded))('%s begins with the skill %s', (name, skill) => {
    const first = agents[name]?.[0] as RequestBody;
    const text = fs.readFileSync(path.join(repository, 'skills', skill, 'SKILL.md'), 'utf8');
    const [, heading = ''] = /^(# .*)$/m.exec(text) ?? [];
    const opening = first.messages.map(({ content }) => textOf(content)).join('\n');
    expect(opening).toContain(heading);
    expect(opening).toContain(`node "${place.root}/scripts/`);
  });

  it('run the validators without a question where a person has typed the command', () => {
    const asked = Object.fromEntries(names.map((name) => [name, questions(agents[name] ?? [])]));
    expect(asked).toEqual({
      'agent-creator': { asked: [], ran: ['validate-agent'] },
      // This one can be made to connect.
      'plugin-validator': { asked: ['check-mcp-auth'], ran: ['validate-plugin', 'validate-plugin', 'claude'] },
      'skill-reviewer': { asked: [], ran: ['validate-skill'] },
    });
  });

  it('get verdicts from them', () => {
    const [ours, list, own] = toolCalls(agents['plugin-validator'] ?? []);
    expect(JSON.parse(ours?.result ?? '')).toMatchObject({ tool: 'validate-plugin', summary: { error: 0 } });
    expect(list?.result).toContain('greeting');
    expect(own?.result).toContain('"success"');
  });
});

describeClient('our agents, called in a session where nobody typed the command', () => {
  let session: Session;
  beforeAll(async () => {
    const replies = [...starts, [call('Skill', { skill: 'plugin-dev:create-plugin' })]];
    const common = { plugins: [copy], env, cwd: project, permissionMode: 'default' };
    session = await runSession({ ...common, prompt: 'hello', replies, agentReplies: runsItsLines });
  });

  it('start without a question; each of their tool lines is one', () => {
    const all = agentRequests(session).map(questions);
    expect(all.map(({ ran }) => ran)).toEqual([[], [], []]);
    expect(all.flatMap(({ asked }) => asked)).toEqual([
      'validate-agent',
      ...['validate-plugin', 'validate-plugin', 'claude', 'check-mcp-auth'],
      'validate-skill',
    ]);
  });

  it('make the command a question, when the model calls it', () => {
    const own = toolCalls(mainRequests(session)).find(({ name }) => name === 'Skill');
    expect(own).toMatchObject({ isError: true, result: expect.stringContaining('Skill(plugin-dev:create-plugin)') });
  });
});

describe('the texts of our agents', () => {
  it.each(names)('%s ends with a whole block and no pasted talk', (name) => {
    const text = fs.readFileSync(path.join(repository, 'agents', `${name}.md`), 'utf8');
    expect(text.match(/^ *```/gm)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
    expect(text).toMatch(/is (?:data|material)/);
    expect(text.length).toBeLessThan(5000);
  });

  it.each(names)('%s names only tools that are built', (name) => {
    const text = fs.readFileSync(path.join(repository, 'agents', `${name}.md`), 'utf8');
    const named = [...text.matchAll(/\/scripts\/([\w-]+\.mjs)/g)].map(([, script = '']) => script);
    const missing = named.filter((script) => !fs.existsSync(path.join(repository, 'scripts', script)));
    if (missing.length) console.warn(`skipped: not built here: ${missing.join(', ')}`);
    expect(missing.filter((script) => script !== 'validate-skill.mjs')).toEqual([]);
  });
});
