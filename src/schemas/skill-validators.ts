import { compile } from './compile.ts';
import { skillSchema } from './skill.ts';

/** @public Read by the build. */
export const schemas = { skill: skillSchema } as const;
export const validators = compile(schemas);
