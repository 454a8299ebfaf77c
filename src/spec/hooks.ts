import outputData from './hook-outputs.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** The part of JSON Schema that outputs need; `oneOf` always goes with a discriminator. */
export interface OutputSchema {
  readonly type?: 'string' | 'boolean' | 'object' | 'array';
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly items?: OutputSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, OutputSchema>>;
  readonly discriminator?: { readonly propertyName: string };
  readonly oneOf?: readonly OutputSchema[];
}

/** A key of the JSON that a hook may print, at the top level or in `hookSpecificOutput`. */
export interface OutputField {
  readonly name: string;
  readonly schema: OutputSchema;
  /** What it does, as a clause that follows its name. */
  readonly does: string;
}

/** What the client makes of the output of an event's hooks. */
export interface HookOutput extends Fact {
  readonly event: string;
  /** The input field whose value stands behind the event in a hook's name, as in `PreToolUse:Bash`. */
  readonly nameField?: string;
  /** The keys of `hookSpecificOutput`; null where the event has no such output and one makes all of it invalid. */
  readonly fields: readonly OutputField[] | null;
  readonly required: readonly string[];
  /** What exit code 2 and `"decision": "block"` do: stop something, only feed the reason back, or nothing. */
  readonly blocking: 'action' | 'feedback' | 'none';
  /** What happens then, as a clause. */
  readonly blocked?: string;
  /** What happens where no hook decides otherwise, as a clause. */
  readonly proceeds: string;
  readonly reasonTo: 'model' | 'user' | 'nobody';
  /** How a reason arrives; {name} is the event with what its matcher matched. */
  readonly reasonText?: string;
  /** What `"continue": false` does. */
  readonly stop: 'ends-turn' | 'drops-prompt' | 'ignored';
  /** What stdout is for where it is not JSON. */
  readonly plainStdout: 'model' | 'user' | 'instructions' | 'path' | 'ignored';
  readonly stdoutText?: string;
  readonly contextText?: string;
  /** Whether an `additionalContext` alone blocks: there is something more to do. */
  readonly contextContinues?: boolean;
  /** Whether `"onFailure": "block"` blocks here. */
  readonly onFailure: 'block' | 'ignored';
  /** How a `systemMessage` is shown in a session without a terminal; absent where it is not. */
  readonly messageText?: string;
  /** How the stderr of a hook that exits with something other than 0 is shown to the user. */
  readonly failureText?: string;
  /** The event is fired outside the conversation: its hooks' reasons come bare, and a wrong hookEventName is let pass. */
  readonly isBare?: boolean;
  /** Whether the user is told that a hook gave no answer. */
  readonly notice?: boolean;
}

const facts = outputData.facts as readonly ((HookOutput & { kind: 'event' }) | (OutputField & Fact & { kind: 'key' }))[];

export const hookOutputs: readonly HookOutput[] = facts.filter((fact) => fact.kind === 'event');
/** The top-level keys. */
export const outputKeys: readonly (OutputField & Fact)[] = facts.filter((fact) => fact.kind === 'key');
