import type { Edit } from '../../engine/rule.ts';
import { defineRule } from '../../engine/rule.ts';
import type { Range } from '../../formats/located.ts';
import type { Component } from '../../plugin/model.ts';
import { isStrayDocument } from '../shared/component-names.ts';
import { effectOfLostFields, quoted } from '../wording.ts';

/** An opening fence, perhaps with a language, perhaps with too many dashes, followed by a line that looks like a field. */
const attemptedBlock = /^(?:-{3,}[ \t]{0,20}\w{0,20}|\+{3})\s{1,20}["']?[\w-]{1,60}["']?[ \t]{0,20}[:=]/;
/** What may stand before it by accident: blanks, or one HTML comment. */
const accidentalPrefix = /^\uFEFF?\s{0,100}(?:<!--(?:(?!-->).){0,1000}-->\s{0,100})?/s;

/** Where a block begins that looks like frontmatter but may not be read as such. */
export function attemptedAt({ file: { text }, frontmatter: { author } }: Component): number | undefined {
  // A language of its own, such as `---js`, makes any text a block.
  if (author.status === 'refused') return text.startsWith('\uFEFF') ? 1 : 0;
  const at = accidentalPrefix.exec(text)?.[0].length ?? 0;
  return attemptedBlock.test(text.slice(at, at + 400)) ? at : undefined;
}

/** True where dashes inside the author's block end the client's. */
export function isCut({ file, frontmatter: { author, client } }: Component): boolean {
  if (!author.block || !client.block || client.block.end > author.block.end) return false;
  const { end } = client.block;
  // A line of three dashes ends the block for both.
  return !/^(?:^|\n)---[ \t]{0,100}\r?(?:\n|$)/.test(file.text.slice(Math.max(0, end - 1), end + 110));
}

/** A line of a block, without its line feed. */
export interface BlockLine {
  readonly text: string;
  readonly start: number;
}

/** A field of a block that YAML does not parse, found line by line. */
export interface BlockField {
  readonly key: string;
  /** What stands behind the colon on the same line, without its line end. */
  readonly value: string;
  readonly range: Range;
  /** The lines below it up to the next field, without blank ones at the end. */
  readonly more: readonly BlockLine[];
}

const fieldLine = /^(?:"([^"]{1,80})"|'([^']{1,80})'|([A-Za-z_][\w.-]{0,80})):(?:[ \t]+|[ \t]*\r?$)/;
/** What starts a line of an example dialogue; authors paste those into descriptions without indenting them. */
const dialogue = /^(?:user|assistant|context|commentary|example|human|ai|claude)$/i;

/** Fields of prose, whose lines are meant as one text. */
export const proseFields: ReadonlySet<string> = new Set(['description', 'when_to_use', 'argument-hint']);

/** The field whose lines hold an offset. */
export function fieldAt(text: string, block: Range, offset: number): BlockField | undefined {
  const fields: { line: BlockLine; more: BlockLine[] }[] = [];
  for (const line of linesIn(text, block)) {
    const key = keyOf(line.text);
    if (key !== undefined && !isText(key, fields.at(-1)?.line)) fields.push({ line, more: [] });
    else fields.at(-1)?.more.push(line);
  }
  const found = fields.findLast(({ line }) => line.start <= offset);
  if (!found) return undefined;
  const { line, more } = found;
  const prefix = fieldLine.exec(line.text)?.[0].trimEnd() ?? '';
  const rest = line.text.slice(prefix.length);
  const value = rest.trim();
  const start = line.start + prefix.length + (value ? rest.indexOf(value) : 0);
  while (more.at(-1)?.text.trim() === '') more.pop();
  return { key: keyOf(line.text) ?? '', value, range: { start, end: start + value.length }, more };
}

/** Rewrites a field's value as a literal block, each line indented by two blanks more. */
export function asBlock({ value, range, more }: BlockField): Edit[] {
  const last = more.at(-1);
  if (!last) return [];
  const newline = more.some(({ text }) => text.endsWith('\r')) ? '\r\n' : '\n';
  const below = more.map(({ text }) => (text.trim() === '' ? text : `  ${text}`)).join('\n');
  const isBlock = /^[|>]/.test(value);
  const head = isBlock ? value : `|${value ? `${newline}  ${value}` : ''}`;
  const lead = value || range.start === 0 ? '' : ' ';
  return [{ range: { start: range.start, end: last.start + last.text.length }, text: lead + head + newline + below }];
}

/** The lines between two offsets. */
function linesIn(text: string, block: Range): BlockLine[] {
  const lines: BlockLine[] = [];
  for (let start = block.start; start < block.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > block.end ? block.end : newline;
    lines.push({ text: text.slice(start, end), start });
    start = end + 1;
  }
  return lines;
}

/** `Examples:` below a description is a part of it: the client has no field with a capital letter. */
function isText(key: string, previous: BlockLine | undefined): boolean {
  if (!previous) return false;
  return dialogue.test(key) || (/^[A-Z]/.test(key) && proseFields.has(keyOf(previous.text) ?? ''));
}

function keyOf(line: string): string | undefined {
  const [, double, single, plain] = fieldLine.exec(line) ?? [];
  return double ?? single ?? plain;
}

/** Where the client's fences differ from those that the author meant. */
export const fenceRules = [
  defineRule({
    id: 'frontmatter/missing',
    on: 'component',
    severity: 'warning',
    inClient: true,
    summary: 'a component has no frontmatter',
    check(component, report) {
      const { file, frontmatter } = component;
      if (frontmatter.client.status !== 'absent' || attemptedAt(component) !== undefined || isStrayDocument(component)) return;
      const message = file.text.trim() === '' ? 'the file is empty' : 'the file has no frontmatter';
      const help = `start it with a block between two lines of ---, with at least a description`;
      report({ message, range: { start: 0, end: 0 }, effect: effectOfLostFields(component), help });
    },
  }),
  defineRule({
    id: 'frontmatter/not-read',
    on: 'component',
    severity: 'error',
    inClient: true,
    summary: 'a frontmatter block that the client does not see',
    check(component, report) {
      const { text } = component.file;
      const at = attemptedAt(component);
      if (component.frontmatter.client.status !== 'absent' || at === undefined) return;
      const { message, help } = explainUnseen(text, at);
      const fix =
        at > 0 && text.startsWith('---', at) && text.slice(0, at).trim() === ''
          ? { safe: true, edits: [{ range: { start: 0, end: at }, text: '' }] }
          : undefined;
      const end = text.indexOf('\n', at);
      const range = { start: at, end: end < 0 ? text.length : end };
      report({ message, help, range, effect: effectOfLostFields(component), ...(fix ? { fix } : {}) });
    },
  }),
  defineRule({
    id: 'frontmatter/cut',
    on: 'component',
    severity: 'error',
    inClient: true,
    summary: 'three dashes inside the frontmatter end it',
    check(component, report) {
      const { author, client } = component.frontmatter;
      if (!author.block || !client.block || !isCut(component)) return;
      const lost = component.file.text.slice(client.block.end, author.block.end).trim();
      const isLost = client.status === 'broken' || client.status === 'not-a-map';
      report({
        message: `"---" ends the frontmatter here; ${quoted(lost)} is cut off`,
        effect: isLost
          ? effectOfLostFields(component)
          : 'the client ends the block at the first three dashes anywhere, also inside a value or a comment; the rest becomes body text',
        help: 'write another dash, such as – or =, or remove the dashes',
        range: { start: client.block.end, end: client.block.end + 3 },
      });
    },
  }),
  defineRule({
    id: 'frontmatter/fence',
    on: 'component',
    severity: 'info',
    profiles: { portable: 'error' },
    summary: 'a closing fence that is not a line of exactly ---',
    check(component, report) {
      const { file, frontmatter } = component;
      const { client } = frontmatter;
      if (!client.block || client.status === 'absent' || isCut(component)) return;
      const { end } = client.block;
      const lineStart = file.text.lastIndexOf('\n', end - 1) + 1;
      const lineEnd = file.text.indexOf('\n', end);
      const line = file.text.slice(lineStart, lineEnd < 0 ? file.text.length : lineEnd);
      if (/^---\s*$/.test(line) || file.text.slice(lineStart, end).trim() !== '') return;
      report({
        message: `the closing fence is ${quoted(line)}, not "---"`,
        effect:
          'the client takes what follows the dashes as the start of the body; other readers do not see the end of the block',
        help: 'write --- alone on its line',
        range: { start: lineStart, end: lineStart + line.length },
      });
    },
  }),
] as const;

function explainUnseen(text: string, at: number): { message: string; help: string } {
  const first = text.slice(at).split(/\r?\n|\r/, 1)[0] ?? '';
  if (first.startsWith('+++'))
    return { message: 'the frontmatter is fenced by "+++"', help: 'write YAML between two lines of ---' };
  if (first.startsWith('----'))
    return { message: `the frontmatter opens with ${quoted(first)}`, help: 'open it with exactly three dashes' };
  if (first.trim() !== '---')
    return {
      message: `the opening fence carries a word: ${quoted(first)}`,
      help: 'write --- alone on the first line; the block is always YAML',
    };
  if (at > (text.startsWith('\uFEFF') ? 1 : 0))
    return { message: 'something stands before the opening "---"', help: 'let the file begin with ---' };
  if (!text.includes('\n')) return { message: 'the lines end with a bare CR', help: 'end lines with LF' };
  return { message: 'the frontmatter is never closed', help: 'close it with a line of ---' };
}
