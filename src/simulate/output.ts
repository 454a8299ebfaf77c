import { firstOf } from '../formats/text.ts';
import { redact } from '../plugin/secrets/find.ts';
import { type HookOutput, hookOutputs, type OutputField, type OutputSchema, outputKeys } from '../spec/hooks.ts';
import type { Decision } from './verdict.ts';

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
    // The engine quotes the text around, from which a part of a secret may stick out.
    return (error as Error).message.replace(/, (?:\.{3})?".*"(?:\.{3})? is not valid JSON$/s, '').slice(0, 200);
  }
}

function describe({ field, message }: OutputProblem): string {
  return `${field}: ${message}`;
}

/** What the client's schema refuses in the JSON of a hook; one problem drops all of the JSON. */
export interface OutputProblem {
  /** Dotted path, as the client names it. */
  readonly field: string;
  readonly message: string;
}

export interface OutputCheck {
  readonly problems: readonly OutputProblem[];
  /** Keys that the client ignores. */
  readonly unknown: readonly string[];
  /** The event that `hookSpecificOutput` is for. */
  readonly namedEvent?: string;
}

/** Checks the JSON of a hook against the shapes that the client accepts, whatever the event. */
export function checkOutput(value: Readonly<Record<string, unknown>>): OutputCheck {
  const top = checkFields(value, outputKeys, '');
  const specific = value.hookSpecificOutput;
  if (!isMap(specific)) return top;
  const { hookEventName } = specific;
  const variant = hookOutputs.find(({ event, fields }) => event === hookEventName && fields);
  if (!variant) {
    const problem = { field: 'hookSpecificOutput.hookEventName', message: eventNameProblem(hookEventName) };
    return { ...top, problems: [...top.problems, problem] };
  }
  const inner = checkFields(specific, variant.fields ?? [], 'hookSpecificOutput.');
  const missing = variant.required.filter((key) => specific[key] === undefined);
  const problems = missing.map((key) => ({
    field: `hookSpecificOutput.${key}`,
    message: `${variant.event} output needs "${key}"`,
  }));
  return {
    problems: [...top.problems, ...problems, ...inner.problems],
    unknown: [...top.unknown, ...inner.unknown.filter((key) => key !== 'hookSpecificOutput.hookEventName')],
    namedEvent: variant.event,
  };
}

function eventNameProblem(name: unknown): string {
  if (name === undefined) return 'hookSpecificOutput has no "hookEventName"';
  const isEvent = hookOutputs.some(({ event }) => event === name);
  return isEvent ? `there is no hookSpecificOutput for ${name}` : `${show(name)} is not the name of an event with such an output`;
}

function checkFields(value: Readonly<Record<string, unknown>>, fields: readonly OutputField[], prefix: string): OutputCheck {
  const known = new Map(fields.map((field) => [field.name, field]));
  const problems = Object.entries(value).flatMap(([key, item]) => checkValue(item, known.get(key)?.schema ?? {}, prefix + key));
  return { problems, unknown: Object.keys(value).flatMap((key) => (known.has(key) ? [] : [prefix + key])) };
}

function checkValue(value: unknown, schema: OutputSchema, field: string): OutputProblem[] {
  if (schema.enum && !schema.enum.includes(value as string))
    return [{ field, message: `it is ${show(value)}; allowed: ${schema.enum.map(show).join(', ')}` }];
  if (schema.type && typeOf(value) !== schema.type)
    return [{ field, message: `it is ${describeType(value)}; it must be ${withArticle(schema.type)}` }];
  if (Array.isArray(value)) return value.flatMap((item, index) => checkValue(item, schema.items ?? {}, `${field}.${index}`));
  return isMap(value) ? checkMap(value, schema, field) : [];
}

function checkMap(value: Readonly<Record<string, unknown>>, schema: OutputSchema, field: string): OutputProblem[] {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator) {
    const key = discriminator.propertyName;
    const branch = oneOf.find(({ properties }) => properties?.[key]?.const === value[key]);
    const allowed = oneOf.map(({ properties }) => show(properties?.[key]?.const)).join(', ');
    return branch
      ? checkMap(value, branch, field)
      : [{ field: `${field}.${key}`, message: `it is ${show(value[key])}; allowed: ${allowed}` }];
  }
  const missing = (schema.required ?? []).filter((key) => value[key] === undefined);
  return [
    ...missing.map((key) => ({ field: `${field}.${key}`, message: 'it is missing' })),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, own]) =>
      value[key] === undefined ? [] : checkValue(value[key], own, `${field}.${key}`),
    ),
  ];
}

/** True for what JSON calls an object. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function describeType(value: unknown): string {
  return value === null ? 'null' : withArticle(typeOf(value));
}

function withArticle(type: string): string {
  return `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}

function show(value: unknown): string {
  // A part of a secret would not be known for one.
  return value === undefined ? 'missing' : firstOf(redact(JSON.stringify(value)), 80);
}

/** What valid JSON of a hook asks for. */
export interface Answer {
  readonly decision: Decision;
  /** Of the decision; undefined where the hook gave none. */
  readonly reason?: string;
  readonly context?: string;
  /** For the user. */
  readonly message?: string;
  readonly updatedInput?: Readonly<Record<string, unknown>>;
  /** The keys of `hookSpecificOutput` that are neither a decision nor one of the above. */
  readonly effects: readonly { readonly key: string; readonly value: unknown; readonly does: string }[];
  /** What has no effect although it is well-formed. */
  readonly notes: readonly string[];
}

export const emptyAnswer: Answer = { decision: 'none', effects: [], notes: [] };

type Json = Readonly<Record<string, unknown>>;

const decidingKeys = new Set([
  'hookEventName',
  'permissionDecision',
  'permissionDecisionReason',
  'decision',
  'action',
  'additionalContext',
  'updatedInput',
]);

/** Reads JSON that the client accepts as an answer to an event. */
export function answerOf(json: Json, output: HookOutput): Answer {
  const specific = isMap(json.hookSpecificOutput) ? json.hookSpecificOutput : {};
  const { decision, reason, notes } = decide(json, specific, output);
  const request = isMap(specific.decision) ? specific.decision : {};
  const updatedInput = isMap(specific.updatedInput)
    ? specific.updatedInput
    : isMap(request.updatedInput)
      ? request.updatedInput
      : undefined;
  return {
    decision,
    notes,
    ...(reason !== undefined ? { reason } : {}),
    ...(typeof specific.additionalContext === 'string' ? { context: specific.additionalContext } : {}),
    ...(typeof json.systemMessage === 'string' ? { message: json.systemMessage } : {}),
    ...(updatedInput ? { updatedInput } : {}),
    effects: (output.fields ?? []).flatMap(({ name, does }) =>
      specific[name] === undefined || decidingKeys.has(name) ? [] : [{ key: name, value: specific[name], does }],
    ),
  };
}

interface Decided {
  readonly decision: Decision;
  readonly reason?: string | undefined;
  readonly notes: readonly string[];
}

function decide(json: Json, specific: Json, output: HookOutput): Decided {
  const notes: string[] = [];
  if (json.continue === false) {
    if (output.stop !== 'ignored') return { decision: 'stop', reason: textOf(json.stopReason), notes };
    notes.push(`"continue": false has no effect on ${output.event}`);
  }
  if (json.decision === 'block' && output.blocking === 'none') notes.push(`"decision": "block" has no effect on ${output.event}`);
  if (json.decision === 'approve' && output.event !== 'PreToolUse')
    notes.push(`"decision": "approve" has no effect on ${output.event}`);
  const own = ownDecision(specific);
  if (own?.decision === 'block') return { ...own, reason: own.reason ?? textOf(json.reason), notes };
  if (json.decision === 'block' && output.blocking !== 'none') return { decision: 'block', reason: textOf(json.reason), notes };
  if (own) return { ...own, notes };
  const isApproved = json.decision === 'approve' && output.event === 'PreToolUse';
  return { decision: isApproved ? 'allow' : 'none', reason: textOf(json.reason), notes };
}

/** The decision in an event's own keys: of a call or a model switch, of a permission question, or of a server's question. */
function ownDecision({
  permissionDecision,
  permissionDecisionReason,
  decision,
  action,
}: Json): Omit<Decided, 'notes'> | undefined {
  if (permissionDecision !== undefined)
    return {
      decision: permissionDecision === 'deny' ? 'block' : (permissionDecision as Decision),
      reason: textOf(permissionDecisionReason),
    };
  if (isMap(decision)) return { decision: decision.behavior === 'deny' ? 'block' : 'allow', reason: textOf(decision.message) };
  if (action !== undefined) return { decision: action === 'accept' ? 'allow' : 'block', reason: `the answer is "${action}"` };
  return undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
