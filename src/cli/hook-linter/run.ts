import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../engine/rule.ts';
import { describeError, diskFiles, type Files, memoryFiles } from '../../plugin/files.ts';
import { hookScriptsOf } from '../../plugin/hooks/hook-scripts.ts';
import { loadPlugin } from '../../plugin/load.ts';
import type { Plugin, SourceFile } from '../../plugin/model.ts';
import { hookEvent, hookEvents } from '../../spec/hook-facts.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import type { Target } from '../shared/targets.ts';
import { enclosingRoot, holdsRoots, looksLikePlugin, repositoryAround } from '../shared/targets.ts';

/** One remark of shellcheck's `json1` output. */
interface Comment {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly level: string;
  readonly code: number;
  readonly message: string;
}

const maxFiles = 100;
const maxMilliseconds = 20_000;

/** What an installed shellcheck says of a plugin's shell scripts; nothing where there is none, or where it takes too long. */
export async function shellcheckFindings({ root, only }: Target, plugin: Plugin): Promise<Finding[]> {
  const program = installed();
  const scripts = hookScriptsOf(plugin).filter(
    ({ language, isInline, file }) => language === 'shell' && !isInline && file.path.length > 0 && (only?.(file.path) ?? true),
  );
  if (root === undefined || program === undefined || scripts.length === 0) return [];
  const byPath = new Map(scripts.slice(0, maxFiles).map(({ file }) => [path.join(root, file.path), file]));
  const { PATH = '', HOME = '' } = process.env;
  const { runHookProcess } = await import('../../simulate/process.ts');
  const { stdout } = await runHookProcess({
    file: program,
    args: ['--norc', '--format=json1', '--severity=warning', '--', ...byPath.keys()],
    cwd: root,
    environment: { PATH, HOME },
    stdin: '',
    timeout: maxMilliseconds,
  });
  return commentsIn(stdout).flatMap((comment) => {
    const file = byPath.get(comment.file);
    return file ? [findingOf(comment, file)] : [];
  });
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return folders.map((folder) => path.join(folder, 'shellcheck')).find((file) => fs.existsSync(file));
}

function commentsIn(output: string): Comment[] {
  try {
    const { comments } = JSON.parse(output) as { comments?: unknown };
    return Array.isArray(comments) ? (comments as unknown[]).filter(isComment) : [];
  } catch {
    return [];
  }
}

function isComment(value: unknown): value is Comment {
  const { file, line, column, code, message, level } = (value ?? {}) as Record<string, unknown>;
  return (
    [file, message, level].every((text) => typeof text === 'string') &&
    [line, column, code].every((number) => typeof number === 'number')
  );
}

/** Shellcheck knows nothing of hooks: what it calls an error is a warning here, all else advice. */
function findingOf({ line, column, endLine, endColumn, level, code, message }: Comment, file: SourceFile): Finding {
  const at = (row: number, place: number): number => file.lines.startOf(Math.min(row, file.lines.count)) + place - 1;
  const start = at(line, column);
  return {
    rule: `shellcheck/sc${code}`,
    severity: level === 'error' ? 'warning' : 'info',
    message,
    help: `https://www.shellcheck.net/wiki/SC${code}`,
    file: file.path,
    range: { start, end: Math.max(start, endLine && endColumn ? at(endLine, endColumn) : start) },
  };
}

/** Where hooks of scripts that none names are written down, in memory alone. */
const hooksFile = 'hooks/hooks.json';
const scriptName = /\.(?:sh|bash|py|[mc]?[jt]s)$/;
const looseName = /^[^$`*?[\]{}\\"]+$/;

/** What a path stands for: the plugin, the scripts of a hooks file, or scripts alone; undefined where others know better. */
export async function scriptTargets(given: string, args: Arguments, io: Io): Promise<Target[] | undefined> {
  const call = callOf(args);
  if (given === '-') {
    const name = args.one('stdin-name') ?? 'stdin.sh';
    return [looseTarget(name, memoryFiles({ [name]: io.readStdin() }), [name], call)];
  }
  const absolute = realPathOf(path.resolve(io.cwd, given), given);
  const stats = fs.statSync(absolute);
  if (stats.isFile()) return fileTarget(given, absolute, call);
  if (!stats.isDirectory() || enclosingRoot(absolute) || looksLikePlugin(absolute) || holdsRoots(absolute)) return undefined;
  const files = diskFiles(absolute);
  const scripts = files.list('').flatMap(({ name, kind }) => (kind === 'file' && scriptName.test(name) ? [name] : []));
  return scripts.length > 0 ? [looseTarget(given, files, scripts, call, absolute)] : undefined;
}

interface AssumedCall {
  readonly event: string;
  readonly matcher: string | undefined;
}

function callOf(args: Arguments): AssumedCall | undefined {
  const matcher = args.one('tool');
  const event = args.one('event') ?? (matcher === undefined ? undefined : 'PreToolUse');
  if (event === undefined) return undefined;
  if (!hookEvent(event))
    throw new UsageError(`there is no event '${event}'; events are ${hookEvents.map(({ name }) => name).join(', ')}`);
  return { event, matcher };
}

function realPathOf(absolute: string, given: string): string {
  try {
    return fs.realpathSync.native(absolute);
  } catch (error) {
    throw new UsageError(`${given}: ${describeError(error as NodeJS.ErrnoException)}`);
  }
}

/** A hooks file stands for its scripts; a script is checked with the hooks around it that run it. */
function fileTarget(given: string, absolute: string, call: AssumedCall | undefined): Target[] {
  const around = call ? undefined : pluginAround(absolute);
  if (around) {
    const file = path.relative(around.root, absolute).split(path.sep).join('/');
    const scripts = hookScriptsOf(around.load(around.files));
    const isOwn = scripts.some((script) => script.file.path === file && script.calls.length > 0);
    if (isOwn && scriptName.test(file)) return [{ ...around, path: given, only: (other) => other === file }];
    const named = scripts.filter(({ calls }) => calls.some(({ hook }) => hook.source.file.path === file));
    const isHooks =
      named.length > 0 ||
      around.load(around.files).configs.some(({ kind, file: config }) => kind === 'hooks' && config.path === file);
    const wanted = new Set([file, ...named.map((script) => script.file.path)]);
    if (isHooks) return [{ ...around, path: given, only: (other) => wanted.has(other) }];
    if (isOwn) return [{ ...around, path: given, only: (other) => other === file }];
  }
  if (absolute.endsWith('.json')) throw new UsageError(`${given}: no plugin around it has it as a hooks file`);
  const root = path.dirname(absolute);
  return [looseTarget(given, diskFiles(root), [path.basename(absolute)], call, root)];
}

/** The plugin that a file lies in, or the folder that would be one. */
function pluginAround(absolute: string): (Target & { readonly root: string }) | undefined {
  const enclosing = enclosingRoot(path.dirname(absolute));
  const root = enclosing?.root ?? folderLikePlugin(path.dirname(absolute));
  if (root === undefined) return undefined;
  const kind = enclosing?.kind === 'project' ? 'project' : 'plugin';
  const load = (files: Files): Plugin =>
    loadPlugin(files, { scope: kind, name: path.basename(root), repository: () => repositoryAround(root) });
  return { path: root, kind, root, files: diskFiles(root), load };
}

function folderLikePlugin(folder: string): string | undefined {
  for (let current = folder, depth = 0; depth < 4; current = path.dirname(current), depth++)
    if (fs.existsSync(path.join(current, hooksFile))) return current;
  return undefined;
}

/** Scripts by themselves, run by a hook on the assumed event where there is one. */
function looseTarget(
  given: string,
  files: Files,
  scripts: readonly string[],
  call: AssumedCall | undefined,
  root?: string,
): Target {
  const named = call ? scripts.filter((script) => looseName.test(script)) : [];
  const hooks = call && named.length > 0 ? hooksText(call, named) : undefined;
  const withHooks = (own: Files): Files => (hooks === undefined ? own : overlaid(own, hooks));
  const load = (own: Files): Plugin => ({ ...loadPlugin(withHooks(own), { scope: 'plugin', name: 'scripts' }), scripts });
  return {
    path: given,
    kind: 'hooks',
    files,
    load,
    only: (file) => scripts.includes(file),
    ...(root === undefined ? {} : { root }),
  };
}

function hooksText({ event, matcher }: AssumedCall, scripts: readonly string[]): string {
  const hooks = scripts.map((script) => ({ type: 'command', command: `\${CLAUDE_PLUGIN_ROOT}/${script}`, args: [] }));
  return JSON.stringify({ hooks: { [event]: [{ ...(matcher === undefined ? {} : { matcher }), hooks }] } });
}

function overlaid(files: Files, hooks: string): Files {
  return {
    ...files,
    kindOf: (file) => (file === hooksFile ? 'file' : files.kindOf(file)),
    read: (file) => (file === hooksFile ? { bytes: new TextEncoder().encode(hooks) } : files.read(file)),
  };
}
