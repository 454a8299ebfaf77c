import { expect, it } from 'vitest';
import { reportGithub } from '../../src/report/github.ts';
import { finding, result } from './samples.ts';

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
