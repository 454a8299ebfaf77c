import type { Range } from '../../formats/located.ts';
import type { ObjectShape, Shape, ShapeEntry } from '../../formats/scripts/shape.ts';
import { shapeAt } from '../../formats/scripts/shape.ts';
import { type HookOutput, hookOutputs, type OutputField, type OutputSchema, outputKeys } from '../../spec/hooks.ts';

/** What the client refuses in an answer; one problem drops all of it. */
export interface AnswerProblem {
  readonly field: string;
  readonly message: string;
  readonly range?: Range | undefined;
}

/** Whether a printed object is meant for the client: it has a key that the client knows, or one that belongs elsewhere in it. */
export function isAnswer({ entries }: ObjectShape): boolean {
  return entries.some(({ key }) => topKeys.has(key) || innerKeys.has(key));
}

const topKeys: ReadonlySet<string> = new Set(outputKeys.map(({ name }) => name));
const innerKeys: ReadonlySet<string> = new Set(hookOutputs.flatMap(({ fields }) => (fields ?? []).map(({ name }) => name)));

/** What the client's schema refuses in an answer, as far as it is known; the event is that of the answer itself. */
export function problemsOf(shape: ObjectShape): AnswerProblem[] {
  const top = checkEntries(shape, outputKeys, '');
  const specific = shapeAt(shape, 'hookSpecificOutput');
  if (specific?.kind !== 'object') return top;
  const name = shapeAt(specific, 'hookEventName');
  if (!name) return specific.isOpen ? top : [...top, { field: 'hookSpecificOutput', message: 'it has no "hookEventName"' }];
  if (name.kind !== 'text' || name.text === undefined) return top;
  const variant = variantOf(name.text);
  if (!variant) return [...top, { field: 'hookSpecificOutput.hookEventName', message: eventProblem(name.text) }];
  const missing = variant.required.filter((key) => !specific.isOpen && !shapeAt(specific, key));
  return [
    ...top,
    ...missing.map((key) => ({ field: 'hookSpecificOutput', message: `${variant.event} needs "${key}"` })),
    ...checkEntries(specific, variant.fields ?? [], 'hookSpecificOutput.'),
  ];
}

/** The event that an answer says it is for. */
export function namedEvent(shape: ObjectShape): string | undefined {
  const name = shapeAt(shape, 'hookSpecificOutput', 'hookEventName');
  return name?.kind === 'text' ? name.text : undefined;
}

function variantOf(event: string): HookOutput | undefined {
  return hookOutputs.find((output) => output.event === event && output.fields);
}

function eventProblem(name: string): string {
  const isEvent = hookOutputs.some(({ event }) => event === name);
  return isEvent ? `${name} has no hookSpecificOutput` : `"${name}" is no event`;
}

/** A key that the client ignores, and where it belongs. */
export interface StrayKey extends ShapeEntry {
  readonly belongs: 'inside' | 'outside' | 'nowhere';
}

/** Keys that the client ignores although it knows them elsewhere, or in another spelling; all keys of what is no answer at all. */
export function strayKeys(shape: ObjectShape, event: string | undefined): StrayKey[] {
  const specific = shapeAt(shape, 'hookSpecificOutput');
  const inner = new Set(
    (event === undefined ? [...hookOutputs] : hookOutputs.filter((output) => output.event === event)).flatMap(({ fields }) =>
      (fields ?? []).map(({ name }) => name),
    ),
  );
  const found: StrayKey[] = shape.entries.flatMap((entry): StrayKey[] => {
    if (topKeys.has(entry.key) || entry.key === 'async' || entry.key === 'asyncTimeout') return [];
    // It stands in both places for the sake of several clients.
    if (specific?.kind === 'object' && (specific.isOpen || shapeAt(specific, entry.key))) return [];
    return inner.has(entry.key) ? [{ ...entry, belongs: 'inside' }] : [];
  });
  if (specific?.kind === 'object')
    for (const entry of specific.entries)
      if (topKeys.has(entry.key) && !inner.has(entry.key) && entry.key !== 'hookSpecificOutput' && !shapeAt(shape, entry.key))
        found.push({ ...entry, belongs: 'outside' });
  return found;
}

function checkEntries({ entries }: ObjectShape, fields: readonly OutputField[], prefix: string): AnswerProblem[] {
  const known = new Map(fields.map((field) => [field.name, field.schema]));
  return entries.flatMap(({ key, value, range, isOptional }) => {
    const schema = known.get(key);
    return schema && !isOptional
      ? check(value, schema, prefix + key).map((problem) => ({ ...problem, range: problem.range ?? range }))
      : [];
  });
}

function check(shape: Shape, schema: OutputSchema, field: string): AnswerProblem[] {
  if (shape.kind === 'unknown') return [];
  const { enum: allowed, type } = schema;
  if (allowed) {
    if (shape.kind === 'text' && (shape.text === undefined || allowed.includes(shape.text))) return [];
    return [{ field, message: `it is ${shown(shape)}; allowed: ${allowed.map((value) => `"${value}"`).join(', ')}` }];
  }
  if (type && typeOf(shape) !== type) return [{ field, message: `it is ${shown(shape)}, and must be ${withArticle(type)}` }];
  if (shape.kind === 'list') return shape.items.flatMap((item, index) => check(item, schema.items ?? {}, `${field}.${index}`));
  return shape.kind === 'object' ? checkObject(shape, schema, field) : [];
}

function checkObject(shape: ObjectShape, schema: OutputSchema, field: string): AnswerProblem[] {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator) {
    const key = discriminator.propertyName;
    const value = shapeAt(shape, key);
    if (value?.kind !== 'text' || value.text === undefined)
      return value || shape.isOpen ? [] : [{ field, message: `it has no "${key}"` }];
    const branch = oneOf.find(({ properties }) => properties?.[key]?.const === value.text);
    const allowed = oneOf.map(({ properties }) => `"${properties?.[key]?.const}"`).join(', ');
    return branch
      ? checkObject(shape, branch, field)
      : [{ field: `${field}.${key}`, message: `it is ${shown(value)}; allowed: ${allowed}` }];
  }
  const missing = (schema.required ?? []).filter((key) => !shape.isOpen && !shapeAt(shape, key));
  return [
    ...missing.map((key) => ({ field, message: `it has no "${key}"` })),
    ...shape.entries.flatMap(({ key, value, range, isOptional }) => {
      const own = schema.properties?.[key];
      return own && !isOptional
        ? check(value, own, `${field}.${key}`).map((problem) => ({ ...problem, range: problem.range ?? range }))
        : [];
    }),
  ];
}

function typeOf({ kind }: Shape): string {
  return {
    text: 'string',
    list: 'array',
    object: 'object',
    number: 'number',
    boolean: 'boolean',
    null: 'null',
    unknown: 'unknown',
  }[kind];
}

function shown(shape: Shape): string {
  if (shape.kind === 'text' && shape.text !== undefined) return `"${shape.text.slice(0, 40)}"`;
  if (shape.kind === 'boolean' && shape.value !== undefined) return String(shape.value);
  return shape.kind === 'null' ? 'null' : withArticle(typeOf(shape));
}

function withArticle(type: string): string {
  return `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}
