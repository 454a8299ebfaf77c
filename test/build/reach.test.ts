import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { median, type Row, resultTable, withMeasured, writePlugins } from '../../src/build/bench.ts';
import { root } from '../../src/build/bundles.ts';
import { clientIn, findChanges, pinnedFacts } from '../../src/build/check-client.ts';
import { withExecutables } from '../../src/build/generate.ts';
import { commands } from '../../src/cli/index.ts';
import { resolveTargets, type SharedRoots } from '../../src/cli/shared/targets.ts';
import { rules } from '../../src/rules/index.ts';
import { describeClient } from '../client/harness/index.ts';
import { cleanAgent, newFolder, newTree, scripts, writeTree } from '../scripts/run.ts';

const text = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const plugin = {
  '.claude-plugin/plugin.json': JSON.stringify({ name: 'notes', version: '1.0.0', description: 'x', author: { name: 'Ada' } }),
  'skills/notes/SKILL.md': '---\nname: notes\ndescription: Finds notes. Use when asked for one.\n---\n\nSearch the notes.\n',
};
const broken = { 'hooks/hooks.json': '{ "hooks": { "PreTooUse": [] } }' };
const warned = {
  'skills/notes/SKILL.md': '---\nname: notes\nname: notes\ndescription: Finds notes. Use when asked.\n---\n\nSearch the notes.\n',
};

describe('the package', () => {
  it('has every executable under its name; after a change, run `npm run generate`', () => {
    expect(text('package.json')).toBe(withExecutables(text('package.json')));
    expect(Object.keys(manifest.bin)).toEqual(commands.map(({ name }) => name));
  });

  it('holds what the executables need and no more, and works from there', () => {
    const folder = newFolder();
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
    const [{ filename, files }] = JSON.parse(packed);
    const names: string[] = files.map(({ path: file }: { path: string }) => file);
    const built = fs.readdirSync(scripts, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const expected = [
      ...built.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
      ...new Set(['engine', ...rules.map(({ id }) => id.split('/')[0])].map((kind) => `src/rules/${kind}/README.md`)),
      ...['LICENSE', 'README.md', 'package.json'],
    ];
    expect(names.sort()).toEqual(expected.sort());
    execFileSync('tar', ['-xzf', path.join(folder, filename), '-C', folder]);
    for (const [name, file] of Object.entries(manifest.bin)) {
      const executable = path.join(folder, 'package', file);
      expect(fs.statSync(executable).mode & 0o111, name).toBe(0o111);
      expect(execFileSync(executable, ['--version'], { encoding: 'utf8' })).toContain(`${name} ${manifest.version}`);
    }
    const validator = path.join(folder, 'package', manifest.bin['validate-plugin']);
    expect(execFileSync(validator, ['--explain', 'hook/unknown-event'], { encoding: 'utf8' })).toContain('## hook/unknown-event');
    expect(spawnSync(validator, [newTree({ ...plugin, ...broken })], { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('[hook/unknown-event]'),
    });
  });
});

it('the README names the version of the action and of the hooks', () => {
  const named = [...text('README.md').matchAll(/(?:@|rev: )v(\d[\w.-]*)/g)].map(([, version]) => version);
  expect(named).toEqual([manifest.version, manifest.version]);
});

describe('pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly args?: readonly string[];
    readonly language: string;
    readonly files: string;
    readonly pass_filenames?: boolean;
  }
  const hooks: readonly Hook[] = parse(text('.pre-commit-hooks.yaml'));
  /** Runs a hook as pre-commit does: in the repository, on the files among all of them that the hook is about. */
  const runHook = ({ entry, args = [], files, pass_filenames: passes = true }: Hook, tree: Readonly<Record<string, string>>) => {
    const about = Object.keys(tree).filter((file) => new RegExp(files).test(file));
    if (about.length === 0) return undefined;
    return spawnSync(path.join(root, entry), [...args, ...(passes ? about : [])], { cwd: newTree(tree), encoding: 'utf8' });
  };
  const bad: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'validate-plugin': { ...plugin, ...broken },
    'validate-agent': {
      ...plugin,
      'agents/a.md': '---\nname: a\ndescription: Reads.\ntools:\n---\n\nYou read the files and report.\n',
    },
    'validate-hook-schema': { ...plugin, ...broken },
  };

  it.each(hooks.map((hook) => [hook.id, hook] as const))('runs %s', (id, hook) => {
    expect(hook).toMatchObject({ language: 'script', entry: `scripts/${id}.mjs` });
    expect(commands.map(({ name }) => name)).toContain(id);
    const good = {
      ...plugin,
      'agents/clean.md': cleanAgent,
      'hooks/hooks.json': '{ "hooks": {} }',
    };
    expect(runHook(hook, good)).toMatchObject({ status: 0, stdout: '' });
    expect(runHook(hook, bad[id] ?? {})).toMatchObject({ status: 1, stdout: expect.stringContaining('error') });
    expect(runHook(hook, { 'README.md': 'x' })).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('the action', () => {
  const action = parse(text('action.yml'));
  const defaults = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [name, input.default]),
  );
  /** Runs the one step as GitHub does: expressions stand in the environment alone. */
  const runAction = (cwd: string, given: Readonly<Record<string, string>> = {}) => {
    const [step] = action.runs.steps;
    expect(step.run).not.toContain('${{');
    const inputs: Record<string, string> = { ...defaults, ...given };
    const env = Object.entries<string>(step.env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.(\w+) \}\}/, (_, input) => inputs[input] ?? ''),
    ]);
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`,
        GITHUB_ACTION_PATH: root,
        ...Object.fromEntries(env),
      },
    });
  };

  it('is one step that installs nothing', () => {
    expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] });
    expect(action.runs.steps).toHaveLength(1);
    expect(Object.keys(action.inputs)).toEqual(['path', 'profile', 'strict']);
  });

  it('passes where the plugin is fine, and writes annotations where it is not', () => {
    expect(runAction(newTree(plugin))).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(runAction(newTree({ ...plugin, ...broken }))).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^::error file=hooks\/hooks\.json,line=1,/m),
    });
  });

  it('takes several paths, a profile and strictness', () => {
    const folder = newTree({});
    for (const [name, files] of Object.entries({ 'a b': plugin, c: { ...plugin, ...warned } }))
      writeTree(path.join(folder, name), files);
    expect(runAction(folder, { path: 'a b\nc\n' })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('::warning file=c/'),
    });
    expect(runAction(folder, { path: 'a b', strict: 'true' })).toMatchObject({ status: 0, stdout: '' });
    expect(runAction(folder, { path: 'c', strict: 'true' })).toMatchObject({ status: 1 });
    expect(runAction(folder, { path: 'c', profile: 'nothing' })).toMatchObject({ status: 2 });
    expect(runAction(folder, { path: '$(touch made)\n--fix' })).toMatchObject({ status: 2 });
    expect(fs.existsSync(path.join(folder, 'made'))).toBe(false);
  });
});

describe('--watch', () => {
  /** A validator that watches; what it prints is collected until a text stands in it. */
  const start = (...args: readonly string[]) => {
    const child: ChildProcess = spawn(process.execPath, [path.join(scripts, 'validate-plugin.mjs'), '--watch', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (printed += data));
    return {
      until: async (wanted: string): Promise<string> => {
        await expect.poll(() => printed, { timeout: 15_000, interval: 20 }).toContain(wanted);
        const found = printed;
        printed = '';
        return found;
      },
      rest: () => printed,
      end: (signal: NodeJS.Signals) =>
        new Promise<number | null>((resolve) => {
          child.once('exit', (code) => resolve(code));
          child.kill(signal);
        }),
    };
  };

  it('checks again after a change, and ends with 0 when interrupted', async () => {
    const folder = newTree(plugin);
    const watching = start(folder);
    expect(await watching.until('no findings')).not.toContain('\u001b');
    writeTree(folder, broken);
    expect(await watching.until('1 error in')).toContain('[hook/unknown-event]');
    writeTree(folder, { 'hooks/hooks.json': '{ "hooks": {} }' });
    await watching.until('no findings');
    writeTree(folder, { 'node_modules/a/index.js': '', '.git/index': '' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(watching.rest()).toBe('');
    expect(await watching.end('SIGINT')).toBe(0);
  });

  it('outlives a manifest that cannot be read for a moment', async () => {
    const folder = newTree(plugin);
    const watching = start(path.join(folder, '.claude-plugin/plugin.json'));
    await watching.until('no findings');
    fs.rmSync(path.join(folder, '.claude-plugin'), { recursive: true });
    await watching.until('validate-plugin: ');
    writeTree(folder, plugin);
    await watching.until('no findings');
    expect(await watching.end('SIGINT')).toBe(0);
  });

  it.each([[['--fix', '.']], [['-']], [['no/such/folder']], [[]]])('refuses %j', (args) => {
    const outcome = spawnSync(process.execPath, [path.join(scripts, 'validate-plugin.mjs'), '--watch', ...args], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(outcome).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^validate-plugin: .+\n$/) });
  });
});

describe('the benchmark', () => {
  it('measures a part and prints a table', () => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const args = [
      tsx,
      'src/build/bench.ts',
      '--dry-run',
      '--runs',
      '1',
      '--only',
      'start',
      '--only',
      'peers',
      '--peer',
      `this=${process.execPath} -e 0`,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { name } of commands)
      expect(stdout).toMatch(new RegExp(`^\\| \`${name}\` on one file or plugin \\| \\d+\\.\\d\\d x \`node -e 0\``, 'm'));
    expect(stdout).toMatch(/\| \d+\.\d\d x this \|/);
  });

  it('takes the middle, and writes between its marks alone', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, 0]);
    const rows: readonly Row[] = [['a', '1.00 x b', '5 ms', '1.5']];
    const written = withMeasured('x\n<!-- measured: bench -->\nold\n<!-- /measured -->\ny\n', resultTable(rows, 31));
    expect(written).toMatch(
      /^x\n<!-- measured: bench -->\n\nMedians of 31 .*\n\n\| What .*\n.*\n\| a \| 1\.00 x b \| 5 ms \| 1\.5 \|\n\n<!-- \/measured -->\ny\n$/,
    );
    expect(() => withMeasured('x', 'y')).toThrow('no marks');
    expect(() => withMeasured(text('CONTRIBUTING.md'), 'y')).not.toThrow();
  });

  it('generates plugins that are fine', () => {
    const folder = newFolder();
    writePlugins(folder, 3);
    const outcome = spawnSync(process.execPath, [path.join(scripts, 'validate-plugin.mjs'), '--json', folder], {
      encoding: 'utf8',
    });
    expect(JSON.parse(outcome.stdout)).toMatchObject({ summary: { error: 0, warning: 0 }, targets: { length: 3 } });
  });
});

describeClient('check-client', () => {
  const call = (...args: readonly string[]) => {
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    return spawnSync(process.execPath, [tsx, 'src/build/check-client.ts', ...args], { cwd: root, encoding: 'utf8' });
  };

  it('finds no change in the pinned client', () => {
    const pinned = manifest.devDependencies['@anthropic-ai/claude-code'];
    const outcome = call('--path', root, '--only', 'facts', '--only', 'verdicts', '--step', '400');
    expect(outcome).toMatchObject({
      status: 0,
      stdout: `client ${pinned} against the facts of ${pinned}: no change\n`,
      stderr: '',
    });
  });

  it('prints facts that the client gives otherwise', () => {
    const { manifestFields, foreignFields, hookEvents, pluginSources, serverTypes } = pinnedFacts;
    const doctored = {
      manifestFields: manifestFields.map((field) =>
        field.name === 'metadata' ? { ...field, wrong: 'refused' as const } : field,
      ),
      foreignFields,
      hookEvents: [...hookEvents, { name: 'PreTooUse' }],
      pluginSources: pluginSources.map((one) => (one.source === 'npm' ? { ...one, schema: { required: ['source'] } } : one)),
      serverTypes: serverTypes.map((one) => (one.name === 'ws' ? { ...one, inPlugins: 'refused' } : one)),
    };
    const changes = findChanges(clientIn(root).file, doctored);
    expect(changes).toEqual([
      ...['"https://example.com"', '7'].map(
        (value) => `src/spec/manifest-fields.json: "metadata": ${value} gives a warning; the fact says an error`,
      ),
      'src/spec/hook-events.json: "PreTooUse": a hook on it gives a warning; the fact says nothing',
      'src/spec/mcp.json: "ws": a server of this type gives nothing; the fact says an error',
      'src/spec/marketplace-sources.json: "npm": a source with what it needs gives an error; the fact says nothing',
    ]);
  });

  it.each([[[]], [['1.0.0', '--path', '.']]])('refuses %j, and installs nothing', (args) => {
    expect(call(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining('give a version, or --path FOLDER') });
  });
});

describe('what an executable loads', () => {
  const always = ['start', 'core'];
  const checks = [...always, 'frontmatter', 'formats', 'validate', 'rules'];
  const agentFile = '---\nname: a\ndescription: Reads files. Use after a change.\ntools: Read\n---\n\n';
  const tree = {
    ...plugin,
    'agents/a.md': `${agentFile}You read the files that you are given, one after the other, and say in a line each what is missing in them.\n`,
    'commands/note.md': '---\ndescription: Write a note\n---\n\nWrite the note $ARGUMENTS.\n',
    'hooks/hooks.json': '{ "hooks": { "Stop": [{ "hooks": [{ "type": "command", "command": "true" }] }] } }',
    '.mcp.json': '{ "mcpServers": { "docs": { "type": "http", "url": "https://docs.example.com/mcp" } } }',
  };
  /** The names of the files of `scripts/lib/` that a call loads, and their size in KiB. */
  const loadedBy = (name: string, args: readonly string[], cwd: string): { names: string[]; size: number } => {
    const folder = newFolder();
    const { status } = spawnSync(process.execPath, [path.join(scripts, `${name}.mjs`), ...args], {
      cwd,
      env: { ...process.env, NODE_V8_COVERAGE: folder },
    });
    expect(status).toBe(0);
    const [report = ''] = fs.readdirSync(folder);
    const { result } = JSON.parse(fs.readFileSync(path.join(folder, report), 'utf8'));
    const files = result
      .map(({ url }: { url: string }) => /\/scripts\/lib\/([\w.-]+)$/.exec(url)?.[1])
      .filter((file: string | undefined) => file !== undefined);
    const size = files.reduce((sum: number, file: string) => sum + fs.statSync(path.join(scripts, 'lib', file)).size, 0);
    return { names: files.map((file: string) => file.replace(/\.[cm]js$/, '')).sort(), size: size / 1024 };
  };

  // A start costs about a millisecond for 30 KB; what is loaded here is felt by every hook and editor.
  it.each<[name: string, args: readonly string[], most: number, files: readonly string[]]>([
    ['parse-frontmatter', ['agents/a.md'], 75, [...always, 'frontmatter']],
    ['validate-agent', ['agents/a.md'], 390, [...checks, 'rules-agent', 'agent-schemas']],
    ['validate-skill', ['skills/notes'], 430, [...checks, 'rules-skill']],
    ['validate-command', ['commands/note.md'], 430, [...checks, 'rules-skill']],
    ['validate-hook-schema', ['hooks/hooks.json'], 500, [...checks, 'rules-hook', 'hooks']],
    ['check-mcp-auth', ['.mcp.json'], 430, [...checks, 'rules-mcp', 'mcp-model', 'secrets']],
    ['scaffold-plugin', ['--help'], 40, [...always, 'commands']],
    ['validate-plugin', ['--help'], 240, [...always, 'frontmatter', 'formats', 'validate']],
  ])('is little: %s %j', (name, args, most, files) => {
    const { names, size } = loadedBy(name, args, newTree(tree));
    expect(names).toEqual([...files].sort());
    expect(size).toBeLessThan(most);
  });

  it('grows with what a plugin has', () => {
    const { names } = loadedBy('validate-plugin', ['.'], newTree(plugin));
    expect(names).toEqual(expect.arrayContaining(['rules-skill', 'rules-plugin', 'plugin-schemas']));
    const others = [
      'rules-agent',
      'rules-hook',
      'rules-script',
      'rules-mcp',
      'rules-marketplace',
      'rules-parts',
      'extras',
      'yaml',
    ];
    expect(names.filter((name) => others.includes(name))).toEqual([]);
  });

  it('reads a plugin once for all its files that are given', () => {
    const folder = newTree({ ...tree, 'agents/b.md': '---\nname: b\n---\n\nYou read.\n' });
    const scope = { tool: 'validate-agent', kinds: ['agent'], loose: 'agent' } as const;
    const shared: SharedRoots = new Map();
    const [one, other] = ['agents/a.md', 'agents/b.md'].flatMap((file) => resolveTargets(file, scope, folder, shared));
    expect(one && other && one.load(one.files) === other.load(other.files)).toBe(true);
    // What changes the files reads them again.
    const [alone] = resolveTargets('agents/a.md', scope, folder);
    const [before, after] = [0, 1].map(() => alone?.load(alone.files));
    expect(before === after).toBe(false);
  });
});
