import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  brokenAgent,
  cleanAgent,
  fixableAgent,
  hasProgram,
  manifest,
  newFolder,
  newTree,
  pluginOf,
  prompt,
  run,
  shell,
  type Tool,
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

const tools: readonly Tool[] = ['validate-agent', 'parse-frontmatter'];

interface Found {
  readonly rule: string;
  readonly severity: string;
}

/** The findings in a plugin as `severity rule`; fails where the tool says anything beside them. */
function found(cwd: string, args: readonly string[] = ['.']): string[] {
  const { code, out, err } = run('validate-agent', ['--json', ...args], { cwd });
  expect({ err, crashed: code > 1 || code < 0 }).toEqual({ err: '', crashed: false });
  return JSON.parse(out).findings.map(({ severity, rule }: Found) => `${severity} ${rule}`);
}

/** One line on stderr, exit code 2. */
function refusal(tool: Tool, message: string) {
  return { code: 2, out: '', err: `${tool}: ${message}\n` };
}

describe('a path that is no file to read', () => {
  it.skipIf(process.platform === 'win32')('is refused in one line', () => {
    const cwd = newTree({ 'folder/x.md': cleanAgent, 'file.md': cleanAgent });
    fs.symlinkSync('loop.md', path.join(cwd, 'loop.md'));
    fs.symlinkSync('nowhere.md', path.join(cwd, 'dangling.md'));
    shell('mkfifo pipe.md', { cwd });
    const long = `${'x'.repeat(300)}.md`;
    const cases = {
      'loop.md': 'the symlinks form a loop',
      'dangling.md': 'no such file or folder',
      'file.md/x.md': 'a part of the path is not a folder',
      'pipe.md': 'it is neither a file nor a folder',
      '/dev/null': 'it is neither a file nor a folder',
      [long]: 'the name is too long',
    };
    for (const tool of tools)
      for (const [name, message] of Object.entries(cases))
        expect(run(tool, [name], { cwd })).toEqual(refusal(tool, `${name}: ${message}`));
    expect(run('parse-frontmatter', ['folder'], { cwd })).toEqual(refusal('parse-frontmatter', 'folder: it is a folder'));
  });

  it.skipIf(process.platform === 'win32')('is an error among others, which are checked all the same', () => {
    const cwd = newTree({ 'file.md': cleanAgent, 'a.json': '{"hooks": {}}', 'x.sh': 'exit 0\n' });
    fs.symlinkSync('loop.md', path.join(cwd, 'loop.md'));
    fs.symlinkSync('nowhere.md', path.join(cwd, 'dangling.md'));
    // The name of a socket may not be longer than some 100 bytes.
    const socket = `require('node:net').createServer().listen('socket.md', () => process.kill(process.pid, 'SIGKILL'))`;
    shell(`mkfifo pipe.md; node -e "${socket}"`, { cwd });
    const bad = ['loop.md', 'dangling.md', 'file.md/x.md', 'pipe.md', 'socket.md', '/dev/null', `${'x'.repeat(300)}.md`];
    expect(fs.lstatSync(path.join(cwd, 'socket.md')).isSocket()).toBe(true);
    for (const [tool, good] of [
      ['validate-agent', 'file.md'],
      ['validate-hook-schema', 'a.json'],
      ['hook-linter', 'x.sh'],
    ] as const) {
      const { code, out, err } = run(tool, ['--json', bad[0] ?? '', good, ...bad.slice(1)], { cwd });
      expect({ tool, code, err }).toEqual({ tool, code: 1, err: '' });
      const { findings, targets } = JSON.parse(out) as Record<'findings' | 'targets', Record<string, string>[]>;
      const failed = findings.filter(({ rule }) => rule === 'engine/unreadable-path');
      expect(failed.map(({ file, severity }) => `${severity} ${file}`)).toEqual(bad.map((file) => `error ${file}`));
      expect(targets.map((target) => target.path)).toEqual([bad[0], good, ...bad.slice(1)]);
    }
    const { out } = run('validate-agent', ['file.md', 'pipe.md'], { cwd });
    expect(out).toBe(
      'pipe.md:1:1: error: the path cannot be read: it is neither a file nor a folder [engine/unreadable-path]\n1 error in 1 file\n',
    );
  });

  // The superuser reads everything, so a test for permissions would prove nothing there.
  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('may be forbidden', () => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    fs.chmodSync(path.join(cwd, 'agents/a.md'), 0);
    expect(found(cwd)).toEqual(['error text/unreadable']);
    const refused = refusal('parse-frontmatter', 'agents/a.md: permission denied');
    expect(run('parse-frontmatter', ['agents/a.md'], { cwd })).toEqual(refused);
  });

  it.skipIf(process.platform !== 'linux')('may exist and yet not be read', () => {
    // A file of the kernel that everyone may open, and that answers a read with an error.
    const unreadable = '/proc/self/mem';
    for (const tool of tools) {
      const { code, err } = run(tool, [unreadable]);
      expect({ tool, stack: err.includes('    at '), crashed: code > 2 || code < 0 }).toEqual({
        tool,
        stack: false,
        crashed: false,
      });
    }
  });
});

describe('a file with unexpected bytes', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(cleanAgent, 'utf16le')]);
  const png = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(4000)]);
  const latin1 = Buffer.concat([Buffer.from(cleanAgent), Buffer.from([0xe4, 0x0a])]);

  it.each<[string, string | Uint8Array, string[], string]>([
    ['empty', '', ['warning agent/accidental'], 'no frontmatter'],
    ['binary', png, ['error text/not-text'], 'it is binary'],
    ['UTF-16', utf16, ['error text/not-text'], 'it is UTF-16, not UTF-8'],
  ])('%s, is one finding, and one line of the parser', (_, bytes, findings, message) => {
    const cwd = newTree(pluginOf({ 'a.md': bytes }));
    expect(found(cwd)).toEqual(findings);
    expect(run('parse-frontmatter', ['agents/a.md'], { cwd })).toEqual({
      code: message === 'no frontmatter' ? 1 : 2,
      out: '',
      err: `parse-frontmatter: agents/a.md: ${message}\n`,
    });
  });

  it('not quite UTF-8, is a warning, and still parsed', () => {
    const cwd = newTree(pluginOf({ 'a.md': latin1 }));
    expect(found(cwd)).toEqual(['warning text/invalid-utf-8']);
    expect(run('parse-frontmatter', ['--get', 'name', 'agents/a.md'], { cwd }).out).toBe('clean\n');
  });

  it('more of them than are read, is one finding', () => {
    const cwd = newTree(pluginOf({ 'a.md': `${cleanAgent}${'x'.repeat(9_000_000)}` }));
    expect(found(cwd)).toEqual(['error text/unreadable']);
    expect(run('parse-frontmatter', ['agents/a.md'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^parse-frontmatter: agents\/a\.md: it has \d+ bytes; at most 8388608 are read\n$/),
    });
  });
});

describe('five megabytes', () => {
  const head = '---\nname: big\ndescription: Reviews code. Use after a change.\n---\n';
  const fill = (unit: string): string => unit.repeat(Math.ceil(5_000_000 / unit.length));

  it.each([
    ['of prose', `${head}${fill('Read the changed files.\n')}`],
    ['of blank lines', fill('\n')],
    ['of fences', fill('---\n')],
    ['of fields that never end', `---\n${fill('a: b\n')}`],
    ['of blanks behind a fence', `---\n${fill(' ')}`],
    ['of backticks', `${head}${fill('`')}`],
    ['of quotes', `${head}${fill('> ')}`],
    ['of brackets', `${head}${fill('[')}`],
    ['of links that never end', `${head}${fill('[a](')}`],
    ['of comments that never end', `${head}${fill('<!-- ')}`],
    ['of stars', `${head}${fill('*a ')}`],
    ['of placeholders', `${head}${fill('$ARGUMENTS ')}`],
    ['of ignore comments', `${head}${fill('<!-- plugin-dev-ignore agent/tiny-prompt -->\n')}`],
    ['on one line', `---\ndescription: ${fill('x')}\n---\n${prompt}`],
  ])('%s are read in the time of a few reads, and end in findings', (_, text) => {
    const cwd = newTree({ 'a.md': text });
    const start = performance.now();
    const { code, err } = run('validate-agent', ['--json', 'a.md'], { cwd });
    expect({ code: code === 0 || code === 1, err }).toEqual({ code: true, err: '' });
    expect(run('parse-frontmatter', ['--get', 'description', 'a.md'], { cwd }).code).toBeLessThanOrEqual(2);
    // A scan that is quadratic takes minutes; ten seconds leave room for a busy machine.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe('nothing of a checked file is executed', () => {
  const headers = ['---js', '---javascript', '--- js', '---coffee', '---JS', '---json', '---node'];

  it.each(headers)('under %s', (header) => {
    const cwd = newFolder();
    const marker = JSON.stringify(path.join(cwd, 'executed'));
    const write = `require('node:fs').writeFileSync(${marker}, '')`;
    const bodies = [
      `{ name: ${write} }`,
      `module.exports = (${write}, {})`,
      `process.getBuiltinModule('fs').writeFileSync(${marker}, '')`,
    ];
    const files = bodies.map((body, index) => [`${index}.md`, `${header}\n${body}\n---\n${prompt}`] as const);
    writeTree(cwd, pluginOf(Object.fromEntries(files)));
    expect(found(cwd).length).toBeGreaterThanOrEqual(files.length);
    run('validate-agent', ['--fix', '.'], { cwd });
    for (const [file, text] of files) {
      for (const args of [['-'], ['--as-client', '--format', 'yaml', '-'], ['--body', `agents/${file}`]]) {
        const { code, err } = run('parse-frontmatter', args, { cwd, input: text });
        expect({ crashed: code > 2 || code < 0, err }).toEqual({ crashed: false, err: expect.not.stringContaining('    at ') });
      }
    }
    expect(fs.existsSync(path.join(cwd, 'executed'))).toBe(false);
  });

  it('by a YAML tag, an anchor or a key', () => {
    const cwd = newFolder();
    const marker = path.join(cwd, 'executed');
    const code = `function () { require('fs').writeFileSync(${JSON.stringify(marker)}, '') }()`;
    writeTree(
      cwd,
      pluginOf({
        'a.md': `---\nname: !!js/function "${code.replaceAll('"', '\\"')}"\n__proto__: { polluted: 1 }\nconstructor: x\n---\n${prompt}`,
      }),
    );
    found(cwd);
    const { out } = run('parse-frontmatter', ['agents/a.md'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ constructor: 'x' });
    expect(run('parse-frontmatter', ['--get', 'toString', 'agents/a.md'], { cwd }).code).toBe(1);
    expect(run('parse-frontmatter', ['--get', '__proto__.polluted', 'agents/a.md'], { cwd }).out).toBe('1\n');
    expect(fs.existsSync(marker)).toBe(false);
  });

  it('by a package, a hook or a configuration that stands beside it', () => {
    const cwd = newFolder();
    const marker = path.join(cwd, 'executed');
    const touch = `require('fs').writeFileSync(${JSON.stringify(marker)}, '')`;
    writeTree(cwd, {
      ...pluginOf({ 'a.md': cleanAgent }),
      'package.json': JSON.stringify({ name: 'x', type: 'module', main: 'index.js', scripts: { preinstall: 'touch executed' } }),
      'index.js': touch,
      '.plugin-dev.js': touch,
      '.plugin-dev.mjs': touch,
      'hooks/hooks.json': '{ "hooks": { "SessionStart": [{ "hooks": [{ "type": "command", "command": "touch executed" }] }] } }',
    });
    for (const args of [['.'], ['agents/a.md'], ['--fix', '.']]) run('validate-agent', args, { cwd });
    expect(fs.existsSync(marker)).toBe(false);
  });
});

describe.skipIf(process.platform === 'win32')('a plugin with hostile names', () => {
  const names = [
    'line\nbreak.md',
    'forged\nagents/x.md:1:1: error: forged [agent/forged]\n.md',
    '\u001b[31mred\u001b[0m.md',
    '\u001b]0;title\u0007.md',
    '\u009b31m.md',
    'right\u202eto\u2066left.md',
    'zero\u200bwidth\ufeff.md',
    'per%0Acent,::error ::x.md',
    '-rf.md',
    '--help.md',
    ' .md',
    '"quoted\' $(id) `id`.md',
    `${'n'.repeat(250)}.md`,
  ];
  const hostile = (): string => newTree(pluginOf(Object.fromEntries(names.map((name) => [name, warnedAgent]))));
  const raw = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

  it('prints nothing of them raw, and forges no line', () => {
    const cwd = hostile();
    const { code, out, err } = run('validate-agent', ['--rule', 'agent/duplicate-name=off', '.'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const line of out.split('\n')) expect(line).not.toMatch(raw);
    expect(out.split('\n').filter((line) => / warning: /.test(line))).toHaveLength(names.length);
    expect(out).not.toMatch(/^agents\/x\.md:/m);
    expect(out).toMatch(/\n13 warnings in 13 files\n$/);
  });

  it('keeps one workflow command a line', () => {
    const { out } = run('validate-agent', ['--format', 'github', '--rule', 'agent/duplicate-name=off', '.'], { cwd: hostile() });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(names.length);
    for (const line of lines) expect(line).toMatch(/^::warning file=[^,:]*,line=5,col=1,/);
  });

  it('gives machines the names as they are', () => {
    const cwd = hostile();
    const findings = JSON.parse(
      run('validate-agent', ['--json', '--rule', 'agent/duplicate-name=off', '.'], { cwd }).out,
    ).findings;
    expect(findings.map(({ file }: { file: string }) => file).sort()).toEqual(names.map((name) => `agents/${name}`).sort());
  });

  it('reads each of them where it is given by name', () => {
    const cwd = hostile();
    for (const name of names)
      expect(run('parse-frontmatter', ['--get', 'name', '--', `agents/${name}`], { cwd })).toEqual({
        code: 0,
        out: 'warned\n',
        err: '',
      });
  });

  it('fixes each of them, and prints no name raw in a diff', () => {
    const cwd = newTree(pluginOf(Object.fromEntries(names.map((name) => [name, fixableAgent]))));
    const { out } = run('validate-agent', ['--fix-dry-run', '.'], { cwd });
    for (const line of out.split('\n').filter((text) => /^(?:---|\+\+\+) [ab]\//.test(text)))
      expect(line.replace(/\t$/, '')).not.toMatch(raw);
    run('validate-agent', ['--fix', '.'], { cwd });
    for (const name of names) expect(fs.readFileSync(path.join(cwd, 'agents', name), 'utf8')).toContain('\ntools: Read\n');
  });

  it('quotes hostile values safely', () => {
    const text = `---\nname: x\ndescription: Reviews code.\n"\\e[31m\\u202Ekey\\nkey": 1\nmodel: "\\e[2J\\nx:1:1: error: forged"\n---\n${prompt}`;
    const { out } = run('validate-agent', ['.'], { cwd: newTree(pluginOf({ 'a.md': text })) });
    expect(out).toContain('agents/a.md:');
    for (const line of out.split('\n')) expect(line).not.toMatch(raw);
    expect(out).not.toMatch(/^x:1:1:/m);
  });
});

describe('a broken configuration', () => {
  it.each([
    ['no JSON', '{ "rules": '],
    ['empty', ''],
    ['a list', '[]'],
    ['a text', '"off"'],
    ['null', 'null'],
    ['of an unknown key', '{ "rule": {} }'],
    ['of an unknown level', '{ "rules": { "agent/x": "on" } }'],
    ['of an incomplete entry', '{ "ignore": [{ "rule": "agent/x" }] }'],
    ['nested too deeply', `${'['.repeat(100_000)}`],
    ['binary', '\0\0\0'],
  ])('that is %s is one error, and has no effect', (_, text) => {
    const cwd = newTree({ ...pluginOf({ 'w.md': warnedAgent }), '.plugin-dev.json': text });
    expect(found(cwd)).toEqual(['error engine/config', 'warning frontmatter/duplicate-key']);
    expect(run('validate-agent', ['.'], { cwd }).code).toBe(1);
    expect(found(cwd, ['--no-suppress', '.'])).toEqual(['warning frontmatter/duplicate-key']);
  });

  it('that names no rule is told which is meant', () => {
    const rules = { 'agent/unkown-tool': 'off', 'agnet/*': 'off', 'agent/*': 'info', 'hook/syntax': 'error', 'x/y': 'off' };
    const ignore = [{ rule: 'unknown-tool', files: '**' }];
    const text = JSON.stringify({ rules, ignore });
    const cwd = newTree({ ...pluginOf({ 'w.md': warnedAgent }), '.plugin-dev.json': text });
    const { code, out } = run('validate-agent', ['--json', '.'], { cwd });
    const findings = (JSON.parse(out).findings as Record<string, string | number>[]).filter(
      ({ rule }) => rule === 'engine/unknown-rule',
    );
    expect(code).toBe(0);
    expect(findings.map(({ severity, field, help, column }) => [severity, field, help, column])).toEqual([
      ['warning', 'rules.agent/unkown-tool', 'did you mean "agent/unknown-tool"?', text.indexOf('"agent/unk') + 1],
      ['warning', 'rules.agnet/*', 'did you mean "agent/*"?', text.indexOf('"agnet/*') + 1],
      ['warning', 'rules.x/y', '--list-rules prints all rules', text.indexOf('"x/y') + 1],
      ['warning', 'ignore.0.rule', 'did you mean "agent/unknown-tool"?', text.indexOf('"unknown-tool') + 1],
    ]);
    expect(found(cwd, ['--no-suppress', '.'])).toEqual(['warning frontmatter/duplicate-key']);
  });

  it('with hostile globs costs no time', () => {
    const globs = ['**/'.repeat(100), '{a,b}'.repeat(60), '+(+(+(a)))'.repeat(20), '*a'.repeat(120), '[a-'.repeat(100)];
    const ignore = globs.map((files) => ({ rule: 'agent/*', files }));
    const name = `${'a'.repeat(200)}.md`;
    const cwd = newTree({ ...pluginOf({ [name]: warnedAgent }), '.plugin-dev.json': JSON.stringify({ ignore }) });
    const start = performance.now();
    expect(found(cwd)).toContain('warning frontmatter/duplicate-key');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a broken manifest or marketplace', () => {
  it.each([
    ['no JSON', '{ "name": '],
    ['a list', '[]'],
    ['null', 'null'],
    ['nested too deeply', '{ "a":'.repeat(100_000)],
    ['of wrong types', '{ "name": 7, "agents": { "a": 1 }, "skills": [[]], "commands": null }'],
    ['of paths that lead out', '{ "name": "x", "agents": ["./../../out", "/etc", "./a/../../b"] }'],
    ['of a hostile name', JSON.stringify({ name: '\u001b[31m\nx' })],
    ['of keys of objects', '{ "__proto__": { "name": "x" }, "constructor": 1, "toString": 2 }'],
  ])('that is %s neither crashes the tool nor keeps it from the agents', (_, text) => {
    const cwd = newTree({ '.claude-plugin/plugin.json': text, 'agents/w.md': warnedAgent });
    const { code, err } = run('validate-agent', ['.'], { cwd });
    expect({ err, crashed: code > 1 || code < 0 }).toEqual({ err: '', crashed: false });
    const market = newTree({
      '.claude-plugin/marketplace.json': text,
      'p/.claude-plugin/plugin.json': manifest,
      'p/agents/w.md': warnedAgent,
    });
    expect(found(market)).toEqual(['warning frontmatter/duplicate-key']);
  });

  it('is not followed to what lies outside', () => {
    const outside = newTree({ 'agents/secret.md': warnedAgent });
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    const way = `./${path.relative(cwd, outside)}/agents`;
    writeTree(cwd, {
      '.claude-plugin/plugin.json': JSON.stringify({ name: 'x', agents: ['./agents', way, `${way}/secret.md`] }),
    });
    expect(run('validate-agent', ['.'], { cwd }).out).not.toContain('duplicate-key');
  });
});

describe.skipIf(process.platform === 'win32')('what stands in the place of a file', () => {
  it('may be a folder, a pipe, a loop or a way out; none is read, none blocks', () => {
    const outside = newTree({ 'secret.md': warnedAgent });
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent, 'folder.md/x.txt': 'x' }));
    shell('mkfifo agents/pipe.md .plugin-dev.json package.json', { cwd });
    fs.symlinkSync('loop.md', path.join(cwd, 'agents/loop.md'));
    fs.symlinkSync('.', path.join(cwd, 'agents/self'));
    fs.symlinkSync(path.join(outside, 'secret.md'), path.join(cwd, 'agents/out.md'));
    fs.symlinkSync(outside, path.join(cwd, 'agents/out'));
    expect(found(cwd).filter((line) => line.includes('duplicate-key'))).toEqual([]);
    fs.rmSync(path.join(cwd, '.claude-plugin/plugin.json'));
    shell('mkfifo .claude-plugin/plugin.json', { cwd });
    found(cwd);
  });

  it('may be a thousand folders deep', () => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    const depth = shell(
      'cd agents; for i in $(seq 1000); do mkdir d && cd -P d || break; done 2>/dev/null; cp "$1" x.md 2>/dev/null; true',
      { cwd },
    );
    expect(depth.code).toBe(0);
    found(cwd);
  });
});

describe.skipIf(process.platform === 'win32')('a tree that is made to keep a validator busy', () => {
  const tree = (): string => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`many/${at}.md`, '---\nname: x\n---\n']));
    const deep = `commands/${'d/'.repeat(100)}x.md`;
    const paths = { agents: ['./agents', './pipe'], skills: './loop', commands: ['./commands', './up'], mcpServers: './pipe' };
    const declared = JSON.stringify({ name: 'demo', ...paths });
    const agents = { 'agents/a.md': cleanAgent, 'agents/line\nend.md': cleanAgent, 'agents/\u202e\u001b[2J.md': cleanAgent };
    const cwd = newTree({ ...many, ...agents, [deep]: 'x', '.claude-plugin/plugin.json': declared });
    fs.mkdirSync(path.join(cwd, 'hooks'));
    fs.mkdirSync(path.join(cwd, 'skills/a'), { recursive: true });
    shell('mkfifo pipe hooks/hooks.json .mcp.json .lsp.json README.md LICENSE package.json skills/a/SKILL.md', { cwd });
    for (const [link, to] of Object.entries({
      loop: '.',
      up: '..',
      'commands/root': '/',
      'agents/dev.md': '/dev/zero',
      'skills/x': 'y',
      'skills/y': 'x',
    }))
      fs.symlinkSync(to, path.join(cwd, link));
    for (const file of ['agents/huge.md', 'huge.bin']) {
      fs.writeFileSync(path.join(cwd, file), '');
      fs.truncateSync(path.join(cwd, file), 2 ** 36);
    }
    return cwd;
  };

  it('is checked by each of them in seconds', () => {
    const cwd = tree();
    for (const tool of [
      'validate-plugin',
      'validate-agent',
      'validate-skill',
      'validate-command',
      'validate-hook-schema',
      'hook-linter',
    ]) {
      const start = performance.now();
      const { code, out, err } = run(tool, ['--json', '.'], { cwd });
      expect({ tool, isDone: code === 0 || code === 1, err }).toEqual({ tool, isDone: true, err: '' });
      if (tool === 'validate-plugin') expect(JSON.parse(out).findings.length).toBeGreaterThan(5);
      expect(performance.now() - start).toBeLessThan(20_000);
    }
    for (const args of [['--list'], ['--fix-dry-run'], ['--profile', 'directory'], ['--format', 'sarif']]) {
      const { code, err } = run('validate-plugin', [...args, '.'], { cwd });
      expect({ args, isDone: code === 0 || code === 1, err }).toEqual({ args, isDone: true, err: '' });
    }
  });

  // The superuser reads everything, so a test for permissions would prove nothing there.
  it.skipIf(process.getuid?.() === 0)('may have folders that are closed', () => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent, 'closed/b.md': cleanAgent }));
    fs.chmodSync(path.join(cwd, 'agents/closed'), 0);
    const { code, err } = run('validate-plugin', ['.'], { cwd });
    fs.chmodSync(path.join(cwd, 'agents/closed'), 0o755);
    expect({ isDone: code === 0 || code === 1, err }).toEqual({ isDone: true, err: '' });
  });
});
