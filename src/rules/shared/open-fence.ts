import type { Range } from '../../formats/located.ts';
import type { FenceLine, MarkdownOutline } from '../../formats/markdown.ts';
import type { Component } from '../../plugin/model.ts';
import { quoted } from '../wording.ts';

/** A fence of a component's text that is out of balance. */
export interface OpenFence {
  readonly message: string;
  readonly effect: string;
  readonly help: string;
  readonly range: Range;
}

const swallowed = 'the model reads all that follows as part of the block';

/** The fence that opens or closes nothing; undefined where every block has its two. */
export function openFence({ body, file }: Component): OpenFence | undefined {
  const { open, last } = unclosedFence(body.outline) ?? {};
  if (!open) return undefined;
  const { marker, info, range } = open;
  if (file.text.slice(range.end).trim() === '')
    return {
      message: 'a fence at the end that closes no block',
      effect: 'the model reads an empty block',
      help: 'remove it',
      range,
    };
  const help = last
    ? `close it with ${marker} alone; ${quoted(last.marker + last.info)} opens another block`
    : `close it with ${marker}, or remove it`;
  return { message: `the block opened by ${quoted(marker + info)} is never closed`, effect: swallowed, help, range };
}

/**
 * The fence line that stays open although blocks inside blocks are allowed for: authors nest them without longer fences, and
 * the model reads them as meant. `last` is a later line that was written to close it but carries a word.
 */
function unclosedFence({ fences, fenceLines }: MarkdownOutline): { open: FenceLine; last?: FenceLine } | undefined {
  if (fences.every(({ closed }) => closed)) return undefined;
  const stack: FenceLine[] = [];
  for (const line of fenceLines) {
    const top = stack.at(-1);
    if (top && line.info === '' && line.marker[0] === top.marker[0] && line.marker.length >= top.marker.length) stack.pop();
    else stack.push(line);
  }
  const [open, last] = stack.length > 1 ? [stack.at(-2), stack.at(-1)] : [stack[0]];
  if (!open) return undefined;
  return last?.info ? { open, last } : { open: last ?? open };
}
