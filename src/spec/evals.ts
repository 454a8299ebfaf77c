import data from './eval-fields.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** A field of an eval case: of the case itself, of `execution`, of `context` or of a grader. */
export interface EvalField extends Fact {
  readonly part: 'case' | 'execution' | 'context' | 'grader';
  readonly name: string;
  readonly does: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** True for a field of case.yaml alone; the others of `case` and `execution` stand side by side in a prompt.md. */
  readonly caseOnly?: boolean;
  /** The types of graders that take the field. */
  readonly types?: readonly string[];
  readonly required?: boolean;
  /** True where the text of a grader file stands for the field. */
  readonly body?: boolean;
}

export const evalFields = data.facts as readonly EvalField[];

/** The types of graders, in their usual order. */
export const graderTypes: readonly string[] = evalFields.find(({ part }) => part === 'grader')?.types ?? [];
