import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, repository } from './folders.ts';

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
