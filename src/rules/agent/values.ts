import { defineRule } from '../../engine/rule.ts';
import { scalarText, toValue, typeName } from '../../formats/located.ts';
import { fieldOf, fieldsOf } from '../../plugin/model.ts';
import { validators } from '../../schemas/validators.ts';
import { agentFields } from '../../spec/index.ts';
import { allowedWords, asClause, modelFault } from '../shared/component-names.ts';
import { closest, either, quoted } from '../wording.ts';

const byName = new Map(agentFields.map((field) => [field.name, field]));
/** Rules of their own say more about these. */
const judgedElsewhere = new Set(['name', 'description', 'when_to_use', 'when-to-use', 'tools', 'disallowedTools', 'model']);

/** Values of fields that the client knows. */
export const valueRules = [
  defineRule({
    id: 'agent/unknown-model',
    on: 'agent',
    severity: 'warning',
    summary: 'a model name that is neither an alias nor a full id',
    check(agent, report) {
      const field = fieldOf(agent, 'model');
      if (!field || (field.value.kind === 'scalar' && field.value.value === null)) return;
      const found = { range: field.value.range, field: 'model' };
      if (field.value.kind !== 'scalar' || typeof field.value.value !== 'string') {
        const written = agent.file.text.slice(field.value.range.start, field.value.range.end);
        const message = `model is a ${typeName(field.value)}, not a name: ${quoted(written)}`;
        report({ ...found, message, effect: "the client takes the session's model", help: 'write one name' });
        return;
      }
      const fault = modelFault(field.value.value.trim());
      if (fault)
        report({
          ...found,
          ...fault,
          effect: 'the client sends the name to the API as it is, which refuses a model that it does not know',
        });
    },
  }),
  defineRule({
    id: 'agent/invalid-value',
    on: 'agent',
    severity: 'warning',
    summary: 'a value that the client does not take for its field',
    check(agent, report) {
      const { root } = agent.frontmatter.client;
      if (agent.frontmatter.client.status !== 'loaded' || !root || validators.agent(toValue(root))) return;
      const wrong = new Set((validators.agent.errors ?? []).map(({ instancePath }) => instancePath.split('/')[1] ?? ''));
      for (const { key, value } of fieldsOf(agent)) {
        const field = byName.get(key);
        const use = agent.scope === 'plugin' ? field?.inPlugin : field?.inProject;
        if (!field || !wrong.has(key) || judgedElsewhere.has(key) || use === 'ignored') continue;
        // Empty means absent everywhere.
        if (value.kind === 'scalar' && value.value === null) continue;
        const written = scalarText(value) ?? agent.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(written, choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: asClause(field.otherwise),
          help: meant ? `did you mean ${quoted(meant)}?` : choices.length > 0 ? `write ${either(choices)}` : field.does,
          range: value.range,
          field: key,
          // A project agent whose hooks are no map is not loaded.
          ...(key === 'hooks' ? { severity: 'error' as const } : {}),
        });
      }
    },
  }),
] as const;
