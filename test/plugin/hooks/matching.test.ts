import { describe, expect, it } from 'vitest';
import { matchesPath, matchesStars } from '../../../src/plugin/hooks/globs.ts';
import { matchesValue, readMatcher } from '../../../src/plugin/hooks/matching.ts';
import { bestTime } from '../../formats/timing.ts';

const kind = (matcher: string | undefined, event = 'PreToolUse'): string => readMatcher(matcher, event).kind;

describe('a matcher', () => {
  it.each([
    [undefined, 'all'],
    ['', 'all'],
    ['*', 'all'],
    ['Bash', 'names'],
    ['Bash, Write | Edit', 'names'],
    ['mcp__a-b__c', 'names'],
    ['|', 'names'],
    ['Bash.*', 'pattern'],
    ['^(?!Bash)', 'pattern'],
    ['Bash\n', 'pattern'],
    ['[', 'invalid'],
  ])('%j is read as %s', (matcher, expected) => {
    expect(kind(matcher)).toBe(expected);
  });

  it.each(['FileChanged', 'StopFailure'])('of %s has a smaller set of letters for names', (event) => {
    expect([kind('rate_limit|unknown', event), kind('a-b', event), kind('a, b', event)]).toEqual(['names', 'pattern', 'pattern']);
  });

  it('finds a tool under its old name, and no other value', () => {
    const reading = readMatcher('Task', 'PreToolUse');
    expect([matchesValue(reading, 'Agent', true), matchesValue(reading, 'Agent'), matchesValue(reading, 'Task', true)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    'mcp__.*__write.*|mcp__.*__create.*',
    '^(Write|Edit)$',
    'mcp__(a|b)__[a-z]+',
    'Bash\\(.*\\)',
    'a{2,3}',
    '(?:Read|Write).*',
  ])('tries %s', (matcher) => {
    expect(kind(matcher)).toBe('pattern');
  });

  it.each(['(a+)+$', '(a|a)*b', '(?:.*)*x', '((a)*)*', '(a|b){2,}c', '.*.*.*.*.*.*x', '(.)\\1+', `${'a?'.repeat(600)}x`])(
    'does not try %s, which may take too long',
    (matcher) => {
      expect(kind(matcher)).toBe('costly');
      expect(matchesValue(readMatcher(matcher, 'PreToolUse'), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toBeUndefined();
    },
  );
});

describe('globs', () => {
  it.each<[pattern: string, text: string, matches: boolean]>([
    ['git *', 'git push', true],
    ['git *', 'git', false],
    ['*git*', 'a git b', true],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXbY', false],
    ['', '', true],
    ['*', '', true],
    ['a?', 'ab', false],
  ])('%j on %j: %s', (pattern, text, matches) => {
    expect(matchesStars(pattern, text)).toBe(matches);
  });

  it.each<[pattern: string, path: string, matches: boolean]>([
    ['*.ts', 'a/b/c.ts', true],
    ['src/**', 'src/a/b.ts', true],
    ['src/**', 'pkg/src/a.ts', false],
    ['/src/**', 'src/a.ts', true],
    ['**/test/**', 'a/test/b/c', true],
    ['src', 'a/src/b.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
  ])('%j takes %j: %s', (pattern, path, matches) => {
    expect(matchesPath(pattern, path)).toBe(matches);
  });

  it('take no time that explodes', () => {
    const steps = 'a/'.repeat(200);
    expect(bestTime(200, () => matchesPath(`${'**/a/'.repeat(60)}b`, `${steps}c`))).toBeLessThan(200);
    expect(bestTime(200, () => matchesStars(`${'*a'.repeat(500)}b`, 'a'.repeat(5000)))).toBeLessThan(200);
  });
});
