import type { AnyRule, KnownRule } from '../../engine/rule.ts';

// Only development loads all rules at once. The build replaces this file with one that loads the families asked for.

/** The rules of some families (the words in front of their ids' slashes), or all, in the order of the registry. */
export async function loadRules(families?: readonly string[]): Promise<readonly AnyRule[]> {
  const { rules } = await import('../../rules/index.ts');
  return families ? rules.filter(({ id }) => families.includes(id.slice(0, id.indexOf('/')))) : rules;
}

/** The ids of the rules of some families, or of all; nothing is loaded for it. */
export async function knownRules(families?: readonly string[]): Promise<readonly KnownRule[]> {
  return loadRules(families);
}
