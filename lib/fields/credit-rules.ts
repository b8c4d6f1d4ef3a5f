import { parseRuleId, type RuleRow } from '../model';

/** Names of a byline that are nobody who wrote the article. */
export interface CreditRule extends RuleRow {
  readonly pattern: RegExp;
  /** What the name is; nothing is credited to `nobody`. */
  readonly means: 'photo' | 'agency' | 'nobody';
}

const row = (
  id: string,
  means: CreditRule['means'],
  pattern: RegExp,
  why: string,
  catches: readonly string[],
  leaves: readonly string[],
): CreditRule => ({ id: parseRuleId(`fields/credit-${id}`), means, pattern, why, examples: { catches, leaves } });

/** What opens a photo credit, with its colon or without. */
export const PHOTO_LABEL = /^(?:Ảnh|ẢNH)(?:\s*:\s*|\s+|$)/u;

/** The first row that catches a name decides; a name that none catches is an author. */
export const NO_AUTHORS: readonly CreditRule[] = [
  row(
    'photo',
    'photo',
    PHOTO_LABEL,
    'A photo credit that lost its colon, or "Ảnh; Võ Hải": whoever is told from there on took the pictures.',
    ['Ảnh TTXVN', 'Ảnh Tự Trung', 'ẢNH TỰ TRUNG', 'Ảnh'],
    ['Ánh Ngọc', 'Ảnhel', 'Anh Tuấn'],
  ),
  row(
    'foreign-agency',
    'agency',
    /^(?:Theo )?(?:Reuters|AFP|AP|TASS|Sputnik|Tân Hoa [Xx]ã|THX|Xinhua|Kyodo|Yonhap|Bloomberg|CNN|BBC|CGTN|SCMP|EPA|DPA|KPL)$/u,
    'A foreign agency or broadcaster in the place of a name; Vietnamese ones are in outlets.json.',
    ['Reuters', 'Tân Hoa xã', 'Theo AFP', 'CGTN'],
    ['Tân Hoa', 'Thu Reuters', 'A.P', 'An Phú'],
  ),
  row(
    'newsroom',
    'nobody',
    /^(?:P\.?\s?V|C\.?T\.?V|B\.?T\.?V|B\.?B\.?T|[Pp]hóng viên|[Bb]iên tập viên|[Cc]ộng tác viên)\.?$/u,
    'PV, P.V, CTV: a correspondent, whose name is not told; the byline keeps the word as printed.',
    ['PV', 'P.V', 'P. V', 'CTV', 'BTV', 'Phóng viên'],
    ['V.P', 'P.H', 'Phương Vy', 'Nhóm PV'],
  ),
  row(
    'correspondent-of',
    'nobody',
    /^(?:PV|[Pp]hóng viên)(?: [A-Z]{3,8})?(?: thường trú)? tại \p{Lu}/u,
    'A correspondent of an agency at a place, whose name is not told; the agency is credited as the source.',
    ['Phóng viên TTXVN tại Bắc Giang', 'PV TTXVN thường trú tại Lào', 'Phóng viên tại Hà Nội'],
    ['Phóng viên Lan Anh', 'Xuân Quảng', 'PV Minh Hoa'],
  ),
  row(
    'bare-title',
    'nobody',
    /^(?:PGS|GS|TSKH|TS|ThS|Ths|BS|KTS|LS|NCS|(?:Đại|Thượng|Trung|Thiếu) (?:tá|tướng|úy|uý)|Đại tướng)\.?$/u,
    '"PGS-TS Phan Xuân Biên": a title in front of the hyphen is no second name.',
    ['PGS', 'GS.', 'ThS', 'Đại tá'],
    ['TS Phan Xuân Biên', 'T.S'],
  ),
];
