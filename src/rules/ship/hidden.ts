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
