import { expect, it } from 'vitest';
import { reportGithub, reportJson } from '../../src/report/json.ts';
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

it.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'notice'],
] as const)('%s is ::%s', (severity, command) => {
  expect(reportGithub(result([finding({ severity })]))).toBe(
    `::${command} file=demo/agents/a.md,line=2,col=1,endLine=2,endColumn=5,title=agent/sample::something is wrong\n`,
  );
});

it('effect and help follow on lines of the message', () => {
  expect(reportGithub(result([finding({ effect: 'it breaks', help: 'mend it' })]))).toContain(
    '::something is wrong%0Aeffect: it breaks%0Ahelp: mend it\n',
  );
});

it('the message escapes percent and line ends only', () => {
  expect(reportGithub(result([finding({ message: '100%\r\n::error::a,b:c %0A' })]))).toContain(
    '::100%25%0D%0A::error::a,b:c %250A\n',
  );
});

it('properties escape colons and commas as well', () => {
  expect(reportGithub(result([finding({ path: 'a,b:c%\n.md', rule: 'x:y' })]))).toBe(
    '::error file=a%2Cb%3Ac%25%0A.md,line=2,col=1,endLine=2,endColumn=5,title=x%3Ay::something is wrong\n',
  );
});

it('is one line a finding and nothing for none', () => {
  expect(reportGithub(result([finding({ message: 'a\nb\rc' }), finding()])).split('\n')).toHaveLength(3);
  expect(reportGithub(result([]))).toBe('');
});
