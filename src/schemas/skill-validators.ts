import { skillFields } from '../spec/skills.ts';
import { compile } from './compile.ts';

/** JSON Schema of the frontmatter of skills and commands: the values that the client applies. */
const skillSchema = {
  $id: 'skill-frontmatter',
  type: 'object',
  properties: Object.fromEntries(skillFields.map(({ name, schema }) => [name, schema])),
};

/** @public Read by the build. */
export const schemas = { skill: skillSchema } as const;
export const validators = compile(schemas);
