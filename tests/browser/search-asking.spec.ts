import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import words from '../../app/_text/search.json' with { type: 'json' };
import { shownArticles } from './site';
import { expect as promptly, test } from './watched';
import { test as unwatched } from '@playwright/test';
import { patient } from './patience';

const expect = patient(promptly);

const ADDRESS = 'tim-kiem/';
const asking = (typed: string, more = '') => `${ADDRESS}?q=${encodeURIComponent(typed)}${more}`;
const INDEX = /\/search\/[0-9a-f]{16,}\//u;

test.describe('the query language and the filters', () => {
  test('a typed condition is shown and can be taken away; the address tells all of it', async ({ page }) => {
    await page.goto(asking('"đại hội" người:"Sơn Minh Thắng"'));
    const main = page.getByRole('main');
    const chosen = main.getByRole('list', { name: words.chosen });
    await expect(chosen).toContainText('cụm từ “đại hội”');
    await expect(chosen).toContainText('người: Sơn Minh Thắng');
    await chosen.getByRole('link', { name: /người: Sơn Minh Thắng/u }).click();
    await expect(page).toHaveURL(asking('"đại hội"'));
    await expect(chosen).not.toContainText('người');
    await page.goBack();
    await expect(chosen).toContainText('người: Sơn Minh Thắng');
  });

  test('a filter narrows to its count, is undone by going back, and survives being shared', async ({ page }) => {
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    const years = main.getByRole('list', { name: words.filters.year });
    const first = years.getByRole('listitem').first();
    const [year = '', count = ''] = (await first.innerText()).split(/\s+/u);
    await first.getByRole('link').click();
    await expect(page).toHaveURL(asking('đại hội', `&nam=${year}`));
    await expect(main.getByRole('status').filter({ hasText: 'bài cho' })).toHaveText(new RegExp(`^${count} bài`, 'u'));
    await expect(main.getByRole('list', { name: words.chosen })).toContainText(`năm ${year}`);
    const shared = page.url();
    await page.goBack();
    await expect(main.getByRole('list', { name: words.chosen })).toHaveCount(0);
    await page.goto(shared);
    await expect(main.getByRole('status').filter({ hasText: 'bài cho' })).toHaveText(new RegExp(`^${count} bài`, 'u'));
  });

  test('where filters would push the results down they are folded, and nothing is loaded for them', async ({
    page,
  }) => {
    const wanted: string[] = [];
    page.on('request', (request) => wanted.push(request.url()));
    await page.setViewportSize({ width: 800, height: 900 });
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    await expect(main).toContainText(/\d bài cho “đại hội”/u);
    await expect(main.locator('mark').first()).toBeVisible();
    expect(wanted.filter((url) => url.includes('/facets/'))).toEqual([]);
    await main.locator('summary').filter({ hasText: words.filters.title }).click();
    await expect(main.getByRole('list', { name: words.filters.year })).toBeVisible();
  });

  test('every example of the help is a question that this archive answers', async ({ page }) => {
    await page.goto(ADDRESS);
    const main = page.getByRole('main');
    await main.getByText(words.help.title).click();
    const examples = main.getByRole('term').getByRole('link');
    await expect(examples).toHaveCount(words.help.rows.length);
    for (const example of await examples.all()) {
      const query = await example.innerText();
      await example.click();
      await expect(main.getByRole('combobox')).toHaveValue(query);
      await expect(main.getByRole('status').filter({ hasText: 'bài' })).toHaveText(/^[1-9]\d* bài/u);
    }
  });

  test('order lives in the address; the oldest first is the newest first backwards', async ({ page }) => {
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    const order = main.getByRole('list', { name: words.order });
    await order.getByRole('link', { name: words.orders.newest }).click();
    await expect(page).toHaveURL(asking('đại hội', '&xep=moi'));
    await expect(order.getByRole('link', { name: words.orders.newest })).toHaveAttribute('aria-current', 'true');
    await order.getByRole('link', { name: words.orders.oldest }).click();
    await expect(page).toHaveURL(asking('đại hội', '&xep=cu'));
    await expect(main.getByRole('status').filter({ hasText: 'bài cho' })).toBeFocused();
  });

  test('a page beyond the last shows the last', async ({ page }) => {
    await page.goto(asking('đại hội', '&trang=999'));
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  });

  test('nothing found: the missing word, its nearest spelling, and what lifting a condition would give', async ({
    page,
  }) => {
    await page.goto(asking('từ:2099 đại hội'));
    const main = page.getByRole('main');
    await expect(main).toContainText(words.nothingFiltered);
    await main.getByRole('link', { name: /^Bỏ điều kiện từ 01\/01\/2099: \d+ bài$/u }).click();
    await expect(page).toHaveURL(asking('đại hội'));
    await page.goto(asking('qqqqx'));
    await expect(main).toContainText('Không bài nào trong kho có: “qqqqx”.');
    await page.goto(asking('nghjiz'));
    await main.getByText(words.nearest).getByRole('link').first().click();
    await expect(main).toContainText(/\d bài cho/u);
  });

  for (const [typed, answer] of [
    ['từ:mai', 'Không hiểu “từ:mai”'],
    ['người:"Không Có Ai"', 'Kho không có trang của ai tên “Không Có Ai”'],
    ['"đại hội', words.misread.quote],
    ['họp người:', 'Sau “người:” còn thiếu'],
    ['người:', 'Sau dấu hai chấm còn thiếu tên hoặc ngày'],
    ['nguồn:""', 'Sau dấu hai chấm còn thiếu tên hoặc ngày'],
    ["'; DROP TABLE bai; --", 'Không bài nào trong kho có: “DROP”, “TABLE”'],
    ['%', words.unready['no-words']],
    ['%E1%BB', /bài/u],
    ['<script>alert(1)</script> đại hội', /bài/u],
  ] as const) {
    test(`an answer to ${typed.slice(0, 30)}`, async ({ page }) => {
      await page.goto(asking(typed));
      await expect(page.getByRole('main')).toContainText(answer);
      await expect(page.getByRole('main').locator('img, script:not([type="application/ld+json"])')).toHaveCount(0);
    });
  }
});

test.describe('the box', () => {
  for (const [name, address] of [
    ['of the search page', ADDRESS],
    ['of a reading page', 'nguoi/'],
  ] as const) {
    test(`${name} takes a pasted page`, async ({ page }) => {
      await page.goto(address);
      const box = page.locator('[data-search-box]').last();
      await box.evaluate((input: HTMLInputElement) => input.focus());
      await page.keyboard.insertText('Đồng chí dự đại hội. '.repeat(500));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toContainText('Câu hỏi quá dài');
    });
  }

  for (const [name, address] of [
    ['the search page', ADDRESS],
    ['the home page', ''],
    ['the page of a lost address', '404.html'],
    ['a reading page', 'nguoi/'],
  ] as const) {
    test(`is one on ${name}, and / leads to it`, async ({ page }) => {
      await page.goto(address);
      const boxes = page.getByRole('searchbox').or(page.getByRole('combobox', { name: words.label }));
      await expect(boxes).toHaveCount(1);
      await page.keyboard.press('/');
      await expect(boxes).toBeFocused();
    });
  }

  test('suggests from the first letter, leaves with Escape, is reached by /', async ({ page }) => {
    await page.goto(ADDRESS);
    const box = page.getByRole('main').getByRole('combobox');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('');
    await page.keyboard.type('s');
    await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('main').getByRole('option')).toHaveCount(0);
    await expect(box).toHaveValue('s');
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(box).not.toBeFocused();
  });

  test('a number that several terms have shows each of them', async ({ page }) => {
    await page.goto(ADDRESS);
    await page.getByRole('main').getByRole('combobox').pressSequentially('chi thi 35');
    const options = page.getByRole('option', { name: /^Văn bản Chỉ thị số 35-CT/u });
    await expect(options.filter({ hasText: 'khóa XII ·' })).toContainText('30/05/2019');
    await expect(options.filter({ hasText: 'khóa XIII ·' })).toContainText('14/06/2024');
  });

  test('behind a key it completes the name', async ({ page }) => {
    await page.goto(ADDRESS);
    await page.getByRole('main').getByRole('combobox').pressSequentially('đại hội nguoi:son m');
    await expect(page.getByRole('main').getByRole('option').first()).toContainText('Sơn Minh Thắng');
    await expect(page.getByRole('main').getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(asking('đại hội nguoi:"Sơn Minh Thắng"'));
    await expect(page.getByRole('main').getByRole('list', { name: words.chosen })).toContainText('Sơn Minh Thắng');
  });

  test('behind từ: and khóa: it offers what this archive has, and asks for it', async ({ page }) => {
    await page.goto(ADDRESS);
    const main = page.getByRole('main');
    const box = main.getByRole('combobox');
    await box.pressSequentially('đại hội từ:');
    const years = main.getByRole('option', { name: new RegExp(`^${words.units.year} `, 'u') });
    await expect(years.first()).toBeVisible();
    await expect(main.getByRole('option')).toHaveCount(await years.count());
    const year = /\d{4}/u.exec(await years.first().innerText())?.[0] ?? '';
    await years.first().click();
    await expect(page).toHaveURL(asking(`đại hội từ:${year}`));
    await expect(main.getByRole('list', { name: words.chosen })).toContainText(`từ 01/01/${year}`);
    await box.fill('khóa:');
    await expect(main.getByRole('option').first()).toContainText(words.units.term);
  });

  test('the number of a document by itself offers it above the articles', async ({ page }) => {
    await page.goto(asking('35'));
    const offered = page.getByRole('region', { name: words.entities });
    await expect(offered.getByRole('link', { name: /^Chỉ thị số 35-CT/u }).first()).toBeVisible();
  });

  test('what is typed or chosen twice is one condition', async ({ page }) => {
    await page.goto(asking('"đại hội" "đại hội"', '&nam=2020&nam=2020'));
    const chosen = page.getByRole('main').getByRole('list', { name: words.chosen });
    await expect(chosen.getByRole('link', { name: /cụm từ/u })).toHaveCount(1);
  });

  test('/ can be switched off, also for reading pages; there it leads to the box in the head', async ({ page }) => {
    await page.goto('nguoi/');
    await page.keyboard.press('/');
    await expect(page.getByRole('banner').getByRole('searchbox')).toBeFocused();
    await page.goto(ADDRESS);
    await page.getByText(words.help.title).click();
    await page.getByLabel(words.help.slash).uncheck();
    await page.goto('nguoi/');
    await page.keyboard.press('/');
    await expect(page.getByRole('banner').getByRole('searchbox')).not.toBeFocused();
  });

  test('on a reading page is a plain form that leads here', async ({ page }) => {
    await page.goto('nguoi/');
    await page.getByRole('banner').getByRole('searchbox').fill('chỉ thị 35');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/tim-kiem\/\?q=/u);
    await expect(page.getByRole('main')).toContainText(/\d bài cho “chỉ thị 35”/u);
  });
});

test('a result leads to the lines that were shown', async ({ page }) => {
  // The words of the last paragraph of the longest article: far below the first screen.
  const [longest] = [...shownArticles()].sort((a, b) => b.body.length - a.body.length);
  const last = longest?.body
    .at(-1)
    ?.text.split(/[.!?,;:"“”()]/u)
    .find((part) => part.trim().split(' ').length > 6);
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(asking(`"${(last ?? '').trim().split(' ').slice(0, 7).join(' ')}"`));
  const main = page.getByRole('main');
  const link = main.getByRole('heading', { level: 3 }).getByRole('link').first();
  expect(await link.getAttribute('href')).toContain(`${longest?.id ?? ''}/#:~:text=`);
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/bai-viet/${longest?.id ?? ''}/`, 'u'));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
});

unwatched.describe('a network that fails or is slow', () => {
  unwatched('the last results stay, the trouble is told, and trying again works', async ({ page }) => {
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    await expect(main).toContainText(/\d bài cho “đại hội”/u);
    const before = await main.getByRole('heading', { level: 3 }).first().innerText();
    await page.route(INDEX, (route) => route.abort());
    await main.getByRole('combobox').fill('Sơn Minh Thắng');
    await page.keyboard.press('Enter');
    await expect(main).toContainText(words.faults.network);
    await expect(main).toContainText(words.kept);
    await expect(main.getByRole('heading', { level: 3 }).first()).toHaveText(before);
    await page.unroute(INDEX);
    await main.getByRole('button', { name: words.retry }).click();
    await expect(main).toContainText(/\d bài cho “Sơn Minh Thắng”/u);
    await expect(main).not.toContainText(words.kept);
  });

  unwatched('an index of other articles than those of the pages is refused', async ({ page }) => {
    const manifest = /\/search\/manifest\.json$/u;
    await page.route(manifest, async (route) => {
      const response = await route.fetch();
      const found = (await response.json()) as Record<string, unknown>;
      await route.fulfill({ response, json: { ...found, pages: '0123abcd' } });
    });
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    await expect(main).toContainText(words.faults['other-version']);
    await expect(main.getByRole('heading', { level: 3 })).toHaveCount(0);
    await page.unroute(manifest);
    await main.getByRole('button', { name: words.retry }).click();
    await expect(main).toContainText(/\d bài cho “đại hội”/u);
  });

  unwatched('code that comes only when it is needed may fail to come; trying again works', async ({ page }) => {
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    await expect(main).toContainText(/\d bài cho “đại hội”/u);
    const code = /\/_next\/static\/joined\/[^/]+\.js$/u;
    await page.route(code, (route) => route.abort());
    await main.getByRole('combobox').fill('đại hội từ:2019');
    await page.keyboard.press('Enter');
    await expect(main).toContainText(words.faults.network);
    await page.unroute(code);
    await main.getByRole('button', { name: words.retry }).click();
    await expect(main.getByRole('list', { name: words.chosen })).toContainText('từ 01/01/2019');
  });

  unwatched('articles whose text does not come are shown without it, and that is told', async ({ page }) => {
    const texts = /\/search\/[0-9a-f]{16,}\/texts\//u;
    await page.route(texts, (route) => route.abort());
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    await expect(main.getByRole('button', { name: words.retry })).toBeVisible();
    await expect(main.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await page.unroute(texts);
    await main.getByRole('button', { name: words.retry }).click();
    await expect(main.getByRole('button', { name: words.retry })).toHaveCount(0);
    await expect(main.locator('mark').first()).toBeVisible();
  });

  unwatched('a wait is told to be one, with a way to try again', async ({ page }) => {
    await page.route(INDEX, () => undefined);
    await page.goto(asking('đại hội'));
    const main = page.getByRole('main');
    await expect(main).toContainText(words.loading);
    await expect(main).toContainText(words.slow);
    await expect(main.getByRole('button', { name: words.retry })).toBeVisible();
    // What never comes is given up.
    await expect(main).toContainText(words.faults.network, { timeout: 60_000 });
  });
});

unwatched(
  'what the browser offers as a search leads here, and is absent where the address is unknown',
  async ({ page }) => {
    const offered = readdirSync(join(import.meta.dirname, '..', '..', 'out')).includes('opensearch.xml');
    await page.goto('');
    const link = page.locator('link[rel="search"]');
    await expect(link).toHaveCount(offered ? 1 : 0);
    if (!offered) return;
    const address = (await link.getAttribute('href')) ?? '';
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toMatch(/template="https?:\/\/[^"]+\/tim-kiem\/\?q=\{searchTerms\}"/u);
  },
);
