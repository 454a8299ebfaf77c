import { agentFields } from '../spec/index.ts';

/** JSON Schema of an agent's frontmatter: the values that the client applies. Fields it does not know are left to rules. */
export const agentSchema = {
  $id: 'agent-frontmatter',
  type: 'object',
  properties: Object.fromEntries(agentFields.map(({ name, schema }) => [name, schema])),
};

const severity = { enum: ['off', 'info', 'warning', 'error'] };

/** JSON Schema of `.plugin-dev.json` and of the `plugin-dev` key in package.json. */
export const configSchema = {
  $id: 'config',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    rules: { type: 'object', additionalProperties: severity },
    ignore: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'files'],
        properties: {
          rule: { type: 'string', minLength: 1 },
          files: { type: 'string', minLength: 1 },
          reason: { type: 'string' },
        },
      },
    },
  },
};
