import { fold } from '../text';
import type { Person } from './people';

/** The people whose given name begins with one letter of the Vietnamese alphabet. */
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

/** `people` stand by given name; the order is kept. */
export function shelveByLetter(people: readonly Person[]): LetterShelf[] {
  const shelves = new Map<string, Person[]>();
  for (const person of people) {
    const letter = initialOf(person.name);
    const shelf = shelves.get(letter);
    if (shelf) shelf.push(person);
    else shelves.set(letter, [person]);
  }
  return [...shelves].map(([letter, shelved]) => ({ letter, id: idOf(letter), people: shelved }));
}

/** As Telex types the letter; what no one types in Vietnamese is named by its code point: it stands in addresses. */
function idOf(letter: string): string {
  const plain = TELEX[letter] ?? fold(letter);
  return /^[a-z0-9]+$/u.test(plain) ? plain : `u${(letter.codePointAt(0) ?? 0).toString(16)}`;
}

/** `"Nguyễn Ánh"` -> `"A"`, `"Lê Đan"` -> `"Đ"`. */
function initialOf(name: string): string {
  const [first = ''] = name.split(' ').at(-1) ?? name;
  const initial = first.toUpperCase();
  return TONELESS.get(initial) ?? initial;
}
