import { entryOf, scalarText } from '../formats/located.ts';
import { LineIndex } from '../formats/text.ts';
import { limitOf } from '../spec/index.ts';
import { makeComponent } from './component.ts';
import { type Declared, declaredPath, declaredValues } from './discover-configs.ts';
import type { Files } from './files.ts';
import type { Agent, Command, Component, Declaration, Plugin, Skill } from './model.ts';

/** Folders deeper than this are not searched; the client's own depth limit was not found in 100 levels. */
const maxDepth = 100;

/** Every Markdown file below a folder, at any depth; symlinks are not followed. */
export function* markdownBelow(files: Files, folder: string, depth = maxDepth): Generator<string> {
  for (const { name, kind } of depth > 0 ? files.list(folder) : []) {
    const path = joined(folder, name);
    if (kind === 'folder') yield* markdownBelow(files, path, depth - 1);
    else if (kind === 'file' && isMarkdown(name)) yield path;
  }
}

/** Every agent file: below `agents/`, or where the manifest says instead. */
export function agentsOf(plugin: Plugin, declarations: readonly Declaration[]): Agent[] {
  return markdownOf(plugin.files, pathsOf(declarations, 'agents') ?? ['agents']).map(({ path, segments }) =>
    makeComponent('agent', plugin.source(path), segments, plugin),
  );
}

/**
 * Every command file: below `commands/`, or where the manifest says instead. A folder with a `skill.md` in any case is one
 * command named after the folder, and the files beside it vanish [client 2.1.330].
 */
export function commandsOf(plugin: Plugin, declarations: readonly Declaration[]): Command[] {
  const declared = declaredValues(declarations, 'commands');
  const { plain, mapped } = split(declared ?? []);
  const roots = declared ? plain.map(declaredPath).filter((path) => path !== undefined) : ['commands'];
  const found = markdownOf(plugin.files, roots);
  const swallowing = new Set(found.filter(({ path }) => isSkillFile(path)).map(({ path }) => folderOf(path)));
  const files = found
    .filter(({ path }) => isSkillFile(path) || !swallowing.has(folderOf(path)))
    .map(({ path, segments }) =>
      makeComponent('command', plugin.source(path), isSkillFile(path) ? folderSegments(path, segments) : segments, plugin),
    );
  return [...files, ...mapped.flatMap((entries) => mappedCommands(plugin, entries))];
}

/** The commands of a map in the manifest: each has the key as its name and a file, a folder of files or a text as its source. */
function mappedCommands(plugin: Plugin, { document, value, field }: Declared): Command[] {
  return (value.kind === 'map' ? value.entries : []).flatMap(({ key, value: entry }) => {
    const source = entryOf(entry, 'source')?.value;
    const content = scalarText(entryOf(entry, 'content')?.value);
    const path = source && declaredPath({ document, value: source, field });
    if (path !== undefined && plugin.files.kindOf(path) === 'folder')
      return markdownOf(plugin.files, [path]).map((found) =>
        makeComponent('command', plugin.source(found.path), found.segments, plugin),
      );
    if (path !== undefined && isMarkdown(path) && plugin.files.kindOf(path) === 'file')
      return [makeComponent('command', plugin.source(path), [key], plugin)];
    if (!content) return [];
    const file = { path: document.file.path, text: content, encoding: 'utf-8', lines: new LineIndex(content) } as const;
    return [Object.assign(makeComponent('command', file, [key], plugin), { inline: true })];
  });
}

function split(values: readonly Declared[]): { plain: Declared[]; mapped: Declared[] } {
  return {
    plain: values.filter(({ value }) => value.kind !== 'map'),
    mapped: values.filter(({ value }) => value.kind === 'map'),
  };
}

/** Every output style: below `output-styles/`, or where the manifest says instead. */
export function outputStylesOf(plugin: Plugin, declarations: readonly Declaration[]): Component[] {
  return markdownOf(plugin.files, pathsOf(declarations, 'outputStyles') ?? ['output-styles']).map(({ path, segments }) =>
    makeComponent('output-style', plugin.source(path), segments, plugin),
  );
}

/**
 * `<folder>/SKILL.md`, one level below `skills/` and the folders that the manifest adds; such a folder may be a skill itself.
 * Symlinks are followed inside the plugin; a file over the size limit is not loaded [client 2.1.330].
 */
export function skillsOf(plugin: Plugin, declarations: readonly Declaration[]): Skill[] {
  const { files } = plugin;
  const roots = ['skills', ...(pathsOf(declarations, 'skills') ?? [])];
  const found = new Map<string, string>();
  const add = (path: string, name: string): void => {
    const kind = files.kindOf(path);
    if ((kind === 'file' || kind === 'symlink') && !found.has(path)) found.set(path, name);
  };
  for (const root of roots) {
    if (root !== 'skills') add(joined(root, 'SKILL.md'), lastStep(root));
    for (const { name, kind } of files.list(root))
      if (kind === 'folder' || kind === 'symlink') add(joined(root, `${name}/SKILL.md`), name);
  }
  // Without a skills folder the root itself may be the plugin's one skill.
  if (plugin.scope === 'plugin' && files.kindOf('skills') === undefined) add('SKILL.md', '');
  return [...found]
    .map(([path, name]) => makeComponent('skill', plugin.source(path), [name.replaceAll(' ', '-')], plugin))
    .filter(({ file }) => Buffer.byteLength(file.text) <= limitOf('componentBytes'));
}

/** The paths that a component key declares; undefined where no declaration has the key. */
function pathsOf(declarations: readonly Declaration[], key: string): string[] | undefined {
  return declaredValues(declarations, key)
    ?.map(declaredPath)
    .filter((path) => path !== undefined);
}

interface Found {
  readonly path: string;
  /** The folders below the searched one, and the name without its ending. */
  readonly segments: readonly string[];
}

function markdownOf(files: Files, roots: readonly string[]): Found[] {
  const found = new Map<string, Found>();
  for (const root of roots) {
    if (files.kindOf(root) === 'file' && isMarkdown(root)) found.set(root, { path: root, segments: [stem(lastStep(root))] });
    for (const path of markdownBelow(files, root)) {
      const inside = root === '' ? path : path.slice(root.length + 1);
      found.set(path, { path, segments: stem(inside).split('/') });
    }
  }
  return [...found.values()];
}

/** The ending may be written in capitals; it then stays in the id [client 2.1.330]. */
function isMarkdown(path: string): boolean {
  return /\.md$/i.test(path);
}

function isSkillFile(path: string): boolean {
  return lastStep(path).toLowerCase() === 'skill.md' && path.includes('/');
}

function folderSegments(path: string, segments: readonly string[]): readonly string[] {
  return segments.length > 1 ? segments.slice(0, -1) : [lastStep(folderOf(path))];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function joined(folder: string, name: string): string {
  return folder === '' || folder === '.' ? name : `${folder}/${name}`;
}

function stem(path: string): string {
  return path.replace(/\.md$/, '');
}
