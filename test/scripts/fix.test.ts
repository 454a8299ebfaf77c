import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  brokenAgent,
  cleanAgent,
  fixableAgent,
  hasProgram,
  newFolder,
  newTree,
  pluginOf,
  run,
  shell,
  warnedAgent,
  writeTree,
} from './run.ts';

const read = (cwd: string, file = 'agents/a.md'): string => fs.readFileSync(path.join(cwd, file), 'utf8');
const fix = (cwd: string, ...args: string[]) => run('validate-agent', ['--fix', ...args, '.'], { cwd });
const repaired = brokenAgent.slice(1).replace('Reviews: code', '"Reviews: code"');

describe('--fix', () => {
  it('applies the safe fixes, in as many rounds as it takes, and reports what is left', () => {
    const cwd = newTree(pluginOf({ 'a.md': brokenAgent, 'b.md': fixableAgent, 'c.md': warnedAgent }));
    const { code, out } = fix(cwd);
    expect(code).toBe(0);
    expect(out).toMatch(/^agents\/c\.md:5:1: warning: [\s\S]*\n1 warning in 3 files\n$/);
    expect(read(cwd)).toBe(repaired);
    expect(read(cwd, 'agents/b.md')).toBe(fixableAgent.replace('tool:', 'tools:'));
    expect(read(cwd, 'agents/c.md')).toBe(warnedAgent);
    expect(fs.readdirSync(path.join(cwd, 'agents'))).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it('writes nothing where there is nothing to fix', () => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    const before = fs.statSync(path.join(cwd, 'agents/a.md'));
    expect(fix(cwd)).toEqual({ code: 0, out: '', err: '' });
    expect(fs.statSync(path.join(cwd, 'agents/a.md'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('fixes only what was asked about', () => {
    const cwd = newTree(pluginOf({ 'a.md': fixableAgent, 'b.md': fixableAgent.replace('fixable', 'other') }));
    run('validate-agent', ['--fix', 'agents/a.md'], { cwd });
    expect(read(cwd)).toContain('\ntools: Read\n');
    expect(read(cwd, 'agents/b.md')).toContain('\ntool: Read\n');
  });

  it('leaves out rules that are off or suppressed', () => {
    const cwd = newTree(pluginOf({ 'a.md': fixableAgent }));
    fix(cwd, '--rule', 'agent/misspelt-field=off');
    expect(read(cwd)).toBe(fixableAgent);
  });

  it('keeps a byte order mark and CRLF', () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const cwd = newTree(pluginOf({ 'a.md': crlf(fixableAgent), 'b.md': crlf(brokenAgent.slice(1)) }));
    fix(cwd);
    expect(read(cwd)).toBe(crlf(fixableAgent.replace('tool:', 'tools:')));
    expect(read(cwd, 'agents/b.md')).toBe(crlf(repaired));
  });

  it('keeps the bytes of a file that is no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(fixableAgent), Buffer.from([0xff, 0xfe, 0x0a])]);
    const cwd = newTree(pluginOf({ 'a.md': bytes }));
    expect(fix(cwd).out).toContain('agent/misspelt-field');
    expect(fs.readFileSync(path.join(cwd, 'agents/a.md'))).toEqual(bytes);
  });

  it.skipIf(process.platform === 'win32')('keeps the mode, whatever the umask', () => {
    const cwd = newTree(pluginOf({ 'a.md': fixableAgent }));
    fs.chmodSync(path.join(cwd, 'agents/a.md'), 0o775);
    shell('umask 077; node "$validate" --fix .', { cwd });
    expect(read(cwd)).toContain('tools:');
    expect(fs.statSync(path.join(cwd, 'agents/a.md')).mode & 0o777).toBe(0o775);
  });

  it.skipIf(process.platform === 'win32')('never writes through a symlink or a hard link to what lies outside', () => {
    const outside = newTree({ 'a.md': fixableAgent, 'agents/b.md': fixableAgent, 'hard.md': fixableAgent });
    const cwd = newTree(pluginOf({ 'own.md': cleanAgent }));
    fs.symlinkSync(path.join(outside, 'a.md'), path.join(cwd, 'agents/a.md'));
    fs.symlinkSync(path.join(outside, 'agents'), path.join(cwd, 'agents/sub'));
    fs.linkSync(path.join(outside, 'hard.md'), path.join(cwd, 'agents/hard.md'));
    fix(cwd);
    expect(read(cwd, 'agents/hard.md')).toContain('tools:');
    for (const file of ['a.md', 'agents/b.md', 'hard.md']) expect(read(outside, file)).toBe(fixableAgent);
    expect(fs.lstatSync(path.join(cwd, 'agents/a.md')).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('never leaves a marketplace through a symlinked plugin', () => {
    const outside = newTree(pluginOf({ 'a.md': fixableAgent }));
    const entry = { name: 'x', source: './plugins/x' };
    const cwd = newTree({
      '.claude-plugin/marketplace.json': JSON.stringify({ name: 'm', owner: { name: 'o' }, plugins: [entry] }),
      'plugins/y/.claude-plugin/plugin.json': '{ "name": "y" }',
      'plugins/y/agents/a.md': fixableAgent,
    });
    fs.symlinkSync(outside, path.join(cwd, 'plugins/x'));
    fix(cwd);
    expect(read(cwd, 'plugins/y/agents/a.md')).toContain('tools:');
    expect(read(outside)).toBe(fixableAgent);
  });

  // The superuser may write everything, so a test for permissions would prove nothing there.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says which file it cannot write', () => {
    const cwd = newTree(pluginOf({ 'a.md': fixableAgent }));
    fs.chmodSync(path.join(cwd, 'agents/a.md'), 0o444);
    expect(fix(cwd)).toEqual({ code: 2, out: '', err: 'validate-agent: agents/a.md: not fixed: permission denied\n' });
    expect(read(cwd)).toBe(fixableAgent);
  });

  it.skipIf(process.platform !== 'linux' || !hasProgram('chattr'))(
    'leaves the file as it was where it cannot be replaced',
    (context) => {
      const cwd = newTree(pluginOf({ 'a.md': fixableAgent }));
      const { code } = shell('chattr +i agents/a.md', { cwd });
      if (code !== 0) return context.skip('this file system has no immutable files');
      const outcome = fix(cwd);
      shell('chattr -i agents/a.md', { cwd });
      expect(outcome).toMatchObject({ code: 2, err: 'validate-agent: agents/a.md: not fixed: permission denied\n' });
      expect(read(cwd)).toBe(fixableAgent);
      expect(fs.readdirSync(path.join(cwd, 'agents'))).toEqual(['a.md']);
    },
  );
});

describe('--fix-dry-run', () => {
  it('prints a diff that git applies, and changes nothing', () => {
    const cwd = newTree(pluginOf({ 'a.md': brokenAgent, 'b c.md': fixableAgent.replaceAll('\n', '\r\n') }));
    const before = [read(cwd), read(cwd, 'agents/b c.md')];
    const { code, out, err } = run('validate-agent', ['--fix-dry-run', '.'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect([read(cwd), read(cwd, 'agents/b c.md')]).toEqual(before);
    expect(shell('git init -q . && git apply -', { cwd, input: out })).toEqual({ code: 0, out: '', err: '' });
    const applied = [read(cwd), read(cwd, 'agents/b c.md')];
    writeTree(cwd, { 'agents/a.md': before[0] ?? '', 'agents/b c.md': before[1] ?? '' });
    fix(cwd);
    expect(applied).toEqual([read(cwd), read(cwd, 'agents/b c.md')]);
  });

  it('names files from the working directory, for all targets together', () => {
    const cwd = newFolder();
    for (const name of ['one', 'two']) writeTree(path.join(cwd, name), pluginOf({ 'a.md': fixableAgent }));
    const { out } = run('validate-agent', ['--fix-dry-run', 'one', 'two'], { cwd });
    expect(out.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/one/agents/a.md', '+++ b/two/agents/a.md']);
  });

  it('takes standard input', () => {
    const { code, out } = run('validate-agent', ['--fix-dry-run', '--stdin-name', 'x.md', '-'], { input: fixableAgent });
    expect(code).toBe(0);
    expect(out).toContain('+++ b/x.md');
    expect(out).toContain('+tools: Read');
  });

  it('is silent where there is nothing to fix', () => {
    const cwd = newTree(pluginOf({ 'a.md': warnedAgent }));
    expect(run('validate-agent', ['--fix-dry-run', '.'], { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  it('wins over --fix', () => {
    const cwd = newTree(pluginOf({ 'a.md': fixableAgent }));
    expect(fix(cwd, '--fix-dry-run').out).toContain('+tools: Read');
    expect(read(cwd)).toBe(fixableAgent);
  });
});
