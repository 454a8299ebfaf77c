import { type Config, readConfig } from '../../engine/config.ts';
import type { Finding } from '../../engine/finding.ts';
import { type AnyRule, isActive, type Profile } from '../../engine/rule.ts';
import { type RunOptions, runRules } from '../../engine/run.ts';
import { type PartKind, visitsOf } from '../../engine/subjects.ts';
import { namesRule, unusedSuppressionFinding } from '../../engine/suppress.ts';
import type { Plugin } from '../../plugin/model.ts';
import type { PlacedFinding, TargetResult } from '../../report/result.ts';
import { displayPath } from './streams.ts';
import type { Target } from './targets.ts';

/** What one call of a validator asks of every target. */
export interface Check {
  readonly rules: readonly AnyRule[];
  /** Kinds of parts to check; undefined for all. */
  readonly kinds?: readonly PartKind[];
  /** The families of the rules; undefined for all. */
  readonly families?: readonly string[];
  readonly profile: Profile;
  readonly severities: NonNullable<RunOptions['severities']>;
  readonly noSuppressions: boolean;
}

/** Checks one target; `files` may stand in for what is on disk. */
export async function findingsFor(
  target: Target,
  check: Check,
  files = target.files,
): Promise<{ plugin: Plugin; findings: Finding[] }> {
  const plugin = target.load(files);
  const config = check.noSuppressions ? undefined : readConfig(files);
  const ignores = await ignoresOf(config);
  const findings = runRules(plugin, check.rules, {
    ...(check.kinds ? { kinds: check.kinds } : {}),
    ...(check.families ? { families: check.families } : {}),
    profile: check.profile,
    severities: [...(config?.severities ?? []), ...check.severities],
    noSuppressions: check.noSuppressions,
    ignored: ignores.matches,
    ...(target.only ? { only: target.only } : {}),
  });
  // Only a run over everything can tell that an entry ignores nothing.
  const active = check.rules.filter((rule) => isActive(rule, check.profile));
  const unused = config && !target.only ? ignores.unused(config.file, active) : [];
  return { plugin, findings: [...(config?.problems ?? []), ...findings, ...unused] };
}

/** Checks one target and places the findings for the reporters. */
export async function checkTarget(target: Target, check: Check, cwd: string): Promise<TargetResult> {
  const { plugin, findings } = await findingsFor(target, check);
  const isWanted = (kind: PartKind, file: string): boolean =>
    (check.kinds?.includes(kind) ?? true) && (target.only?.(file) ?? true);
  const checked = [...visitsOf(plugin, isWanted)].filter(({ on }) => on === 'file').length;
  const display = (file: string): string => displayPath(target, file, cwd);
  const placed = findings.map((finding): PlacedFinding => {
    const lines = plugin.source(finding.file).lines;
    const related = (finding.related ?? []).map(({ file, range, message }) => ({
      path: display(file),
      start: plugin.source(file).lines.positionOf(range.start),
      message,
    }));
    return {
      ...finding,
      target: target.path,
      path: display(finding.file),
      start: lines.positionOf(finding.range.start),
      end: lines.positionOf(finding.range.end),
      related,
    };
  });
  return { path: target.path, kind: target.kind, verdict: 'pass', findings: placed, checked };
}

interface Ignores {
  matches(finding: Finding): boolean;
  /** Findings for the entries that took nothing, among those whose rules were run. */
  unused(file: string, rules: readonly AnyRule[]): Finding[];
}

async function ignoresOf(config: Config | undefined): Promise<Ignores> {
  const entries = config?.ignores ?? [];
  if (entries.length === 0) return { matches: () => false, unused: () => [] };
  const { globMatcher } = await import('../../engine/globs.ts');
  const matchers = entries.map((entry) => ({ ...entry, matches: globMatcher(entry.files), used: false }));
  return {
    matches(finding) {
      const matching = matchers.filter(({ rule, matches }) => namesRule(rule, finding.rule) && matches(finding.file));
      for (const matcher of matching) matcher.used = true;
      return matching.length > 0;
    },
    unused(file, rules) {
      const idle = matchers.filter(({ used, rule }) => !used && rules.some(({ id }) => namesRule(rule, id)));
      return idle.map(({ rule, files, range }) =>
        unusedSuppressionFinding(file, range, `this entry ignores nothing: no finding of "${rule}" in "${files}"`),
      );
    },
  };
}
