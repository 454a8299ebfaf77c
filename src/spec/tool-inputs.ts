import toolInputData from './tool-inputs.json' with { type: 'json' };
import type { Fact } from './types.ts';

/** What a tool takes: types by field, the name of an optional field ending in `?`. */
export interface ToolInput extends Fact {
  readonly name: string;
  readonly fields: Readonly<Record<string, string>>;
}

export const toolInputs = toolInputData.facts as readonly unknown[] as readonly ToolInput[];
