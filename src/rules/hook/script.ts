import { defineRule, type Fix } from '../../engine/rule.ts';
import { entryOf, type ListNode, type ScalarNode } from '../../formats/located.ts';
import { rangeInside, writtenInside } from '../../formats/text.ts';
import { type ScriptUse, scriptsOf } from '../../plugin/hooks/scripts.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';
import { checkedHooks, type LoadedHook, oncePerSource, textNode } from './common.ts';

const expected = 'hooks.json';

/** The file hooks/hooks.json itself. */
export const hookFileNameRules = [
  defineRule({
    id: 'hook/file-name',
    on: 'plugin',
    severity: 'error',
    summary: 'hooks/hooks.json in another case',
    effect: "the client's validator refuses the plugin: macOS and Windows would load the file, and Linux does not",
    check({ files, scope, marketplace }, report) {
      if (scope !== 'plugin' || marketplace) return;
      for (const { name } of files.list('hooks')) {
        if (name === expected || name.toLowerCase() !== expected) continue;
        report({
          message: `${quoted(`hooks/${name}`)} differs from "hooks/${expected}" in case alone`,
          help: `rename it to ${expected}`,
          file: `hooks/${name}`,
          range: { start: 0, end: 0 },
        });
      }
    },
  }),
  defineRule({
    id: 'hook/linked-file',
    on: 'plugin',
    severity: 'warning',
    inClient: true,
    summary: 'hooks/hooks.json as a symlink',
    effect: 'the client loads what it points to; its validator does not look at it, and says so',
    check({ files, scope, marketplace }, report) {
      const file = `hooks/${expected}`;
      if (scope !== 'plugin' || marketplace || files.kindOf(file) !== 'symlink') return;
      report({ message: `${quoted(file)} is a symlink`, help: 'put the file itself there', file, range: { start: 0, end: 0 } });
    },
  }),
] as const;

/** Programs that every system has in /bin or /usr/bin. */
const systemPrograms: ReadonlySet<string> = new Set(['sh', 'bash', 'env', 'zsh', 'dash', 'python3']);

/** The files that hooks run: whether the system can run them, and by what. */
export const hookScriptFileRules = [
  defineRule({
    id: 'hook/not-executable',
    on: 'hooks',
    severity: 'error',
    summary: 'a script without a run bit that is run directly',
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, range, field } = use;
        if (interpreter !== undefined || source.plugin.files.isExecutable(path)) continue;
        report({
          message: `${quoted(path)} has no run bit`,
          effect: failureOf(use),
          help: `run chmod +x ${path} and git update-index --chmod=+x ${path}, or name its interpreter in the command`,
          range,
          field,
          fix: { safe: true, edits: [], runnable: path },
        });
      }
    },
  }),
  defineRule({
    id: 'hook/no-shebang',
    on: 'hooks',
    severity: 'error',
    summary: 'a script that is run directly and does not say by what',
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, isExec, range, field } = use;
        const { text, encoding } = source.plugin.source(path);
        if (interpreter !== undefined || (encoding !== 'utf-8' && encoding !== 'empty') || text.startsWith('#!')) continue;
        // A shell runs a file without a shebang as a script of its own; .cmd files are meant for several systems at once.
        const isForSh = !isExec && (/\.(?:sh|bash|cmd|bat|ps1)$/.test(path) || !path.includes('.'));
        if (isForSh) continue;
        const mark = text.startsWith('\uFEFF#!');
        report({
          message: mark ? `a byte order mark stands before the shebang of ${quoted(path)}` : `${quoted(path)} has no shebang`,
          effect: isExec ? failureOf(use) : 'the shell reads it as a script of its own, whatever it is written in',
          help: mark
            ? 'save it as UTF-8 without the mark'
            : 'start it with a line such as #!/usr/bin/env bash, or name its interpreter in the command',
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/crlf-script',
    on: 'hooks',
    severity: 'error',
    summary: 'a script with the line ends of Windows',
    check(source, report) {
      for (const use of filesOf(source)) {
        const { path, interpreter, range, field } = use;
        const { text } = source.plugin.source(path);
        const [shebang = ''] = /^#![^\n]*/.exec(text) ?? [];
        const isShell =
          interpreter === undefined ? /\b(?:ba|da|z|k)?sh\b/.test(shebang) : /^(?:ba|da|z|k)?sh$|^source$|^\.$/.test(interpreter);
        const hasMark = interpreter === undefined && shebang.endsWith('\r');
        if (!hasMark && !(isShell && text.includes('\r\n'))) continue;
        report({
          message: `${quoted(path)} has the line ends of Windows`,
          effect: hasMark
            ? `the system looks for an interpreter with a carriage return in its name: ${failureOf(use)}`
            : "the shell reads the carriage returns as parts of words: what the script does is anyone's guess",
          help: 'save it with LF, and put "*.sh text eol=lf" into .gitattributes',
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'hook/odd-interpreter',
    on: 'hooks',
    severity: 'warning',
    summary: 'a shebang with a path that few machines have',
    effect: 'where the program is not at that path, the hook fails to run',
    check(source, report) {
      for (const { path, interpreter, range, field } of filesOf(source)) {
        if (interpreter !== undefined) continue;
        const [, written = ''] = /^#![ \t]*([^\s\r]*)/.exec(source.plugin.source(path).text) ?? [];
        const name = written.slice(written.lastIndexOf('/') + 1);
        if (written === '' || !/^(?:bash|sh|zsh|dash|node|bun|deno|env|python3?|ruby|perl)$/.test(name)) continue;
        if (/^\/(?:usr\/)?bin\/[^/]+$/.test(written) && (systemPrograms.has(name) || name === 'perl')) continue;
        report({
          message: `the shebang of ${quoted(path)} names ${quoted(written)}`,
          help: name === 'env' ? 'write #!/usr/bin/env' : `write #!/usr/bin/env ${name}`,
          range,
          field,
        });
      }
    },
  }),
] as const;

const failsToRun = 'the hook fails to run, and the client goes on as if it were not there';
const blocksAll = 'the hook fails to run, which counts as a block: everything that it guards is stopped';

/** A script that a hook runs, with its place in the hooks file. */
export interface Use extends ScriptUse {
  readonly hook: LoadedHook;
  readonly range: { readonly start: number; readonly end: number };
  readonly field: string;
  readonly isExec: boolean;
}

/** The scripts that a plugin's hooks run; a project's hooks run the project's own files, which are not here. */
const usesOf = oncePerSource((source): readonly Use[] => {
  // A file checked on its own knows nothing of the plugin around it.
  if (source.plugin.scope !== 'plugin' || !source.plugin.manifest) return [];
  return checkedHooks(source).flatMap((hook) => {
    const command = entryOf(hook.node, 'command')?.value;
    const args = entryOf(hook.node, 'args')?.value;
    return scriptsOf(hook).map((use) => ({
      ...use,
      hook,
      range: rangeInside(source.file.text, use.node, use.from, use.to),
      field: `${hook.field}.${use.node === command || args?.kind !== 'list' ? 'command' : `args.${args.items.indexOf(use.node)}`}`,
      isExec: args !== undefined,
    }));
  });
});

/** The scripts that are there. */
function filesOf(source: ConfigSource): Use[] {
  return usesOf(source).filter(({ base, path }) => base === 'root' && source.plugin.files.kindOf(path) === 'file');
}

/** What becomes of a hook that cannot run this script. */
function failureOf({ hook }: Use): string {
  const value = entryOf(hook.node, 'onFailure')?.value;
  return value?.kind === 'scalar' && value.value === 'block' ? blocksAll : failsToRun;
}

/** The paths of the files that hooks run. */
export const hookScriptRules = [
  defineRule({
    id: 'hook/missing-script',
    on: 'hooks',
    severity: 'error',
    summary: 'a script that is not in the plugin',
    check(source, report) {
      const { files } = source.plugin;
      for (const use of usesOf(source)) {
        const { path, base, isGuarded, range, field } = use;
        if (base !== 'root' || path === '') continue;
        if (path.startsWith('..')) {
          report({
            message: `the script lies outside the plugin: ${quoted(path)}`,
            effect: `an installed plugin is a copy of its own folder: ${failureOf(use)}`,
            help: 'keep it inside the plugin',
            range,
            field,
          });
        } else if (!isGuarded && files.kindOf(path) === undefined) {
          const near = nearName(source, path);
          report({
            message: `there is no ${quoted(path)} in the plugin`,
            effect: failureOf(use),
            help: near ? `did you mean ${quoted(near)}?` : 'add the file, or correct the path',
            range,
            field,
          });
        } else if (files.kindOf(path) === 'folder')
          report({ message: `${quoted(path)} is a folder`, effect: failureOf(use), help: 'name a file in it', range, field });
      }
    },
  }),
  defineRule({
    id: 'hook/relative-script',
    on: 'hooks',
    severity: 'error',
    summary: 'a script of the plugin by a relative path',
    effect: 'hooks run in the folder of the session, where there is no such file: the hook fails to run',
    check(source, report) {
      const { files } = source.plugin;
      const { text: file } = source.file;
      for (const { node, path, base, isGuarded, range, field, isExec } of usesOf(source)) {
        // What the plugin does not have may be a file of the user's project.
        if (base !== 'relative' || isGuarded || files.kindOf(path) !== 'file') continue;
        const full = `\${CLAUDE_PLUGIN_ROOT}/${path}`;
        const text = writtenInside(file, node, isExec ? full : `"${full}"`);
        report({
          message: `the path is relative: ${quoted(String(node.value))}`,
          help: `write "${full}"`,
          range,
          field,
          ...(text && file[node.range.start] === '"' ? { fix: { safe: true, edits: [{ range, text }] } } : {}),
        });
      }
    },
  }),
  defineRule({
    id: 'hook/home-script',
    on: 'hooks',
    severity: 'warning',
    summary: 'a script by a path of one machine or one way to install',
    check(source, report) {
      for (const hook of checkedHooks(source)) {
        const command = entryOf(hook.node, 'command')?.value;
        if (hook.type !== 'command' || command?.kind !== 'scalar' || source.plugin.scope !== 'plugin') continue;
        const text = String(command.value);
        const quotedTilde = entryOf(hook.node, 'args') ? undefined : /"~\/[^"]*"|'~\/[^']*'/.exec(text);
        const installed = /(?:~|\$HOME|\$\{HOME\})\/\.claude\/plugins\/[^\s"']*/.exec(text);
        const personal = /(?:^|[\s"'=])(\/(?:Users|home)\/[\w.-]+\/[^\s"']*)/.exec(text);
        const found = quotedTilde ?? installed ?? personal;
        if (!found) continue;
        const written = found[1] ?? found[0];
        const from = text.indexOf(written, found.index);
        report({
          message: quotedTilde
            ? `a ~ in quotes stays a ~: ${quoted(written)}`
            : `the path holds on few machines: ${quoted(written)}`,
          severity: quotedTilde ? 'error' : 'warning',
          effect: quotedTilde ? failsToRun : 'where the plugin is installed elsewhere, the hook fails to run',
          help: quotedTilde ? 'write $HOME in double quotes' : 'write ${CLAUDE_PLUGIN_ROOT} for files of the plugin',
          range: rangeInside(source.file.text, command, from, from + written.length),
          field: `${hook.field}.command`,
        });
      }
    },
  }),
] as const;

/** A file of the same name elsewhere near, or of nearly the same name beside it. */
function nearName({ plugin }: ConfigSource, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, -name.length - 1);
  const beside = plugin.files.list(folder).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (beside) return folder ? `${folder}/${beside.name}` : beside.name;
  const stem = name.replace(/\.\w+$/, '');
  const sibling = plugin.files.list(folder).find((entry) => entry.kind === 'file' && entry.name.replace(/\.\w+$/, '') === stem);
  if (sibling) return folder ? `${folder}/${sibling.name}` : sibling.name;
  return ['hooks', 'scripts', 'hooks/scripts', 'bin', 'hooks-handlers']
    .map((other) => `${other}/${name}`)
    .find((other) => plugin.files.kindOf(other) === 'file');
}

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
