import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/formats/scripts/jq.ts';
import { readScript } from '../../../src/formats/scripts/languages.ts';
import { pathsOf, readShape, type ScriptLanguage, type ScriptModel, type Shape } from '../../../src/formats/scripts/model.ts';
import { bestTime } from '../timing.ts';

export function modelOf(language: ScriptLanguage, text: string): ScriptModel {
  const model = readScript(language, text);
  if (!model) throw new Error('the script is not read');
  return model;
}

/** The values of the input that a script reads, as dotted paths; alternatives joined by a bar. */
export function pathsRead(language: ScriptLanguage, text: string): string[] {
  const groups = new Map<number, string[]>();
  for (const { steps, group } of modelOf(language, text).paths)
    groups.set(group, [...(groups.get(group) ?? []), steps.join('.')]);
  return [...groups.values()].map((paths) => paths.join('|'));
}

/** The ways through a script: what is printed where, and the code at the end. */
export function waysOf(language: ScriptLanguage, text: string): string[] {
  const { flow, functions } = modelOf(language, text);
  const paths = pathsOf(flow, functions);
  if (!paths) return ['too many'];
  return paths.map(({ prints, exit, isUncertain }) => {
    const shown = prints.map(({ stream, text: printed, shape }) => {
      const words = (printed ?? ['?']).map((part) => (typeof part === 'string' ? part : '…')).join('');
      return `${stream === 'stdout' ? '1' : '2'}:${shape ? shape.kind : words}`;
    });
    return [...shown, exit ? `exit ${exit.code ?? '?'}` : 'end', ...(isUncertain ? ['uncertain'] : [])].join(' ');
  });
}

const python = 'import json, os, subprocess, sys\n';
const node = "import fs from 'node:fs';\nimport { execSync, execFileSync } from 'node:child_process';\n";

describe('what a Python script reads of its input', () => {
  it.each<[text: string, paths: string[]]>([
    ['d = json.load(sys.stdin)\nd["a"]["b"]', ['a.b']],
    ['d = json.loads(sys.stdin.read())\nd.get("a", {}).get("b", "")', ['a', 'a.b']],
    ['d = json.load(sys.stdin)\nx = d.get("a") or d.get("b")', ['a|b']],
    ['d = json.load(sys.stdin)\nx = d.get("a", d.get("b"))', ['a|b']],
    ['d = json.load(sys.stdin)\nx = d["a"] if "a" in d else d["b"]', ['a|b']],
    ['def f(d):\n  return d["a"]\ndef main():\n  f(json.load(sys.stdin))\nmain()', ['a']],
    ['def read():\n  return json.load(sys.stdin)\nt = read()["tool_input"]\nt["command"]', ['tool_input', 'tool_input.command']],
    ['try:\n  d = json.load(sys.stdin)\nexcept Exception:\n  d = {}\nd["a"]', ['a']],
    ['from sys import stdin\nd = json.load(stdin)\nd["a"]', ['a']],
    ['raw = sys.stdin.read().strip()\nd = json.loads(raw) if raw else {}\nd["a"]', ['a']],
    ['with open(0) as f:\n  d = json.load(f)\nd["a"]', ['a']],
    ['d = json.load(open("x.json"))\nd["a"]', []],
    ['d = json.load(sys.stdin)\nd = {"a": 1}\nd["b"]', []],
  ])('%j: %j', (text, paths) => {
    expect([...new Set(pathsRead('python', python + text))].sort()).toEqual([...paths].sort());
  });
});

describe('what a JavaScript reads of its input', () => {
  it.each<[text: string, paths: string[]]>([
    ["const i = JSON.parse(fs.readFileSync(0, 'utf8')); i.tool_input?.file_path", ['tool_input.file_path']],
    ['const { a, b: { c } } = JSON.parse(fs.readFileSync(0))', ['a', 'b.c']],
    [
      "let s = ''; process.stdin.on('data', (d) => (s += d)); process.stdin.on('end', () => { const i = JSON.parse(s); i.a ?? i.b; });",
      ['a|b'],
    ],
    ["let s = ''; for await (const c of process.stdin) s += c; JSON.parse(s).a", ['a']],
    ['const c = []; for await (const x of process.stdin) c.push(x); JSON.parse(Buffer.concat(c).toString()).a', []],
    [
      "async function read() { let s = ''; for await (const c of process.stdin) s += c; return JSON.parse(s); }\nconst i = await read(); i['a']",
      ['a'],
    ],
    [
      "const read = () => new Promise((resolve) => { let s = ''; process.stdin.on('data', (d) => { s += d; }); process.stdin.on('end', () => resolve(s)); });\nread().then((t) => JSON.parse(t).a)",
      ['a'],
    ],
    [
      "const read = () => new Promise((resolve) => { let s = ''; process.stdin.on('data', (d) => { s += d; }); process.stdin.on('end', () => resolve(s)); });\n(async () => { const i = JSON.parse(await read()); i.a; })()",
      ['a'],
    ],
    ['const i = await Bun.stdin.json() as Input; i.a', ['a']],
    ['const i: Input = JSON.parse(await Bun.stdin.text()); i.a!.b', ['a.b']],
    ["const i = JSON.parse(fs.readFileSync('x.json', 'utf8')); i.a", []],
    ['function f({ a }) { return a; }\nf(await Bun.stdin.json())', []],
  ])('%j: %j', (text, paths) => {
    expect([...new Set(pathsRead('javascript', node + text))].sort()).toEqual([...paths].sort());
  });
});

describe('the ways through a program', () => {
  it.each<[text: string, ways: string[]]>([
    ['print("a", file=sys.stderr)\nsys.exit(2)', ['2:a exit 2']],
    ['print(json.dumps({"a": 1}))', ['1:object end']],
    ['json.dump({"a": 1}, sys.stdout)', ['1:object end']],
    ['out = {"a": 1}\nprint(json.dumps(out, indent=2))', ['1:object end']],
    ['def main():\n  if x:\n    return 2\n  return 0\nsys.exit(main())', ['exit 0', 'exit 2']],
    ['def main():\n  print("x")\nif __name__ == "__main__":\n  main()', ['1:x end']],
    ['sys.exit("no")', ['2:no exit 1']],
    ['raise ValueError("x")', ['2:? exit 1']],
    ['raise SystemExit(2)', ['2:? exit 2']],
    ['try:\n  a()\nexcept Exception:\n  sys.exit(2)', ['end', 'exit 2 uncertain']],
    ['print(f"{x} is \\"no\\"")', ['1:… is "no" end']],
    ['sys.stdout.write("%s: %d" % (a, 1))', ['1:…: 1 end']],
    ['subprocess.run(["ls"])', ['1:? 2:? end']],
    ['subprocess.run(["ls"], capture_output=True)', ['end']],
  ])('Python %j: %j', (text, ways) => {
    expect(waysOf('python', python + text).sort()).toEqual([...ways].sort());
  });

  it.each<[text: string, ways: string[]]>([
    ['console.error("a"); process.exit(2)', ['2:a exit 2']],
    ['console.log(JSON.stringify({ a: 1 }))', ['1:object end']],
    ['if (x) process.exit(1); else console.log("b")', ['exit 1', '1:b end']],
    ['function deny(r) { console.error(r); process.exit(2); }\nif (x) deny("no");', ['2:no exit 2', 'end']],
    ['switch (x) { case 1: process.exit(1); case 2: break; default: process.exit(2); }', ['exit 1', 'end', 'exit 2']],
    [
      'main().catch((e) => { console.error(e); process.exit(1); });\nasync function main() { console.log("a"); }',
      ['1:a end', '1:a 2:? exit 1'],
    ],
    ['process.exitCode = 2;', ['exit 2']],
    ['throw new Error("x");', ['2:? exit 1']],
    ['try { throw new Error("x"); } catch { process.exit(0); }', ['end uncertain', 'exit 0 uncertain']],
    ['process.stdout.write(`{"a": ${b}}`)', ['1:object end']],
    ['import { run } from "./lib.js"; run();', ['end uncertain']],
  ])('JavaScript %j: %j', (text, ways) => {
    expect(waysOf('javascript', text).sort()).toEqual([...ways].sort());
  });
});

describe('other facts of a program', () => {
  it.each<[text: string, injections: string[]]>([
    ['os.system("cat " + d["a"])', ['a']],
    ['subprocess.run(f"cat {d[\'a\']}", shell=True)', ['a']],
    ['subprocess.run(["cat", d["a"]])', []],
    ['subprocess.run(f"cat {d[\'a\']}")', []],
    ['import shlex\nos.system("cat " + shlex.quote(d["a"]))', []],
    ['os.system("ls")', []],
  ])('Python %j runs %j', (text, injections) => {
    const model = modelOf('python', `${python}d = json.load(sys.stdin)\n${text}`);
    expect(model.injections.map(({ steps }) => steps.join('.'))).toEqual(injections);
  });

  it.each<[text: string, injections: string[]]>([
    ['execSync(`cat "${i.a}"`)', ['a']],
    ['execFileSync("cat", [i.a])', []],
    ["const { exec } = require('child_process'); exec('cat ' + i.a.b)", ['a.b']],
    ['execSync(`cat ${quote(i.a)}`)', []],
  ])('JavaScript %j runs %j', (text, injections) => {
    const model = modelOf('javascript', `${node}const i = JSON.parse(fs.readFileSync(0, 'utf8'));\n${text}`);
    expect(model.injections.map(({ steps }) => steps.join('.'))).toEqual(injections);
  });

  it('are variables, in all their spellings', () => {
    const names = (language: 'python' | 'javascript', text: string): string[] =>
      modelOf(language, text).variables.map(({ name, hasFallback }) => (hasFallback ? `${name}?` : name));
    expect(
      names('python', `${python}os.environ["A"]; os.environ.get("B", "x"); os.getenv("C"); os.environ.get("D") or e`),
    ).toEqual(['A', 'B?', 'C', 'D?']);
    expect(names('javascript', 'process.env.A; process.env["B"] || "x"; const { C } = process.env; process.env.D ?? ""')).toEqual(
      ['A', 'B?', 'C', 'D'],
    );
  });

  it('are imports, and whether the program goes on without them', () => {
    const { imports } = modelOf(
      'python',
      'import a.b, c as d\nfrom e.f import g\ntry:\n  import h\nexcept ImportError:\n  h = None',
    );
    expect(imports.map(({ name, isGuarded }) => [name, isGuarded])).toEqual([
      ['a.b', false],
      ['c', false],
      ['e.f', false],
      ['h', true],
    ]);
    const found = modelOf(
      'javascript',
      "import a from 'b'; import type { T } from 'c'; const d = require('e'); require('f').g();",
    ).imports;
    expect(found.map(({ name, form }) => [name, form])).toEqual([
      ['b', 'import'],
      ['e', 'require'],
      ['f', 'require'],
    ]);
  });

  it.each<[text: string, message: string | undefined]>([
    ['print("a"', 'a "(" that is not closed'],
    ['x = [1, 2)', 'a ")" that closes nothing'],
    ["x = 'a", 'a text without an end'],
    ['print "a"', 'a print statement of Python 2'],
    // The parser's grammar does not know these, and Python does.
    ['def f():\n  try:\n    yield\n  finally:\n    pass', undefined],
    ['x = 1./n', undefined],
    ['match x:\n  case ast.BinOp():\n    pass', undefined],
    ["s = '''a ( ' \" '''  # it's", undefined],
  ])('are the mistakes of Python: %j', (text, message) => {
    expect(modelOf('python', text).problem?.message).toBe(message);
  });
});

const chain = (line: (at: number) => string, count: number): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Texts that would keep a careless reader busy for hours, or use up its stack or its memory. */
const texts: readonly (readonly [language: ScriptLanguage, what: string, text: string])[] = [
  ['shell', 'open parentheses', '('.repeat(100_000)],
  ['shell', 'substitutions in substitutions', 'a=$('.repeat(50_000)],
  ['shell', 'quotes and substitutions by turns', '"$('.repeat(50_000)],
  ['shell', 'conditions in conditions', 'if '.repeat(60_000)],
  ['shell', 'variables made of two of the last', chain((at) => `a${at + 1}="$a${at}$a${at}"`, 2000)],
  ['shell', 'one variable made of all others', chain((at) => `a=$a$b${at}; b${at}=$a`, 3000)],
  ['shell', 'functions that call the next ten times', `${chain((at) => `f${at}() { ${`f${at + 1};`.repeat(10)} }`, 30)}\nf0`],
  ['shell', 'branches after branches', chain((at) => `if a${at}; then echo ${at}; fi`, 400)],
  ['shell', 'a filter of jq in brackets', `jq '${'('.repeat(9000)}'`],
  ['shell', 'blank lines', '\n'.repeat(250_000)],
  ['shell', 'here-documents', 'cat <<A\n'.repeat(20_000)],
  ['python', 'open parentheses', '('.repeat(100_000)],
  ['python', 'choices in choices, none of them whole', `x = ${'a if (b if '.repeat(50)}`],
  ['python', 'a sum', `x = ${'1 + '.repeat(30_000)}1`],
  ['python', 'a chain of members', `x${'.a'.repeat(40_000)}`],
  ['python', 'indented conditions', chain((at) => `${' '.repeat(at)}if x:`, 450)],
  ['python', 'texts made of two of the last', `a0 = 'x'\n${chain((at) => `a${at + 1} = a${at} + a${at}`, 2000)}\nprint(a2000)`],
  [
    'python',
    'functions that call each other',
    `${chain((at) => `def f${at}(x):\n  return f${(at * 7 + 1) % 500}(f${(at * 3 + 1) % 500}(x))`, 500)}\nf0(1)`,
  ],
  ['javascript', 'arrows in brackets', '(a=(b='.repeat(10_000)],
  ['javascript', 'lists in brackets', '(a,'.repeat(30_000)],
  ['javascript', 'brackets after brackets', '(a=(b=1),c)=>{};'.repeat(5000)],
  ['javascript', 'templates in templates', '`${'.repeat(30_000)],
  ['javascript', 'types in types', 'x:a<b<'.repeat(20_000)],
  ['javascript', 'conditions', 'if (a) b(); else '.repeat(8000)],
  ['javascript', 'choices in choices, none of them whole', `x = ${'a ? (b ? [c '.repeat(25)}`],
  ['javascript', 'labels without statements in each other', `${'switch(x){case 1:case 2:'.repeat(29)}f()${'}'.repeat(29)}`],
  ['javascript', 'one line of a bundle', 'var a=function(b){return b.c(d,"e")};'.repeat(4000)],
];

describe.each(texts)('%s: %s', (language, _what, text) => {
  it('is read, or given up, in a moment', () => {
    const time = bestTime(4000, () => {
      const model = readScript(language, text);
      if (model) pathsOf(model.flow, model.functions);
    });
    expect(time).toBeLessThan(4000);
  });
});

/** A shape in a few characters. */
function shown(shape: Shape): string {
  if (shape.kind === 'text') return shape.text === undefined ? 'text' : JSON.stringify(shape.text);
  if (shape.kind === 'boolean') return String(shape.value ?? 'boolean');
  if (shape.kind === 'list') return `[${shape.items.map(shown).join(', ')}]`;
  if (shape.kind !== 'object') return shape.kind;
  return `{${[...shape.entries.map(({ key, value }) => `${key}: ${shown(value)}`), ...(shape.isOpen ? ['…'] : [])].join(', ')}}`;
}

describe('a filter of jq', () => {
  it.each<[filter: string, reads: string[]]>([
    ['.', []],
    ['.a.b', ['a.b']],
    ['.a["b"].c?', ['a.b.c']],
    ['."a"."b"', ['a.b']],
    ['.["a"]', ['a']],
    ['.a[0].b', ['a.[].b']],
    ['.a // .b // "c"', ['a', 'b']],
    ['.a | .b', ['a', 'a.b']],
    ['.a | length', ['a']],
    ['.a | map(.b)', ['a']],
    ['.items[] | select(.x == 1) | .y', ['items.[]', 'items.[].x', 'items.[].y']],
    ['select(.tool_name == "Bash") | .tool_input.command', ['tool_name', 'tool_input.command']],
    ['"\\(.a): \\(.b | tostring)"', ['a', 'b']],
    ['{x: .a, b, "c": .d.e, ($k): 1, @text "x": 2}', []],
    ['{x: .a, b, "c": .d.e, ($k): 1}', ['a', 'b', 'd.e']],
    ['if .a then .b else .c end', ['a', 'b', 'c']],
    ['[.a, .b] | @tsv', ['a', 'b']],
    ['.a as $x | .b + $x', ['a', 'b']],
    ['.. | .a?', []],
    ['try .a catch "x"', ['a']],
    ['$input.a', []],
    ['.a |= 1', ['a']],
    ['# a comment\n.a', ['a']],
    ['.a |', []],
    ['(.a', []],
  ])('%j reads %j', (filter, reads) => {
    expect((meaningOf(filter)?.reads ?? []).map(({ steps }) => steps.join('.'))).toEqual(reads);
  });

  it('says where each stands', () => {
    const filter = 'select(.tool_name) | "\\(.a.b)"';
    const places = meaningOf(filter)?.reads.map(({ start, end }) => filter.slice(start, end));
    expect(places).toEqual(['.tool_name', '.a.b']);
  });

  it.each<[filter: string, shape: string]>([
    ['{a: "b", c: true, d: null, e: 1, f: [.x]}', '{a: "b", c: true, d: null, e: number, f: [unknown]}'],
    ['{a: $text, $text, b: $json, c: ("x" + .y), d: "\\(.z)"}', '{a: text, text: text, b: unknown, c: text, d: text}'],
    ['{a: 1} + {b: 2}', '{a: number, b: number}'],
    ['{a: 1} + (if .x then {b: 2} else {} end)', '{a: number, …}'],
    ['{(.k): 1}', '{…}'],
    ['{a: (.x // null)}', '{a: unknown}'],
    ['.a', 'unknown'],
  ])('%j prints %s', (filter, shape) => {
    const variables = new Map<string, Shape>([
      ['text', { kind: 'text' }],
      ['json', { kind: 'unknown' }],
    ]);
    expect(shown(meaningOf(filter, variables)?.shape ?? { kind: 'unknown' })).toBe(shape);
  });
});

describe('JSON with holes', () => {
  const hole = { range: { start: 0, end: 0 } };

  it.each<[what: string, text: Parameters<typeof readShape>[0], shape: string | undefined, rest?: string]>([
    ['values of all kinds', ['{"a": [1, true, null, "x\\"y"], "b": {}}'], '{a: [number, true, null, "x\\"y"], b: {}}'],
    ['a hole in a text', ['{"a": "b', hole, 'c"}'], '{a: text}'],
    ['a hole as a value', ['{"a": ', hole, ', "b": 1}'], '{a: unknown, b: number}'],
    ['a hole for entries', ['{"a": "b"', hole, '}'], '{a: "b", …}'],
    ['a hole in a number', ['{"a": 1', hole, '2}'], '{a: unknown}'],
    ['text behind it', ['{"a": 1} done'], '{a: number}', 'done'],
    ['a comma too many', ['{"a": 1,}'], undefined],
    ['no quotes', ['{a: 1}'], undefined],
    ['a break in a text', ['{"a": "b\nc"}'], undefined],
    ['no end', ['{"a": 1'], undefined],
  ])('%s', (_what, text, shape, rest = '') => {
    const read = readShape(text);
    expect(read && [shown(read.shape), read.rest]).toEqual(shape === undefined ? undefined : [shape, rest]);
  });
});

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
