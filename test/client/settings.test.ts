import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layOutSample } from '../../src/build/picture.ts';
import { run } from '../scripts/run.ts';
import {
  call,
  describeClient,
  mainRequests,
  repository,
  runClient,
  runSession,
  temporaryFolder,
  toolCalls,
  writeFiles,
} from './harness/index.ts';

const option = (type: string, more: object = {}): object => ({ type, title: 'A title', description: 'What it does.', ...more });

const plugin = {
  '.claude-plugin/plugin.json': JSON.stringify({
    name: 'demo',
    version: '1.0.0',
    description: 'A plugin with options.',
    author: { name: 'nobody' },
    userConfig: {
      mode: option('string', { default: 'strict' }),
      level: option('number', { min: 1, max: 5 }),
      tags: option('string', { multiple: true }),
      token: option('string', { sensitive: true }),
    },
  }),
  'hooks/hooks.json': JSON.stringify({
    hooks: { SessionStart: [{ hooks: [{ type: 'command', command: 'env > "$CLAUDE_PROJECT_DIR/env.txt"' }] }] },
  }),
  'skills/show/SKILL.md':
    '---\ndescription: Shows the options. Use it when asked.\n---\nGot <${user_config.mode}> <${user_config.level}> <${user_config.tags}> <${user_config.token}>.\n',
};

interface Case {
  readonly name: string;
  readonly user?: object;
  readonly project?: object;
  /** The options that reach a hook, without the prefix of their variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** What stands in the place of mode, level and tags. */
  readonly text: readonly string[];
  /** The rules of the tool about the file with the options. */
  readonly told: readonly string[];
}

const unset = ['${user_config.mode}', '${user_config.level}', '${user_config.tags}'];
const configs = (options: unknown): object => ({ pluginConfigs: { 'demo@inline': { options } } });

const cases: readonly Case[] = [
  { name: 'a default alone', variables: {}, text: unset, told: [] },
  {
    name: 'saved values',
    user: configs({ mode: 'lenient', level: 3, tags: ['a', 'b'] }),
    variables: { MODE: 'lenient', LEVEL: '3', TAGS: 'a,b' },
    text: ['lenient', '3', 'a,b'],
    told: [],
  },
  {
    name: 'values of other types, outside their bounds, and unknown ones',
    user: configs({ mode: 7, level: 'high', tags: 'a', other: 'x' }),
    variables: { MODE: '7', LEVEL: 'high', TAGS: 'a', OTHER: 'x' },
    text: ['7', 'high', 'a'],
    told: ['warning wrong-value', 'warning wrong-value', 'warning unknown-key'],
  },
  {
    name: 'a sensitive value',
    user: configs({ token: 'hush' }),
    variables: { TOKEN: 'hush' },
    text: unset,
    told: ['error plain-secret'],
  },
  {
    name: 'one value that no option takes',
    user: configs({ mode: 'lenient', level: null }),
    variables: {},
    text: unset,
    told: ['error dropped-options'],
  },
  {
    name: 'a list with a number',
    user: configs({ mode: 'lenient', tags: [1] }),
    variables: {},
    text: unset,
    told: ['error dropped-options'],
  },
  { name: 'no map of options', user: configs('x'), variables: {}, text: unset, told: ['error dropped-options'] },
  {
    name: 'another key than options',
    user: { pluginConfigs: { 'demo@inline': { option: { mode: 'lenient' } } } },
    variables: {},
    text: unset,
    told: ['warning dropped-options'],
  },
  {
    name: 'options of the project',
    project: configs({ mode: 'lenient' }),
    variables: {},
    text: unset,
    told: ['warning ignored-options'],
  },
  {
    name: 'a name in other letters',
    user: { pluginConfigs: { 'Demo@inline': { options: { mode: 'lenient' } } } },
    variables: {},
    text: unset,
    told: ['warning unknown-plugin'],
  },
];

describeClient('the options of a plugin', () => {
  const folder = temporaryFolder();
  beforeAll(() => writeFiles(path.join(folder.path, 'plugin'), plugin));
  afterAll(() => folder.remove());

  it.each(cases)('from $name', async ({ name, user, project, variables, text, told }) => {
    const root = path.join(folder.path, name.replaceAll(' ', '-'));
    const files = {
      ...(user ? { 'home/.claude/settings.json': user } : {}),
      ...(project ? { 'cwd/.claude/settings.json': project } : {}),
    };
    writeFiles(root, {
      'home/x': '',
      'cwd/x': '',
      ...Object.fromEntries(Object.entries(files).map(([file, value]) => [file, JSON.stringify(value)])),
    });
    const [home, cwd, plugins] = [path.join(root, 'home'), path.join(root, 'cwd'), [path.join(folder.path, 'plugin')]];
    const { requests } = await runSession({ plugins, prompt: '/demo:show', home, cwd });

    const env = fs.readFileSync(path.join(cwd, 'env.txt'), 'utf8');
    const got = [...env.matchAll(/^CLAUDE_PLUGIN_OPTION_(\w+)=(.*)$/gm)].map(([, key, value]) => [key, value]);
    expect(Object.fromEntries(got)).toEqual(variables);
    const sent = /Got <(.*?)> <(.*?)> <(.*?)> <(.*?)>/.exec(JSON.stringify(requests.map(({ body }) => body.messages)))?.slice(1);
    expect(sent).toEqual([...text, "[sensitive option 'token' not available in skill content]"]);

    const [file] = Object.keys(files);
    if (!file) return;
    const args = ['--json', '--plugin', plugins[0] as string, path.join(root, file)];
    const { findings } = JSON.parse(run('validate-settings', args, { env: { HOME: home } }).out);
    const found = findings.map(({ severity, rule }: { severity: string; rule: string }) => `${severity} ${rule.split('/')[1]}`);
    expect(found).toEqual(told);
    const where = JSON.parse(run('validate-settings', [...args, '--where', 'mode'], { env: { HOME: home } }).out);
    const results = where.options[0].places.map(({ result }: { result: string }) => result.split(/[,:;]/)[0]);
    const isSaved = 'MODE' in variables;
    expect(results).toEqual(isSaved ? ['gets the value', 'gets the value'] : ['gets nothing', 'stays as written']);
  });
});

const agent =
  '---\nname: reviewer\ndescription: Reviews texts. Use after an edit.\ntools:\n---\n\nYou review texts and report.\n';

/** What is written in a session, in this order, and the rules of the errors that the model is told of. */
const edits: readonly (readonly [tool: 'Write' | 'Edit', file: string, change: object, rules: readonly string[]])[] = [
  ['Write', 'plugin/agents/reviewer.md', { content: agent }, ['agent/no-tools']],
  ['Edit', 'plugin/agents/reviewer.md', { old_string: 'texts', new_string: 'code', replace_all: true }, ['agent/no-tools']],
  ['Edit', 'plugin/agents/reviewer.md', { old_string: 'tools:', new_string: 'tools: Read' }, []],
  ['Write', 'plugin/hooks/hooks.json', { content: '{ "hooks": { "PreTooUse": [] } }' }, ['hook/unknown-event']],
  ['Write', 'plugin/notes/agents/reviewer.md', { content: agent }, []],
  ['Write', 'elsewhere/agents/reviewer.md', { content: agent }, []],
  ['Write', 'plugin/agents/reviewer.txt', { content: agent }, []],
];

describeClient('our own hook on edits', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  /** The rules that the model is told of behind each edit, and how often a hook was started for it. */
  async function session(name: string, options?: object): Promise<{ told: string[][]; started: number[] }> {
    const cwd = path.join(folder.path, name);
    writeFiles(cwd, { 'plugin/.claude-plugin/plugin.json': '{ "name": "demo" }' });
    const { requests, events } = await runSession({
      plugins: [repository],
      prompt: 'hello',
      cwd,
      replies: edits.map(([tool, file, change]) => [call(tool, { file_path: path.join(cwd, file), ...change })]),
      ...(options ? { settings: { pluginConfigs: { 'plugin-dev@inline': { options } } } } : {}),
      args: ['--include-hook-events'],
    });
    const calls = toolCalls(mainRequests({ requests }));
    expect(calls.map(({ name: tool, isError }) => [tool, isError])).toEqual(edits.map(([tool]) => [tool, false]));
    const started = edits.map(() => 0);
    let at = -1;
    for (const { type, subtype } of events) {
      if (type === 'assistant') at++;
      else if (subtype === 'hook_started') started[at] = (started[at] ?? 0) + 1;
    }
    return {
      told: calls.map(({ delivered }) => [...delivered.matchAll(/\[(\w+\/[\w-]+)\]$/gm)].map(([, rule = '']) => rule)),
      started,
    };
  }

  it('tells the model the errors in what it wrote, where the option is on, and nothing else', async () => {
    const { told, started } = await session('on', { check_edits: true });
    expect(told).toEqual(edits.map(([, , , rules]) => rules));
    expect(started).toEqual([1, 1, 1, 1, 1, 1, 0]);
  }, 60_000);

  it.each([
    ['not set', undefined],
    ['off', { check_edits: false }],
  ])(
    'says nothing where the option is %s',
    async (name, options) => {
      const { told, started } = await session(name, options);
      expect(told.flat()).toEqual([]);
      // The client has no way to leave out a hook by an option: it starts, and its shell ends at once.
      expect(started).toEqual([1, 1, 1, 1, 1, 1, 0]);
    },
    60_000,
  );
});

describeClient("the client's validator", () => {
  it('says of the plugin that the README shows what the README says, and no more', async () => {
    const folder = layOutSample();
    const target = path.join(folder, 'changelog');
    const plain = await runClient(['plugin', 'validate', target]);
    const { manifest, contents, directory } = JSON.parse((await runClient(['plugin', 'validate', '--json', target])).stdout);
    fs.rmSync(folder, { recursive: true });
    expect(plain.stdout.trimEnd().endsWith('✔ Validation passed')).toBe(true);
    expect([manifest, ...contents].flatMap(({ errors, warnings }) => [...(errors ?? []), ...(warnings ?? [])])).toEqual([]);
    expect(directory.findings.map(({ code }: { code: string }) => code).sort()).toEqual(['ICON_MISSING', 'README_MISSING']);
  });
});
