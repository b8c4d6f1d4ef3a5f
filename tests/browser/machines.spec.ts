/** What programs read of the built site: citation managers, harvesters, feed readers, search engines. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorOf, referenceOf, issuedText, type CslItem } from '../../lib/cite';
import { findYear } from '../../lib/archive';
import vi from '../../app/_text/vi.json' with { type: 'json' };
import { loadOldAddresses } from '../../lib/site/load';
import { builtPages } from '../../scripts/page-kinds';
import { atomFaults, JSON_FEED_SCHEMA, readAtom, readSitemap } from '../machines/formats';
import { schemaFaults } from '../machines/schema-org';
import { readByZotero } from '../machines/zotero';
import { shownArticles } from './site';

const OUT = join(import.meta.dirname, '..', '..', 'out');
const ORIGIN = process.env['SITE_URL'];
const read = (path: string) => readFileSync(join(OUT, path), 'utf8');
const pages = builtPages();
const pageOf = (id: string) => pages.find(({ address }) => address === `bai-viet/${id}/`)?.html ?? '';
const ajv = new Ajv({ strict: true, formats: fullFormats });

for (const article of shownArticles()) {
  test(`Zotero takes ${article.id} for what it is`, () => {
    const { title, authors, outlet, issued, copy } = referenceOf(article, ORIGIN);
    expect(readByZotero(pageOf(article.id))).toEqual({
      itemType: 'newspaperArticle',
      title: title.replace(/\s+/gu, ' '),
      creators: authors.map(({ family, given }) => ({
        lastName: family,
        ...(given === undefined ? {} : { firstName: given }),
      })),
      ...(outlet === undefined ? {} : { publicationTitle: outlet }),
      ...(issued === undefined ? {} : { date: issuedText(issued) }),
      language: 'vi',
      ...(copy === undefined ? {} : { url: copy }),
      abstractNote: expect.stringMatching(/\S/u) as unknown,
    });
  });
}

/** The blocks of JSON-LD in a page. */
function descriptionsIn(html: string): readonly Record<string, unknown>[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json">(?<json>[^<]*)<\/script>/gu);
  return [...blocks].map(({ groups }) => JSON.parse(groups?.['json'] ?? '') as Record<string, unknown>);
}

test('every page describes itself in the words of schema.org', async () => {
  const without = pages.filter(({ html }) => descriptionsIn(html).length === 0).map(({ address }) => address);
  expect(without).toEqual([]);
  const faults: string[] = [];
  for (const { address, html } of pages) {
    for (const data of descriptionsIn(html)) {
      for (const fault of await schemaFaults(data)) faults.push(`/${address} ${fault}`);
    }
  }
  expect(
    [...new Set(faults)].filter((fault) => fault !== '/ no property of schema.org: http://schema.org/query-input'),
  ).toEqual([]);
});

for (const [folder, type] of [
  ['bai-viet', 'NewsArticle'],
  ['nguoi', 'Person'],
  ['van-ban', 'CreativeWork'],
  ['to-chuc', 'Organization'],
  ['dia-phuong', 'AdministrativeArea'],
  ['nguon', 'NewsMediaOrganization'],
  ['nam', 'ItemList'],
  ['du-lieu', 'Dataset'],
] as const) {
  test(`pages under /${folder}/ describe a ${type}`, () => {
    const types = pages
      .filter(({ address }) => address.startsWith(`${folder}/`))
      .flatMap(({ html }) => descriptionsIn(html).map((data) => data['@type']));
    expect(types).toContain(type);
  });
}

const feeds = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(?:^|\/)feed\.xml$/u.test(path),
);

const published = new Set(loadOldAddresses(process.env['CONTENT'] ?? 'content').published);

for (const path of feeds) {
  test(`/${path} is an Atom feed, found from its page`, () => {
    const document = read(path);
    expect(atomFaults(document)).toEqual([]);
    const { entries = [], links = [] } = readAtom(document);
    const own = links.some(({ rel, href }) => rel === 'self' && href?.endsWith(`/${path}`));
    // At a former address stands the present feed; what was published and has no article left is empty.
    if (!own || (entries.length === 0 && published.has(path))) return;
    expect(entries.length).toBeGreaterThan(0);
    const page = pages.find(({ address }) => address === path.replace('feed.xml', ''));
    expect(page?.html).toMatch(
      new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]* href="[^"]*/${path}">`, 'u'),
    );
  });
}

test('the site has a feed, and so have a person and a document', () => {
  expect(feeds).toContain('feed.xml');
  expect(feeds.some((path) => path.startsWith('nguoi/'))).toBe(true);
  expect(feeds.some((path) => path.startsWith('van-ban/'))).toBe(true);
});

for (const path of feeds) {
  test(`beside /${path} stands a JSON feed of the same articles, found from the same page`, () => {
    const json = path.replace(/xml$/u, 'json');
    const feed = JSON.parse(read(json)) as { readonly items: readonly { readonly url: string }[] };
    expect(ajv.validate(JSON_FEED_SCHEMA, feed), ajv.errorsText()).toBe(true);
    const { entries = [] } = readAtom(read(path));
    expect(feed.items.map(({ url }) => url)).toEqual(
      entries.map(({ links = [] }) => links.find(({ rel }) => rel === 'alternate')?.href),
    );
    const page = pages.find(
      ({ address, html }) => address === path.replace('feed.xml', '') && html.includes(`/${path}"`),
    );
    if (page !== undefined) {
      expect(page.html).toMatch(
        new RegExp(`<link rel="alternate" type="application/feed\\+json"[^>]* href="[^"]*/${json}">`, 'u'),
      );
    }
  });
}

test('every page leads to the JSON feed', () => {
  expect(
    pages.filter(({ html }) => !html.includes('type="application/feed+json"')).map(({ address }) => address),
  ).toEqual([]);
});

test('the data hold every article, and a file for each year', () => {
  const articles = shownArticles();
  const ids = read('du-lieu/bai-viet.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  const years = [...new Set(articles.map((article) => `nam-${findYear(article) ?? 'khong-ro'}.json`))];
  expect(
    readdirSync(join(OUT, 'du-lieu'))
      .filter((name) => name.startsWith('nam-'))
      .sort(),
  ).toEqual(years.sort());
});

test('the sitemap holds every page that wants to be found, and no other', () => {
  if (ORIGIN === undefined) {
    expect(readdirSync(OUT)).not.toContain('sitemap.xml');
    expect(read('robots.txt')).not.toContain('Sitemap:');
    return;
  }
  const canonical = pages.flatMap(({ html }) => {
    const hidden = /<meta name="robots" content="[^"]*noindex|<meta http-equiv="refresh"/u.test(html);
    return hidden ? [] : (/<link rel="canonical" href="(?<href>[^"]+)"/u.exec(html)?.groups?.['href'] ?? []);
  });
  const { rows } = readSitemap(read('sitemap.xml'));
  expect(rows.map(({ loc }) => loc).toSorted()).toEqual([...new Set(canonical)].toSorted());
  expect(rows.filter(({ loc }) => loc.includes('/bai-viet/')).every(({ lastmod }) => lastmod !== '')).toBe(true);
  for (const list of ['nguoi/', 'nguoi/chuc-vu/', 'van-ban/', 'hoi-nghi/', 'du-lieu/']) {
    expect(rows.find(({ loc }) => loc.endsWith(`/${list}`))?.lastmod, list).toMatch(/^\d{4}-\d{2}-\d{2}/u);
  }
  expect(read('robots.txt')).toContain(`Sitemap: ${ORIGIN}`);
});

test.describe('the citation on the page of an article', () => {
  const article = shownArticles().find(
    ({ credits, source }) => source?.outlet !== undefined && credits.some(({ kind }) => kind === 'author'),
  );
  const address = `bai-viet/${article?.id ?? ''}/`;

  test('can be copied and saved for citation managers', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address);
    const citation = page.getByRole('region', { name: 'Trích dẫn bài này' });
    await citation.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await expect(citation.getByRole('button', { name: 'Đã sao chép' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`“${article?.title.text ?? ''}”`);
    expect(copied).toContain('Bản lưu: Kho tin Đại hội Đảng');

    await citation.getByText('Cho phần mềm quản lý trích dẫn').click();
    const saved: Record<string, string> = {};
    for (const format of ['BibTeX', 'RIS', 'CSL-JSON']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        citation.getByRole('button', { name: `Tải tệp ${format}` }).click(),
      ]);
      saved[download.suggestedFilename().replace(/^.*\./u, '')] = readFileSync(await download.path(), 'utf8');
    }
    const [item] = plugins.input.chain(saved['bib'] ?? '', {
      forceType: '@biblatex/text',
      generateGraph: false,
    });
    expect((item as CslItem | undefined)?.title).toBe(article?.title.text);
    const names = article?.credits.filter(({ kind }) => kind === 'author').map(({ name }) => authorOf(name));
    expect((item as CslItem | undefined)?.author).toEqual(names);
    expect(saved['ris']).toMatch(/^TY {2}- NEWS\r\n(?:[A-Z][A-Z0-9] {2}- .*\r\n)+ER {2}- \r\n$/u);
    expect(JSON.parse(saved['json'] ?? '')).toMatchObject([{ type: 'article-newspaper', title: article?.title.text }]);
  });

  test('says so where its records cannot be loaded', async ({ page }) => {
    await page.route('**/citation-records.js', (route) => route.abort());
    await page.goto(address);
    await page.getByText('Cho phần mềm quản lý trích dẫn').click();
    await expect(page.getByText(vi.share.lost)).toBeVisible();
  });

  test('is there to read without scripts, and has no button that does nothing', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    const page = await context.newPage();
    await page.goto(address);
    const citation = page.getByRole('region', { name: 'Trích dẫn bài này' });
    await expect(citation).toContainText('Bản lưu: Kho tin Đại hội Đảng');
    // Playwright's own reading of text passes over what stands in for scripts.
    expect(await citation.innerText()).toContain('cần JavaScript');
    await expect(citation.getByText('Cho phần mềm quản lý trích dẫn')).toBeHidden();
    await expect(citation.getByRole('button')).toHaveCount(0);
    await context.close();
  });
});
