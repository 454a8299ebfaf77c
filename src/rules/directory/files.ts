import { Buffer } from 'node:buffer';
import { defineRule, type Profile } from '../../engine/rule.ts';
import { entryOf, type Node, scalarText } from '../../formats/located.ts';
import { utf8 } from '../../formats/text.ts';
import { componentsOf, type Plugin } from '../../plugin/model.ts';
import { directoryLimit, directoryNames } from '../../spec/directory.ts';
import { isMedia, shippedOf, shippedText } from '../shared/shipped.ts';
import { quoted } from '../wording.ts';
import { isPlugin } from './listing.ts';

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

/** What the plugin directory would see of an image. */
export type ImageReading =
  | { readonly problem: string }
  | { readonly problem?: undefined; readonly width?: number; readonly height?: number };

/** What an SVG must not hold to be taken as an icon [client 2.1.330]. */
const unsafe: readonly (readonly [form: RegExp, what: string])[] = [
  [/<(?:\w{1,20}:)?script\b/i, 'a script'],
  [/\son[a-z]{3,30}\s{0,5}=/i, 'an event handler'],
  [/<(?:\w{1,20}:)?(?:foreignObject|iframe)\b/i, 'a part that is no drawing'],
  [/<(?:\w{1,20}:)?(?:animate\w{0,20}|set)\b/i, 'an animation'],
  [/<(?:\w{1,20}:)?style\b|<\?xml-stylesheet/i, 'a style sheet'],
  [/<!DOCTYPE|<!ENTITY/i, 'a document type'],
  [/\s(?:xlink:)?href\s{0,5}=\s{0,5}["']?(?!["'#])\S/i, 'a reference to something outside'],
];

/** Reads an icon by the ending of its name, as the client does; undefined for an ending that it does not take. */
export function readImage(path: string, bytes: Uint8Array): ImageReading {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (ending === 'svg') return readSvg(utf8(bytes));
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (ending === 'png') return readPng(buffer);
  if (ending === 'jpg' || ending === 'jpeg') return buffer[0] === 0xff && buffer[1] === 0xd8 ? {} : { problem: 'it is no JPEG' };
  if (ending !== 'webp') return { problem: 'its name ends neither in .png, .jpg, .webp nor .svg' };
  const isWebp = buffer.toString('latin1', 0, 4) === 'RIFF' && buffer.toString('latin1', 8, 12) === 'WEBP';
  return isWebp ? {} : { problem: 'it is no WebP' };
}

function readPng(buffer: Buffer): ImageReading {
  const isPng =
    buffer.length >= 33 &&
    buffer.toString('latin1', 0, 8) === '\x89PNG\r\n\x1A\n' &&
    buffer.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? { width: buffer.readUInt32BE(16), height: buffer.readUInt32BE(20) } : { problem: 'it is no PNG' };
}

function readSvg(text: string): ImageReading {
  if (!/<(?:\w{1,20}:)?svg[\s>]/i.test(text)) return { problem: 'it is no SVG' };
  const found = unsafe.find(([form]) => form.test(text));
  return found ? { problem: `it holds ${found[1]}` } : {};
}

const manifestPath = '.claude-plugin/plugin.json';

/** The picture beside a plugin's name in the directory. */
export const directoryIconRules = [
  defineRule({
    id: 'directory/icon-missing',
    on: 'plugin',
    severity: 'warning',
    only,
    inClient: true,
    summary: 'no icon',
    effect: 'the plugin directory shows none',
    check(plugin, report) {
      if (!isPlugin(plugin) || !plugin.manifest || iconField(plugin) || iconFile(plugin)) return;
      const help = 'add a square PNG of 512 pixels at .claude-plugin/icon.png';
      report({ message: 'there is no icon', help, file: manifestPath, range: top, field: 'icon' });
    },
  }),
  defineRule({
    id: 'directory/icon-invalid',
    on: 'plugin',
    severity: 'warning',
    only,
    inClient: true,
    summary: 'an icon that is no image, or an SVG with more than shapes',
    effect: 'the plugin directory does not show it',
    check(plugin, report) {
      const field = isPlugin(plugin) ? iconField(plugin) : undefined;
      const path = field && pathOf(field.text);
      if (field && path === undefined && !isUrl(field.text)) {
        const help = 'name a file of the plugin, or an https URL';
        report({
          message: `the icon names no file of the plugin: ${quoted(field.text)}`,
          help,
          file: manifestPath,
          range: field.node.range,
          field: 'icon',
        });
        return;
      }
      const file = path ?? (isPlugin(plugin) ? iconFile(plugin) : undefined);
      if (file === undefined) return;
      if (plugin.files.kindOf(file) !== 'file') {
        const range = field?.node.range ?? top;
        report({
          message: `the icon is no file of the plugin: ${quoted(file)}`,
          help: 'correct the path',
          file: manifestPath,
          range,
          field: 'icon',
        });
        return;
      }
      const { problem } = readIcon(plugin, file);
      if (problem)
        report({
          message: `${quoted(file)} cannot be shown: ${problem}`,
          help: 'make it a square PNG of 512 pixels',
          file,
          range: top,
        });
    },
  }),
  defineRule({
    id: 'directory/icon-size',
    on: 'plugin',
    severity: 'info',
    only,
    summary: 'an icon that is not square, or too small or too large',
    effect: 'the plugin directory asks for a square of 512 to 2048 pixels',
    check(plugin, report) {
      const field = isPlugin(plugin) ? iconField(plugin) : undefined;
      const file = (field && pathOf(field.text)) ?? (isPlugin(plugin) ? iconFile(plugin) : undefined);
      if (file === undefined || plugin.files.kindOf(file) !== 'file') return;
      const { problem, width, height } = { width: undefined, height: undefined, ...readIcon(plugin, file) };
      if (problem || width === undefined || height === undefined) return;
      const [least, most] = [directoryLimit('iconLeastPixels'), directoryLimit('iconMostPixels')];
      if (width === height && width >= least && width <= most) return;
      report({
        message: `the icon has ${width} x ${height} pixels`,
        help: `make it a square of ${least} to ${most} pixels`,
        file,
        range: top,
      });
    },
  }),
] as const;

/** The manifest's icon, where it is text. */
function iconField({ manifest }: Plugin): { readonly node: Node; readonly text: string } | undefined {
  const node = entryOf(manifest?.tree.root, 'icon')?.value;
  const text = node?.kind === 'scalar' && typeof node.value === 'string' ? scalarText(node)?.trim() : undefined;
  return node && text ? { node, text } : undefined;
}

/** The first of the places where the client looks for an icon. */
function iconFile({ files }: Plugin): string | undefined {
  return directoryNames('icon').find((name) => files.kindOf(name) === 'file');
}

/** The path that an icon field names below the root; undefined for a URL and for what leads out. */
function pathOf(text: string): string | undefined {
  if (isUrl(text) || text.startsWith('/') || text.includes('\\')) return undefined;
  const steps = text.split('/').filter((step) => step !== '.' && step !== '');
  return steps.includes('..') ? undefined : steps.join('/');
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

function readIcon({ files }: Plugin, path: string): ImageReading {
  const result = files.read(path);
  if ('failure' in result) return { problem: result.failure };
  const most = directoryLimit('iconBytes');
  return result.bytes.length > most ? { problem: `it is over ${most / 1_048_576} MiB` } : readImage(path, result.bytes);
}
