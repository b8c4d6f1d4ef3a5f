/** Which syllables of a text are marked as what was asked for. */
import { documentHits, titleHits, wordingOfNumbers } from './document-hits';
import type { PlacedSyllable } from './placed-syllables';
import { findRun, kindOf, readTerm, type Syllable } from './terms';
import { askedFor, endOfFigure, plainFigure, wholeNumbers, type WholeNumber } from './whole-numbers';

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
 * query, or in runs; the numbers of the documents that it names; runs of the titles of these. Of a number,
 * a day or a figure all or nothing.
 * @param marks terms: syllables as they were typed, in order, and by `runMark`; the number of a document; the title of
 * one in loose syllables
 * @param anyForm also syllables with other marks than the typed ones, and other numbers that have a typed one in them
 */
export function hitsIn(
  text: string,
  words: readonly PlacedSyllable[],
  marks: readonly string[],
  anyForm: boolean,
): Hit[] {
  const terms = marks.filter((mark) => findRun(mark) === undefined);
  const ofKind = (...kinds: readonly string[]) => terms.filter((term) => kinds.includes(kindOf(readTerm(term).loose)));
  const asked = ofKind('syllable').map(readTerm);
  const documents = ofKind('document');
  const numbers = wholeNumbers(text, words);
  const hits = new Set([
    ...wordHits(words, { asked, runs: runsIn(marks), anyForm, documents, numbers }),
    ...documentHits(text, words, documents),
  ]);
  const inTitles = new Set(titleHits(words, ofKind('pair', 'name')));
  const all = new Set([...hits, ...inTitles]);
  for (const { words: parts } of numbers)
    if (parts.some((word) => all.has(word))) for (const word of parts) all.add(word);
  const weightOf = (word: PlacedSyllable): number => (inTitles.has(word) && !hits.has(word) ? TITLE_WEIGHT : 1);
  const whole = wholeOf(words, (word) => all.has(word));
  return whole.map((word) => ({ ...word, end: endOfFigure(text, word), weight: weightOf(word) }));
}

function runsIn(marks: readonly string[]): Syllable[][] {
  return marks.map((mark) => (findRun(mark) ?? []).map(readTerm)).filter(({ length }) => length > 0);
}

/** Every place where the words of a run are, side by side. */
function runHits(
  words: readonly PlacedSyllable[],
  run: readonly ((word: PlacedSyllable) => boolean)[],
): PlacedSyllable[] {
  const begins = (at: number): boolean =>
    run.every((isNext, i) => {
      const word = words[at + i];
      return word !== undefined && isNext(word);
    });
  return words.flatMap((_, at) => (begins(at) ? words.slice(at, at + run.length) : []));
}

interface AskedWords {
  readonly asked: readonly Syllable[];
  readonly runs: readonly (readonly Syllable[])[];
  readonly anyForm: boolean;
  readonly documents: readonly string[];
  readonly numbers: readonly WholeNumber[];
}

/** Neighbours, and runs; none of a number that was not asked for, as long as anything else is there. */
function wordHits(
  words: readonly PlacedSyllable[],
  { asked, runs, anyForm, documents, numbers }: AskedWords,
): PlacedSyllable[] {
  // "Nghị quyết" alone is not the resolution that was asked for.
  const told = wordingOfNumbers(anyForm ? [] : documents);
  const isAsked = askedFor([...asked, ...runs.flat()].map(({ loose }) => loose).filter((loose) => !told.has(loose)));
  const others = new Set(
    anyForm ? [] : numbers.filter((number) => !isAsked(number)).flatMap(({ words: parts }) => parts),
  );
  const isWanted = (some: readonly Syllable[]) => {
    const means = meansOneOf(some, anyForm);
    return (word: PlacedSyllable) => !others.has(word) && means(word);
  };
  const inRuns = runs.flatMap((run) =>
    runHits(
      words,
      run.map((syllable) => isWanted([syllable])),
    ),
  );
  return [...neighbours(words, asked, isWanted(asked), told), ...inRuns];
}

function neighbours(
  words: readonly PlacedSyllable[],
  asked: readonly Syllable[],
  wanted: (word: PlacedSyllable) => boolean,
  told: ReadonlySet<string>,
): PlacedSyllable[] {
  const loose = asked.map((each) => plainFigure(each.loose));
  if (new Set(loose).size === 1) return words.filter(wanted);
  const isUntold = (pair: string): boolean => !pair.split(' ').every((part) => told.has(part));
  const beside = new Set(pairsOf(loose).filter(isUntold));
  const counted = new Set(pairsOf(loose.filter(isNoLink)).filter((pair) => /\d/u.test(pair) && isUntold(pair)));
  // "Tổng Bí thư 2011": the year stands anywhere. With other numbers it is a part of a day or a span.
  const numbers = loose.filter((each) => /\d/u.test(each));
  const year = numbers.length === 1 && YEAR.test(numbers[0] ?? '') ? numbers[0] : undefined;
  const hits = words.filter((word) => word.loose === year && wanted(word));
  const compare = (first: PlacedSyllable | undefined, second: PlacedSyllable, pairs: ReadonlySet<string>): void => {
    if (first?.clause !== second.clause || !pairs.has(pairOf(plainFigure(first.loose), plainFigure(second.loose))))
      return;
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

/** Tells the words that are one of the syllables, in a form that was typed or in any. */
function meansOneOf(asked: readonly Syllable[], anyForm: boolean): (word: PlacedSyllable) => boolean {
  const forms = new Map<string, Set<string>>();
  for (const { loose, exact } of asked) {
    const figure = plainFigure(loose);
    forms.set(figure, (forms.get(figure) ?? new Set()).add(exact));
  }
  return (word) => {
    const typed = forms.get(plainFigure(word.loose));
    return typed !== undefined && (anyForm || [...typed].some((exact) => mayMean(exact, word)));
  };
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
