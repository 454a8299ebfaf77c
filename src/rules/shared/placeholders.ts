import type { Range } from '../../formats/located.ts';
import type { FenceLine, MarkdownOutline } from '../../formats/markdown.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { substitutions } from '../../spec/index.ts';
import { quoted } from '../wording.ts';

/** A token of the client's that stands where the client does not replace it. */
export interface Placeholder {
  readonly token: string;
  readonly range: Range;
}

/** Enough to show what is wrong; a hostile file may hold a million. */
const maxOccurrences = 50;

const isWordAfter = /^\w/;
/** Behind a braced token: the path of a file. */
const filePath = /^\/[\w./-]{0,300}\.\w/;
/** A line with one of these words speaks about placeholders instead of using one. */
const aboutTokens = /\b(?:arguments?|variables?|placeholders?|substitut\w*|commands?|tokens?|syntax)\b/i;

/** Tokens in a component's text that the client replaces in other kinds of components only, where they are used, not mentioned. */
export function unreplacedTokens(component: Component): Placeholder[] {
  const { body, kind } = component;
  const foreign = substitutions.filter((substitution) => !(substitution.in as readonly string[]).includes(kind));
  return foreign.flatMap(({ token }) =>
    occurrences(body.text, token)
      .map((at): Placeholder => ({ token, range: { start: body.start + at, end: body.start + at + token.length } }))
      .filter((placeholder) => isUsed(component, placeholder)),
  );
}

/** `$CLAUDE_PLUGIN_ROOT/file` without braces: no text of the client replaces it, and no shell of the model has the variable. */
export function unbracedRoots({ body, file }: Component): Placeholder[] {
  return ['CLAUDE_PLUGIN_ROOT', 'CLAUDE_PLUGIN_DATA', 'CLAUDE_PROJECT_DIR'].flatMap((name) => {
    const token = `$${name}`;
    // A text that sets the variable, or is about hooks, where it does exist, means the shell's variable.
    if (!body.text.includes(token) || body.text.includes(`${name}=`) || file.text.includes('hooks.json')) return [];
    return occurrences(body.text, token)
      .filter((at) => filePath.test(body.text.slice(at + token.length, at + token.length + 310)))
      .map((at) => ({ token, range: { start: body.start + at, end: body.start + at + token.length } }));
  });
}

/** The client's tokens in a description: it replaces none there, in any kind of component. */
export function tokensInDescription(component: Component): Placeholder[] {
  const range = fieldOf(component, 'description')?.value.range;
  if (!range) return [];
  const text = component.file.text.slice(range.start, range.end);
  const braced = substitutions.filter(({ token }) => token.startsWith('${CLAUDE_'));
  return braced.flatMap(({ token }) =>
    occurrences(text, token).map((at) => ({ token, range: { start: range.start + at, end: range.start + at + token.length } })),
  );
}

const maxSpans = 5000;
/** A label before a command is shorter. */
const longestLabel = 100;

/** Commands in the form that skills and commands run before the model reads them: an exclamation mark and a code span. */
export function bangCommands({ body, file }: Component): Placeholder[] {
  return body.outline.spans.slice(0, maxSpans).flatMap(({ range: { start, end } }) => {
    if (file.text[start - 1] !== '!') return [];
    const before = file.text.slice(Math.max(0, start - longestLabel), start - 1);
    // Alone on its line, or behind a label; elsewhere it may be an exclamation.
    if (!/(?:^|\n)[ \t]*(?:[-*+][ \t]+)?(?:[^`!\n]{1,80}:[ \t]*)?$/.test(before)) return [];
    return [{ token: file.text.slice(start - 1, end), range: { start: start - 1, end } }];
  });
}

/** Where a token stands, not as the beginning of a longer one. */
function occurrences(text: string, token: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(token); at >= 0 && found.length < maxOccurrences; at = text.indexOf(token, at + token.length)) {
    if (token.endsWith('}') || !isWordAfter.test(text[at + token.length] ?? '')) found.push(at);
  }
  return found;
}

function isUsed(component: Component, { token, range }: Placeholder): boolean {
  const { text } = component.file;
  const isBraced = token.endsWith('}');
  // In code the token may be a sample of what goes into a skill; only the path of a file is meant for the text it stands in.
  if (isCode(component, range))
    return isBraced && !text.includes('SKILL.md') && filePath.test(text.slice(range.end, range.end + 310));
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const end = text.indexOf('\n', range.end);
  const before = text.slice(Math.max(start, range.start - 200), range.start);
  const after = text.slice(range.end, Math.min(end < 0 ? text.length : end, range.end + 200));
  if (/(?:^|[:>])[\s*_]{0,10}$/.test(before) && after.trim() === '') return true;
  if (/["'(`]$/.test(before) || /^["')`]/.test(after)) return false;
  return !aboutTokens.test(before) && !aboutTokens.test(after);
}

function isCode({ body }: Component, { start }: Range): boolean {
  const { fences, spans } = body.outline;
  return [...fences.map(({ content }) => content), ...spans.map(({ range }) => range)].some(
    (code) => start >= code.start && start < code.end,
  );
}

/** A fence of a component's text that is out of balance. */
export interface OpenFence {
  readonly message: string;
  readonly effect: string;
  readonly help: string;
  readonly range: Range;
}

const swallowed = 'the model reads all that follows as part of the block';

/** The fence that opens or closes nothing; undefined where every block has its two. */
export function openFence({ body, file }: Component): OpenFence | undefined {
  const { open, last } = unclosedFence(body.outline) ?? {};
  if (!open) return undefined;
  const { marker, info, range } = open;
  if (file.text.slice(range.end).trim() === '')
    return {
      message: 'a fence at the end that closes no block',
      effect: 'the model reads an empty block',
      help: 'remove it',
      range,
    };
  const help = last
    ? `close it with ${marker} alone; ${quoted(last.marker + last.info)} opens another block`
    : `close it with ${marker}, or remove it`;
  return { message: `the block opened by ${quoted(marker + info)} is never closed`, effect: swallowed, help, range };
}

/**
 * The fence line that stays open although blocks inside blocks are allowed for: authors nest them without longer fences, and
 * the model reads them as meant. `last` is a later line that was written to close it but carries a word.
 */
function unclosedFence(outline: MarkdownOutline): { open: FenceLine; last?: FenceLine } | undefined {
  if (outline.fences.every(({ closed }) => closed)) return undefined;
  const stack: FenceLine[] = [];
  for (const line of outline.fenceLines) {
    const top = stack.at(-1);
    if (top && line.info === '' && line.marker[0] === top.marker[0] && line.marker.length >= top.marker.length) stack.pop();
    else stack.push(line);
  }
  const [open, last] = stack.length > 1 ? [stack.at(-2), stack.at(-1)] : [stack[0]];
  if (!open) return undefined;
  return last?.info ? { open, last } : { open: last ?? open };
}

/** Words without which no phrase below can match; looking for them first spares most runs the patterns. */
const chatWords = [
  'let me',
  'would you like',
  'shall i',
  'anything else',
  'feel free',
  'hope this',
  "i've",
  'i have',
  "i'll",
  ' work',
  ' job',
  ' idea',
  ' point',
  ' question',
  '! ',
];

/** Phrases that close or open a turn of a chat, in lower case; only the last paragraph is held against them. */
const chatTurns = [
  /^(?:excellent|great|good|nice) (?:work|job|question|idea|point)(?:[!.]|,? (?:on|with)\b)/,
  /^(?:perfect|great|excellent|awesome)! (?:the|i|now|let|you|this)\b/,
  /^(?:i've|i have|i'll|let me) (?:now )?(?:created?|added|updated?|written|finished|completed?|make|add)\b.*\b(?:agent|file|skill|command|plugin)\b/s,
  /\b(?:let me know if you|would you like me to|shall i (?:proceed|continue)|is there anything else)\b.*\?\s*$/s,
  /^(?:please )?(?:let me know if (?:you|there)|feel free to (?:ask|reach)|(?:i )?hope this helps)\b/,
  /^(?:now )?let me (?:create|write|add|move on|continue)\b/,
];

/** A closing remark of a chat is short; a longer last paragraph is part of the prompt. */
const longestTurn = 400;

/** The last paragraph of a text where it reads like a turn of the chat in which the file was written. */
export function leftoverChat({ body }: Component): { readonly text: string; readonly range: Range } | undefined {
  const trimmed = body.text.trimEnd();
  const blank = Math.max(trimmed.lastIndexOf('\n\n'), trimmed.lastIndexOf('\n\r\n'));
  const text = trimmed.slice(blank + 1).trim();
  if (!text || blank < 0 || text.length > longestTurn) return undefined;
  const plain = text.toLowerCase();
  if (!chatWords.some((word) => plain.includes(word)) || !chatTurns.some((turn) => turn.test(plain))) return undefined;
  const start = body.start + trimmed.length - text.length;
  return { text, range: { start, end: start + text.length } };
}
