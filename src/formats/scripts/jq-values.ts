import { type JqNode, parseJq } from './jq.ts';
import type { Shape, ShapeEntry } from './shape.ts';

/** A value that a filter reads from what it is given; offsets count from the start of the filter. */
export interface JqRead {
  readonly steps: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

/** What a filter does. */
export interface JqMeaning {
  readonly reads: readonly JqRead[];
  /** The values of the input that it prints as they are; undefined where it prints others too. */
  readonly results?: readonly (readonly string[])[];
  readonly shape: Shape;
}

type Context = readonly string[] | undefined;

interface Reading {
  readonly reads: JqRead[];
  readonly variables: ReadonlyMap<string, Shape>;
  groups: number;
}

interface Result {
  readonly paths?: readonly (readonly string[])[];
  readonly shape: Shape;
}

const unknown: Shape = { kind: 'unknown' };

/** Calls that hand on what they are given. */
const transparent = new Set([
  'select',
  'strings',
  'values',
  'scalars',
  'objects',
  'arrays',
  'debug',
  'first',
  'last',
  'tostring',
]);
const silent = new Set(['empty', 'error', 'halt', 'halt_error']);

/** Reads a filter with the variables it is given; undefined where it is none that can be read. */
export function meaningOf(filter: string, variables: ReadonlyMap<string, Shape> = new Map()): JqMeaning | undefined {
  const node = parseJq(filter);
  if (!node) return undefined;
  const reading: Reading = { reads: [], variables, groups: 0 };
  const { paths, shape } = evaluate(node, [], reading, undefined);
  return { reads: reading.reads, shape, ...(paths ? { results: paths } : {}) };
}

function evaluate(node: JqNode, context: Context, reading: Reading, group: number | undefined): Result {
  if (node.kind === 'path') return readPath(node, context, reading, group);
  if (node.kind === 'pipe') {
    const left = evaluate(node.left, context, reading, group);
    const inner = left.paths?.length === 1 ? left.paths[0] : undefined;
    return evaluate(node.right, node.left.kind === 'other' ? context : inner, reading, group);
  }
  if (node.kind === 'either') {
    const own = group ?? ++reading.groups;
    const results = node.items.map((item) => evaluate(item, context, reading, own));
    const known = results.filter(({ shape, paths }) => paths || !isNothing(shape));
    return { shape: common(known.map(({ shape }) => shape)), ...joinedPaths(known) };
  }
  if (node.kind === 'object') {
    const entries = node.entries.map(({ key, value }) => ({ key, value: evaluate(value, context, reading, group).shape }));
    const known = entries.filter((entry): entry is ShapeEntry => entry.key !== undefined);
    return { shape: { kind: 'object', entries: known, isOpen: known.length < entries.length } };
  }
  if (node.kind === 'list') {
    const item = node.item && evaluate(node.item, context, reading, group ?? ++reading.groups).shape;
    return { shape: { kind: 'list', items: item ? [item] : [] } };
  }
  if (node.kind === 'text') {
    for (const part of node.parts) if (typeof part !== 'string') evaluate(part, context, reading, group);
    const isKnown = node.parts.every((part) => typeof part === 'string');
    return { shape: isKnown ? { kind: 'text', text: node.parts.join('') } : { kind: 'text' } };
  }
  if (node.kind === 'literal') return { shape: literalShape(node.value) };
  if (node.kind === 'variable') return { shape: reading.variables.get(node.name) ?? unknown };
  if (node.kind === 'sum') return { shape: sumOf(node.items.map((item) => evaluate(item, context, reading, group).shape)) };
  if (node.kind === 'branches') {
    for (const test of node.tests) evaluate(test, context, reading, group);
    const results = node.results.map((result) => evaluate(result, context, reading, group));
    return { shape: common(results.map(({ shape }) => shape)), ...joinedPaths(results) };
  }
  return evaluateCall(node, context, reading, group);
}

function evaluateCall(
  node: Extract<JqNode, { kind: 'call' | 'other' }>,
  context: Context,
  reading: Reading,
  group: number | undefined,
): Result {
  const isCall = node.kind === 'call';
  // Inside `map` and the like `.` is an item.
  const inner = isCall && !transparent.has(node.name) ? undefined : context;
  for (const child of isCall ? node.args : node.children) evaluate(child, inner, reading, group);
  if (!isCall) return { shape: unknown };
  if (silent.has(node.name)) return { shape: { kind: 'object', entries: [], isOpen: false }, paths: [] };
  return { shape: unknown, ...(context && transparent.has(node.name) ? { paths: [context] } : {}) };
}

function readPath(
  node: Extract<JqNode, { kind: 'path' }>,
  context: Context,
  reading: Reading,
  group: number | undefined,
): Result {
  const { base, steps, start, end } = node;
  const starts = base ? evaluate(base, context, reading, group).paths : context && [context];
  const paths = starts?.map((before) => [...before, ...steps]);
  const own = group ?? ++reading.groups;
  for (const path of paths ?? []) if (path.length > 0) reading.reads.push({ steps: path, start, end, group: own });
  return { shape: unknown, ...(paths ? { paths } : {}) };
}

function joinedPaths(results: readonly Result[]): { paths?: readonly (readonly string[])[] } {
  const known = results.flatMap(({ paths }) => paths ?? []);
  // A literal beside paths stands in where there is no value.
  const isKnown = results.every(({ paths, shape }) => paths || shape.kind === 'text' || shape.kind === 'null');
  return isKnown && known.length > 0 ? { paths: known } : {};
}

function isNothing(shape: Shape): boolean {
  return shape.kind === 'object' && shape.entries.length === 0 && !shape.isOpen;
}

/** What several values have in common. */
function common(shapes: readonly Shape[]): Shape {
  const [first, ...more] = shapes;
  if (!first) return unknown;
  return more.every((shape) => shape.kind === first.kind) && first.kind !== 'object' && first.kind !== 'list'
    ? ({ kind: first.kind } as Shape)
    : more.length === 0
      ? first
      : unknown;
}

function literalShape(value: number | boolean | null): Shape {
  if (value === null) return { kind: 'null' };
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'number' };
}

/** Objects add up to one with the keys of all; texts to a text. */
function sumOf(shapes: readonly Shape[]): Shape {
  if (shapes.some(({ kind }) => kind === 'text')) {
    return shapes.every(({ kind }) => kind === 'text' || kind === 'unknown') ? { kind: 'text' } : unknown;
  }
  const objects = shapes.filter((shape) => shape.kind === 'object');
  if (objects.length === 0) return unknown;
  return {
    kind: 'object',
    entries: objects.flatMap(({ entries }) => entries),
    isOpen: objects.length < shapes.length || objects.some(({ isOpen }) => isOpen),
  };
}
