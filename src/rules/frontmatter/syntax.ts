import { defineRule, type Edit, type Fix } from '../../engine/rule.ts';
import { type ClientReading, readFrontmatter } from '../../formats/frontmatter.ts';
import type { Range } from '../../formats/located.ts';
import { effectOfLostFields, quoted } from '../wording.ts';
import { asBlock, type BlockField, type BlockLine, fieldAt, isCut, proseFields } from './fences.ts';

/** Why a block is not YAML, for its author. */
export interface Diagnosis {
  readonly cause: string;
  readonly help: string;
  readonly range: Range;
  readonly fix?: Fix;
}

/** Explains the first problem of a block that the client could not load, and repairs it where that makes the block load. */
function diagnose(text: string, { block, problem }: ClientReading): Diagnosis {
  const nowhere = { start: 0, end: 0 };
  if (!block || !problem) return { cause: 'it cannot be read', help: 'write one "field: value" on each line', range: nowhere };
  const { code, message, range } = problem;
  if (code === 'NUL') return { cause: 'it contains a NUL character', help: 'remove the character', range };
  if (code === 'TOO_LONG' || code === 'IMPOSSIBLE' || code === 'BLANK')
    return { cause: message, help: 'move the text into the body', range };
  // A problem at the end of the block, such as a quote that is never closed, belongs to its last line.
  const field = fieldAt(text, block, Math.min(range.start, block.end - 1));
  const found = field && causeIn(field);
  if (found) {
    const { cause, help, edits } = found;
    const loads = edits.length > 0 && readFrontmatter(edited(text, edits)).client.status === 'loaded';
    return { cause, help, range: found.range, ...(loads ? { fix: { safe: true, edits } } : {}) };
  }
  const where = field ? ` in ${quoted(field.key)}` : '';
  const help = 'start every field at the first column, indent continuation lines, and quote values that contain ": "';
  return { cause: `${lowerFirst(message.split('\n', 1)[0] ?? code)}${where}`, help, range };
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { range, text: replacement } of edits) {
    result += text.slice(from, range.start) + replacement;
    from = range.end;
  }
  return result + text.slice(from);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Why a field's value is not YAML, and the edits that may repair it. */
export interface Cause {
  readonly cause: string;
  readonly help: string;
  readonly range: Range;
  readonly edits: readonly Edit[];
}

const hasColon = /: |:$/;
const blockMark = /^[|>][+-]?\d?[+-]?$/;

/** What keeps a field from being YAML; the commonest slips first. */
function causeIn(field: BlockField): Cause | undefined {
  const { key, value, range, more } = field;
  const isBlock = blockMark.test(value);
  const tab = more.find(({ text }) => /^ *\t/.test(text));
  if (tab) return tabCause(tab, more);
  const malformed = more.find(({ text }) => /^[A-Za-z_][\w-]*:(?:\S|\u00A0)/.test(text));
  if (malformed && !proseFields.has(key)) return gluedCause(malformed);
  if (/^["']/.test(value)) return quoteCause(field);
  const stray = more.find(({ text }) => /^\S/.test(text));
  if (stray && isBlock)
    return {
      cause: `${quoted(stray.text.trim())} is not indented below "${key}: ${value}"`,
      help: 'indent every line of the block',
      range: rangeOf(stray),
      edits: asBlock(field),
    };
  if (stray && malformed === stray) return gluedCause(stray);
  if (stray && proseFields.has(key))
    return {
      cause: `${quoted(stray.text.trim())} is not indented as the value of ${key}`,
      help: 'write "|" behind the colon, and indent every line of the value',
      range: rangeOf(stray),
      edits: asBlock(field),
    };
  if (stray)
    return {
      cause: `${quoted(stray.text.trim())} is neither a field nor an indented continuation`,
      help: 'remove the line, or write it as "field: value"',
      range: rangeOf(stray),
      edits: [],
    };
  if (hasColon.test(value)) return colonCause(value, range, more.length > 0 ? asBlock(field) : quote(value, range));
  const colon = isBlock ? undefined : more.find(({ text }) => /^\s/.test(text) && nestedColon(text));
  if (colon && value && proseFields.has(key)) return colonCause(colon.text.trim(), rangeOf(colon), asBlock(field));
  if (colon && value) return indentCause(colon, key);
  const nested = more.find(({ text }) => nestedValue(text) !== undefined);
  if (nested) return nestedCause(nested);
  if (/^[[{*&!|>%@`?-]/.test(value))
    return {
      cause: `${quoted(value)} starts with a sign that YAML reads as syntax`,
      help: 'enclose the value in double quotes',
      range,
      edits: quote(value, range),
    };
  return undefined;
}

function tabCause(tab: BlockLine, more: readonly BlockLine[]): Cause {
  const edits = more.flatMap(({ text, start }): Edit[] => {
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    return indent.includes('\t') ? [{ range: { start, end: start + indent.length }, text: indent.replaceAll('\t', '  ') }] : [];
  });
  return { cause: 'a tab indents this line', help: 'indent with blanks', range: rangeOf(tab), edits };
}

/** `key:value`, or a no-break space behind the colon. */
function gluedCause({ text, start }: BlockLine): Cause {
  const colon = text.indexOf(':') + 1;
  const isSpace = text[colon] === '\u00A0';
  const place = { start: start + colon, end: start + colon + (isSpace ? 1 : 0) };
  return {
    cause: `${isSpace ? 'a no-break space' : 'no blank'} stands behind the colon of ${quoted(text.trim())}`,
    help: 'write a blank behind the colon',
    range: { start, end: start + text.trimEnd().length },
    edits: [{ range: place, text: ' ' }],
  };
}

function quoteCause({ value, range, more }: BlockField): Cause {
  const mark = value[0] ?? '';
  const isWhole = value.length > 1 && value.endsWith(mark);
  const escaped = value.replace(/\\(?![0abefnrtvNLPxuU_"/\\ ])/g, '\\\\');
  if (mark === '"' && isWhole && escaped !== value)
    return {
      cause: `${quoted(value)} holds a backslash that is no escape of YAML`,
      help: 'double the backslash',
      range,
      edits: [{ range, text: escaped }],
    };
  const inner = value.indexOf(mark, 1);
  if (inner < 0)
    return {
      cause: `the quote of ${quoted(value)} is never closed`,
      help: 'close it, or remove it',
      range,
      edits: more.length > 0 ? [] : [{ range, text: value + mark }],
    };
  // Quotes inside that open after a blank, and apostrophes, lie within the outer ones; others end what the first one opened.
  const isNested = isWhole && (/[\s(]/.test(value[inner - 1] ?? '') || /^\w'\w/.test(value.slice(inner - 1, inner + 2)));
  return {
    cause: `the quotes of ${quoted(value)} do not enclose the whole value`,
    help: 'enclose the whole value in double quotes, and put a backslash before each one inside',
    range,
    edits: more.length > 0 ? [] : quote(isNested ? value.slice(1, -1) : value, range),
  };
}

function colonCause(written: string, range: Range, edits: readonly Edit[]): Cause {
  const isBlock = edits.some(({ text }) => text.includes('\n'));
  const help = isBlock
    ? 'write "|" behind the colon of the field, and indent every line of the value below it'
    : 'enclose the value in double quotes';
  return { cause: `${quoted(written)} contains an unquoted colon`, help, range, edits };
}

function indentCause(line: BlockLine, key: string): Cause {
  const indent = line.text.length - line.text.trimStart().length;
  return {
    cause: `${quoted(line.text.trim())} is indented, although ${key} has a value already`,
    help: 'start the field at the first column',
    range: rangeOf(line),
    edits: [{ range: { start: line.start, end: line.start + indent }, text: '' }],
  };
}

const nestedLine = /^(\s+(?:- +)?["']?[\w.-]{1,80}["']?:[ \t]+)([^"'|>[{\s].*)$/;

/** The value of an indented `key: value` line that holds a second colon. */
function nestedValue(text: string): string | undefined {
  const value = nestedLine.exec(text.trimEnd())?.[2];
  return value !== undefined && hasColon.test(value) ? value : undefined;
}

function nestedColon(text: string): boolean {
  return hasColon.test(text.trimEnd());
}

function nestedCause({ text, start }: BlockLine): Cause {
  const value = nestedValue(text) ?? '';
  const at = start + (nestedLine.exec(text.trimEnd())?.[1]?.length ?? 0);
  const range = { start: at, end: at + value.length };
  return colonCause(value, range, quote(value, range));
}

function quote(value: string, range: Range): Edit[] {
  return [{ range, text: doubleQuoted(value) }];
}

function rangeOf({ text, start }: BlockLine): Range {
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** Encloses a one-line value in double quotes; only then does YAML read the very characters that stand there. */
function doubleQuoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** YAML that the client cannot load, or loads only after a repair. */
export const syntaxRules = [
  defineRule({
    id: 'frontmatter/syntax',
    on: 'component',
    severity: 'error',
    inClient: true,
    summary: 'frontmatter that the client cannot parse',
    check(component, report) {
      const { status, problem } = component.frontmatter.client;
      if (status !== 'broken' || !problem || isCut(component)) return;
      const { cause, help, range, fix } = diagnose(component.file.text, component.frontmatter.client);
      report({
        message: `the frontmatter is not YAML: ${cause}`,
        effect: effectOfLostFields(component),
        help,
        range,
        field: 'frontmatter',
        ...(fix ? { fix } : {}),
      });
    },
  }),
  defineRule({
    id: 'frontmatter/not-a-map',
    on: 'component',
    severity: 'error',
    inClient: true,
    summary: 'frontmatter that is a list or a text',
    check(component, report) {
      const { status, root, block } = component.frontmatter.client;
      if (status !== 'not-a-map') return;
      report({
        message: `the frontmatter is ${root?.kind === 'list' ? 'a list' : 'a single value'}, not a map of fields`,
        effect: effectOfLostFields(component),
        help: 'write one "field: value" on each line',
        range: root?.range ?? block ?? { start: 0, end: 0 },
        field: 'frontmatter',
      });
    },
  }),
  defineRule({
    id: 'frontmatter/repaired',
    on: 'component',
    severity: 'info',
    profiles: { portable: 'error' },
    summary: 'a value that is YAML only after the client has quoted it',
    effect: 'the client quotes the value and reads on; other readers refuse the whole block',
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === 'loaded' ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        const fix = { safe: true, edits: [{ range, text: doubleQuoted(value) }] };
        report({ message: `${quoted(value)} needs quotes to be YAML`, help: 'quote it', range, fix });
      }
    },
  }),
  defineRule({
    id: 'frontmatter/repair-damage',
    on: 'component',
    severity: 'warning',
    inClient: true,
    summary: 'a list or map that the repair of another value turns into text',
    effect: 'the client quotes every such value of the block and loads this one as text',
    check({ file, frontmatter: { client } }, report) {
      for (const range of client.status === 'loaded' ? client.repaired : []) {
        const value = file.text.slice(range.start, range.end);
        if (!value.startsWith('{') || !value.trimEnd().endsWith('}')) continue;
        report({
          message: `${quoted(value)} becomes text, because another value of the block is not YAML`,
          help: 'quote the other value',
          range,
        });
      }
    },
  }),
] as const;

/** Fields whose value is prose for the model or a person; only there is a comment or a rewritten number surely text that got lost. */
const quotableFields = new Set([...proseFields, 'name']);

const losses = {
  comment: { what: 'a comment', why: 'YAML reads " #" as the start of a comment' },
  anchor: { what: 'an anchor', why: 'YAML reads a leading "&" as the name of an anchor' },
  tag: { what: 'a tag', why: 'YAML reads a leading "!" as a tag' },
} as const;

/** Text that the author wrote and the model never sees, although the client reads the block without complaint. */
export const lossRules = [
  defineRule({
    id: 'frontmatter/lost-text',
    on: 'component',
    severity: 'warning',
    summary: 'text of a value that YAML takes for something else',
    effect: 'the client drops it silently',
    check({ file, frontmatter: { author, client } }, report) {
      if (client.status !== 'loaded' || client.repaired.length > 0) return;
      for (const { kind, key, text, range } of author.decorations) {
        if (!quotableFields.has(key) || range.start >= (client.block?.end ?? 0)) continue;
        // A name has no blank before a sign, and a comment to these tools is meant as one.
        if (kind === 'comment' && (key === 'name' || text.includes('plugin-dev-ignore'))) continue;
        // Set apart by two blanks and one behind its sign, it is written as a comment.
        if (kind === 'comment' && /^# /.test(text) && /\s\s$/.test(file.text.slice(0, range.start).slice(-2))) continue;
        const { what, why } = losses[kind];
        report({
          message: `${quoted(text)} is ${what}, no part of ${key}`,
          help: `enclose the whole value in double quotes: ${why}`,
          range,
          field: key,
        });
      }
      for (const { key, value } of client.root?.kind === 'map' ? client.root.entries : []) {
        const written = file.text.slice(value.range.start, value.range.end);
        if (
          !quotableFields.has(key) ||
          value.kind !== 'scalar' ||
          typeof value.value !== 'number' ||
          String(value.value) === written
        )
          continue;
        report({
          message: `${key} ${quoted(written)} is read as the number ${value.value}`,
          effect: `the client hands on "${value.value}"`,
          help: 'enclose the value in double quotes',
          range: value.range,
          field: key,
        });
      }
    },
  }),
  defineRule({
    id: 'frontmatter/duplicate-key',
    on: 'component',
    severity: 'warning',
    profiles: { portable: 'error' },
    summary: 'a field that stands twice',
    effect: 'the client takes the last one; other readers refuse the whole block',
    check({ file, frontmatter: { author, client } }, report) {
      for (const { key, first, second } of client.status === 'loaded' ? author.duplicates : []) {
        if (second.start >= (client.block?.end ?? 0)) continue;
        const related = [{ file: file.path, range: first, message: `the first ${quoted(key)}` }];
        report({ message: `${quoted(key)} stands twice`, help: 'keep one of them', range: second, field: key, related });
      }
    },
  }),
] as const;
