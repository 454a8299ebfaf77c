import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/engine/finding.ts';
import { runRules } from '../../src/engine/run.ts';
import { diskFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';
import { sharedFolder } from '../shared.ts';
import { probeLayer, readGroup } from './probes.ts';

// What `plugin validate --profile directory` said of plugins, held against our findings under that profile.

interface Answer {
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

/** The validator reads no file of language servers or monitors; a session loads nothing of these. */
const ours = ['lspjson.bad', 'monitorsjson.bad'];
/** A `.claude` folder is no plugin; the profile asks for one. */
const noPlugin = /^layout\.dotclaude/;

const oracle = sharedFolder('oracle/manifest');

async function* findingsIn(group: string): AsyncGenerator<{ id: string; result: Answer; findings: readonly Finding[] }> {
  const lay = await probeLayer(oracle ?? '');
  for (const { probe, result } of readGroup<Answer>(oracle ?? '', group)) {
    if (probe.target !== undefined || noPlugin.test(probe.id) || result.type === 'marketplace') continue;
    const findings = await lay(probe, (folder) => {
      const plugin = loadPlugin(diskFiles(folder), { scope: 'plugin', name: path.basename(folder) });
      return runRules(plugin, rules, { profile: 'directory' });
    });
    yield { id: probe.id, result, findings };
  }
}

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
