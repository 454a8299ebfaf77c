import type { Range } from '../formats/located.ts';
import type { SourceFile } from '../plugin/model.ts';
import type { Finding, KnownRule } from './rule.ts';

/** A `plugin-dev-ignore` comment of a file. */
export interface Suppression {
  readonly rules: readonly string[];
  /** Lines on which findings are suppressed, first and last, from 1. */
  readonly lines: readonly [number, number];
  readonly isWholeFile: boolean;
  readonly range: Range;
}

/**
 * The rule ids follow the word, separated by commas or blanks; what stands behind a colon is the author's reason, and so is
 * whatever looks like no id. No dash ends an id, so that it stops before the end of an HTML comment.
 */
const word = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const id = `${word}/(?:\\*|${word})`;
const directive = new RegExp(`^plugin-dev-ignore(-file)?[ \\t]+((?:${id}|${word})(?:(?:[ \\t]*,[ \\t]*|[ \\t]+)${id})*)`);

/** A directive is looked for in so many characters, and its comment's opening in so many before it. */
const maxDirective = 1000;
const maxOpener = 20;

/**
 * Finds the suppressions of a file: `# plugin-dev-ignore rule: reason` in frontmatter and scripts, `//` where that begins a
 * comment, `<!-- plugin-dev-ignore rule: reason -->` in Markdown. A comment counts for its own line and the next; `plugin-dev-ignore-file` for the whole file.
 */
export function suppressionsOf(file: SourceFile): Suppression[] {
  const found: Suppression[] = [];
  for (let at = file.text.indexOf('plugin-dev-ignore'); at >= 0; at = file.text.indexOf('plugin-dev-ignore', at + 1)) {
    const { line } = file.lines.positionOf(at);
    const opener = file.text.slice(Math.max(file.lines.startOf(line), at - maxOpener), at);
    if (!/(?:#|\/\/|<!--)[ \t]*$/.test(opener)) continue;
    const [whole, wholeFile, rules] = directive.exec(file.text.slice(at, at + maxDirective)) ?? [];
    if (!rules || !whole) continue;
    found.push({
      rules: rules.split(/[ \t,]+/),
      lines: wholeFile ? [1, file.lines.count] : [line, line + 1],
      isWholeFile: wholeFile !== undefined,
      range: { start: at, end: at + whole.length },
    });
  }
  return found;
}

/** True where a pattern (`agent/unknown-tool`, `agent/*`) names the rule. */
export function namesRule(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)));
}

/** True where a pattern names one of the rules, or what the engine itself reports. */
export function namesAny(pattern: string, rules: readonly KnownRule[]): boolean {
  return pattern.startsWith('engine/') || rules.some(({ id }) => namesRule(pattern, id));
}

/** The id under which a suppression that suppresses nothing is reported; the engine's own rule. */
const unusedSuppression = 'engine/unused-suppression';

/** The finding for a comment or a configuration entry that suppresses nothing. */
export function unusedSuppressionFinding(file: string, range: Range, message: string): Finding {
  return { rule: unusedSuppression, severity: 'warning', message, help: 'remove it', file, range };
}

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
  rules: readonly KnownRule[],
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
  rules: readonly KnownRule[],
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
