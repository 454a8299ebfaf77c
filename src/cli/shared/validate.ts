import manifest from '../../../package.json' with { type: 'json' };
import { severities } from '../../engine/finding.ts';
import { type AnyRule, type Profile, profiles } from '../../engine/rule.ts';
import type { ComponentKind } from '../../plugin/model.ts';
import { reportGithub } from '../../report/github.ts';
import { reportJson } from '../../report/json.ts';
import { findingsOf, type RunResult, summarize } from '../../report/result.ts';
import { reportSarif } from '../../report/sarif.ts';
import { reportText } from '../../report/text.ts';
import { clientVersion } from '../../spec/index.ts';
import { type Check, checkTarget } from './check.ts';
import { type Arguments, type Io, type Option, UsageError } from './command.ts';
import { previewFixes, writeFixes } from './fixes.ts';
import { resolveTargets, stdinTarget, type Target } from './targets.ts';

/** The options that all validators share. */
export const validatorOptions: readonly Option[] = [
  { name: 'format', value: 'FORMAT', choices: ['text', 'json', 'sarif', 'github'], help: 'output format (default: text)' },
  { name: 'json', help: 'same as --format json' },
  { name: 'strict', help: 'warnings count as errors in the exit code' },
  { name: 'quiet', short: 'q', help: 'report errors only' },
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
  'Exit code: 0 no error, 1 errors (with --strict also warnings), 2 wrong usage or an unreadable path.',
];

/** Runs a validator for components of one kind; returns the exit code. */
export async function validate(tool: string, kind: ComponentKind, args: Arguments, io: Io): Promise<number> {
  const { rules } = await import('../../rules/index.ts');
  const mine = rules.filter((rule) => appliesTo(rule, kind));
  const explain = args.one('explain');
  if (explain !== undefined) return explainRule(explain, io);
  if (args.has('list-rules')) return listRules(mine, io);

  const check = await checkOf(args, mine, kind);
  const targets = targetsOf(args, kind, io);
  if (args.has('fix-dry-run')) {
    for (const target of targets) io.out(await previewFixes(target, check));
    return 0;
  }
  if (args.has('fix')) for (const target of targets) await writeFixes(target, check);
  const result: RunResult = {
    tool,
    version: manifest.version,
    client: clientVersion,
    targets: await Promise.all(targets.map((target) => checkTarget(target, check, io.cwd))),
  };
  return report(result, args, rules, io);
}

function report(complete: RunResult, args: Arguments, rules: readonly AnyRule[], io: Io): number {
  const strict = args.has('strict');
  const { error, warning } = summarize(complete);
  const isFailing = (severity: string): boolean => severity === 'error' || (strict && severity === 'warning');
  const targets = complete.targets.map((target) => ({
    ...target,
    verdict: target.findings.some(({ severity }) => isFailing(severity)) ? ('fail' as const) : ('pass' as const),
    findings: args.has('quiet') ? target.findings.filter(({ severity }) => severity === 'error') : target.findings,
  }));
  const result = { ...complete, targets };
  const format = args.one('format') ?? (args.has('json') ? 'json' : 'text');
  if (format === 'json') io.out(reportJson(result));
  else if (format === 'sarif') io.out(reportSarif(result, rules));
  else if (format === 'github') io.out(reportGithub(result));
  else if (findingsOf(result).length > 0 || io.isTerminal) io.out(reportText(result, { colour: io.isTerminal }));
  return error > 0 || (strict && warning > 0) ? 1 : 0;
}

async function checkOf(args: Arguments, rules: readonly AnyRule[], kind: ComponentKind): Promise<Check> {
  const levels = args.all('rule').map((setting) => {
    const [, pattern, level] = /^([^=]+)=(.+)$/.exec(setting) ?? [];
    const severity = [...severities, 'off' as const].find((candidate) => candidate === level);
    if (!pattern || !severity) throw new UsageError(`Option '--rule' takes ID=off|info|warning|error; not '${setting}'`);
    return [pattern, severity] as const;
  });
  const profile = (args.one('profile') ?? 'claude-code') as Profile;
  return { rules, kind, profile, severities: levels, noSuppressions: args.has('no-suppress') };
}

function targetsOf(args: Arguments, kind: ComponentKind, io: Io): Target[] {
  if (args.paths.length === 0) throw new UsageError('no path given; try --help');
  return args.paths.flatMap((given) => {
    if (given !== '-') return resolveTargets(given, kind, io.cwd);
    if (args.has('fix')) throw new UsageError('--fix needs files; standard input can only be checked');
    return [stdinTarget(io.readStdin(), args.one('stdin-name') ?? 'stdin.md', kind)];
  });
}

/** Rules on one kind of component concern that kind's validator only. */
function appliesTo(rule: AnyRule, kind: ComponentKind): boolean {
  const components: readonly string[] = ['agent', 'skill', 'command'];
  const subject = rule.id.slice(0, rule.id.indexOf('/'));
  return subject === kind || !components.includes(subject);
}

async function explainRule(id: string, io: Io): Promise<number> {
  const { pageOf } = await import('./pages.ts');
  const page = pageOf(id);
  if (!page) throw new UsageError(`there is no rule '${id}'; see --list-rules`);
  io.out(page);
  return 0;
}

function listRules(rules: readonly AnyRule[], io: Io): number {
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, summary } of rules) io.out(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`);
  return 0;
}
