import { isInferred, type IsoDay, type KnownDate, type StoredArticle } from '../model';

/**
 * Vietnamese dates, from text to text: no Date object, so no time zone of the building machine.
 * Source of the forms: dd/mm/yyyy in lists, "ngày 1 tháng 7 năm 2020" in sentences, day first.
 */
const QUARTERS: Readonly<Record<string, string>> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };

/** For lists and margins: `2020-07-01T10:45` -> `01/07/2020`, `2024-Q2` -> `quý II/2024`, `XXXX-11-03` -> `03/11`. */
export function shortDate({ value, precision }: Pick<KnownDate, 'value' | 'precision'>): string {
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
  switch (precision) {
    case 'minute':
    case 'day':
      return `${day}/${month}/${year}`;
    case 'month':
      return `${month}/${year}`;
    case 'quarter':
      return `quý ${QUARTERS[month] ?? month}/${year}`;
    case 'year':
      return year;
    case 'month-day':
      return `${day}/${month}`;
    default:
      return precision satisfies never;
  }
}

/** For sentences: `2020-07-01T10:45` -> `lúc 10:45, ngày 1 tháng 7 năm 2020`, `2020-05` -> `tháng 5 năm 2020`. */
export function longDate({ value, precision }: Pick<KnownDate, 'value' | 'precision'>): string {
  const [year = '', month = '', day = ''] = value.slice(0, 10).split('-');
  switch (precision) {
    case 'minute':
      return `lúc ${value.slice(11)}, ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
    case 'day':
      return `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`;
    case 'month':
      return `tháng ${Number(month)} năm ${year}`;
    case 'quarter':
      return `quý ${QUARTERS[month] ?? month} năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'month-day':
      return `ngày ${Number(day)} tháng ${Number(month)}, không rõ năm`;
    default:
      return precision satisfies never;
  }
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as authority data writes it: `30/05/2019`, `05/2019`, `2019`. */
export function authorityDate(value: string): string {
  return value.split('-').reverse().join('/');
}

/** The same in a sentence: `ngày 30/05/2019`, `tháng 05/2019`, `năm 2019`. */
export function authorityDateWords(value: string): string {
  const precision = ['năm', 'tháng', 'ngày'][value.split('-').length - 1] ?? '';
  return `${precision} ${authorityDate(value)}`;
}

export function dayText(day: IsoDay): string {
  return shortDate({ value: day, precision: 'day' });
}

/** For `<time datetime>`: only what HTML takes; quarters have no form there. */
export function machineDate({ value, precision }: Pick<KnownDate, 'value' | 'precision'>): string | undefined {
  switch (precision) {
    case 'minute':
      return `${value}+07:00`;
    case 'day':
    case 'month':
    case 'year':
      return value;
    case 'month-day':
      return value.slice(5);
    case 'quarter':
      return undefined;
    default:
      return precision satisfies never;
  }
}

/** The one date that a list shows for an article, and what it is the date of. */
export type ListedDate =
  | {
      readonly kind: 'published' | 'event';
      readonly text: string;
      readonly machine?: string;
      readonly inferred: boolean;
      /** A day and a month may stand in the text without their year. */
      readonly hasYear: boolean;
    }
  | { readonly kind: 'after' | 'before'; readonly text: string }
  | { readonly kind: 'unknown' };

/** Published, else event, else the bounds that the text leaves. */
export function listedDate(article: Pick<StoredArticle, 'published' | 'event'>): ListedDate {
  for (const date of [article.published, article.event]) {
    if (!date.known) continue;
    const machine = machineDate(date);
    const hasYear = date.precision !== 'month-day';
    const told = { kind: date.role, text: shortDate(date), inferred: isInferred(date), hasYear };
    return machine === undefined ? told : { ...told, machine };
  }
  const bounds = [article.published.bounds, article.event.bounds];
  const from = bounds.find((one) => one?.from !== undefined)?.from;
  if (from !== undefined) return { kind: 'after', text: dayText(from) };
  const to = bounds.find((one) => one?.to !== undefined)?.to;
  return to === undefined ? { kind: 'unknown' } : { kind: 'before', text: dayText(to) };
}
