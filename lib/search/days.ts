/** Days as numbers: compact in files, compared at once. */
import type { IsoDay } from '../model';

const DAY = 86_400_000;
const START = Date.UTC(1900, 0, 1);

/** `1900-01-01` -> 1, the next day 2; 0 for a day before. */
export function dayNumber(day: IsoDay): number {
  return Math.max(0, (Date.parse(`${day}T00:00:00Z`) - START) / DAY + 1);
}

/** The calendar year of a day number. */
export function yearOfDay(number: number): number {
  return new Date(START + (number - 1) * DAY).getUTCFullYear();
}

/** Its year times a hundred and its month: 202006. */
export function monthOfDay(number: number): number {
  const day = new Date(START + (number - 1) * DAY);
  return day.getUTCFullYear() * 100 + day.getUTCMonth() + 1;
}
