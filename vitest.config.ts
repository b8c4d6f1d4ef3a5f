import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,app,scripts,tests}/**/*.test.{ts,tsx}'],
    exclude: process.env['LONG_TESTS'] === '1' ? [] : ['**/*.long.test.ts'],
    // Laws are tried on many texts; a slow machine is no fault of theirs.
    testTimeout: 60_000,
    // Two cores are what the project is measured on.
    maxWorkers: 2,
  },
});
