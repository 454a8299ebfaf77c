import fs from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import { clientVersion } from '../../spec/index.ts';
import { commands } from '../index.ts';
import { type Command, helpText, type Io, parseArguments, UsageError } from './command.ts';

/** Runs the command `name` with this process's arguments and streams; returns the exit code. */
export function runProcess(name: string): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  // A reader that closes the pipe early, such as `head`, is no crash.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return runCommand(command, process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    cwd: process.cwd(),
    isTerminal: process.stdout.isTTY === true,
    readStdin: () => fs.readFileSync(0),
  });
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
