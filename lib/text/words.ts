import { LETTER, MARK, NUMBER, skipKinds, widthAt } from './letters';

/** A word-edge test that knows Vietnamese letters; `\b` does not. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** Syllables and numbers in order: `"Đại hội XIII, 2021"` -> `["Đại", "hội", "XIII", "2021"]`. */
export function findWords(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** How many words `findWords` finds. */
export function countWords(text: string): number {
  const known = counted.get(text);
  if (known !== undefined) return known;
  let count = 0;
  scanWords(text, () => {
    count += 1;
  });
  if (counted.size >= COUNTED_LIMIT) counted.clear();
  counted.set(text, count);
  return count;
}

/** Rules ask for the length of the same line again and again: the lines of an article or two are remembered. */
const counted = new Map<string, number>();
const COUNTED_LIMIT = 256;

/**
 * Visits every word in order: letters, marks and numbers, and letters behind an apostrophe ("K'Ré"). `start` and `end`
 * are half-open, in UTF-16 units. The same as matching `[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*`, several times faster.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const start = at;
    at = skipKinds(text, at, LETTER | MARK | NUMBER);
    if (at === start) at += widthAt(text, at);
    else {
      at = skipApostrophes(text, at);
      visit(start, at);
    }
  }
}

function skipApostrophes(text: string, from: number): number {
  let at = from;
  for (let sign = text.charCodeAt(at); sign === 0x27 || sign === 0x2019; sign = text.charCodeAt(at)) {
    const end = skipKinds(text, at + 1, LETTER | MARK);
    if (end === at + 1) break;
    at = end;
  }
  return at;
}

/** `text` as a literal inside a `u` pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** Alternatives, longest first so that "Phó Bí thư" is tried before "Phó", as the source of a pattern. */
export function anyOf(texts: Iterable<string>): string {
  return [...texts]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern)
    .join('|');
}
