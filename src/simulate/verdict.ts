import { type HookOutput, hookOutputs } from '../spec/hooks.ts';
import { type Answer, answerOf, emptyAnswer, type HookReply, readReply } from './output.ts';
import type { HookRun } from './run.ts';
import { inputProblem, type Payload } from './select.ts';

/** How a hook ended. */
export interface HookEnd {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Why there is no exit code of its own: it never ran, ran out of time, was ended by a signal, or a URL did not answer. */
  readonly trouble?: 'not-started' | 'timed-out' | 'signal' | 'no-answer';
  /** Of the trouble, as a clause. */
  readonly detail?: string;
}

/** Why the client got no answer from a hook. */
export interface Failure {
  readonly kind: NonNullable<HookEnd['trouble']> | 'unusable-output' | 'exit-code';
  /** As a clause that follows "because". */
  readonly why: string;
  /** Whether the client tells the user where the event is one whose failures are told. */
  readonly isTold: boolean;
}

/** Exit codes from here on mean to the client that the hook did not run properly [client 2.1.330]. */
const notRunCode = 126;

/** The reason for which a hook gave no answer; undefined where it gave one, be it silence. */
function failureOf(end: HookEnd, reply: HookReply, answer: Answer): Failure | undefined {
  const { exitCode, trouble, detail = '' } = end;
  if (trouble) return { kind: trouble, why: detail, isTold: true };
  if (exitCode === 2) return undefined;
  if (reply.kind === 'unusable') return { kind: 'unusable-output', why: reply.why, isTold: true };
  // JSON that says something counts whatever the exit code.
  if (exitCode === 0 || isTelling(answer)) return undefined;
  return { kind: 'exit-code', why: explainCode(exitCode), isTold: exitCode >= notRunCode };
}

function isTelling({ decision, context, updatedInput, effects }: Answer): boolean {
  return decision !== 'none' || context !== undefined || updatedInput !== undefined || effects.length > 0;
}

function explainCode(code: number): string {
  if (code === 126) return 'exit code 126: the command cannot be executed';
  if (code === 127) return 'exit code 127: the command was not found';
  return `exit code ${code} is a failure of the hook, not a block; only 2 blocks`;
}

const headings: Readonly<Record<Exclude<Decision, 'none'>, string>> = {
  block: 'blocked',
  allow: 'allowed',
  ask: 'asks',
  defer: 'deferred',
  stop: 'stopped',
};

/** What happens, in a word or two. */
function headingOf(output: HookOutput, { decision }: Outcome, failure: Failure | undefined): string {
  const isGate = output.blocking === 'action' || output.event === 'PermissionRequest';
  if (decision === 'none') return failure ? (isGate ? 'fails open' : 'failed') : 'goes ahead';
  return decision === 'block' && output.blocking === 'feedback' ? 'fed back' : headings[decision];
}

/** What happens, as a clause. */
function effectOf(output: HookOutput, { decision, updatedInput }: Outcome): string {
  const { blocked = '', proceeds, stop } = output;
  const changed = updatedInput ? ', with the input that the hook gave' : '';
  if (decision === 'block') return blocked;
  if (decision === 'stop') return stop === 'drops-prompt' ? blocked : 'the turn ends';
  if (decision === 'ask') return `the user is asked${changed}; where no one can be asked it is a refusal`;
  if (decision === 'defer') return 'the session ends with the call left open';
  return (decision === 'allow' ? allowed(output) : proceeds) + changed;
}

function allowed({ event, proceeds }: HookOutput): string {
  if (event === 'PreToolUse') return 'the tool runs without a permission question';
  if (event === 'PermissionRequest') return 'the call is allowed';
  return event.startsWith('Elicitation') ? 'the server gets the answer "accept"' : proceeds;
}

/** `stop` ends the turn, or drops the prompt. */
export type Decision = 'block' | 'allow' | 'ask' | 'defer' | 'stop' | 'none';

export interface Outcome {
  readonly decision: Decision;
  readonly reason?: string | undefined;
  /** The command as the reason's text quotes it. */
  readonly command: string;
  readonly updatedInput?: Readonly<Record<string, unknown>> | undefined;
}

/** The decision: exit code 2 and `onFailure` before what the JSON says, except where the JSON itself blocks or ends the turn. */
function outcomeOf(parts: Parts): Outcome {
  const { end, situation, output, answer, failure } = parts;
  const { command, shownCommand } = situation;
  const said = { decision: answer.decision, reason: answer.reason, command };
  if (answer.decision === 'stop') return said;
  const isExit2 = end.exitCode === 2 && !end.trouble;
  const hasFailed = failure !== undefined || (end.exitCode !== 0 && !isExit2);
  if (hasFailed && situation.onFailure === 'block' && output.onFailure === 'block')
    return { decision: 'block', reason: failureReason(parts), command };
  if (output.plainStdout === 'path') return worktreeOutcome(parts);
  if (answer.decision === 'block') return { ...said, reason: answer.reason ?? defaultReason(output.event) };
  if (isExit2 && output.blocking !== 'none')
    return { decision: 'block', reason: exit2Reason(parts), command: output.isBare ? command : shownCommand };
  if (failure) return { decision: 'none', command };
  if (answer.context !== undefined && output.contextContinues) return { decision: 'block', command };
  const refused = refusedInput(parts);
  if (refused) return { decision: 'block', reason: refused, command };
  return { ...said, updatedInput: answer.updatedInput };
}

function defaultReason(event: string): string {
  return event === 'PermissionRequest' ? 'Permission denied by hook' : 'Blocked by hook';
}

function failureReason({ end, situation, output, failure }: Parts): string {
  const opening = output.isBare ? '' : `[${situation.command}]: `;
  if (end.trouble === 'timed-out') return `${opening}timed out; blocking because onFailure is "block"`;
  return `${opening}failed; blocking because onFailure is "block"\n${troubleText(end, failure) || 'No stderr output'}`;
}

/** What there is to read about a failure: what the client says of it, else what the hook wrote. */
function troubleText(end: HookEnd, failure: Failure | undefined): string {
  const isOfClient = failure?.kind === 'unusable-output' || failure?.kind === 'not-started' || failure?.kind === 'no-answer';
  return isOfClient ? failure.why : end.stderr.trimEnd();
}

function exit2Reason({ end, situation, output, reply }: Parts): string {
  if (output.isBare) return end.stderr.trim();
  const opening = `[${situation.shownCommand}]:`;
  if (reply.kind === 'unusable' && reply.isWrongEvent) return `${opening} blocked (exit 2); its output could not be processed`;
  const origin = situation.plugin ? `\nThis hook comes from the ${situation.plugin} plugin.` : '';
  return `${opening} ${end.stderr || 'No stderr output'}${origin}`;
}

/** Where a hook makes the worktree, every failure and every silence means that there is none. */
function worktreeOutcome({ end, situation, answer, failure, reply }: Parts): Outcome {
  const { command } = situation;
  const isSilent = reply.kind === 'plain' ? reply.text === '' : answer.decision === 'block' && answer.reason === undefined;
  if (!failure && end.exitCode === 0)
    return isSilent ? { decision: 'block', reason: 'it printed no path', command } : { decision: 'none', command };
  const detail = end.trouble === 'timed-out' ? 'Hook cancelled' : (answer.reason ?? troubleText(end, failure)) || 'no output';
  return { decision: 'block', reason: detail, command };
}

/** A rewritten input that the tool's schema refuses makes the call fail. */
function refusedInput({ situation, answer }: Parts): string | undefined {
  const tool = String(situation.payload.tool_name);
  const problem = answer.updatedInput && answer.decision !== 'ask' ? inputProblem(tool, answer.updatedInput) : undefined;
  return problem && `the hook's updatedInput does not fit ${tool}: ${problem}`;
}

/** What the client knows of a hook besides how it ended. */
export interface HookSituation {
  readonly event: string;
  readonly payload: Payload;
  /** The command as configured, and with the plugin's root put in, as the client shows it. */
  readonly command: string;
  readonly shownCommand: string;
  /** The client's id of the plugin, such as `demo@inline`. */
  readonly plugin?: string;
  readonly onFailure?: string;
  /** The handler says that no one waits for it. */
  readonly isAsync?: boolean;
}

/** What the client does with the end of one hook. */
export interface Verdict {
  readonly decision: Decision;
  /** Why the hook gave no answer; where it is set, the action goes ahead unless the decision says otherwise. */
  readonly failure?: Failure;
  /** What happens: in a word or two, and as a clause. */
  readonly heading: string;
  readonly effect: string;
  /** Texts that the model reads, as it reads them. */
  readonly model: readonly string[];
  /** Texts that the user sees in a session without a terminal. */
  readonly user: readonly string[];
  /** Whether the model gets something of the hook that is not a refusal. */
  readonly addsContext: boolean;
  readonly updatedInput?: Readonly<Record<string, unknown>>;
  /** Further keys of `hookSpecificOutput`, each with what it does. */
  readonly effects: readonly { readonly key: string; readonly value: unknown; readonly does: string }[];
  readonly notes: readonly string[];
}

/** What the client makes of how a hook ended. Pure; throws for an event that does not exist. */
export function verdictOf(end: HookEnd, situation: HookSituation): Verdict {
  const output = hookOutputs.find(({ event }) => event === situation.event);
  if (!output) throw new Error(`there is no event ${situation.event}`);
  const reply: HookReply = end.trouble ? { kind: 'plain', text: '' } : readReply(end.stdout, output);
  if (!end.trouble && (situation.isAsync || reply.kind === 'async')) return lateVerdict(output, reply);
  const answer = reply.kind === 'json' ? answerOf(reply.value, output) : emptyAnswer;
  const failure = failureOf(end, reply, answer);
  const parts = { end, situation, output, reply, answer, failure };
  const outcome = outcomeOf(parts);
  return {
    decision: outcome.decision,
    ...(failure && outcome.decision === 'none' ? { failure } : {}),
    heading: headingOf(output, outcome, failure),
    effect: effectOf(output, outcome),
    ...textsOf(parts, outcome),
    ...(outcome.updatedInput ? { updatedInput: outcome.updatedInput } : {}),
    effects: answer.effects,
    notes: notesOf(parts),
  };
}

/** How a hook ended, and everything read from it. */
export interface Parts {
  readonly end: HookEnd;
  readonly situation: HookSituation;
  readonly output: HookOutput;
  readonly reply: HookReply;
  readonly answer: ReturnType<typeof answerOf>;
  readonly failure: Failure | undefined;
}

function lateVerdict(output: HookOutput, reply: HookReply): Verdict {
  const late = output.blocking === 'none' ? '' : '; whatever the hook decides comes too late';
  const notes = [reply.kind === 'async' ? 'its first line says that it runs on its own ("async": true)' : 'the handler is async'];
  return {
    decision: 'none',
    heading: 'goes ahead',
    effect: output.proceeds + late,
    model: [],
    user: [],
    addsContext: false,
    effects: [],
    notes,
  };
}

function notesOf({ end, situation, output, reply, answer }: Parts): string[] {
  const { event, plainStdout, onFailure, messageText } = output;
  const isExit2 = end.exitCode === 2 && !end.trouble;
  const isDropped = reply.kind === 'plain' && reply.text !== '' && !reply.hint && plainStdout === 'ignored' && end.exitCode === 0;
  const notes: readonly (readonly [holds: boolean, note: string])[] = [
    [reply.kind === 'plain' && reply.hint !== undefined, (reply.kind === 'plain' && reply.hint) || ''],
    [reply.kind === 'json' && reply.unknown.length > 0, `ignored, as the client does not know them: ${unknownKeys(reply)}`],
    [reply.kind === 'json' && plainStdout === 'path', 'the JSON itself is taken as the path: a command prints the bare path'],
    [isExit2 && output.blocking === 'none', `exit code 2 blocks nothing on ${event}`],
    [situation.onFailure === 'block' && onFailure === 'ignored', `"onFailure": "block" has no effect on ${event}`],
    [isDropped, `plain text on stdout goes nowhere on ${event}`],
    [answer.message !== undefined && messageText === undefined, 'its systemMessage is not shown in a session without a terminal'],
  ];
  return [...answer.notes, ...notes.flatMap(([holds, note]) => (holds ? [note] : []))];
}

function unknownKeys(reply: HookReply): string {
  return reply.kind === 'json' ? reply.unknown.join(', ') : '';
}

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
function textsOf(parts: Parts, outcome: Outcome): Pick<Verdict, 'model' | 'user' | 'addsContext'> {
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
