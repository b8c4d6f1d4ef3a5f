import type { YearShelf } from '../lib/archive';
import { fill, text } from './_text/text';

/** Address part of the shelf of articles whose year cannot be told. */
export const UNKNOWN_YEAR = 'chua-ro';

export function yearParam(shelf: Pick<YearShelf, 'year'>): string {
  return shelf.year ?? UNKNOWN_YEAR;
}

export function yearTitle(shelf: Pick<YearShelf, 'year'>): string {
  return shelf.year === undefined ? text.years.unknown : fill(text.years.year, { year: shelf.year });
}
