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
}

export function cursorOf(text: string): Cursor {
  return { text, start: 0, end: 0, at: 0, column: 0, next: 0, nextColumn: 0 };
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
