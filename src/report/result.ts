import type { Finding } from '../engine/rule.ts';
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
