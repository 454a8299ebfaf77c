import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../.claude-plugin/plugin.json' with { type: 'json' };
import {
  componentsOnDisk,
  copyRepository,
  describeClient,
  filesBelow,
  type Installation,
  installFromMarketplace,
  listedAgents,
  listedSkills,
  loadedFrom,
  mainRequests,
  repository,
  runClient,
  runSession,
  samplePlugin,
  temporaryFolder,
  writeFiles,
} from './harness/index.ts';
import type { Session } from './harness/session.ts';

describeClient('our plugin, given by --plugin-dir', () => {
  const expected = componentsOnDisk(repository, manifest.name);
  let session: Session;
  beforeAll(async () => {
    session = await runSession({ plugins: [repository], prompt: 'hello' });
  });

  it('loads without an error', () => {
    const { name, version } = manifest;
    const { exitCode, stderr, init } = session;
    expect({ exitCode, stderr, errors: init.plugin_errors }).toEqual({ exitCode: 0, stderr: '', errors: undefined });
    expect(init.plugins).toContainEqual({ name, path: repository, source: `${name}@inline`, version });
  });

  it('brings exactly its skills, commands and agents', () => {
    expect(loadedFrom(session.init, manifest.name)).toEqual(expected);
  });

  it('has each of them listed to the model, with a description', () => {
    const [first] = mainRequests(session);
    if (!first) throw new Error('the client asked the model nothing');
    const isOwn = (id: string): boolean => id.startsWith(`${manifest.name}:`);
    const skills = listedSkills(first).filter(({ id }) => isOwn(id));
    const agents = listedAgents(first).filter(({ type }) => isOwn(type));
    expect(skills.map(({ id }) => id).sort()).toEqual([...expected.skills, ...expected.commands].sort());
    expect(agents.map(({ type }) => type).sort()).toEqual(expected.agents);
    expect([...skills, ...agents].filter(({ description }) => !description)).toEqual([]);
  });
});

const folder = temporaryFolder();
const copy = path.join(folder.path, 'copy');
beforeAll(() => copyRepository(copy));
afterAll(() => folder.remove());

async function validate(target: string): Promise<{ exitCode: number | null; report: Record<string, unknown> }> {
  const args = ['plugin', 'validate', '--strict', '--profile', 'directory', '--json', target];
  const { stdout, stderr, exitCode } = await runClient(args, { cwd: copy });
  expect(stderr).toBe('');
  return { exitCode, report: JSON.parse(stdout) };
}

describeClient("the client's strictest validation", () => {
  // The folder is taken as a marketplace, of which skills, agents and commands are not looked at; the manifest as a plugin.
  it.each([
    ['.', 'marketplace'],
    ['.claude-plugin/plugin.json', 'plugin'],
  ])('finds nothing in %s', async (target, type) => {
    const { exitCode, report } = await validate(target);
    expect(report).toMatchObject({
      manifest: { type, errors: [], warnings: [], notes: [] },
      contents: [],
      advice: [],
      directory: { findings: [], undecided: [], incomplete: false },
      success: true,
    });
    expect(exitCode).toBe(0);
  });

  it('looked at every skill, command and agent', async () => {
    const { report } = await validate('.claude-plugin/plugin.json');
    expect(report.provides).toMatchObject(componentsOnDisk(copy, manifest.name));
  });

  it('would find a fault', async () => {
    writeFiles(copy, { 'agents/broken.md': '---\nname: [x\n---\nx\n' });
    const { exitCode, report } = await validate('.claude-plugin/plugin.json');
    expect(report.contents).toMatchObject([{ type: 'agent', file: path.join(copy, 'agents/broken.md') }]);
    expect(exitCode).toBe(1);
  });
});

const home = temporaryFolder();
const source = path.join(home.path, 'a copy');
const installers = path.join(home.path, 'installers.txt');

/** Package managers that only write down that they were called; they stand before the real ones. */
const env = { PATH: `${path.join(home.path, 'bin')}:${process.env.PATH}` };
const calls = (): string => (fs.existsSync(installers) ? fs.readFileSync(installers, 'utf8') : '');

beforeAll(() => {
  copyRepository(source);
  const shim = `#!/bin/sh\necho "$(basename "$0") $*" >> '${installers}'\n`;
  writeFiles(path.join(home.path, 'bin'), Object.fromEntries(['npm', 'npx', 'bun', 'pnpm', 'yarn'].map((name) => [name, shim])));
});
afterAll(() => home.remove());

describeClient.each(['folder', 'git'] as const)('our plugin, installed from a marketplace that is a %s', (via) => {
  let installed: Installation;
  beforeAll(async () => {
    installed = await installFromMarketplace(source, { via, env });
  });
  afterAll(() => installed?.home.remove());

  it('is enabled and without an error', () => {
    expect(installed.listed).toHaveLength(1);
    const [own] = installed.listed;
    expect(own).toMatchObject({ id: `${manifest.name}@plugin-dev`, version: manifest.version, enabled: true });
    expect(own).toMatchObject({ ...(via === 'folder' ? { readFromFolder: source } : {}) });
    expect([own?.errors, own?.notes]).toEqual([undefined, undefined]);
  });

  it('was copied whole and untouched', () => {
    const [own] = installed.listed;
    // The client writes down in it which sessions use it.
    expect(filesBelow(own?.installPath ?? '', ['.in_use'])).toEqual(filesBelow(source));
    expect(filesBelow(source)).toContain('.claude-plugin/plugin.json');
  });

  it('brings the same in a session as by --plugin-dir', async () => {
    const [own] = installed.listed;
    const { init, exitCode, stderr } = await runSession({ prompt: 'hello', home: installed.home.path, env });
    expect({ exitCode, stderr, errors: init.plugin_errors }).toEqual({ exitCode: 0, stderr: '', errors: undefined });
    const { name, version } = manifest;
    const root = via === 'folder' ? source : own?.installPath;
    expect(init.plugins).toContainEqual({ name, path: root, source: `${name}@plugin-dev`, version });
    expect(loadedFrom(init, name)).toEqual(componentsOnDisk(source, name));
  });

  it('made the client run no package manager', () => {
    expect(calls()).toBe('');
  });
});

describeClient('a plugin with a lockfile', () => {
  it('makes the client run npm, so that the tests above could fail', async () => {
    const sample = path.join(home.path, 'sample');
    const dependencies = { dependency: '1.0.0' };
    const packages = { '': { name: 'sample', dependencies }, 'node_modules/dependency': { version: '1.0.0' } };
    writeFiles(sample, {
      ...samplePlugin,
      'package.json': JSON.stringify({ name: 'sample', dependencies }),
      'package-lock.json': JSON.stringify({ name: 'sample', lockfileVersion: 3, packages }),
    });
    const installed = await installFromMarketplace(sample, { via: 'git', env });
    installed.home.remove();
    expect(calls()).toMatch(/^npm .* ci --ignore-scripts /);
  });
});

describe('the copy', () => {
  it('holds the plugin but nothing that git ignores', () => {
    const files = filesBelow(source);
    expect(files).toEqual(expect.arrayContaining(['.claude-plugin/marketplace.json', 'package.json', 'scripts/lib/core.mjs']));
    expect(files.filter((file) => /(^|\/)node_modules\//.test(file))).toEqual([]);
  });
});
