import type { CodeSpan, Comment, Link } from './markdown.ts';
import { runLength } from './markdown-lines.ts';
import { bareEnds, linkOf, targetAt } from './markdown-links.ts';

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
