import { sessionVariables } from '../spec/hook-session.ts';
import { substitutions } from '../spec/index.ts';
import { type ManifestField, manifestFields } from '../spec/manifest.ts';
import { pluginSources } from '../spec/marketplace.ts';
import { folderVariables } from '../spec/mcp.ts';
import { code, codes, table } from './table.ts';

const wrongWords: Readonly<Record<ManifestField['wrong'], string>> = {
  refused: 'the plugin does not load',
  dropped: 'the field is dropped',
  ignored: 'the field is ignored, with a warning',
  accepted: '',
};

/** The top-level fields of plugin.json; those that only the plugin directory reads share the last row. */
export function manifestFieldTable(): string {
  const isRead = ({ wrong }: ManifestField): boolean => wrong !== 'accepted';
  const rows = manifestFields.filter(isRead).map(({ name, expected, does, wrong, since }) => {
    return [code(name), expected, does, wrongWords[wrong], since.startsWith('<=') ? '' : since];
  });
  const listing = manifestFields.filter((field) => !isRead(field));
  const last = [codes(listing.map(({ name }) => name)), 'anything', listing[0]?.does ?? '', '', ''];
  return table(['Field', 'Takes', 'What it is', 'With another value', 'Since'], [...rows, last]);
}

/** Where a marketplace entry's plugin can come from. */
export function marketplaceSourceTable(): string {
  const rows = pluginSources.map(({ source, takes }) => [code(source), takes]);
  return table(['`source`', 'Fields'], rows);
}

/** Where the client replaces a placeholder by itself, without a shell. */
export function placeholderTable(): string {
  const inHooks = new Set(sessionVariables.filter(({ substituted }) => substituted).map(({ name }) => name));
  const rows = substitutions.map(({ token, in: places }) => {
    const variable = /^\$\{([A-Z_]+)\}$/.exec(token)?.[1] ?? '';
    const hasOption = token.includes('user_config');
    return [
      code(token),
      ...(['skill', 'command', 'agent'] as const).map((place) => yes(places.includes(place))),
      yes(inHooks.has(variable) || hasOption),
      yes(folderVariables.includes(variable) || hasOption),
    ];
  });
  return table(['Placeholder', 'Skill', 'Command', 'Agent', 'Hook, exec form', 'MCP server'], rows);
}

function yes(holds: boolean): string {
  return holds ? 'yes' : '';
}
