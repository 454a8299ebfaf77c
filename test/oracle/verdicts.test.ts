import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget } from '../../src/cli/shared/check.ts';
import { UsageError } from '../../src/cli/shared/command.ts';
import { resolveTargets } from '../../src/cli/shared/targets.ts';
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
  // Not checked yet.
  'monitors.dup': 'pass: names of monitors are not compared',
  'engines.bad': 'pass: ranges of versions are not read',
  'engines.num': 'pass: ranges of versions are not read',
  'path.types.okd': 'pass: the contract of a hooks module is not read',
  'path.mcpServers.inlinewrapped': 'pass: inline servers are not read',
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
