import { describe, expect, it } from 'vitest';
import { toValue } from '../../src/formats/located.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadLoose, loadPlugin } from '../../src/plugin/load.ts';
import {
  type Component,
  type ComponentKind,
  componentsOf,
  fieldOf,
  fieldsOf,
  type Plugin,
  type Scope,
} from '../../src/plugin/model.ts';
import { argumentTokens, liveCommands } from '../../src/plugin/rendering.ts';
import { bestTime } from '../formats/timing.ts';
import { texts } from './rendered-texts.ts';

type Contents = Readonly<Record<string, string | Uint8Array>>;

const load = (contents: Contents, scope: Scope = 'plugin'): Plugin =>
  loadPlugin(memoryFiles(contents), { scope, name: 'folder' });
const ids = (components: readonly Component[]): string[] => components.map(({ id, file }) => `${id} = ${file.path}`);
const withManifest = (manifest: object, contents: Contents): Plugin =>
  load({ '.claude-plugin/plugin.json': JSON.stringify(manifest), ...contents });

const everything = {
  'agents/a.md': '',
  'agents/sub/deep/b.md': '',
  'agents/notes.txt': '',
  'agents/UPPER.MD': '',
  'commands/c.md': '',
  'commands/x/d.md': '',
  'skills/s/SKILL.md': '',
  'skills/s/other.md': '',
  'skills/nested/t/SKILL.md': '',
  'skills/SKILL.md': '',
  'skills/two words here/SKILL.md': '',
  'other/o.md': '',
};

describe('default folders', () => {
  const plugin = load(everything);

  it('hold the components at any depth, Markdown only', () => {
    expect(ids(plugin.agents)).toEqual([
      'folder:UPPER.MD = agents/UPPER.MD',
      'folder:a = agents/a.md',
      'folder:sub:deep:b = agents/sub/deep/b.md',
    ]);
    expect(ids(plugin.commands)).toEqual(['folder:c = commands/c.md', 'folder:x:d = commands/x/d.md']);
  });

  it('hold skills one level deep', () => {
    expect(ids(plugin.skills)).toEqual([
      'folder:s = skills/s/SKILL.md',
      'folder:two-words-here = skills/two words here/SKILL.md',
    ]);
  });

  it('are all components, skills first', () => {
    expect(componentsOf(plugin).map(({ kind }) => kind)).toEqual([
      'skill',
      'skill',
      'agent',
      'agent',
      'agent',
      'command',
      'command',
    ]);
  });

  it('may be missing', () => {
    expect(componentsOf(load({ 'README.md': '' }))).toEqual([]);
  });

  it('of a project give ids without a name or folders', () => {
    const project = load({ ...everything, '.claude-plugin/plugin.json': '{"name": "ignored", "agents": []}' }, 'project');
    expect(project.name).toBe('folder');
    expect(project.manifest).toBeUndefined();
    expect(ids(project.agents)).toEqual(['UPPER.MD = agents/UPPER.MD', 'a = agents/a.md', 'b = agents/sub/deep/b.md']);
  });
});

describe('the manifest', () => {
  it('gives the name', () => {
    expect(ids(withManifest({ name: 'mine' }, { 'agents/a.md': '' }).agents)).toEqual(['mine:a = agents/a.md']);
  });

  it.each([{ name: '' }, { name: 1 }, {}, [], null])('%j leaves the name to the folder', (manifest) => {
    expect(withManifest(manifest as object, {}).name).toBe('folder');
  });

  it('replaces the folders of agents and commands', () => {
    const plugin = withManifest(
      { agents: './other', commands: ['./more/', './e.md'] },
      {
        ...everything,
        'more/f.md': '',
        'e.md': '',
        'g.md': '',
      },
    );
    expect(ids(plugin.agents)).toEqual(['folder:o = other/o.md']);
    expect(ids(plugin.commands)).toEqual(['folder:f = more/f.md', 'folder:e = e.md']);
  });

  it('adds folders of skills', () => {
    const plugin = withManifest(
      { skills: ['./more', './single'] },
      {
        'skills/s/SKILL.md': '',
        'more/t/SKILL.md': '',
        'single/SKILL.md': '',
      },
    );
    expect(ids(plugin.skills)).toEqual([
      'folder:s = skills/s/SKILL.md',
      'folder:t = more/t/SKILL.md',
      'folder:single = single/SKILL.md',
    ]);
  });

  it('loads a file that two paths name once', () => {
    const plugin = withManifest({ agents: ['./agents', './agents/a.md'] }, { 'agents/a.md': '' });
    expect(plugin.agents).toHaveLength(1);
  });

  it('ignores what is no relative path', () => {
    const plugin = withManifest({ agents: ['other', '/other', 1, null, './none'] }, everything);
    expect(plugin.agents).toEqual([]);
  });

  it('may name the root', () => {
    const plugin = withManifest({ agents: './' }, { 'a.md': '', 'sub/b.md': '' });
    expect(ids(plugin.agents)).toEqual(['folder:a = a.md', 'folder:sub:b = sub/b.md']);
  });

  it('may name the root for skills', () => {
    const plugin = withManifest({ skills: ['./'] }, { 'one/SKILL.md': '' });
    expect(ids(plugin.skills)).toEqual(['folder:one = one/SKILL.md']);
  });

  it('is kept with positions', () => {
    const text = '\uFEFF{"name": "mine"}';
    const { manifest } = load({ '.claude-plugin/plugin.json': text });
    expect(manifest?.tree.root && toValue(manifest.tree.root)).toEqual({ name: 'mine' });
    expect(manifest?.tree.root?.range).toEqual({ start: 1, end: text.length });
  });

  it('is read as far as possible where it is broken', () => {
    const plugin = load({ ...everything, '.claude-plugin/plugin.json': '{"name": "mine", "agents": ["./other"], // c\n}' });
    expect(ids(plugin.agents)).toEqual(['mine:o = other/o.md']);
  });

  it.each(['', 'x', '"text"', '[]', '{', '['.repeat(100_000)])('that is no map leaves the defaults (%#)', (text) => {
    const plugin = load({ '.claude-plugin/plugin.json': text, 'agents/a.md': '' });
    expect(ids(plugin.agents)).toEqual(['folder:a = agents/a.md']);
  });
});

describe('ids', () => {
  it.each<[text: string, id: string]>([
    ['---\nname: other\n---\n', 'folder:sub:other'],
    ['---\nname: " other "\n---\n', 'folder:sub:other'],
    ['---\nname: 42\n---\n', 'folder:sub:42'],
    ['---\nname: ""\n---\n', 'folder:sub:a'],
    ['---\nname:\n---\n', 'folder:sub:a'],
    ['---\nname: [x]\n---\n', 'folder:sub:a'],
    ['---\nname: "broken\n---\n', 'folder:sub:a'],
    ['no frontmatter', 'folder:sub:a'],
  ])('an agent with %j', (text, id) => {
    expect(load({ 'agents/sub/a.md': text }).agents.map((agent) => agent.id)).toEqual([id]);
  });

  it('skills and commands keep their file names', () => {
    const plugin = load({ 'skills/s/SKILL.md': '---\nname: x\n---\n', 'commands/c.md': '---\nname: x\n---\n' });
    expect(componentsOf(plugin).map(({ id }) => id)).toEqual(['folder:s', 'folder:c']);
  });
});

describe('a component', () => {
  const text = '---\nname: a\nname: b\n---\n# T\n[x](y)\n';
  const [agent] = load({ 'agents/a.md': text }).agents;

  it('has the body behind the frontmatter, with ranges of the file', () => {
    expect(agent?.body.text).toBe('# T\n[x](y)\n');
    expect(agent?.body.outline.headings).toEqual([{ level: 1, text: 'T', range: { start: 24, end: 27 } }]);
    expect(agent?.body).toBe(agent?.body);
  });

  it('has the last of two fields', () => {
    expect(agent && fieldsOf(agent).map(({ key }) => key)).toEqual(['name', 'name']);
    expect(agent && fieldOf(agent, 'name')?.value).toMatchObject({ value: 'b' });
    expect(agent && fieldOf(agent, 'model')).toBeUndefined();
  });

  it('that is a list has no fields', () => {
    const [list] = load({ 'agents/a.md': '---\n- name: a\n---\n' }).agents;
    expect(list && fieldsOf(list)).toEqual([]);
  });
});

describe('loose files', () => {
  it.each<[kind: ComponentKind, list: 'agents' | 'skills' | 'commands']>([
    ['agent', 'agents'],
    ['skill', 'skills'],
    ['command', 'commands'],
  ])('of kind %s are %s', (kind, list) => {
    const files = memoryFiles({ 'x/a.md': '', 'b.md': '' });
    const plugin = loadLoose(files, kind, ['x/a.md', 'b.md', 'none.md'], { scope: 'project', name: 'loose' });
    expect(ids(plugin[list])).toEqual(['a = x/a.md', 'b = b.md', 'none = none.md']);
    expect(componentsOf(plugin)).toHaveLength(3);
    expect(plugin[list].map(({ file }) => file.failure)).toEqual([undefined, undefined, 'no such file or folder']);
  });
});

// What client 2.1.330 made of texts and commands. Unit tests hold our reading against these, a test with the client the client.

describe('liveCommands', () => {
  it.each(texts)('reads %j as the client does', (text, becomes) => {
    let rest = text;
    for (const { range } of liveCommands(text).toReversed()) rest = `${rest.slice(0, range.start)}M1${rest.slice(range.end)}`;
    expect(rest).toBe(becomes);
  });

  it('gives the command without its marks, and counts from the offset', () => {
    expect(liveCommands('x !`git\n status` ```!\nls\n```', 10)).toEqual([
      { command: 'git\n status', form: 'inline', range: { start: 12, end: 26 } },
      { command: 'ls', form: 'block', range: { start: 27, end: 38 } },
    ]);
  });
});

describe('argumentTokens', () => {
  it.each([
    ['$0 and $12', [0, 12]],
    ['a$1 $$2 "$3" {print $4}', [1, 2, 3, 4]],
    ['$5.00 $1,000 $2-3 $6%', [5, 1, 2, 6]],
    ['$ARGUMENTS[2] $ARGUMENTS', [2]],
    ['$1st $1M $1_x \\$1 ${1} $@ $ARGUMENTS[x]', []],
  ])('finds in %j the tokens for %j', (text, indexes) => {
    expect([...argumentTokens(text)].map(({ index }) => index)).toEqual(indexes);
  });
});

describe('hostile texts', () => {
  it.each([
    ['open commands', ' !`'],
    ['commands on one line', ' !`a`'],
    ['open blocks', '```! '],
    ['lone backticks', '` '],
    ['tokens', '$1'],
  ])('of %s take linear time', (_, part) => {
    const text = part.repeat(1_000_000 / part.length);
    expect(bestTime(1500, () => [liveCommands(text), [...argumentTokens(text)]])).toBeLessThan(1500);
  });
});
