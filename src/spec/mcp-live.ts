import messageData from './mcp-messages.json' with { type: 'json' };
import reasonData from './mcp-reasons.json' with { type: 'json' };
import type { Evidence, Since } from './types.ts';

/** What a step of a live diagnosis can find. Texts hold places such as `{url}` for the values of the case. */
export interface Reason {
  /** Which part of the connection it is about. */
  readonly step: string;
  readonly code: string;
  readonly severity: 'ok' | 'info' | 'warning' | 'error';
  readonly message: string;
  /** What the client does or shows. */
  readonly effect?: string;
  readonly help?: string;
  /** The document, and its revision, that asks for it. */
  readonly spec?: string;
  readonly since?: Since;
  readonly evidence?: readonly Evidence[];
}

/** A message of the client, what can be behind it, and how to find out which it is. */
export interface ClientMessage {
  readonly name: string;
  /** Each must stand in the message, in any case of letters; `|` separates spellings. */
  readonly has: readonly string[];
  readonly causes: readonly MessageCause[];
  readonly since?: Since;
  readonly evidence?: readonly Evidence[];
}

export interface MessageCause {
  readonly cause: string;
  /** What to do next to confirm it. */
  readonly check: string;
}

const reasons = new Map((reasonData.facts as readonly Reason[]).map((reason) => [reason.code, reason]));

export const allReasons: readonly Reason[] = [...reasons.values()];
export const clientMessages = messageData.facts as readonly ClientMessage[];

/** The reason with a code. Throws where there is none: codes are ours. */
export function reasonOf(code: string): Reason {
  const reason = reasons.get(code);
  if (!reason) throw new Error(`there is no reason ${code}`);
  const { since: _since, evidence: _evidence, ...rest } = reason;
  return rest;
}
