/** The words around the one date that is shown of an article where many are listed. */
import type { StoredArticle } from '../lib/model';
import { listedDate, type ListedDate } from '../lib/render';
import { fill, text } from './_text/text';

export type Dates = Pick<StoredArticle, 'published' | 'event'>;
export type ToldDate = Extract<ListedDate, { readonly inferred: boolean }>;

/** Whether words of the article tell the date, as against the bounds that are left. */
export function isTold(date: ListedDate): date is ToldDate {
  return 'inferred' in date;
}

/** What the date is the date of, and how much of it is known: "sự việc", "chưa rõ năm", "ngày suy ra". */
export function dateMarks({ kind, hasYear, inferred }: ToldDate): string[] {
  return [
    ...(kind === 'event' ? [text.list.eventMark] : []),
    ...(hasYear ? [] : [text.list.yearUnknownMark]),
    ...(inferred ? [text.list.inferredMark] : []),
  ];
}

/** The date with its marks: `03/11 (sự việc, chưa rõ năm)`. */
export function markedDateText(date: ToldDate): string {
  const marks = dateMarks(date);
  return marks.length === 0 ? date.text : `${date.text} (${marks.join(', ')})`;
}

/** The date alone, where a sentence goes around it: `01/07/2020`, `03/11, chưa rõ năm`, `chưa rõ ngày`. */
export function listedDateText(article: Dates): string {
  const date = listedDate(article);
  if (!isTold(date)) return boundWords(date);
  return date.hasYear ? date.text : `${date.text}, ${text.list.yearUnknownMark}`;
}

/** What is said of a date that no words of the article tell. */
export function boundWords(date: Exclude<ListedDate, ToldDate>): string {
  switch (date.kind) {
    case 'after':
      return fill(text.list.after, { date: date.text });
    case 'before':
      return fill(text.list.before, { date: date.text });
    case 'unknown':
      return text.list.dateUnknown;
    default:
      return date satisfies never;
  }
}
