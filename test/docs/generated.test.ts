import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
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
