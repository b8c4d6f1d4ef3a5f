/**
 * The pages that show the archive as a whole, drawn from archives of every shape: none, one article, one day, without any
 * date, many copies of one text, a full year, a span of a century.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement, type ReactElement } from 'react';
import { prerender } from 'react-dom/static';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { writeArticle } from '../../lib/markdown';
import type { StoredArticle } from '../../lib/model';
import { PLACEHOLDER_PARAM } from '../../lib/site';
import { htmlFaults } from '../browser/validity';
import { known, paragraph, sampleArticle } from '../sample';

type Params = Readonly<Record<string, string | readonly string[]>>;

/** What a route of app/ exports. */
interface Route {
  readonly default: (props: { readonly params: Promise<Params> }) => unknown;
  readonly generateStaticParams?: () => readonly Params[] | Promise<readonly Params[]>;
}

const ROUTES: Readonly<Record<string, () => Promise<unknown>>> = {
  home: () => import('../../app/page'),
  years: () => import('../../app/nam/page'),
  year: () => import('../../app/nam/[year]/page'),
  'part of a year': () => import('../../app/nam/[year]/[...phan]/page'),
  rounds: () => import('../../app/dai-hoi/page'),
  round: () => import('../../app/dai-hoi/[khoa]/page'),
  'page of a round': () => import('../../app/dai-hoi/[khoa]/[page]/page'),
  figures: () => import('../../app/gioi-thieu/so-lieu/page'),
  doubt: () => import('../../app/gioi-thieu/so-lieu/[ma]/page'),
  'page of a doubt': () => import('../../app/gioi-thieu/so-lieu/[ma]/[page]/page'),
};

const many = (count: number, tell: (index: number) => Partial<StoredArticle>): StoredArticle[] =>
  Array.from({ length: count }, (_, index) =>
    sampleArticle(`bai-${index}`, {
      body: [paragraph(3, `Đồng chí Nguyễn Văn ${index} phát biểu tại đại hội đảng bộ xã số ${index}.`)],
      ...tell(index),
    }),
  );
const day = (index: number): string => {
  return `2020-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
};

const SHAPES: Readonly<Record<string, readonly StoredArticle[]>> = {
  'no article': [],
  'one article': many(1, () => ({ published: known('published', '2020-05-28T08:15', 'minute') })),
  'one day': many(9, () => ({ event: known('event', '2021-01-26', 'day') })),
  'no date at all': many(130, () => ({})),
  'dates without years': many(3, () => ({ event: known('event', 'XXXX-11-03', 'month-day') })),
  'quarters and years alone': many(70, (index) => ({
    event: index % 2 === 0 ? known('event', '2020', 'year') : known('event', '2020-Q3', 'quarter'),
  })),
  'copies of one text': many(500, (index) => ({
    body: [paragraph(3, 'Sáng nay, đại hội đảng bộ thành phố khai mạc với sự tham dự của ba trăm năm mươi đại biểu.')],
    published: known('published', day(index), 'day'),
  })),
  'congresses of every level': many(240, (index) => ({
    title: {
      kind: 'title',
      lines: { first: 1, last: 1 },
      text: `Khai mạc Đại hội ${['chi bộ thôn', 'Đảng bộ xã', 'Đảng bộ huyện', 'đại biểu Đảng bộ tỉnh', 'đại biểu toàn quốc'][index % 5]} ${index}`,
    },
    event: known('event', day(index), 'day'),
  })),
  'a full year': many(900, (index) => ({ event: known('event', day(index), 'day') })),
  'a century': many(100, (index) => ({ event: known('event', `${1926 + index}-01-05`, 'day') })),
};

const folders: string[] = [];

function layContent(articles: readonly StoredArticle[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'shape-'));
  folders.push(folder);
  mkdirSync(join(folder, 'articles'));
  for (const article of articles) writeFileSync(join(folder, 'articles', `${article.id}.md`), writeArticle(article));
  return folder;
}

/** Every page of a route as it is exported, by its parameters; pages of placeholders are not kept. */
async function draw(load: () => Promise<unknown>): Promise<ReadonlyMap<string, string>> {
  const route = (await load()) as Route;
  const all: readonly Params[] = (await route.generateStaticParams?.()) ?? [{}];
  const drawn = new Map<string, string>();
  for (const params of all) {
    const page = createElement(() => route.default({ params: Promise.resolve(params) }) as never);
    const { prelude } = await prerender(framed(page));
    const html = await new Response(prelude).text();
    const isPlaceholder = Object.values(params).flat().includes(PLACEHOLDER_PARAM);
    if (!isPlaceholder) drawn.set(Object.values(params).flat().join('/'), html);
  }
  return drawn;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const MOST_BYTES = 90_000;
const EMPTY_LIST = /<(?<list>ul|ol|dl|tbody)(?: [^>]*)?><\/\k<list>>/u;

/** The address of a page under /nam/, where drawings and calendars lead; of another its route. */
function addressOf(route: string, params: string): string {
  return route === 'year' || route === 'part of a year' ? `/nam/${params}/` : route;
}

/** As the layout frames it: facts about a page are hoisted into its head. */
function framed(page: ReactElement): ReactElement {
  const head = createElement('head', null, createElement('title', null, 'Kho'));
  return createElement('html', { lang: 'vi' }, head, createElement('body', null, page));
}

describe.each(Object.entries(SHAPES))('%s', (_, articles) => {
  test('every page stands: valid, within 90 kB, without empty lists', { timeout: 120_000 }, async () => {
    vi.resetModules();
    vi.stubEnv('CONTENT', layContent(articles));
    const faults: string[] = [];
    let pages = 0;
    const ids = new Map<string, ReadonlySet<string>>();
    const anchors: (readonly [page: string, href: string])[] = [];
    for (const [route, load] of Object.entries(ROUTES)) {
      for (const [params, html] of await draw(load)) {
        pages += 1;
        const name = `${route} ${params}`;
        if (Buffer.byteLength(html) > MOST_BYTES) faults.push(`${name}: ${Buffer.byteLength(html)} bytes`);
        if (EMPTY_LIST.test(html)) faults.push(`${name}: a list without rows`);
        if (/NaN|undefined|Infinity/u.test(html))
          faults.push(`${name}: ${/.{30}(?:NaN|undefined|Infinity)/u.exec(html)?.[0]}`);
        ids.set(addressOf(route, params), new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id)));
        anchors.push(
          ...[...html.matchAll(/ href="(\/nam\/[^"]*#[^"]+)"/gu)].map(([, href = '']) => [name, href] as const),
        );
        // No article of these shapes names a meeting: none has a page.
        if (/ href="\/hoi-nghi\/[^"]+\//u.test(html)) faults.push(`${name}: leads to a meeting that has no page`);
        for (const fault of await htmlFaults(html)) faults.push(`${name}: ${fault}`);
      }
    }
    for (const [name, href] of anchors) {
      const [address = '', id = ''] = href.split('#');
      if (ids.get(address)?.has(id) !== true) faults.push(`${name}: nothing stands at ${href}`);
    }
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThanOrEqual(4);
  });
});
