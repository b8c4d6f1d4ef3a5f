import { beforeAll, describe, expect, test } from 'vitest';
import { buildSearchFiles } from './build';
import type { SearchRecord } from './records';
import { readAbbreviations } from '../authority/abbreviations';
import { Search } from './search';

const RECORDS: readonly SearchRecord[] = [
  ...['một', 'hai', 'ba'].map((day) => record(`Phóng viên VOV đưa tin thứ ${day}`)),
  ...['xuân', 'hạ', 'thu', 'đông'].map((season) => record(`Đàn voi đại ngàn mùa ${season}`)),
  record('Ông Vương Đình Huệ dự hội nghị'),
  record('Bài viết của TBT Nguyễn Văn Linh'),
  record('Quang cảnh buổi lễ'),
  record('Đoàn Quang Huy phát biểu'),
];

let search: Search;

beforeAll(async () => {
  const files = await buildSearchFiles({ records: RECORDS, entities: [], abbreviations: [] });
  search = await Search.open(async (path) => files.get(path));
});

test.each([
  ['vương đình heu', ['heu -> hue'], 'a slip in a name'],
  ['VOV đại ngàn', [], 'an abbreviation of the archive beside words that it never stands beside'],
  ['vov dai ngan', [], 'the same in small letters: its neighbours are no slips either'],
  ['vov mua xuân', [], 'it makes no name of the words around it'],
  ['tbt đại ngàn', [], 'letters without a vowel, in one article'],
  ['đại ngn', ['ngn -> ngan'], 'a vowel that was passed over'],
  ['ctn đại ngàn', [], 'three of them, in no article'],
  ['đại ngàn Quang', [], 'a word without marks beside others with theirs'],
  ['voo', [], 'of three letters, one of them another: nearly every word is'],
  ['ovi', ['ovi -> voi'], 'of three letters, two exchanged'],
  ['phobng', ['phobng -> phong'], 'a letter too many among others'],
  ['vxi đại ngàn', ['vxi -> voi'], 'letters that make no syllable, and that no article has'],
])('%s: %j (%s)', async (query, told) => {
  const { corrections } = await search.find(query);
  expect(corrections.map(({ typed, meant }) => `${typed} -> ${meant.join(', ')}`)).toEqual(told);
});

test('a word that was typed with its marks is one though its neighbour here never stands beside it', async () => {
  const records = [
    ...Array.from({ length: 400 }, (_, i) => record(`Đợt lũ ${i}`)),
    ...['một', 'hai'].map((n) => record(`Lò vôi ${n}`)),
  ];
  const files = await buildSearchFiles({ records, entities: [], abbreviations: [] });
  const many = await Search.open(async (path) => files.get(path));
  expect((await many.find('đợt lò')).corrections).toEqual([]);
  expect((await many.find('đợt lù')).corrections.length).toBe(0);
  expect((await many.find('đợt lụ')).apart).toBe(true);
});

describe('what an abbreviation stands for is spelt right', () => {
  const texts = ['Ủy ban xã họp', 'Ban nhân sự', 'Nhân dân vui', 'Báo Công An Nhân Dân', 'Được ủy an'];
  let abbreviating: Search;
  beforeAll(async () => {
    const content = { records: texts.map(record), entities: [], abbreviations: readAbbreviations() };
    const files = await buildSearchFiles(content);
    abbreviating = await Search.open(async (path) => files.get(path));
  });

  test.each(['UBND', 'ubnd', 'ủy ban nhân dân', 'UBND xã'])('%s', async (query) => {
    const { corrections, syllables } = await abbreviating.find(query);
    expect(corrections).toEqual([]);
    expect(syllables).toEqual(query.endsWith('xã') ? ['uy', 'ban', 'nhan', 'dan', 'xa'] : ['uy', 'ban', 'nhan', 'dan']);
  });

  test('a slip in its words is still one', async () => {
    const { corrections } = await abbreviating.find('ủy ban nhâan dân');
    expect(corrections.map(({ typed }) => typed)).toContain('nhaan');
  });
});

test('a name whose pairs are all very frequent is not doubted', async () => {
  const many = Array.from({ length: 1300 }, (_, i) => record(`Tin ${i}: ông Lê Văn Nam nói`));
  const records = [...many, record('Tin: ông Lê Vang Nam nói')];
  const files = await buildSearchFiles({ records, entities: [], abbreviations: [] });
  const { corrections } = await (await Search.open(async (path) => files.get(path))).find('le van nam');
  expect(corrections).toEqual([]);
});

function record(title: string): SearchRecord {
  return { id: title, title, body: [], entities: [] };
}
