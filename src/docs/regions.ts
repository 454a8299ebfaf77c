import type { Range } from '../formats/located.ts';
import { scanMarkdown } from '../formats/markdown.ts';
import { LineIndex } from '../formats/text.ts';

/** A part of a Markdown text that is written by a generator: what stands between its two comments. */
interface Region {
  readonly name: string;
  readonly content: Range;
  /** Where the opening comment starts. */
  readonly start: number;
}

/** A text with its regions filled in, and what is wrong with their marks, a line each. */
export interface FilledText {
  readonly text: string;
  readonly problems: readonly string[];
}

/**
 * Fills in the regions of a Markdown text: `<!-- generated: NAME -->` … `<!-- /generated -->`. Where the opening comment ends its
 * line the generated text stands on lines of its own, else within the line. Comments in code are no marks. `generate`
 * gives undefined for a name that it does not know.
 */
export function fillRegions(text: string, generate: (name: string) => string | undefined): FilledText {
  const lines = new LineIndex(text);
  const problems: string[] = [];
  const report = (at: number, problem: string): void => {
    problems.push(`${lines.positionOf(at).line}: ${problem}`);
  };
  let filled = '';
  let done = 0;
  for (const { name, content, start } of findRegions(text, report)) {
    const generated = generate(name);
    if (generated === undefined) {
      report(start, `there is no generator "${name}"`);
      continue;
    }
    const isBlock = /^[ \t]*\r?\n/.test(text.slice(content.start, content.end));
    filled += text.slice(done, content.start) + (isBlock ? `\n${generated}\n` : generated);
    done = content.end;
  }
  return { text: filled + text.slice(done), problems };
}

function findRegions(text: string, report: (at: number, problem: string) => void): Region[] {
  const regions: Region[] = [];
  let open: { name: string; start: number; end: number } | undefined;
  for (const { text: comment, range } of scanMarkdown(text).comments) {
    const [, name] = /^generated: (\S.*)$/.exec(comment) ?? [];
    if (comment === '/generated') {
      if (open) regions.push({ name: open.name, start: open.start, content: { start: open.end, end: range.start } });
      else report(range.start, 'a region ends that never began');
      open = undefined;
    } else if (name) {
      if (open) report(open.start, `the region "${open.name}" is never closed`);
      open = { name, ...range };
    } else if (/^\/? *generated\b/i.test(comment)) {
      report(range.start, `"${comment}" is neither "generated: NAME" nor "/generated"`);
    }
  }
  if (open) report(open.start, `the region "${open.name}" is never closed`);
  return regions;
}

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
