import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientVersion } from '../../src/spec/index.ts';
import {
  agentRequests,
  call,
  componentsOnDisk,
  deliveredSkill,
  describeClient,
  filesBelow,
  hasNamespaces,
  listedAgents,
  listedSkills,
  loadedFrom,
  mainRequests,
  openingTexts,
  runClient,
  runSession,
  samplePlugin,
  say,
  systemPrompt,
  temporaryFolder,
  toolCalls,
  writeFiles,
} from './harness/index.ts';
import { findClient, isolation, proxyIsolation, runSandboxed } from './harness/sandbox.ts';
import type { Session } from './harness/session.ts';

const folder = temporaryFolder();
const plugin = path.join(folder.path, 'the plugin');
const project = path.join(folder.path, 'project');
writeFiles(plugin, samplePlugin);
fs.mkdirSync(project);
afterAll(() => folder.remove());

const own = <T extends { id: string } | { type: string }>(entries: readonly T[]): T[] =>
  entries.filter((entry) => ('id' in entry ? entry.id : entry.type).startsWith('sample:'));

describeClient('a session', () => {
  let session: Session;
  beforeAll(async () => {
    session = await runSession({
      plugins: [plugin],
      prompt: 'Please begin.',
      cwd: project,
      replies: [
        [say('I start.'), call('Skill', { skill: 'sample:greeting', args: 'the world' })],
        [call('Bash', { command: 'echo "main $((40 + 2))"; echo "$HOME $TMPDIR"' })],
        [call('Bash', { command: 'echo oh no >&2; exit 3' })],
        [call('Skill', { skill: 'sample:missing' })],
        [call('Agent', { subagent_type: 'sample:helper', description: 'd', prompt: 'Help me.', run_in_background: false })],
        (request) => [say(`I was asked ${request.body.messages.length} messages.`)],
        [say('nobody asks for this')],
      ],
      agentReplies: [[call('Bash', { command: 'echo "agent $((1 + 1))"' })], [say('The help.')]],
    });
  });

  it('is that of the pinned client', () => {
    expect(session.init.claude_code_version).toBe(clientVersion);
    const { exitCode, timedOut, stderr, repliesLeft } = session;
    expect({ exitCode, timedOut, stderr, repliesLeft }).toEqual({ exitCode: 0, timedOut: false, stderr: '', repliesLeft: 1 });
    expect(session.events.at(-1)).toMatchObject({
      type: 'result',
      is_error: false,
      result: expect.stringMatching(/^I was asked \d+ /),
    });
  });

  it('tells what it loaded', () => {
    expect(session.init.plugin_errors).toBeUndefined();
    expect(session.init.plugins).toContainEqual({ name: 'sample', path: plugin, source: 'sample@inline', version: '1.2.3' });
    const expected = {
      skills: ['sample:greeting', 'sample:parting'],
      commands: ['sample:deep:tidy'],
      agents: ['sample:helper'],
    };
    expect(loadedFrom(session.init, 'sample')).toEqual(expected);
    expect(componentsOnDisk(plugin, 'sample')).toEqual(expected);
  });

  it('tells what the model is told of', () => {
    const [first] = mainRequests(session);
    if (!first) throw new Error('no request');
    expect(openingTexts(first)).toContain('Please begin.');
    expect(own(listedSkills(first))).toEqual([
      { id: 'sample:deep:tidy', description: 'Tidies up' },
      { id: 'sample:greeting', description: 'Use when someone wants to be greeted.' },
      { id: 'sample:parting', alias: 'sample:farewell', description: 'Use when someone leaves.' },
    ]);
    expect(own(listedAgents(first))).toEqual([
      {
        type: 'sample:helper',
        description: 'Use when help is needed.\n\n- with a list\n- of cases',
        tools: 'Bash, Read',
      },
    ]);
    expect(listedAgents(first).map(({ type }) => type)).toEqual(session.init.agents);
  });

  it('delivers the text of a skill', () => {
    const requests = mainRequests(session);
    const text = deliveredSkill(requests, 'sample:greeting');
    expect(text).toContain(`Greet the world as the file ${plugin}/style.txt says.`);
    expect(deliveredSkill(requests, 'sample:missing')).toBeUndefined();
    expect(deliveredSkill(requests, 'sample:parting')).toBeUndefined();
  });

  it('really runs the tools', () => {
    const calls = toolCalls(mainRequests(session));
    expect(calls.map(({ name, isError }) => [name, isError])).toEqual([
      ['Skill', false],
      ['Bash', false],
      ['Bash', true],
      ['Skill', true],
      ['Agent', false],
    ]);
    expect(calls[1]?.result).toMatch(/^main 42\n/);
    expect(calls[2]?.result).toContain('oh no');
    expect(calls[4]?.result).toContain('The help.');
  });

  it('has a home and a folder for temporary files of its own, removed afterwards', () => {
    const [home = '', tmp = ''] = toolCalls(mainRequests(session))[1]?.result.split('\n')[1]?.split(' ') ?? [];
    expect(path.dirname(home)).toBe(path.dirname(tmp));
    expect(home).not.toBe(process.env.HOME);
    expect(fs.existsSync(path.dirname(home))).toBe(false);
  });

  it('starts agents, with a script of their own', () => {
    const agents = agentRequests(session);
    expect(agents).toHaveLength(1);
    const [requests = []] = agents;
    expect(systemPrompt(requests[0] ?? { model: '', messages: [] })).toContain('You are the helper of the sample.');
    expect(toolCalls(requests)).toMatchObject([{ name: 'Bash', result: 'agent 2', isError: false }]);
  });

  it('runs hooks', () => {
    const input = JSON.parse(fs.readFileSync(path.join(project, 'hook-input.json'), 'utf8'));
    expect(input).toMatchObject({ hook_event_name: 'PreToolUse', tool_name: 'Bash' });
  });
});

describeClient('a session with other options', () => {
  it('starts from a typed command', async () => {
    const session = await runSession({ plugins: [plugin], prompt: '/sample:deep:tidy my things' });
    const [first] = mainRequests(session);
    expect(first && openingTexts(first).join('\n')).toContain('Tidy the folder "my things".');
  });

  it('refuses what the settings deny, and what is a question', async () => {
    const { requests } = await runSession({
      prompt: 'x',
      permissionMode: 'default',
      settings: { permissions: { deny: ['Bash(echo denied)'], allow: ['Bash(touch allowed)'] } },
      replies: ['echo denied', 'touch allowed', 'touch asked'].map((command) => [call('Bash', { command })]),
    });
    expect(toolCalls(mainRequests({ requests })).map(({ isError }) => isError)).toEqual([true, false, true]);
  });

  it('reports a plugin that was not loaded', async () => {
    const broken = path.join(folder.path, 'broken');
    writeFiles(broken, { '.claude-plugin/plugin.json': '{ "name": "broken", "version": 1 }' });
    const { init } = await runSession({ plugins: [broken], prompt: 'x' });
    expect(init.plugin_errors).toMatchObject([
      { plugin: 'inline[0]', type: 'generic-error', message: expect.stringContaining(broken) },
    ]);
    expect(init.plugins.map(({ name }) => name)).not.toContain('broken');
  });

  it('that does not begin throws the words of the client', async () => {
    await expect(runSession({ prompt: 'x', args: ['--no-such-option'] })).rejects.toThrow(/exit code 1:[\s\S]*no-such-option/);
  });

  it('works with requests held back by a proxy, where there are no namespaces', async () => {
    const session = await runSession({
      prompt: 'x',
      isolation: proxyIsolation,
      replies: [[call('Bash', { command: 'echo "$HTTPS_PROXY $HTTP_PROXY $NO_PROXY"' })]],
    });
    expect(toolCalls(mainRequests(session))).toMatchObject([{ result: 'http://127.0.0.1:9 http://127.0.0.1:9 127.0.0.1' }]);
  });
});

describeClient('the sandbox', () => {
  it.skipIf(!hasNamespaces)('has no network but its own loopback', async () => {
    const connect = (host: string): string => `timeout 5 bash -c 'echo > /dev/tcp/${host}/9'; echo "$?"`;
    const session = await runSession({
      prompt: 'x',
      replies: ['192.0.2.1', '127.0.0.1'].map((host) => [call('Bash', { command: connect(host) })]),
    });
    const results = toolCalls(mainRequests(session)).map(({ result }) => result);
    expect(results[0]).toMatch(/Network is unreachable[\s\S]*\n1$/);
    expect(results[1]).toMatch(/Connection refused[\s\S]*\n1$/);
  });

  it('ends a session that hangs, and what it has started', async () => {
    // A comment by which the command is known; the client would refuse a plain sleep.
    const hang = `touch started; tail -f /dev/null # ${process.pid} ${Date.now()}`;
    const cwd = path.join(folder.path, 'hanging');
    fs.mkdirSync(cwd);
    const start = performance.now();
    const { timedOut, requests } = await runClient(['-p', 'x', '--permission-mode', 'bypassPermissions'], {
      cwd,
      timeout: 5000,
      replies: [[call('Bash', { command: hang })]],
    });
    expect({ timedOut, requests: requests.length, files: filesBelow(cwd) }).toEqual({
      timedOut: true,
      requests: 1,
      files: ['started'],
    });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(execFileSync('ps', ['-A', '-o', 'args']).toString()).not.toContain(hang);
  });

  it('ends what does not want to end', async () => {
    const { timedOut } = await runSandboxed(['sh', '-c', 'trap "" TERM; echo ready; while true; do sleep 1; done'], {
      isolation: isolation(),
      cwd: folder.path,
      env: { PATH: process.env.PATH ?? '' },
      timeout: 100,
      folder: folder.path,
    });
    expect(timedOut).toBe(true);
  });

  it('runs commands without a session', async () => {
    expect(await runClient(['--version'])).toMatchObject({
      stdout: `${clientVersion} (Claude Code)\n`,
      exitCode: 0,
      requests: [],
    });
  });
});

describe('the client', () => {
  it.each([
    ['plan9-mips', /^the real client is not installed \(no package @anthropic-ai\/claude-code-plan9-mips\); .*$/],
    ['win32-x64', /^the tests with the real client need .*$/],
  ])('is missing on %s, which is said in one line', (platform, reason) => {
    expect(findClient(platform)).toEqual({ missing: expect.stringMatching(reason) });
  });
});

describe('files', () => {
  it('are laid and listed', () => {
    const root = path.join(folder.path, 'files');
    writeFiles(root, { 'a/b.txt': 'b', 'run.sh': '#!/bin/sh\n', 'skipped/c.txt': 'c' });
    expect(filesBelow(root, ['skipped'])).toEqual(['a/b.txt', 'run.sh']);
    expect(fs.statSync(path.join(root, 'run.sh')).mode & 0o777).toBe(0o755);
    expect(filesBelow(path.join(root, 'none'))).toEqual([]);
  });
});
