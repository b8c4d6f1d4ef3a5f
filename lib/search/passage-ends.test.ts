import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from '../../tests/linear/growth';
import { readAbbreviations } from '../authority/abbreviations';
import { cutPassage } from './passage';
import { readSyllables, tabulate } from './syllables';

const table = tabulate(readAbbreviations());
const askedBy = (query: string) =>
  readSyllables(query, table).flatMap((sentence) => sentence.map(({ loose }) => loose));
const LONG = 'cán bộ đảng viên công nhân nông dân trí thức thanh niên phụ nữ học sinh sinh viên';
const SHORT = 'cán bộ đảng viên công nhân nông dân';

/** The passage of a text in which the hit stands far from both ends, without the signs that tell so. */
function passage(before: string, after: string): { readonly start: string; readonly end: string } {
  const text = `${'mở đầu dài dòng không liên quan '.repeat(12)}${before} Sơn Minh Thắng ${after}`;
  const cut = cutPassage(text, askedBy('Sơn Minh Thắng'), table)
    .map((piece) => piece.text)
    .join('');
  const [start = '', end = ''] = cut.replace(/^… /u, '').replace(/ …$/u, '').split(' Sơn Minh Thắng ');
  return { start, end };
}

const AFTER = `phát biểu. ${'Kết. '.repeat(80)}`;

describe('a passage begins', () => {
  test.each([
    ['Chiều qua, tại Hà Nội, đồng chí', 'Chiều qua, tại Hà Nội, đồng chí', 'with the sentence', '. '],
    [`${LONG}, tại hội trường lớn đồng chí`, 'tại hội trường lớn đồng chí', 'with a clause', ' '],
    [`${LONG} trong hội trường lớn đồng chí`, 'trong hội trường lớn đồng chí', 'with a phrase', ' '],
    [`${LONG} của Đảng bộ tỉnh đồng chí`, 'của Đảng bộ tỉnh đồng chí', 'not behind the word that begins it', ' '],
    [`${LONG} tỉnh “Nam Định đồng chí`, '“Nam Định đồng chí', 'with the sign that opens it', ' '],
    [`${LONG} giảm 1,5 triệu đồng so năm ngoái đồng chí`, /^(?!5)/u, 'in no amount', ' '],
    [`và ${LONG} ngày 28/5, 30/6/2020 đồng chí`, /^30\/6\/2020/u, 'in no day', ' '],
    [`và ${LONG} Nghị quyết Trung ương 4, khóa XII đồng chí`, /^(?!khóa)/u, 'in no citation', ' '],
    [`và ${LONG} Chỉ thị số 35-CT/TW đồng chí`, /^(?!số|35|CT|TW)/u, 'in no number', ' '],
    [`và ${LONG} đồng chí Nguyễn Phú Trọng đồng chí`, /^(?!Phú|Trọng)/u, 'in no name', ' '],
  ])('%s: %s (%s)', (before, expected, _, sign) => {
    const { start } = passage(`chấm${sign}${before}`, AFTER);
    if (typeof expected === 'string') expect(start).toBe(expected);
    else expect(start).toMatch(expected);
  });
});

describe('a passage ends', () => {
  test.each([
    [`${LONG} ${LONG}. ${'Câu sau dài. '.repeat(3)}${LONG}`, /Câu sau dài\.$/u, 'with a sentence'],
    [`${LONG} ${LONG} ${SHORT}, kỷ niệm ${LONG}`, /nông dân$/u, 'with a clause'],
    [`${LONG} ${LONG} ${SHORT} với niềm vui ${LONG}`, /nông dân$/u, 'with a phrase'],
    [`${LONG} ${LONG} theo Nghị quyết số 21-NQ/TW, ${LONG}`, /^(?!.*(?:Nghị|quyết|số|21|NQ)$)/u, 'in no citation'],
    [`${LONG} ${LONG} hôm ngày 28 tháng 5 năm 2020 ${LONG}`, /^(?!.*(?:ngày|28|tháng|5|năm)$)/u, 'in no day'],
  ])('%s: %s (%s)', (after, expected) => expect(passage('Đồng chí', after).end).toMatch(expected));
});

describe('twice the text takes at most about twice the time', () => {
  test.each(['ngày 1 tháng 2 năm 3 ', '1,', 'Nghị quyết ', '35-CT/TW ', 'khóa (', 'Sơn Minh '])(
    '%j',
    (piece) => {
      const make = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const growth = findGrowth((text) => cutPassage(text, ['son', 'minh', '#nq4/tw'], table), make, 20_000, 160_000);
      expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
    },
    60_000,
  );
});
