import { parseRuleId, type RuleRow } from '../model';

export interface SignRule extends RuleRow {
  readonly pattern: RegExp;
}

/** "10:45", "9h30", "10h:25'", "9 giờ 30 phút", "6:26 PM". */
export const TIME = String.raw`\d{1,2}\s*(?:h:|giờ|[:hg])\s*\d{2}(?::\d{2})?(?:\s*phút)?['’]?(?:\s*(?:AM|PM|SA|CH)(?!\p{L}))?`;
/** "01/07/2020", "ngày 3 tháng 8 năm 2021", "25 Tháng 8 2020", "2021-08-03". */
export const DAY = String.raw`(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d{2}(?!\d)|(?:ngày )?\d{1,2} tháng \d{1,2},? (?:năm )?(?:19|20)\d{2}(?!\d)|(?:19|20)\d{2}-\d{2}-\d{2}(?!\d))`;
const WEEKDAY = String.raw`(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|t[2-7]|cn)`;
const LABEL = String.raw`(?:(?:ngày|giờ|thời gian|ngày giờ)? ?(?:đăng|gửi|xuất bản|phát hành|cập nhật|tạo|viết|đưa)(?: tin| bài(?: viết)?(?: gốc)?)?(?: lần cuối)?|(?:published|updated|posted|created|last (?:modified|updated))(?: on)?|date|hôm nay|ngày|lúc|vào)`;
const ZONE = String.raw`(?:GMT|UTC)\s*\+\s*0?7`;
const COUNTER = String.raw`(?:(?:số )?(?:lượt|lần|người)? ?(?:xem|đọc|truy cập|views?|hits)\s*:?\s*[\d.,]+|[\d.,]+\s*(?:(?:lượt|lần|người) (?:xem|đọc)|views?|hits))`;
const BETWEEN = String.raw`[\s|,;:•·–—()[\]/.-]*`;
const PIECE = String.raw`(?:${LABEL}|${WEEKDAY}|${DAY}|${TIME}|${ZONE}|${COUNTER})(?!\p{L})${BETWEEN}`;
/** The section, the place or the author before the stamp, set off by a sign. */
const WHOSE = String.raw`(?:(?<whose>\p{Lu}[\p{L}. ]{0,40}?)\s*(?:[-–•|·]|,(?=\s*${DAY}))\s*)?`;

/** A line that is made of a day and of what stamps have beside it, and of nothing else. */
export const DATELINE: SignRule = {
  id: parseRuleId('segment/dateline'),
  pattern: new RegExp(String.raw`^(?=.{6,120}$)(?=.*${DAY})${WHOSE}${BETWEEN}(?:${PIECE}){1,9}$`, 'iu'),
  why: 'a date stamp on a line of its own, with its weekday, clock, label, view counter, and the section or author before it',
  examples: {
    catches: [
      '10:45, 01/07/2020',
      '09:49 31/05/2019',
      '(Thứ Tư, 03/07/2019-5:59 PM)',
      "19:26', 6/2/2017",
      "Thứ sáu, 17/9/2010 10h:25'",
      'Thứ Ba, ngày 3 tháng 8 năm 2021',
      'Ngày giờ đăng bài viết gốc: 10/10/2025 6:26 PM',
      'Giờ đăng: 11:57 ngày 26/05/2025',
      'Thứ Sáu, 17/02/2023, 06:29 [GMT+7]',
      '06:34, ngày 13-10-2023',
      'Thứ năm, 04 Tháng 11 2021 17:08',
      'Hôm nay: 6-2-2019',
      'Ngày đăng: 07/08/2017 - 09:08',
      'Ngày đăng bài viết gốc: 29/09/2025, 07:30 SA',
      'Lượt xem: 7370 | Gửi lúc: 05/12/2013 15:42:27',
      'Ngày đăng: 28/07/2015 - Lượt xem: 411',
      'Xã hội - Ngày đăng : 14:32, 25/10/2020',
      'PV • 28/01/2025 08:22',
      'Cập nhật lúc: 9 giờ 30 phút, 15/6/2020',
    ],
    leaves: [
      'Ngày 28/5, Đảng ủy Khối tổ chức hội nghị',
      'nhiệm kỳ 2020 - 2025',
      '26/61',
      'Khai mạc Đại hội - ngày hội của toàn Đảng bộ',
      'Sinh ngày 26/8/1968 tại Hà Giang',
      'Hội thao chào mừng đại hội 14/09/2010',
    ],
  },
};

/** A clock without a day: the second line of a stamp, or a player. */
export const CLOCK: SignRule = {
  id: parseRuleId('segment/clock-alone'),
  pattern: new RegExp(String.raw`^[\s(|]*${TIME}[\s)|]*(?:${ZONE})?$`, 'iu'),
  why: 'a clock without a day is the second line of a stamp',
  examples: { catches: ["10h:25'", '08:20'], leaves: ['8 giờ 30 phút, đại hội khai mạc', 'Tỷ lệ 95:100'] },
};

/** True for a line that is a stamp, or a clock alone. */
export function isStampLine(text: string): boolean {
  return DATELINE.pattern.test(text) || CLOCK.pattern.test(text);
}
