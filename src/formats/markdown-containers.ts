import { type Cursor, indentOf, isBlank, take, takeColumns } from './markdown-lines.ts';

/** A block quote, or a list item whose lines are indented by its width. */
export interface Container {
  readonly kind: 'quote' | 'item';
  readonly width: number;
  /** An item that began with a blank line holds nothing yet; a second blank line ends it. */
  isEmpty: boolean;
}

/** True where the line goes on with the container; the cursor then stands behind what the container takes of the line. */
export function continues(container: Container, cursor: Cursor): boolean {
  if (container.kind === 'quote') return takeQuoteMark(cursor);
  if (isBlank(cursor)) return !container.isEmpty;
  if (indentOf(cursor) < container.width) return false;
  container.isEmpty = false;
  takeColumns(cursor, container.width);
  return true;
}

/** The container that begins at the cursor, if one does; an item that would cut a paragraph in two has to look like one. */
export function openContainer(cursor: Cursor, interruptsParagraph: boolean): Container | undefined {
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
