import fs from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { root } from './bundles.ts';

// The mark: a plug whose body carries a check mark, on a rounded square. Shapes are signed distances in a unit square, so that
// each edge is blended over exactly one pixel at any size. Only operations that every machine rounds alike are used.

export const iconPath = '.claude-plugin/icon.png';

type Point = readonly [x: number, y: number];
/** The distance of a point from a shape's edge; negative inside. */
type Shape = (x: number, y: number) => number;
type Colour = readonly [red: number, green: number, blue: number];

const top: Colour = [79, 70, 229];
const bottom: Colour = [13, 120, 140];
const ink: Colour = [255, 255, 255];

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

function mix(from: Colour, to: Colour, share: number): Colour {
  const between = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [between(0), between(1), between(2)];
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/icon.ts'))
  fs.writeFileSync(path.join(root, iconPath), drawIcon());
