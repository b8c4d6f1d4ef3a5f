import { pageParam, paginate, shelveByMonth, findTimePlace, type PeriodUnit, type YearShelf } from '../lib/archive';
import type { StoredArticle } from '../lib/model';
import { urls, type Href } from '../lib/site';
import { archive } from './_archive';
import { overviewText } from './_text/overview';
import { fill } from './_text/text';
import { yearParam } from './_years';

/** Rows of a page of articles by time; a year with more is divided into months. */
export const ROWS = 60;

/** The articles of one month of a divided year, or those of which only the year is known. */
export interface MonthPart {
  readonly shelf: YearShelf;
  /** Part of the address: `thang-05`, `khong-ro-thang`. */
  readonly param: string;
  /** 1 to 12. */
  readonly month?: number;
  readonly articles: readonly StoredArticle[];
}

/** Whether the months of a year have pages of their own. */
export function isDivided(shelf: YearShelf): boolean {
  return shelf.year !== undefined && shelf.articles.length > ROWS;
}

const UNKNOWN_MONTH = 'khong-ro-thang';
const parts = new Map<YearShelf, readonly MonthPart[]>();

/** The months of a divided year, newest first; none of another. */
export function monthParts(shelf: YearShelf): readonly MonthPart[] {
  const known = parts.get(shelf);
  if (known !== undefined) return known;
  const found = isDivided(shelf)
    ? shelveByMonth(shelf.articles).map(({ month, articles }) => ({
        shelf,
        articles,
        ...(month === undefined ? { param: UNKNOWN_MONTH } : { param: monthParam(month), month }),
      }))
    : [];
  parts.set(shelf, found);
  return found;
}

function monthParam(month: number): string {
  return `thang-${String(month).padStart(2, '0')}`;
}

/** Id of the first article of a day on the page of its month or year: `ngay-05-30`. */
export function dayId(day: string): string {
  return `ngay-${day.slice(5)}`;
}

/** Id of a month on the page of a year that is not divided, and in its calendar. */
export function monthId(month: number): string {
  return `thang-${month}`;
}

export function partHref({ shelf, param }: MonthPart): Href {
  return urls.yearPart(yearParam(shelf), param);
}

const shelves = new Map(archive.years.map((shelf) => [shelf.year, shelf]));
let dayHrefs: ReadonlyMap<string, Href> | undefined;

/** Where the articles of a day begin; undefined for a day without articles. */
export function dayHref(day: string): Href | undefined {
  dayHrefs ??= findDayHrefs();
  return dayHrefs.get(day);
}

function findDayHrefs(): ReadonlyMap<string, Href> {
  const hrefs = new Map<string, Href>();
  for (const shelf of archive.years) {
    const lists = isDivided(shelf)
      ? monthParts(shelf).map((part) => ({ list: partHref(part), articles: part.articles }))
      : [{ list: urls.year(yearParam(shelf)), articles: shelf.articles }];
    for (const { list, articles } of lists) {
      for (const { number, rows } of paginate(articles, ROWS)) {
        const page = number === 1 ? list : urls.more(list, pageParam(number));
        for (const day of rows.map((article) => findTimePlace(article)?.day)) {
          if (day !== undefined && !hrefs.has(day)) hrefs.set(day, `${page}#${dayId(day)}`);
        }
      }
    }
  }
  return hrefs;
}

/** Where the articles of a stretch of time begin; undefined where the archive has none of its year. */
export function periodHref(period: string, unit: PeriodUnit): Href | undefined {
  const shelf = shelves.get(period.slice(0, 4));
  if (shelf === undefined) return undefined;
  const year = urls.year(yearParam(shelf));
  switch (unit) {
    case 'day':
      return dayHref(period);
    case 'month':
      return monthHref(shelf, Number(period.slice(5)));
    case 'quarter':
      return quarterHref(shelf, Number(period.slice(6)));
    case 'year':
      return year;
    default:
      return unit satisfies never;
  }
}

function monthHref(shelf: YearShelf, month: number): Href {
  const part = monthParts(shelf).find((each) => each.month === month);
  return part === undefined ? `${urls.year(yearParam(shelf))}#${monthId(month)}` : partHref(part);
}

/** The first month of the quarter that has articles; the year where only the quarter is known of all. */
function quarterHref(shelf: YearShelf, quarter: number): Href {
  const months = new Set(shelf.articles.map((article) => findTimePlace(article)?.month?.slice(5)));
  const month = [2, 1, 0].map((back) => quarter * 3 - back).find((each) => months.has(String(each).padStart(2, '0')));
  return month === undefined ? urls.year(yearParam(shelf)) : monthHref(shelf, month);
}

/** Every month with a page of its own, newest first. */
export function partsInOrder(): readonly MonthPart[] {
  return archive.years.flatMap(monthParts).filter(({ month }) => month !== undefined);
}

/** "Tháng 5 năm 2020" */
export function partTitle({ shelf: { year = '' }, month }: MonthPart): string {
  return month === undefined
    ? fill(overviewText.year.monthUnknown, { year })
    : fill(overviewText.year.monthTitle, { month, year });
}
