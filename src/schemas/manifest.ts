import { manifestFields } from '../spec/manifest.ts';

/** JSON Schema of plugin.json: what the client's validator accepts, without what depends on files. Unknown fields are left to a rule. */
export const manifestSchema = {
  $id: 'manifest',
  type: 'object',
  required: ['name'],
  properties: Object.fromEntries(manifestFields.map(({ name, schema }) => [name, schema])),
};
