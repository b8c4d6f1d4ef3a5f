import vi from '../../app/_text/vi.json' with { type: 'json' };
import { expect, test } from './watched';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('from a name without marks to a person, another article, and its link opened afresh', async ({
  page,
  browser,
}) => {
  await page.goto('');
  await page.getByRole('searchbox').first().fill('son minh thang');
  await page.getByRole('searchbox').first().press('Enter');
  const results = page.getByRole('main').locator('a[href*="/bai-viet/"]');
  await results.first().click();

  await expect(page).toHaveURL(/\/bai-viet\//u);
  await expect(page.getByRole('main')).toContainText('Sơn Minh Thắng');
  const first = new URL(page.url()).pathname;
  await page.getByRole('main').getByRole('link', { name: 'Sơn Minh Thắng' }).first().click();

  await expect(page).toHaveURL(/\/nguoi\/[a-z\d-]+\/$/u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sơn Minh Thắng');
  await page.getByRole('main').locator(`a[href*="/bai-viet/"]:not([href^="${first}"])`).first().click();

  await expect(page).toHaveURL(/\/bai-viet\//u);
  await expect(page.getByRole('main')).toContainText('Sơn Minh Thắng');
  const second = await page.getByRole('heading', { level: 1 }).innerText();
  expect(new URL(page.url()).pathname).not.toBe(first);
  await page.getByRole('button', { name: vi.article.copy }).first().click();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const afresh = await (await browser.newContext()).newPage();
  // A site built for SITE_URL copies its public address; the page is the same here.
  const { pathname, hash } = new URL(link);
  await afresh.goto(new URL(pathname + hash, page.url()).href);
  await expect(afresh.getByRole('heading', { level: 1 })).toHaveText(second);
  await afresh.context().close();
});

test("from 'chỉ thị 35' to the directive, its title, its date and the articles that cite it", async ({ page }) => {
  await page.goto('');
  await page.getByRole('searchbox').first().fill('chỉ thị 35');
  await page.getByRole('searchbox').first().press('Enter');
  await page.getByRole('main').locator('a[href*="/van-ban/"]').first().click();

  await expect(page).toHaveURL(/\/van-ban\/[a-z\d-]+\/$/u);
  const main = page.getByRole('main');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('35-CT/TW');
  await expect(main).toContainText('đại hội đảng bộ các cấp tiến tới Đại hội đại biểu toàn quốc lần thứ XIII của Đảng');
  await expect(main).toContainText(/30\/0?5\/2019|30 tháng 5 năm 2019/u);
  const citing = main.locator('a[href*="/bai-viet/"]');
  const addresses = await citing.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(new Set(addresses).size).toBe(3);
  await citing.first().click();
  await expect(page.getByRole('main')).toContainText(/chỉ thị\s+(?:số\s+)?35/iu);
});
