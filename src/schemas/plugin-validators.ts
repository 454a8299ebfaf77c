import { compile } from './compile.ts';
import { manifestSchema } from './manifest.ts';
import { marketplaceSchema, pluginSourceSchema } from './marketplace.ts';

export const schemas = { manifest: manifestSchema, marketplace: marketplaceSchema, pluginSource: pluginSourceSchema } as const;
export const validators = compile(schemas);
