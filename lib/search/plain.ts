import { mapCharacters } from '../text/normalise';

/**
 * Text as search reads it, typed or written: also full-width letters, ligatures and bold letters of other alphabets'
 * blocks become plain ones (NFKC). `"ＣＨỈ ＴＨỊ"` -> `"CHỈ THỊ"`, `"khóa Ⅻ"` -> `"khóa XII"`.
 */
export function plainText(text: string): string {
  return mapCharacters(text.normalize('NFKC'));
}

/** Every run of white space as one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ');
}
