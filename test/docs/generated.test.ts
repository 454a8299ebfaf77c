import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFiles, writeRegions } from '../../src/build/generate.ts';
import { generate } from '../../src/docs/index.ts';
import { fillRegions } from '../../src/docs/regions.ts';

it.each(documentFiles())('%s holds what `npm run generate` writes', (file) => {
  const text = fs.readFileSync(file, 'utf8');
  const filled = fillRegions(text, generate);
  expect(filled.problems).toEqual([]);
  expect(text).toBe(filled.text);
});

it('no other Markdown file of the texts has a region that nobody would fill', () => {
  const folders = ['agents', 'commands', '.'].filter((folder) => fs.existsSync(folder));
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.posix.join(folder, name)));
  const others = files.filter((file) => file.endsWith('.md') && !documentFiles().includes(file));
  expect(others).toContain('CHANGELOG.md');
  for (const file of others) expect(fillRegions(fs.readFileSync(file, 'utf8'), () => undefined).problems).toEqual([]);
});

it('generating writes stale regions, below skills/ too, and names what it cannot fill', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generate-'));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  write('README.md', '<!-- generated: client-version -->old<!-- /generated -->\n');
  write(
    'CONTRIBUTING.md',
    '<!-- generated: client-version -->old<!-- /generated -->\n\n<!-- generated: toolz -->\n<!-- /generated -->\n',
  );
  write('skills/a/references/b.md', '<!-- generated: colours -->\n<!-- /generated -->\n');
  expect(writeRegions(folder)).toEqual(['CONTRIBUTING.md:3: there is no generator "toolz"']);
  const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
  expect(read('README.md')).toBe(`<!-- generated: client-version -->${generate('client-version')}<!-- /generated -->\n`);
  expect(read('CONTRIBUTING.md')).toContain('old');
  expect(read('skills/a/references/b.md')).toBe(`<!-- generated: colours -->\n${generate('colours')}\n<!-- /generated -->\n`);
  fs.rmSync(folder, { recursive: true });
});

const sample = (name: string): string | undefined => ({ one: 'ONE', 'two words': 'TWO' })[name];

describe('fillRegions', () => {
  it('replaces what stands between the marks, and nothing else', () => {
    const text =
      'before\n\n<!-- generated: one -->\nold\n\nolder\n<!-- /generated -->\n\nbetween <!-- generated: two words -->x<!-- /generated -->.\n';
    const { text: filled, problems } = fillRegions(text, sample);
    expect(problems).toEqual([]);
    expect(filled).toBe(
      'before\n\n<!-- generated: one -->\nONE\n<!-- /generated -->\n\nbetween <!-- generated: two words -->TWO<!-- /generated -->.\n',
    );
    expect(fillRegions(filled, sample).text).toBe(filled);
  });

  it('fills an empty region', () => {
    expect(fillRegions('<!-- generated: one -->\n<!-- /generated -->\n', sample).text).toBe(
      '<!-- generated: one -->\nONE\n<!-- /generated -->\n',
    );
  });

  it('leaves marks in code alone', () => {
    const text = '`<!-- generated: none -->`\n\n```markdown\n<!-- generated: none -->\n<!-- /generated -->\n```\n';
    expect(fillRegions(text, sample)).toEqual({ text, problems: [] });
  });

  it.each([
    ['an unknown name', 'x\n<!-- generated: three -->\n<!-- /generated -->\n', '2: there is no generator "three"'],
    ['a region that is never closed', '<!-- generated: one -->\n', '1: the region "one" is never closed'],
    [
      'a region inside another',
      '<!-- generated: one -->\n<!-- generated: two words -->\n<!-- /generated -->\n',
      '1: the region "one" is never closed',
    ],
    ['an end without a beginning', 'x\n\n<!-- /generated -->\n', '3: a region ends that never began'],
    ['a misspelt mark', '<!-- Generated one -->\n', '1: "Generated one" is neither "generated: NAME" nor "/generated"'],
  ])('reports %s', (_, text, problem) => {
    expect(fillRegions(text, sample).problems).toEqual([problem]);
  });
});
