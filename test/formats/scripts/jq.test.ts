import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/formats/scripts/jq-values.ts';
import { readShape, type Shape } from '../../../src/formats/scripts/shape.ts';

/** A shape in a few characters. */
function shown(shape: Shape): string {
  if (shape.kind === 'text') return shape.text === undefined ? 'text' : JSON.stringify(shape.text);
  if (shape.kind === 'boolean') return String(shape.value ?? 'boolean');
  if (shape.kind === 'list') return `[${shape.items.map(shown).join(', ')}]`;
  if (shape.kind !== 'object') return shape.kind;
  return `{${[...shape.entries.map(({ key, value }) => `${key}: ${shown(value)}`), ...(shape.isOpen ? ['…'] : [])].join(', ')}}`;
}

describe('a filter of jq', () => {
  it.each<[filter: string, reads: string[]]>([
    ['.', []],
    ['.a.b', ['a.b']],
    ['.a["b"].c?', ['a.b.c']],
    ['."a"."b"', ['a.b']],
    ['.["a"]', ['a']],
    ['.a[0].b', ['a.[].b']],
    ['.a // .b // "c"', ['a', 'b']],
    ['.a | .b', ['a', 'a.b']],
    ['.a | length', ['a']],
    ['.a | map(.b)', ['a']],
    ['.items[] | select(.x == 1) | .y', ['items.[]', 'items.[].x', 'items.[].y']],
    ['select(.tool_name == "Bash") | .tool_input.command', ['tool_name', 'tool_input.command']],
    ['"\\(.a): \\(.b | tostring)"', ['a', 'b']],
    ['{x: .a, b, "c": .d.e, ($k): 1, @text "x": 2}', []],
    ['{x: .a, b, "c": .d.e, ($k): 1}', ['a', 'b', 'd.e']],
    ['if .a then .b else .c end', ['a', 'b', 'c']],
    ['[.a, .b] | @tsv', ['a', 'b']],
    ['.a as $x | .b + $x', ['a', 'b']],
    ['.. | .a?', []],
    ['try .a catch "x"', ['a']],
    ['$input.a', []],
    ['.a |= 1', ['a']],
    ['# a comment\n.a', ['a']],
    ['.a |', []],
    ['(.a', []],
  ])('%j reads %j', (filter, reads) => {
    expect((meaningOf(filter)?.reads ?? []).map(({ steps }) => steps.join('.'))).toEqual(reads);
  });

  it('says where each stands', () => {
    const filter = 'select(.tool_name) | "\\(.a.b)"';
    const places = meaningOf(filter)?.reads.map(({ start, end }) => filter.slice(start, end));
    expect(places).toEqual(['.tool_name', '.a.b']);
  });

  it.each<[filter: string, shape: string]>([
    ['{a: "b", c: true, d: null, e: 1, f: [.x]}', '{a: "b", c: true, d: null, e: number, f: [unknown]}'],
    ['{a: $text, $text, b: $json, c: ("x" + .y), d: "\\(.z)"}', '{a: text, text: text, b: unknown, c: text, d: text}'],
    ['{a: 1} + {b: 2}', '{a: number, b: number}'],
    ['{a: 1} + (if .x then {b: 2} else {} end)', '{a: number, …}'],
    ['{(.k): 1}', '{…}'],
    ['{a: (.x // null)}', '{a: unknown}'],
    ['.a', 'unknown'],
  ])('%j prints %s', (filter, shape) => {
    const variables = new Map<string, Shape>([
      ['text', { kind: 'text' }],
      ['json', { kind: 'unknown' }],
    ]);
    expect(shown(meaningOf(filter, variables)?.shape ?? { kind: 'unknown' })).toBe(shape);
  });
});

describe('JSON with holes', () => {
  const hole = { range: { start: 0, end: 0 } };

  it.each<[what: string, text: Parameters<typeof readShape>[0], shape: string | undefined, rest?: string]>([
    ['values of all kinds', ['{"a": [1, true, null, "x\\"y"], "b": {}}'], '{a: [number, true, null, "x\\"y"], b: {}}'],
    ['a hole in a text', ['{"a": "b', hole, 'c"}'], '{a: text}'],
    ['a hole as a value', ['{"a": ', hole, ', "b": 1}'], '{a: unknown, b: number}'],
    ['a hole for entries', ['{"a": "b"', hole, '}'], '{a: "b", …}'],
    ['a hole in a number', ['{"a": 1', hole, '2}'], '{a: unknown}'],
    ['text behind it', ['{"a": 1} done'], '{a: number}', 'done'],
    ['a comma too many', ['{"a": 1,}'], undefined],
    ['no quotes', ['{a: 1}'], undefined],
    ['a break in a text', ['{"a": "b\nc"}'], undefined],
    ['no end', ['{"a": 1'], undefined],
  ])('%s', (_what, text, shape, rest = '') => {
    const read = readShape(text);
    expect(read && [shown(read.shape), read.rest]).toEqual(shape === undefined ? undefined : [shape, rest]);
  });
});
