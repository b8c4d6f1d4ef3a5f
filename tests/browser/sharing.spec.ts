import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { decode } from 'fast-png';
import vi from '../../app/_text/vi.json' with { type: 'json' };
import type { StoredArticle } from '../../lib/model';
import { isMoved, pageKinds } from '../../scripts/page-kinds';
import { shownArticles } from './site';

/** The longest article: its words come again most. */
const article = shownArticles().reduce((a, b) => (b.body.length > a.body.length ? b : a));
const address = `./bai-viet/${article.id}/`;
/** `--found` of the theme by day, in which the browser marks the words that a link names. */
const FOUND = [0xf6, 0xe3, 0xa8];

test.use({ permissions: ['clipboard-read', 'clipboard-write'], colorScheme: 'light' });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const offer = (page: Page) => page.getByRole('button', { name: vi.share.passage });

/** Selects from a letter of one paragraph to a letter of the same or another one, as a pointer would. @returns the words */
async function select(page: Page, from: readonly [block: number, letter: number], to: readonly [number, number]) {
  await page.evaluate(
    ([start, end]) => {
      const blocks = [...document.querySelectorAll('article p[id]')].filter(({ id }) => /^d\d+$/.test(id));
      const place = ([block, letter]: readonly [number, number]): [Text, number] => {
        const walker = document.createTreeWalker(blocks[block] as Element, NodeFilter.SHOW_TEXT);
        let left = letter;
        for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
          if (node.parentElement?.closest('[role="tooltip"], button') !== null) continue;
          if (left <= node.length) return [node, left];
          left -= node.length;
        }
        throw new Error(`no letter ${letter} in paragraph ${block}`);
      };
      const [[first, at], [last, until]] = [place(start), place(end)];
      blocks[start[0]]?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(first, at, last, until);
    },
    [from, to] as const,
  );
  return page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '');
}

/** How many pixels of a part of the screen have the colour of words that a link named. */
async function marked(page: Page, clip: { x: number; y: number; width: number; height: number }): Promise<number> {
  const { data, channels } = decode(await page.screenshot({ clip }));
  let count = 0;
  for (let at = 0; at < data.length; at += channels) {
    if (FOUND.every((part, place) => data[at + place] === part)) count += 1;
  }
  return count;
}

/** Where the words that were selected stand in the page that the copied link opened: the same place for the same letters. */
async function boxes(page: Page) {
  return page.evaluate(() =>
    [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].map(({ x, y, width, height }) => ({
      x,
      y,
      width,
      height,
    })),
  );
}

/** An article's words by paragraph, as `select` counts them. */
const paragraphsOf = ({ body }: StoredArticle) =>
  body.filter(({ kind }) => kind === 'lead' || kind === 'paragraph').map(({ text }) => text);

/** The first words of a paragraph, where an earlier one has them too and goes on otherwise before an address grows long. */
function findSameStart(): { readonly id: string; readonly block: number; readonly length: number } {
  const [few, most] = [3, 40];
  for (const each of shownArticles()) {
    const texts = paragraphsOf(each).map((text) => text.split(/\s+/u));
    const isRepeated = (words: readonly string[], at: number) => {
      const before = texts.slice(0, at).map((earlier) => ` ${earlier.join(' ')} `);
      const stands = (count: number) => before.some((text) => text.includes(` ${words.slice(0, count).join(' ')} `));
      return stands(few) && !stands(most);
    };
    const block = texts.findIndex(isRepeated);
    if (block > 0) return { id: each.id, block, length: texts[block]?.slice(0, few).join(' ').length ?? 0 };
  }
  throw new Error('no article has a paragraph that begins with words of an earlier one');
}

const paragraphs = paragraphsOf(article);

/** Three words that stand in an earlier paragraph as well: paragraph, first and last letter. */
function findRepeated(): readonly [number, number, number] {
  for (const [block, text] of paragraphs.entries()) {
    for (const match of text.matchAll(/(?<=\s)\p{L}+ \p{L}+ \p{L}+(?=\s)/gu)) {
      const before = paragraphs.slice(0, block).join('\n');
      if (before.includes(` ${match[0]} `)) return [block, match.index, match.index + match[0].length];
    }
  }
  throw new Error(`no words come again in ${article.id}`);
}

const [block, first, last] = findRepeated();
const sameStart = findSameStart();

const passages: readonly {
  readonly name: string;
  readonly id?: string;
  readonly from: readonly [block: number, letter: number];
  readonly to: readonly [block: number, letter: number];
}[] = [
  { name: 'part of a sentence, cut inside words', from: [1, 9], to: [1, 61] },
  { name: 'words that stand in an earlier paragraph as well', from: [block, first], to: [block, last] },
  { name: 'from one paragraph into the next', from: [1, 20], to: [2, 25] },
  { name: 'a whole paragraph', from: [2, 0], to: [2, (paragraphs[2] ?? '').length] },
  {
    name: 'the start of a paragraph that begins as an earlier one',
    id: sameStart.id,
    from: [sameStart.block, 0],
    to: [sameStart.block, sameStart.length],
  },
];

for (const { name, from, to, id = article.id } of passages) {
  test(`a link to selected words finds them: ${name}`, async ({ page, context }) => {
    await page.goto(`./bai-viet/${id}/`);
    const words = await select(page, from, to);
    const [place] = await boxes(page);
    expect(words.length).toBeGreaterThan(8);
    await offer(page).click();
    await expect(page.locator('[data-share-status]')).toHaveText('Đã sao chép');
    const link = await copied(page);
    expect(link).toMatch(/#d\d+:~:text=[\x21-\x7e]+$/u);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect(place !== undefined && (await marked(page, place))).toBe(0);

    const opened = await context.newPage();
    await opened.goto(link.replace(/^https?:\/\/[^/]+/u, new URL(page.url()).origin));
    // The colour of the mark is told apart from that of a selection by its being there without one.
    const inView = await opened.evaluate(() => scrollY);
    await select(opened, from, to);
    const places = await boxes(opened);
    await opened.evaluate(() => getSelection()?.removeAllRanges());
    expect(places.length).toBeGreaterThan(0);
    for (const place of places.filter(({ width, y }) => width > 30 && y > 0 && y < 600)) {
      expect(await marked(opened, place)).toBeGreaterThan(place.width * place.height * 0.3);
    }
    expect(inView).toBeGreaterThan(0);
    await opened.close();
  });
}

test('other words are offered as not copied yet; what was said of the first is over', async ({ page }) => {
  await page.goto(address);
  await page.clock.install();
  const status = page.locator('[data-share-status]');
  const button = page.locator('[data-act="passage"]');
  await select(page, [1, 20], [1, 61]);
  await page.clock.runFor(300);
  await offer(page).click();
  await expect(status).toHaveText(vi.share.done);
  await expect(button).toHaveText(vi.share.done);
  const before = await button.getAttribute('data-address');
  await select(page, [2, 0], [2, 40]);
  await page.clock.runFor(300);
  await expect(button).not.toHaveAttribute('data-address', before ?? '');
  await expect(button).toHaveText(vi.share.passage);
  await expect(status).toHaveText('');
});

test('the same words selected once more are offered as not copied yet', async ({ page }) => {
  await page.goto(address);
  await page.clock.install();
  const button = page.locator('[data-act="passage"]');
  await select(page, [1, 20], [1, 61]);
  await page.clock.runFor(300);
  await offer(page).click();
  await expect(button).toHaveText(vi.share.done);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await select(page, [1, 20], [1, 61]);
  await page.clock.runFor(300);
  await expect(button).toHaveText(vi.share.passage);
  await expect(page.locator('[data-share-status]')).toHaveText('');
});

test('what was said of one button is over with the next', async ({ page }) => {
  await page.addInitScript(() => Object.assign(navigator, { share: () => Promise.resolve() }));
  await page.goto(address);
  await page.clock.install();
  await page.getByRole('button', { name: vi.share.reference }).click();
  await expect(page.locator('[data-share-status]')).toHaveText(vi.share.done);
  await page.getByRole('button', { name: vi.share.sheet }).click();
  await expect(page.locator('[data-share-status]')).toHaveText('');
  await expect(page.getByRole('button', { name: vi.share.reference })).toBeVisible();
});

test('the offer comes by keyboard, is next for Tab, and Escape takes it away', async ({ page }) => {
  await page.goto(address);
  const word = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('article p[id]')];
    const block = blocks.find(({ firstChild }) => firstChild instanceof Text && firstChild.length > 40);
    block?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0 } = block?.getBoundingClientRect() ?? {};
    return { x: x + 6, y: y + 14 };
  });
  await page.mouse.dblclick(word.x, word.y);
  for (let words = 0; words < 4; words += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(offer(page)).toBeHidden();
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect(offer(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(offer(page)).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await copied(page)).toContain(':~:text=');
});

test('one press copies headline, outlet, date and address', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Sao chép tên bài, nguồn, liên kết' }).click();
  const [title, below, link, ...more] = (await copied(page)).split('\n');
  expect(title).toBe(article.title.text);
  expect(below).toContain(article.source?.outlet?.name ?? '');
  expect(link).toMatch(new RegExp(`/bai-viet/${article.id}/$`, 'u'));
  expect(more).toEqual([]);
});

test('the share sheet is offered where the device has one, and gets the same', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    Object.assign(navigator, { share: (data: unknown) => Promise.resolve(seen.push(data)) });
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Chia sẻ' }).click();
  const [shared] = await page.evaluate(
    () => (globalThis as unknown as { seen: { title: string; url: string }[] }).seen,
  );
  expect(shared?.title).toBe(article.title.text);
  expect(shared?.url).toContain(`/bai-viet/${article.id}/`);
});

test('without a clipboard the button shows the words to copy', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const shown: string[] = [];
  page.on('dialog', (dialog) => {
    shown.push(dialog.message(), dialog.defaultValue());
    return dialog.dismiss();
  });
  await page.goto(address);
  await page.getByRole('button', { name: vi.article.copy, exact: true }).click();
  await expect(page.locator('[data-share-status]')).toHaveText(vi.share.failed);
  expect(shown).toEqual([vi.share.failed, expect.stringMatching(new RegExp(`/bai-viet/${article.id}/$`, 'u'))]);
});

for (const [name, words] of [
  ['NotAllowedError', vi.share.done],
  ['AbortError', ''],
] as const) {
  test(`a share sheet that ends with ${name}: ${words || 'nothing is said'}`, async ({ page }) => {
    await page.addInitScript((error) => {
      Object.assign(navigator, { share: () => Promise.reject(new DOMException('', error)) });
    }, name);
    await page.goto(address);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    await expect(page.locator('[data-share-status]')).toHaveText(words);
    expect((await copied(page)).startsWith(article.title.text)).toBe(words !== '');
  });
}

test('every kind of page has a card where the address of the site is known, and none where it is not', async ({
  page,
}) => {
  const content = (name: string) =>
    page
      .locator(`meta[property="${name}"], meta[name="${name}"]`)
      .evaluateAll((all) => all.map((each) => each.getAttribute('content')));
  const known = process.env['SITE_URL'] !== undefined;
  for (const { address: path } of pageKinds().filter((kind) => kind.address !== '404/' && !isMoved(kind))) {
    const response = await page.request.get(`./${path}`);
    await page.setContent((await response.text()).replace(/<script[^>]*>|http-equiv="refresh"/gu, ''));
    const [picture, ...more] = await content('og:image');
    expect([more, picture !== undefined], path).toEqual([[], known]);
    if (picture === undefined || picture === null) continue;
    const file = await page.request.get(picture.replace(/^https?:\/\/[^/]+/u, new URL(response.url()).origin));
    const { width, height } = decode(await file.body());
    expect([await content('og:image:width'), await content('og:image:height')], path).toEqual([
      [`${width}`],
      [`${height}`],
    ]);
    expect(await content('og:type'), path).toEqual([path.startsWith('bai-viet/') ? 'article' : 'website']);
    expect([await content('og:locale'), await content('twitter:card')], path).toEqual([
      ['vi_VN'],
      ['summary_large_image'],
    ]);
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'og:url', 'og:image']) {
      expect((await content(name)).join(''), `${path} ${name}`).not.toBe('');
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is offered that would not work; on paper the address stands in words', async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('[data-share] button:visible')).toHaveCount(0);
    const canonical = page.locator('link[rel="canonical"]');
    if ((await canonical.count()) === 0) return;
    await page.emulateMedia({ media: 'print' });
    const { content, display } = await canonical.evaluate((link) => {
      const { display } = getComputedStyle(link);
      return { content: getComputedStyle(link, '::after').content, display };
    });
    expect([content, display]).toEqual([`"${await canonical.getAttribute('href')}"`, 'block']);
  });
});

test('the address is drawn as a code when asked for, and then stands on paper too', async ({ page }) => {
  await page.goto(address);
  const known = (await page.locator('link[rel="canonical"]').count()) === 1;
  const button = page.getByRole('button', { name: 'Mã QR' });
  await expect(button).toHaveCount(known ? 1 : 0);
  if (!known) return;
  const code = page.getByRole('img', { name: 'Mã QR dẫn tới trang này' });
  await expect(code).toHaveCount(0);
  await button.click();
  await expect(code).toBeVisible();
  const window = page.getByRole('dialog', { name: 'Mã QR dẫn tới trang này' });
  await window.getByRole('button', { name: 'Đóng' }).click();
  await expect(code).toBeHidden();
  await button.click();
  await page.keyboard.press('Escape');
  await expect(code).toBeHidden();
  await button.click();
  await expect(code).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
});

test('whoever prints by the keyboard has the code on paper, unasked', async ({ page }) => {
  await page.addInitScript(() => {
    const printed: boolean[] = [];
    Object.assign(globalThis, { printed, print: () => printed.push(document.querySelector('[data-qr] svg') !== null) });
  });
  await page.goto(address);
  const known = (await page.locator('link[rel="canonical"]').count()) === 1;
  await page.keyboard.press('Control+p');
  const printed = () => page.evaluate(() => (globalThis as unknown as { printed: readonly boolean[] }).printed);
  await expect.poll(printed).toEqual(known ? [true] : []);
  // From then on the browser prints by itself.
  await page.keyboard.press('Control+p');
  expect(await printed()).toEqual(known ? [true] : []);
});
