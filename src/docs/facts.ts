import { type EvalField, evalFields } from '../spec/evals.ts';
import { agentFields, limits, models, substitutions, type Tool, tools } from '../spec/index.ts';
import { builtinCommands, type FreeCommand, freeCommands, listingBudgets, type SkillPlace, skillFields } from '../spec/skills.ts';
import { code, codes, type Schema, schemaWords, table } from './regions.ts';

/** The frontmatter fields of an agent. */
export function agentFieldTable(): string {
  const rows = agentFields.map(({ name, schema, does, otherwise, inPlugin, inProject }) => {
    const places = [inPlugin === 'applied' && 'plugins', inProject === 'applied' && 'projects'].filter(Boolean);
    return [code(name), schemaWords(taught(schema)), does, otherwise, places.join(', ') || 'nowhere'];
  });
  return table(['Field', 'Values', 'What it does', 'With another value', 'Works in'], rows);
}

/** Without the spellings that the client tolerates beside the plain ones: patterns and lists of exactly one. */
function taught(schema: Schema): Schema {
  if (!Array.isArray(schema.anyOf)) return schema;
  const anyOf = schema.anyOf.filter((one: Schema) => one.pattern === undefined && one.maxItems !== 1);
  return { ...schema, anyOf };
}

/** The colours that an agent can have. */
export function colourList(): string {
  const values = agentFields.find(({ name }) => name === 'color')?.schema.enum;
  return codes(Array.isArray(values) ? values.map(String) : []);
}

/** The tokens that the client replaces in a component's text, and where it does so. */
export function substitutionTable(): string {
  const rows = substitutions.map(({ token, becomes, in: places, since }) => [
    code(token),
    becomes,
    places.map((place) => `${place}s`).join(', '),
    since.startsWith('<=') ? '' : since,
  ]);
  return table(['Token', 'Becomes', 'In the text of', 'Since'], rows);
}

/** The model names that the client knows beside full model ids. */
export function modelTable(): string {
  return table(
    ['Model', 'Which one'],
    models.map(({ name, does }) => [code(name), does]),
  );
}

/** What the client cuts or skips for its size. */
export function limitTable(): string {
  return table(
    ['Limit', 'What happens'],
    limits.map(({ value, unit, does }) => [`${value.toLocaleString('en')} ${unit}`, does]),
  );
}

const toolGroups: readonly (readonly [heading: string, belongs: (tool: Tool) => boolean])[] = [
  ['in every session', ({ status, inSubagents }) => status === 'standard' && inSubagents !== false],
  ['in some sessions', ({ status, inSubagents }) => status === 'conditional' && inSubagents !== false],
  ['never for an agent', ({ inSubagents }) => inSubagents === false],
  ['old names that work', ({ status }) => status === 'alias'],
  ['removed', ({ status }) => status === 'removed'],
  ['unknown', ({ status }) => status === 'unknown'],
];

/** The client's tools by where they are offered, and the names that no longer or never worked with what to use instead. */
export function clientToolTable(): string {
  const named = ({ name, use }: Tool): string => code(name) + (use ? ` (use ${code(use)})` : '');
  const rows = toolGroups.map(([heading, belongs]) => [heading, tools.filter(belongs).map(named).join(', ')]);
  return table(['Offered', 'Tools'], rows);
}

const head = ['Field', 'Values', 'What it is'] as const;

/** What the frontmatter of a case's prompt.md can hold. */
export function evalCaseTable(): string {
  const fields = evalFields.filter(({ part, caseOnly }) => (part === 'case' || part === 'execution') && !caseOnly);
  return table(head, fields.map(fieldRow));
}

/** What the frontmatter of a grader can hold, by the types that have it. */
export function evalGraderTable(): string {
  const fields = evalFields.filter(({ part }) => part === 'grader');
  const every = new Set(fields.flatMap(({ types = [] }) => types)).size;
  const rows = fields.map((field) => {
    const { types = [], required } = field;
    return [types.length === every ? 'all' : codes(types), ...fieldRow(field), required ? 'yes' : ''];
  });
  return table(['Type', ...head, 'Required'], rows);
}

function fieldRow({ name, schema, does }: EvalField): string[] {
  return [code(name), schemaWords(schema), does];
}

const places: readonly SkillPlace[] = ['plugin skill', 'plugin command', 'project skill', 'project command'];

/** The frontmatter fields that skills and commands share. */
export function skillFieldTable(): string {
  const rows = skillFields.map(({ name, schema, does, otherwise, ignoredIn = [] }) => {
    const worksIn = places.filter((place) => !ignoredIn.includes(place)).map((place) => `${place}s`);
    return [code(name), schemaWords(schema), does, otherwise, ignoredIn.length === 0 ? 'all' : worksIn.join(', ')];
  });
  return table(['Field', 'Values', 'What it does', 'With another value', 'Works in'], rows);
}

/** The shell commands that the client runs for a text without a rule that approves them. */
export function freeCommandTable(): string {
  const named = (belongs: (one: FreeCommand) => boolean): string => codes(freeCommands.filter(belongs).map(({ name }) => name));
  const narrow = freeCommands.flatMap(({ name, subcommands = [] }) =>
    subcommands.length === 0 ? [] : [[code(name), `only ${codes(subcommands)}`]],
  );
  return table(
    ['Command', 'Runs without a rule'],
    [
      [named(({ limited, subcommands }) => !limited && !subcommands), 'with any arguments'],
      [named(({ limited }) => limited === true), 'for files below the working directory'],
      ...narrow,
    ],
  );
}

/** The names that the client's own skills and commands have taken. */
export function builtinCommandTable(): string {
  const named = (kind: string): string => codes(builtinCommands.filter((one) => one.kind === kind).map(({ name }) => name));
  return table(
    ['Kind', 'Names'],
    [
      ['skills of the client', named('skill')],
      ['commands of its interface', named('interface')],
    ],
  );
}

/** How many characters the listing of skills may have. */
export function listingBudgetTable(): string {
  const rows = listingBudgets.map(({ value, unit, does }) => [`${value.toLocaleString('en')} ${unit}`, does]);
  return table(['Size', 'What it is'], rows);
}
