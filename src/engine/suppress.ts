import type { Range } from '../formats/located.ts';
import type { SourceFile } from '../plugin/model.ts';
import type { Finding } from './finding.ts';

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

/** The id under which a suppression that suppresses nothing is reported; the engine's own rule. */
const unusedSuppression = 'engine/unused-suppression';

/** The finding for a comment or a configuration entry that suppresses nothing. */
export function unusedSuppressionFinding(file: string, range: Range, message: string): Finding {
  return { rule: unusedSuppression, severity: 'warning', message, help: 'remove it', file, range };
}
