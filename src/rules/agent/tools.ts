import type { Edit } from '../../engine/finding.ts';
import { defineRule } from '../../engine/rule.ts';
import { fieldOf } from '../../plugin/model.ts';
import { tools } from '../../spec/index.ts';
import { closest, either, quoted } from '../wording.ts';
import { type ToolEntry, toolByName, toolEntries } from './tool-names.ts';

const keys = ['tools', 'disallowedTools'] as const;
const current = tools.filter(({ status }) => status === 'standard' || status === 'conditional').map(({ name }) => name);

/** `*`, and names of MCP tools, which only a session can resolve. */
function isOpen({ name }: ToolEntry): boolean {
  return name === '*' || name.startsWith('mcp__');
}

/** True where the client knows the name, also if it is an old one. */
function isKnown({ name }: ToolEntry): boolean {
  const status = toolByName.get(name)?.status;
  return status === 'standard' || status === 'conditional' || status === 'alias';
}

/** What `tools` and `disallowedTools` do, against what they look like. */
export const toolRules = [
  defineRule({
    id: 'agent/no-tools',
    on: 'agent',
    severity: 'error',
    summary: 'a tools field that leaves the agent without any tool',
    check(agent, report) {
      const field = fieldOf(agent, 'tools');
      if (!field) return;
      const entries = toolEntries(agent, 'tools');
      const found = {
        range: field.value.kind === 'scalar' && field.value.value === null ? field.keyRange : field.value.range,
        field: 'tools',
      };
      if (!entries || entries.length === 0) {
        const written = entries ? 'is empty' : `is ${field.value.kind === 'map' ? 'a map' : 'no list of names'}`;
        const effect = 'the agent runs without any tool, although the listing says "All tools"';
        report({
          ...found,
          message: `tools ${written}`,
          effect,
          help: 'name the tools, or remove the field to give all of them',
        });
        return;
      }
      if (entries.some((entry) => isOpen(entry) || (isKnown(entry) && toolByName.get(entry.name)?.inSubagents !== false))) return;
      const names = either(entries.map(({ text }) => quoted(text)));
      report({
        ...found,
        message: `tools names no tool that an agent can have: ${names}`,
        effect: 'the client refuses to start the agent',
        help: 'name tools of this client; their names are case-sensitive',
      });
    },
  }),
  defineRule({
    id: 'agent/allowed-tools',
    on: 'agent',
    severity: 'warning',
    summary: 'allowed-tools in an agent, where the field is called tools',
    effect: 'the client ignores the field: the agent gets all tools',
    check(agent, report) {
      for (const key of ['allowed-tools', 'allowedTools', 'allowed_tools']) {
        const field = fieldOf(agent, key);
        if (field)
          report({
            message: `${quoted(key)} is no field of an agent`,
            help: 'rename it to tools, without patterns in brackets',
            range: field.keyRange,
            field: key,
          });
      }
    },
  }),
  defineRule({
    id: 'agent/unknown-tool',
    on: 'agent',
    severity: 'warning',
    summary: 'a tool name that the client does not know',
    check(agent, report) {
      for (const key of keys) {
        for (const entry of toolEntries(agent, key) ?? []) {
          if (isOpen(entry) || isKnown(entry) || toolByName.get(entry.name)?.status === 'removed') continue;
          const { name, range } = entry;
          const use = toolByName.get(name)?.use ?? closest(name, current);
          const isCase = use?.toLowerCase() === name.toLowerCase();
          const edits: Edit[] = [{ range: { start: range.start, end: range.start + name.length }, text: use ?? '' }];
          const written = agent.file.text.startsWith(name, range.start);
          report({
            message: isCase ? `tool names are case-sensitive: ${quoted(name)}` : `unknown tool ${quoted(name)}`,
            effect: key === 'tools' ? 'the agent does not get it; nothing says so' : 'nothing is taken away',
            help: use ? `${isCase ? 'write' : 'did you mean'} ${quoted(use)}${isCase ? '' : '?'}` : 'remove it',
            range,
            field: key,
            ...(isCase && written ? { fix: { safe: true, edits } } : {}),
          });
        }
      }
    },
  }),
  defineRule({
    id: 'agent/removed-tool',
    on: 'agent',
    severity: 'warning',
    summary: 'a tool that older clients had',
    check(agent, report) {
      for (const key of keys) {
        for (const { name, range } of toolEntries(agent, key) ?? []) {
          const tool = toolByName.get(name);
          if (tool?.status !== 'removed') continue;
          const effect = key === 'tools' ? 'the agent does not get it; nothing says so' : 'nothing is taken away';
          report({
            message: `the client no longer has the tool ${quoted(name)}`,
            effect,
            help: tool.use ? `use ${quoted(tool.use)}` : 'remove it',
            range,
            field: key,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'agent/renamed-tool',
    on: 'agent',
    severity: 'info',
    summary: 'an old tool name that still works',
    effect: 'the client reads it as the new name',
    check(agent, report) {
      for (const key of keys) {
        for (const { name, range } of toolEntries(agent, key) ?? []) {
          const tool = toolByName.get(name);
          if (tool?.status !== 'alias' || !tool.use) continue;
          const edits = [{ range: { start: range.start, end: range.start + name.length }, text: tool.use }];
          const fix = agent.file.text.startsWith(name, range.start) ? { fix: { safe: true, edits } } : {};
          report({
            message: `${quoted(name)} is now called ${quoted(tool.use)}`,
            help: `write ${quoted(tool.use)}`,
            range,
            field: key,
            ...fix,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'agent/tool-pattern',
    on: 'agent',
    severity: 'warning',
    summary: "a pattern in brackets, which an agent's tools fields do not have",
    check(agent, report) {
      for (const key of keys) {
        const patterned = (toolEntries(agent, key) ?? []).filter(
          ({ name, pattern }) => pattern !== undefined && toolByName.has(name),
        );
        for (const name of new Set(patterned.map((entry) => entry.name))) {
          const [first, ...more] = patterned.filter((entry) => entry.name === name);
          if (!first) continue;
          const others = more.length > 0 ? ` and ${more.length} more are` : ' is';
          const effect =
            key === 'tools'
              ? `the agent gets all of ${name}: a pattern neither limits nor pre-approves it`
              : `the agent loses ${name} altogether`;
          const help = `write ${name}, and limit its use by permission rules or a hook`;
          report({
            message: `${quoted(first.text)}${others} the whole tool ${name}`,
            effect,
            help,
            range: first.range,
            field: key,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'agent/unavailable-tool',
    on: 'agent',
    severity: 'warning',
    summary: 'a tool that the client never gives to an agent',
    effect: 'the agent does not get it; nothing says so',
    check(agent, report) {
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
] as const;
