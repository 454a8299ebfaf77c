import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fire } from '../../src/cli/test-hook/fire.ts';
import { findTarget } from '../../src/cli/test-hook/request.ts';
import { cleanBase } from '../../src/simulate/environment.ts';
import { sharedFolder } from '../shared.ts';
import { removeFolders, temporaryFolder } from './fire.ts';

// A plugin for each mistake that authors make with hooks, and whether the client ran the call that its hook should have judged.

interface Result {
  readonly id: string;
  readonly what: string;
  readonly runtime?: { readonly tool: 'ran' | 'blocked'; readonly tool_result: readonly string[] };
}

const folder = sharedFolder('oracle');
const mistakes = path.join(folder ?? '', 'hooks/mistakes');
const results: Result[] = folder
  ? fs
      .readFileSync(path.join(mistakes, 'results.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ id, runtime }) => runtime && fs.existsSync(path.join(mistakes, 'fixtures', id)))
  : [];

afterAll(removeFolders);

/** The plugin; in a folder with a blank in its name where that is what the mistake is about. */
function pluginOf(id: string): string {
  const fixture = path.join(mistakes, 'fixtures', id);
  if (!id.endsWith('-space')) return fixture;
  const copy = path.join(temporaryFolder(), 'with space');
  fs.cpSync(fixture, copy, { recursive: true });
  return copy;
}

describe.skipIf(!folder)('a plugin with a mistake', () => {
  it('is one of many', () => {
    expect(results.length).toBeGreaterThanOrEqual(128);
  });

  it.each(results)('$id does to the call what it did in the client', async ({ id, runtime }) => {
    const root = pluginOf(id);
    const fired = await fire({
      target: findTarget(root, '/'),
      event: 'PreToolUse',
      payload: { tool: 'Bash', settings: [{ path: 'tool_input.command', value: 'echo TOOLRAN' }] },
      base: cleanBase(process.env),
      extra: {},
      patience: 20_000,
    });
    expect(fired.decision === 'block' ? 'blocked' : 'ran').toBe(runtime?.tool);
    if (fired.decision !== 'block') return;
    const [told = ''] = fired.runs.flatMap(({ verdict }) => verdict?.model ?? []);
    const shown = told.replaceAll(root, '<plugin>');
    // Of unusable output the client prints its whole schema.
    if (!shown.includes('its JSON is invalid') && !shown.includes('could not be reached'))
      expect(shown).toBe(runtime?.tool_result[0]);
  });
});
