import { type HookOutput, hookOutputs } from '../spec/hooks.ts';
import { answerOf, emptyAnswer } from './answer.ts';
import { effectOf, headingOf } from './effect.ts';
import { type Failure, failureOf, type HookEnd } from './failure.ts';
import { type Decision, outcomeOf } from './outcome.ts';
import { type HookReply, readReply } from './output.ts';
import type { Payload } from './payload.ts';
import { textsOf } from './texts.ts';

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
