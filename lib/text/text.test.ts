import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canon,
  compareByGivenName,
  findRoman,
  findSlug,
  countWords,
  findWords,
  fold,
  mapCharacters,
  oldTonePlace,
  toRoman,
} from '.';

describe('mapCharacters', () => {
  test.each([
    ['Ðảng bộ', 'Đảng bộ', 'Icelandic eth for Đ'],
    ['Hội\u00a0nghị', 'Hội nghị', 'no-break space'],
    ['kinh\u200b tế', 'kinh tế', 'zero-width space'],
    ['Đại hội'.normalize('NFD'), 'Đại hội', 'decomposed'],
    ['21\u201135', '21-35', 'no-break hyphen'],
    ['\u0301 a', ' a', 'stray combining mark'],
    ['Đại\u200d hội\u200d', 'Đại hội', 'joiner of nothing'],
    ['👨\u200d👩\u200d👧 vui', '👨\u200d👩\u200d👧 vui', 'joiner of the pictures of an emoji'],
    ['👩🏽\u200d🚀❤️\u200d🔥', '👩🏽\u200d🚀❤️\u200d🔥', 'behind a shade and behind a choice of look'],
    ['\u200d👨\u200d\u200d👩\u200da', '👨👩a', 'joiners beside an emoji'],
  ])('%j -> %j (%s)', (from, to) => expect(mapCharacters(from)).toBe(to));
});

describe('keys', () => {
  test.each([
    ['uỷ', 'ủy'],
    ['khoá', 'khóa'],
    ['Tuý', 'Túy'],
    ['hoè', 'hòe'],
    ['UỶ', 'ỦY'],
  ])('%s and %s are one spelling', (a, b) => {
    expect(canon(a)).toBe(canon(b));
    expect(oldTonePlace(a)).toBe(b);
  });
  test.each(['quý', 'quỷ', 'già', 'hoàn', 'toán', 'Thúy', 'khuyết', 'quà'])('%s has one spelling', (word) =>
    expect(oldTonePlace(word)).toBe(word),
  );
  test('tones stay apart', () => expect(canon('Thùy')).not.toBe(canon('Thúy')));
  test('fold', () => expect(fold('Nghị quyết ĐẠI HỘI')).toBe('nghi quyet dai hoi'));
});

describe('findSlug', () => {
  test.each([
    ['Tổ chức tốt Đại hội Đảng bộ các cấp', 24, 'to-chuc-tot-dai-hoi-dang'],
    ['«…»', 80, undefined],
    ['Kỷ luật 6,7%', 80, 'ky-luat-6-7'],
    ['abcdefghij', 4, 'abcd'],
  ])('%s within %i', (text, limit, slug) => expect(findSlug(text, limit)).toBe(slug));
});

test('findWords and countWords tell words apart as the pattern does', () => {
  const pattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom("'", '’', 'H', 'ế', '1', '\u0301', '𝒜', '\ud835', ' ', '-'),
  );
  const text = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (words) => {
      expect(findWords(words)).toEqual(words.match(pattern) ?? []);
      expect(countWords(words)).toBe(words.match(pattern)?.length ?? 0);
    }),
  );
});

test('findWords keeps Vietnamese syllables and apostrophes of names whole', () => {
  expect(findWords("Đại hội XIII, H'Yim Kđoh")).toEqual(['Đại', 'hội', 'XIII', "H'Yim", 'Kđoh']);
});

test('Roman numbers up to 49 go both ways', () => {
  for (let n = 1; n < 50; n += 1) expect(findRoman(toRoman(n))).toBe(n);
  expect(findRoman('IIII')).toBeUndefined();
  expect(findRoman('')).toBeUndefined();
});

test('people are sorted by given name', () => {
  const names = ['Nguyễn Văn Bình', 'Trần Anh', 'Lê Đức Anh'];
  expect(names.sort(compareByGivenName)).toEqual(['Lê Đức Anh', 'Trần Anh', 'Nguyễn Văn Bình']);
});
