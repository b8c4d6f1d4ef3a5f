/** Misspelt syllables: which of a query's may be, judged by their neighbours. */
import { SYLLABLE } from './keys';
import { LONGEST_NAME, type Syllable } from './terms';
import { isSpelt, type Frequencies, type Neighbours } from './vocabulary';

/** How many articles have a syllable, or two side by side. Where marks were typed, `exact` counts those that have them too. */
export interface Support {
  readonly loose: number;
  readonly exact: number;
}

/** What the archive knows of syllables. */
export interface Words {
  /** Of one syllable, or of two side by side. */
  readonly support: (syllables: readonly Syllable[]) => Promise<Support>;
  /** Whether an article has all of them, neighbours side by side. */
  readonly together: (syllables: readonly Syllable[]) => Promise<boolean>;
  readonly near: (loose: string) => Promise<Neighbours>;
  readonly lexicon: () => Promise<Frequencies>;
  /** What abbreviations stand for, each as its loose syllables with blanks between. */
  readonly expansions: ReadonlySet<string>;
}

/** The syllable at `at` of the query may have meant one of `meant`, the likeliest first. */
export interface Correction {
  readonly at: number;
  readonly typed: string;
  readonly meant: readonly string[];
  /** Meanings too rare to be one, unless a whole name has them. */
  readonly inNames?: readonly string[];
}

/** More lonely syllables than this are the gaps of a headline half remembered, not slips: then only rare ones may be slips. */
const MOST_SLIPS = 2;
/** Of the articles that make a marked syllable a word beyond doubt, so large a part makes one of an abbreviation. */
const ABBREVIATION_SHARE = 0.1;
/** Without any, letters are read one by one. */
const VOWEL = /[aeiouy]/u;
/** But for what is left of a syllable whose vowel was passed over: "hng", "ngc", "dng". */
const LOST_VOWEL = /^(?:ngh?|[cgknpt]h|gi|kh|qu|tr|[bcdghklmnpqrstvx])(?:ng|nh|ch|[cmnpt])$/u;
/** So few others are an abbreviation even if no article has it: "CTN". */
const FEW_LETTERS = 3;
/** Whoever sets the marks of a word means it: a part of the articles is enough. */
const MARKED_SHARE = 0.25;
const NONE: Support = { loose: 0, exact: 0 };

/**
 * Corrections for the syllables that stand beside none of their neighbours, in the form typed, anywhere in the archive.
 * `vuong dinh heu` -> `{ at: 2, typed: "heu", meant: ["hue"] }`
 * @param known how many articles make a syllable typed with its marks a word of the archive beyond doubt
 */
export async function findCorrections(query: readonly Syllable[], words: Words, known: number): Promise<Correction[]> {
  const beside = await Promise.all(query.map((_, at) => supportBeside(query, at, words)));
  const abbreviated = await Promise.all(query.map((syllable) => isAbbreviation(syllable, words, known)));
  // A name that no article has as a whole may have a slip even if each two of its syllables occur.
  const mayBeName = query.length > 1 && query.length <= LONGEST_NAME && !abbreviated.includes(true);
  const doubted = mayBeName && !(await words.together(query));
  // By itself a syllable is mended only if no article has it: no other form needs to be looked for.
  const found = query.length === 1 && (await words.support(query)).loose > 0;
  const expanded = placesOfExpansions(query, words.expansions);
  const lonely = query.map(
    ({ loose }, at) =>
      !found &&
      !expanded.has(at) &&
      isSpelt(loose) &&
      (query.length === 1 || doubted || (beside[at] ?? NONE).exact === 0),
  );
  const marked = query.some(({ loose, exact }) => exact !== loose);
  const many = !doubted && lonely.filter(Boolean).length > MOST_SLIPS;
  const corrections = await Promise.all(
    query.map(async (syllable, at): Promise<Correction | undefined> => {
      if (
        lonely[at] !== true ||
        abbreviated[at] === true ||
        (await isBeyondDoubt(syllable, marked || many, words, known))
      )
        return undefined;
      const { loose: typed } = syllable;
      const { loneMeaning, meaningsAt } = await import('./meanings');
      if (query.length === 1) return { at, typed, meant: loneMeaning(typed, await words.lexicon()) };
      return { at, typed, ...(await meaningsAt(query, at, (beside[at] ?? NONE).loose, words)) };
    }),
  );
  return corrections.filter((correction) => correction !== undefined).filter(hasMeaning);
}

/** Where the syllables are those that an abbreviation stands for: whoever typed "UBND" misspelt none of "ủy ban nhân dân". */
function placesOfExpansions(query: readonly Syllable[], expansions: ReadonlySet<string>): ReadonlySet<number> {
  const places = new Set<number>();
  for (let start = 0; start < query.length; start += 1) {
    for (let end = start + 2; end <= query.length; end += 1) {
      const run = query.slice(start, end).map(({ loose }) => loose);
      if (expansions.has(run.join(' '))) for (let at = start; at < end; at += 1) places.add(at);
    }
  }
  return places;
}

function hasMeaning({ meant, inNames = [] }: Correction): boolean {
  return meant.length + inNames.length > 0;
}

/** Where others have marks, or many would be slips, one without marks is a word as it stands, too: "chủ tịch Quang". */
async function isBeyondDoubt(
  { loose, exact }: Syllable,
  plainToo: boolean,
  { support }: Words,
  known: number,
): Promise<boolean> {
  const isMarked = exact !== loose;
  if (!isMarked && !plainToo) return false;
  return (await support([{ loose, exact }])).exact >= (isMarked ? Math.max(2, known * MARKED_SHARE) : known);
}

/** No syllable of the language, and yet a word of the archive: "VOV", "ODA", "WHO". Typed wrongly it would be rare. */
async function isAbbreviation({ loose, exact }: Syllable, { support }: Words, known: number): Promise<boolean> {
  if (!isSpelt(loose) || SYLLABLE.test(loose)) return false;
  const isLetters = !VOWEL.test(loose) && !LOST_VOWEL.test(loose);
  if (isLetters && loose.length <= FEW_LETTERS) return true;
  const least = isLetters ? 1 : Math.max(2, known * ABBREVIATION_SHARE);
  return (await support([{ loose, exact }])).loose >= least;
}

/** How often a syllable of the query stands beside its neighbours there. */
async function supportBeside(query: readonly Syllable[], at: number, { support }: Words): Promise<Support> {
  const [before, syllable, after] = [query[at - 1], query[at], query[at + 1]];
  if (syllable === undefined) return NONE;
  const left = before === undefined ? NONE : await support([before, syllable]);
  const right = after === undefined ? NONE : await support([syllable, after]);
  return { loose: left.loose + right.loose, exact: left.exact + right.exact };
}
