import { Buffer } from 'node:buffer';
import type { AnyRule } from '../engine/rule.ts';
import { utf8 } from '../formats/text.ts';
import { findingsOf, type PlacedFinding, type RunResult } from './result.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A SARIF 2.1.0 log with one run; only the rules that found something are described. */
export function reportSarif(result: RunResult, rules: readonly AnyRule[]): string {
  const findings = findingsOf(result);
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: result.tool, version: result.version, rules: ids.map((id) => descriptor(id, rules)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => sarifResult(finding, ids.indexOf(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(id: string, rules: readonly AnyRule[]): object {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return { id };
  return { id, shortDescription: { text: rule.summary }, defaultConfiguration: { level: levels[rule.severity] } };
}

function sarifResult(finding: PlacedFinding, ruleIndex: number): object {
  const { rule, severity, message, effect, help, path, start, end, related } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, effect && `Effect: ${effect}`, help && `Help: ${help}`].filter(Boolean).join('\n') },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(start, end) } }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: { artifactLocation: { uri: uriOf(other.path) }, region: regionOf(other.start, other.start) },
          })),
        }
      : {}),
  };
}

function regionOf(start: PlacedFinding['start'], end: PlacedFinding['end']): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uriOf(path: string): string {
  // Half of a surrogate pair cannot be encoded.
  return utf8(Buffer.from(path)).split(/[\\/]/).map(encodeURIComponent).join('/');
}
