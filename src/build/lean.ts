import { readFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

// What only costs start-up time is left out of the built files; a start is measured against `node -e 0`.

/** Facts whose schemas no tool reads: Ajv has made code of them. */
const compiledSchemas: ReadonlySet<string> = new Set(['manifest-fields.json', 'eval-fields.json']);

/** Facts without their `since` and `evidence`, which documents and tests read, and tools do not. */
export function leanSpec(): Plugin {
  return {
    name: 'lean-spec',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]spec[\\/][\w-]+\.json$/ }, async ({ path }) => {
        const { client, facts } = JSON.parse(await readFile(path, 'utf8'));
        const isCompiled = compiledSchemas.has(basename(path));
        const lean = facts.map(({ since: _since, evidence: _evidence, ...fact }: Record<string, unknown>) =>
          isCompiled ? { ...fact, schema: undefined } : fact,
        );
        // A line a fact, and more for a long one.
        const lines = lean.map((fact: unknown) => printed(fact)).join(',\n');
        return { contents: `{"client":${JSON.stringify(client)},"facts":[\n${lines}\n]}`, loader: 'json' };
      });
      // Of the package's own manifest what the tools print.
      onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
        const { version, repository } = JSON.parse(await readFile(path, 'utf8'));
        return { contents: JSON.stringify({ version, repository }), loader: 'json' };
      });
    },
  };
}

function printed(fact: unknown): string {
  const line = JSON.stringify(fact);
  return line.length < 300 ? line : JSON.stringify(fact, undefined, 1);
}

/** What the sources take from Node's modules by name; everything else is asked of their default exports. */
const namedExports: Readonly<Record<string, readonly string[]>> = {
  'node:buffer': ['Buffer', 'isUtf8'],
  'node:child_process': ['spawn', 'spawnSync'],
  'node:crypto': ['randomBytes', 'randomInt'],
  'node:string_decoder': ['StringDecoder'],
  'node:url': ['fileURLToPath', 'pathToFileURL'],
};

/** Names behind which Node loads a part of itself when they are first read; most calls of a tool need none of them. */
const waitingExports: Readonly<Record<string, readonly string[]>> = {
  'node:util': ['isDeepStrictEqual', 'parseArgs', 'styleText'],
};

/**
 * Node's modules by `getBuiltinModule`: an `import` of them loads the streams and more for the sake of their named exports.
 * Written as ES modules, since the bundler copies every name of a CommonJS one for each module that imports it.
 */
export function leanBuiltins(): Plugin {
  return {
    name: 'lean-builtins',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin', sideEffects: false }));
      onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => {
        const names = namedExports[path];
        const own = path.replace(/[:/]./g, (step) => step.slice(1).toUpperCase());
        const lines = [
          `const ${own} = process.getBuiltinModule('${path}');`,
          `export default ${own};`,
          ...(names ? [`export const { ${names.join(', ')} } = ${own};`] : []),
          ...(waitingExports[path] ?? []).map((name) => `export const ${name} = (...given) => ${own}.${name}(...given);`),
        ];
        return { contents: lines.join('\n'), loader: 'js' };
      });
    },
  };
}

/**
 * Leaves gray-matter's own engines out: its JavaScript engine evaluates what it parses, and its YAML engine is a second
 * YAML parser. `formats/frontmatter.ts` brings the only engine that is ever used.
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
 * What most calls do without, loaded when a function of it is first called: the YAML library is a fifth of all that a check would
 * load, and most frontmatter is read without it; secrets are looked for in findings, and in what a plugin ships; few plugins have a
 * bundle of servers.
 */
const waiting: Readonly<Record<string, readonly string[]>> = {
  yaml: ['src/formats/yaml-library.ts'],
  secrets: ['src/plugin/secrets/find.ts', 'src/plugin/secrets/shapes.ts'],
  bundle: ['src/plugin/mcp/bundle.ts'],
};

/** The modules that are loaded by the call of a function, and the library that few manifests need: those that ask for a version. */
export const waitingModules: readonly string[] = [...Object.values(waiting).flat(), 'node_modules/semver/classes/range.js'];

/** Replaces each module that waits by functions that load its bundle, `scripts/lib/NAME.cjs`, when one of them is called. */
export function lazyLibraries(root: string): Plugin {
  const nameOf = (file: string): string | undefined => {
    const own = relative(root, file).replaceAll('\\', '/');
    return Object.keys(waiting).find((name) => waiting[name]?.includes(own));
  };
  return {
    name: 'lazy-libraries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, importer, resolveDir, kind }) => {
        const name = kind === 'entry-point' ? undefined : nameOf(resolve(resolveDir, path));
        // The bundle's own doors, and its modules among each other.
        if (name === undefined || nameOf(importer) === name || importer.endsWith('-doors.ts')) return undefined;
        return { path: name, namespace: 'lazy' };
      });
      onResolve({ filter: /^semver\/classes\/range\.js$/ }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: 'semver', namespace: 'lazy' },
      );
      onLoad({ filter: /./, namespace: 'lazy' }, async ({ path: name }) => {
        const files = (waiting[name] ?? []).map((file) => join(root, file));
        const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
        const names = texts.flatMap((text) => [...text.matchAll(/^export function (\w+)/gm)].map(([, found]) => found));
        const contents = [
          "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);",
          `let ${name};`,
          `const load = () => (${name} ??= require('./${name}.cjs'));`,
          ...names.map((found) => `export const ${found} = (...given) => load().${found}(...given);`),
          ...(name === 'semver' ? ['export default function Range(text) {\n  return new (load().default)(text);\n}'] : []),
        ];
        return { contents: contents.join('\n'), loader: 'js' };
      });
    },
  };
}
