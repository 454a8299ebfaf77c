import { defineRule } from '../../engine/rule.ts';
import { entryOf, type MapNode, type Node, type ScalarNode, textOf } from '../../formats/located.ts';
import { rangeInside } from '../../formats/text.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { validators } from '../../schemas/part-validators.ts';
import { isInReach } from '../hook/common.ts';
import { shapeFaults } from '../shape.ts';
import { quoted } from '../wording.ts';

const lost = 'the client loads no server of this file; only its debug log says so';

const program = /\.(?:[cm]?[jt]s|py|rb|php|lua|sh|jar|dll|exe)$/;

/** Keys around the servers that authors know from other files; nothing but servers may stand in this one. */
const wrappers = ['lspServers', 'servers'];

/** Language servers. Those inside the manifest have their shape from the manifest's rules. */
export const lspServerRules = [
  defineRule({
    id: 'lsp/wrapped',
    on: 'lsp',
    severity: 'error',
    summary: 'servers inside another key',
    effect: lost,
    check(source, report) {
      for (const { key, keyRange } of wrapped(source))
        report({
          message: `the servers stand inside ${quoted(key)}`,
          help: 'write them at the top: {"name": {"command": …, "extensionToLanguage": …}}',
          range: keyRange,
          field: key,
        });
    },
  }),
  defineRule({
    id: 'lsp/shape',
    on: 'lsp',
    severity: 'error',
    summary: 'a server with a field that the client does not take',
    effect: lost,
    check(source, report) {
      if (source.origin === 'inline' || !source.root || source.problems.length > 0 || wrapped(source).length > 0) return;
      for (const { field, steps, problem, range } of shapeFaults(validators.lsp, source.root)) {
        const command = steps.length === 2 && steps[1] === 'command' ? commandProblem(source.root, steps) : undefined;
        report({
          message: `${field ? quoted(field) : 'the file'} ${command ?? problem}`,
          help: command
            ? 'put the arguments into "args"; a path may have blanks only where it starts with a slash'
            : 'a server takes "command", "extensionToLanguage" such as {".py": "python"}, and options like "args" and "env"',
          range,
          field,
        });
      }
    },
  }),
  defineRule({
    id: 'lsp/missing-file',
    on: 'lsp',
    severity: 'error',
    summary: 'a program or argument that names a file the plugin does not have',
    effect: 'the server does not start',
    check(source, report) {
      if (!isInReach(source)) return;
      for (const { node, field, isProgram } of wordsOf(source.root)) {
        const [, path = ''] = /^\$\{CLAUDE_PLUGIN_ROOT\}\/([^$]+)$/.exec(String(node.value)) ?? [];
        const steps = path.split('/').filter((step) => step !== '' && step !== '.');
        // An argument may name what the server writes, and packages may be installed later.
        const isOurs =
          (isProgram || program.test(path)) && steps.length > 0 && !steps.includes('..') && steps[0] !== 'node_modules';
        if (!isOurs || source.plugin.files.kindOf(steps.join('/')) !== undefined) continue;
        report({
          message: `the plugin has no ${quoted(path)}`,
          help: 'correct the path, or add the file; nothing is built after an install',
          range: rangeInside(source.file.text, node, 0, String(node.value).length),
          field: source.field ? `${source.field}.${field}` : field,
        });
      }
    },
  }),
  defineRule({
    id: 'lsp/relative-command',
    on: 'lsp',
    severity: 'error',
    summary: 'a program of the plugin by a relative path',
    effect: "the client looks for it in the session's folder, and the server does not start",
    check(source, report) {
      if (!isInReach(source)) return;
      for (const { node, field, isProgram } of wordsOf(source.root)) {
        const text = String(node.value);
        const path = text.replace(/^(?:\.\/)+/, '');
        // Without such a file it may be one of the user's project.
        if (!isProgram || path === text || source.plugin.files.kindOf(path) !== 'file') continue;
        const range = rangeInside(source.file.text, node, 0, text.length);
        report({
          message: `the path is not looked for in the plugin: ${quoted(text)}`,
          help: `write ${quoted(`\${CLAUDE_PLUGIN_ROOT}/${path}`)}`,
          range,
          field: source.field ? `${source.field}.${field}` : field,
          fix: { safe: true, edits: [{ range, text: `\${CLAUDE_PLUGIN_ROOT}/${path}` }] },
        });
      }
    },
  }),
  defineRule({
    id: 'lsp/not-executable',
    on: 'lsp',
    severity: 'error',
    summary: 'a program of the plugin without a run bit',
    effect: 'the server does not start: permission denied',
    check(source, report) {
      if (!isInReach(source)) return;
      const { files } = source.plugin;
      for (const { node, field, isProgram } of wordsOf(source.root)) {
        const [, path = ''] = /^\$\{CLAUDE_PLUGIN_ROOT\}\/([^$]+)$/.exec(String(node.value)) ?? [];
        if (!isProgram || files.kindOf(path) !== 'file' || files.isExecutable(path)) continue;
        report({
          message: `${quoted(path)} has no run bit`,
          help: `run chmod +x ${path} and git update-index --chmod=+x ${path}`,
          range: node.range,
          field: source.field ? `${source.field}.${field}` : field,
          fix: { safe: true, edits: [], runnable: path },
        });
      }
    },
  }),
] as const;

/** The wrapping keys: a map of servers where a server should be. */
function wrapped({ origin, root }: ConfigSource): MapNode['entries'] {
  if (origin === 'inline' || root?.kind !== 'map') return [];
  return root.entries.filter(
    ({ key, value }) =>
      wrappers.includes(key) && value.kind === 'map' && !entryOf(value, 'command') && !entryOf(value, 'extensionToLanguage'),
  );
}

function commandProblem(root: Node, [server = '']: readonly string[]): string | undefined {
  const command = textOf(entryOf(entryOf(root, server)?.value, 'command')?.value);
  return command && /\s/.test(command) && !command.startsWith('/') ? `has a blank: ${quoted(command)}` : undefined;
}

interface ServerWord {
  readonly node: ScalarNode;
  readonly field: string;
  readonly isProgram: boolean;
}

function* wordsOf(root: Node | undefined): Generator<ServerWord> {
  for (const { key, value } of root?.kind === 'map' ? root.entries : []) {
    const command = entryOf(value, 'command')?.value;
    if (command?.kind === 'scalar') yield { node: command, field: `${key}.command`, isProgram: true };
    const args = entryOf(value, 'args')?.value;
    for (const [index, item] of (args?.kind === 'list' ? args.items : []).entries())
      if (item.kind === 'scalar') yield { node: item, field: `${key}.args.${index}`, isProgram: false };
  }
}
