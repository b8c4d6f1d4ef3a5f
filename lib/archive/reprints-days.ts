import type { Dated, StoredArticle } from '../model';

/** What of an article tells of which day it speaks. */
export type DayTeller = Pick<StoredArticle, 'event' | 'body'>;

/** Outlets name the day of the news or the one after, as the agency's text came in. */
const SAME_NEWS = 2;
const DAY_AND_MONTH = /(?<!\p{N})(\p{N}{1,2})\s*(?:[/.-]|tháng)\s*(\p{N}{1,2})(?!\p{N})/gu;
/** Any leap year: only the distance of two days of one year is asked for. */
const YEAR = 2020;
const DAY_LENGTH = 86_400_000;

/**
 * True where two texts tell of different days, more than two days apart, and neither names the day of the other. The
 * year is set aside: one text may leave it open.
 */
export function tellOtherDays(a: DayTeller, b: DayTeller): boolean {
  const [day, other] = [monthAndDay(a.event), monthAndDay(b.event)];
  if (day === undefined || other === undefined || daysBetween(day, other) <= SAME_NEWS) return false;
  return !namesDay(a, other) && !namesDay(b, day);
}

/** `"05-28"`; undefined where the day is not told. */
function monthAndDay(date: Dated): string | undefined {
  if (!date.known || !['minute', 'day', 'month-day'].includes(date.precision)) return undefined;
  return date.value.slice(5, 10);
}

function daysBetween(a: string, b: string): number {
  const [first, second] = [a, b].map((day) => Date.parse(`${YEAR}-${day}T00:00:00Z`));
  return Math.abs((first ?? 0) - (second ?? 0)) / DAY_LENGTH;
}

/** "15-12", "26/6", "ngày 4 tháng 3". */
function namesDay({ body }: DayTeller, wanted: string): boolean {
  return body.some(({ text }) =>
    [...text.matchAll(DAY_AND_MONTH)].some(
      ([, day = '', month = '']) => `${month.padStart(2, '0')}-${day.padStart(2, '0')}` === wanted,
    ),
  );
}
