import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../src/cli/shared/check.ts';
import { UsageError } from '../../src/cli/shared/command.ts';
import { resolveTargets } from '../../src/cli/shared/targets.ts';
import type { Finding } from '../../src/engine/rule.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { PlacedFinding } from '../../src/report/result.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup, readLines } from './probes.ts';

interface Answer {
  readonly id: string;
  readonly exit?: number;
}

/** Where our verdict is another than the client's, and why. The first word is ours. */
const differences: Readonly<Record<string, string>> = {
  'lspjson.bad': 'fail: the client loads no server of it',
  'lspjson.str': 'fail: the client loads no server of it',
  'monitorsjson.bad': 'fail: the client loads no monitor of it',
  'monitorsjson.empty': 'fail: the client loads no monitor of it',
  'settingsjson.bad': 'fail: the client ignores the file',
  'path.hooks.inlinebadevent': 'fail: the hooks of an unknown event never run',
  'hooks.stop.badtype': 'fail: the handler never runs',
  'hooks.stop.nocmd': 'fail: the handler never runs',
  'hooks.stop.matchernum': 'fail: the group never runs',
  'hooks.post.timeout0': 'fail: the handler never runs',
  'layout.dotclaudesettings': 'fail: the hooks never run',
  'layout.agentdup': 'fail: one of the two agents is lost',
  'mk.e.src.missing': 'fail: the install fails',
  'lspjson.arr': 'fail: the client loads no server of it',
  'lspjson.badcfg': 'fail: the client does not load the server',
  'lspjson.servers': 'fail: the client loads no server of it',
  'monitors.ois': 'fail: the monitor waits for a skill that is not there',
  'monitors.oisns': 'fail: the monitor waits for a skill that is not there',
  'monitorsjson.obj': 'fail: the client loads no monitor of it',
  'monitorsjson.baddefault': 'fail: the client does not load the monitor',
  'monitorsjson.nullj': 'fail: the client loads no monitor of it',
  'path.mcpServers.mcpb': 'fail: the bundle of the probe is no archive',
  'layout.skillbang': 'fail: the client refuses to run the command, and the skill does not load',
  'layout.wf_nometa': 'fail: the client does not load the workflow',
  'layout.wf_dynamic': 'fail: the client does not load the workflow',
  'layout.wf_import': 'fail: the client does not load the workflow',
  'layout.wf_nodesc': 'fail: the client does not load the workflow',
  // The client takes plugins and marketplaces alone; these are checked here for what they are.
  'layout.skillfile': 'pass: a skill may be checked by itself',
  'layout.skilldir': 'pass: a skill may be checked by itself',
  'layout.agentfile': 'pass: an agent may be checked by itself',
  'layout.readmefile': 'pass: a path inside a plugin stands for the plugin',
  'layout.hooksfile': 'pass: a path inside a plugin stands for the plugin',
  'layout.mcpfile': 'pass: a path inside a plugin stands for the plugin',
  'layout.skillonly': 'pass: a session loads a plugin without a manifest',
  'mk.rootjson': 'pass: the plugins below the folder are checked',
  'mk.rootjsonfile': 'fail: a marketplace stands in .claude-plugin/',
  'mk.otherfile': 'fail: a marketplace stands in .claude-plugin/',
};

async function errorsIn(folder: string): Promise<PlacedFinding[]> {
  const check = { rules, profile: 'claude-code', severities: [], noSuppressions: true } as const;
  const targets = resolveTargets(folder, { tool: 'validate-plugin' }, folder);
  const results = await Promise.all(targets.map((target) => checkTarget(target, check, folder)));
  return results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
}

async function verdictOn(folder: string): Promise<string> {
  try {
    const errors = await errorsIn(folder);
    return errors.length > 0 ? `fail ${errors[0]?.rule}: ${errors[0]?.message}` : 'pass';
  } catch (error) {
    if (error instanceof UsageError) return `fail ${error.message}`;
    throw error;
  }
}

const oracle = sharedFolder('oracle/manifest');
describe.skipIf(!oracle)("the verdict on plugins and marketplaces is the client's", () => {
  it.each(['toplevel', 'config', 'metadata', 'paths', 'layout', 'marketplace', 'extra'])('in group %s', async (group) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(({ result }) => result.exit !== undefined);
    const wrong: string[] = [];
    for (const { probe, result } of probes) {
      const ours = await lay(probe, (folder) => verdictOn(path.join(folder, probe.target ?? '')));
      const expected = differences[probe.id]?.split(':')[0] ?? (result.exit === 0 ? 'pass' : 'fail');
      if (!ours.startsWith(expected)) wrong.push(`${probe.id}: expected ${expected}, got ${ours}`);
    }
    expect(wrong).toEqual([]);
    expect(probes.length).toBeGreaterThan(0);
  });
});

interface Label {
  readonly repo: string;
  readonly path: string;
  readonly kind: 'plugin' | 'marketplace';
  readonly errors: readonly { readonly file: string; readonly path: string }[];
}

const corpus = sharedFolder('corpus');
describe.skipIf(!corpus)("the client's errors in real plugins", () => {
  it('are all found, in the same files', async () => {
    const labels = readLines<Label>(path.join(corpus ?? '', 'labels.jsonl')).filter(({ errors }) => errors.length > 0);
    expect(labels.length).toBe(14);
    for (const { repo, path: below, errors } of labels) {
      const folder = path.join(corpus ?? '', repo.replace('/', '+'), below);
      const found = (await errorsIn(folder)).map(({ file }) => file);
      expect(found, `${repo} ${below}`).toEqual(expect.arrayContaining(errors.map(({ file }) => file)));
    }
  });
});

// What `plugin validate --profile directory` said of plugins, held against our findings under that profile.

interface DirectoryAnswer {
  readonly id: string;
  readonly type?: string;
  readonly exitDirectory?: number | null;
  readonly directory?: readonly { readonly code: string }[] | null;
  readonly undecided?: readonly string[];
}

/** The client's codes, and our rules of the same meaning. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  README_MISSING: ['directory/readme-missing'],
  README_TRIVIAL: ['directory/readme-trivial'],
  LICENSE_MISSING: ['directory/license-missing'],
  ICON_MISSING: ['directory/icon-missing'],
  ICON_INVALID: ['directory/icon-invalid'],
  PRIVACY_URL_MISSING: ['directory/privacy-url'],
  LISTING_URL_SCHEME: ['directory/listing-url', 'directory/privacy-link'],
  IDENTIFIER_NON_ASCII: ['directory/name-not-ascii'],
  ARCHIVE_OS_METADATA_FILE: ['ship/os-metadata'],
};
/** Codes for which some error has to be found, whatever its rule. */
const blocking = /^(?:HOOKS_|MCP_FILE|MCPJSON_UNPARSEABLE|PATH_TRAVERSAL|MANIFEST_INVALID_JSON)/;

/** The validator reads no file of language servers or monitors, and no bundle; a session loads nothing of these. */
const ours = ['lspjson.bad', 'monitorsjson.bad', 'dir.mcpbonly'];
/** A `.claude` folder is no plugin; the profile asks for one. */
const noPlugin = /^layout\.dotclaude/;

async function* findingsIn(group: string): AsyncGenerator<{ id: string; result: DirectoryAnswer; findings: readonly Finding[] }> {
  const lay = await probeLayer(oracle ?? '');
  for (const { probe, result } of readGroup<DirectoryAnswer>(oracle ?? '', group)) {
    if (probe.target !== undefined || noPlugin.test(probe.id) || result.type === 'marketplace') continue;
    const findings = await lay(probe, (folder) => {
      const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) });
      return runRules(plugin, rules, { profile: 'directory' });
    });
    yield { id: probe.id, result, findings };
  }
}

const defects = sharedFolder('oracle/defects-dev');
describe.skipIf(!defects)('plugins and marketplaces with one defect', () => {
  const aboveInfo = async (name: string): Promise<string[]> => {
    const check = { rules, profile: 'claude-code', severities: [], noSuppressions: true } as const;
    const folder = path.join(defects ?? '', name);
    const targets = resolveTargets(folder, { tool: 'validate-plugin' }, folder);
    const results = await Promise.all(targets.map((target) => checkTarget(target, check, folder)));
    const found = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
    return [...new Set(found.map(({ severity, rule }) => `${severity} ${rule}`))];
  };

  it.each([
    ['agent-color-unknown', 'warning agent/invalid-value'],
    ['agent-description-missing', 'warning agent/missing-description'],
    ['agent-empty-prompt', 'warning agent/empty-prompt'],
    ['agent-yaml-multiline', 'error frontmatter/syntax'],
    ['hooks-inner-array-missing', 'error hook/group-shape'],
    ['hooks-timeout-milliseconds', 'warning hook/timeout-unit'],
    ['hooks-type-missing', 'error hook/unknown-type'],
    ['manifest-keywords-string', 'error manifest/invalid-field'],
    ['manifest-name-spaces', 'error manifest/name'],
    ['manifest-path-escapes-plugin', 'error manifest/path-leads-out'],
    ['manifest-repository-object', 'error manifest/invalid-field'],
    ['marketplace-name-drift', 'warning marketplace/drift'],
    ['marketplace-owner-missing', 'error marketplace/invalid-field'],
    ['marketplace-source-no-dot-slash', 'error marketplace/source-shape'],
    ['mcp-args-string', 'error mcp/invalid-field'],
    ['mcp-http-no-url', 'error mcp/foreign-field'],
    ['security-home-path', 'warning hook/home-script'],
    ['settings-agent-missing', 'warning settings/unknown-agent'],
    ['skill-dollar-amount', 'warning skill/dollar-amount'],
    ['skill-frontmatter-not-first', 'error frontmatter/not-read'],
  ])('%s is found by the rule that is meant for it, and by no other', async (name, finding) => {
    expect(await aboveInfo(name)).toEqual([finding]);
  });

  it.each([
    '_base',
    '_base-marketplace',
    'agent-name-missing',
    'valid-agent-short-description',
    'valid-command-namespaced',
    'valid-lsp-server',
  ])('%s has nothing wrong with it', async (name) => {
    expect(await aboveInfo(name)).toEqual([]);
  });
});

describe.skipIf(!oracle)('under the profile of the plugin directory', () => {
  it.each(['directory', 'layout', 'metadata', 'config', 'modules', 'paths', 'toplevel'])(
    'the findings in group %s, and what fails for them, are those of the client',
    async (group) => {
      const differences: string[] = [];
      let compared = 0;
      for await (const { id, result, findings } of findingsIn(group)) {
        const codes = new Set((result.directory ?? []).map(({ code }) => code));
        for (const [code, names] of Object.entries(meanings)) {
          const isFound = findings.some(({ rule }) => names.includes(rule));
          if (isFound !== codes.has(code)) differences.push(`${id}: ${code} is ${isFound ? 'ours' : 'theirs'} alone`);
        }
        const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
        const blocks = [...codes, ...(result.undecided ?? [])].filter((code) => blocking.test(code));
        if (blocks.length > 0 && errors.length === 0) differences.push(`${id}: no error for ${blocks}`);
        // What the client reads out of hooks modules has tests of its own.
        const hasExit = typeof result.exitDirectory === 'number' && group !== 'modules' && !ours.includes(id);
        if (hasExit && errors.length > 0 !== (result.exitDirectory !== 0))
          differences.push(`${id}: the client exits with ${result.exitDirectory}, our errors are ${errors.join() || 'none'}`);
        compared++;
      }
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(40);
    },
  );
});
