import type { Plugin } from 'esbuild';

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
