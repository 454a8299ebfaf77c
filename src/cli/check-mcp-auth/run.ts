import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { styleText } from 'node:util';
import { entryOf, scalarText, toValue } from '../../formats/located.ts';
import { judgeEnvironment, runHelper, type VariableReport } from '../../mcp/env.ts';
import { judgeMade } from '../../mcp/live/credentials.ts';
import { diagnose, secretsOf } from '../../mcp/live/diagnose.ts';
import type { ListedTool } from '../../mcp/live/session.ts';
import type { LiveOptions, LiveTarget } from '../../mcp/live/target.ts';
import { createStepLog, type Explanation, explain, type StepLog, type StepResult } from '../../mcp/step.ts';
import { diskFiles } from '../../plugin/files.ts';
import { loadLoose, loadPlugin } from '../../plugin/load.ts';
import { readEntry, resolveEntry, type ServerEntry, serverId, type UserOption } from '../../plugin/mcp/entry.ts';
import type { Plugin } from '../../plugin/model.ts';
import { printable } from '../../report/result.ts';
import { clientVersion } from '../../spec/index.ts';
import { type Arguments, type Io, UsageError } from '../shared/command.ts';
import { projectServers } from '../shared/targets.ts';
import { type Located, locate, migrate } from './migrate.ts';

/** Finds a server by its name in the configuration that the arguments name. */
export function targetOf(name: string, args: Arguments, cwd: string): LiveTarget & { readonly located: Located | undefined } {
  const given = args.one('config') ?? '.';
  const absolute = path.resolve(cwd, given);
  const { root, plugin } = load(absolute, given);
  const servers = serversOf(plugin);
  if (!servers.has(name)) {
    const known = [...servers.keys()].map((server) => `"${server}"`).join(', ');
    throw new UsageError(`${given}: there is no MCP server "${name}"${known ? `; there are ${known}` : ''}`);
  }
  const options = optionsOf(plugin, args);
  const isProject = plugin.scope === 'project';
  return {
    located: locate(plugin, root, name),
    plugin: isProject ? '' : plugin.name,
    server: name,
    entry: servers.get(name),
    context: {
      folders: isProject
        ? {}
        : {
            CLAUDE_PLUGIN_ROOT: root,
            CLAUDE_PLUGIN_DATA: path.join(os.homedir(), '.claude', 'plugins', 'data', `${plugin.name}-inline`),
            CLAUDE_PROJECT_DIR: cwd,
          },
      env: process.env,
      ...(options ? { options } : {}),
    },
  };
}

function load(absolute: string, given: string): { root: string; plugin: Plugin } {
  const stat = fs.statSync(absolute, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`${given}: there is nothing here`);
  const folder = stat.isDirectory() ? absolute : path.dirname(absolute);
  const root = path.basename(folder) === '.claude-plugin' ? path.dirname(folder) : folder;
  const options = { scope: 'plugin', name: path.basename(root) } as const;
  const files = diskFiles(root);
  const isOfProject = [...projectServers(root)].length > 0 && (stat.isDirectory() || path.basename(absolute) === '.mcp.json');
  if (isOfProject) return { root, plugin: loadLoose(files, 'mcp', ['.mcp.json'], { scope: 'project', name: options.name }) };
  const plugin = loadPlugin(files, options);
  // The options are those of the plugin around, whatever file of it is meant.
  const { name, manifest } = plugin;
  const named = manifest ? { name, manifest } : { name };
  const isOwn = stat.isDirectory() || ['.mcp.json', 'plugin.json'].includes(path.basename(absolute));
  return {
    root,
    plugin: isOwn ? plugin : { ...loadLoose(files, 'mcp', [path.relative(root, absolute)], options), ...named },
  };
}

/** The servers by their names; of two entries for one name the later counts, the manifest's before a file's. */
function serversOf(plugin: Plugin): ReadonlyMap<string, unknown> {
  const servers = new Map<string, unknown>();
  for (const { kind, root } of plugin.configs) {
    if (kind !== 'mcp') continue;
    const map = entryOf(root, 'mcpServers')?.value ?? root;
    if (map?.kind === 'map') for (const { key, value } of map.entries) servers.set(key, toValue(value));
  }
  return servers;
}

/** The plugin's declared options with the values given here, else their defaults; undefined where it declares none. */
function optionsOf({ manifest }: Plugin, args: Arguments): Readonly<Record<string, UserOption>> | undefined {
  const declared = entryOf(manifest?.tree.root, 'userConfig')?.value;
  if (declared?.kind !== 'map' || declared.entries.length === 0) return undefined;
  const given = new Map(
    args.all('option').map((option) => {
      const at = option.indexOf('=');
      if (at < 1) throw new UsageError(`Option '--option' takes NAME=VALUE; not '${option}'`);
      return [option.slice(0, at), option.slice(at + 1)];
    }),
  );
  return Object.fromEntries(
    declared.entries.map(({ key, value }) => {
      const fallback = entryOf(value, 'default')?.value;
      const chosen = given.get(key) ?? scalarText(fallback);
      const isRequired = entryOf(value, 'required')?.value;
      const required = isRequired?.kind === 'scalar' && isRequired.value === true;
      return [key, { required, ...(chosen === undefined ? {} : { value: chosen }) }];
    }),
  );
}

/** What one call found about one server. */
export interface Result {
  readonly id: string;
  readonly steps: readonly StepResult[];
  readonly status?: string;
  readonly migration?: unknown;
  readonly tools?: readonly ListedTool[];
  readonly variables?: readonly VariableReport[];
}

const colours = { ok: 'green', info: 'cyan', warning: 'yellow', error: 'red' } as const;

const outlooks: Readonly<Record<string, string>> = {
  connected: 'the client connects',
  'needs-auth': 'the client asks for a sign-in',
  failed: 'the client fails to connect',
  'not-tried': 'it was not tried whether the client connects',
};

/** The result as one JSON document, or a line for each step with what it means below. */
export function printResult(result: Result, isJson: boolean, hasColour: boolean): string {
  if (isJson) return document({ server: result.id, ...result, id: undefined });
  const lines = [
    ...(result.variables ?? []).map(
      ({ name, state, length, fields }) =>
        `${name}: ${state}${length > 0 ? `, ${length} characters` : ''}, used in ${fields.map(printable).join(', ')}`,
    ),
    ...result.steps.flatMap((step) => stepLines(step, hasColour)),
    ...(result.tools ?? []).filter(({ lost }) => !lost).map(({ fullName }) => `  tool: ${printable(fullName)}`),
  ];
  const count = result.steps.filter(({ severity }) => severity === 'error').length;
  const warnings = result.steps.filter(({ severity }) => severity === 'warning').length;
  const isFree = result.variables?.length === 0 ? 'it uses no variables and no options' : 'nothing is wrong';
  const doubt = warnings > 0 ? 'this may not work' : isFree;
  const end = result.status ? outlooks[result.status] : count > 0 ? 'this does not work' : doubt;
  return `${[...lines, `${printable(result.id)}: ${end}`].join('\n')}\n`;
}

/** What can be behind a message. */
export function printExplanations(explanations: readonly Explanation[], isJson: boolean): string {
  if (isJson) return document({ explanations });
  if (explanations.length === 0) return 'no such message is known; give it as the client prints it, or a line of its debug log\n';
  return explanations
    .map(({ name, causes }) =>
      [`${name}:`, ...causes.flatMap(({ cause, check }) => [`- ${cause}`, `  next: ${check}`]), ''].join('\n'),
    )
    .join('');
}

function stepLines({ severity, step, message, code, effect, help, spec }: StepResult, hasColour: boolean): string[] {
  const label = hasColour ? styleText(colours[severity], `${severity}:`) : `${severity}:`;
  const line = `${label} ${step}: ${message} [${code}]`;
  if (severity === 'ok') return [line];
  return [
    line,
    ...(effect ? [`  effect: ${effect}`] : []),
    ...(help ? [`  help: ${help}`] : []),
    ...(spec ? [`  see: ${spec}`] : []),
  ];
}

function document(content: object): string {
  return `${JSON.stringify({ version: 1, tool: 'check-mcp-auth', client: clientVersion, ...content }, undefined, 2)}\n`;
}

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, io: Io): Promise<number> {
  const modes = ['live', 'env', 'run-helper', 'explain'].filter((mode) => args.has(mode));
  if (modes.length !== 1 || args.paths.length > 0)
    throw new UsageError('give one of --live, --env, --run-helper and --explain; try --help');
  const format = args.one('format');
  if (format === 'sarif' || format === 'github') throw new UsageError(`Option '--format' takes text, json here; not '${format}'`);
  const isJson = args.has('json') || format === 'json';
  const [mode = ''] = modes;
  const given = args.one(mode) ?? '';
  if (mode === 'explain') {
    const explanations = explain(given);
    io.out(printExplanations(explanations, isJson));
    return explanations.length > 0 ? 0 : 1;
  }
  const isFixing = args.has('fix') || args.has('fix-dry-run');
  if (isFixing && mode !== 'live') throw new UsageError(`--fix goes with --live or with a PATH, not with --${mode}`);
  const target = targetOf(given, args, io.cwd);
  const live = mode === 'live' ? await diagnose(target, liveOptions(args, io)) : undefined;
  const judge: Judge = (log, entry) => (mode === 'env' ? judgeVariables(log, entry, target) : judgeHelper(log, entry, target));
  const result: Result = live ?? (await judged(target, judge));
  const isMigrating = isFixing && live?.migration !== undefined;
  const status = isMigrating && args.has('fix') ? { status: 'needs-auth' } : {};
  io.out(printResult({ ...result, ...status }, isJson, io.hasColour));
  // Only the document goes to stdout where a program reads it.
  if (isMigrating) await migrate(target.located, !args.has('fix'), isJson ? { ...io, out: io.err } : io);
  const counted = args.has('strict') ? ['error', 'warning'] : ['error'];
  return result.steps.some(({ severity }) => counted.includes(severity)) ? 1 : 0;
}

type Target = ReturnType<typeof targetOf>;
type Judge = (log: StepLog, entry: ServerEntry) => Promise<{ readonly variables?: readonly VariableReport[] }>;

/** Judges a server without connecting to it. */
async function judged({ plugin, server, entry, context }: Target, judge: Judge): Promise<Result> {
  const log = createStepLog();
  const reading = readEntry(entry);
  const id = serverId(plugin, server);
  if ('problem' in reading) {
    log.add('entry-dropped', { field: reading.problem.field || 'the entry', problem: reading.problem.message });
    return { id, steps: log.steps };
  }
  log.hide(secretsOf(reading.entry, resolveEntry(reading.entry, context)));
  const more = await judge(log, reading.entry);
  return { id, steps: log.steps, ...more };
}

async function judgeVariables(
  log: StepLog,
  entry: ServerEntry,
  { context }: Target,
): Promise<{ variables: readonly VariableReport[] }> {
  return { variables: judgeEnvironment(log, entry, context) };
}

async function judgeHelper(log: StepLog, entry: ServerEntry, target: Target): Promise<Record<string, never>> {
  const { entry: resolved } = resolveEntry(entry, target.context);
  if (resolved.transport === 'stdio' || !resolved.headersHelper) throw new UsageError(`"${target.server}" has no headersHelper`);
  judgeMade(log, await runHelper(log, { ...target, entry: resolved }));
  return {};
}

function liveOptions(args: Arguments, io: Io): LiveOptions {
  const seconds = Number(args.one('timeout') ?? 30);
  if (!(seconds > 0 && seconds <= 600))
    throw new UsageError(`Option '--timeout' takes seconds up to 600; not '${args.one('timeout')}'`);
  return {
    credentials: args.has('auth'),
    runHelper: args.has('auth'),
    spawn: args.has('spawn'),
    register: args.has('register'),
    migrate: args.has('fix'),
    ...(args.has('sign-in') ? { visit: (url) => io.err(`Open this address to sign in:\n${url}\n`) } : {}),
    limits: { milliseconds: seconds * 1000, totalMilliseconds: args.has('sign-in') ? 300_000 : seconds * 4000 },
  };
}
