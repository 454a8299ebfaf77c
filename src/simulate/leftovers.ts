import fs from 'node:fs';

/** Whether a process of a group is still alive. */
export function hasMembers(group: number): boolean {
  if (!signalGroup(group, 0)) return false;
  return process.platform !== 'linux' || processIds().some((id) => isAliveIn(id, group));
}

/** A process that has ended, and whose parent has not asked for it yet, still counts as a member. */
function isAliveIn(id: string, group: number): boolean {
  // The name, in brackets, may itself hold brackets and blanks; behind it come state, parent and group.
  const [state, , own] = readProcess(id, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return own === String(group) && state !== 'Z' && state !== 'X';
}

/** Ends what is left of a process group by the group's id; true where something was. */
export function endGroup(group: number): boolean {
  return signalGroup(group, 'SIGKILL');
}

/** Sends a signal to a process group; false where there is no such group any more. */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  // A group of 0 or 1 would be this one, or everything.
  if (group <= 1) return false;
  try {
    process.kill(process.platform === 'win32' ? group : -group, signal);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends the processes that carry a mark in their environment, each by its id, and returns how many there were. It finds what left
 * its group, which no group signal reaches; only Linux shows environments.
 */
export function endMarked(mark: string): number {
  if (process.platform !== 'linux') return 0;
  let ended = 0;
  // One that is being started when the others are ended shows up in the next round.
  for (let round = 0; round < 5; round++) {
    const found = markedProcesses(mark);
    if (found.length === 0) return ended;
    for (const id of found) if (endProcess(id)) ended++;
  }
  return ended;
}

function endProcess(id: number): boolean {
  try {
    process.kill(id, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

function markedProcesses(mark: string): number[] {
  const own = String(process.pid);
  return processIds()
    .filter((id) => id !== own && readProcess(id, 'environ').includes(mark))
    .map(Number);
}

function processIds(): string[] {
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

/** A file of `/proc`; empty for a process that has gone or is another user's. */
function readProcess(id: string, file: 'environ' | 'stat'): string {
  try {
    return fs.readFileSync(`/proc/${id}/${file}`, 'latin1');
  } catch {
    return '';
  }
}
