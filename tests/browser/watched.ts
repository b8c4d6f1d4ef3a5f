import { expect, test as base } from '@playwright/test';

/** A page that must stay without complaint: console errors, failed or foreign requests, blocked by the policy. */
export const test = base.extend({
  page: async ({ page, baseURL }, provide) => {
    const complaints: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      const local = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
      if (!local) complaints.push(`foreign request: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.exposeBinding('policyBreached', (_, what: string) => void complaints.push(`policy: ${what}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        const { policyBreached } = globalThis as unknown as { policyBreached: (what: string) => void };
        policyBreached(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    await provide(page);
    expect(complaints, 'the page complains').toEqual([]);
  },
});

export { expect };
