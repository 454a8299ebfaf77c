import { commands } from '../cli/index.ts';
import { commonOptions, type Option } from '../cli/shared/command.ts';
import { rules } from '../rules/index.ts';
import { code, table } from './table.ts';

/** All executables of `scripts/`, with what they do. */
export function toolTable(): string {
  return table(
    ['Tool', 'What it does'],
    commands.map(({ name, summary }) => [code(name), summary]),
  );
}

/** The options of one executable; undefined where there is none of that name. */
export function optionTable(name: string): string | undefined {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return undefined;
  const rows = [...command.options, ...commonOptions].map((option) => [code(usageOf(option)), option.help]);
  return table(['Option', 'What it does'], rows);
}

function usageOf({ name, short, value, choices }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${choices?.join('|') ?? value}` : ''}`;
}

/** All rules, or those of one kind (`agent`); undefined where there is no such kind. */
export function ruleTable(kind?: string): string | undefined {
  const chosen = rules.filter(({ id }) => kind === undefined || id.startsWith(`${kind}/`));
  if (chosen.length === 0) return undefined;
  return table(
    ['Rule', 'Level', 'What it finds'],
    chosen.map(({ id, severity, summary }) => [code(id), severity, summary]),
  );
}
