import { afterEach, describe, expect, it, vi } from 'vitest';
import { printable, reportText } from '../../src/report/text.ts';
import { finding, result } from './samples.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a finding', () => {
  it('is one line and the count', () => {
    expect(reportText(result([finding()]))).toBe(
      'demo/agents/a.md:2:1: error: something is wrong [agent/sample]\n1 error in 1 file\n',
    );
  });

  it('has related places, effect and help below', () => {
    const related = [{ path: 'demo/b.md', start: { line: 7, column: 3 }, message: 'first here' }];
    expect(reportText(result([finding({ effect: 'it breaks', help: 'mend it', related })])).split('\n')).toEqual([
      'demo/agents/a.md:2:1: error: something is wrong [agent/sample]',
      '  see: demo/b.md:7:3: first here',
      '  effect: it breaks',
      '  help: mend it',
      '1 error in 1 file',
      '',
    ]);
  });

  it('is coloured on demand only', () => {
    vi.stubEnv('FORCE_COLOR', '1');
    expect(reportText(result([finding({ severity: 'warning' })]), { colour: true })).toContain('\u001b[33mwarning:\u001b[39m');
    expect(reportText(result([finding()]))).not.toContain('\u001b');
  });
});

describe('the count line', () => {
  const [error, warning, info] = (['error', 'warning', 'info'] as const).map((severity) => finding({ severity }));

  it.each<[findings: (typeof error)[], checked: number, line: string]>([
    [[], 0, 'no findings in 0 files'],
    [[], 1, 'no findings in 1 file'],
    [[error], 3, '1 error in 3 files'],
    [[error, error, warning], 2, '2 errors, 1 warning in 2 files'],
    [[info, info, warning, warning], 1, '2 warnings, 2 info in 1 file'],
    [Array(10).fill(error), 10, '10 errors in 10 files'],
  ])('%#: ends the report', (findings, checked, line) => {
    const lines = reportText(
      result(
        findings.filter((found) => found !== undefined),
        checked,
      ),
    ).split('\n');
    expect(lines.slice(-2)).toEqual([line, '']);
  });

  it('sums up all targets', () => {
    const one = result([finding()], 2);
    expect(reportText({ ...one, targets: [...one.targets, ...one.targets] })).toContain('\n2 errors in 4 files\n');
  });
});

describe('untrusted text', () => {
  it.each<[text: string, printed: string]>([
    ['a\nb', 'a\\u{a}b'],
    ['a\rb', 'a\\u{d}b'],
    ['\u001b[31mred', '\\u{1b}[31mred'],
    ['\u009b1m', '\\u{9b}1m'],
    ['\u202Eevil\u202C', '\\u{202e}evil\\u{202c}'],
    ['\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['zero\u200Bwidth', 'zero\\u{200b}width'],
    ['\u{E0041}', '\\u{e0041}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['\0\x7F', '\\u{0}\\u{7f}'],
    ['é😀 "ok"', 'é😀 "ok"'],
  ])('%j is escaped', (text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it('is escaped in every part of a finding', () => {
    const bad = '\n\u001b\u202E';
    const related = [{ path: `r${bad}`, start: { line: 1, column: 1 }, message: `m${bad}` }];
    const text = reportText(result([finding({ path: `p${bad}`, message: bad, effect: bad, help: bad, related })]));
    expect(text.split('\n')).toHaveLength(6);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text.split('\\u{a}\\u{1b}\\u{202e}')).toHaveLength(7);
  });
});
