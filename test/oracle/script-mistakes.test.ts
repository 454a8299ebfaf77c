import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootsBelow } from '../../src/cli/shared/roots.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { hookScriptsOf } from '../../src/plugin/hooks/hook-scripts.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import type { Plugin } from '../../src/plugin/model.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { readLines } from './probes.ts';

interface Mistake {
  readonly id: string;
  readonly runtime: { readonly tool?: string; readonly hook_responses?: readonly (readonly [string, number | null, string])[] };
}

/** What the rules say of each script with a mistake in it; each was tried in the real client. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'argv-input': ['warning unread-input', 'info lost-reason'],
  'dev-stdin': ['error reopened-input', 'info unchecked-jq'],
  'exit-1': ['warning exit-one'],
  'exit-2-stdout': ['warning lost-reason'],
  'jq-missing': ['info unchecked-jq', 'info lost-reason'],
  'js-uncaught': ['warning unknown-tool-input', 'info lost-reason'],
  'json-decision-deny': ['error invalid-answer'],
  'json-decision-enum': ['error invalid-answer'],
  'json-invalid-onfailure': ['error invalid-answer'],
  'json-null-reason': ['error invalid-answer'],
  'json-stderr': ['error answer-on-stderr'],
  'json-toplevel-decision': ['error stray-key'],
  'json-trailing': ['error text-around-json'],
  'leak-exit-2-grep': ['warning leaked-status'],
  'matcher-on-stop': ['warning endless-stop'],
  'node-readfilesync-devstdin': ['error reopened-input'],
  'post-tool-result-field': ['warning unknown-input', 'info lost-reason'],
  'python-open-devstdin': ['error reopened-input'],
  'set-e-grep': ['warning abrupt-gate'],
  'stop-decision-approve': ['info void-answer'],
  'ts-direct': ['warning typescript'],
  'ups-user-prompt-field': ['warning unknown-input', 'info lost-reason', 'info unchecked-jq'],
};

/** Their scripts do what they are meant to, or what is wrong with them stands in the hooks file. */
const advice = ['filechanged-plugin', 'filechanged-regex', 'args-env-var'];

/** What the rules say above advice of real plugins, all of which load; each was looked at by hand. */
const known: Readonly<Record<string, readonly string[]>> = {
  '0xtechdean+claude-code-mem0': ['hooks/stop.py:43 warning unknown-input'],
  'J-Token+DM-plz': ['server/src/stop-hook.ts:477 warning answer-on-stderr'],
  'Marcel-Bich+marcel-bich-claude-marketplace/plugins/dogma': ['scripts/prompt-injection.sh:46 warning unknown-input'],
  'astronomer+agents': [
    'skills/authoring-dags/SKILL.md:8 warning unseen-text',
    'skills/migrating-airflow-2-to-3/SKILL.md:9 warning unseen-text',
  ],
};

const scriptRules = rules.filter(({ id }) => id.startsWith('script/'));
const oracle = sharedFolder('oracle/hooks/mistakes');
const corpus = sharedFolder('corpus');

function findingsOf(plugin: Plugin, hasPlaces: boolean): string[] {
  return runRules(plugin, scriptRules).map(({ severity, rule, file, range }) => {
    const place = hasPlaces ? `${file}:${plugin.source(file).lines.positionOf(range.start).line} ` : '';
    return `${place}${severity} ${rule.slice('script/'.length)}`;
  });
}

describe.skipIf(!oracle)('scripts with mistakes that the client was tried with', () => {
  const found = (id: string): string[] =>
    findingsOf(loadPlugin(diskFiles(path.join(oracle ?? '', 'fixtures', id)), { scope: 'plugin', name: id }), false);

  it.each(Object.entries(expected))('%s: %j', (id, lines) => {
    expect(found(id).sort()).toEqual([...lines].sort());
  });

  it('are told from all others', () => {
    const others = fs.readdirSync(path.join(oracle ?? '', 'fixtures')).filter((id) => !(id in expected));
    expect(others.length).toBeGreaterThan(80);
    const wrong = others.filter((id) => found(id).some((line) => !advice.includes(id) || !line.startsWith('info')));
    expect(wrong).toEqual([]);
  });

  it('let the call run where an error is found, but where a failure blocks', () => {
    const mistakes = readLines<Mistake>(path.join(oracle ?? '', 'results.jsonl'));
    const errors = mistakes.filter(
      ({ id }) => expected[id]?.some((line) => line.startsWith('error')) && id !== 'json-invalid-onfailure',
    );
    expect(errors.length).toBeGreaterThan(8);
    expect(errors.filter(({ runtime }) => runtime.tool !== 'ran').map(({ id }) => id)).toEqual([]);
  });
});

describe.skipIf(!corpus)('the scripts of real plugins', () => {
  const base = corpus ?? '';
  const folders = corpus ? fs.readdirSync(base).filter((name) => fs.statSync(path.join(base, name)).isDirectory()) : [];
  const plugins = folders
    .flatMap((name) => [...rootsBelow(path.join(base, name), 5)])
    .filter(({ kind }) => kind !== 'marketplace')
    .map(({ root, kind, entry }) => {
      const options = {
        scope: kind === 'project' ? kind : 'plugin',
        name: path.basename(root),
        ...(entry ? { entry } : {}),
      } as const;
      return { name: path.relative(base, root).split(path.sep).join('/'), plugin: loadPlugin(diskFiles(root), options) };
    });
  const scripts = plugins.flatMap(({ plugin }) => hookScriptsOf(plugin));

  it('are read, and have no mistakes in their syntax', () => {
    expect(scripts.length).toBeGreaterThan(90);
    const unread = scripts.filter(({ language, model }) => language && (!model || model.problem)).map(({ file }) => file.path);
    expect(unread).toEqual([]);
  });

  it('have the mistakes that were seen in them, and no others', () => {
    const found = plugins.map(
      ({ name, plugin }) => [name, findingsOf(plugin, true).filter((line) => !line.includes(' info '))] as const,
    );
    expect(Object.fromEntries(found.filter(([, lines]) => lines.length > 0))).toEqual(known);
  });
});
