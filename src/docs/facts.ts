import { agentFields, limits, models, substitutions, type Tool, tools } from '../spec/index.ts';
import { type Schema, schemaWords } from './schema-words.ts';
import { code, codes, table } from './table.ts';

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
