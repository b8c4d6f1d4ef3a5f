import { beforeAll, describe, expect, test } from 'vitest';
import { parseEntityId, parseIsoDay } from '../../lib/model';
import { buildSearchFiles } from '../../lib/search/build';
import type { Condition } from '../../lib/search/conditions';
import { dayNumber } from '../../lib/search/days';
import type { NumberedEntity } from '../../lib/search/entities';
import { Search } from '../../lib/search/search';
import { suggest } from './_suggest';

/** Three articles of 2020, one of 2018; someone is called Từ. */
const DAYS = ['2020-06-15', '2020-06-01', '2020-02-03', '2018-01-19'];
let search: Search;
beforeAll(async () => {
  const files = await buildSearchFiles({
    records: DAYS.map((day) => ({ id: day, title: `Tin ${day}`, body: [], entities: [] })),
    entities: ['Từ Văn Khóa', 'Sơn Từ'].map((name, at) => ({
      ...{ kind: 'person', id: parseEntityId(`nguoi-${at}`), name, aliases: [] },
      ...{ detail: '', articles: 1, hasPage: true },
    })),
    abbreviations: [],
    facets: {
      articles: DAYS.map(parseIsoDay).map((day) => ({
        ...{ firstDay: dayNumber(day), lastDay: dayNumber(day), certainty: 'event' },
        term: 12,
      })),
      entities: [0, 1].map((at) => ({
        ...{ field: 'person', id: parseEntityId(`nguoi-${at}`), name: ['Từ Văn Khóa', 'Sơn Từ'][at] ?? '' },
        articles: at === 0 ? [1] : [0, 2, 3],
      })),
    },
  });
  search = await Search.open(async (path) => files.get(path));
});

describe('behind a key of days or terms', () => {
  test.each<[string, readonly string[]]>([
    ['từ:', ['từ:2020 ', 'từ:2018 ']],
    ['họp tu: ', ['họp tu:2020 ', 'họp tu:2018 ']],
    ['họp đến:2020', ['họp đến:2020 ', 'họp đến:06/2020 ', 'họp đến:02/2020 ']],
    ['từ:2018 đến:06', ['từ:2018 đến:06/2020 ']],
    ['khóa:x', ['khóa:XII ']],
    ['khóa:XV', []],
    ['từ:2020 ', []],
    ['Sơn Từ từ:2020 ', []],
  ])('%s -> %j', async (typed, expected) => {
    const suggestions = await suggest(search, typed);
    expect(suggestions.map((suggestion) => ('value' in suggestion ? suggestion.typed : '?'))).toEqual(expected);
  });

  test.each([
    ['từ:', [3, 4]],
    ['đến:', [4, 1]],
    ['-từ:', [1, 0]],
    ['năm:', [3, 1]],
    ['đến:2020', [4, 4, 2]],
    ['khóa:', [4]],
  ])('counts of %s are of the articles that it leaves', async (typed, counts) => {
    const suggestions = await suggest(search, typed);
    expect(suggestions.map((each) => ('value' in each ? each.value.articles : undefined))).toEqual(counts);
  });

  test('counts are those of the archive', async () => {
    const [first] = await suggest(search, 'từ:2020');
    expect(first).toMatchObject({ value: { unit: 'year', written: '2020', articles: 3 } });
  });

  test('words behind a finished condition are suggested for alone', async () => {
    const suggestions = await suggest(search, 'từ:2020 sơn');
    expect(suggestions).toMatchObject([{ entity: { name: 'Sơn Từ' } }]);
  });
});

test.each([
  ['người:', ['người:"Sơn Từ" ', 'người:"Từ Văn Khóa" ']],
  ['họp -nguoi: ', ['họp -nguoi:"Sơn Từ" ', 'họp -nguoi:"Từ Văn Khóa" ']],
  ['nguồn:', []],
])('behind %s alone the most named are offered', async (typed, expected) => {
  const suggestions = await suggest(search, typed);
  expect(suggestions.map((each) => ('typed' in each ? each.typed.trimStart() : '?'))).toEqual(
    expected.map((each) => each.trimStart()),
  );
});

test.each([
  ['vawn', ['Từ Văn Khóa']],
  ['vawn khoas', ['Từ Văn Khóa']],
  ['người:vawn', ['Từ Văn Khóa']],
  ['zzz', []],
])('%s is read as keys of Telex', async (typed, names) => {
  const suggestions = await suggest(search, typed);
  expect(suggestions.map((each) => ('entity' in each ? each.entity.name : '?'))).toEqual(names);
});

const NUMBER = 'Chỉ thị số 35-CT/TW';
const directive = (term: string, articles: number): NumberedEntity => ({
  ...{ kind: 'document', id: parseEntityId(`35-ct-tw-khoa-${term.toLowerCase()}`), name: NUMBER, aliases: [] },
  ...{ detail: `khóa ${term}`, articles, hasPage: articles > 0, number: articles },
});

const itself = (term: string): Condition => ({ field: 'document', id: parseEntityId(`35-ct-tw-khoa-${term}`) });

/** What becomes of the question if each of `entities` is chosen in turn. */
async function completed(typed: string, ...entities: readonly NumberedEntity[]): Promise<readonly unknown[]> {
  const suggestions = await suggest({ reader: search.reader, suggest: () => Promise.resolve([...entities]) }, typed);
  return suggestions.map((suggestion) =>
    'chosen' in suggestion || 'entity' in suggestion
      ? ['typed' in suggestion ? suggestion.typed : '', 'chosen' in suggestion ? suggestion.chosen : undefined]
      : [],
  );
}

test('one of that number is completed by its name', async () => {
  expect(await completed('họp văn bản:35', directive('xii', 3))).toEqual([[`họp văn bản:"${NUMBER}" `, undefined]]);
});

test('behind a key none is offered that would find nothing', async () => {
  expect(await completed('văn bản:35', directive('xii', 3), directive('xiii', 0))).toEqual([
    [`văn bản:"${NUMBER}" `, undefined],
  ]);
});

test('words that are typed and no part of the name stay', async () => {
  expect(await completed('họp văn bản:35 đà nẵng', directive('xii', 3))).toEqual([
    [`họp văn bản:"${NUMBER}" đà nẵng`, undefined],
  ]);
  expect(await completed('văn bản:35 đà nẵng', directive('xii', 3), directive('xiii', 2))).toEqual([
    ['đà nẵng', itself('xii')],
    ['đà nẵng', itself('xiii')],
  ]);
});

test('a document without a page takes the place of its own words alone', async () => {
  expect(await completed('chỉ thị 35', directive('XIII', 0))).toEqual([[`${NUMBER} khóa XIII`, undefined]]);
  expect(await completed('từ:2019 kỷ luật chỉ thị 35', directive('XIII', 0))).toEqual([
    [`từ:2019 kỷ luật ${NUMBER} khóa XIII`, undefined],
  ]);
});

test('a term that was typed stays with the number', async () => {
  expect(await completed('văn bản:35 khóa xii', directive('XII', 3))).toEqual([
    [`văn bản:"${NUMBER} khóa XII" `, undefined],
  ]);
  expect(await completed('-văn bản:35-ct khóa xii đà nẵng', directive('XII', 3))).toEqual([
    [`-văn bản:"${NUMBER} khóa XII" đà nẵng`, undefined],
  ]);
});

test('of several with one number each is itself', async () => {
  expect(await completed('họp văn bản:35', directive('xii', 3), directive('xiii', 2))).toEqual([
    ['họp ', itself('xii')],
    ['họp ', itself('xiii')],
  ]);
});

test('what is left out is written: a choice beside the results is none of what is not wanted', async () => {
  const [first] = await completed('họp -văn bản:35', directive('xii', 3), directive('xiii', 2));
  expect(first).toEqual([`họp -văn bản:"${NUMBER}" `, undefined]);
});
