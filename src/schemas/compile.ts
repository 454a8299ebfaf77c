import { Ajv, type ErrorObject } from 'ajv';

// Only development runs this file. The build replaces each file of validators with the code that Ajv generates from its schemas,
// because compiling at run time costs about 110 ms for each start.

/** True where `data` fits; otherwise the failures stand in `errors` until the next call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/**
 * How schemas are compiled, here and by the build. Lengths are counted in UTF-16 units, as the client counts them; no schema then needs code of
 * Ajv's at run time.
 */
export const ajvOptions = {
  unicode: false,
  logger: false,
  allErrors: true,
  allowUnionTypes: true,
  discriminator: true,
  inlineRefs: false,
} as const;

/** Compiles schemas to validators of the same names. */
export function compile<K extends string>(schemas: Readonly<Record<K, Schema>>): Readonly<Record<K, Validator>> {
  const ajv = new Ajv(ajvOptions);
  const entries = Object.entries<Schema>(schemas).map(
    ([name, schema]) => [name, ajv.compile(withDefinitions(schema)) as Validator] as const,
  );
  return Object.fromEntries(entries) as Record<K, Validator>;
}

type Schema = Readonly<Record<string, unknown>>;

/** Shorter schemas are not worth a definition of their own. */
const worthwhile = 20;

/**
 * The same schema with each part that stands in it more than once moved to `$defs`, so that code compiled from it checks such a
 * part by one function.
 */
export function withDefinitions<S extends Schema>(schema: S): S {
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
