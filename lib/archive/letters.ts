import { compareByGivenName, compareVietnamese, fold } from '../text';
import { groupBy } from './group';
import type { Person } from './people';

/** Vietnamese lists of people go by the given name (the last word); libraries abroad go by the family name (the first). */
export type NameOrder = 'given' | 'family';

/** The people whose given or family name begins with one letter of the Vietnamese alphabet. */
export interface LetterShelf {
  /** "Đ". */
  readonly letter: string;
  /** ASCII, as Telex types the letter: "dd". */
  readonly id: string;
  readonly people: readonly Person[];
}

/** Each row is one letter of the alphabet with its tone marks: dictionaries keep the letter and drop the tone. */
const LETTERS = [
  'AÀÁẢÃẠ',
  'ĂẰẮẲẴẶ',
  'ÂẦẤẨẪẬ',
  'EÈÉẺẼẸ',
  'ÊỀẾỂỄỆ',
  'IÌÍỈĨỊ',
  'OÒÓỎÕỌ',
  'ÔỒỐỔỖỘ',
  'ƠỜỚỞỠỢ',
  'UÙÚỦŨỤ',
  'ƯỪỨỬỮỰ',
  'YỲÝỶỸỴ',
];
const TONELESS = new Map(LETTERS.flatMap((row) => [...row].map((letter) => [letter, row.charAt(0)] as const)));
const TELEX: Readonly<Record<string, string>> = { Ă: 'aw', Â: 'aa', Đ: 'dd', Ê: 'ee', Ô: 'oo', Ơ: 'ow', Ư: 'uw' };

/** A to Z; on each shelf in the order of dictionaries. */
export function shelveByLetter(people: readonly Person[], order: NameOrder = 'given'): LetterShelf[] {
  const compare = order === 'given' ? compareByGivenName : compareVietnamese;
  const sorted = people.toSorted((a, b) => compare(a.name, b.name));
  return [...groupBy(sorted, ({ name }) => initialOf(name, order))].map(([letter, shelved]) => ({
    letter,
    id: idOf(letter),
    people: shelved,
  }));
}

/** As Telex types the letter; what no one types in Vietnamese is named by its code point: it stands in addresses. */
function idOf(letter: string): string {
  const plain = TELEX[letter] ?? fold(letter);
  return /^[a-z0-9]+$/u.test(plain) ? plain : `u${(letter.codePointAt(0) ?? 0).toString(16)}`;
}

/** By given name `"Nguyễn Ánh"` -> `"A"`, `"Lê Đan"` -> `"Đ"`; by family name `"N"`, `"L"`. */
function initialOf(name: string, order: NameOrder): string {
  const [first = ''] = name.split(' ').at(order === 'given' ? -1 : 0) ?? name;
  const initial = first.toUpperCase();
  return TONELESS.get(initial) ?? initial;
}
