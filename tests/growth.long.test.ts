/**
 * What a site costs its host as the archive grows: files by feature at two sizes, and what one article more changes. Built
 * from the project's raw files and from a corpus that is no part of it (CORPUS_DIR, default `../shared/corpus`); without
 * that these tests are skipped and say so, with REQUIRE_GOLD=1 they fail.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countByFeature, featureOf } from '../bench/build/features';
import { findChange, readOutput, type Change } from '../bench/build/output';
import { ownBuilder } from '../bench/build/own';
import { rawShelfOf } from '../lib/site';
import { unpackArticles } from '../bench/search/corpus';
import { ROOT } from './source';

const CORPUS = process.env['CORPUS_DIR'] ?? join(ROOT, '..', 'shared', 'corpus');
const present = existsSync(join(CORPUS, 'unpack.mjs'));
if (!present) console.warn(`growth: skipped, no corpus in ${CORPUS} (set CORPUS_DIR)`);
test.runIf(process.env['REQUIRE_GOLD'] === '1')('the corpus is there', () => expect(present).toBe(true));

/** Corpus articles beside those of the project; half an hour would go by with thousands. */
const SIZES = [100, 250] as const;
/** Of so many further ones the longest is added: the more it names, the more changes. */
const SPARE = 20;
const PLACE = 'growth';
const builder = ownBuilder(PLACE);
const folder = present ? mkdtempSync(join(tmpdir(), 'growth-')) : '';
const BEFORE = join(folder, 'before');

/** How many articles the site had, and the paths of its files. */
interface Grown {
  readonly articles: number;
  readonly paths: readonly string[];
}

const grown: Grown[] = [];
let change: Change;
let addedId: string;

function lay(names: readonly string[], to: string): string {
  const place = join(folder, to);
  mkdirSync(place);
  for (const name of names) cpSync(join(folder, 'corpus', name), join(place, name));
  return place;
}

async function buildWith(raw: string): Promise<void> {
  builder.add({ raw, articles: '' });
  await builder.build();
}

const bytesOf = (name: string) => statSync(join(folder, 'corpus', name)).size;
const articlesIn = (paths: Iterable<string>) =>
  [...paths].filter((path) => featureOf(path) === 'article pages').map((path) => path.split('/')[1] ?? '');

beforeAll(async () => {
  if (!present) return;
  mkdirSync(join(folder, 'corpus'));
  unpackArticles(CORPUS, join(folder, 'corpus'), SIZES[1] + SPARE);
  const names = readdirSync(join(folder, 'corpus')).sort();
  const [rich = ''] = names.slice(SIZES[1]).sort((a, b) => bytesOf(b) - bytesOf(a));
  builder.prepare();
  builder.add({ raw: join(ROOT, 'content', 'raw'), articles: '' });
  for (const [place, size] of SIZES.entries()) {
    await buildWith(lay(names.slice(SIZES[place - 1] ?? 0, size), `more-${size}`));
    const paths = [...readOutput(builder.out).digests.keys()];
    grown.push({ articles: articlesIn(paths).length, paths });
  }
  cpSync(builder.out, BEFORE, { recursive: true });
  await buildWith(lay([rich], 'one'));
  change = findChange(readOutput(BEFORE), readOutput(builder.out));
  addedId = articlesIn(change.added)[0] ?? '';
}, 45 * 60_000);

afterAll(() => {
  if (!present) return;
  builder.clear();
  rmSync(folder, { recursive: true, force: true });
}, 5 * 60_000);

interface FeatureBudget {
  /** However few the articles are. */
  readonly fixed: number;
  /** For each article: those on party and state, which come first in the corpus, name more people than others. */
  readonly perArticle: number;
}

const BUDGETS: Readonly<Record<string, FeatureBudget>> = {
  'article pages': { fixed: 0, perArticle: 1 },
  'raw texts': { fixed: 0, perArticle: 1 },
  // Files of terms double in number when texts do: between two doublings there is room for as many again.
  'search: terms': { fixed: 4, perArticle: 0.9 },
  'search: records and texts': { fixed: 2, perArticle: 1.26 },
  'search: filters': { fixed: 8, perArticle: 0 },
  'search: names and the rest': { fixed: 260, perArticle: 1.6 },
  // In two formats.
  feeds: { fixed: 20, perArticle: 0.6 },
  cards: { fixed: 12, perArticle: 0.02 },
  'lists of people': { fixed: 30, perArticle: 0.45 },
  people: { fixed: 160, perArticle: 1.5 },
  'lists of documents': { fixed: 30, perArticle: 0.1 },
  documents: { fixed: 30, perArticle: 0.1 },
  organisations: { fixed: 45, perArticle: 0.2 },
  places: { fixed: 45, perArticle: 0.15 },
  outlets: { fixed: 8, perArticle: 0.02 },
  meetings: { fixed: 15, perArticle: 0.03 },
  years: { fixed: 15, perArticle: 0.06 },
  // A page for sixty articles, and the months of full years.
  'congress rounds': { fixed: 6, perArticle: 0.02 },
  'lists of doubts': { fixed: 12, perArticle: 0.1 },
  data: { fixed: 18, perArticle: 0.02 },
  'compiled files': { fixed: 40, perArticle: 0 },
  'single pages and files': { fixed: 28, perArticle: 0 },
};

function budgetOf(feature: string): FeatureBudget {
  const budget = BUDGETS[feature];
  if (budget === undefined) throw new Error(`${feature} has no budget of files: give it one in BUDGETS`);
  return budget;
}

describe.runIf(present)('files by feature', () => {
  test('each within its budget, at both sizes', () => {
    const over = grown.flatMap(({ articles, paths }) =>
      [...countByFeature(paths)].flatMap(([feature, count]) => {
        const { fixed, perArticle } = budgetOf(feature);
        const allowed = Math.floor(fixed + perArticle * articles);
        if (count <= allowed) return [];
        const some = paths.filter((path) => featureOf(path) === feature).slice(0, 5);
        return [`${feature}: ${count} files of ${articles} articles, ${allowed} allowed: ${some.join(', ')} ...`];
      }),
    );
    expect(over).toEqual([]);
  });

  // What does not grow with the archive is in both sizes.
  test('none grows faster than its budget for an article', () => {
    const [[least, few], [most, many]] = [0, 1].map(
      (place) => [grown[place]?.articles ?? 0, countByFeature(grown[place]?.paths ?? [])] as const,
    ) as [readonly [number, ReadonlyMap<string, number>], readonly [number, ReadonlyMap<string, number>]];
    expect(most).toBeGreaterThan(least);
    const faster = [...many].flatMap(([feature, count]) => {
      const grew = count - (few.get(feature) ?? 0);
      const allowed = Math.ceil(budgetOf(feature).perArticle * (most - least)) + SLACK;
      return grew > allowed ? [`${feature}: ${grew} files for ${most - least} articles, ${allowed} allowed`] : [];
    });
    expect(faster).toEqual([]);
  });
});

/** A card of an outlet, a further page of a list. */
const SLACK = 4;

/** What counts the whole archive, lists it in pages, or is one thing with the content of all articles in its name. */
const OF_THE_WHOLE: readonly { readonly path: RegExp; readonly why: string }[] = [
  { path: /^(?:index\.html|sitemap\.xml|feed\.(?:xml|json))$/u, why: 'the newest, and how many there are' },
  {
    path: /^[^/]+\/index\.html$/u,
    why: 'how many each kind has; of the search page, which articles the index must hold',
  },
  { path: /^(?:nam|du-lieu)\//u, why: 'lists by year' },
  {
    path: /^nguoi\/(?:theo-chu|theo-ho|chuc-vu)\/|^van-ban\/(?:theo|chua-ro)\//u,
    why: 'lists with numbers of articles',
  },
  { path: /\/trang-\d+\/index\.html$/u, why: 'a list goes on: what stood last on a page stands first on the next' },
  { path: /^search\//u, why: 'an index is one thing under one name, so that no reader mixes two' },
];

describe.runIf(present)('one article more', () => {
  /** Addresses of pages that are new: the article's, and those of whoever deserves a page since. */
  const newPages = () =>
    change.added.flatMap((path) => (path.endsWith('/index.html') ? [path.replace(/index\.html$/u, '')] : []));
  const namesNewPage = (path: string) => {
    const text = readFileSync(join(builder.out, path), 'utf8');
    return text.includes(addedId) || newPages().some((address) => text.includes(`/${address}`));
  };

  test('gives the article its page and its raw text', () => {
    const shelf = `ban-tho/tap/${rawShelfOf(addedId)}/index.html`;
    expect([...change.added, ...change.changed]).toContain(shelf);
    expect(change.added).toEqual(expect.arrayContaining([`bai-viet/${addedId}/index.html`]));
  });

  test('takes nothing away but the former index', () => {
    expect(change.removed.filter((path) => !path.startsWith('search/'))).toEqual([]);
  });

  test('changes only what names it, shares somebody with it, or tells of the whole archive', () => {
    const others = change.changed.filter((path) => !OF_THE_WHOLE.some((each) => each.path.test(path)));
    expect(others.filter((path) => !namesNewPage(path) && !sharesSomebody(path))).toEqual([]);
  });

  test('leaves nearly all pages of articles, people and documents as they were', () => {
    const pages = (paths: readonly string[]) => paths.filter((path) => path.endsWith('/index.html')).length;
    expect(pages(change.changed)).toBeLessThan(pages(grown[1]?.paths ?? []) / 5);
    expect(change.changed.filter((path) => ['compiled files', 'cards'].includes(featureOf(path)))).toEqual([]);
  });
});

/** Who is rare counts more among related articles, and people are told with their numbers of articles. */
function sharesSomebody(path: string): boolean {
  const links = (at: string) => {
    const text = readFileSync(join(builder.out, at), 'utf8');
    return new Set(text.match(/(?<=href=")\/(?:nguoi|van-ban|to-chuc|dia-phuong|hoi-nghi|nguon)\/[^"/#]+\/(?=["#])/gu));
  };
  const own = links(`bai-viet/${addedId}/index.html`);
  return path.endsWith('.html') && [...links(path)].some((link) => own.has(link));
}
