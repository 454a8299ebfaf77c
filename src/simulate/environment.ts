import path from 'node:path';
import { hookEvent } from '../spec/hook-facts.ts';
import { type SessionVariable, sessionVariables } from '../spec/hook-session.ts';
import type { Payload } from './payload.ts';

export type Environment = Readonly<Record<string, string>>;

export interface EnvironmentRequest {
  readonly event: string;
  readonly payload: Payload;
  readonly project: string;
  /** Folder for what the session keeps. */
  readonly scratch: string;
  /** Absent for hooks that belong to no plugin. */
  readonly plugin?: { readonly root: string; readonly data: string };
  /** The hook's place among those of its event, which the file for its variables is named after. */
  readonly index: number;
  /** What the client itself was started with. */
  readonly base: Environment;
  /** Set last, over everything. */
  readonly extra: Environment;
}

/** What a process cannot do without on Windows. */
const windowsNames = ['SYSTEMROOT', 'SystemRoot', 'COMSPEC', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE', 'Path'];

/** Of the caller's environment only what every session has; the client passes on all of its own. */
export function cleanBase(environment: NodeJS.ProcessEnv, platform = process.platform): Environment {
  const names = ['PATH', 'HOME', ...(platform === 'win32' ? windowsNames : [])];
  return definedOnly(Object.fromEntries(names.map((name) => [name, environment[name]])));
}

/** The caller's whole environment, as a client started from the same shell would pass it on. */
export function definedOnly(environment: NodeJS.ProcessEnv): Environment {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The environment that the client gives a hook. */
export function hookEnvironment(request: EnvironmentRequest): Environment {
  const own = sessionVariables.filter((variable) => isGiven(variable, request));
  const values = valuesOf(request);
  const set = own.map(({ name, value }) => [name, value.replace(/<(\w+)>/g, (token, key: string) => values[key] ?? token)]);
  return { ...request.base, ...Object.fromEntries(set), ...request.extra };
}

function isGiven({ when }: SessionVariable, { event, payload, plugin }: EnvironmentRequest): boolean {
  if (when === 'plugin') return plugin !== undefined;
  if (when === 'effort') return effortOf(payload) !== undefined;
  return when === 'always' || hookEvent(event)?.environmentFile === true;
}

function valuesOf({ event, payload, project, scratch, plugin, index }: EnvironmentRequest): Record<string, string> {
  return {
    scratch,
    session: typeof payload.session_id === 'string' ? payload.session_id : '',
    effort: effortOf(payload) ?? '',
    event: event.toLowerCase(),
    index: String(index),
    pid: String(process.pid),
    data: plugin?.data ?? '',
    root: plugin?.root ?? '',
    project,
  };
}

function effortOf({ effort }: Payload): string | undefined {
  const level = typeof effort === 'object' && effort !== null ? (effort as Payload).level : undefined;
  return typeof level === 'string' ? level : undefined;
}

/** The file that a hook may write shell commands to; undefined on events that have none. */
export function envFileOf(event: string, scratch: string, index: number): string | undefined {
  return hookEvent(event)?.environmentFile
    ? path.join(scratch, 'session-env', `${event.toLowerCase()}-hook-${index}.sh`)
    : undefined;
}
