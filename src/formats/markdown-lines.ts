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

export function cursorOf(text: string): Cursor {
  return { text, start: 0, end: 0, at: 0, column: 0, next: 0, nextColumn: 0, obstacle: undefined };
}

/** Moves to the start of a line. One cursor serves all lines: a text may have millions of them. */
export function moveTo(cursor: Cursor, start: number, end: number): void {
  cursor.start = start;
  cursor.end = end;
  cursor.at = start;
  cursor.column = 0;
  skipBlanks(cursor);
}

export function isBlank({ next, end }: Cursor): boolean {
  return next === end;
}

/** How many columns of blanks stand before the next character. */
export function indentOf({ column, nextColumn }: Cursor): number {
  return nextColumn - column;
}

/** Moves behind `length` characters at `next`, none of them a tab. */
export function take(cursor: Cursor, length: number): void {
  cursor.at = cursor.next + length;
  cursor.column = cursor.nextColumn + length;
  skipBlanks(cursor);
}

/** Moves over blanks only, as many columns as asked for and there are. */
export function takeColumns(cursor: Cursor, columns: number): void {
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
export function contentOf(cursor: Cursor, isBelowParagraph: boolean): LineContent {
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
export function lookalikeAt({ text, at, end }: Cursor): number {
  let start = at;
  while (start < end && isBlankOrMark(text.charCodeAt(start))) start++;
  return start;
}

function isBlankOrMark(code: number): boolean {
  return code === 32 || code === 9 || code === 62;
}

/** The fence mark at a place of the line; backticks may not follow its backticks. */
export function fenceMarkAt({ text, end }: Cursor, at: number): FenceMark | undefined {
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
