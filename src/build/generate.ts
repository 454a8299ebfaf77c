import fs from 'node:fs';
import path from 'node:path';
import { generate } from '../docs/index.ts';
import { fillRegions } from '../docs/regions.ts';
import { root } from './bundles.ts';

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

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'src/build/generate.ts')) {
  const problems = writeRegions();
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
