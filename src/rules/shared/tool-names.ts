import type { Edit, Fix } from '../../engine/rule.ts';
import type { Node, Range } from '../../formats/located.ts';
import { type Component, fieldOf, type SourceFile } from '../../plugin/model.ts';
import { type Tool, tools } from '../../spec/index.ts';
import { closest, isSameWord, quoted } from '../wording.ts';

/** One entry of a field that lists tools. */
export interface ToolEntry {
  /** As written, such as `Bash(git *)`. */
  readonly text: string;
  /** Without its pattern. */
  readonly name: string;
  readonly pattern?: string;
  readonly range: Range;
}

export const toolByName: ReadonlyMap<string, Tool> = new Map(tools.map((tool) => [tool.name, tool]));

/** Names that work, old ones among them. */
const working = tools.filter(({ name }) => isKnownTool(name)).map(({ name }) => name);
const current = tools.filter(({ status }) => status === 'standard' || status === 'conditional').map(({ name }) => name);

/** True where the client knows the name, also if it is an old one that still works. */
export function isKnownTool(name: string): boolean {
  const status = toolByName.get(name)?.status;
  return status === 'standard' || status === 'conditional' || status === 'alias';
}

/** The name of an MCP tool, of a server, or of all its tools (`mcp__SERVER__*`): only a session can tell what they stand for. */
export function isMcpName(name: string): boolean {
  return name.startsWith('mcp__') && (!name.includes('*') || /^mcp__.+__\*$/.test(name));
}

/** No name of a tool is longer; what is, is not compared with all of them. */
const longestName = 60;

/** The tool that an unknown or removed name most likely stands for. */
function meantTool(name: string): string | undefined {
  if (name.length > longestName) return undefined;
  const same = current.find((candidate) => isSameWord(candidate, name)) ?? tools.find((tool) => isSameWord(tool.name, name))?.use;
  if (same) return same;
  const near = closest(name, working);
  return near && (toolByName.get(near)?.use ?? near);
}

/** More than any agent has; a hostile file may hold a million. */
const maxEntries = 500;

/** Every entry of a field; undefined where the field is absent, or neither text nor a list. */
export function toolEntries(component: Component, key: string): readonly ToolEntry[] | undefined {
  const value = fieldOf(component, key)?.value;
  if (!value || value.kind === 'map' || (value.kind === 'scalar' && typeof value.value !== 'string')) return undefined;
  const items = value.kind === 'list' ? value.items.slice(0, maxEntries) : [value];
  return items.flatMap((item) => entriesOf(component, item)).slice(0, maxEntries);
}

function entriesOf({ file }: Component, node: Node): ToolEntry[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const { range } = node;
  const quote = /["']/.test(file.text[range.start] ?? '') ? 1 : 0;
  return splitTools(node.value).map(({ text, from }) => {
    const start = range.start + quote + from;
    // Escapes and folded lines move the text; then the whole value is the place.
    const place = file.text.startsWith(text, start) ? { start, end: start + text.length } : range;
    const [, name = text, pattern] = /^([^()\s]+)\((.*)\)$/s.exec(text) ?? [];
    return { text, name, range: place, ...(pattern === undefined ? {} : { pattern }) };
  });
}

/** Splits at commas and blanks outside brackets; line ends and tabs separate nothing, quotes are part of a name [client 2.1.330]. */
function splitTools(text: string): { text: string; from: number }[] {
  const entries: { text: string; from: number }[] = [];
  let depth = 0;
  let start = 0;
  const finish = (end: number): void => {
    const written = text.slice(start, end);
    const trimmed = written.trim();
    if (trimmed) entries.push({ text: trimmed, from: start + written.indexOf(trimmed) });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ' ' || char === ',')) finish(at);
  }
  finish(text.length);
  return entries;
}

/** What is wrong with the name of a tool, in whatever field it stands. */
export interface ToolFault {
  readonly kind: 'unknown' | 'removed' | 'renamed';
  readonly message: string;
  readonly help: string;
  readonly fix?: Fix;
}

/** Words that authors write for "all tools"; the client takes them for names. */
const everything = /^(?:all|any|everything|inherit|default)$/i;

/** Judges one entry of a list of tools against the names that the client knows; undefined where nothing is wrong with it. */
export function toolFault(entry: ToolEntry, others: readonly ToolEntry[], file: SourceFile): ToolFault | undefined {
  const { name, range } = entry;
  const tool = toolByName.get(name);
  if (name === '*' || name.startsWith('mcp__') || (isKnownTool(name) && tool?.status !== 'alias')) return undefined;
  const use = meantTool(name);
  const edits: Edit[] = [{ range: { start: range.start, end: range.start + name.length }, text: use ?? '' }];
  const isWritten = use !== undefined && file.text.startsWith(name, range.start);
  const fix = isWritten ? { fix: { safe: true, edits } } : {};
  if (tool?.status === 'alias')
    return {
      kind: 'renamed',
      message: `${quoted(name)} is now called ${quoted(tool.use)}`,
      help: `write ${quoted(use)}`,
      ...fix,
    };
  const isNamed = others.some((other) => other.name === use);
  const instead = use && !isNamed ? use : undefined;
  if (tool?.status === 'removed')
    return {
      kind: 'removed',
      message: `the client no longer has the tool ${quoted(name)}`,
      help: instead ? `use ${quoted(instead)}` : 'remove it',
    };
  if (use && isSameWord(use, name)) {
    const isCase = use.toLowerCase() === name.toLowerCase();
    const message = isCase
      ? `tool names are case-sensitive: ${quoted(name)}`
      : `${quoted(name)} is not the name of the tool ${use}`;
    return { kind: 'unknown', message, help: `write ${quoted(use)}`, ...fix };
  }
  if (/\s/.test(name))
    return {
      kind: 'unknown',
      message: `line ends and tabs do not separate tools: ${quoted(name)}`,
      help: 'separate the names by commas, or write a YAML list',
    };
  return { kind: 'unknown', message: `unknown tool ${quoted(name)}`, help: helpFor(name, instead) };
}

function helpFor(name: string, use: string | undefined): string {
  if (use) return `did you mean ${quoted(use)}?`;
  if (everything.test(name)) return 'remove the field: without it all tools are there';
  return /^[a-z0-9]+(?:[_-][a-z0-9]+)+$/.test(name) ? 'the tool of an MCP server is called mcp__SERVER__TOOL' : 'remove it';
}
