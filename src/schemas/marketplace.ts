import { manifestFields, pluginSources } from '../spec/manifest.ts';

const text = { type: 'string' };
const texts = { type: 'array', items: text };

/** JSON Schema of an entry's source where it is a map: one shape for each kind. */
export const pluginSourceSchema = {
  $id: 'plugin-source',
  type: 'object',
  required: ['source'],
  discriminator: { propertyName: 'source' },
  oneOf: pluginSources.map(({ schema }) => schema),
};

const signals = {
  type: 'object',
  anyOf: ['cli', 'hosts', 'filesRead', 'manifestDeps', 'cwd'].map((name) => ({ required: [name] })),
  properties: {
    cli: texts,
    hosts: texts,
    filesRead: texts,
    cwd: texts,
    manifestDeps: { type: 'array', items: { type: 'object' } },
  },
};

const entryFields = {
  source: { type: ['string', 'object'] },
  category: text,
  tags: texts,
  strict: { type: 'boolean' },
  headers: { type: 'object', additionalProperties: text },
  headersHelper: text,
};

/**
 * JSON Schema of marketplace.json without what depends on files. Unknown fields and sources are left to rules, and what an entry
 * shares with plugin.json to the manifest's schema.
 */
export const marketplaceSchema = {
  $id: 'marketplace',
  type: 'object',
  required: ['name', 'owner', 'plugins'],
  properties: {
    name: { type: 'string', minLength: 1 },
    owner: { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } },
    description: text,
    version: text,
    metadata: { type: 'object', properties: { description: text, version: text, pluginRoot: text } },
    forceRemoveDeletedPlugins: { type: 'boolean' },
    allowCrossMarketplaceDependenciesOn: texts,
    renames: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
    plugins: {
      type: 'array',
      items: {
        type: 'object',
        required: ['source'],
        properties: {
          ...entryFields,
          relevance: {
            anyOf: [
              { not: { type: 'object' } },
              { type: 'object', properties: { topic: { type: 'string', maxLength: 64 }, signals } },
            ],
          },
        },
      },
    },
  },
};

/** Fields that the client knows in marketplace.json, at its root and in an entry. */
export const marketplaceFields: readonly string[] = ['$schema', ...Object.keys(marketplaceSchema.properties)];
export const entryFieldNames: readonly string[] = [
  ...manifestFields.filter(({ wrong }) => wrong !== 'accepted').map(({ name }) => name),
  ...Object.keys(entryFields),
  'relevance',
];
