import fs from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../simulate/environment.ts';
import { makeScratch, type Scratch } from '../../simulate/environment.ts';
import { type Expectation, mergedDecision, outcomesOf } from '../../simulate/expect.ts';
import type { Payload } from '../../simulate/payload.ts';
import { endRunningHooks } from '../../simulate/process.ts';
import { type HookRun, runHooks, startFolder } from '../../simulate/run.ts';
import type { HookSelection } from '../../simulate/select.ts';
import type { Decision } from '../../simulate/verdict.ts';
import { UsageError } from '../shared/command.ts';
import type { HookTarget } from './request.ts';
import { type PayloadRequest, payloadOf, sampleContext } from './request.ts';

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
