import { defineRule } from '../../engine/rule.ts';
import { rangeInside, writtenInside } from '../../formats/inside.ts';
import { entryOf } from '../../formats/located.ts';
import type { ConfigSource } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';
import { checkedHooks } from './common.ts';
import { failsToRun, failureOf, usesOf } from './script-uses.ts';

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
