import { type Node, scalarText } from '../../formats/located.ts';
import type { Fence } from '../../formats/markdown.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { type ArgumentToken, argumentTokens } from '../../plugin/rendering.ts';
import { quoted } from '../wording.ts';
import { matchesOf, skillRule, takesArguments } from './skill.ts';

/** What a positional token is written for: an argument, an amount of money, a variable of the code around it, or a sample. */
export type ArgumentUse = 'argument' | 'amount' | 'code' | 'sample';

export interface UsedToken extends ArgumentToken {
  readonly use: ArgumentUse;
}

const shells = /^(?:bash|sh|shell|zsh|console|fish)\b/;
const languages =
  /^(?:sql|psql|postgres\w*|js|javascript|jsx|ts|typescript|tsx|python|py|go|golang|php|ruby|rb|perl|rust|rs|java|kotlin|swift|c|cpp|csharp|cs|powershell|ps1|awk|lua|r|graphql|regex|nginx|apache|makefile|dockerfile)\b/;
/** Shell code that has arguments of its own. */
const ownArguments =
  /\blocal\s+\w+=|^[ \t]*(?:function\s+[\w-]+|[\w-]+\s*\(\)\s*\{)|\bshift\b|\$[@#]|#!\/|\$\{[0-9@]|\bset\s+--/m;
const script = /(?:dirname|basename|realpath|readlink|exec|cd)\s[^\n]{0,60}$/;
const awk = /\b[gm]?awk\b/;

const amountBehind =
  /^(?:[.,]\d|\s?\/|[-\u2013\u2014~]\s?\$?\d|\+|%|\s?(?:per|paid|usd|eur|dollars?|million|billion|trillion|bn|mn|k|m|b|mo|month|monthly|year|yearly|each|cost)\b)/i;
const money =
  /\b(?:costs?|prices?|priced|pricing|pay|paid|budgets?|fees?|savings?|free|tiers?|cheap\w*|dollars?|usd|revenue|arr|mrr|spend\w*|spent|bills?|billing|billed|invoices?|salar\w+|funding|valuation|refunds?|credits?|tokens?)\b|[\u20ac\u00a3\u00a5]|\/(?:mo|month|yr|year|hr|hour|gb)\b/i;
/** The higher a number, the less it is an argument. */
const highestArgument = 9;
const maxTokens = 200;

/** The positional tokens of a text with what each is written for. */
function usedTokens(skill: Component): UsedToken[] {
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
  if (shells.test(fence.info) || (fence.info === '' && /^[ \t]*(?:#|\w+=|\$ )/m.test(code) && ownArguments.test(code))) {
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

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Tokens that the client replaces by the words a skill is called with. */
export const skillArgumentRules = [
  skillRule({
    id: 'skill/one-based-argument',
    severity: 'warning',
    summary: 'arguments counted from 1',
    check(skill, report) {
      const used = usedTokens(skill).filter(({ use }) => use === 'argument');
      const second = used.find(({ index }) => index === 1);
      if (!second || used.some(({ index }) => index === 0)) return;
      const isList = second.token.startsWith('$A');
      const first = isList ? '$ARGUMENTS[0]' : '$0';
      const shown = isList ? '$ARGUMENTS\\[1]' : '\\$1';
      report({
        message: `${quoted(second.token)} is the second argument, and the first, ${quoted(first)}, is nowhere used`,
        effect: `called with one word, the text keeps ${quoted(second.token)} as it stands; with more, it gets the second word`,
        help: `count from 0: write ${quoted(first)} for the first${isList ? '' : `, or ${quoted(shown)} where the text only shows the sign`}`,
        range: second.range,
      });
    },
  }),
  skillRule({
    id: 'skill/code-argument',
    severity: 'warning',
    summary: 'a variable of code that the client takes for an argument',
    check(skill, report) {
      reportWorst(skill, 'code', (found) =>
        report({ ...found, help: `write ${quoted(`\\${found.token}`)}: the client takes the backslash away` }),
      );
    },
  }),
  skillRule({
    id: 'skill/dollar-amount',
    severity: 'warning',
    summary: 'an amount of money that the client takes for an argument',
    check(skill, report) {
      reportWorst(skill, 'amount', (found) =>
        report({ ...found, help: `write ${quoted(`\\${found.token}`)}, or the currency as a word` }),
      );
    },
  }),
  skillRule({
    id: 'skill/unreplaced-argument',
    severity: 'warning',
    summary: 'a form of $ARGUMENTS that the client does not know',
    effect: 'the client leaves it as it is, and adds the arguments below the text',
    check(skill, report) {
      const names = declaredNames(skill);
      const forms = /\$\{(ARGUMENTS|[A-Za-z_][\w.-]{0,40})\}|\{\{\s?(ARGUMENTS)\s?\}\}/g;
      const isPlain = skill.body.text.includes('$ARGUMENTS');
      for (const match of matchesOf(skill.body.text, forms)) {
        const name = match[1] ?? match[2] ?? '';
        if (name === 'ARGUMENTS' ? isPlain : !names.includes(name)) continue;
        const range = { start: skill.body.start + match.index, end: skill.body.start + match.index + match[0].length };
        report({
          message: `${quoted(match[0])} is not replaced`,
          help: `write ${quoted(`$${name}`)}`,
          range,
          fix: { safe: false, edits: [{ range, text: `$${name}` }] },
        });
        return;
      }
    },
  }),
  skillRule({
    id: 'skill/argument-name',
    severity: 'warning',
    summary: 'a declared argument that has no name to the client',
    check(skill, report) {
      const field = fieldOf(skill, 'arguments');
      if (!field) return;
      const bad = declarations(field.value).find(({ name }) => !isName(name));
      if (!bad) return;
      const bare = bad.name.replace(/^[^\p{L}_]+|(?<![^\p{L}\p{N}_])[^\p{L}\p{N}_]+$/gu, '');
      const isUsed = bare !== '' && new RegExp(`\\$${bare.replace(/[.\\-]/g, '\\$&')}(?!\\w)`).test(skill.body.text);
      report({
        message: bad.name ? `${quoted(bad.name)} is no name of an argument` : 'arguments holds something that is no name',
        severity: bad.name && (isUsed || bad.name.endsWith(',')) ? 'warning' : 'info',
        effect: bare ? `"$${bare}" stays in the text as it is` : 'the client declares no name for it',
        help: 'write the names with blanks between them, or as a YAML list of words',
        range: bad.node.range,
        field: 'arguments',
      });
    },
  }),
] as const;

interface Found {
  readonly token: string;
  readonly message: string;
  readonly effect: string;
  readonly severity: 'warning' | 'info';
  readonly range: UsedToken['range'];
}

/** One finding for the token that takes the fewest arguments to be replaced. */
function reportWorst(skill: Component, use: ArgumentUse, report: (found: Found) => void): void {
  const used = usedTokens(skill).filter((token) => token.use === use);
  const lowest = Math.min(...used.map(({ index }) => index));
  const worst = used.find(({ index }) => index === lowest);
  if (!worst) return;
  const more = used.length - 1;
  report({
    token: worst.token,
    message: `${quoted(worst.token)}${more > 0 ? ` and ${more} more` : ''} in ${use === 'code' ? 'code' : 'an amount'} ${more > 0 ? 'are tokens' : 'is a token'} for an argument`,
    severity: lowest <= 1 || takesArguments(skill) ? 'warning' : 'info',
    effect: `called with ${lowest === 0 ? 'any argument' : `${lowest + 1} words or more`}, the text gets the ${ordinals[lowest]} word in its place`,
    range: worst.range,
  });
}

interface Declaration {
  readonly name: string;
  readonly node: Node;
}

function declarations(value: Node): Declaration[] {
  if (value.kind === 'list') return value.items.flatMap((node) => [{ name: scalarText(node) ?? '', node }]);
  if (value.kind === 'map') return [{ name: '', node: value }];
  return (scalarText(value) ?? '').split(/\s+/).flatMap((name) => (name ? [{ name, node: value }] : []));
}

/** Names that the client takes; it declares nothing for a number [client 2.1.330]. */
function isName(name: string): boolean {
  return /^[\p{L}\p{N}_.-]+$/u.test(name) && !/^\d+$/.test(name);
}

function declaredNames(skill: Component): string[] {
  const value = fieldOf(skill, 'arguments')?.value;
  return value
    ? declarations(value)
        .map(({ name }) => name)
        .filter(isName)
    : [];
}
