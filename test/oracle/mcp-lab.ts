import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePorts } from '../mcp/peers/http.ts';

/** A shape of server: the settings of the lab, with @RS@ and @AS@ for the two origins, and @LOCAL@ for the first by another name. */
export type LabSettings = Readonly<Record<string, unknown>>;

/** Runs the lab's server with these settings, hands its origin to `use`, and ends it. */
export async function withLab<T>(
  lab: string,
  settings: LabSettings,
  use: (origin: string, as: string) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lab-'));
  const [port = 0, asPort = 0] = await freePorts(2);
  const [rs, as] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${asPort}`];
  const file = path.join(folder, 'settings.json');
  const local = `http://localhost:${port}`;
  fs.writeFileSync(file, JSON.stringify(settings).replaceAll('@RS@', rs).replaceAll('@AS@', as).replaceAll('@LOCAL@', local));
  const log = path.join(folder, 'log');
  const args = [path.join(lab, 'lab.mjs'), '--port', String(port), '--asport', String(asPort), '--cfg', file, '--log', log];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  try {
    await listening(as);
    return await use(rs, as);
  } finally {
    child.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function listening(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await (await fetch(`${origin}/none`)).text();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the lab does not listen');
}
