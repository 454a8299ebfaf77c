import fs from 'node:fs';
import path from 'node:path';
import { parseJson } from '../../formats/json.ts';
import { entryOf, nodeAt, scalarText } from '../../formats/located.ts';
import { utf8 } from '../../formats/text.ts';
import { describeError, diskFiles, type Files, memoryFiles } from '../../plugin/files.ts';
import { loadLoose, loadPlugin, markdownBelow } from '../../plugin/load.ts';
import { type ComponentKind, componentsOf, type Plugin } from '../../plugin/model.ts';
import { UsageError } from './command.ts';

/** One thing to check: a plugin with, where the path named only a part of it, the files that count. */
export interface Target {
  /** The path as given, or below it where a folder held several plugins. */
  readonly path: string;
  readonly kind: 'plugin' | 'project' | ComponentKind;
  /** Absolute; the findings' paths are relative to it. Absent for standard input. */
  readonly root?: string;
  readonly files: Files;
  /** Reads the components anew, for instance from files with fixes applied. */
  readonly load: (files: Files) => Plugin;
  /** Where the path named only a part: the files that count; the others serve as context. */
  readonly only?: (file: string) => boolean;
}

/** How many folders deep a folder is searched for plugins. */
const searchDepth = 4;
const componentFolders: Record<ComponentKind, string> = { agent: 'agents', skill: 'skills', command: 'commands' };

/** Finds what a path stands for. Throws UsageError where there is nothing to check. */
export function resolveTargets(given: string, kind: ComponentKind, cwd: string): Target[] {
  const absolute = realPathOf(path.resolve(cwd, given), given);
  const stats = fs.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  if (stats.isFile()) return [fileTarget(given, absolute, kind)];
  const enclosing = enclosingRoot(absolute);
  if (enclosing) return [folderInside(given, absolute, kind, enclosing)];
  const roots = [...rootsBelow(absolute, searchDepth)];
  if (roots.length > 0) return roots.map((found) => rootTarget(path.join(given, path.relative(absolute, found.root)), found));
  return [folderTarget(given, absolute, kind)];
}

/** A target for text from standard input, as if it were the file `name`. */
export function stdinTarget(bytes: Uint8Array, name: string, kind: ComponentKind): Target {
  const files = memoryFiles({ [name]: bytes });
  return { path: name, kind, files, load: (current) => loadLoose(current, kind, [name], { scope: 'plugin', name: 'stdin' }) };
}

function realPathOf(absolute: string, given: string): string {
  try {
    return fs.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error as NodeJS.ErrnoException)}`);
  }
}

interface Root {
  readonly root: string;
  readonly scope: 'plugin' | 'project';
}

/** The plugin or `.claude` folder that a path lies in, searched upwards. */
function enclosingRoot(absolute: string): Root | undefined {
  for (let folder = absolute, parent = path.dirname(folder); ; folder = parent, parent = path.dirname(folder)) {
    if (path.basename(folder) === '.claude') return { root: folder, scope: 'project' };
    if (isPlugin(folder)) return { root: folder, scope: 'plugin' };
    if (parent === folder) return undefined;
  }
}

/** A folder with a manifest, or one that a marketplace of the same folder lists as itself. */
function isPlugin(folder: string): boolean {
  return fs.existsSync(path.join(folder, '.claude-plugin', 'plugin.json'));
}

function loaderOf({ root, scope }: Root): Target['load'] {
  return (files) => loadPlugin(files, { scope, name: path.basename(root) });
}

function rootTarget(given: string, found: Root): Target {
  return { path: given, kind: found.scope, root: found.root, files: diskFiles(found.root), load: loaderOf(found) };
}

function looseTarget(given: string, root: string, kind: ComponentKind, paths: readonly string[]): Target {
  const load: Target['load'] = (files) => loadLoose(files, kind, paths, { scope: 'plugin', name: path.basename(root) });
  return { path: given, kind, root, files: diskFiles(root), load };
}

/** The part of an enclosing plugin or `.claude` folder that `within` names; undefined where the client loads nothing of it. */
function partOf(given: string, kind: ComponentKind, enclosing: Root, within: (file: string) => boolean): Target | undefined {
  const files = diskFiles(enclosing.root);
  const load = loaderOf(enclosing);
  const isLoaded = componentsOf(load(files)).some((component) => component.kind === kind && within(component.file.path));
  return isLoaded ? { path: given, kind, root: enclosing.root, files, load, only: within } : undefined;
}

/** A file that its plugin does not load, such as an example, is checked on its own. */
function fileTarget(given: string, absolute: string, kind: ComponentKind): Target {
  const enclosing = enclosingRoot(path.dirname(absolute));
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, kind, enclosing, (other) => other === file);
  return part ?? looseTarget(given, path.dirname(absolute), kind, [path.basename(absolute)]);
}

function folderInside(given: string, absolute: string, kind: ComponentKind, enclosing: Root): Target {
  if (enclosing.root === absolute) return rootTarget(given, enclosing);
  const folder = relativePath(enclosing.root, absolute);
  return partOf(given, kind, enclosing, (file) => file.startsWith(`${folder}/`)) ?? folderTarget(given, absolute, kind);
}

/** A folder outside any plugin: read as a plugin if it has the kind's folder, else every Markdown file in it is checked. */
function folderTarget(given: string, absolute: string, kind: ComponentKind): Target {
  const files = diskFiles(absolute);
  if (files.kindOf(componentFolders[kind]) === 'folder') return rootTarget(given, { root: absolute, scope: 'plugin' });
  const paths = [...markdownBelow(files, '')];
  if (paths.length === 0) throw new UsageError(`${given}: no Markdown file in it`);
  return looseTarget(given, absolute, kind, paths);
}

/** What the client could load below a folder: plugins that a marketplace lists, folders with a manifest, `.claude` folders. */
function* rootsBelow(folder: string, depth: number, seen = new Set<string>()): Generator<Root> {
  const listed = [folder, ...marketplaceSources(folder)].filter((root) => root !== folder || isPlugin(root));
  for (const root of listed) if (!seen.has(root)) yield { root, scope: 'plugin' };
  for (const root of listed) seen.add(root);
  if (depth === 0 || listed.includes(folder)) return;
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name === '.git') continue;
    const child = path.join(folder, entry.name);
    if (entry.name === '.claude') yield { root: child, scope: 'project' };
    else if (!seen.has(child)) yield* rootsBelow(child, depth - 1, seen);
  }
}

function readFolder(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Folders inside `folder` that its marketplace.json names as plugins by a relative path. */
function marketplaceSources(folder: string): string[] {
  const result = diskFiles(folder).read('.claude-plugin/marketplace.json');
  if ('failure' in result) return [];
  const { root } = parseJson(utf8(result.bytes));
  const base = scalarText(nodeAt(root, 'metadata.pluginRoot')) ?? '';
  const plugins = entryOf(root, 'plugins')?.value;
  const sources = plugins?.kind === 'list' ? plugins.items.map((entry) => scalarText(entryOf(entry, 'source')?.value)) : [];
  const folders = sources.filter((source) => source !== undefined).map((source) => path.resolve(folder, base, source));
  return folders.filter((source) => source.startsWith(folder + path.sep) && fs.existsSync(source));
}

function relativePath(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}
