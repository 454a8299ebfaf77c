import { describe, expect, it } from 'vitest';
import { matchesStars } from '../../src/formats/text.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { hookEntriesOf, matchesValue, readMatcher, toolPrefix } from '../../src/plugin/hooks/entries.ts';
import { readCommandLine, scriptsOf } from '../../src/plugin/hooks/scripts.ts';
import { ifMatches, matchesPath, shellCommands } from '../../src/plugin/hooks/shell-commands.ts';
import { loadLoose, loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin, Scope } from '../../src/plugin/model.ts';
import { serverNames } from '../../src/plugin/model.ts';
import { bestTime } from '../formats/timing.ts';

const words = (line: string): string[][] => readCommandLine(line).map((command) => command.words.map(({ text }) => text));
const variables = (line: string): string[] =>
  readCommandLine(line).flatMap((command) =>
    [...command.assignments, ...command.words].flatMap((word) => word.variables.map(({ name, quoting }) => `${quoting} ${name}`)),
  );

describe('a command line', () => {
  it.each<[line: string, commands: string[][]]>([
    ['a b  c', [['a', 'b', 'c']]],
    ['a && b || c; d & e | f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['a "b c" \'d e\' f\\ g', [['a', 'b c', 'd e', 'f g']]],
    ['X=1 Y="2 3" a', [['a']]],
    ['a > out 2>&1 < in b', [['a', 'b']]],
    ['a # b', [['a']]],
    [
      'a $(b c) d',
      [
        ['b', 'c'],
        ['a', '$(b c)', 'd'],
      ],
    ],
    ['a "$(b)" `c`', [['b'], ['c'], ['a', '$(b)', '`c`']]],
    ['a <<EOF\n$X\nEOF', [['a']]],
    ['(a; b)', [['a'], ['b']]],
    ['a "open', [['a', 'open']]],
    ["a 'open", [['a', 'open']]],
  ])('%j', (line, commands) => {
    expect(words(line).sort()).toEqual(commands.sort());
  });

  it.each<[line: string, found: string[]]>([
    ['$A ${B} "$C" "${D}/x" \'$E\'', ['none A', 'none B', 'double C', 'double D', 'single E']],
    ['X=$A b', ['none A']],
    ['a "$(b $C)" "${D:-x}"', ['none C', 'double D']],
    ['a \\$B $$ $1', ['none 1']],
    ['a ${user_config.k}', ['none user_config.k']],
  ])('%j holds variables %j', (line, found) => {
    expect(variables(line).sort()).toEqual(found.sort());
  });

  it('is read in time that grows with its length', () => {
    const hostile = '"$('.repeat(8000) + "'${A".repeat(8000);
    expect(bestTime(300, () => readCommandLine(hostile))).toBeLessThan(300);
  });
});

describe('the scripts of a command', () => {
  const scripts = (command: string, args?: string[]): string[] => {
    const hooks = { hooks: { Stop: [{ hooks: [{ type: 'command', command, ...(args ? { args } : {}) }] }] } };
    const plugin = loadPlugin(memoryFiles({ 'hooks/hooks.json': JSON.stringify(hooks) }), { scope: 'plugin', name: 'demo' });
    return hookEntriesOf(plugin).flatMap((entry) =>
      scriptsOf(entry).map(({ path, base, interpreter, isGuarded }) =>
        [base, path, interpreter ?? 'direct', ...(isGuarded ? ['guarded'] : [])].join(' '),
      ),
    );
  };
  const root = '${CLAUDE_PLUGIN_ROOT}';

  it.each<[command: string, found: string[]]>([
    [`"${root}/a.sh" x`, ['root a.sh direct']],
    [`"${root}"/b/../a.sh`, ['root a.sh direct']],
    [`$CLAUDE_PLUGIN_ROOT/a.sh`, ['root a.sh direct']],
    [`bash "${root}/a.sh"`, ['root a.sh bash']],
    [`bash -e "${root}/a.sh"`, ['root a.sh bash']],
    [`bash -c "${root}/a.sh"`, []],
    [`node --no-warnings "${root}/a.mjs"`, ['root a.mjs node']],
    [`node -e "require('${root}/a.js')"`, []],
    ['python3 -m json.tool', []],
    [`uv run ${root}/a.py stop`, ['root a.py uv']],
    [`uv run python ${root}/a.py`, ['root a.py python']],
    [`npx tsx "${root}/a.ts"`, ['root a.ts tsx']],
    [`timeout 5 bash "${root}/a.sh"`, ['root a.sh bash']],
    [`env A=1 "${root}/a.sh"`, ['root a.sh direct']],
    [`cat | "${root}/a.sh" || true`, ['root a.sh direct']],
    [`if [ -x "${root}/a.sh" ]; then "${root}/a.sh"; fi`, ['root a.sh direct guarded']],
    [`test -f "${root}/a.sh" && bash "${root}/a.sh"`, ['root a.sh bash guarded']],
    [`"${root}/../x.sh"`, ['root ../x.sh direct']],
    ['./a.sh', ['relative a.sh direct']],
    ['bash scripts/a.sh', ['relative scripts/a.sh bash']],
    [`"${root}/$NAME.sh"`, []],
    [`"${root}/*.sh"`, []],
    ['echo a.sh', []],
    ['git status', []],
  ])('%s', (command, found) => {
    expect(scripts(command)).toEqual(found);
  });

  it.each<[command: string, args: string[], found: string[]]>([
    [`${root}/a.sh`, [], ['root a.sh direct']],
    ['node', [`${root}/a.mjs`, 'x'], ['root a.mjs node']],
    ['bash', ['-c', `${root}/a.sh`], []],
    [`${root}/with blank.sh`, [], ['root with blank.sh direct']],
  ])('exec form: %s %j', (command, args, found) => {
    expect(scripts(command, args)).toEqual(found);
  });
});

const fires = (rule: string, command: string): boolean => ifMatches(rule, { tool: 'Bash', input: { command }, cwd: '/project' });

// Each line was run in client 2.1.330 with hooks that have these rules; `Bash(zzz *)` fires only where the client gives up.
describe('a command line', () => {
  it.each([
    'case x in x) git status;; esac || true',
    'f() { git status; }; f || true',
    'cat <(git status) || true',
    'echo ${HOME}',
    "echo $'a'",
    'arr=(a b); git status || true',
    'echo "$(git status)" || true',
    'git status || { echo x; }',
    'select x in a; do git status; done </dev/null',
    'echo "`git status`" || true',
    'echo \\$(git status)',
    'echo ${x:-$(git status)}',
    'function g { git status; }',
    'echo {a,b}',
    'cat <<EOF\ngit status\nEOF',
    '{ git status; } || true',
  ])('%j is taken by any rule', (line) => {
    expect(['Bash(zzz *)', 'Bash(git *)', 'Bash(* status)'].map((rule) => fires(rule, line))).toEqual([true, true, true]);
  });

  it.each([
    'while false; do git status; done',
    '[[ a == a ]] && git status || true',
    'git status &> /dev/null || true',
    'git status 2>&1 || true',
    '! git status',
    'git status; ',
    'git status # c',
    'x=$(true); git status || true',
    'export A=1 && git status || true',
    '(cd . && git status) || true',
    'if git status; then :; else :; fi',
    'echo a | xargs git status || true',
    'GIT_DIR=/x git status || true',
    'git status\ngit log || true',
    '"git" status || true',
    'git status && \\\n git log || true',
    'until true; do git status; done',
    '> out.txt git status || true',
    'echo a;git status&&true',
    'git\tstatus || true',
    '\\git status || true',
    'git  status || true',
    'for f in a b; do git status; done || true',
    'A=1 B=2 git status || true',
    'git status & wait',
  ])('%j holds git status', (line) => {
    const rules = ['Bash(git *)', 'Bash(git:*)', 'Bash(git status*)', 'Bash(git *status)', 'Bash( git *)', 'Bash(zzz *)'];
    expect(rules.map((rule) => fires(rule, line))).toEqual([true, true, true, true, true, false]);
  });

  it.each([
    'cat <<< git',
    'echo $((1+1))',
    '# git status',
    "echo '$(git status)'",
    'eval git status || true',
    'command git status || true',
    'exec git status',
    'xargs -n 1 git status </dev/null || true',
    'find . -name x -exec git status \\;',
    'echo $HOME $(( 1 + 2 ))',
    'coproc git status',
    'time git status || true',
    "sh -c 'git status' || true",
    'env git status || true',
    'nohup git status || true',
    'GIT status || true',
    '!git status || true',
    'echo *.ts',
  ])('%j does not', (line) => {
    expect(['Bash(git *)', 'Bash(git:*)', 'Bash(git status*)', 'Bash(zzz yyy *)'].map((rule) => fires(rule, line))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each<[rule: string, line: string, fires: boolean]>([
    ['Bash(npm run test:*)', 'npm run test', true],
    ['Bash(npm run test:*)', 'npm run test -- x || true', true],
    ['Bash(npm run test:*)', 'npm run test:unit || true', false],
    ['Bash(echo * > *)', 'echo a > b.txt', false],
    ['Bash(ls)', 'ls', true],
    ['Bash(ls)', 'ls -l', false],
    ['Bash()', 'node -e 1', true],
    ['Bash(git *) ', 'git status', false],
    ['Bash(cat /etc/*)', 'cat /etc/hostname', true],
    ['Bash(* --force)', 'git status --force || true', true],
    ["Bash(git 'x y')", "git 'x y'", false],
    ['Bash(git x y)', "git 'x y'", true],
  ])('%s on %j: %s', (rule, line, expected) => {
    expect(fires(rule, line)).toBe(expected);
  });

  it.each(["echo 'open", 'echo "open', 'echo $(open', 'echo `open'])('%j is left open', (line) => {
    expect(shellCommands(line)).toBeUndefined();
  });

  it.each(['\r', '\v', '\u00a0', '\uFEFF'])('takes no %j for a blank', (char) => {
    expect(shellCommands(`a${char}b ${char}`)?.commands).toEqual([`a${char}b ${char}`]);
  });

  it('is read in time that grows with its length', () => {
    const hostile = (length: number): string => '$('.repeat(length) + '"\'\\{,'.repeat(length);
    expect(bestTime(200, () => shellCommands(hostile(20_000)))).toBeLessThan(200);
  });
});

describe('a rule for files', () => {
  const cwd = '/home/me/project';
  const write = (rule: string, file: string): boolean =>
    ifMatches(rule, { tool: 'Write', input: { file_path: file }, cwd, home: '/home/me' });

  it.each<[rule: string, inside: readonly string[]]>([
    ['Write(~/x.txt)', ['/home/me/x.txt']],
    ['Write(//home/me/project/**)', [`${cwd}/src/n.txt`, `${cwd}/x.txt`, `${cwd}/.env.local`]],
    ['Write(src)', [`${cwd}/src/n.txt`]],
    ['Write(src/)', [`${cwd}/src/n.txt`]],
    ['Write(/**)', [`${cwd}/src/n.txt`, `${cwd}/x.txt`, `${cwd}/.env.local`]],
    ['Write(./src/**)', [`${cwd}/src/n.txt`]],
    ['Write(*)', [`${cwd}/src/n.txt`, `${cwd}/x.txt`, '/home/me/x.txt', `${cwd}/.env.local`]],
    ['Write(**)', [`${cwd}/src/n.txt`, `${cwd}/x.txt`, '/home/me/x.txt', `${cwd}/.env.local`]],
    ['Write(.env*)', [`${cwd}/.env.local`]],
    ['Write(sr?/n.txt)', [`${cwd}/src/n.txt`]],
    ['Write(src/*.{ts,txt})', []],
    ['Write(!src/**)', []],
    ['Write(\\*.txt)', []],
    ['Edit(src)', []],
  ])('%s', (rule, inside) => {
    const files = [`${cwd}/src/n.txt`, `${cwd}/x.txt`, '/home/me/x.txt', `${cwd}/.env.local`];
    expect(files.filter((file) => write(rule, file))).toEqual(inside);
  });
});

describe('a rule for another tool', () => {
  it.each<[rule: string, tool: string, input: Record<string, unknown>, fires: boolean]>([
    ['WebFetch', 'WebFetch', { url: 'https://example.com/x' }, true],
    ['WebFetch(domain:example.com)', 'WebFetch', { url: 'https://example.com/x' }, false],
    ['WebFetch(example.com)', 'WebFetch', { url: 'https://example.com/x' }, false],
    ['Skill(*)', 'Skill', { skill: 'plug:s' }, true],
    ['Skill(plug:s)', 'Skill', { skill: 'plug:s' }, false],
    ['Agent(Explore)', 'Agent', { subagent_type: 'Explore' }, false],
    ['Read(//etc/**)', 'Read', { file_path: '/etc/hostname' }, true],
    ['Read(/etc/**)', 'Read', { file_path: '/etc/hostname' }, false],
    ['ToolSearch(*)', 'ToolSearch', { query: 'x' }, true],
  ])('%s on a call of %s: %j %s', (rule, tool, input, expected) => {
    expect(ifMatches(rule, { tool, input, cwd: '/project' })).toBe(expected);
  });
});

const kind = (matcher: string | undefined, event = 'PreToolUse'): string => readMatcher(matcher, event).kind;

describe('a matcher', () => {
  it.each([
    [undefined, 'all'],
    ['', 'all'],
    ['*', 'all'],
    ['Bash', 'names'],
    ['Bash, Write | Edit', 'names'],
    ['mcp__a-b__c', 'names'],
    ['|', 'names'],
    ['Bash.*', 'pattern'],
    ['^(?!Bash)', 'pattern'],
    ['Bash\n', 'pattern'],
    ['[', 'invalid'],
  ])('%j is read as %s', (matcher, expected) => {
    expect(kind(matcher)).toBe(expected);
  });

  it.each(['FileChanged', 'StopFailure'])('of %s has a smaller set of letters for names', (event) => {
    expect([kind('rate_limit|unknown', event), kind('a-b', event), kind('a, b', event)]).toEqual(['names', 'pattern', 'pattern']);
  });

  it('finds a tool under its old name, and no other value', () => {
    const reading = readMatcher('Task', 'PreToolUse');
    expect([matchesValue(reading, 'Agent', true), matchesValue(reading, 'Agent'), matchesValue(reading, 'Task', true)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    'mcp__.*__write.*|mcp__.*__create.*',
    '^(Write|Edit)$',
    'mcp__(a|b)__[a-z]+',
    'Bash\\(.*\\)',
    'a{2,3}',
    '(?:Read|Write).*',
    '^(?!mcp__.*__read).*$',
    'mcp__.*__(?:get|list|read)_?.*',
    '[0-9a-f]{8}-[0-9a-f]{4}',
    '(?:ab)+c?',
  ])('tries %s', (matcher) => {
    expect(kind(matcher)).toBe('pattern');
  });

  it.each([
    ...['(a+)+$', '(a|a)*b', '(?:.*)*x', '((a)*)*', '(a|b){2,}c', '.*.*.*.*.*.*x', '(.)\\1+', `${'a?'.repeat(600)}x`],
    ...[`${'\\w?'.repeat(40)}!`, '(a|a){30}b', '(?:a?){30}b', `${'(a|aa)'.repeat(30)}b`, '(?=.*.*.*.*)x', '((?:){999}){999}'],
  ])('does not try %s, which may take too long', (matcher) => {
    expect(kind(matcher)).toBe('costly');
    expect(matchesValue(readMatcher(matcher, 'PreToolUse'), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toBeUndefined();
  });

  it.each(['.*.*.*x', '(?=.*y).*x', '(?:a|b|.){2}.*z', '\\w{1,9}\\w{1,9}\\w{1,9}!', `${'a?'.repeat(12)}b`])(
    'holds %s against names in no time, and not against long values',
    (matcher) => {
      const reading = readMatcher(matcher, 'PreToolUse');
      expect(bestTime(100, () => expect(matchesValue(reading, 'a'.repeat(40))).toBe(false))).toBeLessThan(100);
      expect(matchesValue(reading, 'a'.repeat(1_000_000))).toBeUndefined();
    },
  );
});

describe('globs', () => {
  it.each<[pattern: string, text: string, matches: boolean]>([
    ['git *', 'git push', true],
    ['git *', 'git', false],
    ['*git*', 'a git b', true],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'aXbY', false],
    ['', '', true],
    ['*', '', true],
    ['a?', 'ab', false],
  ])('%j on %j: %s', (pattern, text, matches) => {
    expect(matchesStars(pattern, text)).toBe(matches);
  });

  it.each<[pattern: string, path: string, matches: boolean]>([
    ['*.ts', 'a/b/c.ts', true],
    ['src/**', 'src/a/b.ts', true],
    ['src/**', 'pkg/src/a.ts', false],
    ['/src/**', 'src/a.ts', true],
    ['**/test/**', 'a/test/b/c', true],
    ['src', 'a/src/b.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
  ])('%j takes %j: %s', (pattern, path, matches) => {
    expect(matchesPath(pattern, path)).toBe(matches);
  });

  it('take no time that explodes', () => {
    const steps = 'a/'.repeat(200);
    expect(bestTime(200, () => matchesPath(`${'**/a/'.repeat(60)}b`, `${steps}c`))).toBeLessThan(200);
    expect(bestTime(200, () => matchesStars(`${'*a'.repeat(500)}b`, 'a'.repeat(5000)))).toBeLessThan(200);
  });
});

const load = (files: Readonly<Record<string, unknown>>, scope: Scope = 'plugin'): Plugin => {
  const texts = Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)]);
  return loadPlugin(memoryFiles(Object.fromEntries(texts)), { scope, name: 'demo' });
};
const shown = (plugin: Plugin): string[] =>
  hookEntriesOf(plugin).map(
    ({ place, source, field, event, type, matcher }) => `${place} ${source.file.path} ${field} ${event} ${type} ${matcher}`,
  );
const groups = (command: string, matcher?: string) => [
  { ...(matcher ? { matcher } : {}), hooks: [{ type: 'command', command }] },
];

describe('the hooks of a plugin', () => {
  it('stand in its file, the files and objects of its manifest, and frontmatter', () => {
    const plugin = load({
      '.claude-plugin/plugin.json': { name: 'demo', hooks: ['./extra.json', { Stop: groups('c') }] },
      'hooks/hooks.json': { hooks: { PreToolUse: groups('a', 'Bash') } },
      'extra.json': { hooks: { Stop: groups('b') } },
      'skills/s/SKILL.md':
        '---\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: d\n---\n',
      'commands/c.md': '---\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: prompt\n---\n',
      'agents/a.md': '---\ndescription: d\nhooks:\n  Stop:\n    - hooks:\n        - type: agent\n---\n',
    });
    expect(shown(plugin)).toEqual([
      'file hooks/hooks.json hooks.PreToolUse.0.hooks.0 PreToolUse command Bash',
      'file extra.json hooks.Stop.0.hooks.0 Stop command undefined',
      'manifest .claude-plugin/plugin.json hooks.1.Stop.0.hooks.0 Stop command undefined',
      'skill skills/s/SKILL.md hooks.Stop.0.hooks.0 Stop command undefined',
      'command commands/c.md hooks.Stop.0.hooks.0 Stop prompt undefined',
      'agent agents/a.md hooks.Stop.0.hooks.0 Stop agent undefined',
    ]);
  });

  it('of a project stand in its settings', () => {
    expect(shown(load({ 'settings.json': { hooks: { Stop: groups('a') } } }, 'project'))).toEqual([
      'settings settings.json hooks.Stop.0.hooks.0 Stop command undefined',
    ]);
  });

  it('survive any shape', () => {
    for (const hooks of [null, 1, 'x', [], { Stop: null }, { Stop: [null, 1, { hooks: null }, { hooks: [null, 1, []] }] }])
      expect(hookEntriesOf(load({ 'hooks/hooks.json': { hooks } })).every(({ type }) => type === undefined)).toBe(true);
  });

  it('count a key that stands twice once, with its last value', () => {
    const text = '{"hooks": {"Stop": [{"hooks": [{"type": "command"}]}], "Stop": [{"hooks": [{"type": "prompt"}]}]}}';
    expect(hookEntriesOf(load({ 'hooks/hooks.json': text })).map(({ type }) => type)).toEqual(['prompt']);
  });
});

describe('a file on its own', () => {
  it.each([
    ['any.json', JSON.stringify({ hooks: { Stop: groups('a') } }), 'file'],
    ['settings.json', JSON.stringify({ hooks: { Stop: groups('a') }, model: 'opus' }), 'settings'],
    ['settings.local.json', JSON.stringify({ hooks: { Stop: groups('a') } }), 'settings'],
    ['SKILL.md', '---\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: a\n---\n', 'skill'],
    ['commands/c.md', '---\nhooks:\n  Stop:\n    - hooks:\n        - type: command\n          command: a\n---\n', 'command'],
  ])('%s is read by its name', (path, text, place) => {
    const plugin = loadLoose(memoryFiles({ [path]: text }), 'hooks', [path], { scope: 'plugin', name: 'x' });
    expect(hookEntriesOf(plugin).map((entry) => [entry.place, entry.event])).toEqual([[place, 'Stop']]);
  });
});

describe('the servers of a plugin', () => {
  it.each([
    ['wrapped', { '.mcp.json': { mcpServers: { 'a b': {} } } }],
    ['flat', { '.mcp.json': { 'a b': {} } }],
    ['in the manifest', { '.claude-plugin/plugin.json': { name: 'demo', mcpServers: { 'a b': {} } } }],
  ])('%s', (_, files) => {
    expect(serverNames(load(files))).toEqual(['a b']);
    expect(toolPrefix('de.mo', 'a b')).toBe('mcp__plugin_de_mo_a_b__');
  });
});
