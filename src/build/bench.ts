import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { commands } from '../cli/index.ts';
import { table } from '../docs/regions.ts';
import { root } from './bundles.ts';

/** Something that is run several times, in turn with what it is compared with. */
export interface Case {
  readonly name: string;
  readonly command: readonly string[];
  /** Standard input; nothing where it is absent. */
  readonly input?: string;
}

/** A row of the result: what was measured, how it compares, and the most that is allowed. */
export type Row = readonly [what: string, ratio: string, time: string, budget: string];

const plugin = path.join(root, 'skills/plugin-structure/examples/standard');
const empty: Case = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
const client = path.join(root, 'node_modules/.bin/claude');
const corpus = path.join(root, '../shared/corpus');
/** How many targets stand for all of them where the client is asked; a call of it takes a third of a second. */
const sampled = 6;

/** What a tool is started with; all others get the plugin. */
const operands: Readonly<Record<string, readonly string[]>> = {
  'check-edit': [],
  'check-mcp-auth': ['--explain', 'failed to connect'],
  'parse-frontmatter': [path.join(plugin, 'agents/notes-reviewer.md')],
  'scaffold-plugin': ['--print-answers-schema'],
  'test-hook': ['--list', '--event', 'PreToolUse', plugin],
  'validate-agent': [path.join(plugin, 'agents/notes-reviewer.md')],
  'validate-settings': [path.join(root, 'skills/plugin-settings/examples/house-rules/templates/house-rules.local.md')],
};

/** What a hook on edits is given: one file of the plugin was written. */
const edit = JSON.stringify({ tool_input: { file_path: path.join(plugin, 'agents/notes-reviewer.md') } });

function tool(name: string, ...args: readonly string[]): Case {
  const command = [process.execPath, path.join(root, 'scripts', `${name}.mjs`), ...args];
  return { name, command, ...(name === 'check-edit' ? { input: edit } : {}) };
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** The median wall time of each case in milliseconds. Cases take turns, so that a busy machine is as busy for all of them. */
export function measure(cases: readonly Case[], runs: number): ReadonlyMap<string, number> {
  const times = new Map(cases.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < runs; round++)
    for (const { name, command, input } of cases) {
      const start = performance.now();
      call(command, input);
      times.get(name)?.push(performance.now() - start);
    }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

function call([program = '', ...args]: readonly string[], input = ''): void {
  const { error, status, signal } = spawnSync(program, args, { input, stdio: ['pipe', 'ignore', 'ignore'], env: environment() });
  // Findings end with 1; anything else measured something else.
  if (error || signal || (status ?? 2) > 1)
    throw new Error(`${program} ${args.join(' ')}: ${error ?? signal ?? `exit code ${status}`}`);
}

/** The client is measured without a way out, without anyone's settings, and without its own reports. */
function environment(): NodeJS.ProcessEnv {
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: process.env.PATH,
    HOME: path.join(os.tmpdir(), 'plugin-dev-bench-home'),
    ANTHROPIC_API_KEY: 'none',
    HTTPS_PROXY: nowhere,
    HTTP_PROXY: nowhere,
    NO_PROXY: '127.0.0.1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  };
}

/** The peak memory of each case in KiB. */
function measureMemory(cases: readonly Case[], folder: string): ReadonlyMap<string, number> {
  const hook = path.join(folder, 'peak.cjs');
  fs.writeFileSync(
    hook,
    `process.on('exit', () => {
  const fs = require('node:fs');
  // What getrusage gives includes the process that started this one.
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  fs.writeSync(3, /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS));
});\n`,
  );
  return new Map(
    cases.map(({ name, command: [program = '', ...args] }) => {
      const peaks = Array.from({ length: 5 }, () => {
        const { output } = spawnSync(program, ['--require', hook, ...args], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
        return Number(output[3]);
      });
      return [name, median(peaks)];
    }),
  );
}

/** Writes `count` small plugins with a part of every kind below a folder. */
export function writePlugins(folder: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const name = `plugin-${number}`;
    const files: Record<string, string> = {
      '.claude-plugin/plugin.json': JSON.stringify({
        name,
        version: '1.0.0',
        description: 'Keeps notes.',
        author: { name: 'Jane' },
      }),
      'agents/reader.md':
        '---\nname: reader\ndescription: Reads notes. Use after a note was written.\n---\n\nYou read notes and say what is missing.\n',
      'commands/note.md': '---\ndescription: Write a note\n---\n\nWrite the note $ARGUMENTS.\n',
      'skills/notes/SKILL.md':
        '---\nname: notes\ndescription: "Finds notes: use when asked for one."\n---\n\n# Notes\n\nSearch the folder `notes`.\n',
      'hooks/hooks.json': JSON.stringify({ hooks: { Stop: [{ hooks: [{ type: 'command', command: 'true' }] }] } }),
    };
    for (const [file, text] of Object.entries(files)) {
      const absolute = path.join(folder, name, file);
      fs.mkdirSync(path.dirname(absolute), { recursive: true });
      fs.writeFileSync(absolute, text);
    }
  }
}

function startRows(runs: number): Row[] {
  const tools = commands.map(({ name }) => tool(name, ...(operands[name] ?? [plugin])));
  const times = measure([empty, ...tools], runs);
  return tools.map(({ name }) => row(`\`${name}\` on one file or plugin`, times, name, empty.name, '1.5'));
}

function memoryRows(folder: string): Row[] {
  const validator = tool('validate-plugin', plugin);
  const peaks = measureMemory([empty, validator], folder);
  const [base = 1, peak = 0] = [peaks.get(empty.name), peaks.get(validator.name)];
  return [
    [
      'peak memory of `validate-plugin` on one plugin',
      `${(peak / base).toFixed(2)} x \`${empty.name}\``,
      `${Math.round(peak / 1024)} MiB`,
      '1.6',
    ],
  ];
}

function growthRows(folder: string, runs: number): Row[] {
  const counts = [1, 10, 100, 1000];
  const cases = counts.map((count) => {
    const below = path.join(folder, `of-${count}`);
    writePlugins(below, count);
    return { ...tool('validate-plugin', below), name: String(count) };
  });
  const times = measure(cases, Math.min(runs, 5));
  const at = (count: number): number => times.get(String(count)) ?? 0;
  const each = (from: number, to: number): number => (at(to) - at(from)) / (to - from);
  const shown = counts.map((count) => `${Math.round(at(count))} ms`).join(', ');
  const ratio = (each(100, 1000) / each(10, 100)).toFixed(2);
  return [
    ['1, 10, 100 and 1,000 plugins in one call', '', shown, ''],
    ['one more plugin among 1,000', `${ratio} x one more among 100`, `${each(100, 1000).toFixed(2)} ms`, '1.5'],
  ];
}

function clientRows(runs: number): Row[] {
  if (!fs.existsSync(client)) return [];
  const ours = tool('validate-plugin', plugin);
  const theirs: Case = { name: 'the client', command: [client, 'plugin', 'validate', plugin] };
  return [row('`validate-plugin` on one plugin', measure([theirs, ours], Math.min(runs, 7)), ours.name, theirs.name, '0.6')];
}

interface Label {
  readonly repo: string;
  readonly path: string;
}

function corpusRows(runs: number): Row[] {
  const list = path.join(corpus, 'labels.jsonl');
  if (!fs.existsSync(list) || !fs.existsSync(client)) return [];
  const labels = fs
    .readFileSync(list, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Label => JSON.parse(line));
  const targets = labels
    .map(({ repo, path: below }) => path.join(corpus, repo.replace('/', '+'), below))
    .filter((target) => fs.existsSync(target));
  const step = Math.ceil(targets.length / sampled);
  const some = targets.filter((_, index) => index % step === 0);
  const theirs = some.map((target): Case => ({ name: target, command: [client, 'plugin', 'validate', target] }));
  const ours = tool('validate-plugin', ...targets);
  const times = measure([ours, ...theirs], Math.min(runs, 3));
  const mean = some.reduce((sum, target) => sum + (times.get(target) ?? 0), 0) / some.length;
  const whole = new Map([...times, ['the client', mean * targets.length]]);
  return [row(`${targets.length} plugins and marketplaces in one call`, whole, ours.name, 'the client', '0.1')];
}

function peerRows(peers: readonly string[], runs: number): Row[] {
  if (peers.length === 0) return [];
  const ours = tool('validate-plugin', plugin);
  const cases = peers.map((peer): Case => {
    const [name = '', command = ''] = peer.split(/=(.*)/s);
    return { name, command: [...command.split(' ').filter(Boolean), plugin] };
  });
  const times = measure([ours, ...cases], Math.min(runs, 7));
  return cases.map(({ name }) => row('`validate-plugin` on one plugin', times, ours.name, name, ''));
}

function row(what: string, times: ReadonlyMap<string, number>, name: string, base: string, budget: string): Row {
  const [time = 0, other = 1] = [times.get(name), times.get(base)];
  return [what, `${(time / other).toFixed(2)} x ${base === empty.name ? `\`${base}\`` : base}`, `${Math.round(time)} ms`, budget];
}

/** The rows as a table for people, with where they were measured. */
export function resultTable(rows: readonly Row[], runs: number): string {
  const where = `Medians of ${runs} alternating runs on Node ${process.versions.node}, ${os.platform()}, ${os.availableParallelism()} cores.`;
  return `${where}\n\n${table(['What', 'Measured', 'Time or size', 'Budget'], rows)}`;
}

const region = /(<!-- measured: bench -->\n)[\s\S]*?(<!-- \/measured -->)/;

/** Puts a table between the marks of a text. Throws where there are none. */
export function withMeasured(text: string, measured: string): string {
  if (!region.test(text)) throw new Error('there are no marks "measured: bench"');
  return text.replace(region, (_whole, open: string, close: string) => `${open}\n${measured}\n\n${close}`);
}

const parts = ['start', 'client', 'memory', 'growth', 'peers'] as const;

function bench(argv: string[]): void {
  const { values } = parseArgs({
    args: argv,
    options: {
      runs: { type: 'string', default: '31' },
      // A validator to compare with, never installed from here: agnix="/path/to/agnix validate".
      peer: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [...parts] },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-dev-bench-'));
  const measured: Record<(typeof parts)[number], () => Row[]> = {
    start: () => startRows(runs),
    client: () => [...clientRows(runs), ...corpusRows(runs)],
    memory: () => memoryRows(folder),
    growth: () => growthRows(folder, runs),
    peers: () => peerRows(values.peer, runs),
  };
  try {
    const rows = parts.filter((part) => values.only.includes(part)).flatMap((part) => measured[part]());
    const result = resultTable(rows, runs);
    process.stdout.write(`${result}\n`);
    const file = path.join(root, 'CONTRIBUTING.md');
    if (!values['dry-run']) fs.writeFileSync(file, withMeasured(fs.readFileSync(file, 'utf8'), result));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/bench.ts')) bench(process.argv.slice(2));
