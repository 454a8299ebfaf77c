import type { PlacedFinding, RunResult } from '../../src/report/result.ts';

export function finding(changes: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    rule: 'agent/sample',
    severity: 'error',
    message: 'something is wrong',
    file: 'agents/a.md',
    range: { start: 4, end: 8 },
    target: 'demo',
    path: 'demo/agents/a.md',
    start: { line: 2, column: 1 },
    end: { line: 2, column: 5 },
    related: [],
    ...changes,
  };
}

export function result(findings: readonly PlacedFinding[], checked = 1): RunResult {
  const target = { path: 'demo', kind: 'plugin', verdict: findings.length > 0 ? 'fail' : 'pass', findings, checked } as const;
  return { tool: 'validate-agent', version: '0.1.0', client: '2.1.330', targets: [target] };
}
