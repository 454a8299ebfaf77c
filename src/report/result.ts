import type { Finding } from '../engine/finding.ts';
import type { Position } from '../formats/lines.ts';

/** A finding with the place that people and machines read. */
export interface PlacedFinding extends Omit<Finding, 'related'> {
  /** The target's path as given, and the finding's file in front of which it stands. */
  readonly target: string;
  /** The file's path for people: relative to the working directory where possible. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly related: readonly { readonly path: string; readonly start: Position; readonly message: string }[];
}

export interface TargetResult {
  readonly path: string;
  readonly kind: string;
  readonly verdict: 'pass' | 'fail';
  readonly findings: readonly PlacedFinding[];
  /** How many component files were checked. */
  readonly checked: number;
}

export interface RunResult {
  readonly tool: string;
  readonly version: string;
  readonly client: string;
  readonly targets: readonly TargetResult[];
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function findingsOf(result: RunResult): readonly PlacedFinding[] {
  return result.targets.flatMap(({ findings }) => findings);
}

export function summarize(result: RunResult): Summary {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findingsOf(result)) counts[severity]++;
  return counts;
}
