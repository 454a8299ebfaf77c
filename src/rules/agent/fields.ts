import { defineRule } from '../../engine/rule.ts';
import { type Agent, fieldsOf } from '../../plugin/model.ts';
import { type AgentField, agentFields } from '../../spec/index.ts';
import { closest, isSameWord, quoted } from '../wording.ts';

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
