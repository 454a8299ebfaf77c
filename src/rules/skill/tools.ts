import type { Report } from '../../engine/rule.ts';
import { type Node, typeName } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { misnamedServer, toolPrefix } from '../shared/mcp-servers.ts';
import { type ToolFault, toolFault } from '../shared/tool-faults.ts';
import { type ToolEntry, toolEntries } from '../shared/tool-names.ts';
import { quoted } from '../wording.ts';
import { isDescribed } from './listing.ts';
import { isOpenToModel, skillRule } from './skill.ts';

const keys = ['allowed-tools', 'disallowed-tools'] as const;
const effects = {
  'allowed-tools': 'the entry approves nothing; nothing says so',
  'disallowed-tools': 'the entry denies nothing; nothing says so',
} as const;
/** A name, perhaps with a pattern in brackets; anything else has no name that could be unknown. */
const plainName = /^[\w-]+(?:\(.*\))?$/s;

/** The lists of tools in skills and commands. */
export const skillToolRules = [
  skillRule({
    id: 'skill/tools-type',
    severity: 'error',
    summary: 'a list of tools that is neither text nor a list of texts',
    check(skill, report) {
      for (const key of keys) {
        const { value } = fieldOf(skill, key) ?? {};
        const wrong = value && wrongPart(value);
        if (!wrong) continue;
        const written = skill.file.text.slice(wrong.range.start, wrong.range.end).trim();
        const isRefused = key === 'allowed-tools';
        report({
          message: `${key} ${wrong === value ? 'is' : 'holds'} a ${typeName(wrong)}, not a name: ${quoted(written)}`,
          severity: isRefused ? 'error' : 'warning',
          effect: isRefused ? "the client's validator refuses the plugin" : effects[key],
          help:
            wrong.kind === 'map'
              ? 'quote names that contain ": ", and list them with commas between them'
              : 'write names of tools',
          range: wrong.range,
          field: key,
        });
      }
    },
  }),
  skillRule({
    id: 'skill/asks-permission',
    severity: 'info',
    summary: "a field that makes the model's call a question to the user",
    effect: 'each call by the model asks the user first, and is refused where nobody can answer; a typed command does not ask',
    check(skill, report) {
      const asking = [...keys, 'hooks'].filter((key) => isFilled(skill, key));
      const field = fieldOf(skill, asking[0] ?? '');
      if (!field || !isOpenToModel(skill) || (skill.scope === 'plugin' && !isDescribed(skill))) return;
      report({
        message: `${asking.map(quoted).join(' and ')} ${asking.length > 1 ? 'make' : 'makes'} the model's call of this ${skill.kind} a question`,
        help: 'leave it out where the tools ask little by themselves',
        range: field.keyRange,
        field: field.key,
      });
    },
  }),
  skillRule({
    id: 'skill/unknown-tool',
    severity: 'warning',
    summary: 'a tool name that the client does not know',
    check(skill, report) {
      reportFaults(skill, 'unknown', report);
      for (const key of keys)
        for (const { name, range } of toolEntries(skill, key) ?? [])
          if (name === '*')
            report({
              message: `${quoted('*')} stands for no tool here`,
              effect: effects[key],
              help: 'name each tool',
              range,
              field: key,
            });
    },
  }),
  skillRule({
    id: 'skill/removed-tool',
    severity: 'warning',
    summary: 'a tool that older clients had',
    check: (skill, report) => reportFaults(skill, 'removed', report),
  }),
  skillRule({
    id: 'skill/renamed-tool',
    severity: 'info',
    summary: 'an old tool name that still works',
    check: (skill, report) => reportFaults(skill, 'renamed', report),
  }),
  skillRule({
    id: 'skill/mcp-tool-name',
    severity: 'warning',
    summary: "a tool of the plugin's own MCP server under its short name",
    check(skill, report) {
      const { plugin } = skill;
      for (const key of skill.scope === 'plugin' ? keys : []) {
        const entries = toolEntries(skill, key) ?? [];
        const seen = new Set<string>();
        for (const { name, range } of entries) {
          const server = misnamedServer(plugin, name);
          const prefix = server === undefined ? '' : toolPrefix(plugin, server);
          // A user may have the same server under its short name, so that a list with both forms is right.
          if (!prefix || seen.has(prefix) || entries.some((entry) => entry.name.startsWith(prefix))) continue;
          seen.add(prefix);
          const more = entries.filter((entry) => misnamedServer(plugin, entry.name) === server).length - 1;
          report({
            message: `${quoted(name)}${more > 0 ? ` and ${more} more are` : ' is'} not what the client calls the tools of this plugin's server ${quoted(server)}`,
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

function reportFaults(skill: Component, kind: ToolFault['kind'], report: Report): void {
  for (const key of keys) {
    const entries: readonly ToolEntry[] = toolEntries(skill, key) ?? [];
    for (const entry of entries) {
      const fault = plainName.test(entry.text) ? toolFault(entry, entries, skill.file) : undefined;
      if (fault?.kind !== kind) continue;
      const { message, help, fix } = fault;
      const effect = kind === 'renamed' ? 'the client reads it as the new name' : effects[key];
      report({ message, effect, help, range: entry.range, field: key, ...(fix ? { fix } : {}) });
    }
  }
}

/** The part of a value that the client's validator does not take. */
function wrongPart(value: Node): Node | undefined {
  if (value.kind === 'map') return value;
  if (value.kind === 'list') return value.items.find((item) => item.kind !== 'scalar' || typeof item.value !== 'string');
  return typeof value.value === 'string' || value.value === null ? undefined : value;
}

function isFilled(skill: Component, key: string): boolean {
  const value = fieldOf(skill, key)?.value;
  // A command of a plugin loads without its hooks.
  if (key === 'hooks')
    return value?.kind === 'map' && value.entries.length > 0 && !(skill.kind === 'command' && skill.scope === 'plugin');
  return (toolEntries(skill, key) ?? []).length > 0;
}
