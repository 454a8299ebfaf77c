import { defineRule } from '../../engine/rule.ts';
import { effectOfLostFields, quoted } from '../wording.ts';
import { diagnose, doubleQuoted } from './causes.ts';
import { isCut } from './fences.ts';

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
const proseFields = new Set(['description', 'when_to_use', 'argument-hint', 'name']);

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
        if (!proseFields.has(key) || range.start >= (client.block?.end ?? 0)) continue;
        // A name has no blank before a sign, and a comment to these tools is meant as one.
        if (kind === 'comment' && (key === 'name' || text.includes('plugin-dev-ignore'))) continue;
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
          !proseFields.has(key) ||
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
