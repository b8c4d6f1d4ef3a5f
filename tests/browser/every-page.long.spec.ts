import AxeBuilder from '@axe-core/playwright';
import { builtPages } from '../../scripts/page-kinds';
import { expect, test } from './watched';

for (const { address } of builtPages()) {
  test(`/${address} is accessible, fits a phone and leads nowhere else`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    // Anchors inside the site must name a place that is there; that the page exists is checked by the finish step.
    const anchors = await page
      .locator('a[href*="#"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const here = page.url();
    const own = anchors.filter((href) => href.startsWith(baseURL ?? '') && href.split('#')[0] === here.split('#')[0]);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
    expect(own.filter((href) => !ids.includes(decodeURIComponent(href.split('#')[1]?.split(':~:')[0] ?? '')))).toEqual(
      [],
    );
  });
}
