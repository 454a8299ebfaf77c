import { describe, expect, it } from 'vitest';
import { modelOf, pathsRead, waysOf } from './sample.ts';

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
