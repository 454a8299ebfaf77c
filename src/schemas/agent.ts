import { agentFields } from '../spec/index.ts';

/** JSON Schema of an agent's frontmatter: the values that the client applies. Fields it does not know are left to rules. */
export const agentSchema = {
  $id: 'agent-frontmatter',
  type: 'object',
  properties: Object.fromEntries(agentFields.map(({ name, schema }) => [name, schema])),
};
