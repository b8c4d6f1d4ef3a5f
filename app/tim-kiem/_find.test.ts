import { beforeAll, describe, expect, test } from 'vitest';
import { parseEntityId } from '../../lib/model';
import { buildSearchFiles, type SearchFiles } from '../../lib/search/build';
import type { FetchFile } from '../../lib/search/packs';
import { Search } from '../../lib/search/search';
import { NOTHING_ASKED } from './_asked';
import { findPage, loadResults, readyQuery, type Found } from './_find';

const QUESTION = { ...NOTHING_ASKED, typed: 'Sơn Minh Thắng' };
const LINE = 'Đồng chí Sơn Minh Thắng chủ trì hội nghị.';
let files: SearchFiles;
beforeAll(async () => {
  files = await buildSearchFiles({
    records: ['Đảng ủy Khối họp', 'Hội nghị của Khối'].map((title, at) => ({
      ...{ id: `bai-${at}`, title, lead: LINE, body: [], entities: [] },
    })),
    entities: [
      {
        ...{ kind: 'person', id: parseEntityId('son-minh-thang'), name: 'Sơn Minh Thắng', aliases: [] },
        ...{ detail: '', articles: 2, hasPage: true },
      },
    ],
    abbreviations: [],
    facets: {
      articles: [0, 1].map(() => ({ firstDay: 0, lastDay: 0, certainty: 'unknown', term: 0 })),
      entities: [{ field: 'person', id: parseEntityId('son-minh-thang'), name: 'Sơn Minh Thắng', articles: [0, 1] }],
    },
  });
});

const lost = new Error('cut off');

/** An index of which the files of some kinds do not come. */
async function openWithout(kinds: RegExp, how: () => ReturnType<FetchFile>): Promise<Search> {
  return Search.open(async (path) => (kinds.test(path) ? how() : files.get(path)));
}

/** All that the reader is told of one question, in its order. */
async function toldOf(search: Search, until: (found: Found) => boolean = () => false): Promise<Found[]> {
  const query = readyQuery(QUESTION);
  if (typeof query === 'string') throw new Error(query);
  const first = await findPage(search, QUESTION, query);
  const told = [first];
  await new Promise<void>((resolve, reject) => {
    const tell = (found: Found): void => {
      told.push(found);
      if (until(found)) resolve();
    };
    loadResults(search, first, tell).then(resolve, reject);
  });
  return told;
}

const textOf = (pieces: readonly { readonly text: string }[] | undefined) => pieces?.map(({ text }) => text).join('');
const titles = (found: Found | undefined) => found?.results.map((result) => textOf(result?.title)).sort();

describe('an answer of which not all comes', () => {
  test('whole, it has headlines, lines and no trouble', async () => {
    const found = (await toldOf(await openWithout(/^$/u, () => Promise.reject(lost)))).at(-1);
    expect(titles(found)).toEqual(['Hội nghị của Khối', 'Đảng ủy Khối họp'].sort());
    expect(found?.results.map((result) => textOf(result?.passage))).toEqual([LINE, LINE]);
    expect(found).not.toHaveProperty('trouble');
    expect(found?.findings.answer.entities).toMatchObject([{ name: 'Sơn Minh Thắng' }]);
  });

  test.each([/\/names/u, /\/entities/u, /\/(?:names|entities)/u])('without %s the articles come', async (kinds) => {
    const found = (await toldOf(await openWithout(kinds, () => Promise.reject(lost)))).at(-1);
    expect(found?.results.map((result) => textOf(result?.passage))).toEqual([LINE, LINE]);
    const { entities } = found?.findings.answer ?? {};
    expect(found?.trouble).toBe(entities?.length === 0 ? lost : undefined);
  });

  test('while the files of names hang, articles come; whom the question means comes later', async () => {
    let come: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (come = resolve));
    const search = await Search.open(async (path) => {
      if (/\/(?:names|entities)/u.test(path)) await waiting;
      return files.get(path);
    });
    const begun = Date.now();
    const told = await toldOf(search, (found) => {
      if (found.results.every((result) => result?.passage !== undefined)) come();
      return found.findings.answer.entities.length > 0;
    });
    expect(Date.now() - begun).toBeLessThan(5000);
    expect(told[0]?.findings.answer).toMatchObject({ entities: [], entitiesLater: expect.any(Promise) as unknown });
    expect(told.at(-1)?.findings.answer).toMatchObject({ entities: [{ name: 'Sơn Minh Thắng' }] });
    expect(told.at(-1)?.findings.answer).not.toHaveProperty('entitiesLater');
  });

  test('while texts hang, every headline is there', async () => {
    const search = await openWithout(/\/texts\//u, () => new Promise(() => undefined));
    const found = (await toldOf(search, ({ results }) => !results.includes(undefined))).at(-1);
    expect(titles(found)).toEqual(['Hội nghị của Khối', 'Đảng ủy Khối họp'].sort());
    expect(found?.results.map((result) => result?.passage)).toEqual([undefined, undefined]);
    expect(found?.textless).toBe(0);
  });

  test('texts that do not come leave headlines with their marks, and are counted', async () => {
    const search = await openWithout(/\/texts\//u, () => Promise.reject(lost));
    const found = (await toldOf(search)).at(-1);
    expect(found?.results.map((result) => result?.passage)).toEqual([[], []]);
    expect([found?.textless, found?.trouble]).toEqual([2, lost]);
  });

  test('a record that does not come is asked for once', async () => {
    let asked = 0;
    const search = await openWithout(/\/records\//u, () => {
      asked += 1;
      return new Promise((_, reject) => setTimeout(() => reject(lost), 50));
    });
    await toldOf(search);
    expect(asked).toBe(1);
  });

  test('records that do not come leave gaps', async () => {
    const search = await openWithout(/\/records\//u, () => Promise.reject(lost));
    const found = (await toldOf(search)).at(-1);
    expect(found?.results).toEqual([undefined, undefined]);
    expect(found?.trouble).toBe(lost);
  });
});

test.each([
  ['người:Sơn Minh Thắng đà nẵng', 'người:Sơn Minh Thắng', 2],
  ['người:"Sơn Minh Thắng" đà nẵng', 'người:"Sơn Minh Thắng"', 2],
  ['đà nẵng -"cụ thể" người:"Sơn Minh Thắng"', '-"cụ thể" người:"Sơn Minh Thắng"', 2],
  ['đà nẵng -"hội nghị" người:"Sơn Minh Thắng"', undefined, undefined],
  ['đà nẵng', undefined, undefined],
  ['"đà nẵng"', undefined, undefined],
  ['hội nghị người:"Sơn Minh Thắng"', undefined, undefined],
])('of %s, %s would find %s', async (typed, kept, count) => {
  const search = await openWithout(/^$/u, () => Promise.reject(lost));
  const asked = { ...NOTHING_ASKED, typed };
  const query = readyQuery(asked);
  if (typeof query === 'string') throw new Error(query);
  const { wordless } = await findPage(search, asked, query);
  expect([wordless?.asked.typed, wordless?.articles]).toEqual([kept, count]);
});
