/**
 * The words of the index. A syllable has a loose form that forgets what readers leave out when they type, and an exact
 * one that keeps it; a term carries both, so that postings are found by the loose form and ranked by the exact one.
 */
import type { IsoDay } from '../model';
import { canon, fold } from '../text/tone';

/** One syllable or number: `Huệ` -> loose `hue`, exact `huê5`. */
export interface Syllable {
  readonly loose: string;
  readonly exact: string;
  /** Written as the syllables of names are: a capital, then small letters. */
  readonly capital?: boolean;
}

/** Syllables of a person's name. */
export const LONGEST_NAME = 4;

/** What a term stands for: a syllable, two or, of a name, three neighbouring syllables, the number of a document, or a calendar day. */
export type TermKind = 'syllable' | 'pair' | 'name' | 'document' | 'day';

const RUN_MARK = '=';
const EXACT_MARK = '\t';
const DOCUMENT_MARK = '#';
const DAY_MARK = '@';
// ki/ky, li/ly, mi/my, qui/quy ... are two spellings of one syllable; uy/ui, ay/ai are two syllables.
const CAPITAL = /^\p{Lu}[\p{Ll}'’]*$/u;
const LONE_Y = /^([bcdghklmnprstvx]{1,2}|qu)y$/u;

/** `"quỷ"` -> loose `qui`, exact `quy3`. */
export function toSyllable(word: string): Syllable {
  return { loose: fold(word).replace(LONE_Y, '$1i'), exact: canon(word), capital: CAPITAL.test(word) };
}

/** The term of one syllable. */
export function syllableTerm({ loose, exact }: Syllable): string {
  return loose === exact ? loose : loose + EXACT_MARK + exact;
}

/** The term of two neighbours, in their order. */
export function pairTerm(first: Syllable, second: Syllable): string {
  return syllableTerm({ loose: `${first.loose} ${second.loose}`, exact: `${first.exact} ${second.exact}` });
}

/** The term of three neighbours in a name, in their order. */
export function nameTerm(first: Syllable, second: Syllable, third: Syllable): string {
  return syllableTerm({
    loose: `${first.loose} ${second.loose} ${third.loose}`,
    exact: `${first.exact} ${second.exact} ${third.exact}`,
  });
}

/** The term of a document key: `nq21/tw` -> `#nq21/tw`. */
export function documentTerm(key: string): string {
  return DOCUMENT_MARK + key;
}

/** The term of a calendar day: `@2019-05-31`. */
export function dayTerm(day: IsoDay): string {
  return DAY_MARK + day;
}

/** The loose words between the numbers of a day: "ngày 31 tháng 5 năm 2019". */
export const DAY_WORDS = ['ngay', 'thang', 'nam'] as const;

/** The numbers that a day's term is written with: `@2019-05-31` -> `["2019", "05", "5", "31"]`. */
export function figuresOf(dayTerm: string): string[] {
  const figures = dayTerm.slice(DAY_MARK.length).split('-');
  return [...new Set(figures.flatMap((figure) => [figure, String(Number(figure))]))];
}

/**
 * The mark of syllables that are marked side by side or not at all: a phrase, or one that is a word by itself beside the
 * others of the query, "Facebook" of "Facebook kỷ luật".
 */
export function runMark(...terms: readonly string[]): string {
  return terms.map((term) => RUN_MARK + term).join('');
}

/** The terms of a mark by `runMark`. */
export function findRun(mark: string): readonly string[] | undefined {
  return mark.startsWith(RUN_MARK) ? mark.split(RUN_MARK).slice(1) : undefined;
}

/** The two forms of a term. */
export function readTerm(term: string): Syllable {
  const mark = term.indexOf(EXACT_MARK);
  return mark < 0 ? { loose: term, exact: term } : { loose: term.slice(0, mark), exact: term.slice(mark + 1) };
}

/** Tells from the loose form what a term stands for. */
export function kindOf(loose: string): TermKind {
  if (loose.startsWith(DOCUMENT_MARK)) return 'document';
  if (loose.startsWith(DAY_MARK)) return 'day';
  const blank = loose.indexOf(' ');
  if (blank < 0) return 'syllable';
  return loose.includes(' ', blank + 1) ? 'name' : 'pair';
}
