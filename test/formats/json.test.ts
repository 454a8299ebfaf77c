import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/formats/json.ts';
import { entryOf, nodeAt, toValue } from '../../src/formats/located.ts';
import { bestTime, shipped } from './timing.ts';

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
