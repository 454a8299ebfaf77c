import type { Component } from '../../plugin/model.ts';

/** An opening fence, perhaps with a language, perhaps with too many dashes, followed by a line that looks like a field. */
const attemptedBlock = /^(?:-{3,}[ \t]{0,20}\w{0,20}|\+{3})\s{1,20}["']?[\w-]{1,60}["']?[ \t]{0,20}[:=]/;
/** What may stand before it by accident: blanks, or one HTML comment. */
const accidentalPrefix = /^\uFEFF?\s{0,100}(?:<!--(?:(?!-->).){0,1000}-->\s{0,100})?/s;

/** Where a block begins that looks like frontmatter but may not be read as such. */
export function attemptedAt({ file: { text }, frontmatter: { author } }: Component): number | undefined {
  // A language of its own, such as `---js`, makes any text a block.
  if (author.status === 'refused') return text.startsWith('\uFEFF') ? 1 : 0;
  const at = accidentalPrefix.exec(text)?.[0].length ?? 0;
  return attemptedBlock.test(text.slice(at, at + 400)) ? at : undefined;
}

/** True where dashes inside the author's block end the client's. */
export function isCut({ file, frontmatter: { author, client } }: Component): boolean {
  if (!author.block || !client.block || client.block.end > author.block.end) return false;
  const { end } = client.block;
  // A line of three dashes ends the block for both.
  return !/^(?:^|\n)---[ \t]{0,100}\r?(?:\n|$)/.test(file.text.slice(Math.max(0, end - 1), end + 110));
}
