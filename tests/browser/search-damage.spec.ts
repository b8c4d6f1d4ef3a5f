/** An index that does not come as it was built: what the reader is told, what stays to be read, and that trying again works. */
import { expect as promptly, test, type Page, type Route } from '@playwright/test';
import words from '../../app/_text/search.json' with { type: 'json' };
import { patient } from './patience';

const expect = patient(promptly);

const ADDRESS = `tim-kiem/?q=${encodeURIComponent('đại hội')}`;
const MANIFEST = /\/search\/manifest\.json$/u;
const FILES = /\/search\/[0-9a-f]{16,}\//u;
const FOUND = /\d bài cho “đại hội”/u;

const half = async (route: Route) => {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
};
const page404 = (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<p>404' });
/** Hosts that answer every address with one page. */
const anyPage = (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Kho tin' });
const nothing = (route: Route) => route.fulfill({ body: '' });
const broken = (route: Route) => route.fulfill({ status: 503, body: '' });

async function expectRepair(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await main.getByRole('button', { name: words.retry }).click();
  await expect(main).toContainText(FOUND);
  await expect(main.getByRole('button', { name: words.retry })).toHaveCount(0);
  // The button is gone: keys go on from where the answer is told.
  await expect(main.getByRole('status').filter({ hasText: FOUND })).toBeFocused();
}

for (const { file, pattern, comes, how, told } of [
  { file: 'files', pattern: FILES, comes: 'cut off', how: half, told: words.faults.damaged },
  { file: 'files', pattern: FILES, comes: 'as another page', how: anyPage, told: words.faults.damaged },
  { file: 'files', pattern: FILES, comes: 'empty', how: nothing, told: words.faults.damaged },
  { file: 'files', pattern: FILES, comes: 'not at all', how: page404, told: words.faults.missing },
  { file: 'files', pattern: FILES, comes: 'with a fault of the host', how: broken, told: words.faults.host },
  { file: 'the list of files', pattern: MANIFEST, comes: 'cut off', how: half, told: words.faults.damaged },
  { file: 'the list of files', pattern: MANIFEST, comes: 'as another page', how: anyPage, told: words.faults.damaged },
  { file: 'the list of files', pattern: MANIFEST, comes: 'not at all', how: page404, told: words.faults.missing },
]) {
  test(`${file} of the index: ${comes}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(pattern, how);
    await page.goto(ADDRESS);
    const main = page.getByRole('main');
    await expect(main.getByRole('status').filter({ hasText: told })).toBeVisible();
    await expect(main).toContainText(words.faultHint);
    await expect(main.getByRole('link', { name: words.kinds.person, exact: true })).toBeVisible();
    await page.unroute(pattern);
    await expectRepair(page);
    expect(errors).toEqual([]);
  });
}

test('what turned out to be damaged is not read again from what the browser keeps', async ({ page }) => {
  await page.addInitScript(() => {
    const { fetch } = globalThis;
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    globalThis.fetch = (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
      if (/\/search\/[0-9a-f]{16,}\//u.test(pathname)) asked.push(init?.cache ?? 'none');
      return fetch(input, init);
    };
  });
  const modes = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.splice(0));
  let times = 0;
  await page.route(FILES, (route) => (times++ === 0 ? half(route) : route.continue()));
  await page.goto(ADDRESS);
  await expect(page.getByRole('main')).toContainText(FOUND);
  const [first, ...others] = await modes();
  expect(first).toBe('default');
  expect(others.at(-1)).toBe('reload');
});

test('a reader who is cut off keeps what was found, and goes on when the line is back', async ({ page, context }) => {
  await page.goto(ADDRESS);
  const main = page.getByRole('main');
  await expect(main).toContainText(FOUND);
  // All of the page have come.
  await expect(main.locator('ol > li[aria-hidden]')).toHaveCount(0);
  const headlines = await main.locator('ol > li h3').allInnerTexts();
  await context.setOffline(true);
  await main.getByRole('combobox').fill('nghị quyết quý II');
  await page.keyboard.press('Enter');
  await expect(main).toContainText(words.faults.network);
  await expect(main).toContainText(words.kept);
  expect(await main.locator('ol > li h3').allInnerTexts()).toEqual(headlines);
  await context.setOffline(false);
  await main.getByRole('button', { name: words.retry }).click();
  await expect(main).toContainText(/bài (?:nào )?cho “nghị quyết quý II”/u);
});

test('an answer that cannot be drawn leaves the box, says so, and can be asked for again', async ({ page }) => {
  await page.goto('tim-kiem/');
  const main = page.getByRole('main');
  await expect(main.getByRole('combobox')).toBeVisible();
  // What the drawing of an answer asks for first.
  await page.evaluate(() => {
    window.matchMedia = () => {
      throw new Error('no media are known');
    };
  });
  await main.getByRole('combobox').fill('đại hội');
  await page.keyboard.press('Enter');
  const told = main.getByRole('alert');
  await expect(told).toContainText(words.undrawn);
  await expect(main.getByRole('link', { name: words.kinds.person, exact: true })).toBeVisible();
  await expect(main.getByRole('combobox')).toHaveValue('đại hội');
  await told.getByRole('link', { name: words.retry }).click();
  await expect(main).toContainText(FOUND);
  await expect(main.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(told).toHaveCount(0);
});

test('texts that hang leave the headlines to be read, and the wait is told', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/search\/[0-9a-f]{16,}\/texts\//u, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(ADDRESS);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 3 }).getByRole('link').first()).toBeVisible();
  await expect(main.locator('ol > li[aria-hidden]')).toHaveCount(0);
  await expect(main).toContainText(words.slow);
  release();
  await expect(main.locator('ol > li mark').first()).toBeVisible();
  await expect(main).not.toContainText(words.slow);
});

test('without names and entities the articles come, and that is told', async ({ page }) => {
  const extra = /\/search\/[0-9a-f]{16,}\/(?:names|entities)/u;
  await page.route(extra, (route) => route.abort());
  await page.goto(ADDRESS);
  const main = page.getByRole('main');
  await expect(main).toContainText(FOUND);
  await expect(main).toContainText(words.partialEntities);
  await expect(main.locator('ol > li mark').first()).toBeVisible();
  await page.unroute(extra);
  await expectRepair(page);
  await expect(main).not.toContainText(words.partialEntities);
});
