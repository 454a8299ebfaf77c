import { sessionVariables } from '../spec/hook-payloads.ts';
import { substitutions } from '../spec/index.ts';
import { type ManifestField, manifestFields, pluginSources } from '../spec/manifest.ts';
import {
  type ExpansionPlace,
  expansionPlaces,
  folderVariables,
  mcpLimits,
  oauthFields,
  type ServerField,
  scrubbed,
  serverFields,
  serverTypes,
} from '../spec/mcp.ts';
import { clientMessages } from '../spec/mcp-live.ts';
import { code, codes, table } from './regions.ts';

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

const valueWords: Readonly<Record<ServerField['value'], string>> = {
  text: 'text',
  'some-text': 'text that is not empty',
  'text-list': 'a list of texts',
  'text-map': 'a map of texts',
  map: 'a map',
  count: 'a whole number above 0',
  flag: '`true` or `false`',
  https: 'a URL with `https://`',
  any: 'anything',
};

/** The fields of a server's entry, with the types that have them. */
export function mcpFieldTable(): string {
  const types = serverTypes.filter(({ inPlugins }) => inPlugins === 'accepted').map(({ name }) => name);
  const rows = serverFields.map(({ name, value, required, transports, does }) => [
    code(name),
    transports.length === 4 ? 'all' : codes(transports),
    `${valueWords[value]}${required ? '; required' : ''}`,
    does,
  ]);
  const type = [code('type'), 'all', codes(types), 'How to reach the server; absent means `stdio`.'];
  return table(['Field', 'Types', 'Values', 'What it does'], [type, ...rows]);
}

/** The fields of `oauth`. */
export function mcpOauthTable(): string {
  return table(
    ['Field', 'Values', 'What it does'],
    oauthFields.map(({ name, value, does }) => [code(name), valueWords[value], does]),
  );
}

const expansionWords: Readonly<Record<ExpansionPlace['expands'], string>> = {
  all: 'all placeholders, in values',
  folders: 'the three folders alone; the rest is left to `/bin/sh`',
  nothing: 'nothing',
};

/** What is replaced in which field of a server's entry. */
export function mcpExpansionTable(): string {
  const rows = Object.entries(expansionWords).map(([expands, words]) => {
    return [codes(expansionPlaces.filter((place) => place.expands === expands).map(({ name }) => name)), words];
  });
  return table(['In', 'Replaced'], rows);
}

/** Sizes and times at which the client cuts, skips or gives up. */
export function mcpLimitTable(): string {
  return table(
    ['Limit', 'What happens'],
    mcpLimits.map(({ value, unit, does }) => [`${value.toLocaleString('en')} ${unit}`, does]),
  );
}

/** By which words in its name a variable is taken out of a headersHelper's environment. */
export function mcpScrubTable(): string {
  const rows = [
    ['a word of the name is', codes([...scrubbed('word')])],
    ['a word of the name ends in', codes([...scrubbed('word-end')])],
    ['a word behind the first is', codes([...scrubbed('later-word')])],
    ['the whole name is', codes([...scrubbed('name')])],
  ];
  return table(['Gone when', 'Words'], rows);
}

/** What can be behind the client's messages, and how to find out. */
export function mcpMessageTable(): string {
  const rows = clientMessages.flatMap(({ has, causes }) => {
    const words = has.map((one) => one.split('|').map(code).join(' or ')).join(' with ');
    return causes.map(({ cause, check }, index) => [index === 0 ? words : '', cause, check]);
  });
  return table(['The message has', 'Possible cause', 'Check or cure'], rows);
}
