import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pageKinds } from '../../scripts/page-kinds';
import { expect, test } from './watched';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const NARROWEST = { width: 320, height: 640 };

/** What axe finds wrong, a line each, with the piece of the page. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

function contentWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** The spacing of text that WCAG 1.4.12 lets readers set. As rule objects: the policy forbids style elements. */
async function spaceWidely(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }');
    document.adoptedStyleSheets = [sheet];
  });
}

const ADDRESSES = [
  ...pageKinds().map((page) => page.address),
  'tim-kiem/?q=chỉ thị 35',
  'tim-kiem/?q=không có gì như thế zzz',
];

for (const address of ADDRESSES) {
  test(`/${address} is accessible, wide and narrow, light and dark, and fits 320 px`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address, { waitUntil: address.startsWith('tim-kiem/') ? 'networkidle' : 'load' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    await expect(page).toHaveTitle(/\S/u);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);

    for (const [size, viewport] of Object.entries({ WIDE, PHONE })) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect.soft(await accessibilityFaults(page), `${size}, ${colorScheme}`).toEqual([]);
      }
    }

    await page.setViewportSize(NARROWEST);
    expect(await contentWidth(page)).toBeLessThanOrEqual(NARROWEST.width);
    await spaceWidely(page);
    expect(await contentWidth(page), 'with wide spacing').toBeLessThanOrEqual(NARROWEST.width);
  });
}
