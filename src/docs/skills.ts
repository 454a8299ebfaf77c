import { builtinCommands, type FreeCommand, freeCommands, listingBudgets, type SkillPlace, skillFields } from '../spec/skills.ts';
import { schemaWords } from './schema-words.ts';
import { code, codes, table } from './table.ts';

const places: readonly SkillPlace[] = ['plugin skill', 'plugin command', 'project skill', 'project command'];

/** The frontmatter fields that skills and commands share. */
export function skillFieldTable(): string {
  const rows = skillFields.map(({ name, schema, does, otherwise, ignoredIn = [] }) => {
    const worksIn = places.filter((place) => !ignoredIn.includes(place)).map((place) => `${place}s`);
    return [code(name), schemaWords(schema), does, otherwise, ignoredIn.length === 0 ? 'all' : worksIn.join(', ')];
  });
  return table(['Field', 'Values', 'What it does', 'With another value', 'Works in'], rows);
}

/** The shell commands that the client runs for a text without a rule that approves them. */
export function freeCommandTable(): string {
  const named = (belongs: (one: FreeCommand) => boolean): string => codes(freeCommands.filter(belongs).map(({ name }) => name));
  const narrow = freeCommands.flatMap(({ name, subcommands = [] }) =>
    subcommands.length === 0 ? [] : [[code(name), `only ${codes(subcommands)}`]],
  );
  return table(
    ['Command', 'Runs without a rule'],
    [
      [named(({ limited, subcommands }) => !limited && !subcommands), 'with any arguments'],
      [named(({ limited }) => limited === true), 'for files below the working directory'],
      ...narrow,
    ],
  );
}

/** The names that the client's own skills and commands have taken. */
export function builtinCommandTable(): string {
  const named = (kind: string): string => codes(builtinCommands.filter((one) => one.kind === kind).map(({ name }) => name));
  return table(
    ['Kind', 'Names'],
    [
      ['skills of the client', named('skill')],
      ['commands of its interface', named('interface')],
    ],
  );
}

/** How many characters the listing of skills may have. */
export function listingBudgetTable(): string {
  const rows = listingBudgets.map(({ value, unit, does }) => [`${value.toLocaleString('en')} ${unit}`, does]);
  return table(['Size', 'What it is'], rows);
}
