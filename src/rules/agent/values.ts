import { defineRule } from '../../engine/rule.ts';
import { scalarText, toValue } from '../../formats/located.ts';
import { fieldOf, fieldsOf } from '../../plugin/model.ts';
import { validators } from '../../schemas/validators.ts';
import { agentFields, models } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';

const byName = new Map(agentFields.map((field) => [field.name, field]));
const aliases = models.map(({ name }) => name);
/** Rules of their own say more about these. */
const judgedElsewhere = new Set(['name', 'description', 'when_to_use', 'when-to-use', 'tools', 'model']);

/** Full ids: Anthropic's, with an optional window, and those of Bedrock, Vertex and gateways, which carry a dot, slash, colon or @. */
const fullModelId = /^(?:claude-[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-]+[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;

/** Values of fields that the client knows. */
export const valueRules = [
  defineRule({
    id: 'agent/unknown-model',
    on: 'agent',
    severity: 'warning',
    summary: 'a model name that is neither an alias nor a full id',
    effect: 'the client sends the name to the API as it is, which refuses a model that it does not know',
    check(agent, report) {
      const field = fieldOf(agent, 'model');
      const model = field?.value.kind === 'scalar' && typeof field.value.value === 'string' ? field.value.value.trim() : '';
      if (!field || !model) return;
      const bare = model.replace(/\[1m\]$/i, '').toLowerCase();
      const isDotted = /^claude-[a-z]+-\d+\.\d+$/i.test(model);
      if (aliases.includes(bare) || (fullModelId.test(model) && !isDotted)) return;
      const meant = isDotted ? model.replace('.', '-') : closest(bare, aliases);
      report({
        message: `unknown model ${quoted(model)}`,
        help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases)}, or a full model id`,
        range: field.value.range,
        field: 'model',
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
        const isIgnored = agent.scope === 'plugin' && field?.inPlugin === 'ignored';
        if (!field || !wrong.has(key) || judgedElsewhere.has(key) || isIgnored) continue;
        // Empty means absent everywhere.
        if (value.kind === 'scalar' && value.value === null) continue;
        const written = agent.file.text.slice(value.range.start, value.range.end);
        const choices = allowedWords(field.schema);
        const meant = closest(scalarText(value) ?? '', choices);
        report({
          message: `${key} does not take ${quoted(written)}`,
          effect: lowerFirst(field.otherwise).replace(/\.$/, ''),
          help: meant ? `did you mean ${quoted(meant)}?` : choices.length > 0 ? `write ${either(choices)}` : `${field.does}`,
          range: value.range,
          field: key,
          ...(key === 'color' ? { severity: 'info' as const } : {}),
        });
      }
    },
  }),
] as const;

/** The words that a field's schema lists, also in its alternatives. */
function allowedWords(schema: Readonly<Record<string, unknown>>): string[] {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
