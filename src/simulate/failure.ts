import type { Answer } from './answer.ts';
import type { HookReply } from './output.ts';

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
export function failureOf(end: HookEnd, reply: HookReply, answer: Answer): Failure | undefined {
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
