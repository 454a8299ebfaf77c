import { compile } from './compile.ts';
import { manifestSchema } from './manifest.ts';

/** @public Read by the build. */
export const schemas = { manifest: manifestSchema } as const;
export const validators = compile(schemas);
