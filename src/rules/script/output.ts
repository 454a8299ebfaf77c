import type { Range } from '../../formats/located.ts';
import {
  type Hole,
  type ObjectShape,
  type Path,
  type Print,
  readShape,
  type Shape,
  type ShapeEntry,
  type Step,
  shapeAt,
  stepsOf,
  type Text,
} from '../../formats/scripts/model.ts';
import { type HookOutput, hookOutputs, type OutputField, type OutputSchema, outputKeys } from '../../spec/hooks.ts';
import { freeTexts } from '../../spec/script-facts.ts';
import { either, quoted } from '../wording.ts';
import { blocksOnFailure, defineScriptRule, eventsOf, outputOf, type ReadScript, waitedFor, waysThrough } from './syntax.ts';

/** What the client refuses in an answer; one problem drops all of it. */
export interface AnswerProblem {
  readonly field: string;
  readonly message: string;
  readonly range?: Range | undefined;
}

/** Whether a printed object is meant for the client: it has a key that the client knows, or one that belongs elsewhere in it. */
function isAnswer({ entries }: ObjectShape): boolean {
  return entries.some(({ key }) => topKeys.has(key) || innerKeys.has(key));
}

const topKeys: ReadonlySet<string> = new Set(outputKeys.map(({ name }) => name));
const innerKeys: ReadonlySet<string> = new Set(hookOutputs.flatMap(({ fields }) => (fields ?? []).map(({ name }) => name)));

/** What the client's schema refuses in an answer, as far as it is known; the event is that of the answer itself. */
function problemsOf(shape: ObjectShape): AnswerProblem[] {
  const top = checkEntries(shape, outputKeys, '');
  const specific = shapeAt(shape, 'hookSpecificOutput');
  if (specific?.kind !== 'object') return top;
  const name = shapeAt(specific, 'hookEventName');
  if (!name) return specific.isOpen ? top : [...top, { field: 'hookSpecificOutput', message: 'it has no "hookEventName"' }];
  if (name.kind !== 'text' || name.text === undefined) return top;
  const variant = variantOf(name.text);
  if (!variant) return [...top, { field: 'hookSpecificOutput.hookEventName', message: eventProblem(name.text) }];
  const missing = variant.required.filter((key) => !specific.isOpen && !shapeAt(specific, key));
  return [
    ...top,
    ...missing.map((key) => ({ field: 'hookSpecificOutput', message: `${variant.event} needs "${key}"` })),
    ...checkEntries(specific, variant.fields ?? [], 'hookSpecificOutput.'),
  ];
}

/** The event that an answer says it is for. */
function namedEvent(shape: ObjectShape): string | undefined {
  const name = shapeAt(shape, 'hookSpecificOutput', 'hookEventName');
  return name?.kind === 'text' ? name.text : undefined;
}

function variantOf(event: string): HookOutput | undefined {
  return hookOutputs.find((output) => output.event === event && output.fields);
}

function eventProblem(name: string): string {
  const isEvent = hookOutputs.some(({ event }) => event === name);
  return isEvent ? `${name} has no hookSpecificOutput` : `"${name}" is no event`;
}

/** A key that the client ignores, and where it belongs. */
export interface StrayKey extends ShapeEntry {
  readonly belongs: 'inside' | 'outside' | 'nowhere';
}

/** Keys that the client ignores although it knows them elsewhere, or in another spelling; all keys of what is no answer at all. */
function strayKeys(shape: ObjectShape, event: string | undefined): StrayKey[] {
  const specific = shapeAt(shape, 'hookSpecificOutput');
  const inner = new Set(
    (event === undefined ? [...hookOutputs] : hookOutputs.filter((output) => output.event === event)).flatMap(({ fields }) =>
      (fields ?? []).map(({ name }) => name),
    ),
  );
  const found: StrayKey[] = shape.entries.flatMap((entry): StrayKey[] => {
    if (topKeys.has(entry.key) || entry.key === 'async' || entry.key === 'asyncTimeout') return [];
    // It stands in both places for the sake of several clients.
    if (specific?.kind === 'object' && (specific.isOpen || shapeAt(specific, entry.key))) return [];
    return inner.has(entry.key) ? [{ ...entry, belongs: 'inside' }] : [];
  });
  if (specific?.kind === 'object')
    for (const entry of specific.entries)
      if (topKeys.has(entry.key) && !inner.has(entry.key) && entry.key !== 'hookSpecificOutput' && !shapeAt(shape, entry.key))
        found.push({ ...entry, belongs: 'outside' });
  return found;
}

function checkEntries({ entries }: ObjectShape, fields: readonly OutputField[], prefix: string): AnswerProblem[] {
  const known = new Map(fields.map((field) => [field.name, field.schema]));
  return entries.flatMap(({ key, value, range, isOptional }) => {
    const schema = known.get(key);
    return schema && !isOptional
      ? check(value, schema, prefix + key).map((problem) => ({ ...problem, range: problem.range ?? range }))
      : [];
  });
}

function check(shape: Shape, schema: OutputSchema, field: string): AnswerProblem[] {
  if (shape.kind === 'unknown') return [];
  const { enum: allowed, type } = schema;
  if (allowed) {
    if (shape.kind === 'text' && (shape.text === undefined || allowed.includes(shape.text))) return [];
    return [{ field, message: `it is ${shown(shape)}; allowed: ${allowed.map((value) => `"${value}"`).join(', ')}` }];
  }
  if (type && typeOf(shape) !== type) return [{ field, message: `it is ${shown(shape)}, and must be ${withArticle(type)}` }];
  if (shape.kind === 'list') return shape.items.flatMap((item, index) => check(item, schema.items ?? {}, `${field}.${index}`));
  return shape.kind === 'object' ? checkObject(shape, schema, field) : [];
}

function checkObject(shape: ObjectShape, schema: OutputSchema, field: string): AnswerProblem[] {
  const { discriminator, oneOf = [] } = schema;
  if (discriminator) {
    const key = discriminator.propertyName;
    const value = shapeAt(shape, key);
    if (value?.kind !== 'text' || value.text === undefined)
      return value || shape.isOpen ? [] : [{ field, message: `it has no "${key}"` }];
    const branch = oneOf.find(({ properties }) => properties?.[key]?.const === value.text);
    const allowed = oneOf.map(({ properties }) => `"${properties?.[key]?.const}"`).join(', ');
    return branch
      ? checkObject(shape, branch, field)
      : [{ field: `${field}.${key}`, message: `it is ${shown(value)}; allowed: ${allowed}` }];
  }
  const missing = (schema.required ?? []).filter((key) => !shape.isOpen && !shapeAt(shape, key));
  return [
    ...missing.map((key) => ({ field, message: `it has no "${key}"` })),
    ...shape.entries.flatMap(({ key, value, range, isOptional }) => {
      const own = schema.properties?.[key];
      return own && !isOptional
        ? check(value, own, `${field}.${key}`).map((problem) => ({ ...problem, range: problem.range ?? range }))
        : [];
    }),
  ];
}

function typeOf({ kind }: Shape): string {
  return {
    text: 'string',
    list: 'array',
    object: 'object',
    number: 'number',
    boolean: 'boolean',
    null: 'null',
    unknown: 'unknown',
  }[kind];
}

function shown(shape: Shape): string {
  if (shape.kind === 'text' && shape.text !== undefined) return `"${shape.text.slice(0, 40)}"`;
  if (shape.kind === 'boolean' && shape.value !== undefined) return String(shape.value);
  return shape.kind === 'null' ? 'null' : withArticle(typeOf(shape));
}

function withArticle(type: string): string {
  return `${/^[ao]/.test(type) ? 'an' : 'a'} ${type}`;
}

const foreign: ReadonlySet<string> = new Set(freeTexts.map(({ name }) => name));

/** The JSON that scripts print for the client. */
export const scriptOutputRules = [
  defineScriptRule({
    id: 'script/invalid-answer',
    severity: 'error',
    summary: 'JSON that the client refuses',
    check(script, report) {
      const isBlock = script.calls.length > 0 && script.calls.every(blocksOnFailure);
      const effect = `the client drops all of it, the decision too${isBlock ? ', and counts it as a block' : ', and goes on as if the hook had said nothing'}`;
      for (const { print, shape } of answersOf(script)) {
        for (const { field, message, range } of problemsOf(shape))
          report({ message: `${field}: ${message}`, effect, help: helpFor(field, script), range: range ?? print.range });
      }
      for (const print of brokenPrints(script))
        report({
          effect,
          message: `what is printed is no JSON: ${quoted(textOf(print.text).trim())}`,
          help: 'print it through jq -n, json.dumps or JSON.stringify',
          range: print.range,
        });
    },
  }),
  defineScriptRule({
    id: 'script/wrong-event',
    severity: 'error',
    summary: 'an answer for another event',
    effect: 'the client takes the hook for one that failed, and goes on as if it had said nothing',
    check(script, report) {
      const { calls } = script;
      if (calls.length === 0 || calls.some((call) => outputOf(call).isBare)) return;
      const events = eventsOf(calls);
      for (const { print, shape } of answersOf(script)) {
        const name = namedEvent(shape);
        // A script that knows several events runs on others too, perhaps elsewhere.
        if (name === undefined || events.includes(name) || readsEvent(script)) continue;
        report({
          message: `the answer is for ${quoted(name)}, and the hook runs on ${either(events)}`,
          help: `write "hookEventName": ${quoted(events[0])}`,
          range: print.range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/stray-key',
    severity: 'warning',
    summary: 'a key of an answer in the wrong place',
    check(script, report) {
      const [only, ...more] = eventsOf(script.calls);
      for (const { print, shape } of answersOf(script)) {
        for (const { key, range, belongs } of strayKeys(shape, more.length === 0 ? only : undefined)) {
          const isDecision = key.startsWith('permissionDecision') || key === 'decision';
          report({
            message:
              belongs === 'inside'
                ? `${quoted(key)} stands at the top level`
                : `${quoted(key)} stands inside "hookSpecificOutput"`,
            ...(isDecision ? { severity: 'error' as const } : {}),
            effect: isDecision ? 'the client ignores the key: nothing is decided' : 'the client ignores the key',
            help: placeOf(key, belongs, only),
            range: range ?? print.range,
          });
        }
      }
    },
  }),
  defineScriptRule({
    id: 'script/text-around-json',
    severity: 'error',
    summary: 'text beside the JSON',
    effect: 'stdout has to be JSON alone: the client takes all of it for text, and what the JSON says is lost',
    check(script, report) {
      if (script.calls.length === 0) return;
      const paths = waysThrough(script) ?? [];
      for (const { print } of answersOf(script)) {
        const own = paths.filter(({ prints }) => prints.includes(print));
        const beside = own.map((path) => textBeside(path, print));
        const [first] = beside;
        if (own.length === 0 || !first || beside.some((other) => !other)) continue;
        report({
          message: `${quoted(textOf(first.text).trim())} is printed ${first.range.start < print.range.start ? 'before' : 'after'} the JSON`,
          help: script.model.language === 'shell' ? 'send it to stderr: >&2' : 'print it to stderr',
          range: first.range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/answer-on-stderr',
    severity: 'error',
    summary: 'JSON for the client on stderr',
    effect: 'the client looks for JSON on stdout only',
    check(script, report) {
      const paths = waysThrough(script) ?? [];
      const seen = new Set<Print>();
      for (const { prints, exit } of script.calls.length > 0 ? paths : []) {
        for (const print of prints) {
          const { stream, shape, range } = print;
          if (stream !== 'stderr' || shape?.kind !== 'object' || !isDecision(shape) || seen.has(print)) continue;
          seen.add(print);
          const isBlock = exit?.code === 2;
          if (prints.some((other) => other.stream === 'stdout' && other.shape?.kind === 'object')) continue;
          report({
            message: 'JSON with a decision goes to stderr',
            ...(isBlock ? { severity: 'warning' as const } : {}),
            effect: isBlock
              ? 'code 2 blocks, and the model reads the raw JSON as the reason'
              : 'the client looks for JSON on stdout only: nothing is decided',
            help: isBlock ? 'print the reason alone, or print the JSON to stdout and end with 0' : 'print it to stdout',
            range,
          });
        }
      }
    },
  }),
  defineScriptRule({
    id: 'script/unescaped-json',
    severity: 'warning',
    summary: 'a value of the input in JSON that is put together by hand',
    effect: 'where a quote, a backslash or a line break stands in it the JSON does not parse, and the decision is lost',
    check(script, report) {
      for (const { print } of answersOf(script)) {
        const hole = (print.text ?? []).find(
          (part): part is Hole => typeof part !== 'string' && !part.isEncoded && isForeign(part),
        );
        if (!hole) continue;
        report({
          message: `${quoted(`.${hole.input?.join('.')}`)} is put into JSON as it is`,
          help: {
            shell: 'let jq write the JSON: jq -n --arg value "$value" \'{…}\'',
            python: 'let json.dumps write the JSON',
            javascript: 'let JSON.stringify write the JSON',
          }[script.model.language],
          range: print.range,
        });
      }
    },
  }),
  defineScriptRule({
    id: 'script/void-answer',
    severity: 'warning',
    summary: 'a decision that the event does not know',
    check(script, report) {
      const calls = waitedFor(script);
      if (calls.length === 0) return;
      const events = either(eventsOf(calls));
      for (const { print, shape } of answersOf(script)) {
        const decision = shapeAt(shape, 'decision');
        const text = decision?.kind === 'text' ? decision.text : undefined;
        const isBlock = text === 'block' && calls.every((call) => outputOf(call).blocking === 'none');
        const isApproval = text === 'approve' && calls.every(({ fact }) => fact.name !== 'PreToolUse');
        // Where an approval has a form of its own, this one is missed.
        const isMissed = isApproval && calls.some((call) => outputOf(call).fields?.some(({ name }) => name === 'decision'));
        if (isBlock || isApproval)
          report({
            message: `"decision": ${quoted(text)} decides nothing on ${events}`,
            ...(isApproval && !isMissed ? { severity: 'info' as const } : {}),
            effect: isMissed
              ? 'nothing is approved'
              : isBlock
                ? 'the client goes on'
                : 'the client goes on, as it would without it',
            help: isMissed
              ? 'write "hookSpecificOutput": {"hookEventName": "PermissionRequest", "decision": {"behavior": "allow"}}'
              : isBlock
                ? 'what should stop something belongs on another event'
                : 'print nothing',
            range: print.range,
          });
      }
    },
  }),
  defineScriptRule({
    id: 'script/unseen-text',
    severity: 'info',
    summary: 'text on stdout where nobody reads it',
    check(script, report) {
      const calls = waitedFor(script);
      const paths = waysThrough(script) ?? [];
      if (calls.length === 0 || calls.some((call) => outputOf(call).plainStdout !== 'ignored') || script.model.isPartial) return;
      const silent = paths.filter(({ exit, isUncertain }) => !isUncertain && (exit === undefined || exit.code === 0));
      if (silent.some(({ prints }) => prints.some(({ stream, shape, text }) => stream === 'stdout' && (shape || !text)))) return;
      const print = silent
        .flatMap(({ prints }) => prints)
        .find(({ stream, text }) => stream === 'stdout' && textOf(text).trim() !== '');
      // A word or two are marks for whoever reads the log.
      if (!print || textOf(print.text).includes('{') || textOf(print.text).trim().split(/\s+/).length < 3) return;
      const isAll = script.isInline && paths.every(({ prints }) => prints.length > 0) && script.model.programs.length === 0;
      report({
        message: `the text goes to stdout, which nobody reads on ${either(eventsOf(calls))}: ${quoted(textOf(print.text).trim())}`,
        ...(isAll ? { severity: 'warning' as const } : {}),
        effect: 'plain text reaches the model on UserPromptSubmit, UserPromptExpansion and SessionStart alone',
        help: contextHelp(script),
        range: print.range,
      });
    },
  }),
] as const;

interface Answer {
  readonly print: Print;
  readonly shape: ObjectShape;
}

/** The objects for the client that a script prints to stdout. */
function answersOf({ model }: ReadScript): Answer[] {
  const seen = new Set<number>();
  const steps = [model.flow, ...model.functions.values()].flatMap((flow): Step[] => [...stepsOf(flow)]);
  return steps.flatMap((step) => {
    if (
      step.kind !== 'print' ||
      step.stream !== 'stdout' ||
      step.shape?.kind !== 'object' ||
      !isAnswer(step.shape) ||
      seen.has(step.range.start)
    )
      return [];
    seen.add(step.range.start);
    return [{ print: step, shape: step.shape }];
  });
}

function isDecision(shape: ObjectShape): boolean {
  return ['hookSpecificOutput', 'permissionDecision', 'decision'].some((key) => shapeAt(shape, key));
}

function isForeign({ input }: Hole): boolean {
  return input !== undefined && foreign.has(input[0] ?? '');
}

/** Other text on the same way; what is printed by unknown programs is left out. */
function textBeside({ prints, isUncertain }: Path, print: Print): Print | undefined {
  if (isUncertain) return undefined;
  return prints.find((other) => other !== print && other.stream === 'stdout' && other.text && textOf(other.text).trim() !== '');
}

function textOf(text: Text | undefined): string {
  return (text ?? []).map((part) => (typeof part === 'string' ? part : '…')).join('');
}

/** One line in braces that does not parse, and names a key that the client knows. */
function brokenPrints({ model, calls }: ReadScript): Print[] {
  const steps = [model.flow, ...model.functions.values()].flatMap((flow): Step[] => [...stepsOf(flow)]);
  return steps.filter((step): step is Print => {
    if (calls.length === 0 || step.kind !== 'print' || step.stream !== 'stdout' || step.shape || !step.text) return false;
    const text = step.text.every((part) => typeof part === 'string') ? step.text.join('').trim() : '';
    return /^\{[^\n]*\}$/.test(text) && /decision|hookSpecificOutput|systemMessage|continue/.test(text) && !readShape(step.text);
  });
}

function placeOf(key: string, belongs: 'inside' | 'outside' | 'nowhere', event: string | undefined): string {
  if (belongs === 'inside') return 'put it into "hookSpecificOutput", beside "hookEventName"';
  if (event !== 'PreToolUse') return 'put it at the top level';
  return key === 'decision'
    ? 'write "permissionDecision": "deny"'
    : `write ${key === 'reason' ? '"permissionDecisionReason"' : 'it at the top level'}`;
}

/** A script that looks at the event, or is told it. */
function readsEvent({ model, calls }: ReadScript): boolean {
  return model.paths.some(({ steps }) => steps[0] === 'hook_event_name') || calls.some(({ hasArguments }) => hasArguments);
}

function helpFor(field: string, { calls }: ReadScript): string {
  const [event] = eventsOf(calls);
  if (field.startsWith('hookSpecificOutput') && event) {
    const fields = calls[0] && outputOf(calls[0]).fields;
    return fields
      ? `for ${event} it has ${['hookEventName', ...fields.map(({ name }) => name)].join(', ')}`
      : `leave it out: ${event} knows the keys of the top level only`;
  }
  return 'leave out what has no value, and write the others as the client wants them';
}

function contextHelp({ calls }: ReadScript): string {
  const hasContext = calls.every((call) => outputOf(call).fields?.some(({ name }) => name === 'additionalContext'));
  return hasContext
    ? 'print JSON: "systemMessage" for the user, "hookSpecificOutput" with "additionalContext" for the model'
    : 'print JSON with "systemMessage" for the user';
}
