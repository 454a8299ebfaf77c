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
export function compile<K extends string>(schemas: Readonly<Record<K, object>>): Readonly<Record<K, Validator>> {
  const ajv = new Ajv(ajvOptions);
  const entries = Object.entries<object>(schemas).map(([name, schema]) => [name, ajv.compile(schema) as Validator] as const);
  return Object.fromEntries(entries) as Record<K, Validator>;
}
