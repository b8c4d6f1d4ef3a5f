import type { TimeUnit } from './timeline';

export type PeriodUnit = 'day' | TimeUnit;

/** `"2019-05-30"` by quarter -> `"2019-Q2"`; undefined where the value tells less than the unit. */
export function periodOf(value: string, unit: PeriodUnit): string | undefined {
  const year = value.slice(0, 4);
  const [, quarter] = /^\d{4}-Q([1-4])$/u.exec(value) ?? [];
  const [, month] = /^\d{4}-(\d{2})/u.exec(value) ?? [];
  switch (unit) {
    case 'year':
      return year;
    case 'quarter':
      if (quarter !== undefined) return value;
      return month === undefined ? undefined : `${year}-Q${Math.ceil(Number(month) / 3)}`;
    case 'month':
      return month === undefined ? undefined : `${year}-${month}`;
    case 'day':
      return /^\d{4}-\d{2}-\d{2}/u.exec(value)?.[0];
    default:
      return unit satisfies never;
  }
}

/** How many periods of a unit lie between two, both included; `(2019-11, 2020-02)` by month -> 4. */
export function countPeriods(from: string, to: string, unit: PeriodUnit): number {
  return orderOf(to, unit) - orderOf(from, unit) + 1;
}

/** Every period from one to another, both included. */
export function stretch(from: string | undefined, to: string | undefined, unit: PeriodUnit): string[] {
  if (from === undefined || to === undefined) return [];
  const first = orderOf(from, unit);
  return Array.from({ length: countPeriods(from, to, unit) }, (_, index) => periodAt(first + index, unit));
}

const PER_YEAR: Readonly<Record<TimeUnit, number>> = { month: 12, quarter: 4, year: 1 };
const MILLISECONDS_A_DAY = 86_400_000;

/** A number that grows by one from period to period. */
function orderOf(period: string, unit: PeriodUnit): number {
  if (unit === 'day') return Date.parse(`${period}T00:00:00Z`) / MILLISECONDS_A_DAY;
  const part = unit === 'year' ? 1 : Number(period.slice(5).replace('Q', ''));
  return Number(period.slice(0, 4)) * PER_YEAR[unit] + part - 1;
}

function periodAt(order: number, unit: PeriodUnit): string {
  if (unit === 'day') return new Date(order * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
  const year = String(Math.floor(order / PER_YEAR[unit])).padStart(4, '0');
  const part = (order % PER_YEAR[unit]) + 1;
  if (unit === 'year') return year;
  return unit === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/** Days from one to another, both as `YYYY-MM-DD`; negative where the second is the earlier. */
export function daysBetween(from: string, to: string): number {
  return orderOf(to, 'day') - orderOf(from, 'day');
}

/** The day so many days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return periodAt(orderOf(day, 'day') + days, 'day');
}
