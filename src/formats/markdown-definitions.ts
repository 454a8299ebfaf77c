import type { Range } from './located.ts';
import type { Link } from './markdown.ts';
import { angledEnd, bareEnd, linkOf, skipBlanks, titleEnd } from './markdown-links.ts';

/** Takes the definitions (`[label]: destination "title"`) off the start of a paragraph; `rest` are the lines of text behind them. */
export function takeDefinitions(text: string, lines: readonly Range[]): { found: Link[]; rest: readonly Range[] } {
  const found: Link[] = [];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || text[first.start] !== '[') return { found, rest: lines };
  const paragraph = text.slice(first.start, last.end);
  let taken = 0;
  while (taken < lines.length) {
    const line = lines[taken] as Range;
    const definition = definitionAt(paragraph, line.start - first.start);
    if (!definition) break;
    const end = first.start + definition.end;
    while (taken < lines.length && (lines[taken] as Range).start < end) taken++;
    found.push(linkOf('definition', paragraph, definition, { start: beforeBlanks(text, line.start), end }, first.start));
  }
  return { found, rest: lines.slice(taken) };
}

/** A label has at most this many characters. */
const maxLabel = 999;

function definitionAt(text: string, at: number): { start: number; destinationEnd: number; end: number } | undefined {
  const label = labelEnd(text, at);
  if (label < 0 || text[label] !== ':') return undefined;
  const start = skipBlanks(text, label + 1);
  const destinationEnd = text[start] === '<' ? angledEnd(text, start) : bareEnd(text, start);
  if (destinationEnd <= start) return undefined;
  const title = skipBlanks(text, destinationEnd);
  const close = title > destinationEnd ? titleEnd(text, title) : -1;
  const end = lineEndBehind(text, close) ?? lineEndBehind(text, destinationEnd);
  return end === undefined ? undefined : { start, destinationEnd, end };
}

/** The end of `[label]`; a caret begins a footnote, which leads nowhere. */
function labelEnd(text: string, start: number): number {
  if (text[start] !== '[' || text[start + 1] === '^') return -1;
  for (let at = start + 1; at <= start + maxLabel + 1; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === ']') return text.slice(start + 1, at).trim() === '' ? -1 : at + 1;
    else if (char === '[' || char === undefined) return -1;
  }
  return -1;
}

/** The end of the line, where nothing but blanks stands on it from `start` on. */
function lineEndBehind(text: string, start: number): number | undefined {
  let at = start;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at >= 0 && (at === text.length || text[at] === '\n' || text[at] === '\r') ? at : undefined;
}

function beforeBlanks(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}
