import { defineRule } from '../../engine/rule.ts';
import { effectOfLostFields } from '../effects.ts';
import { quoted } from '../wording.ts';
import { diagnose, doubleQuoted } from './causes.ts';
import { isCut } from './fences.ts';

/** YAML that the client cannot load, or loads only after a repair. */
export const syntaxRules = [
  defineRule({
    id: 'frontmatter/syntax',
    on: 'component',
    severity: 'error',
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
