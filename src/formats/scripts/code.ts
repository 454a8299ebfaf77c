import type { Range } from '../located.ts';

/** An expression of a programming language, reduced to what hook scripts are asked about. */
export type Expr = { readonly range: Range } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** Pieces joined to one text. */
  | { readonly kind: 'template'; readonly parts: readonly Expr[] }
  | { readonly kind: 'name'; readonly name: string }
  /** `property` is absent where it is not written out. */
  | { readonly kind: 'member'; readonly object: Expr; readonly property?: string; readonly index?: Expr }
  | { readonly kind: 'call'; readonly callee: Expr; readonly args: readonly Expr[]; readonly named: readonly NamedArgument[] }
  | { readonly kind: 'object'; readonly entries: readonly ObjectEntry[]; readonly isOpen: boolean }
  | { readonly kind: 'list'; readonly items: readonly Expr[] }
  /** One of these: `a or b`, `a ?? b`, `c ? a : b` (whose test is the first of `tests`). */
  | { readonly kind: 'either'; readonly items: readonly Expr[]; readonly tests: readonly Expr[] }
  | { readonly kind: 'function'; readonly function: FunctionCode }
  | { readonly kind: 'assign'; readonly target: Target; readonly value: Expr; readonly isAdding: boolean }
  | { readonly kind: 'other'; readonly children: readonly Expr[] }
);

export interface NamedArgument {
  readonly name: string;
  readonly value: Expr;
}

export interface ObjectEntry {
  readonly key: string;
  readonly value: Expr;
  readonly range: Range;
}

/** What a value is assigned to: a name, parts of the value to further targets, or something else. */
export type Target =
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'parts';
      readonly parts: readonly { readonly key?: string; readonly range: Range; readonly target: Target }[];
    }
  | { readonly kind: 'place'; readonly place: Expr };

export interface FunctionCode {
  readonly name?: string;
  readonly parameters: readonly (Target | undefined)[];
  readonly body: readonly Statement[];
  readonly range: Range;
  readonly isClass?: boolean;
}

export type Statement = { readonly range: Range } & (
  | { readonly kind: 'do'; readonly value: Expr }
  | { readonly kind: 'if'; readonly test: Expr; readonly ways: readonly (readonly Statement[])[] }
  | {
      readonly kind: 'loop';
      readonly head: readonly Expr[];
      readonly item?: { readonly target: Target; readonly of: Expr };
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: 'try';
      readonly body: readonly Statement[];
      readonly handlers: readonly { readonly body: readonly Statement[]; readonly what: string }[];
      readonly after: readonly Statement[];
    }
  | { readonly kind: 'return'; readonly value?: Expr }
  | { readonly kind: 'throw'; readonly value?: Expr }
  | { readonly kind: 'function'; readonly function: FunctionCode }
  | { readonly kind: 'block'; readonly heads: readonly Expr[]; readonly body: readonly Statement[] }
  | {
      readonly kind: 'import';
      readonly module: string;
      readonly names: readonly ImportedName[];
      readonly form: 'import' | 'require';
    }
);

/** `name` of the module is called `as` here; `*` stands for all of it. */
export interface ImportedName {
  readonly name: string;
  readonly as: string;
}

export interface Code {
  readonly body: readonly Statement[];
  /** True where parts of the text could not be read. */
  readonly isPartial: boolean;
}

/** An expression and everything in it, functions apart. */
export function* insideOf(expr: Expr): Generator<Expr> {
  yield expr;
  for (const child of operandsOf(expr)) yield* insideOf(child);
}

export function operandsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'template':
      return expr.parts;
    case 'member':
      return expr.index ? [expr.object, expr.index] : [expr.object];
    case 'call':
      return [expr.callee, ...expr.args, ...expr.named.map(({ value }) => value)];
    case 'object':
      return expr.entries.map(({ value }) => value);
    case 'list':
      return expr.items;
    case 'either':
      return [...expr.tests, ...expr.items];
    case 'assign':
      return expr.target.kind === 'place' ? [expr.target.place, expr.value] : [expr.value];
    case 'other':
      return expr.children;
    default:
      return [];
  }
}

/** `a.b.c` as a text, where all of it is written out. */
export function dotted(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind !== 'member' || expr.property === undefined) return undefined;
  const object = dotted(expr.object);
  return object === undefined ? undefined : `${object}.${expr.property}`;
}
