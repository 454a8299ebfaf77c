import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../../src/formats/scripts/flow.ts';
import { readScript } from '../../../src/formats/scripts/languages.ts';
import type { ScriptLanguage } from '../../../src/formats/scripts/model.ts';
import { bestTime } from '../timing.ts';

const chain = (line: (at: number) => string, count: number): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Texts that would keep a careless reader busy for hours, or use up its stack or its memory. */
const texts: readonly (readonly [language: ScriptLanguage, what: string, text: string])[] = [
  ['shell', 'open parentheses', '('.repeat(100_000)],
  ['shell', 'substitutions in substitutions', 'a=$('.repeat(50_000)],
  ['shell', 'quotes and substitutions by turns', '"$('.repeat(50_000)],
  ['shell', 'conditions in conditions', 'if '.repeat(60_000)],
  ['shell', 'variables made of two of the last', chain((at) => `a${at + 1}="$a${at}$a${at}"`, 2000)],
  ['shell', 'one variable made of all others', chain((at) => `a=$a$b${at}; b${at}=$a`, 3000)],
  ['shell', 'functions that call the next ten times', `${chain((at) => `f${at}() { ${`f${at + 1};`.repeat(10)} }`, 30)}\nf0`],
  ['shell', 'branches after branches', chain((at) => `if a${at}; then echo ${at}; fi`, 400)],
  ['shell', 'a filter of jq in brackets', `jq '${'('.repeat(9000)}'`],
  ['shell', 'blank lines', '\n'.repeat(250_000)],
  ['shell', 'here-documents', 'cat <<A\n'.repeat(20_000)],
  ['python', 'open parentheses', '('.repeat(100_000)],
  ['python', 'a sum', `x = ${'1 + '.repeat(30_000)}1`],
  ['python', 'a chain of members', `x${'.a'.repeat(40_000)}`],
  ['python', 'indented conditions', chain((at) => `${' '.repeat(at)}if x:`, 450)],
  ['python', 'texts made of two of the last', `a0 = 'x'\n${chain((at) => `a${at + 1} = a${at} + a${at}`, 2000)}\nprint(a2000)`],
  [
    'python',
    'functions that call each other',
    `${chain((at) => `def f${at}(x):\n  return f${(at * 7 + 1) % 500}(f${(at * 3 + 1) % 500}(x))`, 500)}\nf0(1)`,
  ],
  ['javascript', 'arrows in brackets', '(a=(b='.repeat(10_000)],
  ['javascript', 'lists in brackets', '(a,'.repeat(30_000)],
  ['javascript', 'brackets after brackets', '(a=(b=1),c)=>{};'.repeat(5000)],
  ['javascript', 'templates in templates', '`${'.repeat(30_000)],
  ['javascript', 'types in types', 'x:a<b<'.repeat(20_000)],
  ['javascript', 'conditions', 'if (a) b(); else '.repeat(8000)],
  ['javascript', 'one line of a bundle', 'var a=function(b){return b.c(d,"e")};'.repeat(4000)],
];

describe.each(texts)('%s: %s', (language, _what, text) => {
  it('is read, or given up, in a moment', () => {
    const time = bestTime(4000, () => {
      const model = readScript(language, text);
      if (model) pathsOf(model.flow, model.functions);
    });
    expect(time).toBeLessThan(4000);
  });
});
