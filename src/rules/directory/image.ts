import { Buffer } from 'node:buffer';
import { utf8 } from '../../formats/text.ts';

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
