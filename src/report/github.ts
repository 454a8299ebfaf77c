import { findingsOf, type PlacedFinding, type RunResult } from './result.ts';

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
