import { describe, expect, it } from 'vitest';
import { type Config, globMatcher, readConfig } from '../../src/engine/config.ts';
import { type AnyRule, compareFindings, defineRule, type Finding, type SubjectKind } from '../../src/engine/rule.ts';
import { type RunOptions, runRules } from '../../src/engine/run.ts';
import { namesRule, suppressionsOf } from '../../src/engine/suppress.ts';
import { readSource } from '../../src/plugin/discover.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin } from '../../src/plugin/model.ts';
import { bestTime } from '../formats/timing.ts';

/** Reports every place in an agent at which `word` stands. */
export function wordRule(id: string, word: string, changes: Partial<AnyRule> = {}): AnyRule {
  const rule = defineRule({
    id,
    on: 'file',
    severity: 'warning',
    summary: word,
    check({ text }, report) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        report({ message: `found ${word}`, range: { start: at, end: at + word.length } });
    },
  });
  return { ...rule, ...changes } as AnyRule;
}

export const sampleRules: readonly AnyRule[] = [
  wordRule('test/bad', 'BAD'),
  wordRule('test/ugly', 'UGLY'),
  wordRule('other/odd', 'ODD'),
];

export function load(files: Readonly<Record<string, string | Uint8Array>>): Plugin {
  return loadPlugin(memoryFiles(files), { scope: 'project', name: 'demo' });
}

export function runAgent(text: string, options: RunOptions = {}, rules = sampleRules): string[] {
  return lines(runRules(load({ 'agents/a.md': text }), rules, options), text);
}

function lines(findings: readonly Finding[], text: string): string[] {
  return findings.map(({ rule, range }) => `${text.slice(0, range.start).split(/\r\n|\n|\r/).length} ${rule}`);
}

const severitiesOf = (options: RunOptions, rules = sampleRules): string[] =>
  runRules(load({ 'agents/a.md': 'BAD UGLY ODD' }), rules, options).map(({ rule, severity }) => `${rule} ${severity}`);

describe('severities', () => {
  it.each<[severities: NonNullable<RunOptions['severities']>, found: string[]]>([
    [[], ['test/bad warning', 'test/ugly warning', 'other/odd warning']],
    [[['test/bad', 'error']], ['test/bad error', 'test/ugly warning', 'other/odd warning']],
    [[['test/*', 'info']], ['test/bad info', 'test/ugly info', 'other/odd warning']],
    [[['test/*', 'off']], ['other/odd warning']],
    [
      [
        ['test/*', 'off'],
        ['test/bad', 'error'],
      ],
      ['test/bad error', 'other/odd warning'],
    ],
    [
      [
        ['test/bad', 'error'],
        ['test/*', 'off'],
      ],
      ['other/odd warning'],
    ],
    [[['none/*', 'off']], ['test/bad warning', 'test/ugly warning', 'other/odd warning']],
  ])('%j', (severities, found) => {
    expect(severitiesOf({ severities })).toEqual(found);
  });
});

describe('profiles', () => {
  const rules = [wordRule('test/bad', 'BAD', { profiles: { directory: 'error' } })];

  it.each([
    [undefined, 'warning'],
    ['claude-code', 'warning'],
    ['directory', 'error'],
    ['portable', 'warning'],
  ] as const)('%s: %s', (profile, severity) => {
    expect(severitiesOf(profile ? { profile } : {}, rules)).toEqual([`test/bad ${severity}`]);
  });

  it('the caller has the last word', () => {
    expect(severitiesOf({ profile: 'directory', severities: [['test/bad', 'info']] }, rules)).toEqual(['test/bad info']);
  });
});

describe('subjects', () => {
  const files = {
    'agents/a.md': '---\nname: a\n---\n',
    'skills/s/SKILL.md': '---\nname: s\n---\n',
    'commands/c.md': 'x',
    'agents/bin.md': new Uint8Array([0, 1]),
    'agents/wide.md': new Uint8Array([0xff, 0xfe, 0x61, 0]),
  };
  const spies = (seen: string[]): AnyRule[] =>
    (['file', 'component', 'agent', 'plugin'] as SubjectKind[]).map(
      (on) =>
        defineRule({
          id: `spy/${on}`,
          on,
          severity: 'info',
          summary: on,
          check: (subject) => {
            seen.push(`${on} ${'path' in subject ? subject.path : 'file' in subject ? subject.file.path : subject.name}`);
          },
        }) as AnyRule,
    );
  const seenWith = (options: RunOptions): string[] => {
    const seen: string[] = [];
    runRules(load(files), spies(seen), options);
    return seen;
  };

  it('every component is seen by its rules, what is no text as a file only', () => {
    expect(seenWith({})).toEqual([
      'file skills/s/SKILL.md',
      'component skills/s/SKILL.md',
      'file agents/a.md',
      'component agents/a.md',
      'agent agents/a.md',
      'file agents/bin.md',
      'file agents/wide.md',
      'file commands/c.md',
      'component commands/c.md',
      'plugin demo',
    ]);
  });

  it('kinds leaves the others as context', () => {
    expect(seenWith({ kinds: ['command'] })).toEqual(['file commands/c.md', 'component commands/c.md', 'plugin demo']);
    expect(seenWith({ kinds: [] })).toEqual(['plugin demo']);
  });

  it('only leaves other files as context', () => {
    expect(seenWith({ only: (file) => file === 'agents/a.md' })).toEqual([
      'file agents/a.md',
      'component agents/a.md',
      'agent agents/a.md',
      'plugin demo',
    ]);
  });

  it('only also takes what a rule over the plugin finds in other files', () => {
    const rule = defineRule({
      id: 'test/all',
      on: 'plugin',
      severity: 'error',
      summary: 'all',
      check({ agents }, report) {
        for (const { file } of agents) report({ message: file.path, file: file.path, range: { start: 0, end: 0 } });
      },
    });
    const options = { only: (file: string): boolean => file === 'agents/bin.md' };
    expect(runRules(load(files), [rule], options).map(({ message }) => message)).toEqual(['agents/bin.md']);
  });
});

describe('findings', () => {
  it('take rule, severity, file and effect from the rule', () => {
    const rules = [wordRule('test/bad', 'BAD', { effect: 'it breaks' })];
    expect(runRules(load({ 'agents/a.md': 'x BAD' }), rules)).toEqual([
      {
        rule: 'test/bad',
        severity: 'warning',
        message: 'found BAD',
        effect: 'it breaks',
        file: 'agents/a.md',
        range: { start: 2, end: 5 },
      },
    ]);
  });

  it('may bring severity and effect of their own', () => {
    const rule = defineRule({
      id: 'test/own',
      on: 'agent',
      severity: 'info',
      summary: 'own',
      effect: 'common',
      check: (_, report) => report({ message: 'm', range: { start: 0, end: 0 }, severity: 'error', effect: 'special' }),
    });
    expect(runRules(load({ 'agents/a.md': '' }), [rule])).toMatchObject([{ severity: 'error', effect: 'special' }]);
  });

  it('are sorted by file, place and rule', () => {
    expect(runAgent('ODD\nUGLY BAD\n')).toEqual(['1 other/odd', '2 test/ugly', '2 test/bad']);
    const at = (file: string, start: number, rule: string): Finding => ({
      rule,
      severity: 'info',
      message: '',
      file,
      range: { start, end: start },
    });
    const sorted = [at('a', 1, 'x'), at('a', 2, 'a'), at('a', 2, 'b'), at('b', 0, 'a')];
    expect([...sorted].reverse().sort(compareFindings)).toEqual(sorted);
  });

  it('that are ignored are asked for after the comments', () => {
    const asked: string[] = [];
    const ignored = ({ rule }: Finding): boolean => asked.push(rule) > 0 && rule === 'test/ugly';
    expect(runAgent('BAD UGLY ODD <!-- plugin-dev-ignore test/bad -->', { ignored })).toEqual(['1 other/odd']);
    expect(asked).toEqual(['test/ugly', 'other/odd']);
  });
});

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
      named: [{ pattern: 'test/bad', range: { start: 10, end: 20 }, field: 'rules.test/bad' }],
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
    ['['.repeat(200_000), 'a'],
  ])('a hostile one is matched quickly (%#)', (glob, path) => {
    expect(globMatcher(glob)(path)).toBe(false);
    expect(bestTime(200, () => globMatcher(glob)(path))).toBeLessThan(200);
  });
});

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
    ['# plugin-dev-ignore text/invalid-utf-8', ['text/invalid-utf-8']],
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
