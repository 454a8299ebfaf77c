import type { Range } from '../located.ts';
import type { Api, Call, CallMeaning } from './code.ts';
import {
  baseName,
  bodiesOf,
  type Code,
  dotted,
  type Expr,
  expressionsOf,
  type FunctionInfo,
  insideOf,
  lookUp,
  namesOf,
  operandsOf,
  type Scope,
  type Statement,
  type Target,
} from './code.ts';
import {
  type CodeValue,
  codeValue,
  type Evaluator,
  functionOf,
  meaningOfCall,
  newEvaluator,
  qualified,
  requiredModule,
} from './code-values.ts';
import type {
  Flow,
  InputPath,
  InputUse,
  Named,
  ProgramRun,
  ScriptImport,
  ScriptModel,
  Step,
  Stream,
  Text,
  VariableRead,
} from './model.ts';
import { readShape, type Shape } from './model.ts';

interface Builder {
  readonly evaluator: Evaluator;
  readonly api: Api;
  readonly reads: { name: string; range: Range; isReopened: boolean }[];
  readonly paths: InputPath[];
  readonly variables: VariableRead[];
  readonly positions: Named[];
  readonly programs: ProgramRun[];
  readonly imports: ScriptImport[];
  readonly injections: InputUse[];
  readonly terminals: Named[];
  readonly texts: Named[];
  readonly asked: Set<string>;
  groups: number;
}

/** Where an expression stands. */
interface Place {
  readonly scope: Scope;
  /** The alternatives that it is one of. */
  readonly group?: number;
  readonly hasFallback?: boolean;
  /** Something that is not of the input stands in where there is no value. */
  readonly hasOther?: boolean;
  /** The name that the value is given. */
  readonly variable?: string;
  /** Inside a `try`, so that what is thrown does not end the script. */
  readonly isTried?: boolean;
}

/** What can be said of a program in Python or JavaScript. */
export function modelOf(code: Code, api: Api): ScriptModel {
  const names = namesOf(code.body);
  const evaluator = newEvaluator(names, api);
  const builder: Builder = {
    evaluator,
    api,
    reads: [],
    paths: [],
    variables: [],
    positions: [],
    programs: [],
    imports: [],
    injections: [],
    terminals: [],
    texts: [],
    asked: new Set(),
    groups: 0,
  };
  const bodies = [
    { body: code.body, scope: names.top },
    ...names.functions.map((info) => ({ body: info.code.body, scope: info.scope })),
  ];
  for (const { body, scope } of bodies) noteCalls(body, scope, names.scopeOf);
  const flow = statementSteps(code.body, { scope: names.top }, builder);
  const functions = new Map(
    names.functions.map((info) => [info.id, statementSteps(info.code.body, { scope: info.scope }, builder)]),
  );
  const { evaluator: _evaluator, api: _api, groups: _groups, ...facts } = builder;
  return {
    language: api.language,
    isPartial: code.isPartial,
    ...facts,
    assigned: new Set(),
    splits: [],
    bashisms: [],
    abrupt: [],
    leaks: [],
    processFiles: [],
    flow,
    functions,
  };
}

/** Tells functions where they are called, and what callbacks are handed to. */
function noteCalls(body: readonly Statement[], scope: Scope, scopeOf: ReadonlyMap<object, FunctionInfo>): void {
  for (const call of callsIn(body)) {
    functionOf(call.callee, scope)?.calls.push({ args: call.args, scope });
    for (const argument of call.args) {
      const info =
        argument.kind === 'function'
          ? scopeOf.get(argument.function)
          : argument.kind === 'name'
            ? functionOf(argument, scope)
            : undefined;
      info?.handedTo.push({ callee: call.callee, args: call.args, scope });
    }
  }
}

function* callsIn(body: readonly Statement[]): Generator<Call> {
  for (const expr of expressionsIn(body)) if (expr.kind === 'call') yield expr;
}

function* expressionsIn(body: readonly Statement[]): Generator<Expr> {
  for (const statement of body) {
    for (const expr of expressionsOf(statement)) yield* insideOf(expr);
    for (const inner of bodiesOf(statement)) yield* expressionsIn(inner);
  }
}

function statementSteps(body: readonly Statement[], place: Place, builder: Builder): Flow {
  return body.flatMap((statement) => stepsOf(statement, place, builder));
}

function stepsOf(statement: Statement, place: Place, builder: Builder): Flow {
  switch (statement.kind) {
    case 'do':
      return exprSteps(statement.value, place, builder);
    case 'if':
      return [
        ...exprSteps(statement.test, place, builder),
        { kind: 'ways', ways: statement.ways.map((way) => statementSteps(way, place, builder)) },
      ];
    case 'loop': {
      const { item, head, body } = statement;
      if (item) noteTarget(item.target, { ...codeValue(item.of, place.scope, builder.evaluator) }, builder);
      const heads = [...head, ...(item ? [item.of] : [])].flatMap((expr) => exprSteps(expr, place, builder));
      return [...heads, { kind: 'ways', ways: [[], statementSteps(body, place, builder)] }];
    }
    case 'try':
      return trySteps(statement, place, builder);
    case 'return': {
      const steps = statement.value ? exprSteps(statement.value, place, builder) : [];
      const code =
        statement.value?.kind === 'number'
          ? statement.value.value
          : statement.value && statement.value.kind !== 'null'
            ? undefined
            : 0;
      return [...steps, { kind: 'return', ...(code === undefined ? {} : { code }) }];
    }
    case 'throw': {
      const steps = statement.value ? exprSteps(statement.value, place, builder) : [];
      const { range } = statement;
      if (place.isTried) return [...steps, { kind: 'unknown', range }];
      return [...steps, { kind: 'print', stream: 'stderr', range }, exitOfThrow(statement.value, range)];
    }
    case 'block':
      return [
        ...statement.heads.flatMap((head) => exprSteps(head, place, builder)),
        ...statementSteps(statement.body, place, builder),
      ];
    case 'import':
      builder.imports.push({
        name: statement.module,
        range: statement.range,
        form: statement.form,
        isGuarded: place.isTried === true,
      });
      return [];
    default:
      return [];
  }
}

/** `raise SystemExit(2)` is an exit as any other. */
function exitOfThrow(value: Expr | undefined, range: Range): Step {
  const isExit = value?.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'SystemExit';
  const [argument] = isExit ? value.args : [];
  if (!isExit) return { kind: 'exit', code: 1, range };
  return { kind: 'exit', range, ...(argument?.kind === 'number' ? { code: argument.value } : {}) };
}

function trySteps(statement: Extract<Statement, { kind: 'try' }>, place: Place, builder: Builder): Flow {
  const { body, handlers, after, range } = statement;
  const isTried = handlers.length > 0 || place.isTried === true;
  const inner = statementSteps(body, { ...place, isTried }, builder);
  // Where the body fails is not known, and so is what it has printed by then.
  const caught = handlers.map(
    ({ body: handler }): Flow => [{ kind: 'unknown', range }, ...statementSteps(handler, place, builder)],
  );
  return [{ kind: 'ways', ways: [inner, ...caught] }, ...statementSteps(after, place, builder)];
}

function exprSteps(expr: Expr, place: Place, builder: Builder): Flow {
  switch (expr.kind) {
    case 'call':
      return callSteps(expr, place, builder);
    case 'member':
      noteMember(expr, place, builder);
      return [expr.object, ...(expr.index && expr.property === undefined ? [expr.index] : [])].flatMap((child) =>
        child.kind === 'member' || child.kind === 'name' ? [] : exprSteps(child, place, builder),
      );
    case 'either':
      return eitherSteps(expr, place, builder);
    case 'assign':
      return assignSteps(expr, place, builder);
    case 'function':
      return [];
    case 'text':
      for (const match of expr.value.matchAll(/mcp__\w+/g)) builder.texts.push({ name: match[0], range: expr.range });
      return [];
    default:
      return operandsOf(expr).flatMap((child) => exprSteps(child, { ...withoutGroup(place) }, builder));
  }
}

function withoutGroup({ scope, isTried, variable }: Place): Place {
  return { scope, ...(isTried ? { isTried } : {}), ...(variable === undefined ? {} : { variable }) };
}

function eitherSteps(expr: Extract<Expr, { kind: 'either' }>, place: Place, builder: Builder): Flow {
  const group = place.group ?? ++builder.groups;
  const tests = expr.tests.flatMap((test) => exprSteps(test, withoutGroup(place), builder));
  const isOther = (item: Expr): boolean => !isLiteral(item) && !isInputValue(item, place, builder);
  const hasOther = place.hasOther === true || (expr.tests.length === 0 && expr.items.some(isOther));
  const flows = expr.items.map((item, at) =>
    exprSteps(
      item,
      { ...place, group, hasOther, hasFallback: at < expr.items.length - 1 && !isEmpty(expr.items[at + 1]) },
      builder,
    ),
  );
  if (expr.tests.length > 0) return [...tests, { kind: 'ways', ways: flows }];
  const [first = [], ...more] = flows;
  return [...first, ...more.map((flow): Step => ({ kind: 'ways', ways: [[], flow] }))];
}

function isLiteral({ kind }: Expr): boolean {
  return ['text', 'number', 'boolean', 'null', 'object', 'list'].includes(kind);
}

function isInputValue(expr: Expr, { scope }: Place, { evaluator }: Builder): boolean {
  return codeValue(expr, scope, evaluator).input !== undefined;
}

function isEmpty(expr: Expr | undefined): boolean {
  return expr === undefined || expr.kind === 'null' || (expr.kind === 'text' && expr.value === '');
}

function assignSteps(expr: Extract<Expr, { kind: 'assign' }>, place: Place, builder: Builder): Flow {
  const { target, value } = expr;
  // One value after the other, until there is one.
  const isVaried = target.kind === 'name' && (lookUp(target.name, place.scope)?.bindings.length ?? 0) > 1;
  const variable = isVaried ? target.name : undefined;
  const steps = exprSteps(value, { ...place, ...(variable === undefined ? {} : { variable }) }, builder);
  noteTarget(target, codeValue(value, place.scope, builder.evaluator), builder);
  if (target.kind === 'parts') noteTargetVariables(target, value, place, builder);
  if (target.kind !== 'place') return steps;
  if (builder.api.exitCode !== undefined && dotted(target.place) === builder.api.exitCode)
    return [...steps, exitStep(value, expr.range, place, builder)];
  return steps;
}

/** The input's values that a pattern takes out of it. */
function noteTarget(target: Target, value: CodeValue, builder: Builder): void {
  if (target.kind !== 'parts' || !value.input) return;
  for (const { key, range, target: inner } of target.parts) {
    if (key === undefined) continue;
    const steps = [...value.input, key];
    if (inner.kind === 'parts' && inner.parts.length > 0) noteTarget(inner, { input: steps }, builder);
    else builder.paths.push({ steps, range, group: ++builder.groups });
  }
}

/** `const { NAME } = process.env`. */
function noteTargetVariables(target: Extract<Target, { kind: 'parts' }>, value: Expr, { scope }: Place, builder: Builder): void {
  if (!builder.api.environments.has(qualified(value, scope) ?? '')) return;
  for (const { key, range } of target.parts)
    if (key !== undefined) builder.variables.push({ name: key, range, hasFallback: false });
}

function noteMember(expr: Extract<Expr, { kind: 'member' }>, place: Place, builder: Builder): void {
  const { evaluator, api } = builder;
  const object = qualified(expr.object, place.scope);
  if (object !== undefined && api.environments.has(object) && expr.property !== undefined)
    builder.variables.push({ name: expr.property, range: expr.range, hasFallback: place.hasFallback === true });
  // In JavaScript the program and the script stand in front of the arguments, in Python the script alone.
  const before = object === 'sys.argv' ? 1 : 2;
  if (object !== undefined && api.argumentLists.has(object) && expr.index?.kind === 'number' && expr.index.value >= before)
    builder.positions.push({ name: `${object}[${expr.index.value}]`, range: expr.range });
  const { input } = codeValue(expr, place.scope, evaluator);
  if (input && input.length > 0) notePath(input, expr.range, place, builder);
}

function notePath(steps: readonly string[], range: Range, { group, hasOther, variable }: Place, builder: Builder): void {
  builder.paths.push({
    steps,
    range,
    group: group ?? ++builder.groups,
    ...(hasOther ? { hasOther } : {}),
    ...(variable === undefined ? {} : { variable }),
  });
}

function callSteps(call: Call, place: Place, builder: Builder): Flow {
  const { evaluator } = builder;
  const { scope } = place;
  const own = calledFunction(call, scope, builder);
  const meaning = own ? undefined : meaningOfCall(call, scope, evaluator);
  const module = lookUp('require', scope) ? undefined : requiredModule(call);
  if (module !== undefined)
    builder.imports.push({ name: module, range: call.range, form: 'require', isGuarded: place.isTried === true });
  const steps = argumentSteps(call, meaning, place, builder);
  const callbacks = call.args.flatMap((argument): Step[] => {
    const info = argument.kind === 'function' ? evaluator.names.scopeOf.get(argument.function) : undefined;
    return info ? [{ kind: 'ways', ways: [[], [{ kind: 'call', name: info.id, range: argument.range }]] }] : [];
  });
  if (own) return [...steps, { kind: 'call', name: own.id, range: call.range }, ...callbacks];
  if (meaning) return [...steps, ...meaningSteps(meaning, call, place, builder), ...callbacks];
  return [...steps, ...callbacks, ...unknownCall(call, place, builder)];
}

/** The function of the program that is called, by its name or where it is written. */
function calledFunction({ callee }: Call, scope: Scope, { evaluator }: Builder): FunctionInfo | undefined {
  return callee.kind === 'function' ? evaluator.names.scopeOf.get(callee.function) : functionOf(callee, scope);
}

function argumentSteps(call: Call, meaning: CallMeaning | undefined, place: Place, builder: Builder): Flow {
  const inner = withoutGroup(place);
  const { callee } = call;
  const steps: Step[] = [];
  if (meaning?.kind === 'get') steps.push(...getSteps(call, meaning, place, builder));
  else if (callee.kind === 'member') {
    // What the method belongs to is read; the method is none of it.
    if (callee.object.kind !== 'name') steps.push(...exprSteps(callee.object, meaning?.kind === 'same' ? place : inner, builder));
  } else if (callee.kind !== 'name') steps.push(...exprSteps(callee, inner, builder));
  const args = meaning?.kind === 'get' ? [] : [...call.args, ...call.named.map(({ value }) => value)];
  for (const argument of args)
    steps.push(...exprSteps(argument, meaning?.kind === 'same' || meaning?.kind === 'derive' ? place : inner, builder));
  return steps;
}

/** `data.get('a', data.get('b'))`. */
function getSteps(call: Call, meaning: Extract<CallMeaning, { kind: 'get' }>, place: Place, builder: Builder): Flow {
  const group = place.group ?? ++builder.groups;
  const { object, fallback } = meaning;
  const hasOther = place.hasOther || (fallback !== undefined && !isLiteral(fallback) && !isInputValue(fallback, place, builder));
  const { key } = meaning;
  const base = codeValue(object, place.scope, builder.evaluator).input;
  if (base && key?.kind === 'text')
    notePath([...base, key.value], call.range, { ...place, group, ...(hasOther ? { hasOther } : {}) }, builder);
  const isChain = object.kind === 'name' || (base !== undefined && object.kind === 'member');
  const steps = isChain ? [] : exprSteps(object, withoutGroup(place), builder);
  return [...steps, ...(fallback ? exprSteps(fallback, { ...place, group }, builder) : [])];
}

function unknownCall(call: Call, { scope }: Place, { evaluator }: Builder): Flow {
  const name = baseName(call.callee);
  const binding = name === undefined ? undefined : lookUp(name, scope)?.bindings[0];
  const module = binding?.import?.module;
  const isLocal = module !== undefined && /^[./@~]|^\w*(?:lib|util|common|hook|shared)/i.test(module);
  // A value from elsewhere that is called may do anything; a method of a known value does not print.
  const isForeign =
    isLocal || (binding !== undefined && call.callee.kind === 'name' && !binding.import && binding.function === undefined);
  const takesInput = call.args.some((argument) => argument.kind !== 'function' && codeValue(argument, scope, evaluator).input);
  return isForeign || (takesInput && binding?.import !== undefined) ? [{ kind: 'unknown', range: call.range }] : [];
}

function meaningSteps(meaning: CallMeaning, call: Call, place: Place, builder: Builder): Flow {
  const { range } = call;
  const { evaluator } = builder;
  switch (meaning.kind) {
    case 'read':
    case 'stdin':
      builder.reads.push({ name: 'stdin', range, isReopened: false });
      return [];
    case 'reopen':
      builder.reads.push({ name: '/dev/stdin', range, isReopened: true });
      return [];
    case 'terminal':
      builder.terminals.push({ name: '/dev/tty', range });
      return [];
    case 'parse':
    case 'same': {
      const value = meaning.of && codeValue(meaning.of, place.scope, evaluator);
      if (value?.isStdin) builder.reads.push({ name: 'stdin', range, isReopened: false });
      return [];
    }
    case 'print':
      return [printStep(meaning, range, place, builder)];
    case 'exit': {
      const text = meaning.code && codeValue(meaning.code, place.scope, evaluator);
      // Python prints a text and ends with 1.
      if (builder.api.language === 'python' && (meaning.code?.kind === 'text' || meaning.code?.kind === 'template'))
        return [
          { kind: 'print', stream: 'stderr', range, ...(text?.text ? { text: text.text } : {}) },
          { kind: 'exit', code: 1, range },
        ];
      return [exitStep(meaning.code, range, place, builder)];
    }
    case 'network':
      if (!meaning.hasLimit)
        builder.programs.push({
          name: dotted(call.callee) ?? '',
          words: [],
          range,
          isBackground: false,
          isGuarded: false,
          isNetwork: true,
        });
      return [];
    case 'run':
      return runSteps(meaning, range, place, builder);
    case 'variable':
      if (meaning.name?.kind === 'text')
        builder.variables.push({
          name: meaning.name.value,
          range,
          hasFallback: place.hasFallback === true || !isEmpty(meaning.fallback),
        });
      return [];
    default:
      return [];
  }
}

function exitStep(code: Expr | undefined, range: Range, { scope }: Place, { evaluator, api }: Builder): Step {
  if (!code || code.kind === 'null') return { kind: 'exit', code: 0, range };
  if (code.kind === 'number') return { kind: 'exit', code: code.value, range };
  const own = code.kind === 'call' ? functionOf(code.callee, scope) : undefined;
  if (own) return { kind: 'exit', calls: own.id, range };
  const { text } = codeValue(code, scope, evaluator);
  const known =
    code.kind === 'name' && text?.length === 1 && typeof text[0] === 'string' && /^\d+$/.test(text[0])
      ? Number(text[0])
      : undefined;
  if (known !== undefined && api.language) return { kind: 'exit', code: known, range };
  return { kind: 'exit', range };
}

function printStep(
  meaning: Extract<CallMeaning, { kind: 'print' }>,
  range: Range,
  { scope }: Place,
  { evaluator }: Builder,
): Step {
  const { stream, values, isUnknown, isJson } = meaning;
  const found = values.map((value) => codeValue(value, scope, evaluator));
  const [first] = found;
  if (isUnknown) return { kind: 'print', stream, range };
  if (found.length === 1 && first && (isJson || first.isJson)) {
    const shape: Shape = first.shape ?? { kind: 'unknown' };
    return { kind: 'print', stream, range, ...(shape.kind === 'unknown' ? {} : { shape }) };
  }
  const text = found.flatMap(
    (value, at): Text => [...(at > 0 ? [' '] : []), ...(value.text ?? [{ range: values[at]?.range ?? range }])],
  );
  if (values.length > 0 && found.every((value) => !value.text)) return { kind: 'print', stream, range };
  const shape = typeof text[0] === 'string' && /^\s*\{/.test(text[0]) ? readShape(text) : undefined;
  return { kind: 'print', stream, text, range, ...(shape?.rest === '' ? { shape: shape.shape } : {}) };
}

function runSteps(meaning: Extract<CallMeaning, { kind: 'run' }>, range: Range, place: Place, builder: Builder): Flow {
  const { command, isShell, isCaptured, isBackground = false } = meaning;
  const { evaluator } = builder;
  const text = command && codeValue(command, place.scope, evaluator).text;
  const words = command?.kind === 'list' ? command.items.map((item) => wordOf(item)) : wordsOf(text);
  const [program, ...args] = words;
  if (program !== undefined) {
    const name = program.slice(program.lastIndexOf('/') + 1);
    if (['which', 'where', 'command'].includes(name)) for (const word of args) if (word) builder.asked.add(word);
    builder.programs.push({ name, words: args, range, isBackground, isGuarded: place.isTried === true });
  }
  if (isShell)
    for (const part of text ?? [])
      if (typeof part !== 'string' && part.input && part.input.length > 0 && !part.isEncoded)
        builder.injections.push({ steps: part.input, range: part.range, by: 'a shell' });
  if (isCaptured || isBackground) return [];
  return [printOf('stdout', range), printOf('stderr', range)];
}

function printOf(stream: Stream, range: Range): Step {
  return { kind: 'print', stream, range };
}

function wordOf(item: Expr): string | undefined {
  return item.kind === 'text' ? item.value : undefined;
}

function wordsOf(text: Text | undefined): (string | undefined)[] {
  const [first] = text ?? [];
  return typeof first === 'string' ? first.trim().split(/\s+/) : [];
}
