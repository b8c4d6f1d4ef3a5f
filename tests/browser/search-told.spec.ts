/** What the search page says of its answers, and the way through them with keys. */
import type { Page } from '@playwright/test';
import words from '../../app/_text/search.json' with { type: 'json' };
import { expect as promptly, test } from './watched';
import { test as unwatched } from '@playwright/test';
import { patient } from './patience';

const expect = patient(promptly);

const ADDRESS = 'tim-kiem/';
const asking = (typed: string, more = '') => `${ADDRESS}?q=${encodeURIComponent(typed)}${more}`;
const said = (page: Page) => page.getByRole('main').locator('p[role="status"][tabindex]');

for (const { width, first } of [
  { width: 1280, first: 'articles' },
  { width: 800, first: 'filters' },
]) {
  test(`at ${width} px keys reach ${first} first, as the eye does`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    const filters = main.locator('details').filter({ hasText: words.filters.title });
    await expect(main.locator('mark').first()).toBeVisible();
    await expect(filters).toBeVisible();
    await main.getByRole('combobox').focus();
    const met: string[] = [];
    for (let stop = 0; stop < 12 && !met.includes('articles'); stop += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused?.closest('ol h3')) return 'articles';
        return focused?.closest('details')?.querySelector('summary')?.textContent ?? '';
      });
      met.push(place === words.filters.title ? 'filters' : place);
    }
    expect(met.filter((place) => place === 'articles' || place === 'filters')).toEqual(
      first === 'articles' ? ['articles'] : ['filters', 'articles'],
    );
    const [articles, column] = [await main.locator('ol').boundingBox(), await filters.boundingBox()];
    if (first === 'articles') expect(column?.x).toBeGreaterThan((articles?.x ?? 0) + (articles?.width ?? 0) - 1);
    else expect(column?.y).toBeLessThan(articles?.y ?? 0);
  });
}

test('a window that grows keeps the filters open as they were', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await page.goto(asking('đại hội'));
  const summary = page.getByRole('main').locator('summary').filter({ hasText: words.filters.title });
  await summary.click();
  const years = page.getByRole('main').getByRole('list', { name: words.filters.year });
  await expect(years).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(years).toBeVisible();
});

test('what is unfinished is shown finished with a name of this archive', async ({ page }) => {
  await page.goto(asking('người:'));
  const status = said(page);
  await expect(status).toContainText(/chẳng hạn người:"\p{Lu}[^"{}]+" hoặc từ:\d/u);
  await expect(status).not.toContainText('{');
});

for (const [typed, more] of [
  ['', '?nam=2020'],
  ['%', '&nam=2020'],
] as const) {
  test(`the count of filters alone is for no words: ${typed}${more}`, async ({ page }) => {
    await page.goto(typed === '' ? `${ADDRESS}${more}` : asking(typed, more));
    await expect(said(page)).toHaveText(/^\d+ bài(?: · đang xem bài 1–\d+)?$/u);
  });
}

unwatched('texts that do not come are told as such', async ({ page }) => {
  await page.route(/\/search\/[0-9a-f]{16,}\/texts\//u, (route) => route.abort());
  await page.goto(asking('đại hội'));
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: words.retry })).toBeVisible();
  const shown = await main
    .getByRole('heading', { level: 3 })
    .filter({ has: page.getByRole('link') })
    .count();
  await expect(main).toContainText(words.partialTexts.replace('{count}', String(shown)));
  await expect(main).not.toContainText('Mới tải được');
});

for (const [typed, chip, left] of [
  ['người:"Sơn Minh Thắng" chỉ thị 35', /người: Sơn/u, 'chỉ thị 35'],
  ['người:Sơn Minh Thắng chỉ thị 35', /người: Sơn/u, 'chỉ thị 35'],
  ['" đại hội" Nghệ An', /cụm từ/u, 'đại hội Nghệ An'],
] as const) {
  test(`taking a condition of ${typed} away leaves ${left}`, async ({ page }) => {
    await page.goto(asking(typed));
    const main = page.getByRole('main');
    await main.getByRole('list', { name: words.chosen }).getByRole('link', { name: chip }).click();
    await expect(main.getByRole('combobox')).toHaveValue(left);
    await expect(page).toHaveURL(asking(left));
  });
}

test('where nothing is asked any more the box has the focus and is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${ADDRESS}?nam=2020`);
  const main = page.getByRole('main');
  await main.getByRole('list', { name: words.chosen }).getByRole('link').first().click();
  await expect(said(page)).toHaveText(words.unready.empty);
  await expect(main.getByRole('combobox')).toBeFocused();
  await expect(main.getByRole('combobox')).toBeInViewport({ ratio: 1 });
  await expect(main.getByRole('listbox', { includeHidden: true })).toBeHidden();
});

test('a document is told from its namesakes in each result; words that lead nowhere look like none that do', async ({
  page,
}) => {
  await page.goto(asking('chỉ thị 35'));
  const main = page.getByRole('main');
  await expect(main.getByText(words.names).first().getByRole('link').first()).toHaveText(/ \(khóa XI+\)/u);
  const colors = await main
    .locator('ol > li')
    .first()
    .evaluate((result) => {
      const [outlet, link] = [result.querySelector('h3 + p'), result.querySelector('p a')];
      return [outlet, link].map((element) => element && getComputedStyle(element).color);
    });
  expect(colors[0]).not.toBe(colors[1]);
});

unwatched('articles do not wait for the names that the question means', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/search\/[0-9a-f]{16,}\/(?:names|entities)/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(asking('Sơn Minh Thắng'));
  const main = page.getByRole('main');
  await expect(main.locator('ol mark').first()).toBeVisible();
  await expect(main.getByText(words.entitiesAwaited)).toBeVisible();
  release();
  await expect(main.getByRole('region', { name: words.entities }).getByRole('link').first()).toBeVisible();
  await expect(main.getByText(words.entitiesAwaited)).toBeHidden();
});

test('a term that has not been is told, and nothing is searched for', async ({ page }) => {
  await page.goto(asking('khóa:50'));
  await expect(said(page)).toHaveText(words.unready['no-term'].replace('{latest}', 'XIV'));
  await expect(page.getByRole('main').locator('ol li')).toHaveCount(0);
});

test('a congress that no shown article names is told', async ({ page }) => {
  await page.goto(asking('đại hội V'));
  await expect(page.getByRole('main')).toContainText(words.lackingWhole.replace('{words}', '“đại hội V”'));
});
