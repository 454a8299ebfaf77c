import fs from 'node:fs';
import path from 'node:path';
import { describeError, maxFileSize } from '../../plugin/files.ts';
import { UsageError } from './command.ts';
import type { Target } from './targets.ts';

/**
 * A target's file as people read it: below the working directory relative to it; elsewhere absolute where the target was given
 * so, because a chain of `../` says less.
 */
export function displayPath(target: Pick<Target, 'path' | 'root'>, file: string, cwd: string): string {
  if (target.root === undefined) return file;
  const absolute = path.join(target.root, file);
  const relative = path.relative(cwd, absolute) || '.';
  return relative.startsWith('..') && path.isAbsolute(target.path) ? absolute : relative;
}

// `process.stdout` and `process.stdin` would load the network and stream modules for the same, a tenth of the whole run.

/** Writes a text to stdout. A reader that closed the pipe, such as `head`, is no error. */
export function writeOut(text: string): void {
  const failure = writeAll(1, text);
  if (failure && failure.code !== 'EPIPE') throw new UsageError(`the output cannot be written: ${describeError(failure)}`);
}

/** Writes a text to stderr; where that fails, no one can be told. */
export function writeError(text: string): void {
  writeAll(2, text);
}

function writeAll(descriptor: number, text: string): NodeJS.ErrnoException | undefined {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += fs.writeSync(descriptor, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return error as NodeJS.ErrnoException;
      waitForPipe();
    }
  }
  return undefined;
}

/** All of stdin, held to the same limit as a file. */
export function readStdin(): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; size <= maxFileSize; ) {
    const chunk = new Uint8Array(65_536);
    const length = readChunk(chunk);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, length));
    size += length;
  }
  throw new UsageError(`standard input: at most ${maxFileSize} bytes are read`);
}

function readChunk(chunk: Uint8Array): number {
  for (;;) {
    try {
      return fs.readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new UsageError(`standard input: ${describeError(error as NodeJS.ErrnoException)}`);
      waitForPipe();
    }
  }
}

/** The other end of a non-blocking pipe is slow; wait a moment instead of spinning. */
function waitForPipe(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

/**
 * Puts a new file in the place of the old one, so that a crash leaves one or the other and never half a file. Whatever stands
 * in the place of the file by now, such as a symlink, is not written through.
 */
export function replaceFile(absolute: string, text: string): void {
  fs.accessSync(absolute, fs.constants.W_OK);
  const { mode } = fs.lstatSync(absolute);
  // Not made of the file's own name, which may already be as long as a name can be.
  const temporary = path.join(path.dirname(absolute), `.plugin-dev-${process.pid}.tmp`);
  fs.writeFileSync(temporary, text, { flag: 'wx', mode });
  try {
    // The umask may have taken bits away.
    fs.chmodSync(temporary, mode);
    fs.renameSync(temporary, absolute);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}
