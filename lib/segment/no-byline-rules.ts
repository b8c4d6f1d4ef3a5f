import { parseRuleId, type RuleRow } from '../model';

/** Lines that read like names and are no signature of a writer. */
export interface NoBylineRule extends RuleRow {
  readonly pattern: RegExp;
}

const row = (
  id: string,
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): NoBylineRule => ({ id: parseRuleId(`segment/no-byline-${id}`), pattern, why, examples: { catches, leaves } });

const SCHOLAR = String.raw`(?:(?:PGS|GS|TS|ThS|BS|KTS|LS)[.,\s-]*)+`;

/** What a body or the office of its head begins with, in the spellings of signatures. */
const SIGNING_BODY = String.raw`(?:BAN|Ban|BÍ THƯ|Bí thư|CHỦ|Chủ|THỦ|Thủ|BỘ|Bộ|ỦY BAN|UỶ BAN|Ủy ban|Uỷ ban|UBND|HĐND|HỘI|Hội|ĐẢNG|Đảng|ĐOÀN|Đoàn|THƯỜNG|Thường|TỈNH|Tỉnh|THÀNH|Thành|HUYỆN|Huyện|QUẬN|Quận|BCH|BTV|BTC|CHÍNH PHỦ|Chính phủ|TỔNG|Tổng|TRƯỞNG|Trưởng|GIÁM|Giám|CHÁNH|Chánh|QUỐC|Quốc|CHI)(?![\p{L}\p{M}])`;

const SIGNED_FOR = row(
  'signed-for',
  new RegExp(
    String.raw`^(?:(?:KT|TM|T/M|TL|TUQ)\.\s*\p{Lu}|(?:(?:K\s?[/.]\s?T|T\s?[/.]\s?[ML])\.?|T/UQ\.?|KT|TM|TL|TUQ|THAY MẶT|THỪA LỆNH)\s*:?\s*${SIGNING_BODY}[^.!?,;:]{0,80}$)`,
    'u',
  ),
  'For whom an official document is signed, with the stop or the stroke or neither.',
  [
    'KT. THỦ TƯỚNG',
    'TM. BAN BÍ THƯ',
    'T/M. Ban Thường vụ',
    'T/M BAN THƯỜNG VỤ',
    'T/M ỦY BAN NHÂN DÂN',
    'TM BAN CHẤP HÀNH',
    'T.M ĐẢNG ỦY',
    'K/T CHỦ TỊCH',
    'TL BÍ THƯ',
    'THỪA LỆNH TỈNH ỦY',
  ],
  [
    'K. Thủ',
    'Th.Dương',
    'TM Hà',
    'T.M',
    'T.L Hoa',
    'T.M Bantha',
    'K.T',
    'Thay mặt UBND TPHCM, ông Hoan nói: “Xin nhận trách nhiệm”.',
  ],
);

/** Names of sections that look like two pen names with a dash. */
const SECTION = String.raw`(?:Hỏi|Đáp|Nghiên cứu|Trao đổi|Lý luận|Thực tiễn|Sự kiện|Bình luận|Quốc phòng|An ninh|Tư liệu|Văn kiện|Đất nước|Con người|Diễn đàn|Góc nhìn|Hồ sơ|Tin|Bài|Ảnh|Đọc|Nghe|Xem|Nhà|Đất|Tư vấn|Chuyên đề|Hỏi đáp|Giải đáp)`;

export const NO_BYLINES: readonly NoBylineRule[] = [
  row(
    'portrait-credit',
    new RegExp(
      String.raw`^(?:Anh|Chị|Bạn|Em|Cô|Chú|Thầy|CEO|ĐBQH|ĐB|${SCHOLAR})\s*\p{Lu}.*[-–(]\s*(?:Ảnh|ẢNH)(?:\s*:|\s+\p{Lu})`,
      'u',
    ),
    'A person addressed as such and a photo credit: the caption of a portrait that stands below the text.',
    [
      'Anh Nguyễn Việt Quế Sơn - Ảnh: NAM TRẦN',
      'TS Lê Văn In - Ảnh: ÁI NHÂN',
      'PGS.TS Hoàng Phúc Lâm (Ảnh: Hữu Thắng).',
    ],
    ['Hồng Kỹ, Ảnh: Bảo Thành', 'Anh Thơ', 'TS Phan Xuân Biên', 'Thu Anh - Ảnh: Văn Bình'],
  ),
  row(
    'portrait',
    /^(?:(?:Anh|Chị|Cô|Chú|Em)(?: \p{Lu}\p{Ll}+){3,}|(?:Bạn|CEO|ĐBQH|ĐB)(?: \p{Lu}\p{L}+){2,})\.?$/u,
    'Whoever is addressed as "Anh", "Bạn", "ĐBQH" with the whole name is told of; a pen name has no form of address.',
    ['Anh Phạm Hồng Sơn', 'Bạn Nguyễn Tuấn Anh', 'CEO Asanzo Phạm Văn Tam', 'ĐBQH Phạm Văn Hoà.'],
    ['Anh Thơ', 'Anh Tuấn', 'Cô Lan', 'Em Hoa', 'Nguyễn Anh Phạm', 'ANH PHẠM HỒNG SƠN'],
  ),
  row(
    'scholar-stop',
    new RegExp(String.raw`^${SCHOLAR}(?: ?\p{Lu}\p{L}+){2,}\.$`, 'u'),
    'A title, a name and a full stop stand under a portrait.',
    ['PGS.TS Huỳnh Thành Đạt.'],
    ['PGS.TS Huỳnh Thành Đạt', 'TS Phan Xuân Biên'],
  ),
  SIGNED_FOR,
  row(
    'section-pair',
    new RegExp(String.raw`^${SECTION}(?:\s*(?:[-–—,&/]|\s+và\s)?\s*${SECTION}){1,3}\.?$`, 'iu'),
    'Names of sections in a pair; two pen names are no such words.',
    ['Hỏi - Đáp', 'HỎI & ĐÁP', 'Hỏi/Đáp', 'Hỏi và Đáp', 'Tư vấn – Hỏi đáp', 'NGHIÊN CỨU - TRAO ĐỔI', 'Tin - Ảnh'],
    ['Lan - Hoa', 'Hỏi', 'An Ninh', 'Hỏi - Lan', 'Tin, ảnh: Minh Hoa', 'Đất Việt - Lan'],
  ),
  row(
    'counted-heading',
    /^(?:[IVX]{2,}|[IVX](?=[.)] \p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,}))[.)]\s*\p{Lu}/u,
    'A part of a document, counted in Roman numerals.',
    ['III. TỔ CHỨC BỘ MÁY', 'V. CHỨC NĂNG NHIỆM VỤ'],
    ['V. Hà', 'X. Hoa', 'I. V', 'Vi Vũ'],
  ),
  row(
    'question',
    /\?["”’]?$/u,
    'A question: subheadings of interviews.',
    ['Vì sao?', 'Ai Chịu Trách Nhiệm?'],
    ['Vì Sao'],
  ),
  row(
    'city',
    /^(?:TP\.?\s*)?(?:HCM|Hồ Chí Minh)(?:\.|\s*[-–(]|$)/u,
    'The end of "TP. HCM" and what stands behind it, broken off at the full stop.',
    ['HCM - Ảnh: H.P', 'Hồ Chí Minh.', 'Hồ Chí Minh'],
    ['HCMC', 'Hồ Minh Chí'],
  ),
];

/** "PHÓ THỦ TƯỚNG" below "KT. THỦ TƯỚNG": the office of whoever signs a document. */
const SIGNING_OFFICE =
  /^(?:QUYỀN |Q\. ?|PHÓ )?(?:THỦ TƯỚNG|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|BÍ THƯ|TỔNG BÍ THƯ|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|GIÁM ĐỐC|CHỦ NHIỆM|TỔNG THƯ KÝ|THƯỜNG TRỰC|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHÁNH ÁN)(?: \p{Lu}+)*$/u;

/** "Phó Bí thư Thường trực", "Chủ tịch UBND": the same in small letters, with no name behind it. */
const SMALL_OFFICE =
  /^(?:Quyền |Q\. ?|Phó )?(?:Thủ tướng|Chủ tịch|Bộ trưởng|Thứ trưởng|Bí thư|Tổng Bí thư|Chánh Văn phòng|Trưởng [Bb]an|Giám đốc|Chủ nhiệm|Tổng Thư ký|Tổng Giám đốc)(?: Thường trực| UBND| HĐND| [Tt]ỉnh ủy| [Tt]hành ủy| [Hh]uyện ủy| [Đđ]ảng ủy)?$/iu;

/** True for the line above the name of whoever signs an official document. */
export function isSigningOffice(text: string): boolean {
  return SIGNING_OFFICE.test(text) || SMALL_OFFICE.test(text) || SIGNED_FOR.pattern.test(text);
}

/** True for a line that reads like a name and is no signature of a writer. */
export function isNoByline(text: string): boolean {
  return NO_BYLINES.some(({ pattern }) => pattern.test(text));
}

/** True for a line of the signature below an official document: for whom, in which office, and who signed. */
export function isOfficialSignature(text: string, above: readonly string[]): boolean {
  return /\p{L}/u.test(text) && [text, ...above].some((line) => SIGNED_FOR.pattern.test(line));
}
