import { type Command, forEachChild, type Redirection, type Script, type SyntaxNode, type Word, type WordPart } from 'unbash';
import type { Range } from '../located.ts';
import { type Flow, type Named, readShape, type Stream } from './model.ts';
import { hereDocText, jqCall, numberOf, printed, stdinOf } from './shell-output.ts';
import type { ShellContext, ShellState, ShellValue, Sink } from './shell-words.ts';
import { expansionsOf, expansionValue, nameOf, partsOf, programName, staticText, textOf } from './shell-words.ts';

/** Programs and builtins that print nothing, or nothing on stderr that anybody would count as a message. */
const quiet = new Set(
  '[ test : true false cd pushd popd mkdir rm touch cp mv ln chmod sleep export local declare typeset readonly unset shift set shopt trap umask wait read mapfile readarray kill let getopts hash disown mktemp return'.split(
    ' ',
  ),
);
/** What prints to stdout alone, in practice. */
const talkers = new Set(
  'cat jq grep egrep fgrep sed awk tr cut head tail sort uniq wc date basename dirname realpath readlink find ls tee xargs seq expr env printenv pwd uname hostname whoami id shasum md5 base64 command type which stat du'.split(
    ' ',
  ),
);
/** Programs whose arguments are a command. */
const wrappers = new Set([
  'command',
  'builtin',
  'env',
  'sudo',
  'nohup',
  'time',
  'timeout',
  'gtimeout',
  'nice',
  'setsid',
  'exec',
  'stdbuf',
  'caffeinate',
]);
/** Programs that take code as text. */
const interpreters = /^(?:ba|da|z|k)?sh$|^(?:eval|python3?|node|perl|ruby|osascript|ssh)$/;
const readers = new Set([
  'cat',
  'jq',
  'read',
  'head',
  'tee',
  'mapfile',
  'readarray',
  'sed',
  'awk',
  'grep',
  'tr',
  'cut',
  'tail',
  'xargs',
  'wc',
  'sort',
]);
const builtins = new Set('echo printf exit'.split(' '));

/** What a simple command does; everything worth knowing of it is noted in the state. */
export function commandSteps(node: Command, outer: ShellContext, state: ShellState): Flow {
  const around = state.variable;
  for (const part of [...node.prefix, ...node.suffix]) {
    if (part.type !== 'Assignment') continue;
    const { value } = part;
    // One value after the other, until there is one.
    state.variable = (state.assignments.get(part.name)?.length ?? 0) > 1 ? part.name : undefined;
    for (const word of value.type === 'Word' ? [value] : value.elements) noteWord(word, outer, state);
  }
  state.variable = around;
  if (node.name) noteWord(node.name, outer, state);
  const context = redirected(node.redirects, outer, state);
  const name = programName(node.name);
  const words = node.args.filter((arg): arg is Word => arg.type === 'Word');
  if (!node.name) return [];
  for (const word of words) noteWord(word, context, state, name !== undefined);
  if (name === undefined) return unknownProgram(node, node.name, context, state);
  return namedSteps(name, words, node, context, state);
}

function namedSteps(name: string, words: readonly Word[], node: Command, context: ShellContext, state: ShellState): Flow {
  const range = { start: node.pos, end: node.end };
  if (state.functionNames.has(name)) return callSteps(name, range, context);
  if (wrappers.has(name)) {
    const inner = wrappedAt(name, words);
    const first = words[inner];
    if (name === 'command' && words.some(({ value }) => /^-[vV]$/.test(value))) return asked(words, state);
    if (!first) {
      if (name === 'exec' && node.redirects.length > 0 && context.out !== 'stdout') state.isPartial = true;
      return [];
    }
    const wrappedName = programName(first);
    if (name === 'timeout') noteProgram('timeout', words, node, context, state);
    const steps =
      wrappedName === undefined
        ? unknownProgram(node, first, context, state)
        : namedSteps(wrappedName, words.slice(inner + 1), node, context, state);
    return name === 'exec' ? [...steps, { kind: 'unknown', range }, { kind: 'exit', range }] : steps;
  }
  if (name === 'exit') return exitSteps(words[0], range, context, state);
  if (name === 'return') return context.isFunction ? [{ kind: 'return' }] : [];
  if (name === 'source' || name === '.') {
    state.isPartial = true;
    return [{ kind: 'unknown', range }];
  }
  if (name === 'set') noteOptions(words, state);
  if (name === 'trap' && /\b(?:exit|echo|printf|cat|jq)\b/.test(words[0]?.value ?? '')) state.isPartial = true;
  if (['which', 'type', 'hash'].includes(name)) return asked(words, state);
  noteCode(name, words, node, context, state);
  if (!builtins.has(name) && !quiet.has(name)) noteProgram(name, words, node, context, state);
  if (context.isHookInput && !quiet.has(name) && !builtins.has(name)) noteRead(name, words, node, state);
  if (name === 'read' && context.isHookInput) state.reads.push({ name, range, isReopened: false });
  return outputSteps(name, words, node, context, state);
}

function outputSteps(name: string, words: readonly Word[], node: Command, context: ShellContext, state: ShellState): Flow {
  const range = { start: node.pos, end: node.end };
  if (quiet.has(name) || (/^[ef]?grep$/.test(name) && words.some(({ value }) => /^-[a-zA-Z]*q|^--quiet$/.test(value)))) return [];
  if (name === 'echo' || name === 'printf') {
    if (name === 'printf' && words[0]?.value === '-v') return [];
    return printSteps(printed(name, words, state, context.stdin), range, context.out);
  }
  if (name === 'cat' && words.every(({ value }) => value === '-')) {
    const doc = node.redirects.find((redirect) => redirect.type === 'HereDoc');
    const value = doc?.type === 'HereDoc' ? { text: hereDocText(doc, state, context.stdin) } : context.stdin;
    return printSteps(value, range, context.out);
  }
  if (name === 'jq') {
    const call = jqCall(words, context.stdin);
    const base = state.groups;
    for (const { steps, range: place, group } of call?.reads ?? []) {
      state.groups = Math.max(state.groups, base + group);
      state.paths.push({
        steps,
        range: place,
        group: base + group,
        ...(state.variable === undefined ? {} : { variable: state.variable }),
      });
    }
    return printSteps(call?.shape ? { shape: call.shape } : {}, range, context.out);
  }
  const steps = printSteps({}, range, context.out);
  return talkers.has(name) ? steps : [...steps, ...printSteps({}, range, context.err)];
}

/** A print, where the stream leads to the client. */
function printSteps({ text, shape }: ShellValue, range: Range, sink: Sink): Flow {
  if (sink === 'elsewhere') return [];
  const stream: Stream = sink;
  const known = shape && shape.kind !== 'unknown' ? shape : undefined;
  if (text) {
    const read = known ? undefined : shapeOfText(text);
    const own = known ?? read;
    return [{ kind: 'print', stream, text, range, ...(own ? { shape: own } : {}) }];
  }
  return [{ kind: 'print', stream, range, ...(known ? { shape: known } : {}) }];
}

function shapeOfText(text: NonNullable<ShellValue['text']>): ShellValue['shape'] | undefined {
  const [first] = text;
  if (typeof first !== 'string' || !/^\s*\{/.test(first)) return undefined;
  const read = readShape(text);
  return read && read.rest === '' ? read.shape : undefined;
}

function callSteps(name: string, range: Range, context: ShellContext): Flow {
  if (context.isInner) return context.out === 'elsewhere' ? [] : [{ kind: 'unknown', range }];
  return context.out === 'stdout' && context.err === 'stderr' ? [{ kind: 'call', name, range }] : [{ kind: 'unknown', range }];
}

function exitSteps(word: Word | undefined, range: Range, context: ShellContext, state: ShellState): Flow {
  if (context.isInner) return context.out === 'elsewhere' ? [] : [{ kind: 'unknown', range }];
  const text = word ? (staticText(word) ?? onlyText(word, state, context)) : undefined;
  const code = text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
  return [{ kind: 'exit', range, ...(code === undefined ? {} : { code }) }];
}

function onlyText(word: Word, state: ShellState, { stdin }: ShellContext): string | undefined {
  const text = textOf(word, state, stdin);
  return text.length === 1 && typeof text[0] === 'string' ? text[0] : undefined;
}

/** A command whose name is only known when it runs. */
function unknownProgram(node: Command, name: Word, context: ShellContext, state: ShellState): Flow {
  const range = { start: node.pos, end: node.end };
  const [first] = expansionsOf(name);
  const value = first && expansionValue(first.part, state, context.stdin);
  if (value?.input && value.input.length > 0 && partsOf(name).length === 1)
    state.injections.push({ steps: value.input, range: { start: name.pos, end: name.end }, by: 'the shell, as a command' });
  if (context.isHookInput) state.reads.push({ name: 'program', range, isReopened: false });
  state.isPartial = true;
  return [{ kind: 'unknown', range }];
}

function asked(words: readonly Word[], state: ShellState): Flow {
  for (const { value } of words) state.asked.add(value);
  return [];
}

function wrappedAt(name: string, words: readonly Word[]): number {
  let at = 0;
  while (/^-|^\w+=/.test(words[at]?.value ?? '')) {
    if (name === 'env' && words[at]?.value === '-u') at++;
    if ((name === 'timeout' || name === 'gtimeout') && /^-[ks]$/.test(words[at]?.value ?? '')) at++;
    if (name === 'nice' && words[at]?.value === '-n') at++;
    at++;
  }
  return name === 'timeout' || name === 'gtimeout' ? at + 1 : at;
}

function noteOptions(words: readonly Word[], state: ShellState): void {
  for (const [at, { value }] of words.entries()) {
    if (
      /^-[a-zA-Z]*e/.test(value) ||
      (value === 'errexit' && words[at - 1]?.value.endsWith('o') && words[at - 1]?.value.startsWith('-'))
    )
      state.hasErrexit = true;
    if (/^\+[a-zA-Z]*e/.test(value)) state.hasErrexit = false;
  }
}

function noteProgram(name: string, words: readonly Word[], node: Command, context: ShellContext, state: ShellState): void {
  state.programs.push({
    name: name.slice(name.lastIndexOf('/') + 1),
    words: words.map((word) => staticText(word)),
    range: { start: node.pos, end: node.end },
    isBackground: context.isBackground,
    isGuarded: context.isGuarded,
  });
}

function noteRead(name: string, words: readonly Word[], node: Command, state: ShellState): void {
  const range = { start: node.pos, end: node.end };
  if (name === 'cat' && words.some(({ value }) => !value.startsWith('-'))) return;
  if (readers.has(name) || !talkers.has(name)) state.reads.push({ name, range, isReopened: false });
}

/** Texts of the input that an interpreter is given as code. */
function noteCode(name: string, words: readonly Word[], node: Command, context: ShellContext, state: ShellState): void {
  if (!interpreters.test(name)) return;
  const from = name === 'eval' ? 0 : words.findIndex(({ value }) => /^-(?:\w*c|e|-eval)$/.test(value)) + 1;
  const code = name === 'eval' ? words : from > 0 ? words.slice(from, from + 1) : [];
  for (const word of code) {
    for (const { part } of expansionsOf(word)) {
      const { input } = expansionValue(part, state, context.stdin);
      if (input && input.length > 0) state.injections.push({ steps: input, range: { start: part.pos, end: part.end }, by: name });
    }
  }
  for (const doc of from === 0 && name !== 'eval' ? node.redirects : []) {
    if (doc.type !== 'HereDoc') continue;
    for (const part of hereDocText(doc, state, {}))
      if (typeof part !== 'string' && part.input && part.input.length > 0)
        state.injections.push({ steps: part.input, range: part.range, by: name });
  }
}

/** Notes what a word reads; `isSplit` where a shell splits it at blanks. */
export function noteWord(word: Word, context: ShellContext, state: ShellState, isSplit = false): void {
  if (word.value === '/dev/tty') state.terminals.push({ name: '/dev/tty', range: { start: word.pos, end: word.end } });
  if (word.value === '/dev/stdin' && context.isHookInput)
    state.reads.push({ name: '/dev/stdin', range: { start: word.pos, end: word.end }, isReopened: true });
  for (const match of word.value.matchAll(/mcp__\w+/g))
    state.texts.push({ name: match[0], range: { start: word.pos, end: word.end } });
  for (const part of word.parts ?? []) notePart(part, false, context, state, isSplit);
}

function notePart(part: WordPart, isQuoted: boolean, context: ShellContext, state: ShellState, isSplit: boolean): void {
  const range = { start: part.pos, end: part.end };
  if (part.type === 'DoubleQuoted' || part.type === 'LocaleString')
    for (const inner of part.parts) notePart(inner, true, context, state, isSplit);
  if (part.type === 'CommandExpansion' || part.type === 'ProcessSubstitution') {
    const { script } = part;
    if (script) state.visitInner(script, { ...context, out: 'elsewhere', isInner: true, isTested: true, isGuarded: false });
  }
  if (part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion') noteVariable(part, range, context, state);
  const isCounted = part.type === 'ParameterExpansion' && part.prefix === '#';
  if (isQuoted || !isSplit || isCounted) return;
  if (part.type === 'SimpleExpansion' || part.type === 'ParameterExpansion' || part.type === 'CommandExpansion') {
    const { input } = expansionValue(part, state, context.stdin);
    if (input) state.splits.push({ steps: input, range, by: part.text });
  }
}

function noteVariable(
  part: Extract<WordPart, { type: 'SimpleExpansion' | 'ParameterExpansion' }>,
  range: Range,
  context: ShellContext,
  state: ShellState,
): void {
  const name = nameOf(part) ?? '';
  const operation = part.type === 'ParameterExpansion' ? part.operation : undefined;
  const hasFallback = operation?.type === 'Default' && (operation.operand.value !== '' || operation.operator.endsWith('+'));
  if (/^(?:[1-9]|[@*])$/.test(name)) {
    if (!context.isFunction && !hasFallback) state.positions.push({ name: `$${name}`, range });
  } else if (/^[A-Za-z_]\w*$/.test(name))
    state.variables.push({ name, range, hasFallback, ...(operation?.type === 'Default' ? { isExpected: true } : {}) });
  if (operation?.type === 'Default' || operation?.type === 'Remove') noteWord(operation.operand, context, state);
}

/** The context of a command whose streams are redirected. */
export function redirected(redirects: readonly Redirection[], outer: ShellContext, state: ShellState): ShellContext {
  let { out, err, isHookInput } = outer;
  for (const redirect of redirects) {
    if (redirect.type === 'HereDoc') {
      for (const part of redirect.body.parts ?? []) notePart(part, true, outer, state, false);
      isHookInput = false;
      continue;
    }
    if (
      redirect.target &&
      !(redirect.type === 'Redirect' && redirect.operator === '<' && redirect.target.value === '/dev/stdin' && !outer.isHookInput)
    )
      noteWord(redirect.target, outer, state);
    if (redirect.type === 'HereString' || redirect.operator.startsWith('<')) {
      isHookInput = false;
      continue;
    }
    const target = sinkOf(redirect.target, out, err);
    if (redirect.operator.startsWith('&')) [out, err] = [target, target];
    else if (numberOf(redirect) === 2) err = target;
    else if (numberOf(redirect) === undefined || numberOf(redirect) === 1) out = target;
  }
  return { ...outer, out, err, isHookInput, stdin: stdinOf(redirects, state, outer.stdin) };
}

function sinkOf(target: Word | undefined, out: Sink, err: Sink): Sink {
  const name = target?.value ?? '';
  if (name === '1' || name === '/dev/stdout') return out;
  return name === '2' || name === '/dev/stderr' ? err : 'elsewhere';
}

interface Uses {
  readonly word: Word;
  isTested: boolean;
  isWritten: boolean;
  isRemoved: boolean;
}

/**
 * Files with the process's number in their names that a script writes and looks for, and never removes: it looks for what an
 * earlier run left, and every run has another number.
 */
export function processFilesIn(script: Script): Named[] {
  const byVariable = new Map<string, Word>();
  const uses = new Map<Word | string, Uses>();
  each(script, (node) => {
    if (node.type === 'Assignment' && node.value.type === 'Word' && isProcessName(node.value))
      byVariable.set(node.name, node.value);
  });
  const useOf = (word: Word): Uses | undefined => {
    const variable = /^"?\$\{?(\w+)\}?"?$/.exec(word.text)?.[1];
    const named = variable === undefined ? (isProcessName(word) ? word : undefined) : byVariable.get(variable);
    if (!named) return undefined;
    const found = uses.get(named.text) ?? { word: named, isTested: false, isWritten: false, isRemoved: false };
    uses.set(named.text, found);
    return found;
  };
  each(script, (node) => {
    if (node.type === 'TestUnary') mark(useOf(node.operand), 'isTested');
    else if (node.type === 'Redirect' && node.target && node.operator.includes('>')) mark(useOf(node.target), 'isWritten');
    else if (node.type === 'Command') {
      const name = staticText(node.name) ?? '';
      for (const arg of node.args) {
        if (arg.type !== 'Word') continue;
        if (name === '[' || name === 'test') mark(useOf(arg), 'isTested');
        else if (name === 'touch') mark(useOf(arg), 'isWritten');
        else if (name !== 'cat' && name !== 'echo') mark(useOf(arg), 'isRemoved');
        if (/\btrap\b/.test(name)) for (const use of uses.values()) use.isRemoved = true;
      }
    }
  });
  return [...uses.values()]
    .filter(({ isTested, isWritten, isRemoved }) => isTested && isWritten && !isRemoved)
    .map(({ word }) => ({ name: word.text, range: { start: word.pos, end: word.end } }));
}

function mark(uses: Uses | undefined, key: 'isTested' | 'isWritten' | 'isRemoved'): void {
  if (uses) uses[key] = true;
}

function isProcessName({ text }: Word): boolean {
  return /\$\$|\$\{\$\}|\$BASHPID/.test(text) && text.includes('/');
}

function each(node: SyntaxNode, use: (node: SyntaxNode) => void): void {
  use(node);
  forEachChild(node, (child) => each(child, use));
}
