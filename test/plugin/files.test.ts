import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles, type Files, memoryFiles, overlayFiles, readRegularFile } from '../../src/plugin/files.ts';

const asRoot = process.getuid?.() === 0;
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-dev-files-'));
const root = path.join(base, 'root');
let files: Files;

const textOf = (result: ReturnType<Files['read']>): string =>
  'bytes' in result ? Buffer.from(result.bytes).toString() : `failure: ${result.failure}`;

beforeAll(() => {
  fs.mkdirSync(path.join(root, 'folder'), { recursive: true });
  fs.mkdirSync(path.join(base, 'outside'));
  fs.writeFileSync(path.join(base, 'outside/secret.md'), 'secret');
  fs.writeFileSync(path.join(base, 'beside.md'), 'beside');
  fs.writeFileSync(path.join(root, 'a.md'), 'text');
  fs.writeFileSync(path.join(root, '..b.md'), 'dots');
  fs.writeFileSync(path.join(root, 'folder/c.md'), 'inner');
  fs.writeFileSync(path.join(root, 'run.sh'), 'run', { mode: 0o755 });
  fs.symlinkSync('../outside/secret.md', path.join(root, 'out.md'));
  fs.symlinkSync('../outside', path.join(root, 'outfolder'));
  fs.symlinkSync('a.md', path.join(root, 'in.md'));
  fs.symlinkSync('folder', path.join(root, 'infolder'));
  fs.symlinkSync('loop', path.join(root, 'loop'));
  fs.symlinkSync('none', path.join(root, 'dangling'));
  fs.symlinkSync('.', path.join(root, 'folder/self'));
  fs.writeFileSync(path.join(root, 'limit.md'), new Uint8Array(8 * 1024 * 1024));
  fs.writeFileSync(path.join(root, 'over.md'), new Uint8Array(8 * 1024 * 1024 + 1));
  fs.writeFileSync(path.join(root, 'closed.md'), 'closed', { mode: 0 });
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path.join(root, 'pipe.md')]);
  files = diskFiles(root);
});

afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

describe('diskFiles.read', () => {
  it.each<[file: string, text: string]>([
    ['a.md', 'text'],
    ['./a.md', 'text'],
    ['folder/../a.md', 'text'],
    ['..b.md', 'dots'],
    ['folder/c.md', 'inner'],
    ['in.md', 'text'],
    ['infolder/c.md', 'inner'],
    ['folder/self/self/c.md', 'inner'],
  ])('reads %s', (file, text) => {
    expect(textOf(files.read(file))).toBe(text);
  });

  it.each<[file: string, failure: string]>([
    ['none.md', 'no such file or folder'],
    ['folder/none.md', 'no such file or folder'],
    ['out.md', 'it is a symlink that leads out of the folder'],
    ['outfolder', 'it is a symlink that leads out of the folder'],
    ['loop', 'the symlinks form a loop'],
    ['dangling', 'no such file or folder'],
    ['infolder', 'it is a folder'],
    ['outfolder/secret.md', 'it lies outside the folder'],
    ['a.md/b.md', 'a part of the path is not a folder'],
    ['loop/b.md', 'the symlinks form a loop'],
    ['dangling/b.md', 'no such file or folder'],
    ['../none/a.md', 'it lies outside the folder'],
    ['../beside.md', 'it lies outside the folder'],
    ['folder/../../beside.md', 'it lies outside the folder'],
    ['..', 'it lies outside the folder'],
    ['/etc/passwd', 'it lies outside the folder'],
    ['folder', 'it is a folder'],
    ['', 'it is a folder'],
    ['pipe.md', 'it is neither a file nor a folder'],
    ['over.md', 'it has 8388609 bytes; at most 8388608 are read'],
  ])('does not read %s', (file, failure) => {
    expect(files.read(file)).toEqual({ failure });
  });

  it('says that a missing folder is missing', () => {
    expect(files.read('none/a.md')).toEqual({ failure: 'no such file or folder' });
  });

  it('throws nothing for names that no system takes', () => {
    for (const name of ['a\0b', 'x'.repeat(5000), 'loop/a.md', 'a.md/b']) expect(files.read(name)).toHaveProperty('failure');
  });

  it('reads a file of just the limit', () => {
    const result = files.read('limit.md');
    expect('bytes' in result && result.bytes.length).toBe(8_388_608);
  });

  it.skipIf(asRoot)('does not read a file without permission', () => {
    expect(files.read('closed.md')).toEqual({ failure: 'permission denied' });
  });
});

describe('diskFiles.list and kindOf', () => {
  it('lists entries in order with their kinds', () => {
    expect(files.list('').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '..b.md file',
      'a.md file',
      'closed.md file',
      'dangling symlink',
      'folder folder',
      'in.md symlink',
      'infolder symlink',
      'limit.md file',
      'loop symlink',
      'out.md symlink',
      'outfolder symlink',
      'over.md file',
      'pipe.md other',
      'run.sh file',
    ]);
  });

  it.each(['none', 'a.md', '..', '../outside', 'pipe.md', 'loop', '/'])('lists nothing for %s', (folder) => {
    expect(files.list(folder)).toEqual([]);
  });

  it('does not list a folder behind a symlink out of the root', () => {
    expect(files.list('outfolder')).toEqual([]);
    expect(files.list('outfolder/.')).toEqual([]);
    expect(files.list('folder/self/../outfolder')).toEqual([]);
  });

  it('lists a folder behind a symlink inside the root', () => {
    expect(files.list('infolder')).toEqual(files.list('folder'));
    expect(files.list('folder/self/self')).toEqual(files.list('folder'));
  });

  it('throws nothing for names that no system takes', () => {
    for (const name of ['a\0b', 'x'.repeat(5000), 'loop/a', 'a.md/b']) {
      expect([files.list(name), files.kindOf(name), files.isExecutable(name)]).toEqual([[], undefined, false]);
      expect(files.sizeOf(name)).toBeUndefined();
    }
  });

  it('knows sizes and run bits of regular files only', () => {
    const names = ['a.md', 'folder/c.md', 'run.sh', 'folder', 'in.md', 'out.md', 'outfolder/secret.md', '../beside.md', 'none'];
    expect(names.map((name) => files.sizeOf(name))).toEqual([4, 5, 3, ...Array(6).fill(undefined)]);
    if (process.platform !== 'win32') expect(names.filter((name) => files.isExecutable(name))).toEqual(['run.sh']);
  });

  it.each<[file: string, kind: string | undefined]>([
    ['a.md', 'file'],
    ['folder', 'folder'],
    ['', 'folder'],
    ['out.md', 'symlink'],
    ['pipe.md', 'other'],
    ['none', undefined],
    ['..', undefined],
    ['outfolder/secret.md', undefined],
  ])('%j is %s', (file, kind) => {
    expect(files.kindOf(file)).toBe(kind);
  });

  it('a root that is a symlink itself is followed', () => {
    const link = path.join(base, 'link');
    fs.symlinkSync('root', link);
    expect(textOf(diskFiles(link).read('a.md'))).toBe('text');
  });

  it('a missing root is empty', () => {
    const missing = diskFiles(path.join(base, 'missing'));
    expect(missing.list('')).toEqual([]);
    expect(missing.kindOf('a.md')).toBeUndefined();
    expect(missing.read('a.md')).toEqual({ failure: 'no such file or folder' });
    expect(missing.read('../root/a.md')).toEqual({ failure: 'it lies outside the folder' });
  });
});

describe('readRegularFile', () => {
  it('follows a symlink on demand only', () => {
    const absolute = path.join(root, 'in.md');
    expect(readRegularFile(absolute)).toEqual({ failure: 'it is a symlink' });
    expect(textOf(readRegularFile(absolute, { followSymlink: true }))).toBe('text');
  });

  it.each<[file: string, failure: string]>([
    ['loop', 'the symlinks form a loop'],
    ['dangling', 'no such file or folder'],
    ['infolder', 'it is a folder'],
    ['pipe.md', 'it is neither a file nor a folder'],
  ])('following %s fails in words', (file, failure) => {
    expect(readRegularFile(path.join(root, file), { followSymlink: true })).toEqual({ failure });
  });
});

describe('memoryFiles and overlayFiles', () => {
  const memory = memoryFiles({ 'b/c.md': 'inner', 'a.md': 'text', bin: new Uint8Array([0xff]) });

  it('lists folders in order', () => {
    expect(memory.list('')).toEqual([
      { name: 'a.md', kind: 'file' },
      { name: 'b', kind: 'folder' },
      { name: 'bin', kind: 'file' },
    ]);
    expect(memory.list('.')).toEqual(memory.list(''));
    expect(memory.list('b')).toEqual([{ name: 'c.md', kind: 'file' }]);
    expect(memory.list('none')).toEqual([]);
  });

  it('knows kinds and contents', () => {
    expect(['a.md', 'b', '', 'none'].map((file) => memory.kindOf(file))).toEqual(['file', 'folder', 'folder', undefined]);
    expect(textOf(memory.read('b/c.md'))).toBe('inner');
    expect(memory.read('bin')).toEqual({ bytes: new Uint8Array([0xff]) });
    expect(memory.read('none')).toEqual({ failure: 'no such file or folder' });
  });

  it('has no files that objects have by nature', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(memory.kindOf(name)).toBeUndefined();
      expect(memory.read(name)).toEqual({ failure: 'no such file or folder' });
    }
    expect(memory.list('')).toHaveLength(3);
  });

  it('may have a symlink, which is shown as such and read', () => {
    const files = memoryFiles({ 'a.md': { linked: 'text' } });
    expect([files.kindOf('a.md'), files.list('')]).toEqual(['symlink', [{ name: 'a.md', kind: 'symlink' }]]);
    expect(textOf(files.read('a.md'))).toBe('text');
  });

  it('knows sizes and run bits', () => {
    const files = memoryFiles({ 'a.sh': 'é', 'b.sh': new Uint8Array(3), 'c.sh': { failure: 'x' } }, new Set(['b.sh']));
    expect(['a.sh', 'b.sh', 'c.sh', 'd.sh'].map((file) => files.sizeOf(file))).toEqual([2, 3, undefined, undefined]);
    expect(['a.sh', 'b.sh', 'd.sh'].map((file) => files.isExecutable(file))).toEqual([true, false, false]);
    const overlaid = overlayFiles(files, new Map([['a.sh', 'long']]), new Set(['b.sh']));
    expect([overlaid.sizeOf('a.sh'), overlaid.sizeOf('b.sh'), overlaid.isExecutable('b.sh')]).toEqual([4, 3, true]);
  });

  it('may have a file that cannot be read, and says what a folder is', () => {
    const files = memoryFiles({ 'b/c.md': { failure: 'permission denied' } });
    expect(files.kindOf('b/c.md')).toBe('file');
    expect(files.list('b')).toEqual([{ name: 'c.md', kind: 'file' }]);
    expect(files.read('b/c.md')).toEqual({ failure: 'permission denied' });
    expect(files.read('b')).toEqual({ failure: 'it is a folder' });
  });

  it('an overlay replaces contents only', () => {
    const overlaid = overlayFiles(
      memory,
      new Map([
        ['a.md', 'new'],
        ['b/c.md', ''],
      ]),
    );
    expect(textOf(overlaid.read('a.md'))).toBe('new');
    expect(textOf(overlaid.read('b/c.md'))).toBe('');
    expect(overlaid.list('b')).toEqual(memory.list('b'));
    expect(textOf(memory.read('a.md'))).toBe('text');
  });
});

const bitsRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'run-bits-'));

beforeAll(() => {
  fs.mkdirSync(path.join(bitsRoot, 'folder'));
  fs.writeFileSync(path.join(bitsRoot, 'plain.sh'), '');
  fs.writeFileSync(path.join(bitsRoot, 'run.sh'), '');
  fs.chmodSync(path.join(bitsRoot, 'plain.sh'), 0o644);
  fs.chmodSync(path.join(bitsRoot, 'run.sh'), 0o654);
  fs.symlinkSync('run.sh', path.join(bitsRoot, 'link.sh'));
});

afterAll(() => fs.rmSync(bitsRoot, { recursive: true, force: true }));

it.skipIf(process.platform === 'win32').each([
  ['run.sh', true],
  ['plain.sh', false],
  ['link.sh', false],
  ['folder', false],
  ['none.sh', false],
  ['../run.sh', false],
])('%s on disk: %s', (file, isExecutable) => {
  expect(diskFiles(bitsRoot).isExecutable(file)).toBe(isExecutable);
});

it('in memory every file has one but those that are said to have none', () => {
  const files = memoryFiles({ 'a.sh': '', 'b.sh': '' }, new Set(['b.sh']));
  expect(['a.sh', 'b.sh', 'c.sh'].map(files.isExecutable)).toEqual([true, false, false]);
  expect(overlayFiles(files, new Map(), new Set(['b.sh'])).isExecutable('b.sh')).toBe(true);
});
