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
}

/** Files larger than this are not read; the client's own limit for a component is an eighth of it. */
const maxFileSize = 8 * 1024 * 1024;

/** The files below a folder on disk. Symlinks are shown as such, and none is followed out of the folder. */
export function diskFiles(root: string): Files {
  const realRoot = realPath(root) ?? root;
  const resolve = (file: string): string | undefined => {
    const absolute = path.resolve(realRoot, file);
    // The last step may be a symlink, which the callers see as such; the folders before it may not lead out.
    const parent = absolute === realRoot ? realRoot : realPath(path.dirname(absolute));
    return isInside(realRoot, absolute) && parent !== undefined && isInside(realRoot, parent) ? absolute : undefined;
  };
  return {
    list(folder) {
      const absolute = resolve(folder);
      if (!absolute) return [];
      try {
        const entries = fs.readdirSync(absolute, { withFileTypes: true });
        return entries.map((entry) => ({ name: entry.name, kind: kindOfStats(entry) })).sort(byName);
      } catch {
        return [];
      }
    },
    kindOf(file) {
      const absolute = resolve(file);
      try {
        return absolute === undefined ? undefined : kindOfStats(fs.lstatSync(absolute));
      } catch {
        return undefined;
      }
    },
    read(file) {
      const absolute = resolve(file);
      return absolute ? readRegularFile(absolute) : { failure: 'it lies outside the folder' };
    },
  };
}

function realPath(file: string): string | undefined {
  try {
    return fs.realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function isInside(root: string, absolute: string): boolean {
  const inside = path.relative(root, absolute);
  return inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside);
}

/** Reads a regular file; anything else, and a file over 8 MiB, is a failure in words. Never blocks on a pipe or a device. */
export function readRegularFile(absolute: string, { followSymlink = false } = {}): ReadResult {
  try {
    const options = { throwIfNoEntry: false } as const;
    const stats = followSymlink ? fs.statSync(absolute, options) : fs.lstatSync(absolute, options);
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

/** `files` with some contents replaced, as they would be after an edit. */
export function overlayFiles(files: Files, changes: ReadonlyMap<string, string>): Files {
  const read = (file: string): ReadResult => {
    const changed = changes.get(file);
    return changed === undefined ? files.read(file) : { bytes: new TextEncoder().encode(changed) };
  };
  return { ...files, read };
}

/** A tree in memory, for tests and for text from standard input: path to content. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const folders = new Map<string, Map<string, FileEntry['kind']>>([['', new Map()]]);
  for (const file of Object.keys(contents)) {
    const steps = file.split('/');
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join('/');
      const entries = folders.get(folder) ?? new Map<string, FileEntry['kind']>();
      folders.set(folder, entries.set(name, depth === steps.length - 1 ? 'file' : 'folder'));
    }
  }
  const normal = (file: string): string => (file === '.' ? '' : file);
  return {
    list: (folder) => [...(folders.get(normal(folder)) ?? [])].map(([name, kind]) => ({ name, kind })).sort(byName),
    kindOf: (file) => (contents[file] !== undefined ? 'file' : folders.has(normal(file)) ? 'folder' : undefined),
    read(file) {
      const content = contents[file];
      if (content === undefined) return { failure: 'no such file or folder' };
      return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
    },
  };
}

function byName(a: FileEntry, b: FileEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
