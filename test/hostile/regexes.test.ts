import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parser } from '@lezer/javascript';
import { describe, expect, it } from 'vitest';
import { bestTime } from '../formats/timing.ts';

// A checked plugin is hostile input: no regular expression may take longer than its text is long. Each one of src/ has bounded
// repetitions only, or is proven linear by an analysis of its automaton, or stands up to attacks that are made of its own
// characters; or its texts are short, and it is listed here. RECHECK_MS=8000 gives the analysis time for the hard ones.

const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as typeof import('recheck');

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the analysis may take for one expression; most need a few milliseconds, Unicode classes seconds. */
const patience = Number(process.env.RECHECK_MS ?? 30);
const attackLength = 100_000;
const maxMilliseconds = 1000;

/** Expressions that are slow on long texts and never see any. `src/build` and `src/docs` read this repository only. */
const short: readonly (readonly [file: string, part: string, why: string])[] = [
  ['src/cli/scaffold-plugin/run.ts', String.raw`^\s*name\s*=`, 'the own .gitconfig of whoever runs it'],
  ['src/cli/shared/command.ts', "^Option '", 'a message about an option that was typed'],
  ['src/cli/test-hook/run.ts', String.raw`[^/\\]*$`, 'a path that was typed'],
  ['src/scaffold/draft.ts', '^-+|-+$', 'a name that was typed'],
  ['src/scaffold/hooks.ts', '^-+|-+$', 'a matcher that was typed'],
  ['src/scaffold/hooks.ts', String.raw`^[\s^(]+|`, 'a matcher that was typed'],
  ['src/scaffold/hooks.ts', '^-+|-+$', 'a name that was typed'],
  ['src/scaffold/plan.ts', String.raw`^(.*?)\s*<`, 'an author that was typed'],
  ['src/simulate/output.ts', 'is not valid JSON', 'a message of the engine, which quotes a few characters'],
  ['src/plugin/secrets/shapes.ts', String.raw`\$\{[^}]*\}|\$\([^)]*\)|`, 'at most 2,000 characters'],
  ['src/rules/eval/cases.ts', 'unknown key "(.+)"$', 'a message, in which values are shortened'],
  ['src/rules/skill/placeholders.ts', String.raw`\{[^}]*$`, 'at most 300 characters'],
  ['src/rules/workflow/files.ts', String.raw`(?:\s+|\/\/`, 'sticky, and with nothing behind it: it never goes back'],
  ['src/rules/workflow/files.ts', '-?(?:0[xXoObB]', 'sticky, and all behind the first digit may be absent: it never goes back'],
];

/** Expressions that are made of what others write: held to a bound in another way, and tested where they are used. */
const given: readonly (readonly [file: string, part: string, why: string])[] = [
  [
    'src/plugin/hooks/entries.ts',
    'matcher',
    'what a search may cost is counted first; test/plugin/hooks.test.ts and properties.test.ts',
  ],
  ['src/rules/eval/cases.ts', 'pattern, flags', 'it is compiled and never used'],
];

interface Literal {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const sources = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.ts') && !/^src\/(?:build|docs)\//.test(file))
  .sort();
const typescript = parser.configure({ dialect: 'ts' });

function literalsIn(file: string): Literal[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const found: Literal[] = [];
  typescript.parse(text).iterate({
    enter({ name, from, to }) {
      if (name !== 'RegExp') return;
      const literal = text.slice(from, to);
      const end = literal.lastIndexOf('/');
      found.push({ file, source: literal.slice(1, end), flags: literal.slice(end + 1) });
    },
  });
  return found;
}

/** The places at which expressions are constructed, with what they are constructed of. */
function constructionsIn(file: string): { file: string; parts: string }[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const found: { file: string; parts: string }[] = [];
  typescript.parse(text).iterate({
    enter({ name, node }) {
      const [callee, args] = [node.getChild('VariableName'), node.getChild('ArgList')];
      if (!/^(?:New|Call)Expression$/.test(name) || !callee || !args || text.slice(callee.from, callee.to) !== 'RegExp') return;
      found.push({ file, parts: text.slice(args.from + 1, args.to - 1).trim() });
    },
  });
  return found;
}

/** Every expression that is constructed while all rules check the samples of their pages, by the place that constructs it. */
async function constructed(): Promise<Literal[]> {
  const found = new Map<string, Literal>();
  const Native = globalThis.RegExp;
  const note = ({ source, flags }: RegExp): void => {
    const [, file = ''] = /[/\\](src[/\\][\w./\\-]+\.ts)/.exec(new Error('here').stack ?? '') ?? [];
    if (file) found.set(`${file} /${source}/${flags}`, { file: file.replaceAll('\\', '/'), source, flags });
  };
  const make = (target: typeof RegExp, args: ConstructorParameters<typeof RegExp>): RegExp => {
    const made = new target(...args);
    note(made);
    return made;
  };
  globalThis.RegExp = new Proxy(Native, { construct: make, apply: (target, _this, args) => make(target, args as [string]) });
  try {
    // Some are constructed once, when their module is loaded.
    const { findingsFor } = await import('../../src/cli/shared/check.ts');
    const { setupOf } = await import('../../src/cli/check-mcp-auth/write-docs.ts');
    const { readRulePage, rulePages } = await import('../../src/build/new-rule.ts');
    const { memoryFiles } = await import('../../src/plugin/files.ts');
    const { loadPlugin } = await import('../../src/plugin/load.ts');
    const { redact } = await import('../../src/plugin/secrets/find.ts');
    const { rules } = await import('../../src/rules/index.ts');
    redact('x', ['a(b)+c*d', '^[a-z]{1000,}$|(a+)+b']);
    const parts = [...rulePages().values()].flatMap(readRulePage).flatMap((section) => section.parts);
    for (const { files, plain, scope } of parts) {
      const target = {
        ...{ path: 'demo', kind: 'plugin' as const, files: memoryFiles(files, plain) },
        load: (all: ReturnType<typeof memoryFiles>) =>
          loadPlugin(all, { scope: scope === 'project' ? 'project' : 'plugin', name: 'demo' }),
      };
      setupOf(target.load(target.files));
      await findingsFor(target, { rules, profile: 'directory', severities: [], noSuppressions: false });
    }
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()];
}

const literals = sources.flatMap(literalsIn);
const distinct = [...new Map(literals.map((literal) => [`/${literal.source}/${literal.flags}`, literal])).values()];

/** True where nothing is repeated without a bound. */
function isBounded({ source }: Literal): boolean {
  const syntax = source.replace(/\\(?:[pPu]\{[^}]*\}|.)/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  return !/[*+]|\{\d+,\}/.test(syntax);
}

interface Attack {
  readonly head: string;
  /** What is repeated. */
  readonly unit: string;
  readonly end: string;
}

interface Judged {
  readonly verdict: 'bounded' | 'proven' | 'measured';
  /** The analysis' own idea. */
  readonly attack?: Attack;
}

function judge(literal: Literal): Judged {
  if (isBounded(literal)) return { verdict: 'bounded' };
  const found = checkSync(literal.source, literal.flags, { timeout: patience });
  if (found.status === 'safe') return { verdict: 'proven' };
  const [first] = found.status === 'vulnerable' ? found.attack.pumps : [];
  if (found.status !== 'vulnerable' || !first) return { verdict: 'measured' };
  return { verdict: 'measured', attack: { head: first.prefix, unit: first.pump, end: found.attack.suffix } };
}

const meanings: Readonly<Record<string, string>> = { s: ' \t\n', w: 'a0', d: '0', n: '\n', r: '\r', t: '\t', b: '', B: '' };

/** Texts that are apt to be read again and again: the expression's own characters and words, over and over, and an end that does not fit. */
function* attacksOn({ source }: Literal): Generator<Attack> {
  const plain = source
    .replace(/\[\^(?:\\.|[^\]])*\]/g, 'a (')
    .replace(/\(\?(?:[:=!]|<[=!])|\{\d+(?:,\d*)?\}|\\[pP]\{[^}]*\}|\\[ux](?:\{[^}]*\}|[0-9a-fA-F]{2,4})/g, '')
    .replace(/\\(.)/g, (_, char: string) => meanings[char] ?? char);
  const words = [...new Set(plain.split(/[|()[\]*+?^$]/).filter((word) => word.length > 1))].slice(0, 4);
  const chars = [...new Set(`a0 \n${plain.replace(/[|()[\]*+?^]/g, '')}{([`)].slice(0, 16);
  for (const end of ['\0', '\n\0', '/']) {
    for (const unit of chars) for (const head of ['', '\0', ...words]) yield { head, unit, end };
    for (const word of words) for (const blank of ['', ' ', '\n']) yield { head: '', unit: word + blank, end };
  }
}

function timeOf({ source, flags }: Literal, { head, unit, end }: Attack, length: number, limit: number): number {
  const text = head + unit.repeat(Math.ceil(length / unit.length)) + end;
  const form = new RegExp(source, flags);
  return bestTime(limit, () => (form.global ? text.replace(form, '') : form.test(text)));
}

/** The first attack that succeeds. A short one shows first whether the whole is worth its time. */
function weakness(literal: Literal, known: Attack | undefined): string | undefined {
  let doubts = 0;
  for (const attack of [...(known ? [known] : []), ...attacksOn(literal)]) {
    if (timeOf(literal, attack, attackLength / 20, 8) < 8) continue;
    if (timeOf(literal, attack, attackLength, maxMilliseconds) >= maxMilliseconds) return JSON.stringify(attack);
    // Repetitions with a bound are this slow and no slower; one is like the other.
    if (++doubts === 3) return undefined;
  }
  return undefined;
}

describe('the regular expressions', () => {
  const isListed = ({ file, source }: Literal): boolean => short.some(([in_, part]) => in_ === file && source.includes(part));

  it('are all seen', () => {
    expect(distinct.length).toBeGreaterThan(700);
    expect(short.filter(([file, part]) => !literals.some((one) => one.file === file && one.source.includes(part)))).toEqual([]);
  });

  it('are linear in their texts, or see short ones only', { timeout: 1_800_000 }, () => {
    const counts = { bounded: 0, proven: 0, measured: 0 };
    const weak: string[] = [];
    for (const literal of distinct.filter((one) => !isListed(one))) {
      const { verdict, attack } = judge(literal);
      counts[verdict]++;
      const found = verdict === 'measured' ? weakness(literal, attack) : undefined;
      if (found) weak.push(`${literal.file} /${literal.source}/${literal.flags} by ${found}`);
    }
    console.info(`${distinct.length} regular expressions: ${JSON.stringify(counts)}, ${short.length} for short texts`);
    expect(weak).toEqual([]);
  });
});

describe('the regular expressions that are constructed', () => {
  const sites = sources.flatMap(constructionsIn);
  const isGiven = ({ file, parts }: { file: string; parts: string }): boolean =>
    given.some(([in_, part]) => in_ === file && parts.includes(part));

  it('are made of what the source says and of names that are escaped, or are listed', () => {
    expect(given.filter(([file, part]) => !sites.some((site) => site.file === file && site.parts.includes(part)))).toEqual([]);
    // Names of the own source, of the facts, and of other expressions in it.
    const own = /^(?:id|word|script|own|folderVariables\.join\('\|'\)|tokenShapes\.map\(.*\)\.join\('\|'\))$/s;
    const open = sites
      .filter((site) => !isGiven(site))
      .flatMap(({ file, parts }) => {
        const holes = [...parts.matchAll(/\$\{((?:[^{}`]|`(?:[^`$]|\$\{[^}]*\})*`|\{[^{}]*\})*)\}/g)].map(
          ([, hole = '']) => hole,
        );
        const bare = parts.startsWith('`') || parts.startsWith('escapeRegExp(') ? [] : [parts];
        return [...holes.filter((hole) => !hole.startsWith('escapeRegExp(') && !own.test(hole)), ...bare].map(
          (hole) => `${file}: ${hole}`,
        );
      });
    expect(open).toEqual([]);
  });

  it('are linear in their texts', { timeout: 600_000 }, async () => {
    const made = (await constructed()).filter(({ file }) => !given.some(([in_]) => in_ === file));
    // Each place has made one for the samples, or the samples say too little.
    expect([...new Set(sites.map(({ file }) => file))].filter((file) => !made.some((one) => one.file === file))).toEqual(
      given.map(([file]) => file),
    );
    const few = sites.flatMap(({ file }) => made.filter((one) => one.file === file).slice(0, 12));
    const weak = [...new Set(few)].flatMap((literal) => {
      const { verdict, attack } = judge(literal);
      const found = verdict === 'measured' ? weakness(literal, attack) : undefined;
      return found ? [`${literal.file} /${literal.source}/${literal.flags} by ${found}`] : [];
    });
    console.info(`${made.length} constructed at ${sites.length} places, ${few.length} judged`);
    expect(weak).toEqual([]);
  });
});
