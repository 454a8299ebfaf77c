import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Frontmatter, readFrontmatter } from '../../src/formats/frontmatter.ts';
import { type Node, nodeAt, printedSize, type Range, toValue } from '../../src/formats/located.ts';
import { maxYamlLength, parseYaml } from '../../src/formats/yaml.ts';
import { parseDocument } from '../../src/formats/yaml-library.ts';
import { parsePlainYaml } from '../../src/formats/yaml-plain.ts';
import { bestTime, shipped } from './timing.ts';

const plain = (root: Node | undefined): unknown => root && toValue(root);
const sliced = (text: string, range: Range | undefined): string | undefined => range && text.slice(range.start, range.end);

function statuses(text: string): [author: string, client: string] {
  const { author, client } = readFrontmatter(text);
  return [author.status, client.status];
}

function bodies(text: string): [author: string, client: string] {
  const { author, client } = readFrontmatter(text);
  return [text.slice(author.bodyStart), text.slice(client.bodyStart)];
}

function values({ author, client }: Frontmatter): [author: unknown, client: unknown] {
  return [plain(author.root), plain(client.root)];
}

describe('a plain block', () => {
  const text = '---\nname: a\ndescription: b\n---\nBody\n';
  const both = readFrontmatter(text);

  it('is read alike by author and client', () => {
    expect(statuses(text)).toEqual(['read', 'loaded']);
    expect(values(both)).toEqual([
      { name: 'a', description: 'b' },
      { name: 'a', description: 'b' },
    ]);
    expect(bodies(text)).toEqual(['Body\n', 'Body\n']);
  });

  it('has no problem, repair, decoration or duplicate', () => {
    expect(both.author).toMatchObject({ problems: [], decorations: [], duplicates: [] });
    expect(both.author.language).toBeUndefined();
    expect(both.client.repaired).toEqual([]);
    expect(both.client.problem).toBeUndefined();
  });

  it('spans the text between the fences', () => {
    expect(both.author.block).toEqual({ start: 3, end: 26 });
    expect(both.client.block).toEqual({ start: 4, end: 27 });
  });

  it.each<[written: string, value: unknown]>([
    ['1', 1],
    ['-0.5', -0.5],
    ['true', true],
    ['yes', 'yes'],
    ['null', null],
    ['', null],
    ['~', null],
    ['2024-01-01', '2024-01-01'],
    ['"a\\tb"', 'a\tb'],
    ["'it''s'", "it's"],
    ['[Read, Write]', ['Read', 'Write']],
    ['{a: {b: 1}}', { a: { b: 1 } }],
    ['|\n  x\n  y', 'x\ny\n'],
    ['>-\n  x\n  y', 'x y'],
    ['\n  - x\n  - - y', ['x', ['y']]],
  ])('reads the value %j', (written, value) => {
    const read = readFrontmatter(`---\nk: ${written}\n---\n`);
    expect(values(read)).toEqual([{ k: value }, { k: value }]);
  });
});

describe('fences', () => {
  it('the client stops at the first three dashes, the author at the line that starts with them', () => {
    const text = '---\nname: a\ndescription: use a --- b\nmodel: opus\n---\nBody\n';
    expect(values(readFrontmatter(text))).toEqual([
      { name: 'a', description: 'use a --- b', model: 'opus' },
      { name: 'a', description: 'use a' },
    ]);
    expect(bodies(text)).toEqual(['Body\n', 'b\nmodel: opus\n---\nBody\n']);
  });

  it('dashes inside quotes cut the quoted text for the client', () => {
    const text = '---\nname: "---"\nx: 1\n---\n';
    expect(statuses(text)).toEqual(['read', 'broken']);
    expect(readFrontmatter(text).client.problem).toMatchObject({ code: 'MISSING_CHAR' });
  });

  it.each<[closing: string, author: string, client: string]>([
    ['---\nBody', 'Body', 'Body'],
    ['---', '', ''],
    ['----\nBody', '-\nBody', '-\nBody'],
    ['--- text\nBody', ' text\nBody', 'text\nBody'],
    ['---text\nBody', 'text\nBody', 'text\nBody'],
    ['---\n\n\nBody', '\n\nBody', 'Body'],
    ['---\n  Body', '  Body', 'Body'],
    ['---\n\n\t x', '\n\t x', 'x'],
    ['---B\n---\nC', 'B\n---\nC', 'B\n---\nC'],
  ])('the closing %j leaves the body', (closing, author, client) => {
    const text = `---\nname: a\n${closing}`;
    expect(statuses(text)).toEqual(['read', 'loaded']);
    expect(values(readFrontmatter(text))).toEqual([{ name: 'a' }, { name: 'a' }]);
    expect(bodies(text)).toEqual([author, client]);
  });

  it.each(['\u00A0', '\u2028', '\uFEFF', '\v', '\r\r', ' \t'])('the client takes %j for a blank around fences', (blank) => {
    const { client } = readFrontmatter(`---${blank}\nname: a\n---${blank}\n${blank}B`);
    expect(client.status).toBe('loaded');
    expect(`---${blank}\nname: a\n---${blank}\n${blank}B`.slice(client.bodyStart)).toBe('B');
  });

  it.each(['---\u0085\nname: a\n---\nB', '\uFEFF\uFEFF---\nname: a\n---\nB'])('the client sees no block in %j', (text) => {
    expect(statuses(text)[1]).toBe('absent');
    expect(bodies(text)[1]).toBe(text);
  });

  it('an indented closing fence closes for the client only', () => {
    const text = '---\nname: a\n  ---\nBody\n';
    expect(statuses(text)).toEqual(['unclosed', 'loaded']);
    expect(bodies(text)).toEqual([text, 'Body\n']);
  });

  it.each(['---\nname: a\nBody\n', '---\n', '---\nname: a', '---\n-- -\n'])('%j is unclosed', (text) => {
    expect(statuses(text)).toEqual(['unclosed', 'absent']);
    expect(bodies(text)).toEqual([text, text]);
    expect(readFrontmatter(text).author.root).toBeUndefined();
  });

  it.each([
    '',
    'text',
    '---',
    '----\nname: a\n---\n',
    '\n---\nname: a\n---\n',
    '<!-- x -->\n---\nname: a\n---\n',
    ' ---\na: b\n---\n',
  ])('%j has no frontmatter', (text) => {
    expect(statuses(text)).toEqual(['absent', 'absent']);
    expect(bodies(text)).toEqual([text, text]);
  });

  it('a rule with a sentence behind it is no header', () => {
    expect(statuses('--- yaml\nname: a\n---\n')).toEqual(['absent', 'absent']);
    expect(statuses('---a b\nname: a\n---\n')).toEqual(['absent', 'absent']);
  });

  it.each(['---\n---\nBody\n', '---\n\n\n---\nBody\n', '---\n# only a comment\n---\nBody\n', '---\n---\nBody\n'])(
    '%j is an empty block',
    (text) => {
      const { author, client } = readFrontmatter(text);
      expect([author.status, client.status]).toEqual(['read', 'loaded']);
      expect([author.root, client.root]).toEqual([undefined, undefined]);
      expect(bodies(text)).toEqual(['Body\n', 'Body\n']);
    },
  );

  it('blanks behind the opening fence are no part of the block', () => {
    const text = '---  \nname: a\n---\nB';
    const { author, client } = readFrontmatter(text);
    expect(sliced(text, client.block)).toBe('name: a\n');
    expect(author.status).toBe('read');
    expect(author.block?.end).toBe(text.indexOf('\n---'));
  });
});

describe('encodings of the text', () => {
  it('CRLF is read alike, with the line ends in the block', () => {
    const text = '---\r\nname: a\r\ndescription: b\r\n---\r\nBody\r\n';
    const both = readFrontmatter(text);
    expect(values(both)).toEqual([
      { name: 'a', description: 'b' },
      { name: 'a', description: 'b' },
    ]);
    expect(sliced(text, both.author.block)).toBe('\r\nname: a\r\ndescription: b\r');
    expect(sliced(text, both.client.block)).toBe('name: a\r\ndescription: b\r\n');
    expect(bodies(text)).toEqual(['Body\r\n', 'Body\r\n']);
  });

  it('a BOM is skipped and counted in the positions', () => {
    const text = '\uFEFF---\nname: a\n---\nBody\n';
    const { author, client } = readFrontmatter(text);
    for (const root of [author.root, client.root]) expect(nodeAt(root, 'name')?.range).toEqual({ start: 11, end: 12 });
    expect(bodies(text)).toEqual(['Body\n', 'Body\n']);
  });

  it('a BOM before no frontmatter is a part of the body for the client only', () => {
    expect(bodies('\uFEFFBody\n')).toEqual(['Body\n', '\uFEFFBody\n']);
  });

  it('a lone CR ends a line for the client only', () => {
    const both = readFrontmatter('---\nname: a\rmodel: b\n---\nB');
    expect(statuses('---\nname: a\rmodel: b\n---\nB')).toEqual(['broken', 'loaded']);
    expect(plain(both.client.root)).toEqual({ name: 'a', model: 'b' });
    expect(nodeAt(both.client.root, 'model')?.range).toEqual({ start: 19, end: 20 });
  });

  it('lone CRs alone make no fence', () => {
    expect(statuses('---\rname: a\r---\rB')).toEqual(['absent', 'absent']);
  });

  it('NUL is refused by the client', () => {
    const { author, client } = readFrontmatter('---\nname: a\0b\n---\nB');
    expect(plain(author.root)).toEqual({ name: 'a\0b' });
    expect(client).toMatchObject({ status: 'broken', repaired: [] });
    expect(client.problem).toEqual({ message: 'a NUL character', code: 'NUL', range: { start: 11, end: 12 } });
    expect(client.root).toBeUndefined();
  });
});

describe('language headers', () => {
  const block = 'module.exports = (globalThis.frontmatterRan = true, { name: "a" })';

  it.each([
    'js',
    'JS',
    'javascript',
    'coffee',
    'cson',
    'json',
    'toml',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'js\r',
    'js ',
  ])('---%s is refused and never run', (header) => {
    Reflect.deleteProperty(globalThis, 'frontmatterRan');
    const text = `---${header}\n${block}\n---\nBody\n`;
    const { author, client } = readFrontmatter(text);
    expect(author).toMatchObject({ status: 'refused', language: header.trim().toLowerCase(), problems: [], bodyStart: 0 });
    expect(author.root).toBeUndefined();
    expect(client.status).toBe('absent');
    expect('frontmatterRan' in globalThis).toBe(false);
  });

  it.each(['yaml', 'yml', 'YAML', 'yaml '])('---%s is read by the author only', (header) => {
    const text = `---${header}\nname: a\n---\nBody\n`;
    const { author, client } = readFrontmatter(text);
    expect([author.status, client.status]).toEqual(['read', 'absent']);
    expect(author.language).toBe(header.trim().toLowerCase());
    expect(sliced(text, author.block)).toBe('\nname: a');
    expect(nodeAt(author.root, 'name')?.range.start).toBe(text.indexOf('a\n---'));
    expect(bodies(text)).toEqual(['Body\n', text]);
  });
});

describe('the repair', () => {
  const repaired = (
    block: string,
  ): { status: string; values: unknown; quoted: (string | undefined)[]; code: string | undefined } => {
    const text = `---\n${block}---\nB\n`;
    const { client } = readFrontmatter(text);
    const quoted = client.repaired.map((range) => sliced(text, range));
    return { status: client.status, values: plain(client.root), quoted, code: client.problem?.code };
  };

  it('quotes a value with a colon', () => {
    expect(repaired('name: a\ndescription: Use it: always\n')).toEqual({
      status: 'loaded',
      values: { name: 'a', description: 'Use it: always' },
      quoted: ['Use it: always'],
      code: 'BLOCK_AS_IMPLICIT_KEY',
    });
  });

  it('leaves the author with a problem and what could be read', () => {
    const { author } = readFrontmatter('---\nname: a\ndescription: Use it: always\n---\n');
    expect(author.status).toBe('broken');
    expect(author.problems).toMatchObject([{ code: 'BLOCK_AS_IMPLICIT_KEY', range: { start: 25, end: 26 } }]);
    expect(nodeAt(author.root, 'name')).toMatchObject({ value: 'a' });
  });

  it('keeps a list and turns a map into text', () => {
    expect(repaired('a: [Read, "x: y"]\nm: {a: 1}\nd: x: y\n')).toMatchObject({
      values: { a: ['Read', 'x: y'], m: '{a: 1}', d: 'x: y' },
      quoted: ['{a: 1}', 'x: y'],
    });
  });

  it('turns a list with a blank behind it into text', () => {
    expect(repaired('a: [Read] \nd: x: y\n')).toMatchObject({ values: { a: '[Read] ', d: 'x: y' } });
  });

  it('keeps quoted values and nested lines', () => {
    expect(repaired('a: "x: y"\nm:\n  k: "*v"\nd: x: y\n')).toMatchObject({
      values: { a: 'x: y', m: { k: '*v' }, d: 'x: y' },
      quoted: ['x: y'],
    });
  });

  it('escapes quotes and backslashes', () => {
    expect(repaired('d: say "hi\\n": now\n')).toMatchObject({
      values: { d: 'say "hi\\n": now' },
      quoted: ['say "hi\\n": now'],
    });
  });

  it('turns tabs of an indentation into blanks and quotes nothing for that', () => {
    expect(repaired('m:\n\tk: v\n\tl:\n\t\tn: 1\n')).toEqual({
      status: 'loaded',
      values: { m: { k: 'v', l: { n: 1 } } },
      quoted: [],
      code: 'TAB_AS_INDENT',
    });
  });

  it('does not happen where YAML parses at once', () => {
    expect(repaired('a: {b: 1}\nc: x#y\n')).toEqual({
      status: 'loaded',
      values: { a: { b: 1 }, c: 'x#y' },
      quoted: [],
      code: undefined,
    });
  });

  it('is not asked for where the client is more lenient than YAML', () => {
    expect(repaired('a: , b\nc:\n  - ,\nd: [x]\n')).toEqual({
      status: 'loaded',
      values: { a: ', b', c: [','], d: ['x'] },
      quoted: [],
      code: undefined,
    });
    expect(readFrontmatter('---\na: , b\n---\n').author).toMatchObject({
      status: 'broken',
      problems: [{ code: 'BAD_SCALAR_START' }],
    });
  });

  it('never saves a CRLF file', () => {
    const { client } = readFrontmatter('---\r\nname: a\r\ndescription: x: y\r\n---\r\nB\r\n');
    expect(client).toMatchObject({ status: 'broken', repaired: [], problem: { code: 'BLOCK_AS_IMPLICIT_KEY' } });
    expect(client.root).toBeUndefined();
  });

  it('gives up where the text stays broken, with the problem as written', () => {
    expect(repaired('name: a\ndescription: "x\nq: y: z\n')).toEqual({
      status: 'broken',
      values: undefined,
      quoted: [],
      code: 'MISSING_CHAR',
    });
  });

  it('of a block of many lines is quick', () => {
    const text = `---\n${'a: 1\n'.repeat(10_000)}b: x: y\n---\n`;
    expect(readFrontmatter(text).client.status).toBe('loaded');
    expect(bestTime(1000, () => shipped.readFrontmatter(text.replace('b:', 'c:')))).toBeLessThan(1000);
  });
});

describe('a colon without a key', () => {
  it.each(['a: x\n  : y\n', 'a: "x"\n  : y\n', 'm:\n  k: v\n    : w\n'])('breaks %j', (block) => {
    const { author, client } = readFrontmatter(`---\n${block}---\n`);
    expect([author.status, client.status]).toEqual(['broken', 'broken']);
    expect(author.problems).toMatchObject([{ code: 'BAD_INDENT', message: 'a colon without a key' }]);
    const { start } = author.problems[0]?.range ?? { start: 0 };
    expect(`---\n${block}`[start]).toBe(':');
  });

  it('behind a map makes a text of it in the repair', () => {
    const { author, client } = readFrontmatter('---\na: {b: c} :\n---\n');
    expect(author).toMatchObject({ status: 'broken', problems: [{ range: { start: 14, end: 15 } }] });
    expect(plain(client.root)).toEqual({ a: '{b: c} :' });
  });

  it.each<[block: string, value: unknown]>([
    [': x\n', { null: 'x' }],
    ['a: 1\n: x\n', { a: 1, null: 'x' }],
    ['m:\n  a: 1\n  : x\n', { m: { a: 1, null: 'x' } }],
    ['m: {: x}\n', { m: { null: 'x' } }],
    ['?\n: x\n', { null: 'x' }],
  ])('has a null for a key in %j', (block, value) => {
    expect(values(readFrontmatter(`---\n${block}---\n`))).toEqual([value, value]);
  });
});

describe('several documents', () => {
  it.each(['a: 1\n...\nb: 2\n', '...\na: 1\n', 'a: 1\n...\nb\n...\nc\n'])('%j are a list to the client', (block) => {
    const { author, client } = readFrontmatter(`---\n${block}---\n`);
    expect([author.status, client.status]).toEqual(['broken', 'not-a-map']);
    expect(client).toMatchObject({ repaired: [], problem: { code: 'MULTIPLE_DOCS', message: 'a second document begins here' } });
    expect(client.root).toMatchObject({ kind: 'list', range: client.problem?.range });
  });

  it('that are broken are broken', () => {
    expect(statuses('---\na: 1\n...\nb: "x\n---\n')).toEqual(['broken', 'broken']);
  });

  it('are one with nothing behind the end of the first', () => {
    expect(values(readFrontmatter('---\na: 1\n...\n# c\n---\n'))).toEqual([{ a: 1 }, { a: 1 }]);
  });
});

describe('what is no map', () => {
  it.each<[block: string, value: unknown]>([
    ['- a\n- b\n', ['a', 'b']],
    ['just text\n', 'just text'],
    ['42\n', 42],
  ])('%j loads no field', (block, value) => {
    const { author, client } = readFrontmatter(`---\n${block}---\n`);
    expect([author.status, client.status]).toEqual(['read', 'not-a-map']);
    expect(plain(client.root)).toEqual(value);
  });
});

describe('positions', () => {
  const texts: [name: string, text: string, expected: Record<string, string>][] = [
    [
      'as written',
      '---\nname: a\nq: "b c"\nlist: [x, \'y\']\nmap:\n  k: v\n---\n',
      { name: 'a', q: '"b c"', list: "[x, 'y']", 'list.0': 'x', 'list.1': "'y'", map: 'k: v\n', 'map.k': 'v' },
    ],
    [
      'CRLF with a BOM',
      '\uFEFF---\r\nname: a\r\nlist:\r\n  - x\r\n  - yy\r\nlast: "é😀"\r\n---\r\n',
      { name: 'a', 'list.0': 'x', 'list.1': 'yy', last: '"é😀"' },
    ],
    [
      'after a repair',
      '---\nname: a\nd: say "x": y\nlist: [p, qq]\nm:\n\tk: v\n\tl: ww\nlast: z # note\n---\n',
      { name: 'a', d: 'say "x": y', list: '[p, qq]', 'list.0': 'p', 'list.1': 'qq', 'm.k': 'v', 'm.l': 'ww', last: 'z # note' },
    ],
  ];

  it.each(texts)('%s: every value stands where its range says', (_, text, expected) => {
    const { client } = readFrontmatter(text);
    expect(client.status).toBe('loaded');
    const actual = Object.keys(expected).map((path) => [path, sliced(text, nodeAt(client.root, path)?.range)]);
    expect(Object.fromEntries(actual)).toEqual(expected);
  });

  it.each(texts)('%s: every key stands where its range says', (_, text) => {
    const keys: [string, string | undefined][] = [];
    const walk = (node: Node): void => {
      if (node.kind === 'list') node.items.forEach(walk);
      if (node.kind !== 'map') return;
      for (const { key, keyRange, value } of node.entries) {
        keys.push([key, sliced(text, keyRange)]);
        walk(value);
      }
    };
    const { root } = readFrontmatter(text).client;
    if (root) walk(root);
    expect(keys.length).toBeGreaterThan(2);
    for (const [key, written] of keys) expect(written).toBe(key);
  });

  it('of an alias is the place of its anchor', () => {
    const text = '---\na: &n yes!\nb: *n\n---\n';
    expect(sliced(text, nodeAt(readFrontmatter(text).client.root, 'b')?.range)).toBe('yes!');
  });
});

describe('keys', () => {
  it('the last of two equal keys wins, and both places are known', () => {
    const text = '---\na: 1\nb:\n  c: 1\n  c: 2\na: 3\n---\n';
    const both = readFrontmatter(text);
    expect(values(both)).toEqual([
      { a: 3, b: { c: 2 } },
      { a: 3, b: { c: 2 } },
    ]);
    expect(both.author.duplicates).toEqual([
      { key: 'c', first: { start: 14, end: 15 }, second: { start: 21, end: 22 } },
      { key: 'a', first: { start: 4, end: 5 }, second: { start: 26, end: 27 } },
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is data', (key) => {
    const { author, client } = readFrontmatter(`---\n${key}: {polluted: 1}\n---\n`);
    for (const root of [author.root, client.root]) {
      const value = plain(root) as object;
      expect(Object.keys(value)).toEqual([key]);
      expect(Object.getOwnPropertyDescriptor(value, key)?.value).toEqual({ polluted: 1 });
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
    expect('polluted' in {}).toBe(false);
  });

  it.each<[block: string, value: unknown]>([
    ['base: &b {x: 1, y: 2}\nd:\n  <<: *b\n  y: 3\n', { base: { x: 1, y: 2 }, d: { x: 1, y: 3 } }],
    ['<<: {a: 1, b: 2}\nb: 3\n', { a: 1, b: 3 }],
    ['b: 3\n<<: {a: 1, b: 2}\n', { a: 1, b: 3 }],
    ['<<: [{a: 1}, {a: 2, b: 3}]\n', { a: 1, b: 3 }],
    ['<<: {a: 1}\n<<: {a: 2}\n', { a: 1 }],
    ['<<: {a: 1, a: 2}\n', { a: 2 }],
    ['<<: {<<: {a: 1}}\n', { a: 1 }],
    ['<<: text\na: 1\n', { a: 1 }],
  ])('merges in %j', (block, value) => {
    expect(values(readFrontmatter(`---\n${block}---\n`))).toEqual([value, value]);
  });

  it('a merge of maps is no duplicate', () => {
    expect(readFrontmatter('---\n<<: {a: 1}\na: 2\n---\n').author.duplicates).toEqual([]);
  });
});

describe('decorations', () => {
  const of = (block: string): string[] => {
    const text = `---\n${block}---\n`;
    return readFrontmatter(text).author.decorations.map((found) => {
      expect(sliced(text, found.range)).toBe(found.text);
      return `${found.kind} ${found.key} ${found.text}`;
    });
  };

  it.each<[block: string, found: string[]]>([
    ['a: x # note\n', ['comment a # note']],
    ['a: "x" # note\r\nb: y\n', ['comment a # note']],
    ['a: issue #42\n', ['comment a #42']],
    ['a: issue#42\n', []],
    ['a: &n y\n', ['anchor a &n']],
    ['a: &n [x]\nb: *n\n', ['anchor a &n']],
    ['a: !tag y\n', ['tag a !tag']],
    ['a: !!str 1\n', ['tag a !!str']],
    ['a: !t &n y # c\n', ['anchor a &n', 'tag a !t', 'comment a # c']],
    ['# own line\na: x\n# another\n', []],
    ['m:\n  k: x # inner\n', []],
    ['a: "# no"\n', []],
  ])('%j', (block, found) => {
    expect(of(block)).toEqual(found);
  });

  it.each<[written: string, value: unknown]>([
    ['!t z', 'z'],
    ['!t 1', '1'],
    ['!!str 1', '1'],
    ['!!int "1"', '1'],
    ["!!bool 'true'", 'true'],
    ['!!int 1', 1],
  ])('the tag in %j leaves what is written, or makes a text of it', (written, value) => {
    expect(plain(readFrontmatter(`---\na: ${written}\n---\n`).client.root)).toEqual({ a: value });
  });
});

describe('aliases', () => {
  const bomb = Array.from({ length: 9 }, (_, level) => {
    const item = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array(7).fill(item).join(', ')}]\n`;
  }).join('');

  it('a bomb of 9 levels by 7 is shared, not copied', () => {
    let client: Frontmatter['client'] | undefined;
    expect(
      bestTime(500, () => {
        client = readFrontmatter(`---\n${bomb}---\n`).client;
        plain(client.root);
      }),
    ).toBeLessThan(500);
    expect(client?.status).toBe('loaded');
    expect(printedSize(client?.root as Node, 1_000_000)).toBeGreaterThanOrEqual(1_000_000);
    const last = (plain(client?.root) as Record<string, unknown[]>).a8 as unknown[];
    expect(last).toHaveLength(7);
    expect(last[0]).toBe(last[6]);
  });

  it('a bomb stays shared after a repair', () => {
    const work = (): unknown => plain(readFrontmatter(`---\n${bomb}d: "x"y\n---\n`).client.root);
    expect(bestTime(500, work)).toBeLessThan(500);
  });

  it('a cycle is an unresolved alias', () => {
    const { author } = readFrontmatter('---\na: &x [*x]\n---\n');
    expect(author.status).toBe('broken');
    expect(author.problems).toEqual([{ message: 'unresolved alias *x', code: 'BAD_ALIAS', range: { start: 11, end: 13 } }]);
    expect(plain(author.root)).toEqual({ a: [null] });
  });

  it('an unresolved alias becomes text in the repair', () => {
    const { author, client } = readFrontmatter('---\na: *nope\n---\n');
    expect(author.problems).toMatchObject([{ message: 'unresolved alias *nope', code: 'BAD_ALIAS' }]);
    expect(client.status).toBe('loaded');
    expect(plain(client.root)).toEqual({ a: '*nope' });
  });
});

describe('hostile input', () => {
  it.each(['[', '{a: ', '- '])('100,000 nested %j end in a problem', (opening) => {
    const text = `---\na: 1\nb:\n ${opening.repeat(opening === '[' ? 100_000 : 25_000)}\n---\n`;
    const { author, client } = readFrontmatter(text);
    expect([author.status, client.status]).toEqual(['broken', 'broken']);
    expect(author.problems.length).toBeGreaterThan(0);
  });

  it('nesting never exhausts the stack, which would end the process', () => {
    // A second run meets compiled code, of which more levels fit on the stack.
    for (let run = 0; run < 2; run++) {
      for (const unit of ['[', '{', '- ', '? ', '[{', '{a: ', ' ? - ']) {
        const block = unit.repeat(maxYamlLength / unit.length).slice(0, maxYamlLength - run);
        expect(readFrontmatter(`---\n${block}\n---\n`).client.status).toBe('broken');
      }
    }
    const nested = `${'['.repeat(150)}${']'.repeat(150)}`;
    expect(statuses(`---\na: ${nested}\n---\n`)).toEqual(['read', 'loaded']);
  });

  it('merges that double at every level are refused', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `a${level}: &a${level}\n  <<: [*a${level - 1}, *a${level - 1}]\n  k${level}: 1`,
    );
    expect(statuses(`---\na-1: &a-1 {x: 1}\n${levels.join('\n')}\n---\n`)).toEqual(['read', 'loaded']);
    const many = Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join(', ');
    const maps = `m: &m {${many}}\n${Array.from({ length: 300 }, (_, index) => `a${index}: {<<: *m}`).join('\n')}`;
    const { author, client } = readFrontmatter(`---\n${maps}\n---\n`);
    expect([author.status, client.status]).toEqual(['broken', 'broken']);
    expect(author.problems[0]).toMatchObject({ code: 'IMPOSSIBLE', message: 'the block merges too many fields' });
  });

  it.each(['}', 'a: - b\n', '!t ', '*a ', 'a: [\n', '"\n', ':\n', 'a: []\n', 'a: {}\n', '<<: {a: 1}\n', 'a: @x\n'])(
    'a block of many %j is read under 1 s, repaired or not',
    (unit) => {
      const block = unit.repeat((maxYamlLength - 20) / unit.length);
      expect(bestTime(1000, () => shipped.readFrontmatter(`---\n${block}\n---\n`))).toBeLessThan(1000);
      expect(bestTime(1000, () => shipped.readFrontmatter(`---\n${block}z: x: y\n---\n`))).toBeLessThan(1000);
    },
  );

  it.each<[name: string, text: string]>([
    ['5 MB of blanks behind the block', `---\na: b\n---${' '.repeat(5_000_000)}`],
    ['a 5 MB body', `---\na: b\n---\n${'word '.repeat(1_000_000)}`],
    ['a 5 MB body of line ends', `---\na: b\n---\n${'\n'.repeat(5_000_000)}`],
    ['5 MB of blanks in the first line', `---${' '.repeat(5_000_000)}`],
    ['5 MB of letters in the first line', `---${'a'.repeat(5_000_000)}!\n---\n`],
    ['an unclosed block of 5 MB', `---\n${'a: b\n'.repeat(1_000_000)}`],
    ['5 MB of dashes', '-'.repeat(5_000_000)],
  ])('%s is read under 1 s', (_, text) => {
    expect(bestTime(1000, () => shipped.readFrontmatter(text))).toBeLessThan(1000);
  });

  it('a 3 MB block of blank lines is refused under 1 s', () => {
    const text = `---\na: b\n${'\n'.repeat(3_000_000)}---\nBody\n`;
    expect(bestTime(1000, () => shipped.readFrontmatter(text))).toBeLessThan(1000);
    const { author, client } = readFrontmatter(text);
    expect(author).toMatchObject({
      status: 'broken',
      problems: [{ code: 'BLANK', message: 'the block is almost all blank lines' }],
    });
    expect(client).toMatchObject({ status: 'broken', problem: { code: 'TOO_LONG' } });
  });

  it('a block at the size limit is read, a longer one refused', () => {
    const block = (length: number): string => `a: ${'x'.repeat(length - 4)}\n`;
    expect(statuses(`---\n${block(maxYamlLength)}---\n`)).toEqual(['read', 'loaded']);
    const { author, client } = readFrontmatter(`---\n${block(maxYamlLength + 1)}---\nBody`);
    const problem = {
      message: `the block is longer than ${maxYamlLength} characters`,
      code: 'TOO_LONG',
      range: { start: 4, end: 4 + maxYamlLength + 1 },
    };
    expect(author).toMatchObject({ status: 'broken', problems: [problem] });
    expect(client).toMatchObject({ status: 'broken', repaired: [], problem });
    expect(client.root).toBeUndefined();
  });
});

it.each(['[', '{', 'a: [', '"', 'a: "'])('what is missing at the end of %j is missed inside it', (text) => {
  const { problems } = parseYaml(text, 5);
  expect(problems.length).toBeGreaterThan(0);
  for (const { range } of problems) expect(range.end).toBeLessThanOrEqual(5 + text.length);
});

it('reading one text after another never mixes them up', () => {
  const read = (name: string): unknown => plain(readFrontmatter(`---\nname: ${name}\n---\n`).client.root);
  expect([read('a'), read('b'), read('a')]).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'a' }]);
  expect(nodeAt(readFrontmatter('\uFEFF---\nname: a\n---\n').client.root, 'name')?.range.start).toBe(11);
  expect(nodeAt(readFrontmatter('---\nname: a\n---\n').client.root, 'name')?.range.start).toBe(10);
});

describe('what is read without the library', () => {
  const values = [
    'a', 'Read, Grep', 'a: b', 'a:b', 'a:', 'a #b', 'a#b', '# a', '"a"', '"a\\n"', '"a" b', "'a'", "'a''b'", '"', '""', "''", '[a, b]', '[a,b]',
    '["a", b]', '[a b]', '[a, ]', '[]', '[ a ]', '[a: b]', '[a', '[true, null]', '["a: b"]', '[a#b]', '{a: b}', '|', '>-', '&a b', '*a', '!!str 1', '@a',
    '`a`', '%a', '-', '- a', '-a', '?', '? a', '~', 'null', 'Null', 'true', 'True', 'yes', 'no', 'on', '0', '10', '007', '1.5', '0x1f', '0o7', '1e3', '.5',
    '.inf', '-1', '+1', '1_000', '2020-01-01', '12:30', 'a ', 'a\t', '\ta', 'a\tb', '(a)', '<a>', '<', '<<a', '[<a>]', '/a/b', './a', '$a', '<<', '=', 'é', 'aé', 'a\u2028b', 'a\u0085b',
    'a\u00a0', 'a\ufeff', '\ufeffa', 'a\u{1f600}', 'a\r', 'a\0', 'a\u007f', '',
  ]; // biome-ignore format: one value a place
  const keys = [
    'name',
    'a-b',
    'a_b',
    'a b',
    '"a"',
    'true',
    'null',
    '<<',
    '1',
    ' a',
    '- a',
    '',
    'a:',
    '__proto__',
    'é',
    'toString',
  ];
  const lines = [
    ...keys.flatMap((key) => values.map((value) => `${key}: ${value}`)),
    ...values.flatMap((value) => [value, `- ${value}`, `  - ${value}`, ` -  ${value}`, `  ${value}`, `\t${value}`, `k:${value}`, `l:   ${value}`]),
    'list:', 'list: ', '---', '...', '--- a', '%YAML 1.2',
  ]; // biome-ignore format: as above
  const differences = (block: string): unknown[] => {
    const plain = parsePlainYaml(block, 4);
    if (!plain) return [];
    return isDeepStrictEqual(plain, parseDocument(block, 4)) ? [] : [block];
  };

  it('is what the library reads, line by line', () => {
    const blocks = lines.flatMap((line) => [`${line}\n`, line, `list:\n${line}\n`, `m: n\n${line}\n`, `${line}\nm: n\n`]);
    expect(blocks.flatMap(differences)).toEqual([]);
    expect(blocks.filter((block) => parsePlainYaml(block, 4)).length).toBeGreaterThan(300);
  });

  it('is what the library reads, in blocks of several lines', () => {
    let seed = 1;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const good = lines.filter((line) => parsePlainYaml(`${line}\n`, 0));
    const pick = (): string => {
      const from = [good, good, good, lines, ['list:', 'other:'], ['  - a', '  - "b c"', '- a']][random(6)] ?? lines;
      return from[random(from.length)] ?? '';
    };
    const blocks = Array.from({ length: 6000 }, () => `${Array.from({ length: 1 + random(5) }, pick).join('\n')}\n`);
    expect(blocks.flatMap(differences)).toEqual([]);
    expect(blocks.filter((block) => parsePlainYaml(block, 4)).length).toBeGreaterThan(300);
  });
});
