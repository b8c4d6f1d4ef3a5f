/** How pages print the day and hour of publication. */
import { arePenNames } from './names';
import { SECTION } from './sections';

const VIETNAMESE_MONTHS = [
  'giêng|một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy|bẩy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai|chạp',
];
const ENGLISH_MONTHS = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
/** Longer names first: "mười một" is not October. */
const MONTH_NAME = String.raw`(?:${VIETNAMESE_MONTHS.toReversed().join('|')})(?!\p{L})`;
const ENGLISH_NAME = String.raw`(?:${ENGLISH_MONTHS.join('|')})(?!\p{L})`;
const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;

/** "10:45", "9h30", "10h:25'", "9 giờ 30 phút", "6:26 PM". */
const TIME = String.raw`\d{1,2}\s*(?:h:|giờ|[:hg])\s*\d{2}(?::\d{2})?(?:\s*phút)?['’]?(?:\s*(?:AM|PM|SA|CH)(?!\p{L}))?`;

/** The ways to print a day, each with its parts. */
const DAY_FORMS: readonly string[] = [
  // "01/07/2020", "01 - 07 - 2020"
  String.raw`(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>${YEAR})`,
  // "ngày 3 tháng 8 năm 2021", "25 Tháng 8 2020", "16 Tháng Mười, 2020"
  String.raw`(?:ngày )?(?<day>\d{1,2}) tháng (?:(?<month>\d{1,2})|(?<name>${MONTH_NAME})),? (?:năm )?(?<year>${YEAR})`,
  // "Tháng Mười 16, 2020"
  String.raw`tháng (?:(?<month>\d{1,2})|(?<name>${MONTH_NAME})) (?<day>\d{1,2}),? (?<year>${YEAR})`,
  // "2021-08-03", "2020-10-16T08:30:00+07:00"
  String.raw`(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`,
  // "October 16, 2020"
  String.raw`(?<english>${ENGLISH_NAME})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>${YEAR})`,
  // "16 Oct 2020"
  String.raw`(?<day>\d{1,2}) (?<english>${ENGLISH_NAME})\.?,? (?<year>${YEAR})`,
];
const DAY_PATTERNS = DAY_FORMS.map((form) => new RegExp(String.raw`(?<!\d)(?<!\d[/.-])${form}`, 'iu'));
const DAY = String.raw`(?:${DAY_FORMS.map((form) => form.replace(/\?<\w+>/gu, '?:')).join('|')})`;

const WEEKDAY = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|t[2-7]|cn|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)`;
const LABEL = String.raw`(?:(?:ngày|giờ|thời gian|ngày giờ|được)? ?(?:đăng|gửi|xuất bản|phát hành|cập nhật|tạo|viết|đưa)(?: tin| bài(?: viết)?(?: gốc)?)?(?: lần cuối)?|(?:published|updated|posted|created|last (?:modified|updated))(?: on)?|date|hôm nay|ngày|lúc|vào|at|on)`;
const ZONE = String.raw`(?:GMT|UTC)\s*\+\s*0?7`;
const COUNTER = String.raw`(?:(?:số )?(?:lượt|lần|người)? ?(?:xem|đọc|truy cập|views?|hits|bình luận|phản hồi)\s*:?\s*[\d.,]+|[\d.,]+\s*(?:(?:lượt|lần|người) (?:xem|đọc)|views?|hits|bình luận|phản hồi)|(?<=[|•·]\s{0,3})[\d.,]+(?=\s*(?:[|•·]|$)))`;
const FILED = String.raw`(?:(?:chuyên )?mục\s*:\s*)?${SECTION}`;
const TOOL = String.raw`(?:in bài(?: viết)?|bản in|in trang|chia sẻ|lưu bài|gửi email|cỡ chữ|nghe đọc bài|a[+-]{0,2})`;
/** Who wrote or entered it, in a stamp that says so. */
const BY = String.raw`(?:(?:tác giả|(?:đăng |gửi |viết |được đăng )?bởi|người (?:đăng|gửi|viết)|(?:posted |written )?by)\s*:?\s*\p{L}[\p{L}.]*(?: \p{L}[\p{L}.]*){0,4}?)`;
const BETWEEN = String.raw`[\s|,;:•·–—()[\]/.\p{So}\uFE0F-]*`;
const PIECE = String.raw`(?:${BY}|${LABEL}|${WEEKDAY}|${DAY}|${TIME}|${ZONE}|${COUNTER}|${FILED}|${TOOL})(?![\p{L}])${BETWEEN}`;
/** The section, the place or the author before the stamp, set off by a sign. */
const WHOSE = String.raw`(?:\p{Lu}[\p{L}. ]{0,40}?\s*(?:[-–•|·]|,(?=\s*(?:ngày )?${DAY}))\s*)?`;

/** A line that is made of a day and of what stamps have beside it, and of nothing else: "10:45, 01/07/2020". */
export const DAY_STAMP = new RegExp(
  String.raw`^(?=.{6,120}$)(?=.*${DAY})${BETWEEN}${WHOSE}${BETWEEN}(?:${PIECE}){1,9}$`,
  'iu',
);

/** A clock without a day, alone on its line: "10h:25'". */
export const CLOCK_STAMP = new RegExp(String.raw`^[\s(|]*${TIME}[\s)|]*(?:${ZONE})?$`, 'iu');

/** The first day with a year that a stamp tells, in numbers; it may be none of the calendar. */
export function findStampDay(text: string): { year: number; month: number; day: number } | undefined {
  const matches = DAY_PATTERNS.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  const found = matches.sort((a, b) => a.index - b.index)[0];
  if (!found) return undefined;
  const { year, month, day, name, english } = found.groups ?? {};
  const index =
    month === undefined ? monthOf(name, VIETNAMESE_MONTHS) || monthOf(english, ENGLISH_MONTHS) : Number(month);
  return { year: Number(year), month: index, day: Number(day) };
}

/** From 1; 0 for a name that is none. */
function monthOf(name: string | undefined, names: readonly string[]): number {
  return name === undefined ? 0 : 1 + names.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, 'iu').test(name));
}

const NAME = String.raw`(?<name>PV|\p{Lu}[\p{L}.’]*(?: (?!Thứ(?!\p{L}))\p{Lu}[\p{L}.’]*){1,4})`;
const SIGNED = new RegExp(
  String.raw`(?:[Tt]ác giả|(?:[Đđ]ăng |[Gg]ửi |[Vv]iết )?[Bb]ởi|[Nn]gười viết|[Bb]y)\s*:?\s*${NAME}(?!\p{L}| (?!vào|lúc|ngày|đăng)\p{Ll})`,
  'u',
);
/** "VƯƠNG TRẦN - Thứ sáu, ...", "PV • 28/01/2025": a name before a sign; before a comma stands the place as often. */
const LEADING = new RegExp(String.raw`^${NAME}(?:\s*[-–•|·]\s|\s+(?=(?:[Tt]hứ|Chủ nhật)(?!\p{L})))`, 'u');

/** Who wrote the article, where the stamp says so: `"Lê Hiệp - 16/10/2020 08:30"` -> `"Lê Hiệp"`. */
export function findStampAuthor(text: string): string | undefined {
  const name = (SIGNED.exec(text) ?? LEADING.exec(text))?.groups?.['name'];
  return name !== undefined && arePenNames(name) && !WEEKDAY_FIRST.test(name) ? name : undefined;
}
const WEEKDAY_FIRST = new RegExp(String.raw`^(?:${WEEKDAY}|admin\p{L}*|quản trị|${FILED})(?!\p{L})`, 'iu');
