/** Every page of the hostile site, and its search: all that was put into it is text, and nothing of it is more than text. */
import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import words from '../../app/_text/search.json' with { type: 'json' };
import vi from '../../app/_text/vi.json' with { type: 'json' };
import { loadArticles } from '../../lib/archive/load';
import type { StoredArticle } from '../../lib/model';
import { readRawLines } from '../../lib/render';
import { paragraphId, rawShelfOf, urls } from '../../lib/site';
import { findAlive, setGuard, type Guard } from './guard';
import { CONTENT, OUT } from './site';
import { HOSTILE_STRINGS } from './strings';

const PHONE = { width: 360, height: 740 };
/** So many tests share the pages, so that two browsers are at work. */
const PARTS = 4;
const LONG_RUN = process.env['LONG_TESTS'] === '1';
/** Of pages and raw texts, and of queries, a run of every day takes one in so many. */
const SLICE = LONG_RUN ? 1 : 3;
const QUERY_SLICE = LONG_RUN ? 1 : 9;

const articles = loadArticles(join(CONTENT, 'articles'));
const byAddress = new Map(articles.map((article) => [`bai-viet/${article.id}/`, article]));
/** The page with an article's raw text. */
const shelfOf = (id: string) => readFileSync(join(OUT, 'ban-tho', 'tap', rawShelfOf(id), 'index.html'), 'utf8');

const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' });
const moved = new Set(articles.flatMap(({ aliases }) => aliases.map((slug) => `bai-viet/${slug}/`)));
const pages = files
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.replace(/(?:index)?\.html$/u, ''))
  .filter((address) => !moved.has(address))
  .sort();

/** A text as the HTML standard reads it: no zero characters, no halves of pairs, line ends as one. */
function asRead(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/gu, '\n');
}

function part<Row>(rows: readonly Row[], number: number, slice = SLICE): readonly Row[] {
  return rows.filter((_, index) => index % slice === 0).filter((_, index) => index % PARTS === number);
}

/** What is wrong with the open page, and what has happened since the last time it was asked. */
async function faultsOf(page: Page, guard: Guard): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const wide = width > PHONE.width ? [`wide: ${width} px`] : [];
  return [...guard.findings.splice(0), ...(await findAlive(page)), ...wide];
}

/** Headline and blocks to the letter, and inside them nothing but what the renderer makes: links, and beside names the role. */
async function textFaults(page: Page, article: StoredArticle): Promise<string[]> {
  const expected = [article.title, ...article.body].map(({ text, lines }) => ({
    id: paragraphId(lines.first),
    text: asRead(text),
  }));
  return page.evaluate(
    ([blocks, captionLabel]) => {
      const isOurs = (element: Element) =>
        element.getAttributeNames().every((name) => ['class', 'data-named', 'title'].includes(name));
      return blocks.flatMap(({ id, text }) => {
        const block = document.getElementById(id);
        if (block === null) return [`text: no block ${id}`];
        const own = (block.querySelector('figcaption') ?? block).cloneNode(true) as Element;
        for (const role of own.querySelectorAll('[data-named] > a + [role=tooltip]:last-child')) {
          if (role.childElementCount === 0) role.remove();
        }
        const label = own.matches('figcaption') ? own.firstElementChild : null;
        const labelled = label?.textContent === captionLabel;
        if (labelled) label.remove();
        const others = [...own.querySelectorAll(':not(a)')].filter((one) => !one.matches('abbr, span') || !isOurs(one));
        const strange = others.length === 0 ? [] : [`text: ${id} holds ${others[0]?.outerHTML.slice(0, 100)}`];
        const shown = labelled ? own.textContent.slice(1) : own.textContent;
        return shown.startsWith(text) ? strange : [...strange, `text: ${id} is ${shown.slice(0, 100)}`];
      });
    },
    [expected, vi.article.captionLabel] as const,
  );
}

test.use({ viewport: PHONE });

for (let number = 0; number < PARTS; number += 1) {
  test(`every page is text, part ${number + 1} of ${PARTS}`, async ({ page, baseURL }) => {
    const guard = await setGuard(page, new URL(baseURL ?? '').origin);
    for (const address of part(pages, number)) {
      const [response] = await Promise.all([
        page.waitForResponse((r) => r.request().isNavigationRequest()),
        page.goto(address),
      ]);
      const article = byAddress.get(address);
      const faults = [...(await faultsOf(page, guard)), ...(article ? await textFaults(page, article) : [])];
      expect.soft(faults, address).toEqual([]);
      expect.soft(new URL(page.url()).origin, address).toBe(new URL(response.url()).origin);
    }
  });

  test(`every raw text is text, part ${number + 1} of ${PARTS}`, async ({ page, baseURL }) => {
    const guard = await setGuard(page, new URL(baseURL ?? '').origin);
    const withRaw = articles.filter(({ id }) => shelfOf(id).includes(` id="${id}"`));
    expect(withRaw.length).toBeGreaterThan(50);
    for (const article of part(withRaw, number)) {
      await page.goto(urls.raw(article.id));
      const lines = page.getByRole('list', { name: vi.raw.lines }).locator(':scope > li > p');
      await expect(lines.first(), article.raw.file).toBeAttached();
      const shown = await lines.allTextContents();
      const raw = readRawLines(readFileSync(join(CONTENT, 'raw', article.raw.file)));
      expect
        .soft(
          shown.map((line) => line.trim()),
          article.raw.file,
        )
        .toEqual((raw.at(-1) === '' ? raw.slice(0, -1) : raw).map((line) => line.trim()));
      expect.soft(await faultsOf(page, guard), article.raw.file).toEqual([]);
    }
  });
}

test('pages of every kind were opened', () => {
  const kinds = new Set(pages.map((address) => address.split('/')[0]));
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining([
      '',
      '404',
      'bai-viet',
      'ban-tho',
      'gioi-thieu',
      'nam',
      'nguoi',
      'nguon',
      'tim-kiem',
      'to-chuc',
      'van-ban',
    ]),
  );
});

test('a former address leads on', async ({ page, baseURL }) => {
  const guard = await setGuard(page, new URL(baseURL ?? '').origin);
  await page.goto('bai-viet/thu-cu-1/');
  await expect(page).toHaveURL(/\/bai-viet\/thu-1\/$/u);
  expect(await faultsOf(page, guard)).toEqual([]);
});

/** Puts a query into the address as going back does: no load, so that hundreds can be asked. */
async function ask(page: Page, query: string): Promise<void> {
  await page.evaluate((text) => {
    const address = new URLSearchParams({ q: text });
    history.pushState(null, '', `?${address.toString()}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await answered(page);
}

/** Waits for the answer and each of its rows, also where the machine is slow. */
async function answered(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main).not.toContainText(words.loading, { timeout: 30_000 });
  await expect(main).not.toContainText(words.slow, { timeout: 30_000 });
  await expect(main.locator('[aria-busy=true], li[aria-hidden=true]')).toHaveCount(0, { timeout: 30_000 });
}

/** What search says when it cannot answer, and what it never says. */
const NO_ANSWER = new Set(['', ...Object.values(words.faults)]);

for (let number = 0; number < PARTS; number += 1) {
  test(`hostile queries are text, part ${number + 1} of ${PARTS}`, async ({ page, baseURL }) => {
    const guard = await setGuard(page, new URL(baseURL ?? '').origin);
    await page.goto(urls.search());
    const status = page.getByRole('main').getByRole('status').last();
    for (const { text } of part(HOSTILE_STRINGS, number, QUERY_SLICE)) {
      await ask(page, text);
      const name = JSON.stringify(text.slice(0, 60));
      expect.soft(await faultsOf(page, guard), name).toEqual([]);
      expect.soft(NO_ANSWER, name).not.toContain(await status.innerText());
    }
  });
}

test('typed queries and suggestions are text', async ({ page, baseURL }) => {
  const guard = await setGuard(page, new URL(baseURL ?? '').origin);
  await page.goto(urls.search());
  const box = page.getByRole('main').getByRole('combobox');
  for (const { text } of HOSTILE_STRINGS.filter((_, index) => index % 40 === 0)) {
    await box.fill(text);
    await page.keyboard.press('Enter');
    await answered(page);
    expect.soft(await faultsOf(page, guard), JSON.stringify(text.slice(0, 60))).toEqual([]);
  }
  await box.fill('Báo');
  await box.press('ArrowDown');
  await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
  expect(await faultsOf(page, guard)).toEqual([]);
});

test('a query in an address that was opened is text', async ({ page, baseURL }) => {
  const guard = await setGuard(page, new URL(baseURL ?? '').origin);
  for (const { text } of HOSTILE_STRINGS.filter((_, index) => index % 60 === 0)) {
    await page.goto(urls.search(text.toWellFormed().slice(0, 2000)));
    await answered(page);
    expect.soft(await faultsOf(page, guard), JSON.stringify(text.slice(0, 60))).toEqual([]);
  }
});

test('results carry hostile articles as text', async ({ page, baseURL }) => {
  const guard = await setGuard(page, new URL(baseURL ?? '').origin);
  await page.goto(urls.search());
  const found = new Set<string>();
  const titles = new Set(articles.map(({ title }) => asRead(title.text)));
  const links = page.getByRole('main').locator('a[href*="/bai-viet/"]');
  for (const { title } of articles.filter((_, index) => index % 5 === 0)) {
    await ask(page, `đại hội ${title.text.slice(0, 40)}`);
    const shown = await links.allTextContents();
    expect.soft(await faultsOf(page, guard), title.text.slice(0, 60)).toEqual([]);
    for (const text of shown) if (titles.has(text)) found.add(text);
  }
  expect(found.size).toBeGreaterThan(50);
});

/** Feeds, sitemaps, pictures and data must be read by programs as they are meant. */
test('files for machines hold the text as data', async ({ page, baseURL }) => {
  const guard = await setGuard(page, new URL(baseURL ?? '').origin);
  await page.goto(urls.home());
  for (const path of files.filter((name) => !name.startsWith('_next/'))) {
    const text = () => readFileSync(join(OUT, path), 'utf8');
    if (path.endsWith('.json')) expect.soft(() => JSON.parse(text()) as unknown, path).not.toThrow();
    if (!/\.(?:xml|svg)$/u.test(path)) continue;
    const faults = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return [...parsed.querySelectorAll('parsererror, [hostile], script')].map(({ outerHTML }) =>
        outerHTML.slice(0, 200),
      );
    }, text());
    expect.soft(faults, path).toEqual([]);
  }
  expect(await faultsOf(page, guard)).toEqual([]);
});
