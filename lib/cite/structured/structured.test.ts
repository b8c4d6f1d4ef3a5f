import { describe, expect, test } from 'vitest';
import { schemaFaults } from '../../../tests/machines/schema-org';
import { known, sampleArticle } from '../../../tests/sample';
import { HOSTILE_STRINGS } from '../../../tests/hostile/strings';
import { parseIsoDay, parseRuleId, type StoredArticle } from '../../model';
import {
  articleData,
  breadcrumbData,
  datasetData,
  documentData,
  listData,
  meetingData,
  namedData,
  personData,
  siteData,
  writeJsonLd,
  type ArticleFacts,
} from '.';

const URL = 'https://example.org/a/';
const facts: ArticleFacts = {
  url: URL,
  siteUrl: 'https://example.org/',
  description: 'Tóm tắt.',
  outletUrl: 'https://example.org/nguon/a/',
  mentions: [
    { type: 'Person', name: 'Sơn Minh Thắng', url: URL },
    { type: 'Organization', name: 'Bộ Chính trị' },
  ],
  citations: [{ name: 'Chỉ thị số 35-CT/TW', url: URL }],
};
const article = sampleArticle('a-1', {
  published: known('published', '2020-07-01T10:45', 'minute'),
  event: known('event', '2024-Q2', 'quarter'),
  credits: [{ kind: 'author', name: 'Hải Bình', line: 2 }],
  crawl: { url: 'https://baotintuc.vn/a.htm' },
  source: {
    outlet: { name: 'Báo Tin tức' },
    agency: 'TTXVN',
    evidence: 'a',
    rule: parseRuleId('fields/sample'),
    confidence: 'high',
  },
});
const role = (text: string, day: string, body?: string) => ({
  person: 'Sơn Minh Thắng',
  role: { text, at: { line: 3, start: 0, end: 3 }, ...(body === undefined ? {} : { body, place: 'Nghệ An' }) },
  article,
  asOf: day,
});
const offices = [
  {
    text: 'Bí thư Tỉnh ủy Nghệ An',
    standing: undefined,
    roles: [role('Bí thư', '2020-07-01T10:45', 'Tỉnh ủy'), role('Bí thư', '2019-05-28', 'Tỉnh ủy')],
  },
  { text: 'Tổng Bí thư', standing: undefined, roles: [role('Tổng Bí thư', '2020-07-01')] },
  { text: 'nguyên Bộ trưởng', standing: 'former' as const, roles: [role('nguyên Bộ trưởng', '2020-07-01')] },
];
const person = { name: 'Sơn Minh Thắng', aliases: ['Sơn Thắng'], historical: false };
const told = { url: URL, offices, datesNote: 'Ngày của các bài.' };
const entity = { name: 'Bộ Chính trị', aliases: ['BCT'] };
const fact = {
  id: 'vn-xii-35-ct-tw' as never,
  name: 'Chỉ thị số 35-CT/TW',
  type: 'Chỉ thị',
  number: '35-CT/TW',
  issuer: 'Bộ Chính trị',
  date: '2019-05-30',
  title: 'về đại hội đảng bộ các cấp',
  aliases: [],
  confidence: 'high' as const,
  sources: [],
  adopted: [],
};
const listed = {
  id: 'vn-dai-hoi-xiii' as never,
  kind: 'congress' as const,
  name: 'Đại hội XIII của Đảng',
  term: 'XIII',
  from: parseIsoDay('2021-01-25'),
  to: parseIsoDay('2021-02-01'),
  place: 'Hà Nội',
  confidence: 'high' as const,
  sources: [],
};

describe('every description is one of schema.org', () => {
  test.each([
    ['an article', articleData(article, facts)],
    [
      'an article of which nothing is known',
      articleData(sampleArticle('a-2'), { url: URL, siteUrl: URL, mentions: [], citations: [] }),
    ],
    ['a person', personData(person, told)],
    ['a document', documentData({ ...entity, fact }, URL)],
    ['a meeting', meetingData({ name: listed.name, aliases: [], listed }, URL)],
    ['a body', namedData({ kind: 'organisation', ...entity }, URL)],
    ['a place', namedData({ kind: 'place', ...entity }, URL)],
    ['a newspaper', namedData({ kind: 'outlet', ...entity }, URL)],
    ['the way to a page', breadcrumbData([{ name: 'Trang chủ', url: URL }], 'Người')],
    ['a list', listData([URL, URL], 2)],
    ['the data', datasetData({ name: 'Dữ liệu', description: 'Mọi bài.', url: URL }, [{ url: URL, type: 'text/csv' }])],
  ])('%s', async (_, data) => expect(await schemaFaults(data)).toEqual([]));

  test('the site, but for the input of its search, which schema.org names apart from its vocabulary', async () => {
    expect(await schemaFaults(siteData(URL, `${URL}tim-kiem/`))).toEqual([
      'no property of schema.org: http://schema.org/query-input',
    ]);
  });

  test.each([
    ['a type that is none', { '@type': 'NewsPiece', name: 'a' }],
    ['a property that is none', { '@type': 'Person', nom: 'a' }],
    ['a property of another type', { '@type': 'Person', datePublished: '2020-07-01' }],
    ['a value of another type', { '@type': 'NewsArticle', author: { '@type': 'Place', name: 'a' } }],
    ['letters for a thing', { '@type': 'NewsArticle', author: 'Hải Bình' }],
  ])('the check sees %s', async (_, data) => {
    expect(await schemaFaults({ '@context': 'https://schema.org', ...data })).not.toEqual([]);
  });
});

describe('an article', () => {
  const dataOf = (change: Partial<StoredArticle>) => articleData(sampleArticle('a-1', change), facts);

  test.each([
    ['2020-07-01T10:45', 'minute', '2020-07-01T10:45:00+07:00'],
    ['2020-07-01', 'day', '2020-07-01'],
    ['2020-07', 'month', '2020-07'],
    ['2024-Q2', 'quarter', '2024'],
    ['XXXX-11-03', 'month-day', undefined],
  ] as const)('published %s is dated as far as it is known', (value, precision, expected) => {
    expect(dataOf({ published: known('published', value, precision) })).toMatchObject(
      expected === undefined ? {} : { datePublished: expected },
    );
    if (expected === undefined)
      expect(dataOf({ published: known('published', value, precision) })).not.toHaveProperty('datePublished');
  });

  test('is published by its newspaper, and described by the archive', () => {
    expect(articleData(article, facts)).toMatchObject({
      publisher: { name: 'Báo Tin tức' },
      sdPublisher: { name: 'Kho tin Đại hội Đảng' },
      isBasedOn: 'https://baotintuc.vn/a.htm',
      dateModified: '2026-11-22',
    });
  });

  test('of no known newspaper has no publisher', () => expect(dataOf({})).not.toHaveProperty('publisher'));
});

describe('a person', () => {
  test('held an office of a body from the first to the last article that says so, and the note says what the days are', () => {
    expect(personData(person, told)).toMatchObject({
      memberOf: [
        {
          '@type': 'OrganizationRole',
          roleName: 'Bí thư Tỉnh ủy Nghệ An',
          memberOf: { name: 'Tỉnh ủy Nghệ An' },
          startDate: '2019-05-28',
          endDate: '2020-07-01',
          description: 'Ngày của các bài.',
        },
      ],
      hasOccupation: [{ roleName: 'Tổng Bí thư' }, { roleName: 'nguyên Bộ trưởng' }],
    });
  });

  test('of a former office no days are told', () => {
    const data = personData(person, { ...told, offices: offices.slice(2) });
    expect(JSON.stringify(data)).not.toContain('Date');
  });

  test('of history has no offices', () => {
    expect(personData({ ...person, historical: true }, told)).not.toHaveProperty('memberOf');
  });
});

test.each([...HOSTILE_STRINGS.map(({ text }) => text), '\ud800'])('no text ends the script: %j', (text) => {
  const written = writeJsonLd({ name: text });
  expect(written).not.toContain('<');
  expect(JSON.parse(written)).toEqual({ name: text.toWellFormed() });
});
