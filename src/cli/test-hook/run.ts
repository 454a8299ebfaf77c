import { neutralContext } from '../../simulate/select.ts';
import type { Expectation } from '../../simulate/verdict.ts';
import { clientVersion } from '../../spec/index.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import { firedData, reportFired, reportSelection, subjectOf } from './report.ts';
import {
  baseEnvironment,
  extraEnvironment,
  type Fired,
  type FireRequest,
  findTarget,
  fire,
  type HookTarget,
  namedEvent,
  type PayloadRequest,
  patienceOf,
  payloadOf,
  payloadRequest,
  projectFolder,
} from './request.ts';
import { findSuite, reportSuite, runSuite } from './suite.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, io: Io): Promise<number> {
  const payload = payloadRequest(args, io);
  if (args.has('print-sample')) return printSample(payload, io);
  const { path, suite } = operands(args);
  const target = findTarget(path, io.cwd);
  const surroundings = {
    target,
    folder: projectFolder(args.one('cwd'), io.cwd),
    base: baseEnvironment(args),
    extra: extraEnvironment(args.all('env')),
    patience: patienceOf(args.one('timeout')),
  };
  if (args.has('suite')) return runCases(suite ?? findSuite(target.root), args, io, surroundings);
  if (args.has('list')) return list(target, payload, args, io);
  const fired = await fire({ ...surroundings, payload, event: namedEvent(payload) ?? soleEvent(target) });
  const expected = args.one('expect') as Expectation | undefined;
  const isFine = expected === undefined ? !fired.outcomes.includes('error') : fired.outcomes.includes(expected);
  if (isJson(args)) io.out(json({ ...firedData(fired), ...(expected ? { expected } : {}), pass: isFine }));
  else io.out(reportFired(fired) + expectationLine(fired, expected, isFine));
  return isFine ? 0 : 1;
}

function expectationLine({ outcomes }: Fired, expected: Expectation | undefined, isFine: boolean): string {
  if (expected === undefined || isFine) return '';
  return `expected ${expected}, but it is ${outcomes.join(' and ') || 'something else'}\n`;
}

function operands(args: Arguments): { path: string; suite?: string } {
  const [first, second, ...more] = args.paths;
  if (first === undefined || more.length > 0) throw new UsageError('give one plugin, hooks file or script; try --help');
  if (second === undefined) return first.endsWith('.test.json') ? { path: folderOf(first), suite: first } : { path: first };
  if (!args.has('suite') || !first.endsWith('.test.json'))
    throw new UsageError('give one plugin, hooks file or script; only --suite takes a *.test.json in front of it');
  return { path: second, suite: first };
}

/** A suite alone stands for the plugin around it. */
function folderOf(file: string): string {
  const folder = file.replace(/[^/\\]*$/, '') || '.';
  return /(?:^|[/\\])hooks[/\\]$/.test(folder) ? `${folder}..` : folder;
}

function printSample(payload: PayloadRequest, io: Io): number {
  const event = namedEvent(payload);
  if (event === undefined) throw new UsageError('--print-sample needs --event or --sample');
  io.out(`${JSON.stringify(payloadOf(payload, event, neutralContext), undefined, 2)}\n`);
  return 0;
}

function soleEvent({ events, path }: HookTarget): string {
  if (!events) throw new UsageError(`${path}: no hook of a plugin runs it; --event says on which event it is to run`);
  const [event, ...more] = events;
  if (event === undefined) throw new UsageError(`${path}: it has no hooks`);
  if (more.length > 0) throw new UsageError(`${path}: it has hooks on ${events.join(', ')}; choose one with --event`);
  return event;
}

function list(target: HookTarget, payload: PayloadRequest, args: Arguments, io: Io): number {
  const event = namedEvent(payload);
  const events = event === undefined ? (target.events ?? [soleEvent(target)]) : [event];
  const listed = events.map((name) => {
    const own = payloadOf({ ...payload, sample: payload.sample ?? name }, name, {
      ...neutralContext,
      plugin: target.plugin?.name ?? 'demo',
    });
    return { event: name, payload: own, selection: target.select(name, own) };
  });
  if (isJson(args)) io.out(json(listed.map((one) => firedData({ ...one, runs: [], decision: 'none', outcomes: [] }))));
  else for (const one of listed) io.out(reportSelection(one, `${subjectOf(one)}:`));
  return 0;
}

async function runCases(
  file: string,
  args: Arguments,
  io: Io,
  surroundings: Omit<FireRequest, 'event' | 'payload'>,
): Promise<number> {
  const results = await runSuite(file, io.cwd, surroundings);
  const isFine = results.every(({ problems }) => problems.length === 0);
  const cases = results.map(({ name, fired, problems }) => ({
    name,
    pass: problems.length === 0,
    problems,
    ...firedData(fired),
  }));
  io.out(isJson(args) ? json({ cases, pass: isFine }) : reportSuite(results));
  return isFine ? 0 : 1;
}

function isJson(args: Arguments): boolean {
  return args.has('json') || args.one('format') === 'json';
}

function json(value: object): string {
  const head = Array.isArray(value) ? { listed: value } : value;
  return `${JSON.stringify({ version: 1, tool: 'test-hook', client: clientVersion, ...head }, undefined, 2)}\n`;
}
