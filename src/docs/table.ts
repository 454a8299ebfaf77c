/** A Markdown table. Bars inside cells are escaped; a cell is one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

/** A value as inline code. */
export function code(value: string): string {
  return `\`${value}\``;
}

/** Values as inline code, separated by commas. */
export function codes(values: readonly string[]): string {
  return values.map(code).join(', ');
}

export type Schema = Readonly<Record<string, unknown>>;

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a map',
  array: 'a list',
};

/** What keywords add to the type, in the order in which it is said. */
const keywordWords: Readonly<Record<string, (value: unknown, schema: Schema) => string>> = {
  minItems: (value, { maxItems }) => (value === maxItems ? `of exactly ${value}` : `of ${value} or more`),
  maxItems: (value, { minItems }) => (value === minItems ? '' : `up to ${value}`),
  items: (value, { minItems, maxItems }) => {
    const words = schemaWords(value as Schema);
    return minItems === undefined && maxItems === undefined ? `of ${words}` : `(${words})`;
  },
  minimum: (value) => `from ${value}`,
  exclusiveMinimum: (value) => `above ${value}`,
  maximum: (value) => `up to ${value}`,
  minLength: (value) => (value === 1 ? 'that is not empty' : `of ${value} characters or more`),
  maxLength: (value) => `up to ${value} characters`,
  pattern: (value) => `that fits ${code(String(value))}`,
  properties: (value, { required }) => `with ${codes(Object.keys(value as Schema).map(withOptional(required)))}`,
  additionalProperties: (value) => (typeof value === 'object' ? `of ${schemaWords(value as Schema)}` : ''),
  // Said with the properties.
  required: () => '',
};

/**
 * What a JSON Schema allows, in words for a table's cell; a `description` in the schema is taken as it is. Throws for a keyword
 * without words, so that none is left unsaid.
 */
export function schemaWords(schema: Schema): string {
  const { type, enum: values, anyOf, description, ...keywords } = schema;
  if (typeof description === 'string') return description;
  const unsaid = Object.keys(keywords).find((name) => !Object.hasOwn(keywordWords, name));
  if (unsaid !== undefined) throw new Error(`no words for "${unsaid}" of a schema`);
  const base = [
    Array.isArray(anyOf) && anyOf.map((one: Schema) => schemaWords(one)).join(', or '),
    Array.isArray(values) && codes(values.map(literal)),
    type !== undefined && [type].flat().map(typeWord).join(', '),
  ].filter((words) => words !== false);
  const extra = Object.entries(keywordWords).map(([name, words]) => (name in keywords ? words(keywords[name], schema) : ''));
  // An enum says all that a type beside it would.
  return [base[0] ?? 'anything', ...extra.filter(Boolean)].join(' ');
}

function typeWord(name: unknown): string {
  return typeWords[String(name)] ?? String(name);
}

/** A value as it would be written in YAML: text that would be read as something else stands in quotes. */
function literal(value: unknown): string {
  return typeof value === 'string' && /^(?:true|false|null|[\d.]+)$/.test(value) ? `"${value}"` : String(value);
}

function withOptional(required: unknown): (name: string) => string {
  return (name) => (Array.isArray(required) && required.includes(name) ? name : `${name}?`);
}
