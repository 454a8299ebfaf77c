import { defineRule } from '../../engine/rule.ts';
import { quoted } from '../wording.ts';

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
