import fs from 'node:fs';

// Only development reads the pages from disk. The build replaces this file with one that holds their texts.

/** The part of a rule's page that is about `id`, as Markdown; undefined for an unknown rule. */
export function pageOf(id: string): string | undefined {
  const folder = new URL('../../rules/', import.meta.url);
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const section = file.endsWith('.md') ? sectionOf(fs.readFileSync(new URL(file, folder), 'utf8'), id) : undefined;
    if (section) return section;
  }
  return undefined;
}

/** The section headed `## id` of a page. */
function sectionOf(page: string, id: string): string | undefined {
  return page.split(/^(?=## )/m).find((section) => section.startsWith(`## ${id}\n`));
}
