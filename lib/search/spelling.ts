/** Misspelt syllables: what they may have meant, judged by their neighbours. */
import type { Syllable } from './terms';
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
}

/** The syllable at `at` of the query may have meant one of `meant`, the likeliest first. */
export interface Correction {
  readonly at: number;
  readonly typed: string;
  readonly meant: readonly string[];
}

/** A form that exists, only not with the marks typed, is as likely as one that is this much more frequent. */
const CLEARLY_MORE = 4;
/** More would let chance in. */
const MOST_MEANINGS = 3;
/** Nor is a meaning worth its files that is so many times less frequent than the first. */
const HARDLY = 8;
/** More lonely syllables than this are the gaps of a headline half remembered, not slips: then only rare ones may be slips. */
const MOST_SLIPS = 2;
/** Syllables of a name: one that no article has as a whole may have a slip even if each two of its syllables occur. */
const LONGEST_NAME = 4;
const LETTERS = 'abcdeghiklmnopqrstuvxy';
// One slip of the ear, not two of the finger: initials and endings that regions do not tell apart.
const EAR: readonly (readonly [RegExp, string])[] = [
  [/^ch/u, 'tr'],
  [/^tr/u, 'ch'],
  [/^s(?!h)/u, 'x'],
  [/^x/u, 's'],
  [/^gi/u, 'd'],
  [/^d(?=[aeiouy])/u, 'gi'],
  [/^ng(?=[aou])/u, 'g'],
  [/n$/u, 'ng'],
  [/ng$/u, 'n'],
  [/nh$/u, 'n'],
  [/c$/u, 't'],
  [/t$/u, 'c'],
  [/ch$/u, 't'],
  [/^k(?=[eiy])/u, 'c'],
  [/^f/u, 'ph'],
  [/^z/u, 'd'],
  [/^j/u, 'gi'],
  [/^w/u, 'qu'],
];

/**
 * Corrections for the syllables that stand beside none of their neighbours, in the form typed, anywhere in the archive.
 * `vuong dinh heu` -> `{ at: 2, typed: "heu", meant: ["hue"] }`
 * @param known how many articles make a syllable typed with its marks a word of the archive beyond doubt
 */
export async function findCorrections(query: readonly Syllable[], words: Words, known: number): Promise<Correction[]> {
  const beside = await Promise.all(query.map((_, at) => supportBeside(query, at, words)));
  const doubted = query.length > 1 && query.length <= LONGEST_NAME && !(await words.together(query));
  const lonely = query.map(
    ({ loose }, at) => isSpelt(loose) && (query.length === 1 || doubted || (beside[at] ?? NONE).exact === 0),
  );
  const many = !doubted && lonely.filter(Boolean).length > MOST_SLIPS;
  const corrections = await Promise.all(
    query.map(async (syllable, at) => {
      if (lonely[at] !== true || (await isBeyondDoubt(syllable, many, words, known))) return undefined;
      const { loose: typed } = syllable;
      const meant =
        query.length === 1
          ? loneMeaning(typed, await words.lexicon())
          : await meaningsAt(query, at, (beside[at] ?? NONE).loose, words);
      return meant.length === 0 ? undefined : { at, typed, meant };
    }),
  );
  return corrections.filter((correction) => correction !== undefined);
}

/** Syllables of the lexicon at one slip's distance: two letters swapped or misheard first, then the most frequent. */
export function candidatesFor(typed: string, frequencies: Frequencies): string[] {
  const likely = [...swaps(typed), ...slipsOfTheEar(typed)];
  const others = slipsOfTheFinger(typed).sort((a, b) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0));
  return [...new Set([...likely, ...others])].filter((form) => form !== typed && frequencies.has(form));
}

const NONE: Support = { loose: 0, exact: 0 };

async function isBeyondDoubt(
  { loose, exact }: Syllable,
  amongMany: boolean,
  { support }: Words,
  known: number,
): Promise<boolean> {
  if (exact === loose && !amongMany) return false;
  return (await support([{ loose, exact }])).exact >= known;
}

/** What stands beside the neighbours at one slip's distance, clearly more often than what was typed; most often first. */
async function meaningsAt(
  query: readonly Syllable[],
  at: number,
  typedSupport: number,
  { near }: Words,
): Promise<string[]> {
  const [before, after] = [query[at - 1], query[at + 1]];
  const [left, right] = await Promise.all([
    before === undefined ? undefined : near(before.loose),
    after === undefined ? undefined : near(after.loose),
  ]);
  const frequencies = summed([left?.after, right?.before]);
  const found = candidatesFor(query[at]?.loose ?? '', frequencies)
    .map((meant) => ({ meant, support: frequencies.get(meant) ?? 0 }))
    .filter(({ support }) => support > CLEARLY_MORE * typedSupport)
    .sort((a, b) => b.support - a.support);
  return found
    .filter(({ support }) => support * HARDLY > (found[0]?.support ?? 0))
    .slice(0, MOST_MEANINGS)
    .map(({ meant }) => meant);
}

function summed(sides: readonly (Frequencies | undefined)[]): Frequencies {
  const sums = new Map<string, number>();
  for (const side of sides) {
    for (const [syllable, articles] of side ?? []) sums.set(syllable, (sums.get(syllable) ?? 0) + articles);
  }
  return sums;
}

/** How often a syllable of the query stands beside its neighbours there. */
async function supportBeside(query: readonly Syllable[], at: number, { support }: Words): Promise<Support> {
  const [before, syllable, after] = [query[at - 1], query[at], query[at + 1]];
  if (syllable === undefined) return NONE;
  const left = before === undefined ? NONE : await support([before, syllable]);
  const right = after === undefined ? NONE : await support([syllable, after]);
  return { loose: left.loose + right.loose, exact: left.exact + right.exact };
}

/** A query of one syllable is mended only if no article has it. */
function loneMeaning(typed: string, lexicon: Frequencies): string[] {
  return lexicon.has(typed) ? [] : candidatesFor(typed, lexicon).slice(0, MOST_MEANINGS);
}

function slipsOfTheEar(typed: string): string[] {
  return EAR.filter(([heard]) => heard.test(typed)).map(([heard, meant]) => typed.replace(heard, meant));
}

function swaps(typed: string): string[] {
  return [...typed].slice(1).map((letter, i) => typed.slice(0, i) + letter + typed.charAt(i) + typed.slice(i + 2));
}

function slipsOfTheFinger(typed: string): string[] {
  const forms: string[] = [];
  for (let i = 0; i <= typed.length; i += 1) {
    const [head, tail] = [typed.slice(0, i), typed.slice(i)];
    if (tail !== '') forms.push(head + tail.slice(1));
    for (const letter of LETTERS) {
      forms.push(head + letter + tail);
      if (tail !== '') forms.push(head + letter + tail.slice(1));
    }
  }
  return forms;
}
