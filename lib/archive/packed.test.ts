import { describe, expect, it } from 'vitest';
import { loadArchive, loadArticles } from './load';
import { bodyReaderOf, charactersOf, compactArticle } from './packed';

describe('an article kept small', () => {
  const articles = loadArticles('content/articles');

  it('says what it said', () => {
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) {
      const kept = compactArticle(article);
      expect({ ...kept }).toEqual(article);
      expect(bodyReaderOf(kept)()).toEqual(article.body);
      expect(charactersOf(kept)).toBe(charactersOf(article));
    }
  });

  it('is what an archive holds', () => {
    const { articles: held } = loadArchive('content');
    expect(held.map((article) => Object.getOwnPropertyDescriptor(article, 'body')?.value as unknown)).toEqual(
      held.map(() => undefined),
    );
    expect(new Map(held.map((article) => [article.id, { ...article }]))).toEqual(
      new Map(articles.map((article) => [article.id, article])),
    );
  });
});
