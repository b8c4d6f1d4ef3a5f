/** Misspelt syllables: what they may have meant, judged by their neighbours. */
import { kindOf, type Syllable } from './terms';

export interface Lexicon {
  /** Articles that have the syllable, by its loose form. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** How many articles have a syllable, or two side by side. Where marks were typed, `exact` counts those that have them too. */
export interface Support {
  readonly loose: number;
  readonly exact: number;
}

/** What the archive knows of one or two syllables; one whose exact form is empty may have any marks. */
export type SupportFor = (syllables: readonly Syllable[]) => Promise<Support>;

/** The syllable at `at` of the query may have meant one of `meant`, the likeliest first. */
export interface Correction {
  readonly at: number;
  readonly typed: string;
  readonly meant: readonly string[];
}

/** Each is looked up beside its neighbours: two files at most. */
const MOST_CANDIDATES = 12;
/** A form that exists, only not with the marks typed, is as likely as one that is this much more frequent. */
const CLEARLY_MORE = 4;
/** More would let chance in. */
const MOST_MEANINGS = 3;
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
export async function findCorrections(
  query: readonly Syllable[],
  lexicon: () => Promise<Lexicon>,
  supportFor: SupportFor,
  known: number,
): Promise<Correction[]> {
  const corrections = await Promise.all(
    query.map(async (syllable, at) => {
      const { loose, exact } = syllable;
      if (!isSpelt(loose)) return undefined;
      const beside = await supportBeside(query, at, syllable, supportFor);
      if (beside.exact > 0 && query.length > 1) return undefined;
      if (exact !== loose && (await supportFor([syllable])).exact >= known) return undefined;
      const meant =
        query.length === 1
          ? loneMeaning(loose, await lexicon())
          : await meaningsAt(query, at, beside.loose, await lexicon(), supportFor);
      return meant.length === 0 ? undefined : { at, typed: loose, meant };
    }),
  );
  return corrections.filter((correction) => correction !== undefined);
}

/** Syllables of the lexicon at one slip's distance: two letters swapped or misheard first, then the most frequent. */
export function candidatesFor(typed: string, { frequencies }: Lexicon): string[] {
  const likely = [...swaps(typed), ...slipsOfTheEar(typed)];
  const others = slipsOfTheFinger(typed).sort((a, b) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0));
  return [...new Set([...likely, ...others])].filter((form) => form !== typed && frequencies.has(form));
}

/** The candidates that stand beside the neighbours, clearly more often than what was typed; most often first. */
async function meaningsAt(
  query: readonly Syllable[],
  at: number,
  typedSupport: number,
  lexicon: Lexicon,
  supportFor: SupportFor,
): Promise<string[]> {
  const candidates = candidatesFor(query[at]?.loose ?? '', lexicon).slice(0, MOST_CANDIDATES);
  const found = await Promise.all(
    candidates.map(async (meant) => ({
      meant,
      support: (await supportBeside(query, at, { loose: meant, exact: '' }, supportFor)).exact,
    })),
  );
  return found
    .filter(({ support }) => support > CLEARLY_MORE * typedSupport)
    .sort((a, b) => b.support - a.support)
    .slice(0, MOST_MEANINGS)
    .map(({ meant }) => meant);
}

/** How often a syllable in the place `at` would stand beside the query's syllables there. */
async function supportBeside(
  query: readonly Syllable[],
  at: number,
  syllable: Syllable,
  supportFor: SupportFor,
): Promise<Support> {
  const [before, after] = [query[at - 1], query[at + 1]];
  const none = { loose: 0, exact: 0 };
  const left = before === undefined ? none : await supportFor([before, syllable]);
  const right = after === undefined ? none : await supportFor([syllable, after]);
  return { loose: left.loose + right.loose, exact: left.exact + right.exact };
}

/** A query of one syllable is mended only if no article has it. */
function loneMeaning(typed: string, lexicon: Lexicon): string[] {
  return lexicon.frequencies.has(typed) ? [] : candidatesFor(typed, lexicon).slice(0, MOST_MEANINGS);
}

function isSpelt(syllable: string): boolean {
  return kindOf(syllable) === 'syllable' && /^[a-z]{2,8}$/u.test(syllable);
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
