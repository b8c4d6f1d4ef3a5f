import { expect, test as base } from '@playwright/test';
import lighthouse, { type Config } from 'lighthouse';
import { isMoved, pageKinds } from '../../scripts/page-kinds';
import { freePort } from '../../scripts/server';

/** Speed is measured by `npm run bench -- pages`: here two browsers share the machine with other checks. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** Pages that stand outside the search engines on purpose. */
const UNINDEXED = ['ban-tho/', 'ban-tho/tap/[tap]/', 'not-found'];

const config: Config = {
  extends: 'lighthouse:default',
  settings: {
    onlyCategories: CATEGORIES,
    // Any other method watches a page that has come to rest for another ten seconds.
    throttlingMethod: 'simulate',
    networkQuietThresholdMs: 250,
    disableFullPageScreenshot: true,
  },
};

/** A browser for each worker, which Lighthouse reaches by its port. */
const test = base.extend<object, { debugPort: number }>({
  debugPort: [
    async ({ playwright, launchOptions }, provide) => {
      const port = await freePort();
      const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
      const browser = await playwright.chromium.launch({ ...launchOptions, args });
      await provide(port);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

/** The scores that are not full, each with the audits that lowered it and the first piece of the page that did. */
async function lostPoints(url: string, port: number, unindexed: boolean): Promise<readonly string[]> {
  const result = await lighthouse(url, { port, ...(unindexed && { skipAudits: ['is-crawlable'] }) }, config);
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return Object.values(lhr.categories).flatMap(({ id, score, auditRefs }) => {
    if (score === 1) return [];
    const failed = auditRefs.filter((audit) => audit.weight > 0 && (lhr.audits[audit.id]?.score ?? 1) < 1);
    const why = failed.map((audit) => `${audit.id} ${firstOf(lhr.audits[audit.id]?.details)}`);
    return [`${id} ${Math.round((score ?? 0) * 100)}: ${why.join('; ')}`];
  });
}

function firstOf(details: unknown): string {
  const { items } = (details ?? {}) as { readonly items?: readonly unknown[] };
  return JSON.stringify(items?.[0] ?? '').slice(0, 400);
}

const ADDRESSES = [
  // Lighthouse goes where a moved page leads; that is another kind.
  ...pageKinds().filter((page) => !isMoved(page)),
  { address: 'tim-kiem/?q=chỉ thị 35', kind: 'search with results' },
];

for (const { address, kind } of ADDRESSES) {
  test(`${kind} has full marks for ${CATEGORIES.join(', ')}: /${address}`, async ({ baseURL, debugPort }) => {
    const url = new URL(address, baseURL).href;
    expect(await lostPoints(url, debugPort, UNINDEXED.includes(kind))).toEqual([]);
  });
}
