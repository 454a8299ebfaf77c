import { LineIndex } from '../formats/lines.ts';
import type { Range } from '../formats/located.ts';
import { scanMarkdown } from '../formats/markdown.ts';

/** A part of a Markdown text that is written by a generator: what stands between its two comments. */
interface Region {
  readonly name: string;
  readonly content: Range;
  /** Where the opening comment starts. */
  readonly start: number;
}

/** A text with its regions filled in, and what is wrong with their marks, a line each. */
export interface FilledText {
  readonly text: string;
  readonly problems: readonly string[];
}

/**
 * Fills in the regions of a Markdown text: `<!-- generated: NAME -->` … `<!-- /generated -->`. Where the opening comment ends its
 * line the generated text stands on lines of its own, else within the line. Comments in code are no marks. `generate`
 * gives undefined for a name that it does not know.
 */
export function fillRegions(text: string, generate: (name: string) => string | undefined): FilledText {
  const lines = new LineIndex(text);
  const problems: string[] = [];
  const report = (at: number, problem: string): void => {
    problems.push(`${lines.positionOf(at).line}: ${problem}`);
  };
  let filled = '';
  let done = 0;
  for (const { name, content, start } of findRegions(text, report)) {
    const generated = generate(name);
    if (generated === undefined) {
      report(start, `there is no generator "${name}"`);
      continue;
    }
    const isBlock = /^[ \t]*\r?\n/.test(text.slice(content.start, content.end));
    filled += text.slice(done, content.start) + (isBlock ? `\n${generated}\n` : generated);
    done = content.end;
  }
  return { text: filled + text.slice(done), problems };
}

function findRegions(text: string, report: (at: number, problem: string) => void): Region[] {
  const regions: Region[] = [];
  let open: { name: string; start: number; end: number } | undefined;
  for (const { text: comment, range } of scanMarkdown(text).comments) {
    const [, name] = /^generated: (\S.*)$/.exec(comment) ?? [];
    if (comment === '/generated') {
      if (open) regions.push({ name: open.name, start: open.start, content: { start: open.end, end: range.start } });
      else report(range.start, 'a region ends that never began');
      open = undefined;
    } else if (name) {
      if (open) report(open.start, `the region "${open.name}" is never closed`);
      open = { name, ...range };
    } else if (/^\/? *generated\b/i.test(comment)) {
      report(range.start, `"${comment}" is neither "generated: NAME" nor "/generated"`);
    }
  }
  if (open) report(open.start, `the region "${open.name}" is never closed`);
  return regions;
}
