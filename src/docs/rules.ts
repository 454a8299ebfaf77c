import { rules } from '../rules/index.ts';
import { code, table } from './table.ts';

/** All rules, or those of one kind (`agent`); undefined where there is no such kind. */
export function ruleTable(kind?: string): string | undefined {
  const chosen = rules.filter(({ id }) => kind === undefined || id.startsWith(`${kind}/`));
  if (chosen.length === 0) return undefined;
  return table(
    ['Rule', 'Level', 'What it finds'],
    chosen.map(({ id, severity, summary }) => [code(id), severity, summary]),
  );
}
