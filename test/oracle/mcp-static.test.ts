import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkMcpAuth } from '../../src/cli/check-mcp-auth.ts';
import { runRules } from '../../src/engine/run.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';

const oracle = sharedFolder('oracle/mcp');
const seed = sharedFolder('seed.txt');

interface Case {
  readonly mcp?: object | string;
  readonly files?: Readonly<Record<string, unknown>>;
  readonly manifest?: object;
  readonly pname?: string;
}

interface Server {
  readonly name: string;
  readonly status: string;
}

/** Cases in which everything connects although something is wrong: what goes out is not what was meant. */
const silentMistakes = new Set(
  `headers_dupcase oauth_port_big oauth_var_clientid name_collide wrapped_plus_flat exp_forms unset_only_default_root exp_in_keys
  uc_set uc_undeclared a307_same a307_cross hdr_lower call401 hh_bare hh_inline hh_brace_env hh_missing hh_noexec hh_override
  helper_uc_nodeclare name_proto`.split(/\s+/),
);

/** Mistakes that only a connection, the environment or another family of rules shows. */
const elsewhere = new Set(
  `type_ws type_sse url_empty uc_declared_unset_required cmd_not_found unset_in_command man_mcpb_url name_empty empty_obj
  mcpServers_empty`.split(/\s+/),
);

interface Judged {
  readonly name: string;
  readonly found: readonly string[];
  readonly isWorking: boolean;
  readonly isFailing: boolean;
}

function filesOf({ mcp, files = {}, manifest, pname }: Case): { contents: Record<string, string>; plain: Set<string> } {
  const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const own = { name: pname ?? 'p', version: '1.0.0', description: 'A plugin.', author: { name: 'x' }, ...manifest };
  const contents: Record<string, string> = { '.claude-plugin/plugin.json': written(own) };
  if (mcp !== undefined) contents['.mcp.json'] = typeof mcp === 'string' ? mcp : written({ mcpServers: mcp });
  for (const [file, value] of Object.entries(files)) contents[file] = written(value);
  return { contents, plain: new Set(Object.keys(contents).filter((file) => !file.endsWith('.sh'))) };
}

async function judged(number: number): Promise<Judged[]> {
  if (!oracle) return [];
  const seen = JSON.parse(fs.readFileSync(path.join(oracle, `results/res${number}.json`), 'utf8'));
  const module = await import(pathToFileURL(path.join(oracle, `lab/cases${number}.mjs`)).href);
  return Object.entries(module.cases as Record<string, Case>).map(([name, given]) => {
    const { contents, plain } = filesOf(given);
    const plugin = loadPlugin(memoryFiles(contents, plain), { scope: 'plugin', name: 'p' });
    const found = runRules(plugin, rules).map(({ severity, rule }) => `${severity} ${rule}`);
    const servers: readonly Server[] | undefined = seen[name]?.run?.servers;
    const declared = typeof given.mcp === 'object' ? Object.keys(given.mcp).length : 1;
    const connected = servers?.filter(({ status }) => status === 'connected').length ?? 0;
    const isWorking = servers !== undefined && connected >= declared && connected === servers.length;
    return { name, found, isWorking, isFailing: servers !== undefined && !isWorking };
  });
}

const configurations = [...(await judged(1)), ...(await judged(2))];
const sent = [...(await judged(3)), ...(await judged(4)), ...(await judged(7)), ...(await judged(12))];

describe.skipIf(!oracle)('what the client does', () => {
  const working = [...configurations, ...sent].filter(({ name, isWorking }) => isWorking && !silentMistakes.has(name));
  const failing = configurations.filter(({ name, isFailing }) => isFailing && !elsewhere.has(name));

  it('is there', () => {
    expect(working.length).toBeGreaterThan(90);
    expect(failing.length).toBeGreaterThan(60);
  });

  it.each(working)('$name: works, and there is no error', ({ found }) => {
    expect(found.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  it.each(failing)('$name: does not work, and a finding says so', ({ found }) => {
    expect(found).not.toEqual([]);
  });
});

/** What is found in mistakes of every kind. */
const expected: Readonly<Record<string, string>> = {
  url_no_type: 'error mcp/type',
  env_number: 'error mcp/invalid-field',
  oauth_scopes_array: 'error mcp/invalid-field',
  serverUrl_key: 'error mcp/foreign-field',
  unk_typo_header: 'warning mcp/foreign-field',
  unk_cwd: 'warning mcp/unknown-field',
  headers_on_stdio: 'warning mcp/misplaced-field',
  timeout_small: 'warning mcp/timeout-unit',
  command_with_args_in_string: 'error mcp/command-line',
  headers_badname: 'error mcp/header',
  url_ws_for_http: 'error mcp/url',
  url_http_remote: 'warning mcp/clear-text',
  oauth_and_authheader: 'warning mcp/oauth-disabled',
  oauth_var_clientid: 'error mcp/placeholder-place',
  name_collide: 'error mcp/name',
  servers_key: 'error mcp/wrapper',
  bom: 'error json/byte-order-mark',
  rel_command: 'error mcp/program-file',
  root_command_noexec: 'error mcp/program-file',
  uc_case: 'error mcp/undeclared-option',
  uc_in_helper: 'error mcp/option-in-helper',
  uc_notsensitive: 'warning mcp/option-not-sensitive',
  sec_ghp: 'error mcp/secret',
  sec_args: 'error mcp/secret',
  sec_default: 'error mcp/secret',
  helper_missing: 'error mcp/helper-file',
  helper_env_scrubbed: 'error mcp/helper-variable',
  npx_no_y: 'info mcp/launcher',
};

it.skipIf(!oracle).each(Object.entries(expected))('%s: %s', (name, line) => {
  expect(configurations.find((each) => each.name === name)?.found).toContain(line);
});

describe('the table of what checks what', () => {
  const page = fs.readFileSync('skills/mcp-integration/references/authentication.md', 'utf8');
  const rows = page
    .slice(page.indexOf('## What checks what'))
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|Part)/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

  it('names rules and options that there are', () => {
    const known = new Set([
      ...rules.map(({ id }) => id),
      ...checkMcpAuth.options.map(({ name }) => `--${name}`),
      checkMcpAuth.name,
    ]);
    expect(rows.length).toBeGreaterThan(25);
    for (const [part, checks = ''] of rows) {
      const names = [...checks.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      expect(names.length, part).toBeGreaterThan(0);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it.skipIf(!seed)('has every heading of the guide that it follows', () => {
    const text = fs.readFileSync(seed ?? '', 'utf8');
    const lines = text.slice(text.indexOf('MCP Authentication Patterns')).split('\n');
    for (const heading of rows.flatMap(([part = '']) => part.split('; '))) expect(lines).toContain(heading);
    // A heading is a short line in title case without any mark behind a line that ends a text or a block.
    const isHeading = (line: string): boolean =>
      /^[A-Z][A-Za-z'/-]+(?: (?:[A-Z][A-Za-z'/-]+|to|for|\([A-Za-z]+\)))*$/.test(line) && line.length < 60 && line !== 'Bearer';
    const named = new Set(rows.flatMap(([part = '']) => part.split('; ')));
    // The samples of READMEs within the guide have headings of their own.
    const samples = /^(?:Authentication|Setup|Configuration|EOF|Before|After|Unauthorized)$/;
    const lost = lines.filter((line) => isHeading(line) && !named.has(line) && !samples.test(line));
    expect(lost).toEqual([]);
  });
});
