/** What a page of any kind must stand, in the browser. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { isMoved, type BuiltPage } from '../../scripts/page-kinds';
import { layoutFaults } from './layout';

export const WIDE = { width: 1280, height: 800 };
/** What WCAG 1.4.10 asks for: a page that needs no scrolling sideways at this width. */
export const NARROWEST = { width: 320, height: 640 };

/** What axe finds wrong, a line each, with the piece of the page. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

/** Opens a page of the site; one that has moved is held back, so that it can be looked at. */
export async function openPage(page: Page, { address, kind }: Pick<BuiltPage, 'address' | 'kind'>): Promise<void> {
  if (isMoved({ kind })) {
    await page.route(`**/${address}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, '');
      await route.fulfill({ response, body });
    });
  }
  await page.goto(address, { waitUntil: address.startsWith('tim-kiem/') ? 'networkidle' : 'load' });
}

/** At the narrowest width, as it is and with the spacing of text that WCAG 1.4.12 lets readers set. */
export async function narrowFaults(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(NARROWEST);
  const asItIs = await layoutFaults(page);
  // As rule objects: the policy forbids style elements.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }');
    document.adoptedStyleSheets = [sheet];
  });
  const spaced = (await layoutFaults(page)).map((fault) => `with wide spacing: ${fault}`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return [...asItIs, ...spaced];
}
