import fs from 'node:fs';
import path from 'node:path';
import { printable } from '../../report/result.ts';
import { isMap } from '../../simulate/output.ts';
import { commandLine } from '../../simulate/run.ts';
import type { HookSelection, Payload } from '../../simulate/select.ts';
import { type Expectation, expectations } from '../../simulate/verdict.ts';
import { UsageError } from '../shared/command.ts';
import { reportFired } from './report.ts';
import { type Fired, type FireRequest, fire, knownEvent, namedEvent, type PayloadRequest, readJson } from './request.ts';

/** What a case of a suite expects besides the outcome. */
export interface Expected {
  readonly outcome: Expectation;
  /** Each must stand in what the model is told, or in what the user sees. */
  readonly model: readonly string[];
  readonly user: readonly string[];
  /** Values of the rewritten input. */
  readonly updatedInput?: Payload;
}

/** One event of a case. */
export interface Step {
  readonly event?: string | undefined;
  readonly payload: PayloadRequest;
}

/** One case of a suite. */
export interface Case extends Step {
  readonly name: string;
  /** Events that are fired first, with the same project and data folder; nothing is expected of them. */
  readonly before: readonly Step[];
  /** Files of the project that is made: path to text. */
  readonly files: Readonly<Record<string, string>>;
  /** Text of the command, or place of the handler, of the hook that is meant. */
  readonly hook?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly expected: Expected;
}

const stepKeys = ['event', 'sample', 'tool', 'set', 'payload'];
const caseKeys = ['name', 'before', 'files', ...stepKeys, 'hook', 'env', 'expect'];
const expectKeys = ['outcome', 'model', 'user', 'updatedInput'];

/** Reads a suite: a list of cases, or an object that holds one. Throws UsageError with the place of what is wrong. */
function readSuite(file: string, cwd: string): Case[] {
  const suite = readJson(file, undefined, cwd);
  const cases = isMap(suite) ? suite.cases : suite;
  if (!Array.isArray(cases)) throw new UsageError(`${file}: it has no list of "cases"`);
  return cases.map((value, index) => readCase(value, `${path.basename(file)}: case ${index + 1}`));
}

function readCase(value: unknown, place: string): Case {
  const { name = place, before = [], files = {}, hook, env = {}, expect, ...step } = mapOf(value, place, caseKeys);
  if (!Array.isArray(before)) throw new UsageError(`${place}: "before" is no list`);
  const meant = textOf(hook, `${place}: "hook"`);
  return {
    name: String(name),
    ...readStep(step, place),
    before: before.map((item, index) => readStep(item, `${place}: "before" ${index + 1}`)),
    files: textsOf(files, `${place}: "files"`),
    ...(meant === undefined ? {} : { hook: meant }),
    env: textsOf(env, `${place}: "env"`),
    expected: readExpected(expect, place),
  };
}

function readStep(value: unknown, place: string): Step {
  const { event, sample, tool, set = {}, payload } = mapOf(value, place, stepKeys);
  const settings = Object.entries(mapOf(set, `${place}: "set"`)).map(([at, item]) => ({ path: at, value: item }));
  const eventName = textOf(event, `${place}: "event"`);
  return {
    event: eventName === undefined ? undefined : knownEvent(eventName),
    payload: {
      sample: textOf(sample, `${place}: "sample"`),
      tool: textOf(tool, `${place}: "tool"`),
      payload: payload === undefined ? undefined : mapOf(payload, `${place}: "payload"`),
      settings,
    },
  };
}

function textOf(value: unknown, place: string): string | undefined {
  if (value !== undefined && typeof value !== 'string') throw new UsageError(`${place} is no text`);
  return value;
}

function textsOf(value: unknown, place: string): Record<string, string> {
  return Object.fromEntries(Object.entries(mapOf(value, place)).map(([key, item]) => [key, String(item)]));
}

function readExpected(value: unknown, place: string): Expected {
  const { outcome, model, user, updatedInput } =
    value === undefined || typeof value === 'string' ? { outcome: value } : mapOf(value, `${place}: "expect"`, expectKeys);
  const known = expectations.find((expectation) => expectation === outcome);
  if (!known)
    throw new UsageError(`${place}: "expect" takes ${expectations.join(', ')}; not ${JSON.stringify(outcome) ?? 'nothing'}`);
  return {
    outcome: known,
    model: listOf(model, `${place}: "model"`),
    user: listOf(user, `${place}: "user"`),
    ...(updatedInput === undefined ? {} : { updatedInput: mapOf(updatedInput, `${place}: "updatedInput"`) }),
  };
}

function listOf(value: unknown, place: string): string[] {
  const items = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (!items.every((item) => typeof item === 'string')) throw new UsageError(`${place} is no text or list of texts`);
  return items;
}

/** A map with no keys but the known ones; a misspelled one would make a case pass that checks nothing. */
function mapOf(value: unknown, place: string, keys?: readonly string[]): Payload {
  if (!isMap(value)) throw new UsageError(`${place} is no JSON object`);
  const unknown = keys && Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new UsageError(`${place}: unknown key "${unknown}"; known are ${keys?.join(', ')}`);
  return value;
}

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
