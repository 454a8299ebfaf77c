import type { Range } from '../../formats/located.ts';
import type { Agent } from '../../plugin/model.ts';
import { fieldOf } from '../../plugin/model.ts';
import { type Tool, tools } from '../../spec/index.ts';

/** One entry of an agent's `tools` or `disallowedTools`. */
export interface ToolEntry {
  /** As written, such as `Bash(git *)`. */
  readonly text: string;
  /** Without its pattern. */
  readonly name: string;
  readonly pattern?: string;
  readonly range: Range;
}

export const toolByName: ReadonlyMap<string, Tool> = new Map(tools.map((tool) => [tool.name, tool]));

/** The entries of a tools field; undefined where the field is absent or is neither text nor a list. */
export function toolEntries(agent: Agent, key: 'tools' | 'disallowedTools'): readonly ToolEntry[] | undefined {
  const value = fieldOf(agent, key)?.value;
  if (!value || value.kind === 'map') return undefined;
  if (value.kind === 'scalar')
    return typeof value.value === 'string' ? splitTools(value.value, locate(agent, value.range)) : undefined;
  return value.items.flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? splitTools(item.value, locate(agent, item.range)) : [],
  );
}

/** Maps a position in a value to the file: exact where the value is written plainly, else the whole value. */
function locate({ file }: Agent, range: Range): (text: string, from: number) => Range {
  return (text, from) => {
    const quote = /["']/.test(file.text[range.start] ?? '') ? 1 : 0;
    const start = range.start + quote + from;
    return file.text.startsWith(text, start) ? { start, end: start + text.length } : range;
  };
}

/** Splits at commas and blanks outside brackets, as the client does; quotes and square brackets that a repair left are dropped. */
function splitTools(text: string, place: (text: string, from: number) => Range): ToolEntry[] {
  const entries: ToolEntry[] = [];
  let depth = 0;
  let start = -1;
  const finish = (end: number): void => {
    if (start >= 0) entries.push(...entryOf(text.slice(start, end), start, place));
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '(') depth++;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && /[\s,]/.test(char)) finish(at);
    else if (start < 0) start = at;
  }
  finish(text.length);
  return entries;
}

function entryOf(written: string, from: number, place: (text: string, from: number) => Range): ToolEntry[] {
  let start = 0;
  let end = written.length;
  while (start < end && '["\''.includes(written[start] ?? '')) start++;
  while (end > start && ']"\''.includes(written[end - 1] ?? '')) end--;
  const text = written.slice(start, end);
  if (!text) return [];
  const [, name = text, pattern] = /^([^()\s]+)\((.*)\)$/s.exec(text) ?? [];
  return [{ text, name, range: place(text, from + start), ...(pattern === undefined ? {} : { pattern }) }];
}
