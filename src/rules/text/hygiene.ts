import { defineRule } from '../../engine/rule.ts';
import { leftoverChat, openFence } from '../shared/placeholders.ts';
import { quoted } from '../wording.ts';

/** Files that are not the UTF-8 text that the client takes them for. */
export const encodingRules = [
  defineRule({
    id: 'text/unreadable',
    on: 'file',
    severity: 'error',
    summary: 'a component file cannot be read',
    effect: 'the client does not load it',
    check(file, report) {
      const { failure } = file;
      if (!failure) return;
      const help = failure.includes('symlink') ? 'put the file itself in its place' : 'make it a file of text that can be read';
      report({ message: `the file cannot be read: ${failure}`, help, range: { start: 0, end: 0 } });
    },
  }),
  defineRule({
    id: 'text/not-text',
    on: 'file',
    severity: 'error',
    inClient: true,
    summary: 'a component file is binary or UTF-16',
    effect: 'the client reads it as UTF-8, finds no frontmatter, and hands the rest to the model as it is',
    check({ encoding, text, firstBad = 0 }, report) {
      if (encoding !== 'binary' && encoding !== 'utf-16') return;
      const what = encoding === 'binary' ? 'the file is binary: it contains a NUL character' : 'the file is UTF-16, not UTF-8';
      // A component with its frontmatter in order loads in spite of a NUL below.
      const isLoaded = encoding === 'binary' && text.startsWith('---');
      report({
        message: what,
        range: { start: firstBad, end: firstBad + 1 },
        help: 'save the file as UTF-8',
        ...(isLoaded ? { severity: 'warning', effect: 'the client reads it as text, and the character reaches the model' } : {}),
      });
    },
  }),
  defineRule({
    id: 'text/invalid-utf-8',
    on: 'file',
    severity: 'warning',
    summary: 'a component file has bytes that are not UTF-8',
    effect: 'the client puts U+FFFD in the place of each',
    check({ encoding, firstBad = 0 }, report) {
      if (encoding !== 'invalid-utf-8') return;
      report({
        message: 'a byte here is not UTF-8',
        range: { start: firstBad, end: firstBad + 1 },
        help: 'save the file as UTF-8',
      });
    },
  }),
] as const;

/** Characters that people do not see, in a text that others are to trust. */
export interface HiddenText {
  readonly start: number;
  readonly end: number;
  readonly kind: 'tags' | 'bidi' | 'zero-width';
}

/** One of these is in every text that hides something; asking for them first is cheap. */
const anySign = /[\u200B-\u200D\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E01EF}]/u;

const forms: readonly (readonly [kind: HiddenText['kind'], form: RegExp])[] = [
  // Tag characters spell ASCII that models read; behind a black flag they are a flag's name.
  ['tags', /(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,20})[\u{E0020}-\u{E007F}]{2,}/gu],
  ['bidi', /[\u202A-\u202E\u2066-\u2069]/gu],
  // One is an emoji's joiner or a slip; four in a row are a code.
  ['zero-width', /[\u200B-\u200D\u2060-\u2064\uFEFF]{4,}|[\u{E0100}-\u{E01EF}]{2,}/gu],
];

/** Letters that are written from right to left; near them the controls have their proper use. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const maxFound = 20;

/** Finds text that is hidden from people, at most one of a kind on a line. */
export function hiddenText(text: string): HiddenText[] {
  if (!anySign.test(text)) return [];
  const found: HiddenText[] = [];
  for (const [kind, form] of forms) {
    let lineEnd = -1;
    for (const match of text.matchAll(form)) {
      if (match.index < lineEnd || found.length >= maxFound) continue;
      const close = text.indexOf('\n', match.index);
      lineEnd = close < 0 ? text.length : close;
      const line = text.slice(text.lastIndexOf('\n', match.index) + 1, lineEnd);
      if (kind === 'bidi' && rightToLeft.test(line)) continue;
      found.push({ kind, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const hidden: Readonly<Record<Exclude<HiddenText['kind'], 'bidi'>, string>> = {
  tags: 'text in invisible tag characters',
  'zero-width': 'a run of characters without width',
};

/** What a text holds that its author does not see, or did not mean to leave in it. Agents have rules of their own on the latter. */
export const textHygieneRules = [
  defineRule({
    id: 'text/hidden-text',
    on: 'component',
    severity: 'error',
    summary: 'text that the model reads and people do not see',
    effect: 'the model reads it as part of its instructions; a reviewer sees nothing',
    check({ file }, report) {
      for (const { kind, start, end } of hiddenText(file.text))
        if (kind !== 'bidi')
          report({
            message: `${hidden[kind]} ${kind === 'tags' ? `say ${quoted(spelt(file.text.slice(start, end)))}` : 'stands here'}`,
            severity: kind === 'tags' ? 'error' : 'warning',
            help: 'remove it',
            range: { start, end },
          });
    },
  }),
  defineRule({
    id: 'text/bidirectional',
    on: 'component',
    severity: 'warning',
    summary: 'a control that turns the direction of text',
    effect: 'people read the line in another order than the model does',
    check({ file }, report) {
      for (const { kind, start, end } of hiddenText(file.text))
        if (kind === 'bidi')
          report({
            message: `U+${file.text.charCodeAt(start).toString(16).toUpperCase()} turns the direction of what follows`,
            help: 'remove it',
            range: { start, end },
          });
    },
  }),
  defineRule({
    id: 'text/open-fence',
    on: 'component',
    severity: 'warning',
    summary: 'a code block that is never closed',
    effect: 'the model reads all that follows as part of the block',
    check(component, report) {
      const open = component.kind === 'agent' ? undefined : openFence(component);
      if (open) report(open);
    },
  }),
  defineRule({
    id: 'text/leftover-chat',
    on: 'component',
    severity: 'warning',
    summary: 'a turn of a chat at the end of the text',
    effect: 'the model reads it as an instruction',
    check(component, report) {
      const turn = component.kind === 'agent' ? undefined : leftoverChat(component);
      if (turn)
        report({ message: `the text ends like a chat: ${quoted(turn.text)}`, help: 'remove the paragraph', range: turn.range });
    },
  }),
] as const;

/** Tag characters as the letters that they stand for. */
function spelt(tags: string): string {
  return [...tags].map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xe0000)).join('');
}
