import { describe, expect, test } from 'vitest';
import { cutPassage, markWords, type Piece } from './passage';
import { parseQuery } from './query';

describe('parseQuery', () => {
  test.each([
    ['', { kind: 'empty' }],
    ['  \u00a0 ', { kind: 'empty' }],
    ['a', { kind: 'too-short' }],
    ['7', { kind: 'ready', text: '7', cut: false }],
    ['🎉 …', { kind: 'no-words' }],
    ['“"', { kind: 'no-words' }],
    ['  Sơn\u00a0Minh   Thắng ', { kind: 'ready', text: 'Sơn Minh Thắng', cut: false }],
    ['Đại hội'.normalize('NFD'), { kind: 'ready', text: 'Đại hội', cut: false }],
    ['ＣＨỈ\u3000ＴＨỊ', { kind: 'ready', text: 'CHỈ THỊ', cut: false }],
    ['"đại hội', { kind: 'ready', text: '"đại hội', cut: false }],
    ['<script>alert(1)</script>', { kind: 'ready', text: '<script>alert(1)</script>', cut: false }],
  ])('%j', (typed, expected) => expect(parseQuery(typed)).toEqual(expected));

  test('ten thousand letters are cut, and that is said', () => {
    expect(parseQuery('x'.repeat(10_000))).toMatchObject({ kind: 'ready', cut: true });
    expect(parseQuery('\ufdfa'.repeat(240))).toMatchObject({ kind: 'ready', cut: true });
    expect(parseQuery('đại hội '.repeat(1250))).toMatchObject({ kind: 'ready', cut: true });
  });
});

describe('marking', () => {
  test.each([
    ['Ông Sơn Minh Thắng, Bí thư', ['son', 'minh', 'thang'], 'Ông [Sơn Minh Thắng], Bí thư'],
    ['Minh họp với Sơn', ['son', 'minh', 'thang'], 'Minh họp với Sơn'],
    ['Chỉ thị số 35-CT/TW', ['chi', 'thi', '35'], '[Chỉ thị] số [35]-CT/TW'],
    ['Hòa bình', ['hoa'], '[Hòa] bình'],
    ['<b>Hòa</b> & hoà', ['hoa'], '<b>[Hòa]</b> & [hoà]'],
    ['ＣＨỈ ＴＨỊ ３５', ['chi', 'thi', '35'], '[ＣＨỈ ＴＨỊ ３５]'],
    ['Quốc hội', [], 'Quốc hội'],
  ])('%s, %j', (text, syllables, expected) => expect(show(markWords(text, syllables))).toBe(expected));

  test('no letter of a text is lost or added', () => {
    const text = 'a '.repeat(50) + 'Sơn Minh. ' + 'b '.repeat(300);
    expect(
      markWords(text, ['son', 'minh'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

describe('cutPassage', () => {
  const far = `${'Mở đầu dài dòng không liên quan. '.repeat(30)}Đồng chí Sơn Minh Thắng phát biểu. ${'Kết. '.repeat(99)}`;

  test('begins with the sentence that holds the query', () => {
    expect(show(cutPassage(far, ['son', 'minh', 'thang']))).toMatch(/^… Đồng chí \[Sơn Minh Thắng\] phát biểu\./u);
  });

  test('is the beginning if nothing is found, and ends at a word', () => {
    const passage = show(cutPassage(far, ['khac']));
    expect(passage).toMatch(/^Mở đầu/u);
    expect(passage.length).toBeLessThan(280);
    expect(far.startsWith(passage.replace(/ …$/u, ''))).toBe(true);
    expect(passage).toMatch(/\p{L}\.? …$/u);
  });

  test('of a short text is the text', () => expect(show(cutPassage('Ngắn thôi', ['dai']))).toBe('Ngắn thôi'));
});

function show(pieces: readonly Piece[]): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}
