import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { commands } from '../cli/index.ts';
import { generate } from '../docs/index.ts';
import { fillRegions } from '../docs/regions.ts';
import { publishedSchemas } from '../schemas/published.ts';
import { root } from './bundles.ts';
import { drawIcon, drawPicture, iconPath, picturePath } from './picture.ts';

/** The Markdown files that may hold generated regions, relative to the repository's root. */
export function documentFiles(folder = root): string[] {
  const skills = fs.existsSync(path.join(folder, 'skills'))
    ? fs.readdirSync(path.join(folder, 'skills'), { recursive: true, encoding: 'utf8' })
    : [];
  const texts = skills
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('skills', file.split(path.sep).join('/')));
  return ['README.md', 'CONTRIBUTING.md', ...texts.sort()];
}

/** Writes all regions anew; returns what is wrong with them, a line each. A file with a problem stays as it is. */
export function writeRegions(folder = root): string[] {
  return documentFiles(folder).flatMap((file) => {
    const before = fs.readFileSync(path.join(folder, file), 'utf8');
    const { text, problems } = fillRegions(before, generate);
    if (problems.length === 0 && text !== before) fs.writeFileSync(path.join(folder, file), text);
    return problems.map((problem) => `${file}:${problem}`);
  });
}

/** Where the schemas for editors lie; documents name them by their addresses, so that the place stays. */
export const schemaFolder = '.claude-plugin/schemas';

/** The address of a file of this repository, in its default branch. */
export function addressOf(file: string): string {
  const [, repository] = /github\.com\/([^/]+\/[^/]+?)\.git$/.exec(manifest.repository.url) ?? [];
  if (!repository) throw new Error(`package.json: no GitHub repository in ${manifest.repository.url}`);
  return `https://raw.githubusercontent.com/${repository}/HEAD/${file}`;
}

/** The schemas for editors: path to text. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(publishedSchemas).map(([name, { $schema, ...schema }]) => {
      const file = `${schemaFolder}/${name}`;
      return [file, `${JSON.stringify({ $schema, $id: addressOf(file), ...schema }, undefined, 1)}\n`];
    }),
  );
}

function writeSchemas(): void {
  fs.mkdirSync(path.join(root, schemaFolder), { recursive: true });
  for (const [file, text] of schemaFiles()) fs.writeFileSync(path.join(root, file), text);
}

/** package.json with every executable under its name, so that `npx` finds it. */
export function withExecutables(text: string): string {
  const bin = Object.fromEntries(commands.map(({ name }) => [name, `scripts/${name}.mjs`]));
  return `${JSON.stringify({ ...JSON.parse(text), bin }, undefined, 2)}\n`;
}

function writeExecutables(file = path.join(root, 'package.json')): void {
  fs.writeFileSync(file, withExecutables(fs.readFileSync(file, 'utf8')));
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/generate.ts')) {
  writeSchemas();
  writeExecutables();
  fs.writeFileSync(path.join(root, iconPath), drawIcon());
  fs.writeFileSync(path.join(root, picturePath), await drawPicture());
  const problems = writeRegions();
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
