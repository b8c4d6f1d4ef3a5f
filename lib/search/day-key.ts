/** Calendar days written out in a text, so that "31/5/2019", "31-05-2019" and "ngày 31 tháng 5 năm 2019" meet in one term. */
import { findIsoDay, type IsoDay } from '../model';
import { WORD_END, WORD_START } from '../text/words';
import { oneLine, plainText } from './plain';

/** A way of writing a day; the pattern names its `day`, `month` and `year`. */
interface DayRule {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
}

const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;

export const DAY_RULES: readonly DayRule[] = [
  {
    id: 'search/day-in-figures',
    why: 'the usual form, day first, with one sign twice',
    pattern: pattern(String.raw`${DAY} ?(?<sign>[/.-]) ?${MONTH} ?\k<sign> ?${YEAR}`),
  },
  {
    id: 'search/day-in-words',
    why: 'the form of running text, typed with or without marks',
    pattern: pattern(String.raw`${DAY} th[áa]ng ${MONTH}(?:,? n[ăa]m |, ?|/| )${YEAR}`),
  },
  {
    id: 'search/day-in-iso-order',
    why: 'the form of data and file names',
    pattern: pattern(String.raw`${YEAR}-${MONTH}-${DAY}`),
  },
];

/** Every existing day that the text names in full, each once. */
export function findDays(text: string): IsoDay[] {
  return daysIn(oneLine(plainText(text)));
}

/** The same of plain text in one line. */
export function daysIn(line: string): IsoDay[] {
  const days = DAY_RULES.filter(({ pattern }) => pattern.test(line)).flatMap((rule) =>
    [...line.matchAll(new RegExp(rule.pattern, 'giu'))].flatMap(({ groups }) => toDay(groups ?? {}) ?? []),
  );
  return [...new Set(days)];
}

function pattern(source: string): RegExp {
  return new RegExp(WORD_START + source + WORD_END, 'iu');
}

function toDay({ day = '', month = '', year = '' }: Readonly<Record<string, string | undefined>>): IsoDay | undefined {
  return findIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
