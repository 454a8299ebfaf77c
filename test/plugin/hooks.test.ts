import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../src/plugin/files.ts';
import { readCommandLine } from '../../src/plugin/hooks/command-line.ts';
import { hookEntriesOf } from '../../src/plugin/hooks/entries.ts';
import { scriptsOf } from '../../src/plugin/hooks/scripts.ts';
import { ifMatches, shellCommands } from '../../src/plugin/hooks/shell-commands.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
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
