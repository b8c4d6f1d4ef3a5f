import type { StoredArticle } from '../model';
import type { ReprintGroup, Reprints } from './reprints';

/** A row of a list: an article, and those of the same list that print its text again. */
export interface FoldedArticle {
  readonly article: StoredArticle;
  readonly others: readonly StoredArticle[];
  readonly group?: ReprintGroup;
}

/** Of the articles of one text that stand in a list, the oldest alone, at its own place; the order stays. */
export function foldReprints(articles: readonly StoredArticle[], reprints: Pick<Reprints, 'groupOf'>): FoldedArticle[] {
  const listed = new Set(articles);
  return articles.flatMap((article): FoldedArticle[] => {
    const group = reprints.groupOf(article);
    if (group === undefined) return [{ article, others: [] }];
    const [first, ...others] = group.articles.filter((member) => listed.has(member));
    return first === article ? [{ article, others, group }] : [];
  });
}
