import { createTwoFilesPatch, formatPatch } from 'diff';
import type { Edit, Finding, Fix } from '../engine/rule.ts';

/**
 * Applies the safe fixes among findings of one file. Fixes that overlap an earlier one are left for the next pass.
 * Returns the new text and how many findings were fixed.
 */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; fixed: number } {
  const taken: Edit[] = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (!fix?.safe || !fits(fix, taken)) continue;
    for (const edit of fix.edits) taken.splice(placeOf(edit, taken), 0, edit);
    fixed++;
  }
  const parts: string[] = [];
  let done = 0;
  for (const { range, text: replacement } of taken) {
    parts.push(text.slice(done, range.start), replacement);
    done = range.end;
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), fixed };
}

/** True where no edit of the fix overlaps one that is taken, or another one of its own. */
function fits({ edits }: Fix, taken: readonly Edit[]): boolean {
  return edits.every((edit, index) => {
    const place = placeOf(edit, taken);
    const neighbours = [taken[place - 1], taken[place], ...edits.slice(0, index)];
    return neighbours.every((other) => other === undefined || !overlap(edit, other));
  });
}

/** Where an edit belongs among others in the order of their starts. */
function placeOf({ range }: Edit, ordered: readonly Edit[]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Edit).range.start < range.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two edits also overlap where they insert at the same place: their order would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start || (a.range.start < b.range.end && b.range.start < a.range.end);
}

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
