import { beforeAll, expect, test } from 'vitest';
import { buildSearchFiles } from './build';
import type { Order } from './conditions';
import { inquire } from './inquiry';
import { parseQuery } from './query';
import { Search } from './search';

/** Twelve articles with "bão", of which two have rain too, three with "mưa" alone, forty with "báo" in the headline. */
const TITLES = [
  ...Array.from({ length: 40 }, (_, i) => `Báo số ${i} ra mắt`),
  ...Array.from({ length: 10 }, (_, i) => `Tin ${i}: bão vào bờ`),
  ...['Tin mưa bão', 'Tin mưa bão nữa'],
  ...Array.from({ length: 3 }, (_, i) => `Mưa ${i} trên núi`),
];

let search: Search;
beforeAll(async () => {
  const records = TITLES.map((title, at) => ({ id: `bai-${at}`, title, body: [], entities: [] }));
  const files = await buildSearchFiles({ records, entities: [], abbreviations: [] });
  search = await Search.open(async (path) => files.get(path));
});

test.each<[string, Order, number, number, string]>([
  ['bão', 'best', 12, 40, 'enough have it as typed: the others are left out'],
  ['bão', 'newest', 12, 40, 'by date as many'],
  ['bao', 'best', 52, 0, 'typed without marks: any'],
  ['bảo', 'best', 52, 0, 'no article has these marks: any'],
  ['mứa', 'best', 5, 0, 'the same of a rarer word'],
  ['mưa bão', 'best', 2, 0, 'few have it'],
])('%s, %s: %d articles, %d left out (%s)', async (typed, order, count, left) => {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(query.kind);
  const { articles, otherForms } = await inquire(search, { query, chosen: [], order });
  expect([articles.length, otherForms]).toEqual([count, left]);
});

test.each<[string, Order, number, number]>([
  ['bảo', 'best', 52, 0],
  ['bảo', 'newest', 52, 0],
  ['mứa', 'newest', 5, 0],
  ['mưa bão', 'newest', 2, 2],
  ['bao', 'newest', 52, 52],
])('%s, %s: of %d articles %d have it as typed', async (typed, order, count, asTyped) => {
  const query = parseQuery(typed);
  if (query.kind !== 'ready') throw new Error(query.kind);
  const found = await inquire(search, { query, chosen: [], order });
  expect([found.articles.length, found.typed]).toEqual([count, asTyped]);
});

test('whoever has the typed form in few places has it, however often another stands there', async () => {
  const texts = [...Array.from({ length: 11 }, (_, i) => `Bão ${i}`), 'Báo báo'];
  const records = texts.map((title, at) => ({
    ...{ id: `bai-${at}`, title, entities: [] },
    body: at === 11 ? ['Báo và báo, báo. Rồi bão.'] : [],
  }));
  const files = await buildSearchFiles({ records, entities: [], abbreviations: [] });
  const other = await Search.open(async (path) => files.get(path));
  const query = parseQuery('bão');
  if (query.kind !== 'ready') throw new Error(query.kind);
  const { articles, typed, otherForms } = await inquire(other, { query, chosen: [], order: 'best' });
  expect([articles.length, typed, otherForms]).toEqual([12, 12, 0]);
});

test('a condition takes articles away and adds none', async () => {
  const query = parseQuery('bão "vào bờ" -4');
  if (query.kind !== 'ready') throw new Error(query.kind);
  const { articles, otherForms } = await inquire(search, { query, chosen: [], order: 'best' });
  expect([articles.map((at) => TITLES[at]?.includes('bão')), otherForms]).toEqual([Array(9).fill(true), 0]);
  const few = parseQuery('bão -vào');
  if (few.kind !== 'ready') throw new Error(few.kind);
  const left = await inquire(search, { query: few, chosen: [], order: 'best' });
  expect([left.articles.map((at) => TITLES[at]?.includes('bão')), left.otherForms]).toEqual([[true, true], 40]);
});

test('where few have it as typed these come first, and are counted', async () => {
  const query = parseQuery('nữa');
  if (query.kind !== 'ready') throw new Error(query.kind);
  const more = [...TITLES.map((title) => title.replace('trên núi', 'nửa ngày'))];
  const records = more.map((title, at) => ({ id: `bai-${at}`, title, body: [], entities: [] }));
  const files = await buildSearchFiles({ records, entities: [], abbreviations: [] });
  const other = await Search.open(async (path) => files.get(path));
  const { articles, typed, otherForms } = await inquire(other, { query, chosen: [], order: 'best' });
  expect([articles.map((at) => more[at]?.includes('nữa')), typed, otherForms]).toEqual([
    [true, false, false, false],
    1,
    0,
  ]);
});
