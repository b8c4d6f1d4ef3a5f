import { findRoman, toRoman } from '../../text';

const WORDS: ReadonlyMap<string, number> = new Map([
  ['nhất', 1], ['hai', 2], ['ba', 3], ['tư', 4], ['bốn', 4], ['năm', 5], ['sáu', 6], ['bảy', 7], ['bẩy', 7], ['tám', 8],
  ['chín', 9], ['mười', 10], ['mười một', 11], ['mười hai', 12], ['mười ba', 13], ['mười bốn', 14], ['mười lăm', 15],
]); // prettier-ignore

/** An ordinal in any writing, as the source of a pattern: "XII", "12", "tám", "mười hai". */
export const ORDINAL = String.raw`(?:[IVXL]{1,6}|\d{1,2}|${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\d])`;

/** "khóa XII" with either place of the tone. */
export const COURSE = '[Kk]h(?:óa|oá|oa)';

/** `"XII"`, `"12"` and `"mười hai"` -> 12. */
export function readOrdinal(text: string): number | undefined {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  return findRoman(text) ?? WORDS.get(text.toLowerCase());
}

/** `"12"` -> `"XII"`; undefined for what is no ordinal. */
export function readTerm(text: string | undefined): string | undefined {
  const value = text === undefined ? undefined : readOrdinal(text);
  return value === undefined || value === 0 || value > 49 ? undefined : toRoman(value);
}
