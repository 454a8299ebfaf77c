import type { Range } from './located.ts';
import type { Fence, FenceLine } from './markdown.ts';

/**
 * A place in one line of Markdown, with the column that tabs make of it. `at` may stand on a tab of which only a part is used
 * up; `next` is the first character behind the blanks.
 */
export interface Cursor {
  readonly text: string;
  start: number;
  /** Where the line ends, before its line break. */
  end: number;
  at: number;
  column: number;
  next: number;
  nextColumn: number;
  /** What made the last look for a rule of `char` fail; offsets only grow, so that it means nothing for a later line. */
  obstacle: { readonly char: string | undefined; readonly at: number } | undefined;
}

function cursorOf(text: string): Cursor {
  return { text, start: 0, end: 0, at: 0, column: 0, next: 0, nextColumn: 0, obstacle: undefined };
}

/** Moves to the start of a line. One cursor serves all lines: a text may have millions of them. */
function moveTo(cursor: Cursor, start: number, end: number): void {
  cursor.start = start;
  cursor.end = end;
  cursor.at = start;
  cursor.column = 0;
  skipBlanks(cursor);
}

function isBlank({ next, end }: Cursor): boolean {
  return next === end;
}

/** How many columns of blanks stand before the next character. */
function indentOf({ column, nextColumn }: Cursor): number {
  return nextColumn - column;
}

/** Moves behind `length` characters at `next`, none of them a tab. */
function take(cursor: Cursor, length: number): void {
  cursor.at = cursor.next + length;
  cursor.column = cursor.nextColumn + length;
  skipBlanks(cursor);
}

/** Moves over blanks only, as many columns as asked for and there are. */
function takeColumns(cursor: Cursor, columns: number): void {
  const target = cursor.column + columns;
  while (cursor.at < cursor.next && cursor.column < target) {
    const stop = cursor.text[cursor.at] === '\t' ? tabStop(cursor.column) : cursor.column + 1;
    if (stop <= target) cursor.at++;
    cursor.column = Math.min(stop, target);
  }
}

function skipBlanks(cursor: Cursor): void {
  const { text, end } = cursor;
  let { at, column } = cursor;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column = tabStop(column);
    else break;
  }
  cursor.next = at;
  cursor.nextColumn = column;
}

function tabStop(column: number): number {
  return column + 4 - (column % 4);
}

/** How many times `char` stands at `start`. */
export function runLength(text: string, start: number, char: string): number {
  let end = start;
  while (text[end] === char) end++;
  return end - start;
}

/** A run of backticks or tildes and what follows it on its line. */
export interface FenceMark {
  readonly marker: string;
  readonly info: string;
}

/** What a line holds behind the marks of its containers. */
export type LineContent =
  | { readonly kind: 'blank' | 'code' | 'rule' | 'comment' | 'text' }
  | { readonly kind: 'underline'; readonly level: number }
  | { readonly kind: 'heading'; readonly level: number; readonly contentStart: number }
  | { readonly kind: 'fence'; readonly mark: FenceMark };

const blank = { kind: 'blank' } as const;
const code = { kind: 'code' } as const;
const rule = { kind: 'rule' } as const;
const comment = { kind: 'comment' } as const;
const text = { kind: 'text' } as const;

/** Classifies the rest of a line; an underline counts only below a paragraph. */
function contentOf(cursor: Cursor, isBelowParagraph: boolean): LineContent {
  const { next, end } = cursor;
  if (next === end) return blank;
  if (indentOf(cursor) > 3) return code;
  switch (cursor.text[next]) {
    case '#':
      return headingAt(cursor) ?? text;
    case '`':
    case '~': {
      const mark = fenceMarkAt(cursor, next);
      return mark ? { kind: 'fence', mark } : text;
    }
    case '<':
      return cursor.text.startsWith('<!--', next) ? comment : text;
    case '=':
    case '-':
    case '*':
    case '_':
      return (isBelowParagraph && underlineAt(cursor)) || (isRule(cursor) ? rule : text);
    default:
      return text;
  }
}

/** Where a fence may stand also inside another one: behind blanks and block-quote marks. */
function lookalikeAt({ text, at, end }: Cursor): number {
  let start = at;
  while (start < end && isBlankOrMark(text.charCodeAt(start))) start++;
  return start;
}

function isBlankOrMark(code: number): boolean {
  return code === 32 || code === 9 || code === 62;
}

/** The fence mark at a place of the line; backticks may not follow its backticks. */
function fenceMarkAt({ text, end }: Cursor, at: number): FenceMark | undefined {
  const char = text[at];
  if (at >= end || (char !== '`' && char !== '~')) return undefined;
  const length = runLength(text, at, char);
  if (length < 3) return undefined;
  const info = at + length === end ? '' : text.slice(at + length, end).trim();
  return char === '`' && info.includes('`') ? undefined : { marker: text.slice(at, at + length), info };
}

function headingAt({ text, next, end }: Cursor): LineContent | undefined {
  const level = runLength(text, next, '#');
  const contentStart = next + level;
  const isSeparate = contentStart === end || text[contentStart] === ' ' || text[contentStart] === '\t';
  return level <= 6 && isSeparate ? { kind: 'heading', level, contentStart } : undefined;
}

function underlineAt({ text, next, end }: Cursor): LineContent | undefined {
  const char = text[next] as string;
  if (char !== '=' && char !== '-') return undefined;
  const rest = text.slice(next + runLength(text, next, char), end);
  return rest.trim() === '' ? { kind: 'underline', level: char === '=' ? 1 : 2 } : undefined;
}

function isRule(cursor: Cursor): boolean {
  const { text, next, end, obstacle } = cursor;
  const char = text[next];
  // Every list mark of a line asks this again; what stopped an earlier answer still stands in the way of the same mark.
  if (obstacle && obstacle.char === char && obstacle.at >= next) return false;
  let count = 0;
  for (let at = next; at < end; at++) {
    if (text[at] === char) count++;
    else if (text[at] !== ' ' && text[at] !== '\t') {
      cursor.obstacle = { char, at };
      return false;
    }
  }
  return count >= 3 && char !== '=';
}

/** A block quote, or a list item whose lines are indented by its width. */
export interface Container {
  readonly kind: 'quote' | 'item';
  readonly width: number;
  /** An item that began with a blank line holds nothing yet; a second blank line ends it. */
  isEmpty: boolean;
}

/** True where the line goes on with the container; the cursor then stands behind what the container takes of the line. */
function continues(container: Container, cursor: Cursor): boolean {
  if (container.kind === 'quote') return takeQuoteMark(cursor);
  if (isBlank(cursor)) return !container.isEmpty;
  if (indentOf(cursor) < container.width) return false;
  container.isEmpty = false;
  takeColumns(cursor, container.width);
  return true;
}

/** The container that begins at the cursor, if one does; an item that would cut a paragraph in two has to look like one. */
function openContainer(cursor: Cursor, interruptsParagraph: boolean): Container | undefined {
  if (isBlank(cursor) || indentOf(cursor) > 3 || !mayBeMark(cursor.text.charCodeAt(cursor.next))) return undefined;
  if (takeQuoteMark(cursor)) return { kind: 'quote', width: 0, isEmpty: false };
  const length = markLength(cursor, interruptsParagraph);
  if (length === 0) return undefined;
  const indent = indentOf(cursor);
  take(cursor, length);
  const blanks = indentOf(cursor);
  const isEmpty = isBlank(cursor);
  // Five blanks or more are one blank and indented code.
  const padding = isEmpty || blanks > 4 ? 1 : blanks;
  takeColumns(cursor, padding);
  return { kind: 'item', width: indent + length + padding, isEmpty };
}

function takeQuoteMark(cursor: Cursor): boolean {
  if (indentOf(cursor) > 3 || isBlank(cursor) || cursor.text[cursor.next] !== '>') return false;
  take(cursor, 1);
  takeColumns(cursor, 1);
  return true;
}

/** The length of the list mark at the cursor; 0 where there is none. */
function markLength({ text, next, end }: Cursor, interruptsParagraph: boolean): number {
  let at = next;
  while (at < next + 9 && isDigit(text.charCodeAt(at))) at++;
  const isOrdered = at > next;
  if (!(isOrdered ? '.)' : '-*+').includes(text[at] ?? ' ')) return 0;
  if (at + 1 < end && text[at + 1] !== ' ' && text[at + 1] !== '\t') return 0;
  if (!interruptsParagraph) return at + 1 - next;
  const isFirst = !isOrdered || text.slice(next, at) === '1';
  return isFirst && text.slice(at + 1, end).trim() !== '' ? at + 1 - next : 0;
}

/** One of `> - + *` or a digit. */
function mayBeMark(code: number): boolean {
  return code === 62 || code === 45 || code === 43 || code === 42 || isDigit(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a block scan finds, in the order in which it ends. */
export interface BlockSink {
  /** A `#` heading: its line and what stands behind the marks. */
  heading?(level: number, line: Range, content: Range): void;
  /** Lines underlined as a heading; false where they hold no text, so that they are none. */
  underlined(level: number, lines: readonly Range[]): boolean;
  paragraph?(lines: readonly Range[]): void;
  /** A comment, and the rest of the line on which it ends. */
  comment?(range: Range, rest: Range): void;
  fence?(fence: Fence): void;
  fenceLine?(line: FenceLine): void;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: Range[];
}

/** A block that takes the lines of its containers as they are. */
type RawBlock =
  | { readonly kind: 'fence'; readonly mark: FenceMark; readonly opening: Range }
  | { readonly kind: 'comment'; readonly start: number; readonly close: number; end: number };

/** Containers nested deeper are text: every line asks each of them. */
const maxNesting = 32;

/**
 * Scans blocks by the rules of CommonMark: block quotes, list items and lazy lines, fenced and indented code, headings,
 * paragraphs. A block of HTML is known only as a comment.
 */
export function scanBlocks(text: string, offset: number, sink: BlockSink): void {
  const containers: Container[] = [];
  let leaf: Paragraph | RawBlock | undefined;
  let commentClose = offset;

  const endLeaf = (at: number): void => {
    if (leaf?.kind === 'paragraph') sink.paragraph?.(leaf.lines);
    else if (leaf?.kind === 'comment') sink.comment?.({ start: leaf.start, end: leaf.end }, { start: leaf.end, end: leaf.end });
    else if (leaf) endFence(leaf, at, false);
    leaf = undefined;
  };

  const endFence = ({ mark: { marker, info }, opening }: RawBlock & { kind: 'fence' }, at: number, closed: boolean): void => {
    sink.fence?.({ marker, info, opening, content: { start: opening.end, end: at }, closed });
    leaf = undefined;
  };

  const readRaw = (block: RawBlock, cursor: Cursor): void => {
    if (block.kind === 'comment') readComment(block, cursor);
    else {
      const at = lookalikeAt(cursor);
      const mark = fenceMarkAt(cursor, at);
      if (!mark) return;
      sink.fenceLine?.({ marker: mark.marker, info: mark.info, range: { start: cursor.start, end: cursor.end } });
      const isCloser = mark.info === '' && mark.marker.startsWith(block.mark.marker);
      if (isCloser && at === cursor.next && indentOf(cursor) < 4) endFence(block, cursor.start, true);
    }
  };

  const readComment = (block: RawBlock & { kind: 'comment' }, { end }: Cursor): void => {
    const isClosed = block.close >= 0 && block.close + 3 <= end;
    block.end = isClosed ? block.close + 3 : end;
    if (isClosed) sink.comment?.({ start: block.start, end: block.end }, { start: block.end, end });
    leaf = isClosed ? undefined : block;
  };

  const openComment = (cursor: Cursor): void => {
    const start = cursor.next;
    // The next end of a comment is looked for once, however many begin before it.
    if (commentClose >= 0 && commentClose < start + 2) commentClose = text.indexOf('-->', start + 2);
    readComment({ kind: 'comment', start, close: commentClose, end: cursor.end }, cursor);
  };

  const open = (content: LineContent, cursor: Cursor, lineEnd: number): void => {
    const { start, end } = cursor;
    if (content.kind === 'heading') sink.heading?.(content.level, { start, end }, { start: content.contentStart, end });
    else if (content.kind === 'comment') openComment(cursor);
    else if (content.kind === 'fence') {
      const { mark } = content;
      sink.fenceLine?.({ marker: mark.marker, info: mark.info, range: { start, end } });
      leaf = { kind: 'fence', mark, opening: { start, end: lineEnd } };
    } else if (content.kind === 'text') leaf = { kind: 'paragraph', lines: [{ start: cursor.next, end }] };
  };

  const endBlocks = (matched: number, at: number): void => {
    if (leaf) endLeaf(at);
    if (containers.length > matched) containers.length = matched;
  };

  const readLine = (cursor: Cursor, lineEnd: number): void => {
    let matched = 0;
    while (matched < containers.length && continues(containers[matched] as Container, cursor)) matched++;
    const isInside = matched === containers.length;
    if (isInside && leaf && leaf.kind !== 'paragraph') {
      readRaw(leaf, cursor);
      return;
    }

    const paragraph = leaf?.kind === 'paragraph' ? leaf : undefined;
    let content = contentOf(cursor, isInside && paragraph !== undefined);
    let nesting = matched;
    while (content.kind === 'text' && nesting < maxNesting) {
      const container = openContainer(cursor, isInside && paragraph !== undefined && nesting === matched);
      if (!container) break;
      if (nesting === matched) endBlocks(matched, cursor.start);
      nesting = containers.push(container);
      content = contentOf(cursor, false);
    }
    if (nesting > matched) {
      open(content, cursor, lineEnd);
      return;
    }

    if (paragraph && content.kind === 'underline') {
      if (sink.underlined(content.level, paragraph.lines)) {
        leaf = undefined;
        return;
      }
      content = contentOf(cursor, false);
    }
    // A line of text goes on with a paragraph even where it lacks the marks of its containers, and so does indented code.
    if (paragraph && (content.kind === 'text' || content.kind === 'code')) {
      paragraph.lines.push({ start: cursor.next, end: cursor.end });
      return;
    }
    endBlocks(matched, cursor.start);
    open(content, cursor, lineEnd);
  };

  const cursor = cursorOf(text);
  let wasBlank = false;
  for (let start = text.startsWith('\uFEFF', offset) ? offset + 1 : offset; start < text.length; ) {
    let end = start;
    let isBlank = true;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
      if (code !== 32 && code !== 9) isBlank = false;
    }
    const lineEnd = Math.min(end + (text.startsWith('\r\n', end) ? 2 : 1), text.length);
    // What a blank line ends it has ended; the next one changes nothing.
    if (!isBlank || !wasBlank) {
      moveTo(cursor, start, end);
      readLine(cursor, lineEnd);
    }
    wasBlank = isBlank;
    start = lineEnd;
  }
  endLeaf(text.length);
}
