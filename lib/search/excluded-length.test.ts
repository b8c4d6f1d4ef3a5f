import { beforeAll, describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import { parseEntityId, type EntityKind } from '../model';
import { buildSearchFiles } from './build';
import { excludedLength } from './excluded-length';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import type { SearchRecord } from './records';
import { Search } from './search';

/** Made-up news; every syllable of a compound stands beside many others too, as in a large archive. */
const TEXTS: readonly (readonly [id: string, text: string])[] = [
  ['ky-luat', 'Thi hành kỷ luật bí thư'],
  ['ky-luat-2', 'Kỷ luật, kỷ luật cán bộ'],
  ['ky', 'Thế kỷ qua, kỷ niệm, kỷ yếu, kỷ lục, kỷ vật, pháp luật, luật sư, dự luật'],
  ['ky-2', 'Hai thế kỷ, lễ kỷ niệm, tập kỷ yếu, phá kỷ lục, pháp luật, luật sư, bộ luật'],
  ['da-bi', 'Bí thư thành phố đã bị phê bình'],
  ['da-bi-2', 'Ông ấy đã bị ốm'],
  ['y-te', 'Ngành y tế họp'],
  ['mang', 'Bí thư bàn về facebook, kỷ luật phát ngôn'],
  ['so', 'Bí thư quán triệt Chỉ thị số 35-CT/TW'],
  ['so-ngan', 'Bí thư học Chỉ thị 35'],
  ['so-khac', 'Bí thư học Chỉ thị số 35-CT/TU'],
  ['bao-cao', 'Bí thư nghe báo cáo 6 tháng'],
];
const NAMED: readonly (readonly [EntityKind, string])[] = [
  ['person', 'Đinh La Thăng'],
  ['place', 'Huế'],
  ['document', 'Chỉ thị số 35-CT/TW'],
];
let search: Search;

beforeAll(async () => {
  const files = await buildSearchFiles({
    records: TEXTS.map(([id, title]): SearchRecord => ({ id, title, body: [], entities: [] })),
    entities: NAMED.map(([kind, name], at) => ({
      ...{ kind, id: parseEntityId(`e-${at}`), name, aliases: [], detail: '', articles: 1, hasPage: true },
    })),
    abbreviations: readAbbreviations(),
    facets: {
      articles: TEXTS.map(() => ({ firstDay: 0, lastDay: 0, certainty: 'unknown', term: 0 })),
      entities: [],
    },
  });
  search = await Search.open(async (path) => files.get(path));
});

describe('a minus takes', () => {
  test.each<[why: string, behind: string, taken: string]>([
    ['a word of the archive', 'kỷ luật bí thư', 'kỷ luật'],
    ['without marks too', 'ky luat bi thu', 'ky luat'],
    ['a word with a syllable of one letter', 'y tế bí thư', 'y tế'],
    ['the name of a person', 'Đinh La Thăng bí thư', 'Đinh La Thăng'],
    ['the name of a person typed small', 'dinh la thang bi thu', 'dinh la thang'],
    ['the name of a place', 'Huế kỷ luật', 'Huế'],
    ['words with capitals that nobody is called', 'Trần Văn Không bí thư', 'Trần Văn Không'],
    ['a word up to a foreign one', 'kỷ luật vaccine', 'kỷ luật'],
    ['a foreign word by itself', 'facebook kỷ luật', 'facebook'],
    ['the number of a document', '35-CT/TW bí thư', '35-CT/TW'],
    ['a number with its type', 'chỉ thị số 35-CT/TW bí thư', 'chỉ thị số 35-CT/TW'],
    ['a short number of a document that is known', 'chỉ thị 35 bí thư', 'chỉ thị 35'],
    ['no number that stands behind another word', 'bí thư 35-CT/TW', 'bí thư'],
    ['no half of a word that the archive does not have', 'thể thao bí thư', 'thể thao'],
    ['all of what it does not have', 'lãng phí', 'lãng phí'],
    ['no two words that only meet without their marks', 'đá bí', 'đá bí'],
  ])('%s: -%s', async (_, behind, taken) => {
    const words = behind.split(' ');
    expect(words.slice(0, await excludedLength(search, words)).join(' ')).toBe(taken);
  });
});

describe('what is excluded', () => {
  test.each<[string, readonly string[]]>([
    ['bí thư -kỷ luật', ['bao-cao', 'da-bi', 'so', 'so-khac', 'so-ngan']],
    ['bí thư -facebook kỷ luật', ['ky-luat', 'ky-luat-2']],
    ['bí thư -35-CT/TW', ['bao-cao', 'da-bi', 'ky-luat', 'mang', 'so-khac', 'so-ngan']],
    ['bí thư -"35-CT/TW"', ['bao-cao', 'da-bi', 'ky-luat', 'mang', 'so-khac', 'so-ngan']],
    ['bí thư -chỉ thị 35', ['bao-cao', 'da-bi', 'ky-luat', 'mang']],
    ['"35/CT-TW"', ['so']],
    ['"quán triệt chỉ thị 35-CT/TW"', ['so']],
    ['"học chỉ thị 35-CT/TW"', []],
    ['"báo cáo 6 tháng"', ['bao-cao']],
  ])('%s', async (typed, ids) => {
    const query = parseQuery(typed);
    if (query.kind !== 'ready') throw new Error(query.kind);
    const { articles } = await inquire(search, { query, chosen: [], order: 'best' });
    expect(articles.map((article) => TEXTS[article]?.[0]).sort()).toEqual(ids);
  });
});
