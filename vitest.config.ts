import fs from 'node:fs';
import { defineConfig } from 'vitest/config';

const include = fs.readdirSync('test', { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  const path = `test/${file.replaceAll('\\', '/')}`;
  return path.endsWith('.test.ts') ? [path] : [];
});

/** Files that measure time would measure each other if they ran side by side. */
const timed = include.filter((file) => /\b(?:bestTime|performance\.now|cpuUsage)\b/.test(fs.readFileSync(file, 'utf8')));

// The client and the build share two cores with everything else.
const test = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What is measured is what ships: these files as they are, without the runner's changes to their imports.
  server: { deps: { external: [/\/scripts\/lib\/[\w-]+\.mjs$/] } },
};

export default defineConfig({
  test: {
    include,
    maxWorkers: 2,
    reporters: ['default', './test/summary-reporter.ts'],
    projects: [
      { test: { ...test, name: 'timed', include: timed, fileParallelism: false, sequence: { groupOrder: 1 } } },
      { test: { ...test, name: 'untimed', include, exclude: timed, sequence: { groupOrder: 0 } } },
    ],
  },
});
