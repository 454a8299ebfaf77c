import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Finding } from '../../engine/rule.ts';
import type { PartKind } from '../../engine/run.ts';
import type { ComponentKind, ConfigKind, Plugin } from '../../plugin/model.ts';
import type { Target } from './targets.ts';

/** One command-line option; parsing, `--help`, README and tests all read this table. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the option's value; an option without one is a switch. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly multiple?: boolean;
  readonly help: string;
}

export interface Arguments {
  readonly paths: readonly string[];
  has(option: string): boolean;
  one(option: string): string | undefined;
  all(option: string): readonly string[];
}

/** Where a command reads and writes; tests pass their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly cwd: string;
  /** True where stdout is a terminal: someone watches. */
  readonly isTerminal: boolean;
  /** True where that someone wants colour. */
  readonly hasColour: boolean;
  /** Shows how far a long run is, in place of what it showed before; absent where nobody would see it. */
  readonly progress?: (text: string) => void;
  readStdin(): Uint8Array;
}

/** One executable of `scripts/`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands behind the options in the usage line. */
  readonly operands: string;
  readonly options: readonly Option[];
  /** Further lines for `--help`: exit codes and the like. */
  readonly notes?: readonly string[];
  /** Returns the exit code. */
  run(args: Arguments, io: Io): Promise<number>;
}

/** Wrong usage or an input that cannot be read: one line on stderr, exit code 2. */
export class UsageError extends Error {}

/** The options that every command has. */
export const commonOptions: readonly Option[] = [
  { name: 'help', short: 'h', help: 'print this text' },
  { name: 'version', help: 'print the version and the client version checked against' },
];

/** Parses arguments by a command's option table. Throws UsageError with the option's name. */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const table = [...command.options, ...commonOptions];
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const { name, short, value } of table)
    options[name] = { type: value ? 'string' : 'boolean', multiple: true, ...(short ? { short } : {}) };
  let parsed: { values: Record<string, (string | boolean)[] | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    throw new UsageError(explainParseError(error as Error));
  }
  const { values, positionals } = parsed;
  for (const { name, choices, multiple } of table) {
    const given = values[name] ?? [];
    if (given.length > 1 && !multiple && typeof given[0] === 'string') throw new UsageError(`Option '--${name}' is given twice`);
    const wrong = choices && given.find((value) => !choices.includes(String(value)));
    if (wrong !== undefined) throw new UsageError(`Option '--${name}' takes ${choices?.join(', ')}; not '${wrong}'`);
  }
  return {
    paths: positionals,
    has: (option) => values[option] !== undefined,
    one: (option) => values[option]?.at(-1) as string | undefined,
    all: (option) => (values[option] ?? []) as string[],
  };
}

/** Node's own message, without its advice on positional arguments; the one on values is put shortly. */
function explainParseError({ message }: Error): string {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message) ?? [];
  if (option) return `Option '${option}' needs a value; one that starts with a dash is written ${option}=VALUE`;
  return `${message.split(/\.\s/)[0]}; try --help`;
}

/** The text of `--help`. */
export function helpText(command: Command): string {
  const rows = [...command.options, ...commonOptions].map((option) => [optionUsage(option), option.help] as const);
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const lines = rows.map(([usage, help]) => `  ${usage.padEnd(width)}  ${help}`);
  const notes = command.notes?.length ? ['', ...command.notes] : [];
  return [`${command.summary}`, '', `Usage: ${command.name}.mjs [options] ${command.operands}`, '', ...lines, ...notes, ''].join(
    '\n',
  );
}

function optionUsage({ name, short, value, choices }: Option): string {
  const argument = value ? ` ${choices ? choices.join('|') : value}` : '';
  return `${short ? `-${short}, ` : '    '}--${name}${argument}`;
}

/** What one validator is about: the parts of plugins that it checks, and the rules on them. */
export interface ToolScope {
  readonly tool: string;
  /** Kinds of parts to check; undefined for all. */
  readonly kinds?: readonly PartKind[];
  /** Families of rules (the word in front of an id's slash); undefined for all. */
  readonly families?: readonly string[];
  /** What a file outside any plugin is read as; undefined where a single file means the plugin around it. */
  readonly loose?: ComponentKind | ConfigKind;
  /** What a path stands for, where that is not what it stands for elsewhere. */
  readonly targets?: (given: string, args: Arguments, io: Io) => Promise<Target[] | undefined>;
  /** What another program finds in a target. */
  readonly more?: (target: Target, plugin: Plugin, args: Arguments) => Promise<readonly Finding[]>;
}

/** Families that concern every Markdown component. */
export const textFamilies: readonly string[] = ['frontmatter', 'text'];
