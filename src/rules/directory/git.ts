import { defineRule, type Profile } from '../../engine/rule.ts';
import { componentsOf, type Plugin } from '../../plugin/model.ts';
import { shippedOf, shippedText } from '../shared/shipped.ts';
import { quoted } from '../wording.ts';

const only: readonly Profile[] = ['directory'];
const top = { start: 0, end: 0 };

/** What stands for files in a repository without being them; the plugin directory's portal checks this. */
export const directoryGitRules = [
  defineRule({
    id: 'directory/link',
    on: 'plugin',
    severity: 'warning',
    only,
    summary: 'symlinks, submodules and files in LFS',
    check(plugin, report) {
      const loaded = componentsOf(plugin).map(({ file }) => file.path);
      // Another rule refuses linked files of hooks and servers.
      const configs = new Set(plugin.configs.map(({ file }) => file.path));
      for (const { path, name, kind } of shippedOf(plugin)) {
        const isLoaded = loaded.some((file) => file === path || file.startsWith(`${path}/`));
        const what =
          kind === 'symlink' ? 'a symlink' : name === '.gitmodules' ? 'a list of submodules' : lfsPointer(plugin, path);
        if (what === undefined || configs.has(path)) continue;
        report({
          message: `${quoted(path)} is ${what}`,
          ...(isLoaded ? { severity: 'error' as const } : {}),
          effect: isLoaded
            ? 'the plugin directory does not take the plugin'
            : 'the plugin directory does not follow it, and refuses the plugin where the client would load what is behind it',
          help: 'put the files themselves into the repository',
          file: path,
          range: top,
        });
      }
    },
  }),
  defineRule({
    id: 'directory/git-attributes',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'git attributes that change what an archive holds',
    effect: 'the plugin directory ends the submission: what it reviews must be what is installed',
    check(plugin, report) {
      for (const file of shippedOf(plugin).filter(({ name }) => name === '.gitattributes')) {
        const text = shippedText(plugin, file) ?? '';
        for (const { 0: line, 1: attribute = '', index } of text.matchAll(
          /^(?![ \t]*#)[^\n]*?[ \t](export-ignore|export-subst|filter=\S{1,100})/gm,
        )) {
          const start = index + line.length - attribute.length;
          const range = { start, end: start + attribute.length };
          report({ message: `the attribute ${quoted(attribute)} is set`, help: 'remove the line', file: file.path, range });
        }
      }
    },
  }),
] as const;

/** The file that stands for one in git's large file storage. */
function lfsPointer({ files }: Plugin, path: string): string | undefined {
  const size = files.sizeOf(path) ?? 0;
  if (size < 100 || size > 200) return undefined;
  const result = files.read(path);
  const isPointer =
    'bytes' in result && String.fromCharCode(...result.bytes.subarray(0, 35)) === 'version https://git-lfs.github.com/';
  return isPointer ? 'a pointer to a file in LFS' : undefined;
}
