import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../archive';
import { loadArchive } from '../archive/load';
import { searchEntities, searchRecords, type Wording } from './content';

const WORDING: Wording = { date: () => undefined, entity: () => '', document: () => '' };

describe('an article has the numbers of the documents that it surely cites', () => {
  let archive: Archive;
  beforeAll(() => {
    archive = loadArchive('content');
  });

  test.each([
    ['vn-xii-45-ct-tw', ['ct45', 'ct45/tw'], '"Chỉ thị 45 của Bộ Chính trị"'],
    ['vn-xii-04-nq-tw', ['nq4', 'nq4/tw', 'tw4/12'], '"nghị quyết trung ương 4, khóa XII"'],
    ['vn-xii-26-nq-tw', ['nq26', 'nq26/tw', 'tw7/12'], '"Nghị quyết 26 tại Hội nghị Trung ương 7"'],
    ['vn-xii-hntw-8', ['tw8', 'tw8/12'], '"Nghị quyết Trung ương 6,7,8 khóa XII"'],
  ])('%s: %j, cited as %s', (id, keys) => {
    const citing = archive.documents.find((document) => document.id === id)?.articles ?? [];
    const records = searchRecords(archive, WORDING).filter((record) => citing.some((each) => each.id === record.id));
    expect(records.length).toBeGreaterThan(0);
    for (const { documentKeys } of records) expect(documentKeys).toEqual(expect.arrayContaining(keys));
  });

  test('what fits several documents gives the number of none', () => {
    const doubted = archive.documents.map((document) => ({
      ...document,
      citations: document.citations.map((citation) => ({ ...citation, certainty: 'possible' as const })),
    }));
    const records = searchRecords({ ...archive, documents: doubted }, WORDING);
    expect(records.flatMap(({ documentKeys = [] }) => documentKeys)).toEqual([]);
  });

  test('plenums and congresses with a page are found, with the articles of their page', () => {
    const found = searchEntities(archive, WORDING).filter(({ kind }) => kind === 'meeting');
    const pages = archive.meetings.filter(({ hasPage }) => hasPage);
    expect(pages.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id)).toEqual(pages.map(({ id }) => id));
    expect(found.map(({ articles }) => articles)).toEqual(
      pages.map(({ articles, citing }) => articles.length + citing.length),
    );
  });

  test('a document tells the plenum that adopted it', () => {
    const found = searchEntities(archive, WORDING).find(({ id }) => id === 'vn-xii-04-nq-tw');
    expect(found?.adoptedAt).toBe('Hội nghị Trung ương 4 khóa XII');
  });
});
