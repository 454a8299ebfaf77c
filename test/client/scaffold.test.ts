import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../scripts/run.ts';
import {
  call,
  componentsOnDisk,
  describeClient,
  loadedFrom,
  runClient,
  runSession,
  say,
  temporaryFolder,
} from './harness/index.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

function scaffold(name: string, ...args: string[]): string {
  const target = path.join(folder.path, name);
  const { code, err } = run('scaffold-plugin', [target, ...args, '--author', 'Jane Doe <jane@example.com>']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return target;
}

const texts = [
  '--skill',
  'notes',
  '--skill',
  'digest=Sums up: a week. Use when asked.',
  '--agent',
  'reviewer',
  '--command',
  'release',
];
const hooks = [
  '--hook',
  'PreToolUse',
  '--hook',
  'PreToolUse/Write|Edit:py',
  '--hook',
  'PostToolUse/Bash:js',
  '--hook',
  'Stop:ts',
];
const local = [
  '--mcp',
  'counter',
  '--lsp',
  'gopls:.go=gopls serve',
  '--output-style',
  'minutes',
  '--monitor',
  'commits',
  '--evals',
  '--ci',
];
const remote = ['--mcp', 'tickets:bearer=https://api.example.com/mcp', '--mcp', 'docs:oauth', '--mcp', 'reports:helper'];
const options = [
  '--settings',
  'enabled:boolean',
  '--settings',
  'words:list',
  '--user-config',
  'team',
  '--user-config',
  'api_key:secret',
];

describeClient('what is scaffolded', () => {
  it.each([
    ['plain', []],
    ['texts', [...texts, '--evals']],
    ['hooked', [...hooks, '--hook', 'SessionStart', '--hook', 'UserPromptSubmit', '--ci']],
    ['remote', [...remote, ...options]],
    ['modular', ['--hook-module', 'guard', ...texts, ...remote]],
    ['everything', [...texts, ...hooks, ...local, ...remote, ...options, '--hook-module', 'guard']],
  ])('passes the strictest validation: %s', { timeout: 90_000 }, async (name, args) => {
    const target = scaffold(name, ...args);
    const { stdout, exitCode } = await runClient(['plugin', 'validate', '--strict', '--profile', 'directory', '--json', target]);
    const { manifest, contents, advice, directory } = JSON.parse(stdout);
    expect({ errors: manifest.errors, warnings: manifest.warnings, advice }).toEqual({ errors: [], warnings: [], advice: [] });
    const said = contents.flatMap((one: { errors: object[]; warnings: object[] }) => [...one.errors, ...one.warnings]);
    expect(said).toEqual([]);
    expect(directory).toMatchObject({ findings: [], undecided: [] });
    expect(exitCode).toBe(0);
    if (name !== 'everything') return;
    expect(await runClient(['plugin', 'test', target], { timeout: 50_000 })).toMatchObject({ exitCode: 0 });
  });

  it('passes as a marketplace with two plugins, made one after the other', async () => {
    const shop = path.join(folder.path, 'shop');
    fs.mkdirSync(shop);
    for (const name of ['one', 'two']) scaffold(`shop/${name}`, '--marketplace', shop);
    const { stdout, exitCode } = await runClient(['plugin', 'validate', '--strict', shop]);
    expect(stdout).toContain('Validation passed');
    expect(exitCode).toBe(0);
  });

  it('loads whole, and each hook does its work', async () => {
    const target = scaffold('desk', ...texts, ...hooks, ...local, ...options);
    const session = await runSession({
      plugins: [target],
      prompt: 'hello',
      args: ['--include-hook-events'],
      replies: [
        [call('Bash', { command: 'git push --force origin main' })],
        [call('Write', { file_path: 'secrets/token.txt', content: 'x' })],
        [call('Bash', { command: 'echo hello' })],
        [call('mcp__plugin_desk_counter__count_words', { text: 'one two three' })],
        [say('This is not finished.')],
        [say('done')],
      ],
    });
    const { init, events, requests, repliesLeft } = session;
    expect(init.plugin_errors).toBeUndefined();
    expect(loadedFrom(init, 'desk')).toEqual(componentsOnDisk(target, 'desk'));
    expect(init.mcp_servers).toContainEqual(expect.objectContaining({ name: 'plugin:desk:counter', status: 'connected' }));
    const fired = events.filter(({ subtype }) => subtype === 'hook_response');
    const named = fired.map(({ hook_name: name, outcome }) => `${name} ${outcome}`);
    expect(named).toEqual([
      'PreToolUse:Bash success',
      'PreToolUse:Write success',
      'PreToolUse:Bash success',
      'PostToolUse:Bash success',
      'Stop success',
      'Stop success',
    ]);
    const sent = JSON.stringify(requests);
    expect(sent).toContain('desk does not allow \\"git push --force\\" here.');
    expect(sent).toContain('desk does not allow \\"secrets/\\" here.');
    expect(sent).toContain('This is sample context of the plugin desk');
    expect(sent).toContain('3 words, 1 lines');
    expect(sent).toContain('The last message says \\"not finished\\".');
    expect(repliesLeft).toBe(0);
    expect(fs.existsSync(path.join(folder.path, 'secrets'))).toBe(false);
  });

  it('has evals that the client runs', async () => {
    const target = scaffold('judged', '--skill', 'notes', '--evals');
    const skill = call('Skill', { skill: 'judged:notes' });
    const { stdout } = await runClient(['plugin', 'eval', target, '--trust-plugin', '--no-publish', '--json', '--runs', '1'], {
      replies: [[skill], [say('done')]],
      sideReply: '{"pass": true, "score": 1, "reason": "as asked"}',
      timeout: 50_000,
    });
    const { cases } = JSON.parse(stdout);
    expect(cases).toHaveLength(1);
    expect(cases[0].graders.map(({ type }: { type: string }) => type).sort()).toEqual(['llm', 'tool_used']);
  });
});
