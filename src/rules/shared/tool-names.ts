import type { Node, Range } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { type Tool, tools } from '../../spec/index.ts';
import { closest, isSameWord } from '../wording.ts';

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
export function meantTool(name: string): string | undefined {
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
