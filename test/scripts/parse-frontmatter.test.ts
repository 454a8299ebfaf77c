import { describe, expect, it } from 'vitest';
import { type Call, newTree, type Outcome, run } from './run.ts';

const settings = `---
enabled: true
mode: strict
title: "It's 50% of: 'all' \\"things\\""
version: 1.10
code: 007
empty: ""
nothing:
tilde: ~
text: |
  first line
  second line
folded: >-
  one
  line
tools: [Read, "Bash(git:*)", 2.50, true, ~]
lines:
  - plain
  - "two\\nlines"
nested:
  inner:
    deep: value
  list: [{ name: first }, { name: second }]
a.b: dotted key
a:
  b: nested key
"quoted key": yes
---

# Body

enabled: false
---
mode: body
`;

const parse = (text: string | Uint8Array, args: readonly string[], call: Call = {}): Outcome =>
  run('parse-frontmatter', [...args, '-'], { ...call, input: text });
const get = (...names: string[]): string => {
  const { code, out, err } = parse(
    settings,
    names.flatMap((name) => ['--get', name]),
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
};
const absent = (what: string): Outcome => ({ code: 1, out: '', err: `parse-frontmatter: -: ${what}\n` });
const refused = (message: string): Outcome => ({ code: 2, out: '', err: `parse-frontmatter: ${message}\n` });

describe('--get', () => {
  it.each([
    ['enabled', 'true\n'],
    ['mode', 'strict\n'],
    ['title', `It's 50% of: 'all' "things"\n`],
    ['empty', '\n'],
    ['folded', 'one line\n'],
    ['quoted key', 'yes\n'],
    ['nested.inner.deep', 'value\n'],
    ['tools.0', 'Read\n'],
    ['tools.1', 'Bash(git:*)\n'],
    ['nested.list.1.name', 'second\n'],
  ])('%s prints the bare value', (name, value) => expect(get(name)).toBe(value));

  it('prints a number as it is written', () => {
    expect(get('version')).toBe('1.10\n');
    expect(get('code')).toBe('007\n');
    expect(get('tools.2')).toBe('2.50\n');
    const text = '---\na: 12345678901234567890\nb: 0x1F\nc: &x 1.0\nd: *x\ne: 1e3\n---\n';
    expect(
      parse(
        text,
        'abcde'.split('').flatMap((name) => ['-g', name]),
      ).out,
    ).toBe('12345678901234567890\n0x1F\n1.0\n1.0\n1e3\n');
  });

  it('prints a text of several lines as it is, with one line end', () => {
    expect(get('text')).toBe('first line\nsecond line\n');
    expect(get('lines.1')).toBe('two\nlines\n');
  });

  it('prints lists and maps as JSON', () => {
    expect(JSON.parse(get('tools'))).toEqual(['Read', 'Bash(git:*)', 2.5, true, null]);
    expect(JSON.parse(get('nested'))).toEqual({ inner: { deep: 'value' }, list: [{ name: 'first' }, { name: 'second' }] });
  });

  it('prefers the key that is spelt with a dot', () => expect(get('a.b')).toBe('dotted key\n'));

  it.each([
    'nope',
    'nothing',
    'tilde',
    'Mode',
    'mod',
    'mode.length',
    'tools.5',
    'tools.-1',
    'tools.',
    'tools.01x',
    'nested..inner',
    '',
    'toString',
    'a*',
  ])('takes %j for absent: exit code 1 and one line', (name) =>
    expect(parse(settings, [`--get=${name}`])).toEqual(absent(`no field "${name}"`)),
  );

  it('takes the last of two equal keys, and follows aliases and merges', () => {
    expect(parse('---\na: 1\na: 2\n---\n', ['--get', 'a']).out).toBe('2\n');
    expect(parse('---\nbase: &b { x: 1 }\nuse:\n  <<: *b\n---\n', ['--get', 'use.x']).out).toBe('1\n');
  });

  it('several times, prints a line each, in the order asked', () => {
    expect(get('mode', 'enabled', 'empty', 'text', 'tools', 'nested.inner')).toBe(
      [
        'strict',
        'true',
        '',
        '"first line\\nsecond line\\n"',
        '["Read","Bash(git:*)",2.5,true,null]',
        '{"deep":"value"}',
        '',
      ].join('\n'),
    );
  });

  it('several times, prints nothing unless all are there', () => {
    expect(parse(settings, ['--get', 'mode', '--get', 'nope', '--get', 'nothing'])).toEqual(absent('no field "nope", "nothing"'));
  });
});

describe('--default', () => {
  it('stands in for a field, the frontmatter or the file', () => {
    expect(parse(settings, ['--get', 'nope', '--default', 'x']).out).toBe('x\n');
    expect(parse(settings, ['--get', 'nope', '--default', '']).out).toBe('\n');
    expect(parse(settings, ['--get', 'nope', '--default=-1']).out).toBe('-1\n');
    expect(parse(settings, ['--get', 'mode', '--default', 'x']).out).toBe('strict\n');
    expect(parse('no block', ['--get', 'mode', '--default', 'x']).out).toBe('x\n');
    expect(parse('no block', ['--default', '{}']).out).toBe('{}\n');
    const missing = ['--default', 'x', 'no/such.md'];
    expect(run('parse-frontmatter', ['--get', 'mode', ...missing])).toEqual({ code: 0, out: 'x\n', err: '' });
    expect(run('parse-frontmatter', ['--body', ...missing])).toEqual({ code: 0, out: 'x\n', err: '' });
  });

  it('stands in for each field that is absent among several', () => {
    expect(parse(settings, ['-g', 'nope', '-g', 'mode', '-g', 'nothing', '--default', '']).out).toBe('\nstrict\n\n');
  });

  it('hides no mistake: broken YAML, a folder', () => {
    expect(parse('---\na: [1\n---\n', ['--get', 'a', '--default', 'x']).code).toBe(2);
    expect(run('parse-frontmatter', ['--get', 'a', '--default', 'x', '.'])).toEqual(refused('.: it is a folder'));
  });
});

describe('--body', () => {
  it('prints what stands below the frontmatter, however often --- comes in it', () => {
    const { code, out } = parse(settings, ['--body']);
    expect(code).toBe(0);
    expect(out).toBe('\n# Body\n\nenabled: false\n---\nmode: body\n');
  });

  it.each([
    ['no frontmatter', 'just text\n---\nx: 1\n---\n', 'just text\n---\nx: 1\n---\n'],
    ['an empty block', '---\n---\nbody\n', 'body\n'],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody\r\n', 'body\r\n'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nbody', 'body'],
    ['no body', '---\na: 1\n---', ''],
    ['YAML that does not parse', '---\na: [1\n---\nbody\n', 'body\n'],
  ])('with %s', (_, text, body) => expect(parse(text, ['--body'])).toEqual({ code: 0, out: body, err: '' }));

  it('is not known where the block never ends or is none of YAML', () => {
    expect(parse('---\na: 1\nbody\n', ['--body'])).toEqual(refused('-:1:1: the frontmatter is never closed'));
    expect(parse('---toml\na = 1\n---\nbody\n', ['--body'])).toEqual(
      refused('-:1:1: frontmatter in "toml" is not read; only YAML is'),
    );
  });

  it('excludes --get', () => {
    expect(parse(settings, ['--body', '--get', 'a'])).toEqual(refused('--body and --get exclude each other'));
  });
});

describe('--format', () => {
  const as = (format: string, ...names: string[]): string =>
    parse(settings, ['--format', format, ...names.flatMap((name) => ['--get', name])]).out;

  it('json is valid for every kind of value', () => {
    expect(JSON.parse(as('json', 'mode'))).toBe('strict');
    expect(JSON.parse(as('json', 'enabled'))).toBe(true);
    expect(JSON.parse(as('json', 'version'))).toBe(1.1);
    expect(JSON.parse(as('json', 'tools'))).toHaveLength(5);
    expect(JSON.parse(as('json', 'mode', 'tools.0', 'enabled'))).toEqual({ mode: 'strict', 'tools.0': 'Read', enabled: true });
    expect(JSON.parse(as('json'))).toMatchObject({ enabled: true, nothing: null, 'a.b': 'dotted key' });
    expect(as('json')).toBe(parse(settings, []).out);
  });

  it('yaml reads back as the same values', () => {
    const yaml = as('yaml');
    expect(JSON.parse(parse(`---\n${yaml}---\n`, []).out)).toEqual(JSON.parse(as('json')));
    expect(as('yaml', 'tools.0', 'mode')).toBe('tools.0: Read\nmode: strict\n');
    expect(as('yaml', 'mode')).toBe('strict\n');
  });

  it('lines is an item or an entry a line, whatever is in it', () => {
    expect(as('lines', 'tools')).toBe('Read\nBash(git:*)\n2.50\ntrue\n\n');
    expect(as('lines', 'lines')).toBe('plain\n"two\\nlines"\n');
    expect(as('lines', 'nested')).toBe('inner={"deep":"value"}\nlist=[{"name":"first"},{"name":"second"}]\n');
    expect(as('lines', 'text')).toBe('"first line\\nsecond line\\n"\n');
    expect(as('lines').split('\n')).toHaveLength(17);
    expect(as('lines', 'mode', 'enabled')).toBe('strict\ntrue\n');
    expect(parse('---\na: []\nb: {}\n---\n', ['--format', 'lines', '--get', 'a']).out).toBe('');
  });

  it('shell is an assignment a field', () => {
    expect(as('shell', 'mode', 'title')).toBe(`mode='strict'\ntitle='It'\\''s 50% of: '\\''all'\\'' "things"'\n`);
    expect(as('shell', 'nested.inner.deep', 'tools.0', 'quoted key')).toBe(
      "nested_inner_deep='value'\ntools_0='Read'\nquoted_key='yes'\n",
    );
    expect(as('shell', 'tools')).toBe("tools='Read\nBash(git:*)\n2.50\ntrue\n'\n");
    expect(as('shell', 'text')).toBe("text='first line\nsecond line\n'\n");
  });

  it('shell takes no names from the file', () => {
    expect(parse('---\nPATH: /evil\n---\n', ['--format', 'shell'])).toEqual(
      refused('--format shell needs --get: a file must not choose the names of your variables'),
    );
  });
});

describe('the whole frontmatter', () => {
  it('is a map, also an empty one', () => {
    expect(parse('---\n---\nx', []).out).toBe('{}\n');
    expect(parse('---\n# only a comment\n---\nx', []).out).toBe('{}\n');
    expect(parse('---\na: 1\n---', []).out).toBe('{\n  "a": 1\n}\n');
  });

  it.each([
    ['a text', 'Just text.\n'],
    ['nothing', ''],
    ['a rule further down', '# Title\n\n---\na: 1\n---\n'],
    ['a blank line first', '\n---\na: 1\n---\n'],
    ['four dashes', '----\na: 1\n----\n'],
  ])('is absent in %s', (_, text) => {
    expect(parse(text, [])).toEqual(absent('no frontmatter'));
    expect(parse(text, ['--get', 'a'])).toEqual(absent('no frontmatter'));
  });

  it.each([
    ['---\na: [1\nb: 2\n---\n', /^-:\d+:\d+: /],
    ['---\na: "x\n---\n', /^-:3:1: /],
    ['---\na: b: c\n---\n', /^-:2:4: /],
    ['---\na: 1\n\tb: 2\n---\n', /^-:3:1: /],
    ['---\na: *nowhere\n---\n', /^-:2:4: unresolved alias \*nowhere$/],
  ])('that does not parse, as in %j, is one line with the place', (text, message) => {
    for (const args of [[], ['--get', 'b'], ['--format', 'shell', '--get', 'b']]) {
      const { code, out, err } = parse(text, args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^parse-frontmatter: [^\n]+\n$/);
      expect(err.slice('parse-frontmatter: '.length, -1)).toMatch(message);
    }
  });

  it('reads CRLF and a byte order mark', () => {
    expect(parse('\uFEFF---\r\na: 1\r\nb: |\r\n  x\r\n  y\r\n---\r\n', ['-g', 'a', '--format', 'json', '-g', 'b']).out).toBe(
      '{\n  "a": 1,\n  "b": "x\\ny\\n"\n}\n',
    );
  });

  it('that aliases make endless is refused', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) =>
        `a${level}: &a${level} [${Array(12)
          .fill(level ? `*a${level - 1}` : 'x')
          .join(', ')}]\n`,
    );
    const long = `a: &a ${'x'.repeat(30_000)}\nb: [${Array(300).fill('*a').join(', ')}]\n`;
    for (const [text, name] of [
      [levels.join(''), 'a11'],
      [long, 'b'],
    ] as const)
      for (const args of [[], ['--get', name], ['--get', name, '--format', 'shell'], ['--get', name, '--get', name]])
        expect(parse(`---\n${text}---\n`, args)).toEqual(refused('-: its aliases would print as more than 8388608 characters'));
    expect(parse(`---\n${levels.join('')}---\n`, ['--get', 'a1.3.2']).out).toBe('x\n');
  });
});

describe('--as-client', () => {
  const client = (text: string, ...args: string[]): Outcome => parse(text, ['--as-client', ...args]);

  it('ends the block at the first three dashes', () => {
    const text = '---\na: one --- two\nb: 2\n---\nbody\n';
    expect(parse(text, ['--get', 'a']).out).toBe('one --- two\n');
    expect(client(text, '--get', 'a').out).toBe('one\n');
    expect(client(text, '--get', 'b')).toEqual(absent('no field "b"'));
    expect(client(text, '--body').out).toBe('two\nb: 2\n---\nbody\n');
  });

  it('quotes values once, as the client does', () => {
    const text = '---\na: b: c\n---\n';
    expect(parse(text, ['--get', 'a']).code).toBe(2);
    expect(client(text, '--get', 'a').out).toBe('b: c\n');
  });

  it('gives numbers as the client prints them', () => expect(client('---\na: 1.10\n---\n', '--get', 'a').out).toBe('1.1\n'));

  it('says that no field is loaded', () => {
    expect(client('---\n? [a]\n: [\n---\nbody\n').err).toMatch(/^parse-frontmatter: -:\d+:\d+: the client loads no field: /);
    expect(client('---\n- a\n---\n').err).toBe(
      'parse-frontmatter: -:2:1: the client loads no field: the frontmatter is not a map\n',
    );
    expect(client('---\n? [a]\n: [\n---\nbody\n', '--body').out).toBe('body\n');
  });

  it('sees no block where the client sees none', () => {
    expect(client('---yaml\na: 1\n---\n')).toEqual(absent('no frontmatter'));
    expect(client('---\na: 1\nnever closed\n')).toEqual(absent('no frontmatter'));
  });
});

describe('usage', () => {
  it('reads a file, also through a symlink, and with a dash in front', () => {
    const cwd = newTree({ 'x.md': settings, '-x.md': settings });
    expect(run('parse-frontmatter', ['x.md', '-g', 'mode'], { cwd }).out).toBe('strict\n');
    expect(run('parse-frontmatter', ['-g', 'mode', '--', '-x.md'], { cwd }).out).toBe('strict\n');
  });

  it('is for one file', () => {
    expect(run('parse-frontmatter', [])).toEqual(refused('give a file, or - for standard input; try --help'));
    expect(run('parse-frontmatter', ['x.md', 'mode'])).toEqual(
      refused("'mode' is one path too many; a field is asked for with --get"),
    );
  });
});
