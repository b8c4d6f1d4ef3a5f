import { describe, expect, test } from 'vitest';
import { CLOCK_STAMP, DAY_STAMP, findStampAuthor, findStampDay } from './stamp';

/** One day in the ways that newspapers, portals and publishing systems print it. */
const STAMPS = [
  '16 Tháng Mười, 2020',
  'Tháng Mười 16, 2020',
  '16 Tháng Mười, 2020 by admin',
  'Thứ Sáu, 16 Tháng Mười 2020 08:30',
  '2020-10-16T08:30:00+07:00',
  'Đăng lúc: 08:30, 16/10/2020 (GMT+7)',
  'Ngày đăng 16/10/2020 | 08:30 AM | Lượt xem: 32',
  'Thứ 6 - 16/10/2020 08:30 | 123 | 0',
  '16.10.2020 | 08:30',
  "8:30' - 16/10/2020",
  'Được đăng: Thứ sáu, 16 Tháng 10 2020 08:30',
  'Tin tức/16-10-2020',
  'Friday, October 16, 2020',
  '16 Oct 2020',
  'T6, 16/10/2020 | 08:30',
  '16-10-2020 - 14:35 | Chính trị',
  'VƯƠNG TRẦN - Thứ sáu, 16/10/2020 17:05 (GMT+7)',
  'Gửi bởi Nguyễn Lan vào 16/10/2020 - 08:30',
  'Tác giả: Nguyễn Lan | Ngày đăng: 16/10/2020',
  'Posted on 16/10/2020 by nguyenlan',
  'Hà Nội, ngày 16/10/2020',
  '🕔 16/10/2020, 08:30',
  'Thứ 6,  16/10/2020 | 08:30  | 1.024 lượt xem | In bài',
  '16/10/2020 | 08:30 | A- A A+',
  'Chuyên mục: Tin tức, ngày đăng: 16/10/2020',
  'Cập nhật 08:30 ngày 16/10/2020, lượt đọc: 23',
];

describe('a stamp', () => {
  test.each(STAMPS)('%s', (text) => {
    expect(DAY_STAMP.test(text)).toBe(true);
    expect(findStampDay(text)).toEqual({ year: 2020, month: 10, day: 16 });
  });

  test.each([
    ['3 Tháng Mười Một, 2020', { year: 2020, month: 11, day: 3 }],
    ['25 tháng Chạp 2020', { year: 2020, month: 12, day: 25 }],
    ['Tháng Giêng 3, 2021', { year: 2021, month: 1, day: 3 }],
    ['31/02/2020', { year: 2020, month: 2, day: 31 }],
    ['08:30', undefined],
  ])('the day of %s', (text, day) => expect(findStampDay(text)).toEqual(day));

  test.each([
    'Khai mạc Đại hội Đảng bộ huyện ngày 16/10/2020',
    'Tập huấn công tác mặt trận (16/10/2020)',
    'Sáng 16/10/2020, Đảng bộ huyện khai mạc đại hội',
    'Nhiệm kỳ 2020 - 2025',
    'Nghị quyết số 12 ngày 16/10/2020',
  ])('none is %s', (text) => expect(DAY_STAMP.test(text) || CLOCK_STAMP.test(text)).toBe(false));
});

test.each([
  ['VƯƠNG TRẦN - Thứ tư, 14/10/2020 17:05 (GMT+7)', 'VƯƠNG TRẦN'],
  ['Hoài Thu Thứ sáu, 16/10/2020 10:31 (GMT+7)', 'Hoài Thu'],
  ['Tác giả: Nguyễn Lan | Ngày đăng: 16/10/2020', 'Nguyễn Lan'],
  ['Gửi bởi Nguyễn Lan vào 16/10/2020 - 08:30', 'Nguyễn Lan'],
  ['PV • 28/01/2025 08:22', 'PV'],
  ['Xây dựng Đảng | 16/10/2020', undefined],
  ['Nghệ An, 16/10/2020', undefined],
  ['16 Tháng Mười, 2020 by Quản trị', undefined],
  ['Đăng bởi: admin Ngày: 16/10/2020', undefined],
  ['TTXVN - 12/10/2020', undefined],
])('the author in %s', (text, author) => expect(findStampAuthor(text)).toBe(author));
