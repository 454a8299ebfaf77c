import fs from 'node:fs';
import path from 'node:path';
import { scanMarkdown } from '../../src/formats/markdown.ts';

/** A plugin that a text shows, as far as it shows it. */
export interface Sample {
  /** `file.md: heading`. */
  readonly place: string;
  readonly files: Readonly<Record<string, string>>;
}

const plainManifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });

/**
 * The plugins that a reference shows: blocks with `file=PATH` below one heading belong together, until a path comes a second time. A
 * manifest is added where none is shown.
 */
export function samplesOf(file: string): Sample[] {
  const text = fs.readFileSync(file, 'utf8');
  const { headings, fences } = scanMarkdown(text);
  const samples: { heading: string; files: Record<string, string> }[] = [];
  for (const { info, content } of fences) {
    const [, shown] = /(?:^| )file=(\S+)/.exec(info) ?? [];
    if (shown === undefined) continue;
    const heading = headings.findLast(({ range }) => range.start < content.start)?.text ?? '';
    const last = samples.at(-1);
    if (!last || last.heading !== heading || shown in last.files) samples.push({ heading, files: {} });
    const current = samples.at(-1);
    if (current) current.files[shown] = text.slice(content.start, content.end);
  }
  return samples.map(({ heading, files }) => ({
    place: `${path.basename(file)}: ${heading}`,
    files: { '.claude-plugin/plugin.json': plainManifest, ...files },
  }));
}

/** The info strings of all blocks of a text. */
export function blockInfos(file: string): string[] {
  return scanMarkdown(fs.readFileSync(file, 'utf8')).fences.map(({ info }) => info);
}
