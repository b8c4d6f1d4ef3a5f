import { anyOf, WORD_END, WORD_START } from '../text';

/** A headline in capitals has no two small letters side by side; "04-QĐi/TW" has one. */
const SMALL = /\p{Ll}{2}/u;
const CAPITALS = /\p{Lu}{2}/u;
const TOKEN = /[^\s“”"()]+/gu;
const ROMAN = /^[IVXL]+\p{P}*$/u;
/** Every syllable has a vowel; what has none is an abbreviation. Numbers and codes stay: "35-CT/TW", "TW4". */
const VOWEL = /[AEIOUYĂÂÊÔƠƯ]/u;
const CODE = /[\d/]|^T\.Ư|^BCHTW$|^(?:UB|MT)\p{Lu}{2,}$/u;
const MARKS = /\p{M}/gu;

/** Names of bodies as print has them outside of headlines; the first that matches, longest first. */
const NAMES = [
  'Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành', 'Ban Thường vụ', 'Ban Tổ chức', 'Ban Tuyên giáo', 'Ban Dân vận',
  'Ban Nội chính', 'Ủy ban Kiểm tra', 'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Chính phủ', 'Thủ tướng', 'Quốc hội',
  'Trung ương', 'Đảng', 'Đoàn', 'Mặt trận', 'Công đoàn', 'Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Quân ủy',
  'Hội Nông dân', 'Hội Liên hiệp', 'Hội Cựu chiến binh', 'Cộng sản', 'Việt Nam',
] as const; // prettier-ignore
const BY_SMALL: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
const NAME = new RegExp(`${WORD_START}(?:${anyOf(BY_SMALL.keys())})${WORD_END}`, 'u');

/**
 * A text wholly in capitals as it would stand in a sentence, of the same length, so that spans hold in both; any other
 * text as it is. `"NGHỊ QUYẾT TRUNG ƯƠNG 4 KHÓA XII"` -> `"nghị quyết Trung ương 4 khóa XII"`.
 */
export function readCapitals(text: string): string {
  if (SMALL.test(text) || !CAPITALS.test(text)) return text;
  const small = text.replace(TOKEN, (token) => (isAbbreviation(token) ? token : token.toLowerCase()));
  const named = small.replace(new RegExp(NAME, 'gu'), (words) => BY_SMALL.get(words) ?? words);
  return named.length === text.length ? named : text;
}

function isAbbreviation(token: string): boolean {
  return ROMAN.test(token) || CODE.test(token) || !VOWEL.test(token.normalize('NFD').replace(MARKS, ''));
}
