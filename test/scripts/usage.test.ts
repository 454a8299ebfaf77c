import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/index.ts';
import { clientVersion } from '../../src/spec/index.ts';
import { cleanAgent, hasProgram, newFolder, newTree, pluginOf, run, scripts, shell, type Tool, warnedAgent } from './run.ts';

const tools = commands.map(({ name }) => name);

function expectRefusal(tool: Tool, args: readonly string[], message: string | RegExp): void {
  const { code, out, err } = run(tool, args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err.slice(0, tool.length + 2)).toBe(`${tool}: `);
  expect(err.slice(tool.length + 2, -1)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
}

describe.each(tools)('%s', (tool) => {
  it('explains every option with --help, on lines that fit a wide terminal', () => {
    const { code, out, err } = run(tool, ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(run(tool, ['-h']).out).toBe(out);
    for (const { name } of commands.find((command) => command.name === tool)?.options ?? []) expect(out).toContain(`--${name}`);
    expect(out).toMatch(new RegExp(`^Usage: ${tool}\\.mjs \\[options\\] `, 'm'));
    expect(out).toMatch(/Exit code: 0 /);
    expect(out.split('\n').filter((line) => line.startsWith(' ') && line.length > 130)).toEqual([]);
  });

  it('says its version and that of the client', () => {
    const expected = `${tool} ${manifest.version} (checked against Claude Code ${clientVersion})\n`;
    expect(run(tool, ['--version'])).toEqual({ code: 0, out: expected, err: '' });
  });

  it.each([
    [['--nope'], "Unknown option '--nope'; try --help"],
    [['--format'], /^Option '--format' needs a value; /],
  ])('answers %j with one line on stderr and exit code 2', (args, message) => expectRefusal(tool, args, message));

  it.skipIf(process.platform === 'win32')('starts by its own name, from any folder, without the repository around it', () => {
    const folder = newFolder();
    fs.cpSync(scripts, path.join(folder, 'a folder', 'scripts'), { recursive: true });
    expect(shell(`exec './a folder/scripts/${tool}.mjs' --version`, { cwd: folder })).toEqual(run(tool, ['--version']));
  });
});

// What follows is the same code in every tool.
describe.each<Tool>(['validate-agent', 'parse-frontmatter'])('%s', (tool) => {
  it.each([
    [['-x'], "Unknown option '-x'; try --help"],
    [['--help=yes'], "Option '-h, --help' does not take an argument; try --help"],
    [['--format'], "Option '--format' needs a value; one that starts with a dash is written --format=VALUE"],
    [['--format', '-'], /^Option '--format' takes .*; not '-'$/],
    [['--format', 'xml', 'x'], /^Option '--format' takes json.*|text.*; not 'xml'$/],
    [['--format', 'json', '--format', 'json', 'x'], "Option '--format' is given twice"],
    [[], /; try --help$/],
    [['no/such/file.md'], 'no/such/file.md: no such file or folder'],
    [['--', '--help'], '--help: no such file or folder'],
    [['a\nb\u001b[31m\u202e.md'], 'a\\u{a}b\\u{1b}[31m\\u{202e}.md: no such file or folder'],
  ])('answers %j with one line on stderr and exit code 2', (args, message) => expectRefusal(tool, args, message));

  it.skipIf(process.platform === 'win32')('needs nothing but the files of scripts/', () => {
    const folder = newTree({ 'x.md': cleanAgent });
    fs.cpSync(scripts, path.join(folder, 'a folder', 'scripts'), { recursive: true });
    expect(shell(`exec './a folder/scripts/${tool}.mjs' x.md`, { cwd: folder })).toMatchObject({ code: 0, err: '' });
  });

  it('tells an older Node in one line what it needs, before anything else is loaded', () => {
    const script = `const { start } = await import(${JSON.stringify(new URL('../../scripts/lib/start.mjs', import.meta.url).href)});
      for (const version of ['18.20.8', '20.15.1', '4.9.1']) await start('${tool}', () => { throw new Error('loaded'); }, version);`;
    const { code, out, err } = shell('node --input-type=module -e "$script"', { env: { script } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      ['18.20.8', '20.15.1', '4.9.1'].map((version) => `${tool}: needs Node 20.16 or newer; this is ${version}\n`).join(''),
    );
  });

  it('needs no newer Node than package.json says', () => {
    const [, oldest] = /^>=(\d+\.\d+)$/.exec(manifest.engines.node) ?? [];
    const script = `const { start } = await import(${JSON.stringify(new URL('../../scripts/lib/start.mjs', import.meta.url).href)});
      await start('${tool}', async () => ({ runProcess: async (name) => { console.log(name); return 1; } }), '${oldest}.0');`;
    expect(shell('node --input-type=module -e "$script"', { env: { script } })).toEqual({ code: 1, out: `${tool}\n`, err: '' });
  });

  it('ends a crash with exit code 2 and its stack', () => {
    const script = `const { start } = await import(${JSON.stringify(new URL('../../scripts/lib/start.mjs', import.meta.url).href)});
      await start('${tool}', async () => ({ runProcess: () => { null.x; } }));`;
    const { code, err } = shell('node --input-type=module -e "$script"', { env: { script } });
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^${tool}: this is a bug of the tool: TypeError: .*\\n +at `));
  });

  it.skipIf(process.platform === 'win32')('says in one line that the working directory is gone', () => {
    const { code, out, err } = shell(`mkdir gone && cd gone && rmdir ../gone && exec node "$tool" x.md`, {
      cwd: newFolder(),
      env: { tool: path.join(scripts, `${tool}.mjs`) },
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n').filter((line) => line.startsWith(tool))).toEqual([
      `${tool}: the working directory does not exist any more`,
    ]);
    expect(err).not.toContain('at ');
  });
});

describe.skipIf(process.platform === 'win32')('streams', () => {
  const many = (): string =>
    newTree(pluginOf(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.md`, namelessAgent]))));
  const namelessAgent = warnedAgent.replace('name: warned\n', '');

  it('end quietly where the reader closes the pipe', () => {
    const { code, out, err } = shell('{ node "$validate" .; echo "code $?" >&2; } | head -1', { cwd: many() });
    expect({ code, err }).toEqual({ code: 0, err: 'code 0\n' });
    expect(out).toMatch(/^agents\/0\.md:4:1: warning: [^\n]+\n$/);
    const body = newTree({ 'x.md': `---\na: 1\n---\n${'line\n'.repeat(200_000)}` });
    expect(shell('{ node "$parse" --body x.md; echo "code $?" >&2; } | head -1', { cwd: body })).toEqual({
      code: 0,
      out: 'line\n',
      err: 'code 0\n',
    });
  });

  it('are written whole to a slow reader', () => {
    const { out } = shell('node "$validate" . | { sleep 0.5; cat; }', { cwd: many() });
    expect(out.split('\n').filter((line) => line.includes(' warning: '))).toHaveLength(600);
    expect(out).toMatch(/\n600 warnings in 600 files\n$/);
  });

  it.skipIf(!fs.existsSync('/dev/full'))('say in one line that the disk is full', () => {
    const { code, err } = shell('node "$validate" . > /dev/full', { cwd: newTree(pluginOf({ 'a.md': warnedAgent })) });
    expect(code).toBe(2);
    expect(err).toMatch(/^validate-agent: the output cannot be written: [^\n]+\n$/);
  });

  it('may be closed', () => {
    const cwd = newTree({ 'x.md': cleanAgent });
    expect(shell('node "$validate" x.md >&- 2>&-', { cwd }).code).toBe(0);
    expect(shell('node "$validate" nothing >&- 2>&-', { cwd }).code).toBe(2);
    expect(shell('node "$parse" - <&-', { cwd })).toEqual({ code: 1, out: '', err: 'parse-frontmatter: -: no frontmatter\n' });
  });

  it('may be a folder, which cannot be read', () => {
    const cwd = newFolder();
    for (const tool of ['validate', 'parse'])
      expect(shell(`node "$${tool}" - < .`, { cwd })).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^[\w-]+: standard input: it is a folder\n$/),
      });
  });

  it('are read whole from a slow writer, and no further than a file', () => {
    const slow = '{ printf -- "---\\na: 1\\n"; sleep 0.3; printf "b: 2\\n---\\n"; } | node "$parse" --get b -';
    expect(shell(slow)).toEqual({ code: 0, out: '2\n', err: '' });
    expect(shell('head -c 9000000 /dev/zero | node "$parse" -')).toEqual({
      code: 2,
      out: '',
      err: 'parse-frontmatter: standard input: at most 8388608 bytes are read\n',
    });
  });
});

describe.skipIf(!hasProgram('script') || process.platform !== 'linux')('on a terminal', () => {
  const inTerminal = (command: string, cwd: string, env: Record<string, string> = {}): string =>
    shell('script -qec "$command" /dev/null', { cwd, env: { TERM: 'xterm', ...env, command } }).out;
  const colour = '\u001b[';

  it('there is colour, and nowhere else', () => {
    const cwd = newTree(pluginOf({ 'a.md': warnedAgent }));
    expect(inTerminal('node "$validate" .', cwd)).toContain(`${colour}33mwarning:`);
    expect(inTerminal('node "$validate" . | cat', cwd)).not.toContain(colour);
    expect(inTerminal('node "$validate" --json .', cwd)).not.toContain(colour);
    expect(inTerminal('node "$validate" .', cwd, { NO_COLOR: '1' })).not.toContain(colour);
    expect(inTerminal('node "$validate" .', cwd, { TERM: 'dumb' })).not.toContain(colour);
    expect(inTerminal('node "$validate" . > found; cat found', cwd)).not.toContain(colour);
    const writes = 'strace -f -e trace=write -s 200 node "$validate" . 2>&1 > /dev/null';
    if (hasProgram('strace')) expect(inTerminal(writes, cwd)).not.toContain('\\33[');
  });

  it('a clean run says so; elsewhere it says nothing', () => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    expect(inTerminal('node "$validate" .', cwd)).toBe('no findings in 1 file\r\n');
    expect(shell('node "$validate" .', { cwd })).toEqual({ code: 0, out: '', err: '' });
  });

  it('a file cannot move the cursor or hide text', () => {
    const hostile = newTree({ 'x.md': '---\na: "\\e[2Jx\\u202E"\n---\n\u001b[2Jbody\u202e\n' });
    expect(inTerminal('node "$parse" --get a x.md', hostile)).toBe('\\u{1b}[2Jx\\u{202e}\r\n');
    expect(inTerminal('node "$parse" --body x.md', hostile)).toBe('\\u{1b}[2Jbody\\u{202e}\r\n');
    expect(run('parse-frontmatter', ['--get', 'a', 'x.md'], { cwd: hostile }).out).toBe('\u001b[2Jx\u202e\n');
    const fixable = newTree(pluginOf({ 'a.md': `\n---\ndescription: \u001b[2JReviews code.\n---\nRead.\n` }));
    const diff = inTerminal('node "$validate" --fix-dry-run .', fixable);
    expect(diff).toContain(' description: \\u{1b}[2JReviews code.');
    expect(diff).not.toContain('\u001b');
  });
});
