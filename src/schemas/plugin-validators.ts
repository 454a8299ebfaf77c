import { compile } from './compile.ts';
import { manifestSchema } from './manifest.ts';
import { marketplaceSchema, pluginSourceSchema } from './marketplace.ts';

/** @public Read by the build. */
export const schemas = { manifest: manifestSchema, marketplace: marketplaceSchema, pluginSource: pluginSourceSchema } as const;
export const validators = compile(schemas);
