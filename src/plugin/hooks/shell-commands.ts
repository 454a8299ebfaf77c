import { matchesStars } from '../../formats/text.ts';

/** Old names under which a tool still matches; measured for `Task` alone. */
const aliases: Readonly<Record<string, string>> = { Task: 'Agent' };

/** The names under which a matcher or an `if` finds a tool. */
export function namesOfTool(tool: string): readonly string[] {
  const canonical = aliases[tool] ?? tool;
  return [canonical, ...Object.keys(aliases).filter((alias) => aliases[alias] === canonical)];
}

/** Words that open or close a compound command; what follows them is a command of its own. */
const keywords = new Set(['if', 'then', 'elif', 'else', 'fi', 'while', 'until', 'do', 'done', 'for', 'in', '!']);
/** Words at which a permission rule gives up on the whole line. */
const opaqueWords = new Set(['case', 'select', 'function', '{']);

/** What a Bash permission rule sees of a command line. */
export interface ShellCommands {
  /** The simple commands with their quotes, redirections, leading assignments and `xargs` taken off; also those inside `$(…)`. */
  readonly commands: readonly string[];
  /** A command is made of what another one prints. */
  readonly hasSubstitution: boolean;
  /** The line holds something that permission rules don't look into; any rule takes it. */
  readonly isOpaque: boolean;
}

/** Substitutions nested deeper than this are left alone. */
const maxDepth = 20;

/**
 * Splits a command line as far as the client's permission rules do. Undefined where a quote or a substitution is left open.
 * Measured with 90 lines in client 2.1.330.
 */
export function shellCommands(line: string): ShellCommands | undefined {
  const reader: Reader = { line, at: 0, commands: [], hasSubstitution: false, isOpaque: false };
  if (!readCommands(reader, '', 0)) return undefined;
  const { commands, hasSubstitution, isOpaque } = reader;
  return { commands: commands.map(bareCommand).filter(Boolean), hasSubstitution, isOpaque };
}

interface Reader {
  readonly line: string;
  at: number;
  /** The words of each command. */
  readonly commands: string[][];
  hasSubstitution: boolean;
  isOpaque: boolean;
}

/** Reads commands up to `closer`, or to the end of the line where it is empty; false where something is left open. */
function readCommands(reader: Reader, closer: string, depth: number): boolean {
  const { line } = reader;
  let words: string[] = [];
  while (reader.at < line.length) {
    const char = line[reader.at] ?? '';
    if (closer && char === closer) {
      reader.at++;
      reader.commands.push(words);
      return true;
    }
    if (char === '#') reader.at = endOfLine(line, reader.at);
    else if (/[ \t]/.test(char)) reader.at++;
    else if (redirection.test(line.slice(reader.at, reader.at + 12))) skipRedirection(reader);
    else if (';&|\n()'.includes(char)) {
      if (char === '(' && words.length > 0) reader.isOpaque = true;
      reader.at++;
      reader.commands.push(words);
      words = [];
    } else {
      const word = readWord(reader, closer, depth);
      if (word === undefined) return false;
      words.push(word);
    }
  }
  reader.commands.push(words);
  return closer === '';
}

const redirection = /^(?:\d*[<>]|&>)/;

function endOfLine(line: string, from: number): number {
  const end = line.indexOf('\n', from);
  return end < 0 ? line.length : end;
}

/** Passes over a redirection's operator; its target is the next word, which is no part of the command. */
function skipRedirection(reader: Reader): void {
  const [operator = ''] = /^(?:\d*(?:<<<|<<-?|<>|>>|>\||[<>])&?|&>>?)/.exec(reader.line.slice(reader.at, reader.at + 20)) ?? [];
  reader.at += operator.length;
  if (/^\d*<<-?$/.test(operator) || reader.line[reader.at] === '(') reader.isOpaque = true;
  const [target = ''] = /^[ \t]*[^\s;&|()]*/.exec(reader.line.slice(reader.at)) ?? [];
  reader.at += target.length;
}

/** Reads one word without its quotes; undefined where a quote or a substitution is left open. */
function readWord(reader: Reader, closer: string, depth: number): string | undefined {
  const { line } = reader;
  const start = reader.at;
  let word = '';
  while (reader.at < line.length) {
    const char = line[reader.at] ?? '';
    const next = line[reader.at + 1] ?? '';
    // The shell's own blanks; any other one is a character of the word.
    if (/[ \t\n;&|()<>]/.test(char) || char === closer) break;
    if (char === '\\') {
      if (next === '$') reader.isOpaque = true;
      word += next === '\n' ? '' : next;
      reader.at += 2;
    } else if (char === "'") {
      const end = line.indexOf("'", reader.at + 1);
      if (end < 0) return undefined;
      word += line.slice(reader.at + 1, end);
      reader.at = end + 1;
    } else if (char === '"') {
      const text = readDoubleQuoted(reader);
      if (text === undefined) return undefined;
      word += text;
    } else if (line.startsWith('$((', reader.at)) {
      const end = line.indexOf('))', reader.at);
      if (end < 0) return undefined;
      word += line.slice(reader.at, end + 2);
      reader.at = end + 2;
    } else if (opensSubstitution(line, reader.at)) {
      // What an assignment takes is no part of a command.
      if (!/^\w+=/.test(word)) reader.hasSubstitution = true;
      const from = reader.at;
      if (!readSubstitution(reader, depth)) return undefined;
      word += line.slice(from, reader.at);
    } else {
      if (char === '$' && /["'{]/.test(next)) reader.isOpaque = true;
      word += char;
      reader.at++;
    }
  }
  if (isOpaqueWord(line.slice(start, reader.at), line[reader.at])) reader.isOpaque = true;
  return word;
}

/** Compound commands, brace expansions, and assignments of a list. */
function isOpaqueWord(written: string, follower: string | undefined): boolean {
  return opaqueWords.has(written) || /\{[^{},]*,[^{}]*\}/.test(written) || (written.endsWith('=') && follower === '(');
}

function opensSubstitution(line: string, at: number): boolean {
  return line[at] === '`' || (line[at] === '$' && line[at + 1] === '(' && line[at + 2] !== '(');
}

function readSubstitution(reader: Reader, depth: number): boolean {
  if (depth >= maxDepth) return false;
  const isTicked = reader.line[reader.at] === '`';
  reader.at += isTicked ? 1 : 2;
  return readCommands(reader, isTicked ? '`' : ')', depth + 1);
}

/** The text between double quotes; a substitution in it makes the line opaque. */
function readDoubleQuoted(reader: Reader): string | undefined {
  const { line } = reader;
  let text = '';
  for (reader.at++; reader.at < line.length; ) {
    const char = line[reader.at] ?? '';
    if (char === '"') {
      reader.at++;
      return text;
    }
    if (opensSubstitution(line, reader.at) || (char === '$' && line[reader.at + 1] === '{')) reader.isOpaque = true;
    const length = char === '\\' ? 2 : 1;
    text += line.slice(reader.at + length - 1, reader.at + length);
    reader.at += length;
  }
  return undefined;
}

/** A command without what may stand in front of it: keywords, assignments, `xargs` without options. */
function bareCommand(words: readonly string[]): string {
  let from = 0;
  while (from < words.length && (keywords.has(words[from] ?? '') || /^\w+=/.test(words[from] ?? '') || isPlainXargs(words, from)))
    from++;
  return words.slice(from).join(' ');
}

function isPlainXargs(words: readonly string[], at: number): boolean {
  return words[at] === 'xargs' && !words[at + 1]?.startsWith('-');
}

/**
 * True where a path below the working directory is meant by the pattern of a file rule: without a slash at any depth, else from
 * that directory on; a folder stands for what is in it.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
  const isAnchored = bare.includes('/') || pattern.startsWith('/');
  const steps = path.split('/');
  return matchesSteps(isAnchored ? bare.split('/') : ['**', bare], steps, 0, 0, new Set());
}

function matchesSteps(
  pattern: readonly string[],
  steps: readonly string[],
  at: number,
  step: number,
  failed: Set<string>,
): boolean {
  // What is left of the path lies in the folder that the pattern names.
  if (at === pattern.length) return true;
  const key = `${at} ${step}`;
  if (failed.has(key)) return false;
  const isMatch =
    pattern[at] === '**'
      ? matchesSteps(pattern, steps, at + 1, step, failed) ||
        (step < steps.length && matchesSteps(pattern, steps, at, step + 1, failed))
      : step < steps.length &&
        matchesStars(pattern[at] ?? '', steps[step] ?? '', '?') &&
        matchesSteps(pattern, steps, at + 1, step + 1, failed);
  if (!isMatch) failed.add(key);
  return isMatch;
}

/** The permission rule of an `if`: a tool, and what it is about. */
export interface IfRule {
  readonly tool: string;
  /** What stands in the brackets; undefined where the rule is a tool's name alone. */
  readonly content?: string;
}

/** A tool call as far as rules look at it. */
export interface ToolCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** The session's working directory, from which file rules count. */
  readonly cwd: string;
  readonly home?: string;
}

/** Reads an `if` as the one permission rule that it can be; undefined for anything else, which matches nothing. */
export function readIf(text: string): IfRule | undefined {
  const [, tool, brackets, content] = /^(\w[\w-]*)(\((.*)\))?$/s.exec(text) ?? [];
  if (tool === undefined) return undefined;
  return brackets && content ? { tool, content } : { tool };
}

/** The tools whose calls the part in brackets is held against; for any other tool nothing but `*` matches. */
export const toolsWithContent = { command: ['Bash', 'PowerShell'], file: ['Read', 'Write', 'Edit', 'NotebookEdit'] } as const;

/** True where the client runs a hook with this `if` for a call. Measured with 99 rules and 110 calls in client 2.1.330. */
export function ifMatches(text: string, call: ToolCall): boolean {
  if (text === '') return true;
  const rule = readIf(text);
  if (!rule || !namesOfTool(call.tool).includes(rule.tool)) return false;
  const { content } = rule;
  if (content === undefined || content === '*') return true;
  const { command, file_path: path, notebook_path: notebook } = call.input;
  if (isOneOf(toolsWithContent.command, call.tool)) return typeof command === 'string' && bashMatches(content, command);
  const file = path ?? notebook;
  return isOneOf(toolsWithContent.file, call.tool) && typeof file === 'string' && pathMatches(content, file, call);
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

/**
 * A rule that is more than the name of a command takes every line with a substitution, and any rule takes a line that rules
 * don't look into.
 */
function bashMatches(content: string, line: string): boolean {
  // `name:value` is the form for parameters and is never satisfied; `git:*` is the old way to write `git *`.
  if (/^\w+:(?!\*$)/.test(content)) return false;
  const parsed = shellCommands(line);
  if (!parsed) return false;
  const { prefix, pattern } = commandPattern(content.trimStart());
  const isNameOnly = prefix !== undefined && /^[\w.-]+$/.test(prefix);
  if (parsed.isOpaque || (parsed.hasSubstitution && !isNameOnly)) return true;
  return parsed.commands.some((command) => matchesStars(pattern, command) || command === prefix);
}

interface CommandPattern {
  /** What a command starts with, where the only star closes the pattern. */
  readonly prefix?: string;
  readonly pattern: string;
}

function commandPattern(content: string): CommandPattern {
  const plain = content.replace(/:\*$/, ' *');
  const [, prefix] = /^([^*]*?) ?\*$/.exec(plain) ?? [];
  return prefix === undefined ? { pattern: plain } : { prefix, pattern: plain };
}

function pathMatches(content: string, path: string, { cwd, home }: ToolCall): boolean {
  if (/^\*+$/.test(content)) return true;
  if (content.startsWith('!') || content.startsWith('\\')) return false;
  if (content.startsWith('//')) return matchesPath(content.slice(1), path.slice(1));
  const [pattern, base] = content.startsWith('~/') ? [content.slice(1), home] : [content, cwd];
  return base !== undefined && path.startsWith(`${base}/`) && matchesPath(pattern, path.slice(base.length + 1));
}
