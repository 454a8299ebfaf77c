import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Profile, profiles } from '../engine/rule.ts';
import { type Fence, scanMarkdown } from '../formats/markdown.ts';
import type { FileContent } from '../plugin/files.ts';

const folder = fileURLToPath(new URL('../rules/', import.meta.url));

/** The texts of all rule pages by their path below `src/rules/`. */
export function rulePages(): Map<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return new Map(files.sort().map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(folder, file), 'utf8')]));
}

/** One part of a rule's page: the files it shows, and what must be found in them. */
export interface PagePart {
  readonly title: 'Wrong' | 'Right' | 'Fixed';
  readonly files: Readonly<Record<string, FileContent>>;
  /** The `findings` block: its text and where it stands in the page. */
  readonly findings?: { readonly text: string; readonly start: number; readonly end: number };
  /** Files without a run bit. */
  readonly plain: ReadonlySet<string>;
  /** `project` where the files are those of a `.claude` folder; `bare` for a plugin that shows all it has. */
  readonly scope: 'plugin' | 'project' | 'bare';
  /** The profile that is asked for; the client's own where none is. */
  readonly profile?: Profile;
}

export interface RuleSection {
  readonly id: string;
  readonly parts: readonly PagePart[];
}

/** Reads the executable parts of a page: `## rule/id` sections with `### Wrong`, `### Right` and `### Fixed` parts. */
export function readRulePage(page: string): RuleSection[] {
  const { headings, fences } = scanMarkdown(page);
  const sections = headings.filter(({ level }) => level === 2);
  return sections.map((section, index) => {
    const end = sections[index + 1]?.range.start ?? page.length;
    const parts = headings.filter(({ level, range }) => level === 3 && range.start > section.range.start && range.start < end);
    return {
      id: section.text,
      parts: parts.map((part, at) => readPart(page, part.text, fences, part.range.end, parts[at + 1]?.range.start ?? end)),
    };
  });
}

function readPart(page: string, title: string, fences: readonly Fence[], start: number, end: number): PagePart {
  if (title !== 'Wrong' && title !== 'Right' && title !== 'Fixed') throw new Error(`a rule page has no part called "${title}"`);
  const inside = fences.filter(({ opening }) => opening.start > start && opening.start < end);
  const files: Record<string, FileContent> = {};
  const plain = new Set<string>();
  let findings: PagePart['findings'];
  for (const { info, content } of inside) {
    const text = page.slice(content.start, content.end);
    const file = /\bfile=(\S+)/.exec(info)?.[1];
    if (file) Object.assign(files, filesOf(file, text));
    if (file && info.includes('mode=644')) plain.add(file);
    else if (info === 'findings') findings = { text, ...content };
  }
  const scope =
    (['project', 'bare'] as const).find((name) => inside.some(({ info }) => info.includes(`scope=${name}`))) ?? 'plugin';
  const profile = profiles.find((name) => inside.some(({ info }) => info.includes(`profile=${name}`)));
  return { title, files, plain, scope, ...(profile ? { profile } : {}), ...(findings ? { findings } : {}) };
}

/** One file, or the N files of `@@files N` with a number for the `*` in their names. */
function filesOf(file: string, text: string): Record<string, FileContent> {
  const count = Number(/^@@files (\d+)\n$/.exec(text)?.[1] ?? 0);
  if (count === 0) return { [file]: contentOf(text) };
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [file.replace('*', String(index)), 'x\n']));
}

/**
 * What stands in for a file that is there and cannot be read, and for a symlink; `@@repeat N` for a text of N characters, and
 * `@@base64 …` for bytes.
 */
const unreadable = '@@unreadable\n';
const symlink = '@@symlink\n';

const escapes: Readonly<Record<string, string>> = { TAB: '\t', CR: '\r', NUL: '\0', BOM: '\uFEFF' };

/**
 * What no editor keeps in a Markdown file is written as `<TAB>`, `<CR>`, `<NUL>` or `<BOM>`, and a byte that is no UTF-8 by its
 * two digits, from `<80>` to `<FF>`.
 */
function contentOf(written: string): FileContent {
  if (written === unreadable) return { failure: 'permission denied' };
  const repeated = /^@@repeat (\d+)\n$/.exec(written)?.[1];
  if (repeated) return `---\ndescription: Long.\n---\n\n${'word '.repeat(Number(repeated) / 5)}\n`;
  const encoded = /^@@base64 (\S+)\n$/.exec(written)?.[1];
  if (encoded) return Buffer.from(encoded, 'base64');
  if (written.startsWith(symlink)) return { linked: written.slice(symlink.length) };
  const text = written.replace(/<(TAB|CR|NUL|BOM)>/g, (_, name: string) => escapes[name] ?? '');
  const parts = text.split(/<([89A-F][0-9A-F])>/);
  if (parts.length === 1) return text;
  return Buffer.concat(parts.map((part, index) => Buffer.from(part, index % 2 === 0 ? 'utf8' : 'hex')));
}
