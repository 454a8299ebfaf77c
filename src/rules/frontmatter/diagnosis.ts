import type { Edit, Fix } from '../../engine/finding.ts';
import { type ClientReading, readFrontmatter } from '../../formats/frontmatter.ts';
import type { Range } from '../../formats/located.ts';
import { quoted } from '../wording.ts';
import { fieldAt } from './block-fields.ts';
import { causeIn } from './value-causes.ts';

/** Why a block is not YAML, for its author. */
export interface Diagnosis {
  readonly cause: string;
  readonly help: string;
  readonly range: Range;
  readonly fix?: Fix;
}

/** Explains the first problem of a block that the client could not load, and repairs it where that makes the block load. */
export function diagnose(text: string, { block, problem }: ClientReading): Diagnosis {
  const nowhere = { start: 0, end: 0 };
  if (!block || !problem) return { cause: 'it cannot be read', help: 'write one "field: value" on each line', range: nowhere };
  const { code, message, range } = problem;
  if (code === 'NUL') return { cause: 'it contains a NUL character', help: 'remove the character', range };
  if (code === 'TOO_LONG' || code === 'IMPOSSIBLE' || code === 'BLANK')
    return { cause: message, help: 'move the text into the body', range };
  // A problem at the end of the block, such as a quote that is never closed, belongs to its last line.
  const field = fieldAt(text, block, Math.min(range.start, block.end - 1));
  const found = field && causeIn(field);
  if (found) {
    const { cause, help, edits } = found;
    const loads = edits.length > 0 && readFrontmatter(edited(text, edits)).client.status === 'loaded';
    return { cause, help, range: found.range, ...(loads ? { fix: { safe: true, edits } } : {}) };
  }
  const where = field ? ` in ${quoted(field.key)}` : '';
  const help = 'start every field at the first column, indent continuation lines, and quote values that contain ": "';
  return { cause: `${lowerFirst(message.split('\n', 1)[0] ?? code)}${where}`, help, range };
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { range, text: replacement } of edits) {
    result += text.slice(from, range.start) + replacement;
    from = range.end;
  }
  return result + text.slice(from);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
