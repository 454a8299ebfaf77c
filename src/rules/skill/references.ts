import type { Range } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { agentCalls, agentFault } from '../shared/agent-calls.ts';
import { agentNames, skillNames } from '../shared/component-names.ts';
import { closest, quoted } from '../wording.ts';
import { fieldText, skillRule } from './skill.ts';

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
      /^[a-z][a-z0-9_]*(?:[-:][a-z0-9_]+)*(?![\w*<{[…-]|:\w|\.\.\.)/.exec(
        body.text.slice(at + prefix.length, at + prefix.length + 100),
      ) ?? [];
    if (!name || found.some((other) => other.name === name)) continue;
    if (!/(?:(?:^|[\s`"'(])\/|\bskill["'`]?\s*[:=]\s*["'`]|\bSkill\(["'`]?)$/.test(before)) continue;
    const start = body.start + at + prefix.length;
    found.push({ name, range: { start, end: start + name.length } });
  }
  return found;
}
