import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup, readLines } from './probes.ts';

const kinds = ['skills', 'agents', 'commands', 'outputStyles'] as const;
const groups = ['toplevel', 'config', 'paths', 'layout', 'extra', 'metadata', 'frontmatter', 'hooks', 'mcp', 'directory'];

interface Answer {
  readonly id: string;
  readonly success: boolean;
  readonly type?: string;
  readonly provides?: Partial<Record<(typeof kinds)[number], string[]>>;
}

interface Label {
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly provides: Partial<Record<(typeof kinds)[number], number>>;
}

/** The client turns a list or a map into text where an output style's name should stand; such a file is a finding of its own. */
const coerced = /^fm\.style\.name=[[{]/;

function idsOf(folder: string): Record<(typeof kinds)[number], string[]> {
  const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) });
  const sorted = (kind: (typeof kinds)[number]): string[] => [...new Set(plugin[kind].map(({ id }) => id))].sort();
  return {
    skills: sorted('skills'),
    agents: sorted('agents'),
    commands: sorted('commands'),
    outputStyles: sorted('outputStyles'),
  };
}

const oracle = sharedFolder('oracle/manifest');
describe.skipIf(!oracle)('what is loaded, held against the client', () => {
  it.each(groups)('in the probes of group %s', async (group) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(
      ({ probe, result }) => result.success && result.type === 'plugin' && probe.target === undefined && !coerced.test(probe.id),
    );
    expect(probes.length).toBeGreaterThan(0);
    for (const { probe, result } of probes) {
      const expected = Object.fromEntries(kinds.map((kind) => [kind, [...(result.provides?.[kind] ?? [])].sort()]));
      expect(await lay(probe, idsOf), probe.id).toEqual(expected);
    }
  });
});

const corpus = sharedFolder('corpus');
describe.skipIf(!corpus)('what is loaded of real plugins', () => {
  it('is as much as the client loads', () => {
    const labels = readLines<Label>(path.join(corpus ?? '', 'labels.jsonl')).filter(
      ({ kind, provides }) => kind === 'plugin' && Object.keys(provides ?? {}).length > 0,
    );
    expect(labels.length).toBeGreaterThan(40);
    for (const label of labels) {
      const found = idsOf(path.join(corpus ?? '', label.repo.replace('/', '+'), label.path));
      for (const kind of kinds) expect(found[kind].length, `${label.repo} ${label.path} ${kind}`).toBe(label.provides[kind] ?? 0);
    }
  });
});
