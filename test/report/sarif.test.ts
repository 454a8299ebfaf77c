import fs from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/engine/rule.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { finding, result } from './samples.ts';

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

  it('writes paths as URIs', () => {
    const { uri } = log().runs[0].results[1].locations[0].physicalLocation.artifactLocation;
    expect(uri).toBe('demo/a%23%C3%A9%25%3F.md');
  });
});
