/** The five tone marks as combining characters, in the order that Telex numbers them in VNI: 1 sắc ... 5 nặng. */
const TONES: ReadonlyMap<string, string> = new Map([
  ['\u0301', '1'],
  ['\u0300', '2'],
  ['\u0309', '3'],
  ['\u0303', '4'],
  ['\u0323', '5'],
]);
const MARKS = /[\u0300-\u036f]/gu;
const SYLLABLE = /[\p{L}\p{M}]+/gu;

/** Lower case without any mark: `"Ủy ban"` -> `"uy ban"`. For slugs and loose search. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/gu, 'd');
}

/** Capitals kept, no mark: `"Ủy ban Đảng"` -> `"Uy ban Dang"`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
}

/**
 * Lower case, letters kept, each syllable's tone moved to its end as a digit, so that the place of the mark
 * no longer matters and the tone still does: `"uỷ"` = `"ủy"` -> `"uy3"`, but `"Thùy"` -> `"thuy2"`, `"Thúy"` -> `"thuy1"`.
 * Letter quality (â, ă, ê, ô, ơ, ư, đ) is kept. The key for identity of persons and bodies.
 */
export function canon(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(SYLLABLE, canonSyllable);
}

/** True if `canon` makes both the same; texts are NFC. Hardly any two lines begin with the same letter: told cheaply. */
export function sameCanon(a: string, b: string): boolean {
  return canon(a.charAt(0)).charAt(0) === canon(b.charAt(0)).charAt(0) && canon(a) === canon(b);
}

/** Vietnamese has some seven thousand syllables: each is worked out once. Text that has more of them pays again. */
const worked = new Map<string, string>();
const WORKED_LIMIT = 50_000;

function canonSyllable(syllable: string): string {
  const known = worked.get(syllable);
  if (known !== undefined) return known;
  if (worked.size >= WORKED_LIMIT) worked.clear();
  const key = workOut(syllable);
  worked.set(syllable, key);
  return key;
}

function workOut(syllable: string): string {
  let tone = '';
  let letters = '';
  for (const unit of syllable.normalize('NFD')) {
    const digit = TONES.get(unit);
    if (digit === undefined) letters += unit;
    else tone = digit;
  }
  return letters.normalize('NFC') + tone;
}

/**
 * The tone mark on the place that older spelling gives it, case kept: `"uỷ"` -> `"ủy"`, `"khoá"` -> `"khóa"`, `"quý"` stays.
 * For comparing words; never applied to what readers see.
 */
export function oldTonePlace(text: string): string {
  return text.replace(NEW_PLACE, (found: string) => {
    const [first, second = '', tone = ''] = [found.charAt(0), ...found.slice(1).normalize('NFD')];
    return (first + tone).normalize('NFC') + second;
  });
}
// Open syllables in oa, oe, uy with the mark on the last vowel; after q the u belongs to the consonant.
const NEW_PLACE = /(?:[oO][àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;
