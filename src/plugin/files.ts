import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';

/** How a path looks without following a symlink out of the root. */
export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'symlink' | 'other';
}

export type ReadResult = { readonly bytes: Uint8Array } | { readonly failure: string };

/** The only door to a plugin's files: read-only, relative paths with `/`, never leaving the root. */
export interface Files {
  /** Entries of a folder in code-unit order; empty where there is no such folder. */
  list(folder: string): readonly FileEntry[];
  /** Kind of a path; undefined where there is nothing. */
  kindOf(file: string): FileEntry['kind'] | undefined;
  read(file: string): ReadResult;
  /** Bytes of a regular file; undefined for anything else. */
  sizeOf(file: string): number | undefined;
  /** True for a file with a run bit, and for any file where the system has none. */
  isExecutable(file: string): boolean;
  /** True for a file that everyone on the machine may read; false where that is not known. */
  isPublic(file: string): boolean;
}

/** Files larger than this are not read; the client's own limit for a component is an eighth of it. */
export const maxFileSize = 8 * 1024 * 1024;

/**
 * The files below a folder on disk. Symlinks are shown as such, and none is followed out of the folder, or out of the wider one
 * that is given as their `reach`. Where folders lie, and what is in them, is asked once and kept; what files hold is not.
 */
export function diskFiles(root: string, reach = root): Files {
  const realRoot = realPath(root).path ?? path.resolve(root);
  const realReach = realPath(reach).path ?? path.resolve(reach);
  const folders = new Map<string, Resolved>([[realRoot, { path: realRoot }]]);
  const lists = new Map<string, readonly FileEntry[]>();
  /** Where a folder inside the root really lies. */
  const realFolder = (absolute: string): Resolved => {
    const known = folders.get(absolute);
    if (known) return known;
    const found = followed(lastStepKept(absolute));
    folders.set(absolute, found);
    return found;
  };
  const followed = (place: Resolved): Resolved => {
    if (place.path === undefined) return place;
    const stats = statsOf(place.path);
    if (stats?.isDirectory()) return place;
    const real = stats ? realPath(place.path) : missing;
    return real.path === undefined || isInside(realReach, real.path) ? real : outside;
  };
  const lastStepKept = (absolute: string): Resolved => {
    if (absolute === realRoot) return { path: realRoot };
    if (absolute.length > longestPath) return tooLong;
    const parent = realFolder(path.dirname(absolute));
    if (parent.path === undefined) return parent;
    return { path: `${parent.path}${parent.path.endsWith(path.sep) ? '' : path.sep}${path.basename(absolute)}` };
  };
  /** The absolute path with the folders before its last step followed; the last step may be a symlink, which the callers see. */
  const resolve = (file: string): Resolved => {
    const absolute = absolutePath(realRoot, file);
    return isInside(realRoot, absolute) ? lastStepKept(absolute) : outside;
  };
  const statsAt = (file: string): fs.Stats | undefined => {
    const place = resolve(file);
    return place.path === undefined ? undefined : statsOf(place.path);
  };
  return {
    list(folder) {
      const absolute = absolutePath(realRoot, folder);
      const place = isInside(realRoot, absolute) ? realFolder(absolute) : outside;
      if (place.path === undefined) return [];
      const entries = lists.get(place.path) ?? readFolder(place.path);
      lists.set(place.path, entries);
      return entries;
    },
    kindOf(file) {
      const stats = statsAt(file);
      return stats && kindOfStats(stats);
    },
    read(file) {
      const place = resolve(file);
      if (place.path === undefined) return { failure: place.failure };
      const stats = statsOf(place.path);
      if (!stats?.isSymbolicLink()) return readRegularFile(place.path, stats ? { stats } : {});
      const real = realPath(place.path);
      if (real.path === undefined) return { failure: real.failure };
      return isInside(realReach, real.path)
        ? readRegularFile(real.path)
        : { failure: 'it is a symlink that leads out of the folder' };
    },
    sizeOf(file) {
      const stats = statsAt(file);
      return stats?.isFile() ? stats.size : undefined;
    },
    isExecutable(file) {
      const stats = statsAt(file);
      return stats?.isFile() === true && (process.platform === 'win32' || (stats.mode & 0o111) !== 0);
    },
    isPublic(file) {
      const place = resolve(file);
      try {
        const stats = place.path === undefined ? undefined : fs.lstatSync(place.path);
        return stats?.isFile() === true && process.platform !== 'win32' && (stats.mode & 0o004) !== 0;
      } catch {
        return false;
      }
    },
  };
}

function statsOf(absolute: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function readFolder(absolute: string): readonly FileEntry[] {
  try {
    const entries = fs.readdirSync(absolute, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) })).sort(byName);
  } catch {
    return [];
  }
}

type Resolved = { readonly path: string } | { readonly path?: undefined; readonly failure: string };

const outside: Resolved = { failure: 'it lies outside the folder' };
const missing: Resolved = { failure: 'no such file or folder' };
const tooLong: Resolved = { failure: 'the name is too long' };
/** No system opens longer ones; a hostile manifest may name them. */
const longestPath = 4096;

function realPath(file: string): Resolved {
  try {
    return { path: fs.realpathSync.native(file) };
  } catch (error) {
    return { failure: describeError(error as NodeJS.ErrnoException) };
  }
}

/** A step that stands for another folder, or for nothing. */
const specialStep = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Most paths need no work: Node's own function walks over every character of both. */
function absolutePath(root: string, file: string): string {
  const isPlain = path.sep === '/' && !specialStep.test(file) && !root.endsWith('/');
  return isPlain ? `${root}/${file}` : path.resolve(root, file);
}

/** Both paths are absolute and normal; the root is written as the system does. */
function isInside(root: string, absolute: string): boolean {
  return absolute === root || absolute.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
}

interface ReadOptions {
  readonly followSymlink?: boolean;
  /** What was just asked of the path itself. */
  readonly stats?: fs.Stats;
}

/** Reads a regular file; anything else, and a file over 8 MiB, is a failure in words. Never blocks on a pipe or a device. */
export function readRegularFile(absolute: string, { followSymlink = false, stats: known }: ReadOptions = {}): ReadResult {
  try {
    const options = { throwIfNoEntry: false } as const;
    const stats = known ?? (followSymlink ? fs.statSync(absolute, options) : fs.lstatSync(absolute, options));
    if (!stats) return { failure: 'no such file or folder' };
    if (!stats.isFile()) return { failure: `it is ${describeKind(kindOfStats(stats))}` };
    if (stats.size > maxFileSize) return { failure: `it has ${stats.size} bytes; at most ${maxFileSize} are read` };
    return { bytes: fs.readFileSync(absolute) };
  } catch (error) {
    return { failure: describeError(error as NodeJS.ErrnoException) };
  }
}

/** A system error as a clause for people. */
export function describeError(error: NodeJS.ErrnoException): string {
  const known: Record<string, string> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ELOOP: 'the symlinks form a loop',
    ENOTDIR: 'a part of the path is not a folder',
    ENAMETOOLONG: 'the name is too long',
    EISDIR: 'it is a folder',
  };
  return known[error.code ?? ''] ?? error.message;
}

function describeKind(kind: FileEntry['kind']): string {
  if (kind === 'other') return 'neither a file nor a folder';
  return kind === 'symlink' ? 'a symlink' : `a ${kind}`;
}

function kindOfStats(stats: fs.Dirent | fs.Stats): FileEntry['kind'] {
  if (stats.isSymbolicLink()) return 'symlink';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

/** `files` with some contents replaced and some run bits set, as they would be after fixes. */
export function overlayFiles(
  files: Files,
  changes: ReadonlyMap<string, string>,
  runnable: ReadonlySet<string> = new Set(),
): Files {
  const read = (file: string): ReadResult => {
    const changed = changes.get(file);
    return changed === undefined ? files.read(file) : { bytes: new TextEncoder().encode(changed) };
  };
  const sizeOf = (file: string): number | undefined => {
    const changed = changes.get(file);
    return changed === undefined ? files.sizeOf(file) : Buffer.byteLength(changed);
  };
  return { ...files, read, sizeOf, isExecutable: (file) => runnable.has(file) || files.isExecutable(file) };
}

/** A file in memory: text, bytes, why it cannot be read, or the text that a symlink leads to. */
export type FileContent = string | Uint8Array | { readonly failure: string } | { readonly linked: string };

/** A tree in memory, for tests and for text from standard input: path to content. All files but `plain` ones have a run bit. */
export function memoryFiles(contents: Readonly<Record<string, FileContent>>, plain: ReadonlySet<string> = new Set()): Files {
  const files = new Map(Object.entries(contents));
  const kindAt = (file: string): FileEntry['kind'] => {
    const content = files.get(file);
    return typeof content === 'object' && 'linked' in content ? 'symlink' : 'file';
  };
  const folders = new Map<string, Map<string, FileEntry['kind']>>([['', new Map()]]);
  for (const file of files.keys()) {
    const steps = file.split('/');
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map<string, FileEntry['kind']>();
      folders.set(folder, entries.set(name, depth === steps.length - 1 ? kindAt(file) : 'folder'));
    }
  }
  const normal = (file: string): string => (file === '.' ? '' : file);
  const sizeOf = (content: FileContent | undefined): number | undefined => {
    if (typeof content === 'string') return Buffer.byteLength(content);
    return content instanceof Uint8Array ? content.length : undefined;
  };
  return {
    list: (folder) => [...(folders.get(normal(folder)) ?? [])].map(([name, kind]) => ({ name, kind })).sort(byName),
    kindOf: (file) => (files.has(file) ? kindAt(file) : folders.has(normal(file)) ? 'folder' : undefined),
    read(file) {
      const content = files.get(file);
      if (content === undefined) return { failure: folders.has(normal(file)) ? 'it is a folder' : 'no such file or folder' };
      if (content instanceof Uint8Array) return { bytes: content };
      if (typeof content === 'object' && 'failure' in content) return content;
      return { bytes: new TextEncoder().encode(typeof content === 'string' ? content : content.linked) };
    },
    sizeOf: (file) => sizeOf(files.get(file)),
    isExecutable: (file) => files.has(file) && !plain.has(file),
    isPublic: (file) => files.has(file),
  };
}

function byName(a: FileEntry, b: FileEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
