import type { StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import { groupBy } from './group';
import { findSortKey, findYear } from './order';

/** A shelf of articles; `year` is absent on the last one, of articles whose year cannot be told. */
export interface YearShelf {
  readonly year?: string;
  readonly articles: readonly StoredArticle[];
}

/** A part of a year's shelf; `month` (1 to 12) is absent on the last one. */
export interface MonthShelf {
  readonly month?: number;
  readonly articles: readonly StoredArticle[];
}

export interface Neighbours {
  readonly newer?: StoredArticle;
  readonly older?: StoredArticle;
}

/** Newest year first; the order inside a shelf is that of `articles`. */
export function shelveByYear(articles: readonly StoredArticle[]): YearShelf[] {
  return [...groupBy(articles, findYear)]
    .sort(([a = ''], [b = '']) => compareCodePoints(b, a))
    .map(([year, shelved]) => ({ ...(year === undefined ? {} : { year }), articles: shelved }));
}

/** Newest month first, then what is known to the quarter or the year alone. */
export function shelveByMonth(articles: readonly StoredArticle[]): MonthShelf[] {
  return [...groupBy(articles, findMonth)]
    .sort(([a = 0], [b = 0]) => b - a)
    .map(([month, shelved]) => ({ ...(month === undefined ? {} : { month }), articles: shelved }));
}

/** Before and after an article in the order of the archive. */
export function findNeighbours(articles: readonly StoredArticle[], article: StoredArticle): Neighbours {
  const index = articles.indexOf(article);
  const newer = index > 0 ? articles[index - 1] : undefined;
  const older = index < 0 ? undefined : articles[index + 1];
  return { ...(newer ? { newer } : {}), ...(older ? { older } : {}) };
}

function findMonth(article: StoredArticle): number | undefined {
  const dated = [article.published, article.event].find((date) => date.known && date.precision !== 'month-day');
  if (!dated?.known || dated.precision === 'quarter' || dated.precision === 'year') return undefined;
  const month = Number(findSortKey(article)?.slice(5, 7));
  return Number.isNaN(month) ? undefined : month;
}
