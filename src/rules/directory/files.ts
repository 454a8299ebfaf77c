import { defineRule, type Profile } from '../../engine/rule.ts';
import { componentsOf, type Plugin } from '../../plugin/model.ts';
import { directoryLimit } from '../../spec/directory.ts';
import { isMedia, shippedOf, shippedText } from '../shared/shipped.ts';
import { quoted } from '../wording.ts';

const only: readonly Profile[] = ['directory'];
const top = { start: 0, end: 0 };
const held = 'the plugin directory holds the plugin back until a person has looked at it';
const refused = 'the plugin directory does not take the plugin';

/** Names that Windows keeps for devices, and characters that it has in no name. */
const windowsName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*\\\p{Cc}]|[. ]$/iu;

/** What the plugin directory says about the files of a plugin; its portal checks this, `plugin validate` does not. */
export const directoryFileRules = [
  defineRule({
    id: 'directory/too-many-files',
    on: 'plugin',
    severity: 'warning',
    only,
    summary: 'more than 512 files',
    effect: held,
    check(plugin, report) {
      const { length } = shippedOf(plugin);
      const most = directoryLimit('pluginFiles');
      if (length <= most) return;
      const help = 'move tests and sources out of what is shipped, or the plugin into a folder of its own';
      report({
        message: `the plugin has ${length} files; at most ${most} pass`,
        help,
        file: '.claude-plugin/plugin.json',
        range: top,
      });
    },
  }),
  defineRule({
    id: 'directory/big-file',
    on: 'plugin',
    severity: 'warning',
    only,
    summary: 'a file over 256 KiB that is no image or font',
    check(plugin, report) {
      const [most, end] = [directoryLimit('heldFileBytes'), directoryLimit('refusedFileBytes')];
      for (const { path } of shippedOf(plugin)) {
        const size = plugin.files.sizeOf(path) ?? 0;
        if (size <= most || (isMedia(path) && size <= end)) continue;
        const isRefused = size > end;
        report({
          message: `${quoted(path)} has ${Math.ceil(size / 1024)} KiB`,
          ...(isRefused ? { severity: 'error' as const } : {}),
          effect: isRefused ? refused : held,
          help: `split or shrink it to ${most / 1024} KiB, or leave it out`,
          file: path,
          range: top,
        });
      }
    },
  }),
  defineRule({
    id: 'directory/binary-file',
    on: 'plugin',
    severity: 'warning',
    only,
    summary: 'a file that is neither text, an image nor a font',
    effect: held,
    check(plugin, report) {
      for (const file of shippedOf(plugin)) {
        const size = plugin.files.sizeOf(file.path) ?? 0;
        if (size === 0 || size > directoryLimit('heldFileBytes') || isMedia(file.path) || shippedText(plugin, file) !== undefined)
          continue;
        const help = 'leave it out; a program is shipped as its source';
        report({ message: `${quoted(file.path)} is no text`, help, file: file.path, range: top });
      }
    },
  }),
  defineRule({
    id: 'directory/minified',
    on: 'plugin',
    severity: 'info',
    only,
    summary: 'a script that looks minified or packed',
    effect: `if a reviewer's tools cannot read it, ${held}`,
    check(plugin, report) {
      for (const file of shippedOf(plugin)) {
        const text = /\.[cm]?jsx?$/.test(file.name) ? shippedText(plugin, file) : undefined;
        if (text === undefined || !isMinified(file.name, text)) continue;
        const help = 'ship it as it was written, or bundle it without minifying';
        report({ message: `${quoted(file.path)} looks minified`, help, file: file.path, range: top });
      }
    },
  }),
  defineRule({
    id: 'directory/file-name',
    on: 'plugin',
    severity: 'error',
    only,
    summary: 'a file name that Windows does not take',
    effect: refused,
    check(plugin, report) {
      for (const { path } of shippedOf(plugin)) {
        const step = path.split('/').find((name) => windowsName.test(name));
        if (step !== undefined)
          report({ message: `Windows has no file called ${quoted(step)}`, help: 'rename it', file: path, range: top });
      }
    },
  }),
] as const;

/** Long lines alone may be data; long lines almost without blanks are packed code. */
function isMinified(name: string, text: string): boolean {
  if (text.length < 2000) return false;
  const lines = text.split('\n');
  const long = lines.filter((line) => line.length > 1000);
  const inLong = long.reduce((sum, line) => sum + line.length, 0);
  if (inLong < text.length / 2) return false;
  const blanks = long.reduce((sum, line) => sum + (line.match(/ /g)?.length ?? 0), 0);
  return /\.min\.[cm]?js$/.test(name) || blanks < inLong / 12;
}

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
          /^(?![ \t]*#).*?[ \t](export-ignore|export-subst|filter=\S{1,100})/gm,
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
