import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasProgram, newTree, type Outcome, shell } from './run.ts';

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
