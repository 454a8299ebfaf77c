import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import plugin from '../../.claude-plugin/plugin.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { buildScripts } from '../../src/build/build.ts';
import { type BuiltFile, buildBundles, root } from '../../src/build/bundles.ts';
import { ruleLists } from '../../src/build/lazy-modules.ts';
import { placeholder, planRule } from '../../src/build/new-rule.ts';
import { drawIcon, iconPath } from '../../src/build/picture.ts';
import { commands } from '../../src/cli/index.ts';
import { rules } from '../../src/rules/index.ts';

let built: readonly BuiltFile[] = [];
beforeAll(async () => {
  built = await buildScripts();
});

const textOf = (name: string): string => built.find((file) => file.path === name)?.text ?? '';

describe('what is committed in scripts/', () => {
  it('is what the sources build to, byte for byte; after a change, run `npm run build`', () => {
    const differing = built.filter(({ path: file, text }) => {
      const absolute = path.join(root, file);
      return !fs.existsSync(absolute) || !fs.readFileSync(absolute).equals(Buffer.from(text));
    });
    expect(differing.map((file) => file.path)).toEqual([]);
  });

  it('is nothing else', () => {
    const entries = fs.readdirSync(path.join(root, 'scripts'), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    const committed = files.map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
    expect(committed.sort()).toEqual(built.map((file) => file.path).sort());
    expect(files.every((entry) => entry.isFile())).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('can be run where it is an executable, and only there', () => {
    const modeOf = (file: string): number => fs.statSync(path.join(root, file)).mode & 0o777;
    expect(built.map((file) => [file.path, modeOf(file.path)])).toEqual(built.map((file) => [file.path, file.mode]));
    const executables = built.filter(({ mode }) => mode === 0o755).map((file) => file.path);
    expect(executables.sort()).toEqual(commands.map(({ name }) => `scripts/${name}.mjs`).sort());
  });
});

describe('a build', () => {
  it('gives the same bytes every time', async () => {
    const again = await buildScripts();
    expect(again.map((file) => file.path)).toEqual(built.map((file) => file.path));
    expect(again.filter((file, index) => file.text !== built[index]?.text).map((file) => file.path)).toEqual([]);
  });

  it('gives text that people can read', () => {
    for (const { path: file, text } of built.filter((other) => other.path.endsWith('.mjs'))) {
      expect(text, file).not.toContain('sourceMappingURL');
      // Outside Latin-1 the engine would hold the whole file in two bytes a character.
      expect(/^[\x01-\x7e]*$/.test(text), `${file} is ASCII`).toBe(true);
      expect(text.split('\n').length / text.length, `${file} is not minified`).toBeGreaterThan(1 / 120);
    }
  });

  it('names no folder of the machine it ran on', () => {
    expect(built.filter(({ text }) => text.includes(root)).map((file) => file.path)).toEqual([]);
  });

  it('starts every executable with a shebang, over files that are there', () => {
    for (const { text } of built.filter(({ mode }) => mode === 0o755)) {
      expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
      const imports = [...text.matchAll(/(?:from |import\()'\.\/([^']+)'/g)].map(([, file]) => `scripts/${file}`);
      expect(imports).toContain('scripts/lib/start.mjs');
      for (const file of imports) expect(textOf(file)).not.toBe('');
    }
  });

  it('loads nothing but its own files and Node itself', async () => {
    const names = new Set(built.map((file) => path.posix.basename(file.path)));
    for (const { path: file, text } of built.filter((other) => other.path.endsWith('.mjs'))) {
      const { metafile } = await build({
        stdin: { contents: text, resolveDir: root },
        bundle: true,
        format: 'esm',
        external: ['*'],
        write: false,
        metafile: true,
      });
      // `<runtime>` is the bundler's name for its own helpers.
      const imports = (metafile.inputs['<stdin>']?.imports ?? []).filter((other) => other.path !== '<runtime>');
      for (const other of imports) expect(names, file).toContain(path.posix.basename(other.path));
    }
  });

  it('imports no module by a call from the file that it is in, which would wrap every module there', () => {
    expect(built.filter(({ text }) => text.includes('__esm(')).map((file) => file.path)).toEqual([]);
  });

  it('makes no code out of text', () => {
    // The pages are text themselves, and may show what others do.
    const code = built.filter(({ path: file }) => file.endsWith('.mjs') && !file.endsWith('pages.mjs'));
    expect(code.filter(({ text }) => /\beval\(|\bnew Function\(/.test(text)).map((file) => file.path)).toEqual([]);
  });
});

describe('the notices', () => {
  it('hold the licence text of every package that is bundled, and of no other', async () => {
    const { modules } = await buildBundles();
    const notices = textOf('scripts/lib/THIRD-PARTY-NOTICES.txt');
    const outside = modules.filter((module) => !/^(?:src\/|node_modules\/|builtin:|package\.json$)/.test(module));
    expect(outside).toEqual([]);
    const packages = new Set(modules.flatMap((module) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1] ?? []));
    expect(packages).toContain('gray-matter');
    for (const name of packages) {
      const folder = path.join(root, 'node_modules', name);
      const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
      expect(notices).toContain(`\n${name} ${version} (`);
      const licence = fs.readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)/i.test(file));
      const text = licence ? fs.readFileSync(path.join(folder, licence), 'utf8') : '';
      if (licence) expect(notices).toContain(text.replaceAll('\r\n', '\n').trim());
      else expect(notices).toContain(`${name} ${version} (MIT)\n\nThe package comes without a licence text.`);
    }
    expect(notices.match(/^[@\w./-]+ \d+\.\d+\.\d+\S* \(.*\)$/gm)).toHaveLength(packages.size);
  });

  it('name every package of whose code a trace is found', () => {
    const notices = textOf('scripts/lib/THIRD-PARTY-NOTICES.txt');
    const traces = built.flatMap(({ text }) => [...text.matchAll(/^\s*\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)]);
    expect(traces.length).toBeGreaterThan(0);
    for (const name of new Set(traces.map(([, found]) => found))) expect(notices).toContain(`\n${name} `);
  });
});

const committed = fs.readFileSync(iconPath);
const { width, height, data } = PNG.sync.read(committed);

/** The pixel at a place of the unit square. */
function pixel(x: number, y: number): number[] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [...data.subarray(at, at + 4)];
}

describe('the icon', () => {
  it('is what the script draws (npm run icon)', () => {
    expect(committed.equals(drawIcon())).toBe(true);
  });

  it('is square, and as large and as small as the plugin directory asks', () => {
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(512);
    expect(width).toBeLessThanOrEqual(2048);
    expect(committed.length).toBeLessThan(64 * 1024);
  });

  it('has clear corners, a white plug and a check mark that shows the ground', () => {
    expect(pixel(0, 0)[3]).toBe(0);
    expect(pixel(0.5, 0.05)[3]).toBe(255);
    expect(pixel(0.5, 0.4)).toEqual([255, 255, 255, 255]);
    expect(pixel(0.466, 0.6)).toEqual(pixel(0.1, 0.6));
  });

  it('has smooth edges, also at 32 pixels', () => {
    const small = PNG.sync.read(drawIcon(32)).data;
    const alphas = new Set(small.filter((_, index) => index % 4 === 3));
    expect(alphas.size).toBeGreaterThan(4);
    expect(Math.max(...small.filter((_, index) => index % 4 === 0))).toBe(255);
  });

  it('is the one that the manifest names', () => {
    expect(JSON.parse(fs.readFileSync('.claude-plugin/plugin.json', 'utf8')).icon).toBe(`./${iconPath}`);
  });
});

const client = manifest.devDependencies['@anthropic-ai/claude-code'];

it.each(fs.readdirSync('src/spec').filter((file) => file.endsWith('.json')))(
  '%s was checked against the pinned client',
  (file) => {
    expect(JSON.parse(fs.readFileSync(`src/spec/${file}`, 'utf8')).client).toBe(client);
  },
);

it('the plugin, the package and the changelog are of one version', () => {
  const changelog = fs.readFileSync('CHANGELOG.md', 'utf8');
  expect(plugin.version).toBe(manifest.version);
  expect(/^## (\S+)/m.exec(changelog)?.[1]).toBe(manifest.version);
  expect(changelog.split(/^## /m)[1]).toContain(`Claude Code ${client}`);
});

it('all dependencies are development dependencies at exact versions', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
});

it('no lockfile stands at the root', () => {
  for (const file of ['package-lock.json', 'npm-shrinkwrap.json', 'bun.lock', 'bun.lockb'])
    expect(fs.existsSync(file), file).toBe(false);
});

const registry = 'src/rules/index.ts';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'new-rule-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function run(tool: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  // The inner run of the tests must not take itself for a part of this one, nor rewrite pages.
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, UPDATE_PAGES: ____, ...env } = process.env;
  return spawnSync(path.join('node_modules', '.bin', tool), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1' },
  });
}

function read(file: string): string {
  return fs.readFileSync(path.join(folder, file), 'utf8');
}

function edit(file: string, change: (text: string) => string): void {
  fs.writeFileSync(path.join(folder, file), change(read(file)));
}

const newRule = (...args: string[]) => run('tsx', 'src/build/new-rule.ts', ...args);
const pageTests = (id: string) => run('vitest', 'run', 'test/rules/pages.test.ts', '-t', id);

describe('npm run new:rule', () => {
  beforeAll(() => {
    for (const file of ['src', 'test', '.claude-plugin', 'package.json', 'tsconfig.json', 'biome.json', 'vitest.config.ts'])
      fs.cpSync(file, path.join(folder, file), { recursive: true });
    fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  });

  it('writes a module, a page and the entry in the registry, and says so', () => {
    expect(newRule('agent/called-zed', 'zed')).toEqual(
      expect.objectContaining({
        status: 0,
        stdout: `src/rules/agent/zed.ts\nsrc/rules/agent/README.md\n${registry}\n`,
        stderr: '',
      }),
    );
    expect(read(registry)).toMatch(/\.\/agent\/tools\.ts';\nimport \{ agentZedRules \} from '\.\/agent\/zed\.ts';\n/);
    expect(read(registry)).toMatch(/ {2}\.\.\.\w+Rules,\n {2}\.\.\.agentZedRules,\n/);
  });

  it('adds to the module and the page of a family', () => {
    const before = { module: read('src/rules/agent/zed.ts'), page: read('src/rules/agent/README.md'), registry: read(registry) };
    expect(newRule('agent/called-zee', 'zed').status).toBe(0);
    expect(read('src/rules/agent/zed.ts')).toContain(before.module.replace('] as const;\n', ''));
    expect(read('src/rules/agent/README.md').startsWith(`${before.page}\n## agent/called-zee\n`)).toBe(true);
    expect(read(registry)).toBe(before.registry);
  });

  it('begins a kind of rules', () => {
    expect(newRule('novel/thing').status).toBe(0);
    expect(read('src/rules/novel/thing.ts')).toContain("on: 'plugin'");
    expect(read(registry)).toContain("import { novelThingRules } from './novel/thing.ts';");
  });

  it('writes what compiles and is well formatted', () => {
    const { status, stdout } = run('tsc');
    expect(stdout.split('\n').filter((line) => line.startsWith('src/rules/'))).toEqual([]);
    expect(status).not.toBeNull();
    const checked = run('biome', 'check', '--error-on-warnings', registry, 'src/rules/agent/zed.ts', 'src/rules/novel/thing.ts');
    expect(checked).toMatchObject({ status: 0, stderr: expect.stringContaining('No fixes applied') });
  });

  it('refuses what exists by now', () => {
    expect(newRule('agent/called-zed')).toMatchObject({
      status: 2,
      stderr: 'new-rule: there is a rule agent/called-zed already\n',
    });
    expect(newRule()).toMatchObject({ status: 2, stderr: 'new-rule: usage: npm run new:rule KIND/PROBLEM [MODULE]\n' });
  });

  it('writes a page that fails until it is filled in', { timeout: 240_000 }, () => {
    expect(pageTests('agent/called-zed').status).toBe(1);
    edit('src/rules/agent/zed.ts', (text) =>
      text.replace(
        /check\(_agent, _report\) \{\n.*\n/,
        "check(agent, report) {\n      if (agent.id.endsWith(':zed')) report({ message: 'zed', range: { start: 0, end: 0 } });\n",
      ),
    );
    const withRuleOnly = pageTests('agent/called-zed');
    expect(withRuleOnly.status).toBe(1);
    expect(withRuleOnly.stdout).toContain('finds exactly what its page says under Wrong');

    const agent = (name: string): string =>
      `file=agents/a.md\n---\nname: ${name}\ndescription: Reviews entries. Use after an edit.\n---\n\nYou review changelog entries and report what a user cannot act on.\n`;
    edit('src/rules/agent/README.md', (text) => {
      const sections = text.split(/^(?=## )/m);
      const own = sections.find((section) => section.startsWith('## agent/called-zed\n')) ?? '';
      const files = ['zed', 'other'];
      const filled = own.replaceAll(/file=FILL-IN\.md\n.*\n/g, () => agent(files.shift() ?? ''));
      const effect = `${placeholder}: what the client does about it, and in which version that was seen`;
      const findings = `agents/a.md:1:1: warning: zed [agent/called-zed]\n  effect: ${effect}\n`;
      return text.replace(own, filled.replace('```findings\nFILL-IN\n', `\`\`\`findings\n${findings}`));
    });
    const filledIn = pageTests('agent/called-zed');
    expect(filledIn.stdout).toContain('0 failed');
    expect(filledIn.status).toBe(0);
    expect(pageTests('agent/called-zee').status).toBe(1);
  });
});

describe('planRule', () => {
  const files: Record<string, string> = {
    [registry]: fs.readFileSync(registry, 'utf8'),
    'src/rules/agent/odd.ts': 'export const oddRules = [];\n',
  };
  const plan = (id: string, family?: string, known = files) => planRule(id, family, (file) => known[file]);

  it.each([
    ['hook', '"hook" is no rule id; it looks like hook/unknown-event'],
    ['hook/', '"hook/" is no rule id; it looks like hook/unknown-event'],
    ['hook/Unknown', '"hook/Unknown" is no rule id; it looks like hook/unknown-event'],
    ['hook/a--b', '"hook/a--b" is no rule id; it looks like hook/unknown-event'],
    ['hook/a/b', '"hook/a/b" is no rule id; it looks like hook/unknown-event'],
    ['../x', '"../x" is no rule id; it looks like hook/unknown-event'],
    ['engine/config', '"engine/config": engine is no kind of rules'],
    ['agent/no-tools', 'there is a rule agent/no-tools already'],
  ])('refuses %s', (id, problem) => {
    expect(plan(id)).toEqual({ problem });
  });

  it('refuses a module outside, one it cannot extend, and a registry it does not know', () => {
    expect(plan('hook/x', '../../x')).toEqual({ problem: '"../../x" is no name for a module; it looks like matcher' });
    expect(plan('agent/x', 'odd')).toEqual({
      problem: 'src/rules/agent/odd.ts does not end with "] as const;"; add the rule by hand',
    });
    expect(plan('hook/x', undefined, {})).toEqual({ problem: `${registry} does not look as expected; add the rule by hand` });
  });

  it('names the list after kind and module, so that no two lists share a name', () => {
    const planned = plan('hook/odd-event', 'event-names');
    if ('problem' in planned) throw new Error(planned.problem);
    expect([...planned.files.keys()]).toEqual(['src/rules/hook/event-names.ts', 'src/rules/hook/README.md', registry]);
    expect(planned.files.get('src/rules/hook/event-names.ts')).toContain('export const hookEventNamesRules = [');
  });
});

it('no rule or page is left with something to fill in', () => {
  const left = fs
    .readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|md)$/.test(file) && fs.readFileSync(path.join('src/rules', file), 'utf8').includes(placeholder));
  expect(left).toEqual([]);
});

describe('the families of rules', () => {
  it('hold every list of the registry, in the folder that its rules are named after', async () => {
    const loaded = await Promise.all(
      ruleLists().map(async ({ family, module, name }) => {
        const found =
          ((await import(`../../src/rules/${module}`)) as Record<string, readonly { readonly id: string }[]>)[name] ?? [];
        return found.map(({ id }) => [family, id] as const);
      }),
    );
    expect(loaded.flat().map(([, id]) => id)).toEqual(rules.map(({ id }) => id));
    for (const [family, id] of loaded.flat()) expect(id.startsWith(`${family}/`), id).toBe(true);
  });

  it('are refused where the registry names what it does not import', () => {
    const text = "import { aRules } from './a/b.ts';\nexport const rules = [\n  ...aRules,\n  ...bRules,\n];\n";
    expect(() => ruleLists(text)).toThrow('no import of bRules');
    expect(ruleLists(text.replace('  ...bRules,\n', ''))).toEqual([{ family: 'a', module: './a/b.ts', name: 'aRules' }]);
  });
});
