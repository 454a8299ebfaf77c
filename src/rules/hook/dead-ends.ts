import { defineRule } from '../../engine/rule.ts';
import { hookEntriesOf } from '../../plugin/hooks/entries.ts';
import { placeOf } from '../../plugin/hooks/place.ts';
import { scriptsOf } from '../../plugin/hooks/scripts.ts';
import type { Plugin } from '../../plugin/model.ts';
import { hookEvent } from '../../spec/hook-facts.ts';
import { checkedEvents, isIgnored, textNode } from './common.ts';

/** What works in settings and not in a plugin. */
export const hookDeadEndRules = [
  defineRule({
    id: 'hook/ignored-place',
    on: 'hooks',
    severity: 'error',
    summary: 'hooks in a command or an agent of a plugin',
    check(source, report) {
      if (!isIgnored(source) || !source.root) return;
      const place = placeOf(source);
      const { root } = source;
      const isGate = root.kind === 'map' && root.entries.some(({ key }) => hookEvent(key)?.gating);
      report({
        message: place === 'agent' ? 'hooks in an agent of a plugin do not run' : 'hooks in a command of a plugin do not run',
        effect:
          place === 'agent'
            ? 'the client ignores the field; only its debug log says so'
            : isGate
              ? 'the client loads the command without its hooks, and without its allowed-tools too'
              : 'the client drops them without a word',
        help: `move them to hooks/hooks.json${place === 'command' ? ', or make the command a skill, where they work' : ', or into a skill that the agent uses'}`,
        range: root.range,
        field: source.field,
      });
    },
  }),
  defineRule({
    id: 'hook/plugin-event',
    on: 'hooks',
    severity: 'error',
    summary: 'an event that does not come to hooks of a plugin',
    check(source, report) {
      if (source.plugin.scope !== 'plugin') return;
      for (const { name, entry, field } of checkedEvents(source)) {
        const fact = hookEvent(name);
        if (!fact?.inPlugin || entry.value.kind !== 'list' || entry.value.items.length === 0) continue;
        if (name === 'FileChanged' && watchesFiles(source.plugin)) continue;
        report({
          message: `${name} does not come to the hooks of a plugin alone`,
          effect: fact.inPlugin,
          help:
            name === 'FileChanged'
              ? 'return absolute "watchPaths" from a SessionStart hook, or use PostToolUse with a matcher for Write and Edit'
              : 'look at "cwd" in the input of another event, such as PreToolUse or UserPromptSubmit',
          range: entry.keyRange,
          field,
        });
      }
    },
  }),
] as const;

/** True where a SessionStart hook of the plugin speaks of the files to watch. */
function watchesFiles(plugin: Plugin): boolean {
  return hookEntriesOf(plugin).some((entry) => {
    if (entry.event !== 'SessionStart') return false;
    const command = textNode(entry.node, 'command')?.value ?? '';
    const texts = scriptsOf(entry)
      .filter(({ path }) => plugin.files.kindOf(path) === 'file')
      .map(({ path }) => plugin.source(path).text);
    return [command, ...texts].some((text) => text.includes('watchPaths'));
  });
}
