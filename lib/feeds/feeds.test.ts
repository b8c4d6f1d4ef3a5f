import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { describe, expect, test } from 'vitest';
import { HOSTILE_STRINGS } from '../../tests/hostile/strings';
import { atomFaults, JSON_FEED_SCHEMA, readAtom, readJsonFeed, readSitemap } from '../../tests/machines/formats';
import { childrenOf, parseXml } from '../../tests/machines/xml';
import { known, sampleArticle } from '../../tests/sample';
import type { StoredArticle } from '../model';
import { parseIsoDay, parseRuleId } from '../model';
import { SITE_NAME } from '../site';
import { writeAtom } from './atom';
import { feedEntry, latestFirst, type Feed } from './entry';
import { writeJsonFeed } from './json-feed';
import { writeRobots } from './robots';
import { SITEMAP_LIMIT, writeSitemaps } from './sitemap';
import { urnOf } from './uuid';
import { writeXml } from './xml';

const ORIGIN = 'https://example.org';
const UNKNOWN = 'Không rõ tác giả';
const ajv = new Ajv({ strict: true, formats: fullFormats });

const told: Partial<StoredArticle> = {
  raw: { ...sampleArticle('a-1').raw, sha256: '1'.repeat(64) },
  crawl: { url: 'https://baotintuc.vn/a.htm?x=1&y=2' },
  published: known('published', '2020-07-01T10:45', 'minute'),
  credits: [
    { kind: 'author', name: 'Hải Bình', line: 9 },
    { kind: 'photographer', name: 'Thu Hà', line: 9 },
  ],
};
const articles = [
  sampleArticle('a-1', told),
  sampleArticle('a-2', {
    raw: { ...sampleArticle('a-2').raw, sha256: '2'.repeat(64) },
    archived: parseIsoDay('2026-12-01'),
    published: known('published', '2020-05', 'month'),
    source: {
      outlet: { name: 'Báo Tin tức' },
      evidence: 'Báo Tin tức',
      rule: parseRuleId('fields/sample'),
      confidence: 'high',
    },
  }),
  sampleArticle('a-3', { raw: { ...sampleArticle('a-3').raw, sha256: '3'.repeat(64) } }),
];

function feedOf(stored: readonly StoredArticle[], summary: string | undefined = 'Tóm tắt.', origin?: string): Feed {
  return {
    id: urnOf('feed'),
    title: 'Bài mới',
    subtitle: 'Kho tin',
    page: '/',
    self: '/feed.xml',
    entries: latestFirst(stored).map((article) => feedEntry(article, summary, origin)),
  };
}

describe('a feed as Atom', () => {
  const document = writeAtom(feedOf(articles, 'Tóm tắt.', ORIGIN), UNKNOWN, ORIGIN);
  const feed = readAtom(document);
  const entry = (title: string) => feed.entries?.find((each) => each.title?.value === title);

  test('has everything that RFC 4287 demands', () => expect(atomFaults(document)).toEqual([]));

  test('begins with what came in last, and has its day', () => {
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(['Bài a-2', 'Bài a-1', 'Bài a-3']);
    expect(feed.updated).toBe('2026-12-01T00:00:00+07:00');
  });

  test.each([
    ['an author, not the photographer', 'Bài a-1', ['Hải Bình']],
    ['the newspaper', 'Bài a-2', ['Báo Tin tức']],
    ['nobody known: never the archive', 'Bài a-3', [UNKNOWN]],
  ])('credits %s', (_, title, names) => {
    expect(entry(title)?.authors?.map(({ name }) => name)).toEqual(names);
    expect(names).not.toContain(SITE_NAME);
  });

  test.each([
    ['a minute', 'Bài a-1', '2020-07-01T10:45:00+07:00'],
    ['less than a day', 'Bài a-2', undefined],
    ['unknown', 'Bài a-3', undefined],
  ])('says when it was published as far as a moment is known: %s', (_, title, moment) => {
    expect(entry(title)?.published).toBe(moment);
  });

  test('leads to the copy and to the original', () => {
    expect(entry('Bài a-1')?.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['alternate', 'https://example.org/bai-viet/a-1/'],
      ['via', 'https://baotintuc.vn/a.htm?x=1&y=2'],
    ]);
  });

  test('keeps its ids when the site moves', () => {
    const ids = (origin?: string) => feedOf(articles, 'a', origin).entries.map(({ id }) => id);
    expect(ids(ORIGIN)).toEqual(ids());
  });

  test('without SITE_URL has addresses from the root, and is whole', () => {
    const relative = writeAtom(feedOf(articles), UNKNOWN, undefined);
    expect(atomFaults(relative)).toEqual([]);
    expect(relative).toContain('href="/bai-viet/a-1/"');
    expect(relative).not.toContain('https://example.org');
  });

  test('has no date to give for nothing', () => {
    expect(() => writeAtom(feedOf([]), UNKNOWN, ORIGIN)).toThrow('without entries');
    const empty = writeAtom({ ...feedOf([]), emptySince: '2026-12-01T00:00:00+07:00' }, UNKNOWN, ORIGIN);
    expect(atomFaults(empty)).toEqual([]);
    expect(readAtom(empty)).toMatchObject({ updated: expect.stringContaining('2026-1') as unknown });
  });
});

describe('a feed as JSON', () => {
  const document = writeJsonFeed(feedOf(articles, 'Tóm tắt.', ORIGIN), ORIGIN);

  test('is a JSON Feed 1.1', () => {
    expect(ajv.validate(JSON_FEED_SCHEMA, JSON.parse(document)), ajv.errorsText()).toBe(true);
    const feed = readJsonFeed(document);
    expect(feed.items?.map(({ title }) => title)).toEqual(['Bài a-2', 'Bài a-1', 'Bài a-3']);
    expect(feed.items?.[1]?.external_url).toBe('https://baotintuc.vn/a.htm?x=1&y=2');
  });

  test('gives an article of captions alone its headline', () => {
    const entry = feedEntry(sampleArticle('a-1'), undefined, ORIGIN);
    expect(writeJsonFeed({ ...feedOf([]), entries: [entry] }, ORIGIN)).toContain('"content_text": "Bài a-1"');
  });
});

describe('hostile texts', () => {
  const LETTERS = [
    ...HOSTILE_STRINGS.map(({ text }) => text),
    'a\u0000\u0008b',
    ']]>',
    '\ud800',
    '\uffff',
    'x\udc00y',
    '<![CDATA[',
  ];
  const visible = (text: string) =>
    text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\ufffd');
  const squeezed = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim();

  test('are read back from XML as the letters they are', () => {
    const root = parseXml(writeXml({ a: { b: LETTERS.map((text) => ({ '@c': text, '#text': text })) } }));
    const read = childrenOf(root, 'b');
    expect(read.map(({ text }) => squeezed(text))).toEqual(LETTERS.map((text) => squeezed(visible(text))));
    expect(read.map(({ attributes }) => squeezed(attributes['c']))).toEqual(
      LETTERS.map((text) => squeezed(visible(text))),
    );
  });

  test.each(LETTERS)('leave both feeds whole: %j', (text) => {
    const article = sampleArticle('a-1', {
      title: { kind: 'title', lines: { first: 1, last: 1 }, text },
      credits: [{ kind: 'author', name: `B ${text}`, line: 2 }],
    });
    const feed = feedOf([article], `Tóm tắt ${text}`, ORIGIN);
    expect(atomFaults(writeAtom(feed, UNKNOWN, ORIGIN))).toEqual([]);
    expect(JSON.parse(writeJsonFeed(feed, ORIGIN))).toMatchObject({ items: [{ title: text.toWellFormed() }] });
  });
});

describe('a sitemap', () => {
  const page = (index: number) => ({ href: `/bai-viet/a-${index}/` as const, lastmod: parseIsoDay('2026-11-22') });

  test('gives absolute addresses and true days, and no day where none is known', () => {
    const [file, ...others] = writeSitemaps([page(1), { href: '/tim-kiem/' }], ORIGIN);
    expect(others).toEqual([]);
    expect(readSitemap(file?.text ?? '')).toEqual({
      isIndex: false,
      rows: [
        { loc: 'https://example.org/bai-viet/a-1/', lastmod: '2026-11-22' },
        { loc: 'https://example.org/tim-kiem/', lastmod: '' },
      ],
    });
  });

  test.each([
    [SITEMAP_LIMIT, ['sitemap.xml']],
    [SITEMAP_LIMIT + 1, ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']],
  ])('of %d pages', (count, names) => {
    const files = writeSitemaps(
      Array.from({ length: count }, (_, index) => page(index)),
      ORIGIN,
    );
    expect(files.map(({ name }) => name)).toEqual(names);
    const [main, ...parts] = files.map(({ text }) => readSitemap(text));
    expect(main?.isIndex).toBe(names.length > 1);
    if (parts.length > 0)
      expect(main?.rows.map(({ loc }) => loc)).toEqual(names.slice(1).map((name) => `${ORIGIN}/${name}`));
    const listed = names.length === 1 ? (main?.rows ?? []) : parts.flatMap(({ rows }) => rows);
    expect(listed).toHaveLength(count);
    expect(Math.max(...parts.map(({ rows }) => rows.length), 0)).toBeLessThanOrEqual(SITEMAP_LIMIT);
  });
});

test.each([
  [undefined, 'User-agent: *\nDisallow: /ban-tho/\nDisallow: /search/\n'],
  [ORIGIN, 'User-agent: *\nDisallow: /ban-tho/\nDisallow: /search/\n\nSitemap: https://example.org/sitemap.xml\n'],
])('what robots are told under %s', (origin, text) => expect(writeRobots('search', origin)).toBe(text));

test('names become UUIDs as RFC 9562 prescribes (appendix A.4)', () => {
  const dns = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
  expect(urnOf('www.example.com', dns)).toBe('urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
