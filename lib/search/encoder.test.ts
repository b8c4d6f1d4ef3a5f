import { describe, expect, test } from 'vitest';
import { findGrowth, isLinear } from '../../tests/linear/growth';
import { readAbbreviations } from '../authority/abbreviations';
import { findDocumentKeys } from './document-key';
import { createEncoder, createQueryEncoder, FIELD_BREAK, FIELD_BREAK_TERM } from './encoder';
import { readSyllables, tabulate } from './syllables';
import { kindOf, readTerm } from './terms';

const table = tabulate(readAbbreviations());
const encode = createEncoder(table);
const loose = (text: string) => readSyllables(text, table).flatMap((sentence) => sentence.map((s) => s.loose));
const exact = (text: string) => readSyllables(text, table).flatMap((sentence) => sentence.map((s) => s.exact));

describe('one loose form', () => {
  test.each([
    ['Trương Hoà Bình', 'truong hoa binh', 'marks and the place of the tone'],
    ['Đại hội'.normalize('NFD'), 'dai hoi', 'decomposed letters'],
    ['Ðảng bộ', 'Đảng bộ', 'Icelandic eth'],
    ['Phạm Sỹ Quý', 'pham si qui', 'i and y'],
    ['UBKT TW', 'Ủy ban Kiểm tra Trung ương', 'abbreviations'],
    ['BTV Thành uỷ', 'ban thuong vu thanh uy', 'abbreviation before a body'],
    ['T.Ư Đoàn', 'Trung ương Đoàn', 'an abbreviation with points'],
    ['T.W Đảng', 'Trung ương Đảng', 'the same in other letters'],
    ['đv', 'Đảng viên', 'of two letters'],
    ['HDND', 'Hội đồng nhân dân', 'of more, without its mark'],
    ['TƯ Đảng', 'Trung ương Đảng', 'an abbreviation that looks like a syllable, in capitals'],
    ['TP.HCM', 'Thành phố Hồ Chí Minh', 'two abbreviations in one word'],
    ['bt tu nghe an', 'Bí thư Tỉnh ủy Nghệ An', 'an abbreviation written apart'],
    ['TPHCM', 'thanh pho ho chi minh', 'the same glued together'],
    ['TP. Hồ Chí Minh', 'thanh pho ho chi minh', 'its point ends no sentence'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo', 'an ampersand inside'],
    ['CT HĐND tỉnh', 'Chủ tịch Hội đồng nhân dân tỉnh', 'CT before a body'],
    ['khóa XIII', 'khoa 13', 'Roman after khóa'],
    ['lần thứ XII', 'lan thu 12', 'Roman after lần thứ'],
    ['đại hội XI', 'dai hoi 11', 'Roman after đại hội'],
    ['nq21', 'Nghị quyết 21', 'type and number glued together'],
    ['ＣＨỈ ＴＨỊ ３５', 'chi thi 35', 'full-width letters'],
    ['𝐂𝐡ỉ 𝐭𝐡ị', 'chi thi', 'bold letters of the mathematical block'],
    ['khóa Ⅻ', 'khoa 12', 'a Roman number in one character'],
    ["H'Yim Kđoh", "h'yim kdoh", 'apostrophes of names'],
  ])('%s = %s (%s)', (a, b) => expect(loose(a)).toEqual(loose(b)));
});

describe('different loose forms', () => {
  test.each([
    ['khóa XI', 'khóa XII'],
    ['khóa XII', 'khóa XIII'],
    ['khóa I', 'khóa II'],
    ['năm 2017', 'năm 217'],
    ['số 11', 'số 1'],
    ['Thúy', 'Thúi'],
    ['thứ tư', 'TƯ'],
    ['DV', 'đảng viên'],
    ['dv', 'dang vien'],
    ['Q.H', 'Quốc hội'],
    ['Nguyễn V.N.', 'Nguyễn Việt Nam'],
    ['TP X', 'TP 10'],
  ])('%s, %s', (a, b) => expect(loose(a)).not.toEqual(loose(b)));
});

test('marks stay apart in the exact form, wherever they are placed', () => {
  expect(exact('Hoà')).toEqual(exact('Hòa'));
  expect(exact('Thùy')).not.toEqual(exact('Thúy'));
  expect(exact('Đoàn')).not.toEqual(exact('Doãn'));
});

test('a query typed without marks asks for no form, also where an abbreviation was written out', () => {
  const query = createQueryEncoder(table);
  expect(query('ubkt sy').filter((term) => readTerm(term).exact !== readTerm(term).loose)).toEqual([]);
  expect(query('UBKT Sơn')).toEqual(encode('UBKT Sơn'));
});

test('pairs keep their order and end with the sentence', () => {
  const pairs = (text: string) =>
    encode(text)
      .map((term) => readTerm(term).loose)
      .filter((term) => kindOf(term) === 'pair');
  expect(pairs('Tân Bình, họp')).toEqual(['tan binh', 'binh hop']);
  expect(pairs('Bình Tân')).toEqual(['binh tan']);
  expect(pairs('Ở Hà Nội. Ông nói')).toEqual(['o ha', 'ha noi', 'ong noi']);
});

describe('three neighbours are one term where they may be a name', () => {
  const names = (terms: readonly string[]) =>
    terms.map((term) => readTerm(term).loose).filter((term) => kindOf(term) === 'name');
  const query = createQueryEncoder(table);
  test.each([
    ['đồng chí Sơn Minh Thắng dự', ['son minh thang']],
    ['Nguyễn Thị Kim Ngân', ['nguyen thi kim', 'thi kim ngan']],
    ['Sơn Minh. Thắng', []],
    ['ĐỒNG CHÍ SƠN MINH THẮNG', []],
    ['sơn minh thắng', []],
  ])('an article: %s', (text, found) => expect(names(encode(text))).toEqual(found));
  test.each([
    ['sơn minh thắng', ['son minh thang']],
    ['son minh thang', ['son minh thang']],
    ['nguyen thi kim ngan', ['nguyen thi kim', 'thi kim ngan']],
    ['chỉ thị của Sơn Minh Thắng', ['son minh thang']],
    ['chi thi cua son minh thang', []],
  ])('a query: %s', (text, found) => expect(names(query(text))).toEqual(found));
});

test('a repeated syllable is kept, and pairs across it', () => {
  const terms = encode('nhân dân nhân dân').map((term) => readTerm(term).loose);
  expect(terms).toEqual(['nhan', 'nhan dan', 'dan', 'dan nhan', 'nhan', 'nhan dan', 'dan']);
});

test('fields are told apart by the empty term', () => {
  expect(encode(['a', '', 'b'].join(FIELD_BREAK))).toEqual(['a', FIELD_BREAK_TERM, FIELD_BREAK_TERM, 'b']);
});

describe('document numbers', () => {
  test.each([
    'Nghị quyết số 21-NQ/TW',
    'NQ 21',
    'nq21',
    'ＮＱ２１',
    '21 nq tw',
    '21 – NQ/TW',
    'nghị quyết 21',
    '21/NQ-TW',
    '21-NQ/T.Ư',
  ])('%s is nq21', (text) => expect(findDocumentKeys(text)).toContain('nq21'));
  test.each([
    ['Đại hội XIII', 'dh13'],
    ['đại hội 13', 'dh13'],
    ['Đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'dh13'],
    ['Nghị quyết Trung ương 4 khóa XII', 'tw4/12'],
    ['Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII', 'tw4/12'],
    ['NQTW4 khoa 12', 'tw4/12'],
    ['Chỉ thị 05-CT/TW', 'ct5/tw'],
  ])('%s is %s', (text, key) => expect(findDocumentKeys(text)).toContain(key));
});

describe('days', () => {
  test('the days of the article itself stand in a field of their own, and nothing else of it', () => {
    expect(encode(['', '', '', '2019-05-31'].join(FIELD_BREAK))).toEqual([...Array<string>(3).fill(''), '@2019-05-31']);
  });
});

test('a word of more parts than a call takes arguments is read to its end', () => {
  expect(encode('31/5/'.repeat(80_000)).length).toBeGreaterThan(100_000);
});

// Processor time, not time on the wall: the machine may be busy with other things. What is too fast to measure passes.
describe('twice the text takes at most about twice the time, also where patterns nearly match', () => {
  test.each([
    'dai hoi dai bieu toan quoc lan thu ',
    '21-nq/',
    '31/5/',
    '31 tháng 5 năm ',
    '1 1 1 ',
    'hoi nghi lan thu tu, ',
    'khoa (',
    '((((',
  ])(
    '%j',
    (piece) => {
      const make = (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
      const growth = findGrowth(encode, make, 200_000, 400_000);
      expect(growth === undefined || isLinear(growth), JSON.stringify(growth)).toBe(true);
    },
    60_000,
  );
});
