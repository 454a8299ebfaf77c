import type { Range } from '../located.ts';
import type { Text } from './model.ts';
import type { Shape } from './shape.ts';

export type Stream = 'stdout' | 'stderr';

/** Something that a script does and that the client sees, in the order in which it is done. */
export type Step =
  /** `text` and `shape` are absent where it is not known what is printed, or whether. */
  | { readonly kind: 'print'; readonly stream: Stream; readonly text?: Text; readonly shape?: Shape; readonly range: Range }
  /** The code is absent where it is not known; `calls` names the function that returns it. */
  | { readonly kind: 'exit'; readonly code?: number; readonly calls?: string; readonly range: Range }
  /** `code` is what is returned, where that is a number. */
  | { readonly kind: 'return'; readonly code?: number }
  | { readonly kind: 'call'; readonly name: string; readonly range: Range }
  /** It may print, and it may end the script. */
  | { readonly kind: 'unknown'; readonly range: Range }
  /** One of several ways is taken. */
  | { readonly kind: 'ways'; readonly ways: readonly Flow[] };

export type Flow = readonly Step[];

export type Print = Extract<Step, { kind: 'print' }>;
export type Exit = Extract<Step, { kind: 'exit' }>;

/** One way through a script. */
export interface Path {
  readonly prints: readonly Print[];
  /** How it ends; absent where it comes to the script's last line. */
  readonly exit?: Exit;
  /** True where something on the way may print or end the script. */
  readonly isUncertain: boolean;
}

type Return = Extract<Step, { kind: 'return' }>;

interface OpenPath {
  readonly prints: readonly Print[];
  readonly end?: Exit | Return;
  readonly isUncertain: boolean;
}

/** Scripts with more ways than this are not followed. */
const maxPaths = 400;
const maxDepth = 8;
const maxSteps = 50_000;

/** What is left of the steps that may be taken, and the functions to be called. */
interface Walk {
  readonly functions: ReadonlyMap<string, Flow>;
  steps: number;
}

/** Every way through a script, as far as what is printed and how it ends differs; undefined where there are too many. */
export function pathsOf(flow: Flow, functions: ReadonlyMap<string, Flow>): readonly Path[] | undefined {
  const open = follow(flow, [{ prints: [], isUncertain: false }], { functions, steps: 0 }, 0);
  return open?.map(({ prints, end, isUncertain }) => ({
    prints,
    isUncertain,
    ...(end?.kind === 'exit' ? { exit: end } : {}),
  }));
}

function follow(flow: Flow, starts: readonly OpenPath[], walk: Walk, depth: number): readonly OpenPath[] | undefined {
  let paths: readonly OpenPath[] = starts;
  for (const step of flow) {
    walk.steps += paths.length;
    if (walk.steps > maxSteps) return undefined;
    const ended = paths.filter(({ end }) => end !== undefined);
    const going = paths.filter(({ end }) => end === undefined);
    if (going.length === 0) return paths;
    const next = advance(step, going, walk, depth);
    if (!next || ended.length + next.length > maxPaths) return undefined;
    paths = step.kind === 'ways' || step.kind === 'call' ? distinct([...ended, ...next]) : [...ended, ...next];
  }
  return paths;
}

function advance(step: Step, paths: readonly OpenPath[], walk: Walk, depth: number): readonly OpenPath[] | undefined {
  if (step.kind === 'print') return paths.map((path) => ({ ...path, prints: [...path.prints, step] }));
  if (step.kind === 'exit' && step.calls !== undefined) return exitWith(step, step.calls, paths, walk, depth);
  if (step.kind === 'exit' || step.kind === 'return') return paths.map((path) => ({ ...path, end: step }));
  if (step.kind === 'ways') {
    const found: OpenPath[] = [];
    for (const way of step.ways) {
      const ends = follow(way, paths, walk, depth);
      if (!ends || found.length + ends.length > maxPaths * 4) return undefined;
      found.push(...ends);
    }
    return found;
  }
  const body = step.kind === 'call' ? walk.functions.get(step.name) : undefined;
  if (!body || depth >= maxDepth) return paths.map((path) => ({ ...path, isUncertain: true }));
  const ends = follow(body, paths, walk, depth + 1);
  return ends?.map(({ end, ...path }) => (end?.kind === 'exit' ? { ...path, end } : path));
}

/** The script ends with what a function returns. */
function exitWith(
  step: Exit,
  name: string,
  paths: readonly OpenPath[],
  walk: Walk,
  depth: number,
): readonly OpenPath[] | undefined {
  const body = walk.functions.get(name);
  const { range } = step;
  if (!body || depth >= maxDepth) return paths.map((path) => ({ ...path, end: { kind: 'exit', range } }));
  const ends = follow(body, paths, walk, depth + 1);
  return ends?.map((path) => {
    if (path.end?.kind === 'exit') return path;
    const code = path.end ? path.end.code : 0;
    return { ...path, end: { kind: 'exit', range, ...(code === undefined ? {} : { code }) } };
  });
}

/** Ways that print and end alike are one. */
function distinct(paths: readonly OpenPath[]): readonly OpenPath[] {
  if (paths.length < 2) return paths;
  const found = new Map<string, OpenPath>();
  for (const path of paths) {
    const prints = path.prints.map(({ range, stream }) => `${stream}${range.start}`).join();
    const end = path.end?.kind === 'exit' ? `${path.end.range.start}:${path.end.code}` : (path.end?.code ?? path.end?.kind);
    found.set(`${prints} ${end} ${path.isUncertain}`, path);
  }
  return [...found.values()];
}

/** Every step of a flow, those of its ways among them. */
export function* stepsOf(flow: Flow): Generator<Step> {
  for (const step of flow) {
    yield step;
    if (step.kind === 'ways') for (const way of step.ways) yield* stepsOf(way);
  }
}
