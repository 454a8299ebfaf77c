import evalData from './eval-fields.json' with { type: 'json' };
import partData from './part-fields.json' with { type: 'json' };
import type { Fact } from './types.ts';

type PartName =
  | 'settings'
  | 'output-style'
  | 'portable-skill'
  | 'portable-manifest'
  | 'portable-servers'
  | 'portable-program'
  | 'portable-remote'
  | 'builtin-agent'
  | 'user-setting';

/** A field of a small part of a plugin, or of what a foreign specification makes of one; or a name that the client brings. */
export interface PartField extends Fact {
  readonly part: PartName;
  readonly name: string;
  readonly does: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** What takes its place, for a field that will go. */
  readonly deprecated?: string;
}

const partFacts = partData.facts as readonly PartField[];

/** The fields of a part, in their usual order. */
export function partFields(part: PartField['part']): readonly PartField[] {
  return partFacts.filter((fact) => fact.part === part);
}

/** A field of an eval case: of the case itself, of `execution`, of `context` or of a grader. */
export interface EvalField extends Fact {
  readonly part: 'case' | 'execution' | 'context' | 'grader';
  readonly name: string;
  readonly does: string;
  /** The built tools have only the code that is compiled from it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** True for a field of case.yaml alone; the others of `case` and `execution` stand side by side in a prompt.md. */
  readonly caseOnly?: boolean;
  /** The types of graders that take the field. */
  readonly types?: readonly string[];
  readonly required?: boolean;
  /** True where the text of a grader file stands for the field. */
  readonly body?: boolean;
}

export const evalFields = evalData.facts as readonly EvalField[];

/** The types of graders, in their usual order. */
export const graderTypes: readonly string[] = evalFields.find(({ part }) => part === 'grader')?.types ?? [];
