import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanBase, type Environment, makeScratch } from '../../src/simulate/process.ts';
import { type HookRun, runHooks } from '../../src/simulate/run.ts';
import type { HookHandler } from '../../src/simulate/select.ts';
import { findSample, type Payload, samplePayload } from '../../src/simulate/select.ts';

/** A temporary folder whose name has a blank, as many people's have; tests remove it with `removeFolders`. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'test hook '));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

export function removeFolders(): void {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** Writes an executable file and returns its path. */
export function script(folder: string, text: string, mode = 0o755): string {
  const file = path.join(folder, 'hook.sh');
  fs.writeFileSync(file, text, { mode });
  return file;
}

export interface FireOptions {
  readonly event?: string;
  readonly payload?: Payload;
  readonly extra?: Environment;
  readonly patience?: number;
  /** Root of the plugin that the hook belongs to; null for a hook of no plugin. */
  readonly root?: string | null;
}

/** Runs one handler on the sample of an event. */
export async function fireHandler(handler: Partial<HookHandler>, options: FireOptions = {}): Promise<HookRun> {
  const { event = 'PreToolUse', extra = {}, patience = 20_000, root = os.tmpdir() } = options;
  const scratch = makeScratch();
  try {
    const sample = findSample(event);
    if (!sample) throw new Error(`there is no event ${event}`);
    const context = { project: scratch.project, home: os.homedir(), transcript: scratch.transcript, plugin: 'demo' };
    const payload = options.payload ?? samplePayload(sample, 'Bash', context);
    const hook = { event, handler: { type: 'command', ...handler }, file: 'hooks/hooks.json', field: '', index: 0 };
    const [run] = await runHooks([hook], {
      ...{
        event,
        payload,
        scratch,
        extra,
        patience,
        project: scratch.project,
        cwd: scratch.project,
        base: cleanBase(process.env),
      },
      ...(root === null ? {} : { plugin: { name: 'demo', root } }),
    });
    if (!run) throw new Error('nothing was run');
    return run;
  } finally {
    scratch.remove();
  }
}

/** Runs a shell script in the direct form. */
export function fireScript(text: string, options: FireOptions & { handler?: Partial<HookHandler> } = {}): Promise<HookRun> {
  const file = script(temporaryFolder(), text);
  return fireHandler({ command: file, args: [], ...options.handler }, options);
}
