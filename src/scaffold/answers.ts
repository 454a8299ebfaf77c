import { type Field, type Question, questions } from './questions.ts';

/** What keeps a plugin from being made: one line for the user. */
export class Refusal extends Error {}

/** The values of one answer by the names of its fields. */
export type Item = Readonly<Record<string, string | readonly string[] | undefined>>;

/** All answers by their keys: texts, items, and `true` for what is only switched on. */
export type Answers = Readonly<Record<string, string | true | readonly Item[] | undefined>>;

const asked = questions.filter((question): question is Question & { key: string } => question.key !== undefined);

/** A field of an item as one text. */
export function textOf(item: Item | undefined, field: string): string | undefined {
  const value = item?.[field];
  return typeof value === 'string' ? value : value?.join(', ');
}

/** A field of an item as a list. */
export function listOf(item: Item, field: string): readonly string[] {
  const value = item[field] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** The items of an answer. */
export function itemsOf(answers: Answers, key: string): readonly Item[] {
  const value = answers[key];
  return Array.isArray(value) ? value : [];
}

/** A text that was answered. */
export function answerOf(answers: Answers, key: string): string | undefined {
  const value = answers[key];
  return typeof value === 'string' ? value : undefined;
}

/** Reads `HEAD/X:Y=Z` by the marks of a question's fields. */
export function readWritten(question: Question, text: string): Item {
  const { fields = [] } = question;
  const marked = (mark: string): Field | undefined => fields.find((field) => field.mark === mark);
  const item: Record<string, string | readonly string[]> = {};
  const place = `--${question.name} ${text}`;
  const put = (field: Field | undefined, value: string): void => {
    if (!field) return;
    if (value === '') throw new Refusal(`${place}: nothing is given as ${field.name}`);
    item[field.name] = field.list ? value.split(',').map((one) => oneLine(one, place)) : oneLine(value, place);
  };
  const equals = text.indexOf('=');
  let head = equals < 0 ? text : text.slice(0, equals);
  if (equals >= 0) put(marked('='), text.slice(equals + 1).trim());
  const colon = marked(':');
  const at = colon ? head.lastIndexOf(':') : -1;
  // A matcher may hold a colon too: there the last one only counts in front of a known value.
  const isMark = at >= 0 && (!marked('/') || (colon?.values?.includes(head.slice(at + 1)) ?? true) || !head.includes('/'));
  if (isMark) {
    put(colon, head.slice(at + 1));
    head = head.slice(0, at);
  }
  const slash = marked('/') ? head.indexOf('/') : -1;
  if (slash >= 0) {
    put(marked('/'), head.slice(slash + 1));
    head = head.slice(0, slash);
  }
  put(fields[0], head);
  return checkedItem(question, item, place);
}

function checkedItem({ fields = [] }: Question, item: Item, place: string): Item {
  for (const { name, values, required } of fields) {
    const value = textOf(item, name);
    if (required && !value) throw new Refusal(`${place}: "${name}" is missing`);
    if (values && value !== undefined && !values.includes(value))
      throw new Refusal(`${place}: "${name}" takes ${values.join(', ')}; not "${value}"`);
  }
  return item;
}

/** The answers on a command line. */
export function answersFromOptions(args: { has(option: string): boolean; all(option: string): readonly string[] }): Answers {
  const given = asked.filter(({ name }) => args.has(name));
  return Object.fromEntries(
    given.map((question) => {
      const texts = args.all(question.name);
      if (question.fields) return [question.key, texts.map((text) => readWritten(question, text))];
      return [question.key, question.value ? oneLine(texts[0] ?? '', `--${question.name}`) : true];
    }),
  );
}

/** The answers of a file: each as on the command line, or as an object of its fields. */
export function answersFromJson(value: unknown, file: string): Answers {
  if (!isMap(value)) throw new Refusal(`${file}: the answers are no JSON object`);
  const known = asked.map(({ key }) => key);
  const unknown = Object.keys(value).find((key) => key !== '$schema' && !known.includes(key));
  if (unknown !== undefined) throw new Refusal(`${file}: there is no "${unknown}"; there are ${known.join(', ')}`);
  const answers = asked.flatMap((question): [string, Answers[string]][] => {
    const answer = value[question.key];
    const place = `${file}: ${question.key}`;
    if (answer === undefined || answer === false) return [];
    if (question.fields) return [[question.key, itemsFrom(question, answer, place)]];
    if (question.value && typeof answer === 'string') return [[question.key, oneLine(answer, place)]];
    if (!question.value && answer === true) return [[question.key, true]];
    throw new Refusal(`${place}: it takes ${question.value ? 'a text' : 'true or false'}`);
  });
  return Object.fromEntries(answers);
}

function itemsFrom(question: Question, answer: unknown, place: string): Item[] {
  const list = question.multiple ? answer : [answer];
  if (!Array.isArray(list)) throw new Refusal(`${place}: it takes a list`);
  return list.map((one, index) => {
    const at = question.multiple ? `${place}.${index}` : place;
    if (typeof one === 'string') return readWritten(question, one);
    if (!isMap(one)) throw new Refusal(`${at}: it takes a text or an object`);
    return itemFrom(question, one, at);
  });
}

function itemFrom(question: Question, values: Readonly<Record<string, unknown>>, place: string): Item {
  const fields = question.fields ?? [];
  const unknown = Object.keys(values).find((key) => !fields.some((field) => field.name === key));
  if (unknown !== undefined)
    throw new Refusal(`${place}: there is no "${unknown}"; there are ${fields.map((field) => field.name).join(', ')}`);
  const item = Object.entries(values).map(([key, value]): [string, string | readonly string[]] => {
    const isList = fields.find((field) => field.name === key)?.list;
    if (isList && Array.isArray(value) && value.every((one) => typeof one === 'string'))
      return [key, value.map((one) => oneLine(one, `${place}.${key}`))];
    if (isList || typeof value !== 'string')
      throw new Refusal(`${place}.${key}: it takes a ${isList ? 'list of texts' : 'text'}`);
    return [key, oneLine(value, `${place}.${key}`)];
  });
  return checkedItem(question, Object.fromEntries(item), place);
}

/** A text on one line, as frontmatter, tables and comments need it. */
function oneLine(text: string, place: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') throw new Refusal(`${place}: the text is empty`);
  if (/[\p{Cc}\p{Cf}]/u.test(line)) throw new Refusal(`${place}: the text has a control or invisible character`);
  return line;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON Schema of an answer file. */
export function answersSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Answers for scaffold-plugin',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(asked.map((question) => [question.key, schemaOf(question)])),
    },
  };
}

function schemaOf(question: Question): object {
  const { fields, value, multiple, help } = question;
  if (!fields) return { type: value ? 'string' : 'boolean', ...(value ? { minLength: 1 } : {}), description: help };
  const written = { type: 'string', minLength: 1, description: `as on the command line: ${value}` };
  const item = { anyOf: [written, objectSchema(fields)] };
  return multiple ? { type: 'array', items: item, description: help } : { ...item, description: help };
}

function objectSchema(fields: readonly Field[]): object {
  const properties = fields.map(({ name, does, values, list }) => {
    const text = { type: 'string', minLength: 1, ...(values ? { enum: values } : {}) };
    return [name, { ...(list ? { type: 'array', items: text } : text), description: does }];
  });
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return { type: 'object', additionalProperties: false, required, properties: Object.fromEntries(properties) };
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)$/i;
const longestName = 64;

/** Throws a Refusal for a name that cannot be that of a file and a component everywhere. */
export function checkName(name: string, what: string): void {
  if (device.test(name)) throw new Refusal(`${what} "${name}": Windows keeps this name for a device`);
  if (name.length > longestName)
    throw new Refusal(`${what} "${name.slice(0, 40)}…": the name has over ${longestName} characters`);
  if (kebab.test(name)) return;
  const close = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const hint = kebab.test(close) && !device.test(close) ? `, such as "${close}"` : '';
  throw new Refusal(`${what} "${name}": a name is lower-case words joined by single hyphens${hint}`);
}

/** Throws a Refusal for a key that is no identifier. */
export function checkKey(key: string, what: string): void {
  if (!/^[A-Za-z_]\w{0,63}$/.test(key))
    throw new Refusal(`${what} "${key}": a key is letters, digits and _, and starts with no digit`);
}
