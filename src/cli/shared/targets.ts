import fs from 'node:fs';
import path from 'node:path';
import type { PartKind } from '../../engine/subjects.ts';
import { visitsOf } from '../../engine/subjects.ts';
import { markdownBelow } from '../../plugin/discover-markdown.ts';
import { describeError, diskFiles, type Files, memoryFiles } from '../../plugin/files.ts';
import { loadLoose, loadMarketplace, loadPlugin } from '../../plugin/load.ts';
import type { Plugin, Repository } from '../../plugin/model.ts';
import type { ToolScope } from './command.ts';
import { UsageError } from './command.ts';
import { enclosingRoot, looksLikePlugin, type Root, repositoryAround, rootsBelow } from './roots.ts';

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
}

/** How many folders deep a folder is searched for plugins. */
const searchDepth = 4;
/** Where a kind's files lie in a folder that is no plugin. */
const looseFiles: Partial<Record<PartKind, string>> = { hooks: 'hooks/hooks.json', mcp: '.mcp.json' };

/** Finds what a path stands for. Throws UsageError where there is nothing to check. */
export function resolveTargets(given: string, scope: ToolScope, cwd: string): Target[] {
  const absolute = realPathOf(path.resolve(cwd, given), given);
  const stats = fs.statSync(absolute);
  if (!stats.isDirectory() && !stats.isFile()) throw new UsageError(`${given}: it is neither a file nor a folder`);
  const enclosing = enclosingRoot(stats.isFile() ? path.dirname(absolute) : absolute);
  if (stats.isFile()) return [fileTarget(given, absolute, scope, enclosing)];
  if (enclosing && enclosing.root !== absolute) return [folderInside(given, absolute, scope, enclosing)];
  const roots = enclosing?.kind === 'project' ? [enclosing] : [...rootsBelow(absolute, searchDepth)];
  const wanted = roots.filter(({ kind }) => kind !== 'marketplace' || (scope.kinds?.includes('marketplace') ?? true));
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

function realPathOf(absolute: string, given: string): string {
  try {
    return fs.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error as NodeJS.ErrnoException)}`);
  }
}

function loaderOf({ root, kind, entry }: Root): Target['load'] {
  const name = path.basename(root);
  if (kind === 'marketplace') return (files) => loadMarketplace(files, name);
  const repository = (): Repository | undefined => repositoryAround(root);
  return (files) => loadPlugin(files, { scope: kind, name, repository, ...(entry ? { entry } : {}) });
}

function rootTarget(given: string, found: Root): Target {
  return { path: given, kind: found.kind, root: found.root, files: diskFiles(found.root), load: loaderOf(found) };
}

function looseTarget(given: string, root: string, scope: ToolScope, paths: readonly string[]): Target {
  const { loose } = scope;
  if (!loose) throw new UsageError(`${given}: it belongs to no plugin`);
  const load: Target['load'] = (files) => loadLoose(files, loose, paths, { scope: 'plugin', name: path.basename(root) });
  return { path: given, kind: loose, root, files: diskFiles(root), load };
}

/** The part of an enclosing root that `within` names; undefined where the client loads nothing of it. */
function partOf(given: string, scope: ToolScope, enclosing: Root, within: (file: string) => boolean): Target | undefined {
  const files = diskFiles(enclosing.root);
  const load = loaderOf(enclosing);
  const isWanted = (kind: PartKind, file: string): boolean => (scope.kinds?.includes(kind) ?? true) && within(file);
  const isLoaded = [...visitsOf(load(files), isWanted)].some(({ on }) => on === 'file');
  return isLoaded ? { path: given, kind: scope.loose ?? 'plugin', root: enclosing.root, files, load, only: within } : undefined;
}

/** A file that its plugin does not load, such as an example, is checked on its own. */
function fileTarget(given: string, absolute: string, scope: ToolScope, enclosing: Root | undefined): Target {
  if (!scope.loose) return enclosing ? rootTarget(given, enclosing) : manifestTarget(given, absolute);
  const file = enclosing && relativePath(enclosing.root, absolute);
  const part = enclosing && partOf(given, scope, enclosing, (other) => other === file);
  return part ?? looseTarget(given, path.dirname(absolute), scope, [path.basename(absolute)]);
}

/** A marketplace.json stands for its marketplace. */
function manifestTarget(given: string, absolute: string): Target {
  const folder = path.dirname(absolute);
  if (path.basename(absolute) !== 'marketplace.json' || path.basename(folder) !== '.claude-plugin')
    throw new UsageError(`${given}: it belongs to no plugin`);
  return rootTarget(given, { root: path.dirname(folder), kind: 'marketplace' });
}

function folderInside(given: string, absolute: string, scope: ToolScope, enclosing: Root): Target {
  if (!scope.loose) return rootTarget(given, enclosing);
  const folder = relativePath(enclosing.root, absolute);
  return partOf(given, scope, enclosing, (file) => file.startsWith(`${folder}/`)) ?? folderTarget(given, absolute, scope);
}

/** A folder outside any plugin: read as a plugin if it looks like one, else every file of the scope's kind in it is checked. */
function folderTarget(given: string, absolute: string, scope: ToolScope): Target {
  if (looksLikePlugin(absolute)) return rootTarget(given, { root: absolute, kind: 'plugin' });
  const { loose } = scope;
  if (!loose) throw new UsageError(`${given}: no plugin, marketplace or .claude folder in it`);
  const files = diskFiles(absolute);
  const fixed = looseFiles[loose];
  const paths = fixed ? [fixed].filter((file) => files.kindOf(file) === 'file') : [...markdownBelow(files, '')];
  if (paths.length === 0) throw new UsageError(`${given}: no ${fixed ?? 'Markdown file'} in it`);
  return looseTarget(given, absolute, scope, paths);
}

function relativePath(root: string, absolute: string): string {
  return path.relative(root, absolute).split(path.sep).join('/');
}
