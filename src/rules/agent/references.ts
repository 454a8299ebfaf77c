import { defineRule } from '../../engine/rule.ts';
import type { Node, Range } from '../../formats/located.ts';
import { fieldOf } from '../../plugin/model.ts';
import { closest, quoted } from '../wording.ts';

/** What an agent names elsewhere in the plugin. */
export const referenceRules = [
  defineRule({
    id: 'agent/unresolved-skill',
    on: 'agent',
    severity: 'warning',
    summary: 'a skill of this plugin that does not exist',
    effect: 'the client starts the agent without it; nothing says so',
    check(agent, report) {
      const { plugin } = agent;
      const own = [...plugin.skills, ...plugin.commands].map(({ id }) => id.slice(plugin.name.length + 1));
      // Loose files know nothing of the plugin they belong to.
      if (own.length === 0 && !plugin.manifest) return;
      for (const { name, range } of skillNames(fieldOf(agent, 'skills')?.value)) {
        const prefix = `${plugin.name}:`;
        const bare = name.startsWith(prefix) ? name.slice(prefix.length) : name;
        const meant = closest(bare, own);
        if (own.includes(bare)) continue;
        // A bare name may be a skill of the user or of another plugin, unless it is nearly one of ours.
        if (!name.startsWith(prefix) && (name.includes(':') || !meant)) continue;
        report({
          message: `the plugin has no skill ${quoted(bare)}`,
          help: meant ? `did you mean "${prefix}${meant}"?` : `its skills are in skills/: ${own.join(', ') || 'none'}`,
          range,
          field: 'skills',
        });
      }
    },
  }),
] as const;

/** The entries of a list or of a text with commas. */
function* skillNames(value: Node | undefined): Generator<{ name: string; range: Range }> {
  if (value?.kind === 'list') for (const item of value.items) yield* skillNames(item);
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return;
  for (const name of value.value.split(',')) if (name.trim()) yield { name: name.trim(), range: value.range };
}
