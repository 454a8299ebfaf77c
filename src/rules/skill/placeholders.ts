import { entryOf, type Node, nodeAt, type Range, scalarText } from '../../formats/located.ts';
import type { Fence } from '../../formats/markdown.ts';
import { escapeRegExp } from '../../formats/text.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { type ArgumentToken, argumentTokens } from '../../plugin/rendering.ts';
import { substitutions } from '../../spec/index.ts';
import { type Placeholder, unbracedRoots, unreplacedTokens } from '../shared/placeholders.ts';
import { quoted } from '../wording.ts';
import { matchesOf, skillRule, takesArguments } from './fields.ts';

/** Names that authors made up for the client's variables, without punctuation, and what each stands for. */
const invented: readonly (readonly [name: RegExp, means: 'skill' | 'plugin'])[] = [
  [/^(?:basedir|(?:claude)?skills?(?:base)?(?:dir|root|path|folder|directory))$/, 'skill'],
  [/^(?:claude)?plugins?(?:dir|root|path|folder|directory)$/, 'plugin'],
];
/** A variable or template in front of the path of a file. */
const variable = /(?:\$\{([A-Za-z]\w{2,30})\}|\$([A-Za-z]\w{2,30})|\{\{?\s?([A-Za-z]\w{2,30})\s?\}?\})(?=\/[\w-])/g;
const braced = substitutions.map(({ token }) => token).filter((token) => token.startsWith('${CLAUDE_'));
/** Blocks of JSON with one of these keys configure a plugin; in a skill they are samples. */
const configuration = /"(?:hooks|mcpServers|PreToolUse|PostToolUse|SessionStart|Stop|UserPromptSubmit)"\s*:/;

/** A path from the root of the disk; `/components/x` and the like are aliases of build tools. */
const attached = /(?<=^|\s)@(\/(?:etc|home|Users|root|tmp|var|usr|opt|private|mnt|srv)\/[\w./-]{1,200})/g;

/** Placeholders for folders, and paths that the client follows. */
export const skillPlaceholderRules = [
  skillRule({
    id: 'skill/unsubstituted-placeholder',
    severity: 'warning',
    summary: 'a placeholder that the client does not replace there',
    effect: 'the model reads it as it stands',
    check(skill, report) {
      for (const { token, range } of unreplacedTokens(skill))
        report({
          message: `${quoted(token)} is not replaced in a ${skill.kind}`,
          help: 'write ${CLAUDE_PLUGIN_ROOT} and the path below it',
          range,
        });
      // Hooks and servers do have the variable; their configuration is shown as JSON.
      const found = unbracedRoots(skill).filter(({ range }) => !fenceAround(skill, range)?.info.startsWith('json'));
      for (const { first, ranges } of repeatedTokens(found)) {
        const text = `\${${first.token.slice(1)}}`;
        report({
          message: `${quoted(first.token)}${timesOf(ranges.length)} is not replaced without braces`,
          effect: 'the model reads it as it stands, and its shell does not have the variable',
          help: `write ${quoted(text)}`,
          range: first.range,
          fix: { safe: true, edits: ranges.map((range) => ({ range, text })) },
        });
      }
    },
  }),
  skillRule({
    id: 'skill/invented-variable',
    severity: 'warning',
    summary: 'a made-up variable for the folder of the skill or the plugin',
    effect: 'the model reads it as it stands, and no shell has the variable',
    check(skill, report) {
      const found = inventedIn(skill);
      const [first] = found;
      if (!first) return;
      const help = first.means === 'skill' && skill.kind === 'skill' ? '${CLAUDE_SKILL_DIR}' : '${CLAUDE_PLUGIN_ROOT}';
      report({
        message: `the client has no variable ${quoted(first.token)}${timesOf(found.length, '')}`,
        help: `write ${quoted(help)}`,
        range: first.range,
        // A template may be filled in by a model that knows the folder; a shell cannot.
        ...(found.some(({ token }) => token.startsWith('$'))
          ? {}
          : { severity: 'info' as const, effect: 'the model reads it as it stands' }),
      });
    },
  }),
  skillRule({
    id: 'skill/replaced-sample',
    severity: 'warning',
    summary: 'a sample of configuration in which the client replaces the placeholder',
    check(skill, report) {
      for (const fence of skill.body.outline.fences) {
        const code = skill.file.text.slice(fence.content.start, fence.content.end);
        const token = braced.find((candidate) => code.includes(candidate));
        if (!token || !/^(?:jsonc?|json5|)$/.test(fence.info) || !configuration.test(code)) continue;
        const start = fence.content.start + code.indexOf(token);
        report({
          message: `${quoted(token)} in a sample is replaced, also in a code block`,
          effect: "the model reads this plugin's own path there, and copies it into what it writes",
          help: `put the sample into a file under references/, or write ${quoted(`$\\${token.slice(1)}`)}`,
          range: { start, end: start + token.length },
        });
        return;
      }
    },
  }),
  skillRule({
    id: 'skill/attached-file',
    severity: 'warning',
    summary: 'a file from outside the project that the client attaches',
    effect: "the client reads that file on the user's machine without asking, also in a code block, and sends it to the model",
    check({ body }, report) {
      for (const match of body.text.includes('@/') ? matchesOf(body.text, attached) : []) {
        const start = body.start + match.index;
        if (body.outline.spans.some(({ range }) => start >= range.start && start < range.end)) continue;
        report({
          message: `${quoted(match[0])} attaches a file by its path on one machine`,
          help: 'write a path inside the project, or enclose it in single backticks where it only names the file',
          range: { start, end: start + match[0].length },
        });
      }
    },
  }),
] as const;

/** The places of each token, where one stands several times. */
function repeatedTokens(found: readonly Placeholder[]): { readonly first: Placeholder; readonly ranges: readonly Range[] }[] {
  const firsts = found.filter(({ token }, index) => found.findIndex((other) => other.token === token) === index);
  return firsts.map((first) => ({
    first,
    ranges: found.filter(({ token }) => token === first.token).map(({ range }) => range),
  }));
}

function timesOf(times: number, behind = ','): string {
  return times > 1 ? `, which stands here ${times} times${behind}` : '';
}

function fenceAround({ body }: Component, { start }: Range) {
  return body.outline.fences.find(({ opening, content }) => start > opening.start && start < content.end);
}

interface Invented {
  readonly token: string;
  readonly means: 'skill' | 'plugin';
  readonly range: Range;
}

function inventedIn({ body }: Component): Invented[] {
  const explained = new Map<string, boolean>();
  return matchesOf(body.text, variable).flatMap((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const plain = name.toLowerCase().replace(/[_-]/g, '');
    const [, means] = invented.find(([form]) => form.test(plain)) ?? [];
    // In capitals it is any folder: one that the text tells the model to choose.
    if (name === 'BASE_DIR' || name === 'BASEDIR') return [];
    if (!means || braced.includes(`\${${name}}`)) return [];
    const isKnown = explained.get(match[0]) ?? isExplained(body.text, name, match[0]);
    explained.set(match[0], isKnown);
    if (isKnown) return [];
    const start = body.start + match.index;
    return [{ token: match[0], means, range: { start, end: start + match[0].length } }];
  });
}

/** True where the text sets the variable, or says what to put there. */
function isExplained(text: string, name: string, token: string): boolean {
  if (new RegExp(`\\b${escapeRegExp(name)}[\`*]{0,3}\\s?(?:=|:=|:\\s)`).test(text)) return true;
  const mention = new RegExp(
    `${escapeRegExp(token)}[\`*"']{0,3}\\s{0,3}(?:is|are|means|refers|stands|with|=|\u2192|:|\\()|(?:replace|where|resolve|substitute|set)\\b[^\\n]{0,60}${escapeRegExp(token)}`,
    'i',
  );
  return mention.test(text);
}

const token = /\$\{user_config\.([\w-]{1,100})\}/g;

/** Declared options of the plugin in the text of skills and commands; what is not declared is a rule on manifests. */
export const skillOptionRules = [
  skillRule({
    id: 'skill/sensitive-option',
    severity: 'warning',
    summary: 'a sensitive option in a text',
    effect: 'the model reads a note that it is not available in its place',
    check(skill, report) {
      for (const { key, range, option } of optionUses(skill))
        if (hasFlag(option, 'sensitive'))
          report({
            message: `the option ${quoted(key)} is sensitive`,
            help: 'hand it to a hook or an MCP server; a text cannot have it',
            range,
          });
    },
  }),
  skillRule({
    id: 'skill/unset-option',
    severity: 'info',
    summary: 'an option that may have no value',
    effect: 'until someone saves a value, the model reads the placeholder as it stands: a default does not reach texts',
    check(skill, report) {
      for (const { key, range, option } of optionUses(skill))
        if (!hasFlag(option, 'sensitive') && !hasFlag(option, 'required'))
          report({
            message: `${quoted(key)} is not required`,
            help: 'say in the text what holds where the placeholder stands there as it is',
            range,
          });
    },
  }),
] as const;

interface OptionUse {
  readonly key: string;
  readonly range: Range;
  readonly option: Node;
}

/** The first use of each declared option. */
function optionUses({ plugin, body }: Component): OptionUse[] {
  const options = body.text.includes('${user_config.') ? nodeAt(plugin.manifest?.tree.root, 'userConfig') : undefined;
  const seen = new Set<string>();
  return (options ? matchesOf(body.text, token) : []).flatMap(({ 0: written, 1: key = '', index }) => {
    const option = entryOf(options, key)?.value;
    if (!option || seen.has(key)) return [];
    seen.add(key);
    return [{ key, option, range: { start: body.start + index, end: body.start + index + written.length } }];
  });
}

function hasFlag(option: Node, flag: string): boolean {
  return scalarText(entryOf(option, flag)?.value) === 'true';
}

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
  if (isAmount(before, after, isSpan) || (isSpan && /\$\d+\.\d/.test(before + after))) return 'amount';
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
      const isUsed = bare !== '' && new RegExp(`\\$${escapeRegExp(bare)}(?!\\w)`).test(skill.body.text);
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
