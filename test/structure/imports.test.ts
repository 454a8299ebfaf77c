import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Import, root, runtimeImports, sources, writtenImports } from './sources.ts';

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
        const code = withoutComments(fs.readFileSync(path.join(root, file), 'utf8'));
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
