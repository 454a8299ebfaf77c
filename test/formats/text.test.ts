import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/formats/json.ts';
import { entryOf, nodeAt, type ScalarNode, toValue } from '../../src/formats/located.ts';
import { decodeText, LineIndex, rangeInside, utf8, writtenInside } from '../../src/formats/text.ts';
import { parseYaml } from '../../src/formats/yaml.ts';
import { bestTime, shipped } from './timing.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('decodeText', () => {
  it.each<[name: string, bytes: Uint8Array, expected: object]>([
    ['nothing', new Uint8Array(), { text: '', encoding: 'empty' }],
    ['ASCII', bytes('abc\n'), { text: 'abc\n', encoding: 'utf-8' }],
    ['UTF-8', bytes('é😀'), { text: 'é😀', encoding: 'utf-8' }],
    ['UTF-8 with its BOM kept', bytes('\uFEFFa'), { text: '\uFEFFa', encoding: 'utf-8' }],
    ['a BOM alone', bytes('\uFEFF'), { text: '\uFEFF', encoding: 'utf-8' }],
    ['a typed replacement character', bytes('a\uFFFD'), { text: 'a\uFFFD', encoding: 'utf-8' }],
    [
      'a byte that is not UTF-8',
      new Uint8Array([0x61, 0xff, 0x62]),
      { text: 'a\uFFFDb', encoding: 'invalid-utf-8', firstBad: 1 },
    ],
    ['a cut sequence', new Uint8Array([0x61, 0xf0, 0x9f]), { text: 'a\uFFFD', encoding: 'invalid-utf-8', firstBad: 1 }],
    ['Latin-1', bytes('caf\u00e9!', 'latin1'), { text: 'caf\uFFFD!', encoding: 'invalid-utf-8', firstBad: 3 }],
    ['a NUL', bytes('ab\0c'), { text: 'ab\0c', encoding: 'binary', firstBad: 2 }],
  ])('reads %s', (_, input, expected) => {
    expect(decodeText(input)).toEqual(expected);
  });

  it.each<[name: string, start: number[]]>([
    ['little', [0xff, 0xfe, 0x61, 0]],
    ['big', [0xfe, 0xff, 0, 0x61]],
  ])('tells UTF-16 by its %s-endian mark, NUL or not', (_, start) => {
    expect(decodeText(new Uint8Array(start))).toMatchObject({ encoding: 'utf-16', firstBad: 0 });
  });

  it('takes UTF-16 without a mark for binary', () => {
    expect(decodeText(bytes('ab', 'utf16le'))).toMatchObject({ encoding: 'binary', firstBad: 1 });
  });

  it('looks for NUL at the start only', () => {
    expect(decodeText(bytes(`${'a'.repeat(7999)}\0`))).toMatchObject({ encoding: 'binary', firstBad: 7999 });
    expect(decodeText(bytes(`${'a'.repeat(8000)}\0`))).toMatchObject({ encoding: 'utf-8' });
  });

  it('counts bytes, not characters, where it looks for NUL', () => {
    expect(decodeText(bytes(`${'é'.repeat(3999)}\0`))).toMatchObject({ encoding: 'binary', firstBad: 3999 });
    expect(decodeText(bytes(`${'é'.repeat(4000)}\0`))).toMatchObject({ encoding: 'utf-8' });
  });

  it.each<[name: string, start: string, bad: number[], firstBad: number]>([
    ['a sequence that begins like a replacement character', '\uFFFD😀', [0xef, 0xbf, 0x41], 3],
    ['its first byte at the end', 'a', [0xef], 1],
    ['its first two at the end', 'a\uFFFD', [0xef, 0xbf], 2],
    ['a surrogate', 'é', [0xed, 0xa0, 0x80], 1],
    ['an overlong sequence', '\uFEFF', [0xc0, 0x80], 1],
  ])('finds %s', (_, start, bad, firstBad) => {
    expect(decodeText(new Uint8Array([...bytes(start), ...bad]))).toMatchObject({ encoding: 'invalid-utf-8', firstBad });
  });

  it.each<[name: string, unit: number[]]>([
    ['typed replacement characters and a bad byte', [0xef, 0xbf, 0xbd]],
    ['bad bytes', [0xff]],
    ['NUL', [0]],
    ['two-byte characters', [0xc3, 0xa9]],
  ])('5 MB of %s are decoded under 1 s', (_, unit) => {
    const input = new Uint8Array(5_000_000).map((_, index) => unit[index % unit.length] as number);
    expect(bestTime(1000, () => decodeText(input))).toBeLessThan(1000);
  });

  it('a typed replacement character in front of a bad byte is not the bad one', () => {
    expect(decodeText(new Uint8Array([...bytes('\uFFFDa'), 0xff]))).toMatchObject({ encoding: 'invalid-utf-8', firstBad: 2 });
  });
});

it('utf8 reads a part of a buffer', () => {
  expect(utf8(bytes('xabcx').subarray(1, 4))).toBe('abc');
});

describe('line starts', () => {
  it.each<[text: string, starts: number[]]>([
    ['', [0]],
    ['a', [0]],
    ['a\nb\n', [0, 2, 4]],
    ['a\r\nb\r\n', [0, 3, 6]],
    ['a\rb\r', [0, 2, 4]],
    ['a\r\n\rb\n\n', [0, 3, 4, 6, 7]],
    ['\n\r', [0, 1, 2]],
    ['a\u2028b\u0085c', [0]],
  ])('of %j', (text, starts) => {
    const index = new LineIndex(text);
    expect(index.count).toBe(starts.length);
    expect(starts.map((_, line) => index.startOf(line + 1))).toEqual(starts);
  });

  it('a line behind the last one starts where the last one does', () => {
    expect(new LineIndex('a\nb').startOf(9)).toBe(2);
  });
});

describe('positions', () => {
  it.each<[text: string, offset: number, line: number, column: number]>([
    ['', 0, 1, 1],
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 5, 2, 3],
    ['ab\r\ncd', 2, 1, 3],
    ['ab\r\ncd', 3, 1, 4],
    ['ab\r\ncd', 4, 2, 1],
    ['ab\rcd', 3, 2, 1],
    ['😀x', 2, 1, 3],
    ['é\n😀😀x', 6, 2, 5],
    ['\uFEFFa', 1, 1, 2],
  ])('%j at %i', (text, offset, line, column) => {
    expect(new LineIndex(text).positionOf(offset)).toEqual({ line, column });
  });

  it('lead back to their offsets', () => {
    const text = 'a\n\r\nbc\r\r\n😀d\n';
    const index = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = index.positionOf(offset);
      expect(index.startOf(line) + column - 1).toBe(offset);
    }
  });

  it('of 5 MB are found quickly', () => {
    const text = 'abcd\n'.repeat(1_000_000);
    const work = (): void => {
      const index = new LineIndex(text);
      for (let offset = 0; offset < text.length; offset += 50) index.positionOf(offset);
    };
    expect(bestTime(1000, work)).toBeLessThan(1000);
  });
});

const json = (text: string): ScalarNode => nodeAt(parseJson(text).root, 'a') as ScalarNode;
const yaml = (text: string): ScalarNode => nodeAt(parseYaml(text).root, 'a') as ScalarNode;
const shown = (file: string, node: ScalarNode, part: string): string => {
  const from = String(node.value).indexOf(part);
  const { start, end } = rangeInside(file, node, from, from + part.length);
  return file.slice(start, end);
};

describe('rangeInside', () => {
  it.each<[file: string, part: string, found: string]>([
    ['{"a": "one two three"}', 'two', 'two'],
    ['{"a": "\\"q\\" two\\n"}', 'two', 'two'],
    ['{"a": "\\u00e9 two \\\\"}', 'two', 'two'],
    ['{"a": "x \\"two\\""}', '"two"', '\\"two\\"'],
    ['{"a": "two"}', 'two', 'two'],
  ])('in JSON %s', (file, part, found) => {
    expect(shown(file, json(file), part)).toBe(found);
  });

  it.each<[file: string, part: string, found: string]>([
    ['a: one two three', 'two', 'two'],
    ["a: 'one two'", 'two', 'two'],
    ['a: "one \\"two\\""', '"two"', '\\"two\\"'],
    ["a: 'it''s two'", 'two', "'it''s two'"],
    ['a: |\n  one\n  two\n', 'two', '|\n  one\n  two\n'],
  ])('in YAML %j', (file, part, found) => {
    expect(shown(file, yaml(file), part).trim()).toBe(found.trim());
  });
});

it.each(['"', "'", ''])('reads a value in %j once, however many of its parts are asked for', (quote) => {
  const file = `{"a": ${quote}${'${x} '.repeat(40_000)}${quote}}`;
  const node: ScalarNode = { ...json('{"a": "x"}'), value: '${x} '.repeat(40_000), range: { start: 6, end: file.length - 1 } };
  const ask = (): void => {
    for (let at = 0; at < 200_000; at += 5) rangeInside(file, node, at, at + 4);
  };
  expect(bestTime(1000, ask)).toBeLessThan(1000);
});

describe('writtenInside', () => {
  it('escapes for JSON, and leaves plain YAML to plain text', () => {
    const file = '{"a": "x"}';
    expect(writtenInside(file, json(file), 'a "b"\n')).toBe('a \\"b\\"\\n');
    expect(writtenInside('a: x', yaml('a: x'), 'Bash')).toBe('Bash');
    expect(writtenInside('a: x', yaml('a: x'), 'a: b')).toBeUndefined();
  });
});

it.each(['[/*', '{/*', '{"a": {/*', '[1, /*'])('%s ends with its text', (text) => {
  expect(parseJson(text).root?.range).toEqual({ start: 0, end: text.length });
});

const read = (text: string): unknown => {
  const { root } = parseJson(text);
  return root && toValue(root);
};
const problemsOf = (text: string): string[] =>
  parseJson(text).problems.map(({ code, range }) => `${code} ${JSON.stringify(text.slice(range.start, range.end))}`);

describe('values', () => {
  it.each<[text: string, value: unknown]>([
    ['{}', {}],
    ['[]', []],
    ['null', null],
    ['-1.5e2', -150],
    ['"\\u00e9\\n"', 'é\n'],
    [' {"a": [1, true, null, {"b": "c"}]} ', { a: [1, true, null, { b: 'c' }] }],
  ])('%j is read without a problem', (text, value) => {
    expect(read(text)).toEqual(value);
    expect(parseJson(text).problems).toEqual([]);
  });

  it('__proto__ is data', () => {
    const value = read('{"__proto__": {"polluted": 1}}') as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('ranges', () => {
  const text = '{\n  "name": "a",\n  "list": [1, "é😀", {"k": null}],\n  "last": false\n}\n';
  const { root } = parseJson(text);

  it.each<[path: string, written: string]>([
    ['name', '"a"'],
    ['list', '[1, "é😀", {"k": null}]'],
    ['list.0', '1'],
    ['list.1', '"é😀"'],
    ['list.2', '{"k": null}'],
    ['list.2.k', 'null'],
    ['last', 'false'],
  ])('%s stands where its range says', (path, written) => {
    const range = nodeAt(root, path)?.range;
    expect(range && text.slice(range.start, range.end)).toBe(written);
  });

  it.each<[text: string, path: string, written: string]>([
    ['\uFEFF{\r\n"a": "é😀",\r\n"b": [1]}', 'b', '[1]'],
    ['{"a": {"b": [1, {"c": 2', 'a', '{"b": [1, {"c": 2'],
    ['{"a": {"b": [1, {"c": 2', 'a.b.1.c', '2'],
    ['{"a": [1, 2 ', 'a', '[1, 2 '],
    ['{"a"', 'a', ''],
    ['{"a": ,"b": 1}', 'a', ''],
  ])('in %j %s stands where its range says', (text, path, written) => {
    const range = nodeAt(parseJson(text).root, path)?.range;
    expect(range && text.slice(range.start, range.end)).toBe(written);
  });

  it('keys include their quotes', () => {
    expect(entryOf(root, 'name')?.keyRange).toEqual({ start: 4, end: 10 });
    expect(root?.range).toEqual({ start: 0, end: text.length - 1 });
  });
});

describe('problems', () => {
  it.each<[text: string, problems: string[], value: unknown]>([
    ['{"a": 1, // c\n"b": 2}', ['InvalidCommentToken "// c"'], { a: 1, b: 2 }],
    ['/* c */ {"a": 1}', ['InvalidCommentToken "/* c */"'], { a: 1 }],
    ['{"a": 1,}', ['PropertyNameExpected "}"', 'ValueExpected "}"'], { a: 1 }],
    ['[1, 2,]', ['ValueExpected "]"'], [1, 2]],
    ['{"a" 1, "b": 2}', ['ColonExpected "1"'], { a: null, b: 2 }],
    ['{"a": 1 "b": 2}', ['CommaExpected "\\"b\\""'], { a: 1, b: 2 }],
    ['{"a": 1', ['CloseBraceExpected ""'], { a: 1 }],
    ['{"a": [1', ['CloseBracketExpected ""', 'CloseBraceExpected ""'], { a: [1] }],
    ['{"a": 1} 2', ['EndOfFileExpected "2"'], { a: 1 }],
    ['{"a": 1} x', ['InvalidSymbol "x"'], { a: 1 }],
  ])('%j is read on after a problem', (text, problems, value) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(read(text)).toEqual(value);
  });

  it.each(['/*', '{} /*', '"a', '"\\', '{"a": 1 /'])('of %j stand inside it', (text) => {
    expect(parseJson(text).problems.length).toBeGreaterThan(0);
    for (const { range } of parseJson(text).problems) {
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThanOrEqual(text.length);
    }
  });

  it('are worded for people', () => {
    expect(parseJson('{"a": 1 "b": 2}').problems[0]?.message).toBe('comma expected');
    expect(parseJson('{"a": 1 // c\n}').problems[0]?.message).toBe('invalid comment token');
  });

  it.each(['', ' \n', '\uFEFF'])('the empty text %j has a problem and no root', (text) => {
    expect(parseJson(text).root).toBeUndefined();
    expect(parseJson(text).problems.map(({ code }) => code)).toEqual(['ValueExpected']);
  });

  it('every cut of a document is read without throwing, and is a problem', () => {
    const text = '{"a": [1, "x\\n"], "b": {"c": null}}';
    for (let end = 0; end < text.length; end++) expect(parseJson(text.slice(0, end)).problems.length).toBeGreaterThan(0);
  });
});

describe('duplicates', () => {
  it('the last one wins, and both places are known', () => {
    const text = '{"a": 1, "b": {"c": 1, "c": 2}, "a": 3}';
    expect(read(text)).toEqual({ a: 3, b: { c: 2 } });
    expect(parseJson(text).duplicates).toEqual([
      { key: 'c', first: { start: 15, end: 18 }, second: { start: 23, end: 26 } },
      { key: 'a', first: { start: 1, end: 4 }, second: { start: 32, end: 35 } },
    ]);
  });

  it('of three are two, and any key counts', () => {
    const text = '{"__proto__": 1, "": 0, "__proto__": 2, "": 1, "__proto__": 3}';
    expect(parseJson(text).duplicates.map(({ key, first, second }) => [key, first.start, second.start])).toEqual([
      ['__proto__', 1, 24],
      ['', 17, 40],
      ['__proto__', 1, 47],
    ]);
    expect(JSON.stringify(read(text))).toBe('{"__proto__":3,"":1}');
  });

  it('equal keys of different maps are none', () => {
    expect(parseJson('[{"a": 1}, {"a": 1}]').duplicates).toEqual([]);
  });
});

describe('held against JSON.parse', () => {
  const seed = '{"a": [1, -2.5e+3, "x\\u00e9\\n", true, null, {}], "b": {"__proto__": 0}, "": []}';
  const native = (text: string): string => {
    try {
      return JSON.stringify(JSON.parse(text));
    } catch {
      return 'refused';
    }
  };
  const ours = (text: string): string => {
    const { root, problems } = parseJson(text);
    return problems.length > 0 || !root ? 'refused' : JSON.stringify(toValue(root));
  };

  it.each([...'{}[]:,"\\ \n\t\r01.eE+-tn/*\u00A0\u2028\u0000\u0001\u007F\''])('a document with %j anywhere', (char) => {
    for (let at = 0; at <= seed.length; at++) {
      const inserted = seed.slice(0, at) + char + seed.slice(at);
      const replaced = seed.slice(0, at) + char + seed.slice(at + 1);
      expect([inserted, ours(inserted)]).toEqual([inserted, native(inserted)]);
      expect([replaced, ours(replaced)]).toEqual([replaced, native(replaced)]);
    }
  });

  it('every cut, from either end', () => {
    for (let at = 0; at <= seed.length; at++)
      for (const cut of [seed.slice(at), seed.slice(0, at)]) expect([cut, ours(cut)]).toEqual([cut, native(cut)]);
  });
});

it('a BOM is accepted and counted in the positions', () => {
  const { root, problems } = parseJson('\uFEFF{"a": 1}');
  expect(problems).toEqual([]);
  expect(root?.range).toEqual({ start: 1, end: 9 });
  expect(nodeAt(root, 'a')?.range).toEqual({ start: 7, end: 8 });
});

describe('hostile input', () => {
  it.each(['[', '{"a":'])('100,000 nested %j are one problem of the whole text', (opening) => {
    const text = opening.repeat(100_000);
    expect(parseJson(text)).toEqual({
      root: undefined,
      problems: [{ message: 'the text is nested too deeply', code: 'TooDeep', range: { start: 0, end: text.length } }],
      duplicates: [],
    });
  });

  it('1,000 levels are read and can be walked, one more is not', () => {
    const nested = (depth: number): string => `${'{"a":['.repeat(depth / 2)}${']}'.repeat(depth / 2)}`;
    expect(parseJson(nested(1000)).problems).toEqual([]);
    expect(JSON.stringify(read(nested(1000)))).toBe(nested(1000));
    expect(parseJson(`[${nested(1000)}]`).problems).toMatchObject([{ code: 'TooDeep' }]);
    expect(parseJson(`{"a": ${'['.repeat(1000)} 1`)).toMatchObject({ root: undefined, problems: [{ code: 'TooDeep' }] });
  });

  it('only the first 1,000 problems are kept', () => {
    expect(parseJson('-'.repeat(100_000)).problems).toHaveLength(1000);
  });

  it.each<[name: string, text: string]>([
    ['objects', `[${'{"name":"value","n":1},'.repeat(217_000)}{}]`],
    ['one string', `"${'x'.repeat(5_000_000)}"`],
    ['closing braces', '}'.repeat(5_000_000)],
    ['numbers', `[${'12345678,'.repeat(555_555)}1]`],
    ['equal keys', `{${'"k":1,'.repeat(833_333)}"k":1}`],
    ['comments', '// x\n'.repeat(1_000_000)],
    ['dashes', '-'.repeat(5_000_000)],
    ['escapes', `"${'\\n'.repeat(2_500_000)}"`],
    ['open lists', '['.repeat(5_000_000)],
  ])('5 MB of %s are read under 1 s', (_, text) => {
    expect(bestTime(1000, () => shipped.parseJson(text))).toBeLessThan(1000);
  });
});
