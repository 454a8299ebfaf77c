import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { runCommand } from '../cli/shared/main.ts';
import { validatePlugin } from '../cli/validators.ts';
import { scanMarkdown } from '../formats/markdown.ts';
import { root } from './bundles.ts';

/** The picture of a terminal in which a plugin is checked; the README shows it beside the plugin's files. */
export const picturePath = '.claude-plugin/picture.svg';

/** The files that a document shows: the blocks whose info string names a path. */
export function filesIn(markdown: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { info, content } of scanMarkdown(markdown).fences) {
    const [, file] = / file=(\S+)$/.exec(info) ?? [];
    if (file) files.set(file, markdown.slice(content.start, content.end));
  }
  return files;
}

/** Lays out the files that the README shows in a new folder; returns the folder. */
export function layOutSample(markdown = fs.readFileSync(path.join(root, 'README.md'), 'utf8')): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'picture-'));
  for (const [file, text] of filesIn(markdown)) {
    const absolute = path.join(folder, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text);
  }
  return folder;
}

/** Draws what the validator prints about the plugin that the README shows. */
export async function drawPicture(): Promise<string> {
  const cwd = layOutSample();
  let printed = '';
  const nothing = (): void => {};
  const out = (text: string): void => {
    printed += text;
  };
  await runCommand(validatePlugin, [sample], {
    ...{ out, err: nothing, cwd, isTerminal: false, hasColour: false },
    readStdin: () => new Uint8Array(),
  });
  fs.rmSync(cwd, { recursive: true });
  return terminal(`validate-plugin ${sample}`, printed);
}

/** The folder of the README's plugin. */
const sample = 'changelog';

// A ground of its own makes it readable on light and on dark pages.
const colours = {
  ground: '#1b1f27',
  edge: '#3b4252',
  plain: '#e5e9f0',
  dim: '#9aa5b8',
  error: '#ff7b85',
  warning: '#ffd479',
  ok: '#8fd6a0',
};
const [columns, fontSize, lineHeight, margin, bar] = [104, 13, 19, 18, 34];

type Colour = keyof typeof colours;
type Span = readonly [colour: Colour, text: string];

/** A command and its output as an SVG picture of a terminal. The same text gives the same bytes. */
function terminal(command: string, output: string): string {
  const lines = output.trimEnd().split('\n');
  const rows: Span[][] = [
    [
      ['ok', '$ '],
      ['plain', command],
    ],
    ...lines.flatMap((line) => wrap(spansOf(line))),
  ];
  // Monospaced fonts are 0.55 to 0.61 of their size wide.
  const width = Math.ceil(columns * fontSize * 0.61) + 2 * margin;
  const height = bar + rows.length * lineHeight + margin;
  const texts = rows.map((spans, index) => {
    const y = bar + (index + 0.8) * lineHeight;
    return `<text x="${margin}" y="${y.toFixed(1)}">${spans.map(tspan).join('')}</text>`;
  });
  const dots = ['error', 'warning', 'ok'].map(
    (colour, index) => `<circle cx="${margin + 4 + index * 18}" cy="17" r="5" fill="${colours[colour as Colour]}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(`What ${command} prints`)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.ground}" stroke="${colours.edge}"/>`,
    ...dots,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${fontSize}" xml:space="preserve">`,
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The colours that the tool has on a terminal. */
function spansOf(line: string): Span[] {
  const [, place = '', level = '', message = '', rule = ''] = /^(\S+ )(error:|warning:)( .*)( \[[\w/-]+\])$/.exec(line) ?? [];
  if (level)
    return [
      ['plain', place],
      [level === 'error:' ? 'error' : 'warning', level],
      ['plain', message],
      ['dim', rule],
    ];
  return [[line.startsWith(' ') ? 'dim' : 'plain', line]];
}

/** Breaks a line at a blank where it is wider than the terminal. */
function wrap(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = [[]];
  let column = 0;
  for (const [colour, text] of spans)
    for (const word of text.match(/ *[^ ]+ */g) ?? []) {
      if (column + word.trimEnd().length > columns) {
        rows.push([[colour, '    ']]);
        column = 4;
      }
      rows.at(-1)?.push([colour, word]);
      column += word.length;
    }
  return rows.map(joined);
}

/** Neighbours of one colour as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: [Colour, string][] = [];
  for (const [colour, text] of spans) {
    const last = result.at(-1);
    if (last?.[0] === colour) last[1] += text;
    else result.push([colour, text]);
  }
  return result;
}

function tspan([colour, text]: Span): string {
  return `<tspan fill="${colours[colour]}">${escaped(text)}</tspan>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// The mark: a plug whose body carries a check mark, on a rounded square. Shapes are signed distances in a unit square, so that
// each edge is blended over exactly one pixel at any size. Only operations that every machine rounds alike are used.

export const iconPath = '.claude-plugin/icon.png';

type Point = readonly [x: number, y: number];
/** The distance of a point from a shape's edge; negative inside. */
type Shape = (x: number, y: number) => number;
type Ink = readonly [red: number, green: number, blue: number];

const top: Ink = [79, 70, 229];
const bottom: Ink = [13, 120, 140];
const ink: Ink = [255, 255, 255];

/** Draws the icon as the bytes of a PNG file of `size` by `size` pixels. */
export function drawIcon(size = 512): Buffer {
  const png = new PNG({ width: size, height: size });
  const covers = (shape: Shape, x: number, y: number): number => clamp(0.5 - shape(x, y) * size);
  for (let row = 0; row < size; row++) {
    const y = (row + 0.5) / size;
    const ground = mix(top, bottom, y);
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5) / size;
      const colour = mix(ground, ink, covers(plug, x, y) * (1 - covers(check, x, y)));
      png.data.set([...colour.map(Math.round), Math.round(255 * covers(tile, x, y))], (row * size + column) * 4);
    }
  }
  // Run lengths only: the matching of other strategies differs between builds of zlib, and so would the bytes.
  return PNG.sync.write(png, { deflateStrategy: 3, deflateLevel: 9, filterType: 1 });
}

const tile = box([0, 0], [1, 1], 0.225);
const prongs = union(stroke([0.38, 0.165], [0.38, 0.36], 0.045), stroke([0.62, 0.165], [0.62, 0.36], 0.045));
// The lower half is a disc; only what of it lies below the upper edge counts.
const bowl = intersection(disc([0.5, 0.51], 0.275), (_, y) => 0.4 - y);
const body = union(box([0.225, 0.33], [0.775, 0.56], 0.05), bowl);
const cord = stroke([0.5, 0.7], [0.5, 0.86], 0.045);
const plug = union(union(prongs, body), cord);
const check = union(stroke([0.382, 0.523], [0.466, 0.607], 0.041), stroke([0.466, 0.607], [0.63, 0.443], 0.041));

function disc([centreX, centreY]: Point, radius: number): Shape {
  return (x, y) => length(x - centreX, y - centreY) - radius;
}

/** A rectangle between two corners, its own corners rounded. */
function box([left, upper]: Point, [right, lower]: Point, radius: number): Shape {
  return (x, y) => {
    const outsideX = Math.max(left + radius - x, x - right + radius);
    const outsideY = Math.max(upper + radius - y, y - lower + radius);
    return length(Math.max(outsideX, 0), Math.max(outsideY, 0)) + Math.min(Math.max(outsideX, outsideY), 0) - radius;
  };
}

/** A line with round ends. */
function stroke([startX, startY]: Point, [endX, endY]: Point, radius: number): Shape {
  const [dx, dy] = [endX - startX, endY - startY];
  return (x, y) => {
    const along = clamp(((x - startX) * dx + (y - startY) * dy) / (dx * dx + dy * dy));
    return length(x - startX - along * dx, y - startY - along * dy) - radius;
  };
}

function union(one: Shape, other: Shape): Shape {
  return (x, y) => Math.min(one(x, y), other(x, y));
}

function intersection(one: Shape, other: Shape): Shape {
  return (x, y) => Math.max(one(x, y), other(x, y));
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function mix(from: Ink, to: Ink, share: number): Ink {
  const between = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [between(0), between(1), between(2)];
}
