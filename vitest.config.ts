import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    // What is measured is what ships: these files as they are, without the runner's changes to their imports.
    server: { deps: { external: [/\/scripts\/lib\/[\w-]+\.mjs$/] } },
    // Some tests measure time; files that run beside each other would measure each other.
    fileParallelism: false,
    // The client and the build share two cores with everything else.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
