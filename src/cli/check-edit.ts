import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type PartKind, visitsOf } from '../engine/run.ts';
import type { Plugin } from '../plugin/model.ts';
import type { TargetResult } from '../report/result.ts';
import { reportText } from '../report/result.ts';
import { clientVersion } from '../spec/index.ts';
import { checkTarget } from './shared/check.ts';
import { type Command, type Io, textFamilies, UsageError } from './shared/command.ts';
import { loadRules } from './shared/rules.ts';
import { editedFile } from './shared/start.ts';
import { enclosingRoot, type Root, rootTarget } from './shared/targets.ts';

export const checkEdit: Command = {
  name: 'check-edit',
  summary: 'As a PostToolUse hook, tell the model the errors in the plugin file that it has just written.',
  operands: '< INPUT   (the JSON that the client gives to a hook)',
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['hook', 'text'],
      help: "hook: an answer for the client (default); text: the validators' lines",
    },
  ],
  notes: [
    'Prints nothing where the file has no error, lies in no plugin, or cannot be read.',
    'Exit code: 0 always, so that no edit is held up; 2 wrong usage.',
  ],
  run: async (args, io) => {
    if (args.paths.length > 0) throw new UsageError('it takes no paths; the input names the file; try --help');
    return answerEdit(args.one('format') ?? 'hook', io);
  },
};

/** Which families of rules look at a part. */
const familiesOf: Partial<Record<PartKind, readonly string[]>> = {
  agent: ['agent', ...textFamilies],
  skill: ['skill', ...textFamilies],
  command: ['command', 'skill', ...textFamilies],
  'output-style': ['output-style', ...textFamilies],
  manifest: ['manifest', 'json', 'text'],
  marketplace: ['marketplace', 'json', 'text'],
  hooks: ['hook', 'text'],
  mcp: ['mcp', 'json', 'text'],
  lsp: ['lsp', 'json', 'text'],
  monitors: ['monitor', 'json', 'text'],
  settings: ['settings', 'json', 'text'],
};

/** What may only not be there yet: who writes a plugin names a file before it writes it. */
const unfinished: readonly string[] = [
  ...['manifest/path-missing', 'marketplace/source-missing', 'hook/missing-script', 'hook/missing-module', 'hook/unknown-server'],
  ...['lsp/missing-file', 'monitor/missing-file', 'monitor/when', 'mcp/program-file', 'mcp/helper-file'],
];

/** More errors than this are one mistake that is told again and again, and the model's window is not free. */
const mostErrors = 10;

/**
 * Answers a PostToolUse hook with the errors in the file that the call wrote, if it is a part of a plugin; returns 0, whatever
 * happens: nobody asked for this check, so it stands in nobody's way.
 */
async function answerEdit(format: string, io: Io): Promise<number> {
  try {
    const file = editedFile(io.readStdin());
    const root = file === undefined ? undefined : rootAround(file);
    const result = file !== undefined && root && (await errorsIn(file, root, io.cwd));
    if (!result || result.findings.length === 0) return 0;
    const text = textOf(result);
    io.out(format === 'text' ? text : `${JSON.stringify(answerOf(text))}\n`);
  } catch (error) {
    // The client keeps it in its debug log.
    if (!(error instanceof UsageError))
      io.err(`check-edit: this is a bug of the tool: ${error instanceof Error ? error.stack : error}\n`);
  }
  return 0;
}

/** A list of plugins stands for itself: its folder need not be a plugin. */
function rootAround(file: string): Root | undefined {
  const folder = path.dirname(file);
  if (path.basename(file) === 'marketplace.json' && path.basename(folder) === '.claude-plugin')
    return { root: path.dirname(folder), kind: 'marketplace' };
  const found = enclosingRoot(folder);
  return found?.kind === 'plugin' ? found : undefined;
}

async function errorsIn(absolute: string, root: Root, cwd: string): Promise<TargetResult | undefined> {
  const target = rootTarget(absolute, root);
  const file = path.relative(root.root, absolute).split(path.sep).join('/');
  const only = (other: string): boolean => other === file;
  const plugin = target.load(target.files);
  const kinds = partsIn(plugin, only);
  const families = [...new Set(kinds.flatMap((kind) => familiesOf[kind] ?? []))];
  if (families.length === 0) return undefined;
  const check = {
    rules: await loadRules(families),
    families,
    profile: 'claude-code',
    severities: unfinished.map((rule) => [rule, 'off'] as const),
    noSuppressions: false,
  } as const;
  const result = await checkTarget({ ...target, only, load: () => plugin }, check, cwd);
  const errors = result.findings.filter((finding) => finding.severity === 'error' && finding.file === file);
  return { ...result, findings: errors };
}

/** What the client would load a file as; also where the file cannot be read. */
function partsIn(plugin: Plugin, only: (file: string) => boolean): PartKind[] {
  const kinds: PartKind[] = [];
  const note = (kind: PartKind, file: string): boolean => {
    if (only(file)) kinds.push(kind);
    return false;
  };
  for (const _ of visitsOf(plugin, note));
  return kinds;
}

function textOf({ findings, ...target }: TargetResult): string {
  const shown = { ...target, findings: findings.slice(0, mostErrors) };
  const text = reportText({ tool: 'check-edit', version: manifest.version, client: clientVersion, targets: [shown] });
  const more = findings.length - shown.findings.length;
  return more > 0 ? `${text}${more} more errors are not shown\n` : text;
}

function answerOf(text: string): object {
  const additionalContext = `Errors in the plugin file that was just written, as Claude Code ${clientVersion} would meet them:\n${text}`;
  return { hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext } };
}
