import { agentSchema } from './agent.ts';
import { compile } from './compile.ts';
import { configSchema } from './config.ts';

export const schemas = { agent: agentSchema, config: configSchema } as const;
export const validators = compile(schemas);
