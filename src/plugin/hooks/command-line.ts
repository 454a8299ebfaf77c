/** How a piece of a word is quoted. */
export type Quoting = 'none' | 'double' | 'single';

/** A variable in a command line; offsets count from its start. */
export interface LineVariable {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quoting: Quoting;
  readonly isBraced: boolean;
}

export interface Word {
  /** Without its quotes; variables and substitutions stand as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly variables: readonly LineVariable[];
  /** True where neither a quote, a backslash, a glob nor a substitution is in it. */
  readonly isPlain: boolean;
}

/** One command of a line, its assignments apart. */
export interface SimpleCommand {
  readonly assignments: readonly Word[];
  readonly words: readonly Word[];
}

interface Reader {
  readonly line: string;
  at: number;
  readonly commands: SimpleCommand[];
  depth: number;
}

/** Deeper nesting is read as plain text. */
const maxDepth = 20;

/**
 * Reads a line for a POSIX shell as far as hooks' commands need it: its commands, their words, and the variables with their
 * quoting. What comes behind a here-document is left out; an open quote reaches to the end.
 */
export function readCommandLine(line: string): SimpleCommand[] {
  const reader: Reader = { line, at: 0, commands: [], depth: 0 };
  readUntil(reader, '');
  return reader.commands.filter(({ assignments, words }) => assignments.length + words.length > 0);
}

function readUntil(reader: Reader, closer: string): void {
  const { line } = reader;
  let command = { assignments: [] as Word[], words: [] as Word[] };
  const finish = (): void => {
    reader.commands.push(command);
    command = { assignments: [], words: [] };
  };
  while (reader.at < line.length) {
    const char = line[reader.at] ?? '';
    if (char === closer) {
      reader.at++;
      break;
    }
    if (line.startsWith('<<', reader.at) && line[reader.at + 2] !== '<') {
      reader.at = line.length;
      break;
    }
    if (char === '#') reader.at = endOfLine(line, reader.at);
    else if (/\s/.test(char) && char !== '\n') reader.at++;
    else if (';&|\n()'.includes(char)) {
      reader.at++;
      finish();
    } else if (char === '<' || char === '>') {
      reader.at++;
      // The target of a redirection is a word, but none of the command's.
      while (/[<>&|\t ]/.test(line[reader.at] ?? '') && line[reader.at] !== closer) reader.at++;
      readWord(reader, closer);
    } else {
      const word = readWord(reader, closer);
      if (isRedirected(word, line[reader.at])) continue;
      const isAssignment = command.words.length === 0 && /^\w+=/.test(word.text);
      (isAssignment ? command.assignments : command.words).push(word);
    }
  }
  finish();
}

/** The `2` of `2>&1`. */
function isRedirected({ text }: Word, follower: string | undefined): boolean {
  return /^\d$/.test(text) && (follower === '>' || follower === '<');
}

function endOfLine(line: string, from: number): number {
  const end = line.indexOf('\n', from);
  return end < 0 ? line.length : end;
}

interface OpenWord {
  text: string;
  readonly variables: LineVariable[];
  isPlain: boolean;
}

function readWord(reader: Reader, closer: string): Word {
  const { line } = reader;
  const start = reader.at;
  const word: OpenWord = { text: '', variables: [], isPlain: true };
  while (reader.at < line.length) {
    const char = line[reader.at] ?? '';
    if (/[\s;&|()<>]/.test(char) || char === closer) break;
    if (char === '\\') {
      word.isPlain = false;
      word.text += line[reader.at + 1] ?? '';
      reader.at += 2;
    } else if (char === "'") {
      word.isPlain = false;
      readSingleQuoted(reader, word);
    } else if (char === '"') {
      word.isPlain = false;
      readDoubleQuoted(reader, word);
    } else readPiece(reader, word, 'none');
  }
  return { ...word, start, end: reader.at };
}

function readSingleQuoted(reader: Reader, word: OpenWord): void {
  const { line } = reader;
  const close = line.indexOf("'", reader.at + 1);
  const end = close < 0 ? line.length : close;
  for (reader.at++; reader.at < end; ) readVariable(reader, word, 'single') || readChar(reader, word);
  reader.at = Math.min(end + 1, line.length);
}

function readDoubleQuoted(reader: Reader, word: OpenWord): void {
  const { line } = reader;
  for (reader.at++; reader.at < line.length && line[reader.at] !== '"'; ) {
    if (line[reader.at] === '\\') {
      word.text += line[reader.at + 1] ?? '';
      reader.at += 2;
    } else readPiece(reader, word, 'double');
  }
  reader.at = Math.min(reader.at + 1, line.length);
}

/** A substitution, a variable or one character. */
function readPiece(reader: Reader, word: OpenWord, quoting: Quoting): void {
  const { line } = reader;
  const isTicked = line[reader.at] === '`';
  if (reader.depth < maxDepth && (isTicked || (line.startsWith('$(', reader.at) && line[reader.at + 2] !== '('))) {
    const start = reader.at;
    word.isPlain = false;
    reader.at += isTicked ? 1 : 2;
    reader.depth++;
    readUntil(reader, isTicked ? '`' : ')');
    reader.depth--;
    word.text += line.slice(start, reader.at);
  } else if (!readVariable(reader, word, quoting)) {
    if (quoting === 'none' && /[*?[~]/.test(line[reader.at] ?? '')) word.isPlain = false;
    readChar(reader, word);
  }
}

function readChar(reader: Reader, word: OpenWord): void {
  word.text += reader.line[reader.at] ?? '';
  reader.at++;
}

const variable = /^\$(?:\{([\w.]+)(?:[:#%/^,+=?@-][^}]*)?\}|(\w+))/;

function readVariable(reader: Reader, word: OpenWord, quoting: Quoting): boolean {
  if (reader.line[reader.at] !== '$') return false;
  const [written, braced, bare] = variable.exec(reader.line.slice(reader.at, reader.at + 300)) ?? [];
  if (written === undefined) return false;
  const start = reader.at;
  reader.at += written.length;
  word.variables.push({ name: braced ?? bare ?? '', start, end: reader.at, quoting, isBraced: braced !== undefined });
  word.text += written;
  return true;
}
