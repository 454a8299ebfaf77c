import type { Fix } from '../../engine/rule.ts';
import { defineRule } from '../../engine/rule.ts';
import { entryOf, type ListNode, type ScalarNode } from '../../formats/located.ts';
import { rangeInside, writtenInside } from '../../formats/text.ts';
import { quoted } from '../wording.ts';
import { checkedHooks, oncePerSource, textNode } from './common.ts';

type TextNode = ScalarNode & { readonly value: string };

interface ExecPart {
  readonly node: TextNode;
  readonly isCommand: boolean;
  /** Code for an interpreter, behind an option such as -c. */
  readonly isCode: boolean;
  /** What an interpreter reads, or the program itself: without it nothing runs. */
  readonly isProgram: boolean;
  readonly field: string;
}

interface ExecForm {
  readonly command: TextNode;
  readonly args: ListNode;
  readonly parts: readonly ExecPart[];
  readonly field: string;
}

const codeOption = /^-(?:\w*c|e|p|-eval|-print|Command)$/;

/** The commands of a source that run without a shell. */
const execForms = oncePerSource((source): readonly ExecForm[] => {
  return checkedHooks(source).flatMap((hook) => {
    const command = textNode(hook.node, 'command');
    const args = entryOf(hook.node, 'args')?.value;
    if (hook.type !== 'command' || !command || args?.kind !== 'list') return [];
    const items = args.items.filter((item): item is TextNode => item.kind === 'scalar' && typeof item.value === 'string');
    const firstFile = items.find(({ value }) => !value.startsWith('-'));
    const parts = items.map((node, index) => ({
      node,
      isCommand: false,
      isCode: codeOption.test(items[index - 1]?.value ?? ''),
      isProgram: node === firstFile && /^(?:bash|sh|zsh|node|bun|deno|python3?|ruby|perl|pwsh)$/.test(command.value),
      field: `${hook.field}.args.${args.items.indexOf(node)}`,
    }));
    const first = { node: command, isCommand: true, isCode: false, isProgram: true, field: `${hook.field}.command` };
    return [{ command, args, parts: [first, ...parts], field: hook.field }];
  });
});

const substituted = /\$\{(?:CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)|user_config\.[^}]{0,400})\}/g;

/** The exec form: a program and its arguments, without a shell to read them. */
export const hookExecRules = [
  defineRule({
    id: 'hook/exec-variable',
    on: 'hooks',
    severity: 'warning',
    summary: 'a variable or ~ that nothing replaces in the exec form',
    check(source, report) {
      for (const { parts } of execForms(source)) {
        for (const { node, isCode, isProgram, field } of parts) {
          const rest = node.value.replace(substituted, (text) => ' '.repeat(text.length));
          const { 0: written, index } = /\$\{?\w+\}?|^~(?=\/)/.exec(rest) ?? { 0: undefined, index: 0 };
          if (written === undefined || isCode) continue;
          const name = /\w+/.exec(written)?.[0] ?? '';
          const isFolder = /^CLAUDE_(?:PLUGIN_ROOT|PLUGIN_DATA|PROJECT_DIR)$/.test(name);
          const range = rangeInside(source.file.text, node, index, index + written.length);
          report({
            message: `nothing replaces ${quoted(written)} in the exec form`,
            severity: isProgram ? 'error' : 'warning',
            effect: isProgram
              ? 'the client looks for a file of that very name: the hook fails to run'
              : 'the program gets these very characters',
            help: isFolder
              ? `write \${${name}}, with braces`
              : 'leave "args" out so that a shell runs the command, or let the script look it up',
            range,
            field,
            ...(isFolder ? { fix: { safe: true, edits: [{ range, text: `\${${name}}` }] } } : {}),
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/exec-quotes',
    on: 'hooks',
    severity: 'warning',
    summary: 'quotes around a word of the exec form, which belong to it there',
    check(source, report) {
      const { text: file } = source.file;
      for (const { parts } of execForms(source)) {
        for (const { node, isCode, isProgram, field } of parts) {
          const [, , inner, rest = ''] = /^(["'])([^"']*)\1([^\s"']*)$/.exec(node.value) ?? [];
          if (inner === undefined || isCode) continue;
          const plain = `${inner}${rest}`;
          const text = writtenInside(file, node, plain);
          const range = rangeInside(file, node, 0, node.value.length);
          report({
            message: `the quotes are part of ${isProgram ? 'the name' : 'the argument'}: ${quoted(node.value)}`,
            severity: isProgram ? 'error' : 'warning',
            effect: isProgram
              ? 'the client looks for a file with quotes in its name: the hook fails to run'
              : 'the program gets the quotes too',
            help: 'leave the quotes out; no shell splits these words',
            range,
            field,
            ...(isProgram && text ? { fix: { safe: true, edits: [{ range, text }] } } : {}),
          });
        }
      }
    },
  }),
  defineRule({
    id: 'hook/exec-command',
    on: 'hooks',
    severity: 'error',
    summary: 'arguments in the command of the exec form',
    effect: 'the client looks for a program of that whole name: the hook fails to run',
    check(source, report) {
      for (const { command, args, field } of execForms(source)) {
        const [program = '', ...words] = command.value.trim().split(/\s+/);
        // A path with a blank in it is one name; a program without a folder is none.
        if (words.length === 0 || program.includes('/') || program.includes('\\') || /^["']/.test(program)) continue;
        const fix = movedArguments(source.file.text, command, args, program, words);
        report({
          message: `the command holds arguments beside "args": ${quoted(command.value)}`,
          help: `write "command": "${program}", and the rest in "args"; or leave "args" out`,
          range: command.range,
          field: `${field}.command`,
          ...(fix ? { fix } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/exec-operator',
    on: 'hooks',
    severity: 'warning',
    summary: 'an operator of the shell among the arguments of the exec form',
    effect: 'no shell reads it: the program gets it as an argument',
    check(source, report) {
      for (const { parts } of execForms(source)) {
        for (const { node, isCommand, isCode, field } of parts) {
          if (isCommand || isCode || !/^(?:\d?>{1,2}|<|\||\|\||&&|;|&|2>&1|>\/dev\/null|2>\/dev\/null)$/.test(node.value))
            continue;
          report({
            message: `${quoted(node.value)} is an argument like any other`,
            help: 'leave "args" out so that a shell runs the command',
            range: node.range,
            field,
          });
        }
      }
    },
  }),
] as const;

function movedArguments(
  file: string,
  command: TextNode,
  args: ListNode,
  program: string,
  words: readonly string[],
): Fix | undefined {
  if (file[command.range.start] !== '"' || file[args.range.start] !== '[' || words.some((word) => /["'\\$`~*](?!\{)/.test(word)))
    return undefined;
  const moved = words.map((word) => JSON.stringify(word)).join(', ');
  const at = { start: args.range.start + 1, end: args.range.start + 1 };
  return {
    safe: true,
    edits: [
      { range: command.range, text: JSON.stringify(program) },
      { range: at, text: args.items.length > 0 ? `${moved}, ` : moved },
    ],
  };
}
