import type { StoredArticle } from '../model';
import { countPeriods, periodOf, stretch, type PeriodUnit } from './periods';
import { findTimePlace, NO_TALLY, tallied, type Tally, type TimePlace } from './time-place';

/** Articles of one stretch of time: `2019`, `2019-Q3`, `2019-05` or `2019-05-30`. */
export interface ChronicleColumn extends Tally {
  readonly period: string;
}

/** How the articles of a list lie in time. */
export interface Chronicle {
  readonly unit: PeriodUnit;
  /** Every stretch from the first to the last, empty ones too. */
  readonly columns: readonly ChronicleColumn[];
  /** Articles dated long before nearly all others, mostly by an event that they recall: they have no column. */
  readonly early: number;
  /** Articles whose date tells less than the unit: they have no column. */
  readonly coarse: number;
  /** Articles of which not even the year can be told. */
  readonly undated: number;
}

const FINEST_FIRST: readonly PeriodUnit[] = ['day', 'month', 'quarter', 'year'];

/** So many articles of a hundred may be left out in front, for columns of a finer unit. */
const EARLY_SHARE = 0.05;
/** A unit is too fine where more than a third of the articles are dated less exactly. */
const COARSE_SHARE = 1 / 3;

/** The articles in the finest unit that needs no more than `most` columns; years however many they are. */
export function findChronicle(articles: readonly StoredArticle[], most: number): Chronicle {
  const places = articles.map(findTimePlace).filter((place) => place !== undefined);
  const undated = articles.length - places.length;
  for (const unit of FINEST_FIRST) {
    const { tallies, coarse } = tally(places, unit);
    const periods = [...tallies.keys()].sort();
    const from = firstShown(periods, tallies, unit, unit === 'year' ? Infinity : most);
    const isTooFine = unit !== 'year' && coarse > places.length * COARSE_SHARE;
    if (from === undefined || isTooFine) continue;
    const columns = stretch(from, periods.at(-1), unit).map((period) => ({
      period,
      ...(tallies.get(period) ?? NO_TALLY),
    }));
    return { unit, columns, early: countBefore(from, tallies), coarse, undated };
  }
  return { unit: 'year', columns: [], early: 0, coarse: places.length, undated };
}

interface Tallied {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly coarse: number;
}

function tally(places: readonly TimePlace[], unit: PeriodUnit): Tallied {
  const tallies = new Map<string, Tally>();
  let coarse = 0;
  for (const { role, value } of places) {
    const period = role === 'bounds' ? undefined : periodOf(value, unit);
    if (period === undefined) coarse += 1;
    else tallies.set(period, tallied(tallies.get(period) ?? NO_TALLY, role));
  }
  return { tallies, coarse };
}

/** Periods without articles that set what lies before them apart: two years. */
const GAP: Readonly<Record<PeriodUnit, number>> = { day: 730, month: 24, quarter: 8, year: 2 };

/**
 * The first period that has a column: behind the last long gap, and with no more than `most` from there on; undefined
 * where more than few articles would lie before it.
 */
function firstShown(
  periods: readonly string[],
  tallies: Tallied['tallies'],
  unit: PeriodUnit,
  most: number,
): string | undefined {
  const last = periods.at(-1);
  if (last === undefined) return undefined;
  const few = EARLY_SHARE * [...tallies.values()].reduce((sum, { published, event }) => sum + published + event, 0);
  const isLeft = (period: string): boolean => countBefore(period, tallies) <= few;
  const isApart = (period: string, index: number): boolean =>
    index > 0 && countPeriods(periods[index - 1] ?? period, period, unit) - 2 >= GAP[unit];
  const behindGap = periods.findLast((period, index) => isApart(period, index) && isLeft(period)) ?? '';
  const fitting = periods.find((period) => period >= behindGap && countPeriods(period, last, unit) <= most);
  return fitting !== undefined && isLeft(fitting) ? fitting : undefined;
}

function countBefore(from: string, tallies: Tallied['tallies']): number {
  return [...tallies]
    .filter(([period]) => period < from)
    .reduce((sum, [, { published, event }]) => sum + published + event, 0);
}

/** A year of the archive, month by month. */
export interface YearRow {
  readonly year: string;
  /** Twelve. */
  readonly months: readonly Tally[];
  /** Articles whose month cannot be told. */
  readonly unknownMonth: number;
  readonly total: number;
}

/** Every year that has articles, newest first. */
export function tabulateMonths(articles: readonly StoredArticle[]): YearRow[] {
  const rows = new Map<string, { months: Tally[]; unknownMonth: number; total: number }>();
  for (const place of articles.map(findTimePlace)) {
    if (place === undefined) continue;
    const row = rows.get(place.year) ?? {
      months: Array.from({ length: 12 }, () => NO_TALLY),
      unknownMonth: 0,
      total: 0,
    };
    const month = place.month === undefined ? -1 : Number(place.month.slice(5)) - 1;
    if (month < 0) row.unknownMonth += 1;
    else row.months[month] = tallied(row.months[month] ?? NO_TALLY, place.role);
    row.total += 1;
    rows.set(place.year, row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, row]) => ({ year, ...row }));
}

/** The articles of every day that has some, by `YYYY-MM-DD`. */
export function tallyDays(articles: readonly StoredArticle[]): ReadonlyMap<string, Tally> {
  const days = new Map<string, Tally>();
  for (const place of articles.map(findTimePlace)) {
    if (place?.day !== undefined) days.set(place.day, tallied(days.get(place.day) ?? NO_TALLY, place.role));
  }
  return days;
}
