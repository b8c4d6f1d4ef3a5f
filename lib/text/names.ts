/** One word of a name as bylines print it: "Lý", "H.Thành", "Kđoh", "HOÀI", "A". */
const WORD = String.raw`(?:\p{Lu}[\p{L}’']*(?:\.\s?\p{Lu}[\p{L}’']*)*\.?)`;
/** "Đình Lý", "HOÀI NAM", "Th.Dương", "P.V", "Nguyễn Thị Thu Hà". */
export const PEN_NAME = String.raw`${WORD}(?: ${WORD}){0,4}`;
const SEPARATOR = String.raw`(?:\s*[-–—,;&/]\s*|\s+và\s+)`;
export const PEN_NAMES = String.raw`${PEN_NAME}(?:${SEPARATOR}${PEN_NAME}){0,4}`;

const SPLIT = new RegExp(SEPARATOR, 'u');

/** `"Nhật Hạ - Phước Tuấn"` -> `["Nhật Hạ", "Phước Tuấn"]`. */
export function splitPenNames(names: string): string[] {
  return names
    .split(SPLIT)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
