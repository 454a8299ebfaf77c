import { skillFields } from '../spec/skills.ts';

/** JSON Schema of the frontmatter of skills and commands: the values that the client applies. */
export const skillSchema = {
  $id: 'skill-frontmatter',
  type: 'object',
  properties: Object.fromEntries(skillFields.map(({ name, schema }) => [name, schema])),
};
