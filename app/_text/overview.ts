import words from './overview.json';

/** The words of the pages that show the archive as a whole: time, congress rounds, figures. */
export const overviewText = words;

/** "Trang gốc không ghi ngày đăng"; what has no words of its own is called by its code. */
export function doubtTitle(code: string): string {
  const titles: Readonly<Record<string, string>> = words.figures.doubt;
  return titles[code] ?? code;
}
