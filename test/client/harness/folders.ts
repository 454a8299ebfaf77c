import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClientOptions, type ClientOutcome, runClient } from './client.ts';

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

/** An entry of `plugin list --json`. */
export interface ListedPlugin {
  readonly id: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly installPath: string;
  /** The folder that the client really reads, where the marketplace is one. */
  readonly readFromFolder?: string;
  readonly errors?: readonly string[];
  readonly notes?: readonly string[];
}

export interface Installation {
  /** The client's HOME, for `runSession({ home: installation.home.path, ... })`; remove it in the end. */
  readonly home: Folder;
  readonly listed: readonly ListedPlugin[];
}

export interface InstallOptions extends Pick<ClientOptions, 'env' | 'timeout'> {
  /**
   * `folder`: as a developer does it; the client reads the folder in place. `git`: as a user does it; the client clones the
   * folder, committed and served under an https address by git itself, and runs a copy of the clone.
   */
  readonly via?: 'folder' | 'git';
  /** The first of the marketplace where none is given. */
  readonly plugin?: string;
}

const address = 'https://plugins.example/marketplace.git';

/** Adds the marketplace in a folder to an empty home and installs a plugin of it. Throws with the client's words where it fails. */
export async function installFromMarketplace(folder: string, options: InstallOptions = {}): Promise<Installation> {
  const { via = 'folder', ...run } = options;
  const marketplace = JSON.parse(fs.readFileSync(path.join(folder, '.claude-plugin/marketplace.json'), 'utf8'));
  const plugin = options.plugin ?? marketplace.plugins[0].name;
  const home = temporaryFolder();
  const client = (...args: string[]): Promise<ClientOutcome> => succeed(args, { ...run, home: home.path });
  try {
    if (via === 'git') publish(folder, home.path);
    await client('plugin', 'marketplace', 'add', via === 'git' ? address : path.resolve(folder));
    await client('plugin', 'install', `${plugin}@${marketplace.name}`);
    const { stdout } = await client('plugin', 'list', '--json');
    return { home, listed: JSON.parse(stdout) };
  } catch (error) {
    home.remove();
    throw error;
  }
}

async function succeed(args: readonly string[], options: ClientOptions): Promise<ClientOutcome> {
  const outcome = await runClient(args, options);
  if (outcome.exitCode === 0) return outcome;
  throw new Error(`"claude ${args.join(' ')}" ended with exit code ${outcome.exitCode}:\n${outcome.stdout}${outcome.stderr}`);
}

/** Commits a folder into a repository in the home and lets git take the address for it. */
function publish(folder: string, home: string): void {
  const repository = path.join(home, 'served.git');
  const env = { PATH: process.env.PATH, HOME: home };
  const git = (...args: string[]): unknown =>
    execFileSync('git', [`--git-dir=${repository}`, `--work-tree=${path.resolve(folder)}`, ...args], { env, stdio: 'pipe' });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository], { env });
  git('config', 'core.bare', 'false');
  git('add', '--all', '--force');
  git('-c', 'user.name=x', '-c', 'user.email=x@plugins.example', 'commit', '--quiet', '--message=x');
  fs.writeFileSync(path.join(home, '.gitconfig'), `[url "file://${repository}"]\n\tinsteadOf = ${address}\n`);
}
