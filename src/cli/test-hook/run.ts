import fs from 'node:fs';
import path from 'node:path';
import { type Environment, makeScratch, type Scratch } from '../../simulate/environment.ts';
import { type Expectation, mergedDecision, outcomesOf } from '../../simulate/expect.ts';
import { neutralContext, type Payload } from '../../simulate/payload.ts';
import { endRunningHooks } from '../../simulate/process.ts';
import { type HookRun, runHooks, startFolder } from '../../simulate/run.ts';
import type { HookSelection } from '../../simulate/select.ts';
import type { Decision } from '../../simulate/verdict.ts';
import { clientVersion } from '../../spec/index.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import { firedData, reportFired, reportSelection, subjectOf } from './report.ts';
import {
  baseEnvironment,
  extraEnvironment,
  findTarget,
  type HookTarget,
  namedEvent,
  type PayloadRequest,
  patienceOf,
  payloadOf,
  payloadRequest,
  projectFolder,
  sampleContext,
} from './request.ts';
import { findSuite, reportSuite, runSuite } from './suite.ts';

/** What to fire, and in which surroundings. */
export interface FireRequest {
  readonly target: HookTarget;
  readonly event: string;
  readonly payload: PayloadRequest;
  /** Events that are fired first, with the same folders. */
  readonly before?: readonly Pick<FireRequest, 'event' | 'payload'>[];
  /** Files of the project that is made: path to text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Only hooks that this takes are run. */
  readonly takes?: (choice: HookSelection[number]) => boolean;
  /** The user's folder to run in; absent for one that is made. */
  readonly folder?: string | undefined;
  readonly base: Environment;
  readonly extra: Environment;
  /** Milliseconds. */
  readonly patience: number;
}

/** One event that was fired. */
export interface Fired {
  readonly event: string;
  readonly payload: Payload;
  readonly selection: HookSelection;
  readonly runs: readonly HookRun[];
  readonly decision: Decision;
  /** All expectations that hold. */
  readonly outcomes: readonly Expectation[];
}

/** Fires an event: makes the payload, chooses the hooks and runs them. */
export function fire(request: FireRequest): Promise<Fired> {
  const { files = {}, before = [], takes, ...rest } = request;
  return withScratch(async (scratch) => {
    addFiles(scratch, files, request.folder);
    for (const step of before) await fireIn(scratch, { ...rest, ...step });
    return fireIn(scratch, { ...rest, ...(takes ? { takes } : {}) });
  });
}

async function fireIn(scratch: Scratch, request: FireRequest): Promise<Fired> {
  const { target, event, folder, base, extra, patience, takes } = request;
  const project = folder ?? scratch.project;
  const payload = payloadOf(request.payload, event, sampleContext(project, scratch.transcript, target.plugin?.name));
  const all = target.select(event, payload);
  const selection = takes ? all.filter(takes) : all;
  if (takes && selection.length === 0) throw new UsageError(`no hook on ${event} is the one that was asked for`);
  const hooks = selection.filter(({ fires }) => fires).map(({ hook }) => hook);
  const runs = await runHooks(hooks, {
    ...{ event, payload, scratch, project, base, extra, patience, cwd: startFolder(payload, project) },
    ...(target.plugin ? { plugin: target.plugin } : {}),
  });
  return { event, payload, selection, runs, decision: mergedDecision(runs), outcomes: outcomesOf(event, runs) };
}

/** Adds files to the project that was made; one of the user's is left alone. */
function addFiles(scratch: Scratch, files: Readonly<Record<string, string>>, folder: string | undefined): void {
  if (folder !== undefined && Object.keys(files).length > 0)
    throw new UsageError('cases with "files" run in a project of their own; leave out --cwd');
  for (const [file, text] of Object.entries(files)) {
    const absolute = path.join(scratch.project, file);
    if (!absolute.startsWith(scratch.project + path.sep)) throw new UsageError(`"${file}" lies outside the project`);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, text);
  }
}

/** The signals on which a program is expected to tidy up. */
const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives a task its folders, and takes them away whatever happens. */
async function withScratch<T>(task: (scratch: Scratch) => Promise<T>): Promise<T> {
  const scratch = makeScratch();
  const abort = (signal: NodeJS.Signals): void => {
    endRunningHooks();
    scratch.remove();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  for (const signal of endSignals) process.once(signal, abort);
  try {
    return await task(scratch);
  } finally {
    for (const signal of endSignals) process.off(signal, abort);
    scratch.remove();
  }
}

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
