import { createTwoFilesPatch, formatPatch } from 'diff';

const contextLines = 3;
/** The time of a diff grows with the square of its changed lines; with more of them the whole stretch is shown as replaced. */
const maxChanges = 500;

/** A unified diff with three lines of context. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const [from, to] = [`a/${path}`, `b/${path}`];
  const options = { context: contextLines, maxEditLength: maxChanges };
  return createTwoFilesPatch(from, to, before, after, undefined, undefined, options) ?? replaced(from, to, before, after);
}

function replaced(oldFileName: string, newFileName: string, before: string, after: string): string {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, fresh.length);
  let same = 0;
  while (same < shorter && old[same] === fresh[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shorter - same && old.at(-1 - sameEnd) === fresh.at(-1 - sameEnd)) sameEnd++;
  const start = Math.max(0, same - contextLines);
  const end = Math.max(0, sameEnd - contextLines);
  const hunk = {
    oldStart: start + 1,
    oldLines: old.length - end - start,
    newStart: start + 1,
    newLines: fresh.length - end - start,
    lines: [],
  };
  const head = formatPatch({ oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] });
  return [
    head,
    marked(' ', old.slice(start, same)),
    marked('-', old.slice(same, old.length - sameEnd)),
    marked('+', fresh.slice(same, fresh.length - sameEnd)),
    marked(' ', old.slice(old.length - sameEnd, old.length - end)),
  ].join('');
}

/** Lines with a mark in front of each. */
function marked(mark: string, lines: readonly string[]): string {
  const last = lines.at(-1);
  if (last === undefined) return '';
  return mark + lines.join(mark) + (last.endsWith('\n') ? '' : '\n\\ No newline at end of file\n');
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
