import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { compiledValidators } from './compiled-validators.ts';
import { leanBuiltins, leanSpec, withoutEngines } from './lean.ts';
import { ruleFamilies } from './rule-families.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Which file of `scripts/lib/` a module goes to; the first match counts. Every module is in exactly one file, so that no code
 * is loaded twice, and what only some calls need is loaded by those alone. Imports between the files must not form a circle.
 */
const owners: readonly (readonly [bundle: string, modules: RegExp])[] = [
  ['start', /^src\/cli\/shared\/start\.ts$/],
  ['rules-text', /^src\/rules\/(?:file|frontmatter|text|json)\//],
  ['rules-agent', /^src\/rules\/agent\//],
  ['rules-hook', /^src\/rules\/hook\//],
  ['rules-plugin', /^src\/rules\/(?:manifest|marketplace|layout)\//],
  ['plugin-schemas', /^src\/schemas\/(?:manifest|marketplace|plugin-validators)|^src\/spec\/(?:manifest|marketplace)/],
  ['rules', /^src\/rules\/|^node_modules\/fastest-levenshtein\//],
  [
    'simulate',
    /^src\/simulate\/|^src\/cli\/(?:test-hook|validate-hook-schema)\/|^src\/spec\/(?:hooks|hook-outputs|hook-payloads|hook-session)\./,
  ],
  ['hooks', /^src\/plugin\/hooks\/|^src\/formats\/inside\.ts$|^src\/spec\/(?:hook-|tool-inputs\.)/],
  ['mcp', /^src\/mcp\/|^src\/cli\/check-mcp-auth\/|^src\/spec\/mcp-(?:live|reasons|messages)\./],
  ['mcp-model', /^src\/plugin\/(?:mcp|secrets)\/|^src\/spec\/mcp\./],
  ['diff', /^src\/fix\/diff\.ts$|^node_modules\/diff\//],
  ['globs', /^src\/engine\/globs\.ts$/],
  ['yaml', /^src\/formats\/yaml(?:-\w+)?\.ts$|^node_modules\/yaml\//],
  [
    'formats',
    /^src\/formats\/|^node_modules\/(?:jsonc-parser|gray-matter|section-matter|kind-of|strip-bom-string|extend-shallow|is-extendable)\//,
  ],
  ['core', /./],
];

function ownerOf(module: string): string {
  return owners.find(([, modules]) => modules.test(module))?.[0] ?? 'core';
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  format: 'esm',
  // Not `node`: with that, libraries resolve to CommonJS builds, of which no unused part can fall away.
  platform: 'neutral',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['import', 'default'],
  // Text outside Latin-1 would make the engine hold a whole file in two bytes a character.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'error',
} satisfies BuildOptions;

export interface BuiltFile {
  /** Relative to the repository's root. */
  readonly path: string;
  readonly text: string;
  readonly mode: 0o644 | 0o755;
}

export interface BuiltBundles {
  readonly files: readonly BuiltFile[];
  /** Every module that went into some file. */
  readonly modules: readonly string[];
}

/** Bundles `scripts/lib/*.mjs` in memory. The same sources give the same bytes. */
export async function buildBundles(): Promise<BuiltBundles> {
  const plugins = [compiledValidators(), ruleFamilies(), withoutEngines(), leanSpec(), leanBuiltins()];
  const whole = await build({
    ...shared,
    plugins,
    entryPoints: ['src/cli/shared/start.ts', 'src/cli/shared/main.ts'],
    outdir: 'scripts/lib',
    splitting: true,
  });
  const graph = whole.metafile.inputs;
  const bundles = owners.map(([name]) => name).filter((name) => Object.keys(graph).some((module) => ownerOf(module) === name));
  const built = await Promise.all(
    bundles.map(async (name): Promise<BuiltFile> => {
      const contents = doorsOf(name, graph)
        .map((module) => `export * from './${module}';`)
        .join('\n');
      const options: BuildOptions = {
        ...shared,
        plugins: [otherBundles(name), ...plugins],
        stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: `${name}-doors.ts` },
        banner: { js: '// Built from src/ by `npm run build`; do not edit.' },
      };
      const { outputFiles } = await build(options);
      return { path: `scripts/lib/${name}.mjs`, text: outputFiles?.[0]?.text ?? '', mode: 0o644 };
    }),
  );
  return { files: built, modules: Object.keys(graph).sort() };
}

/** The modules of a bundle that others import, and the two that executables start from. */
function doorsOf(bundle: string, graph: Metafile['inputs']): string[] {
  const doors = new Set(['src/cli/shared/start.ts', 'src/cli/shared/main.ts']);
  for (const [module, { imports }] of Object.entries(graph)) {
    // Each bundle asks for Node's modules by itself.
    const own = imports.filter(({ path: imported }) => !imported.startsWith('builtin:'));
    for (const { path: imported } of own) if (ownerOf(imported) !== ownerOf(module)) doors.add(imported);
  }
  return [...doors].filter((module) => ownerOf(module) === bundle && graph[module]).sort();
}

/** Resolves an import of another bundle's module to that bundle's file. */
function otherBundles(own: string): Plugin {
  return {
    name: 'other-bundles',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path: specifier, pluginData, kind, importer, resolveDir }) => {
        if (pluginData === 'resolving' || kind === 'entry-point') return undefined;
        const resolved = await resolve(specifier, { kind, importer, resolveDir, pluginData: 'resolving' });
        if (resolved.errors.length > 0 || resolved.external || resolved.namespace !== 'file') return resolved;
        const owner = ownerOf(path.relative(root, resolved.path).split(path.sep).join('/'));
        if (owner !== own) return { path: `./${owner}.mjs`, external: true };
        // The package does not say so, but its modules only define functions; unused, its formatter costs every start 3 ms.
        return resolved.path.includes('jsonc-parser') ? { ...resolved, sideEffects: false } : resolved;
      });
    },
  };
}
