import { Buffer } from 'node:buffer';
import { parseJson } from '../formats/json.ts';
import { entryOf, type Node, type Range, toValue } from '../formats/located.ts';
import { utf8 } from '../formats/text.ts';
import type { Files } from '../plugin/files.ts';
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

/** A file as it will be. */
export interface PlannedFile {
  /** Relative to the base, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly mode: 0o644 | 0o755;
  /** `replaced`: it was there with another text, which is kept beside it. */
  readonly how: 'created' | 'changed' | 'replaced';
}

/** What will be written, as it grows; every path is relative to the plugin's folder. */
export interface Draft {
  readonly files: Files;
  readonly planned: Map<string, PlannedFile>;
  /** What the author still has to say: `file: what`. */
  readonly open: string[];
  readonly force: boolean;
}

/** Plans a new file. One that exists is an error, or with --force replaced; with `ifAbsent` it is left alone. */
export function addFile(
  draft: Draft,
  path: string,
  content: string | Uint8Array,
  { mode = 0o644, ifAbsent = false }: { mode?: 0o644 | 0o755; ifAbsent?: boolean } = {},
): void {
  const existing = existingAt(draft, path);
  if (ifAbsent && (existing !== undefined || draft.planned.has(path))) return;
  if (draft.planned.has(path)) throw new Refusal(`${path}: two of the answers would write this file`);
  if (existing !== undefined && existing !== 'file') throw new Refusal(`${path}: there is a ${existing} of this name`);
  if (existing && !draft.force) throw new Refusal(`${path}: it exists; --force replaces it and keeps a copy`);
  draft.planned.set(path, { path, content, mode, how: existing ? 'replaced' : 'created' });
}

/** What lies at a path. Nothing is written through a symlink, nor beside a name that differs in letter case only. */
export function existingAt({ files }: Pick<Draft, 'files'>, path: string): 'file' | 'folder' | undefined {
  const steps = path.split('/');
  for (const [depth, step] of steps.entries()) {
    const folder = steps.slice(0, depth).join('/') || '.';
    const at = steps.slice(0, depth + 1).join('/');
    const kind = files.kindOf(at);
    if (kind === 'symlink') throw new Refusal(`${at}: it is a symlink; nothing is written through it`);
    if (kind === 'other' || (kind === 'file' && depth < steps.length - 1)) throw new Refusal(`${at}: it is no folder`);
    const twin = kind ? undefined : files.list(folder).find(({ name }) => name.toLowerCase() === step.toLowerCase());
    if (twin) throw new Refusal(`${at}: there is ${twin.name}, which is the same name on macOS and Windows`);
    if (!kind) return undefined;
    if (depth === steps.length - 1) return kind === 'file' ? 'file' : 'folder';
  }
  return undefined;
}

/** The text of a file as it will be; undefined where there is none. */
export function textAt(draft: Draft, path: string): string | undefined {
  const planned = draft.planned.get(path);
  if (planned) return String(planned.content);
  if (existingAt(draft, path) !== 'file') return undefined;
  const result = draft.files.read(path);
  if ('failure' in result) throw new Refusal(`${path}: ${result.failure}`);
  return utf8(result.bytes);
}

/** The root of a JSON file as it will be. Comments and trailing commas pass; what else is broken is a Refusal. */
export function jsonAt(draft: Draft, path: string): Node | undefined {
  const text = textAt(draft, path);
  if (text === undefined) return undefined;
  const { root, problems } = parseJson(text);
  const allowed = ['InvalidCommentToken', 'PropertyNameExpected', 'ValueExpected'];
  const broken = problems.find(({ code, range }) => !allowed.includes(code) || !/[\]}/]/.test(text[range.start] ?? ''));
  if (broken || !root) {
    const line = text.slice(0, broken?.range.start ?? 0).split('\n').length;
    throw new Refusal(`${path}:${line}: it is no JSON (${broken?.message ?? 'it is empty'}); mend it first`);
  }
  return root;
}

/** Sets a value in a JSON file, which is made where there is none. What else stands there keeps its place, comments too. */
export function setJson(draft: Draft, path: string, at: JsonPath, value: Json): void {
  const root = jsonAt(draft, path);
  const before = draft.planned.get(path);
  const text = textAt(draft, path) ?? (at[0] === -1 ? '[]\n' : '{}\n');
  const content = setValue(text, at, value);
  if (content === undefined)
    throw new Refusal(`${path}: ${at.slice(0, -1).join('.') || 'the file'} is of another kind than expected`);
  // What was strict JSON has to stay so.
  if (parseJson(content).problems.length > parseJson(text).problems.length)
    throw new Refusal(`${path}: it cannot be edited without touching its comments; remove them first`);
  draft.planned.set(path, { path, content, mode: 0o644, how: before?.how ?? (root ? 'changed' : 'created') });
}

/** Sizes and modes of all planned files, in the order of their paths. */
export function plannedFiles({ planned }: Draft): PlannedFile[] {
  return [...planned.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The bytes of a planned file. */
export function bytesOf({ content }: PlannedFile): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

// jsonc-parser has an editor too; as a part of what every tool loads, its formatter would cost each start 3 ms.

/** What a JSON file can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Keys of objects; the number -1 stands for a new item at the end of a list. */
export type JsonPath = readonly (string | -1)[];

interface Style {
  readonly unit: string;
  readonly eol: string;
}

type Container = Extract<Node, { kind: 'map' | 'list' }>;

const lineWidth = 100;

/**
 * Sets a value in a JSON text; objects and lists on the way are made. All else stays as it is: order, comments, indentation.
 * Undefined where a step of the path meets a value of another kind.
 */
export function setValue(text: string, path: JsonPath, value: Json): string | undefined {
  const { root } = parseJson(text);
  if (!root) return undefined;
  const style = { unit: /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ', eol: text.includes('\r\n') ? '\r\n' : '\n' };
  let node = root;
  for (const [depth, step] of path.entries()) {
    if (node.kind !== (step === -1 ? 'list' : 'map')) return undefined;
    const next = step === -1 ? undefined : entryOf(node, step)?.value;
    if (!next) return insert(text, node as Container, step, wrapped(path.slice(depth + 1), value), style);
    node = next;
  }
  return replace(text, node.range, render(value, indentAt(text, node.range.start), style));
}

/** The text of a new JSON file. */
export function jsonText(value: Json): string {
  return `${render(value, '', { unit: '  ', eol: '\n' })}\n`;
}

function wrapped(path: JsonPath, value: Json): Json {
  return path.reduceRight((inner: Json, step) => (step === -1 ? [inner] : { [step]: inner }), value);
}

function insert(text: string, container: Container, step: string | -1, value: Json, style: Style): string {
  const children: readonly Range[] =
    container.kind === 'list'
      ? container.items.map(({ range }) => range)
      : container.entries.map(({ keyRange, value: { range } }) => ({ start: keyRange.start, end: range.end }));
  const last = children.at(-1);
  const inside = text.slice(container.range.start, container.range.end);
  const own = indentAt(text, container.range.start);
  // An object on one line is written anew, unless there is a comment in it.
  if (!last || (!inside.includes('\n') && !inside.includes('/*'))) {
    if (!last && inside.includes('/')) return fill(text, container, entryText(step, value, own + style.unit, style), own, style);
    const before = toValue(container) as Json;
    const after = step === -1 ? [...(before as readonly Json[]), value] : { ...(before as object), [step]: value };
    return replace(text, container.range, render(after, own, style));
  }
  const indent = indentAt(text, last.start);
  const added = entryText(step, value, indent, style);
  const rest = /^[ \t]*(?:\/\/[^\n\r]*|\/\*(?:(?!\*\/)[^\n\r])*\*\/[ \t]*)?(?=\r?\n)/.exec(text.slice(last.end))?.[0] ?? '';
  const comma = /^\s*,[^\n\r]*/.exec(text.slice(last.end))?.[0];
  if (comma)
    return replace(text, { start: last.end + comma.length, end: last.end + comma.length }, `${style.eol}${indent}${added}`);
  const end = last.end + rest.length;
  return replace(text, { start: last.end, end }, `,${rest}${style.eol}${indent}${added}`);
}

/** Into a container that holds nothing but comments. */
function fill(text: string, { range }: Container, added: string, own: string, { unit, eol }: Style): string {
  const inside = text.slice(range.start + 1, range.end - 1).trimEnd();
  return replace(text, { start: range.start + 1, end: range.end - 1 }, `${inside}${eol}${own}${unit}${added}${eol}${own}`);
}

function entryText(step: string | -1, value: Json, indent: string, style: Style): string {
  return `${step === -1 ? '' : `${JSON.stringify(step)}: `}${render(value, indent, style)}`;
}

function replace(text: string, { start, end }: Range, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The blanks at the start of the line that an offset is in. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** A value over several lines; what fits into one line and holds no object stays in it. */
function render(value: Json, indent: string, style: Style): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Array.isArray(value)
    ? value.map((item) => ['', item] as const)
    : Object.entries(value as { [key: string]: Json });
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  const isFlat = entries.every(([, item]) => typeof item !== 'object' || item === null);
  const flat = entries
    .map(([key, item]) => (Array.isArray(value) ? '' : `${JSON.stringify(key)}: `) + JSON.stringify(item))
    .join(', ');
  const fits = isFlat && indent.length + flat.length < lineWidth;
  if (fits && (Array.isArray(value) || (entries.length === 1 && indent !== '')))
    return Array.isArray(value) ? `[${flat}]` : `{ ${flat} }`;
  const inner = indent + style.unit;
  const lines = entries.map(
    ([key, item]) => `${inner}${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${render(item, inner, style)}`,
  );
  return [open, lines.join(`,${style.eol}`), `${indent}${close}`].join(style.eol);
}
