import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulePages } from '../../src/build/inlined-pages.ts';
import { type PagePart, readRulePage } from '../../src/build/rule-page.ts';
import type { Finding } from '../../src/engine/finding.ts';
import { runRules } from '../../src/engine/run.ts';
import { applyFixes } from '../../src/fix/apply.ts';
import { LineIndex } from '../../src/formats/lines.ts';
import { memoryFiles } from '../../src/plugin/files.ts';
import { loadPlugin } from '../../src/plugin/load.ts';
import { rules } from '../../src/rules/index.ts';

const update = process.env.UPDATE_PAGES === '1';
const pages = [...rulePages()].map(([file, text]) => ({ file, text, sections: readRulePage(text) }));
const sections = pages.flatMap((page) => page.sections.map((section) => ({ ...section, file: page.file })));

describe('the rule pages', () => {
  it('have a section for every rule, and none for anything else', () => {
    expect(sections.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('stand beside the module that defines their rules', () => {
    for (const { file, id } of sections) {
      expect(fs.readFileSync(`src/rules/${file.replace(/\.md$/, '.ts')}`, 'utf8')).toContain(`id: '${id}'`);
    }
  });

  it.each(sections)('$id has a Wrong and a Right part', ({ parts }) => {
    expect(parts.map(({ title }) => title)).toEqual(expect.arrayContaining(['Wrong', 'Right']));
  });
});

describe.each(sections)('$id', ({ id, parts, file }) => {
  it.each(parts.filter(({ title }) => title === 'Wrong'))('finds exactly what its page says under Wrong', (part) => {
    const found = printed(part);
    if (update) rewrite(file, part, found);
    else expect(found).toBe(part.findings?.text);
    expect(found).toContain(`[${id}]`);
  });

  it.each(parts.filter(({ title }) => title === 'Right'))('finds nothing of its own under Right', (part) => {
    expect(found(part).filter((finding) => finding.rule === id)).toEqual([]);
  });

  it.each(parts.filter(({ title }) => title === 'Fixed'))('turns Wrong into Fixed', (part) => {
    const wrong = parts[parts.indexOf(part) - 1] as PagePart;
    const own = found(wrong).filter((finding) => finding.rule === id);
    const fixed = Object.fromEntries(Object.entries(wrong.files).map(([path, text]) => [path, fixedText(path, text, own)]));
    expect(fixed).toEqual({ ...wrong.files, ...part.files });
  });
});

function fixedText(path: string, text: string, findings: readonly Finding[]): string {
  return applyFixes(text, findings.filter((finding) => finding.file === path)).text;
}

function found({ files, scope }: PagePart): Finding[] {
  const manifest = scope === 'plugin' ? { '.claude-plugin/plugin.json': '{ "name": "demo" }' } : {};
  return runRules(loadPlugin(memoryFiles({ ...manifest, ...files }), { scope, name: 'demo' }), rules);
}

/** Findings as the text reporter prints them; related places are left to its own tests. */
function printed(part: PagePart): string {
  const lines = found(part).map(({ file, range, severity, message, rule, effect, help }) => {
    const { line, column } = new LineIndex(part.files[file] ?? '').positionOf(range.start);
    const notes = [effect && `  effect: ${effect}`, help && `  help: ${help}`].filter(Boolean);
    return [`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`, ...notes].join('\n');
  });
  return `${lines.join('\n')}\n`;
}

function rewrite(file: string, part: PagePart, text: string): void {
  const path = `src/rules/${file}`;
  const page = fs.readFileSync(path, 'utf8');
  const at = part.findings ? page.indexOf(`\`\`\`findings\n${part.findings.text}`, 0) : -1;
  if (at < 0) throw new Error(`${path}: no findings block to rewrite`);
  const start = at + '```findings\n'.length;
  fs.writeFileSync(path, page.slice(0, start) + text + page.slice(start + (part.findings?.text.length ?? 0)));
}
