import { describe, expect, test } from 'vitest';
import { archive } from './_archive';
import { findShelf, lettersFor, shelfFile, shelfFiles } from './_rawShelves';

describe('shelves of records', () => {
  test.each([
    [0, 1],
    [5, 1],
    [400, 1],
    [401, 2],
    [6_400, 2],
    [20_000, 3],
  ])('%i articles are told apart by %i characters', (count, letters) => expect(lettersFor(count)).toBe(letters));

  test('a slug shorter than that has a shelf', () => expect(shelfFile('a', 3)).toBe('a.json'));

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
