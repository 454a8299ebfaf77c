import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** One mutated plugin or marketplace, as the oracle describes it. */
export interface Probe {
  readonly id: string;
  /** True where `files` are all there is; otherwise they are laid over a clean plugin. */
  readonly bare?: boolean;
  /** The path below the plugin that was validated. */
  readonly target?: string;
  readonly files: Readonly<Record<string, unknown>>;
}

interface Laying {
  base(): Record<string, unknown>;
  write(root: string, files: Readonly<Record<string, unknown>>): void;
}

/** Reads a file of one JSON value a line. */
export function readLines<T>(file: string): T[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The probes of a group with the client's answers; `oracle` is the folder of the manifest probes. */
export function readGroup<R extends { readonly id: string }>(oracle: string, group: string): { probe: Probe; result: R }[] {
  const results = new Map(readLines<R>(path.join(oracle, 'data', `${group}.results.jsonl`)).map((result) => [result.id, result]));
  return readLines<Probe>(path.join(oracle, 'data', `${group}.probes.jsonl`)).flatMap((probe) => {
    const result = results.get(probe.id);
    return result ? [{ probe, result }] : [];
  });
}

/** Lays probes on disk with the oracle's own layer and hands each folder to `use`; the folder is gone afterwards. */
export async function probeLayer(
  oracle: string,
): Promise<<T>(probe: Probe, use: (folder: string) => Promise<T> | T) => Promise<T>> {
  const laying = (await import(pathToFileURL(path.join(oracle, 'lib.mjs')).href)) as Laying;
  return async (probe, use) => {
    const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'probe-'));
    const folder = path.join(parent, 'p');
    fs.mkdirSync(folder);
    try {
      laying.write(folder, probe.bare ? probe.files : { ...laying.base(), ...probe.files });
      return await use(folder);
    } finally {
      fs.rmSync(parent, { recursive: true, force: true });
    }
  };
}
