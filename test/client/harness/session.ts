import path from 'node:path';
import { describe } from 'vitest';
import { type ClientOptions, type ClientOutcome, runClient } from './client.ts';
import { findClient, isolation } from './sandbox.ts';

export interface SessionOptions extends ClientOptions {
  /** Folders for --plugin-dir. */
  readonly plugins?: readonly string[];
  readonly prompt: string;
  readonly settings?: object;
  /** `bypassPermissions` where none is given; `default` refuses whatever would be a question. */
  readonly permissionMode?: string;
  /** Further arguments for the client. */
  readonly args?: readonly string[];
}

/** A line of the client's output. */
export interface StreamEvent {
  readonly type: string;
  readonly subtype?: string;
  readonly [key: string]: unknown;
}

/** The client's first line: what it has loaded. */
export interface InitEvent extends StreamEvent {
  readonly claude_code_version: string;
  readonly plugins: readonly {
    readonly name: string;
    readonly path: string;
    readonly source: string;
    readonly version?: string;
  }[];
  /** Only there where a plugin, or a part of one, was not loaded. */
  readonly plugin_errors?: readonly { readonly type: string; readonly plugin?: string; readonly message: string }[];
  readonly skills: readonly string[];
  readonly agents: readonly string[];
  /** Skills and commands. */
  readonly slash_commands: readonly string[];
  readonly tools: readonly string[];
  readonly mcp_servers: readonly { readonly name: string; readonly status: string }[];
}

export interface Session extends Omit<ClientOutcome, 'stdout'> {
  readonly init: InitEvent;
  readonly events: readonly StreamEvent[];
}

/** Runs a whole session against the scripted model. Throws, with the client's words, where it does not even begin. */
export async function runSession(options: SessionOptions): Promise<Session> {
  const { plugins = [], prompt, settings, permissionMode = 'bypassPermissions', args = [] } = options;
  const { stdout, ...outcome } = await runClient(
    [
      ...['-p', prompt, '--output-format', 'stream-json', '--verbose', '--permission-mode', permissionMode],
      ...plugins.flatMap((plugin) => ['--plugin-dir', path.resolve(plugin)]),
      ...(settings ? ['--settings', JSON.stringify(settings)] : []),
      ...args,
    ],
    options,
  );
  const events = stdout.split('\n').flatMap(readEvent);
  const init = events.find(({ type, subtype }) => type === 'system' && subtype === 'init');
  if (!init) {
    const end = outcome.timedOut ? 'was ended after its time' : `ended with exit code ${outcome.exitCode}`;
    throw new Error(`the session did not begin and ${end}:\n${stdout}${outcome.stderr}`);
  }
  return { ...outcome, init: init as InitEvent, events };
}

/** A session that is ended can leave half a line. */
function readEvent(line: string): StreamEvent[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}

const client = findClient();
if ('missing' in client) process.stderr.write(`skipped: ${client.missing}\n`);

/** A `describe` that is skipped, after one line that says why, where the client is not installed. */
export const describeClient = describe.skipIf('missing' in client);

/** True where the client runs without any network, and not only with its own requests held back. */
export const hasNamespaces = 'path' in client && isolation().kind === 'namespace';
