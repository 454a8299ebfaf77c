import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../engine/rule.ts';
import { type PartKind, runRules, visitsOf } from '../../engine/run.ts';
import { entryOf, nodeAt, scalarText } from '../../formats/located.ts';
import { makeDocument, markdownBelow, readSource, sourceFolder } from '../../plugin/discover.ts';
import { describeError, diskFiles, type Files, memoryFiles } from '../../plugin/files.ts';
import { loadLoose, loadMarketplace, loadPlugin } from '../../plugin/load.ts';
import {
  type ComponentKind,
  componentsOf,
  configsOf,
  type Declaration,
  type Plugin,
  type Repository,
} from '../../plugin/model.ts';
import { type ToolScope, UsageError } from './command.ts';
import { loadRules } from './rules.ts';

/** A folder that the client would load as one thing. */
export interface Root {
  readonly root: string;
  /** `mcp`: the folder of a project, for its own servers alone. */
  readonly kind: 'plugin' | 'project' | 'marketplace' | 'mcp';
  /** The marketplace entry that names the plugin. */
  readonly entry?: Declaration;
  /** How far its symlinks may lead, where that is further than the folder itself. */
  readonly reach?: string;
}

const marketplacePath = '.claude-plugin/marketplace.json';
/** What makes a folder without a manifest a plugin in an author's eyes. */
const pluginParts = ['skills', 'agents', 'commands', 'hooks/hooks.json', '.mcp.json', '.lsp.json', 'output-styles', 'SKILL.md'];
/** Folders in which no one keeps plugins of their own; what tests are run on may be broken on purpose. */
const skipped = new Set(['node_modules', '.git', 'fixtures', '__fixtures__', '__tests__', 'testdata']);

/** True for a folder with a manifest. */
function isPlugin(folder: string): boolean {
  return fs.existsSync(path.join(folder, '.claude-plugin', 'plugin.json'));
}

/** True for a folder that looks like a plugin though it has no manifest. */
export function looksLikePlugin(folder: string): boolean {
  return pluginParts.some((part) => fs.existsSync(path.join(folder, part)));
}

/** The plugin or `.claude` folder that a path lies in, searched upwards. */
export function enclosingRoot(absolute: string): Root | undefined {
  for (let folder = absolute, parent = path.dirname(folder); ; folder = parent, parent = path.dirname(folder)) {
    if (path.basename(folder) === '.claude') return projectRoot(folder);
    if (isPlugin(folder)) return { root: folder, kind: 'plugin' };
    if (parent === folder) return undefined;
  }
}

const serversPath = '.mcp.json';

/** The folder of a project, which has a `.claude` folder and is no plugin, where it configures servers of its own. */
export function* projectServers(folder: string): Generator<Root> {
  const has = (name: string): boolean => fs.existsSync(path.join(folder, name));
  if (has(serversPath) && has('.claude') && !has('.claude-plugin')) yield { root: folder, kind: 'mcp' };
}

/** The repository of which a folder is a part; undefined where it is one itself, or lies in none. */
export function repositoryAround(root: string): Repository | undefined {
  if (fs.existsSync(path.join(root, '.git'))) return undefined;
  for (let folder = path.dirname(root), inner = root; folder !== inner; inner = folder, folder = path.dirname(folder)) {
    if (!fs.existsSync(path.join(folder, '.git'))) continue;
    return { files: diskFiles(folder), folder: path.relative(folder, root).split(path.sep).join('/') };
  }
  return undefined;
}

/** What the client could load below a folder: a marketplace and the plugins it lists, folders with a manifest, `.claude` folders. */
export function* rootsBelow(folder: string, depth: number, seen = new Set<string>()): Generator<Root> {
  const listed = fs.existsSync(path.join(folder, marketplacePath)) ? [...marketplaceRoots(folder)] : [];
  const own: Root[] = isPlugin(folder) ? [{ root: folder, kind: 'plugin' }] : [];
  for (const root of [...listed, ...own]) {
    const key = `${root.kind} ${root.root}`;
    if (!seen.has(key)) yield root;
    seen.add(key);
  }
  if (seen.has(`plugin ${folder}`)) return;
  yield* projectServers(folder);
  if (depth === 0) return;
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || skipped.has(entry.name)) continue;
    const child = path.join(folder, entry.name);
    if (entry.name === '.claude') yield projectRoot(child);
    else if (!seen.has(`plugin ${child}`)) yield* rootsBelow(child, depth - 1, seen);
  }
}

/** How many folders deep a folder is searched for plugins. */
const searchDepth = 4;

/** True for a folder in or below which there is something that the client could load. */
export function holdsRoots(folder: string): boolean {
  return rootsBelow(folder, searchDepth).next().done !== true;
}

/** The client follows the symlinks of a project. */
function projectRoot(root: string): Root {
  return { root, kind: 'project', reach: path.dirname(root) };
}

/** A marketplace and the folders inside it that it lists by a relative path. */
function* marketplaceRoots(folder: string): Generator<Root> {
  yield { root: folder, kind: 'marketplace' };
  const document = makeDocument(readSource(diskFiles(folder), marketplacePath));
  const { root } = document.tree;
  const plugins = entryOf(root, 'plugins')?.value;
  for (const [index, entry] of (plugins?.kind === 'list' ? plugins.items : []).entries()) {
    const inside = sourceFolder(scalarText(entryOf(entry, 'source')?.value) ?? '', root);
    const target = inside === undefined ? undefined : realFolder(path.join(folder, inside));
    if (target === undefined || (target !== folder && !target.startsWith(folder + path.sep))) continue;
    // What a link names elsewhere in the marketplace is copied when the plugin is installed [client 2.1.330].
    yield { root: target, kind: 'plugin', entry: { document, field: `plugins.${index}` }, reach: folder };
  }
}

function realFolder(absolute: string): string | undefined {
  try {
    const real = fs.realpathSync.native(absolute);
    return fs.statSync(real).isDirectory() ? real : undefined;
  } catch {
    return undefined;
  }
}

function readFolder(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** One thing to check: a plugin with, where the path named only a part of it, the files that count. */
export interface Target {
  /** The path as given, or below it where a folder held several plugins. */
  readonly path: string;
  readonly kind: Root['kind'] | PartKind;
  /** Absolute; the findings' paths are relative to it. Absent for standard input. */
  readonly root?: string;
  readonly files: Files;
  /** Reads the parts anew, for instance from files with fixes applied. */
  readonly load: (files: Files) => Plugin;
  /** Where the path named only a part: the files that count; the others serve as context. */
  readonly only?: (file: string) => boolean;
  /** The only families of rules that are about it; absent for all. */
  readonly families?: readonly string[];
  /** The same for targets that hold the same to the client; absent where that is not known. */
  readonly identity?: string;
  /** Why there is nothing to load. */
  readonly failure?: string;
}

/** Where a kind's files lie in a folder that is no plugin. */
const looseFiles: Partial<Record<PartKind, string>> = { hooks: 'hooks/hooks.json', mcp: '.mcp.json' };

/** What was loaded of a root of which several parts are checked. */
interface Loaded {
  readonly files: Files;
  readonly plugin: Plugin;
}

/** The roots that the targets of one call share, by their folders; a call that changes files has none. */
export type SharedRoots = Map<string, Loaded>;

/** Finds what a path stands for. Throws UsageError where there is nothing to check. */
export function resolveTargets(given: string, scope: ToolScope, cwd: string, shared?: SharedRoots): Target[] {
  const absolute = realPathOf(path.resolve(cwd, given), given);
  const stats = fs.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const enclosing = enclosingRoot(stats.isFile() ? path.dirname(absolute) : absolute);
  if (stats.isFile()) return [fileTarget(given, absolute, scope, enclosing, shared)];
  if (enclosing && enclosing.root !== absolute) return [folderInside(given, absolute, scope, enclosing, shared)];
  const roots =
    enclosing?.kind === 'project'
      ? [enclosing, ...projectServers(path.dirname(absolute))]
      : [...rootsBelow(absolute, searchDepth)];
  const isWanted = ({ kind }: Root): boolean =>
    (kind !== 'marketplace' && kind !== 'mcp') || (scope.kinds?.includes(kind) ?? true);
  const wanted = roots.filter(isWanted);
  if (wanted.length > 0) return wanted.map((found) => rootTarget(path.join(given, path.relative(absolute, found.root)), found));
  return [folderTarget(given, absolute, scope)];
}

/** A target for text from standard input, as if it were the file `name`. */
export function stdinTarget(bytes: Uint8Array, name: string, scope: ToolScope): Target {
  const { loose } = scope;
  if (!loose) throw new UsageError(`${scope.tool} checks files and folders; it takes no standard input`);
  const files = memoryFiles({ [name]: bytes });
  const load: Target['load'] = (current) => loadLoose(current, loose, [name], { scope: 'plugin', name: 'stdin' });
  return { path: name, kind: loose, files, load };
}

/**
 * One of several paths that is there and yet neither a file nor a folder to read; undefined for any other. What is not there at all
 * is wrong usage.
 */
export function unreadableTarget(given: string, { loose = 'hooks' }: ToolScope, cwd: string): Target | undefined {
  const failure = failureAt(path.resolve(cwd, given));
  if (failure === undefined) return undefined;
  const load: Target['load'] = (files) => loadLoose(files, loose, [], { scope: 'plugin', name: path.basename(given) });
  return { path: given, kind: loose, files: memoryFiles({}), load, failure };
}

function failureAt(absolute: string): string | undefined {
  try {
    const stats = fs.statSync(absolute);
    if (!stats.isDirectory()) return stats.isFile() ? undefined : 'it is neither a file nor a folder';
    fs.accessSync(absolute, fs.constants.R_OK | fs.constants.X_OK);
    return undefined;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    return failure.code === 'ENOENT' && !isLink(absolute) ? undefined : describeError(failure);
  }
}

function isLink(absolute: string): boolean {
  try {
    return fs.lstatSync(absolute).isSymbolicLink();
  } catch {
    return false;
  }
}

function realPathOf(absolute: string, given: string): string {
  try {
    return fs.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error as NodeJS.ErrnoException)}`);
  }
}

function loaderOf({ root, kind, entry }: Root): Target['load'] {
  const name = path.basename(root);
  if (kind === 'mcp') return (files) => loadLoose(files, 'mcp', [serversPath], { scope: 'project', name });
  if (kind === 'marketplace') return (files) => loadMarketplace(files, name);
  const repository = (): Repository | undefined => repositoryAround(root);
  return (files) => loadPlugin(files, { scope: kind, name, repository, ...(entry ? { entry } : {}) });
}

/** A root as a target. */
export function rootTarget(given: string, found: Root): Target {
  const { kind, root, entry, reach } = found;
  const identity = !entry || isSilent(root, entry) ? { identity: `${kind} ${root}` } : {};
  if (kind === 'mcp') {
    const part = { only: (file: string) => file === serversPath, families: ['mcp', 'json', 'text'] };
    return {
      path: path.join(given, serversPath),
      kind,
      root,
      files: diskFiles(root),
      load: loaderOf(found),
      ...identity,
      ...part,
    };
  }
  return { path: given, kind, root, files: diskFiles(root, reach), load: loaderOf(found), ...identity };
}

/** What an entry says to people alone. */
const listing = new Set(
  'name source description version author category keywords tags homepage repository license strict'.split(' '),
);

/** True for an entry that adds nothing to the plugin's own manifest; bundles of servers are looked for in the whole file. */
function isSilent(root: string, { document: { file, tree }, field }: Declaration): boolean {
  const entry = nodeAt(tree.root, field);
  const isListing = entry?.kind === 'map' && entry.entries.every(({ key }) => listing.has(key));
  return isListing && isPlugin(root) && !/\.(?:mcpb|dxt)/.test(file.text);
}

function looseTarget(given: string, root: string, scope: ToolScope, paths: readonly string[]): Target {
  const { loose } = scope;
  if (!loose) throw new UsageError(`${given}: it belongs to no plugin`);
  const load: Target['load'] = (files) => loadLoose(files, loose, paths, { scope: 'plugin', name: path.basename(root) });
  return { path: given, kind: loose, root, files: diskFiles(root), load };
}

/** The part of an enclosing root that `within` names; undefined where the client loads nothing of it. */
function partOf(
  given: string,
  scope: ToolScope,
  enclosing: Root,
  within: (file: string) => boolean,
  shared?: SharedRoots,
): Target | undefined {
  const loadAnew = loaderOf(enclosing);
  const known = shared?.get(enclosing.root);
  const files = known?.files ?? diskFiles(enclosing.root, enclosing.reach);
  const plugin = known?.plugin ?? loadAnew(files);
  shared?.set(enclosing.root, { files, plugin });
  const load: Target['load'] = (current) => (shared && current === files ? plugin : loadAnew(current));
  const isWanted = (kind: PartKind, file: string): boolean => (scope.kinds?.includes(kind) ?? true) && within(file);
  const isLoaded = [...visitsOf(plugin, isWanted, scope.kinds)].some(({ on }) => on === 'file');
  return isLoaded ? { path: given, kind: scope.loose ?? 'plugin', root: enclosing.root, files, load, only: within } : undefined;
}

/** A file that its plugin does not load, such as an example, is checked on its own. */
function fileTarget(
  given: string,
  absolute: string,
  scope: ToolScope,
  enclosing: Root | undefined,
  shared: SharedRoots | undefined,
): Target {
  const [own] = path.basename(absolute) === serversPath ? projectServers(path.dirname(absolute)) : [];
  if (own && (scope.kinds?.includes('mcp') ?? true)) return rootTarget(path.dirname(given), own);
  if (!scope.loose) return enclosing ? rootTarget(given, enclosing) : manifestTarget(given, absolute);
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, scope, enclosing, (other) => other === file, shared);
  return part ?? looseTarget(given, path.dirname(absolute), scope, [path.basename(absolute)]);
}

/** A marketplace.json stands for its marketplace. */
function manifestTarget(given: string, absolute: string): Target {
  const folder = path.dirname(absolute);
  if (path.basename(absolute) !== 'marketplace.json' || path.basename(folder) !== '.claude-plugin')
    throw new UsageError(`${given}: it belongs to no plugin`);
  return rootTarget(given, { root: path.dirname(folder), kind: 'marketplace' });
}

function folderInside(
  given: string,
  absolute: string,
  scope: ToolScope,
  enclosing: Root,
  shared: SharedRoots | undefined,
): Target {
  if (!scope.loose) return rootTarget(given, enclosing);
  const folder = relativePath(enclosing.root, absolute);
  const isWithin = (file: string): boolean => file.startsWith(`${folder}/`);
  return partOf(given, scope, enclosing, isWithin, shared) ?? folderTarget(given, absolute, scope);
}

/** A folder outside any plugin: read as a plugin if it looks like one, else every file of the scope's kind in it is checked. */
function folderTarget(given: string, absolute: string, scope: ToolScope): Target {
  if (looksLikePlugin(absolute)) return rootTarget(given, { root: absolute, kind: 'plugin' });
  const { loose } = scope;
  if (!loose) throw new UsageError(`${given}: no plugin, marketplace or .claude folder in it`);
  const files = diskFiles(absolute);
  const fixed = looseFiles[loose];
  const isPart = (file: string): boolean => loose !== 'skill' || path.posix.basename(file) === 'SKILL.md';
  const paths = fixed ? [fixed].filter((file) => files.kindOf(file) === 'file') : [...markdownBelow(files, '')].filter(isPart);
  if (paths.length === 0)
    throw new UsageError(`${given}: no ${fixed ?? (loose === 'skill' ? 'SKILL.md' : 'Markdown file')} in it`);
  return looseTarget(given, absolute, scope, paths);
}

function relativePath(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}

/** Finds what is wrong with the hooks in the frontmatter of components. Few have any, so the rules are loaded when one has. */
export function ownHooks(kind: ComponentKind): (target: Target, plugin: Plugin) => Promise<readonly Finding[]> {
  return async ({ only }, plugin) => {
    const files = new Set(componentsOf(plugin).flatMap(({ kind: own, file }) => (own === kind ? [file.path] : [])));
    const isOwn = (file: string): boolean => files.has(file) && (only?.(file) ?? true);
    if (!configsOf(plugin, 'hooks').some(({ file }) => isOwn(file.path))) return [];
    return runRules(plugin, await loadRules(['hook']), { kinds: ['hooks'], families: ['hook'], only: isOwn });
  };
}
