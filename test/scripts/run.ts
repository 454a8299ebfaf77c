import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built executables, the files that users get. */
export const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));

/** The name of an executable. */
export type Tool = string;

export interface Outcome {
  /** The exit code; -1 where a signal ended the process. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Call {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a built executable as a child process, the way users, hooks and models do. */
export function run(tool: Tool, args: readonly string[], { cwd, input = '', env }: Call = {}): Outcome {
  return spawn(process.execPath, [path.join(scripts, `${tool}.mjs`), ...args], {
    input,
    ...(cwd ? { cwd } : {}),
    ...(env ? { env } : {}),
  });
}

/** Runs a command of a POSIX shell in which `$validate` and `$parse` are the executables and `node` is this Node. */
export function shell(command: string, { cwd, input = '', env }: Call = {}, name = 'sh'): Outcome {
  const variables = {
    validate: path.join(scripts, 'validate-agent.mjs'),
    parse: path.join(scripts, 'parse-frontmatter.mjs'),
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
  };
  // Bash reads its start-up file even for `-c` where stdin is a socket, as Node's pipes are.
  return spawn(name, [...(name === 'bash' ? ['--norc'] : []), '-c', command], {
    input,
    ...(cwd ? { cwd } : {}),
    env: { ...variables, ...env },
  });
}

/** True where a program can be started. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function spawn(command: string, args: readonly string[], { cwd, input, env }: Call): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: 50_000,
    maxBuffer: 64 * 1024 * 1024,
    // No colour or Node option of the terminal in which the tests run may show through.
    env: { PATH: process.env.PATH, ...env },
    ...(cwd ? { cwd } : {}),
    ...(input === undefined ? {} : { input: input as Uint8Array }),
  });
  if (error) throw error;
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** A new folder, removed after the test. */
export function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'plugin-dev-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new folder with files in it: path to content; removed after the test. */
export function newTree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newFolder();
  writeTree(folder, files);
  return folder;
}

export function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    const absolute = path.join(folder, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, content);
  }
}

/** Agents by what the validator must say about them: nothing, a warning with and without a fix, an error. */
export const prompt =
  'You are a reviewer of code.\nRead the changed files, list the defects, and say how to mend each of them.\n';

export const cleanAgent = `---\nname: clean\ndescription: Reviews code. Use after a change.\n---\n${prompt}`;
/** Its one finding is the warning frontmatter/duplicate-key at 5:1. */
export const warnedAgent = `---\nname: warned\ndescription: Reviews code. Use after a change.\ncolor: red\ncolor: blue\n---\n${prompt}`;
export const fixableAgent = `---\nname: fixable\ndescription: Reviews code. Use after a change.\ntool: Read\n---\n${prompt}`;
/** Two fixes: what stands before the fence is an error, and only without it can the value be seen to need quotes. */
export const brokenAgent = `\n---\nname: broken\ndescription: Reviews: code\n---\n${prompt}`;
export const manifest = '{ "name": "demo" }\n';

/** A plugin with the given agents, by file name. */
export function pluginOf(agents: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  const files = Object.entries(agents).map(([name, text]) => [`agents/${name}`, text] as const);
  return { '.claude-plugin/plugin.json': manifest, ...Object.fromEntries(files) };
}
