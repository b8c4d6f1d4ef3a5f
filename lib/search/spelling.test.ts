import { beforeAll, expect, test } from 'vitest';
import { buildSearchFiles } from './build';
import type { SearchRecord } from './records';
import { Search } from './search';

const RECORDS: readonly SearchRecord[] = [
  ...['một', 'hai', 'ba'].map((day) => record(`Phóng viên VOV đưa tin thứ ${day}`)),
  ...['xuân', 'hạ', 'thu', 'đông'].map((season) => record(`Đàn voi đại ngàn mùa ${season}`)),
  record('Ông Vương Đình Huệ dự hội nghị'),
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
  ['voo', [], 'of three letters, one of them another: nearly every word is'],
  ['ovi', ['ovi -> voi'], 'of three letters, two exchanged'],
  ['phobng', ['phobng -> phong'], 'a letter too many among others'],
  ['vxi đại ngàn', ['vxi -> voi'], 'letters that make no syllable, and that no article has'],
])('%s: %j (%s)', async (query, told) => {
  const { corrections } = await search.find(query);
  expect(corrections.map(({ typed, meant }) => `${typed} -> ${meant.join(', ')}`)).toEqual(told);
});

function record(title: string): SearchRecord {
  return { id: title, title, body: [], entities: [] };
}
