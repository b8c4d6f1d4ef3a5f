import { describe, expect, test } from 'vitest';
import { parseSourcePath } from '../model';
import { decodeRaw, type Decoded } from './decode';

const PATH = parseSourcePath('a.txt');
const TEXT = `Khai mạc Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX

Sáng 17/10/2020, tại thành phố Vinh, Đại hội Đảng bộ tỉnh Nghệ An lần thứ XIX đã khai mạc trọng thể. Dự đại hội có 498 đại biểu,
thay mặt cho gần 200 nghìn đảng viên của toàn đảng bộ. Đồng chí Bí thư Tỉnh ủy đọc diễn văn khai mạc, nêu rõ ý nghĩa của đại hội.
`;

/** What each letter was in the fonts of before Unicode. Source: the tables of TCVN 5712:1993 (third) and of VNI for Windows. */
const LETTERS = Array.from('àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĐ');
const TCVN3 = Array.from('µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ§');
const VNI =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î Ñ'.split(
    ' ',
  );

function written(text: string, signs: readonly string[]): string {
  const table = new Map(LETTERS.map((letter, index) => [letter, signs[index] ?? letter]));
  return Array.from(text, (letter) => table.get(letter) ?? letter).join('');
}

function utf16(text: string, order: 'little' | 'big', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

function decode(content: string | Uint8Array): Decoded {
  return decodeRaw(PATH, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

describe('the same text, however it was saved', () => {
  test.each([
    ['as it is', TEXT],
    ['with a byte order mark', `\ufeff${TEXT}`],
    ['with line ends of Windows', TEXT.replaceAll('\n', '\r\n')],
    ['with line ends of old Macs', TEXT.replaceAll('\n', '\r')],
    ['with its marks apart (NFD)', TEXT.normalize('NFD')],
  ])('%s', (_, content) => {
    expect(decode(content)).toMatchObject({ kind: 'text', raw: { path: 'a.txt', text: TEXT } });
  });

  test.each([
    ['no-break spaces', TEXT.replaceAll(' ', '\u00a0')],
    ['zero-width signs', TEXT.replaceAll(' ', '\u200b ')],
    ['the Icelandic Ð', TEXT.replaceAll('Đ', '\u00d0')],
    ['one HTML tag that the crawl left', `${TEXT}<p>`],
    ['a few foreign words', `${TEXT}España, El Niño, São Paulo, Genève, Ångström`],
  ])('%s are no reason to set a file aside', (_, content) => {
    expect(decode(content).kind).toBe('text');
  });
});

describe('what is set aside, why, and with which remedy', () => {
  test.each<readonly [string, string | Uint8Array, string, string, RegExp]>([
    ['nothing', '', 'empty', 'decode/empty', /fetch the page again/u],
    ['blanks', ' \n\t\u00a0\r\n', 'empty', 'decode/empty', /fetch the page again/u],
    ['invisible signs', '\ufeff\u200b\u200b\n...', 'empty', 'decode/empty', /fetch the page again/u],
    ['a zero byte', `${TEXT}\0`, 'not-text', 'decode/binary', /save the article as UTF-8/u],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 0, 0, 0, 13, 0]),
      'not-text',
      'decode/binary',
      /UTF-8/u,
    ],
    [
      'Latin-1',
      Buffer.from('Hội nghị: é à ô. '.repeat(20), 'latin1'),
      'not-text',
      'decode/not-utf8',
      /convert the file/u,
    ],
    [
      'cut in the middle of a letter',
      Buffer.from(TEXT).subarray(0, 8),
      'not-text',
      'decode/not-utf8',
      /convert the file/u,
    ],
    ['UTF-16, little end first', utf16(TEXT, 'little', true), 'not-text', 'decode/utf-16', /save the file as UTF-8/u],
    ['UTF-16, big end first', utf16(TEXT, 'big', true), 'not-text', 'decode/utf-16', /save the file as UTF-8/u],
    ['UTF-16 without a mark', utf16(TEXT, 'little', false), 'not-text', 'decode/utf-16', /save the file as UTF-8/u],
    ['UTF-16 without a mark, big', utf16(TEXT, 'big', false), 'not-text', 'decode/utf-16', /save the file as UTF-8/u],
    ['TCVN3', written(TEXT, TCVN3), 'not-text', 'decode/legacy-font', /convert the text to Unicode/u],
    ['VNI', written(TEXT, VNI), 'not-text', 'decode/legacy-font', /convert the text to Unicode/u],
    ['encoded twice', Buffer.from(TEXT).toString('latin1'), 'not-text', 'decode/encoded-twice', /decode it once more/u],
    ['HTML', `<html><body><div><p>${TEXT}</p><p>`, 'not-text', 'decode/html', /save the page's text/u],
    [
      'a line of ten megabytes',
      TEXT.replaceAll('\n', ' ').repeat(27_000),
      'too-long',
      'decode/too-long',
      /split the file/u,
    ],
    [
      'English',
      'The congress opened in the capital today. '.repeat(9),
      'not-vietnamese',
      'decode/not-vietnamese',
      /remove/u,
    ],
    ['digits', '1 2 3 4 5 6', 'not-vietnamese', 'decode/not-vietnamese', /remove the file/u],
  ])('%s', (_, content, reason, rule, remedy) => {
    const decoded = decode(content);
    if (decoded.kind === 'text') throw new Error('was taken for an article');
    const { rejection } = decoded;
    expect(rejection).toMatchObject({ reason, raw: { file: 'a.txt' } });
    expect(rejection.warnings).toMatchObject([
      { rule, severity: 'failure', reason: expect.stringMatching(remedy) as string },
    ]);
  });

  test.each([
    ['zero byte', `a\nb\n\0`, 3],
    ['byte that is no UTF-8', Buffer.concat([Buffer.from('Đảng\nbộ\n'), Buffer.from([0xe9, 0x20])]), 3],
  ])('the line of a %s is told', (_, content, line) => {
    expect(decode(content)).toMatchObject({ rejection: { warnings: [{ lines: { first: line, last: line } }] } });
  });
});
