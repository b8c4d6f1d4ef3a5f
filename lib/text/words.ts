/** A word-edge test that knows Vietnamese letters; `\b` does not. */
export const WORD_START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const WORD_END = String.raw`(?![\p{L}\p{M}\p{N}])`;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Syllables and numbers in order: `"Đại hội XIII, 2021"` -> `["Đại", "hội", "XIII", "2021"]`. */
export function findWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** `text` as a literal inside a `u` pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}

/** Alternatives, longest first so that "Phó Bí thư" is tried before "Phó", as the source of a pattern. */
export function anyOf(texts: Iterable<string>): string {
  return [...texts]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapePattern)
    .join('|');
}
