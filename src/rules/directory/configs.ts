import { defineRule, type Profile } from '../../engine/rule.ts';
import { entryOf, typeName } from '../../formats/located.ts';
import { declarationsOf, declaredPath, declaredValues } from '../../plugin/declared.ts';
import type { Files } from '../../plugin/files.ts';
import { entriesOf, textOf } from '../../plugin/hooks/entries.ts';
import { configsOf, type Plugin } from '../../plugin/model.ts';
import { directoryLimit } from '../../spec/directory.ts';
import { isInReach } from '../hook/common.ts';
import { quoted } from '../wording.ts';
import { isPlugin } from './documents.ts';

const only: readonly Profile[] = ['directory'];
const top = { start: 0, end: 0 };
const refused = 'the plugin directory does not take the plugin';

/** Hooks and servers: what the plugin directory asks of them beyond the client. */
export const directoryConfigRules = [
  defineRule({
    id: 'directory/unread-config',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a file of hooks or servers that is not read: behind a symlink, too large, or one too many',
    effect: `the client may read it; ${refused}, since it cannot see what it runs`,
    check(plugin, report) {
      if (!isPlugin(plugin)) return;
      for (const kind of ['hooks', 'mcp'] as const) {
        const paths = configsOf(plugin, kind)
          .filter(({ origin }) => origin !== 'inline')
          .map(({ file }) => file.path);
        for (const [index, path] of [...linkedDefaults(plugin, kind), ...paths].entries()) {
          const problem = unreadable(plugin.files, path, kind === 'hooks' ? index : 0);
          if (problem)
            report({
              message: `${quoted(path)} ${problem}`,
              help: 'put the file itself there, and keep it small',
              file: path,
              range: top,
            });
        }
      }
    },
  }),
  defineRule({
    id: 'directory/servers-shape',
    on: 'mcp',
    severity: 'error',
    only,
    summary: 'a file of servers that is no map',
    effect: refused,
    check({ origin, root, problems }, report) {
      if (origin === 'inline' || !root || problems.length > 0) return;
      const wrapped = entryOf(root, 'mcpServers')?.value;
      const wrong = root.kind === 'map' ? wrapped : root;
      if (wrong && wrong.kind !== 'map')
        report({
          message: `${wrong === root ? 'the file' : '"mcpServers"'} is a ${typeName(wrong)}, not a map of servers`,
          help: 'write {"mcpServers": {"name": {…}}}',
          range: wrong.range,
          field: wrong === root ? '' : 'mcpServers',
        });
    },
  }),
  defineRule({
    id: 'directory/path-traversal',
    on: 'manifest',
    severity: 'error',
    only,
    summary: 'an icon with a `..` step',
    effect: refused,
    check({ tree }, report) {
      // Hooks and servers with such a step are errors of the manifest in any profile.
      const icon = entryOf(tree.root, 'icon')?.value;
      const path = textOf(icon);
      if (icon && path?.split(/[\\/]/).includes('..'))
        report({
          message: `the icon has a ".." step: ${quoted(path)}`,
          help: 'name a file of the plugin',
          range: icon.range,
          field: 'icon',
        });
    },
  }),
  defineRule({
    id: 'directory/hooks-twice',
    on: 'plugin',
    severity: 'warning',
    only,
    summary: 'hooks/hooks.json named in the manifest',
    effect: 'the client reads it anyway, and once; the plugin directory warns',
    check(plugin, report) {
      if (!isPlugin(plugin)) return;
      for (const value of declaredValues(declarationsOf(plugin), 'hooks') ?? [])
        if (declaredPath(value) === 'hooks/hooks.json' && value.document === plugin.manifest)
          report({
            message: 'the manifest names hooks/hooks.json',
            help: 'remove it from "hooks"',
            file: value.document.file.path,
            range: value.value.range,
            field: value.field,
          });
    },
  }),
  defineRule({
    id: 'directory/http-hook',
    on: 'hooks',
    severity: 'error',
    only,
    summary: 'a hook that sends its request without https',
    effect: refused,
    check(source, report) {
      for (const { type, node, field } of isInReach(source) ? entriesOf(source) : []) {
        const url = entryOf(node, 'url')?.value;
        const text = textOf(url);
        if (type === 'http' && url && text && /^http:/i.test(text))
          report({
            message: `the hook sends to ${quoted(text)}`,
            help: 'write https://…',
            range: url.range,
            field: `${field}.url`,
          });
      }
    },
  }),
] as const;

/** Default files whose folder is a symlink, so that the model does not see them. */
function linkedDefaults({ files }: Plugin, kind: 'hooks' | 'mcp'): string[] {
  return kind === 'hooks' && files.kindOf('hooks') === 'symlink' && files.kindOf('hooks/hooks.json') === undefined
    ? ['hooks']
    : [];
}

function unreadable(files: Files, path: string, index: number): string | undefined {
  const steps = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  if (steps.some((step) => files.kindOf(step) === 'symlink')) return 'is reached through a symlink';
  if ((files.sizeOf(path) ?? 0) > directoryLimit('configBytes')) return 'is over 1 MiB';
  return index >= directoryLimit('configFiles')
    ? `is more than the ${directoryLimit('configFiles')} files that are read`
    : undefined;
}
