import type { Failure, HookEnd } from './failure.ts';
import { inputProblem } from './tool-input.ts';
import type { Parts } from './verdict.ts';

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
export function outcomeOf(parts: Parts): Outcome {
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
