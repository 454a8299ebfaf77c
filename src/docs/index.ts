import { clientVersion } from '../spec/index.ts';
import { optionTable, ruleTable, toolTable } from './commands.ts';
import {
  agentFieldTable,
  builtinCommandTable,
  clientToolTable,
  colourList,
  evalCaseTable,
  evalGraderTable,
  freeCommandTable,
  limitTable,
  listingBudgetTable,
  modelTable,
  skillFieldTable,
  substitutionTable,
} from './facts.ts';
import {
  commonInputTable,
  handlerFieldTable,
  handlerTypeTable,
  hookDecisionTable,
  hookEventSections,
  hookEventTable,
  hookFileTable,
  hookMisnomerTable,
  hookOutputTable,
  hookVariableTable,
} from './hooks.ts';
import {
  manifestFieldTable,
  marketplaceSourceTable,
  mcpExpansionTable,
  mcpFieldTable,
  mcpLimitTable,
  mcpMessageTable,
  mcpOauthTable,
  mcpScrubTable,
  placeholderTable,
} from './plugins.ts';

/** Makes the text of a region; undefined where the argument names nothing. */
type Generator = (argument: string | undefined) => string | undefined;

/** Every generator by the NAME of its regions. Pure: the same sources give the same text. */
export const generators: Readonly<Record<string, Generator>> = {
  'client-version': withoutArgument(() => clientVersion),
  tools: withoutArgument(toolTable),
  options: (name) => (name === undefined ? undefined : optionTable(name)),
  rules: ruleTable,
  'agent-fields': withoutArgument(agentFieldTable),
  substitutions: withoutArgument(substitutionTable),
  models: withoutArgument(modelTable),
  colours: withoutArgument(colourList),
  limits: withoutArgument(limitTable),
  'tools-of-client': withoutArgument(clientToolTable),
  'hook-events': withoutArgument(hookEventTable),
  'hook-event-sections': withoutArgument(hookEventSections),
  'hook-common-input': withoutArgument(commonInputTable),
  'hook-handler-types': withoutArgument(handlerTypeTable),
  'hook-handler-fields': withoutArgument(handlerFieldTable),
  'hook-files': withoutArgument(hookFileTable),
  'hook-decisions': withoutArgument(hookDecisionTable),
  'hook-output': withoutArgument(hookOutputTable),
  'hook-variables': withoutArgument(hookVariableTable),
  'hook-misnomers': withoutArgument(hookMisnomerTable),
  'skill-fields': withoutArgument(skillFieldTable),
  'free-commands': withoutArgument(freeCommandTable),
  'builtin-commands': withoutArgument(builtinCommandTable),
  'eval-case': withoutArgument(evalCaseTable),
  'eval-graders': withoutArgument(evalGraderTable),
  'listing-budgets': withoutArgument(listingBudgetTable),
  'manifest-fields': withoutArgument(manifestFieldTable),
  'marketplace-sources': withoutArgument(marketplaceSourceTable),
  placeholders: withoutArgument(placeholderTable),
  'mcp-fields': withoutArgument(mcpFieldTable),
  'mcp-oauth': withoutArgument(mcpOauthTable),
  'mcp-expansion': withoutArgument(mcpExpansionTable),
  'mcp-limits': withoutArgument(mcpLimitTable),
  'mcp-scrub': withoutArgument(mcpScrubTable),
  'mcp-messages': withoutArgument(mcpMessageTable),
};

/** The text of the region `NAME` or `NAME ARGUMENT`; undefined for an unknown one. */
export function generate(request: string): string | undefined {
  const [name = '', argument, ...more] = request.split(/\s+/);
  return more.length === 0 && Object.hasOwn(generators, name) ? generators[name]?.(argument) : undefined;
}

function withoutArgument(make: () => string): Generator {
  return (argument) => (argument === undefined ? make() : undefined);
}
