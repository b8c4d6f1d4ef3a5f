/** The text on one line: line ends, tabs and control characters become blanks, lone surrogates U+FFFD. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
