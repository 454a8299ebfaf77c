import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/engine/config.ts';
import { globMatcher } from '../../src/engine/globs.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { bestTime } from '../formats/timing.ts';

const own = (text: string): Config | undefined => readConfig(memoryFiles({ '.plugin-dev.json': text }));
const messages = (text: string): string[] | undefined => own(text)?.problems.map(({ message }) => message);

describe('where it stands', () => {
  const rules = { 'test/bad': 'off' };

  it('in neither file is none', () => {
    expect(readConfig(memoryFiles({}))).toBeUndefined();
    expect(readConfig(memoryFiles({ 'package.json': '{"name": "x"}' }))).toBeUndefined();
  });

  it('in .plugin-dev.json', () => {
    expect(own(JSON.stringify({ rules }))).toEqual({
      file: '.plugin-dev.json',
      severities: [['test/bad', 'off']],
      ignores: [],
      problems: [],
    });
  });

  it('in package.json', () => {
    const text = JSON.stringify({ name: 'x', 'plugin-dev': { rules } });
    expect(readConfig(memoryFiles({ 'package.json': text }))).toMatchObject({
      file: 'package.json',
      severities: [['test/bad', 'off']],
      problems: [],
    });
  });

  it('in both: its own file wins', () => {
    const files = { '.plugin-dev.json': '{}', 'package.json': JSON.stringify({ 'plugin-dev': { rules } }) };
    expect(readConfig(memoryFiles(files))).toMatchObject({ file: '.plugin-dev.json', severities: [] });
  });

  it('a broken package.json is none', () => {
    expect(readConfig(memoryFiles({ 'package.json': '{"plugin-dev": {},}' }))).toBeUndefined();
  });
});

describe('what it says', () => {
  it('severities in their order', () => {
    const text = '{"$schema": "x", "rules": {"test/*": "off", "test/bad": "error", "a/b": "info", "c/d": "warning"}}';
    expect(own(text)?.severities).toEqual([
      ['test/*', 'off'],
      ['test/bad', 'error'],
      ['a/b', 'info'],
      ['c/d', 'warning'],
    ]);
  });

  it('ignores with their places', () => {
    const text = '{"ignore": [{"rule": "test/*", "files": "agents/**", "reason": "old"}, {"rule": "a/b", "files": "x.md"}]}';
    expect(own(text)?.ignores).toEqual([
      { rule: 'test/*', files: 'agents/**', reason: 'old', range: { start: 12, end: 69 } },
      { rule: 'a/b', files: 'x.md', range: { start: 71, end: 103 } },
    ]);
  });

  it('a BOM is no problem', () => {
    expect(own('\uFEFF{"rules": {}}')?.problems).toEqual([]);
  });
});

describe('problems', () => {
  it.each<[text: string, found: string[]]>([
    ['', ['it is not JSON: value expected']],
    ['{', ['it is not JSON: close brace expected']],
    ['{"rules": {}, // c\n}', ['it is not JSON: invalid comment token']],
    ['[]', ['"plugin-dev" must be object']],
    ['null', ['"plugin-dev" must be object']],
    ['{"rule": {}}', ['"plugin-dev" must NOT have additional properties: "rule"']],
    ['{"rules": []}', ['"rules" must be object']],
    ['{"rules": {"a/b": "fatal"}}', ['"rules.a/b" must be equal to one of the allowed values']],
    ['{"rules": {"a/b": 1}}', ['"rules.a/b" must be equal to one of the allowed values']],
    ['{"ignore": {}}', ['"ignore" must be array']],
    ['{"ignore": [{"rule": "a/b"}]}', ['"ignore.0" must have required property \'files\'']],
    ['{"ignore": [{"rule": "", "files": "x"}]}', ['"ignore.0.rule" must NOT have fewer than 1 characters']],
    ['{"rules": 1, "ignore": 2}', ['"rules" must be object', '"ignore" must be array']],
  ])('%j', (text, found) => {
    expect(messages(text)).toEqual(found.map((message) => `the configuration is not valid: ${message}`));
    expect(own(text)).toMatchObject({ severities: [], ignores: [] });
  });

  it('are findings at the place of the value', () => {
    expect(own('{"rules": {"a/b": "fatal"}}')?.problems).toEqual([
      {
        rule: 'engine/config',
        severity: 'error',
        message: 'the configuration is not valid: "rules.a/b" must be equal to one of the allowed values',
        effect: 'plugin-dev ignores the whole configuration',
        file: '.plugin-dev.json',
        range: { start: 18, end: 25 },
        field: 'rules.a/b',
      },
    ]);
  });

  it('stand at the value also where its key has a dot', () => {
    expect(own('{"rules": {"a/b.c": "fatal"}}')?.problems[0]?.range).toEqual({ start: 20, end: 27 });
  });

  it.each<[text: string, written: string, field: string | undefined]>([
    ['{"rules": {"": "fatal"}}', '"fatal"', 'rules.'],
    ['{"rules": {"a~/b": "fatal"}}', '"fatal"', 'rules.a~/b'],
    ['{"rules": {"a/b": 1, "a/b": 2}}', '2', 'rules.a/b'],
    ['\uFEFF{"ignore": [{"rule": "a", "files": 1}]}', '1', 'ignore.0.files'],
    ['{"a": 1, "rule": {}}', '"a"', undefined],
    ['{"ignore": [{"rule": "a", "files": "b", "why": "c"}]}', '"why"', 'ignore.0'],
  ])('in %j stand at %s', (text, written, field) => {
    const [problem] = own(text)?.problems ?? [];
    expect(problem && text.slice(problem.range.start, problem.range.end)).toBe(written);
    expect(problem?.field).toBe(field);
  });

  it('are one where the file is there and cannot be read', () => {
    const files = memoryFiles({ '.plugin-dev.json': { failure: 'it is a symlink' }, 'package.json': '{"plugin-dev": {}}' });
    expect(readConfig(files)).toMatchObject({
      file: '.plugin-dev.json',
      problems: [{ message: 'the configuration is not valid: it is a symlink', range: { start: 0, end: 0 } }],
    });
    expect(readConfig(memoryFiles({ 'package.json': { failure: 'permission denied' } }))).toBeUndefined();
  });

  it('of a hostile file are few and quickly found', () => {
    const text = `{"rules": {${Array.from({ length: 100_000 }, (_, index) => `"a/${index}": 1`).join(',')}}}`;
    expect(own(text)?.problems).toHaveLength(50);
    expect(bestTime(2000, () => own(text))).toBeLessThan(2000);
  });

  it('in package.json are told as such', () => {
    const text = '{"plugin-dev": 1}';
    expect(readConfig(memoryFiles({ 'package.json': text }))?.problems).toMatchObject([
      { file: 'package.json', range: { start: 15, end: 16 } },
    ]);
  });

  it.each([2000, 3000, 4000, 100_000])('%i nested values throw nothing', (depth) => {
    expect(messages(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).toHaveLength(1);
  });
});

describe('globs', () => {
  it.each<[glob: string, path: string, matches: boolean]>([
    ['agents/**', 'agents/a/b.md', true],
    ['agents/*', 'agents/a/b.md', false],
    ['agents/*.md', 'agents/a.md', true],
    ['**/*.md', 'a.md', true],
    ['**', '.hidden/a.md', true],
    ['a.md', 'b/a.md', false],
    ['a.md', 'axmd', false],
    ['agents/**', 'agents', true],
    ['agents/**/x.md', 'agents/x.md', true],
    ['agents/**/x.md', 'agents/a/b/x.md', true],
    ['agents/**/x.md', 'agents/a/b/y.md', false],
    ['./agents/*.md', 'agents/a.md', true],
    ['*', 'a/b', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a?c', 'a😀c', true],
    ['[a-c]x', 'bx', true],
    ['[!a-c]x', 'bx', false],
    ['[^a-c]x', 'dx', true],
    ['[]a]x', ']x', true],
    ['[a', '[a', true],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['{a,b}', 'a', false],
    ['@(a)', 'a', false],
    ['a.md', 'A.md', false],
    ['**/a/**/b', 'x/a/b', true],
    ['**/a/**/b', 'a/x/y/b', true],
    ['**/a/**/b', 'b/a', false],
    ['*.test.*', 'a.test.b.test.c', true],
  ])('%s and %s: %s', (glob, path, matches) => {
    expect(globMatcher(glob)(path)).toBe(matches);
  });

  it.each<[glob: string, path: string]>([
    [`${'*a'.repeat(200)}*b`, 'a'.repeat(4000)],
    [`${'**/*a/'.repeat(200)}b`, 'a/'.repeat(2000)],
    ['?*'.repeat(250), 'a'.repeat(200)],
  ])('a hostile one is matched quickly (%#)', (glob, path) => {
    expect(globMatcher(glob)(path)).toBe(false);
    expect(bestTime(200, () => globMatcher(glob)(path))).toBeLessThan(200);
  });
});
