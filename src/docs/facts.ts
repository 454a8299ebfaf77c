import { sessionVariables } from '../spec/hook-payloads.ts';
import { agentFields, limits, models, substitutions, type Tool, tools } from '../spec/index.ts';
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
import { type EvalField, evalFields } from '../spec/parts.ts';
import { builtinCommands, type FreeCommand, freeCommands, listingBudgets, type SkillPlace, skillFields } from '../spec/skills.ts';
import { code, codes, type Schema, schemaWords, table } from './regions.ts';

/** The frontmatter fields of an agent. */
export function agentFieldTable(): string {
  const rows = agentFields.map(({ name, schema, does, otherwise, inPlugin, inProject }) => {
    const places = [inPlugin === 'applied' && 'plugins', inProject === 'applied' && 'projects'].filter(Boolean);
    return [code(name), schemaWords(taught(schema)), does, otherwise, places.join(', ') || 'nowhere'];
  });
  return table(['Field', 'Values', 'What it does', 'With another value', 'Works in'], rows);
}

/** Without the spellings that the client tolerates beside the plain ones: patterns and lists of exactly one. */
function taught(schema: Schema): Schema {
  if (!Array.isArray(schema.anyOf)) return schema;
  const anyOf = schema.anyOf.filter((one: Schema) => one.pattern === undefined && one.maxItems !== 1);
  return { ...schema, anyOf };
}

/** The colours that an agent can have. */
export function colourList(): string {
  const values = agentFields.find(({ name }) => name === 'color')?.schema.enum;
  return codes(Array.isArray(values) ? values.map(String) : []);
}

/** The tokens that the client replaces in a component's text, and where it does so. */
export function substitutionTable(): string {
  const rows = substitutions.map(({ token, becomes, in: places, since }) => [
    code(token),
    becomes,
    places.map((place) => `${place}s`).join(', '),
    since.startsWith('<=') ? '' : since,
  ]);
  return table(['Token', 'Becomes', 'In the text of', 'Since'], rows);
}

/** The model names that the client knows beside full model ids. */
export function modelTable(): string {
  return table(
    ['Model', 'Which one'],
    models.map(({ name, does }) => [code(name), does]),
  );
}

/** What the client cuts or skips for its size. */
export function limitTable(): string {
  return table(
    ['Limit', 'What happens'],
    limits.map(({ value, unit, does }) => [`${value.toLocaleString('en')} ${unit}`, does]),
  );
}

const toolGroups: readonly (readonly [heading: string, belongs: (tool: Tool) => boolean])[] = [
  ['in every session', ({ status, inSubagents }) => status === 'standard' && inSubagents !== false],
  ['in some sessions', ({ status, inSubagents }) => status === 'conditional' && inSubagents !== false],
  ['never for an agent', ({ inSubagents }) => inSubagents === false],
  ['old names that work', ({ status }) => status === 'alias'],
  ['removed', ({ status }) => status === 'removed'],
  ['unknown', ({ status }) => status === 'unknown'],
];

/** The client's tools by where they are offered, and the names that no longer or never worked with what to use instead. */
export function clientToolTable(): string {
  const named = ({ name, use }: Tool): string => code(name) + (use ? ` (use ${code(use)})` : '');
  const rows = toolGroups.map(([heading, belongs]) => [heading, tools.filter(belongs).map(named).join(', ')]);
  return table(['Offered', 'Tools'], rows);
}

const head = ['Field', 'Values', 'What it is'] as const;

/** What the frontmatter of a case's prompt.md can hold. */
export function evalCaseTable(): string {
  const fields = evalFields.filter(({ part, caseOnly }) => (part === 'case' || part === 'execution') && !caseOnly);
  return table(head, fields.map(fieldRow));
}

/** What the frontmatter of a grader can hold, by the types that have it. */
export function evalGraderTable(): string {
  const fields = evalFields.filter(({ part }) => part === 'grader');
  const every = new Set(fields.flatMap(({ types = [] }) => types)).size;
  const rows = fields.map((field) => {
    const { types = [], required } = field;
    return [types.length === every ? 'all' : codes(types), ...fieldRow(field), required ? 'yes' : ''];
  });
  return table(['Type', ...head, 'Required'], rows);
}

function fieldRow({ name, schema, does }: EvalField): string[] {
  return [code(name), schemaWords(schema), does];
}

const places: readonly SkillPlace[] = ['plugin skill', 'plugin command', 'project skill', 'project command'];

/** The frontmatter fields that skills and commands share. */
export function skillFieldTable(): string {
  const rows = skillFields.map(({ name, schema, does, otherwise, ignoredIn = [] }) => {
    const worksIn = places.filter((place) => !ignoredIn.includes(place)).map((place) => `${place}s`);
    return [code(name), schemaWords(schema), does, otherwise, ignoredIn.length === 0 ? 'all' : worksIn.join(', ')];
  });
  return table(['Field', 'Values', 'What it does', 'With another value', 'Works in'], rows);
}

/** The shell commands that the client runs for a text without a rule that approves them. */
export function freeCommandTable(): string {
  const named = (belongs: (one: FreeCommand) => boolean): string => codes(freeCommands.filter(belongs).map(({ name }) => name));
  const narrow = freeCommands.flatMap(({ name, subcommands = [] }) =>
    subcommands.length === 0 ? [] : [[code(name), `only ${codes(subcommands)}`]],
  );
  return table(
    ['Command', 'Runs without a rule'],
    [
      [named(({ limited, subcommands }) => !limited && !subcommands), 'with any arguments'],
      [named(({ limited }) => limited === true), 'for files below the working directory'],
      ...narrow,
    ],
  );
}

/** The names that the client's own skills and commands have taken. */
export function builtinCommandTable(): string {
  const named = (kind: string): string => codes(builtinCommands.filter((one) => one.kind === kind).map(({ name }) => name));
  return table(
    ['Kind', 'Names'],
    [
      ['skills of the client', named('skill')],
      ['commands of its interface', named('interface')],
    ],
  );
}

/** How many characters the listing of skills may have. */
export function listingBudgetTable(): string {
  const rows = listingBudgets.map(({ value, unit, does }) => [`${value.toLocaleString('en')} ${unit}`, does]);
  return table(['Size', 'What it is'], rows);
}

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
