import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleLists } from '../../src/build/lazy-modules.ts';
import { placeholder, planRule } from '../../src/build/new-rule.ts';
import { rules } from '../../src/rules/index.ts';

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

  it('writes a page that fails until it is filled in', () => {
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
