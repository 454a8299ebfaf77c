import directoryData from './directory.json' with { type: 'json' };
import evalData from './eval-fields.json' with { type: 'json' };
import partData from './part-fields.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** A field of a small part of a plugin, or of what a foreign specification makes of one; or a name that the client brings. */
export interface PartField extends Fact {
  readonly part: 'settings' | 'output-style' | 'portable-skill' | 'builtin-agent' | 'user-setting';
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

interface DirectoryFact extends Fact {
  readonly name: string;
  /** `readme`, `license`, `icon` and `os-metadata` are names of files, `url` and `privacy` fields of the manifest. */
  readonly kind: 'limit' | 'readme' | 'license' | 'icon' | 'os-metadata' | 'url' | 'privacy' | 'reserved-name';
  readonly value?: number;
  readonly unit?: string;
  readonly does?: string;
  /** True for a field that takes a mailto: URL beside an https one. */
  readonly mailto?: boolean;
}

const directoryFacts = directoryData.facts as readonly DirectoryFact[];

/** A number that the plugin directory goes by. Throws for a name that no fact has. */
export function directoryLimit(name: string): number {
  const value = directoryFacts.find((fact) => fact.kind === 'limit' && fact.name === name)?.value;
  if (value === undefined) throw new Error(`there is no limit of the directory called ${name}`);
  return value;
}

/** The names of one kind, in the order in which the client looks for them. */
export function directoryNames(kind: DirectoryFact['kind']): readonly string[] {
  return directoryFacts.filter((fact) => fact.kind === kind).map(({ name }) => name);
}

/** The manifest's fields that hold URLs for the plugin's listing. */
export const listingUrls: readonly { readonly name: string; readonly mailto?: boolean }[] = directoryFacts.filter(
  ({ kind }) => kind === 'url',
);
