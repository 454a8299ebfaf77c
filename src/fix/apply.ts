import type { Edit, Finding } from '../engine/finding.ts';

/**
 * Applies the safe fixes among findings of one file. Fixes that overlap an earlier one are left for the next pass.
 * Returns the new text and how many findings were fixed.
 */
export function applyFixes(text: string, findings: readonly Finding[]): { text: string; fixed: number } {
  const taken: Edit[] = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (!fix?.safe || fix.edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...fix.edits);
    fixed++;
  }
  const ordered = taken.toSorted((a, b) => b.range.start - a.range.start);
  const result = ordered.reduce(
    (current, { range, text: replacement }) => current.slice(0, range.start) + replacement + current.slice(range.end),
    text,
  );
  return { text: result, fixed };
}

/** Two edits also overlap where they insert at the same place: their order would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  return a.range.start === b.range.start || (a.range.start < b.range.end && b.range.start < a.range.end);
}
