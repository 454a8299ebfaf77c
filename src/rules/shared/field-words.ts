/** The words that a field's schema lists, also in its alternatives. */
export function allowedWords(schema: Readonly<Record<string, unknown>>): string[] {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}

/** A sentence of a fact as the clause of an `effect`. */
export function asClause(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '').replaceAll('`', '"');
}
