import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../engine/finding.ts';
import { hookScriptsOf } from '../../plugin/hooks/hook-scripts.ts';
import type { Plugin, SourceFile } from '../../plugin/model.ts';
import { runHookProcess } from '../../simulate/process.ts';
import type { Target } from '../shared/targets.ts';

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
