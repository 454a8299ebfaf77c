import { defineRule } from '../../engine/rule.ts';
import { fieldsOf } from '../../plugin/model.ts';
import { agentFields } from '../../spec/index.ts';
import { closest, quoted } from '../wording.ts';

const byName = new Map(agentFields.map((field) => [field.name, field]));
const names = [...byName.keys()];
/** These have a rule of their own. */
const allowedTools = new Set(['allowed-tools', 'allowedTools', 'allowed_tools']);

/** Fields that the client does not apply to an agent. */
export const fieldRules = [
  defineRule({
    id: 'agent/ignored-field',
    on: 'agent',
    severity: 'warning',
    summary: 'a field that works in project agents only',
    effect: 'the client ignores it in an agent of a plugin; only the debug log says so',
    check(agent, report) {
      for (const { key, keyRange } of agent.scope === 'plugin' ? fieldsOf(agent) : []) {
        if (byName.get(key)?.inPlugin === 'ignored')
          report({
            message: `${quoted(key)} has no effect in an agent of a plugin`,
            help: helpForIgnored[key] ?? 'remove it',
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
      for (const { key, keyRange } of fieldsOf(agent)) {
        const meant = misspelt(key);
        if (!meant) continue;
        const isFree = !fieldsOf(agent).some((other) => other.key === meant);
        const fix = isFree ? { fix: { safe: true, edits: [{ range: keyRange, text: meant }] } } : {};
        report({
          message: `unknown field ${quoted(key)}`,
          help: `did you mean ${quoted(meant)}?`,
          range: keyRange,
          field: key,
          ...fix,
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
        if (byName.has(key) || allowedTools.has(key) || misspelt(key)) continue;
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

function misspelt(key: string): string | undefined {
  return byName.has(key) || allowedTools.has(key) ? undefined : closest(key, names);
}
