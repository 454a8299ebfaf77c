import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { commands } from '../../src/cli/index.ts';
import { pageOf } from '../../src/cli/shared/pages.ts';
import { rules } from '../../src/rules/index.ts';
import { clientVersion } from '../../src/spec/index.ts';
import {
  brokenAgent,
  cleanAgent,
  hasProgram,
  newFolder,
  newTree,
  pluginOf,
  prompt,
  run,
  scripts,
  shell,
  type Tool,
  warnedAgent,
} from './run.ts';

const infoAgent = cleanAgent.replace('name: clean', 'name: info\nflavour: sweet');

const codeOf = (args: readonly string[], cwd: string): number => run('validate-agent', args, { cwd }).code;
const rulesIn = (args: readonly string[], cwd: string): string[] =>
  JSON.parse(run('validate-agent', ['--json', ...args], { cwd }).out).findings.map(
    ({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`,
  );

describe('exit codes', () => {
  it.each([
    ['nothing', cleanAgent, 0, 0],
    ['advice', infoAgent, 0, 0],
    ['warnings', warnedAgent, 0, 1],
    ['errors', brokenAgent, 1, 1],
  ])('for %s found: plain, with --strict', (_, agent, plain, strict) => {
    const cwd = newTree(pluginOf({ 'a.md': agent }));
    for (const format of ['text', 'json', 'sarif', 'github']) {
      expect(codeOf(['--format', format, '.'], cwd)).toBe(plain);
      expect(codeOf(['--format', format, '--strict', '.'], cwd)).toBe(strict);
    }
    expect(codeOf(['--strict', '--quiet', '.'], cwd)).toBe(strict);
  });
});

describe('--quiet', () => {
  const cwd = (): string => newTree(pluginOf({ 'i.md': infoAgent, 'w.md': warnedAgent, 'b.md': brokenAgent }));

  it('reports what decides the exit code: errors, with --strict warnings too', () => {
    const folder = cwd();
    expect(new Set(rulesIn(['.'], folder).map((line) => line.split(' ')[0]))).toEqual(new Set(['error', 'warning', 'info']));
    expect(new Set(rulesIn(['--quiet', '.'], folder).map((line) => line.split(' ')[0]))).toEqual(new Set(['error']));
    expect(new Set(rulesIn(['-q', '--strict', '.'], folder).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['error', 'warning']),
    );
  });

  it('never fails without a word', () => {
    const folder = newTree(pluginOf({ 'w.md': warnedAgent }));
    expect(run('validate-agent', ['--quiet', '.'], { cwd: folder })).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = run('validate-agent', ['--quiet', '--strict', '.'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/warning: "color" stands twice \[frontmatter\/duplicate-key\][\s\S]*\n1 warning in 1 file\n$/);
  });
});

describe('--format', () => {
  it('text is one line a finding, its effect and help, and the count', () => {
    const cwd = newTree(pluginOf({ 'w.md': warnedAgent }));
    const { out } = run('validate-agent', ['.'], { cwd });
    expect(out.split('\n')).toEqual([
      'agents/w.md:5:1: warning: "color" stands twice [frontmatter/duplicate-key]',
      '  see: agents/w.md:4:1: the first "color"',
      expect.stringMatching(/^ {2}effect: ./),
      expect.stringMatching(/^ {2}help: ./),
      '1 warning in 1 file',
      '',
    ]);
    expect(run('validate-agent', ['--format', 'text', '.'], { cwd }).out).toBe(out);
  });

  it('json is one document for all paths, with these keys in this order', () => {
    const cwd = newTree({ 'a.md': warnedAgent, 'b.md': cleanAgent });
    const { out } = run('validate-agent', ['--json', 'a.md', 'b.md'], { cwd });
    expect(run('validate-agent', ['--format', 'json', 'a.md', 'b.md'], { cwd }).out).toBe(out);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      version: 1,
      tool: 'validate-agent',
      client: clientVersion,
      targets: [
        { path: 'a.md', kind: 'agent', verdict: 'pass' },
        { path: 'b.md', kind: 'agent', verdict: 'pass' },
      ],
      summary: { error: 0, warning: 1, info: 0 },
      findings: [
        {
          rule: 'frontmatter/duplicate-key',
          severity: 'warning',
          target: 'a.md',
          file: 'a.md',
          line: 5,
          column: 1,
          endLine: 5,
          endColumn: 6,
          field: 'color',
          fixable: false,
        },
      ],
    });
    expect(Object.keys(document)).toEqual(['version', 'tool', 'client', 'targets', 'summary', 'findings']);
    expect(Object.keys(document.findings[0])).toEqual(
      'rule severity message effect help target file line column endLine endColumn field fixable'.split(' '),
    );
  });

  it('json says fail where the exit code does', () => {
    const cwd = newTree({ 'a.md': warnedAgent, 'b.md': brokenAgent });
    const verdicts = (...args: string[]): string[] =>
      JSON.parse(run('validate-agent', ['--json', 'a.md', 'b.md', ...args], { cwd }).out).targets.map(
        ({ verdict }: { verdict: string }) => verdict,
      );
    expect(verdicts()).toEqual(['pass', 'fail']);
    expect(verdicts('--strict')).toEqual(['fail', 'fail']);
  });

  it('sarif is a log that names the tool, the rules and the places', () => {
    const cwd = newTree(pluginOf({ 'w.md': warnedAgent }));
    const log = JSON.parse(run('validate-agent', ['--format', 'sarif', '.'], { cwd }).out);
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs;
    expect(tool.driver).toMatchObject({ name: 'validate-agent', rules: [{ id: 'frontmatter/duplicate-key' }] });
    expect(results).toMatchObject([
      {
        ruleId: 'frontmatter/duplicate-key',
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'agents/w.md' },
              region: { startLine: 5, startColumn: 1, endLine: 5, endColumn: 6 },
            },
          },
        ],
      },
    ]);
  });

  it('github is one workflow command a finding', () => {
    const cwd = newTree(pluginOf({ 'w.md': warnedAgent }));
    expect(run('validate-agent', ['--format', 'github', '.'], { cwd }).out).toMatch(
      /^::warning file=agents\/w\.md,line=5,col=1,endLine=5,endColumn=6,title=frontmatter\/duplicate-key::"color" stands twice%0Aeffect: [^\n]+\n$/,
    );
  });

  it.each(['json', 'sarif'])('%s is a whole document where nothing is found', (format) => {
    const cwd = newTree(pluginOf({ 'a.md': cleanAgent }));
    expect(JSON.parse(run('validate-agent', ['--format', format, '.'], { cwd }).out)).toBeTypeOf('object');
  });
});

describe('--rule', () => {
  const cwd = (): string => newTree(pluginOf({ 'w.md': warnedAgent }));

  it('sets one rule or a family; the last setting wins', () => {
    const folder = cwd();
    expect(rulesIn(['--rule', 'frontmatter/duplicate-key=off', '.'], folder)).toEqual([]);
    expect(rulesIn(['--rule=frontmatter/*=info', '.'], folder)).toEqual(['info frontmatter/duplicate-key']);
    expect(rulesIn(['--rule', 'frontmatter/*=off', '--rule', 'frontmatter/duplicate-key=error', '.'], folder)).toEqual([
      'error frontmatter/duplicate-key',
    ]);
    expect(codeOf(['--rule', 'frontmatter/duplicate-key=error', '.'], folder)).toBe(1);
  });

  it("wins over the plugin's own configuration", () => {
    const config = { '.plugin-dev.json': '{ "rules": { "frontmatter/duplicate-key": "off" } }' };
    const folder = newTree({ ...pluginOf({ 'w.md': warnedAgent }), ...config });
    expect(rulesIn(['.'], folder)).toEqual([]);
    expect(rulesIn(['--rule', 'frontmatter/duplicate-key=warning', '.'], folder)).toEqual(['warning frontmatter/duplicate-key']);
  });

  it.each([
    ['frontmatter/duplicate-key', "Option '--rule' takes ID=off|info|warning|error; not 'frontmatter/duplicate-key'"],
    ['frontmatter/duplicate-key=on', "Option '--rule' takes ID=off|info|warning|error; not 'frontmatter/duplicate-key=on'"],
    ['=off', "Option '--rule' takes ID=off|info|warning|error; not '=off'"],
    ['frontmatter/duplicate-kye=off', "there is no rule 'frontmatter/duplicate-kye'; did you mean 'frontmatter/duplicate-key'?"],
    ['agnet/*=off', "there is no rule 'agnet/*'; see --list-rules"],
  ])('refuses %s', (setting, message) => {
    expect(run('validate-agent', ['--rule', setting, '.'], { cwd: cwd() })).toEqual({
      code: 2,
      out: '',
      err: `validate-agent: ${message}\n`,
    });
  });
});

describe('suppressions', () => {
  const suppressed = warnedAgent.replace(
    'color: b',
    '# plugin-dev-ignore frontmatter/duplicate-key: of another client\ncolor: b',
  );
  const ignored = { '.plugin-dev.json': '{ "ignore": [{ "rule": "frontmatter/*", "files": "agents/w.md" }] }' };

  it('count, unless --no-suppress says that the plugin is not trusted', () => {
    const commented = newTree(pluginOf({ 'w.md': suppressed }));
    const configured = newTree({ ...pluginOf({ 'w.md': warnedAgent }), ...ignored });
    for (const cwd of [commented, configured]) {
      expect(rulesIn(['.'], cwd)).toEqual([]);
      expect(rulesIn(['--no-suppress', '.'], cwd)).toEqual(['warning frontmatter/duplicate-key']);
    }
  });

  it('that suppress nothing are reported', () => {
    const commented = newTree(pluginOf({ 'w.md': suppressed.replace('color: red\n', '') }));
    const configured = newTree({ ...pluginOf({ 'w.md': cleanAgent }), ...ignored });
    for (const cwd of [commented, configured]) expect(rulesIn(['.'], cwd)).toEqual(['warning engine/unused-suppression']);
  });
});

describe('--profile', () => {
  it('holds the plugin against the demands of other readers', () => {
    const cwd = newTree(pluginOf({ 'a.md': `---\ndescription: Reviews code: all of it.\n---\n${prompt}` }));
    expect(rulesIn(['.'], cwd)).toEqual(['info frontmatter/repaired']);
    expect(rulesIn(['--profile', 'claude-code', '.'], cwd)).toEqual(['info frontmatter/repaired']);
    expect(rulesIn(['--profile', 'portable', '.'], cwd)).toEqual(['error frontmatter/repaired']);
    expect(run('validate-agent', ['--profile', 'all', '.'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: "validate-agent: Option '--profile' takes claude-code, directory, portable; not 'all'\n",
    });
  });
});

describe('the rules explained', () => {
  const listed = (): string[] => run('validate-agent', ['--list-rules']).out.trimEnd().split('\n');

  it('--list-rules has one line each, with level and summary', () => {
    const ids = rules.map(({ id }) => id).filter((id) => /^(?:agent|text|frontmatter)\//.test(id));
    expect(listed().map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(ids));
    for (const line of listed()) expect(line).toMatch(/^[\w-]+\/[\w-]+ +(?:error|warning|info) +\S/);
  });

  it('--explain prints the page of a rule; every rule has one', () => {
    const id = 'frontmatter/duplicate-key';
    const { code, out, err } = run('validate-agent', ['--explain', id]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(pageOf(id)).toBe(out);
    for (const line of listed()) {
      const page = pageOf(line.split(' ')[0] ?? '');
      expect(page, line).toContain('### Wrong');
      expect(page?.startsWith(`## ${line.split(' ')[0]}\n`)).toBe(true);
    }
  });

  it('--explain knows what the engine reports by itself', () => {
    const { code, out } = run('validate-plugin', ['--explain', 'engine/unused-suppression']);
    expect({ code, start: out.split('\n')[0] }).toEqual({ code: 0, start: '## engine/unused-suppression' });
  });

  it('--explain knows no other', () => {
    expect(run('validate-agent', ['--explain', 'agent/nope'])).toEqual({
      code: 2,
      out: '',
      err: "validate-agent: there is no rule 'agent/nope'; see --list-rules\n",
    });
  });
});

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
