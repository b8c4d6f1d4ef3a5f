/** The numbers of a text as they are written: days, spans, figures with points, numbers of documents. Each is one. */
import { isTypeCode } from './document-key';
import type { PlacedSyllable } from './placed-syllables';
import { DAY_WORDS } from './terms';

/** "15/7/2025", "2-10", "10.000", "35-CT/TW"; what stands alone is a number of one word. */
export interface WholeNumber {
  readonly words: readonly PlacedSyllable[];
  /** Without noughts before them. */
  readonly figures: readonly string[];
  /** The code of a document stands behind the figures. */
  readonly coded: boolean;
}

const FIGURE = /^\d+$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** Between figures of one number. */
const IN_FIGURES = /^[.,/–-]$/u;
/** Between the figure and the rest of a document's number; "35 - CT/TW" only before the code of a type. */
const IN_NUMBER = /^(?:[/–-]| ?\/ ?)$/u;
const BEFORE_CODE = /^ ?[–-] ?$/u;
const CODE = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}\p{L}{1,7}$/u;
const MOST_OF_CODE = 4;
const SHARE = /^ ?%/u;
const DAY_WORD: ReadonlySet<string> = new Set(DAY_WORDS);

/** Every number of the text, in order. */
export function wholeNumbers(text: string, words: readonly PlacedSyllable[]): WholeNumber[] {
  const numbers: WholeNumber[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!FIGURE.test(words[from]?.loose ?? '')) continue;
    const last = endOfFigures(text, words, from);
    const end = endOfCode(text, words, last);
    numbers.push({
      words: words.slice(from, end + 1),
      figures: words.slice(from, last + 1).map(({ loose }) => plainFigure(loose)),
      coded: end > last,
    });
    from = end;
  }
  return numbers;
}

function endOfFigures(text: string, words: readonly PlacedSyllable[], from: number): number {
  let to = from;
  for (; to + 1 < words.length; to += 1) {
    const [last, next] = [words[to], words[to + 1]];
    if (last === undefined || next === undefined || !FIGURE.test(next.loose)) break;
    if (!IN_FIGURES.test(text.slice(last.end, next.start))) break;
  }
  return to;
}

/** The last word of the code that is tied to the figures which end at `from`; `from` itself where there is none. */
function endOfCode(text: string, words: readonly PlacedSyllable[], from: number): number {
  if ((words[from]?.loose.length ?? 0) > MOST_OF_CODE) return from;
  let to = from;
  while (isOfNumber(text, words[to], words[to + 1])) to += 1;
  return to;
}

function isOfNumber(text: string, last: PlacedSyllable | undefined, next: PlacedSyllable | undefined): boolean {
  if (last === undefined || next === undefined || FIGURE.test(next.loose)) return false;
  const between = text.slice(last.end, next.start);
  const written = text.slice(next.start, next.end);
  // "T.Ư": its letters are tied by points, a sentence that begins without a blank is not.
  if (between === '.') return last.end - last.start === 1 && !FIGURE.test(last.loose) && /^\p{Lu}$/u.test(written);
  const isCode = CODE.test(written) || (IN_NUMBER.test(between) && /^\p{Lu}$/u.test(written));
  // The words that an abbreviation stands for share its place.
  if (last.start === next.start) return true;
  return (IN_NUMBER.test(between) && isCode) || (BEFORE_CODE.test(between) && isTypeCode(next.loose) && isCode);
}

/**
 * Tells whether a number of a text is one that was asked for: not another one that has its figures, "10.000" for "10" or
 * "16/7/2025" for "15/7/2025"; a day for its year or its month with the year, a document for its figure.
 * @param asked the loose syllables of the query, in order
 */
export function askedFor(asked: readonly string[]): (number: WholeNumber) => boolean {
  const runs = runsOfFigures(asked);
  const single = new Set(runs.flat());
  return ({ figures, coded }) => {
    const [first = '', second = ''] = figures;
    if (coded || (figures.length === 2 && YEAR.test(second) && runs.some(isAlone(first)))) return single.has(first);
    return figures.length === 1 || runs.some((run) => means(run, figures));
  };
}

function means(run: readonly string[], figures: readonly string[]): boolean {
  const [wanted, written] = [run.join(' '), figures.join(' ')];
  const isWhole = run.length > 1 || YEAR.test(wanted);
  return (isWhole && ` ${written} `.includes(` ${wanted} `)) || `${wanted} `.startsWith(`${written} `);
}

function isAlone(figure: string): (run: readonly string[]) => boolean {
  return (run) => run.length === 1 && run[0] === figure;
}

/** `["ngay", "31", "thang", "5", "hop", "12"]` -> `[["31", "5"], ["12"]]` */
function runsOfFigures(asked: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const loose of asked.filter((each) => !DAY_WORD.has(each))) {
    if (FIGURE.test(loose)) runs.at(-1)?.push(plainFigure(loose));
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}

/** Where a word that is a figure ends, with the sign of a share behind it. */
export function endOfFigure(text: string, { loose, end }: PlacedSyllable): number {
  return FIGURE.test(loose) ? end + (SHARE.exec(text.slice(end, end + 2))?.[0].length ?? 0) : end;
}

/** `"05"` -> `"5"` */
export function plainFigure(loose: string): string {
  return loose.replace(/^0+(?=\d)/u, '');
}
