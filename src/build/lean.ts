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
        return { contents: JSON.stringify({ client, facts: lean }), loader: 'json' };
      });
    },
  };
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
