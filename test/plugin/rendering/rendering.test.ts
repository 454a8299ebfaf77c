import { describe, expect, it } from 'vitest';
import { argumentTokens } from '../../../src/plugin/rendering/argument-tokens.ts';
import { liveCommands } from '../../../src/plugin/rendering/live-commands.ts';
import { bestTime } from '../../formats/timing.ts';
import { texts } from './cases.ts';

describe('liveCommands', () => {
  it.each(texts)('reads %j as the client does', (text, becomes) => {
    let rest = text;
    for (const { range } of liveCommands(text).toReversed()) rest = `${rest.slice(0, range.start)}M1${rest.slice(range.end)}`;
    expect(rest).toBe(becomes);
  });

  it('gives the command without its marks, and counts from the offset', () => {
    expect(liveCommands('x !`git\n status` ```!\nls\n```', 10)).toEqual([
      { command: 'git\n status', form: 'inline', range: { start: 12, end: 26 } },
      { command: 'ls', form: 'block', range: { start: 27, end: 38 } },
    ]);
  });
});

describe('argumentTokens', () => {
  it.each([
    ['$0 and $12', [0, 12]],
    ['a$1 $$2 "$3" {print $4}', [1, 2, 3, 4]],
    ['$5.00 $1,000 $2-3 $6%', [5, 1, 2, 6]],
    ['$ARGUMENTS[2] $ARGUMENTS', [2]],
    ['$1st $1M $1_x \\$1 ${1} $@ $ARGUMENTS[x]', []],
  ])('finds in %j the tokens for %j', (text, indexes) => {
    expect([...argumentTokens(text)].map(({ index }) => index)).toEqual(indexes);
  });
});

describe('hostile texts', () => {
  it.each([
    ['open commands', ' !`'],
    ['commands on one line', ' !`a`'],
    ['open blocks', '```! '],
    ['lone backticks', '` '],
    ['tokens', '$1'],
  ])('of %s take linear time', (_, part) => {
    const text = part.repeat(1_000_000 / part.length);
    expect(bestTime(1500, () => [liveCommands(text), [...argumentTokens(text)]])).toBeLessThan(1500);
  });
});
