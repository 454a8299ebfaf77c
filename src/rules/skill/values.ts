import { scalarText, toValue, typeName } from '../../formats/located.ts';
import { fieldOf, fieldsOf } from '../../plugin/model.ts';
import { validators } from '../../schemas/skill-validators.ts';
import { skillFields } from '../../spec/skills.ts';
import { allowedWords, asClause } from '../shared/field-words.ts';
import { modelFault } from '../shared/model-names.ts';
import { closest, either, quoted } from '../wording.ts';
import { skillRule } from './skill.ts';

const byName = new Map(skillFields.map((field) => [field.name, field]));
/** Rules of their own, and those on hooks, say more about these. */
const judgedElsewhere = new Set([
  'name',
  'description',
  'arguments',
  'argument-hint',
  'allowed-tools',
  'disallowed-tools',
  'model',
  'hooks',
]);
const yesOrNo = 'write true or false';

/** Values of fields that the client knows. */
export const skillValueRules = [
  skillRule({
    id: 'skill/invalid-value',
    severity: 'warning',
    summary: 'a value that the client does not take for its field',
    check(skill, report) {
      const { root, status } = skill.frontmatter.client;
      if (status !== 'loaded' || !root || validators.skill(toValue(root))) return;
      const wrong = new Set((validators.skill.errors ?? []).map(({ instancePath }) => instancePath.split('/')[1] ?? ''));
      for (const { key, value } of fieldsOf(skill)) {
        const field = byName.get(key);
        if (!field || !wrong.has(key) || judgedElsewhere.has(key)) continue;
        // Empty means absent everywhere.
        if (value.kind === 'scalar' && (value.value === null || value.value === '')) continue;
        const written = scalarText(value) ?? skill.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(written, choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: asClause(field.otherwise),
          help: meant ? `did you mean ${quoted(meant)}?` : helpFor(choices, field.schema),
          range: value.range,
          field: key,
          // The client's validator refuses no other value of these.
          ...(key === 'shell' ? { severity: 'error' as const } : {}),
        });
      }
    },
  }),
  skillRule({
    id: 'skill/unknown-model',
    severity: 'warning',
    summary: 'a model name that is neither an alias nor a full id',
    check(skill, report) {
      const { value } = fieldOf(skill, 'model') ?? {};
      if (!value || (value.kind === 'scalar' && value.value === null)) return;
      const found = { range: value.range, field: 'model' };
      if (value.kind === 'scalar' && typeof value.value === 'string') {
        const fault = modelFault(value.value.trim());
        if (fault)
          report({
            ...found,
            ...fault,
            effect: 'the client sends the name to the API as it is, which refuses a model that it does not know',
          });
        return;
      }
      const written = skill.file.text.slice(value.range.start, value.range.end);
      const message = `model is a ${typeName(value)}, not a name: ${quoted(written)}`;
      report({ ...found, message, effect: "the client takes the session's model", help: 'write one name' });
    },
  }),
] as const;

function helpFor(choices: readonly string[], schema: Readonly<Record<string, unknown>>): string {
  if (choices.length > 0) return `write ${either(choices)}`;
  if (schema.type === 'object') return 'write one "key: value" on each line below it';
  return typeof schema.description === 'string' ? yesOrNo : 'write a text';
}
