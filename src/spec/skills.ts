import builtinData from './builtin-commands.json' with { type: 'json' };
import freeData from './free-commands.json' with { type: 'json' };
import budgetData from './listing-budgets.json' with { type: 'json' };
import fieldData from './skill-fields.json' with { type: 'json' };
import type { Fact, Limit } from './types.ts';

/** A place in which the client treats a field in its own way. */
export type SkillPlace = 'plugin skill' | 'plugin command' | 'project skill' | 'project command';

/** A frontmatter field of skills and commands. */
export interface SkillField extends Fact {
  readonly name: string;
  readonly ignoredIn?: readonly SkillPlace[];
  /** What the field does, as a sentence for tables. */
  readonly does: string;
  /** JSON Schema of the values that the client applies. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** What becomes of other values. */
  readonly otherwise: string;
}

/** A shell command that the client runs without asking. */
export interface FreeCommand extends Fact {
  readonly name: string;
  /** The first words behind it with which it is free; any where absent. */
  readonly subcommands?: readonly string[];
  /** Free only for files below the working directory, whatever rules allow. */
  readonly limited?: boolean;
}

/** A name that the client's own commands and skills have taken. */
export interface BuiltinCommand extends Fact {
  readonly name: string;
  readonly kind: 'skill' | 'interface';
}

export const skillFields = fieldData.facts as readonly SkillField[];
export const freeCommands = freeData.facts as readonly FreeCommand[];
export const builtinCommands = builtinData.facts as readonly BuiltinCommand[];
export const listingBudgets = budgetData.facts as readonly Limit[];
