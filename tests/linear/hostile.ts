/** Texts that wear out patterns: what they look for, again and again, and never quite. */
import type { RuleRow } from '../../lib/model';

export interface HostileText {
  readonly name: string;
  /** A text of about so many characters. */
  readonly make: (size: number) => string;
}

/** `piece` again and again up to `size` characters. */
function repeated(piece: string, between = ''): (size: number) => string {
  const unit = `${piece}${between}`;
  return (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** A row's own examples, whole and cut short, joined in ways that make patterns begin and fail. */
export function fromExamples({ examples }: Pick<RuleRow, 'examples'>): HostileText[] {
  const texts = [...examples.catches, ...examples.leaves].map((text) => text.replace(/[{}]/gu, ''));
  const whole = texts.join(' ');
  return [
    ...texts.flatMap((text) => [
      { name: `${text} …`, make: repeated(text, ' ') },
      { name: `${text} cut short`, make: repeated(text.slice(0, -1), ' ') },
    ]),
    { name: 'all examples in one sentence', make: repeated(whole, ', ') },
    { name: 'no blanks', make: repeated(whole.replace(/\s/gu, '')) },
    { name: 'the first letter', make: repeated(whole.charAt(0)) },
  ];
}

/** What pages and people put into texts by accident or on purpose; none of it is one rule's own. */
export const HOSTILE: readonly HostileText[] = [
  ...[' ', '\t', '\n', '\u00a0', '\u200b', '\u0301', '.', ',', '-', '(', ')', '[', '"', '“', '>', '<', '*', '#', '_', '&', '1', 'a', 'Đ', 'ạ', '|', '/', '\\', ':', ';'].map(
    (sign) => ({ name: `only ${JSON.stringify(sign)}`, make: repeated(sign) }),
  ),
  ...[
    'Nguyễn Văn Bình ', 'đồng chí ', 'đồng chí Bình, ', 'Bí thư ', 'Bí thư Tỉnh ủy ', 'Ủy viên Trung ương Đảng, ', 'Nguyễn ',
    'Nguyễn Văn Bình, Bí thư Tỉnh ủy; ', 'Ạ Ả Ệ Đ ', 'đường Lê Lợi - ', 'Ban Tổ chức Tỉnh ủy Nghệ An ', 'Hà Nội ', 'Huế, ', 'ĐẢNG BỘ ',
    'Chỉ thị số 35-CT/TW ', 'Chỉ thị số 35, 36, ', 'Nghị quyết ', 'Nghị quyết Đại hội ', 'số 35-CT/TW của ', 'Luật Đất đai năm ', 'Nghị quyết Trung ương 4, 5, 6 ',
    'Đại hội Đảng bộ tỉnh Nghệ An lần thứ ', 'của Bộ Chính trị về ', 'ngày 28/5/2020, ', 'sáng ', 'ngày ', '1/1/', '28/5 ', 'nhiệm kỳ 2020-2025, ', 'quý II/2020 ', 'tính đến ngày ',
    'TTXVN/', 'Theo TTXVN, ', '(TTXVN) - ', 'Ảnh: ', 'Phát biểu tại hội nghị ', '<p', '<div>', '[ạ](', '![', '**', '> ', '>> ', '»', 'ạ. ', 'Ạ. ', 'ạ.', '. ', '… ', 'ông. ', 'ở\n', 'Ở\n', 'ở\n\n', 'hội nghị\nđã họp\n', 'Hội nghị đã họp và bàn về công tác xây dựng\nđảng của toàn đảng bộ trong nhiệm kỳ mới\n', 'ạ,\n', '- \n',
    'Tin khác\n', 'Chú thích ảnh\n', 'Trang chủ ', 'Chia sẻ ', '# ạ\n', 'Bài, ảnh: ', 'T.Ư ', 'Đ-', 'Đ/', 'K’Ré ', "Ị'", 'uỷ ', 'e\u0323\u0302', 'tiếng Việt có dấu ', '\u00d0ảng ', 'https://a.vn/ ', 'Thứ Hai, ', '09:49 31/05/2019     ', '3 Tin   ',
  ].map((piece) => ({ name: `${JSON.stringify(piece)} again and again`, make: repeated(piece) })),
]; // prettier-ignore
