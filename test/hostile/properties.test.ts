import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRulePage, rulePages } from '../../src/build/new-rule.ts';
import { type Check, checkTarget, findingsFor } from '../../src/cli/shared/check.ts';
import { previewFixes } from '../../src/cli/shared/fixes.ts';
import type { Target } from '../../src/cli/shared/targets.ts';
import { type Finding, type Profile, profiles } from '../../src/engine/rule.ts';
import { applyFixes } from '../../src/fix/apply.ts';
import { readFrontmatter } from '../../src/formats/frontmatter.ts';
import { parseJson } from '../../src/formats/json.ts';
import { type Range, toValue } from '../../src/formats/located.ts';
import { scanMarkdown } from '../../src/formats/markdown.ts';
import { readJavaScript } from '../../src/formats/scripts/javascript.ts';
import { meaningOf } from '../../src/formats/scripts/jq.ts';
import { readPython } from '../../src/formats/scripts/python.ts';
import { readShell } from '../../src/formats/scripts/shell.ts';
import { decodeText, LineIndex } from '../../src/formats/text.ts';
import { parseYaml } from '../../src/formats/yaml.ts';
import { editYaml } from '../../src/formats/yaml-edit.ts';
import { parseDocument } from '../../src/formats/yaml-library.ts';
import { parsePlainYaml } from '../../src/formats/yaml-plain.ts';
import { readSource } from '../../src/plugin/discover.ts';
import { memoryFiles, overlayFiles } from '../../src/plugin/files.ts';
import { matchesValue, readMatcher } from '../../src/plugin/hooks/entries.ts';
import { loadMarketplace, loadPlugin } from '../../src/plugin/load.ts';
import { redact, secretsInText, secretsInUrl } from '../../src/plugin/secrets/find.ts';
import { isStandIn, tokenShapes } from '../../src/plugin/secrets/shapes.ts';
import { type RunResult, reportGithub, reportJson, reportText } from '../../src/report/result.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { rules } from '../../src/rules/index.ts';

// What must hold for every input, tried on pieces of the rules' own samples that were cut, doubled and mixed. The same inputs
// every time; FUZZ_SECONDS=600 tries new ones for so long in each test, FUZZ_SEED=… the ones of an earlier run.

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const seed = Number(process.env.FUZZ_SEED ?? (seconds > 0 ? Date.now() % 2 ** 31 : 20_260_101));
/** One input takes a few milliseconds; what takes this long has run away. */
const maxMilliseconds = 3000;

/** Tries a property on `numRuns` inputs, or for as long as is asked for; a failure prints the seed and the smallest input. */
async function holds<T>(inputs: fc.Arbitrary<T>, numRuns: number, property: (input: T) => void | Promise<void>): Promise<void> {
  let tried = 0;
  const timed = fc.asyncProperty(inputs, async (input) => {
    tried++;
    const { user } = process.cpuUsage();
    await property(input);
    expect((process.cpuUsage().user - user) / 1000, 'milliseconds').toBeLessThan(maxMilliseconds);
  });
  const bounds = seconds > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000 } : { numRuns };
  await fc.assert(timed, { seed, ...bounds, endOnFailure: seconds > 0 });
  if (seconds > 0) console.info(`${expect.getState().currentTestName}: ${tried} inputs, FUZZ_SEED=${seed}`);
}

const timeout = (seconds + 60) * 1000;

const parts = [...rulePages().values()].flatMap(readRulePage).flatMap((section) => section.parts);
const samplesOf = (extension: RegExp): string[] => [
  ...new Set(
    parts.flatMap(({ files }) =>
      Object.entries(files).flatMap(([file, text]) =>
        extension.test(file) && typeof text === 'string' && text.length < 4000 ? [text] : [],
      ),
    ),
  ),
];
const markdown = samplesOf(/\.md$/);
const blocks = markdown.flatMap((text) => /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? []);
const json = samplesOf(/\.json$/);

/** What is apt to be read in two ways, in any of the formats. */
const pieces = [
  ...[
    '---',
    '\n---\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\u0000',
    '\uFEFF',
    '\u2028',
    '\u0085',
    '\u00a0',
    '\ud800',
    '\u{1F600}',
  ],
  ...[
    '"',
    "'",
    '`',
    '``',
    '```',
    '```\n',
    '~~~\n',
    '\\',
    '\\"',
    '\\u0041',
    '\\ud800',
    '#',
    ' #',
    '# ',
    '!',
    '!`x`',
    '$',
    '${',
    '}',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '<!--',
    '-->',
    '](',
    '[a]: b\n',
    '|',
    '||',
    '&',
    '&&',
    '*',
    '**',
    '&a ',
    '*a',
    '!!str ',
  ],
  ...[':', ': ', ',', '-', '- ', '? ', '>-\n', '|\n', '%', '@', '=', '==', ';', '0', '1e400', '-0', 'null', 'true', '~', '<<: '],
  ...[
    '$ARGUMENTS',
    '$1',
    '${CLAUDE_PLUGIN_ROOT}',
    '${A:-b}',
    '$(',
    '$((',
    '<<EOF\n',
    '\nEOF\n',
    '<(',
    '|&',
    '2>&1',
    "$'",
    'f"{',
    '`${',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../',
    '/',
    './',
    '//',
    '/*',
    '*/',
    '.',
    '..',
    '**/',
    'if ',
    ' then ',
    '\nfi\n',
    'else ',
  ],
  ...[
    'description: ',
    'name: ',
    '{"hooks": ',
    'plugin-dev-ignore ',
    'def f():\n',
    '.[] | ',
    'try',
    'case ',
    ' in ',
    'function ',
    '=> ',
  ],
] as const;

type Change = readonly [
  kind: 'cut' | 'copy' | 'put' | 'repeat' | 'other',
  at: number,
  length: number,
  piece: string,
  times: number,
];

const place = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 }));

/** One of the samples with some pieces taken out, doubled, or put in. */
function mutated(samples: readonly string[], most = 6): fc.Arbitrary<string> {
  const change: fc.Arbitrary<Change> = fc.tuple(
    fc.constantFrom('cut', 'copy', 'put', 'put', 'put', 'repeat', 'other'),
    place,
    fc.oneof(fc.nat(4), fc.nat(80)),
    fc.oneof({ weight: 8, arbitrary: piece }, fc.constantFrom(...samples)),
    fc.oneof({ weight: 20, arbitrary: fc.nat(8) }, fc.nat(300)),
  );
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { maxLength: most }))
    .map(([text, changes]) => changes.reduce(changed, text));
}

function changed(text: string, [kind, where, length, inserted, times]: Change): string {
  const at = Math.floor(where * text.length);
  const [before, middle, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  if (kind === 'cut') return before + after;
  if (kind === 'copy') return before + middle + middle + after;
  if (kind === 'repeat') return before + (inserted.length < 20 ? inserted : middle).repeat(times) + middle + after;
  return before + inserted + (kind === 'other' ? after : middle + after);
}

/** Nothing but pieces. */
const soup = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
const inputs = (samples: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: mutated(samples) }, { weight: 1, arbitrary: soup });

/** Every range in a value, however deep. */
function rangesIn(value: unknown, seen = new Set<unknown>(), found: Range[] = []): Range[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  if ('start' in value && 'end' in value && typeof value.start === 'number') found.push(value as Range);
  const inside = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value);
  for (const other of inside) rangesIn(other, seen, found);
  return found;
}

function expectInside(text: string, value: unknown): void {
  const wrong = rangesIn(value).filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
  expect({ wrong, length: text.length }).toEqual({ wrong: [], length: text.length });
}

/** A value in which a number that is not finite, and its sign, count. */
const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(a, b);

describe('the reader of', () => {
  it('frontmatter stays in the text, and hands on what is behind the block', { timeout }, () =>
    holds(inputs(markdown), 1500, (text) => {
      const { author, client } = readFrontmatter(text);
      expectInside(text, [author, client]);
      for (const { bodyStart } of [author, client]) expect(bodyStart >= 0 && bodyStart <= text.length).toBe(true);
    }),
  );

  it('YAML stays in the text', { timeout }, () =>
    holds(fc.tuple(inputs(blocks), fc.nat(50)), 1500, ([text, offset]) => {
      const tree = parseYaml(text, offset);
      const wrong = rangesIn(tree).filter(({ start, end }) => !(offset <= start && start <= end && end <= offset + text.length));
      expect(wrong).toEqual([]);
      if (tree.root) toValue(tree.root);
    }),
  );

  it('plain YAML reads what the library reads', { timeout }, () =>
    holds(plainBlock, 1500, (text) => {
      const plain = parsePlainYaml(text, 7);
      if (plain) expect(plain).toEqual(parseDocument(text, 7));
    }),
  );

  it('JSON agrees with the engine about what is JSON, and what it says', { timeout }, () =>
    holds(inputs(json), 1500, (text) => {
      const { root, problems } = parseJson(text);
      expectInside(text, [root, problems]);
      const value = parsed(text);
      if (value)
        expect({ problems, same: root && isSame(plainValue(toValue(root)), plainValue(value.value)) }).toEqual({
          problems: [],
          same: true,
        });
      else expect(problems.length).toBeGreaterThan(0);
    }),
  );

  it('Markdown stays in the text', { timeout }, () =>
    holds(fc.tuple(inputs(markdown), place), 1500, ([text, from]) => {
      const outline = scanMarkdown(text, Math.floor(from * text.length));
      expectInside(text, [outline, outline.fenceLines]);
    }),
  );

  it.each([
    ['shell', readShell, /\.(?:sh|bash)$/],
    ['Python', readPython, /\.py$/],
    ['JavaScript', readJavaScript, /\.[cm]?[jt]s$/],
  ] as const)('%s stays in the text', { timeout }, (_, read, extension) =>
    holds(inputs(samplesOf(extension)), 400, (text) => {
      const model = read(text);
      if (model) expectInside(text, { ...model, texts: model.texts.map(({ range }) => range) });
    }),
  );

  it('jq stays in the filter', { timeout }, () =>
    holds(inputs(filters), 1500, (filter) => {
      const meaning = meaningOf(filter);
      if (meaning) expectInside(filter, meaning.reads);
    }),
  );

  it('bytes finds the first bad one, and lines come back from positions', { timeout }, () =>
    holds(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        soup.map((text) => Buffer.from(text)),
      ),
      1500,
      (bytes) => {
        const { text, firstBad = 0 } = decodeText(bytes);
        expect(firstBad >= 0 && firstBad <= text.length).toBe(true);
        const lines = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = lines.positionOf(offset);
          expect(lines.startOf(line) + column - 1).toBe(offset);
        }
      },
    ),
  );

  it('secrets stays in the text, takes each once, and leaves none', { timeout }, () =>
    holds(fc.tuple(inputs([...markdown, ...json]), token, place), 700, ([base, secret, at]) => {
      const text = changed(base, ['put', at, 0, ` ${secret} `, 0]);
      for (const found of [secretsInText(text), secretsInUrl(text)]) {
        expectInside(text, found);
        const overlapping = found.filter(({ start }, index) => start < (found[index - 1]?.end ?? 0));
        expect(overlapping).toEqual([]);
      }
      expect(redact(text)).not.toContain(secret);
      expect(redact(text, [secret])).not.toContain(secret);
    }),
  );
});

const plainWord = fc.oneof(
  fc.constantFrom(
    'a',
    'name',
    'true',
    'No',
    '0',
    '12',
    '0x1',
    '1.5',
    '.5',
    '1e3',
    '~',
    'null',
    '<b>',
    'a: b',
    'a #b',
    'a# b',
    'a:',
    '-',
    '- a',
  ),
  fc.constantFrom(
    '"a b"',
    "'a'",
    '"',
    "'",
    '[a, b]',
    '[a,b]',
    '[a, "b"]',
    '[]',
    '[a',
    '[1]',
    '[true]',
    '[-a]',
    '[/x]',
    '[a:b]',
    '{a: b}',
    '|',
    '>',
    '>-',
  ),
  piece,
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const plainText = fc.array(plainWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
/** A block that is nearly plain enough for the quick reader. */
const plainBlock = fc.oneof(
  fc
    .array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'name', 'allowed-tools', 'true', 'Null', 'x_y', '<<'),
        fc.constantFrom(': ', ':', ':  ', ':\n  - ', ':\n- ', ':\n  '),
        plainText,
        fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', '\n  - x\n', '\n\n'),
      ),
      { maxLength: 5 },
    )
    .map((lines) => lines.flat().join('')),
  inputs(blocks.map((block) => `${block}\n`)),
);

const filters = [
  '.tool_input.command',
  '.a // "x" | select(. != null)',
  '{"decision": "block", reason: .b}',
  '.[] | .a["b"][0]?',
  'if .a == 1 then .b elif .c then "d" else empty end',
  '"a\\(.b)c"',
  '. as {a: $x} | $x',
  'reduce .[] as $x (0; . + $x)',
  'def f(g): g | .a; f(.b)',
  '@sh "x \\(.a)"',
  'try .a catch .',
  '[.a, .b] | join(",")',
];

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}

/** Without prototypes, which do not count here. */
function plainValue(value: unknown): unknown {
  return JSON.stringify(value);
}

/** Tokens of every known form. */
const token = fc.oneof(
  ...tokenShapes.map(({ form, shown }) =>
    fc
      .stringMatching(new RegExp(`^(?:${form.replace(/\(\?(?:=|<?!)[^)]*\)/g, '').replace(/,(\d{3,4})\}/g, ',110}')})$`))
      .filter(
        (text) =>
          !text.includes('---') &&
          !isStandIn(text.slice(shown)) &&
          secretsInText(text).some(({ start, end }) => start === 0 && end === text.length),
      ),
  ),
);

describe('a change of YAML', () => {
  it('leaves a block that reads as asked for', { timeout }, () =>
    holds(
      fc.tuple(
        inputs(blocks),
        fc.array(fc.constantFrom('name', 'a', 'hooks', 'x: y'), { minLength: 1, maxLength: 2 }),
        fc.oneof(
          piece,
          fc.constant(undefined),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
      ),
      400,
      ([block, path, value]) => {
        const edited = editYaml(block, { path, value });
        if (edited !== undefined) expect(parseYaml(edited).problems).toEqual([]);
      },
    ),
  );
});

/** Rules that find a text that cannot be read. */
const isSyntax = (rule: string): boolean =>
  /^(?:json|hook)\/syntax$|^file\/|^frontmatter\/(?:syntax|not-read|not-a-map)$/.test(rule);

interface Tree {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly plain: ReadonlySet<string>;
  readonly scope: 'plugin' | 'project' | 'bare';
}

const manifestPath = '.claude-plugin/plugin.json';
const trees = parts.flatMap(({ files, plain, scope }): Tree[] => {
  const readable = Object.entries(files).filter(
    (entry): entry is [string, string | Uint8Array] => typeof entry[1] === 'string' || entry[1] instanceof Uint8Array,
  );
  const small = readable.filter(([, content]) => content.length < 4000);
  return small.length > 0 && small.length < 20 ? [{ files: Object.fromEntries(small), plain, scope }] : [];
});

/** A rule's sample with files of another one beside its own, and some of them changed. */
const tree: fc.Arbitrary<Tree> = fc
  .tuple(
    fc.constantFrom(...trees),
    fc.constantFrom(...trees),
    fc.array(fc.tuple(place, fc.constantFrom('text', 'text', 'text', 'name', 'bytes'), fc.infiniteStream(piece), place), {
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([own, other, changes, isMixed]) => {
    const files = new Map(Object.entries(isMixed ? { ...other.files, ...own.files } : own.files));
    if (own.scope === 'plugin' && !files.has('.claude-plugin/marketplace.json') && !files.has(manifestPath))
      files.set(manifestPath, '{ "name": "demo" }');
    for (const [which, kind, more, at] of changes) {
      const file = [...files.keys()][Math.floor(which * files.size * 0.999)] ?? '';
      const content = files.get(file) ?? '';
      const inserted = [...more.take(2)];
      if (kind === 'name') {
        const name = `${inserted.join('').replace(/[/\0]|^\.+$/g, '') || 'x'}.md`;
        files.set(`${file.slice(0, file.lastIndexOf('/') + 1)}${name}`, content);
      } else if (kind === 'bytes') files.set(file, Buffer.concat([Buffer.from(content), Buffer.from([0xff, 0xfe, 0x80])]));
      else if (typeof content === 'string')
        files.set(
          file,
          inserted.reduce((text, put, index) => changed(text, ['put', at, index, put, 0]), content),
        );
    }
    return { files: Object.fromEntries(files), plain: own.plain, scope: own.scope };
  });

function targetOf({ files, plain, scope }: Tree): Target {
  const isMarketplace = '.claude-plugin/marketplace.json' in files;
  const options = { scope: scope === 'project' ? 'project' : 'plugin', name: 'demo' } as const;
  return {
    path: 'demo',
    kind: isMarketplace ? 'marketplace' : options.scope,
    files: memoryFiles(files, plain),
    load: (all) => (isMarketplace ? loadMarketplace(all, 'demo') : loadPlugin(all, options)),
  };
}

const checkOf = (profile: Profile): Check => ({ rules, profile, severities: [], noSuppressions: false });
const errors = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ severity }) => severity === 'error');

async function reports(
  target: Target,
  check: Check,
): Promise<Record<'text' | 'json' | 'sarif' | 'github', string> & { result: RunResult }> {
  const result: RunResult = {
    tool: 'validate-plugin',
    version: '1',
    client: '1',
    targets: [await checkTarget(target, check, '/')],
  };
  return {
    result,
    text: reportText(result),
    json: reportJson(result),
    sarif: reportSarif(result, rules),
    github: reportGithub(result),
  };
}

async function preview(target: Target, check: Check): Promise<string> {
  const out: string[] = [];
  const write = (text: string): void => void out.push(text);
  await previewFixes(target, check, {
    out: write,
    err: write,
    cwd: '/',
    isTerminal: false,
    hasColour: false,
    readStdin: () => new Uint8Array(),
  });
  return out.join('');
}

const hooksRunning = (command: string): string =>
  JSON.stringify({ hooks: { PreToolUse: [{ matcher: 'Bash', hooks: [{ type: 'command', command }] }] } });

describe('a plugin', () => {
  const run = (files: Tree['files']): ReturnType<typeof findingsFor> => {
    const given = { [manifestPath]: '{ "name": "demo" }', ...files };
    return findingsFor(targetOf({ files: given, plain: new Set(), scope: 'plugin' }), checkOf('claude-code'));
  };

  it.each(['Bash(a', '[a', 'a{2,1}', '(?<a', '\\\\', '*'])('may declare %j as an argument', async (name) => {
    const { findings } = await run({ 'skills/a/SKILL.md': `---\narguments: x${name}x\n---\n$x${name}x\n` });
    expect(findings.map(({ rule }) => rule)).toContain('skill/argument-name');
  });

  it.each<[what: string, make: (times: number) => Tree['files']]>([
    ['variables in one value', (times) => ({ '.mcp.json': `{"mcpServers": {"a": {"command": "${'${A'.repeat(times)}"}}}` })],
    ['names in one matcher', (times) => ({ 'hooks/hooks.json': hooksRunning('x').replace('Bash', 'Wrte|'.repeat(times / 2)) })],
    [
      'commands in one script',
      (times) => ({ 'hooks/x.sh': 'x\n'.repeat(times * 2.5), 'hooks/hooks.json': hooksRunning(hookLine) }),
    ],
  ])('of many %s is checked in a time that grows with their number', { timeout }, async (_, make) => {
    const timeOf = async (times: number): Promise<number> => {
      const { user } = process.cpuUsage();
      await run(make(times));
      return (process.cpuUsage().user - user) / 1000;
    };
    await timeOf(100);
    expect(await timeOf(16_000)).toBeLessThan(8000);
  });
});

const hookLine = '"${CLAUDE_PLUGIN_ROOT}"/hooks/x.sh';

describe('a plugin of any files', () => {
  it('gets findings that stand in its files', { timeout }, () =>
    holds(fc.tuple(tree, fc.constantFrom(...profiles)), 500, async ([given, profile]) => {
      const target = targetOf(given);
      const { findings } = await findingsFor(target, checkOf(profile));
      for (const { rule, file, range, related = [], fix } of findings) {
        const ranges = [{ file, range }, ...related, ...(fix?.edits ?? []).map((edit) => ({ file, range: edit.range }))];
        for (const place of ranges) {
          const { length } = readSource(target.files, place.file).text;
          const { start, end } = place.range;
          expect({
            rule,
            file: place.file,
            isInside: 0 <= start && start <= end && end <= length,
            start,
            end,
            length,
          }).toMatchObject({ isInside: true });
        }
      }
    }),
  );

  it('gets reports that machines can read, with the places of the findings', { timeout }, () =>
    holds(tree, 150, async (given) => {
      const target = targetOf(given);
      const { result, json: written, sarif, github, text } = await reports(target, checkOf('claude-code'));
      const found = result.targets[0]?.findings ?? [];
      const places = found.map(({ file, range }) => {
        const source = readSource(target.files, file);
        const at = (offset: number): readonly [number, number] => {
          const before = source.text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
          const isInCrLf = source.text[offset - 1] === '\r' && source.text[offset] === '\n';
          return isInCrLf
            ? [source.lines.positionOf(offset).line, source.lines.positionOf(offset).column]
            : [before.length, (before.at(-1) ?? '').length + 1];
        };
        return [...at(range.start), ...at(range.end)];
      });
      const document = JSON.parse(written);
      expect(document.findings.map((one: Record<string, number>) => [one.line, one.column, one.endLine, one.endColumn])).toEqual(
        places,
      );
      const { results } = JSON.parse(sarif).runs[0];
      const regions = results.map(
        (one: { locations: { physicalLocation: { region: Record<string, number> } }[] }) =>
          one.locations[0]?.physicalLocation.region,
      );
      expect(regions.map((one: Record<string, number>) => [one.startLine, one.startColumn, one.endLine, one.endColumn])).toEqual(
        places,
      );
      expect(
        github
          .split('\n')
          .slice(0, -1)
          .filter((line) => !/^::(?:error|warning|notice) file=[^,:]*,line=\d+,/.test(line)),
      ).toEqual([]);
      expect(github.split('\n')).toHaveLength(found.length + 1);
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u);
    }),
  );

  it('is left by safe fixes readable, and with nothing more to fix', { timeout }, () =>
    holds(fc.tuple(tree, fc.constantFrom(...profiles)), 150, async ([given, profile]) => {
      const target = targetOf(given);
      const check = checkOf(profile);
      const texts = new Map<string, string>();
      const runnable = new Set<string>();
      let { findings } = await findingsFor(target, check);
      for (let round = 0; ; round++) {
        const files = overlayFiles(target.files, texts, runnable);
        const fixes = findings.filter(({ fix }) => fix?.safe);
        const applied = fixes.map(({ rule, file, fix }) => `${rule} ${file} ${JSON.stringify(fix?.edits)}`);
        let isChanged = false;
        for (const { fix } of fixes) {
          if (fix?.runnable === undefined || runnable.has(fix.runnable)) continue;
          runnable.add(fix.runnable);
          isChanged = true;
        }
        for (const file of new Set(fixes.map((finding) => finding.file))) {
          const { text, encoding } = readSource(files, file);
          if (encoding !== 'utf-8') continue;
          const after = applyFixes(
            text,
            findings.filter((finding) => finding.file === file),
          ).text;
          isChanged ||= after !== text;
          texts.set(file, after);
        }
        if (!isChanged) break;
        expect({ round, applied }).toMatchObject({ round: expect.toSatisfy((done: number) => done < 8) });
        const next = (await findingsFor(target, check, overlayFiles(target.files, texts, runnable))).findings;
        const known = errors(findings);
        // A mistake behind the mistake may show: then the whole round is dropped. What was read must still be read.
        const broken = errors(next).filter(
          ({ rule, file }) => isSyntax(rule) && !known.some((one) => isSyntax(one.rule) && one.file === file),
        );
        expect({ applied, broken }).toEqual({ applied, broken: [] });
        if (errors(next).length > known.length) break;
        findings = next;
      }
    }),
  );

  it('has no secret printed, in no report and no diff', { timeout }, () =>
    holds(fc.tuple(tree, token, place, place, fc.boolean()), 250, async ([given, secret, which, where, isValue]) => {
      const text = Object.entries(given.files).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      const [file, content] = text[Math.floor(which * text.length * 0.999)] ?? [manifestPath, '{}'];
      const target = targetOf({ ...given, files: { ...given.files, [file]: withSecret(content, secret, where, isValue) } });
      const check = checkOf('claude-code');
      const { result: _, ...printed } = await reports(target, check);
      const diff = await preview(target, check);
      const shown = tokenShapes.find(({ form }) => new RegExp(`^(?:${form})$`).test(secret))?.shown ?? 0;
      const told = secret.slice(shown, shown + 14);
      const isTold = (line: string): boolean =>
        line.includes(told) || (lettersOf(told).length >= 10 && lettersOf(line).includes(lettersOf(told)));
      for (const [format, output] of Object.entries({ ...printed, diff }))
        expect({ format, line: output.split('\n').find(isTold) }).toEqual({ format, line: undefined });
    }),
  );

  it('is not told to spell a secret otherwise', async () => {
    const secret = `gh${'p_'}Zq7Lw2Xk9Rt4Vb8Nm3Pd6Fs1Hj5Gc0YaQeUi`;
    const target = targetOf({ files: { [manifestPath]: `{ "name": "${secret}" }` }, plain: new Set(), scope: 'plugin' });
    const { json: written } = await reports(target, checkOf('claude-code'));
    expect(lettersOf(written)).not.toContain(lettersOf(secret.slice(4, 14)));
    const found: { rule: string; help?: string }[] = JSON.parse(written).findings;
    expect(found.find(({ rule }) => rule === 'manifest/name')).not.toHaveProperty('help');
  });
});

/** What is left of a text in any spelling. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What may stand in a matcher that is hard to hold against a text. */
const patternParts = [
  'a',
  'b',
  '.',
  '\\w',
  '[ab]',
  '(',
  '(?:',
  '(?=',
  '(?!',
  '(?<=',
  ')',
  '|',
  '*',
  '+',
  '?',
  '{2}',
  '{3,}',
  '{0,9}',
  '^',
  '$',
  '!',
];

it('a matcher of any form is held against values in bounded time, or not at all', { timeout }, () =>
  holds(fc.array(fc.constantFrom(...patternParts), { maxLength: 40 }), 20_000, (written) => {
    const reading = readMatcher(
      `${written.join('')}${')'.repeat(Math.max(0, count(written, '(') - count(written, ')')))}`,
      'PreToolUse',
    );
    for (const value of ['a'.repeat(40), 'ab'.repeat(20), 'a'.repeat(400)]) {
      const start = process.cpuUsage().user;
      matchesValue(reading, value);
      expect((process.cpuUsage().user - start) / 1000).toBeLessThan(maxMilliseconds / 2);
    }
  }),
);

function count(parts: readonly string[], char: string): number {
  return parts.filter((part) => part.startsWith(char)).length;
}

/** A text with a secret in it: in the place of a value or a word, or between two others. */
function withSecret(text: string, secret: string, where: number, isValue: boolean): string {
  const words = [...text.matchAll(isValue ? /(?<!\\)"(?:[^"\\\n]|\\.)*"|(?<=: )[^\s"'[{][^\n]*/g : /(?<=\s)[^\s"]+(?=\s)/g)];
  const word = words[Math.floor(where * words.length * 0.999)];
  if (!word) return `${text}\n${secret}\n`;
  const written = word[0].startsWith('"') ? `"${secret}"` : secret;
  return text.slice(0, word.index) + written + text.slice(word.index + word[0].length);
}
