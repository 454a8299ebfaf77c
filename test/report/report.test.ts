import fs from 'node:fs';
import { Ajv } from 'ajv';
import { applyPatch } from 'diff';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defineRule, type Edit, type Finding } from '../../src/engine/rule.ts';
import { applyFixes, unifiedDiff } from '../../src/fix/apply.ts';
import { type PlacedFinding, printable, type RunResult, reportGithub, reportJson, reportText } from '../../src/report/result.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { bestTime } from '../formats/timing.ts';

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

  it('says effect and help again only where they differ from those of the same rule before', () => {
    const told = { effect: 'it breaks', help: 'mend it' };
    const findings = [
      finding(told),
      finding({ rule: 'agent/other', ...told }),
      finding(told),
      finding({ ...told, help: 'remove it' }),
      finding(told),
    ];
    const text = reportText(result(findings));
    expect(text.split('\n').map((line) => /\[(.*)\]$|^ +(\w+: .*)$/.exec(line)?.slice(1).find(Boolean))).toEqual([
      'agent/sample',
      'effect: it breaks',
      'help: mend it',
      'agent/other',
      'effect: it breaks',
      'help: mend it',
      'agent/sample',
      'agent/sample',
      'help: remove it',
      'agent/sample',
      'help: mend it',
      undefined,
      undefined,
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
    expect(reportText({ ...one, targets: [...one.targets, ...one.targets] })).toContain(
      '\ndemo: 1 error in 2 files\n2 errors in 4 files of 2 targets\n',
    );
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

const file = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const { $schema: _, id: __, ...schema } = JSON.parse(fs.readFileSync(file, 'utf8'));
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: true, 'uri-reference': true, 'date-time': true },
}).compile(schema);

const rule = defineRule({ id: 'agent/sample', on: 'agent', severity: 'error', summary: 'a sample', check() {} });
const related = [{ path: 'demo/b c.md', start: { line: 7, column: 3 }, message: 'first here' }];
const findings = [
  finding({ effect: 'it breaks', help: 'mend it', related }),
  finding({ rule: 'agent/a', severity: 'info', path: 'demo\\a#é%?.md' }),
  finding({ severity: 'warning' }),
];
const log = () => JSON.parse(reportSarif(result(findings), [rule]));

describe('the SARIF log', () => {
  it('fits the schema of SARIF 2.1.0', () => {
    expect(validate(log()) ? [] : validate.errors).toEqual([]);
    expect(validate(JSON.parse(reportSarif(result([]), [])))).toBe(true);
  });

  it.each<[name: string, spoil: (broken: ReturnType<typeof log>) => void]>([
    [
      'another version',
      (broken) => {
        broken.version = '2.0.0';
      },
    ],
    [
      'no tool',
      (broken) => {
        delete broken.runs[0].tool;
      },
    ],
    [
      'an unknown level',
      (broken) => {
        broken.runs[0].results[0].level = 'info';
      },
    ],
    [
      'line 0',
      (broken) => {
        broken.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
      },
    ],
    [
      'an unknown key',
      (broken) => {
        broken.runs[0].results[0].severity = 'error';
      },
    ],
    [
      'a message that is no object',
      (broken) => {
        broken.runs[0].results[0].message = 'text';
      },
    ],
  ])('%s would not fit it', (_name, spoil) => {
    const broken = log();
    spoil(broken);
    expect(validate(broken)).toBe(false);
  });

  it('describes only the rules that found something, by id', () => {
    const other = defineRule({ ...rule, id: 'agent/idle' });
    const { driver } = JSON.parse(reportSarif(result(findings), [other, rule])).runs[0].tool;
    expect(driver).toEqual({
      name: 'validate-agent',
      version: '0.1.0',
      rules: [
        { id: 'agent/a' },
        { id: 'agent/sample', shortDescription: { text: 'a sample' }, defaultConfiguration: { level: 'error' } },
      ],
    });
  });

  it('places a finding with its message, effect and help', () => {
    expect(log().runs[0].results[0]).toEqual({
      ruleId: 'agent/sample',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'something is wrong\nEffect: it breaks\nHelp: mend it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'demo/agents/a.md' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'first here' },
          physicalLocation: {
            artifactLocation: { uri: 'demo/b%20c.md' },
            region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 3 },
          },
        },
      ],
    });
  });

  it('maps levels and rule indexes, and leaves no related places out', () => {
    const { results, columnKind } = log().runs[0];
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results.map(({ level, ruleIndex }: { level: string; ruleIndex: number }) => [level, ruleIndex])).toEqual([
      ['error', 1],
      ['note', 0],
      ['warning', 1],
    ]);
    expect(results.map((found: object) => 'relatedLocations' in found)).toEqual([true, false, false]);
  });

  it('writes a path with half of a surrogate pair', () => {
    const { runs } = JSON.parse(reportSarif(result([finding({ path: 'a/\ud83d.md' })]), []));
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a/%EF%BF%BD.md');
  });

  it('writes paths as URIs', () => {
    const { uri } = log().runs[0].results[1].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('demo/a%23%C3%A9%25%3F.md');
  });
});

const edit = (start: number, end: number, text: string): Edit => ({ range: { start, end }, text });

function fixable(edits: readonly Edit[] | undefined, safe = true): Finding {
  const base: Finding = { rule: 'a/b', severity: 'error', message: 'm', file: 'f', range: { start: 0, end: 0 } };
  return edits ? { ...base, fix: { safe, edits } } : base;
}

describe('applyFixes', () => {
  it.each<[name: string, findings: Finding[], text: string, fixed: number]>([
    ['nothing to fix', [fixable(undefined)], 'abcdef', 0],
    ['one replacement', [fixable([edit(1, 3, 'XYZ')])], 'aXYZdef', 1],
    ['a deletion', [fixable([edit(0, 2, '')])], 'cdef', 1],
    ['an insertion at each end', [fixable([edit(0, 0, '<')]), fixable([edit(6, 6, '>')])], '<abcdef>', 2],
    ['several, in any order', [fixable([edit(4, 5, 'E!')]), fixable([edit(0, 1, '')]), fixable([edit(2, 2, '-')])], 'b-cdE!f', 3],
    ['one with several edits', [fixable([edit(0, 1, 'A'), edit(5, 6, 'F')])], 'AbcdeF', 1],
    ['neighbours', [fixable([edit(0, 2, 'X')]), fixable([edit(2, 4, 'Y')])], 'XYef', 2],
    ['an overlap, left for the next pass', [fixable([edit(0, 3, 'X')]), fixable([edit(2, 4, 'Y')])], 'Xdef', 1],
    [
      'an overlap in one of several edits',
      [fixable([edit(2, 3, 'X')]), fixable([edit(0, 1, 'A'), edit(2, 3, 'Y')])],
      'abXdef',
      1,
    ],
    ['one inside another', [fixable([edit(0, 6, 'X')]), fixable([edit(3, 3, 'Y')])], 'X', 1],
    ['the same fix twice', [fixable([edit(1, 2, '')]), fixable([edit(1, 2, '')])], 'acdef', 1],
    ['two insertions at one place', [fixable([edit(3, 3, 'X')]), fixable([edit(3, 3, 'Y')])], 'abcXdef', 1],
    ['an insertion where a replacement ends', [fixable([edit(1, 3, 'X')]), fixable([edit(3, 3, 'Y')])], 'aXYdef', 2],
    ['an insertion where a replacement starts', [fixable([edit(1, 3, 'X')]), fixable([edit(1, 1, 'Y')])], 'aXdef', 1],
    ['one whose own edits overlap, never', [fixable([edit(0, 3, 'X'), edit(2, 4, 'Y')])], 'abcdef', 0],
    ['edits of one fix in any order', [fixable([edit(4, 5, 'E'), edit(0, 0, '<'), edit(2, 3, '')])], '<abdEf', 1],
    ['a deletion around what is already replaced', [fixable([edit(2, 3, 'X')]), fixable([edit(0, 6, '')])], 'abXdef', 1],
    ['an insertion where a deletion ends', [fixable([edit(3, 3, '-')]), fixable([edit(1, 3, '')])], 'a-def', 2],
    ['all or nothing of a fix', [fixable([edit(5, 6, 'F')]), fixable([edit(0, 1, 'A'), edit(5, 6, '')])], 'abcdeF', 1],
    ['an unsafe fix', [fixable([edit(0, 6, '')], false)], 'abcdef', 0],
    ['an unsafe fix before a safe one', [fixable([edit(0, 3, '')], false), fixable([edit(1, 2, 'B')])], 'aBcdef', 1],
  ])('%s', (_, findings, text, fixed) => {
    expect(applyFixes('abcdef', findings)).toEqual({ text, fixed });
  });

  it('of 50,000 findings takes no time', () => {
    const text = 'ab\n'.repeat(50_000);
    const findings = Array.from({ length: 50_000 }, (_, line) => fixable([edit(line * 3 + 1, line * 3 + 2, 'X')]));
    expect(applyFixes(text, findings)).toEqual({ text: 'aX\n'.repeat(50_000), fixed: 50_000 });
    expect(bestTime(500, () => applyFixes(text, findings))).toBeLessThan(500);
  });

  it('counts in UTF-16 units', () => {
    expect(applyFixes('😀ab', [fixable([edit(2, 3, 'X')])]).text).toBe('😀Xb');
  });
});

const rulerLine = '='.repeat(67);

it('has three lines of context', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni\n';
  expect(unifiedDiff('agents/x.md', before, before.replace('e', 'E')).split('\n')).toEqual([
    rulerLine,
    '--- a/agents/x.md',
    '+++ b/agents/x.md',
    '@@ -2,7 +2,7 @@',
    ' b',
    ' c',
    ' d',
    '-e',
    '+E',
    ' f',
    ' g',
    ' h',
    '',
  ]);
});

it('says where the last line has no end', () => {
  expect(unifiedDiff('x', 'a', 'a\n').split('\n').slice(3)).toEqual([
    '@@ -1,1 +1,1 @@',
    '-a',
    '\\ No newline at end of file',
    '+a',
    '',
  ]);
});

it('shows a change of line ends', () => {
  expect(unifiedDiff('x', 'a\r\nb\r\n', 'a\nb\r\n').split('\n').slice(3)).toEqual(['@@ -1,2 +1,2 @@', '-a\r', '+a', ' b\r', '']);
});

it('equal texts have no hunk', () => {
  expect(unifiedDiff('x', 'a\n', 'a\n')).not.toContain('@@');
});

const crlf = Array.from({ length: 3000 }, (_, index) => `line ${index}\r\n`).join('');
const around = (text: string): string => `1\n2\n3\n4\n${text}5\n6\n7\n8`;

it.each<[name: string, before: string, after: string]>([
  ['every line', crlf, crlf.replaceAll('\r', '')],
  ['all but the ends', around(crlf), around(crlf.replaceAll('\r', ''))],
  ['all but the start', around(crlf), `${around(crlf.replaceAll('\r', ''))}\n`],
  ['into nothing', crlf, ''],
  ['from nothing', '', crlf],
])('a change of %s can be applied', (_, before, after) => {
  const patch = unifiedDiff('x', before, after);
  expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
});

it('has three lines of context also where everything between is shown as replaced', () => {
  const lines = unifiedDiff('x', around(crlf), around(crlf.replaceAll('\r', ''))).split('\n');
  expect(lines.slice(3, 8)).toEqual(['@@ -2,3006 +2,3006 @@', ' 2', ' 3', ' 4', '-line 0\r']);
  expect(lines.slice(-4)).toEqual([' 5', ' 6', ' 7', '']);
});

it('of 5 MB of changed lines is quick', () => {
  const before = 'a\r\n'.repeat(1_600_000);
  const after = before.replaceAll('\r', '');
  expect(bestTime(4000, () => unifiedDiff('x', before, after))).toBeLessThan(4000);
});
