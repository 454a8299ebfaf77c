import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'esbuild';
import { ajvOptions, withDefinitions } from '../schemas/compile.ts';

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
  const ajv = new Ajv({
    ...ajvOptions,
    messages: false,
    schemas: Object.values(schemas).map(withDefinitions),
    code: { source: true, esm: true },
  });
  const ids = Object.fromEntries(Object.entries(schemas).map(([name, { $id }]) => [name, $id]));
  const generate = standalone.default ?? standalone;
  return `${helpers}${concise(generate(ajv as never, ids))}\nexport const validators = { ${Object.keys(ids).join(', ')} };\n`;
}

/** What the generated code says again for each keyword of each field. */
const helpers = `const noted = (errors, instancePath, schemaPath, keyword, params, propertyName) => {
  const error = { instancePath, schemaPath, keyword, params, propertyName };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
};
const pointed = (key) => key.replace(/~/g, '~0').replace(/\\//g, '~1');
`;

const failure = new RegExp(
  String.raw`const (err\d+) = \{(?:instancePath(?::(.+?))?,schemaPath:("(?:[^"\\]|\\.)*"),keyword:("\w+"),params:(.+?)(?:,propertyName:(\w+))?)?\};` +
    String.raw`if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;`,
  'g',
);

/** The same code with calls in place of repeats: a third less to ship and to compile. Throws where Ajv writes in another way. */
function concise(code: string): string {
  const short = code
    .replace(failure, (_, __, place = 'instancePath', ...rest) => {
      const values = [place, ...rest.slice(0, 4)].filter((value) => value !== undefined);
      return `vErrors = noted(vErrors, ${values.join(', ')}); errors++;`;
    })
    .replace(/const (schema\d+) = (\{.*?\});(?=const|function)/g, (_, name, schema) => {
      return `const ${name} = ${JSON.stringify(JSON.parse(schema), undefined, 1)};`;
    })
    .replace(/(\w+)\.replace\(\/~\/g, "~0"\)\.replace\(\/\\\/\/g, "~1"\)/g, 'pointed($1)');
  if (/vErrors\.push|"~0"/.test(short)) throw new Error('Ajv generates code of another form');
  return short;
}
