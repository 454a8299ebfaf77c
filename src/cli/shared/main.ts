import fs from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import { clientVersion } from '../../spec/index.ts';
import { commands } from '../index.ts';
import { type Command, helpText, type Io, parseArguments, UsageError } from './command.ts';

/** Runs the command `name` with this process's arguments and streams; returns the exit code. */
export function runProcess(name: string): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return runCommand(command, process.argv.slice(2), {
    out: (text) => writeAll(1, text),
    err: (text) => writeAll(2, text),
    cwd: process.cwd(),
    isTerminal: fs.fstatSync(1).isCharacterDevice(),
    readStdin: () => fs.readFileSync(0),
  });
}

/**
 * Writes a text to a file descriptor. `process.stdout` would load the network and stream modules for the same, a tenth of the
 * whole run. A reader that closed the pipe, such as `head`, is no error.
 */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += fs.writeSync(descriptor, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The reader of a non-blocking pipe is slow; wait a moment instead of spinning.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Runs a command with given arguments and streams. Expected failures are one line on stderr and exit code 2. */
export async function runCommand(command: Command, argv: readonly string[], io: Io): Promise<number> {
  try {
    const args = parseArguments(command, argv);
    if (args.has('help')) io.out(helpText(command));
    else if (args.has('version')) io.out(`${command.name} ${manifest.version} (checked against Claude Code ${clientVersion})\n`);
    else return await command.run(args, io);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${command.name}: ${error.message.replace(/\s+/g, ' ')}\n`);
    return 2;
  }
}
