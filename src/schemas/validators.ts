import { compile } from './compile.ts';
import { agentSchema, configSchema } from './config.ts';

export const schemas = { agent: agentSchema, config: configSchema } as const;
export const validators = compile(schemas);
