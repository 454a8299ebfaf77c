import { describe, expect, it } from 'vitest';
import { modelOf, pathsRead, waysOf } from './sample.ts';

describe('what a shell script reads of its input', () => {
  it.each<[text: string, paths: string[]]>([
    ['jq -r .tool_input.file_path', ['tool_input.file_path']],
    ["cat | jq -r '.a.b'", ['a.b']],
    ['input=$(cat)\necho "$input" | jq -r \'.a // .b // empty\'', ['a|b']],
    ['input="$(cat)"; name=$(printf \'%s\' "$input" | jq -r ".tool_name")', ['tool_name']],
    ['read -r input; jq .a <<< "$input"', ['a']],
    ['input=$(timeout 5 cat || true); echo "$input" | jq .a', ['a']],
    ['input=$(cat); inner=$(jq .tool_input <<< "$input"); jq .command <<< "$inner"', ['tool_input', 'tool_input.command']],
    ['get() { echo "$input" | jq -r .a; }\ninput=$(cat)\nget', ['a']],
    ['jq -r \'"\\(.a) and \\(.b.c)"\'', ['a', 'b.c']],
    ['f() { jq .a; }\nf', ['a']],
    // Of something else than the input.
    ['jq .version package.json', []],
    ['curl -s x | jq .a', []],
    ["jq -n '.a'", []],
    ['echo \'{"a": 1}\' | jq .a', []],
    ['f() { jq .a; }\necho x | f', []],
    ['x=$(date); echo "$x" | jq .a', []],
    ['input=$(cat); input=$(date); jq .a <<< "$input"', []],
  ])('%j: %j', (text, paths) => {
    expect(pathsRead('shell', text)).toEqual(paths);
  });

  it.each<[text: string, reads: string[]]>([
    ['cat', ['stdin']],
    ['jq .a /dev/stdin', ['reopened', 'stdin']],
    ['x=$(< /dev/stdin)', ['reopened']],
    ['echo x | cat /dev/stdin', []],
    ['cat /dev/stdin <<< x', []],
    ['echo hello; cat file', []],
  ])('%j is read from %j', (text, reads) => {
    const kinds = modelOf('shell', text).reads.map(({ isReopened }) => (isReopened ? 'reopened' : 'stdin'));
    expect([...new Set(kinds)].sort()).toEqual(reads);
  });

  it('knows arguments of the script from those of a function', () => {
    const names = (text: string): string[] => modelOf('shell', text).positions.map(({ name }) => name);
    expect(names('echo "$1" "$@"')).toEqual(['$1', '$@']);
    expect(names('f() { echo "$1"; }; f a')).toEqual([]);
    expect(names('echo "${1:-default}"')).toEqual([]);
  });
});

describe('the ways through a shell script', () => {
  it.each<[text: string, ways: string[]]>([
    ['echo no >&2; exit 2', ['2:no exit 2']],
    ['if [ a ]; then echo x; exit 1; fi', ['1:x exit 1', 'end']],
    ['a || exit 2', ['1:? 2:? exit 2', '1:? 2:? end']],
    ['true && exit 3', ['end', 'exit 3']],
    ['[ -z "$x" ] && { echo a; exit 0; } || exit 2', ['1:a exit 0', 'exit 2']],
    ['case "$x" in a) exit 1 ;; *) exit 2 ;; esac', ['exit 1', 'exit 2']],
    ['deny() { echo "$1" >&2; exit 2; }\n[ -n "$x" ] && deny no', ['end', '2:? exit 2']],
    ['f() { return 1; }\nf; echo x', ['1:x end']],
    ['(exit 2)\necho x', ['1:x end uncertain']],
    ['x=$(echo a; exit 1)\necho b', ['1:b end']],
    ['echo a > file; { echo b; echo c; } >&2', ['2:b 2:c end']],
    ['echo a &> /dev/null; echo b 1>&2 2>/dev/null', ['2:b end']],
    ['code=2; exit $code', ['exit 2']],
    ['exit $?', ['exit ?']],
    ['. ./lib.sh; exit 0', ['exit 0 uncertain']],
    ['exec node x.js', ['1:? 2:? exit ? uncertain']],
    ['cat <<EOF\n{"decision": "block"}\nEOF', ['1:object end']],
    ['jq -n --arg r "$x" \'{decision: "block", reason: $r}\'', ['1:object end']],
    ['out=\'{"a": 1}\'; echo "$out"', ['1:object end']],
    ['printf \'{"reason": "%s"}\\n\' "$x"', ['1:object end']],
    ['while read -r x; do echo "$x"; done < f', ['end', '1:? end']],
  ])('%j: %j', (text, ways) => {
    expect(waysOf('shell', text).sort()).toEqual([...ways].sort());
  });
});

describe('values of the input in a shell', () => {
  const found = (text: string, key: 'splits' | 'injections'): string[] =>
    modelOf('shell', text)[key].map(({ steps }) => steps.join('.'));

  it.each<[text: string, splits: string[]]>([
    ['f=$(jq -r .a); ls $f', ['a']],
    ['f=$(jq -r .a); ls "$f" x"$f"y', []],
    ['f=$(jq -r .a); [ $f = b ]', ['a']],
    ['f=$(jq -r .a); [[ $f = b ]]; case $f in a) ;; esac; g=$f; for x in $f; do :; done', []],
    ['ls $(jq -r .a)', ['a']],
    ['i=$(cat); echo $i | jq .', ['']],
    ['f=$(jq -r .a | tr a b); ls $f', []],
    ['f=$(jq -r .a); f=x; ls $f', []],
    ['f=""; f=$(jq -r .a); ls $f', ['a']],
    ['f=$(jq -r .a); echo ${#f}', []],
  ])('%j splits %j', (text, splits) => {
    expect(found(text, 'splits')).toEqual(splits);
  });

  it.each<[text: string, injections: string[]]>([
    ['c=$(jq -r .a); eval "$c"', ['a']],
    ['c=$(jq -r .a); bash -c "run $c"', ['a']],
    ['c=$(jq -r .a); bash -c \'run "$1"\' _ "$c"', []],
    ['c=$(jq -r .a); python3 -c "print(\'$c\')"', ['a']],
    ['c=$(jq -r .a); python3 - <<EOF\nprint("$c")\nEOF', ['a']],
    ['c=$(jq -r .a); python3 - <<\'EOF\'\nprint("$c")\nEOF', []],
    ['c=$(jq -r .a); $c', ['a']],
    ['c=$(jq -r .a); run "$c"', []],
    ['eval "$(direnv hook bash)"', []],
  ])('%j runs %j', (text, injections) => {
    expect(found(text, 'injections')).toEqual(injections);
  });
});

describe('other facts of a shell script', () => {
  it('are the syntax that only bash has', () => {
    const names = (text: string): string[] => modelOf('shell', text).bashisms.map(({ name }) => name);
    expect(names('[[ a ]]; a=(b); c <<< d; e < <(f); function g { :; }; echo ${h,,} ${i/a/b} ${j[1]}')).toEqual([
      '[[',
      'array',
      '<<<',
      '<(…)',
      'function',
      '${name,,}',
      '${name/a/b}',
      'array',
    ]);
    expect(names('set -euo pipefail; source x; [ a == b ]; read -p x y; declare -A z; echo a &> b')).toEqual([
      'pipefail',
      'source',
      '[ a == b ]',
      'read -p',
      'declare -A',
      '&>',
    ]);
    expect(
      names('local a; [ a = b ]; command -v c; echo "$(d)" $((1 + 2)) ${e:-f} ${g%.*} "<<<"; cat <<E\n[[ a ]]\nE\n'),
    ).toEqual([]);
  });

  it.each<[text: string, names: string[]]>([
    ['set -e\ngrep -q a b', ['grep -q a b']],
    ['set -euo pipefail\nx=$(echo y | grep z)', ['x=$(echo y | grep z)']],
    ['set -e\necho y | grep z', ['grep z']],
    ['set -o errexit; diff a b', ['diff a b']],
    ['set -e\nif grep a b; then c; fi; grep a b || true; grep a b && c; ! grep a b; x=$(grep a b || true)', []],
    ['set -e\nf() { grep a b; }\nif f; then c; fi', []],
    ['set -e\nif a; then x=$(grep a b); fi', []],
    ['set -e\nlocal x=$(grep a b)', []],
    ['grep a b', []],
  ])('%j ends at %j', (text, names) => {
    expect(modelOf('shell', text).abrupt.map(({ name }) => name)).toEqual(names);
  });

  it.each<[text: string, count: number]>([
    ['f=/var/a.$$; [ -f "$f" ] && exit 0; touch "$f"', 1],
    ['f=/var/a.$$; [ -f "$f" ] && exit 0; touch "$f"; rm "$f"', 0],
    ['f=/var/a.$$; date > "$f"; mv "$f" /var/b', 0],
    ['echo $$', 0],
  ])('%j has %j files of the process', (text, count) => {
    expect(modelOf('shell', text).processFiles).toHaveLength(count);
  });

  it('are its mistakes, by their place', () => {
    expect(modelOf('shell', 'if a; then\n  b\n').problem).toBeDefined();
    expect(modelOf('shell', 'echo "a').problem).toBeDefined();
    expect(modelOf('shell', 'case a in b) c;; esac; cat <<E\n"\nE\n').problem).toBeUndefined();
  });

  it('are variables, with what stands in for them', () => {
    const { variables, assigned } = modelOf('shell', 'A=$B; echo "${C:-d}" "${E:-}" $A');
    expect(variables.map(({ name, hasFallback, isExpected = false }) => [name, hasFallback, isExpected])).toEqual([
      ['B', false, false],
      ['C', true, true],
      ['E', false, true],
      ['A', false, false],
    ]);
    expect([...assigned]).toEqual(['A']);
  });
});
