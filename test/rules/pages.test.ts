import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PagePart, readRulePage, rulePages } from '../../src/build/new-rule.ts';
import type { Finding } from '../../src/engine/rule.ts';
import { runRules } from '../../src/engine/run.ts';
import { applyFixes } from '../../src/fix/apply.ts';
import { readSource } from '../../src/plugin/discover.ts';
import { type FileContent, memoryFiles } from '../../src/plugin/files.ts';
import { loadMarketplace, loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';

/** The manifest of a page's plugin where the page shows none; there is nothing to say about it. */
const plainManifest = JSON.stringify({ name: 'demo', version: '1.0.0', description: 'A demo.', author: { name: 'Jane' } });

/** What the plugin directory asks of every plugin, for pages about its demands. */
const directoryFiles = {
  '.claude-plugin/icon.png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAgAAAAIACAIAAAB7GkOt', 'base64'),
  LICENSE: 'MIT\n',
  'README.md': `# Demo\n\n${'A few words about it. '.repeat(8)}\n\n/plugin install demo --marketplace owner/repository\n`,
};

const update = process.env.UPDATE_PAGES === '1';
const pages = [...rulePages()].map(([file, text]) => ({ file, text, sections: readRulePage(text) }));
const sections = pages.flatMap((page) => page.sections.map((section) => ({ ...section, file: page.file })));

describe('a page', () => {
  const contents = (written: string): FileContent | undefined =>
    readRulePage(`## a/b\n\n### Wrong\n\n\`\`\`markdown file=x.md\n${written}\n\`\`\`\n`)[0]?.parts[0]?.files['x.md'];

  it.each<[written: string, content: FileContent]>([
    ['a<TAB>b<CR>', 'a\tb\r\n'],
    ['<BOM>a<NUL>', '\uFEFFa\0\n'],
    ['<B>a</B> <1A> <E9a>', '<B>a</B> <1A> <E9a>\n'],
    ['é<E9><FF>\n<80>', Buffer.from([0xc3, 0xa9, 0xe9, 0xff, 10, 0x80, 10])],
    ['@@unreadable', { failure: 'permission denied' }],
    ['@@unreadable now', '@@unreadable now\n'],
  ])('holds %j as %j', (written, content) => {
    expect(contents(written)).toEqual(content);
  });
});

it('the page of the engine has a section for all that it reports by itself', () => {
  const sources = fs.readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const ids = sources.flatMap((file) => fs.readFileSync(`src/${file}`, 'utf8').match(/(?<=')engine\/[a-z-]+(?=')/g) ?? []);
  const sections = fs.readFileSync('src/rules/engine/README.md', 'utf8').match(/(?<=^## ).*/gm);
  expect(sections).toEqual([...new Set(ids)].sort());
});

describe('the rule pages', () => {
  it('have a section for every rule, and none for anything else', () => {
    expect(sections.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('are one a kind of rules, beside the modules that define them', () => {
    expect(pages.map(({ file }) => file).filter((file) => !/^[\w-]+\/README\.md$/.test(file))).toEqual([]);
    for (const { file, id } of sections) expect(file).toBe(`${id.slice(0, id.indexOf('/'))}/README.md`);
  });

  it.each(sections)('$id has a Wrong and a Right part', ({ parts }) => {
    expect(parts.map(({ title }) => title)).toEqual(expect.arrayContaining(['Wrong', 'Right']));
  });
});

describe.each(sections)('$id', ({ id, parts, file }) => {
  it.each(parts.filter(({ title }) => title === 'Wrong'))('finds exactly what its page says under Wrong', (part) => {
    const found = printed(part);
    if (update) rewrite(file, id, parts.indexOf(part), found);
    else expect(found).toBe(part.findings?.text);
    expect(found).toContain(`[${id}]`);
  });

  it.each(parts.filter(({ title }) => title === 'Right'))('finds nothing of its own under Right', (part) => {
    expect(found(part).filter((finding) => finding.rule === id)).toEqual([]);
  });

  it.each(parts.filter(({ title }) => title === 'Fixed'))('turns Wrong into Fixed', (part) => {
    const wrong = parts[parts.indexOf(part) - 1] as PagePart;
    const own = found(wrong).filter((finding) => finding.rule === id);
    const result = Object.fromEntries(Object.entries(wrong.files).map(([path, content]) => [path, fixed(path, content, own)]));
    expect(result).toEqual({ ...wrong.files, ...part.files });
  });
});

function fixed(path: string, content: FileContent, findings: readonly Finding[]): FileContent {
  const own = findings.filter((finding) => finding.file === path);
  return typeof content === 'string' ? applyFixes(content, own).text : content;
}

function found({ files, plain, scope, profile }: PagePart): Finding[] {
  const isMarketplace = '.claude-plugin/marketplace.json' in files;
  const manifest = scope === 'plugin' && !isMarketplace ? { '.claude-plugin/plugin.json': plainManifest } : {};
  const asked = scope === 'plugin' && profile === 'directory' ? directoryFiles : {};
  const all = memoryFiles({ ...manifest, ...asked, ...files }, plain);
  const options = { scope: scope === 'bare' ? 'plugin' : scope, name: 'demo' } as const;
  return runRules(isMarketplace ? loadMarketplace(all, 'demo') : loadPlugin(all, options), rules, profile ? { profile } : {});
}

/** Findings as the text reporter prints them; related places are left to its own tests. */
function printed(part: PagePart): string {
  const files = memoryFiles(part.files);
  const lines = found(part).map(({ file, range, severity, message, rule, effect, help }) => {
    const { line, column } = readSource(files, file).lines.positionOf(range.start);
    const notes = [effect && `  effect: ${effect}`, help && `  help: ${help}`].filter(Boolean);
    return [`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`, ...notes].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

/** Puts what was found in the place of a part's findings block; earlier rewritings may have moved the block. */
function rewrite(file: string, id: string, index: number, text: string): void {
  const path = `src/rules/${file}`;
  const page = fs.readFileSync(path, 'utf8');
  const findings = readRulePage(page).find((section) => section.id === id)?.parts[index]?.findings;
  if (!findings) throw new Error(`${path}: ${id} has no findings block to rewrite`);
  fs.writeFileSync(path, page.slice(0, findings.start) + text + page.slice(findings.end));
}
