import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import type { Order } from './conditions';
import { buildSearchFiles } from './build';
import { fullAnswers } from './full-answers';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import { Search } from './search';

/** Made-up articles, newest first. */
const ARTICLES = {
  toan: 'Toàn tỉnh họp',
  toans: 'Giáo viên Toán ở Nghệ An vui',
  nghean: 'Tin Nghệ An: đại biểu dự hội nghị',
  daihoi: 'Đại hội ở Nghệ An khai mạc',
  hop: 'Tỉnh Nghệ An họp',
  hopnghe: 'Họp nghệ nhân ở Nghệ An',
  minh: 'Bà Lê Minh Thắng về Sơn La',
  thang: 'Ông Sơn Minh Thắng phát biểu',
  so35: 'Học Chỉ thị số 35-CT/TW',
  bo35: 'Chỉ thị 35 của Bộ Chính trị',
  khac: 'Chỉ thị mới cho 35 đảng viên',
  ngay: 'Ngày 31 tháng 5 năm 2019 có lễ',
  bau: 'Đại hội đã bầu ông',
  hoibau: 'Quốc hội bầu, đại tướng dự',
  gach: 'Số 31 năm 2019, tháng 5 mưa',
} as const;
const IDS = Object.keys(ARTICLES);

let search: Search;
beforeAll(async () => {
  const records = Object.entries(ARTICLES).map(([id, title]) => ({ id, title, body: [], entities: [] }));
  const files = await buildSearchFiles({ records, entities: [], abbreviations: readAbbreviations() });
  search = await Search.open(async (path) => files.get(path));
});

async function fullIds(typed: string): Promise<string[]> {
  const units = await search.unitsOf(typed);
  const { full } = fullAnswers(
    units,
    IDS.map((_, article) => article),
  );
  return full.map((article) => IDS[article] ?? '');
}

async function ask(typed: string, order: Order) {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(`${typed}: ${query.kind}`);
  const { articles, partial, otherMarks = 0 } = await inquire(search, { query, chosen: [], order });
  return { ids: articles.map((article) => IDS[article] ?? ''), partial, otherMarks };
}

describe('articles that answer in full', () => {
  test.each<[string, readonly string[], string]>([
    ['toán', ['toans'], 'marks that were typed'],
    ['toan', ['toan', 'toans'], 'none were typed'],
    ['tòan', ['toan'], 'the other place of the mark'],
    ['toạn', ['toan', 'toans'], 'marks that no article has'],
    ['đại hội Nghệ An', ['daihoi'], 'a word in two pieces is none'],
    ['họp Nghệ An', ['hop', 'hopnghe'], 'words that meet in one article only by chance'],
    ['đại hội bầu', ['bau'], 'a word torn by a rarer pair'],
    ['Sơn Minh Thắng', ['thang'], 'a name in two pieces is none'],
    ['son minh thagn', ['thang'], 'a slip'],
    ['chỉ thị 35', ['so35', 'bo35'], 'the number of a document, however it is written'],
    ['35-CT/TW', ['so35', 'bo35'], 'the same in short'],
    ['31/5/2019', ['ngay'], 'a day'],
    ['zzz họp', ['toan', 'hop', 'hopnghe'], 'a word that no article has is asked of none'],
  ])('%s: %j (%s)', async (typed, ids) => expect(await fullIds(typed)).toEqual(ids));
});

test.each<[string, Order, readonly string[], number, number]>([
  ['toán', 'best', ['toans', 'toan'], 0, 0],
  ['toán', 'newest', ['toans'], 1, 1],
  ['toan', 'newest', ['toan', 'toans'], 0, 0],
])(
  'an order by date holds none but those, and tells of the others: %s, %s',
  async (typed, order, ids, partial, otherMarks) =>
    expect(await ask(typed, order)).toEqual({ ids, partial, otherMarks }),
);

test.each([
  ['toán', 1, 'another word with other marks'],
  ['toan', 0, 'none were typed'],
  ['toán Nghệ An', 0, 'the others lack a word'],
  ['toạn', 0, 'marks that no article has'],
])('articles with other marks: %s: %d (%s)', async (typed, count) => {
  const units = await search.unitsOf(typed);
  expect(
    fullAnswers(
      units,
      IDS.map((_, article) => article),
    ).otherMarks,
  ).toBe(count);
});
