import { findIsoDay, type Dated, type IsoDay, type KnownDate, type StoredArticle } from '../model';
import { compareCodePoints } from '../text';

/** What ordering needs of an article. */
export type DatedArticle = Pick<StoredArticle, 'id' | 'published' | 'event'>;

/** The first day that a date can mean: `2024-Q2` -> `2024-04-01`; undefined where the year is not told. */
export function findFirstDay(date: Pick<KnownDate, 'value' | 'precision'>): IsoDay | undefined {
  switch (date.precision) {
    case 'minute':
    case 'day':
      return findIsoDay(date.value.slice(0, 10));
    case 'month':
      return findIsoDay(`${date.value}-01`);
    case 'quarter':
      return findIsoDay(`${date.value.slice(0, 4)}-${QUARTER_STARTS[date.value.slice(-2)] ?? ''}-01`);
    case 'year':
      return findIsoDay(`${date.value}-01-01`);
    case 'month-day':
      return undefined;
    default:
      return date.precision satisfies never;
  }
}

const QUARTER_STARTS: Readonly<Record<string, string>> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10' };

/**
 * Where an article stands in time: published, else event, else the lower bound of what is known. Comparable as text;
 * undefined where nothing is known. A minute is kept: `2020-07-01T10:45`.
 */
export function findSortKey(article: DatedArticle): string | undefined {
  return (
    sortKeyOf(article.published) ??
    sortKeyOf(article.event) ??
    article.published.bounds?.from ??
    article.event.bounds?.from
  );
}

function sortKeyOf(date: Dated): string | undefined {
  if (!date.known) return undefined;
  return date.precision === 'minute' ? date.value : findFirstDay(date);
}

/** The year of publication, else of the event, else the one that the bounds leave; undefined where it cannot be told. */
export function findYear(article: DatedArticle): string | undefined {
  for (const date of [article.published, article.event]) {
    const year = date.known ? findFirstDay(date)?.slice(0, 4) : undefined;
    if (year !== undefined) return year;
  }
  for (const { bounds } of [article.published, article.event]) {
    const from = bounds?.from?.slice(0, 4);
    if (from !== undefined && from === bounds?.to?.slice(0, 4)) return from;
  }
  return undefined;
}

/** Newest first, undated ones last, the same on every machine. */
export function compareNewestFirst(a: DatedArticle, b: DatedArticle): number {
  return compareCodePoints(findSortKey(b) ?? '', findSortKey(a) ?? '') || compareCodePoints(a.id, b.id);
}
