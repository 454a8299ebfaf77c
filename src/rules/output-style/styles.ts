import { defineRule } from '../../engine/rule.ts';
import { scalarText } from '../../formats/located.ts';
import { type Component, fieldOf, fieldsOf } from '../../plugin/model.ts';
import { partFields } from '../../spec/parts.ts';
import { bangCommands, unreplacedTokens } from '../shared/placeholders.ts';
import { closest, quoted } from '../wording.ts';

const fields = partFields('output-style').map(({ name }) => name);
/** What the client takes for true, in any letter case, and what an author means by false. */
const yes = /^(?:true|yes|on|1)$/i;
const no = /^(?:false|no|off|0)$/i;

/** Output styles: the texts that take the place of a part of the client's system prompt. */
export const outputStyleRules = [
  defineRule({
    id: 'output-style/placeholder',
    on: 'output-style',
    severity: 'warning',
    summary: 'a placeholder in an output style',
    effect: 'the model reads it as it stands',
    check(style, report) {
      for (const { token, range } of unreplacedTokens(style))
        report({
          message: `${quoted(token)} is not replaced in an output style`,
          help: 'write what is meant, or move it into a skill',
          range,
        });
      for (const { token, range } of bangCommands(style))
        report({ message: `${quoted(token)} is not run in an output style`, help: 'move it into a skill', range });
    },
  }),
  defineRule({
    id: 'output-style/force',
    on: 'output-style',
    severity: 'warning',
    summary: 'a force-for-plugin that forces nothing',
    effect: 'the client does not force the style',
    check(style, report) {
      const force = fieldOf(style, 'force-for-plugin');
      const text = scalarText(force?.value);
      if (!force || (text !== undefined && (yes.test(text) || no.test(text)))) return;
      report({
        message: `force-for-plugin is neither true nor false: ${quoted(text ?? force.value.kind)}`,
        help: 'write true or false',
        range: force.value.range,
        field: 'force-for-plugin',
      });
    },
  }),
  defineRule({
    id: 'output-style/second-forced',
    on: 'plugin',
    severity: 'warning',
    summary: 'two output styles that force themselves',
    effect: 'the client takes the first and warns in its debug log',
    check({ outputStyles }, report) {
      const [first, ...others] = outputStyles.filter((style) =>
        yes.test(scalarText(fieldOf(style, 'force-for-plugin')?.value) ?? ''),
      );
      for (const style of first ? others : []) {
        const range = fieldOf(style, 'force-for-plugin')?.keyRange ?? { start: 0, end: 0 };
        report({
          message: `${quoted(first?.id)} is forced already`,
          help: 'force one style alone',
          file: style.file.path,
          range,
          field: 'force-for-plugin',
        });
      }
    },
  }),
  defineRule({
    id: 'output-style/duplicate-name',
    on: 'plugin',
    severity: 'warning',
    summary: 'two output styles of one name',
    effect: 'the client keeps the later file alone',
    check({ outputStyles }, report) {
      const first = new Map<string, Component>();
      for (const style of outputStyles) {
        const known = first.get(style.id);
        first.set(style.id, known ?? style);
        if (!known) continue;
        const range = fieldOf(style, 'name')?.value.range ?? { start: 0, end: 0 };
        report({
          message: `a second style is called ${quoted(style.id)}; the first is ${quoted(known.file.path)}`,
          help: 'give each a name of its own',
          file: style.file.path,
          range,
        });
      }
    },
  }),
  defineRule({
    id: 'output-style/misspelt-field',
    on: 'output-style',
    severity: 'warning',
    summary: 'a field that is spelt otherwise',
    effect: 'the client ignores it',
    check(style, report) {
      for (const { key, keyRange } of fieldsOf(style)) {
        const meant = fields.includes(key) ? undefined : closest(key, fields);
        if (!meant || fieldOf(style, meant)) continue;
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          fix: { safe: false, edits: [{ range: keyRange, text: meant }] },
        });
      }
    },
  }),
  defineRule({
    id: 'output-style/empty',
    on: 'output-style',
    severity: 'warning',
    summary: 'an output style without a text',
    effect: 'the style says nothing to the model',
    check({ body }, report) {
      if (body.text.trim() === '')
        report({
          message: 'there is no text below the frontmatter',
          help: 'write how the model is to answer',
          range: { start: body.start, end: body.start },
        });
    },
  }),
  defineRule({
    id: 'output-style/no-description',
    on: 'output-style',
    severity: 'info',
    summary: 'an output style without a description',
    effect: 'who chooses a style sees its name alone',
    check(style, report) {
      const { status } = style.frontmatter.client;
      if (status === 'loaded' && !scalarText(fieldOf(style, 'description')?.value)?.trim())
        report({
          message: 'there is no description',
          help: 'add a "description" to the frontmatter',
          range: { start: 0, end: 3 },
          field: 'description',
        });
    },
  }),
] as const;
