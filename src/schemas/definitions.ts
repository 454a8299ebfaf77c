type Schema = Readonly<Record<string, unknown>>;

/** Shorter schemas are not worth a definition of their own. */
const worthwhile = 40;

/**
 * The same schema with each part that stands in it more than once moved to `$defs`, so that code compiled from it checks such a
 * part by one function.
 */
export function withDefinitions(schema: Schema): Schema {
  const counts = new Map<string, number>();
  count(schema, counts);
  const names = new Map<string, string>();
  const root = replaced(schema, (text) => {
    if (text.length < worthwhile || (counts.get(text) ?? 0) < 2) return undefined;
    if (!names.has(text)) names.set(text, `part${names.size + 1}`);
    return names.get(text);
  });
  const $defs = Object.fromEntries([...names].map(([text, name]) => [name, JSON.parse(text)]));
  return { ...(root as Schema), $defs };
}

function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSchema(value)) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  for (const child of Object.values(value)) count(child, counts);
}

function replaced(value: unknown, nameOf: (text: string) => string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = isSchema(value) ? nameOf(JSON.stringify(value)) : undefined;
  if (name) return { $ref: `#/$defs/${name}` };
  if (Array.isArray(value)) return value.map((item) => replaced(item, nameOf));
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replaced(child, nameOf)]));
}

/** Maps of schemas, such as `properties`, have no keyword of their own. */
function isSchema(value: object): boolean {
  return !Array.isArray(value) && ('type' in value || 'anyOf' in value) && typeof (value as Schema).type !== 'object';
}
