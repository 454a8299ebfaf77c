import type { Range, ScalarNode } from './located.ts';

/**
 * Where a part of a text value stands in its file, by offsets into the value: exact for JSON strings and plain YAML scalars, the
 * whole value where escapes or folding hide it.
 */
export function rangeInside(file: string, { range, value }: ScalarNode, from: number, to: number): Range {
  const text = String(value);
  if (file[range.start] === '"') {
    const offsets = quotedOffsets(file, range, text);
    return offsets ? { start: offsets[from] ?? range.start, end: offsets[to] ?? range.end } : range;
  }
  const quote = file[range.start] === "'" ? 1 : 0;
  const start = range.start + quote;
  return file.startsWith(text, start) ? { start: start + from, end: start + to } : range;
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
