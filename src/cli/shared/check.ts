import path from 'node:path';
import { type Config, readConfig } from '../../engine/config.ts';
import type { Finding } from '../../engine/finding.ts';
import type { AnyRule, Profile } from '../../engine/rule.ts';
import { type RunOptions, runRules } from '../../engine/run.ts';
import { namesRule, unusedSuppressionFinding } from '../../engine/suppress.ts';
import { LineIndex } from '../../formats/lines.ts';
import { readSource } from '../../plugin/component.ts';
import type { Files } from '../../plugin/files.ts';
import { type ComponentKind, componentsOf, type Plugin } from '../../plugin/model.ts';
import type { PlacedFinding, TargetResult } from '../../report/result.ts';
import type { Target } from './targets.ts';

/** What one call of a validator asks of every target. */
export interface Check {
  readonly rules: readonly AnyRule[];
  readonly kind: ComponentKind;
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
    kinds: [check.kind],
    profile: check.profile,
    severities: [...(config?.severities ?? []), ...check.severities],
    noSuppressions: check.noSuppressions,
    ignored: ignores.matches,
    ...(target.only ? { only: target.only } : {}),
  });
  // Only a run over everything can tell that an entry ignores nothing.
  const unused = config && !target.only ? ignores.unused(config.file, check.rules) : [];
  return { plugin, findings: [...(config?.problems ?? []), ...findings, ...unused] };
}

/** Checks one target and places the findings for the reporters. */
export async function checkTarget(target: Target, check: Check, cwd: string): Promise<TargetResult> {
  const { plugin, findings } = await findingsFor(target, check);
  const checked = componentsOf(plugin).filter(({ kind, file }) => kind === check.kind && (target.only?.(file.path) ?? true));
  const linesOf = lineLookup(plugin, target.files);
  const display = (file: string): string => {
    const absolute = target.root && path.join(target.root, file);
    return absolute ? path.relative(cwd, absolute) || '.' : file;
  };
  const placed = findings.map((finding): PlacedFinding => {
    const lines = linesOf(finding.file);
    const related = (finding.related ?? []).map(({ file, range, message }) => ({
      path: display(file),
      start: linesOf(file).positionOf(range.start),
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
  return { path: target.path, kind: target.kind, verdict: 'pass', findings: placed, checked: checked.length };
}

function lineLookup(plugin: Plugin, files: Files): (file: string) => LineIndex {
  const known = new Map(componentsOf(plugin).map(({ file }) => [file.path, file.lines]));
  return (file) => {
    const lines = known.get(file) ?? (file ? readSource(files, file).lines : new LineIndex(''));
    known.set(file, lines);
    return lines;
  };
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
