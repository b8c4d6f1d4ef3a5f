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

/**
 * A text with what no typeface here has left out: emoji, Han characters, marks that stack upon marks, control signs. The
 * whole text stands in the card's alternative text.
 * `"Đại hội 😀 XIII"` -> `"Đại hội XIII"`
 */
export function drawable(text: string, ranges: readonly CodeRange[]): string {
  const shown = [...text.normalize('NFC')].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return !/[\p{M}\p{C}]/u.test(letter) && ranges.some(([first, last]) => code >= first && code <= last);
  });
  return shown.join('').replace(/\s+/gu, ' ').trim();
}
