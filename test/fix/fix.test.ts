import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import type { Edit, Finding } from '../../src/engine/finding.ts';
import { applyFixes } from '../../src/fix/apply.ts';
import { unifiedDiff } from '../../src/fix/diff.ts';
import { bestTime } from '../formats/timing.ts';

const edit = (start: number, end: number, text: string): Edit => ({ range: { start, end }, text });

function finding(edits: readonly Edit[] | undefined, safe = true): Finding {
  const base: Finding = { rule: 'a/b', severity: 'error', message: 'm', file: 'f', range: { start: 0, end: 0 } };
  return edits ? { ...base, fix: { safe, edits } } : base;
}

describe('applyFixes', () => {
  it.each<[name: string, findings: Finding[], text: string, fixed: number]>([
    ['nothing to fix', [finding(undefined)], 'abcdef', 0],
    ['one replacement', [finding([edit(1, 3, 'XYZ')])], 'aXYZdef', 1],
    ['a deletion', [finding([edit(0, 2, '')])], 'cdef', 1],
    ['an insertion at each end', [finding([edit(0, 0, '<')]), finding([edit(6, 6, '>')])], '<abcdef>', 2],
    ['several, in any order', [finding([edit(4, 5, 'E!')]), finding([edit(0, 1, '')]), finding([edit(2, 2, '-')])], 'b-cdE!f', 3],
    ['one with several edits', [finding([edit(0, 1, 'A'), edit(5, 6, 'F')])], 'AbcdeF', 1],
    ['neighbours', [finding([edit(0, 2, 'X')]), finding([edit(2, 4, 'Y')])], 'XYef', 2],
    ['an overlap, left for the next pass', [finding([edit(0, 3, 'X')]), finding([edit(2, 4, 'Y')])], 'Xdef', 1],
    [
      'an overlap in one of several edits',
      [finding([edit(2, 3, 'X')]), finding([edit(0, 1, 'A'), edit(2, 3, 'Y')])],
      'abXdef',
      1,
    ],
    ['one inside another', [finding([edit(0, 6, 'X')]), finding([edit(3, 3, 'Y')])], 'X', 1],
    ['the same fix twice', [finding([edit(1, 2, '')]), finding([edit(1, 2, '')])], 'acdef', 1],
    ['two insertions at one place', [finding([edit(3, 3, 'X')]), finding([edit(3, 3, 'Y')])], 'abcXdef', 1],
    ['an insertion where a replacement ends', [finding([edit(1, 3, 'X')]), finding([edit(3, 3, 'Y')])], 'aXYdef', 2],
    ['an insertion where a replacement starts', [finding([edit(1, 3, 'X')]), finding([edit(1, 1, 'Y')])], 'aXdef', 1],
    ['one whose own edits overlap, never', [finding([edit(0, 3, 'X'), edit(2, 4, 'Y')])], 'abcdef', 0],
    ['edits of one fix in any order', [finding([edit(4, 5, 'E'), edit(0, 0, '<'), edit(2, 3, '')])], '<abdEf', 1],
    ['a deletion around what is already replaced', [finding([edit(2, 3, 'X')]), finding([edit(0, 6, '')])], 'abXdef', 1],
    ['an insertion where a deletion ends', [finding([edit(3, 3, '-')]), finding([edit(1, 3, '')])], 'a-def', 2],
    ['all or nothing of a fix', [finding([edit(5, 6, 'F')]), finding([edit(0, 1, 'A'), edit(5, 6, '')])], 'abcdeF', 1],
    ['an unsafe fix', [finding([edit(0, 6, '')], false)], 'abcdef', 0],
    ['an unsafe fix before a safe one', [finding([edit(0, 3, '')], false), finding([edit(1, 2, 'B')])], 'aBcdef', 1],
  ])('%s', (_, findings, text, fixed) => {
    expect(applyFixes('abcdef', findings)).toEqual({ text, fixed });
  });

  it('of 50,000 findings takes no time', () => {
    const text = 'ab\n'.repeat(50_000);
    const findings = Array.from({ length: 50_000 }, (_, line) => finding([edit(line * 3 + 1, line * 3 + 2, 'X')]));
    expect(applyFixes(text, findings)).toEqual({ text: 'aX\n'.repeat(50_000), fixed: 50_000 });
    expect(bestTime(500, () => applyFixes(text, findings))).toBeLessThan(500);
  });

  it('counts in UTF-16 units', () => {
    expect(applyFixes('😀ab', [finding([edit(2, 3, 'X')])]).text).toBe('😀Xb');
  });
});

const rule = '='.repeat(67);

it('has three lines of context', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
  expect(unifiedDiff('agents/x.md', before, before.replace('e', 'E')).split('\n')).toEqual([
    rule,
    '--- a/agents/x.md',
    '+++ b/agents/x.md',
    '@@ -2,7 +2,7 @@',
    ' b',
    ' c',
    ' d',
    '-e',
    '+E',
    ' f',
    ' g',
    ' h',
    '',
  ]);
});

it('says where the last line has no end', () => {
  expect(unifiedDiff('x', 'a', 'a\n').split('\n').slice(3)).toEqual([
    '@@ -1,1 +1,1 @@',
    '-a',
    '\\ No newline at end of file',
    '+a',
    '',
  ]);
});

it('shows a change of line ends', () => {
  expect(unifiedDiff('x', 'a\r\nb\r\n', 'a\nb\r\n').split('\n').slice(3)).toEqual(['@@ -1,2 +1,2 @@', '-a\r', '+a', ' b\r', '']);
});

it('equal texts have no hunk', () => {
  expect(unifiedDiff('x', 'a\n', 'a\n')).not.toContain('@@');
});

const crlf = Array.from({ length: 3000 }, (_, index) => `line ${index}\r\n`).join('');
const around = (text: string): string => `1\n2\n3\n4\n${text}5\n6\n7\n8`;

it.each<[name: string, before: string, after: string]>([
  ['every line', crlf, crlf.replaceAll('\r', '')],
  ['all but the ends', around(crlf), around(crlf.replaceAll('\r', ''))],
  ['all but the start', around(crlf), `${around(crlf.replaceAll('\r', ''))}\n`],
  ['into nothing', crlf, ''],
  ['from nothing', '', crlf],
])('a change of %s can be applied', (_, before, after) => {
  const patch = unifiedDiff('x', before, after);
  expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
});

it('has three lines of context also where everything between is shown as replaced', () => {
  const lines = unifiedDiff('x', around(crlf), around(crlf.replaceAll('\r', ''))).split('\n');
  expect(lines.slice(3, 8)).toEqual(['@@ -2,3006 +2,3006 @@', ' 2', ' 3', ' 4', '-line 0\r']);
  expect(lines.slice(-4)).toEqual([' 5', ' 6', ' 7', '']);
});

it('of 5 MB of changed lines is quick', () => {
  const before = 'a\r\n'.repeat(1_600_000);
  const after = before.replaceAll('\r', '');
  expect(bestTime(4000, () => unifiedDiff('x', before, after))).toBeLessThan(4000);
});
