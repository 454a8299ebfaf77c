import fs from 'node:fs';

/** Where the pages stand: seen from this file, and from the built ones, which are shipped together with the sources. */
const places = ['../../rules/', '../../src/rules/'];

/** The section of a rule's page that is about `id`, as Markdown; undefined for an unknown rule. */
export function pageOf(id: string): string | undefined {
  const [, family] = /^([a-z-]+)\/[a-z0-9-]+$/.exec(id) ?? [];
  const folder = places.map((place) => new URL(`${place}${family}/`, import.meta.url)).find((url) => fs.existsSync(url));
  if (!family || !folder) return undefined;
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const sections = fs.readFileSync(new URL(file, folder), 'utf8').split(/^(?=## )/m);
    const section = sections.find((text) => text.startsWith(`## ${id}\n`));
    if (section) return section;
  }
  return undefined;
}
