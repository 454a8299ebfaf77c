import { type Node, scalarText } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';
import { type ArgumentUse, type UsedToken, usedTokens } from './argument-uses.ts';
import { matchesOf, skillRule, takesArguments } from './skill.ts';

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
      const bare = bad.name.replace(/^[^\p{L}_]+|[^\p{L}\p{N}_]+$/gu, '');
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
