import { styleText } from 'node:util';
import type { Severity } from '../engine/rule.ts';
import { findingsOf, type PlacedFinding, type RunResult, summarize } from './result.ts';

/**
 * Makes text of an untrusted file safe to print: control, bidirectional and invisible characters become \u escapes, so that
 * no file can move the cursor, hide text or forge a line.
 */
export function printable(text: string): string {
  // Nearly every text is plain, and the tables of Unicode behind the other pattern take a while to make.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same for a whole text: its line breaks and tabs stay. */
export function printableText(text: string): string {
  return text.replace(/[^\r\n\t]+/g, printable);
}

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' };

/** One line a finding, its effect and help indented below where they are new, and a count as the last line. */
export function reportText(result: RunResult, { colour = false } = {}): string {
  const paint = (format: Parameters<typeof styleText>[0], text: string): string => (colour ? styleText(format, text) : text);
  // What the finding of the same rule before it said of effect and help is not said again.
  const told = new Map<string, PlacedFinding>();
  const lines = findingsOf(result).flatMap((finding) => {
    const before = told.get(finding.rule);
    told.set(finding.rule, finding);
    return linesOf(finding, before, paint);
  });
  // Of several plugins, each that has findings is counted by itself.
  const ones = hasMany(result) ? result.targets.filter(({ findings }) => findings.length > 0) : [];
  const counts = ones.map((target) => `${printable(target.path)}: ${countLine({ ...result, targets: [target] })}`);
  return `${[...lines, ...counts, countLine(result)].join('\n')}\n`;
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

function linesOf(finding: PlacedFinding, before: PlacedFinding | undefined, paint: Paint): string[] {
  const { path, start, severity, message, rule, effect, help, related } = finding;
  const place = `${printable(path)}:${start.line}:${start.column}:`;
  return [
    `${place} ${paint(colours[severity], `${severity}:`)} ${printable(message)} ${paint('dim', `[${rule}]`)}`,
    ...related.map(
      (other) => `  see: ${printable(other.path)}:${other.start.line}:${other.start.column}: ${printable(other.message)}`,
    ),
    ...(effect && effect !== before?.effect ? [`  effect: ${printable(effect)}`] : []),
    ...(help && help !== before?.help ? [`  help: ${printable(help)}`] : []),
  ];
}

function hasMany({ targets }: RunResult): boolean {
  return targets.filter(({ kind }) => kind === 'plugin' || kind === 'marketplace').length > 1;
}

function countLine(result: RunResult): string {
  const { error, warning, info } = summarize(result);
  const files = result.targets.reduce((sum, { checked }) => sum + checked, 0);
  const counts = [count(error, 'error'), count(warning, 'warning'), count(info, 'info', 'info')].filter(
    (text) => !text.startsWith('0 '),
  );
  const of = hasMany(result) ? ` of ${result.targets.length} targets` : '';
  return `${counts.join(', ') || 'no findings'} in ${count(files, 'file')}${of}`;
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
