/**
 * Characters that mean another one in Vietnamese text, or nothing.
 * Source: domain reference section 1; nhandan.vn prints "Ðảng" with U+00D0, which would lose every "Đảng".
 */
const INVISIBLE = /[\u200b\u200c\u2060\ufeff\u00ad]/gu;
/** Joins the pictures of one emoji ("a family"): anywhere else it means nothing. */
const STRAY_JOINER =
  /\u200d(?:(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]\u200d)|(?!\p{Extended_Pictographic}))/gu;
const NARROW_DASHES = /[\u2010-\u2012\u2212]/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/gu;
const ETH_UPPER = /[\u00d0\u0189]/gu;
const ETH_LOWER = /\u00f0/gu;
const STRAY_MARK = /(^|[^\p{L}\p{M}])[\u0300-\u036f]+/gu;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Any of the characters above. Most lines have none of them. */
const MAPPED = new RegExp(
  [INVISIBLE, /\u200d/u, CONTROLS, SPACES, NARROW_DASHES, ETH_UPPER, ETH_LOWER, /[\u0300-\u036f]/u]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** NFC, look-alike letters and blanks made plain; white space keeps its length. `"Ðảng\u00a0bộ"` -> `"Đảng bộ"`. */
export function mapCharacters(text: string): string {
  const composed = text.normalize('NFC');
  if (!MAPPED.test(composed)) return composed;
  return composed
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(CONTROLS, '')
    .replace(SPACES, ' ')
    .replace(NARROW_DASHES, '-')
    .replace(ETH_UPPER, 'Đ')
    .replace(ETH_LOWER, 'đ')
    .replace(STRAY_MARK, '$1')
    .normalize('NFC'); // What an invisible sign kept apart has met.
}

/** Runs of blanks become one, ends are trimmed. */
export function squeezeSpaces(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ').trim();
}
