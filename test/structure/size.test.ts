import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';

const kibibyte = 1024;

/** Every file that is or would be committed; undefined where this is no git checkout. */
function committedFiles(): string[] | undefined {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((file) => file && fs.existsSync(path.join(root, file)));
  } catch {
    console.warn('skipped: without git, what would be committed is not known');
    return undefined;
  }
}

const files = committedFiles();
const sizeOf = (file: string): number => fs.lstatSync(path.join(root, file)).size;

describe.skipIf(!files)('what every user of the plugin gets', () => {
  const all = files ?? [];

  it('is at most 480 files; the plugin directory holds back more than 512', () => {
    expect(all.length).toBeLessThanOrEqual(480);
    expect(all.length).toBeGreaterThan(50);
  });

  it('has no file over 240 KiB but images; the plugin directory holds back 256', () => {
    expect(all.filter((file) => !file.endsWith('.png') && sizeOf(file) > 240 * kibibyte)).toEqual([]);
  });

  it('has at most 1.5 MB of scripts', () => {
    const scripts = all.filter((file) => file.startsWith('scripts/'));
    expect(scripts.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(1_500_000);
  });

  it('has nothing at the root that the client installs from or takes for instructions', () => {
    const unwanted = ['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb', 'CLAUDE.md', 'CLAUDE.local.md'];
    expect(all.filter((file) => unwanted.includes(file))).toEqual([]);
  });

  it('has no symlinks, and no two names that differ in case only', () => {
    expect(all.filter((file) => fs.lstatSync(path.join(root, file)).isSymbolicLink())).toEqual([]);
    expect(new Set(all.map((file) => file.toLowerCase())).size).toBe(all.length);
  });
});
