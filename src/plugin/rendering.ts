import type { Range } from '../formats/located.ts';

/** A token that the client replaces by one of the words a skill is called with. */
export interface ArgumentToken {
  readonly token: string;
  /** Counted from 0. */
  readonly index: number;
  readonly range: Range;
}

/** `$1` and `$ARGUMENTS[1]`; not `$1st`, and not behind one backslash. */
const positional = /(?<![\\])\$(?:(\d{1,4})(?!\w)|ARGUMENTS\[(\d{1,4})\])/g;

/**
 * Finds the positional tokens of a text, in code as well. The first word is number 0; one for which there is no word stays as it is
 * [client 2.1.330].
 */
export function* argumentTokens(text: string, offset = 0): Generator<ArgumentToken> {
  for (const match of text.matchAll(positional)) {
    const start = offset + match.index;
    yield { token: match[0], index: Number(match[1] ?? match[2]), range: { start, end: start + match[0].length } };
  }
}

/** A command that the client runs before a model or a person sees the text of a skill or command. */
export interface LiveCommand {
  readonly command: string;
  /** With its marks, as the client's error message quotes it. */
  readonly range: Range;
  readonly form: 'inline' | 'block';
}

/** The marks of a block, in whatever line or code they stand; what is between them runs unless it is blank. */
const block = /```!([^`]*(?:`(?!``)[^`]*)*)```/g;
/** The marks of a command in a line, at the start of a text or behind white space; it may span lines. */
const inline = /(?<=^|\s)!`([^`]+)`/g;

/**
 * Finds the commands that the client runs when it loads a text. Code blocks, quotes and comments protect nothing; a backtick
 * that is open on the line does. Measured with 2,000 texts in client 2.1.330.
 */
export function liveCommands(text: string, offset = 0): LiveCommand[] {
  if (!text.includes('!`') && !text.includes('```!')) return [];
  const found: LiveCommand[] = [];
  for (const match of text.matchAll(block)) if (match[1]?.trim()) found.push(commandOf(match, 'block', offset));
  const isCode = codeReader(text);
  let next = 0;
  const blocks = [...found];
  for (const match of text.matchAll(inline)) {
    const command = commandOf(match, 'inline', offset);
    const { start } = command.range;
    while ((blocks[next]?.range.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const isInBlock = start >= (blocks[next]?.range.start ?? Number.POSITIVE_INFINITY);
    if (!isCode(match.index) && !isInBlock && match[1]?.trim()) found.push(command);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function commandOf(match: RegExpExecArray, form: LiveCommand['form'], offset: number): LiveCommand {
  const start = offset + match.index;
  return { command: (match[1] ?? '').trim(), form, range: { start, end: start + match[0].length } };
}

/**
 * Answers, for growing offsets, whether a code span is open there. The client pairs single backticks of a line from the left; one
 * beside another, or behind an exclamation mark, opens nothing that counts.
 */
function codeReader(text: string): (target: number) => boolean {
  let open = -1;
  let at = 0;
  return (target) => {
    for (; at < target; at++) {
      const char = text[at];
      if (char === '\n') open = -1;
      else if (char === '`') open = open >= 0 && at > open + 1 ? -1 : at;
    }
    return open >= 0 && !'`!'.includes(text[open - 1] ?? ' ');
  };
}
