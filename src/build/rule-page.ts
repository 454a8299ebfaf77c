import { type Fence, scanMarkdown } from '../formats/markdown.ts';

/** One part of a rule's page: the files it shows, and what must be found in them. */
export interface PagePart {
  readonly title: 'Wrong' | 'Right' | 'Fixed';
  readonly files: Readonly<Record<string, string>>;
  /** The `findings` block: its text and where it stands in the page. */
  readonly findings?: { readonly text: string; readonly start: number; readonly end: number };
  /** `project` where the files are those of a `.claude` folder. */
  readonly scope: 'plugin' | 'project';
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
    return { id: section.text, parts: parts.map((part, at) => readPart(page, part.text, fences, part.range.end, parts[at + 1]?.range.start ?? end)) };
  });
}

function readPart(page: string, title: string, fences: readonly Fence[], start: number, end: number): PagePart {
  if (title !== 'Wrong' && title !== 'Right' && title !== 'Fixed') throw new Error(`a rule page has no part called "${title}"`);
  const inside = fences.filter(({ opening }) => opening.start > start && opening.start < end);
  const files: Record<string, string> = {};
  let findings: PagePart['findings'];
  for (const { info, content } of inside) {
    const text = page.slice(content.start, content.end);
    const file = /\bfile=(\S+)/.exec(info)?.[1];
    if (file) files[file] = decodeEscapes(text);
    else if (info === 'findings') findings = { text, ...content };
  }
  const scope = inside.some(({ info }) => info.includes('scope=project')) ? 'project' : 'plugin';
  return { title, files, scope, ...(findings ? { findings } : {}) };
}

/** Characters that no editor keeps in a Markdown file are written as `<TAB>`, `<CR>` and `<NUL>`. */
function decodeEscapes(text: string): string {
  return text.replaceAll('<TAB>', '\t').replaceAll('<CR>', '\r').replaceAll('<NUL>', '\0').replaceAll('<BOM>', '\uFEFF');
}
