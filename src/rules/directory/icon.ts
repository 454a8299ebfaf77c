import { Buffer } from 'node:buffer';
import { defineRule, type Profile } from '../../engine/rule.ts';
import { entryOf, type Node, scalarText } from '../../formats/located.ts';
import { utf8 } from '../../formats/text.ts';
import type { Plugin } from '../../plugin/model.ts';
import { directoryLimit, directoryNames } from '../../spec/directory.ts';
import { quoted } from '../wording.ts';
import { isPlugin } from './listing.ts';

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

const only: readonly Profile[] = ['directory'];
const manifestPath = '.claude-plugin/plugin.json';
const top = { start: 0, end: 0 };

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
