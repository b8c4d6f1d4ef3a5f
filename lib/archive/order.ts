import { daysInMonth, findIsoDay, type Dated, type IsoDay, type KnownDate, type StoredArticle } from '../model';
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

const MONTHS_MEANT: Readonly<Partial<Record<KnownDate['precision'], number>>> = { month: 1, quarter: 3, year: 12 };

/** The last day that a date can mean: `2024-Q2` -> `2024-06-30`; undefined where the year is not told. */
export function findLastDay(date: Pick<KnownDate, 'value' | 'precision'>): IsoDay | undefined {
  const first = findFirstDay(date);
  const months = MONTHS_MEANT[date.precision];
  if (first === undefined || months === undefined) return first;
  const [year = 0, month = 0] = first.split('-').map(Number);
  const last = month + months - 1;
  return findIsoDay(`${first.slice(0, 4)}-${String(last).padStart(2, '0')}-${daysInMonth(year, last)}`);
}

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

/** How one article stands to another in time; `unknown` where what is told of their days leaves both orders open. */
export type TimeOrder = 'older' | 'same-day' | 'newer' | 'unknown';

/** How `other` stands to `article`: by days alone, as the lists show them. */
export function findTimeOrder(article: DatedArticle, other: DatedArticle): TimeOrder {
  const [own, its] = [daysMeant(article), daysMeant(other)];
  if (its.to < own.from) return 'older';
  if (its.from > own.to) return 'newer';
  const isOneDay = own.from === own.to && its.from === its.to;
  return isOneDay ? 'same-day' : 'unknown';
}

interface DaysMeant {
  readonly from: string;
  readonly to: string;
}

/** Before and after every ISO day, as text. */
const ANY_DAY: DaysMeant = { from: '', to: '9999-99' };

/** All days on which the date that lists show of an article can lie: of publishing, else of the event, else the bounds. */
function daysMeant({ published, event }: DatedArticle): DaysMeant {
  const date = [published, event].find(({ known }) => known);
  if (date?.known === true) return { from: findFirstDay(date) ?? ANY_DAY.from, to: findLastDay(date) ?? ANY_DAY.to };
  const bounds = [published, event].map((each) => each.bounds).find((each) => each !== undefined);
  return { from: bounds?.from ?? ANY_DAY.from, to: bounds?.to ?? ANY_DAY.to };
}
