import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { utf8 } from '../../formats/text.ts';
import { diskFiles, readRegularFile } from '../../plugin/files.ts';
import { loadLoose } from '../../plugin/load.ts';
import type { Plugin } from '../../plugin/model.ts';
import { isMap } from '../../simulate/output.ts';
import { cleanBase, definedOnly, type Environment, endRunningHooks, makeScratch, type Scratch } from '../../simulate/process.ts';
import { type HookRun, runHooks, startFolder } from '../../simulate/run.ts';
import {
  eventsOf,
  findSample,
  type HookSelection,
  type Payload,
  parseSetting,
  type SampleContext,
  type SelectOptions,
  samplePayload,
  selectHooks,
  setValue,
} from '../../simulate/select.ts';
import type { Decision } from '../../simulate/verdict.ts';
import { type Expectation, mergedDecision, outcomesOf } from '../../simulate/verdict.ts';
import { eventSamples } from '../../spec/hook-payloads.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import { enclosingRoot, resolveTargets } from '../shared/targets.ts';

/** Where hooks come from. */
export interface HookTarget {
  /** As given. */
  readonly path: string;
  /** Absent where the hooks belong to no plugin. */
  readonly plugin?: { readonly name: string; readonly root: string };
  /** Folder in which a suite is looked for. */
  readonly root: string;
  /** The events that there are hooks for; undefined where a script alone stands for any. */
  readonly events?: readonly string[];
  select(event: string, payload: Payload): HookSelection;
}

const scope = { tool: 'test-hook', kinds: ['hooks'], loose: 'hooks' } as const;

/** Finds the hooks that a path stands for. Throws UsageError where there are none. */
export function findTarget(given: string, cwd: string): HookTarget {
  const absolute = path.resolve(cwd, given);
  const isScript = fs.statSync(absolute, { throwIfNoEntry: false })?.isFile() && !/\.(?:json|md)$/.test(absolute);
  if (isScript) return scriptTarget(given, fs.realpathSync(absolute));
  const [target, ...more] = resolveTargets(given, scope, cwd);
  if (!target?.root || more.length > 0) throw new UsageError(`${given}: it holds several plugins; name one of them`);
  const { root, kind, files, only } = target;
  if (kind === 'hooks' && !enclosingRoot(root)) return looseTarget(given, root, path.basename(absolute));
  return targetOf(given, target.load(files), root, only ? { only } : {});
}

function targetOf(given: string, plugin: Plugin, root: string, options: SelectOptions): HookTarget {
  const { HOME: home } = process.env;
  return {
    path: given,
    root,
    ...(plugin.scope === 'plugin' ? { plugin: { name: plugin.name, root } } : {}),
    events: eventsOf(plugin, options),
    select: (event, payload) => selectHooks(plugin, event, payload, { ...options, ...(home ? { home } : {}) }),
  };
}

/** A hooks file without a manifest near it: its plugin is the folder around it, or around its `hooks` folder. */
function looseTarget(given: string, folder: string, file: string): HookTarget {
  const root = path.basename(folder) === 'hooks' ? path.dirname(folder) : folder;
  const files = diskFiles(root);
  const inside = path.relative(root, path.join(folder, file)).split(path.sep).join('/');
  return targetOf(given, loadLoose(files, 'hooks', [inside], { scope: 'plugin', name: path.basename(root) }), root, {});
}

/** A script stands for the hooks of its plugin that run it; where none does, it is run directly, without a shell. */
function scriptTarget(given: string, absolute: string): HookTarget {
  const enclosing = enclosingRoot(path.dirname(absolute));
  const root = enclosing?.kind === 'plugin' ? enclosing.root : undefined;
  const [found] = root === undefined ? [] : resolveTargets(root, scope, root);
  const plugin = found?.load(found.files);
  const script = path
    .relative(root ?? '', absolute)
    .split(path.sep)
    .join('/');
  if (plugin && root !== undefined && eventsOf(plugin, { script }).length > 0) return targetOf(given, plugin, root, { script });
  const handler = { type: 'command', command: absolute, args: [] };
  return {
    path: given,
    root: root ?? path.dirname(absolute),
    ...(plugin && root !== undefined ? { plugin: { name: plugin.name, root } } : {}),
    select: (event) => [{ hook: { event, handler, file: given, field: '', index: 0 }, fires: true, why: 'it is run directly' }],
  };
}

/** What to fire, as far as it is known before the hooks are. */
export interface PayloadRequest {
  readonly event?: string | undefined;
  readonly sample?: string | undefined;
  readonly tool?: string | undefined;
  /** In the place of a sample. */
  readonly payload?: Payload | undefined;
  readonly settings: readonly { readonly path: string; readonly value: unknown }[];
}

/** Reads what the options say about the payload. */
export function payloadRequest(args: Arguments, io: Io): PayloadRequest {
  const file = args.one('payload');
  if (file !== undefined && args.has('sample')) throw new UsageError('--payload and --sample exclude each other');
  return {
    event: args.one('event'),
    sample: args.one('sample'),
    tool: args.one('tool'),
    payload: file === undefined ? undefined : readPayload(file, io),
    settings: args.all('set').map(settingOf),
  };
}

/** A `path=value` pair. */
function settingOf(text: string): { path: string; value: unknown } {
  const setting = parseSetting(text);
  if (!setting) throw new UsageError(`Option '--set' takes PATH=VALUE; not '${text}'`);
  return setting;
}

/** The event that a request names by itself. */
export function namedEvent({ event, sample, payload }: PayloadRequest): string | undefined {
  const named = event ?? sample?.split('.')[0] ?? payload?.hook_event_name;
  const own = payload?.hook_event_name;
  if (event !== undefined && own !== undefined && own !== event)
    throw new UsageError(`the payload is one of ${JSON.stringify(own)}, not of ${event}`);
  return typeof named === 'string' ? knownEvent(named) : undefined;
}

/** An event by its name. Throws UsageError for one that does not exist. */
export function knownEvent(name: string): string {
  if (findSample(name)) return name;
  const close = eventSamples.find(({ event }) => event.toLowerCase() === name.toLowerCase())?.event;
  const names = [...new Set(eventSamples.map(({ event }) => event))].sort().join(', ');
  throw new UsageError(`there is no event '${name}'; ${close ? `did you mean '${close}'?` : `there are ${names}`}`);
}

/** The payload of an event. */
export function payloadOf(request: PayloadRequest, event: string, context: SampleContext): Payload {
  const name = request.sample ?? event;
  const sample = findSample(name);
  if (!sample) throw new UsageError(`there is no sample '${name}'; ${samplesOf(event)}`);
  if (sample.event !== event) throw new UsageError(`the sample '${name}' is none of ${event}`);
  const given = request.payload;
  const start = given ? { hook_event_name: event, ...given } : samplePayload(sample, request.tool ?? 'Bash', context);
  const named = given && request.tool !== undefined ? { ...start, tool_name: request.tool } : start;
  return request.settings.reduce((payload: Payload, { path: at, value }) => setValue(payload, at, value), named);
}

function samplesOf(event: string): string {
  const names = eventSamples.filter((sample) => sample.event === event).map(({ name }) => name);
  return names.length > 0 ? `there are ${names.join(', ')}` : 'see the events of --event';
}

/** A payload from a file or standard input. */
function readPayload(file: string, io: Io): Payload {
  const value = readJson(file, file === '-' ? utf8(io.readStdin()) : undefined, io.cwd);
  if (!isMap(value)) throw new UsageError(`${file}: the payload is no JSON object`);
  return value;
}

/** The value of a JSON file, or of a text that stands for it. */
export function readJson(file: string, text: string | undefined, cwd: string): unknown {
  const result = text === undefined ? readRegularFile(path.resolve(cwd, file), { followSymlink: true }) : undefined;
  if (result && 'failure' in result) throw new UsageError(`${file}: ${result.failure}`);
  try {
    return JSON.parse((text ?? utf8(result?.bytes ?? new Uint8Array())).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${file}: it is no JSON: ${(error as Error).message}`);
  }
}

/** The environment that the client would have been started with. */
export function baseEnvironment(args: Arguments): Environment {
  return args.has('inherit-env') ? definedOnly(process.env) : cleanBase(process.env);
}

/** Variables given as NAME=VALUE. */
export function extraEnvironment(pairs: readonly string[]): Environment {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined) throw new UsageError(`Option '--env' takes NAME=VALUE; not '${pair}'`);
      return [name, value];
    }),
  );
}

/** Milliseconds to wait for a hook. */
export function patienceOf(seconds: string | undefined): number {
  const value = seconds === undefined ? 60 : Number(seconds);
  if (!(value > 0)) throw new UsageError(`Option '--timeout' takes a number of seconds; not '${seconds}'`);
  return value * 1000;
}

/** The folder of `--cwd`; undefined where none is given. */
export function projectFolder(given: string | undefined, cwd: string): string | undefined {
  if (given === undefined) return undefined;
  const absolute = path.resolve(cwd, given);
  if (!fs.statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${given}: it is no folder`);
  return fs.realpathSync(absolute);
}

/** What a sample speaks of in a run. */
function sampleContext(project: string, transcript: string, plugin: string | undefined): SampleContext {
  return { project, transcript, home: process.env.HOME ?? os.homedir(), plugin: plugin ?? 'demo' };
}

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
