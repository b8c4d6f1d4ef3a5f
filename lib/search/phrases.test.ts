import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { buildSearchFiles } from './build';
import { holdingPhrases, keepHolding } from './holding';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import { Search } from './search';

/** Made-up articles: headline, lead, body. */
const ARTICLES = {
  whole: ['Một', 'Ban Tổ chức Đảng ủy xã', 'họp'],
  pairs: ['Hai', 'Ban Tổ họp', 'Tổ chức Đảng. Chức Đảng ủy xã. Ban tổ. Tổ chức'],
  headline: ['Ban Tổ chức Đảng ủy', '', 'Tổ chức'],
  split: ['Bốn', 'Ban Tổ chức', 'Đảng ủy: tổ chức Đảng'],
  unmarked: ['Năm', 'Bản tô chúc đang', 'uy. Ban tổ, tổ chức, chức Đảng'],
  ended: ['Sáu', 'Khóa XIII', 'Nhiệm kỳ khóa mười ba; thứ 13 của khóa'],
} as const;
const IDS = Object.keys(ARTICLES);

let search: Search;
beforeAll(async () => {
  const records = Object.entries(ARTICLES).map(([id, [title, lead, body]]) => ({
    ...{ id, title, body: body.split('\n'), entities: [] },
    ...(lead !== '' && { lead }),
  }));
  const files = await buildSearchFiles({ records, entities: [], abbreviations: readAbbreviations() });
  search = await Search.open(async (path) => files.get(path));
});

async function found(typed: string): Promise<string[]> {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(`${typed}: ${query.kind}`);
  const { articles } = await inquire(search, { query, chosen: [], order: 'best' });
  return articles.map((article) => IDS[article] ?? '').sort();
}

describe('a phrase is found only where its words stand side by side', () => {
  test.each<[string, readonly string[]]>([
    ['"Ban Tổ chức Đảng"', ['headline', 'whole']],
    ['"ban to chuc dang"', ['headline', 'unmarked', 'whole']],
    ['"Tổ chức Đảng ủy xã"', ['whole']],
    ['"Tổ chức Đảng"', ['headline', 'pairs', 'split', 'whole']],
    ['"Ban Tổ"', ['headline', 'pairs', 'split', 'unmarked', 'whole']],
    ['"khóa 13"', ['ended']],
    ['"Ban Tổ chức Đảng" "Đảng ủy xã"', ['whole']],
  ])('%s', async (typed, ids) => expect(await found(typed)).toEqual(ids));
});

describe('of a phrase in very many articles', () => {
  const PHRASE = 'Ban Tổ chức Đảng';
  const PAIRS = 'Ban tổ họp; tổ chức mới; chức Đảng';
  /** Every third has the pairs alone. */
  const many = Array.from({ length: 90 }, (_, i) => ({
    id: `bai-${i}`,
    title: i % 3 === 0 ? PAIRS : `${PHRASE} ${i}`,
  }));
  let large: Search;
  beforeAll(async () => {
    const records = many.map((each) => ({ ...each, body: [], entities: [] }));
    const files = await buildSearchFiles({ records, entities: [], abbreviations: [] });
    large = await Search.open(async (path) => files.get(path));
  });

  test('those whose text was not read are told, and can be looked at', async () => {
    const query = parseQuery(`"${PHRASE}"`);
    if (query.kind !== 'ready') throw new Error(query.kind);
    const { articles, unread } = await inquire(large, { query, chosen: [], order: 'best' });
    expect(unread).toBe(60);
    const isApart = (article: number) => many[article]?.title === PAIRS;
    expect(articles.slice(0, -unread).filter(isApart)).toEqual([]);
    const last = articles.slice(-unread);
    expect(last.filter(isApart).length).toBeGreaterThan(0);
    expect(await keepHolding(large, last, query.phrases)).toEqual(last.filter((article) => !isApart(article)));
  });

  test('more are read until a page is full', async () => {
    const articles = many.map((_, i) => i);
    const apart = articles.filter((i) => i % 3 === 0);
    const { articles: found, unread } = await holdingPhrases(large, [...apart, 1, 2, 4], [PHRASE]);
    expect([found, unread]).toEqual([[1, 2, 4], 0]);
  });
});
