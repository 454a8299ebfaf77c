import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanAgent, manifest, newFolder, newTree, pluginOf, run, scripts, warnedAgent, writeTree } from './run.ts';

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
      'x/test/fixtures/four/.claude-plugin/plugin.json': manifest,
      'x/__tests__/five/.claude-plugin/plugin.json': manifest,
    });
    expect(checked(['x'], cwd).targets).toEqual(['plugin x/one', 'plugin x/two']);
    expect(checked(['x/test/fixtures'], cwd).targets).toEqual(['plugin x/test/fixtures/four']);
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

  it('what a symlink of a project or of a listed plugin leads to, and nothing beyond', () => {
    const cwd = newTree({
      'p/.claude/skills/a/SKILL.md': '---\ndescription: A.\n---\n\nText.\n',
      'p/shared/b/SKILL.md': '---\ndescription: B.\n---\n\n[x](gone.md)\n',
      'm/.claude-plugin/marketplace.json': JSON.stringify({
        name: 'market',
        description: 'A market.',
        owner: { name: 'x' },
        plugins: [{ name: 'one', source: './one' }],
      }),
      'm/one/.claude-plugin/plugin.json': manifest,
      'm/one/skills/a/SKILL.md': '---\ndescription: A.\n---\n\nText.\n',
      'm/shared/b/SKILL.md': '---\ndescription: B.\n---\n\n[x](gone.md)\n',
      'out/c/SKILL.md': '---\ndescription: C.\n---\n\n[x](gone.md)\n',
    });
    for (const skills of ['p/.claude/skills', 'm/one/skills']) {
      fs.symlinkSync('../../shared/b', path.join(cwd, skills, 'b'));
      fs.symlinkSync('../../../out/c', path.join(cwd, skills, 'c'));
    }
    const found = (given: string): string[] =>
      (JSON.parse(run('validate-plugin', ['--json', given], { cwd }).out) as Document).findings
        .filter(({ rule }) => rule === 'skill/broken-link' || rule === 'text/unreadable')
        .map(({ file, rule }) => `${file} ${rule}`);
    expect(found('p')).toEqual(['skills/b/SKILL.md skill/broken-link']);
    expect(found('m')).toEqual(['skills/b/SKILL.md skill/broken-link']);
    expect(found('m/one')).toEqual([]);
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

const described = { name: 'notes', version: '1.0.0', description: 'Writes notes.', author: { name: 'Ada' } };
const skill = '---\ndescription: Writes notes. Use before a release.\n---\n\nList what changed.\n';
const pluginWith = (changes: object, files: Record<string, string> = {}): string =>
  newTree({
    '.claude-plugin/plugin.json': JSON.stringify({ ...described, ...changes }),
    'skills/notes/SKILL.md': skill,
    ...files,
  });

describe('validate-plugin', () => {
  it('says nothing of a clean plugin', () => {
    expect(run('validate-plugin', [pluginWith({})])).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('checks described, layout, hooks and components in one run', () => {
    const folder = pluginWith(
      { author: 'Ada', keywords: 'a', userConfig: { 'a-b': { type: 'string', title: '', description: '', options: [''] } } },
      {
        'command/draft.md': skill,
        'agents/a.md': '---\ntools: []\ndescription: Edits.\n---\n\nEdit the notes that you are given, and hand them back.\n',
        'hooks/hooks.json': '{ "hooks": { "PreTooUse": [] } }',
      },
    );
    const { code, out } = run('validate-plugin', ['--json', folder]);
    expect(code).toBe(1);
    const found = new Set(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule));
    expect([...found]).toEqual(
      expect.arrayContaining(['agent/no-tools', 'hook/unknown-event', 'layout/misspelt-folder', 'manifest/invalid-field']),
    );
  });

  it('checks a marketplace and the plugins that it lists', () => {
    const folder = newTree({
      '.claude-plugin/marketplace.json': JSON.stringify({
        name: 'market',
        owner: { name: 'Ada' },
        description: 'Notes.',
        plugins: [
          { name: 'notes', source: './notes' },
          { name: 'gone', source: './gone' },
        ],
      }),
      'notes/.claude-plugin/plugin.json': JSON.stringify({ ...described, license: 1 }),
      'notes/skills/notes/SKILL.md': skill,
    });
    const { code, out } = run('validate-plugin', [folder]);
    expect(code).toBe(1);
    expect(out).toContain('[marketplace/source-missing]');
    expect(out).toContain('"license" is a number, not a string [manifest/invalid-field]');
  });

  it('--list prints what is loaded, what it costs, and what is not', () => {
    const folder = pluginWith({}, { 'skills/loose.md': skill });
    const { code, out } = run('validate-plugin', ['--list', folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/notes:notes +\d+ always, \d+ when used {2}skills\/notes\/SKILL\.md/);
    expect(out).toContain('skills/loose.md: a skill is a folder with a SKILL.md');
    const listed = JSON.parse(run('validate-plugin', ['--list', '--json', folder]).out);
    expect(listed.plugins[0].components.map(({ id }: { id: string }) => id)).toEqual(['notes:notes']);
  });

  it('--list goes on behind a path that cannot be read', () => {
    const { code, out, err } = run('validate-plugin', ['--list', '/dev/null', pluginWith({}, {})]);
    expect({ code, err }).toEqual({ code: 1, err: '/dev/null: the path cannot be read: it is neither a file nor a folder\n' });
    expect(out).toContain('notes:notes');
  });

  it('takes our own plugin without an error', () => {
    const { code, out } = run('validate-plugin', ['.']);
    expect({ code, out }).toEqual({ code: 0, out: expect.not.stringContaining('error:') });
  });
});

describe('check-edit', () => {
  const broken = cleanAgent.replace('name: clean', 'name: clean\ntools:');
  const input = (file: string, more: object = {}): string =>
    JSON.stringify({
      hook_event_name: 'PostToolUse',
      tool_name: 'Write',
      tool_input: { file_path: file, content: 'x' },
      ...more,
    });
  /** What the model is told of a file; undefined for nothing. */
  const told = (given: string | Uint8Array, cwd = newFolder()): string | undefined => {
    const { code, out, err } = run('check-edit', [], { cwd, input: given });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    if (out === '') return undefined;
    const { hookSpecificOutput } = JSON.parse(out);
    expect(hookSpecificOutput.hookEventName).toBe('PostToolUse');
    return hookSpecificOutput.additionalContext;
  };

  it('tells the errors in the edited file, and of that file alone', () => {
    const good = cleanAgent.replace('name: clean', 'name: good');
    const cwd = newTree(pluginOf({ 'bad.md': broken, 'good.md': good, 'warned.md': warnedAgent }));
    const text = told(input(path.join(cwd, 'agents/bad.md')), cwd);
    expect(text).toMatch(/agents\/bad\.md:3:1: error: tools is empty \[agent\/no-tools\]\n {2}effect: .*\n {2}help: .*\n1 error/);
    for (const file of ['good.md', 'warned.md']) expect(told(input(path.join(cwd, 'agents', file)), cwd)).toBeUndefined();
    // A path that is relative is meant from the session's folder.
    expect(told(input('agents/bad.md', { cwd }))).toContain('[agent/no-tools]');
    expect(run('check-edit', ['--format', 'text'], { cwd, input: input('agents/bad.md', { cwd }) }).out).toMatch(
      /^agents\/bad\.md:3/,
    );
  });

  it('knows the parts of a plugin, and lets what is still to come be', () => {
    const hooks = { PreToolUse: [{ hooks: [{ type: 'command', command: '"${CLAUDE_PLUGIN_ROOT}/later.sh"' }] }] };
    const files: Readonly<Record<string, readonly [text: string, rule: string | undefined]>> = {
      '.claude-plugin/plugin.json': ['{ "name": "demo", "commands": "./later.md", "agents": 7 }', 'manifest/invalid-field'],
      '.claude-plugin/marketplace.json': [
        '{ "name": "m", "owner": { "name": "Ada" }, "plugins": 7 }',
        'marketplace/invalid-field',
      ],
      'skills/s/SKILL.md': ['---\nname: s\n---\n\nDo it.\n', 'skill/missing-description'],
      'hooks/hooks.json': [JSON.stringify({ hooks: { ...hooks, PreTooUse: [] } }), 'hook/unknown-event'],
      '.mcp.json': ['{ "mcpServers": { "a": { "type": "stdio" } } }', 'mcp/invalid-field'],
      'docs/a.md': ['---\nname: a\ntools:\n---\n', undefined],
    };
    const cwd = newTree(Object.fromEntries(Object.entries(files).map(([file, [text]]) => [file, text])));
    for (const [file, [, rule]] of Object.entries(files)) {
      const rules = [...(told(input(path.join(cwd, file))) ?? '').matchAll(/ \[([\w-]+\/[\w-]+)\]$/gm)].map(([, id]) => id);
      expect(rules, file).toEqual(rule ? [rule] : []);
    }
  });

  it('says nothing, and ends with 0, where there is nothing to say', () => {
    const cwd = newTree({ ...pluginOf({ 'bad.md': broken }), 'agents/folder.md/x': '' });
    const outside = newTree({ 'agents/bad.md': broken });
    const file = path.join(cwd, 'agents/bad.md');
    expect(told(input(file))).toBeDefined();
    const inputs = [
      '',
      '{',
      'null',
      '7',
      '[]',
      '{}',
      '{"tool_input":null}',
      '{"tool_input":{"file_path":7}}',
      new Uint8Array([0, 255]),
    ];
    for (const given of [...inputs, input(path.join(cwd, 'agents/gone.md')), input(path.join(cwd, 'agents/folder.md'))])
      expect(told(given)).toBeUndefined();
    expect(told(input(path.join(outside, 'agents/bad.md')))).toBeUndefined();
    expect(told(input('x\u0000.md'))).toBeUndefined();
  });

  it('loads next to nothing for a file outside plugins', () => {
    const folder = newFolder();
    for (const file of ['check-edit.mjs', 'lib/start.mjs']) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.copyFileSync(path.join(scripts, file), path.join(folder, file));
    }
    const [inside, outside] = [newTree(pluginOf({ 'a.md': broken })), newTree({ 'agents/a.md': broken })];
    const call = (root: string): number | null =>
      spawnSync(process.execPath, [path.join(folder, 'check-edit.mjs')], { input: input(path.join(root, 'agents/a.md')) }).status;
    expect([call(outside), call(inside)]).toEqual([0, 2]);
  });

  it('takes an input and a file of any size', () => {
    const cwd = newTree(pluginOf({ 'bad.md': broken, 'huge.md': `${broken}${'a line\n'.repeat(1_500_000)}` }));
    const text = told(input(path.join(cwd, 'agents/bad.md'), { tool_response: { content: 'x'.repeat(20_000_000) } }), cwd);
    expect(text).toContain('[agent/no-tools]');
    expect(told(input(path.join(cwd, 'agents/huge.md')), cwd)).toContain('[text/unreadable]');
  });

  it('tells no more than the first ten of many errors', () => {
    const events = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`Event${index}`, []]));
    const cwd = newTree({ '.claude-plugin/plugin.json': manifest, 'hooks/hooks.json': JSON.stringify({ hooks: events }) });
    const text = told(input(path.join(cwd, 'hooks/hooks.json')), cwd) ?? '';
    expect(text.match(/\[hook\/unknown-event\]/g)).toHaveLength(10);
    expect(text).toMatch(/\n30 more errors are not shown\n$/);
  });

  it('names no file outside the plugin, also behind a link', () => {
    const cwd = newTree(pluginOf({}));
    const outside = newTree({ 'bad.md': broken });
    fs.mkdirSync(path.join(cwd, 'agents'));
    fs.symlinkSync(path.join(outside, 'bad.md'), path.join(cwd, 'agents/bad.md'));
    expect(told(input(path.join(cwd, 'agents/bad.md')))).toBeUndefined();
  });
});
