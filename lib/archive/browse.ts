import type { IsoDay, StoredArticle } from '../model';
import { compareCodePoints } from '../text';
import { groupBy } from './group';
import { findYear } from './order';
import { findTimePlace } from './time-place';

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

/** A part of a month's shelf; `day` is absent on the last one, of articles of which only the month is known. */
export interface DayShelf {
  readonly day?: IsoDay;
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
  return [...groupBy(articles, (article) => findTimePlace(article)?.month)]
    .sort(([a = ''], [b = '']) => compareCodePoints(b, a))
    .map(([month, shelved]) => ({
      ...(month === undefined ? {} : { month: Number(month.slice(5)) }),
      articles: shelveByDay(shelved).flatMap((day) => day.articles),
    }));
}

/** Newest day first, then what is known to the month alone. */
export function shelveByDay(articles: readonly StoredArticle[]): DayShelf[] {
  return [...groupBy(articles, (article) => findTimePlace(article)?.day)]
    .sort(([a = ''], [b = '']) => compareCodePoints(b, a))
    .map(([day, shelved]) => ({ ...(day === undefined ? {} : { day }), articles: shelved }));
}

/** Before and after an article in the order of the archive. */
export function findNeighbours(articles: readonly StoredArticle[], article: StoredArticle): Neighbours {
  const index = articles.indexOf(article);
  const newer = index > 0 ? articles[index - 1] : undefined;
  const older = index < 0 ? undefined : articles[index + 1];
  return { ...(newer ? { newer } : {}), ...(older ? { older } : {}) };
}
