import { Ajv, type ErrorObject } from 'ajv';
import { agentSchema } from './agent.ts';
import { configSchema } from './config.ts';

// Only development runs this file. The build replaces it with the code that Ajv generates from `schemas`, because compiling at
// run time costs about 110 ms for each start.

/** Every schema by the name of its validator. */
export const schemas = { agent: agentSchema, config: configSchema } as const;

/** True where `data` fits; otherwise the failures stand in `errors` until the next call. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, discriminator: true });

export const validators: Readonly<Record<keyof typeof schemas, Validator>> = {
  agent: ajv.compile(agentSchema),
  config: ajv.compile(configSchema),
};
