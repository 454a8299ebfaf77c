import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/plugin/files.ts';
import { hookEntriesOf, serverNames, toolPrefix } from '../../src/plugin/hooks/entries.ts';
import { matchesValue, readMatcher } from '../../src/plugin/hooks/matching.ts';
import { matchesPath, matchesStars } from '../../src/plugin/hooks/shell-commands.ts';
import { loadLoose, loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin, Scope } from '../../src/plugin/model.ts';
import { bestTime } from '../formats/timing.ts';

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

const load = (files: Readonly<Record<string, unknown>>, scope: Scope = 'plugin'): Plugin => {
  const texts = Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)]);
  return loadPlugin(memoryFiles(Object.fromEntries(texts)), { scope, name: 'demo' });
};
const shown = (plugin: Plugin): string[] =>
  hookEntriesOf(plugin).map(
    ({ place, source, field, event, type, matcher }) => `${place} ${source.file.path} ${field} ${event} ${type} ${matcher}`,
  );
const groups = (command: string, matcher?: string) => [
  { ...(matcher ? { matcher } : {}), hooks: [{ type: 'command', command }] },
];

describe('the hooks of a plugin', () => {
  it('stand in its file, the files and objects of its manifest, and frontmatter', () => {
    const plugin = load({
      '.claude-plugin/plugin.json': { name: 'demo', hooks: ['./extra.json', { Stop: groups('c') }] },
      'hooks/hooks.json': { hooks: { PreToolUse: groups('a', 'Bash') } },
      'extra.json': { hooks: { Stop: groups('b') } },
      'skills/s/SKILL.md':
        '---\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: d\n---\n',
      'commands/c.md': '---\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: prompt\n---\n',
      'agents/a.md': '---\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: agent\n---\n',
    });
    expect(shown(plugin)).toEqual([
      'file hooks/hooks.json hooks.PreToolUse.0.hooks.0 PreToolUse command Bash',
      'file extra.json hooks.Stop.0.hooks.0 Stop command undefined',
      'manifest .claude-plugin/plugin.json hooks.1.Stop.0.hooks.0 Stop command undefined',
      'skill skills/s/SKILL.md hooks.Stop.0.hooks.0 Stop command undefined',
      'command commands/c.md hooks.Stop.0.hooks.0 Stop prompt undefined',
      'agent agents/a.md hooks.Stop.0.hooks.0 Stop agent undefined',
    ]);
  });

  it('of a project stand in its settings', () => {
    expect(shown(load({ 'settings.json': { hooks: { Stop: groups('a') } } }, 'project'))).toEqual([
      'settings settings.json hooks.Stop.0.hooks.0 Stop command undefined',
    ]);
  });

  it('survive any shape', () => {
    for (const hooks of [null, 1, 'x', [], { Stop: null }, { Stop: [null, 1, { hooks: null }, { hooks: [null, 1, []] }] }])
      expect(hookEntriesOf(load({ 'hooks/hooks.json': { hooks } })).every(({ type }) => type === undefined)).toBe(true);
  });

  it('count a key that stands twice once, with its last value', () => {
    const text = '{"hooks": {"Stop": [{"hooks": [{"type": "command"}]}], "Stop": [{"hooks": [{"type": "prompt"}]}]}}';
    expect(hookEntriesOf(load({ 'hooks/hooks.json': text })).map(({ type }) => type)).toEqual(['prompt']);
  });
});

describe('a file on its own', () => {
  it.each([
    ['any.json', JSON.stringify({ hooks: { Stop: groups('a') } }), 'file'],
    ['settings.json', JSON.stringify({ hooks: { Stop: groups('a') }, model: 'opus' }), 'settings'],
    ['settings.local.json', JSON.stringify({ hooks: { Stop: groups('a') } }), 'settings'],
    ['SKILL.md', '---\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: a\n---\n', 'skill'],
    ['commands/c.md', '---\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: a\n---\n', 'command'],
  ])('%s is read by its name', (path, text, place) => {
    const plugin = loadLoose(memoryFiles({ [path]: text }), 'hooks', [path], { scope: 'plugin', name: 'x' });
    expect(hookEntriesOf(plugin).map((entry) => [entry.place, entry.event])).toEqual([[place, 'Stop']]);
  });
});

describe('the servers of a plugin', () => {
  it.each([
    ['wrapped', { '.mcp.json': { mcpServers: { 'a b': {} } } }],
    ['flat', { '.mcp.json': { 'a b': {} } }],
    ['in the manifest', { '.claude-plugin/plugin.json': { name: 'demo', mcpServers: { 'a b': {} } } }],
  ])('%s', (_, files) => {
    expect(serverNames(load(files))).toEqual(['a b']);
    expect(toolPrefix('de.mo', 'a b')).toBe('mcp__plugin_de_mo_a_b__');
  });
});
