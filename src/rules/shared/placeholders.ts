import type { Range } from '../../formats/located.ts';
import { type Component, fieldOf } from '../../plugin/model.ts';
import { substitutions } from '../../spec/index.ts';

/** A token of the client's that stands where the client does not replace it. */
export interface Placeholder {
  readonly token: string;
  readonly range: Range;
}

/** Enough to show what is wrong; a hostile file may hold a million. */
const maxOccurrences = 50;

const isWordAfter = /^\w/;
/** Behind a braced token: the path of a file. */
const filePath = /^\/[\w./-]{0,300}\.\w/;
/** A line with one of these words speaks about placeholders instead of using one. */
const aboutTokens = /\b(?:arguments?|variables?|placeholders?|substitut\w*|commands?|tokens?|syntax)\b/i;

/** Tokens in a component's text that the client replaces in other kinds of components only, where they are used, not mentioned. */
export function unreplacedTokens(component: Component): Placeholder[] {
  const { body, kind } = component;
  const foreign = substitutions.filter((substitution) => !(substitution.in as readonly string[]).includes(kind));
  return foreign.flatMap(({ token }) =>
    occurrences(body.text, token)
      .map((at): Placeholder => ({ token, range: { start: body.start + at, end: body.start + at + token.length } }))
      .filter((placeholder) => isUsed(component, placeholder)),
  );
}

/** `$CLAUDE_PLUGIN_ROOT/file` without braces: no text of the client replaces it, and no shell of the model has the variable. */
export function unbracedRoots({ body, file }: Component): Placeholder[] {
  return ['CLAUDE_PLUGIN_ROOT', 'CLAUDE_PLUGIN_DATA', 'CLAUDE_PROJECT_DIR'].flatMap((name) => {
    const token = `$${name}`;
    // A text that sets the variable, or is about hooks, where it does exist, means the shell's variable.
    if (!body.text.includes(token) || body.text.includes(`${name}=`) || file.text.includes('hooks.json')) return [];
    return occurrences(body.text, token)
      .filter((at) => filePath.test(body.text.slice(at + token.length, at + token.length + 310)))
      .map((at) => ({ token, range: { start: body.start + at, end: body.start + at + token.length } }));
  });
}

/** The client's tokens in a description: it replaces none there, in any kind of component. */
export function tokensInDescription(component: Component): Placeholder[] {
  const range = fieldOf(component, 'description')?.value.range;
  if (!range) return [];
  const text = component.file.text.slice(range.start, range.end);
  const braced = substitutions.filter(({ token }) => token.startsWith('${CLAUDE_'));
  return braced.flatMap(({ token }) =>
    occurrences(text, token).map((at) => ({ token, range: { start: range.start + at, end: range.start + at + token.length } })),
  );
}

const maxSpans = 5000;
/** A label before a command is shorter. */
const longestLabel = 100;

/** Commands in the form that skills and commands run before the model reads them: an exclamation mark and a code span. */
export function bangCommands({ body, file }: Component): Placeholder[] {
  return body.outline.spans.slice(0, maxSpans).flatMap(({ range: { start, end } }) => {
    if (file.text[start - 1] !== '!') return [];
    const before = file.text.slice(Math.max(0, start - longestLabel), start - 1);
    // Alone on its line, or behind a label; elsewhere it may be an exclamation.
    if (!/(?:^|\n)[ \t]*(?:[-*+][ \t]+)?(?:[^`!\n]{1,80}:[ \t]*)?$/.test(before)) return [];
    return [{ token: file.text.slice(start - 1, end), range: { start: start - 1, end } }];
  });
}

/** Where a token stands, not as the beginning of a longer one. */
function occurrences(text: string, token: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(token); at >= 0 && found.length < maxOccurrences; at = text.indexOf(token, at + token.length)) {
    if (token.endsWith('}') || !isWordAfter.test(text[at + token.length] ?? '')) found.push(at);
  }
  return found;
}

function isUsed(component: Component, { token, range }: Placeholder): boolean {
  const { text } = component.file;
  const isBraced = token.endsWith('}');
  // In code the token may be a sample of what goes into a skill; only the path of a file is meant for the text it stands in.
  if (isCode(component, range))
    return isBraced && !text.includes('SKILL.md') && filePath.test(text.slice(range.end, range.end + 310));
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const end = text.indexOf('\n', range.end);
  const before = text.slice(Math.max(start, range.start - 200), range.start);
  const after = text.slice(range.end, Math.min(end < 0 ? text.length : end, range.end + 200));
  if (/(?:^|[:>])[\s*_]{0,10}$/.test(before) && after.trim() === '') return true;
  if (/["'(`]$/.test(before) || /^["')`]/.test(after)) return false;
  return !aboutTokens.test(before) && !aboutTokens.test(after);
}

function isCode({ body }: Component, { start }: Range): boolean {
  const { fences, spans } = body.outline;
  return [...fences.map(({ content }) => content), ...spans.map(({ range }) => range)].some(
    (code) => start >= code.start && start < code.end,
  );
}
