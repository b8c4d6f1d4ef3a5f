/** Articles that are hard to show stand on a narrow phone, and wide. */
import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { loadArticles } from '../../lib/archive/load';
import { layoutFaults } from '../browser/layout';
import { accessibilityFaults, narrowFaults, openPage } from '../browser/page-checks';
import { difficultRawTexts } from './difficult';
import { CONTENT } from './site';

const articles = loadArticles(join(CONTENT, 'articles'));
const names = new Set(difficultRawTexts.map(({ name }) => `${name}.txt`));
const difficult = articles.filter(({ raw }) => names.has(raw.file));

test('every article that is hard to show was converted', () => {
  const converted = new Set<string>(difficult.map(({ raw }) => raw.file));
  expect([...names].filter((name) => !converted.has(name))).toEqual([]);
});

/** The title is in the name of the test only up to here: some are very long. */
const SHOWN = 40;

for (const { id, title, raw } of difficult) {
  test(`${raw.file} stands at 320 px: ${title.text.slice(0, SHOWN)}`, async ({ page }) => {
    await openPage(page, { address: `bai-viet/${id}/`, kind: 'bai-viet/[slug]/' });
    expect(await narrowFaults(page)).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await page.locator('h1').boundingBox())?.height, 'the text begins on the first screen').toBeLessThan(300);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await layoutFaults(page), 'wide').toEqual([]);
  });
}
