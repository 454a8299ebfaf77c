import { styleText } from 'node:util';
import type { Finding, Severity } from '../engine/rule.ts';
import type { Position } from '../formats/text.ts';

/** A finding with the place that people and machines read. */
export interface PlacedFinding extends Omit<Finding, 'related'> {
  /** The target's path as given, and the finding's file in front of which it stands. */
  readonly target: string;
  /** The file's path for people: relative to the working directory where possible. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly related: readonly { readonly path: string; readonly start: Position; readonly message: string }[];
}

export interface TargetResult {
  readonly path: string;
  readonly kind: string;
  readonly verdict: 'pass' | 'fail';
  readonly findings: readonly PlacedFinding[];
  /** How many component files were checked. */
  readonly checked: number;
}

export interface RunResult {
  readonly tool: string;
  readonly version: string;
  readonly client: string;
  readonly targets: readonly TargetResult[];
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function findingsOf(result: RunResult): readonly PlacedFinding[] {
  return result.targets.flatMap(({ findings }) => findings);
}

export function summarize(result: RunResult): Summary {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsOf(result)) counts[severity]++;
  return counts;
}

/** The one JSON document of all tools, version 1. Keys are only ever added. */
export function reportJson(result: RunResult): string {
  const document = {
    version: 1,
    tool: result.tool,
    client: result.client,
    targets: result.targets.map(({ path, kind, verdict }) => ({ path, kind, verdict })),
    summary: summarize(result),
    findings: findingsOf(result).map(jsonFinding),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function jsonFinding({ rule, severity, message, effect, help, target, file, start, end, field, fix }: PlacedFinding): object {
  return {
    rule,
    severity,
    message,
    effect,
    help,
    target,
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    field,
    fixable: fix?.safe === true,
  };
}

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** GitHub Actions workflow commands, one a finding; they become annotations on the changed lines. */
export function reportGithub(result: RunResult): string {
  return findingsOf(result).map(annotation).join('');
}

function annotation({ severity, path, start, end, rule, message, effect, help }: PlacedFinding): string {
  const properties = { file: path, line: start.line, col: start.column, endLine: end.line, endColumn: end.column, title: rule };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, effect && `effect: ${effect}`, help && `help: ${help}`].filter(Boolean).join('\n');
  return `::${levels[severity]} ${written.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

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
