import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanAgent, manifest, newFolder, newTree, pluginOf, run, warnedAgent, writeTree } from './run.ts';

interface Document {
  readonly targets: readonly { readonly path: string; readonly kind: string; readonly verdict: string }[];
  readonly findings: readonly { readonly rule: string; readonly target: string; readonly file: string }[];
}

/** The targets as `kind path` and the findings as `target: file rule`. */
function checked(args: readonly string[], cwd: string, input = ''): { targets: string[]; findings: string[] } {
  const { out, err } = run('validate-agent', ['--json', ...args], { cwd, input });
  expect(err).toBe('');
  const { targets, findings } = JSON.parse(out) as Document;
  return {
    targets: targets.map(({ kind, path: name }) => `${kind} ${name}`),
    findings: findings.map(({ target, file, rule }) => `${target}: ${file} ${rule}`),
  };
}

/** The files that the text output names. */
function shown(args: readonly string[], cwd: string): string[] {
  const { out } = run('validate-agent', args, { cwd });
  return out.split('\n').flatMap((line) => /^(\S.*?):\d+:\d+: /.exec(line)?.[1] ?? []);
}

const plugin = pluginOf({ 'good.md': cleanAgent, 'bad.md': warnedAgent });

describe('a path is', () => {
  it('a plugin', () => {
    const cwd = newTree({ ...plugin, 'docs/note.md': 'No agent.' });
    expect(checked(['.'], cwd)).toEqual({ targets: ['plugin .'], findings: ['.: agents/bad.md frontmatter/duplicate-key'] });
  });

  it('a file of a plugin, which is checked as part of it', () => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent, 'b.md': cleanAgent, 'c.md': warnedAgent }));
    // The second agent of a name is a finding in its own file, though the first was not asked about.
    expect(checked(['agents/b.md'], cwd)).toEqual({
      targets: ['agent agents/b.md'],
      findings: ['agents/b.md: agents/b.md agent/duplicate-name'],
    });
  });

  it('a folder inside a plugin', () => {
    const cwd = newTree({ ...plugin, 'agents/deep/x.md': warnedAgent.replace('warned', 'x') });
    expect(checked(['agents/deep'], cwd).findings).toEqual(['agents/deep: agents/deep/x.md frontmatter/duplicate-key']);
  });

  it('a file that its plugin does not load, checked on its own', () => {
    const cwd = newTree({ ...plugin, 'skills/s/examples/sample.md': warnedAgent });
    expect(checked(['skills/s/examples/sample.md'], cwd).findings).toEqual([
      'skills/s/examples/sample.md: sample.md frontmatter/duplicate-key',
    ]);
  });

  it('a marketplace, for the plugins inside it', () => {
    const cwd = newTree({
      '.claude-plugin/marketplace.json': JSON.stringify({
        name: 'market',
        owner: { name: 'x' },
        plugins: [
          { name: 'one', source: './plugins/one' },
          { name: 'two', source: './plugins/two' },
          { name: 'far', source: { source: 'github', repo: 'o/far' } },
          { name: 'out', source: '../out' },
        ],
      }),
      'plugins/one/agents/a.md': warnedAgent,
      'plugins/two/.claude-plugin/plugin.json': manifest,
      'plugins/two/agents/a.md': cleanAgent,
    });
    expect(checked(['.'], cwd)).toEqual({
      targets: ['plugin plugins/one', 'plugin plugins/two'],
      findings: ['plugins/one: agents/a.md frontmatter/duplicate-key'],
    });
  });

  it('a folder of plugins, for each', () => {
    const cwd = newTree({
      'x/one/.claude-plugin/plugin.json': manifest,
      'x/one/agents/a.md': warnedAgent,
      'x/two/.claude-plugin/plugin.json': manifest,
      'x/node_modules/three/.claude-plugin/plugin.json': manifest,
    });
    expect(checked(['x'], cwd).targets).toEqual(['plugin x/one', 'plugin x/two']);
  });

  it('a .claude folder, or a project with one', () => {
    const cwd = newTree({ 'p/.claude/agents/a.md': warnedAgent });
    const finding = 'agents/a.md frontmatter/duplicate-key';
    expect(checked(['p'], cwd)).toEqual({ targets: ['project p/.claude'], findings: [`p/.claude: ${finding}`] });
    expect(checked(['p/.claude'], cwd)).toEqual({ targets: ['project p/.claude'], findings: [`p/.claude: ${finding}`] });
    expect(checked(['p/.claude/agents/a.md'], cwd)).toMatchObject({ findings: [`p/.claude/agents/a.md: ${finding}`] });
  });

  it('a folder of agents, or one agent, with no plugin around', () => {
    const cwd = newTree({ 'loose/a.md': warnedAgent, 'loose/b/c.md': cleanAgent, 'loose/d.txt': 'no' });
    expect(checked(['loose'], cwd)).toEqual({ targets: ['agent loose'], findings: ['loose: a.md frontmatter/duplicate-key'] });
    expect(checked(['loose/a.md'], cwd).findings).toEqual(['loose/a.md: a.md frontmatter/duplicate-key']);
  });

  it('a symlink to one of these', () => {
    const cwd = newTree({ ...Object.fromEntries(Object.entries(plugin).map(([file, text]) => [`real/${file}`, text])) });
    fs.symlinkSync('real', path.join(cwd, 'link'));
    expect(checked(['link'], cwd).findings).toEqual(['link: agents/bad.md frontmatter/duplicate-key']);
    expect(checked(['link/agents/bad.md'], cwd).findings).toEqual([
      'link/agents/bad.md: agents/bad.md frontmatter/duplicate-key',
    ]);
  });

  it('standard input', () => {
    const cwd = newFolder();
    expect(checked(['-'], cwd, warnedAgent)).toEqual({
      targets: ['agent stdin.md'],
      findings: ['stdin.md: stdin.md frontmatter/duplicate-key'],
    });
    expect(checked(['-', '--stdin-name', 'agents/x.md'], cwd, warnedAgent).targets).toEqual(['agent agents/x.md']);
    expect(run('validate-agent', ['-', '--fix'], { cwd, input: warnedAgent })).toEqual({
      code: 2,
      out: '',
      err: 'validate-agent: --fix needs files; standard input can only be checked\n',
    });
  });
});

describe('several paths', () => {
  it('are all checked, in the order given, with one count', () => {
    const cwd = newTree({ 'a.md': warnedAgent, 'b.md': cleanAgent, 'c.md': warnedAgent });
    const { code, out } = run('validate-agent', ['c.md', 'b.md', 'a.md'], { cwd });
    expect(code).toBe(0);
    expect(shown(['c.md', 'b.md', 'a.md'], cwd)).toEqual(['c.md', 'a.md']);
    expect(out).toMatch(/\n2 warnings in 3 files\n$/);
  });

  it('of one file count once', () => {
    const cwd = newTree({ 'a.md': warnedAgent });
    expect(checked(['a.md', './a.md', path.join(cwd, 'a.md')], cwd)).toEqual({
      targets: ['agent a.md'],
      findings: ['a.md: a.md frontmatter/duplicate-key'],
    });
  });

  it('of which one is missing are not checked at all', () => {
    const cwd = newTree({ 'a.md': warnedAgent });
    expect(run('validate-agent', ['a.md', 'b.md'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'validate-agent: b.md: no such file or folder\n',
    });
  });
});

describe('files are shown', () => {
  it('relative to the working directory, also from inside the plugin', () => {
    const cwd = newTree({ ...Object.fromEntries(Object.entries(plugin).map(([file, text]) => [`p/${file}`, text])) });
    expect(shown(['p'], cwd)).toEqual(['p/agents/bad.md']);
    expect(shown([path.join(cwd, 'p')], cwd)).toEqual(['p/agents/bad.md']);
    expect(shown(['.'], path.join(cwd, 'p'))).toEqual(['agents/bad.md']);
    expect(shown(['.'], path.join(cwd, 'p/agents'))).toEqual(['bad.md']);
    expect(shown(['..'], path.join(cwd, 'p/agents'))).toEqual(['bad.md']);
  });

  it('absolute where they lie elsewhere and were given so', () => {
    const cwd = newTree(plugin);
    const elsewhere = newFolder();
    expect(shown([cwd], elsewhere)).toEqual([path.join(cwd, 'agents/bad.md')]);
    const relative = path.relative(elsewhere, cwd);
    expect(shown([relative], elsewhere)).toEqual([path.join(relative, 'agents/bad.md')]);
  });

  it('with every blank and sign of their names', () => {
    const cwd = newFolder();
    const name = "a plugin (1) ä' #%.d";
    writeTree(path.join(cwd, name), plugin);
    expect(shown([name], cwd)).toEqual([`${name}/agents/bad.md`]);
    const { out } = run('validate-agent', ['--format', 'sarif', name], { cwd });
    expect(decodeURIComponent(JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri)).toBe(
      `${name}/agents/bad.md`,
    );
  });
});

describe('nothing to check is', () => {
  it.each([
    ['an empty folder', {}, /^validate-agent: \.: [^\n]+\n$/],
    ['a folder without Markdown', { 'a.txt': 'x' }, /^validate-agent: \.: [^\n]+\n$/],
  ])('%s, said in one line', (_, files, message) => {
    expect(run('validate-agent', ['.'], { cwd: newTree(files) })).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(message),
    });
  });

  it('no mistake where a plugin has no agents', () => {
    expect(run('validate-agent', ['.'], { cwd: newTree({ '.claude-plugin/plugin.json': manifest }) })).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });
});
