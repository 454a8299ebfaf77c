import type { Range } from '../../formats/located.ts';
import type { Component } from '../../plugin/model.ts';

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
