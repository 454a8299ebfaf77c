import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { hookEvents } from '../../src/spec/hook-facts.ts';
import { filesBelow } from '../client/harness/folders.ts';
import { newFolder, newTree, type Outcome, run, scripts, shell, writeTree } from './run.ts';

const author = ['--author', 'Jane Doe <jane@example.com>'];
const make = (cwd: string, ...args: string[]): Outcome => run('scaffold-plugin', args, { cwd });
const made = (cwd: string, ...args: string[]): Record<string, string[]> => {
  const { code, out, err } = make(cwd, ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

/** Runs the executable's own code many times in one process, and gives the exit codes; a start for each would take most of the time. */
function makeAll(cwd: string, calls: readonly (readonly string[])[]): { codes: number[]; out: string; errors: string[] } {
  const core = JSON.stringify(pathToFileURL(path.join(scripts, 'lib/core.mjs')).href);
  const code = `const { runProcess } = await import(${core});
    const codes = [];
    for (const args of JSON.parse(process.env.CALLS)) {
      process.argv = [process.argv[0], ${JSON.stringify(path.join(scripts, 'scaffold-plugin.mjs'))}, ...args];
      codes.push(await runProcess('scaffold-plugin'));
    }
    console.log('\\n' + JSON.stringify(codes));`;
  const { out, err } = shell('node --input-type=module -e "$CODE"', { cwd, env: { CODE: code, CALLS: JSON.stringify(calls) } });
  const end = out.lastIndexOf('\n[');
  return { codes: JSON.parse(out.slice(end)), out: out.slice(0, end), errors: err.split('\n').slice(0, -1) };
}

/** All that can be asked for, alone. */
const parts: readonly (readonly string[])[] = [
  [],
  ['--description', 'It says "yes": always', '--license', 'ISC'],
  ['--license', '0BSD', '--icon', '--readme'],
  ['--license', 'Apache-2.0'],
  ['--skill', 'upgrade-notes'],
  ['--skill', "upgrade-notes=Writes notes: don't use it # for releases. Use when asked."],
  ['--agent', 'reviewer'],
  ['--agent', 'reviewer=Reviews texts. Use after an edit.'],
  ['--command', 'release'],
  ['--command', 'release=Prepare a release'],
  ['--output-style', 'minutes'],
  ['--monitor', 'commits'],
  ['--lsp', 'gopls:.go,.mod=gopls serve'],
  ['--mcp', 'notes'],
  ['--mcp', 'notes:bearer'],
  ['--mcp', 'notes:bearer=https://api.example.com/mcp', '--privacy-url', 'https://example.com/privacy'],
  ['--mcp', 'notes:oauth=https://api.example.com/mcp'],
  ['--mcp', 'notes:helper'],
  ['--settings', 'enabled:boolean', '--settings', 'words:list', '--settings', 'most:number', '--settings', 'tone'],
  ['--user-config', 'team', '--user-config', 'api_key:secret', '--user-config', 'folder:directory'],
  ['--user-config', 'team', '--mcp', 'notes'],
  ['--hook-module', 'guard'],
  ['--evals', '--skill', 'upgrade-notes'],
  ['--evals', '--agent', 'reviewer'],
  ['--ci', '--hook', 'Stop'],
  ['--ci', '--hook-module', 'guard'],
  ['--hook', 'PreToolUse', '--hook', 'PreToolUse', '--hook', 'PreToolUse/Write|Edit', '--hook', 'PreToolUse/mcp__.*'],
  ['--hook', 'SessionStart/startup|clear', '--hook', 'Notification/idle_prompt', '--hook', 'SubagentStop/Explore'],
];

const languages = ['sh', 'py', 'js', 'ts'] as const;
/** One event of each kind of sample script. */
const kinds = ['PreToolUse', 'PermissionRequest', 'PostToolUse', 'Stop', 'TaskCreated', 'SessionEnd', 'WorktreeCreate'];

/** Pairs of parts, the same in every run. */
const pairs = Array.from({ length: 14 }, (_, index) => {
  const [one, two] = [parts[4 + index], parts[27 - index]];
  const isClash = (one?.[1] ?? '').split(/[=:]/)[0] === (two?.[1] ?? '').split(/[=:]/)[0] || one?.[0] === two?.[0];
  return isClash ? [...(one ?? []), '--hook', 'PostToolUse:py'] : [...(one ?? []), ...(two ?? [])];
});

describe('what is made', () => {
  it('has no finding in the strictest reading of 45 combinations, and its hooks pass their cases', () => {
    const cwd = newFolder();
    const events = hookEvents.filter(({ inPlugin }) => !inPlugin).flatMap(({ name }) => ['--hook', name]);
    const others = languages.slice(1).map((language) => kinds.flatMap((event) => ['--hook', `${event}:${language}`]));
    const combinations = [...parts, ...pairs, ...others];
    expect(combinations.length).toBeGreaterThanOrEqual(45);
    const calls = combinations.map((args, index) => [`plugin-${index}`, ...author, ...args]);
    const { codes, errors } = makeAll(cwd, [...calls, ['all-events', ...author, ...events]]);
    expect(errors).toEqual([]);
    expect(new Set(codes)).toEqual(new Set([0]));
    const { out } = run('validate-plugin', ['--strict', '--profile', 'directory', '--json', '.'], { cwd });
    const { findings, targets } = JSON.parse(out);
    expect(findings).toEqual([]);
    expect(targets).toHaveLength(combinations.length + 1);
    for (const index of others.keys()) {
      const tested = run('test-hook', ['--suite', `plugin-${parts.length + pairs.length + index}`], { cwd });
      expect(tested.out).toMatch(/^1[0-9] passed, 0 failed$/m);
    }
    expect(run('test-hook', ['--suite', 'all-events'], { cwd }).out).toMatch(/^45 passed, 0 failed$/m);
  });

  it('is the same from options, from an answer file and from standard input', () => {
    const cwd = newFolder();
    const answers = {
      name: 'desk',
      description: 'Prepares releases.',
      author: 'Jane Doe',
      skills: ['notes=Writes notes. Use when asked.', { name: 'digest', steps: ['Read it', 'Sum it up'] }],
      hooks: [{ event: 'PreToolUse', matcher: 'Write|Edit', language: 'py', description: 'Keeps secrets out' }],
      marketplace: { folder: 'a', name: 'desks' },
    };
    fs.writeFileSync(path.join(cwd, 'answers.json'), JSON.stringify(answers));
    made(cwd, 'a', '--answers', 'answers.json');
    const fromInput = run('scaffold-plugin', ['b', '--answers', '-', '--marketplace', 'b=desks'], {
      cwd,
      input: JSON.stringify(answers),
    });
    expect(fromInput.code).toBe(0);
    const options = [
      '--skill',
      'notes=Writes notes. Use when asked.',
      '--skill',
      'digest',
      '--hook',
      'PreToolUse/Write|Edit:py=Keeps secrets out',
    ];
    made(
      cwd,
      'c',
      '--name',
      'desk',
      '--description',
      'Prepares releases.',
      '--author',
      'Jane Doe',
      ...options,
      '--marketplace',
      'c=desks',
    );
    const read = (folder: string): Record<string, string> =>
      Object.fromEntries(
        filesBelow(path.join(cwd, folder)).map((file) => [file, fs.readFileSync(path.join(cwd, folder, file), 'latin1')]),
      );
    expect(read('b')).toEqual(read('a'));
    const { 'skills/digest/SKILL.md': digest, ...rest } = read('a');
    expect(digest).toContain('1. Read it.\n2. Sum it up.\n');
    const { 'skills/digest/SKILL.md': _, ...others } = read('c');
    expect(others).toEqual(rest);
  });

  it('is told by --json, and by --dry-run without being written', () => {
    const cwd = newFolder();
    const args = ['desk', ...author, '--skill', 'notes'];
    const planned = made(cwd, ...args, '--dry-run');
    expect(fs.readdirSync(cwd)).toEqual([]);
    const done = made(cwd, ...args);
    expect({ ...done, dryRun: true }).toEqual(planned);
    expect(done).toMatchObject({
      version: 1,
      tool: 'scaffold-plugin',
      target: 'desk',
      plugin: 'desk',
      changed: [],
      backedUp: [],
    });
    expect(done.created).toEqual(filesBelow(path.join(cwd, 'desk')));
    expect(done.open).toContain('skills/notes/SKILL.md: what it is for and when to use it');
    expect(fs.readdirSync(cwd)).toEqual(['desk']);
    expect(make(cwd, 'other', ...author, '--dry-run').out).toMatch(
      /^other \(nothing is written\)\n {2}\.claude-plugin\/\n {4}icon\.png\n/,
    );
  });

  it('names commands that work', () => {
    const cwd = newFolder();
    const { next = [] } = made(cwd, "it's desk", '--name', 'desk', ...author, '--hook', 'Stop');
    const own = next.filter((command) => command.startsWith('node '));
    expect(own).toHaveLength(2);
    for (const command of own) expect(shell(command, { cwd })).toMatchObject({ code: 0, err: '' });
  });

  it('runs where it has to: scripts have a run bit, others do not', () => {
    const cwd = newFolder();
    made(
      cwd,
      'desk',
      ...author,
      '--hook',
      'Stop:ts',
      '--mcp',
      'notes',
      '--mcp',
      'docs:helper',
      '--monitor',
      'commits',
      '--settings',
      'tone',
    );
    const runnable = filesBelow(path.join(cwd, 'desk')).filter((file) => fs.statSync(path.join(cwd, 'desk', file)).mode & 0o111);
    expect(runnable).toEqual([
      'scripts/commits-monitor.sh',
      'scripts/docs-headers.sh',
      'scripts/settings.mjs',
      'scripts/stop.mjs',
      'servers/notes.mjs',
    ]);
    expect(fs.statSync(path.join(cwd, 'desk')).mode & 0o777).toBe(0o777 & ~process.umask());
  });

  it('has settings that are read, and refused where they are wrong', () => {
    const cwd = newFolder();
    made(cwd, 'desk', ...author, '--settings', 'enabled:boolean', '--settings', 'words:list', '--settings', 'tone');
    const read = (text?: string): Outcome => {
      if (text) writeTree(cwd, { '.claude/desk.local.md': text });
      return shell('node desk/scripts/settings.mjs', { cwd, env: { CLAUDE_PROJECT_DIR: cwd } });
    };
    expect(JSON.parse(read().out)).toEqual({ enabled: true, words: [], tone: '' });
    expect(JSON.parse(read(fs.readFileSync(path.join(cwd, 'desk/templates/desk.local.md'), 'utf8')).out)).toEqual({
      enabled: true,
      words: [],
      tone: '',
    });
    expect(JSON.parse(read('---\nenabled: false\nwords: ["a"]\ntone: dry: very\n---\n').out)).toEqual({
      enabled: false,
      words: ['a'],
      tone: 'dry: very',
    });
    const { code, err } = read('---\nenabled: maybe\ncolour: red\n---\n');
    expect(code).toBe(1);
    expect(err).toMatch(/enabled takes a boolean, not maybe\n.*there is no colour\n/);
  });
});

describe('an existing plugin', () => {
  const manifest =
    '{\n\t"version": "2.0.0", // of the release\n\t"name": "desk",\n\t"description": "Prepares releases.",\n\t"author": { "name": "Jane Doe" },\n\t"license": "MIT"\n}\n';

  it('gets components; its files keep their order, their comments and their indentation', () => {
    const market = '{ "plugins": [], "name": "desks", "owner": { "name": "Jane Doe" } }\n';
    const cwd = newTree({ 'desk/.claude-plugin/plugin.json': manifest, '.claude-plugin/marketplace.json': market });
    const first = made(cwd, 'desk', '--skill', 'notes', '--user-config', 'team', '--hook', 'Stop', '--marketplace', '.');
    expect(first.changed).toEqual(['.claude-plugin/plugin.json', '../.claude-plugin/marketplace.json']);
    expect(first.created).not.toContain('LICENSE');
    const second = made(cwd, 'desk', '--agent', 'reviewer', '--hook', 'Stop:js', '--hook', 'Stop', '--readme');
    expect(second.changed).toEqual(['hooks/hooks.json', 'hooks/hooks.test.json']);
    expect(second.created).toEqual(['README.md', 'agents/reviewer.md', 'scripts/stop-2.sh', 'scripts/stop.mjs']);
    const text = fs.readFileSync(path.join(cwd, 'desk/.claude-plugin/plugin.json'), 'utf8');
    expect(text.startsWith('{\n\t"version": "2.0.0", // of the release\n\t"name": "desk",\n')).toBe(true);
    expect(text).toContain('\n\t"license": "MIT",\n\t"userConfig": {\n\t\t"team": {\n\t\t\t"type": "string"');
    const listed = JSON.parse(fs.readFileSync(path.join(cwd, '.claude-plugin/marketplace.json'), 'utf8'));
    expect(Object.keys(listed)).toEqual(['plugins', 'name', 'owner']);
    expect(listed.plugins).toEqual([{ name: 'desk', source: './desk', description: 'Prepares releases.' }]);
    const { Stop } = JSON.parse(fs.readFileSync(path.join(cwd, 'desk/hooks/hooks.json'), 'utf8')).hooks;
    expect(Stop).toHaveLength(3);
    expect(run('test-hook', ['--suite', 'desk'], { cwd })).toMatchObject({ code: 0 });
  });

  it('loses nothing: a file is replaced with --force only, and then kept beside the new one', () => {
    const cwd = newTree({ 'desk/.claude-plugin/plugin.json': manifest, 'desk/skills/notes/SKILL.md': 'old\n' });
    expect(make(cwd, 'desk', '--skill', 'notes')).toEqual({
      code: 2,
      out: '',
      err: 'scaffold-plugin: skills/notes/SKILL.md: it exists; --force replaces it and keeps a copy\n',
    });
    for (const copy of ['SKILL.md.bak', 'SKILL.md.bak2']) {
      const { changed, backedUp } = made(cwd, 'desk', '--skill', 'notes', '--force');
      expect({ changed, backedUp }).toEqual({ changed: ['skills/notes/SKILL.md'], backedUp: [`skills/notes/${copy}`] });
    }
    expect(fs.readFileSync(path.join(cwd, 'desk/skills/notes/SKILL.md.bak'), 'utf8')).toBe('old\n');
  });
});

describe('what cannot be made', () => {
  const tree = (): string => {
    const cwd = newTree({
      'desk/.claude-plugin/plugin.json': '{ "name": "desk", "hooks": {} }\n',
      'desk/commands/release.md': 'x\n',
      'desk/Skills/a/SKILL.md': 'x\n',
      'broken/.claude-plugin/plugin.json': '{ "name": "broken",, }\n',
      'nameless/.claude-plugin/plugin.json': '{}\n',
      'wrong/.claude-plugin/plugin.json': '{ "name": "wrong" }\n',
      'wrong/hooks/hooks.json': '{ "hooks": [] }\n',
      'full/notes.txt': 'x\n',
      'linked/.claude-plugin/plugin.json': '{ "name": "linked" }\n',
      'elsewhere/x.txt': 'x\n',
      'file.txt': 'x\n',
      'bad.json': '{',
      'list.json': '[]',
      'odd.json': '{ "skill": [] }',
      'odd-item.json': '{ "skills": [{ "name": "a", "descripton": "x" }] }',
      'odd-value.json': '{ "skills": [{ "name": 1 }] }',
    });
    fs.symlinkSync('../elsewhere', path.join(cwd, 'linked/skills'));
    fs.symlinkSync('nowhere', path.join(cwd, 'dangling'));
    return cwd;
  };

  it('is one clear line and exit code 2, and nothing is half-written', () => {
    const cwd = tree();
    const before = filesBelow(cwd);
    const long = 'a'.repeat(65);
    const token = ['ghp', 'Zx81kQ0vR7mW2nT9bY4cL6dF3gH5jK1sPq8a'].join('_');
    const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [[], /^no folder given; try --help$/],
      [['a', 'b', '--ci'], /^one folder is made at a time; not also 'b'$/],
      [['My Plugin'], /^plugin "My Plugin": a name is lower-case words .*, such as "my-plugin"$/],
      [['x', '--name', 'claude-tools'], /^plugin "claude-tools": the name is reserved/],
      [['x', '--name', 'con'], /^plugin "con": Windows keeps this name for a device$/],
      [['x', '--name', long], /^plugin "a{40}…": the name has over 64 characters$/],
      [['x', '--skill', '../../evil'], /^skill "\.\.\/\.\.\/evil": a name is lower-case words .*, such as "evil"$/],
      [['x', '--skill', 'lpt1'], /^skill "lpt1": Windows keeps/],
      [['x', '--skill', 'review'], /^skill "review": the client has a skill of this name$/],
      [['x', '--skill', 'a', '--skill', 'a'], /^skills\/a\/SKILL\.md: two of the answers would write this file$/],
      [['x', '--skill', 'a', '--command', 'a'], /^command "a": there is a skill of this name, and one would hide the other$/],
      [['x', '--skill', 'a=Reads --- and more'], /cannot hold "---"$/],
      [
        ['x', '--skill', 'a=Reads ${CLAUDE_PLUGIN_ROOT}/x. Use when asked.'],
        /replaces no placeholder in a description; leave it out$/,
      ],
      [['x', '--description', `Sends ${token} along`], /^the answers hold a secret \(GitHub/],
      [['x', '--skill', 'a='], /^--skill a=: nothing is given as description$/],
      [['x', '--mcp', 'a:tcp'], /"kind" takes stdio, bearer, oauth, helper; not "tcp"$/],
      [['x', '--mcp', 'a:oauth=http://example.com'], /"http:\/\/example\.com" is no https address$/],
      [['x', '--mcp', 'a:oauth=https://example.com/mcp?x=1'], /holds no user, password or query$/],
      [['x', '--mcp', 'a', '--mcp', 'a'], /there is a server of this name already$/],
      [['x', '--lsp', 'gopls'], /"extensions" is missing$/],
      [['x', '--user-config', 'a-b'], /^option "a-b": a key is letters/],
      [['x', '--user-config', 'a', '--user-config', 'A'], /there is an option "a" already/],
      [['x', '--hook', 'pretooluse'], /^hook pretooluse: there is no such event; did you mean PreToolUse\?$/],
      [['x', '--hook', 'FileChanged'], /^hook FileChanged: in a plugin its matcher watches nothing/],
      [['x', '--hook', 'Stop/Bash'], /the event has nothing to match; leave the matcher out$/],
      [['x', '--hook', 'PreToolUse/['], /the matcher is no regular expression/],
      [['x', '--hook', 'PreToolUse/bash'], /the matcher matches no tool of the client$/],
      [['x', '--hook', 'SessionStart/begin'], /the matcher matches none of startup, resume/],
      [['x', '--agent', 'a', '--privacy-url', 'http://example.com'], /is no https address$/],
      [['x', '--marketplace', 'desk'], /^--marketplace desk: the plugin has to lie in the folder of its marketplace$/],
      [['x', '--marketplace', 'x=inline'], /^marketplace "inline": the name is kept for/],
      [['desk'], /^desk: nothing was asked for/],
      [['desk', '--name', 'table', '--ci'], /the plugin is called "desk", and keeps its name$/],
      [['desk', '--skill', 'release'], /there is a command of this name/],
      [['desk', '--skill', 'a'], /^skills: there is Skills, which is the same name on macOS and Windows$/],
      [['broken', '--agent', 'a'], /^\.claude-plugin\/plugin\.json:1: it is no JSON/],
      [['nameless', '--agent', 'a'], /^\.claude-plugin\/plugin\.json: it has no name; mend it first$/],
      [['wrong', '--hook', 'Stop'], /^hooks\/hooks\.json: .* of another kind than expected$/],
      [['full'], /^full: it is no plugin, and not empty \(notes\.txt\); --force makes one of it$/],
      [['linked', '--skill', 'a'], /^skills: it is a symlink; nothing is written through it$/],
      [['dangling'], /^dangling: it is a symlink that leads nowhere$/],
      [['file.txt'], /^file\.txt: it is no folder$/],
      [['file.txt/x'], /^file\.txt\/x: a part of the path is not a folder$/],
      [['x', '--answers', 'nothing.json'], /^nothing\.json: no such file or folder$/],
      [['x', '--answers', 'bad.json'], /^bad\.json: it is no JSON/],
      [['x', '--answers', 'list.json'], /^list\.json: the answers are no JSON object$/],
      [['x', '--answers', 'odd.json'], /^odd\.json: there is no "skill"; there are name, /],
      [['x', '--answers', 'odd-item.json'], /^odd-item\.json: skills\.0: there is no "descripton"/],
      [['x', '--answers', 'odd-value.json'], /^odd-value\.json: skills\.0\.name: it takes a text$/],
    ];
    const calls = cases.map(([args]) => args);
    const { codes, out, errors } = makeAll(cwd, calls);
    expect({ codes: new Set(codes), out, lines: errors.length }).toEqual({ codes: new Set([2]), out: '', lines: cases.length });
    for (const [index, [args, message]] of cases.entries())
      expect(errors[index]?.replace(/^scaffold-plugin: /, ''), args.join(' ')).toMatch(message);
    expect(filesBelow(cwd)).toEqual(before);
  });

  it('leaves a folder that cannot be written as it was', () => {
    const cwd = tree();
    const scripts = path.join(cwd, 'wrong/scripts');
    // A file in the place of a folder fails for everyone; a run as root is stopped by no mode.
    fs.writeFileSync(path.join(cwd, 'wrong/agents'), 'x\n');
    expect(make(cwd, 'wrong', '--skill', 'a', '--agent', 'b').code).toBe(2);
    expect(fs.existsSync(path.join(cwd, 'wrong/skills'))).toBe(false);
    if (process.getuid?.() === 0) return;
    fs.mkdirSync(scripts);
    fs.chmodSync(scripts, 0o555);
    const { code, err } = make(cwd, 'wrong', '--skill', 'a', '--monitor', 'b');
    fs.chmodSync(scripts, 0o755);
    expect(code).toBe(2);
    expect(err).toMatch(/permission denied; nothing was changed\n$/);
    expect(fs.existsSync(path.join(cwd, 'wrong/skills'))).toBe(false);
  });
});

describe('--print-answers-schema', () => {
  it('prints a schema that takes what the tool takes', () => {
    const { code, out } = run('scaffold-plugin', ['--print-answers-schema']);
    expect(code).toBe(0);
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(out));
    const cwd = newFolder();
    const samples: readonly unknown[] = [
      {
        name: 'a',
        skills: ['b', { name: 'c', steps: ['d'] }],
        evals: true,
        lsp: [{ name: 'e', extensions: ['.e'], command: 'e' }],
      },
      { marketplace: '.=m', hookModule: { name: 'a' }, hooks: [{ event: 'Stop', language: 'js' }] },
      { name: 1 },
      { skills: 'a' },
      { skills: [{ description: 'x' }] },
      { evals: 'yes' },
      { other: true },
      { hooks: [{ event: 'Stop', language: 'ruby' }] },
      { lsp: [{ name: 'a', extensions: '.a', command: 'a' }] },
      [],
    ];
    const files = samples.map((sample, index) => [`${index}.json`, JSON.stringify(sample)] as const);
    writeTree(cwd, Object.fromEntries(files));
    const calls = files.map(([file], index) => ['.', '--name', `p-${index}`, '--force', '--answers', file, '--dry-run']);
    const { codes } = makeAll(cwd, calls);
    expect(codes).toEqual(samples.map((sample) => (validate(sample) ? 0 : 2)));
    expect(codes).toEqual([0, 0, 2, 2, 2, 2, 2, 2, 2, 2]);
  });
});

describe.skipIf(process.platform !== 'linux' || !fs.existsSync('/usr/bin/script'))('on a terminal', () => {
  it('asks for what was not given', () => {
    const cwd = newFolder();
    const lines = [
      'desk',
      '',
      'Prepares releases.',
      'Jane Doe',
      '',
      '',
      'skill',
      'notes',
      'Writes notes. Use when asked.',
      'nonsense',
      '',
    ];
    const typed = lines.map((line) => `sleep 0.15; echo '${line}'`).join('; ');
    const tool = path.resolve('scripts/scaffold-plugin.mjs');
    const { out } = shell(`(sleep 0.5; ${typed}; sleep 0.5) | script -qec "node '${tool}'" /dev/null`, {
      cwd,
      env: { TERM: 'dumb' },
    });
    expect(out).toContain('There is no nonsense.');
    const skill = fs.readFileSync(path.join(cwd, 'desk/skills/notes/SKILL.md'), 'utf8');
    expect(skill).toContain('description: Writes notes. Use when asked.\n');
    expect(JSON.parse(fs.readFileSync(path.join(cwd, 'desk/.claude-plugin/plugin.json'), 'utf8'))).toMatchObject({
      description: 'Prepares releases.',
      author: { name: 'Jane Doe' },
    });
  });
});
