import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { hookEntriesOf } from '../../../src/plugin/hooks/entries.ts';
import { serverNames, toolPrefix } from '../../../src/plugin/hooks/names.ts';
import { loadLoose, loadPlugin } from '../../../src/plugin/load.ts';
import type { Plugin, Scope } from '../../../src/plugin/model.ts';

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
