import { describe, expect, test } from 'vitest';
import { readAbbreviations } from '../authority/abbreviations';
import type { StoredArticle } from '../model';
import { prepareAbbreviations } from './abbreviations';

const find = prepareAbbreviations(readAbbreviations());

const article = (...texts: readonly string[]): Pick<StoredArticle, 'title' | 'body'> => {
  const [title = '', ...body] = texts;
  return {
    title: { kind: 'title', text: title, lines: { first: 1, last: 1 } },
    body: body.map((text, index) => ({
      kind: 'paragraph' as const,
      text,
      lines: { first: index + 3, last: index + 3 },
    })),
  };
};
const explained = (...texts: readonly string[]) =>
  find(article('Đại hội', ...texts)).map(({ abbreviation, expansion }) => `${abbreviation} ${expansion}`);

describe('abbreviations that stand for one thing', () => {
  test.each([
    ['a body of the state', 'Chủ tịch UBND tỉnh', ['UBND Ủy ban nhân dân']],
    ['in the order of reading', 'HĐND, UBND tỉnh', ['HĐND Hội đồng nhân dân', 'UBND Ủy ban nhân dân']],
    ['with its commas and dashes', 'phát triển KT-XH', ['KT-XH kinh tế - xã hội']],
    ['whatever word follows where one word is enough', 'BTV Tỉnh ủy. Các đồng chí BTV.', ['BTV Ban Thường vụ']],
    ['a committee, as the article writes it out', 'Ban Chấp hành (BCH) Đảng bộ', ['BCH Ban Chấp hành']],
  ])('%s', (_, text, expected) => {
    expect(explained(text)).toEqual(expected);
  });

  test.each([
    ['a code of a document', 'Chỉ thị số 35-CT/TW'],
    ['a part of a name', 'TP.HCM, VN-Index'],
    ['a part of a longer one', 'UBNDX, XUBND'],
    ['an editor, not a standing committee', 'BTV Hoài Anh dẫn chương trình'],
    ['a military command', 'BCH Đảng bộ và BCH Quân sự tỉnh'],
    ['another long form in the article', 'Ban Chỉ huy (BCH) Đảng'],
    ['several readings', 'GĐ 2020-2025, KL lớn, PV nhân vật'],
    ['less than certain sources', 'XDĐ'],
  ])('are not told of: %s', (_, text) => {
    expect(explained(text)).toEqual([]);
  });

  test('name every place, the headline first', () => {
    expect(find(article('UBND họp', 'Chủ tịch UBND tỉnh'))[0]?.places).toEqual([
      { line: 1, start: 0, end: 4 },
      { line: 3, start: 9, end: 13 },
    ]);
  });
});
