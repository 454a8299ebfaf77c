import fs from 'node:fs';
import path from 'node:path';
import type { Environment } from './environment.ts';
import type { HookHandler } from './selection.ts';

/** How a handler's process is started. */
export interface Launch {
  readonly file: string;
  readonly args: readonly string[];
}

export interface LaunchPlaces {
  readonly environment: Environment;
  readonly cwd: string;
}

/** The process of a command handler; where the client would not even start it, why, as a clause. */
export function launchOf(handler: HookHandler, places: LaunchPlaces): Launch | { readonly failure: string } {
  const { command = '', args, shell } = handler;
  if (command === '') return { failure: 'its command is empty' };
  if (args) return directLaunch(command, args, places);
  if (/\$\{user_config\./.test(command))
    return { failure: '${user_config.…} is only filled in where there are "args"; the shell form refuses it' };
  if (shell === 'powershell') return powershellLaunch(command, places);
  // Also with "shell": "bash", and whatever $SHELL is [client 2.1.330, Linux].
  return process.platform === 'win32' ? { file: 'bash', args: ['-c', command] } : { file: '/bin/sh', args: ['-c', command] };
}

/** The command line as the client's messages show it; `root` replaces the variable of the plugin's folder, even in single quotes. */
export function commandLine({ command, args, url }: HookHandler, root?: string): string {
  const line = [command ?? url ?? '', ...(args ?? [])].join(' ');
  if (root === undefined) return line;
  const variable = args ? /\$\{CLAUDE_PLUGIN_ROOT\}/g : /\$\{CLAUDE_PLUGIN_ROOT\}|\$CLAUDE_PLUGIN_ROOT\b/g;
  return line.replace(variable, () => root);
}

function directLaunch(command: string, args: readonly string[], places: LaunchPlaces): Launch | { readonly failure: string } {
  const unset = [command, ...args].map((text) => unsetOption(text, places.environment)).find((name) => name !== undefined);
  if (unset !== undefined)
    return {
      failure: `the plugin option "${unset}" is not set (--env CLAUDE_PLUGIN_OPTION_${unset.toUpperCase()}=VALUE sets it)`,
    };
  const [file = '', ...rest] = [command, ...args].map((text) => fillPlaceholders(text, places.environment));
  const program = findProgram(file, places);
  // Node would hand a text file without a first line for it to a shell; the client does not.
  if (program && !isExecutableFormat(program)) return { failure: `${file} has no #! line and is no program` };
  return { file, args: rest };
}

const optionPlaceholder = /\$\{user_config\.(\w+)\}/g;

function unsetOption(text: string, environment: Environment): string | undefined {
  for (const [, name = ''] of text.matchAll(optionPlaceholder)) if (optionOf(name, environment) === undefined) return name;
  return undefined;
}

function optionOf(name: string, environment: Environment): string | undefined {
  return environment[`CLAUDE_PLUGIN_OPTION_${name.toUpperCase()}`];
}

function fillPlaceholders(text: string, environment: Environment): string {
  return text
    .replace(
      /\$\{(CLAUDE_PLUGIN_ROOT|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_DATA)\}/g,
      (token, name: string) => environment[name] ?? token,
    )
    .replace(optionPlaceholder, (token, name: string) => optionOf(name, environment) ?? token);
}

function powershellLaunch(command: string, places: LaunchPlaces): Launch | { readonly failure: string } {
  const file = ['pwsh', 'powershell'].find((name) => findProgram(name, places) !== undefined);
  return file
    ? { file, args: ['-NoProfile', '-NonInteractive', '-Command', command] }
    : { failure: 'there is no PowerShell on the PATH' };
}

/** Where a program lies; undefined where it is not found. */
function findProgram(name: string, { environment, cwd }: LaunchPlaces): string | undefined {
  const folders = name.includes('/') ? [''] : (environment.PATH ?? '').split(path.delimiter);
  const suffixes = process.platform === 'win32' ? ['', '.exe', '.cmd'] : [''];
  const places = folders.flatMap((folder) => suffixes.map((suffix) => path.resolve(cwd, folder, name + suffix)));
  return places.find((place) => fs.existsSync(place));
}

/** First bytes of what a kernel runs by itself: a #! line, ELF, and the formats of macOS. */
const formats = ['2321', '7f454c46', 'cffaedfe', 'cefaedfe', 'feedface', 'feedfacf', 'cafebabe'];

function isExecutableFormat(file: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    const start = Buffer.alloc(4);
    const descriptor = fs.openSync(file, 'r');
    fs.readSync(descriptor, start, 0, 4, 0);
    fs.closeSync(descriptor);
    return formats.some((format) => start.toString('hex').startsWith(format));
  } catch {
    // What cannot be read is left to the start itself, which has the better message.
    return true;
  }
}
