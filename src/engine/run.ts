import { type ComponentKind, componentsOf, type Plugin, type SourceFile } from '../plugin/model.ts';
import { compareFindings, type Finding, type Severity } from './finding.ts';
import type { AnyRule, Profile, Report, Rule, SubjectKind, Subjects } from './rule.ts';
import { namesRule, type Suppression, suppressionsOf, unusedSuppressionFinding } from './suppress.ts';

/** What the caller or the plugin's configuration says about rules and files. */
export interface RunOptions {
  /** Kinds of components to check; the others serve as context. All by default. */
  readonly kinds?: readonly ComponentKind[];
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
  const findings: Finding[] = [];
  const components = componentsOf(plugin).filter(
    ({ kind, file }) => (options.kinds?.includes(kind) ?? true) && (options.only?.(file.path) ?? true),
  );
  const run = <K extends SubjectKind>(kind: K, subject: Subjects[K], file: string): void => {
    for (const rule of rules) if (rule.on === kind) check(rule as unknown as Rule<K>, subject, file, findings, options.profile);
  };
  for (const component of components) {
    run('file', component.file, component.file.path);
    if (!isText(component.file)) continue;
    run('component', component, component.file.path);
    if (component.kind === 'agent') run('agent', component as Subjects['agent'], component.file.path);
  }
  run('plugin', plugin, '');
  const wanted = findings.filter((finding) => options.only?.(finding.file) ?? true);
  const levelled = wanted.flatMap((finding) => withSeverity(finding, options.severities ?? []));
  if (options.noSuppressions) return levelled.sort(compareFindings);
  const { kept, unused } = suppress(
    levelled,
    components.map(({ file }) => file),
    rules,
  );
  const all = [...kept, ...unused.flatMap((finding) => withSeverity(finding, options.severities ?? []))];
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

function withSeverity(finding: Finding, severities: NonNullable<RunOptions['severities']>): Finding[] {
  const severity = severities.findLast(([pattern]) => namesRule(pattern, finding.rule))?.[1];
  if (severity === 'off') return [];
  return [severity ? { ...finding, severity } : finding];
}

/** What cannot be read as text is one finding, not one for every field that is missing. */
function isText({ failure, encoding }: SourceFile): boolean {
  return failure === undefined && encoding !== 'binary' && encoding !== 'utf-16';
}

interface Suppressed {
  readonly kept: readonly Finding[];
  readonly unused: readonly Finding[];
}

function suppress(findings: readonly Finding[], files: readonly SourceFile[], rules: readonly AnyRule[]): Suppressed {
  let kept = findings;
  const unused: Finding[] = [];
  for (const file of files) {
    for (const suppression of suppressionsOf(file)) {
      for (const pattern of suppression.rules) {
        const rest = kept.filter((finding) => !covers(suppression, pattern, file, finding));
        if (rest.length === kept.length) unused.push(reportUnused(file, suppression, pattern, rules));
        kept = rest;
      }
    }
  }
  return { kept, unused };
}

function covers({ lines }: Suppression, pattern: string, file: SourceFile, finding: Finding): boolean {
  if (finding.file !== file.path || !namesRule(pattern, finding.rule)) return false;
  const { line } = file.lines.positionOf(finding.range.start);
  return line >= lines[0] && line <= lines[1];
}

function reportUnused(file: SourceFile, { range }: Suppression, pattern: string, rules: readonly AnyRule[]): Finding {
  const known = rules.some(({ id }) => namesRule(pattern, id));
  const message = known
    ? `this comment suppresses nothing: no finding of "${pattern}" here`
    : `there is no rule "${pattern}" to suppress`;
  return unusedSuppressionFinding(file.path, range, message);
}
