import { execFileSync } from 'node:child_process';
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

/** Copies what a commit of the working tree would hold: tracked and new files, not ignored ones. */
export function copyRepository(target: string): void {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: repository });
  for (const file of list.toString().split('\0').filter(Boolean)) {
    const source = path.join(repository, file);
    // A tracked file may have been deleted.
    if (!fs.existsSync(source)) continue;
    fs.mkdirSync(path.join(target, path.dirname(file)), { recursive: true });
    fs.cpSync(source, path.join(target, file), { verbatimSymlinks: true });
  }
}

/** What the client should load from a plugin's folder, told by the names of its files alone. */
export function componentsOnDisk(root: string, plugin: string): { skills: string[]; commands: string[]; agents: string[] } {
  const markdown = (folder: string): string[] =>
    filesBelow(path.join(root, folder))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${plugin}:${file.slice(0, -'.md'.length).replaceAll('/', ':')}`);
  const skills = filesBelow(path.join(root, 'skills')).flatMap((file) => /^([^/]+)\/SKILL\.md$/.exec(file)?.[1] ?? []);
  return {
    skills: skills.map((name) => `${plugin}:${name}`).sort(),
    commands: markdown('commands').sort(),
    agents: markdown('agents').sort(),
  };
}
