import { commands } from '../cli/index.ts';
import { commonOptions, type Option } from '../cli/shared/command.ts';
import type { Range } from '../formats/located.ts';
import { scanMarkdown } from '../formats/markdown.ts';
import { LineIndex } from '../formats/text.ts';
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
