import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding } from '../../src/engine/finding.ts';
import { type AnyRule, defineRule, type SubjectKind } from '../../src/engine/rule.ts';
import { type RunOptions, runRules } from '../../src/engine/run.ts';
import { load, runAgent, sampleRules, wordRule } from './sample.ts';

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
