import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { expect, it } from 'vitest';

const text = fs.readFileSync('CONTRIBUTING.md', 'utf8');

it('maps every folder of the repository and of src, and no other', () => {
  const mapped = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder]) => folder);
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\n');
  const folders = files
    .filter((file) => fs.existsSync(file))
    .flatMap((file) => /^(?:src\/[^/]+|(?!src\/)[^/]+)(?=\/)/.exec(file)?.[0] ?? []);
  expect(mapped.sort()).toEqual([...new Set(folders)].sort());
});
