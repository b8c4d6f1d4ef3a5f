import AxeBuilder from '@axe-core/playwright';
import { expect as expectPlain, test as plain, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vi from '../../app/_text/vi.json' with { type: 'json' };
import type { StoredArticle } from '../../lib/model';
import { readRawLines } from '../../lib/render';
import { rawShelfOf } from '../../lib/site';
import { loadOldAddresses } from '../../lib/site/load';
import { shownArticles } from './site';
import { expect, test } from './watched';

const RAW = join(import.meta.dirname, '..', '..', process.env['CONTENT'] ?? 'content', 'raw');
const articles = shownArticles().filter(({ raw }) => existsSync(join(RAW, raw.file)));
const [first] = articles;
if (first === undefined) throw new Error('no article has its raw file: run "npm run convert" first');

const SHELVES = '**/ban-tho/tap/*/';
const viewer = ({ id }: StoredArticle, line?: number) => `ban-tho/?bai=${id}${line === undefined ? '' : `#d${line}`}`;
const lines = (page: Page) => page.getByRole('list', { name: vi.raw.lines }).locator(':scope > li');

/** Lines of the raw file; the end of its last line begins no further one. */
function rawLines({ raw }: StoredArticle): readonly string[] {
  const all = readRawLines(readFileSync(join(RAW, raw.file)));
  return all.at(-1) === '' ? all.slice(0, -1) : all;
}

for (const article of articles) {
  test(`every raw line is shown, every removed one with its reason: ${article.raw.file}`, async ({ page }) => {
    await page.goto(viewer(article));
    await expect(lines(page)).toHaveCount(rawLines(article).length);
    const shown = await lines(page).evaluateAll((items) =>
      items.map((item) => ({
        id: item.id,
        words: item.querySelector('p')?.textContent,
        struck: [...item.querySelectorAll('del')].map((del) => del.textContent),
        notes: [...item.querySelectorAll('ul > li')].map((note) => note.textContent),
      })),
    );
    expect(shown.map(({ words }) => words)).toEqual(rawLines(article));
    expect(shown.map(({ id }) => id)).toEqual(shown.map((_, index) => `d${index + 1}`));
    for (const { lines: range, part } of article.removed) {
      for (const line of shown.slice(range.first - 1, range.last)) {
        const label = part === undefined ? vi.raw.labels.removed : vi.raw.labels.part;
        expect(line.notes.some((note) => note.startsWith(label) && note.length > label.length + 4)).toBe(true);
        expect(line.struck.map((words) => words.replace(/\s+/gu, ' ').trim())).toContain(part ?? line.words?.trim());
      }
    }
    for (const { lines: range } of article.mended) {
      const notes = shown.slice(range.first - 1, range.last).map((line) => line.notes);
      expect(notes.every((each) => each.some((note) => note.startsWith(vi.raw.labels.mended)))).toBe(true);
    }
  });

  test(`the raw file can be downloaded byte for byte: ${article.raw.file}`, async ({ page }) => {
    await page.goto(viewer(article));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: article.raw.file }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(article.raw.file);
    expect(readFileSync(await download.path()).equals(readFileSync(join(RAW, article.raw.file)))).toBe(true);
  });
}

for (const path of loadOldAddresses(process.env['CONTENT'] ?? 'content').published) {
  const slug = /^ban-tho\/(?<slug>[^/]+)\.txt$/u.exec(path)?.groups?.['slug'];
  const article = articles.find(({ id, aliases }) => id === slug || aliases.some((alias) => alias === slug));
  if (article === undefined) continue;
  test(`the file of its own that a raw text once had is still there: ${path}`, async ({ request }) => {
    const response = await request.get(path);
    expect((await response.body()).equals(readFileSync(join(RAW, article.raw.file)))).toBe(true);
  });
}

test('names and dates are marked, and say what they were understood as', async ({ page }) => {
  await page.goto(viewer(first));
  const [person] = first.people;
  const line = person?.mentions[0]?.at.line ?? 0;
  const marked = page.locator(`#d${line} mark`, { hasText: person?.mentions[0]?.surface ?? '' }).first();
  await expect(marked).toHaveAttribute('title', `${vi.raw.labels.person} ${person?.name}`);
  await expect(page.locator(`#d${line} ul`)).toContainText(`${vi.raw.labels.person} `);
  await expect(page.locator('mark[data-kind="date"]').first()).toBeVisible();
});

test('a paragraph leads to its raw line, and the line back to its paragraph', async ({ page }) => {
  const line = first.body.at(-1)?.lines.first ?? 0;
  await page.goto(`bai-viet/${first.id}/`);
  const onward = page.getByRole('link', { name: vi.article.rawLine.replace('{line}', String(line)) });
  await expect(onward).toBeHidden();
  await page.goto(`bai-viet/${first.id}/#d${line}`);
  await onward.click();
  await expect(page).toHaveURL(new RegExp(`/ban-tho/\\?bai=${first.id}#d${line}$`, 'u'));
  await expect(page.locator(`#d${line}`)).toHaveAttribute('aria-current', 'true');
  await expect(page.locator(`#d${line}`)).toBeInViewport();
  await expect(page.locator(`#d${line}`)).toBeFocused();
  await page
    .locator('#d1')
    .getByRole('link', { name: `${vi.raw.line} 1`, exact: true })
    .click();
  await expect(page.locator('[aria-current="true"]')).toHaveAttribute('id', 'd1');
  await page.locator(`#d${line} ul`).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/bai-viet/${first.id}/#d${line}$`, 'u'));
});

test('the margin of an article leads to both forms of its raw text', async ({ page }) => {
  await page.goto(`bai-viet/${first.id}/`);
  await expect(page.getByRole('link', { name: vi.article.rawFile, exact: true })).toHaveAttribute(
    'href',
    new RegExp(`/ban-tho/tap/[0-9a-f]{3}/#${first.id}$`, 'u'),
  );
  await page.getByRole('link', { name: vi.article.rawLines }).click();
  await expect(lines(page).first()).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(vi.raw.title, 'u'));
});

test('a copied passage is the raw text, without numbers and notes', async ({ page }) => {
  await page.goto(viewer(first));
  await expect(lines(page).first()).toBeVisible();
  const copied = await page.evaluate(() => {
    const list = document.querySelector('[data-raw-view] ol');
    if (list !== null) getSelection()?.selectAllChildren(list);
    return getSelection()?.toString() ?? '';
  });
  const words = (text: string) => text.split(/\s+/u).filter(Boolean).join(' ');
  expect(words(copied)).toBe(words(rawLines(first).join('\n')));
});

test('is accessible and fits 320 px, wide and narrow, light and dark', async ({ page }) => {
  await page.goto(viewer(first, first.body[0]?.lines.first));
  await expect(lines(page).first()).toBeVisible();
  for (const width of [1280, 320]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const faults = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
      expect.soft(faults, `${width}, ${colorScheme}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
});

// Failed requests are what these are about, so the page may complain.
plain.describe('trouble is told, with a way on', () => {
  const message = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

  for (const [name, address, words] of [
    ['no article named', 'ban-tho/', vi.raw.none],
    ['no such article', 'ban-tho/?bai=khong-co-bai-nay-000000', vi.raw.unknown],
    ['no address at all', 'ban-tho/?bai=../../tim-kiem', vi.raw.unknown],
    ['markup for an address', 'ban-tho/?bai=<img src=x onerror=alert(1)>', vi.raw.unknown],
  ] as const) {
    plain(name, async ({ page }) => {
      await page.goto(address);
      await expectPlain(message(page, words)).toBeVisible();
      await expectPlain(page.getByRole('link', { name: vi.raw.waysOn })).toBeVisible();
    });
  }

  /** The page with the raw text, with other words in place of some. */
  const change = (page: Page, words: RegExp, others: string) =>
    page.route(SHELVES, async (route) => {
      const html = await (await route.fetch()).text();
      expectPlain(html).toMatch(words);
      await route.fulfill({ body: html.replace(words, () => others), contentType: 'text/html; charset=utf-8' });
    });

  plain('no raw file: back to the article', async ({ page }) => {
    await change(page, /(?<=<script [^>]*id="ghi-chep"[^>]*>).*?(?=<\/script>)/su, `{"${first.id}":null}`);
    await page.goto(viewer(first));
    await expectPlain(message(page, vi.raw.absent)).toBeVisible();
    await page.getByRole('link', { name: vi.raw.backToArticle }).click();
    await expectPlain(page.getByRole('heading', { level: 1 })).toHaveText(first.title.text);
  });

  plain('another raw file than the one that was converted', async ({ page }) => {
    await change(page, new RegExp(`(?<=id="${first.id}".*?<pre>)`, 'su'), 'Khác.');
    await page.goto(viewer(first));
    await expectPlain(message(page, vi.raw.changed)).toBeVisible();
  });

  plain('no network, and then again', async ({ page }) => {
    await page.route(SHELVES, (route) => route.abort());
    await page.goto(viewer(first));
    await expectPlain(message(page, vi.raw.network)).toBeVisible();
    await page.unroute(SHELVES);
    await page.getByRole('button', { name: vi.raw.retry }).click();
    await expectPlain(lines(page).first()).toBeVisible();
  });

  plain('a former address leads to the present one, at the same line', async ({ page }) => {
    const moved = JSON.stringify({ 'dia-chi-cu-000000': first.id });
    await page.route(`**/ban-tho/tap/${rawShelfOf('dia-chi-cu-000000')}/`, (route) =>
      route.fulfill({
        body: `<script type="application/json" id="ghi-chep">${moved}</script>`,
        contentType: 'text/html',
      }),
    );
    await page.goto('ban-tho/?bai=dia-chi-cu-000000#d1');
    await expectPlain(page.locator('#d1')).toHaveAttribute('aria-current', 'true');
    await expectPlain(page).toHaveURL(new RegExp(`\\?bai=${first.id}#d1$`, 'u'));
  });

  plain('crawled markup stays text', async ({ page }) => {
    const body = '<img src=x onerror="document.title=\'trouble\'"><b>a</b>\n';
    const escaped = body.replaceAll('<', '&lt;');
    await page.addInitScript(() => {
      // Without digests the file is taken as it came.
      Object.defineProperty(crypto, 'subtle', { value: undefined });
    });
    await change(page, new RegExp(`(?<=id="${first.id}".*?<pre>)[^<]*`, 'su'), escaped);
    await page.goto(viewer(first));
    await expectPlain(lines(page).first().locator('p')).toHaveText(body.trim());
    await expectPlain(lines(page).locator('img, p b')).toHaveCount(0);
  });
});

plain.describe('without scripts', () => {
  plain.use({ javaScriptEnabled: false });
  plain('the page says where the plain text is', async ({ page }) => {
    await page.goto(viewer(first));
    expectPlain(await page.getByRole('main').innerText()).toContain(vi.raw.noScript);
    await page.goto(`bai-viet/${first.id}/`);
    await page.getByRole('link', { name: vi.article.rawFile, exact: true }).click();
    const raw = page.locator(`section[id="${first.id}"] pre`);
    await expectPlain(raw).toBeInViewport();
    expectPlain((await raw.textContent())?.split('\n')).toEqual(
      readFileSync(join(RAW, first.raw.file), 'utf8').split('\n'),
    );
  });
});
