/** Misspelt syllables: what they may have meant, judged by their neighbours. */
import { kindOf } from './terms';

export interface Lexicon {
  /** Articles that have the syllable, by its loose form. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** Looks up how many articles have a loose form. */
export type FrequencyOf = (loose: string) => Promise<number>;

/** The syllable at `at` of the query may have meant `meant`. */
export interface Correction {
  readonly at: number;
  readonly typed: string;
  readonly meant: string;
}

const MOST_CANDIDATES = 6;
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
 * Corrections for the syllables that stand beside none of their neighbours anywhere in the archive.
 * `["vuong", "dinh", "heu"]` -> `{ at: 2, typed: "heu", meant: "hue" }`
 * @param syllables loose forms of the query in order
 */
export async function findCorrections(
  syllables: readonly string[],
  lexicon: () => Promise<Lexicon>,
  frequencyOf: FrequencyOf,
): Promise<Correction[]> {
  const together = await Promise.all(syllables.slice(1).map((next, i) => frequencyOf(`${syllables[i] ?? ''} ${next}`)));
  const corrections = await Promise.all(
    syllables.map((typed, at) => {
      const isolated = (together[at - 1] ?? 0) === 0 && (together[at] ?? 0) === 0;
      return isolated && isSpelt(typed) ? correctOne(syllables, at, lexicon, frequencyOf) : undefined;
    }),
  );
  return corrections.filter((correction) => correction !== undefined);
}

/** Every syllable of the lexicon at one slip's distance, most frequent first. */
export function candidatesFor(typed: string, { frequencies }: Lexicon): string[] {
  const found = new Set<string>();
  for (const form of [...slipsOfTheEar(typed), ...slipsOfTheFinger(typed)]) {
    if (form !== typed && frequencies.has(form)) found.add(form);
  }
  return [...found].sort((a, b) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0));
}

async function correctOne(
  syllables: readonly string[],
  at: number,
  lexicon: () => Promise<Lexicon>,
  frequencyOf: FrequencyOf,
): Promise<Correction | undefined> {
  const typed = syllables[at] ?? '';
  const words = await lexicon();
  const candidates = candidatesFor(typed, words);
  const [before, after] = [syllables[at - 1], syllables[at + 1]];
  if (before === undefined && after === undefined) return loneCorrection(typed, candidates, words);
  const support = await Promise.all(
    candidates.slice(0, MOST_CANDIDATES * 4).map(async (meant) => ({
      meant,
      articles:
        (before === undefined ? 0 : await frequencyOf(`${before} ${meant}`)) +
        (after === undefined ? 0 : await frequencyOf(`${meant} ${after}`)),
    })),
  );
  const best = support.sort((a, b) => b.articles - a.articles)[0];
  return best !== undefined && best.articles > 0 ? { at, typed, meant: best.meant } : undefined;
}

/** A query of one syllable is mended only if no article has it. */
function loneCorrection(typed: string, [meant]: readonly string[], { frequencies }: Lexicon): Correction | undefined {
  return meant === undefined || frequencies.has(typed) ? undefined : { at: 0, typed, meant };
}

function isSpelt(syllable: string): boolean {
  return kindOf(syllable) === 'syllable' && /^[a-z]{2,8}$/u.test(syllable);
}

function slipsOfTheEar(typed: string): string[] {
  return EAR.filter(([heard]) => heard.test(typed)).map(([heard, meant]) => typed.replace(heard, meant));
}

function slipsOfTheFinger(typed: string): string[] {
  const forms: string[] = [];
  for (let i = 0; i <= typed.length; i += 1) {
    const [head, tail] = [typed.slice(0, i), typed.slice(i)];
    if (tail !== '') forms.push(head + tail.slice(1));
    if (tail.length > 1) forms.push(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) {
      forms.push(head + letter + tail);
      if (tail !== '') forms.push(head + letter + tail.slice(1));
    }
  }
  return forms;
}
