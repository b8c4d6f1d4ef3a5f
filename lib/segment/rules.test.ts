import { describe, expect, test } from 'vitest';
import { NO_BYLINES } from './no-byline-rules';
import { BYLINE, CAPTION_CUES, SOURCE_LINE, TITLED_BYLINE, isByline } from './rules';
import { CLOCK, DATELINE } from './stamp';

describe.each([DATELINE, CLOCK, SOURCE_LINE, BYLINE, TITLED_BYLINE, ...CAPTION_CUES, ...NO_BYLINES])(
  '$id',
  ({ pattern, examples }) => {
    test.each(examples.catches)('catches %j', (text) => expect(text).toMatch(pattern));
    test.each(examples.leaves)('leaves %j', (text) => expect(text).not.toMatch(pattern));
  },
);

test.each([
  'GIAO THÔNG ĐƯỜNG BỘ',
  'THÔNG CÁO ĐẶC BIỆT',
  'DANH MỤC TIN BÀI',
  'Pleiku',
  'Quảng Ninh',
  'Ảnh TTXVN',
  'Ảnh Quang Khải',
  'Ảnh; Võ Hải',
])('%j is no byline', (text) => expect(isByline(text)).toBe(false));

test.each([
  'HOÀI NAM',
  'NGUYỄN THỊ THU HÀ',
  'HUỲNH CÔNG ĐÔNG',
  'Thái Bình',
  'Ảnh - Bài: Lê Hòa',
  'Ánh Ngọc',
  'Bài, ảnh: Quảng Ninh',
])('%j is a byline', (text) => expect(isByline(text)).toBe(true));

test.each(['Đảng ủy Khối', 'Ban Tổ chức Trung ương', 'Kinh tế Xã hội', 'Báo Nhân Dân'])('%j is no byline', (text) =>
  expect(isByline(text)).toBe(false),
);
