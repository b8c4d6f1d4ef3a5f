/** The syllables of a text as search reads them, and where in the text each of them stands. */
import { plainText } from './plain';
import { remembered } from './remember';
import { readingsIn, splitSentences, syllablesOf, type AbbreviationTable, type Reading } from './syllables';

/** Half-open, in UTF-16 units. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** The syllables of one abbreviation share its place. */
export interface PlacedSyllable extends Place {
  readonly loose: string;
  /** Where its clause begins: the same of neighbours that no sentence's end, comma, colon or bracket parts. */
  readonly clause: number;
}

/** A base letter with its marks: it becomes plain by itself. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
const PARTING = /[,;:()[\]]/u;
const plainOf = remembered(plainText);

/**
 * Every syllable in order.
 * `"UBND, khóa XII"` -> uy, ban, nhan, dan at 0 to 4; khoa at 6 to 10 and 12 at 11 to 14, of another clause
 */
export function placeSyllables(text: string, table: AbbreviationTable): PlacedSyllable[] {
  const { plain, toText } = align(text);
  const placed: PlacedSyllable[] = [];
  let from = 0;
  for (const sentence of splitSentences(plain)) {
    for (const { loose, start, end, clause } of placeInSentence(sentence, table))
      placed.push({ loose, ...toText({ start: from + start, end: from + end }), clause: from + clause });
    from += sentence.length + 1;
  }
  return placed;
}

function placeInSentence(sentence: string, table: AbbreviationTable): PlacedSyllable[] {
  const readings = readingsIn(sentence, table);
  let [at, clause] = [0, 0];
  const places = readings.flatMap((reading) => {
    const place = findPlace(reading, sentence, at);
    if (PARTING.test(sentence.slice(at, place.start))) clause = place.start;
    at = place.end;
    return reading.words.map(() => ({ ...place, clause }));
  });
  return syllablesOf(readings, table).flatMap(({ loose }, i) => (places[i] ? [{ loose, ...places[i] }] : []));
}

/** Nothing of a word stands between one reading and the next: where it is found first is where it stands. */
function findPlace({ written }: Reading, sentence: string, after: number): Place {
  let [start, end] = [after, after];
  for (const [i, word] of written.entries()) {
    const at = sentence.indexOf(word, end);
    if (i === 0) start = at;
    end = at + word.length;
  }
  return { start, end };
}

/** Plain text, and what its parts are in the text: "…" has become three points, "½" a sign between two numbers. */
function align(text: string): { readonly plain: string; readonly toText: (place: Place) => Place } {
  if (plainText(text) === text) return { plain: text, toText: (place) => place };
  const characters: Place[] = [];
  let plain = '';
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    plain += plainOf(character);
    const place = { start: index, end: index + character.length };
    while (characters.length < plain.length) characters.push(place);
  }
  const toText = ({ start, end }: Place): Place => ({
    start: characters[start]?.start ?? text.length,
    end: characters[end - 1]?.end ?? text.length,
  });
  return { plain, toText };
}
