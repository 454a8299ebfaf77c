import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasProgram, newTree, type Outcome, run, writeTree } from './run.ts';

const option = (type: string, more: object = {}): object => ({ type, title: 'A title', description: 'What it does.', ...more });

/** A plugin with an option of every kind, and a place of every kind for one of them. */
const demo = {
  'plugin/.claude-plugin/plugin.json': JSON.stringify({
    name: 'demo',
    userConfig: {
      level: option('number', { min: 1, max: 5 }),
      mode: option('string', { options: ['strict', 'lenient'], default: 'strict' }),
      enabled: option('boolean', { default: true }),
      tags: option('string', { multiple: true }),
      api_token: option('string', { sensitive: true }),
      owner: option('string', { required: true }),
    },
  }),
  'plugin/hooks/hooks.json': JSON.stringify({
    hooks: {
      Stop: [
        { hooks: [{ type: 'command', command: 'node', args: ['x.mjs', '${user_config.mode}'] }] },
        { hooks: [{ type: 'command', command: 'echo ${user_config.mode}' }] },
        { hooks: [{ type: 'http', url: 'https://h.example/${user_config.mode}' }] },
      ],
    },
  }),
  'plugin/.mcp.json': JSON.stringify({
    mcpServers: { s: { type: 'http', url: 'https://m.example/${user_config.mode}', headersHelper: 'x ${user_config.mode}' } },
  }),
  'plugin/skills/s/SKILL.md': '---\ndescription: Use ${user_config.mode}.\n---\nIn mode ${user_config.mode}.\n',
};

const schema = JSON.stringify({
  type: 'object',
  properties: {
    enabled: { type: 'boolean', default: true, description: 'Whether it runs.' },
    limits: { type: 'object', properties: { depth: { type: 'integer', maximum: 9 } }, additionalProperties: false },
    tags: { type: 'array', items: { type: 'string', maxLength: 5 }, maxItems: 3 },
    mode: { enum: ['a', 'b'] },
  },
  required: ['mode'],
  additionalProperties: false,
});

const notes = (block: string, body = 'Be brief.\n'): string => `---\n${block}\n---\n\n${body}`;

/** Runs the tool with a home of its own, so that no one's settings show through. */
function check(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Outcome {
  return run('validate-settings', args, { cwd, env: { HOME: path.join(cwd, 'home'), ...env } });
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly field?: string;
}

function findings(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Found[] {
  const { out, err } = check(cwd, ['--json', ...args], env);
  expect(err).toBe('');
  return JSON.parse(out).findings;
}

const told = (found: readonly Found[]): string[] =>
  found.map(({ severity, rule, line }) => `${line} ${severity} ${rule.replace('local-settings/', '')}`);

const file = '.claude/demo.local.md';

describe('a .local.md', () => {
  it('that is in order is passed without a word', () => {
    const cwd = newTree({ ...demo, [file]: notes('level: 3\nmode: strict\nenabled: false\ntags: [a, b]') });
    expect(check(cwd, ['--plugin', 'plugin', file])).toEqual({ code: 0, out: '', err: '' });
    expect(check(cwd, ['--plugin', 'plugin', '.'])).toEqual({ code: 0, out: '', err: '' });
  });

  it('is held against the options of the plugin', () => {
    const block = 'level: 9\nmode: loose\nenabled: yes\ntags: {}\nmodes: x';
    const cwd = newTree({ ...demo, [file]: notes(block) });
    expect(told(findings(cwd, ['--plugin', 'plugin', file]))).toEqual([
      '2 error wrong-value',
      '3 error wrong-value',
      '4 error text-value',
      '5 error wrong-value',
      '6 warning unknown-key',
    ]);
  });

  it('is held against a schema file, at any depth', () => {
    const block = 'enabled: "true"\nlimits:\n  depth: 9.5\n  width: 1\ntags: [short, too-long, 3, x]';
    const cwd = newTree({ 'schema.json': schema, [file]: notes(block) });
    const found = findings(cwd, ['--schema', 'schema.json', file]);
    expect(found.map(({ field, message }) => [field, message])).toEqual([
      ['mode', '"mode" is missing, which schema.json requires'],
      ['enabled', 'enabled is the text "true", not true'],
      ['limits.depth', 'limits.depth is a number, not a whole number: "9.5"'],
      ['limits.width', 'schema.json knows no "limits.width"'],
      ['tags', 'tags is above its greatest number of items, 3'],
      ['tags.1', 'tags.1 is above its greatest length, 5: "too-long"'],
      ['tags.2', 'tags.2 is a number, not text: "3"'],
    ]);
  });

  it('prefers the schema that the plugin ships to its options', () => {
    const cwd = newTree({ ...demo, 'plugin/settings.schema.json': schema, [file]: notes('mode: strict\nlevel: 3') });
    const messages = findings(cwd, ['--plugin', 'plugin', file]).map(({ message }) => message);
    expect(messages).toEqual(['mode is none of its choices: "strict"', 'settings.schema.json knows no "level"']);
  });

  it('about other things than the options has no unknown keys', () => {
    const cwd = newTree({ ...demo, [file]: notes('iteration: 3\nphase: draft') });
    expect(findings(cwd, ['--plugin', 'plugin', file])).toEqual([]);
  });

  it('has its booleans and numbers mended by --fix, and nothing else touched', () => {
    const before = notes('enabled: "no"   # not yet\nmode: a\nlimits: { depth: \'3\' }');
    const cwd = newTree({ 'schema.json': schema, [file]: before });
    expect(check(cwd, ['--schema', 'schema.json', '--fix', file])).toEqual({ code: 0, out: '', err: '' });
    const after = fs.readFileSync(path.join(cwd, file), 'utf8');
    expect(after).toBe(before.replace('"no"', 'false').replace("'3'", '3'));
  });

  it.each([
    ['no block', 'Just notes.\n', '1 error syntax'],
    ['no end', '---\na: 1\n', '1 error syntax'],
    ['another language', '---json\n{}\n---\n', '1 error syntax'],
    ['a list', '---\n- a\n---\n', '2 error syntax'],
    ['a tab', '---\na:\n\tb: 1\n---\n', '3 error syntax'],
    ['a key twice', '---\na: 1\na: 2\n---\n', '3 warning syntax'],
    ['UTF-16', Buffer.from('\uFEFF---\na: 1\n---\n', 'utf16le'), '1 error text/not-text'],
    ['a NUL', 'a\0b', '1 error text/not-text'],
    ['too many bytes', 'x'.repeat(8 * 1024 * 1024 + 1), '1 error text/unreadable'],
    ['a block too long', notes(`a: ${'x'.repeat(70_000)}`), '2 error syntax'],
    ['a block too deep', notes('['.repeat(5000)), '2 error syntax'],
  ])('with %s is one finding', (_, content, expected) => {
    const cwd = newTree({ [file]: content });
    expect(told(findings(cwd, [file]))).toEqual([expected]);
  });

  it('that leads out of the folder is not read, nor anything that is no file', () => {
    const cwd = newTree({ 'outside.md': notes('token: abc'), '.claude/keep.local.md': notes('a: 1') });
    fs.symlinkSync('../outside.md', path.join(cwd, '.claude/linked.local.md'));
    spawnSync('sh', ['-c', 'mkfifo .claude/pipe.local.md'], { cwd });
    const found = findings(cwd, ['.']);
    expect(new Set(told(found))).toEqual(new Set(['1 error text/unreadable']));
    expect(found[0]?.message).toContain('a symlink that leads out of the folder');
  });

  it('takes a bounded time, whatever its aliases and its schema multiply', () => {
    const aliases = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`);
    let nested: object = { type: 'string' };
    for (let depth = 0; depth < 300; depth++) nested = { items: nested };
    const cwd = newTree({
      'schema.json': JSON.stringify({ additionalProperties: nested, properties: { a0: { pattern: '(a+)+$' } } }),
      [file]: notes([`a0: &a0 ${'a'.repeat(40)}!`, ...aliases].join('\n')),
    });
    const started = performance.now();
    expect(check(cwd, ['--schema', 'schema.json', file]).code).toBe(1);
    expect(check(cwd, ['--set', 'b=1', file]).err).toContain('not changed');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('secrets', () => {
  const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
  const tree = { ...demo, [file]: notes(`api_token: hush-hush\nkey: ${token}`, `Use ${token}.\n`) };

  it.skipIf(process.platform === 'win32')('are an error where everyone may read the file, else a warning', () => {
    const cwd = newTree(tree);
    const lines = [2, 3, 6];
    for (const [mode, severity] of [
      [0o644, 'error'],
      [0o600, 'warning'],
    ] as const) {
      fs.chmodSync(path.join(cwd, file), mode);
      expect(told(findings(cwd, ['--plugin', 'plugin', file]))).toEqual(
        expect.arrayContaining(lines.map((line) => `${line} ${severity} plain-secret`)),
      );
    }
  });

  it('are never printed', () => {
    const cwd = newTree({ ...tree, 'schema.json': '{ "additionalProperties": { "type": "number" } }' });
    for (const format of ['text', 'json', 'sarif', 'github'])
      for (const extra of [
        ['--plugin', 'plugin'],
        ['--schema', 'schema.json'],
      ]) {
        const { out } = check(cwd, ['--format', format, ...extra, file]);
        expect(out).toContain('plain-secret');
        expect(out).not.toContain(token);
        expect(out).not.toContain('hush-hush');
      }
  });
});

describe('git', () => {
  const ignored = (cwd: string): boolean => !findings(cwd, ['.']).some(({ rule }) => rule === 'local-settings/not-ignored');

  it('may have a template, which is no file of one person', () => {
    const cwd = newTree({ 'templates/demo.local.md': notes('a: 1'), '.git/HEAD': 'ref: refs/heads/main\n' });
    expect(findings(cwd, ['templates/demo.local.md']).map(({ rule }) => rule)).not.toContain('local-settings/not-ignored');
  });

  it('is asked about nothing outside a repository', () => {
    expect(ignored(newTree({ [file]: notes('a: 1') }))).toBe(true);
  });

  it
    .skipIf(!hasProgram('git'))
    .each([
      '',
      '.claude/*.local.md',
      '.claude/',
      '/.claude',
      '*.local.md',
      '**/*.local.md',
      'demo.local.md',
      '/demo.local.md',
      '.claude/*\n!.claude/demo.local.md',
      '!*.md\n*.local.md',
      '# .claude/',
      '.claude/*.md # no comment',
      'other/',
      '.claude/**',
      '.claude/*.local.m[dx]',
    ])('has %j mean what git says it means', (lines) => {
    const cwd = newTree({ [file]: notes('a: 1'), '.gitignore': lines });
    spawnSync('git', ['init', '--quiet'], { cwd });
    const { status } = spawnSync('git', ['check-ignore', '--quiet', file], { cwd, env: { ...process.env, HOME: cwd } });
    expect(ignored(cwd)).toBe(status === 0);
  });

  it('has more than one place for such lines', () => {
    const tree = { '.git/HEAD': 'ref: refs/heads/main\n', [file]: notes('a: 1') };
    expect(ignored(newTree(tree))).toBe(false);
    expect(ignored(newTree({ ...tree, '.claude/.gitignore': '*.local.md\n' }))).toBe(true);
    expect(ignored(newTree({ ...tree, '.git/info/exclude': '.claude/\n' }))).toBe(true);
    expect(ignored(newTree({ ...tree, 'home/.config/git/ignore': '*.local.md\n' }))).toBe(true);
    const nested = newTree({ ...tree, '.gitignore': 'a/*/.claude/\n', 'a/b/.claude/x.local.md': notes('a: 1') });
    expect(ignored(path.join(nested, 'a/b'))).toBe(true);
  });
});

describe('the name of a file', () => {
  const installed = (cwd: string): string =>
    JSON.stringify({ version: 2, plugins: { 'demo@tools': [{ installPath: path.join(cwd, 'plugin') }], 'gone@tools': [{}] } });

  it.each([
    ['demo', []],
    ['demo.rule', []],
    ['demo-config', []],
    ['gone', []],
    ['dmeo', ['1 warning unknown-plugin']],
    ['elsewhere', ['1 info unknown-plugin']],
  ])('%s is looked up among the installed plugins', (name, expected) => {
    const cwd = newTree(demo);
    writeTree(cwd, {
      'home/.claude/plugins/installed_plugins.json': installed(cwd),
      [`.claude/${name}.local.md`]: notes('a: 1'),
    });
    expect(told(findings(cwd, ['.']))).toEqual(expected);
  });

  it('brings the schema of the installed plugin', () => {
    const cwd = newTree({ ...demo, [file]: notes('level: 9') });
    writeTree(cwd, { 'home/.claude/plugins/installed_plugins.json': installed(cwd) });
    expect(told(findings(cwd, [file]))).toEqual(['2 error wrong-value']);
  });
});

describe('--init', () => {
  it.each([
    ['options', ['--plugin', 'plugin']],
    ['a schema', ['--schema', 'schema.json']],
  ])('writes a file from %s that only its owner may read, and that validates', (_, source) => {
    const cwd = newTree({ ...demo, 'schema.json': schema });
    const { code, err } = check(cwd, ['--init', file, ...source]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    if (process.platform !== 'win32') expect(fs.statSync(path.join(cwd, file)).mode & 0o777).toBe(0o600);
    expect(check(cwd, [file, ...source])).toEqual({ code: 0, out: '', err: '' });
    expect(fs.readdirSync(path.join(cwd, '.claude'))).toEqual(['demo.local.md']);
  });

  it('explains every key, and keeps secrets out', () => {
    const cwd = newTree(demo);
    check(cwd, ['--init', file, '--plugin', 'plugin']);
    const text = fs.readFileSync(path.join(cwd, file), 'utf8');
    expect(text).toContain('# A title\n# What it does.\n# number, from 1 up to 5\n# level: 1\n');
    expect(text).toContain('# one of "strict", "lenient"\nmode: strict\n');
    expect(text).toContain('# true or false\nenabled: true\n');
    expect(text).toContain('# text, required\nowner: ""\n');
    expect(text).not.toMatch(/^#? ?api_token:/m);
  });

  it('replaces nothing, and needs a schema', () => {
    const cwd = newTree({ ...demo, [file]: 'mine' });
    const again = check(cwd, ['--init', file, '--plugin', 'plugin']);
    expect(again).toEqual({ code: 2, out: '', err: `validate-settings: ${file}: it is there already; change it with --set\n` });
    expect(fs.readFileSync(path.join(cwd, file), 'utf8')).toBe('mine');
    expect(check(cwd, ['--init', '.claude/other.local.md', '--plugin', 'plugin']).err).toMatch(/no schema is known for it/);
    expect(check(cwd, ['--init', 'no/such/x.local.md', '--schema', 'plugin/.mcp.json']).err).toMatch(/not written: no such file/);
  });
});

describe('--set and --unset', () => {
  const before = [
    '---',
    '# First of all',
    'mode: a  # or b',
    '',
    'limits:',
    '    depth: 3   # deep enough',
    'tags:',
    '- x',
    '- y',
    'enabled: true',
    '# the end',
    '---',
    '',
    'mode: not this one',
    '---',
    '',
  ].join('\n');
  const source = ['--schema', 'schema.json'];
  const edit = (args: readonly string[], text = before): { outcome: Outcome; text: string; cwd: string } => {
    const cwd = newTree({ 'schema.json': schema, [file]: text });
    const outcome = check(cwd, [...args, ...source, file]);
    expect(fs.readdirSync(path.join(cwd, '.claude'))).toEqual(['demo.local.md']);
    return { outcome, text: fs.readFileSync(path.join(cwd, file), 'utf8'), cwd };
  };
  const done = { code: 0, out: '', err: '' };

  it.each<[args: string[], from: string, to: string]>([
    [['--set', 'mode=b'], 'mode: a  #', 'mode: b  #'],
    [['--set', 'enabled=false'], 'enabled: true', 'enabled: false'],
    [['--unset', 'enabled'], 'enabled: true\n', ''],
    [['--set', 'limits.depth=4'], 'depth: 3 ', 'depth: 4 '],
    [['--unset', 'enabled', '--set', 'enabled=false'], 'enabled: true\n# the end\n', '# the end\nenabled: false\n'],
    [['--set', 'tags=[z]'], 'tags:\n- x\n- y\n', 'tags: [z]\n'],
    [['--unset', 'tags'], 'tags:\n- x\n- y\n', ''],
    [['--unset', 'limits'], 'limits:\n    depth: 3   # deep enough\n', ''],
    [['--unset', 'limits.depth'], 'limits:\n    depth: 3   # deep enough\n', 'limits: {}\n'],
  ])('%j change that and no other byte', (args, from, to) => {
    const { outcome, text } = edit(args);
    expect({ outcome, text }).toEqual({ outcome: done, text: before.replace(from, to) });
  });

  it('writes lists, and texts that YAML would take for something else', () => {
    const open = { properties: { note: { type: 'string' }, tags: { type: 'array' } } };
    const cwd = newTree({ 'schema.json': JSON.stringify(open), [file]: notes('# mine') });
    const values = ['yes', '3', '', '~', ': #', '---', 'a\nb', '"', '{', '[x', '- y', '\u0007', '*a'];
    for (const value of values) {
      expect(check(cwd, ['--set', `note=${value}`, '--set', 'tags=[a, "b"]', ...source, file])).toEqual(done);
      const read = run('parse-frontmatter', ['--format', 'json', file], { cwd });
      expect(JSON.parse(read.out)).toEqual({ note: value, tags: ['a', 'b'] });
    }
    expect(fs.readFileSync(path.join(cwd, file), 'utf8')).toContain('# mine\nnote:');
  });

  it('keep the line ends of the file', () => {
    const { outcome, text } = edit(['--set', 'enabled=false'], '---\r\nmode: a # x\r\n---\r\nNotes.\r\n');
    expect({ outcome, text }).toEqual({ outcome: done, text: '---\r\nmode: a # x\r\nenabled: false\r\n---\r\nNotes.\r\n' });
  });

  it.each([
    [['--set', 'mode=c'], /mode is none of its choices/],
    [['--set', 'enabled=maybe'], /enabled is text, not true or false/],
    [['--set', 'other=1'], /knows no "other"/],
    [['--unset', 'mode'], /"mode" is missing/],
    [['--set', 'limits.depth=99'], /above its greatest value, 9/],
    [['--set', 'mode=b', '--set', 'tags=[1]'], /tags\.0 is a number/],
  ])('%j is refused, and the file stays as it was', (args, message) => {
    const { outcome, text } = edit(args);
    expect({ code: outcome.code, out: outcome.out, text }).toEqual({ code: 1, out: '', text: before });
    expect(outcome.err).toMatch(/^validate-settings: [^\n]+: not changed: [^\n]+\n$/);
    expect(outcome.err).toMatch(message);
  });

  it('may mend one wrong value of several', () => {
    const { outcome, text } = edit(['--set', 'mode=b'], notes('mode: c\nenabled: "x"'));
    expect({ outcome, text }).toEqual({ outcome: done, text: notes('mode: b\nenabled: "x"') });
  });

  it.each([
    ['no block', 'Notes.\n'],
    ['broken YAML', notes('a: b: c')],
    ['an alias to what would be gone', notes('a: &a { b: 1 }\nc: *a')],
    ['no YAML', '---js\n{}\n---\n'],
    ['bytes that are no text', Buffer.from('---\na: 1\n---\n\xff', 'latin1')],
    ['nothing at all', ''],
  ])('refuse a file with %s in one line', (_, content) => {
    const cwd = newTree({ [file]: content });
    const { code, out, err } = check(cwd, ['--set', 'a=1', file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^validate-settings: [^\n]+: not changed: [^\n]+\n$/);
    expect(fs.readFileSync(path.join(cwd, file))).toEqual(Buffer.from(content as string));
  });

  it('write through no symlink, and into no folder that is closed', () => {
    const cwd = newTree({ 'outside.md': notes('a: 1'), '.claude/x.md': '' });
    fs.symlinkSync('../outside.md', path.join(cwd, file));
    expect(check(cwd, ['--set', 'a=2', file])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/not changed: it is a symlink\n$/),
    });
    expect(fs.readFileSync(path.join(cwd, 'outside.md'), 'utf8')).toBe(notes('a: 1'));
    expect(check(cwd, ['--set', 'a=2', '.claude/none.local.md']).err).toMatch(/no such file or folder\n$/);
    if (process.getuid?.() === 0) return console.warn('skipped: no folder is closed to root');
    fs.writeFileSync(path.join(cwd, '.claude/y.local.md'), notes('a: 1'));
    fs.chmodSync(path.join(cwd, '.claude'), 0o555);
    expect(check(cwd, ['--set', 'a=2', '.claude/y.local.md'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/permission denied\n$/),
    });
    expect(fs.readFileSync(path.join(cwd, '.claude/y.local.md'), 'utf8')).toBe(notes('a: 1'));
    fs.chmodSync(path.join(cwd, '.claude'), 0o755);
  });

  it.each([
    [['--set', 'a'], /takes KEY=VALUE/],
    [['--set', '__proto__=1'], /is no key/],
    [['--unset', 'a..b'], /is no key/],
    [['--set', 'a=1', '--init'], /--init writes a whole file/],
  ])('%j is wrong usage', (args, message) => {
    const { outcome, text } = edit(args);
    expect(outcome.code).toBe(2);
    expect(outcome.err).toMatch(message);
    expect(text).toBe(before);
  });
});

describe('a settings.json', () => {
  const settings = (options: unknown, key = 'demo@tools'): string => JSON.stringify({ pluginConfigs: { [key]: { options } } });
  const user = 'home/.claude/settings.json';

  it.each<[options: unknown, expected: string[]]>([
    [{ owner: 'me', level: 3, mode: 'lenient', enabled: true, tags: ['a'] }, []],
    [{ owner: 'me', tags: 'a' }, []],
    [{ owner: 'me', level: 9 }, ['warning wrong-value']],
    [{ owner: 'me', mode: 'loose' }, ['warning wrong-value']],
    [{ owner: 'me', level: '3' }, ['info text-value']],
    [{ owner: 'me', levle: 3 }, ['warning unknown-key']],
    [{ level: 3 }, ['warning missing-key']],
    [{ owner: 'me', level: null }, ['error dropped-options']],
    [{ owner: 'me', tags: [1] }, ['error dropped-options']],
    [{ owner: 'me', mode: {} }, ['error dropped-options']],
    ['x', ['error dropped-options']],
  ])("of the user's with the options %j: %j", (options, expected) => {
    const cwd = newTree({ ...demo, [user]: settings(options) });
    expect(told(findings(cwd, ['--plugin', 'plugin', user])).map((line) => line.slice(2))).toEqual(expected);
  });

  it('of a project is not read for options', () => {
    const cwd = newTree({ ...demo, '.claude/settings.json': settings({ owner: 'me' }), [user]: settings({ owner: 'me' }) });
    expect(told(findings(cwd, ['--plugin', 'plugin', '.']))).toEqual(['1 warning ignored-options']);
    expect(findings(cwd, ['--plugin', 'plugin', 'home'])).toEqual([]);
    const elsewhere = { CLAUDE_CONFIG_DIR: path.join(cwd, '.claude') };
    expect(findings(cwd, ['--plugin', 'plugin', '.'], elsewhere)).toEqual([]);
  });

  it('keeps no sensitive value', () => {
    const cwd = newTree({ ...demo, [user]: settings({ owner: 'me', api_token: 'hush-hush' }) });
    const found = findings(cwd, ['--plugin', 'plugin', user]);
    expect(found.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'local-settings/plain-secret pluginConfigs.demo@tools.options.api_token',
    ]);
  });

  it('that is broken is one finding, and its keys name plugins', () => {
    const cwd = newTree({ ...demo, [user]: '{ "pluginConfigs": ', 'flags.json': settings({ a: 1 }, 'Demo2@tools') });
    expect(told(findings(cwd, ['--plugin', 'plugin', user]))).toEqual(['1 error json/syntax']);
    expect(told(findings(cwd, ['--plugin', 'plugin', 'flags.json']))).toEqual(['1 warning unknown-plugin']);
    expect(check(cwd, ['--set', 'a=1', 'flags.json']).err).toMatch(/claude plugin configure/);
  });
});

describe('--where', () => {
  const where = (cwd: string, ...args: string[]): { name: string; result: string; at?: string }[] =>
    JSON.parse(check(cwd, ['--json', '--plugin', 'plugin', ...args]).out).options[0].places;

  it('tells of each place what comes there of a value and of a default', () => {
    const cwd = newTree({
      ...demo,
      'flags.json': JSON.stringify({ pluginConfigs: { 'demo@x': { options: { mode: 'lenient' } } } }),
    });
    const names = ['hook-variable', 'hook-argument', 'hook-shell', 'hook-url', 'mcp-variable', 'mcp', 'mcp-helper', 'text'];
    const saved = where(cwd, '--where', 'mode', 'flags.json');
    expect(saved.map(({ name }) => name)).toEqual(names);
    expect(saved.find(({ name }) => name === 'text')).toMatchObject({
      result: 'gets the value',
      at: 'plugin/skills/s/SKILL.md:4:9',
    });
    fs.writeFileSync(path.join(cwd, 'flags.json'), '{}');
    const results = new Map(where(cwd, '--where', 'mode', 'flags.json').map(({ name, result }) => [name, result]));
    expect(results.get('mcp')).toBe('gets the default');
    for (const name of ['hook-variable', 'hook-argument', 'text']) expect(results.get(name)).toMatch(/a default does not reach/);
    expect(results.get('hook-shell')).toMatch(/refuses/);
  });

  it('takes all options, and refuses what is none', () => {
    const cwd = newTree(demo);
    const { code, out } = check(cwd, ['--plugin', 'plugin', '--where', '*']);
    expect(code).toBe(0);
    for (const key of ['level', 'mode', 'enabled', 'tags', 'api_token', 'owner'])
      expect(out).toContain(`CLAUDE_PLUGIN_OPTION_${key.toUpperCase()}`);
    expect(check(cwd, ['--plugin', 'plugin', '--where', 'none'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/has no 'none'/),
    });
    expect(check(cwd, ['--where', 'mode']).err).toMatch(/needs one --plugin/);
  });
});

describe('what cannot be checked', () => {
  it.each([
    [['none.local.md'], /no such file or folder/],
    [['.'], /no \.local\.md and no settings\.json/],
    [['--plugin', 'home', '.'], /home: /],
    [['--schema', 'none.json', 'x'], /none\.json: no such file/],
    [['--schema', 'broken.json', 'x'], /broken\.json: it is not JSON/],
    [['-'], /it takes no standard input/],
  ])('%j is one line and exit code 2', (args, message) => {
    const cwd = newTree({ 'broken.json': '{' });
    const { code, out, err } = check(cwd, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toMatch(message);
  });

  it('is named where a schema asks for it', () => {
    const cwd = newTree({
      'schema.json': '{ "patternProperties": {}, "properties": { "a": { "pattern": "x", "$ref": "#" } } }',
      [file]: notes('a: 1'),
    });
    const [found] = findings(cwd, ['--schema', 'schema.json', file]);
    expect(found).toMatchObject({ severity: 'info', message: expect.stringContaining('$ref, pattern, patternProperties') });
  });
});
