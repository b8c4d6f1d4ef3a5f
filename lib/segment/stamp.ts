import { parseRuleId, type RuleRow } from '../model';
import { CLOCK_STAMP, DAY_STAMP } from '../text';

export interface SignRule extends RuleRow {
  readonly pattern: RegExp;
}

/** A line that is made of a day and of what stamps have beside it, and of nothing else. */
export const DATELINE: SignRule = {
  id: parseRuleId('segment/dateline'),
  pattern: DAY_STAMP,
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
  pattern: CLOCK_STAMP,
  why: 'a clock without a day is the second line of a stamp',
  examples: { catches: ["10h:25'", '08:20'], leaves: ['8 giờ 30 phút, đại hội khai mạc', 'Tỷ lệ 95:100'] },
};

/** True for a line that is a stamp, or a clock alone. */
export function isStampLine(text: string): boolean {
  return DATELINE.pattern.test(text) || CLOCK.pattern.test(text);
}
