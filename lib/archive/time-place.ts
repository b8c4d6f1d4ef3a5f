import { findIsoDay, type DateRole, type IsoDay, type KnownDate, type StoredArticle } from '../model';
import { findYear } from './order';

/** Where an article stands in time, as exactly as its date tells. */
export interface TimePlace {
  /** What the date is the date of; `bounds` where no date is known and only a year is left. */
  readonly role: DateRole | 'bounds';
  /** `2020` */
  readonly year: string;
  /** `2020-05`; absent where the date tells a quarter or a year. */
  readonly month?: string;
  readonly day?: IsoDay;
  /** The date itself, for periods that are neither: `2020-Q2`. */
  readonly value: string;
}

/** The day of publishing, else that of the event, else the year that bounds leave; undefined where no year can be told. */
export function findTimePlace(article: Pick<StoredArticle, 'id' | 'published' | 'event'>): TimePlace | undefined {
  for (const date of [article.published, article.event]) {
    if (date.known && date.precision !== 'month-day') return placeOf(date);
  }
  const year = findYear(article);
  return year === undefined ? undefined : { role: 'bounds', year, value: year };
}

function placeOf({ role, value, precision }: KnownDate): TimePlace {
  const place = { role, year: value.slice(0, 4), value };
  if (precision === 'quarter' || precision === 'year') return place;
  const month = value.slice(0, 7);
  const day = precision === 'month' ? undefined : findIsoDay(value.slice(0, 10));
  return day === undefined ? { ...place, month } : { ...place, month, day };
}

/** Articles of one stretch of time, told apart by what their date is the date of. */
export interface Tally {
  readonly published: number;
  readonly event: number;
}

export const NO_TALLY: Tally = { published: 0, event: 0 };

/** One article more; one that stands by its bounds alone has neither date. */
export function tallied({ published, event }: Tally, role: TimePlace['role']): Tally {
  return { published: published + (role === 'published' ? 1 : 0), event: event + (role === 'event' ? 1 : 0) };
}
