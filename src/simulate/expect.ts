import { hookOutputs } from '../spec/hooks.ts';
import type { HookRun } from './run.ts';
import type { Decision, Outcome, Parts, Verdict } from './verdict.ts';

/** What a test may expect of the hooks of one firing. */
export const expectations = ['block', 'allow', 'ask', 'context', 'error', 'none'] as const;
export type Expectation = (typeof expectations)[number];

/** Of several decisions the first of these counts. */
const precedence: readonly Decision[] = ['stop', 'block', 'defer', 'ask', 'allow', 'none'];

/** What the decisions of all hooks come to. */
export function mergedDecision(runs: readonly HookRun[]): Decision {
  const decisions = runs.map(({ verdict }) => verdict?.decision ?? 'none');
  return precedence.find((decision) => decisions.includes(decision)) ?? 'none';
}

/** Everything that is true of the outcome; more than one expectation may hold. */
export function outcomesOf(event: string, runs: readonly HookRun[]): Expectation[] {
  const verdicts = runs.flatMap(({ verdict }) => verdict ?? []);
  const decision = mergedDecision(runs);
  const output = hookOutputs.find((candidate) => candidate.event === event);
  // Where blocking means to go on, a stop lets go.
  const isBlock = decision === 'block' || (decision === 'stop' && !output?.contextContinues);
  const hasFailed = verdicts.some(({ failure }) => failure);
  const isSure = !hasFailed && runs.every(({ verdict }) => verdict);
  const hasContext = verdicts.some(({ addsContext }) => addsContext);
  const isSilent = verdicts.every(
    ({ user, updatedInput, effects }) => user.length === 0 && !updatedInput && effects.length === 0,
  );
  const goesAhead =
    decision === 'allow' || (!isBlock && decision !== 'ask' && decision !== 'defer' && event !== 'PermissionRequest');
  const holds: Readonly<Record<Expectation, boolean>> = {
    block: isBlock,
    allow: goesAhead && isSure,
    ask: decision === 'ask',
    context: hasContext,
    error: hasFailed,
    none: decision === 'none' && isSure && !hasContext && isSilent,
  };
  return expectations.filter((expectation) => holds[expectation]);
}

/** Longer texts for the model go to a file, and a preview takes their place [client 2.1.330]. */
const longText = 10_000;
const previewLength = 2_000;

/** What the model reads and what the user sees of a hook. */
export function textsOf(parts: Parts, outcome: Outcome): Pick<Verdict, 'model' | 'user' | 'addsContext'> {
  const context = contextOf(parts, outcome);
  const refusal = refusalOf(parts, outcome);
  const { reasonTo } = parts.output;
  return {
    model: [...(reasonTo === 'model' ? refusal : []), ...context],
    user: [...(reasonTo === 'user' ? refusal : []), ...forUser(parts, outcome)],
    addsContext: context.length > 0,
  };
}

function refusalOf(parts: Parts, { decision, reason, command }: Outcome): string[] {
  if (decision !== 'block' || reason === undefined) return [];
  return [fillIn(parts.output.reasonText ?? '{reason}', parts, reason, command)];
}

function contextOf(parts: Parts, outcome: Outcome): string[] {
  const { end, output, answer, reply } = parts;
  if (isDropped(parts, outcome)) return [];
  const stdout = end.exitCode === 0 && reply.kind === 'plain' && output.plainStdout === 'model' ? reply.text : '';
  const context = answer.context !== undefined && output.contextText ? [fillIn(output.contextText, parts, answer.context)] : [];
  return stdout ? [...context, fillIn(output.stdoutText ?? '{text}', parts, stdout)] : context;
}

/** A prompt that is dropped takes all else that the hook said along. */
function isDropped({ output }: Parts, { decision }: Outcome): boolean {
  return output.stop === 'drops-prompt' && (decision === 'block' || decision === 'stop');
}

function forUser(parts: Parts, outcome: Outcome): string[] {
  const { end, situation, output, answer, reply, failure } = parts;
  const { decision, reason } = outcome;
  if (isDropped(parts, outcome)) return decision === 'stop' ? [`Operation stopped by hook${reason ? `: ${reason}` : ''}`] : [];
  const plain = reply.kind === 'plain' && end.exitCode === 0 && output.plainStdout === 'user' ? reply.text : '';
  const trouble = decision === 'block' ? '' : troubleOf(parts);
  const isUnanswered = decision === 'none' && failure?.isTold && output.notice && situation.plugin;
  return [
    ...(decision === 'ask' && reason !== undefined ? [reason] : []),
    ...(answer.message !== undefined && output.messageText ? [fillIn(output.messageText, parts, answer.message)] : []),
    ...(plain ? [fillIn(output.stdoutText ?? '{text}', parts, plain)] : []),
    ...(trouble && output.failureText ? [fillIn(output.failureText, parts, trouble)] : []),
    ...(isUnanswered ? ['(once a session for each hook) a hook of the plugin gave no answer, so the call was not checked'] : []),
  ];
}

/** What is shown of a hook that failed, on events where that is shown. */
function troubleOf({ end, answer, failure }: Parts): string {
  if (end.trouble === 'timed-out') return 'Hook cancelled';
  if (failure?.kind === 'unusable-output') return failure.why;
  return end.exitCode === 0 ? '' : (answer.reason ?? end.stderr.trim());
}

function fillIn(template: string, parts: Parts, text: string, command = parts.situation.command): string {
  const values: Readonly<Record<string, string>> = {
    event: parts.output.event,
    name: hookName(parts),
    command,
    prompt: String(parts.situation.payload.prompt ?? ''),
    reason: text,
    text: text.length > longText ? preview(text) : text,
  };
  return template.replace(/\{(\w+)\}/g, (token, key: string) => values[key] ?? token);
}

function preview(text: string): string {
  return `(${text.length} characters, saved to a file; this preview of them:) ${text.slice(0, previewLength)}`;
}

/** A hook's name in the client's messages: the event and what its matcher matched. */
function hookName({ output, situation }: Parts): string {
  const value = output.nameField === undefined ? undefined : situation.payload[output.nameField];
  return typeof value === 'string' ? `${output.event}:${value}` : output.event;
}
