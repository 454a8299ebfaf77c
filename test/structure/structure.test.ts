import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

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

const written = writtenImports();
let atRunTime: readonly Import[] = [];
/** Statements and calls, types and values. */
let all: readonly Import[] = [];
beforeAll(async () => {
  atRunTime = (await runtimeImports()).filter(({ from }) => from.endsWith('.ts'));
  all = [...written, ...atRunTime.filter(({ isCall }) => isCall)];
});

const folderOf = (file: string): string => (file.startsWith('src/') ? (file.split('/')[1] ?? '') : file);

const facts = ['spec'];
const readers = [...facts, 'formats', 'schemas'];
const model = [...readers, 'plugin'];
const checks = [...model, 'engine'];
const parts = [...checks, 'rules', 'report', 'fix', 'simulate', 'mcp', 'scaffold'];

/** What each folder may import beside itself. `docs` and `build` serve development; nothing that ships imports them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  spec: [],
  schemas: facts,
  formats: facts,
  plugin: readers,
  engine: model,
  rules: checks,
  report: checks,
  fix: checks,
  simulate: model,
  mcp: model,
  scaffold: model,
  cli: [...parts, 'package.json'],
  docs: [...parts, 'cli'],
  build: [...parts, 'cli', 'docs', 'package.json'],
};

/** Modules of Node by what they reach, and who may reach it. All others, such as `node:path`, only compute. */
const doors: readonly { readonly modules: RegExp; readonly who: RegExp }[] = [
  { modules: /^node:fs(?:\/promises)?$/, who: /^src\/(?:cli|simulate|mcp|scaffold|build)\/|^src\/plugin\/files\.ts$/ },
  { modules: /^node:child_process$/, who: /^src\/(?:simulate|mcp|build)\// },
  { modules: /^node:(?:net|tls|dgram|dns(?:\/promises)?|http|https|http2)$/, who: /^src\/(?:simulate|mcp)\// },
  { modules: /^node:os$/, who: /^src\/(?:cli|simulate|mcp|scaffold|build)\// },
  { modules: /^node:module$/, who: /^src\/build\// },
  { modules: /^node:(?:path|url|util|buffer|crypto|stream|string_decoder|zlib)$/, who: /./ },
  { modules: /^node:(?:readline|timers)(?:\/promises)?$/, who: /^src\/(?:cli|simulate|mcp)\// },
];

describe('the reader of imports', () => {
  it('misses none that esbuild finds', () => {
    const known = new Set(written.map(({ from, to }) => `${from} > ${to}`));
    const missed = atRunTime.filter(({ from, to, isCall }) => !isCall && !known.has(`${from} > ${to}`));
    expect(missed).toEqual([]);
    expect(atRunTime.length).toBeGreaterThan(100);
  });

  it('sees types as well', () => {
    expect(written.length).toBeGreaterThan(atRunTime.length);
  });
});

describe('imports', () => {
  it('go one way', () => {
    const wrong = all.filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to)];
      const isOurs = to.startsWith('src/') || to === 'package.json';
      return isOurs && own !== other && !allowed[own]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('are allowed for by folders that exist, and by all of them', () => {
    expect(Object.keys(allowed)).toEqual(expect.arrayContaining([...new Set(sources.map(folderOf))]));
  });

  it('form no circle of files', () => {
    expect(circles(atRunTime)).toEqual([]);
  });

  it('end in a file that is there, or in a package of package.json', () => {
    const { devDependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    const isKnown = (to: string): boolean =>
      to.startsWith('node:') || fs.existsSync(path.join(root, to)) || packageOf(to) in devDependencies;
    expect(all.filter(({ to }) => !isKnown(to))).toEqual([]);
  });

  it('read facts through src/spec only', () => {
    const wrong = all.filter(({ from, to }) => /^src\/spec\/.*\.json$/.test(to) && folderOf(from) !== 'spec');
    expect(wrong).toEqual([]);
  });

  it('parse frontmatter and YAML in src/formats only, where nothing is executed', () => {
    const wrong = all.filter(({ from, to }) => /^(?:gray-matter|js-yaml|yaml)$/.test(to) && folderOf(from) !== 'formats');
    expect(wrong).toEqual([]);
  });
});

describe('the disk, processes and the network', () => {
  it('are reached by the folders that are for it', () => {
    const wrong = all.filter(
      ({ from, to }) => to.startsWith('node:') && !doors.some(({ modules, who }) => modules.test(to) && who.test(from)),
    );
    expect(wrong).toEqual([]);
  });

  it('are not reached by a global or under another name', () => {
    const wrong = sources
      .filter((file) => !/^src\/(?:cli|simulate|mcp|scaffold|build)\//.test(file))
      .filter((file) => {
        const code = withoutTexts(withoutComments(fs.readFileSync(path.join(root, file), 'utf8')));
        return /\bfetch\(|\bWebSocket\(|\bprocess\.(?!platform\b)|\bglobalThis\b|\bgetBuiltinModule\b|\brequire\(|\beval\(|\bFunction\(/.test(
          code,
        );
      });
    expect(wrong).toEqual([]);
    const bare = all.filter(({ to }) => /^(?:fs|child_process|net|http|https|os|path|util|url)(?:\/|$)/.test(to));
    expect(bare).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Names in texts are those of other programs; a template's own code stays. */
function withoutTexts(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** The shortest circle through each file that is on one. */
function circles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  return [...targets.keys()].flatMap((start) => {
    const cameFrom = new Map<string, string>();
    const queue = [start];
    for (const file of queue) {
      for (const next of targets.get(file) ?? []) {
        if (next === start) return [wayTo(file, cameFrom, start).join(' > ')];
        if (cameFrom.has(next)) continue;
        cameFrom.set(next, file);
        queue.push(next);
      }
    }
    return [];
  });
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const way = [start];
  for (let step: string | undefined = file; step && step !== start; step = cameFrom.get(step)) way.splice(0, 0, step);
  return way;
}

const kibibyte = 1024;

/** Every file that is or would be committed; undefined where this is no git checkout. */
function committedFiles(): string[] | undefined {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((file) => file && fs.existsSync(path.join(root, file)));
  } catch {
    console.warn('skipped: without git, what would be committed is not known');
    return undefined;
  }
}

const files = committedFiles();
const sizeOf = (file: string): number => fs.lstatSync(path.join(root, file)).size;

describe.skipIf(!files)('what every user of the plugin gets', () => {
  const all = files ?? [];

  it('is at most 512 files', () => {
    expect(all.length).toBeLessThanOrEqual(512);
    expect(all.length).toBeGreaterThan(50);
  });

  it('has no file over 240 KiB but images; the plugin directory holds back 256', () => {
    expect(all.filter((file) => !file.endsWith('.png') && sizeOf(file) > 240 * kibibyte)).toEqual([]);
  });

  // Of which the parsers of three languages are 0.6, and that of YAML 0.2; a tool loads only what it needs.
  it('has at most 2.7 MB of scripts', () => {
    const scripts = all.filter((file) => file.startsWith('scripts/'));
    expect(scripts.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(2_700_000);
  });

  it('has nothing at the root that the client installs from or takes for instructions', () => {
    const unwanted = ['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb', 'CLAUDE.md', 'CLAUDE.local.md'];
    expect(all.filter((file) => unwanted.includes(file))).toEqual([]);
  });

  it('has no symlinks, and no two names that differ in case only', () => {
    expect(all.filter((file) => fs.lstatSync(path.join(root, file)).isSymbolicLink())).toEqual([]);
    expect(new Set(all.map((file) => file.toLowerCase())).size).toBe(all.length);
  });
});
