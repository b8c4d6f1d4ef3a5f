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

const SIGNED_FOR = row(
  'signed-for',
  /^(?:KT|TM|T\/M|TL|TUQ)\.\s*\p{Lu}/u,
  'For whom an official document is signed.',
  ['KT. THỦ TƯỚNG', 'TM. BAN BÍ THƯ', 'T/M. Ban Thường vụ'],
  ['K. Thủ', 'Th.Dương', 'TM Hà'],
);

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

/** True for the line above the name of whoever signs an official document. */
export function isSigningOffice(text: string): boolean {
  return SIGNING_OFFICE.test(text) || SIGNED_FOR.pattern.test(text);
}

/** True for a line that reads like a name and is no signature of a writer. */
export function isNoByline(text: string): boolean {
  return NO_BYLINES.some(({ pattern }) => pattern.test(text));
}
