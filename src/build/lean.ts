import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

// What only costs start-up time is left out of the built files; a start is measured against `node -e 0`.

/** Facts without their `since` and `evidence`, which documents and tests read, and tools do not. */
export function leanSpec(): Plugin {
  return {
    name: 'lean-spec',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]spec[\\/][\w-]+\.json$/ }, async ({ path }) => {
        const { client, facts } = JSON.parse(await readFile(path, 'utf8'));
        const lean = facts.map(({ since: _since, evidence: _evidence, ...fact }: Record<string, unknown>) => fact);
        // A line a fact, and more for a long one.
        const lines = lean.map((fact: unknown) => printed(fact)).join(',\n');
        return { contents: `{"client":${JSON.stringify(client)},"facts":[\n${lines}\n]}`, loader: 'json' };
      });
    },
  };
}

function printed(fact: unknown): string {
  const line = JSON.stringify(fact);
  return line.length < 300 ? line : JSON.stringify(fact, undefined, 1);
}

/** Node's modules by `getBuiltinModule`: an `import` of them loads the streams and more for the sake of their named exports. */
export function leanBuiltins(): Plugin {
  return {
    name: 'lean-builtins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
      onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
        contents: `module.exports = process.getBuiltinModule('${path}');`,
        loader: 'js',
      }));
    },
  };
}

/**
 * Leaves gray-matter's own engines out: its JavaScript engine evaluates what it parses, and its YAML engine is a second
 * YAML parser. `formats/frontmatter-author.ts` brings the only engine that is ever used.
 */
export function withoutEngines(): Plugin {
  return {
    name: 'without-engines',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
      // Read only by a function that no one calls; its import of `fs` would need a CommonJS loader in an ES module.
      onLoad({ filter: /[\\/]gray-matter[\\/]index\.js$/ }, async ({ path }) => {
        const { readFile } = await import('node:fs/promises');
        return {
          contents: (await readFile(path, 'utf8')).replace("const fs = require('fs');", 'const fs = undefined;'),
          loader: 'js',
        };
      });
    },
  };
}

/**
 * The YAML library is a fifth of all that a check would load, and most frontmatter is read without it; few manifests ask for a
 * version of something. Both are loaded when first called.
 */
export function lazyLibraries(): Plugin {
  return {
    name: 'lazy-libraries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/yaml-library\.ts$/ }, ({ importer }) =>
        /[\\/]formats[\\/]yaml(?:-edit)?\.ts$/.test(importer) ? { path: 'yaml', namespace: 'lazy' } : undefined,
      );
      onResolve({ filter: /^semver\/classes\/range\.js$/ }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: 'semver', namespace: 'lazy' },
      );
      onLoad({ filter: /^semver$/, namespace: 'lazy' }, () => ({
        contents: `const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);
export default function Range(text) {
  return new (require('./semver.cjs').default)(text);
}
`,
        loader: 'js',
      }));
      onLoad({ filter: /^yaml$/, namespace: 'lazy' }, () => ({
        contents: `const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);
let library;
const load = () => (library ??= require('./yaml.cjs'));
export const parseDocument = (...given) => load().parseDocument(...given);
export const printDocument = (...given) => load().printDocument(...given);
export const yamlEditing = () => load().yamlEditing();
`,
        loader: 'js',
      }));
    },
  };
}
