import type { Range } from './located.ts';

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly range: Range;
}

export interface Fence {
  /** The run of backticks or tildes that opens the block. */
  readonly marker: string;
  /** The text behind the opening marker, trimmed. */
  readonly info: string;
  readonly opening: Range;
  /** The lines between the markers. */
  readonly content: Range;
  readonly closed: boolean;
}

/** A line that opens or closes a fence, or looks like it inside another block. */
export interface FenceLine {
  readonly marker: string;
  readonly info: string;
  readonly range: Range;
}

export interface CodeSpan {
  readonly range: Range;
  readonly content: Range;
}

export interface Link {
  readonly kind: 'link' | 'image' | 'definition';
  readonly destination: string;
  readonly range: Range;
  readonly destinationRange: Range;
}

export interface Comment {
  readonly text: string;
  readonly range: Range;
}

export interface MarkdownOutline {
  readonly headings: readonly Heading[];
  readonly fences: readonly Fence[];
  readonly fenceLines: readonly FenceLine[];
  readonly spans: readonly CodeSpan[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what rules ask for in a Markdown text from `offset` on: headings, fenced blocks, code spans, links, HTML comments. All
 * ranges count from the start of `text`. A line scanner in linear time, not a full parser: of indented code it knows
 * nothing, and inside block quotes it sees only what starts a line behind the `>`.
 */
export function scanMarkdown(text: string, offset = 0): MarkdownOutline {
  const headings: Heading[] = [];
  const fences: Fence[] = [];
  const fenceLines: FenceLine[] = [];
  const spans: CodeSpan[] = [];
  const links: Link[] = [];
  const comments: Comment[] = [];
  let open: { marker: string; info: string; opening: Range } | undefined;
  let paragraph: Line[] = [];

  const flush = (): void => {
    const [first, last] = [paragraph[0], paragraph[paragraph.length - 1]];
    if (first && last) scanInline(text.slice(first.start, last.end), first.start, { spans, links, comments });
    paragraph = [];
  };

  for (const line of linesOf(text, offset)) {
    const fence = fenceOf(line);
    if (fence) fenceLines.push({ ...fence, range: { start: line.start, end: line.end } });
    if (open) {
      if (fence && fence.info === '' && fence.marker[0] === open.marker[0] && fence.marker.length >= open.marker.length) {
        fences.push({ ...open, content: contentRange(open.opening.end, line.start), closed: true });
        open = undefined;
      }
      continue;
    }
    if (fence) {
      flush();
      open = { ...fence, opening: { start: line.start, end: Math.min(line.end + lineBreakLength(text, line.end), text.length) } };
      continue;
    }
    const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/.exec(line.text);
    const definition = /^ {0,3}\[[^\]\n]{1,999}\]:[ \t]*/.exec(line.text);
    if (heading?.[1]) {
      flush();
      const title = line.text.slice(heading[0].length).trim();
      headings.push({ level: heading[1].length, text: stripClosingHashes(title), range: { start: line.start, end: line.end } });
    }
    if (definition) {
      const start = line.start + definition[0].length;
      const destination = /^<[^<>\n]*>|^\S+/.exec(line.text.slice(definition[0].length))?.[0] ?? '';
      if (destination) links.push(linkOf('definition', destination, { start: line.start, end: line.end }, start));
    } else if (line.text.trim() === '') flush();
    else paragraph.push(line);
    if (heading) flush();
  }
  flush();
  if (open) fences.push({ ...open, content: contentRange(open.opening.end, text.length), closed: false });
  return { headings, fences, fenceLines, spans, links, comments };
}

function* linesOf(text: string, offset: number): Generator<Line> {
  let start = offset;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (text[end - 1] === '\r' && end > start) end--;
    yield { text: text.slice(start, end), start, end };
    start = next;
  }
}

function lineBreakLength(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? 2 : 1;
}

function contentRange(start: number, end: number): Range {
  return { start: Math.min(start, end), end };
}

/** A fence may stand at any indentation (lists indent it) and behind block-quote marks; backticks may not follow backticks. */
function fenceOf(line: Line): { marker: string; info: string } | undefined {
  let start = 0;
  while (' \t>'.includes(line.text[start] ?? '-')) start++;
  const char = line.text[start];
  if (char !== '`' && char !== '~') return undefined;
  const length = runLength(line.text, start, char);
  const info = line.text.slice(start + length).trim();
  return length < 3 || (char === '`' && info.includes('`')) ? undefined : { marker: char.repeat(length), info };
}

function stripClosingHashes(title: string): string {
  let end = title.length;
  while (end > 0 && title[end - 1] === '#') end--;
  return end < title.length && (end === 0 || title[end - 1] === ' ') ? title.slice(0, end).trimEnd() : title;
}

interface InlineSinks {
  readonly spans: CodeSpan[];
  readonly links: Link[];
  readonly comments: Comment[];
}

/** Scans one paragraph: code spans hide everything, comments hide links. */
function scanInline(text: string, offset: number, { spans, links, comments }: InlineSinks): void {
  const closers = backtickRuns(text);
  const brackets: number[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '\\') at += 2;
    else if (char === '`') {
      const length = runLength(text, at, '`');
      const close = nextRun(closers, length, at + length);
      if (close === undefined) at += length;
      else {
        const content = { start: offset + at + length, end: offset + close };
        spans.push({ range: { start: offset + at, end: offset + close + length }, content });
        at = close + length;
      }
    } else if (char === '<' && text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4);
      const end = close < 0 ? text.length : close + 3;
      comments.push({
        text: text.slice(at + 4, close < 0 ? end : close).trim(),
        range: { start: offset + at, end: offset + end },
      });
      at = end;
    } else if (char === '[') {
      brackets.push(at);
      at++;
    } else if (char === ']') {
      const start = brackets.pop();
      const destination = start === undefined ? undefined : destinationAt(text, at + 1);
      if (start === undefined || !destination) at++;
      else {
        const image = text[start - 1] === '!';
        const range = { start: offset + (image ? start - 1 : start), end: offset + destination.end };
        links.push(linkOf(image ? 'image' : 'link', destination.text, range, offset + destination.start));
        at = destination.end;
      }
    } else at++;
  }
}

function runLength(text: string, start: number, char: string): number {
  let end = start;
  while (text[end] === char) end++;
  return end - start;
}

/** Starts of all backtick runs by length, last first, so that a span's end is found without scanning the rest again. */
function backtickRuns(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
    const length = runLength(text, at, '`');
    const starts = runs.get(length);
    if (starts) starts.push(at);
    else runs.set(length, [at]);
    at += length;
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

function nextRun(runs: Map<number, number[]>, length: number, from: number): number | undefined {
  const starts = runs.get(length) ?? [];
  while (starts.length > 0 && (starts.at(-1) as number) < from) starts.pop();
  return starts.at(-1);
}

/** No link's destination and title together are longer; the bound keeps hostile text from being scanned again and again. */
const maxDestination = 2000;

/** Reads `(destination "title")` at `at`; balanced brackets belong to the destination. */
function destinationAt(text: string, at: number): { text: string; start: number; end: number } | undefined {
  if (text[at] !== '(') return undefined;
  const inside = text.slice(at + 1, at + 1 + maxDestination);
  const start = inside.length - inside.trimStart().length;
  const end = inside[start] === '<' ? inside.indexOf('>', start) + 1 : bareDestinationEnd(inside, start);
  const close = inside.indexOf(')', Math.max(start, end));
  if (close < 0 || end < start) return undefined;
  return { text: inside.slice(start, end), start: at + 1 + start, end: at + 2 + close };
}

function bareDestinationEnd(text: string, start: number): number {
  let depth = 0;
  for (let end = start; end < text.length; end++) {
    const char = text[end] as string;
    if (/\s/.test(char)) return end;
    if (char === '(') depth++;
    if (char === ')' && depth-- === 0) return end;
  }
  return text.length;
}

function linkOf(kind: Link['kind'], written: string, range: Range, start: number): Link {
  const angled = written.startsWith('<') && written.endsWith('>');
  const destinationRange = angled
    ? { start: start + 1, end: start + written.length - 1 }
    : { start, end: start + written.length };
  return { kind, destination: angled ? written.slice(1, -1) : written, range, destinationRange };
}
