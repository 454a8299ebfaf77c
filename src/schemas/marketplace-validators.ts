import { compile } from './compile.ts';
import { marketplaceSchema, pluginSourceSchema } from './marketplace.ts';

/** @public Read by the build. */
export const schemas = { marketplace: marketplaceSchema, pluginSource: pluginSourceSchema } as const;
export const validators = compile(schemas);
