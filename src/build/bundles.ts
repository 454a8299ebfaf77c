import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { compiledValidators } from './compiled-validators.ts';
import { commandModules, ruleFamilies, scriptLanguages } from './lazy-modules.ts';
import { lazyLibraries, leanBuiltins, leanSpec, waitingModules, withoutEngines } from './lean.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Which file of `scripts/lib/` a module goes to; the first match counts. Every module is in exactly one file, so that no code
 * is loaded twice, and what only some calls need is loaded by those alone. Imports between the files must not form a circle.
 *
 * A start costs what it loads: about a millisecond for 30 KB. An executable loads `start`, then `core` (arguments and streams),
 * then the file with its command: `frontmatter` for parse-frontmatter, `validate` for all validators (targets, the plugin's model,
 * the engine, the report), which loads `formats`, and by what a target has the families of rules. Each of these is over `rules`
 * (the families that all need, and what rules share) and the facts and schemas of its kind. What few calls ask for is in `extras`.
 */
const owners: readonly (readonly [bundle: string, modules: RegExp])[] = [
  ['start', /^src\/cli\/shared\/start\.ts$/],
  ['secrets', /^src\/plugin\/secrets\//],
  ['bundle', /^src\/plugin\/mcp\/bundle\.ts$|^node_modules\/fflate\//],
  [
    'rules-skill',
    /^src\/rules\/skill\/|^src\/plugin\/rendering\.ts$|^src\/schemas\/skill|^src\/spec\/(?:skill|free-commands|builtin-commands|listing-budgets)/,
  ],
  ['rules-agent', /^src\/rules\/agent\//],
  ['rules-hook', /^src\/rules\/hook\/(?!common\.)/],
  ['rules-script', /^src\/(?:rules\/script|cli\/hook-linter)\//],
  ['rules-plugin', /^src\/rules\/(?:manifest|layout|ship)\/|^src\/plugin\/inventory\.ts$/],
  ['rules-marketplace', /^src\/rules\/marketplace\/|^src\/schemas\/marketplace/],
  ['rules-mcp', /^src\/rules\/mcp\//],
  ['plugin-schemas', /^src\/schemas\/(?:manifest|plugin-validators)|^src\/spec\/(?:manifest|marketplace)/],
  ['rules-directory', /^src\/rules\/(?:directory|portable)\//],
  ['rules-parts', /^src\/rules\/(?:lsp|monitor|output-style|theme|workflow|settings|eval)\//],
  ['part-schemas', /^src\/schemas\/part(?:s|-validators)\.|^src\/spec\/(?:parts|part-fields|eval-fields)\./],
  ['settings', /^src\/(?:rules\/local-settings|cli\/validate-settings)\/|^src\/formats\/yaml-edit\.ts$/],
  [
    'rules',
    /^src\/rules\/(?!hook\/)|^src\/spec\/directory\.|^src\/plugin\/hooks\/(?:shell-commands|scripts)\.ts$|^node_modules\/fastest-levenshtein\//,
  ],
  ['simulate', /^src\/simulate\/|^src\/cli\/(?:test-hook|validate-hook-schema)\/|^src\/spec\/(?:hook-payloads|hook-session)\./],
  ['script-shell', /^src\/formats\/scripts\/(?:shell|jq)/],
  ['unbash', /^node_modules\/unbash\//],
  ['script-python', /^src\/formats\/scripts\/python|^node_modules\/@lezer\/python\//],
  ['script-javascript', /^src\/formats\/scripts\/javascript|^node_modules\/@lezer\/javascript\//],
  ['script-code', /^src\/formats\/scripts\/(?:code|lezer)|^node_modules\/@lezer\//],
  [
    'scripts',
    /^src\/formats\/scripts\/|^src\/plugin\/hooks\/hook-scripts\.ts$|^src\/cli\/shared\/script-languages\.ts$|^src\/spec\/(?:script-facts|hooks|hook-outputs)\./,
  ],
  ['hooks', /^src\/(?:plugin\/hooks|rules\/hook)\/|^src\/spec\/(?:hook-|tool-inputs\.)/],
  ['mcp', /^src\/mcp\/|^src\/cli\/check-mcp-auth\/|^src\/spec\/mcp-(?:live|reasons|messages)\./],
  ['mcp-model', /^src\/plugin\/mcp\/|^src\/spec\/mcp\./],
  // What can be asked for is a part of a command's help, which needs nothing else.
  ['commands', /^src\/cli\/(?:test-hook|scaffold-plugin)\.ts$|^src\/scaffold\/questions\.ts$/],
  ['scaffold', /^src\/scaffold\/|^src\/cli\/scaffold-plugin\//],
  [
    'extras',
    /^src\/cli\/shared\/(?:fixes|pages|watch)\.ts$|^src\/fix\/|^node_modules\/diff\/|^src\/report\/(?:inventory|sarif)\.ts$/,
  ],
  ['agent-schemas', /^src\/schemas\/(?:validators|config)\.ts$|^src\/engine\/config\.ts$/],
  ['semver', /^node_modules\/semver\//],
  ['yaml', /^src\/formats\/yaml-library\.ts$|^node_modules\/yaml\//],
  [
    'frontmatter',
    /^src\/formats\/(?:frontmatter|located|text|yaml|yaml-plain)\.ts$|^src\/cli\/parse-frontmatter\.ts$|^node_modules\/(?:gray-matter|section-matter|kind-of|strip-bom-string|extend-shallow|is-extendable)\//,
  ],
  ['formats', /^src\/formats\/|^node_modules\/jsonc-parser\//],
  [
    'core',
    /^src\/cli\/(?:index|shared\/(?:main|command|streams))\.ts$|^src\/plugin\/files\.ts$|^src\/report\/result\.ts$|^package\.json$/,
  ],
  ['validate', /./],
];

/** Where executables start, and what is loaded by another way than an import. */
const entryPoints = ['src/cli/shared/start.ts', 'src/cli/shared/main.ts', ...waitingModules];

/** Loaded by `require`, which can wait until a function needs it; an import cannot. */
const required: ReadonlySet<string> = new Set(['secrets', 'bundle', 'yaml', 'semver']);

function ownerOf(module: string): string {
  return owners.find(([, modules]) => modules.test(module))?.[0] ?? 'validate';
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
  const plugins = [
    lazyLibraries(root),
    compiledValidators(),
    commandModules(),
    ruleFamilies(),
    scriptLanguages(),
    withoutEngines(),
    leanSpec(),
    leanBuiltins(),
  ];
  const whole = await build({
    ...shared,
    plugins,
    entryPoints,
    outdir: 'scripts/lib',
    splitting: true,
  });
  const graph = whole.metafile.inputs;
  const bundles = owners.map(([name]) => name).filter((name) => Object.keys(graph).some((module) => ownerOf(module) === name));
  const built = await Promise.all(
    bundles.map(async (name): Promise<BuiltFile> => {
      const contents = doorsOf(name, graph)
        .map(
          (module) =>
            `export ${/^(?:node_modules\/semver\/|package\.json$)/.test(module) ? '{ default }' : '*'} from './${module}';`,
        )
        .join('\n');
      const isRequired = required.has(name);
      const options: BuildOptions = {
        ...shared,
        ...(isRequired ? { format: 'cjs' } : {}),
        plugins: [otherBundles(name), ...plugins],
        stdin: { contents, resolveDir: root, loader: 'ts', sourcefile: `${name}-doors.ts` },
        banner: { js: '// Built from src/ by `npm run build`; do not edit.' },
      };
      const { outputFiles } = await build(options);
      const text = asciiOnly(outputFiles?.[0]?.text ?? '');
      return { path: `scripts/lib/${name}.${isRequired ? 'cjs' : 'mjs'}`, text, mode: 0o644 };
    }),
  );
  return {
    files: built,
    modules: Object.keys(graph)
      .filter((module) => !module.startsWith('lazy:'))
      .sort(),
  };
}

/** What esbuild leaves in regular expressions. */
function asciiOnly(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The modules of a bundle that others import, and the entry points. */
function doorsOf(bundle: string, graph: Metafile['inputs']): string[] {
  const doors = new Set(entryPoints);
  for (const [module, { imports }] of Object.entries(graph)) {
    // Each bundle asks for Node's modules, and for what waits, by itself.
    const own = imports.filter(({ path: imported }) => !/^(?:builtin|lazy):/.test(imported));
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
