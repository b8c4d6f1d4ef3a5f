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
  return [...shelves].map(([letter, shelved]) => ({ letter, id: TELEX[letter] ?? fold(letter), people: shelved }));
}

/** `"Nguyễn Ánh"` -> `"A"`, `"Lê Đan"` -> `"Đ"`. */
function initialOf(name: string): string {
  const initial = (name.split(' ').at(-1) ?? name).charAt(0).toUpperCase();
  return TONELESS.get(initial) ?? initial;
}
