import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** The importing file, from the repository's root. */
  readonly from: string;
  /** The imported file from the root, or the name of a package or of a module of Node. */
  readonly to: string;
  /** True for `import(…)`. */
  readonly isCall: boolean;
}

export const sources: readonly string[] = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** An import or a re-export at the start of a line; that of a type as well. */
const statement = /^(?:import|export)\s(?:[^;'"`]*?\sfrom\s+)?'([^']+)'/gm;

/** All import statements as they are written. */
export function writtenImports(): Import[] {
  return sources.flatMap((from) => {
    const text = fs.readFileSync(path.join(root, from), 'utf8');
    return [...text.matchAll(statement)].map(([, specifier = '']) => ({ from, to: resolve(from, specifier), isCall: false }));
  });
}

/** The imports that exist at run time, by statement or by call, as esbuild sees them: exact, but blind to types. */
export async function runtimeImports(): Promise<Import[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...sources],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'out',
    logLevel: 'error',
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.map(({ path: to, kind }) => ({ from, to, isCall: kind === 'dynamic-import' })),
  );
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
}
