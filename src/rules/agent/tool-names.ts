import { defineRule, type Report } from '../../engine/rule.ts';
import { type Agent, fieldOf } from '../../plugin/model.ts';
import { misnamedServer, toolPrefix } from '../shared/component-names.ts';
import { isMcpName, type ToolEntry, type ToolFault, toolByName, toolEntries, toolFault } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { isMainAgent } from './identity.ts';

/** The names in `tools` and `disallowedTools`. */
export const toolNameRules = [
  defineRule({
    id: 'agent/unknown-tool',
    on: 'agent',
    severity: 'warning',
    summary: 'a tool name that the client does not know',
    check(agent, report) {
      reportFaults(agent, 'unknown', report);
      for (const { name, range } of toolEntries(agent, 'tools') ?? []) {
        if (!name.startsWith('mcp__') || isMcpName(name)) continue;
        report({
          message: `${quoted(name)} names no tool: a star stands for all tools of one server`,
          effect: effects.tools,
          help: 'write mcp__SERVER__*',
          range,
          field: 'tools',
        });
      }
      for (const range of unnamed(agent))
        report({
          message: `${quoted(agent.file.text.slice(range.start, range.end))} is no name of a tool`,
          effect: 'the client passes over it',
          help: 'write the name alone',
          range,
          field: 'tools',
        });
    },
  }),
  defineRule({
    id: 'agent/removed-tool',
    on: 'agent',
    severity: 'warning',
    summary: 'a tool that older clients had',
    check: (agent, report) => reportFaults(agent, 'removed', report),
  }),
  defineRule({
    id: 'agent/renamed-tool',
    on: 'agent',
    severity: 'info',
    summary: 'an old tool name that still works',
    check: (agent, report) => reportFaults(agent, 'renamed', report),
  }),
  defineRule({
    id: 'agent/unavailable-tool',
    on: 'agent',
    severity: 'warning',
    summary: 'a tool that the client never gives to an agent',
    effect: 'the agent does not get it when another one calls it; nothing says so',
    check(agent, report) {
      if (isMainAgent(agent)) return;
      for (const { name, range } of toolEntries(agent, 'tools') ?? []) {
        if (toolByName.get(name)?.inSubagents !== false) continue;
        report({
          message: `${quoted(name)} is only for the main session`,
          help: 'remove it; let the main session do that step',
          range,
          field: 'tools',
        });
      }
    },
  }),
  defineRule({
    id: 'agent/mcp-tool-name',
    on: 'agent',
    severity: 'warning',
    summary: "a tool of the plugin's own MCP server under its short name",
    check(agent, report) {
      const { plugin } = agent;
      for (const key of keys) {
        const entries = agent.scope === 'plugin' ? (toolEntries(agent, key) ?? []) : [];
        for (const { name, range } of entries) {
          const server = misnamedServer(plugin, name);
          const prefix = server === undefined ? '' : toolPrefix(plugin, server);
          // A user may have the same server under its short name, so that an agent that lists both forms is right.
          if (!prefix || entries.some((entry) => entry.name.startsWith(prefix))) continue;
          report({
            message: `${quoted(name)} is not what the client calls a tool of this plugin's server ${quoted(server)}`,
            effect: effects[key],
            help: `write ${quoted(prefix + name.slice(`mcp__${server}`.length))}`,
            range,
            field: key,
          });
        }
      }
    },
  }),
] as const;

const keys = ['tools', 'disallowedTools'] as const;
const effects = {
  tools: 'the agent does not get it; nothing says so',
  disallowedTools: 'nothing is taken away',
} as const;

function reportFaults(agent: Agent, kind: ToolFault['kind'], report: Report): void {
  for (const key of keys) {
    const entries: readonly ToolEntry[] = toolEntries(agent, key) ?? [];
    for (const entry of entries) {
      const fault = toolFault(entry, entries, agent.file);
      if (fault?.kind !== kind) continue;
      const { message, help, fix } = fault;
      const effect = kind === 'renamed' ? 'the client reads it as the new name' : effects[key];
      report({ message, effect, help, range: entry.range, field: key, ...(fix ? { fix } : {}) });
    }
  }
}

/** Items of a `tools` list that are no text. */
function unnamed(agent: Agent) {
  const value = fieldOf(agent, 'tools')?.value;
  const items = value?.kind === 'list' && toolEntries(agent, 'tools')?.length ? value.items : [];
  return items.filter((item) => item.kind !== 'scalar' || typeof item.value !== 'string').map(({ range }) => range);
}
