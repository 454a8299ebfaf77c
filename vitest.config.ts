import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    // Some tests measure time; files that run beside each other would measure each other.
    fileParallelism: false,
    // The client and the build share two cores with everything else.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
