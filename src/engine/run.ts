import type { Plugin, SourceFile } from '../plugin/model.ts';
import { compareFindings, type Finding, type Severity } from './finding.ts';
import { type AnyRule, isActive, type Profile, type Report, type Rule, type SubjectKind, type Subjects } from './rule.ts';
import { type PartKind, visitsOf } from './subjects.ts';
import { namesRule, suppress } from './suppress.ts';

/** What the caller or the plugin's configuration says about rules and files. */
export interface RunOptions {
  /** Kinds of parts to check; the others serve as context. All by default. */
  readonly kinds?: readonly PartKind[];
  /** The families of the rules, where not all are run; what suppresses rules of others is no concern of this run. */
  readonly families?: readonly string[];
  readonly profile?: Profile;
  /** Severity by rule id or `component/*`; later entries win. */
  readonly severities?: readonly (readonly [pattern: string, severity: Severity | 'off'])[];
  /** True for findings that the configuration ignores; asked after comments have had their say. */
  readonly ignored?: (finding: Finding) => boolean;
  /** Only these files are checked as components; the others serve as context. */
  readonly only?: (file: string) => boolean;
  /** Comments in files suppress nothing, as for a plugin that one does not trust. */
  readonly noSuppressions?: boolean;
}

/** Runs rules over a plugin. Pure: reads nothing but the model. */
export function runRules(plugin: Plugin, rules: readonly AnyRule[], options: RunOptions = {}): Finding[] {
  const { kinds, only, profile, severities = [] } = options;
  const findings: Finding[] = [];
  const files = new Map<string, SourceFile>();
  const active = rules.filter((rule) => isActive(rule, profile));
  for (const { on, subject, file } of visitsOf(
    plugin,
    (kind, path) => (kinds?.includes(kind) ?? true) && (only?.(path) ?? true),
  )) {
    if (on === 'file') files.set(file, subject);
    for (const rule of active) if (rule.on === on) check(rule as Rule<never>, subject as never, file, findings, profile);
  }
  const wanted = findings.filter((finding) => only?.(finding.file) ?? true);
  const levelled = wanted.flatMap((finding) => withSeverity(finding, severities));
  if (options.noSuppressions) return levelled.sort(compareFindings);
  const isOff = (rule: string): boolean =>
    severityOf(rule, severities) === 'off' || rules.some((other) => other.id === rule && !isActive(other, profile));
  const { kept, unused } = suppress(levelled, [...files.values()], rules, { families: options.families, isOff });
  const all = [...kept, ...unused.flatMap((finding) => withSeverity(finding, severities))];
  return all.filter((finding) => !options.ignored?.(finding)).sort(compareFindings);
}

function check<K extends SubjectKind>(
  rule: Rule<K>,
  subject: Subjects[K],
  file: string,
  findings: Finding[],
  profile?: Profile,
): void {
  const stricter = profile && rule.profiles?.[profile];
  const report: Report = (found) => {
    const { effect } = rule;
    const finding = { rule: rule.id, severity: rule.severity, file, ...(effect ? { effect } : {}), ...found };
    findings.push(stricter ? { ...finding, severity: stricter } : finding);
  };
  rule.check(subject, report);
}

type Severities = NonNullable<RunOptions['severities']>;

function withSeverity(finding: Finding, severities: Severities): Finding[] {
  const severity = severityOf(finding.rule, severities);
  if (severity === 'off') return [];
  return [severity ? { ...finding, severity } : finding];
}

function severityOf(rule: string, severities: Severities): Severity | 'off' | undefined {
  return severities.findLast(([pattern]) => namesRule(pattern, rule))?.[1];
}
