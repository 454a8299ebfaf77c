import { defineRule } from '../../engine/rule.ts';
import { scalarText, toValue, typeName } from '../../formats/located.ts';
import { fieldOf, fieldsOf } from '../../plugin/model.ts';
import { validators } from '../../schemas/validators.ts';
import { agentFields, models } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';

const byName = new Map(agentFields.map((field) => [field.name, field]));
const aliases = models.map(({ name }) => name);
/** Rules of their own say more about these. */
const judgedElsewhere = new Set(['name', 'description', 'when_to_use', 'when-to-use', 'tools', 'disallowedTools', 'model']);

/** Full ids: Anthropic's, which carry a version, perhaps with a window; those of Bedrock, Vertex and gateways carry a dot, slash, colon or @. */
const fullModelId = /^(?:claude-(?=[a-z-]*[0-9])[a-z0-9]+(?:-[a-z0-9]+)*(?:@[0-9]+)?|[\w:-]+[./:@][\w./:@-]*)(?:\[[0-9]+m\])?$/i;
/** Anthropic's ids write a version with a hyphen. */
const dottedModelId = /^(?=.*(?:claude|sonnet|opus|haiku|fable))[a-z-]*[0-9]\.[0-9][a-z-]*$/i;

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
      const model = field.value.value.trim();
      const isDotted = dottedModelId.test(model);
      const bare = model.replace(/\[1m\]$/i, '').toLowerCase();
      if (!model || aliases.includes(bare) || (fullModelId.test(model) && !isDotted)) return;
      const meant = isDotted && model.startsWith('claude-') ? model.replace('.', '-') : family(bare);
      report({
        ...found,
        message: `unknown model ${quoted(model)}`,
        effect: 'the client sends the name to the API as it is, which refuses a model that it does not know',
        help: meant ? `did you mean ${quoted(meant)}?` : `write ${either(aliases)}, or a full model id`,
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
          effect: lowerFirst(field.otherwise).replace(/\.$/, ''),
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

/** The alias that a model name is nearly, or that it begins with or contains as a word: `sonnet` for `claude-sonnet`. */
function family(name: string): string | undefined {
  return closest(name, aliases) ?? aliases.find((alias) => name.split(/[^a-z]+/).includes(alias));
}

/** The words that a field's schema lists, also in its alternatives. */
function allowedWords(schema: Readonly<Record<string, unknown>>): string[] {
  const own = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.flatMap(allowedWords) : [];
  return [...own, ...alternatives];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
