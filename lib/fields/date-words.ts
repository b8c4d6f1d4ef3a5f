import { WORD_END, WORD_START } from '../text';
import { daysInMonth, findIsoDay, type IsoDay } from '../model';

/** A day as the text words it; the year is absent where the text leaves it out. */
export interface DayWords {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** The words, with the session before them: "Sáng 3/11". */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** "Sáng", "Ngày", "hôm nay" ...: what makes a bare "3/11" a day. Absent for bare numbers. */
  readonly opener?: string;
  /** The first of some days that are told with one month. */
  readonly ofSeveral?: true;
}

const OPENER = String.raw`(?:(?:rạng )?sáng|trưa|chiều|tối|đêm|ngày|hôm (?:nay|qua)|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)),?`;
const NOW = String.raw`(?:\s+(?:nay|qua|cùng ngày|ngày))*`;
const NUMBERS = String.raw`(?<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?<month>\d{1,2})(?:(?:\s?[/.-]\s?|,?\s+năm\s+|,\s*|\s+)(?<year>(?:19|20)\d{2})(?!\d)|(?![\d%]|\s?[/.,-]\d))`;
/** "ngày 10 và 11/6", "từ ngày 13 đến 15/10", "ngày 14-15/10": the month is told with the last day; what was reported began on the first. */
const FIRST_DAY = String.raw`(?<first>\d{1,2})\s*(?:,\s*(?:\d{1,2}\s*,?\s*)?)?(?:(?:và|đến|tới)\s+(?:ngày\s+)?|[-–]\s*)`;
const NO_NUMBER_BEFORE = String.raw`(?<![\d/.,-])`;
const OPENED = String.raw`${WORD_START}(?<opener>(?:${OPENER}\s*)+${NOW})\s*[(,]?\s*(?:từ\s+)?(?:${FIRST_DAY}|${NO_NUMBER_BEFORE})`;
const DAY_WORDS = String.raw`(?:${OPENED}|${NO_NUMBER_BEFORE})${NUMBERS}${WORD_END}`;
/** Nouns behind "26/61" that make it a ratio. */
const COUNTED =
  /^\s*(?:chi bộ|đảng bộ|cấp ủy|cấp uỷ|đơn vị|tổ chức|đồng chí|đại biểu|chỉ tiêu|xã|huyện|tỉnh|cơ quan|phiếu|đảng viên|người|nhiệm vụ|trường|hộ|thôn|công trình|dự án|phường)/iu;

/** Cheap, and part of every day that can be found. */
const DAY_AND_MONTH = /\d(?:\s?[/.-]\s?|\s+tháng\s+)\d/iu;

/** Every day named in a text, in order; ratios, decimals and impossible days are none. */
export function findDayWords(text: string): DayWords[] {
  const found: DayWords[] = [];
  if (!DAY_AND_MONTH.test(text)) return found;
  for (const match of text.matchAll(new RegExp(DAY_WORDS, 'giu'))) {
    const words = readMatch(match);
    if (words && !isRatio(words, text)) found.push(words);
  }
  return found;
}

function readMatch(match: RegExpExecArray): DayWords | undefined {
  const { first, day: last = '', month = '', year, opener } = match.groups ?? {};
  const day = first !== undefined && Number(first) < Number(last) ? first : last;
  const numbers = { day: Number(day), month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) };
  if (numbers.day < 1 || numbers.day > daysInMonth(numbers.year ?? 2000, numbers.month)) return undefined;
  const told = match[0].trim();
  const start = match.index + match[0].indexOf(told);
  // "Sáng nay (1/7)": the bracket that was opened is closed.
  const closes = told.includes('(') && match.input.charAt(start + told.length) === ')';
  const words = closes ? `${told})` : told;
  return {
    ...numbers,
    words,
    start,
    end: start + words.length,
    ...(opener === undefined ? {} : { opener: opener.trim() }),
    ...(first === undefined ? {} : { ofSeveral: true as const }),
  };
}

function isRatio(words: DayWords, text: string): boolean {
  return words.opener === undefined && words.year === undefined && COUNTED.test(text.slice(words.end));
}

/** @returns the day as ISO, if year, month and day make one */
export function toIsoDay(year: number, month: number, day: number): IsoDay | undefined {
  return findIsoDay(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`);
}

/** `"06:29"` of `"Thứ Sáu, 17/02/2023, 06:29 [GMT+7]"`, in 24 hours; undefined if no time is told. */
export function findTime(text: string): string | undefined {
  const [, hour = '', minute = '', half = ''] =
    /(?<!\d)(\d{1,2})\s*[:hg]\s*(\d{2})(?!\d)(?::\d{2})?'?\s*(AM|PM|SA|CH)?/iu.exec(text) ?? [];
  if (hour === '' || Number(minute) > 59) return undefined;
  const afternoon = /^(?:PM|CH)$/iu.test(half);
  const hours = (Number(hour) % (half === '' ? 24 : 12)) + (afternoon ? 12 : 0);
  return Number(hour) > 24 ? undefined : `${pad(hours)}:${minute}`;
}

/** `"2020-05-28"` plus `-60` days. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
  return moved as IsoDay;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}
