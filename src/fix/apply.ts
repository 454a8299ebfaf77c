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
