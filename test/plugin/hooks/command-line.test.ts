import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../../src/plugin/files.ts';
import { readCommandLine } from '../../../src/plugin/hooks/command-line.ts';
import { hookEntriesOf } from '../../../src/plugin/hooks/entries.ts';
import { scriptsOf } from '../../../src/plugin/hooks/scripts.ts';
import { loadPlugin } from '../../../src/plugin/load.ts';
import { bestTime } from '../../formats/timing.ts';

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
