import type { Fence } from '../../formats/markdown.ts';
import type { Component } from '../../plugin/model.ts';
import { type ArgumentToken, argumentTokens } from '../../plugin/rendering/argument-tokens.ts';
import { takesArguments } from './skill.ts';

/** What a positional token is written for: an argument, an amount of money, a variable of the code around it, or a sample. */
export type ArgumentUse = 'argument' | 'amount' | 'code' | 'sample';

export interface UsedToken extends ArgumentToken {
  readonly use: ArgumentUse;
}

const shells = /^(?:bash|sh|shell|zsh|console|fish)\b/;
const languages =
  /^(?:sql|psql|postgres\w*|js|javascript|jsx|ts|typescript|tsx|python|py|go|golang|php|ruby|rb|perl|rust|rs|java|kotlin|swift|c|cpp|csharp|cs|powershell|ps1|awk|lua|r|graphql|regex|nginx|apache|makefile|dockerfile)\b/;
/** Shell code that has arguments of its own. */
const ownArguments = /\blocal\s+\w+=|^\s*(?:function\s+[\w-]+|[\w-]+\s*\(\)\s*\{)|\bshift\b|\$[@#]|#!\/|\$\{[0-9@]|\bset\s+--/m;
const script = /(?:dirname|basename|realpath|readlink|exec|cd)\s[^\n]{0,60}$/;
const awk = /\b[gm]?awk\b/;

const amountBehind =
  /^(?:[.,]\d|\s?\/|[-–—~]\s?\$?\d|\+|%|\s?(?:per|paid|usd|eur|dollars?|million|billion|trillion|bn|mn|k|m|b|mo|month|monthly|year|yearly|each|cost)\b)/i;
const money =
  /\b(?:costs?|prices?|priced|pricing|pay|paid|budgets?|fees?|savings?|free|tiers?|cheap\w*|dollars?|usd|revenue|arr|mrr|spend\w*|spent|bills?|billing|billed|invoices?|salar\w+|funding|valuation|refunds?|credits?|tokens?)\b|[€£¥]|\/(?:mo|month|yr|year|hr|hour|gb)\b/i;
/** The higher a number, the less it is an argument. */
const highestArgument = 9;
const maxTokens = 200;

/** The positional tokens of a text with what each is written for. */
export function usedTokens(skill: Component): UsedToken[] {
  const { text, start } = skill.body;
  const used: UsedToken[] = [];
  for (const token of text.includes('$') ? argumentTokens(text, start) : []) {
    if (token.index <= highestArgument) used.push({ ...token, use: useOf(skill, token) });
    if (used.length >= maxTokens) break;
  }
  return used;
}

function useOf(skill: Component, token: ArgumentToken): ArgumentUse {
  if (token.token.startsWith('$ARG')) return 'argument';
  const { file, body } = skill;
  const { start, end } = token.range;
  const lineStart = file.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = file.text.indexOf('\n', end);
  const before = file.text.slice(Math.max(lineStart, start - 300), start);
  const after = file.text.slice(end, lineEnd < 0 ? undefined : Math.min(lineEnd, end + 300));
  if (awk.test(before) && /\{[^}]*$/.test(before)) return 'code';
  // A path on both sides, or a number that goes on, leaves no doubt.
  if (/[\w/@]$/.test(before)) return 'argument';
  if (/^[.,]\d/.test(after)) return 'amount';
  const fence = body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
  if (fence) return useInFence(skill, fence, before, after);
  const isSpan = body.outline.spans.some(({ range }) => start >= range.start && end <= range.end);
  if (isAmount(before, after, isSpan)) return 'amount';
  if (isSpan && /\bsed\b|\breplace\b|\$\{|\b(?:local|function)\b/.test(before)) return 'code';
  return isSpan || !money.test(before + after) || takesArguments(skill) ? 'argument' : 'amount';
}

function useInFence(skill: Component, fence: Fence, before: string, after: string): ArgumentUse {
  const code = skill.file.text.slice(fence.content.start, fence.content.end);
  if (languages.test(fence.info)) return 'code';
  if (shells.test(fence.info) || (fence.info === '' && /^\s*(?:#|\w+=|\$ )/m.test(code) && ownArguments.test(code))) {
    if (ownArguments.test(code) || script.test(before)) return 'code';
    return takesArguments(skill) || skill.kind === 'command' ? 'argument' : 'code';
  }
  if (isAmount(before, after, false) || money.test(before + after)) return 'amount';
  return 'sample';
}

/** Followed as an amount is, or on a line with other amounts. */
function isAmount(before: string, after: string, isSpan: boolean): boolean {
  if (amountBehind.test(after) && !(isSpan && /^\s?\//.test(after))) return true;
  return !isSpan && /\$\d+(?:[.,]\d|\d|[KMB]\b)|\|\s*$/.test(before + after.slice(0, 60)) && !/`\s*$/.test(before);
}
