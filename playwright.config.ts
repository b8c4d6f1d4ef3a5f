import { defineConfig } from '@playwright/test';

/** The site in out/, as `npm run build` left it, served for the tests alone. */
const port = process.env['PORT'] ?? '4173';
const basePath = process.env['BASE_PATH'] ?? '';
const address = `http://localhost:${port}${basePath}/`;
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: process.env['LONG_TESTS'] === '1' ? /\.spec\.ts$/u : /(?<!\.long)\.spec\.ts$/u,
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  retries: 0,
  timeout: 120_000,
  reporter: 'list',
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] },
  },
  webServer: {
    command: 'node --import tsx scripts/serve.ts',
    env: { PORT: port },
    url: address,
    reuseExistingServer: false,
  },
});
