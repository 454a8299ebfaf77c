import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { schemas } from '../schemas/validators.ts';

/** Replaces `schemas/validators.ts` by the code that Ajv generates from its schemas. */
export async function compiledValidators(): Promise<Plugin> {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    discriminator: true,
    schemas: Object.values(schemas),
    code: { source: true, esm: true },
  });
  const ids = Object.fromEntries(Object.entries(schemas).map(([name, { $id }]) => [name, $id]));
  const generate = standalone.default ?? standalone;
  const contents = `${generate(ajv as never, ids)}\nexport const validators = { ${Object.keys(ids).join(', ')} };\n`;
  return {
    name: 'compiled-validators',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]schemas[\\/]validators\.ts$/ }, () => ({ contents, loader: 'js' }));
    },
  };
}
