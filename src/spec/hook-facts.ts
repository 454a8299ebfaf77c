import eventData from './hook-events.json' with { type: 'json' };
import handlerData from './hook-handlers.json' with { type: 'json' };
import inputData from './hook-inputs.json' with { type: 'json' };
import misnomerData from './hook-misnomers.json' with { type: 'json' };
import data from './hook-module-events.json' with { type: 'json' };
import toolInputData from './tool-inputs.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** The events that a hooks module can stand on; besides them every event of hooks, as `classic.<Event>`. */
export const moduleEvents: readonly string[] = data.facts.map(({ name }) => name);

/** What a tool takes: types by field, the name of an optional field ending in `?`. */
export interface ToolInput extends Fact {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const toolInputs = toolInputData.facts as readonly unknown[] as readonly ToolInput[];

/** A value of a hook's input or output. */
export interface HookField {
  readonly name: string;
  readonly type: string;
  /** The only values there are. */
  readonly values?: readonly string[];
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  /** The fields of an object. */
  readonly fields?: readonly HookField[];
}

/** What a matcher of an event is held against. */
export interface EventMatcher {
  /** The field of the input. */
  readonly on: string;
  readonly kind: 'tool' | 'value' | 'agent' | 'command' | 'server' | 'model' | 'file';
  readonly values?: readonly string[];
  /** True where the values are those of the documents, and the client may have more. */
  readonly open?: boolean;
}

export interface HookEvent extends Fact {
  readonly name: string;
  /** When, as a clause. */
  readonly fires: string;
  /** Absent where the client ignores a matcher. */
  readonly matcher?: EventMatcher;
  /** What the input holds besides the fields that all events share. */
  readonly input: readonly HookField[];
  /** Keys of `hookSpecificOutput`; absent where the client refuses any. */
  readonly output?: readonly HookField[];
  /** What exit code 2 does. */
  readonly exitTwo: string;
  /** True where exit code 2 stops or undoes what the event is about. */
  readonly blocks?: boolean;
  readonly handlers: readonly string[];
  /** Seconds after which a command without a timeout of its own is ended. */
  readonly timeout: number;
  /** Seconds that a plugin's timeout cannot exceed. */
  readonly cap?: number;
  /** True where one entry that cannot be loaded refuses everything it sits in. */
  readonly gating?: boolean;
  /** What becomes of output that is no JSON, where it is used. */
  readonly plainOutput?: string;
  readonly environmentFile?: boolean;
  /** Where the event is of little use to a plugin: why. */
  readonly inPlugin?: string;
  readonly note?: string;
}

/** A key that the client reads in a hooks file, a group or a handler. */
export interface HandlerField {
  readonly name: string;
  readonly type: string;
  readonly values?: readonly string[];
  readonly required?: boolean;
  /** Another value than those listed is read as the last of them instead of being refused. */
  readonly lenient?: boolean;
  readonly does: string;
}

export interface HandlerShape extends Fact {
  /** The type of a handler, else `group` or `file`. */
  readonly name: string;
  readonly kind: 'handler' | 'group' | 'file';
  readonly does: string;
  /** Default of a handler's timeout in seconds; an event's own default is shorter in places. */
  readonly timeout?: number;
  readonly fields: readonly HandlerField[];
}

/** A variable that authors use in hooks and that no client sets. */
export interface Misnomer extends Fact {
  readonly name: string;
  /** What to use in its place. */
  readonly use: string;
}

/** A field that the input of every event, or of those listed, has. */
export interface CommonInput extends Fact, HookField {
  readonly when?: string;
  readonly events?: readonly string[];
}

export const hookEvents = eventData.facts as readonly HookEvent[];
export const hookShapes = handlerData.facts as readonly HandlerShape[];
export const misnomers = misnomerData.facts as readonly Misnomer[];
export const commonInputs = inputData.facts as readonly CommonInput[];

const eventByName: ReadonlyMap<string, HookEvent> = new Map(hookEvents.map((event) => [event.name, event]));
const shapeByName: ReadonlyMap<string, HandlerShape> = new Map(hookShapes.map((shape) => [shape.name, shape]));

/** The event of a name, in the client's spelling. */
export function hookEvent(name: string): HookEvent | undefined {
  return eventByName.get(name);
}

/** The shape of a handler by its type; undefined where there is no such type. */
export function handlerShape(type: string): HandlerShape | undefined {
  const shape = shapeByName.get(type);
  return shape?.kind === 'handler' ? shape : undefined;
}
