import { defineRule } from '../../engine/rule.ts';
import { type Node, typeName } from '../../formats/located.ts';
import { type Agent, fieldOf } from '../../plugin/model.ts';
import { isKnownTool, isMcpName, type ToolEntry, toolByName, toolEntries } from '../shared/tool-names.ts';
import { either, quoted } from '../wording.ts';
import { isMainAgent, limitsCalls } from './identity.ts';

const toolKeys = ['tools', 'disallowedTools'] as const;

/** What the fields of tools do as a whole, against what they look like. */
export const toolRules = [
  defineRule({
    id: 'agent/no-tools',
    on: 'agent',
    severity: 'error',
    summary: 'a tools field that leaves the agent without any tool',
    check(agent, report) {
      const field = fieldOf(agent, 'tools');
      if (!field) return;
      const { value, keyRange } = field;
      const entries = toolEntries(agent, 'tools') ?? [];
      const found = { range: value.kind === 'scalar' && value.value === null ? keyRange : value.range, field: 'tools' };
      const help = 'name the tools, or remove the field to give all of them';
      const effect = 'the agent runs without any tool, although the listing says "All tools"';
      if (entries.length === 0) {
        // An explicit empty list may be meant.
        const severity = value.kind === 'list' && value.items.length === 0 ? 'warning' : 'error';
        report({ ...found, message: `tools ${whyNoName(value)}`, effect, help, severity });
        return;
      }
      const usable = entries.filter((entry) => isUsable(agent, entry));
      if (usable.length === 0) {
        report({
          ...found,
          message: `tools names no tool that an agent can have: ${either(entries.map(({ text }) => quoted(text)))}`,
          effect: 'the client refuses to start the agent',
          help: 'name tools of this client; their names are case-sensitive',
        });
        return;
      }
      const taken = new Set((toolEntries(agent, 'disallowedTools') ?? []).map(({ name }) => name));
      if (usable.every(({ name }) => taken.has(name)))
        report({
          ...found,
          message: 'disallowedTools takes away every tool that tools gives',
          effect,
          help,
          severity: 'warning',
        });
    },
  }),
  defineRule({
    id: 'agent/allowed-tools',
    on: 'agent',
    severity: 'warning',
    summary: 'allowed-tools in an agent, where the field is called tools',
    check(agent, report) {
      const tools = fieldOf(agent, 'tools');
      for (const key of ['allowed-tools', 'allowedTools', 'allowed_tools']) {
        const field = fieldOf(agent, key);
        if (!field) continue;
        const isRefused = key === 'allowed-tools' && agent.scope === 'plugin' && !isListOfNames(field.value);
        report({
          message: `${quoted(key)} is no field of an agent`,
          effect: `the client ignores the field: ${tools ? 'only tools counts' : 'the agent gets all tools'}${isRefused ? '; its validator refuses the value' : ''}`,
          help: tools ? 'remove it' : 'rename it to tools, without patterns in brackets',
          range: field.keyRange,
          field: key,
          ...(isRefused ? { severity: 'error' as const } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'agent/tool-pattern',
    on: 'agent',
    severity: 'warning',
    summary: "a pattern in brackets, which an agent's tools fields do not have",
    check(agent, report) {
      for (const key of toolKeys) {
        const patterned = (toolEntries(agent, key) ?? []).filter((entry) => isNoLimit(key, entry));
        for (const name of new Set(patterned.map((entry) => entry.name))) {
          const [first, ...more] = patterned.filter((entry) => entry.name === name);
          if (!first) continue;
          const effect =
            key === 'tools'
              ? `the agent gets all of ${name}: a pattern neither limits nor pre-approves it`
              : `the agent loses ${name} altogether`;
          report({
            message: `${quoted(first.text)}${more.length > 0 ? ` and ${more.length} more are` : ' is'} the whole tool ${name}`,
            effect,
            help: `write ${name}, and limit its use by permission rules or a hook`,
            range: first.range,
            field: key,
          });
        }
      }
    },
  }),
] as const;

function whyNoName(value: Node): string {
  const isEmpty = value.kind === 'list' ? value.items.length === 0 : value.kind === 'scalar' && !String(value.value ?? '').trim();
  if (isEmpty) return 'is empty';
  return value.kind === 'list'
    ? 'is a list without a name'
    : `is a ${typeName(value)}, not a list of names`.replace('a string', 'text');
}

/** True where a session can give the agent the tool; MCP tools and `*` are given the benefit of the doubt. */
function isUsable(agent: Agent, { name }: ToolEntry): boolean {
  if (name === '*' || isMcpName(name)) return true;
  return isKnownTool(name) && (toolByName.get(name)?.inSubagents !== false || isMainAgent(agent));
}

/** The client's validator checks the type of `allowed-tools` in every kind of component. */
function isListOfNames(value: Node): boolean {
  if (value.kind === 'list') return value.items.every((item) => item.kind === 'scalar' && typeof item.value === 'string');
  return value.kind === 'scalar' && (typeof value.value === 'string' || value.value === null);
}

/** What `Workflow(name)` limits in a main session was not found; `Agent(names)` is a real limit there. */
function isNoLimit(key: (typeof toolKeys)[number], { name, pattern }: ToolEntry): boolean {
  if (pattern === undefined || !toolByName.has(name)) return false;
  return key === 'disallowedTools' || !(limitsCalls(name, pattern) || name === 'Workflow');
}
