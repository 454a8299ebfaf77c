import { distance } from 'fastest-levenshtein';
import { firstOf, lastOf } from '../formats/text.ts';
import type { Component } from '../plugin/model.ts';
import { redact } from '../plugin/secrets/find.ts';

/** No text is searched for secrets further than this from its ends, of which a message shows less. */
const searched = 4000;

/** A value in double quotes for a message, shortened in the middle of long text. What is a secret by its form is taken out first: a part of one is not known any more. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const ends = text.length > 2 * searched ? `${firstOf(text, searched)} … ${lastOf(text, searched)}` : text;
  const flat = redact(ends).replace(/\s+/g, ' ');
  return `"${flat.length > 60 ? `${firstOf(flat, 40)} … ${lastOf(flat, 16)}` : flat}"`;
}

/** The candidate that was most likely meant: another case, spelling or punctuation of the word; undefined where none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const plain = simplified(word);
  const allowed = Math.max(1, Math.floor(plain.length / 4));
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of plain.length <= 40 ? candidates : []) {
    const steps = stepsBetween(plain, simplified(candidate));
    if (steps <= allowed && (!best || steps < best.steps)) best = { candidate, steps };
  }
  return best?.candidate;
}

/** Edits between two words; two neighbours that changed places are one slip. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  if (steps !== 2 || a.length !== b.length) return steps;
  const at = [...a].findIndex((char, index) => char !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : steps;
}

/** True where two words differ in case and punctuation at most. */
export function isSameWord(a: string, b: string): boolean {
  return simplified(a) === simplified(b);
}

function simplified(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What the client does with a component whose frontmatter gives it nothing. Seen in client 2.1.330 for each kind and scope. */
export function effectOfLostFields({ kind, scope, plugin }: Component): string {
  if (kind === 'agent' && scope === 'project') return 'the client does not load the agent';
  if (kind === 'agent')
    return `the client loses every field: the agent is listed as "Agent from ${plugin.name} plugin", named after its file, with all tools`;
  if (scope === 'project' && kind !== 'output-style')
    return `the client loses every field: the ${kind} is listed with its first paragraph`;
  if (kind === 'output-style') return 'the client loses every field: the style is named after its file';
  return `the client loses every field: the ${kind} is never listed to the model`;
}
