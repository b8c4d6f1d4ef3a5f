import { findIsoDay, NONE, type Dated, type IsoDay, type Precision } from '../model';

/** The forms of a date that a correction may give; the most exact first. */
export const PRECISIONS: readonly { readonly precision: Precision; readonly example: string; readonly form: RegExp }[] =
  [
    { precision: 'minute', example: '2020-05-29T08:30', form: /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/u },
    { precision: 'day', example: '2020-05-29', form: /^\d{4}-\d\d-\d\d$/u },
    { precision: 'month', example: '2020-05', form: /^\d{4}-(?:0[1-9]|1[0-2])$/u },
    { precision: 'quarter', example: '2020-Q2', form: /^\d{4}-Q[1-4]$/u },
    { precision: 'year', example: '2020', form: /^\d{4}$/u },
    { precision: 'month-day', example: 'XXXX-05-29', form: /^XXXX-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u },
  ];

/** The value as conversion gives it, or `none`. */
export function dateValue(date: Dated): string {
  return date.known ? date.value : NONE;
}

/** How exact a value is; undefined where it is no date, or a day that does not exist: "2020-02-31", "XXXX-02-30". */
export function findPrecision(value: string): Precision | undefined {
  const found = PRECISIONS.find(({ form }) => form.test(value))?.precision;
  // Of an unknown year: one that has every day.
  const day = found === 'month-day' ? value.replace('XXXX', '2000') : value.slice(0, 10);
  const isDay = found === 'day' || found === 'minute' || found === 'month-day';
  return isDay && findIsoDay(day) === undefined ? undefined : found;
}

/** The first day that a value can mean: "2020-Q2" -> 2020-04-01; undefined where the year is not told. */
export function firstDayOf(value: string): IsoDay | undefined {
  const quarter = /^(\d{4})-Q([1-4])$/u.exec(value);
  if (quarter) return findIsoDay(`${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`);
  return findIsoDay(`${value}-01-01`.slice(0, 10));
}
