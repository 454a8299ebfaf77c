import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expandText, readEntry, resolveEntry } from '../../src/plugin/mcp/entry.ts';
import { toolPrefix } from '../../src/plugin/mcp/names.ts';
import { sharedFolder } from '../shared.ts';

const oracle = sharedFolder('oracle/mcp');

interface Case {
  readonly mcp?: Readonly<Record<string, unknown>> | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly pname?: string;
}

interface Seen {
  readonly run?: {
    readonly servers?: readonly { readonly name: string; readonly status: string }[];
    readonly tools?: readonly string[];
    readonly stdio?: readonly { readonly argv: readonly string[] }[];
  };
}

async function load(number: number): Promise<{ name: string; given: Case; seen: Seen }[]> {
  if (!oracle) return [];
  const results = JSON.parse(fs.readFileSync(path.join(oracle, `results/res${number}.json`), 'utf8')) as Record<string, Seen>;
  const { cases } = (await import(pathToFileURL(path.join(oracle, `lab/cases${number}.mjs`)).href)) as {
    cases: Record<string, Case>;
  };
  return Object.entries(cases).flatMap(([name, given]) => (results[name]?.run ? [{ name, given, seen: results[name] }] : []));
}

const entries = await load(1);
const names = (await load(2)).filter(({ given }) => typeof given.mcp === 'object');

const listed = ({ run }: Seen, plugin: string): string[] =>
  (run?.servers ?? []).map(({ name }) => name.replace(`plugin:${plugin}:`, ''));

describe.skipIf(!oracle)('entries', () => {
  it('are there', () => {
    expect(entries.length).toBeGreaterThan(90);
    expect(names.length).toBeGreaterThan(40);
  });

  it.each(entries)('$name: dropped exactly where the client drops it', ({ given, seen }) => {
    // The other server of a case, `ok`, is there as a control; as a double of the first it is suppressed.
    const { a } = given.mcp as Record<string, unknown>;
    expect('entry' in readEntry(JSON.parse(JSON.stringify(a))), JSON.stringify(a)).toBe(listed(seen, 'p').includes('a'));
  });
});

describe.skipIf(!oracle)('names of tools', () => {
  it.each(names)('$name: begin as those of the client', ({ given, seen }) => {
    const plugin = given.pname ?? 'p';
    const servers = listed(seen, plugin).filter((server) =>
      seen.run?.servers?.some(({ name, status }) => name === `plugin:${plugin}:${server}` && status === 'connected'),
    );
    const prefixes = new Set(servers.map((server) => toolPrefix(plugin, server)));
    expect(new Set(seen.run?.tools?.map((tool) => tool.replace(/echo$/, '')))).toEqual(prefixes);
  });
});

describe.skipIf(!oracle)('placeholders', () => {
  const expanding = ['exp_forms', 'exp_value_with_placeholder', 'exp_special'];
  it.each(names.filter(({ name }) => expanding.includes(name)))('$name: become what the server got', ({ given, seen }) => {
    const entry = (given.mcp as Record<string, { args: string[] }>).a;
    const args = entry?.args.slice(1).map((text) => expandText(text, { folders: {}, env: given.env ?? {} }).text);
    expect(args).toEqual(seen.run?.stdio?.[0]?.argv);
    expect(args?.length).toBeGreaterThan(0);
  });

  it('of variables that are not set stay', () => {
    const reading = readEntry({ command: 'x', args: ['${CLAUDE_PLUGIN_ROOT:-x}', '$CLAUDE_PLUGIN_ROOT', '${PLUGIN_ROOT}'] });
    if (!('entry' in reading)) throw new Error('dropped');
    const { entry } = resolveEntry(reading.entry, { folders: { CLAUDE_PLUGIN_ROOT: '/p' }, env: {} });
    const seen = names.find(({ name }) => name === 'unset_only_default_root')?.seen.run?.stdio?.[0]?.argv.slice(0, 3);
    expect('args' in entry && entry.args).toEqual(seen);
  });
});
