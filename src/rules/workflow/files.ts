import { defineRule } from '../../engine/rule.ts';
import { type PartFile, partFiles } from '../../plugin/discover.ts';
import type { Plugin } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';

/** Why the client would skip a workflow, and where in its text. */
export interface MetaFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** `unsure` where only the client's own parser could tell. */
type Value =
  | { readonly kind: 'text'; readonly isEmpty: boolean }
  | { readonly kind: 'map'; readonly fields: ReadonlyMap<string, Value> }
  | { readonly kind: 'other' | 'unsure' }
  | ({ readonly kind: 'fault' } & MetaFault);

interface Reader {
  readonly text: string;
  at: number;
}

const maxDepth = 50;
const notFirst = 'the first statement is not "export const meta = { … }"';
const blanks = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const number = /-?(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/y;

/**
 * Reads the first statement of a workflow, which the client takes for its description: a literal object with a name and a
 * description, and nothing that would have to be run [client 2.1.330]. Undefined where nothing is wrong with it.
 */
export function metaFault(text: string): MetaFault | undefined {
  const reader: Reader = { text, at: /^\uFEFF?(?:#![^\n]*)?/.exec(text)?.[0].length ?? 0 };
  skip(reader);
  const start = reader.at;
  const head = /export\s+const\s+meta\s*=(?!=)/y;
  head.lastIndex = start;
  const [opening] = head.exec(text) ?? [];
  // A comment inside the head is left to the client.
  if (opening === undefined)
    return /^export\s*\//.test(text.slice(start, start + 100)) ? undefined : fault(notFirst, start, firstWordEnd(text, start));
  reader.at = start + opening.length;
  let parentheses = 0;
  for (skip(reader); text[reader.at] === '('; skip(reader)) {
    parentheses++;
    reader.at++;
  }
  const value =
    text[reader.at] === '{' ? readValue(reader, 0) : fault('meta is no literal object', reader.at, firstWordEnd(text, reader.at));
  if (value.kind === 'fault') return value;
  if (value.kind !== 'map') return undefined;
  for (skip(reader); parentheses > 0 && text[reader.at] === ')'; skip(reader)) {
    parentheses--;
    reader.at++;
  }
  if (/^(?:,|as\s)/.test(text.slice(reader.at, reader.at + 3)))
    return fault('something else stands behind the object of meta', reader.at, reader.at + 1);
  for (const key of ['name', 'description']) {
    const found = value.fields.get(key);
    if (found?.kind === 'text' && !found.isEmpty) continue;
    return fault(found ? `meta.${key} is no text, or empty` : `meta has no ${key}`, start, start + opening.length);
  }
  return undefined;
}

function fault(problem: string, start: number, end: number): { readonly kind: 'fault' } & MetaFault {
  return { kind: 'fault', problem, start, end };
}

function skip(reader: Reader): void {
  blanks.lastIndex = reader.at;
  reader.at += blanks.exec(reader.text)?.[0].length ?? 0;
}

function take(reader: Reader, form: RegExp): string | undefined {
  form.lastIndex = reader.at;
  const [found] = form.exec(reader.text) ?? [];
  if (found) reader.at += found.length;
  return found || undefined;
}

function firstWordEnd(text: string, start: number): number {
  const length = text.slice(start, start + 100).search(/[\s({;]/);
  return Math.min(text.length, start + Math.max(1, length));
}

function readValue(reader: Reader, depth: number): Value {
  const { text, at } = reader;
  const char = text[at] ?? '';
  if (depth > maxDepth) return { kind: 'unsure' };
  if (char === '{') return readMap(reader, depth);
  if (char === '[') return readList(reader, depth);
  if (char === "'" || char === '"' || char === '`') return readText(reader, char);
  if (take(reader, number)) return { kind: 'other' };
  if (char !== '' && '+!~'.includes(char)) return computed(at);
  const name = take(reader, word);
  if (name === 'true' || name === 'false' || name === 'null') return { kind: 'other' };
  return name ? fault(`${JSON.stringify(name)} in meta is no literal`, at, at + name.length) : { kind: 'unsure' };
}

function readText(reader: Reader, quote: string): Value {
  const { text, at } = reader;
  let end = at + 1;
  while (end < text.length && text[end] !== quote) {
    if (quote === '`' && text.startsWith('${', end)) return fault('a template in meta has something to be run', end, end + 2);
    if (quote !== '`' && text[end] === '\n') return { kind: 'unsure' };
    end += text[end] === '\\' ? 2 : 1;
  }
  reader.at = end + 1;
  return { kind: 'text', isEmpty: end === at + 1 };
}

function readList(reader: Reader, depth: number): Value {
  reader.at++;
  for (skip(reader); reader.text[reader.at] !== ']'; skip(reader)) {
    if (reader.text.startsWith('...', reader.at)) return fault('meta is spread from something else', reader.at, reader.at + 3);
    const item = reader.text[reader.at] === ',' ? undefined : readValue(reader, depth + 1);
    if (item?.kind === 'fault' || item?.kind === 'unsure') return item;
    const next = separator(reader, ']');
    if (next) return next;
  }
  reader.at++;
  return { kind: 'other' };
}

function readMap(reader: Reader, depth: number): Value {
  const fields = new Map<string, Value>();
  reader.at++;
  for (skip(reader); reader.text[reader.at] !== '}'; skip(reader)) {
    const { text, at } = reader;
    if (text.startsWith('...', at)) return fault('meta is spread from something else', at, at + 3);
    if (text[at] === '[') return fault('meta has a computed key', at, at + 1);
    const isQuoted = text[at] === "'" || text[at] === '"';
    if (isQuoted && readText(reader, text[at] ?? '').kind === 'unsure') return { kind: 'unsure' };
    const key = isQuoted ? text.slice(at + 1, reader.at - 1) : take(reader, word);
    if (key === undefined) return { kind: 'unsure' };
    if (key === '__proto__') return fault('meta has a key "__proto__"', at, reader.at);
    skip(reader);
    const after = reader.text[reader.at];
    if (after === '(' || after === ',' || after === '}')
      return fault(`${JSON.stringify(key)} in meta is no literal`, at, at + key.length);
    if (after !== ':') return { kind: 'unsure' };
    reader.at++;
    skip(reader);
    const value = readValue(reader, depth + 1);
    if (value.kind === 'fault' || value.kind === 'unsure') return value;
    fields.set(key, value);
    const next = separator(reader, '}');
    if (next) return next;
  }
  reader.at++;
  return { kind: 'map', fields };
}

/** Goes behind a comma; what else may follow a value makes it an expression. */
function separator(reader: Reader, closing: string): Value | undefined {
  skip(reader);
  const char = reader.text[reader.at];
  if (char === ',') reader.at++;
  if (char === ',' || char === closing) return undefined;
  return char !== undefined && '+-*.([?&|'.includes(char) ? computed(reader.at) : { kind: 'unsure' };
}

function computed(at: number): Value {
  return fault('a value in meta has to be computed', at, at + 1);
}

/** Workflows: scripts that say in their first statement what they are. None is ever run here. */
export const workflowRules = [
  defineRule({
    id: 'workflow/meta',
    on: 'plugin',
    severity: 'error',
    summary: 'a workflow whose first statement does not say what it is',
    effect: 'the client skips the file; only its debug log says so',
    check(plugin, report) {
      for (const { path } of workflowFiles(plugin).filter(({ name }) => name.endsWith('.js'))) {
        const { text, failure } = plugin.source(path);
        const found = failure === undefined ? metaFault(text) : undefined;
        if (!found) continue;
        report({
          message: found.problem,
          help: "begin with: export const meta = { name: '…', description: '…' }",
          file: path,
          range: { start: found.start, end: found.end },
        });
      }
    },
  }),
  defineRule({
    id: 'workflow/ending',
    on: 'plugin',
    severity: 'warning',
    summary: 'a workflow in a file that does not end in .js',
    effect: 'the client does not load it, and nothing says so',
    check(plugin, report) {
      for (const { path, name } of workflowFiles(plugin)) {
        if (!/\.(?:[cm]js|[cm]?tsx?|jsx|JS)$/.test(name) || !plugin.source(path).text.includes('export const meta')) continue;
        report({
          message: `a workflow that does not end in .js: ${quoted(path)}`,
          help: 'rename it; it has to be plain JavaScript',
          file: path,
          range: { start: 0, end: 0 },
        });
      }
    },
  }),
] as const;

function workflowFiles(plugin: Plugin): PartFile[] {
  return plugin.scope === 'plugin' && !plugin.marketplace ? partFiles(plugin, 'workflows', 'workflows') : [];
}
