import type { SourceFile } from '../plugin/model.ts';
import type { Finding } from './finding.ts';
import type { AnyRule } from './rule.ts';
import { namesRule, type Suppression, suppressionsOf, unusedSuppressionFinding } from './suppress.ts';

/** What a run knows of rules beside the ones it ran. */
export interface SuppressOptions {
  /** The families of the rules, where not all are run; what suppresses rules of others is no concern of this run. */
  readonly families?: readonly string[] | undefined;
  /** True for a rule that is switched off, so that nobody can tell what its suppression would have done. */
  isOff(rule: string): boolean;
}

interface Suppressed {
  readonly kept: readonly Finding[];
  /** A finding for every comment, or part of one, that suppresses nothing. */
  readonly unused: readonly Finding[];
}

/** One rule of one comment. */
interface Use {
  readonly suppression: Suppression;
  readonly pattern: string;
  readonly order: number;
  isUsed: boolean;
}

/** Takes out what comments in the files suppress; the first comment that covers a finding takes it. */
export function suppress(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  rules: readonly AnyRule[],
  options: SuppressOptions,
): Suppressed {
  const taken = new Set<Finding>();
  const unused: Finding[] = [];
  const findingsIn = byFile(findings);
  for (const file of files) {
    const uses = usesIn(file);
    if (uses.length === 0) continue;
    const covering = coverage(uses);
    for (const finding of findingsIn.get(file.path) ?? []) {
      const use = covering(finding.rule, file.lines.positionOf(finding.range.start).line);
      if (!use) continue;
      use.isUsed = true;
      taken.add(finding);
    }
    for (const use of uses) if (!use.isUsed) unused.push(...reportUnused(file, use, rules, options));
  }
  return { kept: findings.filter((finding) => !taken.has(finding)), unused };
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file);
    if (group) group.push(finding);
    else groups.set(finding.file, [finding]);
  }
  return groups;
}

function usesIn(file: SourceFile): Use[] {
  const uses: Use[] = [];
  for (const suppression of suppressionsOf(file))
    for (const pattern of suppression.rules) uses.push({ suppression, pattern, order: uses.length, isUsed: false });
  return uses;
}

/** Finds the first use that covers a rule at a line. A lookup, since a hostile file may hold as many comments as findings. */
function coverage(uses: readonly Use[]): (rule: string, line: number) => Use | undefined {
  const first = new Map<string, Use>();
  const keep = (key: string, use: Use): void => {
    if (!first.has(key)) first.set(key, use);
  };
  for (const use of uses) {
    const { pattern, suppression } = use;
    if (suppression.isWholeFile) keep(pattern, use);
    else for (let line = suppression.lines[0]; line <= suppression.lines[1]; line++) keep(`${line} ${pattern}`, use);
  }
  return (rule, line) => {
    const found = patternsFor(rule).flatMap((pattern) => [first.get(pattern), first.get(`${line} ${pattern}`)]);
    return found.filter((use) => use !== undefined).sort((a, b) => a.order - b.order)[0];
  };
}

/** Every pattern that names the rule. */
function patternsFor(rule: string): string[] {
  const steps = rule.split('/');
  return [rule, ...steps.slice(1).map((_, index) => `${steps.slice(0, index + 1).join('/')}/*`)];
}

function reportUnused(
  file: SourceFile,
  { suppression, pattern }: Use,
  rules: readonly AnyRule[],
  options: SuppressOptions,
): Finding[] {
  if (!(options.families?.includes(pattern.slice(0, pattern.indexOf('/'))) ?? true)) return [];
  const named = rules.filter(({ id }) => namesRule(pattern, id));
  if (named.length > 0 && named.every(({ id }) => options.isOff(id))) return [];
  const message =
    named.length > 0
      ? `this comment suppresses nothing: no finding of "${pattern}" here`
      : `there is no rule "${pattern}" to suppress`;
  return [unusedSuppressionFinding(file.path, suppression.range, message)];
}
