import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';
import { WORK } from './site';

/** The hostile site that site.ts has built, served by the project's own server from the copy in which it lies. */
const port = process.env['PORT'] ?? '4174';

export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: process.env['LONG_TESTS'] === '1' ? /\.spec\.ts$/u : /(?<!\.long)\.spec\.ts$/u,
  outputDir: '../../test-results/hostile',
  timeout: 10 * 60_000,
  use: { ...base.use, baseURL: `http://localhost:${port}/` },
  webServer: {
    command: 'node --import tsx scripts/serve.ts',
    cwd: WORK,
    env: { PORT: port, BASE_PATH: '' },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
