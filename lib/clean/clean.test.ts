import { describe, expect, test } from 'vitest';
import { parseSourcePath } from '../model';
import { clean } from './clean';
import { decodeRaw } from './decode';

const long =
  'Hội nghị đã nghe báo cáo kết quả công tác xây dựng Đảng của Đảng bộ Khối trong sáu tháng đầu năm và bàn nhiệm vụ trọng tâm thời gian tới.';

function cleaned(lines: readonly string[]) {
  const decoded = decodeRaw(parseSourcePath('a.txt'), new TextEncoder().encode(lines.join('\n')));
  if (decoded.kind === 'rejected') throw new Error(decoded.rejection.reason);
  return clean(decoded.raw);
}

describe('clean', () => {
  test('a broken sentence is joined, and the mending names both lines', () => {
    const { lines, mendings } = cleaned([long, 'Về việc tổng', ' kết công tác xây dựng Đảng 5 năm.', '', long]);
    expect(lines.map(({ text }) => text)).toContain('Về việc tổng kết công tác xây dựng Đảng 5 năm.');
    expect(mendings.find(({ rule }) => rule === 'clean/joined-line')?.lines).toEqual({ first: 2, last: 3 });
  });

  test('a text wrapped at a column becomes paragraphs again', () => {
    const wrapped = long.match(/.{1,60}(?:\s|$)/gu)?.map((row) => row.trim()) ?? [];
    const { lines } = cleaned([...wrapped, '', ...wrapped, '', ...wrapped, '', ...wrapped, '', ...wrapped]);
    expect(lines.map(({ text }) => text)).toEqual([long, long, long, long, long]);
  });

  test('so does one whose line ends were doubled, with junk set apart between its paragraphs', () => {
    const wrapped = long.match(/.{1,60}(?:\s|$)/gu)?.map((row) => row.trim()) ?? [];
    const doubled = wrapped.flatMap((row) => [row, '']);
    const pages = [...doubled, '', '', 'English | RSS | Liên hệ', ...doubled, '', '', ...doubled, '', '', ...doubled];
    const { lines, mendings } = cleaned([...pages, '', '', ...doubled]);
    expect(lines.map(({ text }) => text)).toEqual([long, long, long, long, long]);
    expect(mendings[0]).toMatchObject({ rule: 'clean/joined-line', lines: { first: 1, last: 5 } });
  });

  test('headlines that stand apart are no wrapped text', () => {
    const list = [
      'Đại hội đại biểu Đảng bộ tỉnh lần thứ XX thành công tốt đẹp',
      'Khai mạc trọng thể Đại hội đại biểu Đảng bộ huyện lần thứ XXVII',
      'Phát huy truyền thống đoàn kết, xây dựng Đảng bộ trong sạch',
      'Hội nghị Ban Chấp hành Đảng bộ tỉnh thông qua nhiều nội dung',
      'Công bố quyết định của Ban Bí thư về công tác cán bộ ở tỉnh',
      'Tổng kết công tác xây dựng Đảng, triển khai nhiệm vụ năm tới',
      'Bế mạc Đại hội đại biểu Đảng bộ thành phố nhiệm kỳ 2020 - 2025',
    ];
    const { lines } = cleaned([long, '', ...list.flatMap((row) => [row, '']), long]);
    expect(lines.map(({ text }) => text)).toEqual([long, ...list, long]);
  });

  test('a doubled headline with a short story below ends the article', () => {
    const { lines, removals } = cleaned([
      long,
      long,
      '',
      'Tin về hội nghị lần thứ 20',
      'Tin về hội nghị lần thứ 20',
      '',
      'Ngày 20/5, tại Hà Nội, hội nghị họp.',
    ]);
    expect(lines).toHaveLength(2);
    expect(removals.map(({ rule }) => rule)).toEqual([
      'clean/related-doubled-headline',
      'clean/below-the-end',
      'clean/below-the-end',
    ]);
  });

  test('a related heading inside the text takes only itself', () => {
    const { lines, removals } = cleaned([long, 'Tin liên quan', long, long, long]);
    expect(lines).toHaveLength(4);
    expect(removals.map(({ text }) => text)).toEqual(['Tin liên quan']);
  });

  test('the view counter leaves, the stamp stays', () => {
    const { lines, removals } = cleaned(['09:49 31/05/2019\u00a0\u00a0  434', long]);
    expect(lines[0]?.text).toBe('09:49 31/05/2019');
    expect(removals).toEqual([{ rule: 'clean/view-count', lines: { first: 1, last: 1 }, text: '434', part: true }]);
  });

  test('a line that is nothing but removed words is recorded all the same', () => {
    const { lines, removals } = cleaned([long, '>> Xem thêm: Tin khác', long]);
    expect(lines).toHaveLength(2);
    expect(removals.map(({ lines: { first } }) => first)).toEqual([2]);
  });

  test.each([
    ['# Đại hội Đảng bộ', 'Đại hội Đảng bộ', 'title'],
    ['### Kết quả', 'Kết quả', 'heading'],
    ['**Kết quả**', 'Kết quả', 'heading'],
    ['*Quang cảnh đại hội*', 'Quang cảnh đại hội', 'caption'],
  ])('%s is %s, a %s', (raw, text, hint) => {
    const [line] = cleaned([raw, '', long]).lines;
    expect(line).toMatchObject({ text, hint });
  });

  test.each([
    ['junk behind blanks', 'Bàn giao nhà (đọc thêm)   ', 'Bàn giao nhà'],
    ['junk behind junk', 'Hải Nam • >> Xem thêm: Tin khác', 'Hải Nam'],
    ['junk that stands in the line twice', '1 | Hà Nội |', '1 | Hà Nội'],
    ['blanks inside signs', '**Kết quả **', 'Kết quả'],
    ['a mark that an invisible sign kept apart', 'Đa\u200b\u0309ng bộ', 'Đảng bộ'],
    ['junk broken in two lines', 'Đại hội đã thành công tốt đẹp -\n Hình 2', undefined],
    ['junk with the tone mark on its newer place', 'Toà soạn: 1 Tràng Tiền', undefined],
  ])('what one cleaning leaves, a second would: %s', (_, raw, text) => {
    const texts = cleaned([long, '', raw, '', long]).lines.map((line) => line.text);
    expect(texts).toEqual([long, ...(text === undefined ? [] : [text]), long]);
  });

  test('a button between two rows of a wrapped text changes no other row', () => {
    const rows = `${long} ${long} ${long}`.match(/.{1,60}(?:\s|$)/gu)?.map((row) => row.trim()) ?? [];
    const plain = cleaned([...rows, '', ...rows]).lines.map(({ text }) => text);
    expect(cleaned([...rows, 'Chia sẻ', '', ...rows]).lines.map(({ text }) => text)).toEqual(plain);
  });

  test('cleaning what was cleaned changes nothing', () => {
    const once = cleaned([long, 'Chú thích ảnh', 'Quang cảnh', '', long, 'Tin khác', 'Một tin khác']);
    const again = cleaned(once.lines.map(({ text }) => text));
    expect(again.lines.map(({ text }) => text)).toEqual(once.lines.map(({ text }) => text));
    expect(again.removals).toEqual([]);
  });
});
