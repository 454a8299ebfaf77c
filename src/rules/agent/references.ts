import { defineRule } from '../../engine/rule.ts';
import { type Node, type Range, scalarText } from '../../formats/located.ts';
import { type Agent, type Component, fieldOf, type Plugin } from '../../plugin/model.ts';
import { agentCalls, agentFault, skillNames, splitReference } from '../shared/component-names.ts';
import { toolEntries } from '../shared/tool-names.ts';
import { closest, quoted } from '../wording.ts';
import { limitsCalls } from './identity.ts';

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
