import data from './part-fields.json' with { type: 'json' };
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

const facts = data.facts as readonly PartField[];

/** The fields of a part, in their usual order. */
export function partFields(part: PartField['part']): readonly PartField[] {
  return facts.filter((fact) => fact.part === part);
}
