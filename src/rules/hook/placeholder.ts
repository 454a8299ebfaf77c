import { defineRule, type Edit, type Fix } from '../../engine/rule.ts';
import { entryOf, nodeAt, type Range, type ScalarNode } from '../../formats/located.ts';
import { rangeInside, writtenInside } from '../../formats/text.ts';
import { type LineVariable, readCommandLine, type SimpleCommand, type Word } from '../../plugin/hooks/scripts.ts';
import type { ConfigSource, Plugin } from '../../plugin/model.ts';
import { misnomers } from '../../spec/hook-facts.ts';
import { closest, quoted } from '../wording.ts';
import { checkedHooks, type LoadedHook, oncePerSource, textNode } from './common.ts';

/** Folders that the client puts into the environment of hooks; any of them may hold a blank. */
const folders = new Set(['CLAUDE_PLUGIN_ROOT', 'CLAUDE_PLUGIN_DATA', 'CLAUDE_PROJECT_DIR']);
const known = [...folders, 'CLAUDE_ENV_FILE', 'CLAUDE_EFFORT', 'CLAUDE_CODE_SESSION_ID'];
const useByMisnomer = new Map(misnomers.map(({ name, use }) => [name, use]));

export interface ShellLine {
  readonly hook: LoadedHook;
  readonly node: ScalarNode & { readonly value: string };
  readonly commands: readonly SimpleCommand[];
  readonly field: string;
}

/** The command lines of a source that a POSIX shell reads. */
const shellLines = oncePerSource((source): readonly ShellLine[] => {
  return checkedHooks(source).flatMap((hook) => {
    const node = hook.type === 'command' && !entryOf(hook.node, 'args') ? textNode(hook.node, 'command') : undefined;
    if (!node || textNode(hook.node, 'shell')?.value === 'powershell') return [];
    return [{ hook, node, commands: readCommandLine(node.value), field: `${hook.field}.command` }];
  });
});

/** Variables and placeholders in command lines for a shell. */
export const hookPlaceholderRules = [
  defineRule({
    id: 'hook/unquoted-folder',
    on: 'hooks',
    severity: 'warning',
    inClient: true,
    summary: 'a folder in a command without quotes',
    effect: 'a blank in the path, as in a user name, splits it into two words, and the hook fails to run',
    check(source, report) {
      const { text: file } = source.file;
      for (const { node, commands, field } of shellLines(source)) {
        const bare = commands.flatMap(({ words }) => words.filter(isSplit));
        const [first] = bare;
        const variable = first?.variables.find(isBareFolder);
        if (!first || !variable) continue;
        const edits = bare.flatMap((word) => quoteEdit(file, node, word));
        report({
          message: `\${${variable.name}} stands without quotes: ${quoted(first.text)}`,
          help: `write "${first.text}" with double quotes, in JSON as \\"`,
          range: rangeInside(file, node, variable.start, variable.end),
          field,
          ...(edits.length === bare.length ? { fix: { safe: true, edits } } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/single-quoted-folder',
    on: 'hooks',
    severity: 'error',
    summary: 'a folder in single quotes, where the shell does not replace it',
    effect: 'the shell looks for a file of that very name: the hook fails to run',
    check(source, report) {
      for (const { node, commands, field } of shellLines(source)) {
        for (const [word, before] of commands.flatMap(({ words }) => words.map((each, at) => [each, words[at - 1]] as const))) {
          const [variable] = word.variables;
          if (variable?.quoting !== 'single' || !folders.has(variable.name) || !startsWith(word, variable)) continue;
          // Code for another program is quoted like this on purpose.
          if (/^-|^eval$|^(?:awk|jq|sed|perl)$/.test(before?.text ?? '') || /\s/.test(word.text.trim())) continue;
          const { text: file } = source.file;
          const range = rangeInside(file, node, word.start, word.end);
          const text = writtenInside(file, node, `"${word.text}"`);
          report({
            message: `\${${variable.name}} stands in single quotes: ${quoted(word.text)}`,
            help: 'use double quotes',
            range,
            field,
            ...(text && file[node.range.start] === '"' ? { fix: { safe: true, edits: [{ range, text }] } } : {}),
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/unknown-variable',
    on: 'hooks',
    severity: 'warning',
    summary: 'a variable that no hook has',
    check(source, report) {
      for (const { node, commands, field } of shellLines(source)) {
        const assigned = assignedNames(node.value);
        const seen = new Set<string>();
        for (const word of commands.flatMap(({ words, assignments }) => [...words, ...assignments])) {
          for (const variable of word.variables) {
            const { name } = variable;
            if (seen.has(name) || assigned.has(name) || known.includes(name)) continue;
            const use = useByMisnomer.get(name) ?? misspelt(name);
            if (use === undefined || hasDefault(node.value, variable)) continue;
            seen.add(name);
            const isPath = folders.has(use) && startsWith(word, variable) && word.text.length > variable.end - variable.start;
            const range = rangeInside(source.file.text, node, variable.start, variable.end);
            report({
              message: `no hook has a variable ${quoted(name)}`,
              severity: isPath ? 'error' : 'warning',
              effect: isPath ? 'it is empty, so the path does not exist: the hook fails to run' : 'it is empty',
              help: known.includes(use) ? `write \${${use}}` : `read ${use}`,
              range,
              field,
              ...(isPath ? { fix: renamed(node.value, variable, use, range) } : {}),
            });
          }
        }
      }
    },
  }),
  defineRule({
    id: 'hook/root-in-settings',
    on: 'hooks',
    severity: 'error',
    summary: 'the folder of a plugin in the hooks of a project',
    effect: 'the client refuses to run the hook: only hooks of plugins have that folder',
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const node = hook.place === 'settings' ? textNode(hook.node, 'command') : undefined;
        const from = node?.value.indexOf('${CLAUDE_PLUGIN_ROOT}') ?? -1;
        if (!node || from < 0) continue;
        report({
          message: '${CLAUDE_PLUGIN_ROOT} has no meaning in settings',
          help: 'write ${CLAUDE_PROJECT_DIR} for files of the project, or move the hook into a plugin',
          range: rangeInside(source.file.text, node, from, from + '${CLAUDE_PLUGIN_ROOT}'.length),
          field: `${hook.field}.command`,
        });
      }
    },
  }),
] as const;

function isBareFolder({ name, quoting }: LineVariable): boolean {
  return folders.has(name) && quoting === 'none';
}

/** A word that a blank in the folder would split. */
function isSplit({ variables }: Word): boolean {
  return variables.some(isBareFolder);
}

function startsWith({ text }: Word, { name, isBraced }: LineVariable): boolean {
  return text.startsWith(isBraced ? `\${${name}` : `$${name}`);
}

/** Quotes a plain word as a whole, of any other word the folder alone. */
function quoteEdit(file: string, node: ScalarNode, word: Word): Edit[] {
  const value = String(node.value);
  const spans = word.isPlain && value.slice(word.start, word.end) === word.text ? [word] : word.variables.filter(isBareFolder);
  return spans.flatMap(({ start, end }) => {
    const text = file[node.range.start] === '"' ? writtenInside(file, node, `"${value.slice(start, end)}"`) : undefined;
    return text === undefined ? [] : [{ range: rangeInside(file, node, start, end), text }];
  });
}

/** Names that the line itself sets or reads into, and those of loops. */
function assignedNames(line: string): Set<string> {
  const found = [
    ...line.matchAll(/(?:^|[\s;&|(`])(?:export\s+|local\s+)?(\w+)=|\bread\s+(?:-\w+\s+){0,9}(\w+)|\bfor\s+(\w+)\s+in\b/g),
  ];
  return new Set(found.flatMap((match) => match.slice(1).filter((name) => name !== undefined)));
}

/** `${NAME:-…}`: the author knows that the variable may be unset. */
function hasDefault(line: string, { name, start, isBraced }: LineVariable): boolean {
  return isBraced && /^[:+=?-]/.test(line.slice(start + name.length + 2));
}

function misspelt(name: string): string | undefined {
  return name.startsWith('CLAUDE_') ? closest(name, known) : undefined;
}

function renamed(line: string, { name, start, end }: LineVariable, use: string, range: Fix['edits'][number]['range']): Fix {
  return { safe: true, edits: [{ range, text: line.slice(start, end).replace(name, use) }] };
}

const token = /\$\{user_config\.([^}]{0,400})\}/g;

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
