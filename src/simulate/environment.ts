import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hookEvent } from '../spec/hook-facts.ts';
import { type SessionVariable, sessionVariables } from '../spec/hook-payloads.ts';
import type { Payload } from './select.ts';

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

/** Folders that stand in for a session's, so that a hook finds what it would find and touches nothing of the user's. */
export interface Scratch {
  readonly root: string;
  /** A small project; hooks run in it unless they are given another folder. */
  readonly project: string;
  /** The plugin's data folder. */
  readonly data: string;
  readonly transcript: string;
  remove(): void;
}

/** Files of the project, which the samples of events speak of. */
const projectFiles: Readonly<Record<string, string>> = {
  'notes.txt': 'hello\n',
  'CLAUDE.md': 'Keep the notes short.\n',
  'docs/CLAUDE.md': 'Write in English.\n',
  'docs/guide.md': '# Guide\n',
};

/** Makes the folders of one run below the system's folder for temporary files. */
export function makeScratch(): Scratch {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'test-hook-'));
  const project = path.join(root, 'project');
  const data = path.join(root, 'data');
  const transcript = path.join(root, 'transcript.jsonl');
  for (const folder of [data, path.join(root, 'session-env'), path.join(root, 'started'), path.join(project, 'docs')])
    fs.mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(projectFiles)) fs.writeFileSync(path.join(project, file), text);
  fs.writeFileSync(
    transcript,
    transcriptLines(project)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  return { root, project, data, transcript, remove: () => removeFolder(root) };
}

/** A conversation of two messages in the shape of the client's transcripts [client 2.1.330]. */
function transcriptLines(cwd: string): object[] {
  const common = {
    isSidechain: false,
    userType: 'external',
    cwd,
    sessionId: '00000000-0000-4000-8000-000000000001',
    version: '2.1.330',
  };
  const [first, second] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
  const question = { role: 'user', content: 'Please tidy up the notes.' };
  const answer = {
    id: 'msg_01',
    type: 'message',
    role: 'assistant',
    content: [{ type: 'text', text: 'All done.' }],
    stop_reason: 'end_turn',
  };
  return [
    { parentUuid: null, type: 'user', message: question, uuid: first, timestamp: '2026-01-01T00:00:00.000Z', ...common },
    { parentUuid: first, type: 'assistant', message: answer, uuid: second, timestamp: '2026-01-01T00:00:01.000Z', ...common },
  ];
}

function removeFolder(root: string): void {
  try {
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    removeLocked(root);
  }
}

/** A hook may have taken away the rights on its folders. */
function removeLocked(root: string): void {
  try {
    unlock(root);
    fs.rmSync(root, { recursive: true, force: true });
  } catch {
    // What belongs to another user stays, among the other temporary files.
  }
}

function unlock(folder: string): void {
  fs.chmodSync(folder, 0o700);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) unlock(path.join(folder, entry.name));
}
