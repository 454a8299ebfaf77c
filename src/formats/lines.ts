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
