import fs from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import { printable } from '../../report/result.ts';
import { commandNamed } from '../index.ts';
import { type Command, helpText, type Io, parseArguments, UsageError } from './command.ts';
import { readStdin, writeError, writeOut } from './streams.ts';

/** Runs the command `name` with this process's arguments and streams, or `input` for standard input; returns the exit code. */
export async function runProcess(name: string, input?: Uint8Array): Promise<number> {
  const command = await commandNamed(name);
  if (!command) throw new Error(`there is no command ${name}`);
  const isTerminal = isWatched(1);
  return runCommand(command, process.argv.slice(2), {
    out: writeOut,
    err: writeError,
    get cwd() {
      return workingDirectory();
    },
    isTerminal,
    hasColour: isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    ...(isWatched(2) ? { progress: (text: string): void => writeError(`\r\u001b[K${text}`) } : {}),
    readStdin: () => input ?? readStdin(),
  });
}

/** True where a stream is a terminal. Asking `node:tty` would load the network modules; of other devices only /dev/null is usual. */
function isWatched(descriptor: 1 | 2): boolean {
  const stats = fs.fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== fs.statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError('the working directory does not exist any more');
  }
}

/** Runs a command with given arguments and streams. Expected failures are one line on stderr and exit code 2. */
export async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<number> {
  try {
    const args = parseArguments(command, argv);
    if (args.has('help')) io.out(helpText(command));
    else if (args.has('version')) io.out(await versionText(command));
    else return await command.run(args, io);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${command.name}: ${printable(error.message)}\n`);
    return 2;
  }
}

async function versionText({ name }: Command): Promise<string> {
  const { clientVersion } = await import('../../spec/index.ts');
  return `${name} ${manifest.version} (checked against Claude Code ${clientVersion})\n`;
}
