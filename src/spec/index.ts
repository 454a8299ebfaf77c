import agentFieldData from './agent-fields.json' with { type: 'json' };
import limitData from './limits.json' with { type: 'json' };
import modelData from './models.json' with { type: 'json' };
import reachData from './option-reach.json' with { type: 'json' };
import substitutionData from './substitutions.json' with { type: 'json' };
import toolData from './tools.json' with { type: 'json' };
import type { AgentField, Limit, Named, OptionReach, Substitution, Tool } from './types.ts';

/** The client version that all facts were checked against. */
export const clientVersion: string = agentFieldData.client;

export const agentFields = agentFieldData.facts as readonly AgentField[];
export const tools = toolData.facts as readonly Tool[];
export const models = modelData.facts as readonly Named[];
export const substitutions = substitutionData.facts as readonly Substitution[];
export const optionReach = reachData.facts as readonly OptionReach[];
export const limits = limitData.facts as readonly Limit[];

/** The value of a limit by its name. Throws for a name that no fact has. */
export function limitOf(name: string): number {
  const limit = limits.find((fact) => fact.name === name);
  if (!limit) throw new Error(`there is no limit called ${name}`);
  return limit.value;
}

export type { AgentField, Limit, Named, OptionReach, Substitution, Tool } from './types.ts';
