import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toValue } from '../../src/formats/located.ts';
import { diskFiles, type Files, memoryFiles, overlayFiles, readRegularFile } from '../../src/plugin/files.ts';
import { loadLoose, loadPlugin } from '../../src/plugin/load.ts';
import {
  type Component,
  type ComponentKind,
  componentsOf,
  configsOf,
  fieldOf,
  fieldsOf,
  type Plugin,
  type Scope,
} from '../../src/plugin/model.ts';
import { argumentTokens, liveCommands } from '../../src/plugin/rendering.ts';
import { bestTime } from '../formats/timing.ts';
import { texts } from './rendered-texts.ts';

const asRoot = process.getuid?.() === 0;
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-dev-files-'));
const root = path.join(base, 'root');
let files: Files;

const textOf = (result: ReturnType<Files['read']>): string =>
  'bytes' in result ? Buffer.from(result.bytes).toString() : `failure: ${result.failure}`;

beforeAll(() => {
  fs.mkdirSync(path.join(root, 'folder'), { recursive: true });
  fs.mkdirSync(path.join(base, 'outside'));
  fs.writeFileSync(path.join(base, 'outside/secret.md'), 'secret');
  fs.writeFileSync(path.join(base, 'beside.md'), 'beside');
  fs.writeFileSync(path.join(root, 'a.md'), 'text');
  fs.writeFileSync(path.join(root, '..b.md'), 'dots');
  fs.writeFileSync(path.join(root, 'folder/c.md'), 'inner');
  fs.writeFileSync(path.join(root, 'run.sh'), 'run', { mode: 0o755 });
  fs.symlinkSync('../outside/secret.md', path.join(root, 'out.md'));
  fs.symlinkSync('../outside', path.join(root, 'outfolder'));
  fs.symlinkSync('a.md', path.join(root, 'in.md'));
  fs.symlinkSync('folder', path.join(root, 'infolder'));
  fs.symlinkSync('loop', path.join(root, 'loop'));
  fs.symlinkSync('none', path.join(root, 'dangling'));
  fs.symlinkSync('.', path.join(root, 'folder/self'));
  fs.writeFileSync(path.join(root, 'limit.md'), new Uint8Array(8 * 1024 * 1024));
  fs.writeFileSync(path.join(root, 'over.md'), new Uint8Array(8 * 1024 * 1024 + 1));
  fs.writeFileSync(path.join(root, 'closed.md'), 'closed', { mode: 0 });
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path.join(root, 'pipe.md')]);
  files = diskFiles(root);
});

afterAll(() => fs.rmSync(base, { recursive: true, force: true }));

describe('diskFiles.read', () => {
  it.each<[file: string, text: string]>([
    ['a.md', 'text'],
    ['./a.md', 'text'],
    ['folder/../a.md', 'text'],
    ['..b.md', 'dots'],
    ['folder/c.md', 'inner'],
    ['in.md', 'text'],
    ['infolder/c.md', 'inner'],
    ['folder/self/self/c.md', 'inner'],
  ])('reads %s', (file, text) => {
    expect(textOf(files.read(file))).toBe(text);
  });

  it.each<[file: string, failure: string]>([
    ['none.md', 'no such file or folder'],
    ['folder/none.md', 'no such file or folder'],
    ['out.md', 'it is a symlink that leads out of the folder'],
    ['outfolder', 'it is a symlink that leads out of the folder'],
    ['loop', 'the symlinks form a loop'],
    ['dangling', 'no such file or folder'],
    ['infolder', 'it is a folder'],
    ['outfolder/secret.md', 'it lies outside the folder'],
    ['a.md/b.md', 'a part of the path is not a folder'],
    ['loop/b.md', 'the symlinks form a loop'],
    ['dangling/b.md', 'no such file or folder'],
    ['../none/a.md', 'it lies outside the folder'],
    ['../beside.md', 'it lies outside the folder'],
    ['folder/../../beside.md', 'it lies outside the folder'],
    ['..', 'it lies outside the folder'],
    ['/etc/passwd', 'it lies outside the folder'],
    ['folder', 'it is a folder'],
    ['', 'it is a folder'],
    ['pipe.md', 'it is neither a file nor a folder'],
    ['over.md', 'it has 8388609 bytes; at most 8388608 are read'],
  ])('does not read %s', (file, failure) => {
    expect(files.read(file)).toEqual({ failure });
  });

  it('says that a missing folder is missing', () => {
    expect(files.read('none/a.md')).toEqual({ failure: 'no such file or folder' });
  });

  it('throws nothing for names that no system takes', () => {
    for (const name of ['a\0b', 'x'.repeat(5000), 'loop/a.md', 'a.md/b']) expect(files.read(name)).toHaveProperty('failure');
  });

  it('reads a file of just the limit', () => {
    const result = files.read('limit.md');
    expect('bytes' in result && result.bytes.length).toBe(8_388_608);
  });

  it.skipIf(asRoot)('does not read a file without permission', () => {
    expect(files.read('closed.md')).toEqual({ failure: 'permission denied' });
  });
});

describe('diskFiles.list and kindOf', () => {
  it('lists entries in order with their kinds', () => {
    expect(files.list('').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      '..b.md file',
      'a.md file',
      'closed.md file',
      'dangling symlink',
      'folder folder',
      'in.md symlink',
      'infolder symlink',
      'limit.md file',
      'loop symlink',
      'out.md symlink',
      'outfolder symlink',
      'over.md file',
      'pipe.md other',
      'run.sh file',
    ]);
  });

  it.each(['none', 'a.md', '..', '../outside', 'pipe.md', 'loop', '/'])('lists nothing for %s', (folder) => {
    expect(files.list(folder)).toEqual([]);
  });

  it('does not list a folder behind a symlink out of the root', () => {
    expect(files.list('outfolder')).toEqual([]);
    expect(files.list('outfolder/.')).toEqual([]);
    expect(files.list('folder/self/../outfolder')).toEqual([]);
  });

  it('lists a folder behind a symlink inside the root', () => {
    expect(files.list('infolder')).toEqual(files.list('folder'));
    expect(files.list('folder/self/self')).toEqual(files.list('folder'));
  });

  it('throws nothing for names that no system takes', () => {
    for (const name of ['a\0b', 'x'.repeat(5000), 'loop/a', 'a.md/b']) {
      expect([files.list(name), files.kindOf(name), files.isExecutable(name)]).toEqual([[], undefined, false]);
      expect(files.sizeOf(name)).toBeUndefined();
    }
  });

  it('knows sizes and run bits of regular files only', () => {
    const names = ['a.md', 'folder/c.md', 'run.sh', 'folder', 'in.md', 'out.md', 'outfolder/secret.md', '../beside.md', 'none'];
    expect(names.map((name) => files.sizeOf(name))).toEqual([4, 5, 3, ...Array(6).fill(undefined)]);
    if (process.platform !== 'win32') expect(names.filter((name) => files.isExecutable(name))).toEqual(['run.sh']);
  });

  it.each<[file: string, kind: string | undefined]>([
    ['a.md', 'file'],
    ['folder', 'folder'],
    ['', 'folder'],
    ['out.md', 'symlink'],
    ['pipe.md', 'other'],
    ['none', undefined],
    ['..', undefined],
    ['outfolder/secret.md', undefined],
  ])('%j is %s', (file, kind) => {
    expect(files.kindOf(file)).toBe(kind);
  });

  it('a root that is a symlink itself is followed', () => {
    const link = path.join(base, 'link');
    fs.symlinkSync('root', link);
    expect(textOf(diskFiles(link).read('a.md'))).toBe('text');
  });

  it('a missing root is empty', () => {
    const missing = diskFiles(path.join(base, 'missing'));
    expect(missing.list('')).toEqual([]);
    expect(missing.kindOf('a.md')).toBeUndefined();
    expect(missing.read('a.md')).toEqual({ failure: 'no such file or folder' });
    expect(missing.read('../root/a.md')).toEqual({ failure: 'it lies outside the folder' });
  });
});

describe('readRegularFile', () => {
  it('follows a symlink on demand only', () => {
    const absolute = path.join(root, 'in.md');
    expect(readRegularFile(absolute)).toEqual({ failure: 'it is a symlink' });
    expect(textOf(readRegularFile(absolute, { followSymlink: true }))).toBe('text');
  });

  it.each<[file: string, failure: string]>([
    ['loop', 'the symlinks form a loop'],
    ['dangling', 'no such file or folder'],
    ['infolder', 'it is a folder'],
    ['pipe.md', 'it is neither a file nor a folder'],
  ])('following %s fails in words', (file, failure) => {
    expect(readRegularFile(path.join(root, file), { followSymlink: true })).toEqual({ failure });
  });
});

describe('memoryFiles and overlayFiles', () => {
  const memory = memoryFiles({ 'b/c.md': 'inner', 'a.md': 'text', bin: new Uint8Array([0xff]) });

  it('lists folders in order', () => {
    expect(memory.list('')).toEqual([
      { name: 'a.md', kind: 'file' },
      { name: 'b', kind: 'folder' },
      { name: 'bin', kind: 'file' },
    ]);
    expect(memory.list('.')).toEqual(memory.list(''));
    expect(memory.list('b')).toEqual([{ name: 'c.md', kind: 'file' }]);
    expect(memory.list('none')).toEqual([]);
  });

  it('knows kinds and contents', () => {
    expect(['a.md', 'b', '', 'none'].map((file) => memory.kindOf(file))).toEqual(['file', 'folder', 'folder', undefined]);
    expect(textOf(memory.read('b/c.md'))).toBe('inner');
    expect(memory.read('bin')).toEqual({ bytes: new Uint8Array([0xff]) });
    expect(memory.read('none')).toEqual({ failure: 'no such file or folder' });
  });

  it('has no files that objects have by nature', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(memory.kindOf(name)).toBeUndefined();
      expect(memory.read(name)).toEqual({ failure: 'no such file or folder' });
    }
    expect(memory.list('')).toHaveLength(3);
  });

  it('may have a symlink, which is shown as such and read', () => {
    const files = memoryFiles({ 'a.md': { linked: 'text' } });
    expect([files.kindOf('a.md'), files.list('')]).toEqual(['symlink', [{ name: 'a.md', kind: 'symlink' }]]);
    expect(textOf(files.read('a.md'))).toBe('text');
  });

  it('knows sizes and run bits', () => {
    const files = memoryFiles({ 'a.sh': 'é', 'b.sh': new Uint8Array(3), 'c.sh': { failure: 'x' } }, new Set(['b.sh']));
    expect(['a.sh', 'b.sh', 'c.sh', 'd.sh'].map((file) => files.sizeOf(file))).toEqual([2, 3, undefined, undefined]);
    expect(['a.sh', 'b.sh', 'd.sh'].map((file) => files.isExecutable(file))).toEqual([true, false, false]);
    const overlaid = overlayFiles(files, new Map([['a.sh', 'long']]), new Set(['b.sh']));
    expect([overlaid.sizeOf('a.sh'), overlaid.sizeOf('b.sh'), overlaid.isExecutable('b.sh')]).toEqual([4, 3, true]);
  });

  it('may have a file that cannot be read, and says what a folder is', () => {
    const files = memoryFiles({ 'b/c.md': { failure: 'permission denied' } });
    expect(files.kindOf('b/c.md')).toBe('file');
    expect(files.list('b')).toEqual([{ name: 'c.md', kind: 'file' }]);
    expect(files.read('b/c.md')).toEqual({ failure: 'permission denied' });
    expect(files.read('b')).toEqual({ failure: 'it is a folder' });
  });

  it('an overlay replaces contents only', () => {
    const overlaid = overlayFiles(
      memory,
      new Map([
        ['a.md', 'new'],
        ['b/c.md', ''],
      ]),
    );
    expect(textOf(overlaid.read('a.md'))).toBe('new');
    expect(textOf(overlaid.read('b/c.md'))).toBe('');
    expect(overlaid.list('b')).toEqual(memory.list('b'));
    expect(textOf(memory.read('a.md'))).toBe('text');
  });
});

const bitsRoot = fs.mkdtempSync(path.join(os.tmpdir(), 'run-bits-'));

beforeAll(() => {
  fs.mkdirSync(path.join(bitsRoot, 'folder'));
  fs.writeFileSync(path.join(bitsRoot, 'plain.sh'), '');
  fs.writeFileSync(path.join(bitsRoot, 'run.sh'), '');
  fs.chmodSync(path.join(bitsRoot, 'plain.sh'), 0o644);
  fs.chmodSync(path.join(bitsRoot, 'run.sh'), 0o654);
  fs.symlinkSync('run.sh', path.join(bitsRoot, 'link.sh'));
});

afterAll(() => fs.rmSync(bitsRoot, { recursive: true, force: true }));

it.skipIf(process.platform === 'win32').each([
  ['run.sh', true],
  ['plain.sh', false],
  ['link.sh', false],
  ['folder', false],
  ['none.sh', false],
  ['../run.sh', false],
])('%s on disk: %s', (file, isExecutable) => {
  expect(diskFiles(bitsRoot).isExecutable(file)).toBe(isExecutable);
});

it('in memory every file has one but those that are said to have none', () => {
  const files = memoryFiles({ 'a.sh': '', 'b.sh': '' }, new Set(['b.sh']));
  expect(['a.sh', 'b.sh', 'c.sh'].map(files.isExecutable)).toEqual([true, false, false]);
  expect(overlayFiles(files, new Map(), new Set(['b.sh'])).isExecutable('b.sh')).toBe(true);
});

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

describe('the places that configure a plugin', () => {
  const contents = {
    '.mcp.json': '{ "mcpServers": {} }',
    'hooks/hooks.json': '{ "hooks": {} }',
    'settings.json': '{ "agent": "a" }',
    'agents/a.md': '---\nname: a\nhooks:\n  Stop: []\n---\n\nYou read.\n',
  };

  it.each<Scope>(['plugin', 'project'])('are the same by kind and all together: %s', (scope) => {
    const kinds = ['hooks', 'mcp', 'lsp', 'monitors', 'settings'] as const;
    const [first, second] = [load(contents, scope), load(contents, scope)];
    const before = kinds.map((kind) => configsOf(first, kind));
    const all = first.configs;
    for (const [index, kind] of kinds.entries()) expect(before[index]).toEqual(all.filter((config) => config.kind === kind));
    expect(before.flat().every((config) => all.includes(config))).toBe(true);
    expect(second.configs.map(({ kind, file }) => `${kind} ${file.path}`)).toEqual(
      all.map(({ kind, file }) => `${kind} ${file.path}`),
    );
    const hooks = scope === 'plugin' ? ['hooks/hooks.json', 'agents/a.md'] : ['agents/a.md'];
    expect(configsOf(second, 'hooks').map(({ file }) => file.path)).toEqual(hooks);
  });

  it('are looked for one kind at a time: components are read for their hooks alone', () => {
    const files = memoryFiles(contents);
    const read: string[] = [];
    const noting = (file: string) => {
      read.push(file);
      return files.read(file);
    };
    const plugin = loadPlugin({ ...files, read: noting }, { scope: 'plugin', name: 'folder' });
    expect(configsOf(plugin, 'settings')).toHaveLength(1);
    expect(read).toEqual(['settings.json']);
    expect(configsOf(plugin, 'hooks')).toHaveLength(2);
    expect(read).toContain('agents/a.md');
    expect(read).not.toContain('.mcp.json');
  });
});
