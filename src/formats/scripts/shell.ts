import {
  type Command,
  type CommandNode,
  type CompoundList,
  forEachChild,
  type ParameterExpansionPart,
  type ParsedScript,
  type Pipeline,
  type PipelineNode,
  parse,
  type Script,
  type Statement,
  type SyntaxNode,
  type TestExpression,
  type Word,
} from 'unbash';
import { type Dialect, dialect } from '../../spec/script-facts.ts';
import type { Bashism, Flow, ScriptModel, Step } from './model.ts';
import { commandSteps, noteWord, processFilesIn, redirected } from './shell-commands.ts';
import { outputOf, pipelineOutput } from './shell-output.ts';
import type { Assigned, ShellContext, ShellState, ShellValue } from './shell-words.ts';
import { programName, staticText } from './shell-words.ts';

const atStart: ShellContext = {
  stdin: { input: [] },
  isHookInput: true,
  out: 'stdout',
  err: 'stderr',
  isTested: false,
  isGuarded: false,
  isBackground: false,
  isInner: false,
  isFunction: false,
  isNested: false,
};

/** Reads a script of a POSIX shell or of bash. */
export function readShell(source: string): ScriptModel {
  const script: ParsedScript = parse(source);
  const [problem] = script.errors ?? [];
  // What is left of a script with a mistake may be nested as deep as it likes.
  const parsed: ParsedScript = problem ? parse('') : script;
  const state = newState(source, parsed);
  const flow = listSteps(parsed.commands, atStart, state);
  noteLeak(parsed.commands.at(-1), state);
  const { visitInner: _visit, outputOf: _output, assignments, source: _source, ...facts } = state;
  return {
    language: 'shell',
    ...(problem ? { problem: { message: problem.message, range: { start: problem.pos, end: problem.pos } } } : {}),
    ...facts,
    assigned: new Set(assignments.keys()),
    imports: [],
    bashisms: bashismsIn(parsed, source),
    processFiles: /\$\$|BASHPID/.test(source) ? processFilesIn(parsed) : [],
    flow,
  };
}

function newState(source: string, script: ParsedScript): ShellState {
  const { functionNames, pipedFunctions, assignments } = scanShell(script, source);
  const state: ShellState = {
    source,
    functionNames,
    pipedFunctions,
    assignments,
    reads: [],
    paths: [],
    variables: [],
    positions: [],
    programs: [],
    injections: [],
    splits: [],
    terminals: [],
    abrupt: [],
    leaks: [],
    texts: [],
    asked: new Set(),
    functions: new Map(),
    resolving: new Set(),
    values: new Map(),
    isPartial: false,
    hasErrexit: /^#!.*\s-\w*e/.test(script.shebang ?? ''),
    groups: 0,
    steps: 0,
    variable: undefined,
    visitInner: (inner, context) => void listSteps(inner.commands, context, state),
    outputOf: (inner: Script, stdin) => outputOf(inner, state, stdin),
  };
  return state;
}

function listSteps(statements: readonly Statement[], context: ShellContext, state: ShellState): Flow {
  return statements.flatMap(({ command, background }) => {
    if (!background) return nodeSteps(command, context, state);
    nodeSteps(
      command,
      { ...context, isBackground: true, isInner: true, out: 'elsewhere', err: 'elsewhere', isTested: true },
      state,
    );
    return [];
  });
}

function bodySteps({ commands }: CompoundList, context: ShellContext, state: ShellState): Flow {
  return listSteps(commands, context, state);
}

function nodeSteps(node: Statement['command'], context: ShellContext, state: ShellState): Flow {
  switch (node.type) {
    case 'AndOr':
      return andOrSteps(node.commands, node.operators, context, state);
    case 'Pipeline':
      return pipelineSteps(node, context, state);
    case 'Command':
      if (isAbrupt(node, context, state)) noteAbrupt(node, state);
      return commandSteps(node, context, state);
    case 'If':
      return ifSteps(node, context, state);
    case 'While':
      return [...bodySteps(node.clause, tested(context), state), maybe(bodySteps(node.body, nested(context), state))];
    case 'For':
    case 'Select':
      for (const word of node.wordlist ?? []) noteWord(word, context, state);
      return [maybe(bodySteps(node.body, nested(context), state))];
    case 'ArithmeticFor':
      return [maybe(bodySteps(node.body, nested(context), state))];
    case 'Case':
      return caseSteps(node, context, state);
    case 'Subshell':
      return bodySteps(node.body, { ...context, isInner: true }, state);
    case 'BraceGroup':
      return bodySteps(node.body, context, state);
    case 'Redirected':
      return nodeSteps(node.command, redirected(node.redirects, context, state), state);
    case 'Function':
      return functionSteps(node, context, state);
    case 'TestCommand':
      for (const word of testWords(node.expression)) noteWord(word, context, state);
      return [];
    case 'Coproc':
      state.isPartial = true;
      return [];
    default:
      return [];
  }
}

function tested(context: ShellContext): ShellContext {
  return { ...context, isTested: true, isGuarded: true };
}

function nested(context: ShellContext): ShellContext {
  return { ...context, isNested: true };
}

function maybe(flow: Flow): Step {
  return { kind: 'ways', ways: [[], flow] };
}

/** A command behind `&&` runs or not; `a && b || c` runs one of the two. */
function andOrSteps(
  commands: readonly PipelineNode[],
  operators: readonly string[],
  context: ShellContext,
  state: ShellState,
): Flow {
  const flows = commands.map((command, at) => {
    const isLast = at === commands.length - 1;
    const isTested = context.isTested || !isLast;
    return nodeSteps(command, { ...context, isTested, isGuarded: context.isGuarded || operators[at] === '||' }, state);
  });
  const steps: Step[] = [...(flows[0] ?? [])];
  for (let at = 0; at < operators.length; at++) {
    const next = flows[at + 1] ?? [];
    if (operators[at] === '&&' && operators[at + 1] === '||') {
      steps.push({ kind: 'ways', ways: [next, flows[at + 2] ?? []] });
      at++;
    } else steps.push(maybe(next));
  }
  return steps;
}

function pipelineSteps(node: Pipeline, context: ShellContext, state: ShellState): Flow {
  const isTested = context.isTested || node.prefixes.some(({ type }) => type === 'Negation');
  const [only] = node.commands;
  if (node.commands.length === 1 && only)
    return nodeSteps(only, { ...context, isTested, isGuarded: context.isGuarded || isTested }, state);
  const last = node.commands.at(-1);
  if (last?.type === 'Command' && isAbrupt(last, { ...context, isTested }, state)) noteAbrupt(last, state);
  let { stdin, isHookInput } = context;
  return node.commands.flatMap((command, at) => {
    const isLast = at === node.commands.length - 1;
    const own: ShellContext = {
      ...context,
      stdin,
      isHookInput,
      isInner: true,
      isTested: true,
      out: isLast ? context.out : 'elsewhere',
    };
    const steps = nodeSteps(command, own, state);
    stdin = pipelineOutput(command, state, stdin);
    isHookInput = false;
    // Without an exit of its own only what reaches the client matters.
    return isLast || command.type !== 'Command' ? steps : steps.filter((step) => step.kind !== 'unknown');
  });
}

function ifSteps(node: Extract<CommandNode, { type: 'If' }>, context: ShellContext, state: ShellState): Flow {
  const clause = bodySteps(node.clause, tested(context), state);
  const inner = nested(context);
  const ways: Flow[] = [bodySteps(node.then, inner, state)];
  for (const { clause: own, then } of node.elif)
    ways.push([...bodySteps(own, tested(context), state), ...bodySteps(then, inner, state)]);
  ways.push(node.else ? bodySteps(node.else, inner, state) : []);
  return [...clause, { kind: 'ways', ways }];
}

function caseSteps(node: Extract<CommandNode, { type: 'Case' }>, context: ShellContext, state: ShellState): Flow {
  noteWord(node.word, context, state);
  const ways = node.items.map(({ pattern, body }) => {
    for (const word of pattern) noteWord(word, context, state);
    return bodySteps(body, nested(context), state);
  });
  const isComplete = node.items.some(({ pattern }) => pattern.some(({ text }) => text === '*'));
  return [{ kind: 'ways', ways: isComplete ? ways : [...ways, []] }];
}

function functionSteps(node: Extract<CommandNode, { type: 'Function' }>, context: ShellContext, state: ShellState): Flow {
  const isPiped = state.pipedFunctions.has(node.name.value);
  const own: ShellContext = {
    ...atStart,
    isFunction: true,
    isTested: context.isTested,
    ...(isPiped ? { stdin: {}, isHookInput: false } : {}),
  };
  const flow = node.body.type === 'CompoundList' ? bodySteps(node.body, own, state) : nodeSteps(node.body, own, state);
  state.functions.set(node.name.value, flow);
  return [];
}

function* testWords(test: TestExpression): Generator<Word> {
  if (test.type === 'TestUnary') yield test.operand;
  else if (test.type === 'TestBinary') yield* [test.left, test.right];
  else if (test.type === 'TestLogical') for (const operand of test.operands) yield* testWords(operand);
  else if (test.type === 'TestNot') yield* testWords(test.operand);
  else yield* testWords(test.expression);
}

const failing = new Set(['grep', 'egrep', 'fgrep', 'rg', 'diff', 'cmp', 'pgrep']);

/** True for a command that fails as a matter of course where `set -e` ends the script for it. */
function isAbrupt(node: CommandNode, { isTested, isInner, isFunction, isNested }: ShellContext, state: ShellState): boolean {
  // The code of a function may be looked at where it is called, and a branch may know that there is something to find.
  if (!state.hasErrexit || isTested || isInner || isFunction || isNested || node.type !== 'Command') return false;
  const name = programName(node.name);
  if (name !== undefined) return failing.has(name);
  const [prefix] = node.prefix;
  if (node.name || node.prefix.length !== 1 || prefix?.type !== 'Assignment' || prefix.value.type !== 'Word') return false;
  const part = prefix.value.parts?.[0];
  const inner = part?.type === 'DoubleQuoted' ? part.parts[0] : part;
  const command = inner?.type === 'CommandExpansion' ? inner.script?.commands.at(-1)?.command : undefined;
  const last = command?.type === 'Pipeline' ? command.commands.at(-1) : command;
  return last?.type === 'Command' && failing.has(programName(last.name) ?? '');
}

function noteAbrupt(node: CommandNode, state: ShellState): void {
  const text = state.source.slice(node.pos, node.end);
  state.abrupt.push({ name: text, range: { start: node.pos, end: node.end } });
}

/** The code of a last command is the script's; some have 2 for a file that is not there. */
function noteLeak(last: Statement | undefined, state: ShellState): void {
  const node = last?.command;
  if (node?.type !== 'Command' || last?.background) return;
  const name = programName(node.name) ?? '';
  const operands = node.args.filter((arg) => arg.type === 'Word' && !arg.value.startsWith('-'));
  const isLeak =
    (name === 'grep' && operands.length > 1) ||
    (name === 'ls' && operands.length > 0) ||
    (name === 'diff' && operands.length > 1);
  if (isLeak && !node.args.some((arg) => arg.type === 'Word' && /^-[a-zA-Z]*s/.test(arg.value)))
    state.leaks.push({ name, range: { start: node.pos, end: node.end } });
}

/** What is known of a script before its commands are looked at one by one. */
export interface ShellScan {
  readonly functionNames: ReadonlySet<string>;
  readonly pipedFunctions: ReadonlySet<string>;
  readonly assignments: ReadonlyMap<string, readonly Assigned[]>;
}

const hookInput: ShellValue = { input: [] };

/** Finds a script's functions and what its variables are given. */
function scanShell(script: Script, source: string): ShellScan {
  const functionNames = new Set<string>();
  const fed = new Set<string>();
  if (/\(\s*\)|\bfunction\b/.test(source)) collectFunctions(script, functionNames, fed);
  const pipedFunctions = new Set([...fed].filter((name) => functionNames.has(name)));
  const assignments = new Map<string, Assigned[]>();
  const assign = (name: string, assigned: Assigned): void => {
    const known = assignments.get(name);
    if (known) known.push(assigned);
    else assignments.set(name, [assigned]);
  };
  const visit = (node: SyntaxNode, stdin: ShellValue): void => {
    if (node.type === 'Assignment') {
      const { value, append, index } = node;
      assign(node.name, append || index || value.type !== 'Word' ? { stdin } : { word: value, stdin });
    } else if (node.type === 'For' || node.type === 'Select') assign(node.name.value, { stdin });
    else if (node.type === 'Command') for (const [name, assigned] of readNames(node, stdin)) assign(name, assigned);
    const inner = node.type === 'Function' && pipedFunctions.has(node.name.value) ? {} : stdin;
    if (node.type === 'Pipeline') for (const [at, command] of node.commands.entries()) visit(command, at > 0 ? {} : inner);
    else forEachChild(node, (child) => visit(child, isFed(node) ? {} : inner));
  };
  visit(script, hookInput);
  return { functionNames, pipedFunctions, assignments };
}

function collectFunctions(script: Script, names: Set<string>, fed: Set<string>): void {
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Function') names.add(node.name.value);
    if (node.type === 'Pipeline')
      for (const command of node.commands.slice(1)) if (command.type === 'Command') fed.add(staticText(command.name) ?? '');
    if (node.type === 'Command' && isFed(node)) fed.add(staticText(node.name) ?? '');
    forEachChild(node, visit);
  };
  visit(script);
}

/** True where a command's standard input is redirected. */
function isFed(node: SyntaxNode): boolean {
  if (node.type !== 'Command' && node.type !== 'Redirected') return false;
  return node.redirects.some((redirect) => redirect.type !== 'Redirect' || redirect.operator.startsWith('<'));
}

/** The variables that a command reads into. */
function* readNames(node: Command, stdin: ShellValue): Generator<[string, Assigned]> {
  const name = staticText(node.name);
  const words = node.args.flatMap((arg) => (arg.type === 'Word' ? [arg] : []));
  if (name === 'read') {
    const names = words.filter(({ value }) => /^[A-Za-z_]\w*$/.test(value));
    // The input is one line.
    const isWhole = names.length === 1 && !isFed(node) && stdin.input !== undefined;
    for (const { value } of names) yield [value, isWhole ? { stdin, value: stdin } : { stdin, value: { isDerived: true } }];
  } else if (name === 'mapfile' || name === 'readarray' || name === 'getopts') {
    for (const { value } of words) if (/^[A-Za-z_]\w*$/.test(value)) yield [value, { stdin }];
  } else if (name === 'printf' && words[0]?.value === '-v') yield [words[1]?.value ?? '', { stdin }];
}

/** Syntax and commands of bash that a POSIX shell such as dash does not have. */
function bashismsIn(script: Script, source: string): Bashism[] {
  const found: Bashism[] = [];
  const add = (key: string, { pos, end }: { pos: number; end: number }): void => {
    const fact = dialect(key);
    if (fact) found.push({ ...fact, range: { start: pos, end } });
  };
  const visit = (node: SyntaxNode): void => {
    const key = keyOf(node, source);
    if (key) add(key, startOf(node, key));
    if (node.type === 'Command') for (const own of commandKeys(node)) add(own, node.name ?? node);
    forEachChild(node, visit);
  };
  visit(script);
  return found;
}

/** A whole compound command would mark half of the script. */
function startOf(node: SyntaxNode, key: string): { pos: number; end: number } {
  const length = ['[[', '((', 'function', 'select', 'coproc', 'for (('].includes(key) ? key.length : node.end - node.pos;
  return { pos: node.pos, end: node.pos + Math.min(length, 60) };
}

function keyOf(node: SyntaxNode, source: string): Dialect['name'] | undefined {
  switch (node.type) {
    case 'TestCommand':
      return '[[';
    case 'ArithmeticCommand':
      return '((';
    case 'ArithmeticFor':
      return 'for ((';
    case 'HereString':
      return '<<<';
    case 'ArrayValue':
      return 'array';
    case 'ProcessSubstitution':
      return '<(…)';
    case 'Function':
      return source.startsWith('function', node.pos) ? 'function' : undefined;
    case 'Select':
      return 'select';
    case 'Coproc':
      return 'coproc';
    case 'AnsiCQuoted':
      return "$'…'";
    case 'Redirect':
      return node.operator.startsWith('&') ? node.operator : undefined;
    case 'Pipeline':
      return node.operators.includes('|&') ? '|&' : undefined;
    case 'Assignment':
      return node.append ? '+=' : undefined;
    case 'ParameterExpansion':
      return expansionKey(node);
    default:
      return undefined;
  }
}

function expansionKey({ operation, index, prefix }: ParameterExpansionPart): string | undefined {
  if (index) return 'array';
  if (prefix === '!') return '${!name}';
  const keys: Readonly<Record<string, string>> = {
    Replace: '${name/a/b}',
    Slice: '${name:0:1}',
    CaseModification: '${name,,}',
    Transform: '${name@Q}',
  };
  return operation && keys[operation.type];
}

function commandKeys(node: Command): string[] {
  const name = staticText(node.name) ?? '';
  const words = node.args.flatMap((arg) => (arg.type === 'Word' ? [arg.value] : []));
  if (name === 'set' || name === 'trap')
    return words.filter((word) => word === 'pipefail' || (name === 'trap' && word === 'ERR'));
  if (name === 'declare' || name === 'typeset')
    return words.some((word) => /^-[a-zA-Z]*A/.test(word)) ? ['declare -A'] : ['declare'];
  if (name === '[') return words.includes('==') ? ['[ a == b ]'] : [];
  if (name === 'read')
    return words
      .filter((word) => /^-[pantsd]/.test(word))
      .map((word) => `read ${word.slice(0, 2)}`)
      .slice(0, 1);
  if (name === 'shopt') return words.includes('globstar') ? ['shopt globstar'] : ['shopt'];
  if (name === 'printf') return words[0] === '-v' ? ['printf -v'] : [];
  return ['source', 'mapfile', 'readarray', 'pushd', 'popd', 'let'].filter((other) => other === name);
}
