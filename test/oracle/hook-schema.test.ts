import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup, readLines } from './probes.ts';

interface Answer {
  readonly id: string;
  readonly exit: number;
}

interface Label {
  readonly repo: string;
  readonly path: string;
  readonly kind: string;
  readonly warnings: readonly { readonly message: string; readonly file: string }[];
}

const hookRules = rules.filter(({ id }) => id.startsWith('hook/'));

function findingsIn(folder: string): Finding[] {
  return runRules(loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) }), hookRules, {
    kinds: ['hooks'],
  });
}

/** What the validator of the client lets pass, or only warns about, though no such hook ever runs; each was seen at run time. */
const deadAtRunTime = new Set([
  ...[
    'hook/unknown-event',
    'hook/duplicate-key',
    'hook/plugin-event',
    'hook/event-shape',
    'hook/group-shape',
    'hook/handler-shape',
  ],
  ...['hook/unknown-type', 'hook/missing-field', 'hook/invalid-field', 'hook/matcher-type', 'hook/empty-command'],
  ...['hook/invalid-matcher', 'hook/matcher-rule', 'hook/unmatched-tool', 'hook/unmatched-value'],
  ...['hook/exec-command', 'hook/exec-quotes', 'hook/option-in-shell', 'hook/undeclared-option'],
  ...['hook/missing-script', 'hook/not-executable', 'hook/relative-script'],
]);

/** What only a parse of the module shows. */
const inModuleSource = /^mod\.(?:syntax|dollar|envdyn|stream_notgen|telemetry|state_notypes|types_ok$)/;

const oracle = sharedFolder('oracle/manifest');
describe.skipIf(!oracle)('plugins with mutated hooks', () => {
  it.each([
    ['hooks', 150],
    ['modules', 55],
    ['extra', 5],
  ])('of group %s fail where they fail the validator of the client, else only for what never runs', async (group, least) => {
    const lay = await probeLayer(oracle ?? '');
    const probes = readGroup<Answer>(oracle ?? '', group).filter(({ probe }) => JSON.stringify(probe.files).includes('hooks'));
    expect(probes.length).toBeGreaterThanOrEqual(least);
    for (const { probe, result } of probes) {
      if (inModuleSource.test(probe.id)) continue;
      const errors = (await lay(probe, findingsIn)).filter(({ severity }) => severity === 'error');
      if (result.exit !== 0) expect(errors.length, probe.id).toBeGreaterThan(0);
      else
        for (const { rule, effect } of errors)
          expect([deadAtRunTime.has(rule), Boolean(effect)], `${probe.id} ${rule}`).toEqual([true, true]);
    }
  });
});

const corpus = sharedFolder('corpus');
describe.skipIf(!corpus)('folders without quotes in real plugins', () => {
  it('are those that the client warns about', () => {
    const labels = readLines<Label>(path.join(corpus ?? '', 'labels.jsonl')).filter(({ kind }) => kind === 'plugin');
    let total = 0;
    for (const { repo, path: folder, warnings } of labels) {
      const found = findingsIn(path.join(corpus ?? '', repo.replace('/', '+'), folder)).filter(
        ({ rule, file }) => rule === 'hook/unquoted-folder' && file === 'hooks/hooks.json',
      );
      const theirs = warnings.filter(({ message }) => message.includes('without quotes'));
      expect(found.length, `${repo} ${folder}`).toBe(theirs.length);
      total += found.length;
    }
    expect(total).toBeGreaterThan(80);
  });
});
