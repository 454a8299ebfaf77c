import { type Expr, type FunctionCode, type ImportedName, insideOf, type Statement, type Target } from './code.ts';

/** What a name may stand for. */
export interface Binding {
  readonly value?: Expr;
  readonly scope: Scope;
  /** The keys that lead from the value to the name. */
  readonly keys: readonly string[];
  /** The name is an item of the value. */
  readonly isItem?: boolean;
  readonly isAdding?: boolean;
  readonly function?: FunctionInfo;
  readonly import?: { readonly module: string; readonly name: string };
  /** A parameter's place among those of its function. */
  readonly parameter?: { readonly of: FunctionInfo; readonly index: number };
}

export interface Scope {
  readonly parent?: Scope;
  readonly names: Map<string, Binding[]>;
  /** Names whose values are changed in place. */
  readonly changed: Set<string>;
}

export interface FunctionInfo {
  readonly id: string;
  readonly code: FunctionCode;
  readonly scope: Scope;
  readonly calls: { readonly args: readonly Expr[]; readonly scope: Scope }[];
  /** The object whose method this was handed to, as in `process.stdin.on('data', …)`. */
  readonly handedTo: { readonly callee: Expr; readonly args: readonly Expr[]; readonly scope: Scope }[];
}

/** The names of a program, by scope. */
export interface Names {
  readonly top: Scope;
  readonly functions: FunctionInfo[];
  readonly scopeOf: ReadonlyMap<FunctionCode, FunctionInfo>;
}

/** Finds what all names of a program stand for. */
export function namesOf(body: readonly Statement[]): Names {
  const top: Scope = { names: new Map(), changed: new Set() };
  const functions: FunctionInfo[] = [];
  const scopeOf = new Map<FunctionCode, FunctionInfo>();
  const builder: Builder = { functions, scopeOf };
  bindAll(body, top, builder);
  return { top, functions, scopeOf };
}

interface Builder {
  readonly functions: FunctionInfo[];
  readonly scopeOf: Map<FunctionCode, FunctionInfo>;
}

/** What a name stands for at a place, searched outwards. */
export function lookUp(name: string, scope: Scope | undefined): { bindings: readonly Binding[]; scope: Scope } | undefined {
  for (let current = scope; current; current = current.parent) {
    const bindings = current.names.get(name);
    if (bindings) return { bindings, scope: current };
  }
  return undefined;
}

function bind(name: string, binding: Binding, scope: Scope): void {
  const known = scope.names.get(name);
  if (known) known.push(binding);
  else scope.names.set(name, [binding]);
}

function bindTarget(target: Target, binding: Binding, scope: Scope): void {
  if (target.kind === 'name') {
    // An inner function that sets a name of an outer one means that one.
    const owner = lookUp(target.name, scope)?.scope ?? scope;
    bind(target.name, binding, owner);
  } else if (target.kind === 'parts')
    for (const { key, target: inner } of target.parts)
      bindTarget(inner, key === undefined ? { scope, keys: [] } : { ...binding, keys: [...binding.keys, key] }, scope);
  else {
    const base = baseName(target.place);
    if (base !== undefined) lookUp(base, scope)?.scope.changed.add(base);
  }
}

/** The name at the start of `a.b.c` or `a[b]`. */
export function baseName(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  return expr.kind === 'member' ? baseName(expr.object) : undefined;
}

function declare(code: FunctionCode, scope: Scope, builder: Builder): FunctionInfo {
  const own: Scope = { parent: scope, names: new Map(), changed: new Set() };
  const info: FunctionInfo = { id: `${code.name ?? ''}@${code.range.start}`, code, scope: own, calls: [], handedTo: [] };
  builder.functions.push(info);
  builder.scopeOf.set(code, info);
  for (const [index, parameter] of code.parameters.entries())
    if (parameter) bindParameter(parameter, { scope: own, keys: [], parameter: { of: info, index } }, own);
  bindAll(code.body, own, builder);
  return info;
}

function bindParameter(target: Target, binding: Binding, scope: Scope): void {
  if (target.kind === 'name') bind(target.name, binding, scope);
  else if (target.kind === 'parts')
    for (const { key, target: inner } of target.parts)
      bindParameter(inner, key === undefined ? { scope, keys: [] } : { ...binding, keys: [...binding.keys, key] }, scope);
}

function bindAll(body: readonly Statement[], scope: Scope, builder: Builder): void {
  for (const statement of body) if (statement.kind === 'import') bindImports(statement.module, statement.names, scope);
  // What a function sets may be a name of the program around it, which has to be known by then.
  for (const statement of body) bindStatement(statement, scope, builder);
  for (const statement of body) {
    if (statement.kind !== 'function') continue;
    const { function: code } = statement;
    const info = declare(code, scope, builder);
    if (code.name !== undefined && !code.isClass) bind(code.name, { scope, keys: [], function: info }, scope);
    // Methods are found by their bare names.
    if (code.isClass)
      for (const [name, bindings] of info.scope.names)
        for (const binding of bindings) if (binding.function) bind(name, binding, scope);
  }
}

function bindImports(module: string, names: readonly ImportedName[], scope: Scope): void {
  for (const { name, as } of names) bind(as, { scope, keys: [], import: { module, name } }, scope);
}

function bindStatement(statement: Statement, scope: Scope, builder: Builder): void {
  for (const expr of expressionsOf(statement)) bindExpression(expr, scope, builder);
  if (statement.kind === 'loop' && statement.item)
    bindTarget(statement.item.target, { value: statement.item.of, scope, keys: [], isItem: true }, scope);
  for (const inner of bodiesOf(statement)) bindAll(inner, scope, builder);
}

function bindExpression(root: Expr, scope: Scope, builder: Builder): void {
  for (const expr of insideOf(root)) {
    if (expr.kind === 'function') {
      if (!builder.scopeOf.has(expr.function)) declare(expr.function, scope, builder);
    } else if (expr.kind === 'assign') {
      const { target, value, isAdding } = expr;
      const info =
        value.kind === 'function' ? (builder.scopeOf.get(value.function) ?? declare(value.function, scope, builder)) : undefined;
      bindTarget(target, { value, scope, keys: [], isAdding, ...(info ? { function: info } : {}) }, scope);
    }
  }
}

/** The expressions that stand in a statement itself. */
export function expressionsOf(statement: Statement): readonly Expr[] {
  switch (statement.kind) {
    case 'do':
      return [statement.value];
    case 'if':
      return [statement.test];
    case 'loop':
      return [...statement.head, ...(statement.item ? [statement.item.of] : [])];
    case 'return':
    case 'throw':
      return statement.value ? [statement.value] : [];
    case 'block':
      return statement.heads;
    default:
      return [];
  }
}

/** The statements inside a statement, functions apart. */
export function bodiesOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return statement.ways;
    case 'loop':
    case 'block':
      return [statement.body];
    case 'try':
      return [statement.body, ...statement.handlers.map(({ body }) => body), statement.after];
    default:
      return [];
  }
}
