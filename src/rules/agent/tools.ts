import { defineRule, type Report } from '../../engine/rule.ts';
import { type Node, type Range, scalarText, typeName } from '../../formats/located.ts';
import { type Agent, type Component, fieldOf, type Plugin } from '../../plugin/model.ts';
import {
  agentCalls,
  agentFault,
  endOfTool,
  longNameEdit,
  misnamedServer,
  skillNames,
  splitReference,
  toolPrefix,
} from '../shared/component-names.ts';
import {
  isKnownTool,
  isMcpName,
  type ToolEntry,
  type ToolFault,
  toolByName,
  toolEntries,
  toolFault,
} from '../shared/tool-names.ts';
import { closest, either, quoted } from '../wording.ts';
import { isMainAgent, limitsCalls } from './identity.ts';

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
          const edits = longNameEdit(agent.file.text, name, range, server ?? '', prefix);
          report({
            message: `${quoted(name)} is not what the client calls a tool of this plugin's server ${quoted(server)}`,
            effect: effects[key],
            help: `write ${quoted(prefix + endOfTool(name, server ?? ''))}`,
            range,
            field: key,
            ...(edits.length > 0 ? { fix: { safe: true, edits } } : {}),
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
    inClient: true,
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

/** What an agent names elsewhere in the plugin. */
export const referenceRules = [
  defineRule({
    id: 'agent/unresolved-skill',
    on: 'agent',
    severity: 'warning',
    summary: 'a skill of this plugin that does not exist, or that an agent cannot be given',
    effect: 'the client starts the agent without it; only the debug log says so',
    check(agent, report) {
      const { plugin } = agent;
      const named = references(agent);
      if (named.length === 0) return;
      const own = skillNames(plugin);
      for (const { name, range } of named) {
        const found = { range, field: 'skills' };
        const skill = own.get(bareName(plugin, name));
        if (skill && isHidden(skill)) {
          const message = `the skill ${quoted(name)} is closed to the model: it has disable-model-invocation`;
          report({ ...found, message, help: 'name another skill, or say in the prompt what it would have said' });
        }
        if (skill || !isOurs(plugin, name, [...own.keys()])) continue;
        const meant = closest(lastStep(bareName(plugin, name)), [...own.keys()]);
        report({
          ...found,
          message: `the plugin has no skill ${quoted(bareName(plugin, name))}`,
          help: meant
            ? `did you mean ${quoted(plugin.scope === 'plugin' ? `${plugin.name}:${meant}` : meant)}?`
            : `its skills are in skills/: ${[...own.keys()].join(', ') || 'none'}`,
        });
      }
    },
  }),
  defineRule({
    id: 'agent/unresolved-agent',
    on: 'agent',
    severity: 'warning',
    summary: 'an agent of this plugin under a name that the client does not find',
    effect: 'the client finds an agent of a plugin only as plugin:name: the call fails',
    check(agent, report) {
      const named = (toolEntries(agent, 'tools') ?? []).flatMap(({ name, pattern, range }) =>
        limitsCalls(name, pattern) ? pattern.split(',').map((reference) => ({ reference: reference.trim(), range })) : [],
      );
      for (const { reference, range } of [...named, ...agentCalls(agent)]) {
        const fault = agentFault(agent.plugin, reference);
        if (fault) report({ ...fault, range });
      }
    },
  }),
] as const;

/** More than any agent has; a hostile file may hold a million. */
const maxReferences = 500;

/** The entries of `skills`, a list or a text: commas and blanks separate them [client 2.1.330]. */
function references(agent: Agent): { name: string; range: Range }[] {
  const value = fieldOf(agent, 'skills')?.value;
  const items: readonly Node[] = value?.kind === 'list' ? value.items : value ? [value] : [];
  const found = items.slice(0, maxReferences).flatMap((item) => {
    const text = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : '';
    const names = text.split(/[\s,]+/, maxReferences).filter(Boolean);
    return names.map((name) => ({ name, range: placeOf(agent, item.range, name) }));
  });
  return found.slice(0, maxReferences);
}

function placeOf({ file }: Agent, range: Range, name: string): Range {
  const at = file.text.slice(range.start, range.end).indexOf(name);
  return at < 0 ? range : { start: range.start + at, end: range.start + at + name.length };
}

/** `/demo:notes`, `./skills/notes` and `demo:notes` all mean the plugin's own `notes`; only the last is found. */
function bareName({ name: own }: Plugin, reference: string): string {
  const { plugin, name } = splitReference(reference);
  return plugin === own ? name : reference;
}

/** A bare name may be a skill of the user, and one with a prefix of another plugin, unless it is nearly one of ours. */
function isOurs(plugin: Plugin, reference: string, own: readonly string[]): boolean {
  // Loose files know nothing of the plugin they belong to.
  if (own.length === 0 && !plugin.manifest) return false;
  const { plugin: prefix } = splitReference(reference);
  if (prefix === plugin.name || /^[./]/.test(reference)) return true;
  return prefix === undefined && closest(reference, own) !== undefined;
}

function lastStep(reference: string): string {
  return reference.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(':')) + 1);
}

function isHidden(skill: Component): boolean {
  const value = scalarText(fieldOf(skill, 'disable-model-invocation')?.value) ?? '';
  return /^(?:true|yes|on|1)$/i.test(value);
}
