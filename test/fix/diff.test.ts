import { expect, it } from 'vitest';
import { unifiedDiff } from '../../src/fix/diff.ts';

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
