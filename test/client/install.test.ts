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
  loadedFrom,
  runSession,
  temporaryFolder,
  writeFiles,
} from './harness/index.ts';
import { samplePlugin } from './sample-plugin.ts';

const folder = temporaryFolder();
const copy = path.join(folder.path, 'a copy');
const installers = path.join(folder.path, 'installers.txt');

/** Package managers that only write down that they were called; they stand before the real ones. */
const env = { PATH: `${path.join(folder.path, 'bin')}:${process.env.PATH}` };
const calls = (): string => (fs.existsSync(installers) ? fs.readFileSync(installers, 'utf8') : '');

beforeAll(() => {
  copyRepository(copy);
  const shim = `#!/bin/sh\necho "$(basename "$0") $*" >> '${installers}'\n`;
  writeFiles(
    path.join(folder.path, 'bin'),
    Object.fromEntries(['npm', 'npx', 'bun', 'pnpm', 'yarn'].map((name) => [name, shim])),
  );
});
afterAll(() => folder.remove());

describeClient.each(['folder', 'git'] as const)('our plugin, installed from a marketplace that is a %s', (via) => {
  let installed: Installation;
  beforeAll(async () => {
    installed = await installFromMarketplace(copy, { via, env });
  });
  afterAll(() => installed?.home.remove());

  it('is enabled and without an error', () => {
    expect(installed.listed).toHaveLength(1);
    const [own] = installed.listed;
    expect(own).toMatchObject({ id: `${manifest.name}@plugin-dev`, version: manifest.version, enabled: true });
    expect(own).toMatchObject({ ...(via === 'folder' ? { readFromFolder: copy } : {}) });
    expect([own?.errors, own?.notes]).toEqual([undefined, undefined]);
  });

  it('was copied whole and untouched', () => {
    const [own] = installed.listed;
    // The client writes down in it which sessions use it.
    expect(filesBelow(own?.installPath ?? '', ['.in_use'])).toEqual(filesBelow(copy));
    expect(filesBelow(copy)).toContain('.claude-plugin/plugin.json');
  });

  it('brings the same in a session as by --plugin-dir', async () => {
    const [own] = installed.listed;
    const { init, exitCode, stderr } = await runSession({ prompt: 'hello', home: installed.home.path, env });
    expect({ exitCode, stderr, errors: init.plugin_errors }).toEqual({ exitCode: 0, stderr: '', errors: undefined });
    const { name, version } = manifest;
    const root = via === 'folder' ? copy : own?.installPath;
    expect(init.plugins).toContainEqual({ name, path: root, source: `${name}@plugin-dev`, version });
    expect(loadedFrom(init, name)).toEqual(componentsOnDisk(copy, name));
  });

  it('made the client run no package manager', () => {
    expect(calls()).toBe('');
  });
});

describeClient('a plugin with a lockfile', () => {
  it('makes the client run npm, so that the tests above could fail', async () => {
    const sample = path.join(folder.path, 'sample');
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
    const files = filesBelow(copy);
    expect(files).toEqual(expect.arrayContaining(['.claude-plugin/marketplace.json', 'package.json', 'scripts/lib/core.mjs']));
    expect(files.filter((file) => /(^|\/)node_modules\//.test(file))).toEqual([]);
  });
});
