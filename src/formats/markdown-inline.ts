import type { Range } from './located.ts';
import type { CodeSpan, Comment, Link } from './markdown.ts';
import { runLength } from './markdown-blocks.ts';

/** Where a link leads: its destination as written, with angle brackets, and the end of the whole link. */
interface Target {
  readonly start: number;
  readonly destinationEnd: number;
  readonly end: number;
}

/** Reads `(destination "title")` at `open`; `ends` are the bare ends of the same text. */
function targetAt(text: string, open: number, ends: ArrayLike<number>): Target | undefined {
  if (text[open] !== '(') return undefined;
  const start = skipBlanks(text, open + 1);
  const destinationEnd = text[start] === '<' ? angledEnd(text, start) : (ends[start] ?? -1);
  if (destinationEnd < 0) return undefined;
  let at = skipBlanks(text, destinationEnd);
  // A title stands behind a blank.
  const title = text[at] !== ')' && at > destinationEnd ? titleEnd(text, at) : at;
  if (title > at) at = skipBlanks(text, title);
  return text[at] === ')' ? { start, destinationEnd, end: at + 1 } : undefined;
}

/** The link to a target; `range` and the result count from `offset`, the target from the start of `text`. */
function linkOf(kind: Link['kind'], text: string, target: Omit<Target, 'end'>, range: Range, offset: number): Link {
  const angled = text[target.start] === '<' ? 1 : 0;
  const [start, end] = [target.start + angled, target.destinationEnd - angled];
  return {
    kind,
    destination: text.slice(start, end),
    range,
    destinationRange: { start: offset + start, end: offset + end },
  };
}

/**
 * For every place at which a bare destination may start, behind `(` or a blank: the end of one that starts there, or -1 where
 * its parentheses do not balance. One pass over the text, since hostile text holds as many openings as characters.
 */
function bareEnds(text: string): Int32Array {
  const ends = new Int32Array(text.length + 1).fill(-1);
  /** Starts of destinations in this run of characters without a blank that have not met their closing parenthesis. */
  const open: number[] = [0];
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (code <= 32 || code === 127) {
      const last = open.at(-1);
      if (last !== undefined) ends[last] = at;
      open.length = 0;
      open.push(at + 1);
    } else if (isEscape(text, at)) at++;
    else if (code === 40) open.push(at + 1);
    else if (code === 41) {
      const start = open.pop();
      if (start !== undefined) ends[start] = at;
    }
  }
  return ends;
}

/** The end of a bare destination at `start`, for a single one. */
function bareEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 127) break;
    if (isEscape(text, at)) at++;
    else if (code === 40) depth++;
    else if (code === 41) depth--;
    if (depth < 0) return -1;
  }
  return depth === 0 ? Math.min(at, text.length) : -1;
}

/** The end of `<destination>`; -1 where it is not closed on its line. */
function angledEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (isEscape(text, at)) at++;
    else if (char === '>') return at + 1;
    else if (char === '<' || char === '\n' || char === '\r') return -1;
  }
  return -1;
}

/** The end of a quoted or parenthesized title; -1 where there is none. */
function titleEnd(text: string, start: number): number {
  const opening = text[start];
  if (opening !== '"' && opening !== "'" && opening !== '(') return -1;
  const closing = opening === '(' ? ')' : opening;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (isEscape(text, at)) at++;
    else if (char === closing) return at + 1;
    else if (char === '(' && opening === '(') return -1;
  }
  return -1;
}

/** A backslash takes its meaning from a sign behind it, but not from a letter, a blank or a line end. */
function isEscape(text: string, at: number): boolean {
  return text[at] === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '');
}

/** Behind blanks and line ends. */
function skipBlanks(text: string, start: number): number {
  let at = start;
  while (' \t\r\n'.includes(text[at] ?? '-')) at++;
  return at;
}

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
  let isBlank = true;
  for (let at = start + 1; at <= start + maxLabel + 1; at++) {
    const char = text[at];
    if (char === ']') return isBlank ? -1 : at + 1;
    if (char === '[' || char === undefined) return -1;
    if (char === '\\') at++;
    if (isBlank && char.trim() !== '') isBlank = false;
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

interface InlineSinks {
  readonly spans: CodeSpan[];
  readonly links: Link[];
  readonly comments: Comment[];
}

/** Scans one paragraph: code spans hide everything, comments hide links. */
export function scanInline(text: string, offset: number, { spans, links, comments }: InlineSinks): void {
  const hasLink = text.includes('](');
  const hasSpan = text.indexOf('`') !== text.lastIndexOf('`');
  if (!hasLink && !hasSpan && !text.includes('<!--')) return;
  const ends = hasLink ? bareEnds(text) : [];
  let closers: Map<number, number[]> | undefined;
  /** Starts of the open brackets, of an image at its exclamation mark. */
  const openers: number[] = [];
  /** How many of them, from the first, stand around a link and so begin none. */
  let dead = 0;
  let commentClose = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '\\') at += 2;
    else if (char === '`') {
      const length = runLength(text, at, '`');
      closers ??= backtickRuns(text, at + length);
      const close = nextRun(closers, length, at + length);
      if (close === undefined) at += length;
      else {
        const content = { start: offset + at + length, end: offset + close };
        spans.push({ range: { start: offset + at, end: offset + close + length }, content });
        at = close + length;
      }
    } else if (char === '<' && commentClose >= 0 && text.startsWith('<!--', at)) {
      commentClose = text.indexOf('-->', at + 2);
      const end = commentClose < 0 ? at + 4 : commentClose + 3;
      if (commentClose >= 0) comments.push(commentAt(text, at, end, offset));
      at = end;
    } else if (char === '[') openers.push(at++);
    else if (char === '!' && text[at + 1] === '[') {
      openers.push(at);
      at += 2;
    } else if (char === ']') {
      const start = openers.pop();
      const isImage = start !== undefined && text[start] === '!';
      const isDead = openers.length < dead && !isImage;
      dead = Math.min(dead, openers.length);
      const target = start === undefined || isDead ? undefined : targetAt(text, at + 1, ends);
      if (start === undefined || !target) at++;
      else {
        const range = { start: offset + start, end: offset + target.end };
        links.push(linkOf(isImage ? 'image' : 'link', text, target, range, offset));
        if (!isImage) dead = openers.length;
        at = target.end;
      }
    } else at++;
  }
}

/** The comment from `start` to `end` in `text`, its range moved by `offset`. */
export function commentAt(text: string, start: number, end: number, offset = 0): Comment {
  const close = text.startsWith('-->', end - 3) ? end - 3 : end;
  return { text: text.slice(start + 4, Math.max(start + 4, close)).trim(), range: { start: offset + start, end: offset + end } };
}

/** The comments that begin and end in a range. */
export function* commentsIn(text: string, from: number, to: number): Generator<Comment> {
  const part = text.slice(from, to);
  for (let start = part.indexOf('<!--'); start >= 0; ) {
    const close = part.indexOf('-->', start + 2);
    if (close < 0) return;
    yield commentAt(part, start, close + 3, from);
    start = part.indexOf('<!--', close + 3);
  }
}

/** Starts of all backtick runs by length, last first, so that a span's end is found without scanning the rest again. */
function backtickRuns(text: string, from: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
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
