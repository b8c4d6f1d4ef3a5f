/** Which syllables of a text are marked as what was asked for. */
import { documentHits, titleHits, withWholeNumbers, wordingOfNumbers } from './document-hits';
import type { PlacedSyllable } from './placed-syllables';
import { kindOf, readTerm, type Syllable } from './terms';

/** Words that stand between a number and what it numbers: "chỉ thị số 35", "đại hội đại biểu toàn quốc lần thứ XIII". */
const LINKS: ReadonlySet<string> = new Set(['so', 'lan', 'thu', 'dai', 'bieu', 'toan', 'quoc', 'ngay', 'thang', 'nam']);
const YEAR = /^(?:19|20)\d\d$/u;
const PLAIN_LETTER = /[a-z]/u;

/** A syllable that is marked; `weight` tells how much it counts where the lines with the most of a query are chosen. */
export interface Hit extends PlacedSyllable {
  readonly weight: number;
}

/** Of a title that is told by its words: its number, or its plenum, tells a document better. */
const TITLE_WEIGHT = 0.15;

/**
 * The syllables that answer a query, in order: those that stand beside another one of it, in one clause and as in the
 * query; the numbers of the documents that it names; runs of the titles of these.
 * @param marks terms: syllables as they were typed, in order; the number of a document; the title of one in loose syllables
 * @param anyForm also syllables with other marks than the typed ones
 */
export function hitsIn(
  text: string,
  words: readonly PlacedSyllable[],
  marks: readonly string[],
  anyForm: boolean,
): Hit[] {
  const ofKind = (...kinds: readonly string[]) => marks.filter((mark) => kinds.includes(kindOf(readTerm(mark).loose)));
  const asked = ofKind('syllable').map(readTerm);
  const documents = ofKind('document');
  const hits = new Set([
    ...(asked.length === 0 ? [] : neighbours(words, asked, anyForm, anyForm ? [] : documents)),
    ...documentHits(text, words, documents),
  ]);
  const inTitles = new Set(titleHits(words, ofKind('pair', 'name')));
  const whole = withWholeNumbers(text, words, new Set([...hits, ...inTitles]));
  const weightOf = (word: PlacedSyllable): number => (inTitles.has(word) && !hits.has(word) ? TITLE_WEIGHT : 1);
  return wholeOf(words, (word) => whole.has(word)).map((word) => ({ ...word, weight: weightOf(word) }));
}

function neighbours(
  words: readonly PlacedSyllable[],
  asked: readonly Syllable[],
  anyForm: boolean,
  documents: readonly string[],
): PlacedSyllable[] {
  const forms = formsOf(asked);
  const means = (word: PlacedSyllable, typed: ReadonlySet<string>): boolean =>
    anyForm || [...typed].some((exact) => mayMean(exact, word));
  const wanted = (word: PlacedSyllable): boolean => {
    const typed = forms.get(figure(word.loose));
    return typed !== undefined && means(word, typed);
  };
  if (forms.size === 1) return words.filter(wanted);
  const loose = asked.map((each) => figure(each.loose));
  // "Nghị quyết" alone is not the resolution that was asked for.
  const told = wordingOfNumbers(documents);
  const isUntold = (pair: string): boolean => !pair.split(' ').every((part) => told.has(part));
  const beside = new Set(pairsOf(loose).filter(isUntold));
  const counted = new Set(pairsOf(loose.filter(isNoLink)).filter((pair) => /\d/u.test(pair) && isUntold(pair)));
  // "Tổng Bí thư 2011": the year stands anywhere. With other numbers it is a part of a day or a span.
  const numbers = loose.filter((each) => /\d/u.test(each));
  const year = numbers.length === 1 && YEAR.test(numbers[0] ?? '') ? numbers[0] : undefined;
  const hits = words.filter((word) => word.loose === year);
  const compare = (first: PlacedSyllable | undefined, second: PlacedSyllable, pairs: ReadonlySet<string>): void => {
    if (first?.clause !== second.clause || !pairs.has(pairOf(figure(first.loose), figure(second.loose)))) return;
    if (wanted(first)) hits.push(first, second);
  };
  let [last, lastNoLink]: (PlacedSyllable | undefined)[] = [];
  for (const word of words) {
    if (wanted(word)) {
      compare(last, word, beside);
      compare(lastNoLink, word, counted);
    }
    last = word;
    if (isNoLink(word.loose)) lastNoLink = word;
  }
  return hits;
}

/** The exact forms that were typed of each loose one. */
function formsOf(asked: readonly Syllable[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const { loose, exact } of asked) forms.set(figure(loose), (forms.get(figure(loose)) ?? new Set()).add(exact));
  return forms;
}

/**
 * A form with fewer marks may be any with more: "trong" is typed for "trọng", but "phú" never for "phủ". The figure behind
 * the letters of an exact form is its tone.
 */
function mayMean(typed: string, { loose, exact }: PlacedSyllable): boolean {
  if (/\d/u.test(loose)) return true;
  const tone = typed.slice(loose.length);
  if (tone !== '' && tone !== exact.slice(loose.length)) return false;
  return [...typed.slice(0, loose.length)].every((letter, i) => letter === exact[i] || PLAIN_LETTER.test(letter));
}

/** The hits but for half an abbreviation: whoever asks for "UBND" does not mean "HĐND". */
function wholeOf(words: readonly PlacedSyllable[], isHit: (word: PlacedSyllable) => boolean): PlacedSyllable[] {
  const missed = new Set(words.filter((word) => !isHit(word)).map(({ start }) => start));
  return words.filter(({ start }) => !missed.has(start));
}

function pairsOf(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((next, i) => pairOf(syllables[i] ?? '', next));
}

function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

function isNoLink(loose: string): boolean {
  return !LINKS.has(loose);
}

/** `"05"` -> `"5"` */
function figure(loose: string): string {
  return loose.replace(/^0+(?=\d)/u, '');
}
