import path from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { type AnyRule, type Profile, profiles, severities } from '../../engine/rule.ts';
import { namesAny } from '../../engine/suppress.ts';
import type { Plugin } from '../../plugin/model.ts';
import {
  findingsOf,
  type RunResult,
  reportGithub,
  reportJson,
  reportText,
  summarize,
  type TargetResult,
} from '../../report/result.ts';
import { clientVersion } from '../../spec/index.ts';
import { type Check, checker } from './check.ts';
import type { ToolScope } from './command.ts';
import { type Arguments, type Io, type Option, UsageError } from './command.ts';
import { knownRules, loadRules } from './rules.ts';
import { resolveTargets, type SharedRoots, stdinTarget, type Target, unreadableTarget } from './targets.ts';

/** The options that all validators share. */
export const validatorOptions: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'sarif', 'github'], help: 'output format (default: text)' },
  { name: 'json', help: 'same as --format json' },
  { name: 'strict', help: 'warnings count as errors in the exit code' },
  { name: 'quiet', short: 'q', help: 'report only what counts in the exit code' },
  { name: 'fix', help: 'apply the safe fixes, then report what is left' },
  { name: 'fix-dry-run', help: 'print the safe fixes as a diff; change nothing' },
  { name: 'profile', value: 'PROFILE', choices: profiles, help: 'whose demands count (default: claude-code)' },
  {
    name: 'rule',
    value: 'ID=LEVEL',
    multiple: true,
    help: 'set a rule, or all of a kind (agent/*), to off, info, warning or error',
  },
  { name: 'no-suppress', help: 'ignore the suppressions of the checked files, as for a plugin you do not trust' },
  { name: 'stdin-name', value: 'NAME', help: 'file name for text from standard input (PATH is -)' },
  { name: 'explain', value: 'RULE', help: "print a rule's page" },
  { name: 'list-rules', help: 'print all rules with their levels' },
];

export const validatorNotes: readonly string[] = [
  'Exit code: 0 no error, 1 errors (with --strict also warnings), 2 wrong usage or an unreadable path (among several, that is an error).',
];

/** Runs the validator of a scope; returns the exit code. */
export async function validate(scope: ToolScope, args: Arguments, io: Io): Promise<number> {
  const explain = args.one('explain');
  if (explain !== undefined) return explainRule(explain, io);
  if (args.has('list-rules')) return listRules(await loadRules(scope.families), io);

  const check = await checkOf(args, scope);
  const targets = await targetsOf(args, scope, io);
  if (args.has('fix-dry-run')) {
    const { previewFixes } = await import('./fixes.ts');
    for (const target of targets) await previewFixes(target, check, io);
    return 0;
  }
  if (args.has('fix')) {
    const { writeFixes } = await import('./fixes.ts');
    for (const target of targets) await writeFixes(target, check, io);
  }
  const result: RunResult = {
    tool: scope.tool,
    version: manifest.version,
    client: clientVersion,
    targets: await checkAll(targets, check, io),
  };
  return report(result, args, scope, io);
}

/** One target after the other, so that only one plugin is in memory; a person who waits is told how far it is. */
async function checkAll(targets: readonly Target[], check: Check, io: Io): Promise<TargetResult[]> {
  const results: TargetResult[] = [];
  const begun = Date.now();
  const checkNext = checker(check, io.cwd);
  let isShown = false;
  for (const target of targets) {
    if (io.progress && targets.length > 1 && Date.now() - begun > patience) {
      io.progress(`checked ${results.length} of ${targets.length}`);
      isShown = true;
    }
    results.push(await checkNext(target));
  }
  if (isShown) io.progress?.('');
  return results;
}

/** Milliseconds after which a person wants to know. */
const patience = 1000;

async function report(complete: RunResult, args: Arguments, scope: ToolScope, io: Io): Promise<number> {
  const strict = args.has('strict');
  const { error, warning } = summarize(complete);
  const isFailing = (severity: string): boolean => severity === 'error' || (strict && severity === 'warning');
  const targets = complete.targets.map((target) => ({
    ...target,
    verdict: target.findings.some(({ severity }) => isFailing(severity)) ? ('fail' as const) : ('pass' as const),
    findings: args.has('quiet') ? target.findings.filter(({ severity }) => isFailing(severity)) : target.findings,
  }));
  const result = { ...complete, targets };
  const format = args.one('format') ?? (args.has('json') ? 'json' : 'text');
  if (format === 'json') io.out(reportJson(result));
  else if (format === 'sarif') {
    const { reportSarif } = await import('../../report/sarif.ts');
    io.out(reportSarif(result, await loadRules(scope.families)));
  } else if (format === 'github') io.out(reportGithub(result));
  else if (findingsOf(result).length > 0 || io.isTerminal) io.out(reportText(result, { colour: io.hasColour }));
  return error > 0 || (strict && warning > 0) ? 1 : 0;
}

async function checkOf(args: Arguments, scope: ToolScope): Promise<Check> {
  const levels = args.all('rule').map((setting) => {
    const [, pattern, level] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const severity = [...severities, 'off' as const].find((candidate) => candidate === level);
    if (!pattern || !severity) throw new UsageError(`Option '--rule' takes ID=off|info|warning|error; not '${setting}'`);
    return [pattern, severity] as const;
  });
  for (const [pattern] of levels) if (!(await isRule(pattern))) throw await noRule(pattern);
  const profile = (args.one('profile') ?? 'claude-code') as Profile;
  const { kinds, families } = scope;
  const { more } = scope;
  const only = {
    ...(kinds ? { kinds } : {}),
    ...(families ? { families } : {}),
    ...(more ? { more: (target: Target, plugin: Plugin) => more(target, plugin, args) } : {}),
  };
  return { profile, severities: levels, noSuppressions: args.has('no-suppress'), ...only };
}

/** True for a pattern that names rules; those of another tool are fine, since one set of options may serve them all. */
async function isRule(pattern: string): Promise<boolean> {
  return namesAny(pattern, await knownRules());
}

async function noRule(id: string): Promise<UsageError> {
  // The rules load after the start; what they share is not there before.
  const { closest } = await import('../../rules/wording.ts');
  const meant = closest(
    id,
    (await knownRules()).map((rule) => rule.id),
  );
  return new UsageError(`there is no rule '${id}'; ${meant ? `did you mean '${meant}'?` : 'see --list-rules'}`);
}

async function targetsOf(args: Arguments, scope: ToolScope, io: Io): Promise<Target[]> {
  if (args.paths.length === 0) throw new UsageError('no path given; try --help');
  // The same path twice, as in `a.md ./a.md`, is one target; its findings must not count twice.
  const paths = new Map(args.paths.toReversed().map((given) => [given === '-' ? given : path.resolve(io.cwd, given), given]));
  const found: Target[] = [];
  const shared = args.has('fix') ? undefined : (new Map() as SharedRoots);
  for (const given of [...paths.values()].toReversed()) {
    if (given === '-' && args.has('fix')) throw new UsageError('--fix needs files; standard input can only be checked');
    const unreadable = paths.size > 1 && given !== '-' ? unreadableTarget(given, scope, io.cwd) : undefined;
    const own = unreadable ? [unreadable] : await scope.targets?.(given, args, io);
    if (own) found.push(...own);
    else if (given !== '-') found.push(...resolveTargets(given, scope, io.cwd, shared));
    else found.push(stdinTarget(io.readStdin(), args.one('stdin-name') ?? stdinName(scope), scope));
  }
  return found;
}

/** What standard input is called where the caller does not say: a component is Markdown, all else JSON. */
function stdinName({ loose }: ToolScope): string {
  return ['agent', 'skill', 'command', 'output-style'].includes(loose ?? '') ? 'stdin.md' : 'stdin.json';
}

async function explainRule(id: string, io: Io): Promise<number> {
  const { pageOf } = await import('./pages.ts');
  const page = pageOf(id);
  if (!page) throw await noRule(id);
  io.out(page);
  return 0;
}

function listRules(rules: readonly AnyRule[], io: Io): number {
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, summary } of rules) io.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
  return 0;
}
