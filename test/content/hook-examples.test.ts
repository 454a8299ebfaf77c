import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/index.ts';
import type { Command } from '../../src/cli/shared/command.ts';
import { runCommand } from '../../src/cli/shared/main.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { describeClient, runClient } from '../client/harness/index.ts';
import { hasProgram, writeTree } from '../scripts/run.ts';
import { blockInfos, samplesOf } from './hook-samples.ts';

const skill = path.resolve('skills/hook-development');
const guardrails = path.join(skill, 'examples/guardrails');
const module = path.join(skill, 'examples/guard-module');
const references = fs
  .readdirSync(path.join(skill, 'references'))
  .map((name) => path.join(skill, 'references', name))
  .sort();

const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'hook-examples-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function newFolder(): string {
  return fs.mkdtempSync(path.join(scratch, 'the plugin '));
}

/** A copy of an example with some files written anew. */
function changed(example: string, files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  fs.cpSync(example, folder, { recursive: true });
  writeTree(folder, files);
  return folder;
}

interface CaseResult {
  readonly name: string;
  readonly pass: boolean;
  readonly problems: readonly string[];
}

/** What `test-hook --suite` says of every case. */
async function casesOf(plugin: string): Promise<readonly CaseResult[]> {
  const said: string[] = [];
  const command = commands.find(({ name }) => name === 'test-hook') as Command;
  const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  const rest = { cwd: '/', isTerminal: false, hasColour: false, readStdin: () => new Uint8Array() };
  const code = await runCommand(command, ['--suite', '--json', plugin], { ...io, ...rest });
  if (code === 2) throw new Error(said.join(''));
  return JSON.parse(said.join('')).cases;
}

function failuresOf(results: readonly CaseResult[]): string[] {
  return results.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`));
}

function findingsOf(plugin: string): string[] {
  const findings = runRules(loadPlugin(diskFiles(plugin), { scope: 'plugin', name: path.basename(plugin) }), rules);
  return findings.map(({ rule, file, message }) => `${file}: ${message} [${rule}]`);
}

// What the hooks are written in; with one missing, every gate is closed.
const isReady = process.platform !== 'win32' && ['python3', 'sh'].every(hasProgram);
const describeHooks = describe.skipIf(!isReady);
if (!isReady) console.warn('skipped: the hooks of the examples need sh and python3');

describeHooks('the example guardrails', () => {
  it('passes its suite', async () => {
    const results = await casesOf(guardrails);
    expect(results.length).toBeGreaterThan(20);
    expect(failuresOf(results)).toEqual([]);
  });

  it('has cases that notice when a script does nothing', async () => {
    const scripts = fs.readdirSync(path.join(guardrails, 'scripts'));
    const broken = changed(guardrails, Object.fromEntries(scripts.map((script) => [`scripts/${script}`, ''])));
    const noticed = (await casesOf(broken)).filter(({ pass }) => !pass).map(({ name }) => name.split(':')[0]);
    expect([...new Set(noticed)]).toEqual(['bash', 'write', 'start', 'tests']);
  });

  it('has cases that notice when a script cannot close its gate', async () => {
    const file = path.join(guardrails, 'hooks/hooks.json');
    const open = fs.readFileSync(file, 'utf8').replaceAll(/,\s*"onFailure": "block"/g, '');
    const results = await casesOf(changed(guardrails, { 'hooks/hooks.json': open }));
    const noticed = results.filter(({ pass }) => !pass).map(({ name }) => name);
    expect(noticed).toEqual([
      'bash: input that the gate cannot read closes it',
      'write: input that the gate cannot read closes it',
    ]);
  });
});

it.each(['guardrails', 'guard-module'])('the example %s has no finding', (name) => {
  expect(findingsOf(path.join(skill, 'examples', name))).toEqual([]);
});

describeClient('the example guard-module, in the client', () => {
  const test = (plugin: string): ReturnType<typeof runClient> => runClient(['plugin', 'test', plugin]);

  it('passes its tests', async () => {
    const { exitCode, stdout, stderr } = await test(module);
    expect(`${stdout}${stderr}`).toMatch(/\b2 pass\b/);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['secretFile.test(e.file_path)', 'false'],
    ['hasUntestedEdits = true', 'hasUntestedEdits = false'],
    ['hasUntestedEdits = false;\n    return', 'return'],
    ['&& !e.stop_hook_active', ''],
  ])('has a test that notices %s as %s', async (part, otherwise) => {
    const source = fs.readFileSync(path.join(module, 'hooks/register.ts'), 'utf8');
    expect(source).toContain(part);
    const { exitCode } = await test(changed(module, { 'hooks/register.ts': source.replace(part, otherwise) }));
    expect(exitCode).toBe(1);
  });

  it('is accepted by the client', async () => {
    const { exitCode, stdout } = await runClient(['plugin', 'validate', module]);
    expect(stdout).toContain('gating hook with .catch: tool.call{tool=Write|Edit}');
    expect(exitCode).toBe(0);
  });
});

describe.each(references.map((file) => ({ file, name: path.basename(file) })))('the samples of $name', ({ file }) => {
  it('say what they are', () => {
    expect(blockInfos(file).filter((info) => !/^\w+ (?:file=\S+|fragment)$/.test(info))).toEqual([]);
  });

  const samples = samplesOf(file);
  it.skipIf(samples.length === 0)('have no findings', () => {
    const found = samples.flatMap(({ place, files }) => {
      const plugin = newFolder();
      writeTree(plugin, files);
      return findingsOf(plugin).map((finding) => `${place}: ${finding}`);
    });
    expect(found).toEqual([]);
  });

  const withSuite = samples.filter(({ files }) => 'hooks/hooks.test.json' in files);
  it.runIf(isReady && withSuite.length > 0).each(withSuite)('pass their suite: $place', async ({ files }) => {
    const plugin = newFolder();
    writeTree(plugin, files);
    const results = await casesOf(plugin);
    expect(results.length).toBeGreaterThan(1);
    expect(failuresOf(results)).toEqual([]);
  });
});
