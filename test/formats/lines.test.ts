import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/formats/lines.ts';
import { bestTime } from './timing.ts';

describe('line starts', () => {
  it.each<[text: string, starts: number[]]>([
    ['', [0]],
    ['a', [0]],
    ['a\nb\n', [0, 2, 4]],
    ['a\r\nb\r\n', [0, 3, 6]],
    ['a\rb\r', [0, 2, 4]],
    ['a\r\n\rb\n\n', [0, 3, 4, 6, 7]],
    ['\n\r', [0, 1, 2]],
    ['a\u2028b\u0085c', [0]],
  ])('of %j', (text, starts) => {
    const index = new LineIndex(text);
    expect(index.count).toBe(starts.length);
    expect(starts.map((_, line) => index.startOf(line + 1))).toEqual(starts);
  });

  it('a line behind the last one starts where the last one does', () => {
    expect(new LineIndex('a\nb').startOf(9)).toBe(2);
  });
});

describe('positions', () => {
  it.each<[text: string, offset: number, line: number, column: number]>([
    ['', 0, 1, 1],
    ['ab\ncd', 0, 1, 1],
    ['ab\ncd', 2, 1, 3],
    ['ab\ncd', 3, 2, 1],
    ['ab\ncd', 5, 2, 3],
    ['ab\r\ncd', 2, 1, 3],
    ['ab\r\ncd', 3, 1, 4],
    ['ab\r\ncd', 4, 2, 1],
    ['ab\rcd', 3, 2, 1],
    ['😀x', 2, 1, 3],
    ['é\n😀😀x', 6, 2, 5],
    ['\uFEFFa', 1, 1, 2],
  ])('%j at %i', (text, offset, line, column) => {
    expect(new LineIndex(text).positionOf(offset)).toEqual({ line, column });
  });

  it('lead back to their offsets', () => {
    const text = 'a\n\r\nbc\r\r\n😀d\n';
    const index = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = index.positionOf(offset);
      expect(index.startOf(line) + column - 1).toBe(offset);
    }
  });

  it('of 5 MB are found quickly', () => {
    const text = 'abcd\n'.repeat(1_000_000);
    const work = (): void => {
      const index = new LineIndex(text);
      for (let offset = 0; offset < text.length; offset += 50) index.positionOf(offset);
    };
    expect(bestTime(1000, work)).toBeLessThan(1000);
  });
});
