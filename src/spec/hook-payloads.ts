import data from './hook-payloads.json' with { type: 'json' };
import sessionData from './hook-session.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** What the client writes to the stdin of an event's hooks; texts in angle brackets stand for values of the run. */
export interface EventSample extends Fact {
  readonly kind: 'event';
  /** The event, or `Event.variant` where the client was seen to send several shapes. */
  readonly name: string;
  readonly event: string;
  /** The fields that stand between the paths and the event's name, in the client's order. */
  readonly common: readonly string[];
  /** The event's own fields; one that is also common replaces its usual value. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the tool events say of one tool; `mcp__*` stands for every tool of an MCP server. */
export interface ToolSample extends Fact {
  readonly kind: 'tool';
  readonly tool: string;
  readonly input: unknown;
  readonly response?: unknown;
  /** The response as PostToolBatch has it: what the model reads. */
  readonly result?: unknown;
  readonly error?: string;
  readonly suggestions?: unknown;
}

const facts = data.facts as readonly (EventSample | ToolSample)[];

export const eventSamples: readonly EventSample[] = facts.filter((fact) => fact.kind === 'event');
export const toolSamples: readonly ToolSample[] = facts.filter((fact) => fact.kind === 'tool');

/** The value of a variable that the client sets for hooks; texts in angle brackets stand for values of the session. */
export interface SessionVariable extends Fact {
  readonly name: string;
  readonly value: string;
  /** What it is for an author; absent where the client sets it for itself. */
  readonly holds?: string;
  /** Whether the exec form replaces it between braces. */
  readonly substituted?: boolean;
  /** `plugin`: for hooks of plugins; `effort`: where the input has an effort; `env-file`: on events that have such a file. */
  readonly when: 'always' | 'plugin' | 'effort' | 'env-file';
}

/** All that the client adds to its own environment, but for the address and token on which a session can be spoken to. */
export const sessionVariables = sessionData.facts as readonly SessionVariable[];
