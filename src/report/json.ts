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
