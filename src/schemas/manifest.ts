import { manifestFields } from '../spec/manifest.ts';
import { withDefinitions } from './definitions.ts';

/** JSON Schema of plugin.json: what the client's validator accepts, without what depends on files. Unknown fields are left to a rule. */
export const manifestSchema = withDefinitions({
  $id: 'manifest',
  type: 'object',
  required: ['name'],
  properties: Object.fromEntries(manifestFields.map(({ name, schema }) => [name, schema])),
});
