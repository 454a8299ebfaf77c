import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup } from './probes.ts';

// Errors of the client's validator on Markdown components, against ours.

interface Content {
  readonly file: string;
  readonly type: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

interface Answer {
  readonly id: string;
  readonly type?: string;
  readonly contents?: readonly Content[];
}

/** What is an error to us although the validator passes it, and what a session of the client 2.1.330 does about it. */
const seenAtRunTime: Readonly<Record<string, string>> = {
  'skill/missing-description': 'the skill is not in the listing that the model gets',
  'skill/refused-command': 'the client answers "Shell command permission check failed" and does not load the text',
  'hook/file-shape': 'the skill loads without its hooks and without its allowed-tools',
  'hook/event-shape': 'the skill loads without its hooks and without its allowed-tools',
  'hook/unknown-event': 'the hooks of the event never run',
  'hook/ignored-place': 'hooks in a command of a plugin did not run',
  'frontmatter/not-read': 'the block is a part of the text, and none of its fields is loaded',
  'frontmatter/syntax': 'an output style has the name of its file, and none of its fields is loaded',
  'frontmatter/not-a-map': 'an output style has the name of its file, and none of its fields is loaded',
  'agent/no-tools': 'the agent is refused, or started without any tool',
  'agent/duplicate-name': 'one of the two agents is not in the listing',
};

const components = /^(?:skills|agents|commands|output-styles)\/.*\.md$/;
const oracle = sharedFolder('oracle/manifest');

interface OurError {
  readonly place: string;
  readonly rule: string;
}

function ourErrors(folder: string): OurError[] {
  const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) });
  return runRules(plugin, rules)
    .filter(({ severity, file }) => severity === 'error' && components.test(file))
    .map(({ file, field, rule }) => ({ place: `${file} ${field?.split('.')[0] ?? ''}`, rule }));
}

function clientErrors({ contents = [] }: Answer): string[] {
  const own = contents.filter(({ type }) => ['skill', 'agent', 'command', 'output-style'].includes(type));
  return own.flatMap(({ file, errors }) => errors.map((error) => `${file.replace('$P/', '')} ${error.path}`));
}

describe.skipIf(!oracle)('errors on components', () => {
  it.each([
    ['frontmatter', 700, 38],
    ['layout', 90, 0],
  ])('in group %s are those of the client, and others that a session confirms', async (group, least, refused) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(
      ({ probe, result }) => probe.target === undefined && result.type === 'plugin',
    );
    expect(probes.length).toBeGreaterThan(least);
    const missed: string[] = [];
    const unconfirmed: string[] = [];
    let agreed = 0;
    for (const { probe, result } of probes) {
      const expected = clientErrors(result);
      const found = await lay(probe, ourErrors);
      const places = found.map(({ place }) => place);
      missed.push(...expected.filter((place) => !places.includes(place)).map((place) => `${probe.id}: ${place}`));
      agreed += expected.filter((place) => places.includes(place)).length;
      for (const { place, rule } of found)
        if (!expected.includes(place) && !(rule in seenAtRunTime)) unconfirmed.push(`${probe.id}: ${place} ${rule}`);
    }
    expect(missed).toEqual([]);
    expect(unconfirmed).toEqual([]);
    expect(agreed).toBe(refused);
  });
});
