import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/formats/json.ts';
import { LineIndex } from '../../src/formats/lines.ts';
import { nodeAt, type ScalarNode } from '../../src/formats/located.ts';
import { rangeInside, writtenInside } from '../../src/formats/text.ts';
import { parseYaml } from '../../src/formats/yaml.ts';
import { bestTime } from './timing.ts';

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

describe('writtenInside', () => {
  it('escapes for JSON, and leaves plain YAML to plain text', () => {
    const file = '{"a": "x"}';
    expect(writtenInside(file, json(file), 'a "b"\n')).toBe('a \\"b\\"\\n');
    expect(writtenInside('a: x', yaml('a: x'), 'Bash')).toBe('Bash');
    expect(writtenInside('a: x', yaml('a: x'), 'a: b')).toBeUndefined();
  });
});
