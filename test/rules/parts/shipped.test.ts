import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repositoryAround } from '../../../src/cli/shared/roots.ts';
import { runRules } from '../../../src/engine/run.ts';
import { diskFiles } from '../../../src/plugin/files.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import { secretsInText } from '../../../src/plugin/secrets/find.ts';
import { rules } from '../../../src/rules/index.ts';
import { shippedOf } from '../../../src/rules/shared/shipped.ts';
import { secretsInFile } from '../../../src/rules/ship/secret-lines.ts';
import { secrets } from '../../mcp/secrets/corpus.ts';
import { asFile } from '../../mcp/secrets/detect.ts';

let folder = '';
beforeEach(() => {
  folder = fs.realpathSync.native(fs.mkdtempSync(path.join(os.tmpdir(), 'shipped-')));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  }
}

function plugin(inside = '.') {
  const root = path.join(folder, inside);
  return loadPlugin(diskFiles(root), { scope: 'plugin', name: 'demo', repository: () => repositoryAround(root) });
}

const manifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });

describe('what is shipped', () => {
  it('is all but .git, packages as one, and what .gitignore leaves', () => {
    write({
      '.git/config': 'x',
      '.gitignore': '*.log\n/build/\n!keep.log\ncache/**\n*.py[co]\nlogs\n',
      'a.log': 'x',
      'keep.log': 'x',
      'build/x.js': 'x',
      'sub/build/y.js': 'x',
      'sub/build/z.js': 'x',
      'sub/.gitignore': 'y.*\n',
      'sub/y.txt': 'x',
      'cache/z': 'x',
      'm.pyc': 'x',
      'deep/logs/l.txt': 'x',
      'node_modules/p/index.js': 'x',
    });
    fs.symlinkSync('/etc', path.join(folder, 'out'));
    expect(shippedOf(plugin()).map(({ path: file }) => file)).toEqual([
      '.gitignore',
      'keep.log',
      'node_modules',
      'out',
      'sub/.gitignore',
      'sub/build/z.js',
    ]);
  });

  it('is what the repository around the plugin would commit', () => {
    write({
      '.git/HEAD': 'x',
      '.gitignore': '*.tmp\n/plugins/demo/out/\n/src/\n',
      'plugins/demo/a.tmp': 'x',
      'plugins/demo/out/b.txt': 'x',
      'plugins/demo/src/c.txt': 'x',
    });
    expect(shippedOf(plugin('plugins/demo')).map(({ path: file }) => file)).toEqual(['src/c.txt']);
  });
});

describe('the documents of a plugin that is a folder of a repository', () => {
  const readme = `${'word '.repeat(50)}\n/plugin install demo --marketplace owner/repository\n`;
  const missing = (): string[] =>
    runRules(plugin('plugins/demo'), rules, { profile: 'directory' })
      .map(({ rule }) => rule)
      .filter((rule) => /readme|license/.test(rule));

  it('may be those of the repository', () => {
    write({ 'README.md': readme, LICENSE: 'MIT', 'plugins/demo/.claude-plugin/plugin.json': manifest });
    expect(missing()).toEqual(['directory/license-missing', 'directory/readme-missing']);
    write({ '.git': 'gitdir: elsewhere\n' });
    expect(missing()).toEqual([]);
  });

  it('are its own where it has them', () => {
    write({
      '.git': 'x',
      'README.md': readme,
      'plugins/demo/.claude-plugin/plugin.json': manifest,
      'plugins/demo/README.md': 'Short.',
      'plugins/demo/COPYING': 'x',
    });
    expect(missing()).toEqual(['directory/readme-trivial']);
  });
});

describe('a rule for one profile', () => {
  const iconRules = (profile?: 'directory' | 'portable'): string[] =>
    runRules(plugin(), rules, profile ? { profile } : {})
      .map(({ rule }) => rule)
      .filter((rule) => rule === 'directory/icon-missing' || rule.startsWith('engine/'));

  it('is run under that profile alone, and what suppresses it is never called idle under another', () => {
    write({
      '.claude-plugin/plugin.json': manifest,
      'agents/a.md':
        '---\nname: a\n# plugin-dev-ignore-file directory/icon-missing: none yet\ndescription: Helps. Use it when asked.\n---\n\nYou help with all that is asked of you here.\n',
    });
    expect(iconRules()).toEqual([]);
    expect(iconRules('portable')).toEqual([]);
    expect(iconRules('directory')).toEqual(['directory/icon-missing', 'engine/unused-suppression']);
  });
});

describe('the lines that are searched for secrets', () => {
  it('hold every secret that the whole text holds', () => {
    const missed = [1, 2].flatMap((seed) =>
      secrets(seed).filter((sample) => {
        const { text } = asFile(sample);
        const found = secretsInFile(text);
        return secretsInText(text).some(
          ({ what, start }) => what !== 'private key' && !found.some((other) => other.start === start),
        );
      }),
    );
    expect(missed.map(({ label }) => label)).toEqual([]);
  });

  it('are no place for the header of a key alone', () => {
    const header = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ');
    expect(
      secretsInFile(`const forms = [r'${header}', 'a long text without any key in it, which goes on and on', r'${header}'];`),
    ).toEqual([]);
  });
});
