import type { Parser, SyntaxNode, Tree } from '@lezer/common';
import type { Range } from '../located.ts';
import type { ScriptLanguage, Stream } from './model.ts';

/** Longer scripts are bundles of libraries, and deeper ones are made to keep a parser busy. */
const maxLength = 150_000;
const maxDepth = 60;
const maxMilliseconds = 1500;
/** Whoever walks a tree calls himself once or twice a level. */
const maxTreeDepth = 500;

/** Parses a text within bounds of length, depth and time; undefined beyond them. */
export function parseBounded(parser: Parser, text: string): Tree | undefined {
  if (text.length > maxLength || nestingOf(text) > maxDepth) return undefined;
  const parse = parser.startParse(text);
  const end = Date.now() + maxMilliseconds;
  for (let step = 0; ; step++) {
    const tree = parse.advance();
    if (tree) return depthOf(tree) > maxTreeDepth ? undefined : tree;
    if (step % 100 === 0 && Date.now() > end) return undefined;
  }
}

/** How deep brackets are nested at most; those in texts and comments count too, which close again. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(' || char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if ((char === ')' || char === ']' || char === '}') && depth > 0) depth--;
  }
  return deepest;
}

function depthOf(tree: Tree): number {
  let depth = 0;
  let deepest = 0;
  tree.iterate({
    enter: () => {
      deepest = Math.max(deepest, ++depth);
    },
    leave: () => {
      depth--;
    },
  });
  return deepest;
}

export function hasErrors(tree: Tree): boolean {
  let found = false;
  tree.iterate({
    enter: ({ type }) => {
      found ||= type.isError;
      return !found;
    },
  });
  return found;
}

export function rangeOf({ from, to }: SyntaxNode): Range {
  return { start: from, end: to };
}

/** The nodes right below one. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
}

/** A text literal's escapes replaced, as far as both languages agree on them. */
export function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  const known: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' };
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S]))/g, (_, unicode?: string, hex?: string, char = '') =>
    unicode || hex ? String.fromCharCode(Number.parseInt(unicode ?? hex ?? '', 16)) : (known[char] ?? char),
  );
}

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

export type Call = Extract<Expr, { kind: 'call' }>;

/** What a call of the language or of its libraries does. */
export type CallMeaning =
  /** It gives what stands on standard input, or parses it as well. */
  | { readonly kind: 'read'; readonly isParsed?: boolean }
  /** It opens standard input by the name of a file, or the terminal. */
  | { readonly kind: 'reopen' | 'terminal' }
  /** It gives standard input as something to read from. */
  | { readonly kind: 'stdin' }
  /** What it gives is made of something: parsed, as JSON, the same, a text, something else. */
  | { readonly kind: 'parse' | 'encode' | 'same' | 'text' | 'derive'; readonly of: Expr | undefined }
  | {
      readonly kind: 'print';
      readonly stream: Stream;
      readonly values: readonly Expr[];
      readonly isJson?: boolean;
      readonly isUnknown?: boolean;
    }
  | { readonly kind: 'exit'; readonly code: Expr | undefined }
  | {
      readonly kind: 'run';
      readonly command: Expr | undefined;
      readonly isShell: boolean;
      readonly isCaptured: boolean;
      readonly isBackground?: boolean;
    }
  | { readonly kind: 'variable'; readonly name: Expr | undefined; readonly fallback: Expr | undefined }
  | { readonly kind: 'get'; readonly object: Expr; readonly key: Expr | undefined; readonly fallback: Expr | undefined }
  /** A call over the network. */
  | { readonly kind: 'network'; readonly hasLimit: boolean }
  | { readonly kind: 'nothing' };

/** A language as far as its hooks' libraries go. Names are dotted, with imports resolved: `fs.readFileSync`, `sys.exit`. */
export interface Api {
  readonly language: Exclude<ScriptLanguage, 'shell'>;
  /** Objects that standard input is read from. */
  readonly stdins: ReadonlySet<string>;
  /** Objects that hold the environment, and the command line. */
  readonly environments: ReadonlySet<string>;
  readonly argumentLists: ReadonlySet<string>;
  /** What a property that is assigned to sets: the exit code. */
  readonly exitCode?: string;
  meaningOf(name: string | undefined, call: Call): CallMeaning | undefined;
}

/** The text of an argument, where it is written out. */
export function textArgument(expr: Expr | undefined): string | undefined {
  return expr?.kind === 'text' ? expr.value : undefined;
}

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
