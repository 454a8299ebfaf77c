import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** This repository, which is the plugin. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** A folder of its own; whoever makes one removes it. */
export interface Folder {
  readonly path: string;
  remove(): void;
}

/** An empty folder that nothing else uses. */
export function temporaryFolder(): Folder {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'plugin-dev-'));
  return { path: folder, remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Lays files below a folder: relative path to text. Text that starts with `#!` becomes executable. */
export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(root, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  }
}

/** All files below a folder as sorted relative paths, without what `skip` names at any depth. */
export function filesBelow(root: string, skip: readonly string[] = []): string[] {
  const visit = (folder: string): string[] =>
    fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      if (skip.includes(entry.name)) return [];
      return entry.isDirectory() ? visit(file) : [file];
    });
  return fs.existsSync(root) ? visit('').sort() : [];
}
