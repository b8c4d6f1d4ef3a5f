/** The box before its script is there, with a slow index, with a long list, and without its script. */
import type { Locator, Page } from '@playwright/test';
import words from '../../app/_text/search.json' with { type: 'json' };
import { expect as promptly, test } from './watched';
import { test as unwatched } from '@playwright/test';
import { patient } from './patience';

const expect = patient(promptly);

const ADDRESS = 'tim-kiem/';
const asking = (typed: string, more = '') => `${ADDRESS}?q=${encodeURIComponent(typed)}${more}`;
const INDEX = /\/search\/[0-9a-f]{16,}\//u;
const SCRIPT = /\/_next\/static\/joined\/[^/]+\.js$/u;
const boxOf = (page: Page) => page.getByRole('main').locator('[data-search-box]');
const listOf = (page: Page) => page.getByRole('main').getByRole('listbox', { includeHidden: true });

/** Answers to all that was typed, not to its beginning. */
async function settled(page: Page): Promise<Locator> {
  await expect(listOf(page)).toHaveAttribute('aria-busy', 'false');
  const options = page.getByRole('main').getByRole('option');
  await expect(options.first()).toBeVisible();
  return options;
}

for (const address of [ADDRESS, asking('chỉ thị 35')]) {
  test(`what is typed at ${address} before the script is there stays, with its caret`, async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(SCRIPT, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const box = boxOf(page);
    await box.pressSequentially('Sơn Thắng');
    for (let left = ' Thắng'.length; left > 0; left -= 1) await page.keyboard.press('ArrowLeft');
    release();
    await expect(listOf(page)).toBeVisible();
    await expect(box).toHaveValue('Sơn Thắng');
    await page.keyboard.type(' Minh');
    await expect(box).toHaveValue('Sơn Minh Thắng');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText(/\d bài cho “Sơn Minh Thắng”/u);
    await page.getByText(words.help.title).click();
    const example = page.getByRole('main').getByRole('term').getByRole('link').first();
    const query = await example.innerText();
    await example.click();
    await expect(box).toHaveValue(query);
  });
}

for (const width of [320, 360]) {
  test(`the words in the empty box are whole where it is ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(ADDRESS);
    const { needed, room } = await boxOf(page).evaluate((box: HTMLInputElement) => {
      const { fontFamily, fontSize, letterSpacing, paddingLeft, paddingRight } = getComputedStyle(box);
      const span = document.createElement('span');
      Object.assign(span.style, { fontFamily, fontSize, letterSpacing, whiteSpace: 'nowrap', position: 'absolute' });
      span.textContent = box.placeholder;
      document.body.append(span);
      return {
        needed: span.getBoundingClientRect().width,
        room: box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
      };
    });
    expect(needed).toBeGreaterThan(0);
    expect(needed).toBeLessThan(room);
  });
}

test('every suggestion that arrow keys choose is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto(ADDRESS);
  await boxOf(page).fill('n');
  const options = await settled(page);
  const count = await options.count();
  expect(count).toBeGreaterThan(4);
  for (let at = 0; at < count; at += 1) {
    await page.keyboard.press('ArrowDown');
    const chosen = options.nth(at);
    await expect(chosen).toHaveAttribute('aria-selected', 'true');
    await expect(chosen).toBeInViewport({ ratio: 0.95 });
  }
  expect(await listOf(page).evaluate((list) => list.scrollTop)).toBeGreaterThan(0);
});

test('in forced colors the chosen suggestion has an outline, the others none', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ADDRESS);
  await boxOf(page).fill('n');
  const options = await settled(page);
  await page.keyboard.press('ArrowDown');
  const outline = (at: number) => options.nth(at).evaluate((option) => getComputedStyle(option).outlineStyle);
  await expect.poll(() => outline(0)).toBe('solid');
  expect(await outline(1)).toBe('none');
});

test('while the index is slow, nothing that answers former words is chosen', async ({ page }) => {
  await page.goto(ADDRESS);
  const box = boxOf(page);
  await box.fill('son');
  const options = await settled(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(INDEX, async (route) => {
    await held;
    await route.continue();
  });
  // The same words go on: the list stays, and keys pass over it.
  await box.pressSequentially(' nghe');
  await expect(listOf(page)).toHaveAttribute('aria-busy', 'true');
  await expect(options.first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(box).not.toHaveAttribute('aria-activedescendant');
  await box.fill('');
  await box.pressSequentially('nghe an');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(asking('nghe an'));
  release();
  await expect(page.getByRole('main')).toContainText(/“nghe an”/u);
});

test('behind a key only names with a page are offered, and each filters by its own', async ({ page }) => {
  await page.goto(ADDRESS);
  await boxOf(page).fill('văn bản:35');
  const options = await settled(page);
  await expect(options.filter({ hasText: words.entityUncited })).toHaveCount(0);
  const [, count = ''] = /(\d+) bài$/u.exec((await options.first().innerText()).trim()) ?? [];
  await options.first().click();
  const status = page.getByRole('main').getByRole('status').filter({ hasText: /bài/u });
  await expect(status).toHaveText(new RegExp(`^${count} bài`, 'u'));
  await expect(page.getByRole('main').getByRole('list', { name: words.chosen }).getByRole('listitem')).toHaveCount(1);
});

unwatched('a page whose script does not come offers the lists and a form that asks', async ({ page }) => {
  await page.route(SCRIPT, (route) => route.abort());
  await page.goto(ADDRESS);
  const main = page.getByRole('main');
  await expect(main.getByText(words.waiting)).toBeVisible();
  await expect(main.getByRole('link', { name: words.kinds.person, exact: true })).toBeVisible();
  await boxOf(page).fill('chỉ thị 35');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tim-kiem\/\?q=ch/u);
  await expect(main.getByText(words.waiting)).toBeVisible();
});

test('the offer of a page that waits for its script is gone once it is there', async ({ page }) => {
  await page.goto(ADDRESS);
  await expect(page.getByRole('main')).toContainText(words.hint);
  await expect(page.getByRole('main').getByText(words.waiting)).toHaveCount(0);
});

test('at 360 px suggestions are as wide as the box and its button', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(ADDRESS);
  await boxOf(page).pressSequentially('chỉ thị');
  await settled(page);
  const edgesOf = async (place: Locator) => {
    const { x = 0, width = 0 } = (await place.boundingBox()) ?? {};
    return [Math.round(x), Math.round(x + width)];
  };
  const [left] = await edgesOf(boxOf(page));
  const [, right] = await edgesOf(page.getByRole('main').getByRole('button', { name: words.button, exact: true }));
  expect(await edgesOf(listOf(page))).toEqual([left, right]);
});
