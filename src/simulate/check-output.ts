import { hookOutputs, type OutputField, type OutputSchema, outputKeys } from '../spec/hooks.ts';

/** What the client's schema refuses in the JSON of a hook; one problem drops all of the JSON. */
export interface OutputProblem {
  /** Dotted path, as the client names it. */
  readonly field: string;
  readonly message: string;
}

export interface OutputCheck {
  readonly problems: readonly OutputProblem[];
  /** Keys that the client ignores. */
  readonly unknown: readonly string[];
  /** The event that `hookSpecificOutput` is for. */
  readonly namedEvent?: string;
}

/** Checks the JSON of a hook against the shapes that the client accepts, whatever the event. */
export function checkOutput(value: Readonly<Record<string, unknown>>): OutputCheck {
  const top = checkFields(value, outputKeys, '');
  const specific = value.hookSpecificOutput;
  if (!isMap(specific)) return top;
  const { hookEventName } = specific;
  const variant = hookOutputs.find(({ event, fields }) => event === hookEventName && fields);
  if (!variant) {
    const problem = { field: 'hookSpecificOutput.hookEventName', message: eventNameProblem(hookEventName) };
    return { ...top, problems: [...top.problems, problem] };
  }
  const inner = checkFields(specific, variant.fields ?? [], 'hookSpecificOutput.');
  const missing = variant.required.filter((key) => specific[key] === undefined);
  const problems = missing.map((key) => ({
    field: `hookSpecificOutput.${key}`,
    message: `${variant.event} output needs "${key}"`,
  }));
  return {
    problems: [...top.problems, ...problems, ...inner.problems],
    unknown: [...top.unknown, ...inner.unknown.filter((key) => key !== 'hookSpecificOutput.hookEventName')],
    namedEvent: variant.event,
  };
}

function eventNameProblem(name: unknown): string {
  if (name === undefined) return 'hookSpecificOutput has no "hookEventName"';
  const isEvent = hookOutputs.some(({ event }) => event === name);
  return isEvent ? `there is no hookSpecificOutput for ${name}` : `${show(name)} is not the name of an event with such an output`;
}

function checkFields(value: Readonly<Record<string, unknown>>, fields: readonly OutputField[], prefix: string): OutputCheck {
  const known = new Map(fields.map((field) => [field.name, field]));
  const problems = Object.entries(value).flatMap(([key, item]) => checkValue(item, known.get(key)?.schema ?? {}, prefix + key));
  return { problems, unknown: Object.keys(value).flatMap((key) => (known.has(key) ? [] : [prefix + key])) };
}

function checkValue(value: unknown, schema: OutputSchema, field: string): OutputProblem[] {
  if (schema.enum && !schema.enum.includes(value as string))
    return [{ field, message: `it is ${show(value)}; allowed: ${schema.enum.map(show).join(', ')}` }];
  if (schema.type && typeOf(value) !== schema.type)
    return [{ field, message: `it is ${describeType(value)}; it must be ${withArticle(schema.type)}` }];
  if (Array.isArray(value)) return value.flatMap((item, index) => checkValue(item, schema.items ?? {}, `${field}.${index}`));
  return isMap(value) ? checkMap(value, schema, field) : [];
}

function checkMap(value: Readonly<Record<string, unknown>>, schema: OutputSchema, field: string): OutputProblem[] {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator) {
    const key = discriminator.propertyName;
    const branch = oneOf.find(({ properties }) => properties?.[key]?.const === value[key]);
    const allowed = oneOf.map(({ properties }) => show(properties?.[key]?.const)).join(', ');
    return branch
      ? checkMap(value, branch, field)
      : [{ field: `${field}.${key}`, message: `it is ${show(value[key])}; allowed: ${allowed}` }];
  }
  const missing = (schema.required ?? []).filter((key) => value[key] === undefined);
  return [
    ...missing.map((key) => ({ field: `${field}.${key}`, message: 'it is missing' })),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, own]) =>
      value[key] === undefined ? [] : checkValue(value[key], own, `${field}.${key}`),
    ),
  ];
}

/** True for what JSON calls an object. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function describeType(value: unknown): string {
  return value === null ? 'null' : withArticle(typeOf(value));
}

function withArticle(type: string): string {
  return `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80);
}
