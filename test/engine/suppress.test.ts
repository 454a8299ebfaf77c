import { describe, expect, it } from 'vitest';
import { type RunOptions, runRules } from '../../src/engine/run.ts';
import { namesRule, suppressionsOf } from '../../src/engine/suppress.ts';
import { readSource } from '../../src/plugin/component.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { bestTime } from '../formats/timing.ts';
import { load, runAgent, sampleRules } from './sample.ts';

const parsed = (text: string): [rules: readonly string[], lines: readonly [number, number], written: string][] =>
  suppressionsOf(readSource(memoryFiles({ 'a.md': text }), 'a.md')).map(({ rules, lines, range }) => [
    rules,
    lines,
    text.slice(range.start, range.end),
  ]);

describe('a comment', () => {
  it.each<[text: string, rules: string[]]>([
    ['# plugin-dev-ignore test/bad', ['test/bad']],
    ['#plugin-dev-ignore test/bad', ['test/bad']],
    ['a: b # plugin-dev-ignore test/bad', ['test/bad']],
    ['<!-- plugin-dev-ignore test/bad -->', ['test/bad']],
    ['<!--plugin-dev-ignore test/bad -->', ['test/bad']],
    ['# plugin-dev-ignore test/bad: since it is so', ['test/bad']],
    ['# plugin-dev-ignore test/bad, test/ugly', ['test/bad', 'test/ugly']],
    ['# plugin-dev-ignore test/bad ,other/odd : why, really', ['test/bad', 'other/odd']],
    ['# plugin-dev-ignore test/*', ['test/*']],
    ['# plugin-dev-ignore-file test/bad', ['test/bad']],
    ['#            plugin-dev-ignore test/bad', ['test/bad']],
    ['# plugin-dev-ignore test/bad because it is so', ['test/bad']],
    ['# plugin-dev-ignore test/bad, because it is so', ['test/bad']],
    ['# plugin-dev-ignore test/bad test/*,\tother/odd-one: test/ugly', ['test/bad', 'test/*', 'other/odd-one']],
    ['# plugin-dev-ignore file/invalid-utf-8', ['file/invalid-utf-8']],
    ['# plugin-dev-ignore bad', ['bad']],
    ['<!-- plugin-dev-ignore test/*-->', ['test/*']],
    ['<!-- plugin-dev-ignore test/bad --> # plugin-dev-ignore test/ugly', ['test/bad', 'test/ugly']],
  ])('%j names rules', (text, rules) => {
    expect(parsed(text).flatMap(([found]) => found)).toEqual(rules);
  });

  it.each([
    'plugin-dev-ignore test/bad',
    '# plugin-dev-ignore',
    '# plugin-dev-ignored test/bad',
    '# see plugin-dev-ignore test/bad',
    '# plugin-dev-ignore: test/bad',
    '#\nplugin-dev-ignore test/bad',
  ])('%j is none', (text) => {
    expect(parsed(text)).toEqual([]);
  });

  it('ends before the end of the HTML comment, with no blank between', () => {
    expect(parsed('<!--plugin-dev-ignore test/bad-->')).toEqual([[['test/bad'], [1, 2], 'plugin-dev-ignore test/bad']]);
  });

  it('takes rules separated by blanks', () => {
    expect(parsed('# plugin-dev-ignore test/bad test/ugly')[0]?.[0]).toEqual(['test/bad', 'test/ugly']);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines ended by %j', (end) => {
    const text = ['x', '# plugin-dev-ignore test/bad', 'y', '<!-- plugin-dev-ignore-file other/odd -->', 'z'].join(end);
    expect(parsed(text)).toEqual([
      [['test/bad'], [2, 3], 'plugin-dev-ignore test/bad'],
      [['other/odd'], [1, 5], 'plugin-dev-ignore-file other/odd'],
    ]);
  });
});

describe('suppression', () => {
  it.each<[name: string, text: string, left: string[]]>([
    ['own line in frontmatter', '---\nname: BAD # plugin-dev-ignore test/bad\n---\n', []],
    ['next line in frontmatter', '---\n# plugin-dev-ignore test/bad\nname: BAD\n---\n', []],
    ['own line in the body', 'BAD <!-- plugin-dev-ignore test/bad -->\n', []],
    ['next line in the body', '<!-- plugin-dev-ignore test/bad: reason, with UGLY -->\nBAD\n', ['1 test/ugly']],
    ['not the line after next', '<!-- plugin-dev-ignore test/bad -->\nBAD\nBAD\n', ['3 test/bad']],
    ['not the line before', 'BAD\nBAD <!-- plugin-dev-ignore test/bad -->\n', ['1 test/bad']],
    ['the whole file', 'BAD\n\nBAD\n<!-- plugin-dev-ignore-file test/bad -->\n\nBAD UGLY\n', ['6 test/ugly']],
    ['a wildcard', 'BAD UGLY ODD <!-- plugin-dev-ignore test/* -->\n', ['1 other/odd']],
    ['several rules', 'BAD UGLY ODD <!-- plugin-dev-ignore test/bad, other/odd -->\n', ['1 test/ugly']],
    ['another rule', 'BAD <!-- plugin-dev-ignore test/ugly -->\n', ['1 test/bad', '1 engine/unused-suppression']],
    ['a part that is unused', 'BAD <!-- plugin-dev-ignore test/bad, test/ugly -->\n', ['1 engine/unused-suppression']],
  ])('%s', (_, text, left) => {
    expect(runAgent(text)).toEqual(left);
  });

  it('is taken from the first that covers a finding; a second one is unused', () => {
    const text = '<!-- plugin-dev-ignore-file test/* -->\n\nBAD <!-- plugin-dev-ignore test/bad -->\n';
    expect(runAgent(text)).toEqual(['3 engine/unused-suppression']);
    const lines = '<!-- plugin-dev-ignore test/bad -->\nBAD <!-- plugin-dev-ignore test/bad -->\nBAD\n';
    expect(runAgent(lines)).toEqual([]);
  });

  it('of a rule that is switched off is not called unused', () => {
    const off: RunOptions = { severities: [['test/bad', 'off']] };
    expect(runAgent('BAD <!-- plugin-dev-ignore test/bad -->\n', off)).toEqual([]);
    expect(runAgent('<!-- plugin-dev-ignore test/* -->\n', off)).toEqual(['1 engine/unused-suppression']);
    expect(runAgent('<!-- plugin-dev-ignore test/none -->\n', off)).toEqual(['1 engine/unused-suppression']);
  });

  it('by as many comments as findings is quick', () => {
    const text = 'BAD <!-- plugin-dev-ignore test/bad, test/ugly -->\n'.repeat(50_000);
    const file = load({ 'agents/a.md': text });
    const run = (): unknown => runRules(file, sampleRules, { severities: [['engine/*', 'off']] });
    expect(run()).toEqual([]);
    expect(bestTime(2000, run)).toBeLessThan(2000);
  });

  it('counts for its own file only', () => {
    const plugin = load({ 'agents/a.md': '<!-- plugin-dev-ignore-file test/bad -->\nBAD', 'agents/b.md': 'BAD' });
    expect(runRules(plugin, sampleRules).map(({ file, rule }) => [file, rule])).toEqual([['agents/b.md', 'test/bad']]);
  });

  it.each([
    ['test/bad', 'this comment suppresses nothing: no finding of "test/bad" here'],
    ['test/*', 'this comment suppresses nothing: no finding of "test/*" here'],
    ['test/none', 'there is no rule "test/none" to suppress'],
    ['none/*', 'there is no rule "none/*" to suppress'],
  ])('an unused %s is reported', (pattern, message) => {
    const text = `x\n<!-- plugin-dev-ignore ${pattern} -->\n`;
    expect(runRules(load({ 'agents/a.md': text }), sampleRules)).toEqual([
      {
        rule: 'engine/unused-suppression',
        severity: 'warning',
        message,
        help: 'remove it',
        file: 'agents/a.md',
        range: { start: 7, end: 7 + 'plugin-dev-ignore '.length + pattern.length },
      },
    ]);
  });

  it('has no say where comments are not trusted, and is not reported as unused', () => {
    const text = 'BAD <!-- plugin-dev-ignore test/bad, test/ugly -->\n';
    expect(runAgent(text, { noSuppressions: true })).toEqual(['1 test/bad']);
  });

  it('of rules of another tool is no concern of a run', () => {
    const text = '<!-- plugin-dev-ignore hook/none -->\n<!-- plugin-dev-ignore test/none -->\n';
    expect(runAgent(text, { families: ['test'] })).toEqual(['2 engine/unused-suppression']);
  });

  it('unused ones take a severity of their own', () => {
    const text = '<!-- plugin-dev-ignore test/bad -->\n';
    expect(runAgent(text, { severities: [['engine/unused-suppression', 'off']] })).toEqual([]);
    const [found] = runRules(load({ 'agents/a.md': text }), sampleRules, { severities: [['engine/*', 'error']] });
    expect(found?.severity).toBe('error');
  });
});

describe('namesRule', () => {
  it.each<[pattern: string, rule: string, names: boolean]>([
    ['a/b', 'a/b', true],
    ['a/b', 'a/bc', false],
    ['a/*', 'a/b', true],
    ['a/*', 'ab/c', false],
    ['*', 'a/b', false],
    ['a', 'a/b', false],
    ['/*', 'a/b', false],
  ])('%s and %s: %s', (pattern, rule, names) => {
    expect(namesRule(pattern, rule)).toBe(names);
  });
});
