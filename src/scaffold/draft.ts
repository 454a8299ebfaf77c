import { Buffer } from 'node:buffer';
import { parseJson } from '../formats/json.ts';
import { entryOf, type Node, type Range, toValue } from '../formats/located.ts';
import { utf8 } from '../formats/text.ts';
import type { Files } from '../plugin/files.ts';
import { Refusal } from './answers.ts';

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
