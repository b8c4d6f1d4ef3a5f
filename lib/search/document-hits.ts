/** Where a text names a document: by its number, however it is written, or by words of its title. */
import { documentPlaces, isNumberedDocument, partsOfKey, wordingOf } from './document-key';
import type { PlacedSyllable } from './placed-syllables';
import { plainFigure } from './whole-numbers';

/** `#nq4/tw`: type and number, then body or year. Plenums and congresses are told by their words. */
const NUMBERED = /^#(?!(?:tw|dh)\d)[a-z]+(?<number>\d+)/u;
const TIED = /^[./–-]+$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** They lead from a number to its term, and end neither: "Chỉ thị số 35 của ...". */
const LEADING: ReadonlySet<string> = new Set(['cua', 'dang', 'khoa']);
const MEETING = /^h(?:ội nghị|n)/iu;
/** A shorter run of a title is everyday words. */
const LEAST_OF_TITLE = 6;

interface Numbered {
  readonly number: string;
  /** Syllables of its type: "nghi", "quyet", "nq". */
  readonly types: ReadonlySet<string>;
  /** Those, and what its number is written with behind the figure. */
  readonly wording: ReadonlySet<string>;
  /** Its body or year is known: another one makes another document. */
  readonly whole: boolean;
}

/** Syllables of the numbers of documents in `text`. `keys` are document terms; those of one number are one document. */
export function documentHits(
  text: string,
  words: readonly PlacedSyllable[],
  keys: readonly string[],
): readonly PlacedSyllable[] {
  const asked = numberedBy(keys);
  const hits: PlacedSyllable[] = meetingHits(text, words, keys);
  for (const one of asked)
    for (const [at, { loose }] of words.entries())
      if (plainFigure(loose) === one.number) hits.push(...runAt(text, words, at, one));
  return hits;
}

/**
 * Syllables of the names of plenums and congresses, however they are written. Beside the number of a document its plenum is
 * one of its names, "Nghị quyết Trung ương 4 (khóa XII)"; the meeting itself is then none of it.
 */
function meetingHits(text: string, words: readonly PlacedSyllable[], keys: readonly string[]): PlacedSyllable[] {
  const asked = keys.filter((key) => !isNumberedDocument(key)).map((key) => key.slice(1));
  if (asked.length === 0) return [];
  const ofDocument = keys.some(isNumberedDocument);
  const places = documentPlaces(text).filter(
    ({ start, keys: named }) => isSameMeeting(asked, named) && !(ofDocument && MEETING.test(text.slice(start))),
  );
  return words.filter(({ start, end }) => places.some((place) => start < place.end && place.start < end));
}

/** The same number, and the same term where both are known: "Trung ương 4" is mostly told apart elsewhere. */
function isSameMeeting(asked: readonly string[], named: readonly string[]): boolean {
  const numbers = new Set(asked.map((key) => partsOfKey(key).number));
  const terms = (keys: readonly string[]) => keys.filter((key) => partsOfKey(key).detail !== undefined);
  if (!named.some((key) => numbers.has(key))) return false;
  const [wanted, told] = [terms(asked), terms(named)];
  return wanted.length === 0 || told.length === 0 || told.some((key) => wanted.includes(key));
}

/** The syllables that the numbers of these documents are written with. */
export function wordingOfNumbers(keys: readonly string[]): ReadonlySet<string> {
  return new Set(keys.filter((key) => NUMBERED.test(key)).flatMap(wordingOf));
}

function numberedBy(keys: readonly string[]): Numbered[] {
  const firsts = new Set(keys.filter((key) => NUMBERED.test(key)).map((key) => key.split('/')[0] ?? key));
  return [...firsts].map((first) => {
    const all = keys.filter((key) => key === first || key.startsWith(`${first}/`));
    const number = NUMBERED.exec(first)?.groups?.['number'] ?? '';
    const types = new Set(wordingOf(first).filter((word) => word !== 'so' && !/^\d+$/u.test(word)));
    const wording = new Set(all.flatMap(wordingOf).filter((word) => Number(word) !== Number(number)));
    return { number, types, wording, whole: all.some((key) => key !== first) };
  });
}

/** The number at `at` with its type before or behind it and what belongs to it; nothing if it numbers something else. */
function runAt(
  text: string,
  words: readonly PlacedSyllable[],
  at: number,
  { types, wording, whole }: Numbered,
): readonly PlacedSyllable[] {
  const clause = words[at]?.clause;
  const isIn = (i: number, some: ReadonlySet<string>): boolean =>
    words[i]?.clause === clause && some.has(words[i]?.exact === 'tư' ? 'tw' : (words[i]?.loose ?? ''));
  const isTied = (i: number): boolean => TIED.test(text.slice(words[i]?.end, words[i + 1]?.start ?? 0));
  // "NQ/TƯ" is of the centre, "NQ/TU" of a province.
  let [from, to] = [at, at];
  while (isIn(from - 1, types) || (from === at && words[from - 1]?.loose === 'so')) from -= 1;
  const typed = isIn(from, types);
  // "Quy định 47/2011": the year stands for the rest of the number.
  if (typed && isTied(to) && YEAR.test(words[to + 1]?.loose ?? '')) to += 1;
  while (isIn(to + 1, wording)) to += 1;
  while (to > at && LEADING.has(words[to]?.loose ?? '')) to -= 1;
  const run = words.slice(from, to + 1);
  return run.some(({ loose }) => types.has(loose)) && !(whole && isTied(to)) ? run : [];
}

/** Syllables of long runs of titles. `titles` are loose syllables with blanks between. */
export function titleHits(words: readonly PlacedSyllable[], titles: readonly string[]): readonly PlacedSyllable[] {
  return titles.flatMap((title) => runsOf(words, title.split(' ')));
}

function runsOf(words: readonly PlacedSyllable[], title: readonly string[]): PlacedSyllable[] {
  const least = Math.min(LEAST_OF_TITLE, title.length);
  const hits: PlacedSyllable[] = [];
  let lengths = title.map(() => 0);
  for (const [at, word] of words.entries()) {
    const before = lengths;
    lengths = title.map((syllable, i) => (syllable === word.loose ? (before[i - 1] ?? 0) + 1 : 0));
    const longest = Math.max(...lengths);
    // "GD-ĐT" alone is five syllables of a title.
    const places = new Set(words.slice(at + 1 - longest, at + 1).map(({ start }) => start));
    if (longest >= least && places.size > longest / 2)
      hits.push(...words.slice(longest === least ? at + 1 - longest : at, at + 1));
  }
  return hits;
}
