import { expect, it } from 'vitest';
import { generate } from '../../src/docs/index.ts';
import { evalFields, graderTypes } from '../../src/spec/evals.ts';
import { builtinCommands, freeCommands, listingBudgets, skillFields } from '../../src/spec/skills.ts';

function rowsOf(name: string): string[] {
  return (generate(name) ?? '').split('\n').slice(2);
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

it('skill-fields has a row for every field, and says where one has no effect', () => {
  const rows = rowsOf('skill-fields');
  expect(rows.map((row) => namesIn(row)[0])).toEqual(skillFields.map(({ name }) => name));
  const worksIn = (name: string): string | undefined =>
    rows
      .find((row) => row.startsWith(`| \`${name}\``))
      ?.split(' | ')
      .at(-1);
  expect(worksIn('description')).toBe('all |');
  expect(worksIn('hooks')).toBe('plugin skills, project skills, project commands |');
});

it('free-commands holds every command once, those that are free only in part with their subcommands', () => {
  const narrow = freeCommands.filter(({ subcommands }) => subcommands);
  const [any = '', below = '', ...rows] = rowsOf('free-commands');
  const first = rows.map((row) => namesIn(row)[0]);
  expect([...namesIn(any), ...namesIn(below), ...first].sort()).toEqual(freeCommands.map(({ name }) => name).sort());
  expect(rows.map((row) => namesIn(row).slice(1))).toEqual(narrow.map(({ subcommands }) => subcommands));
  expect(namesIn(below)).toContain('cat');
});

it('builtin-commands holds every name of the client once', () => {
  expect(rowsOf('builtin-commands').flatMap(namesIn).sort()).toEqual(builtinCommands.map(({ name }) => name).sort());
});

it('listing-budgets has a row for every size', () => {
  expect(rowsOf('listing-budgets')).toHaveLength(listingBudgets.length);
});

it('eval-case has what a prompt.md can hold, and not the fields of case.yaml alone', () => {
  const names = rowsOf('eval-case').map((row) => namesIn(row)[0]);
  expect(names).toContain('max_turns');
  for (const { name, caseOnly } of evalFields) if (caseOnly) expect(names).not.toContain(name);
  for (const name of ['scaffold_script', 'pattern']) expect(names).not.toContain(name);
});

it('eval-graders names the types of every field', () => {
  for (const type of graderTypes) expect(generate('eval-graders')).toContain(`\`${type}\``);
  expect(rowsOf('eval-graders').find((row) => row.includes('`criteria`'))).toMatch(/^\| `llm`, `baseline` \|.*\| yes \|$/);
  expect(rowsOf('eval-graders')[0]).toMatch(/^\| all \| `name` \|/);
});

it('agent-fields names plain values, without the spellings that are merely tolerated', () => {
  expect(generate('agent-fields')).toContain('| `effort` | `low`, `medium`, `high`, `xhigh`, `max`, or a number |');
  expect(generate('agent-fields')).not.toContain('that fits');
});
