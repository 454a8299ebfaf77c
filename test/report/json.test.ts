import { expect, it } from 'vitest';
import { reportJson } from '../../src/report/json.ts';
import { finding, result } from './samples.ts';

it('is one document with all keys', () => {
  const fix = { safe: true, edits: [] };
  const full = finding({ effect: 'e', help: 'h', field: 'tools.0', fix });
  expect(JSON.parse(reportJson(result([full, finding({ severity: 'info' })])))).toEqual({
    version: 1,
    tool: 'validate-agent',
    client: '2.1.330',
    targets: [{ path: 'demo', kind: 'plugin', verdict: 'fail' }],
    summary: { error: 1, warning: 0, info: 1 },
    findings: [
      {
        rule: 'agent/sample',
        severity: 'error',
        message: 'something is wrong',
        effect: 'e',
        help: 'h',
        target: 'demo',
        file: 'agents/a.md',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 5,
        field: 'tools.0',
        fixable: true,
      },
      {
        rule: 'agent/sample',
        severity: 'info',
        message: 'something is wrong',
        target: 'demo',
        file: 'agents/a.md',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 5,
        fixable: false,
      },
    ],
  });
});

it('an unsafe fix is not fixable', () => {
  const { findings } = JSON.parse(reportJson(result([finding({ fix: { safe: false, edits: [] } })])));
  expect(findings[0].fixable).toBe(false);
});

it('keeps text as it is and its keys in order', () => {
  const text = reportJson(result([finding({ message: '\n"\u202E' })]));
  const document = JSON.parse(text);
  expect(document.findings[0].message).toBe('\n"\u202E');
  expect(Object.keys(document)).toEqual(['version', 'tool', 'client', 'targets', 'summary', 'findings']);
  expect(text.endsWith('}\n')).toBe(true);
});

it('no findings are empty lists and zeros', () => {
  expect(JSON.parse(reportJson(result([])))).toMatchObject({
    targets: [{ verdict: 'pass' }],
    summary: { error: 0, warning: 0, info: 0 },
    findings: [],
  });
});
