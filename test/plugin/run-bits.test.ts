import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskFiles, memoryFiles, overlayFiles } from '../../src/plugin/files.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'run-bits-'));

beforeAll(() => {
  fs.mkdirSync(path.join(root, 'folder'));
  fs.writeFileSync(path.join(root, 'plain.sh'), '');
  fs.writeFileSync(path.join(root, 'run.sh'), '');
  fs.chmodSync(path.join(root, 'plain.sh'), 0o644);
  fs.chmodSync(path.join(root, 'run.sh'), 0o654);
  fs.symlinkSync('run.sh', path.join(root, 'link.sh'));
});

afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

it.skipIf(process.platform === 'win32').each([
  ['run.sh', true],
  ['plain.sh', false],
  ['link.sh', false],
  ['folder', false],
  ['none.sh', false],
  ['../run.sh', false],
])('%s on disk: %s', (file, isExecutable) => {
  expect(diskFiles(root).isExecutable(file)).toBe(isExecutable);
});

it('in memory every file has one but those that are said to have none', () => {
  const files = memoryFiles({ 'a.sh': '', 'b.sh': '' }, new Set(['b.sh']));
  expect(['a.sh', 'b.sh', 'c.sh'].map(files.isExecutable)).toEqual([true, false, false]);
  expect(overlayFiles(files, new Map(), new Set(['b.sh'])).isExecutable('b.sh')).toBe(true);
});
