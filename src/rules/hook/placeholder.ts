import type { Edit, Fix } from '../../engine/finding.ts';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, type ScalarNode } from '../../formats/located.ts';
import { rangeInside, writtenInside } from '../../formats/text.ts';
import { type LineVariable, readCommandLine, type SimpleCommand, type Word } from '../../plugin/hooks/command-line.ts';
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
export const shellLines = oncePerSource((source): readonly ShellLine[] => {
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
    ...line.matchAll(/(?:^|[\s;&|(`])(?:export\s+|local\s+)?(\w+)=|\bread\s+(?:-\w+\s+)*(\w+)|\bfor\s+(\w+)\s+in\b/g),
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
