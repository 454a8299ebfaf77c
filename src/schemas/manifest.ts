import { manifestFields } from '../spec/manifest.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Shorter schemas are not worth a definition of their own. */
const worthwhile = 20;

/**
 * The same schema with each part that stands in it more than once moved to `$defs`, so that code compiled from it checks such a
 * part by one function.
 */
function withDefinitions<S extends Schema>(schema: S): S {
  const counts = new Map<string, number>();
  count(schema, counts);
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (text.length < worthwhile || (counts.get(text) ?? 0) < 2) return undefined;
    if (!names.has(text)) names.set(text, `part${names.size + 1}`);
    return names.get(text);
  };
  const root = inside(schema, nameOf);
  // A part may hold other parts; naming one may bring up more, so the list grows while it is read.
  const $defs: Record<string, unknown> = {};
  for (const [text, name] of names) $defs[name] = inside(JSON.parse(text), nameOf);
  return { ...(root as S), $defs };
}

function count(value: unknown, counts: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSchema(value)) counts.set(JSON.stringify(value), (counts.get(JSON.stringify(value)) ?? 0) + 1);
  for (const child of Object.values(value)) count(child, counts);
}

function replaced(value: unknown, nameOf: (text: string) => string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const name = isSchema(value) ? nameOf(JSON.stringify(value)) : undefined;
  return name ? { $ref: `#/$defs/${name}` } : inside(value, nameOf);
}

function inside(value: object, nameOf: (text: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, nameOf));
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replaced(child, nameOf)]));
}

/** Maps of schemas, such as `properties`, have no keyword of their own. */
function isSchema(value: object): boolean {
  return !Array.isArray(value) && ('type' in value || 'anyOf' in value) && typeof (value as Schema).type !== 'object';
}

/** JSON Schema of plugin.json: what the client's validator accepts, without what depends on files. Unknown fields are left to a rule. */
export const manifestSchema = withDefinitions({
  $id: 'manifest',
  type: 'object',
  required: ['name'],
  properties: Object.fromEntries(manifestFields.map(({ name, schema }) => [name, schema])),
});
