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
  readonly exact: string;
  /** Where its clause begins: the same of neighbours that no sentence's end, comma, colon or bracket parts. */
  readonly clause: number;
}

/** A base letter with its marks: it becomes plain by itself. */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;
/** Most are plain as they are. */
const PIECE = /\S+|\s+/gu;
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
    for (const { loose, exact, start, end, clause } of placeInSentence(sentence, table))
      placed.push({ loose, exact, ...toText({ start: from + start, end: from + end }), clause: from + clause });
    from += sentence.length + 1;
  }
  return placed;
}

function placeInSentence(sentence: string, table: AbbreviationTable): PlacedSyllable[] {
  const readings = readingsIn(sentence, table);
  const syllables = syllablesOf(readings, table);
  const placed: PlacedSyllable[] = [];
  let [at, clause] = [0, 0];
  for (const reading of readings) {
    const place = findPlace(reading, sentence, at);
    if (PARTING.test(sentence.slice(at, place.start))) clause = place.start;
    at = place.end;
    for (const { loose, exact } of syllables.slice(placed.length, placed.length + reading.words.length))
      placed.push({ loose, exact, ...place, clause });
  }
  return placed;
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
  const [starts, ends]: [number[], number[]] = [[], []];
  let plain = '';
  const add = (piece: string, index: number): void => {
    const made = plainOf(piece);
    const same = made === piece;
    for (let i = 0; i < made.length; i += 1) {
      starts.push(same ? index + i : index);
      ends.push(index + (same ? i + 1 : piece.length));
    }
    plain += made;
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (plainOf(piece) === piece) add(piece, index);
    else for (const character of piece.matchAll(CHARACTER)) add(character[0], index + character.index);
  }
  const toText = ({ start, end }: Place): Place => ({
    start: starts[start] ?? text.length,
    end: ends[end - 1] ?? text.length,
  });
  return { plain, toText };
}
