import { expect, test } from '@playwright/test';
import { join } from 'node:path';
import { serveCounting, type CountingHost, type SentFile } from '../../bench/search/serve';
import { OUT } from '../../scripts/built';
import { projectFolder } from '../../scripts/folders';
import { brotliCompressSync } from 'node:zlib';
import type { StoredArticle } from '../../lib/model';
import { isMoved, pageKinds } from '../../scripts/page-kinds';
import { shownArticles } from './site';

/** What a first visit may cost: bytes as a host sends them, compressed, and files. */
interface Budget {
  readonly bytes: number;
  readonly files: number;
}

/** 26 kB of them are the typeface, which stays in the cache; then the page, one style sheet, and small scripts. */
const READING: Budget = { bytes: 42_000, files: 9 };

/** Kinds that may cost more, and why. */
const OTHERS: Readonly<Record<string, Budget & { readonly why: string }>> = {
  'tim-kiem/': { bytes: 215_000, files: 20, why: 'the search engine and React' },
  'search with results': { bytes: 240_000, files: 34, why: 'and the shards of the index that the query asks for' },
};

const ARTICLE = 'bai-viet/[slug]/';

/** An article: files, the typeface in two of them, and all bytes beside the typeface. */
const ARTICLE_FILES = 7;
const FONT_BYTES = 50_000;
const ARTICLE_BYTES = 12_000;
/** What the page adds to its text, compressed alone: a text of 12 kB or more (3 kB compressed) has only itself to blame. */
const BESIDE_TEXT = 9_000;

function articleBudget({ body }: StoredArticle): Budget {
  const text = brotliCompressSync(body.map((block) => block.text).join('\n')).length;
  return { bytes: Math.max(ARTICLE_BYTES, BESIDE_TEXT + text), files: ARTICLE_FILES };
}

const isFont = ({ path }: SentFile) => path.endsWith('.woff2');

const VISITS = [
  ...pageKinds().filter((page) => !isMoved(page) && page.kind !== ARTICLE),
  { address: 'tim-kiem/?q=chỉ thị 35', kind: 'search with results' },
];

/** What is over the budget: the figure, and the files that weigh most. */
function overspent(sent: readonly SentFile[], budget: Budget): readonly string[] {
  const bytes = sent.reduce((sum, file) => sum + file.bytes, 0);
  const heaviest = sent
    .toSorted((a, b) => b.bytes - a.bytes)
    .slice(0, 5)
    .map((file) => `${file.path} ${file.bytes}`);
  return [
    ...(bytes > budget.bytes ? [`${bytes} bytes, ${budget.bytes} allowed; heaviest: ${heaviest.join(', ')}`] : []),
    ...(sent.length > budget.files
      ? [`${sent.length} files, ${budget.files} allowed: ${sent.map(({ path }) => path).join(', ')}`]
      : []),
  ];
}

for (const [what, sent, faults] of [
  ['within', [{ path: '/a/', bytes: 9 }], []],
  [
    'too heavy',
    [
      { path: '/a/', bytes: 9 },
      { path: '/a.js', bytes: 12 },
    ],
    [/^21 bytes, 20 allowed; heaviest: \/a\.js 12/u],
  ],
  ['too many', ['/a/', '/b', '/c'].map((path) => ({ path, bytes: 1 })), [/^3 files, 2 allowed: \/a\/, \/b, \/c$/u]],
] as const) {
  test(`a budget: ${what}`, () => {
    const found = overspent(sent, { bytes: 20, files: 2 });
    expect(found).toHaveLength(faults.length);
    faults.forEach((fault, i) => expect(found[i]).toMatch(fault));
  });
}

test.describe('a first visit', () => {
  let host: CountingHost;
  const basePath = process.env['BASE_PATH'] ?? '';
  test.describe.configure({ mode: 'serial' });
  test.beforeAll(async () => {
    host = await serveCounting(join(projectFolder, OUT), basePath);
  });
  test.afterAll(() => host.close());

  for (const { kind, address } of VISITS) {
    const { bytes, files } = OTHERS[kind] ?? READING;
    test(`${kind} costs at most ${bytes} bytes in ${files} files`, async ({ page }) => {
      host.take();
      const path = kind === 'not-found' ? '404.html' : address;
      await page.goto(`${host.address}${basePath}/${path}`, { waitUntil: 'networkidle' });
      const { sent } = host.take();
      expect(sent.length).toBeGreaterThan(2);
      expect(overspent(sent, { bytes, files }), `/${address}`).toEqual([]);
    });
  }

  for (const article of shownArticles()) {
    const { bytes, files } = articleBudget(article);
    test(`an article costs at most ${bytes} bytes beside the typeface: ${article.id}`, async ({ page }) => {
      host.take();
      await page.goto(`${host.address}${basePath}/bai-viet/${article.id}/`, { waitUntil: 'networkidle' });
      // A browser with a window asks for it by itself.
      await page.evaluate(() => fetch(document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? ''));
      const sent = [...new Map(host.take().sent.map((file) => [file.path, file])).values()];
      const fonts = sent.filter(isFont);
      expect(fonts).toHaveLength(2);
      expect(overspent(fonts, { bytes: FONT_BYTES, files }), 'the typeface').toEqual([]);
      expect(
        overspent(
          sent.filter((file) => !isFont(file)),
          { bytes, files: files - fonts.length },
        ),
      ).toEqual([]);
    });
  }
});
