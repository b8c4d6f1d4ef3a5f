import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { archive } from './_archive';
import { findShelf, shelfFile, shelfFiles, shelvesFor } from './_rawShelves';

describe('shelves of records', () => {
  test.each([
    [0, 1],
    [5, 1],
    [26, 2],
    [400, 16],
    [20_000, 1024],
  ])('%i articles stand on %i', (count, shelves) => expect(shelvesFor(count)).toBe(shelves));

  test('are filled evenly', () => {
    const slugs = Array.from(
      { length: 20_000 },
      (_, i) => `bai-${i % 7}-${(i * 2_654_435_761).toString(16).slice(-6)}`,
    );
    const filled = new Map<string, number>();
    for (const slug of slugs) filled.set(shelfFile(slug, 1024), (filled.get(shelfFile(slug, 1024)) ?? 0) + 1);
    expect(filled.size).toBe(1024);
    expect(Math.max(...filled.values())).toBeLessThan(60);
  });

  test('are reckoned alike by the script of the viewer', () => {
    const script = readFileSync(join('public', 'raw-view.js'), 'utf8');
    const reckoned = /const number = (?<expression>[^;]+);/u.exec(script)?.groups?.['expression'] ?? '';
    // As it stands in the page: `dataset` gives texts.
    for (const [slug, shelves] of [
      ['dai-hoi-3f9a1c', '1024'],
      ['a', '64'],
      ['bai-0', '1'],
    ] as const) {
      expect(`${String(runInNewContext(reckoned, { slug, shelves }))}.json`).toBe(shelfFile(slug, Number(shelves)));
    }
  });

  test('hold every article once, where its slug says', () => {
    const found = shelfFiles.flatMap((file) => Object.keys(findShelf(file) ?? {}).map((slug) => [slug, file]));
    expect(found.toSorted()).toEqual(
      [...archive.articleBySlug.keys()].map((slug) => [slug, shelfFile(slug)]).toSorted(),
    );
  });

  test('tell what was understood', () => {
    for (const article of archive.articles) {
      expect(findShelf(shelfFile(article.id))?.[article.id]).toMatchObject({ sha256: article.raw.sha256 });
    }
  });
});
