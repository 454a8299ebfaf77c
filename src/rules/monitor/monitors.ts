import { defineRule } from '../../engine/rule.ts';
import { entryOf, type Node, nodeAt, type ScalarNode, textOf } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import { readCommandLine, type SimpleCommand, type Word } from '../../plugin/hooks/scripts.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { validators } from '../../schemas/part-validators.ts';
import { isInReach } from '../hook/common.ts';
import { shapeFaults } from '../shape.ts';
import { skillNames, splitReference } from '../shared/component-names.ts';
import { closest, quoted } from '../wording.ts';

const lost = 'the client loads none of the monitors, and reports a plugin error';
const onSkill = 'on-skill-invoke:';

/** Monitors. What stands in the manifest itself has its shape from the manifest's rules, and costs the whole plugin. */
export const monitorRules = [
  defineRule({
    id: 'monitor/shape',
    on: 'monitors',
    severity: 'error',
    summary: 'monitors that are not the list the client takes',
    effect: lost,
    check({ origin, root, problems }, report) {
      if (origin === 'inline' || !root || problems.length > 0) return;
      const wrapper = entryOf(root, 'monitors');
      for (const { field, problem, range } of shapeFaults(validators.monitors, root))
        report({
          message: wrapper ? 'the monitors stand inside a key' : `${labelOf(root, field)} ${problem}`,
          help: wrapper
            ? 'write the list alone: [{"name": …, "command": …, "description": …}]'
            : 'a monitor takes "name", "command", "description", and "when": "always" or "on-skill-invoke:SKILL"',
          range: wrapper?.keyRange ?? range,
          field: wrapper ? 'monitors' : field,
        });
    },
  }),
  defineRule({
    id: 'monitor/duplicate-name',
    on: 'monitors',
    severity: 'error',
    summary: 'two monitors of one name',
    check({ file, origin, root, field }, report) {
      const first = new Map<string, Node>();
      for (const { node, at } of monitorsIn(root, field)) {
        const value = entryOf(node, 'name')?.value;
        const name = textOf(value);
        const known = name === undefined ? undefined : first.get(name);
        if (name !== undefined && value && !known) first.set(name, value);
        if (!known || !value) continue;
        report({
          message: `a second monitor is called ${quoted(name)}`,
          effect: origin === 'inline' ? 'the client does not load the plugin' : lost,
          help: 'give each a name of its own',
          range: value.range,
          field: `${at}.name`,
          related: [{ file: file.path, range: known.range, message: 'the first one' }],
        });
      }
    },
  }),
  defineRule({
    id: 'monitor/when',
    on: 'monitors',
    severity: 'error',
    summary: 'a monitor that waits for a skill that the plugin does not have',
    check(source, report) {
      const { plugin, root, field, origin } = source;
      for (const { node, at } of monitorsIn(root, field)) {
        const value = entryOf(node, 'when')?.value;
        const text = textOf(value) ?? '';
        if (!value || !text.startsWith(onSkill)) continue;
        const skill = text.slice(onSkill.length);
        const found = { range: value.range, field: `${at}.when` };
        if (skill === '') {
          const effect = origin === 'inline' ? 'the client does not load the plugin' : lost;
          report({ ...found, message: `no skill is named behind ${quoted(text)}`, effect, help: 'name one, or write "always"' });
          continue;
        }
        const names = skillNames(plugin);
        const { plugin: owner, name } = splitReference(skill);
        // Another plugin's skill may well be there.
        if (names.has(skill) || (owner !== undefined && (owner !== plugin.name || names.has(name)))) continue;
        const meant = closest(name, [...names.keys()]);
        report({
          ...found,
          message: `the plugin has no skill ${quoted(skill)}`,
          effect: 'the monitor never starts',
          help: meant ? `did you mean ${quoted(meant)}?` : 'name a skill or a command of the plugin',
        });
      }
    },
  }),
  defineRule({
    id: 'monitor/option',
    on: 'monitors',
    severity: 'error',
    summary: "an option of the plugin in a monitor's command",
    effect: 'plugin validate passes, and the monitor fails when it is started',
    check(source, report) {
      for (const { command, at } of commandsIn(source))
        for (const { 0: token, index } of String(command.value).matchAll(/\$\{user_config\.\w+\}/g))
          report({
            message: `nothing replaces ${quoted(token)} in the command of a monitor`,
            help: 'let the script read its settings from a file below ${CLAUDE_PLUGIN_DATA}',
            range: rangeInside(source.file.text, command, index, index + token.length),
            field: `${at}.command`,
          });
    },
  }),
  defineRule({
    id: 'monitor/missing-file',
    on: 'monitors',
    severity: 'error',
    summary: 'a monitor that runs a file the plugin does not have',
    effect: 'the monitor fails when it is started',
    check(source, report) {
      if (!isInReach(source)) return;
      for (const { command, at } of commandsIn(source)) {
        for (const { text, start, end } of readCommandLine(String(command.value)).flatMap(run)) {
          const [, path] = /^\$\{CLAUDE_PLUGIN_ROOT\}\/([\w@./ -]+)$/.exec(text) ?? [];
          if (!path || path.includes('..') || source.plugin.files.kindOf(path.replace(/\/$/, '')) !== undefined) continue;
          report({
            message: `the plugin has no ${quoted(path)}`,
            help: 'correct the path, or add the file',
            range: rangeInside(source.file.text, command, start, end),
            field: `${at}.command`,
          });
        }
      }
    },
  }),
] as const;

/** The words of a command that may be files it runs: the command itself, or what an interpreter reads. */
function run({ words }: SimpleCommand): readonly Word[] {
  const isInterpreter = /^(?:(?:ba|da|z|k)?sh|node|bun|deno|python3?|ruby|perl|php|pwsh)$/.test(words[0]?.text ?? '');
  return words.slice(isInterpreter ? 1 : 0, isInterpreter ? 2 : 1);
}

/** A monitor by its name, with what of it is meant. */
function labelOf(root: Node, field: string): string {
  const [index = '', ...rest] = field.split('.');
  if (index === '') return 'the file';
  const name = textOf(entryOf(nodeAt(root, index), 'name')?.value);
  const monitor = name ? `the monitor ${quoted(name)}` : `monitor ${Number(index) + 1}`;
  return rest.length > 0 ? `${quoted(rest.join('.'))} of ${monitor}` : monitor;
}

interface MonitorEntry {
  readonly node: Node;
  /** Dotted path of the monitor. */
  readonly at: string;
}

function monitorsIn(root: Node | undefined, field: string): MonitorEntry[] {
  const items = root?.kind === 'list' ? root.items : [];
  return items.map((node, index) => ({ node, at: field ? `${field}.${index}` : String(index) }));
}

function commandsIn({ root, field }: ConfigSource): { readonly command: ScalarNode; readonly at: string }[] {
  return monitorsIn(root, field).flatMap(({ node, at }) => {
    const command = entryOf(node, 'command')?.value;
    return command?.kind === 'scalar' && textOf(command) !== undefined ? [{ command, at }] : [];
  });
}
