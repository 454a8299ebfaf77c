import type { Command, CommandNode, PipelineNode, Redirection, Script, Word } from 'unbash';
import { type JqRead, meaningOf } from './jq.ts';
import type { Shape, Text } from './model.ts';
import { joined, partText, programName, type ShellState, type ShellValue, staticText, textOf, wordValue } from './shell-words.ts';

/** Programs that print a part of what they read, or read it line by line. */
const filters = new Set([
  'tr',
  'sed',
  'head',
  'tail',
  'cut',
  'awk',
  'xargs',
  'sort',
  'uniq',
  'grep',
  'egrep',
  'rev',
  'fold',
  'basename',
  'dirname',
  'realpath',
  'readlink',
]);

/** What a script inside `$(…)` prints, where it is one pipeline. */
export function outputOf(script: Script, state: ShellState, stdin: ShellValue): ShellValue {
  const [statement, ...more] = script.commands;
  if (!statement || more.length > 0) return {};
  const { command } = statement;
  if (command.type === 'AndOr') {
    // `jq … || echo ""` prints what its first command prints, or a stand-in.
    const [first, ...others] = command.commands;
    const isStandIn = command.operators.every((operator) => operator === '||') && others.every(isQuiet);
    return first && isStandIn ? pipelineOutput(first, state, stdin) : {};
  }
  return pipelineOutput(command, state, stdin);
}

function isQuiet(node: PipelineNode): boolean {
  const name = node.type === 'Command' ? staticText(node.name) : undefined;
  if (node.type !== 'Command' || name === undefined) return false;
  return (
    ['true', ':', 'exit', 'return'].includes(name) ||
    (name === 'echo' && node.args.every((arg) => arg.type === 'Word' && arg.value === ''))
  );
}

export function pipelineOutput(node: PipelineNode, state: ShellState, stdin: ShellValue): ShellValue {
  if (node.type !== 'Pipeline') return commandOutput(node, state, stdin);
  let value = stdin;
  for (const command of node.commands) value = commandOutput(command, state, value);
  return value;
}

/** What one command prints. */
function commandOutput(node: CommandNode, state: ShellState, given: ShellValue): ShellValue {
  if (node.type !== 'Command') return {};
  const stdin = stdinOf(node.redirects, state, given);
  const words = node.args.filter((arg): arg is Word => arg.type === 'Word');
  const name = programName(node.name);
  if (name === undefined) return node.name ? {} : readFile(node.redirects, stdin);
  if (node.redirects.some(leavesStdout)) return {};
  if (name === 'timeout' || name === 'command') return wrapped(node, words, name === 'timeout' ? 1 : 0, state, stdin);
  if (name === 'cat' || name === 'tee') return words.every(({ value }) => /^(?:-u?|\/dev\/stdin)$/.test(value)) ? stdin : {};
  if (name === 'echo' || name === 'printf') return printed(name, words, state, given);
  if (name === 'jq') {
    const { input, shape, isPlain } = jqCall(words, stdin) ?? {};
    if (input) return { input, ...(isPlain ? {} : { isEncoded: true }) };
    return shape && shape.kind !== 'unknown' ? { shape } : isFromInput(stdin) ? { isDerived: true } : {};
  }
  return filters.has(name) && isFromInput(stdin) ? { isDerived: true } : {};
}

/** The command behind a wrapper's own arguments. */
function wrapped(node: Command, words: readonly Word[], skip: number, state: ShellState, stdin: ShellValue): ShellValue {
  const from = words.findIndex(({ value }, index) => index >= skip && !value.startsWith('-') && !/^\d+[smh]?$/.test(value));
  const inner = words[from];
  if (!inner) return {};
  return commandOutput({ ...node, name: inner, args: words.slice(from + 1), redirects: [] } as Command, state, stdin);
}

/** `$(< file)`. */
function readFile(redirects: readonly Redirection[], stdin: ShellValue): ShellValue {
  return redirects.some((redirect) => redirect.type === 'Redirect' && redirect.operator === '<') ? stdin : {};
}

function isFromInput({ input, isDerived }: ShellValue): boolean {
  return input !== undefined || isDerived === true;
}

function leavesStdout(redirect: Redirection): boolean {
  if (redirect.type !== 'Redirect' || redirect.operator.startsWith('<')) return false;
  return redirect.operator.startsWith('&') || redirect.descriptor === undefined || numberOf(redirect) === 1;
}

export function numberOf({ descriptor }: Extract<Redirection, { type: 'Redirect' }>): number | undefined {
  return descriptor?.type === 'FileDescriptor' ? descriptor.value : undefined;
}

/** What a command reads once its redirections are done. */
export function stdinOf(redirects: readonly Redirection[], state: ShellState, given: ShellValue): ShellValue {
  let value = given;
  for (const redirect of redirects) {
    if (redirect.type === 'HereString') value = redirect.target ? wordValue(redirect.target, state, given) : {};
    else if (redirect.type === 'HereDoc') value = { text: hereDocText(redirect, state, given) };
    else if (redirect.operator === '<')
      value = staticText(redirect.target) === '/dev/stdin' ? given : processValue(redirect.target, state, given);
  }
  return value;
}

/** `< <(…)`. */
function processValue(target: Word | undefined, state: ShellState, stdin: ShellValue): ShellValue {
  const part = target?.parts?.[0];
  return part?.type === 'ProcessSubstitution' && part.script ? outputOf(part.script, state, stdin) : {};
}

/** The text of a here-document. */
export function hereDocText(
  { body, delimiter }: Extract<Redirection, { type: 'HereDoc' }>,
  state: ShellState,
  stdin: ShellValue,
): Text {
  if (delimiter?.quoted || !body.parts) return [body.text];
  return joined(body.parts.flatMap((part) => partText(part, state, stdin)));
}

/** What `echo` or `printf` prints. */
export function printed(name: string, words: readonly Word[], state: ShellState, stdin: ShellValue): ShellValue {
  if (name === 'echo') {
    const from = words.findIndex(({ value }) => !/^-[neE]+$/.test(value));
    const shown = from < 0 ? [] : words.slice(from);
    const isOne = shown.length === 1 && shown[0];
    if (isOne) return wordValue(isOne, state, stdin);
    return { text: joined(shown.flatMap((word, index): Text => [...(index > 0 ? [' '] : []), ...textOf(word, state, stdin)])) };
  }
  const [format, ...values] = words[0]?.value === '--' ? words.slice(1) : words;
  const written = staticText(format);
  if (!format) return {};
  if (written === undefined) return { text: textOf(format, state, stdin) };
  if (/^%s(?:\\n)?$/.test(written) && values.length === 1 && values[0]) return wordValue(values[0], state, stdin);
  return {
    text: joined(
      formatted(
        written,
        values.map((word) => textOf(word, state, stdin)),
      ),
    ),
  };
}

/** A format of `printf` with its values put in. */
function formatted(format: string, values: Text[]): Text {
  const parts: Text[number][] = [];
  for (const [piece] of format.matchAll(/%%|%[-+ 0-9.]*[a-zA-Z]|\\[\\ntr"]|[^%\\]+|[%\\]/g)) {
    if (piece === '%%') parts.push('%');
    else if (/^%.*[a-zA-Z]$/.test(piece)) {
      const value = values.shift() ?? [];
      if (piece === '%s') parts.push(...value);
      else parts.push({ range: { start: 0, end: 0 } });
    } else if (piece.startsWith('\\') && piece.length === 2) parts.push(unescaped(piece));
    else parts.push(piece);
  }
  return parts;
}

function unescaped(piece: string): string {
  const known: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\r': '\r', '\\\\': '\\', '\\"': '"' };
  return known[piece] ?? piece;
}

/** A call of jq, as far as it is known. */
export interface JqCall {
  /** The values that it reads, with the places where they stand in the script. */
  readonly reads: readonly (JqRead & { readonly range: { readonly start: number; readonly end: number } })[];
  /** What it prints is this value of the hook's input, as it is. */
  readonly input?: readonly string[];
  readonly shape?: Shape;
  /** True where it reads standard input. */
  readonly readsStdin: boolean;
  /** True where it prints texts as they are, without quotes. */
  readonly isPlain: boolean;
  readonly files: readonly Word[];
}

const withOne = new Set(['--indent', '-f', '--from-file', '-L']);
const withTwo = new Set(['--arg', '--argjson', '--slurpfile', '--rawfile']);

/** Reads the arguments of jq; undefined where its filter is not known. */
export function jqCall(words: readonly Word[], stdin: ShellValue): JqCall | undefined {
  const variables = new Map<string, Shape>();
  let filter: Word | undefined;
  let isNull = false;
  let isRaw = false;
  let isPlain = false;
  const files: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const { value } = word;
    if (withTwo.has(value)) {
      const shape: Shape = value === '--arg' || value === '--rawfile' ? { kind: 'text' } : { kind: 'unknown' };
      variables.set(words[at + 1]?.value ?? '', argumentShape(value, words[at + 2]) ?? shape);
      at += 2;
    } else if (withOne.has(value)) {
      if (value === '-f' || value === '--from-file') return undefined;
      at++;
    } else if (value === '--args' || value === '--jsonargs') break;
    else if (value.startsWith('--')) {
      isNull ||= value === '--null-input';
      isRaw ||= value === '--raw-input' || value === '--slurp';
      isPlain ||= value === '--raw-output' || value === '--join-output';
    } else if (/^-[a-zA-Z]+$/.test(value)) {
      isNull ||= value.includes('n');
      isRaw ||= value.includes('R') || value.includes('s');
      isPlain ||= value.includes('r') || value.includes('j');
      if (value.includes('f')) return undefined;
    } else if (!filter) filter = word;
    else if (value !== '/dev/stdin' && value !== '-') files.push(word);
  }
  const written = staticText(filter);
  if (!filter || written === undefined) return undefined;
  const meaning = meaningOf(written, variables);
  const readsStdin = !isNull && files.length === 0;
  if (!meaning) return { reads: [], readsStdin, isPlain, files };
  const base = readsStdin && !isRaw ? stdin.input : undefined;
  const start = filter.text.startsWith("'") || filter.text.startsWith('"') ? filter.pos + 1 : filter.pos;
  const isExact = filter.text.includes(written);
  const reads = (base ? meaning.reads : []).map((read) => ({
    ...read,
    steps: [...(base ?? []), ...read.steps],
    range: isExact ? { start: start + read.start, end: start + read.end } : { start: filter.pos, end: filter.end },
  }));
  const results = base ? meaning.results : undefined;
  return {
    reads,
    readsStdin,
    isPlain,
    files,
    ...(results?.length === 1 ? { input: [...(base ?? []), ...(results[0] ?? [])] } : {}),
    shape: meaning.shape,
  };
}

function argumentShape(option: string, word: Word | undefined): Shape | undefined {
  const text = option === '--argjson' ? staticText(word) : undefined;
  if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true' };
  if (text === 'null') return { kind: 'null' };
  return text !== undefined && /^-?\d+$/.test(text) ? { kind: 'number' } : undefined;
}
