import { findingsOf, type PlacedFinding, type RunResult, summarize } from './result.ts';

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
