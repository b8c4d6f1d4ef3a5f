import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { parseEntityId, parseIsoDay } from '../model';
import { buildSearchFiles, type SearchFiles } from './build';
import type { Certainty, Condition, NameField, Order } from './conditions';
import { dayNumber } from './days';
import type { EntityRecord } from './entities';
import { countFacets } from './facet-reader';
import type { ArticleFacets, FacetEntity } from './facets';
import { SearchFault } from './format';
import { inquire, type Findings } from './inquiry';
import { parseQuery } from './query';
import type { SearchRecord } from './records';
import { Search } from './search';

/** Made-up news, newest first as the archive has them. */
const NEWS: readonly (readonly [
  id: string,
  text: string,
  days: readonly [string, string] | undefined,
  term: number,
  certainty: Certainty,
  outlet: string | undefined,
])[] = [
  ['moi', 'Sơn Minh Thắng dự đại hội chi bộ', ['2022-05-01', '2022-05-01'], 13, 'published', 'vov'],
  ['hop', 'Đại hội bầu cử, Mai Minh Sơn chủ trì', ['2020-06-15', '2020-06-15'], 12, 'published', 'tin-tuc'],
  ['thang', 'Hội nghị tháng sáu, đại biểu dự đại lễ', ['2020-06-01', '2020-06-30'], 12, 'inferred', 'vov'],
  ['nam', 'Đại hội trong năm, hội thao', ['2019-01-01', '2019-12-31'], 12, 'event', undefined],
  ['khong', 'Đại hội không rõ ngày, đồng chí Thăng dự', undefined, 0, 'unknown', undefined],
];

const IDS = NEWS.map(([id]) => id);
const NAMED: readonly (readonly [NameField, string, string, readonly string[]])[] = [
  ['person', 'son-minh-thang', 'Sơn Minh Thắng', ['moi']],
  ['person', 'mai-minh-son', 'Mai Minh Sơn', ['hop', 'thang']],
  ['person', 'le-van-thang', 'Lê Văn Thăng', ['khong']],
  ['document', 'vn-xii-35-ct-tw', 'Chỉ thị số 35-CT/TW', ['hop', 'nam']],
  ['document', 'vn-xiii-35-ct-tw', 'Chỉ thị số 35-CT/TW', ['moi']],
  ['document', 'vn-xii-21-nq-tw', 'Nghị quyết số 21-NQ/TW', ['thang']],
  ['outlet', 'vov', 'VOV', ['moi', 'thang']],
  ['outlet', 'tin-tuc', 'Báo Tin tức', ['hop']],
];

let files: SearchFiles;
let search: Search;

beforeAll(async () => {
  files = await buildSearchFiles({
    records: NEWS.map(([id, text]) => record(id, text)),
    entities: NAMED.map(toRecord),
    abbreviations: readAbbreviations(),
    facets: { articles: NEWS.map(toFacets), entities: NAMED.map(toEntity) },
  });
  search = await Search.open(async (path) => files.get(path));
});

describe('what restricts an answer', () => {
  test.each<[string, readonly string[]]>([
    ['"đại hội"', ['hop', 'khong', 'moi', 'nam']],
    ['"dai hoi"', ['hop', 'khong', 'moi', 'nam']],
    ['"đài hội"', []],
    ['đại hội -"bầu cử"', ['khong', 'moi', 'nam']],
    ['đại hội -thao', ['hop', 'khong', 'moi']],
    ['-"đại hội"', ['thang']],
    ['–"đại hội"', ['thang']],
    ['-đại hội', ['thang']],
    ['đại hội -bầu cử', ['khong', 'moi', 'nam']],
    ['đại -"dự đại hội"', ['hop', 'khong', 'nam', 'thang']],
    ['đại -"đại biểu dự đại lễ"', ['hop', 'khong', 'moi', 'nam']],
    ['đại -"đại hội nghị"', ['hop', 'khong', 'moi', 'nam', 'thang']],
    ['-người:"bầu cử"', ['khong', 'moi', 'nam', 'thang']],
    ['-người:bầu cử "đại"', ['khong', 'moi', 'nam', 'thang']],
    ['người:"Sơn Minh Thắng"', ['moi']],
    ['nguoi:son minh thang', ['moi']],
    ['người:Minh', ['hop', 'moi', 'thang']],
    ['người:Thắng', ['moi']],
    ['người:Thăng', ['khong']],
    ['người:Thằng', ['khong', 'moi']],
    ['người:Thằng Sơn', ['hop', 'moi']],
    ['nguoi:thang', ['khong', 'moi']],
    ['người:Mai Minh Sơn đại hội', ['hop']],
    ['-người:Minh', ['khong', 'nam']],
    ['văn bản:35-CT/TW', ['hop', 'moi', 'nam']],
    ['văn bản:chỉ thị 35 bầu cử', ['hop']],
    ['văn bản:35-CT/TW khóa XIII', ['moi']],
    ['văn bản:35-CT/TW khóa XII bầu cử', ['hop']],
    ['văn bản:"chỉ thị số 35-CT/TW khóa XII"', ['hop', 'nam']],
    ['văn bản:35-CT/TW khóa V', []],
    ['vb:"nghị quyết 21"', ['thang']],
    ['nguồn:VOV', ['moi', 'thang']],
    ['nguồn:"Tin tức"', ['hop']],
    ['từ:2020', ['hop', 'moi', 'thang']],
    ['từ:06/2020 đến:06/2020', ['hop', 'thang']],
    ['từ:15/6/2020 đến:2020', ['hop', 'thang']],
    ['năm:2019', ['nam']],
    ['từ:2022 đến:2019', []],
    ['khóa:XII', ['hop', 'nam', 'thang']],
    ['khoa:13', ['moi']],
    ['-khóa:XIII', ['hop', 'khong', 'nam', 'thang']],
    ['đại hội khóa:XII -người:"Mai Minh Sơn"', ['nam']],
  ])('%s', async (typed, ids) => expect(idsOf(await ask(typed)).sort()).toEqual(ids));

  test.each<[Condition, readonly string[]]>([
    [{ field: 'year', year: 2020 }, ['hop', 'thang']],
    [{ field: 'certainty', certainty: 'unknown' }, ['khong']],
    [{ field: 'certainty', certainty: 'inferred' }, ['thang']],
    [{ field: 'outlet', id: parseEntityId('vov') }, ['moi', 'thang']],
    [{ field: 'document', id: parseEntityId('vn-xiii-35-ct-tw') }, ['moi']],
    [{ field: 'person', id: parseEntityId('khong-co-ai') }, []],
  ])('chosen: %j', async (condition, ids) =>
    expect(idsOf(await ask('-xyz', { chosen: [condition] })).sort()).toEqual(ids),
  );
});

describe('whom a name means', () => {
  const people = Array.from({ length: 60 }, (_, at) => ['Trần', 'Hà', 'Đệm', at % 2 === 0 ? 'Hà' : 'Hạ', `Tên${at}`]);
  const names = [
    ...people.map((name) => name.toSpliced(1, 1).join(' ')),
    ...['Lê', 'Vũ'].map((name) => `${name} Văn Hà`),
    ...['Kim Thoa', 'Hồ Thị Kim Thoa'],
  ];
  let many: Search;
  beforeAll(async () => {
    const entities = names.map((name, at) => ({
      ...toRecord(['person', `nguoi-${at}`, name, []]),
      articles: 100 - at,
    }));
    const index = await buildSearchFiles({
      records: [record('tin', 'Tin')],
      entities,
      abbreviations: readAbbreviations(),
      facets: { articles: NEWS.slice(0, 1).map(toFacets), entities: [] },
    });
    many = await Search.open(async (path) => index.get(path));
  });

  test.each<[string, number, string | undefined]>([
    ['người:Hà', 32, undefined],
    ['nguoi:ha', 62, undefined],
    ['người:Văn Hà', 2, undefined],
    ['người:Trần', 60, undefined],
    ['người:Tràn', 60, 'other-marks'],
    ['người:Lê Văn Hà', 1, undefined],
    ['người:Kim Thoa', 2, undefined],
    ['người:kim thoa kỷ luật', 2, undefined],
    ['người:"Kim Thoa"', 1, undefined],
  ])('%s means %d, doubted: %s', async (typed, count, doubt) => {
    const query = parseQuery(typed);
    if (query.kind !== 'ready') throw new Error(query.kind);
    const [restriction] = (await inquire(many, { query, chosen: [], order: 'best' })).restrictions;
    if (restriction?.kind !== 'typed') throw new Error(typed);
    expect([restriction.meant.length, restriction.doubt]).toEqual([count, doubt]);
  });
});

test.each([
  ['-đại hội', ''],
  ['khóa:XII', ''],
  ['đại lễ -bầu cử', 'đại lễ'],
  ['người:bầu cử', 'bầu cử'],
  ['đại hội', 'đại hội'],
])('the words that rank the answers to %s are: %s', async (typed, text) => {
  expect((await ask(typed)).text).toBe(text);
});

test('what is typed twice restricts once', async () => {
  const { restrictions } = await ask('"đại hội" từ:2019 "đại hội" người:Minh từ:2019 -bóng -bóng người:Minh');
  expect(restrictions.map(({ kind }) => kind)).toEqual(['phrase', 'without', 'typed', 'typed']);
});

describe('order', () => {
  test.each<[Order, readonly string[]]>([
    ['newest', ['moi', 'hop', 'nam', 'khong']],
    ['oldest', ['nam', 'hop', 'moi', 'khong']],
  ])('%s', async (order, ids) => expect(idsOf(await ask('"đại hội"', { order }))).toEqual(ids));

  test('conditions alone: newest first', async () => {
    expect(idsOf(await ask('khóa:XII'))).toEqual(['hop', 'thang', 'nam']);
  });
});

describe('nothing found', () => {
  test('tells which words no article has', async () => {
    const { nothing } = await ask('zzzz qqqq "đại hội"  bóng -xyz khóa:II');
    expect(nothing?.missing).toEqual(['zzzz', 'qqqq', 'bóng']);
  });

  test('tells how many there are without each restriction', async () => {
    const { nothing } = await ask('"bầu cử" khóa:XIII');
    expect(nothing?.lifted.map(({ restriction, articles }) => [restriction.kind, articles])).toEqual([
      ['phrase', 0],
      ['typed', 1],
    ]);
  });

  test('a name that nobody has is searched for as words', async () => {
    const found = await ask('người:bầu cử');
    expect(found.unknown).toEqual([{ field: 'person', words: ['bầu', 'cử'], open: true, not: false }]);
    expect(idsOf(found)).toEqual(['hop']);
  });
});

test.each<[string, readonly string[]]>([
  ['35', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
  ['số 35', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
  ['021', ['vn-xii-21-nq-tw']],
  ['3', []],
  ['12', []],
])('the number of a document by itself offers every document that has it: %s', async (typed, ids) => {
  const { answer } = await ask(typed);
  expect(answer.entities.map(({ id }) => id)).toEqual(ids);
});

test.each<[string, readonly string[]]>([
  ['chỉ thị 35', ['vn-xii-35-ct-tw', 'vn-xiii-35-ct-tw']],
  ['đại hội -người:"Sơn Minh Thắng"', []],
  ['sơn minh -thắng', []],
])('nobody whose name has an excluded word is offered: %s', async (typed, ids) => {
  const { answer } = await ask(typed);
  expect(answer.entities.map(({ id }) => id)).toEqual(ids);
});

test('what is marked in results: words as typed, names of conditions, numbers of documents', async () => {
  const marksOf = async (typed: string) => (await ask(typed)).marks;
  expect(await marksOf('đại hội')).toEqual(['dai\tđai5', 'hoi\thôi5']);
  expect(await marksOf('dai hoi')).toEqual(['dai', 'hoi']);
  expect(await marksOf('"dai hoi" bau')).toEqual(['bau', '=dai=hoi']);
  expect(await marksOf('"dai hoi" "bau cu"')).toEqual(['=dai=hoi', '=bau=cu']);
  expect(await marksOf('người:"Mai Minh Sơn"')).toEqual(['mai', 'minh', 'son\tsơn']);
  expect(await marksOf('van ban:21')).toEqual(['#nq21', '#nq21/tw']);
});

test.each<[NameField, string, readonly string[]]>([
  ['person', 'mai-minh-son', ['mai', 'minh', 'son\tsơn']],
  ['document', 'vn-xii-21-nq-tw', ['#nq21', '#nq21/tw']],
  ['document', 'vn-xii-35-ct-tw', ['#ct35', '#ct35/tw']],
  ['outlet', 'vov', []],
  ['person', 'khong-co-ai', []],
])('who is chosen beside the results is marked as one that was typed: %s %s', async (field, id, marks) => {
  const chosen = [{ field, id: parseEntityId(id) }];
  expect((await ask('-xyz', { chosen })).marks).toEqual(marks);
});

test('values are counted over the articles found', async () => {
  const { articles } = await ask('"đại hội"');
  const counts = await countFacets(search.reader, articles, 5);
  const plain = (values: readonly { value: unknown; articles: number }[]) =>
    values.map(({ value, articles }) => [value, articles]);
  expect(plain(counts.years)).toEqual([
    [2022, 1],
    [2020, 1],
    [2019, 1],
  ]);
  expect(plain(counts.terms)).toEqual([
    [13, 1],
    [12, 2],
  ]);
  expect(plain(counts.certainties)).toEqual([
    ['published', 2],
    ['event', 1],
    ['unknown', 1],
  ]);
  expect(counts.outlets.map(({ value }) => value.name).sort()).toEqual(['Báo Tin tức', 'VOV']);
  expect(counts.people.map(({ value, articles }) => [value.id, articles])).toContainEqual(['mai-minh-son', 1]);
  expect(counts.documents[0]).toMatchObject({ value: { id: 'vn-xii-35-ct-tw' }, articles: 2 });
});

describe('files behind filters', () => {
  const without = (part: string) => Search.open(async (path) => (path.includes(part) ? undefined : files.get(path)));
  test('plain words need none of them', async () => {
    const asked = parseQuery('đại hội');
    const plain = await without('/facets/');
    if (asked.kind !== 'ready') throw new Error('not ready');
    expect((await inquire(plain, { query: asked, chosen: [], order: 'newest' })).articles.length).toBe(4);
  });

  test.each([
    ['khóa:XII', '/facets/c-'],
    ['người:Minh', '/facets/s-'],
    ['khóa:XII', '/facets/about'],
  ])('%s without %s is refused', async (typed, part) => {
    const query = parseQuery(typed);
    const asked = without(part).then((broken) =>
      query.kind === 'ready' ? inquire(broken, { query, chosen: [], order: 'best' }) : undefined,
    );
    await expect(asked).rejects.toBeInstanceOf(SearchFault);
  });

  test('of many articles are kept in several, and read back', async () => {
    const many = Array.from({ length: 9000 }, (_, i) => record(`so-${i}`, `Tin số ${i}`));
    const facets = many.map((_, i) => ({
      firstDay: 44_000 - i,
      lastDay: 44_000 - i,
      term: i % 14,
      certainty: 'event' as const,
    }));
    const entities = Array.from({ length: 700 }, (_, i) => ({
      ...{ field: 'person' as const, id: parseEntityId(`nguoi-${i}`), name: `Người ${i}` },
      articles: many.flatMap((_, n) => (n % 700 === i ? [n] : [])),
    }));
    const built = await buildSearchFiles({
      ...{ records: many, entities: [], abbreviations: [] },
      facets: { articles: facets, entities },
    });
    const large = await Search.open(async (path) => built.get(path));
    const query = parseQuery('khóa:7');
    if (query.kind !== 'ready') throw new Error('not ready');
    const chosen = [{ field: 'person' as const, id: parseEntityId('nguoi-21') }];
    const { articles } = await inquire(large, { query, chosen, order: 'best' });
    expect(articles).toEqual(many.flatMap((_, n) => (n % 14 === 7 && n % 700 === 21 ? [n] : [])));
  });
});

async function ask(typed: string, more: { chosen?: readonly Condition[]; order?: Order } = {}): Promise<Findings> {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(`${typed}: ${query.kind}`);
  return inquire(search, { query, chosen: more.chosen ?? [], order: more.order ?? 'best' });
}

function idsOf({ articles }: Findings): string[] {
  return articles.map((article) => IDS[article] ?? '');
}

function record(id: string, title: string): SearchRecord {
  return { id, title, body: [], entities: [] };
}

function toRecord([kind, id, name, articles]: (typeof NAMED)[number]): EntityRecord {
  const [, term] = /^vn-([ivx]+)-/u.exec(id) ?? [];
  const detail = term === undefined ? '' : `khóa ${term.toUpperCase()}`;
  return { kind, id: parseEntityId(id), name, aliases: [], detail, articles: articles.length, hasPage: true };
}

function toEntity([field, id, name, articles]: (typeof NAMED)[number]): FacetEntity {
  return { field, id: parseEntityId(id), name, articles: articles.map((article) => IDS.indexOf(article)) };
}

function toFacets([, , days, term, certainty, outlet]: (typeof NEWS)[number]): ArticleFacets {
  const [first, last] = (days ?? []).map((day) => dayNumber(parseIsoDay(day)));
  return {
    ...{ firstDay: first ?? 0, lastDay: last ?? 0, term, certainty },
    ...(outlet !== undefined && { outlet: parseEntityId(outlet) }),
  };
}
