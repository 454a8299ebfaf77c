import { Buffer, isUtf8 } from 'node:buffer';
import type { Range, ScalarNode } from './located.ts';

/** A place in a file for people: both numbers start at 1, columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns; LF, CRLF and a lone CR all end a line, as in editors. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 13 && text.charCodeAt(offset + 1) === 10) offset++;
      if (code === 10 || code === 13) this.#starts.push(offset + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The offset at which `line` (from 1) starts. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#starts[this.#starts.length - 1] ?? 0;
  }

  positionOf(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** What a file's bytes are; anything but `utf-8` and `empty` is not what the client expects of a text file. */
export type Encoding = 'utf-8' | 'empty' | 'utf-16' | 'invalid-utf-8' | 'binary';

export interface DecodedText {
  /** The text with the BOM kept, so that offsets count from the file's first byte; invalid bytes become U+FFFD. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Offset of the first character that stands for an invalid byte or a NUL. */
  readonly firstBad?: number;
}

/** How many bytes are searched for a NUL: as many as git looks at. */
const binarySample = 8000;

/**
 * Decodes a file the way the client does (UTF-8, invalid bytes replaced), and says what is wrong with the bytes.
 * A file with a NUL among its first 8,000 bytes counts as binary, git's rule, unless a UTF-16 byte order mark explains it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { text: '', encoding: 'empty' };
  const text = utf8(bytes);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { text, encoding: 'utf-16', firstBad: 0 };
  if (bytes.subarray(0, binarySample).includes(0)) return { text, encoding: 'binary', firstBad: text.indexOf('\0') };
  // A replacement character may also have been typed; only bytes that do not decode make the text invalid.
  if (text.includes('\uFFFD') && !isUtf8(bytes)) return { text, encoding: 'invalid-utf-8', firstBad: firstReplaced(bytes, text) };
  return { text, encoding: 'utf-8' };
}

/** Where the text stops saying what the bytes say. */
function firstReplaced(bytes: Uint8Array, text: string): number {
  const written = Buffer.from(text);
  let at = 0;
  while (at < bytes.length && bytes[at] === written[at]) at++;
  // The bytes of a replacement character and those in its place may begin alike.
  while (((written[at] ?? 0) & 0xc0) === 0x80) at--;
  return written.toString('utf8', 0, at).length;
}

/** Bytes as UTF-8 text with the BOM kept. A `TextDecoder` does the same, but costs a start 2 ms. */
export function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

/**
 * Where a part of a text value stands in its file, by offsets into the value: exact for JSON strings and plain YAML scalars, the
 * whole value where escapes or folding hide it.
 */
export function rangeInside(file: string, node: ScalarNode, from: number, to: number): Range {
  const { range } = node;
  // A long value may have something to report at each of its characters; it is read once.
  const known = insides.get(node);
  const { offsets, start } = known?.file === file ? known : insideOf(file, node);
  if (offsets) return { start: offsets[from] ?? range.start, end: offsets[to] ?? range.end };
  return start === undefined ? range : { start: start + from, end: start + to };
}

/** Where the characters of a value stand: each by itself, or one behind the other from a place on, or neither can be told. */
interface Inside {
  readonly file: string;
  readonly offsets?: readonly number[] | undefined;
  readonly start?: number;
}

const insides = new WeakMap<ScalarNode, Inside>();

function insideOf(file: string, node: ScalarNode): Inside {
  const { range, value } = node;
  const text = String(value);
  const start = range.start + (file[range.start] === "'" ? 1 : 0);
  const isQuoted = file[range.start] === '"';
  const inside = isQuoted
    ? { file, offsets: quotedOffsets(file, range, text) }
    : { file, ...(file.startsWith(text, start) ? { start } : {}) };
  insides.set(node, inside);
  return inside;
}

/** A text as it is written inside a value's own quotes; undefined where it can't stand there as it is. */
export function writtenInside(file: string, { range }: ScalarNode, text: string): string | undefined {
  if (file[range.start] === '"') return JSON.stringify(text).slice(1, -1);
  return /^[\w./~-]*$/.test(text) ? text : undefined;
}

/** For each offset into the value the offset into the file; one more for its end. */
function quotedOffsets(file: string, range: Range, text: string): number[] | undefined {
  const offsets: number[] = [];
  let at = range.start + 1;
  for (let index = 0; index < text.length; index++) {
    offsets.push(at);
    const length = file[at] !== '\\' ? 1 : file[at + 1] === 'u' ? 6 : 2;
    if (length === 1 && file[at] !== text[index]) return undefined;
    at += length;
  }
  offsets.push(at);
  return file[at] === '"' ? offsets : undefined;
}

/** A text as a part of a regular expression that stands for itself. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The beginning of a text, and its end, without half a character at the cut. */
export function firstOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

export function lastOf(text: string, length: number): string {
  return text.slice(-length).replace(/^[\udc00-\udfff]/, '');
}

/**
 * True where a text is matched by a pattern in which `*` stands for anything, and `?` for one character where `one` says so.
 * Takes at most length times length steps.
 */
export function matchesStars(pattern: string, text: string, one = ''): boolean {
  let star = -1;
  let resume = 0;
  let at = 0;
  let read = 0;
  while (read < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = read;
    } else if (at < pattern.length && (pattern[at] === text[read] || pattern[at] === one)) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
