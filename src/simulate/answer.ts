import type { HookOutput } from '../spec/hooks.ts';
import { isMap } from './check-output.ts';
import type { Decision } from './outcome.ts';

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
