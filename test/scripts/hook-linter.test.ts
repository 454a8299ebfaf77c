import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasProgram, manifest, newTree, type Outcome, run, shell } from './run.ts';

const hooks = (event: string, command: string, matcher?: string): string =>
  JSON.stringify({ hooks: { [event]: [{ ...(matcher ? { matcher } : {}), hooks: [{ type: 'command', command }] }] } });
const command = 'bash "${CLAUDE_PLUGIN_ROOT}/scripts/log.sh"';
const wrong = '#!/usr/bin/env bash\njq -r .tool_result >> results\n';
const bad = '#!/usr/bin/env bash\njq -r .prompt /dev/stdin >> prompts\n';

function plugin(more: Readonly<Record<string, string>> = {}): string {
  return newTree({
    '.claude-plugin/plugin.json': manifest,
    'hooks/hooks.json': hooks('PostToolUse', command),
    'scripts/log.sh': wrong,
    ...more,
  });
}

/** The rules found, by file. */
function found(args: readonly string[], call = {}): string[] {
  const { out } = run('hook-linter', ['--json', '--no-shellcheck', ...args], call);
  return JSON.parse(out).findings.map(({ rule, file }: { rule: string; file: string }) => `${file} ${rule}`);
}

describe('hook-linter', () => {
  it('checks the scripts of a plugin', () => {
    const { code, out } = run('hook-linter', ['--no-shellcheck', plugin()]);
    expect(out).toContain(
      'scripts/log.sh:2:7: warning: the input of PostToolUse has no field "tool_result" [script/unknown-input]',
    );
    expect(code).toBe(0);
    expect(run('hook-linter', ['--strict', '--no-shellcheck', plugin()]).code).toBe(1);
  });

  it('checks all that a hooks file names, and one script alone', () => {
    const root = plugin({ 'scripts/other.sh': bad });
    expect(found([path.join(root, 'hooks/hooks.json')])).toEqual(['scripts/log.sh script/unknown-input']);
    expect(found([path.join(root, 'scripts/log.sh')])).toEqual(['scripts/log.sh script/unknown-input']);
  });

  it('checks a script that no hook names, with an event or without', () => {
    const root = plugin({ 'scripts/other.sh': bad });
    const other = path.join(root, 'scripts/other.sh');
    expect(found([other])).toEqual([]);
    expect(found(['--event', 'Stop', other])).toEqual(['other.sh script/unknown-input', 'other.sh script/reopened-input']);
    expect(found(['--event', 'UserPromptSubmit', other])).toContain('other.sh script/reopened-input');
    expect(found(['--tool', 'Bash', path.join(root, 'scripts/log.sh')])).toEqual(['log.sh script/unknown-input']);
  });

  it('checks scripts in a folder that is no plugin, and standard input', () => {
    const folder = newTree({ 'a.sh': 'if a; then\n', 'b.py': 'print("a"\n', 'c.txt': 'if' });
    expect(found([folder])).toEqual(['a.sh script/syntax-error', 'b.py script/syntax-error']);
    expect(found(['-'], { input: 'if a; then\n' })).toEqual(['stdin.sh script/syntax-error']);
    const python = found(['--event', 'Stop', '--stdin-name', 'x.py', '-'], {
      input: 'import json, sys\njson.load(sys.stdin)["prompt"]\n',
    });
    expect(python).toEqual(['x.py script/unknown-input']);
  });

  it('knows wrong usage', () => {
    const root = plugin();
    expect(run('hook-linter', ['--event', 'Nothing', root]).err).toContain("there is no event 'Nothing'");
    expect(run('hook-linter', [path.join(root, 'none.sh')])).toMatchObject({ code: 2 });
    expect(run('hook-linter', [path.join(newTree({ 'x.json': '{}' }), 'x.json')])).toMatchObject({ code: 2 });
    expect(run('hook-linter', [])).toMatchObject({ code: 2 });
  });

  it('reads TypeScript, JavaScript and Python, and runs none of them', () => {
    const mark = path.join(newTree({}), 'mark');
    const root = newTree({
      '.claude-plugin/plugin.json': manifest,
      'hooks/hooks.json': JSON.stringify({
        hooks: {
          PreToolUse: [
            {
              hooks: [
                'bun "${CLAUDE_PLUGIN_ROOT}/a.ts"',
                'node "${CLAUDE_PLUGIN_ROOT}/b.mjs"',
                'python3 "${CLAUDE_PLUGIN_ROOT}/c.py"',
                `touch ${mark}; exit 0`,
              ].map((line) => ({ type: 'command', command: line })),
            },
          ],
        },
      }),
      'a.ts': `import fs from 'node:fs';\nfs.writeFileSync(${JSON.stringify(mark)}, '');\nconst a: string = JSON.parse(fs.readFileSync(0, 'utf8')).nothing;\n`,
      'b.mjs': 'console.log(JSON.stringify({ decision: "deny" }));\n',
      'c.py': `open(${JSON.stringify(mark)}, "w")\nimport json, sys\njson.load(sys.stdin)["nothing"]\n`,
    });
    expect(found([root])).toEqual(['a.ts script/unknown-input', 'b.mjs script/invalid-answer', 'c.py script/unknown-input']);
    expect(fs.existsSync(mark)).toBe(false);
  });

  it('is part of the check of a whole plugin', () => {
    const { out } = run('validate-plugin', ['--json', plugin()]);
    expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toContain('script/unknown-input');
    const quiet = run('validate-plugin', ['--json', '--rule', 'script/*=off', plugin()]);
    expect(quiet.out).not.toContain('script/');
  });
});

describe.skipIf(process.platform === 'win32')('an installed shellcheck', () => {
  /** A program in its place that says what is asked of it. */
  function withShellcheck(text: string): Readonly<Record<string, string>> {
    const folder = newTree({ shellcheck: `#!/bin/sh\n${text}\n` });
    fs.chmodSync(path.join(folder, 'shellcheck'), 0o755);
    return { PATH: `${folder}${path.delimiter}${process.env.PATH}` };
  }
  const comment = (root: string, more: object = {}): string =>
    JSON.stringify({
      comments: [
        {
          file: fs.realpathSync(path.join(root, 'scripts/log.sh')),
          line: 2,
          endLine: 2,
          column: 1,
          endColumn: 3,
          level: 'error',
          code: 1234,
          message: 'Not so.',
          ...more,
        },
      ],
    });
  const rulesOf = (root: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): string[] =>
    JSON.parse(run('hook-linter', ['--json', ...args, root], { env }).out).findings.map(
      ({ rule, severity, line }: Record<string, unknown>) => `${rule} ${severity} ${line}`,
    );

  it('is asked, and its errors are warnings', () => {
    const root = plugin();
    expect(rulesOf(root, withShellcheck(`echo '${comment(root)}'`))).toEqual([
      'shellcheck/sc1234 warning 2',
      'script/unknown-input warning 2',
    ]);
    expect(rulesOf(root, withShellcheck(`echo '${comment(root, { level: 'warning' })}'`))).toContain('shellcheck/sc1234 info 2');
    expect(rulesOf(root, withShellcheck(`echo '${comment(root)}'`), ['--no-shellcheck'])).toEqual([
      'script/unknown-input warning 2',
    ]);
  });

  it('does no harm where it fails, or names other files', () => {
    const root = plugin();
    const only = ['script/unknown-input warning 2'];
    expect(rulesOf(root, withShellcheck('echo nonsense; exit 3'))).toEqual(only);
    expect(rulesOf(root, withShellcheck(`echo '${comment(root, { file: '/etc/passwd' })}'`))).toEqual(only);
    expect(rulesOf(root, withShellcheck(`echo '{"comments": [1, {"file": 2}]}'`))).toEqual(only);
  });
});

/**
 * A hook as a plugin author writes it: settings from a file that may be absent, defaults, a guard, a list, and the body as
 * text for the model.
 */
const hook = `#!/bin/sh
set -eu
settings=.claude/guard.local.md
read_field() { node "$parse" --get "$1" --default "$2" "$settings"; }

enabled=$(read_field enabled false) || exit 0
[ "$enabled" = true ] || exit 0

limit=$(read_field limits.files 10)
file=$(cat)
node "$parse" --get protected --default '[]' --format lines "$settings" | while IFS= read -r name; do
  case $file in
    *"$name"*) echo "protected: $name (limit $limit)"; node "$parse" --body "$settings" ;;
  esac
done
`;

const settings = `---
enabled: true   # a comment, a trailing blank and a quote's worth
limits: { files: 3 }
protected:
  - .env
  - "my file's name.txt"
  - $(touch executed)
---
Ask the owner first.
---
enabled: false
`;

const runHook = (files: Readonly<Record<string, string>>, input: string): Outcome & { cwd: string } => {
  const cwd = newTree({ 'hook.sh': hook, ...files });
  return { ...shell('sh hook.sh', { cwd, input }), cwd };
};

describe.skipIf(process.platform === 'win32')('in a hook script', () => {
  const file = '.claude/guard.local.md';

  it('settings, a list and the body are read', () => {
    expect(runHook({ [file]: settings }, 'write .env')).toMatchObject({
      code: 0,
      out: 'protected: .env (limit 3)\nAsk the owner first.\n---\nenabled: false\n',
      err: '',
    });
    expect(runHook({ [file]: settings }, "my file's name.txt").out).toContain("protected: my file's name.txt (limit 3)");
    expect(runHook({ [file]: settings }, 'harmless').out).toBe('');
  });

  it('an absent file, block or field gives the defaults', () => {
    for (const files of [{}, { [file]: 'No block.' }, { [file]: '---\nother: 1\n---\n' }, { [file]: '---\nenabled:\n---\n' }])
      expect(runHook(files, '.env')).toMatchObject({ code: 0, out: '', err: '' });
    expect(runHook({ [file]: '---\nenabled: true\n---\n' }, '.env')).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('a broken file does not block, and says why', () => {
    const { code, out, err } = runHook({ [file]: '---\nenabled: [true\n---\n' }, '.env');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^parse-frontmatter: \.claude\/guard\.local\.md:\d+:\d+: [^\n]+\n$/);
  });

  it('values are data, never commands', () => {
    const { cwd } = runHook({ [file]: settings }, 'touch executed');
    expect(fs.existsSync(path.join(cwd, 'executed'))).toBe(false);
  });
});

const shells = ['sh', 'dash', 'bash', 'zsh', 'ksh'].filter((name) => hasProgram(name) || name === 'sh');

describe.skipIf(process.platform === 'win32').each(shells)('many fields at once, in %s', (name) => {
  const nasty = `---
text: |
  it's "two"
  lines \\ of $HOME \`id\` $(touch executed) !! %s
flag: yes
count: 007
list: ["a b", "c'd"]
evil: "'; touch executed; '"
empty: ""
PATH: /nowhere
---
`;

  it('come as assignments for eval, safe whatever is in them', () => {
    const cwd = newTree({ 'x.md': nasty });
    const script = `
      fields=$(node "$parse" --format shell -g text -g flag -g count -g list -g evil -g empty -g absent --default none x.md) || exit 9
      eval "$fields"
      printf '<%s>\\n' "$text" "$flag" "$count" "$list" "$evil" "$empty" "$absent"
      command -v node > /dev/null && echo "PATH is whole"`;
    const { code, out, err } = shell(script, { cwd }, name);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        '<it\'s "two"\nlines \\ of $HOME `id` $(touch executed) !! %s\n>',
        '<yes>',
        '<007>',
        "<a b\nc'd>",
        "<'; touch executed; '>",
        '<>',
        '<none>',
        'PATH is whole\n',
      ].join('\n'),
    );
    expect(fs.existsSync(path.join(cwd, 'executed'))).toBe(false);
  });

  it('come as lines for read, without eval', () => {
    const cwd = newTree({ 'x.md': nasty });
    const script = `
      { read -r flag; read -r count; read -r mode; read -r list; } <<END
$(node "$parse" -g flag -g count -g mode -g list --default '' x.md)
END
      printf '<%s>\\n' "$flag" "$count" "\${mode:-fast}" "$list"`;
    expect(shell(script, { cwd }, name)).toEqual({ code: 0, out: '<yes>\n<007>\n<fast>\n<["a b","c\'d"]>\n', err: '' });
  });

  it('tell absent from broken by the exit code', () => {
    const cwd = newTree({ 'x.md': nasty, 'broken.md': '---\na: [\n---\n' });
    const script = `
      node "$parse" -g absent x.md; echo $?
      node "$parse" -g a broken.md 2> /dev/null; echo $?
      value=$(node "$parse" -g absent x.md 2> /dev/null) || value=fallback
      echo "$value"`;
    expect(shell(script, { cwd }, name)).toEqual({
      code: 0,
      out: '1\n2\nfallback\n',
      err: 'parse-frontmatter: x.md: no field "absent"\n',
    });
  });
});
