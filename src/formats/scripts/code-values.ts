import type { Api, Call, CallMeaning } from './code.ts';
import {
  type Binding,
  bodiesOf,
  dotted,
  type Expr,
  expressionsOf,
  type FunctionInfo,
  insideOf,
  lookUp,
  type Names,
  operandsOf,
  type Scope,
  type Statement,
} from './code.ts';
import type { Hole, Shape, ShapeEntry, Text } from './model.ts';

/** What an expression comes to, as far as it is known. */
export interface CodeValue {
  /** Where in the hook's input it comes from, unchanged. */
  readonly input?: readonly string[];
  /** The input's text before it is parsed. */
  readonly isRaw?: boolean;
  /** The object from which the input is read. */
  readonly isStdin?: boolean;
  /** Made of something of the input. */
  readonly isDerived?: boolean;
  readonly text?: Text;
  readonly shape?: Shape;
  /** A text that holds the shape as JSON. */
  readonly isJson?: boolean;
  readonly isNothing?: boolean;
}

export interface Evaluator {
  readonly names: Names;
  readonly api: Api;
  readonly known: Map<Expr, CodeValue>;
  readonly open: Set<Expr>;
  steps: number;
}

/** Work beyond this is not done: what is left is unknown. */
const maxSteps = 60_000;
const maxLength = 20_000;

export function newEvaluator(names: Names, api: Api): Evaluator {
  return { names, api, known: new Map(), open: new Set(), steps: 0 };
}

/** What an expression comes to at its place. */
export function codeValue(expr: Expr, scope: Scope, evaluator: Evaluator): CodeValue {
  const before = evaluator.known.get(expr);
  if (before) return before;
  if (evaluator.open.has(expr) || ++evaluator.steps > maxSteps || evaluator.open.size > 300) return {};
  evaluator.open.add(expr);
  const value = evaluate(expr, scope, evaluator);
  evaluator.open.delete(expr);
  evaluator.known.set(expr, value);
  return value;
}

function evaluate(expr: Expr, scope: Scope, evaluator: Evaluator): CodeValue {
  switch (expr.kind) {
    case 'text':
      return { text: [expr.value], shape: { kind: 'text', text: expr.value }, ...(expr.value === '' ? { isNothing: true } : {}) };
    case 'number':
      return { text: [String(expr.value)], shape: { kind: 'number' } };
    case 'boolean':
      return { shape: { kind: 'boolean', value: expr.value } };
    case 'null':
      return { shape: { kind: 'null' }, isNothing: true };
    case 'template':
      return templateValue(expr.parts, scope, evaluator);
    case 'name':
      return nameValue(expr, scope, evaluator);
    case 'member':
      return memberValue(expr, scope, evaluator);
    case 'call':
      return callValue(expr, scope, evaluator);
    case 'object':
      return objectValue(expr, scope, evaluator);
    case 'list':
      return {
        shape: { kind: 'list', items: expr.items.map((item) => shapeOf(codeValue(item, scope, evaluator))) },
        ...derived(expr, scope, evaluator),
      };
    case 'either':
      return joinValues(expr.items.map((item) => codeValue(item, scope, evaluator)));
    case 'assign':
      return codeValue(expr.value, scope, evaluator);
    case 'other':
      return derived(expr, scope, evaluator);
    default:
      return {};
  }
}

function derived(expr: Expr, scope: Scope, evaluator: Evaluator): CodeValue {
  return operandsOf(expr).some((child) => isOfInput(codeValue(child, scope, evaluator))) ? { isDerived: true } : {};
}

function isOfInput({ input, isRaw, isDerived }: CodeValue): boolean {
  return input !== undefined || isRaw === true || isDerived === true;
}

function shapeOf({ shape, text, isJson }: CodeValue): Shape {
  if (isJson) return { kind: 'text' };
  if (shape) return shape;
  return text ? { kind: 'text' } : { kind: 'unknown' };
}

function templateValue(parts: readonly Expr[], scope: Scope, evaluator: Evaluator): CodeValue {
  const values = parts.map((part) => codeValue(part, scope, evaluator));
  const [first] = values;
  if (values.some(({ isRaw, isStdin }) => isRaw || isStdin)) return { isRaw: true };
  // `obj + …` is no text; neither is a sum of numbers.
  if (values.every(({ shape }) => shape?.kind === 'number')) return { shape: { kind: 'number' } };
  const text = parts.flatMap((part, at): Text => {
    const value = values[at] ?? {};
    if (value.text && lengthOf(value.text) <= maxLength) return value.text;
    const hole: Hole = {
      range: part.range,
      ...(value.input ? { input: value.input } : {}),
      ...(value.isJson ? { isEncoded: true } : {}),
    };
    return [hole];
  });
  if (values.length === 1 && first?.isJson) return first;
  const isDerived = values.some(isOfInput);
  return { text: joined(text), shape: shapeOfText(text), ...(isDerived ? { isDerived: true } : {}) };
}

function lengthOf(text: Text): number {
  return text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 200), 0);
}

function shapeOfText(text: Text): Shape {
  const holes = text.filter((part) => typeof part !== 'string');
  return holes.length > 0 ? { kind: 'text', holes } : { kind: 'text', text: text.join('') };
}

function joined(text: Text): Text {
  const parts: (string | Hole)[] = [];
  for (const part of text) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

function nameValue(expr: Extract<Expr, { kind: 'name' }>, scope: Scope, evaluator: Evaluator): CodeValue {
  const found = lookUp(expr.name, scope);
  if (!found) return evaluator.api.stdins.has(expr.name) ? { isStdin: true } : {};
  const imported = qualified(expr, scope);
  if (imported !== undefined && evaluator.api.stdins.has(imported)) return { isStdin: true };
  const value = joinValues(found.bindings.map((binding) => bindingValue(binding, evaluator)));
  if (!found.scope.changed.has(expr.name)) return value;
  const { shape } = value;
  return shape?.kind === 'object' ? { ...value, shape: { ...shape, isOpen: true } } : value;
}

function bindingValue(binding: Binding, evaluator: Evaluator): CodeValue {
  const { value, scope, keys, isItem, parameter, isAdding } = binding;
  if (parameter) return parameterValue(parameter.of, parameter.index, keys, evaluator);
  if (!value || binding.function) return {};
  const found = codeValue(value, scope, evaluator);
  if (isAdding)
    return found.isRaw || found.isStdin ? { isRaw: true } : isOfInput(found) ? { isDerived: true } : { isDerived: false };
  if (isItem) {
    if (found.isStdin || found.isRaw) return { isRaw: true };
    return found.input ? { input: [...found.input, '[]', ...keys] } : isOfInput(found) ? { isDerived: true } : {};
  }
  return at(found, keys);
}

/** A part of a value. */
function at(value: CodeValue, keys: readonly string[]): CodeValue {
  if (keys.length === 0) return value;
  if (value.input) return { input: [...value.input, ...keys] };
  if (isOfInput(value)) return { isDerived: true };
  let { shape } = value;
  for (const key of keys)
    shape = shape?.kind === 'object' ? shape.entries.findLast((entry) => entry.key === key)?.value : undefined;
  if (!shape) return {};
  return { shape, ...(shape.kind === 'text' && shape.text !== undefined ? { text: [shape.text] } : {}) };
}

/** What a function is called with; a callback of the standard input gets what is read from it. */
function parameterValue(info: FunctionInfo, index: number, keys: readonly string[], evaluator: Evaluator): CodeValue {
  const values = info.calls.map(({ args, scope }) => {
    const argument = args[index];
    return argument ? at(codeValue(argument, scope, evaluator), keys) : {};
  });
  for (const { callee, args, scope } of info.handedTo) {
    const object = callee.kind === 'member' ? codeValue(callee.object, scope, evaluator) : {};
    const [event] = args;
    const isData = event?.kind !== 'text' || event.value === 'data' || event.value === 'line';
    if ((object.isStdin || object.isRaw) && isData) values.push({ isRaw: true });
    else if (object.input && index === 0) values.push({ input: [...object.input, '[]', ...keys] });
    else values.push(isOfInput(object) ? { isDerived: true } : {});
  }
  return values.length === 0 ? {} : joinValues(values);
}

/** What values of which one is taken have in common. */
function joinValues(values: readonly CodeValue[]): CodeValue {
  const telling = values.filter((value) => !value.isNothing && !isEmptyShape(value));
  const [first, ...more] = telling;
  if (!first) return values[0] ?? {};
  if (more.length === 0) return values.length === 1 ? first : withoutText(first);
  if (telling.some(({ isRaw, isStdin }) => isRaw || isStdin)) return { isRaw: true };
  const key = first.input?.join('\n');
  if (first.input && more.every(({ input }) => input?.join('\n') === key)) return { input: first.input };
  const shapes = new Set(telling.map((value) => shapeOf(value).kind));
  const kind = shapes.size === 1 ? [...shapes][0] : undefined;
  const shape: Shape | undefined = kind === 'text' || kind === 'number' || kind === 'boolean' ? { kind } : undefined;
  return { ...(shape ? { shape } : {}), ...(telling.some(isOfInput) ? { isDerived: true } : {}) };
}

function isEmptyShape({ shape, input, isRaw }: CodeValue): boolean {
  if (input || isRaw) return false;
  return (
    (shape?.kind === 'object' && shape.entries.length === 0 && !shape.isOpen) ||
    (shape?.kind === 'list' && shape.items.length === 0)
  );
}

/** A text beside which there may be none. */
function withoutText(value: CodeValue): CodeValue {
  const { text: _text, shape, ...rest } = value;
  const own: Shape | undefined = shape?.kind === 'text' ? { kind: 'text' } : shape;
  return { ...rest, ...(own ? { shape: own } : {}) };
}

function memberValue(expr: Extract<Expr, { kind: 'member' }>, scope: Scope, evaluator: Evaluator): CodeValue {
  const name = qualified(expr, scope);
  if (name !== undefined && evaluator.api.stdins.has(name)) return { isStdin: true };
  const object = codeValue(expr.object, scope, evaluator);
  if (object.isRaw) return { isDerived: true };
  const isNumbered = expr.property === undefined && expr.index !== undefined;
  if (expr.property === undefined && !isNumbered) return isOfInput(object) ? { isDerived: true } : {};
  return at(object, [expr.property ?? '[]']);
}

function objectValue(expr: Extract<Expr, { kind: 'object' }>, scope: Scope, evaluator: Evaluator): CodeValue {
  const entries: ShapeEntry[] = expr.entries.map(({ key, value, range }) => {
    const found = codeValue(value, scope, evaluator);
    // JSON.stringify leaves such an entry out.
    const isOptional =
      evaluator.api.language === 'javascript' && value.kind === 'null' && value.range.end - value.range.start === 9;
    return { key, value: found.input ? { kind: 'unknown' } : shapeOf(found), range, ...(isOptional ? { isOptional } : {}) };
  });
  return { shape: { kind: 'object', entries, isOpen: expr.isOpen } };
}

/** The dotted name of an expression, with the names of imports resolved. */
export function qualified(expr: Expr, scope: Scope): string | undefined {
  const required = requiredName(expr);
  if (required !== undefined) return required;
  const written = dotted(expr);
  if (written === undefined) return undefined;
  const dot = written.indexOf('.');
  const head = dot < 0 ? written : written.slice(0, dot);
  const found = lookUp(head, scope);
  const binding = found?.bindings[0];
  if (!found) return written;
  if (!binding?.import || found.bindings.length > 1) return undefined;
  const { module, name } = binding.import;
  const rest = dot < 0 ? '' : written.slice(dot);
  const plain = module.replace(/^node:/, '');
  if (name === '') return written;
  return (name === '*' || name === 'default' ? plain : `${plain}.${name}`) + rest;
}

/** `require('fs').readFileSync`. */
function requiredName(expr: Expr): string | undefined {
  if (expr.kind !== 'member' || expr.property === undefined) return undefined;
  const { object } = expr;
  const module = object.kind === 'call' ? requiredModule(object) : requiredName(object);
  return module === undefined ? undefined : `${module.replace(/^node:/, '')}.${expr.property}`;
}

/** The module that a call of `require` loads. */
export function requiredModule({ callee, args }: Call): string | undefined {
  const [first] = args;
  return callee.kind === 'name' && callee.name === 'require' && first?.kind === 'text' ? first.value : undefined;
}

/** The function of the program that a call means. */
export function functionOf(callee: Expr, scope: Scope): FunctionInfo | undefined {
  const name = callee.kind === 'name' ? callee.name : methodName(callee);
  if (name === undefined) return undefined;
  const found = lookUp(name, scope);
  const functions = found?.bindings.flatMap((binding) => (binding.function ? [binding.function] : [])) ?? [];
  return found && functions.length === found.bindings.length && functions.length === 1 ? functions[0] : undefined;
}

/** `self.check` and `this.check` by the method's name. */
function methodName(callee: Expr): string | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return undefined;
  return ['self', 'this', 'cls'].includes(callee.object.name) ? callee.property : undefined;
}

export function meaningOfCall(call: Call, scope: Scope, { api }: Evaluator): CallMeaning | undefined {
  return api.meaningOf(qualified(call.callee, scope), call);
}

function callValue(call: Call, scope: Scope, evaluator: Evaluator): CodeValue {
  const own = functionOf(call.callee, scope);
  if (own) return returnedValue(own, evaluator);
  const meaning = meaningOfCall(call, scope, evaluator);
  if (meaning) return meaningValue(meaning, scope, evaluator);
  if (call.callee.kind === 'name' && call.callee.name === 'Promise') return promisedValue(call, evaluator);
  const inner = [
    ...call.args,
    ...call.named.map(({ value }) => value),
    ...(call.callee.kind === 'member' ? [call.callee.object] : []),
  ];
  const values = inner.map((each) => (each.kind === 'function' ? {} : codeValue(each, scope, evaluator)));
  // Whatever reads from it gives what is read.
  if (values.some(({ isStdin }) => isStdin)) return { isStdin: true };
  if (values.some(({ isRaw }) => isRaw)) return { isRaw: true };
  return values.some(isOfInput) ||
    call.args.some((argument) => argument.kind === 'object' && mentionsStdin(argument, scope, evaluator))
    ? { isDerived: true }
    : {};
}

function mentionsStdin(expr: Expr, scope: Scope, evaluator: Evaluator): boolean {
  return [...insideOf(expr)].some((inner) => inner.kind === 'member' && codeValue(inner, scope, evaluator).isStdin);
}

function meaningValue(meaning: CallMeaning, scope: Scope, evaluator: Evaluator): CodeValue {
  switch (meaning.kind) {
    case 'read':
      return meaning.isParsed ? { input: [] } : { isRaw: true };
    case 'reopen':
    case 'stdin':
      return { isStdin: true };
    case 'parse': {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      if (value.isRaw || value.isStdin) return { input: [] };
      return value.input ? { input: value.input } : isOfInput(value) ? { isDerived: true } : {};
    }
    case 'encode': {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      return {
        isJson: true,
        shape: value.input ? { kind: 'unknown' } : shapeOf(value),
        ...(isOfInput(value) ? { isDerived: true } : {}),
      };
    }
    case 'same': {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      return value.isStdin ? { isRaw: true } : value;
    }
    case 'text': {
      const value = meaning.of ? codeValue(meaning.of, scope, evaluator) : {};
      if (value.isRaw || value.isStdin) return { isRaw: true };
      return { shape: { kind: 'text' }, ...(isOfInput(value) ? { isDerived: true } : {}) };
    }
    case 'derive':
      return meaning.of && isOfInput(codeValue(meaning.of, scope, evaluator)) ? { isDerived: true } : {};
    case 'get': {
      const key = meaning.key ? codeValue(meaning.key, scope, evaluator).text : undefined;
      const object = codeValue(meaning.object, scope, evaluator);
      const name = key?.length === 1 && typeof key[0] === 'string' ? key[0] : undefined;
      const own = name === undefined ? (isOfInput(object) ? { isDerived: true } : {}) : at(object, [name]);
      return meaning.fallback ? joinValues([own, codeValue(meaning.fallback, scope, evaluator)]) : own;
    }
    default:
      return {};
  }
}

/** What a function returns. */
function returnedValue(info: FunctionInfo, evaluator: Evaluator): CodeValue {
  const values = [...returnsOf(info.code.body)].map((value) => codeValue(value, info.scope, evaluator));
  return values.length > 0 ? joinValues(values) : {};
}

function* returnsOf(body: readonly Statement[]): Generator<Expr> {
  for (const statement of body) {
    if (statement.kind === 'return' && statement.value) yield statement.value;
    for (const inner of bodiesOf(statement)) yield* returnsOf(inner);
  }
}

/** `new Promise((resolve) => … resolve(value) …)`. */
function promisedValue(call: Call, evaluator: Evaluator): CodeValue {
  const [executor] = call.args;
  const info = executor?.kind === 'function' ? evaluator.names.scopeOf.get(executor.function) : undefined;
  const [first] = info?.code.parameters ?? [];
  if (!info || first?.kind !== 'name') return {};
  const values = [...resolutions(info.code.body, first.name, info.scope, evaluator)];
  return values.length > 0 ? joinValues(values) : {};
}

function* resolutions(body: readonly Statement[], name: string, scope: Scope, evaluator: Evaluator): Generator<CodeValue> {
  for (const statement of body) {
    for (const root of expressionsOf(statement)) {
      for (const expr of insideOf(root)) {
        if (expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === name && expr.args[0])
          yield codeValue(expr.args[0], scope, evaluator);
        const inner = expr.kind === 'function' ? evaluator.names.scopeOf.get(expr.function) : undefined;
        if (inner) yield* resolutions(inner.code.body, name, inner.scope, evaluator);
      }
    }
    for (const inner of bodiesOf(statement)) yield* resolutions(inner, name, scope, evaluator);
  }
}
