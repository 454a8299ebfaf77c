import type { Fix } from '../../engine/finding.ts';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, nodeAt, type Range, type ScalarNode } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import type { ConfigSource, Plugin } from '../../plugin/model.ts';
import { closest, quoted } from '../wording.ts';
import { checkedHooks, type LoadedHook, textNode } from './common.ts';
import { type ShellLine, shellLines } from './placeholder.ts';

const token = /\$\{user_config\.([^}]*)\}/g;

interface OptionUse {
  readonly hook: LoadedHook;
  readonly key: string;
  readonly range: Range;
  readonly field: string;
}

/** The keys of the manifest's userConfig; undefined where there is no manifest to look into. */
function optionKeys({ manifest }: Plugin): readonly string[] | undefined {
  const options = nodeAt(manifest?.tree.root, 'userConfig');
  return manifest && (options?.kind === 'map' ? options.entries.map(({ key }) => key) : []);
}

/** The options that the exec form names, in its command and its arguments. */
function execUses(source: ConfigSource): OptionUse[] {
  return checkedHooks(source).flatMap((hook) => {
    const args = entryOf(hook.node, 'args')?.value;
    const command = entryOf(hook.node, 'command')?.value;
    if (hook.type !== 'command' || args?.kind !== 'list') return [];
    const nodes = [command, ...args.items].filter((node) => node?.kind === 'scalar') as ScalarNode[];
    return nodes.flatMap((node) =>
      [...String(node.value).matchAll(token)].map(({ 0: written, 1: key = '', index }) => ({
        hook,
        key,
        range: rangeInside(source.file.text, node, index, index + written.length),
        field: `${hook.field}.${node === command ? 'command' : `args.${args.items.indexOf(node)}`}`,
      })),
    );
  });
}

/** Options of the plugin in commands. */
export const hookUserConfigRules = [
  defineRule({
    id: 'hook/option-in-shell',
    on: 'hooks',
    severity: 'error',
    summary: 'an option of the plugin in a command line for a shell',
    effect: 'the client refuses to run the hook: a shell would take the value for code',
    check(source, report) {
      for (const line of shellLines(source)) {
        const { node, field } = line;
        const [found] = node.value.matchAll(token);
        if (!found) continue;
        const fix = execForm(source.file.text, line);
        report({
          message: `${quoted(found[0])} stands in a command line`,
          help: `write the exec form, with "args"; or read the variable CLAUDE_PLUGIN_OPTION_${(found[1] ?? '').toUpperCase()} in the script`,
          range: rangeInside(source.file.text, node, found.index, found.index + found[0].length),
          field,
          ...(fix ? { fix } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/undeclared-option',
    on: 'hooks',
    severity: 'error',
    summary: 'an option that the manifest does not declare',
    check(source, report) {
      const keys = optionKeys(source.plugin);
      if (!keys) return;
      for (const { key, range, field } of execUses(source)) {
        if (keys.includes(key)) continue;
        const meant = closest(key, keys);
        report({
          message: `userConfig declares no ${quoted(key)}`,
          effect: 'the hook fails to run: the option is never set',
          help: meant ? `did you mean ${quoted(meant)}?` : 'declare it in "userConfig" of plugin.json',
          range,
          field,
        });
      }
      const upper = keys.map((key) => key.toUpperCase());
      for (const { node, commands, field } of shellLines(source)) {
        for (const { name, start, end } of commands.flatMap(({ words }) => words.flatMap(({ variables }) => variables))) {
          const key = /^CLAUDE_PLUGIN_OPTION_(.+)$/.exec(name)?.[1];
          if (key === undefined || upper.includes(key.toUpperCase())) continue;
          report({
            message: `userConfig declares no option for ${quoted(name)}`,
            severity: 'warning',
            effect: 'the variable is never set',
            help: 'declare it in "userConfig" of plugin.json',
            range: rangeInside(source.file.text, node, start, end),
            field,
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/unset-option',
    on: 'hooks',
    severity: 'warning',
    summary: 'an option that the user may not have set',
    effect: 'the hook fails to run until the user has saved a value; the default of the manifest does not count here',
    check(source, report) {
      const { manifest } = source.plugin;
      for (const { key, range, field } of execUses(source)) {
        const option = nodeAt(manifest?.tree.root, 'userConfig');
        const declared = entryOf(option, key)?.value;
        const required = entryOf(declared, 'required')?.value;
        if (!declared || (required?.kind === 'scalar' && required.value === true)) continue;
        report({
          message: `the option ${quoted(key)} may be unset`,
          help: `declare it with "required": true, or read CLAUDE_PLUGIN_OPTION_${key.toUpperCase()} in the script, with a default there`,
          range,
          field,
        });
      }
    },
  }),
] as const;

/** The exec form of a line that is one command of plain words; its options then count as single arguments. */
function execForm(file: string, { node, commands, hook }: ShellLine): Fix | undefined {
  const [command, ...more] = commands;
  const isSimple = command && more.length === 0 && command.assignments.length === 0 && !/[;&|<>()`\n\\*?[]/.test(node.value);
  if (!isSimple || file[node.range.start] !== '"' || textNode(hook.node, 'shell')) return undefined;
  const words = command.words.map(({ text }) => text);
  const isReplaceable = (text: string): boolean =>
    !/\$(?!\{(?:user_config\.\w+|CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR))\})/.test(text);
  if (!words.every(isReplaceable) || words.some((text) => text.startsWith('~'))) return undefined;
  const [program = '', ...args] = words.map((text) => JSON.stringify(text));
  return { safe: true, edits: [{ range: node.range, text: `${program}, "args": [${args.join(', ')}]` }] };
}
