import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/postgres/setup.ts'],
    // Files share what they import, which is most of their time; none of them changes a module.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/sandbox/page/**'],
      reporter: ['text-summary'],
    },
  },
});
