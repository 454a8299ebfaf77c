import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../engine/rule.ts';
import { applyFixes, unifiedDiff } from '../../fix/apply.ts';
import { readSource } from '../../plugin/discover.ts';
import { describeError, overlayFiles } from '../../plugin/files.ts';
import { redact, redactSpellings, secretPartsIn } from '../../plugin/secrets/find.ts';
import { printable, printableText } from '../../report/result.ts';
import { type Check, findingsFor } from './check.ts';
import { type Io, UsageError } from './command.ts';
import { displayPath, replaceFile } from './streams.ts';
import type { Target } from './targets.ts';

/** A fix may make room for another one; more rounds than this mean that two fixes undo each other. */
const maxRounds = 8;

/** Applies the safe fixes of a target to its files on disk, and says what is left to do for a person. */
export async function writeFixes(target: Target, check: Check, { cwd, err }: Io): Promise<void> {
  const { texts, runnable, notes } = await fixedFiles(target, check);
  const absolute = (file: string): string => path.join(target.root ?? cwd, file);
  const write = (file: string, work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw new UsageError(`${displayPath(target, file, cwd)}: not fixed: ${describeError(error as NodeJS.ErrnoException)}`);
    }
  };
  for (const [file, { after }] of texts) write(file, () => replaceFile(absolute(file), after));
  for (const file of runnable) write(file, () => setRunBits(absolute(file)));
  for (const { file, note } of notes) err(`${printable(displayPath(target, file, cwd))}: ${printable(note)}\n`);
}

/** Sets a run bit for everyone who may read the file; never through a symlink that stands there by now. */
function setRunBits(absolute: string): void {
  const descriptor = fs.openSync(absolute, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  const { mode } = fs.fstatSync(descriptor);
  fs.fchmodSync(descriptor, (mode & 0o777) | ((mode & 0o444) >> 2));
  fs.closeSync(descriptor);
}

/** Prints the safe fixes of a target as a unified diff; nothing where there is nothing to fix. */
export async function previewFixes(target: Target, check: Check, io: Io): Promise<void> {
  const { texts, runnable, notes, hidden } = await fixedFiles(target, check);
  const shown = (file: string): string => printable(displayPath(target, file, io.cwd).replace(/^\/+/, ''));
  for (const [file, { before, after }] of texts) {
    const diff = redactSpellings(redact(unifiedDiff(shown(file), before, after), hidden), secretPartsIn(before));
    io.out(io.isTerminal ? printableText(diff) : diff);
  }
  for (const file of runnable) io.out(`chmod +x ${shown(file)}\n`);
  for (const { file, note } of notes) io.err(`${shown(file)}: ${printable(note)}\n`);
}

interface FixedText {
  readonly before: string;
  readonly after: string;
}

interface FixedFiles {
  readonly texts: ReadonlyMap<string, FixedText>;
  /** Files that get their run bits. */
  readonly runnable: ReadonlySet<string>;
  /** What the fixes leave to do, each once. */
  readonly notes: readonly { readonly file: string; readonly note: string }[];
  /** What stands in the files and must not be printed. */
  readonly hidden: ReadonlySet<string>;
}

/** All files that safe fixes change, after as many rounds as it takes. */
async function fixedFiles(target: Target, check: Check): Promise<FixedFiles> {
  const texts = new Map<string, string>();
  let { findings } = await findingsFor(target, check);
  const runnable = new Set(findings.flatMap(({ fix }) => (fix?.safe && fix.runnable !== undefined ? [fix.runnable] : [])));
  const notes = new Map<string, { file: string; note: string }>();
  const hidden = new Set<string>();
  for (let round = 0; round < maxRounds; round++) {
    for (const text of findings.flatMap((finding) => finding.hidden ?? [])) hidden.add(text);
    const changed = fixRound(target, findings, texts);
    if (changed.size === 0) break;
    const next = await findingsFor(target, check, overlayFiles(target.files, new Map([...texts, ...changed]), runnable));
    // A fix never makes things worse: a round that adds errors is dropped as a whole.
    if (errors(next.findings) > errors(findings)) break;
    for (const [file, text] of changed) texts.set(file, text);
    for (const { file, fix } of findings)
      if (fix?.safe && fix.note && changed.has(file)) notes.set(`${file} ${fix.note}`, { file, note: fix.note });
    findings = next.findings;
  }
  const before = (file: string): string => readSource(target.files, file).text;
  const safe = (file: string, text: string): string => redactSpellings(redact(text, hidden), secretPartsIn(before(file)));
  return {
    texts: new Map([...texts].map(([file, after]) => [file, { before: before(file), after }])),
    runnable,
    notes: [...notes.values()].map(({ file, note }) => ({ file, note: safe(file, note) })),
    hidden,
  };
}

function fixRound(target: Target, findings: readonly Finding[], texts: ReadonlyMap<string, string>): Map<string, string> {
  const changed = new Map<string, string>();
  for (const file of new Set(findings.filter(({ fix }) => fix?.safe).map((finding) => finding.file))) {
    const source = readSource(target.files, file);
    // Writing back a text that did not decode would destroy its bytes.
    if (source.encoding !== 'utf-8') continue;
    const before = texts.get(file) ?? source.text;
    const { text } = applyFixes(
      before,
      findings.filter((finding) => finding.file === file),
    );
    if (text !== before) changed.set(file, text);
  }
  return changed;
}

function errors(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
