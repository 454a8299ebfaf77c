import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { ajvOptions } from '../schemas/compile.ts';

/** Replaces each `schemas/*validators.ts` by the code that Ajv generates from the schemas that the file exports. */
export function compiledValidators(): Plugin {
  return {
    name: 'compiled-validators',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]schemas[\\/](?:[\w-]+-)?validators\.ts$/ }, async ({ path }) => {
        const { schemas } = (await import(pathToFileURL(path).href)) as { schemas: Record<string, { readonly $id: string }> };
        return { contents: generated(schemas), loader: 'js' };
      });
    },
  };
}

function generated(schemas: Readonly<Record<string, { $id: string }>>): string {
  const ajv = new Ajv({ ...ajvOptions, messages: false, schemas: Object.values(schemas), code: { source: true, esm: true } });
  const ids = Object.fromEntries(Object.entries(schemas).map(([name, { $id }]) => [name, $id]));
  const generate = standalone.default ?? standalone;
  return `${generate(ajv as never, ids)}\nexport const validators = { ${Object.keys(ids).join(', ')} };\n`;
}
