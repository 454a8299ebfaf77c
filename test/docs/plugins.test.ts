import { describe, expect, it } from 'vitest';
import { generate } from '../../src/docs/index.ts';
import { manifestFields, pluginSources } from '../../src/spec/manifest.ts';
import { expansionPlaces, mcpLimits, oauthFields, scrubbed, serverFields } from '../../src/spec/mcp.ts';
import { clientMessages } from '../../src/spec/mcp-live.ts';

/** The inline code in one column of a table. */
function codesIn(name: string, column = 0): string[] {
  const rows = (generate(name) ?? '').split('\n').slice(2);
  return rows.flatMap((row) =>
    [...(row.split(/(?<!\\)\|/)[column + 1] ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  );
}

describe('the tables of plugins and servers', () => {
  it('list every field of the manifest and every source once', () => {
    expect(codesIn('manifest-fields').sort()).toEqual(manifestFields.map(({ name }) => name).sort());
    expect(codesIn('marketplace-sources')).toEqual(pluginSources.map(({ source }) => source));
  });

  it('say what a wrong value costs', () => {
    const [row] = (generate('manifest-fields') ?? '').split('\n').filter((line) => line.startsWith('| `userConfig`'));
    expect(row).toContain('the plugin does not load');
  });

  it('say where a placeholder is replaced', () => {
    const rows = (generate('placeholders') ?? '').split('\n');
    expect(rows.find((row) => row.includes('CLAUDE_SKILL_DIR'))).toBe('| `${CLAUDE_SKILL_DIR}` | yes |  |  |  |  |');
    expect(rows.find((row) => row.includes('CLAUDE_PLUGIN_DATA'))?.match(/yes/g)).toHaveLength(5);
  });

  it('list every field of servers, what is replaced in it, and every limit', () => {
    expect(codesIn('mcp-fields')).toEqual(['type', ...serverFields.map(({ name }) => name)]);
    expect(codesIn('mcp-oauth')).toEqual(oauthFields.map(({ name }) => name));
    expect(codesIn('mcp-expansion').sort()).toEqual(expansionPlaces.map(({ name }) => name).sort());
    expect((generate('mcp-limits') ?? '').split('\n')).toHaveLength(mcpLimits.length + 2);
    expect(codesIn('mcp-scrub', 1)).toEqual(expect.arrayContaining([...scrubbed('word'), ...scrubbed('later-word')]));
  });

  it('list every cause of every message', () => {
    const rows = (generate('mcp-messages') ?? '').split('\n').slice(2);
    expect(rows).toHaveLength(clientMessages.flatMap(({ causes }) => causes).length);
    expect(rows.filter((row) => !row.startsWith('|  |'))).toHaveLength(clientMessages.length);
  });
});
