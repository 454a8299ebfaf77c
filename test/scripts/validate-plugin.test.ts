import { describe, expect, it } from 'vitest';
import { newTree, run } from './run.ts';

const manifest = { name: 'notes', version: '1.0.0', description: 'Writes notes.', author: { name: 'Ada' } };
const skill = '---\ndescription: Writes notes. Use before a release.\n---\n\nList what changed.\n';
const pluginWith = (changes: object, files: Record<string, string> = {}): string =>
  newTree({
    '.claude-plugin/plugin.json': JSON.stringify({ ...manifest, ...changes }),
    'skills/notes/SKILL.md': skill,
    ...files,
  });

describe('validate-plugin', () => {
  it('says nothing of a clean plugin', () => {
    expect(run('validate-plugin', [pluginWith({})])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('checks manifest, layout, hooks and components in one run', () => {
    const folder = pluginWith(
      { author: 'Ada', keywords: 'a', userConfig: { 'a-b': { type: 'string', title: '', description: '', options: [''] } } },
      {
        'command/draft.md': skill,
        'agents/a.md': '---\ntools: []\ndescription: Edits.\n---\n\nEdit the notes that you are given, and hand them back.\n',
        'hooks/hooks.json': '{ "hooks": { "PreTooUse": [] } }',
      },
    );
    const { code, out } = run('validate-plugin', ['--json', folder]);
    expect(code).toBe(1);
    const found = new Set(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule));
    expect([...found]).toEqual(
      expect.arrayContaining(['agent/no-tools', 'hook/unknown-event', 'layout/misspelt-folder', 'manifest/invalid-field']),
    );
  });

  it('checks a marketplace and the plugins that it lists', () => {
    const folder = newTree({
      '.claude-plugin/marketplace.json': JSON.stringify({
        name: 'market',
        owner: { name: 'Ada' },
        description: 'Notes.',
        plugins: [
          { name: 'notes', source: './notes' },
          { name: 'gone', source: './gone' },
        ],
      }),
      'notes/.claude-plugin/plugin.json': JSON.stringify({ ...manifest, license: 1 }),
      'notes/skills/notes/SKILL.md': skill,
    });
    const { code, out } = run('validate-plugin', [folder]);
    expect(code).toBe(1);
    expect(out).toContain('[marketplace/source-missing]');
    expect(out).toContain('"license" is a number, not a string [manifest/invalid-field]');
  });

  it('--list prints what is loaded, what it costs, and what is not', () => {
    const folder = pluginWith({}, { 'skills/loose.md': skill });
    const { code, out } = run('validate-plugin', ['--list', folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/notes:notes +\d+ always, \d+ when used {2}skills\/notes\/SKILL\.md/);
    expect(out).toContain('skills/loose.md: a skill is a folder with a SKILL.md');
    const listed = JSON.parse(run('validate-plugin', ['--list', '--json', folder]).out);
    expect(listed.plugins[0].components.map(({ id }: { id: string }) => id)).toEqual(['notes:notes']);
  });

  it('takes our own plugin without an error', () => {
    const { code, out } = run('validate-plugin', ['.']);
    expect({ code, out }).toEqual({ code: 0, out: expect.not.stringContaining('error:') });
  });
});
