import type { Report } from '../../engine/rule.ts';
import { type Node, type Range, typeName } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { agentCalls, agentFault, agentNames, skillNames } from '../shared/component-names.ts';
import { type ToolEntry, type ToolFault, toolEntries, toolFault } from '../shared/tool-names.ts';
import { closest, quoted } from '../wording.ts';
import { isDescribed } from './listing.ts';
import { fieldText, isOpenToModel, skillRule } from './skill.ts';

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
    inClient: true,
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

/** What a skill names elsewhere in its plugin. */
export const skillReferenceRules = [
  skillRule({
    id: 'skill/unresolved-agent',
    severity: 'warning',
    summary: 'an agent of this plugin under a name that the client does not find',
    check(skill, report) {
      const field = fieldOf(skill, 'agent');
      const named = fieldText(skill, 'context') === 'fork' ? fieldText(skill, 'agent') : undefined;
      const fault = named === undefined ? undefined : agentFault(skill.plugin, named);
      if (field && fault)
        report({
          ...fault,
          effect: `the client finds an agent of a plugin only as plugin:name: the general-purpose agent runs the ${skill.kind}, and nothing says so`,
          range: field.value.range,
          field: 'agent',
        });
      for (const { reference, range } of agentCalls(skill)) {
        const wrong = agentFault(skill.plugin, reference);
        if (wrong)
          report({ ...wrong, effect: 'the client finds an agent of a plugin only as plugin:name: the call fails', range });
      }
    },
  }),
  skillRule({
    id: 'skill/unresolved-reference',
    severity: 'warning',
    summary: 'a skill or command of this plugin that does not exist',
    effect: 'the client answers "Unknown skill"',
    check(skill, report) {
      const { plugin } = skill;
      const skills = skillNames(plugin);
      const known = new Set([...skills.keys(), ...agentNames(plugin)].map((name) => name.toLowerCase()));
      if (plugin.scope !== 'plugin' || !plugin.manifest || known.size === 0) return;
      for (const { name, range } of ownReferences(skill)) {
        if (known.has(name.toLowerCase()) || otherTimes.test(contextOf(skill, range))) continue;
        const meant = closest(name, [...known]);
        report({
          message: `the plugin has no skill, command or agent ${quoted(name)}`,
          help: meant ? `did you mean ${quoted(`${plugin.name}:${meant}`)}?` : `add it, or remove the reference`,
          range,
        });
      }
    },
  }),
] as const;

/** A section that speaks of what was, or is to be. */
const otherTimes =
  /\b(?:deprecated|legacy|old|removed|renamed|migrat\w+|former(?:ly)?|previous(?:ly)?|replaced|no longer|used to|planned|future|upcoming|coming|roadmap|not yet|v\d+)\b/i;

/** Enough to show what is wrong. */
const maxReferences = 20;

/** From the heading above a place to the end of its line. */
function contextOf({ file, body }: Component, { start, end }: Range): string {
  const heading = body.outline.headings.findLast(({ range }) => range.start < start)?.range.start ?? body.start;
  const lineEnd = file.text.indexOf('\n', end);
  return file.text.slice(Math.max(heading, start - 2000), lineEnd < 0 ? undefined : Math.min(lineEnd, end + 300));
}

/** `/plugin:name` and `Skill(plugin:name)` of the own plugin: forms that can mean nothing but a call. */
function ownReferences({ plugin, body }: Component): { readonly name: string; readonly range: Range }[] {
  const prefix = `${plugin.name}:`;
  const found: { name: string; range: Range }[] = [];
  for (let at = body.text.indexOf(prefix); at >= 0 && found.length < maxReferences; at = body.text.indexOf(prefix, at + 1)) {
    const before = body.text.slice(Math.max(0, at - 24), at);
    const [name] =
      /^[a-z][a-z0-9_]*(?:[-:][a-z0-9_]+)*(?![\w*<{[\u2026-]|:\w|\.\.\.)/.exec(
        body.text.slice(at + prefix.length, at + prefix.length + 100),
      ) ?? [];
    if (!name || found.some((other) => other.name === name)) continue;
    if (!/(?:(?:^|[\s`"'(])\/|\bskill["'`]?\s*[:=]\s*["'`]|\bSkill\(["'`]?)$/.test(before)) continue;
    const start = body.start + at + prefix.length;
    found.push({ name, range: { start, end: start + name.length } });
  }
  return found;
}
