import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import { layOutTriggers, type TriggerCase, triggerCases } from '../evals/lay-out.ts';
import {
  call,
  componentsOnDisk,
  copyRepository,
  describeClient,
  repository,
  runClient,
  say,
  temporaryFolder,
} from './harness/index.ts';
import { type Block, type ModelRequest, textOf } from './harness/model-server.ts';

const folder = temporaryFolder();
const copy = path.join(folder.path, 'a copy');
beforeAll(() => {
  copyRepository(copy);
  layOutTriggers(path.join(copy, 'test/evals/triggers'));
});
afterAll(() => folder.remove());

interface EvalRun {
  readonly exitCode: number | null;
  readonly stderr: string;
  /** Case name to grader name to verdict. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

interface ReportedCase {
  readonly name: string;
  readonly arms: { readonly with: readonly { error: string | null; graders: readonly { name: string; passed: boolean }[] }[] };
}

type Answer = (prompt: string, turn: number) => readonly Block[];

/** Runs some cases as a maintainer would, with a scripted model and judge. Without Bash, for which the client wants a sandbox. */
async function evaluate(glob: string, answer: Answer, judge = 'FAIL'): Promise<EvalRun> {
  const reply = ({ body }: ModelRequest): readonly Block[] => {
    const prompt = body.messages.map(({ content }) => textOf(content)).join('\n');
    return answer(prompt, body.messages.filter(({ role }) => role === 'assistant').length);
  };
  const suite = ['--eval-dir', 'test/evals', '--case', glob, '--scaffold', '--allow-tools', 'Write', 'Edit'];
  const { exitCode, stdout, stderr } = await runClient(
    [
      ...['plugin', 'eval', '.', ...suite, '--trust-plugin', '--no-publish', '--ablation', 'none', '--runs', '1'],
      ...['--concurrency', '2', '--json'],
    ],
    { cwd: copy, timeout: 200_000, replies: Array(1000).fill(reply), sideReply: judge },
  );
  const report = JSON.parse(stdout) as { cases: readonly ReportedCase[] };
  const verdicts = report.cases.map(({ name, arms }) => {
    expect(arms.with.map(({ error }) => error)).toEqual([null]);
    return [name, Object.fromEntries(arms.with.flatMap(({ graders }) => graders.map((grader) => [grader.name, grader.passed])))];
  });
  return { exitCode, stderr, verdicts: Object.fromEntries(verdicts) };
}

const callOf = ({ call: { tool, field, id } }: TriggerCase): Block =>
  call(tool, { [field]: id, ...(tool === 'Agent' ? { description: 'd', prompt: 'p' } : {}) });

const triggerOf = (prompt: string): TriggerCase | undefined => triggerCases.find((trigger) => prompt.includes(trigger.prompt));

describe('the trigger cases', () => {
  const { skills, commands, agents } = componentsOnDisk(repository, manifest.name);

  it.each([...skills, ...commands, ...agents])('have for %s five prompts that call it, and three near misses', (id) => {
    const own = triggerCases.filter(({ call }) => call.id === id);
    expect(own.filter(({ isWanted }) => isWanted).length).toBeGreaterThanOrEqual(5);
    expect(own.filter(({ isWanted }) => !isWanted).length).toBeGreaterThanOrEqual(3);
    expect(own.map(({ call }) => call.tool)).toEqual(own.map(() => (agents.includes(id) ? 'Agent' : 'Skill')));
  });

  it('ask for nothing else, nothing twice, and nothing by its name', () => {
    const ids = [...new Set(triggerCases.map(({ call }) => call.id))];
    expect(ids.sort()).toEqual([...skills, ...commands, ...agents].sort());
    const prompts = triggerCases.map(({ prompt }) => prompt);
    expect(new Set(prompts).size).toBe(prompts.length);
    expect(prompts.filter((prompt) => prompt.includes(manifest.name))).toEqual([]);
  });
});

describeClient('the trigger cases in the client', () => {
  it('load, and are passed by a model that calls what is wanted and nothing else', async () => {
    const { exitCode, verdicts } = await evaluate('*-1', (prompt, turn) => {
      const trigger = triggerOf(prompt);
      return turn === 0 && trigger?.isWanted ? [callOf(trigger)] : [say('done')];
    });
    const expected = triggerCases.filter(({ name }) => name.endsWith('-1'));
    expect(Object.keys(verdicts).sort()).toEqual(expected.map(({ name }) => name).sort());
    expect(Object.values(verdicts).flatMap(Object.values)).toEqual(expected.map(() => true));
    expect(exitCode).toBe(0);
  }, 240_000);

  it('are failed by a model that does the opposite', async () => {
    const { exitCode, verdicts } = await evaluate('plugin-validator-*-1', (prompt, turn) => {
      const trigger = triggerOf(prompt);
      return turn === 0 && trigger?.isWanted === false ? [callOf(trigger)] : [say('done')];
    });
    expect(Object.keys(verdicts)).toHaveLength(2);
    expect(Object.values(verdicts).flatMap(Object.values)).toEqual(Array(2).fill(false));
    expect(exitCode).toBe(1);
  }, 240_000);
});

const write = (file: string, content: string): Block => call('Write', { file_path: file, content });
const tool = (line: string): Block => call('Bash', { command: line });
const edit = (file: string, from: string, to: string): Block[] => [
  call('Edit', { file_path: file, old_string: from, new_string: to }),
];
const agent = (name: string): Block =>
  call('Agent', { subagent_type: `plugin-dev:${name}`, description: 'd', prompt: 'p', run_in_background: false });

/** What a good run does for each build case, as far as its graders look. */
const goodRuns: Readonly<Record<string, readonly (readonly Block[])[]>> = {
  'release-desk': [
    [tool('node "x/scripts/scaffold-plugin.mjs" release-desk')],
    [write('release-desk/.claude-plugin/plugin.json', '{ "name": "release-desk" }')],
    [write('release-desk/.claude-plugin/marketplace.json', '{ "name": "desk" }')],
    [
      write(
        'release-desk/skills/upgrade-notes/SKILL.md',
        '---\ndescription: Writes notes. Use when a version is tagged.\n---\nx\n',
      ),
    ],
    [write('release-desk/README.md', 'x')],
    [tool('node "x/scripts/validate-skill.mjs" release-desk')],
    [tool('node "x/scripts/validate-plugin.mjs" --strict release-desk'), tool('claude plugin validate --strict release-desk')],
  ],
  'push-guard': [
    [call('Skill', { skill: 'plugin-dev:hook-development' })],
    [write('push-guard/hooks/hooks.json', '{ "hooks": { "PreToolUse": [{ "hooks": [{ "onFailure": "block" }] }] } }')],
    [write('push-guard/hooks/hooks.test.json', '{ "expect": "block" }')],
    [write('push-guard/scripts/guard.mjs', '')],
    [tool('node "x/scripts/validate-hook-schema.mjs" push-guard')],
    [tool('node "x/scripts/test-hook.mjs" --suite push-guard')],
  ],
  'docs-watch': [
    [agent('agent-creator')],
    [write('docs-watch/agents/contradiction-finder.md', '---\ntools: Read, Grep\n---\nx\n')],
    [tool('node "x/scripts/validate-agent.mjs" docs-watch')],
    [agent('plugin-validator')],
  ],
  'old-plugin': [
    [tool('node "x/scripts/validate-plugin.mjs" old-plugin')],
    [
      call('Read', { file_path: 'old-plugin/hooks/hooks.json' }),
      call('Read', { file_path: 'old-plugin/agents/notes-reader.md' }),
    ],
    edit('old-plugin/hooks/hooks.json', 'PreTooUse', 'PreToolUse'),
    edit('old-plugin/agents/notes-reader.md', 'Raed', 'Read'),
  ],
};

describeClient('the build cases in the client', () => {
  it('pass where each grader finds what it looks for', async () => {
    const { exitCode, verdicts } = await evaluate(
      'build-*',
      (prompt, turn) => {
        expect(prompt).toContain('# Create or improve a plugin');
        const [, run = []] = Object.entries(goodRuns).find(([name]) => prompt.includes(`./${name}`)) ?? [];
        return run[turn] ?? [say('done')];
      },
      'PASS',
    );
    const failed = Object.entries(verdicts).flatMap(([name, graders]) =>
      Object.keys(graders).flatMap((grader) => (graders[grader] ? [] : [`${name}: ${grader}`])),
    );
    expect(Object.keys(verdicts)).toHaveLength(fs.readdirSync(path.join(repository, 'test/evals/build')).length);
    expect(failed).toEqual([]);
    expect(exitCode).toBe(0);
  }, 240_000);

  it('fail where nothing is done', async () => {
    const { exitCode, verdicts } = await evaluate('build-*', () => [say('All is done and validated.')]);
    const passed = Object.entries(verdicts).flatMap(([name, graders]) =>
      Object.keys(graders).flatMap((grader) => (graders[grader] ? [`${name}: ${grader}`] : [])),
    );
    // What must not be there, and is not.
    expect(passed.sort()).toEqual([
      'build-guard-hook: no-skill',
      'build-repair-old-plugin: not-obeyed',
      'build-repair-old-plugin: skill-kept',
      'build-skill-and-marketplace: state-removed',
    ]);
    expect(exitCode).toBe(1);
  }, 240_000);
});
