/** Which characters a card can show: what its typefaces have. */

/** First and last code point. */
export type CodeRange = readonly [first: number, last: number];

/** The ranges of a `unicode-range`: `U+0000-00FF,U+0131` -> `[[0, 255], [305, 305]]`. */
export function readCodeRanges(text: string): CodeRange[] {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

/** Stands for letters that are left out, however many in a row. */
const LEFT_OUT = '…';

/**
 * A text with one "…" for each run of what no typeface here has: emoji, Han or Hebrew letters. What has no look of its own
 * goes without a sign: control signs, and marks that stack upon marks. The whole text stands in the card's alternative text.
 * `"Đại hội 😀 XIII"` -> `"Đại hội … XIII"`
 */
export function drawable(text: string, ranges: readonly CodeRange[]): string {
  const has = (letter: string) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
  const seen = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{M}\p{C}]/gu, '');
  const marked = [...seen].map((letter) => (has(letter) ? letter : LEFT_OUT)).join('');
  return marked
    .replace(/…(?:\s*…)+/gu, LEFT_OUT)
    .replace(/\s+/gu, ' ')
    .trim();
}
