import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { archive } from './_archive';
import { rawShelfOf } from '../lib/site';
import { findRawShelf, rawShelfNames } from './_rawShelves';

describe('pages of raw texts', () => {
  test('are filled evenly', () => {
    const slugs = Array.from(
      { length: 20_000 },
      (_, i) => `bai-${i % 7}-${(i * 2_654_435_761).toString(16).slice(-6)}`,
    );
    const filled = new Map<string, number>();
    for (const slug of slugs) filled.set(rawShelfOf(slug), (filled.get(rawShelfOf(slug)) ?? 0) + 1);
    expect(filled.size).toBeGreaterThan(4000);
    expect(Math.max(...filled.values())).toBeLessThan(20);
  });

  test('are reckoned alike by the script of the viewer', () => {
    const script = readFileSync(join('public', 'raw-view.js'), 'utf8');
    const reckoned = /const number = (?<expression>[^;]+);/u.exec(script)?.groups?.['expression'] ?? '';
    const named = /\$\{(?<expression>number\.[^}]+)\}/u.exec(script)?.groups?.['expression'] ?? '';
    for (const slug of ['dai-hoi-3f9a1c', 'a', 'bai-0']) {
      expect(runInNewContext(`const number = ${reckoned}; ${named}`, { slug })).toBe(rawShelfOf(slug));
    }
  });

  test('hold every article once, where its slug says', () => {
    const found = rawShelfNames.flatMap((name) =>
      Object.keys(findRawShelf(name)?.entries ?? {}).map((slug) => [slug, name]),
    );
    expect(found.toSorted()).toEqual(
      [...archive.articleBySlug.keys()].map((slug) => [slug, rawShelfOf(slug)]).toSorted(),
    );
  });

  test('hold the raw text, and tell what was understood', () => {
    for (const article of archive.articles) {
      const shelf = findRawShelf(rawShelfOf(article.id));
      expect(shelf?.entries[article.id]).toMatchObject({ sha256: article.raw.sha256, form: {} });
      expect(shelf?.texts.find((each) => each.article.id === article.id)?.shown.text).toContain(article.title.text);
    }
  });
});
