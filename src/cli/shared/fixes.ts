import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../engine/finding.ts';
import { applyFixes } from '../../fix/apply.ts';
import { readSource } from '../../plugin/component.ts';
import { overlayFiles } from '../../plugin/files.ts';
import { type Check, findingsFor } from './check.ts';
import { UsageError } from './command.ts';
import type { Target } from './targets.ts';

/** A fix may make room for another one; more rounds than this mean that two fixes undo each other. */
const maxRounds = 8;

/** Applies the safe fixes of a target to its files on disk. */
export async function writeFixes(target: Target, check: Check): Promise<void> {
  for (const [file, { after }] of await fixedTexts(target, check)) {
    const absolute = path.join(target.root ?? '', file);
    try {
      fs.writeFileSync(absolute, after);
    } catch (error) {
      throw new UsageError(`${absolute}: not fixed: ${(error as Error).message}`);
    }
  }
}

/** The safe fixes of a target as a unified diff; empty where there is nothing to fix. */
export async function previewFixes(target: Target, check: Check): Promise<string> {
  const { unifiedDiff } = await import('../../fix/diff.ts');
  return [...(await fixedTexts(target, check))].map(([file, { before, after }]) => unifiedDiff(file, before, after)).join('');
}

interface FixedText {
  readonly before: string;
  readonly after: string;
}

/** The texts of all files that safe fixes change, after as many rounds as it takes. */
async function fixedTexts(target: Target, check: Check): Promise<Map<string, FixedText>> {
  const texts = new Map<string, string>();
  let { findings } = await findingsFor(target, check);
  for (let round = 0; round < maxRounds; round++) {
    const changed = fixRound(target, findings, texts);
    if (changed.size === 0) break;
    const next = await findingsFor(target, check, overlayFiles(target.files, new Map([...texts, ...changed])));
    // A fix never makes things worse: a round that adds errors is dropped as a whole.
    if (errors(next.findings) > errors(findings)) break;
    for (const [file, text] of changed) texts.set(file, text);
    findings = next.findings;
  }
  return new Map([...texts].map(([file, after]) => [file, { before: readSource(target.files, file).text, after }]));
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
