/** Other ways of writing the same text: what readers and typists take for the same, conversion must too. */
import { oldTonePlace } from '../../lib/text';

/** Open syllables in oa, oe, uy with the mark on the first vowel, as older spelling has it. */
const OLD_PLACE = /(?:[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu;
const ROMAN =
  /(?<before>(?<!\p{L})(?:khóa|khoá|Khóa|lần thứ|Đại hội|Đại hội Đảng) )(?<numeral>[IVX]{1,5})(?![\p{L}\p{N}])/gu;
const VALUES = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
]);

export { oldTonePlace };

/** `"ủy"` -> `"uỷ"`, `"khóa"` -> `"khoá"`; the same number of letters. */
export function newTonePlace(text: string): string {
  return text.replace(OLD_PLACE, (found: string) => {
    const [vowel = '', tone = ''] = [...found.charAt(0).normalize('NFD')];
    return vowel + (found.charAt(1) + tone).normalize('NFC');
  });
}

/** `"khóa XIII"` -> `"khóa 13"`. */
export function toArabic(text: string): string {
  return text.replace(ROMAN, (_, before: string, numeral: string) => before + String(valueOf(numeral)));
}

function valueOf(numeral: string): number {
  const values = [...numeral].map((sign) => VALUES.get(sign) ?? 0);
  return values.reduce((sum, value, index) => (value < (values[index + 1] ?? 0) ? sum - value : sum + value), 0);
}
