import { type HandlerField, type HookEvent, hookEvents, hookShapes } from '../spec/hook-facts.ts';
import { agentFields } from '../spec/index.ts';
import { manifestFields, pluginSources } from '../spec/manifest.ts';
import { oauthFields, type ServerField, serverFields, serverTypes, type Transport, type ValueShape } from '../spec/mcp.ts';
import { type SkillPlace, skillFields } from '../spec/skills.ts';
import { marketplaceSchema } from './marketplace.ts';

// Schemas for editors: completion, a sentence at each field, and what is surely wrong underlined. They know single files only; the
// validators know whole plugins.

type Schema = Readonly<Record<string, unknown>>;

const draft = 'http://json-schema.org/draft-07/schema#';
const schemaField = { $schema: { type: 'string', description: 'names this schema for editors' } };

function described(schema: Schema, ...sentences: readonly (string | undefined)[]): Schema {
  const description = sentences.filter(Boolean).join(' ');
  return description ? { ...schema, description } : schema;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const wrongWords: Readonly<Record<string, string | undefined>> = {
  refused: 'With another value the plugin does not load.',
  dropped: 'Another value is dropped.',
  ignored: 'Another value is ignored, with a warning.',
};

const manifestProperties = Object.fromEntries(
  manifestFields.map(({ name, schema, does, expected, wrong }) => [
    name,
    described(schema, sentence(does), wrong === 'accepted' ? undefined : `Takes ${expected}.`, wrongWords[wrong]),
  ]),
);

const manifest = {
  $schema: draft,
  title: 'Manifest of a Claude Code plugin (.claude-plugin/plugin.json)',
  type: 'object',
  required: ['name'],
  properties: manifestProperties,
};

/** What the fields of a marketplace are for; those of plugin.json say it themselves. */
const marketplaceWords: Readonly<Record<string, string>> = {
  name: 'The name behind the @ when a plugin is installed.',
  owner: 'Who keeps the marketplace.',
  description: 'What the marketplace offers.',
  version: 'The version of the list.',
  metadata: 'The description and version, and pluginRoot: the folder in which sources without "./" lie.',
  forceRemoveDeletedPlugins: 'Whether a plugin that leaves the list is removed from its users.',
  allowCrossMarketplaceDependenciesOn: 'Marketplaces that the plugins here may depend on.',
  renames: 'Old names of plugins, with the new one, or null where there is none.',
  plugins: 'The plugins: each has a name and a source.',
  category: 'Under which heading the plugin is listed.',
  tags: 'Words for search.',
  strict: 'False: the plugin has no manifest, and this entry stands in for one.',
  headers: 'Headers with which an archive is fetched; needs "strict": false.',
  headersHelper: 'A command that prints headers for an archive; needs "strict": false.',
  relevance: 'When to suggest the plugin.',
};

function withWords(properties: Schema): Schema {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, described(schema as Schema, marketplaceWords[name])]),
  );
}

/** A manifest's field in an entry, without the marks that only plugin.json knows. */
const entryProperties = Object.fromEntries(
  manifestFields
    .filter(({ name, wrong }) => wrong !== 'accepted' && name !== '$schema')
    .map(({ name, schema, does, expected }) => [name, described(schema, sentence(does), `Takes ${expected}.`)]),
);

const { plugins, ...marketplaceProperties } = marketplaceSchema.properties;
const { source: _source, ...entryOnly } = plugins.items.properties;

const marketplace = {
  $schema: draft,
  title: 'Claude Code plugin marketplace (.claude-plugin/marketplace.json)',
  type: 'object',
  required: marketplaceSchema.required,
  properties: {
    ...schemaField,
    ...withWords(marketplaceProperties),
    plugins: {
      ...described({ type: 'array' }, marketplaceWords.plugins),
      items: {
        type: 'object',
        required: ['name', 'source'],
        properties: {
          ...entryProperties,
          ...withWords(entryOnly),
          source: {
            description: 'Where the plugin lies: "./folder" in this repository, or a map that says where else.',
            anyOf: [{ type: 'string' }, ...pluginSources.map(({ schema, takes }) => described(schema, `Takes ${takes}.`))],
          },
        },
      },
    },
  },
};

const hookTypes: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  'string[]': { type: 'array', items: { type: 'string' } },
  boolean: { type: 'boolean' },
  seconds: { type: 'number', exclusiveMinimum: 0 },
  url: { type: 'string' },
  'string map': { type: 'object', additionalProperties: { type: 'string' } },
  map: { type: 'object' },
};

function handlerField({ name, type, values, lenient, does }: HandlerField): readonly [string, Schema] {
  const schema = hookTypes[type];
  if (!schema) throw new Error(`no schema for the type "${type}" of "${name}"`);
  return [name, described({ ...schema, ...(values && !lenient ? { enum: values } : {}) }, does)];
}

const handlerTypes = hookShapes.filter(({ kind }) => kind === 'handler');

function fieldsOf(shape: 'file' | 'group'): readonly HandlerField[] {
  return hookShapes.find(({ name }) => name === shape)?.fields ?? [];
}

function requiredOf(fields: readonly HandlerField[]): string[] {
  return fields.filter(({ required }) => required).map(({ name }) => name);
}

/** A handler of one of some types: the type decides what else there is. */
function handlerOf(types: readonly string[]): Schema {
  const shapes = handlerTypes.filter(({ name }) => types.includes(name));
  return {
    type: 'object',
    required: ['type'],
    properties: {
      type: {
        description: 'The type of the handler.',
        enum: shapes.map(({ name }) => name),
        enumDescriptions: shapes.map(({ does }) => does),
      },
    },
    allOf: shapes.map(({ name }) => ({
      if: { required: ['type'], properties: { type: { const: name } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `#/definitions/${name}` },
    })),
  };
}

function groupOf(types: readonly string[]): Schema {
  const fields = new Map(fieldsOf('group').map(({ name, does }) => [name, does]));
  return {
    type: 'object',
    required: ['hooks'],
    properties: {
      matcher: described({ type: 'string' }, fields.get('matcher')),
      hooks: described({ type: 'array', items: handlerOf(types) }, fields.get('hooks')),
    },
  };
}

function eventSchema({ fires, matcher, exitTwo, handlers, inPlugin, note }: HookEvent): Schema {
  const items = { $ref: `#/definitions/group-${handlers.length}` };
  return described(
    { type: 'array', items },
    `Fires ${fires}.`,
    matcher
      ? `The matcher is held against ${matcher.on}${matcher.values ? `: ${matcher.values.join(', ')}` : ''}.`
      : 'A matcher is ignored.',
    `Exit code 2: ${exitTwo}.`,
    inPlugin && sentence(inPlugin),
    note && sentence(note),
  );
}

/** Hooks by event, and what they are made of. Sets of handlers of the same size are the same set. */
const groupSizes = new Map(hookEvents.map(({ handlers }) => [handlers.length, handlers]));
const hookFields = new Map(fieldsOf('file').map((field) => [field.name, field.does]));

const hooks = {
  $schema: draft,
  title: 'Hooks of a Claude Code plugin (hooks/hooks.json)',
  type: 'object',
  properties: {
    ...schemaField,
    description: described({ type: 'string' }, hookFields.get('description')),
    modules: described({ type: 'array', items: { type: 'string' } }, hookFields.get('modules')),
    hooks: described(
      {
        type: 'object',
        properties: Object.fromEntries(hookEvents.map((event) => [event.name, eventSchema(event)])),
        additionalProperties: false,
      },
      hookFields.get('hooks'),
    ),
  },
  definitions: {
    ...Object.fromEntries([...groupSizes].map(([size, types]) => [`group-${size}`, groupOf(types)])),
    ...Object.fromEntries(
      handlerTypes.map(({ name, fields }) => [
        name,
        {
          required: requiredOf(fields),
          properties: Object.fromEntries(fields.filter((field) => field.name !== 'type').map(handlerField)),
        },
      ]),
    ),
  },
};

const mcpValues: Readonly<Record<ValueShape, Schema>> = {
  text: { type: 'string' },
  'some-text': { type: 'string', minLength: 1 },
  'text-list': { type: 'array', items: { type: 'string' } },
  'text-map': { type: 'object', additionalProperties: { type: 'string' } },
  map: { type: 'object' },
  count: { type: 'integer', minimum: 1 },
  flag: { type: 'boolean' },
  https: { type: 'string', pattern: '^https://' },
  any: {},
};

const oauth = Object.fromEntries(oauthFields.map(({ name, value, does }) => [name, described(mcpValues[value], does)]));

function serverField({ name, value, does, otherwise }: ServerField): readonly [string, Schema] {
  const schema = name === 'oauth' ? { ...mcpValues[value], properties: oauth } : mcpValues[value];
  return [name, described(schema, does, otherwise && `With another value, ${otherwise}.`)];
}

const acceptedTypes = serverTypes.filter(({ inPlugins }) => inPlugins === 'accepted');
const transports = [...new Set(acceptedTypes.map(({ transport }) => transport).filter((one) => one !== undefined))];

function serverOf(transport: Transport): Schema {
  const fields = serverFields.filter((field) => field.transports.includes(transport));
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return { ...(required.length > 0 ? { required } : {}), properties: Object.fromEntries(fields.map(serverField)) };
}

/** A server without a type is one that is started. */
function hasTransport(transport: Transport): Schema {
  const names = acceptedTypes.filter((type) => type.transport === transport).map(({ name }) => name);
  return { ...(transport === 'stdio' ? {} : { required: ['type'] }), properties: { type: { enum: names } } };
}

const mcpServers = { type: 'object', additionalProperties: { $ref: '#/definitions/server' } };

const mcp = {
  $schema: draft,
  title: 'MCP servers of a Claude Code plugin (.mcp.json)',
  type: 'object',
  properties: { ...schemaField, mcpServers: described(mcpServers, 'The servers by their names.') },
  // The names may also stand at the top.
  if: { required: ['mcpServers'] },
  else: { additionalProperties: { $ref: '#/definitions/server' } },
  definitions: {
    server: {
      type: 'object',
      properties: {
        type: { enum: acceptedTypes.map(({ name }) => name), description: 'How to reach the server; stdio where absent.' },
      },
      allOf: transports.map((transport) => ({
        if: hasTransport(transport),
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { $ref: `#/definitions/${transport}` },
      })),
    },
    ...Object.fromEntries(transports.map((transport) => [transport, serverOf(transport)])),
  },
};

interface FrontmatterField {
  readonly name: string;
  readonly does: string;
  readonly schema: Schema;
  readonly otherwise: string;
}

function frontmatterOf(title: string, fields: readonly FrontmatterField[]): Schema {
  const properties = fields.map(({ name, schema, does, otherwise }) => {
    return [name, described(schema, does, otherwise && `With another value: ${otherwise}`)] as const;
  });
  return { title, type: 'object', properties: Object.fromEntries(properties) };
}

function skillFieldsIn(place: SkillPlace): FrontmatterField[] {
  return skillFields.filter(({ ignoredIn }) => !ignoredIn?.includes(place));
}

const agent = frontmatterOf(
  'Frontmatter of an agent of a plugin',
  agentFields.filter(({ inPlugin }) => inPlugin === 'applied'),
);
const skill = frontmatterOf('Frontmatter of a SKILL.md of a plugin', skillFieldsIn('plugin skill'));
const command = frontmatterOf('Frontmatter of a command of a plugin', skillFieldsIn('plugin command'));

/** The frontmatter of each kind is a definition, to be named as `frontmatter.schema.json#/definitions/agent`. */
const frontmatter = {
  $schema: draft,
  title: 'Frontmatter of an agent, a skill or a command of a Claude Code plugin',
  anyOf: ['agent', 'skill', 'command'].map((kind) => ({ $ref: `#/definitions/${kind}` })),
  definitions: { agent, skill, command },
};

/** The schemas for editors by the names of their files. */
export const publishedSchemas: Readonly<Record<string, Schema>> = {
  'plugin.schema.json': manifest,
  'marketplace.schema.json': marketplace,
  'hooks.schema.json': hooks,
  'mcp.schema.json': mcp,
  'frontmatter.schema.json': frontmatter,
};
