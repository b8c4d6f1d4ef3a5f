/** The pages that show the archive as a whole: drawings in time, years, congress rounds, figures, lists of what is uncertain. */
import type { Page } from '@playwright/test';
import overview from '../../app/_text/overview.json' with { type: 'json' };
import search from '../../app/_text/search.json' with { type: 'json' };
import { findYear } from '../../lib/archive';
import { shownArticles } from './site';
import { expect, test } from './watched';

const articles = shownArticles();
const dated = articles.filter((article) => findYear(article) !== undefined);

/** Addresses of the links inside drawings, and of all others that the keyboard reaches. */
async function linksOf(
  page: Page,
): Promise<{ readonly drawn: readonly string[]; readonly reached: readonly string[] }> {
  return page.locator('main').evaluate((main) => {
    const all = [...main.querySelectorAll('a[href]')];
    const href = (link: Element) => link.getAttribute('href') ?? '';
    const isDrawn = (link: Element) => link.closest('svg') !== null;
    return { drawn: all.filter(isDrawn).map(href), reached: all.filter((link) => !isDrawn(link)).map(href) };
  });
}

for (const address of ['', 'nam/', 'dai-hoi/']) {
  test(`what a drawing on /${address} leads to, a keyboard reaches too; its marks are no stops`, async ({ page }) => {
    await page.goto(address);
    const { drawn, reached } = await linksOf(page);
    expect(drawn.length).toBeGreaterThan(0);
    expect(await page.locator('main svg a:not([tabindex="-1"])').count()).toBe(0);
    // Months of a round stand in the table of its own page.
    const others = new Set([...reached, ...(address === 'dai-hoi/' ? await monthsOfRounds(page) : [])]);
    const isPlenum = (href: string) => href.includes('/hoi-nghi/');
    expect([...new Set(drawn)].filter((href) => !others.has(href) && !isPlenum(href))).toEqual([]);
  });
}

async function monthsOfRounds(page: Page): Promise<readonly string[]> {
  const rounds = await page
    .locator('main h2 a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const months: string[] = [];
  for (const round of rounds) {
    await page.goto(round);
    months.push(...(await linksOf(page)).reached);
  }
  return months;
}

test('a column leads to its month', async ({ page }) => {
  await page.goto('nam/');
  const column = page.locator('main svg:visible a').first();
  const href = (await column.getAttribute('href')) ?? '';
  await column.locator('rect').click();
  await expect(page).toHaveURL(new RegExp(`${href.replaceAll('/', '\\/')}$`, 'u'));
  await expect(page.locator(':target')).toBeVisible();
});

const withDay = dated.find(({ published, event }) => {
  const date = published.known ? published : event;
  return date.known && (date.precision === 'day' || date.precision === 'minute');
});

test('a day of a calendar leads to its articles', async ({ page }) => {
  if (withDay === undefined) throw new Error('no article of the site has a day');
  await page.goto(`nam/${findYear(withDay)}/`);
  const day = page.locator('main table td a', { hasText: /^\d+$/u }).first();
  const label = (await day.getAttribute('aria-label')) ?? '';
  await day.click();
  await expect(page.locator(':target')).toBeVisible();
  const [, number = '', month = ''] = /(\d+)\/(\d+)/u.exec(label) ?? [];
  const written = `${number.padStart(2, '0')}/${month.padStart(2, '0')}`;
  await expect(page.locator(':target')).toContainText(written);
});

test('a filter of a list opens the search page with it set, and as many articles as it told', async ({ page }) => {
  const years = dated.map(findYear);
  const fullest = years.toSorted(
    (a, b) => years.filter((x) => x === b).length - years.filter((x) => x === a).length,
  )[0];
  await page.goto(`nam/${fullest}/`);
  const facets = page.locator('details', { hasText: overview.facets.title });
  await facets.locator('summary').click();
  const value = facets.locator('dd').first();
  const count = (await value.locator('small').textContent()) ?? '';
  await value.getByRole('link').click();
  await expect(page).toHaveURL(/tim-kiem\/\?nam=\d{4}&/u);
  await expect(page.getByRole('status').filter({ hasText: search.countAlone.replace('{count}', count) })).toBeVisible();
});

test('what is uncertain of an article leads to the articles of which the same is', async ({ page }) => {
  const [article] = articles;
  if (article === undefined) throw new Error('the site has no articles');
  await page.goto(`bai-viet/${article.id}/`);
  const ways = page.getByRole('link', { name: overview.figures.doubtOthers });
  await ways.first().click();
  await expect(page).toHaveURL(/gioi-thieu\/so-lieu\/[a-z-]+\/$/u);
  await expect(page.getByRole('heading', { level: 3, name: article.title.text })).toBeVisible();
});
