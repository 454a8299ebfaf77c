import type { HookOutput } from '../spec/hooks.ts';
import { checkOutput, isMap, type OutputProblem } from './check-output.ts';

/** What the client makes of a hook's stdout. */
export type HookReply =
  | { readonly kind: 'plain'; readonly text: string; readonly hint?: string }
  | { readonly kind: 'json'; readonly value: Readonly<Record<string, unknown>>; readonly unknown: readonly string[] }
  /** The first line takes the hook out of the turn; nothing it says later decides. */
  | { readonly kind: 'async' }
  | { readonly kind: 'unusable'; readonly why: string; readonly isWrongEvent?: boolean };

/**
 * Reads stdout as the client does: with blanks trimmed, a text from `{` to `}` must be one JSON object, and anything else is
 * plain text.
 */
export function readReply(stdout: string, { event, isBare }: HookOutput): HookReply {
  const text = stdout.trim();
  if (!text.startsWith('{')) return { kind: 'plain', text, ...hintOf(text) };
  const firstLine = parseObject(text.slice(0, endOfLine(text)));
  if (firstLine?.async === true) return { kind: 'async' };
  const value = parseObject(text);
  if (!value) {
    if (text.endsWith('}')) return { kind: 'unusable', why: `stdout looks like JSON but does not parse: ${parseProblem(text)}` };
    return {
      kind: 'plain',
      text,
      hint: firstLine ? 'text after JSON makes all of stdout plain text' : 'stdout begins with "{" but is no JSON',
    };
  }
  if (value.async === true) return { kind: 'async' };
  const { problems, unknown, namedEvent } = checkOutput(value);
  if (problems.length > 0) return { kind: 'unusable', why: `its JSON is invalid: ${problems.map(describe).join('; ')}` };
  if (namedEvent !== undefined && namedEvent !== event && !isBare)
    return { kind: 'unusable', why: `its hookSpecificOutput is for ${namedEvent}, not for ${event}`, isWrongEvent: true };
  return { kind: 'json', value, unknown };
}

/** Text that holds JSON which the client does not see. */
function hintOf(text: string): { hint?: string } {
  const isHidden = /\{\s*"(?:decision|continue|hookSpecificOutput|systemMessage|permissionDecision)"\s*:/.test(
    text.slice(0, 100_000),
  );
  return isHidden ? { hint: 'stdout holds JSON, but does not begin with it: it is plain text' } : {};
}

function endOfLine(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseProblem(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as Error).message.slice(0, 200);
  }
}

function describe({ field, message }: OutputProblem): string {
  return `${field}: ${message}`;
}
