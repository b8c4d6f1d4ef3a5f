import type { KnownDate } from '../model';
import { shortDate } from './date';

const FORMS: readonly (readonly [RegExp, KnownDate['precision']])[] = [
  [/^\d{4}-\d\d-\d\dT/u, 'minute'],
  [/^(?:\d{4})-\d\d-\d\d$/u, 'day'],
  [/^XXXX-/u, 'month-day'],
  [/^\d{4}-Q\d$/u, 'quarter'],
  [/^\d{4}-\d\d$/u, 'month'],
  [/^\d{4}$/u, 'year'],
];

/** A date as a correction writes it, for readers: `2020-05-28` -> `28/05/2020`, `2020-Q2` -> `quý II/2020`. */
export function correctedDate(value: string): string {
  const precision = FORMS.find(([form]) => form.test(value))?.[1];
  return precision === undefined ? value : shortDate({ value, precision });
}
