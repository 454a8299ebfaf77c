import { defineRule } from '../../engine/rule.ts';
import { type Entry, entryOf, textOf } from '../../formats/located.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { partFields } from '../../spec/parts.ts';
import { isInReach } from '../hook/common.ts';
import { agentNames, splitReference } from '../shared/component-names.ts';
import { closest, either, quoted } from '../wording.ts';

const keys = partFields('settings');
const names = keys.map(({ name }) => name);
const users = partFields('user-setting').map(({ name }) => name);
/** Agents that every session has. */
const builtIn = partFields('builtin-agent').map(({ name }) => name);

/** The settings that a plugin brings: `settings.json` at its root, and `settings` in its manifest. */
export const settingsRules = [
  defineRule({
    id: 'settings/unknown-key',
    on: 'settings',
    severity: 'warning',
    summary: 'a setting that a plugin cannot make',
    effect: 'the client drops it without a word',
    check(source, report) {
      // A file of this name may also be the plugin's own; in the manifest there is no doubt.
      for (const { key, keyRange } of entriesIn(source))
        if (users.includes(key) || (source.origin === 'inline' && !names.includes(key)))
          report({
            message: `a plugin cannot set ${quoted(key)}`,
            help: key === 'hooks' ? 'move them to hooks/hooks.json' : `remove it; plugins set ${either(names)} alone`,
            range: keyRange,
            field: fieldOf(source, key),
          });
    },
  }),
  defineRule({
    id: 'settings/deprecated',
    on: 'settings',
    severity: 'info',
    summary: 'a setting that will stop to work',
    effect: 'it works, and plugin validate notes that a later release ignores it',
    check(source, report) {
      for (const { key, keyRange } of entriesIn(source)) {
        const instead = keys.find(({ name }) => name === key)?.deprecated;
        if (instead)
          report({ message: `${quoted(key)} is deprecated`, help: `${instead}`, range: keyRange, field: fieldOf(source, key) });
      }
    },
  }),
  defineRule({
    id: 'settings/invalid-value',
    on: 'settings',
    severity: 'warning',
    summary: 'an agent that is no text',
    effect: 'the client ignores it',
    check(source, report) {
      const { root, problems } = source;
      if (source.plugin.scope !== 'plugin' || problems.length > 0 || !isInReach(source)) return;
      const agent = entryOf(root, 'agent')?.value;
      if (agent && textOf(agent) === undefined)
        report({
          message: '"agent" is no text',
          help: 'name an agent of the plugin',
          range: agent.range,
          field: fieldOf(source, 'agent'),
        });
    },
  }),
  defineRule({
    id: 'settings/unknown-agent',
    on: 'settings',
    severity: 'warning',
    summary: 'an agent that the plugin does not have',
    effect: 'the session starts without any agent; only the debug log says so',
    check(source, report) {
      const { plugin, root } = source;
      const value = entryOf(root, 'agent')?.value;
      const agent = textOf(value);
      if (plugin.scope !== 'plugin' || !value || agent === undefined || !isInReach(source)) return;
      const own = agentNames(plugin);
      const { plugin: owner, name } = splitReference(agent);
      // Another plugin's agent may be there.
      const isKnown =
        owner === undefined ? own.includes(agent) || builtIn.includes(agent) : owner !== plugin.name || own.includes(name);
      if (isKnown) return;
      const meant = closest(name, own);
      report({
        message: `there is no agent ${quoted(agent)}`,
        help: meant ? `did you mean ${quoted(meant)}?` : 'name one of the plugin',
        range: value.range,
        field: fieldOf(source, 'agent'),
      });
    },
  }),
] as const;

function entriesIn(source: ConfigSource): readonly Entry[] {
  const { plugin, root } = source;
  return plugin.scope === 'plugin' && root?.kind === 'map' && isInReach(source) ? root.entries : [];
}

function fieldOf({ field }: ConfigSource, key: string): string {
  return field ? `${field}.${key}` : key;
}
