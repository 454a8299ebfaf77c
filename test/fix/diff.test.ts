import { applyPatch } from 'diff';
import { expect, it } from 'vitest';
import { unifiedDiff } from '../../src/fix/diff.ts';
import { bestTime } from '../formats/timing.ts';

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
