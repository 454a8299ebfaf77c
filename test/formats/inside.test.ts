import { describe, expect, it } from 'vitest';
import { rangeInside, writtenInside } from '../../src/formats/inside.ts';
import { parseJson } from '../../src/formats/json.ts';
import { nodeAt, type ScalarNode } from '../../src/formats/located.ts';
import { parseYaml } from '../../src/formats/yaml.ts';

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
