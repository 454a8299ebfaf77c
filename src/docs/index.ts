import { commands } from '../cli/index.ts';
import { commonOptions, type Option } from '../cli/shared/command.ts';
import { rules } from '../rules/index.ts';
import { clientVersion } from '../spec/index.ts';
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
  manifestFieldTable,
  marketplaceSourceTable,
  mcpExpansionTable,
  mcpFieldTable,
  mcpLimitTable,
  mcpMessageTable,
  mcpOauthTable,
  mcpScrubTable,
  modelTable,
  placeholderTable,
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
import { code, table } from './regions.ts';

/** All executables of `scripts/`, with what they do. */
function toolTable(): string {
  return table(
    ['Tool', 'What it does'],
    commands.map(({ name, summary }) => [code(name), summary]),
  );
}

/** The options of one executable; undefined where there is none of that name. */
function optionTable(name: string): string | undefined {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return undefined;
  const rows = [...command.options, ...commonOptions].map((option) => [code(usageOf(option)), option.help]);
  return table(['Option', 'What it does'], rows);
}

function usageOf({ name, short, value, choices }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${choices?.join('|') ?? value}` : ''}`;
}

/** All rules, or those of one kind (`agent`); undefined where there is no such kind. */
function ruleTable(kind?: string): string | undefined {
  const chosen = rules.filter(({ id }) => kind === undefined || id.startsWith(`${kind}/`));
  if (chosen.length === 0) return undefined;
  return table(
    ['Rule', 'Level', 'What it finds'],
    chosen.map(({ id, severity, summary }) => [code(id), severity, summary]),
  );
}

/** What the client's own validator reports and what the rules add, by kind; each kind leads to its page. */
function comparisonTable(): string {
  const kinds = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))];
  const rows = kinds.map((kind) => {
    const own = rules.filter(({ id }) => id.startsWith(`${kind}/`));
    const added = own.filter(({ inClient }) => !inClient);
    const example = added.find(({ severity }) => severity === 'error') ?? added.find(({ severity }) => severity === 'warning');
    return [`[${kind}](src/rules/${kind}/README.md)`, own.length - added.length, added.length, example?.summary ?? ''];
  });
  const total = rules.filter(({ inClient }) => inClient).length;
  const sum = ['all', total, rules.length - total, ''];
  return table(
    ['Rules about', 'The client reports too', 'Found only here', 'Such as'],
    [...rows, sum].map((row) => row.map(String)),
  );
}

/** Makes the text of a region; undefined where the argument names nothing. */
type Generator = (argument: string | undefined) => string | undefined;

/** Every generator by the NAME of its regions. Pure: the same sources give the same text. */
export const generators: Readonly<Record<string, Generator>> = {
  'client-version': withoutArgument(() => clientVersion),
  'rule-count': withoutArgument(() => String(rules.length)),
  'client-rule-count': withoutArgument(() => String(rules.filter(({ inClient }) => inClient).length)),
  tools: withoutArgument(toolTable),
  options: (name) => (name === undefined ? undefined : optionTable(name)),
  rules: ruleTable,
  comparison: withoutArgument(comparisonTable),
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
