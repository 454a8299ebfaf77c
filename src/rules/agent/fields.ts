import { defineRule } from '../../engine/rule.ts';
import { scalarText, toValue, typeName } from '../../formats/located.ts';
import { type Agent, fieldOf, fieldsOf } from '../../plugin/model.ts';
import { validators } from '../../schemas/validators.ts';
import { type AgentField, agentFields } from '../../spec/index.ts';
import { allowedWords, asClause, modelFault } from '../shared/component-names.ts';
import { closest, either, isSameWord, quoted } from '../wording.ts';

const byName = new Map(agentFields.map((field) => [field.name, field]));
/** These have a rule of their own. */
const allowedTools = new Set(['allowed-tools', 'allowedTools', 'allowed_tools']);

/** Fields that the client does not apply to an agent. */
export const fieldRules = [
  defineRule({
    id: 'agent/ignored-field',
    on: 'agent',
    severity: 'warning',
    summary: 'a field that the client ignores in this kind of agent',
    check(agent, report) {
      for (const { key, keyRange } of fieldsOf(agent)) {
        const ignored = ignoredField(agent, key);
        if (!ignored) continue;
        const inPlugin = agent.scope === 'plugin';
        report({
          message: `${quoted(key)} has no effect in an agent of a ${agent.scope}`,
          effect: `the client ignores it in an agent of a ${agent.scope}; only the debug log says so`,
          help: (inPlugin ? helpForIgnored[ignored] : 'say it in the description') ?? 'remove it',
          range: keyRange,
          field: key,
        });
      }
    },
  }),
  defineRule({
    id: 'agent/misspelt-field',
    on: 'agent',
    severity: 'warning',
    summary: 'a field name that is nearly one of the client',
    effect: 'the client ignores the field',
    check(agent, report) {
      const fields = fieldsOf(agent);
      for (const { key, keyRange } of fields) {
        const meant = misspelt(agent, key);
        if (!meant) continue;
        const isFree = !fields.some((other) => other.key === meant);
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          ...(isFree ? { fix: { safe: true, edits: [{ range: keyRange, text: meant }] } } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'agent/unknown-field',
    on: 'agent',
    severity: 'info',
    summary: 'a field that the client does not know',
    effect: 'the client ignores the field',
    check(agent, report) {
      for (const { key, keyRange } of fieldsOf(agent)) {
        if (byName.has(key) || allowedTools.has(key) || misspelt(agent, key) || ignoredField(agent, key)) continue;
        report({
          message: `unknown field ${quoted(key)}`,
          help: 'remove it, or say it in the prompt',
          range: keyRange,
          field: key,
        });
      }
    },
  }),
] as const;

const helpForIgnored: Readonly<Record<string, string>> = {
  hooks: "move them to the plugin's hooks/hooks.json, or into a skill that the agent uses",
  mcpServers: "declare the servers in the plugin's .mcp.json; the agent can use them",
  permissionMode: 'remove it; the user decides on permissions',
  initialPrompt: 'remove it, or say it in the prompt',
};

function isIgnored({ scope }: Agent, field: AgentField): boolean {
  return (scope === 'plugin' ? field.inPlugin : field.inProject) === 'ignored';
}

/** The field of the client that a key is, in whatever spelling, where the client ignores that field. */
function ignoredField(agent: Agent, key: string): string | undefined {
  const exact = byName.get(key);
  const meant = exact ?? agentFields.find((field) => isSameWord(field.name, key));
  return meant && isIgnored(agent, meant) ? meant.name : undefined;
}

function misspelt(agent: Agent, key: string): string | undefined {
  if (byName.has(key) || allowedTools.has(key) || ignoredField(agent, key)) return undefined;
  if (isSameWord(key, 'when_to_use')) return 'description';
  return closest(
    key,
    agentFields.filter((field) => !isIgnored(agent, field)).map(({ name }) => name),
  );
}

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
