import fs from 'node:fs';
import path from 'node:path';
import { printable } from '../../report/printable.ts';
import { commandLine } from '../../simulate/launch.ts';
import type { HookSelection } from '../../simulate/selection.ts';
import { UsageError } from '../shared/command.ts';
import { type Fired, type FireRequest, fire } from './fire.ts';
import { reportFired } from './report.ts';
import { namedEvent } from './request.ts';
import { type Case, type Expected, readSuite, type Step } from './suite-file.ts';

export interface CaseResult {
  readonly name: string;
  readonly fired: Fired;
  /** What was not as expected; none where the case passes. */
  readonly problems: readonly string[];
}

const names = ['hooks.test.json', 'hooks/hooks.test.json', '../hooks.test.json'];

/** The suite beside a plugin. */
export function findSuite(root: string): string {
  const found = names.map((name) => path.join(root, name)).find((file) => fs.existsSync(file));
  if (!found) throw new UsageError(`there is no hooks.test.json in ${root}, its hooks folder or beside it`);
  return found;
}

/** Runs every case of a suite, one after the other. */
export async function runSuite(
  file: string,
  cwd: string,
  surroundings: Omit<FireRequest, 'event' | 'payload'>,
): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const one of readSuite(file, cwd)) results.push(await runCase(one, surroundings));
  return results;
}

/** The results for people: a line a case, those that fail with the verdicts, and a count. */
export function reportSuite(results: readonly CaseResult[]): string {
  const lines = results.flatMap(({ name, problems, fired }) =>
    problems.length === 0
      ? [`pass: ${printable(name)}`]
      : [`FAIL: ${printable(name)}`, ...problems.map((problem) => `  ${printable(problem)}`), ...indented(reportFired(fired))],
  );
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  return `${[...lines, `${results.length - failed} passed, ${failed} failed`].join('\n')}\n`;
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  | ${line}`);
}

async function runCase(one: Case, surroundings: Omit<FireRequest, 'event' | 'payload'>): Promise<CaseResult> {
  const { hook, files } = one;
  const stepOf = ({ event, payload }: Step): Pick<FireRequest, 'event' | 'payload'> => ({
    event: event ?? namedEvent(payload) ?? soleEvent(surroundings.target.events, one.name),
    payload,
  });
  const fired = await fire({
    ...surroundings,
    ...stepOf(one),
    before: one.before.map(stepOf),
    files,
    extra: { ...surroundings.extra, ...one.env },
    ...(hook === undefined ? {} : { takes: (choice: HookSelection[number]) => isMeant(choice, hook) }),
  });
  return { name: one.name, fired, problems: problemsOf(fired, one.expected) };
}

function soleEvent(events: readonly string[] | undefined, name: string): string {
  const [event, ...more] = events ?? [];
  if (event === undefined || more.length > 0) throw new UsageError(`the case "${name}" names no event`);
  return event;
}

function isMeant({ hook }: HookSelection[number], text: string): boolean {
  return hook.field === text || hook.matcher === text || commandLine(hook.handler).includes(text);
}

function problemsOf({ outcomes, runs }: Fired, { outcome, model, user, updatedInput }: Expected): string[] {
  const verdicts = runs.flatMap(({ verdict }) => verdict ?? []);
  const told = verdicts.flatMap((verdict) => verdict.model).join('\n');
  const seen = verdicts.flatMap((verdict) => verdict.user).join('\n');
  const inputs = verdicts.map((verdict) => verdict.updatedInput ?? {});
  const missing = Object.entries(updatedInput ?? {}).filter(
    ([key, value]) => !inputs.some((input) => JSON.stringify(input[key]) === JSON.stringify(value)),
  );
  return [
    ...(outcomes.includes(outcome) ? [] : [`expected ${outcome}, but it is ${outcomes.join(' and ') || 'something else'}`]),
    ...model.filter((text) => !told.includes(text)).map((text) => `the model is not told "${text}"`),
    ...user.filter((text) => !seen.includes(text)).map((text) => `the user does not see "${text}"`),
    ...missing.map(([key, value]) => `the new input has no "${key}" of ${JSON.stringify(value)}`),
  ];
}
