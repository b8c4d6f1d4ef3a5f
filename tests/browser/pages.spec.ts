import AxeBuilder from '@axe-core/playwright';
import { pageKinds } from './site';
import { expect, test } from './watched';

const SIZES = { 'wide screen': { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const ADDRESSES = [
  ...pageKinds().map((page) => page.address),
  'tim-kiem/?q=chỉ thị 35',
  'tim-kiem/?q=không có gì như thế zzz',
];

for (const address of ADDRESSES) {
  test.describe(`/${address}`, () => {
    for (const [size, viewport] of Object.entries(SIZES)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`accessible, ${size}, ${colorScheme}`, async ({ page }) => {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          await page.goto(address, { waitUntil: 'networkidle' });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
          expect(found).toEqual([]);
        });
      }
    }

    test('nothing sticks out at 320 px, with wide spacing of text as well', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address, { waitUntil: 'networkidle' });
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      expect(await width()).toBeLessThanOrEqual(320);
      // The spacing that WCAG 1.4.12 lets readers set. By rule objects: the policy forbids style elements.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect(await width()).toBeLessThanOrEqual(320);
    });

    test('says what it is: language, title, one heading', async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
      await expect(page).toHaveTitle(/\S/u);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
  });
}
