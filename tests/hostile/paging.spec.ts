/** Answers of many pages: the hostile site is the largest that is opened in tests. */
import { expect, test, type Page } from '@playwright/test';
import words from '../../app/_text/search.json' with { type: 'json' };
import { urls } from '../../lib/site';

const ASKED = urls.search('đại hội');
const PAGES = words.pages;

async function shown(page: Page): Promise<readonly string[]> {
  const main = page.getByRole('main');
  await expect(main.locator('[aria-busy=true], li[aria-hidden=true]')).toHaveCount(0, { timeout: 30_000 });
  await expect(main.getByRole('heading', { level: 3 }).first()).toBeVisible({ timeout: 30_000 });
  const links = main.getByRole('heading', { level: 3 }).getByRole('link');
  return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

test('pages follow one another, by the keyboard too; the address tells the page, going back leads back', async ({
  page,
}) => {
  await page.goto(ASKED);
  const first = await shown(page);
  expect(first).toHaveLength(10);
  const turns = page.getByRole('navigation', { name: PAGES });
  await expect(turns.getByRole('link', { name: words.previous })).toHaveCount(0);
  await turns.getByRole('link', { name: words.next }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${ASKED}&trang=2`);
  const status = page.getByRole('status').filter({ hasText: '11–20' });
  await expect(status).toBeFocused();
  await expect(status).toBeInViewport();
  const second = await shown(page);
  expect(second.filter((address) => first.includes(address))).toEqual([]);
  await expect(turns.getByRole('link', { name: 'Trang 2', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page).toHaveURL(ASKED);
  await expect.poll(() => shown(page)).toEqual(first);
  await page.goForward();
  await expect.poll(() => shown(page)).toEqual(second);
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(second);
});

test('the last page, and addresses beyond it', async ({ page }) => {
  await page.goto(`${ASKED}&trang=99999`);
  const last = await shown(page);
  const turns = page.getByRole('navigation', { name: PAGES });
  await expect(turns.getByRole('link', { name: words.next })).toHaveCount(0);
  await turns.getByRole('link', { name: words.previous }).click();
  const before = await shown(page);
  expect(before).toHaveLength(10);
  expect(before.filter((address) => last.includes(address))).toEqual([]);
  for (const number of ['0', '-1', '1.5', 'x', '1e3', '%00']) {
    await page.goto(`${ASKED}&trang=${number}`);
    await shown(page);
    await expect(turns.getByRole('link', { name: 'Trang 1', exact: true })).toHaveAttribute('aria-current', 'page');
  }
});

test('another question, order or filter begins at its first page', async ({ page }) => {
  await page.goto(`${ASKED}&trang=3`);
  await shown(page);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: words.orders.newest }).click();
  await expect(page).toHaveURL(`${ASKED}&xep=moi`);
  await page.goto(`${ASKED}&trang=3`);
  await main.getByRole('combobox').fill('đảng bộ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(urls.search('đảng bộ'));
});
