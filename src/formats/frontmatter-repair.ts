import type { Range } from './located.ts';
import { parseYaml } from './yaml.ts';

/** A root-level `key: value` line. CR is not matched by `.`, so lines of CRLF files are never repaired, as in the client. */
const repairableLine = /^([A-Za-z_-]+:\s+)(.+)$/;
const needsQuotes = /[{}[\]*&#!|>%@`]|: /;

export interface Repair {
  readonly text: string;
  /** Ranges of the values that were quoted, in the original text. */
  readonly quoted: readonly Range[];
  /** The original offset of an offset in the repaired text; inside a quoted value, that value's nearer edge as `edge` says. */
  original(offset: number, edge: 'start' | 'end'): number;
}

interface RepairedLine {
  /** Where the line starts in the repaired text, and where in the original. */
  readonly from: number;
  readonly to: number;
  /** Length of what stands before the value, or of the changed indentation, in the repaired line. */
  readonly prefix: number;
  readonly originalPrefix: number;
  readonly originalEnd: number;
  readonly isQuoted: boolean;
}

/** The client's repair: values that YAML may have choked on are quoted, tabs of an indentation become two blanks each. */
export function repairBlock(block: string): Repair {
  const lines: RepairedLine[] = [];
  const quoted: Range[] = [];
  const out: string[] = [];
  let from = 0;
  let to = 0;
  for (const line of block.split('\n')) {
    const tabs = /^\t+/.exec(line)?.[0].length ?? 0;
    const [, key = '', value = ''] = repairableLine.exec(line) ?? [];
    const isQuoted = value !== '' && needsQuotes.test(value) && !hasQuotes(value) && !isFlowList(value);
    const repaired = isQuoted
      ? `${key}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
      : '  '.repeat(tabs) + line.slice(tabs);
    const originalEnd = to + line.length;
    if (isQuoted) quoted.push({ start: to + key.length, end: originalEnd });
    const prefix = isQuoted ? key.length : tabs * 2;
    lines.push({ from, to, prefix, originalPrefix: isQuoted ? key.length : tabs, originalEnd, isQuoted });
    out.push(repaired);
    from += repaired.length + 1;
    to = originalEnd + 1;
  }
  const original = (offset: number, edge: 'start' | 'end'): number => {
    const line = lineAt(lines, offset);
    if (!line) return 0;
    const column = offset - line.from;
    const valueStart = line.to + line.originalPrefix;
    if (column <= line.prefix) return line.to + Math.min(column, line.originalPrefix);
    if (!line.isQuoted) return Math.min(valueStart + column - line.prefix, line.originalEnd);
    return edge === 'start' ? valueStart : line.originalEnd;
  };
  return { text: out.join('\n'), quoted, original };
}

/** The last line that starts at or before `offset`. */
function lineAt(lines: readonly RepairedLine[], offset: number): RepairedLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as RepairedLine).from <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function hasQuotes(value: string): boolean {
  const first = value[0];
  return value.length > 1 && (first === '"' || first === "'") && value.endsWith(first);
}

/** A value that already reads as a YAML list stays as it is; a blank after the bracket is enough to have it quoted. */
function isFlowList(value: string): boolean {
  if (!value.startsWith('[') || !value.endsWith(']')) return false;
  const { root, problems } = parseYaml(value);
  return problems.length === 0 && root?.kind === 'list';
}
