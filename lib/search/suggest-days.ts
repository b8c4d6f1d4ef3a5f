/** What may follow `từ:`, `đến:`, `năm:` and `khóa:`: years, months and terms of which this archive has articles. */
import { toRoman } from '../text/roman';
import type { FixedCondition } from './conditions';
import type { DayCounts, ValueCount } from './facet-reader';

/** A value that completes a condition. */
export interface DayValue {
  readonly unit: 'year' | 'month' | 'term';
  /** As it is written behind the key: `2020`, `06/2020`, `XIII`. */
  readonly written: string;
  readonly articles: number;
}

const MOST = 8;

/**
 * Values that begin with what is typed, the newest first; a whole year is followed by its months.
 * `"20"` -> 2024, 2023 ...; `"2020"` -> 2020, 12/2020 ...; `"6/20"` -> 06/2024 ...; of a term `"x"` -> XIV, XIII ...
 */
export function suggestDays(field: FixedCondition['field'], typed: string, counts: DayCounts): DayValue[] {
  const values =
    field === 'term' ? termsLike(typed, counts) : [...yearsLike(typed, counts), ...monthsLike(typed, counts)];
  return values.slice(0, MOST);
}

function termsLike(typed: string, { terms }: DayCounts): DayValue[] {
  const begun = typed.toUpperCase();
  return terms
    .map(({ value, articles }) => ({ value, unit: 'term' as const, written: toRoman(value), articles }))
    .filter(({ value, written }) => written.startsWith(begun) || String(value).startsWith(begun))
    .sort((a, b) => Number(isWhole(b, begun)) - Number(isWhole(a, begun)))
    .map(({ unit, written, articles }) => ({ unit, written, articles }));
}

function isWhole({ value, written }: { readonly value: number; readonly written: string }, typed: string): boolean {
  return written === typed || String(value) === typed;
}

function yearsLike(typed: string, { years }: DayCounts): DayValue[] {
  return years
    .filter(({ value }) => String(value).startsWith(typed))
    .map(({ value, articles }) => ({ unit: 'year', written: String(value), articles }));
}

/** Of a whole year, or of the months with the number that was typed: `"2020"`, `"2020-0"`, `"06"`, `"6/2"`. */
function monthsLike(typed: string, { months }: DayCounts): DayValue[] {
  const [, month, begun = ''] = /^(\d{1,2})(?:[/.-](\d{0,4}))?$/u.exec(typed) ?? [];
  const [, year, of = ''] = /^(\d{4})(?:[/.-](\d{0,2}))?$/u.exec(typed) ?? [];
  const isLike = ({ value }: ValueCount<number>): boolean => {
    const [itsYear, itsMonth] = [String(Math.floor(value / 100)), value % 100];
    if (year !== undefined) return itsYear === year && String(itsMonth).padStart(2, '0').startsWith(of);
    return month !== undefined && itsMonth === Number(month) && itsYear.startsWith(begun);
  };
  return months.filter(isLike).map(({ value, articles }) => ({
    ...{ unit: 'month', articles },
    written: `${String(value % 100).padStart(2, '0')}/${Math.floor(value / 100)}`,
  }));
}
