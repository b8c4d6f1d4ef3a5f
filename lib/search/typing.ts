/** Words typed on a machine without a Vietnamese keyboard: the keys of Telex and VNI, read as the syllable they mean. */

import { mayBeKeys, SYLLABLE } from './keys';

/** The vowel to which a key gives its mark; the last one of these that was typed. */
interface Shape {
  readonly of: string;
  readonly to: string;
}

const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  '6': [circumflex('a'), circumflex('e'), circumflex('o')],
  '7': [horn('o'), horn('u')],
  '8': [{ of: 'a', to: 'ă' }],
  w: [{ of: 'a', to: 'ă' }, horn('o'), horn('u')],
  a: [circumflex('a')],
  e: [circumflex('e')],
  o: [circumflex('o')],
};
const TONES: Readonly<Record<string, string>> = {
  ...{ s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
  ...{ '1': '\u0301', '2': '\u0300', '3': '\u0309', '4': '\u0303', '5': '\u0323' },
};
const VOWEL = /[aăâeêioôơuưy]/u;

/**
 * The syllable that keys mean; undefined if they are one already, or mean none.
 * `"nguyeenx"` -> `"nguyễn"`, `"trongj"` -> `"trọng"`, `"ho65i"` -> `"hội"`, `"phu"`, `"nq21"` -> undefined
 */
export function findTyped(word: string): string | undefined {
  if (!mayBeKeys(word)) return undefined;
  const keys = word.toLowerCase();
  let letters: string[] = [];
  let tone: string | undefined;
  for (const key of keys) {
    const mark = TONES[key];
    if (mark !== undefined && letters.some((letter) => VOWEL.test(letter))) {
      if (tone !== undefined) return undefined;
      tone = mark;
    } else letters = pressed(letters, key);
  }
  const syllable = letters.join('');
  if (!SYLLABLE.test(syllable)) return undefined;
  const vowel = placeOfTone(letters);
  return letters
    .map((letter, at) => (at === vowel ? letter + (tone ?? '') : letter))
    .join('')
    .normalize('NFC');
}

/** The marked vowel, else the last one before a consonant, else the last but one. */
function placeOfTone(letters: readonly string[]): number {
  const marked = letters.findLastIndex((letter) => /[ăâêôơư]/u.test(letter));
  if (marked >= 0) return marked;
  const last = letters.findLastIndex((letter) => VOWEL.test(letter));
  const open = last === letters.length - 1 && VOWEL.test(letters[last - 1] ?? '');
  return open ? last - 1 : last;
}

/** The letters after one more key. */
function pressed(letters: readonly string[], key: string): string[] {
  if ((key === 'd' && letters[0] === 'd') || key === '9')
    return letters.map((letter, at) => (at === 0 && letter === 'd' ? 'đ' : letter));
  for (const { of, to } of SHAPES[key] ?? []) {
    const at = letters.lastIndexOf(of);
    // Without a mark to give, "a", "e" and "o" are letters; they give it only to the vowel just before them.
    if (at < 0 || (/[aeo]/u.test(key) && at !== letters.length - 1)) continue;
    const before = to === 'ơ' && letters[at - 1] === 'u' ? at - 1 : -1;
    return letters.map((letter, i) => (i === at ? to : i === before ? 'ư' : letter));
  }
  return [...letters, key];
}

function circumflex(of: string): Shape {
  return { of, to: `${of}\u0302`.normalize('NFC') };
}

function horn(of: string): Shape {
  return { of, to: `${of}\u031b`.normalize('NFC') };
}
