import { describe, expect, it } from 'vitest';
import { decodeText, utf8 } from '../../src/formats/text.ts';
import { bestTime } from './timing.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => new Uint8Array(Buffer.from(text, encoding));

describe('decodeText', () => {
  it.each<[name: string, bytes: Uint8Array, expected: object]>([
    ['nothing', new Uint8Array(), { text: '', encoding: 'empty' }],
    ['ASCII', bytes('abc\n'), { text: 'abc\n', encoding: 'utf-8' }],
    ['UTF-8', bytes('é😀'), { text: 'é😀', encoding: 'utf-8' }],
    ['UTF-8 with its BOM kept', bytes('\uFEFFa'), { text: '\uFEFFa', encoding: 'utf-8' }],
    ['a BOM alone', bytes('\uFEFF'), { text: '\uFEFF', encoding: 'utf-8' }],
    ['a typed replacement character', bytes('a\uFFFD'), { text: 'a\uFFFD', encoding: 'utf-8' }],
    [
      'a byte that is not UTF-8',
      new Uint8Array([0x61, 0xff, 0x62]),
      { text: 'a\uFFFDb', encoding: 'invalid-utf-8', firstBad: 1 },
    ],
    ['a cut sequence', new Uint8Array([0x61, 0xf0, 0x9f]), { text: 'a\uFFFD', encoding: 'invalid-utf-8', firstBad: 1 }],
    ['Latin-1', bytes('caf\u00e9!', 'latin1'), { text: 'caf\uFFFD!', encoding: 'invalid-utf-8', firstBad: 3 }],
    ['a NUL', bytes('ab\0c'), { text: 'ab\0c', encoding: 'binary', firstBad: 2 }],
  ])('reads %s', (_, input, expected) => {
    expect(decodeText(input)).toEqual(expected);
  });

  it.each<[name: string, start: number[]]>([
    ['little', [0xff, 0xfe, 0x61, 0]],
    ['big', [0xfe, 0xff, 0, 0x61]],
  ])('tells UTF-16 by its %s-endian mark, NUL or not', (_, start) => {
    expect(decodeText(new Uint8Array(start))).toMatchObject({ encoding: 'utf-16', firstBad: 0 });
  });

  it('takes UTF-16 without a mark for binary', () => {
    expect(decodeText(bytes('ab', 'utf16le'))).toMatchObject({ encoding: 'binary', firstBad: 1 });
  });

  it('looks for NUL at the start only', () => {
    expect(decodeText(bytes(`${'a'.repeat(7999)}\0`))).toMatchObject({ encoding: 'binary', firstBad: 7999 });
    expect(decodeText(bytes(`${'a'.repeat(8000)}\0`))).toMatchObject({ encoding: 'utf-8' });
  });

  it('counts bytes, not characters, where it looks for NUL', () => {
    expect(decodeText(bytes(`${'é'.repeat(3999)}\0`))).toMatchObject({ encoding: 'binary', firstBad: 3999 });
    expect(decodeText(bytes(`${'é'.repeat(4000)}\0`))).toMatchObject({ encoding: 'utf-8' });
  });

  it.each<[name: string, start: string, bad: number[], firstBad: number]>([
    ['a sequence that begins like a replacement character', '\uFFFD😀', [0xef, 0xbf, 0x41], 3],
    ['its first byte at the end', 'a', [0xef], 1],
    ['its first two at the end', 'a\uFFFD', [0xef, 0xbf], 2],
    ['a surrogate', 'é', [0xed, 0xa0, 0x80], 1],
    ['an overlong sequence', '\uFEFF', [0xc0, 0x80], 1],
  ])('finds %s', (_, start, bad, firstBad) => {
    expect(decodeText(new Uint8Array([...bytes(start), ...bad]))).toMatchObject({ encoding: 'invalid-utf-8', firstBad });
  });

  it.each<[name: string, unit: number[]]>([
    ['typed replacement characters and a bad byte', [0xef, 0xbf, 0xbd]],
    ['bad bytes', [0xff]],
    ['NUL', [0]],
    ['two-byte characters', [0xc3, 0xa9]],
  ])('5 MB of %s are decoded under 1 s', (_, unit) => {
    const input = new Uint8Array(5_000_000).map((_, index) => unit[index % unit.length] as number);
    expect(bestTime(1000, () => decodeText(input))).toBeLessThan(1000);
  });

  it('a typed replacement character in front of a bad byte is not the bad one', () => {
    expect(decodeText(new Uint8Array([...bytes('\uFFFDa'), 0xff]))).toMatchObject({ encoding: 'invalid-utf-8', firstBad: 2 });
  });
});

it('utf8 reads a part of a buffer', () => {
  expect(utf8(bytes('xabcx').subarray(1, 4))).toBe('abc');
});
