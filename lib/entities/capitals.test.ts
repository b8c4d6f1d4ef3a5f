import { describe, expect, test } from 'vitest';
import { readCapitals } from './capitals';

describe('headlines in capitals', () => {
  test.each([
    ['NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII', 'nghị quyết Trung ương 4 khóa XII', 'a plenum'],
    ['CHỈ THỊ SỐ 35-CT/TW CỦA BỘ CHÍNH TRỊ', 'chỉ thị số 35-CT/TW của Bộ Chính trị', 'a code and a body'],
    ['QUY ĐỊNH SỐ 04-QĐi/TW', 'quy định số 04-QĐi/TW', 'one small letter in a code'],
    ['NGHỊ QUYẾT TW4 (KHÓA XII)', 'nghị quyết TW4 (khóa XII)', 'in brackets'],
    ['ĐẠI HỘI ĐẢNG BỘ TỈNH LẦN THỨ XX', 'đại hội Đảng bộ tỉnh lần thứ XX', 'a province'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG ĐOÀN', 'Ban Chấp hành Trung ương Đoàn', 'the Youth Union'],
    ['Nghị quyết TRUNG ƯƠNG 4', 'Nghị quyết TRUNG ƯƠNG 4', 'a sentence stays'],
    ['35 - 40 %', '35 - 40 %', 'no letters'],
    ['', '', 'nothing'],
  ])('%s', (text, expected) => {
    expect(readCapitals(text)).toBe(expected);
    expect(readCapitals(text)).toHaveLength(text.length);
  });
});
