import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Ajv } from 'ajv';
import { hookEvents } from '../spec/hook-facts.ts';
import { clientVersion } from '../spec/index.ts';
import { foreignFields, manifestFields, pluginSources } from '../spec/manifest.ts';
import { serverTypes } from '../spec/mcp.ts';
import { root } from './bundles.ts';

/** The facts that a client's validator can be asked about. */
export interface Facts {
  readonly manifestFields: typeof manifestFields;
  readonly foreignFields: typeof foreignFields;
  readonly hookEvents: readonly { readonly name: string }[];
  readonly pluginSources: typeof pluginSources;
  readonly serverTypes: readonly { readonly name: string; readonly inPlugins: string }[];
}

export const pinnedFacts: Facts = { manifestFields, foreignFields, hookEvents, pluginSources, serverTypes };

interface Problem {
  readonly path: string;
  readonly message: string;
}

interface Judged {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** What `plugin validate --json` says, as far as it is read here. */
interface Verdict {
  readonly manifest: Judged;
  readonly contents: readonly (Judged & { readonly type: string })[];
}

type Level = 'an error' | 'a warning' | 'nothing';

/** One thing that a fact says the validator says. */
interface Expectation {
  /** The file of facts, and the fact in it. */
  readonly file: string;
  readonly fact: string;
  /** What was put before the client. */
  readonly given: string;
  readonly expected: Level;
  seen(verdict: Verdict): Level;
}

interface Probe {
  readonly files: Readonly<Record<string, unknown>>;
  readonly expectations: readonly Expectation[];
}

const base = { name: 'probe', version: '1.0.0', description: 'Probes.', author: { name: 'Ada' } };
/** Of these, each field gets the first few that do not fit its schema, and the first that does. */
const values: readonly unknown[] = ['https://example.com', 7, true, {}, [7], ['x'], { a: 7 }];
const unfitRounds = 2;

function levelAt({ errors, warnings }: Judged, where: string): Level {
  const isThere = ({ path: place }: Problem): boolean => place === where || place.startsWith(`${where}.`);
  if (errors.some(isThere)) return 'an error';
  return warnings.some(isThere) ? 'a warning' : 'nothing';
}

function contentsOf({ contents }: Verdict, type: string): Judged {
  const own = contents.filter((content) => content.type === type);
  return { errors: own.flatMap(({ errors }) => errors), warnings: own.flatMap(({ warnings }) => warnings) };
}

const levels = { refused: 'an error', dropped: 'an error', ignored: 'a warning', accepted: 'nothing' } as const;

/** All fields of the manifest at once, each with a value that its schema refuses; and each with one that it takes. */
function manifestProbes({ manifestFields: fields, foreignFields: foreign }: Facts): Probe[] {
  const ajv = new Ajv({ strict: false });
  const fitting = fields.map((field) => {
    const validate = ajv.compile(field.schema);
    return { ...field, fit: values.filter((value) => validate(value)), unfit: values.filter((value) => !validate(value)) };
  });
  const probe = (given: readonly (readonly [name: string, value: unknown, expected: Level, file: string])[]): Probe => ({
    files: { '.claude-plugin/plugin.json': { ...base, ...Object.fromEntries(given) } },
    expectations: given.map(([name, value, expected, file]) => ({
      file,
      fact: name,
      given: JSON.stringify(value),
      expected,
      seen: ({ manifest }) => levelAt(manifest, name),
    })),
  });
  const file = 'manifest-fields.json';
  const rounds = Array.from({ length: unfitRounds }, (_, round) =>
    probe(
      fitting.flatMap(({ name, wrong, unfit }) => {
        const value = unfit[round];
        return value === undefined ? [] : [[name, value, levels[wrong], file] as const];
      }),
    ),
  );
  // A value may name a file, which is not there; the schemas of such fields take no bare word.
  const good = fitting.flatMap(({ name, fit }) => {
    return fit.length === 0 || name in base ? [] : [[name, fit[0], 'nothing', file] as const];
  });
  const strange = foreign.map(({ name }) => [name, 'x', 'a warning', 'manifest-foreign-fields.json'] as const);
  const fine = probe([...good, ...strange]);
  // A value that fits may still be poor, which is a warning.
  const lenient = fine.expectations.map((one) => {
    if (one.expected !== 'nothing') return one;
    return { ...one, seen: (verdict: Verdict): Level => (one.seen(verdict) === 'an error' ? 'an error' : 'nothing') };
  });
  return [...rounds, { ...fine, expectations: lenient }];
}

/** Every event of hooks, and every type of server. */
function configProbe({ hookEvents: events, serverTypes: types }: Facts): Probe {
  const group = [{ hooks: [{ type: 'command', command: 'true' }] }];
  const server = (type: string): object => ({ type, url: 'https://example.com/mcp', command: 'true' });
  return {
    files: {
      '.claude-plugin/plugin.json': base,
      'hooks/hooks.json': { hooks: Object.fromEntries(events.map(({ name }) => [name, group])) },
      '.mcp.json': { mcpServers: Object.fromEntries(types.map(({ name }) => [name, server(name)])) },
    },
    expectations: [
      ...events.map(
        ({ name }): Expectation => ({
          file: 'hook-events.json',
          fact: name,
          given: 'a hook on it',
          expected: 'nothing',
          // The event stands in the message alone.
          seen(verdict) {
            const found = contentsOf(verdict, 'hooks');
            const isAbout = ({ message }: Problem): boolean => message.startsWith(`hooks.${name}:`);
            if (found.errors.some(isAbout)) return 'an error';
            return found.warnings.some(isAbout) ? 'a warning' : 'nothing';
          },
        }),
      ),
      ...types.map(
        ({ name, inPlugins }): Expectation => ({
          file: 'mcp.json',
          fact: name,
          given: 'a server of this type',
          expected: inPlugins === 'accepted' ? 'nothing' : 'an error',
          seen: (verdict) => levelAt(contentsOf(verdict, 'mcp'), `mcpServers.${name}`),
        }),
      ),
    ],
  };
}

/** Values of a source's fields that their schemas take. */
const sourceValues: Readonly<Record<string, unknown>> = {
  repo: 'owner/name',
  url: 'https://example.com/a.git',
  path: 'plugins/a',
  package: 'a',
  command: 'true',
};

/** Each kind of source once whole, and once without each field that it needs. */
function sourceProbe({ pluginSources: sources }: Facts): Probe {
  const entries = sources.flatMap(({ source, schema }) => {
    const required = (schema.required as readonly string[]).filter((name) => name !== 'source');
    const whole = { source, ...Object.fromEntries(required.map((name) => [name, sourceValues[name] ?? 'x'])) };
    const without = required.map((name) => ({
      source,
      value: { ...whole, [name]: undefined },
      expected: 'an error' as const,
      lacks: name,
    }));
    return [{ source, value: whole, expected: 'nothing' as const, lacks: '' }, ...without];
  });
  return {
    files: {
      '.claude-plugin/marketplace.json': {
        name: 'probes',
        description: 'Probes.',
        owner: { name: 'Ada' },
        plugins: entries.map(({ value }, index) => ({ name: `p${index}`, source: value })),
      },
    },
    expectations: entries.map(({ source, expected, lacks }, index) => ({
      file: 'marketplace-sources.json',
      fact: source,
      given: lacks ? `a source without "${lacks}"` : 'a source with what it needs',
      expected,
      seen: ({ manifest }) => levelAt(manifest, `plugins.${index}.source`),
    })),
  };
}

/** What a client says otherwise than the facts, as edits to `src/spec/`, a line each. */
export function findChanges(client: string, facts: Facts = pinnedFacts): string[] {
  return [...manifestProbes(facts), configProbe(facts), sourceProbe(facts)].flatMap(({ files, expectations }) => {
    const verdict = inFolder((folder) => {
      writeFiles(folder, files);
      return JSON.parse(ask(client, folder).out) as Verdict;
    });
    return expectations.flatMap((expectation) => {
      const seen = expectation.seen(verdict);
      const { file, fact, given, expected } = expectation;
      return seen === expected ? [] : [`src/spec/${file}: "${fact}": ${given} gives ${seen}; the fact says ${expected}`];
    });
  });
}

/** Which facts the recorded probes are about. */
const groups: Readonly<Record<string, string>> = {
  toplevel: 'manifest-fields.json',
  config: 'manifest-fields.json, mcp.json and hook-handlers.json',
  metadata: 'manifest-fields.json',
  paths: 'manifest-fields.json',
  layout: 'manifest-fields.json',
  marketplace: 'marketplace-sources.json and marketplace-reserved-names.json',
};

interface Recorded {
  readonly id: string;
  readonly bare?: boolean;
  readonly target?: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly exit?: number;
}

/** Every `step`-th of the recorded verdicts beside the repository that a client gives otherwise. */
async function changedVerdicts(client: string, oracle: string, step: number): Promise<string[]> {
  const { base: clean, write } = await import(pathToFileURL(path.join(oracle, 'lib.mjs')).href);
  const lines = (file: string): Recorded[] =>
    fs
      .readFileSync(path.join(oracle, 'data', file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return Object.entries(groups).flatMap(([group, about]) => {
    const exits = new Map(lines(`${group}.results.jsonl`).map(({ id, exit }) => [id, exit]));
    const probes = lines(`${group}.probes.jsonl`).filter(({ id }) => exits.get(id) !== undefined);
    return probes
      .filter((_, index) => index % step === 0)
      .flatMap(({ id, bare, target = '', files }) => {
        const { status } = inFolder((folder) => {
          write(folder, bare ? files : { ...clean(), ...files });
          return ask(client, path.join(folder, target));
        });
        const before = exits.get(id);
        return status === before ? [] : [`src/spec/${about}: probe ${id} ended with ${before}, now with ${status}`];
      });
  });
}

function ask(client: string, target: string): { status: number | null; out: string } {
  const nowhere = 'http://127.0.0.1:9';
  return inFolder((home) => {
    const { status, stdout, error } = spawnSync(client, ['plugin', 'validate', '--json', target], {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        ANTHROPIC_API_KEY: 'none',
        HTTPS_PROXY: nowhere,
        HTTP_PROXY: nowhere,
        NO_PROXY: '127.0.0.1',
        DISABLE_AUTOUPDATER: '1',
        DISABLE_TELEMETRY: '1',
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
      },
    });
    if (error) throw error;
    return { status, out: stdout };
  });
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-dev-client-'));
  try {
    return use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function writeFiles(folder: string, files: Readonly<Record<string, unknown>>): void {
  for (const [file, value] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), JSON.stringify(value));
  }
}

const wrapper = '@anthropic-ai/claude-code';

/** The executable of the client's package that lies below a folder with `node_modules`, and its version. */
export function clientIn(folder: string): { file: string; version: string } {
  const own = createRequire(path.join(path.resolve(folder), 'package.json')).resolve(`${wrapper}/package.json`);
  const { version } = JSON.parse(fs.readFileSync(own, 'utf8'));
  const platform = `${wrapper}-${process.platform}-${process.arch}/package.json`;
  return { file: path.join(path.dirname(createRequire(own).resolve(platform)), 'claude'), version };
}

/** The names of the tests with the real client that fail with another one. */
function failingContracts(client: string): string[] {
  const args = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/client', '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PLUGIN_DEV_CLIENT: client },
  });
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{"'))) as {
    testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
  };
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path.relative(root, name)}: "${fullName}" fails; the facts that it names have changed`),
  );
}

async function main(argv: string[]): Promise<void> {
  const { values: options, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      // A folder whose node_modules hold the client, instead of installing one.
      path: { type: 'string' },
      only: { type: 'string', multiple: true, default: ['facts', 'verdicts', 'contracts'] },
      // Of the recorded verdicts every nth; all take a quarter of an hour.
      step: { type: 'string', default: '1' },
    },
  });
  const [wanted] = positionals;
  if (!wanted === !options.path) throw new Error('give a version, or --path FOLDER');
  const folder = options.path ?? fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-dev-client-'));
  try {
    if (wanted) {
      const args = [
        'install',
        '--prefix',
        folder,
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        `${wrapper}@${wanted}`,
      ];
      const { status } = spawnSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
      if (status !== 0) throw new Error(`npm could not install ${wrapper}@${wanted}`);
    }
    const { file, version } = clientIn(folder);
    const oracle = path.join(root, '../shared/oracle/manifest');
    const changes: string[] = [];
    if (options.only.includes('facts')) changes.push(...findChanges(file));
    if (options.only.includes('verdicts') && fs.existsSync(oracle))
      changes.push(...(await changedVerdicts(file, oracle, Number(options.step))));
    if (options.only.includes('contracts')) changes.push(...failingContracts(file));
    const title = `client ${version} against the facts of ${clientVersion}: `;
    process.stdout.write(`${title}${changes.length === 0 ? 'no change' : `${changes.length} to look at`}\n`);
    for (const change of changes) process.stdout.write(`- ${change}\n`);
    process.exitCode = changes.length === 0 ? 0 : 1;
  } finally {
    if (!options.path) fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/check-client.ts'))
  await main(process.argv.slice(2));
