/** What a misspelt syllable may have meant: asked only where one is found, and sent to the reader's machine only then. */
import type { Words } from './spelling';
import type { Syllable } from './terms';
import type { Frequencies } from './vocabulary';

/** A form that exists, only not with the marks typed, is as likely as one that is this much more frequent. */
const CLEARLY_MORE = 4;
/** More would let chance in. */
const MOST_MEANINGS = 3;
/** Each is a file that is asked for. */
const MOST_IN_NAMES = 5;
/** Nor is a meaning worth its files that is so many times less frequent than the first. */
const HARDLY = 8;
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

/** What a syllable may have meant. */
export interface Meanings {
  /** What stands beside the neighbours at one slip's distance, clearly more often than what was typed; most often first. */
  readonly meant: readonly string[];
  /** Others that stand beside both neighbours however seldom: as a part of a name, where the whole name exists. */
  readonly inNames: readonly string[];
}

export async function meaningsAt(
  query: readonly Syllable[],
  at: number,
  typedSupport: number,
  { near }: Words,
): Promise<Meanings> {
  const [before, after] = [query[at - 1], query[at + 1]];
  const [left, right] = await Promise.all([
    before === undefined ? undefined : near(before.loose),
    after === undefined ? undefined : near(after.loose),
  ]);
  const frequencies = summed([left?.after, right?.before]);
  const candidates = candidatesFor(query[at]?.loose ?? '', frequencies);
  const found = candidates
    .map((meant) => ({ meant, support: frequencies.get(meant) ?? 0 }))
    .filter(({ support }) => support > CLEARLY_MORE * typedSupport)
    .sort((a, b) => b.support - a.support);
  const meant = found
    .filter(({ support }) => support * HARDLY > (found[0]?.support ?? 0))
    .slice(0, MOST_MEANINGS)
    .map(({ meant: form }) => form);
  const others = candidates.filter((form) => !meant.includes(form));
  return { meant, inNames: besideBoth(others, left?.after, right?.before).slice(0, MOST_IN_NAMES) };
}

/** Those that stand beside each neighbour that there is, by how often they stand beside the one that they fit less. */
function besideBoth(forms: readonly string[], left?: Frequencies, right?: Frequencies): string[] {
  return forms
    .map((form) => ({ form, least: Math.min(left?.get(form) ?? 0, right?.get(form) ?? 0) }))
    .filter(({ least }) => least > 0)
    .sort((a, b) => b.least - a.least)
    .map(({ form }) => form);
}

function summed(sides: readonly (Frequencies | undefined)[]): Frequencies {
  const sums = new Map<string, number>();
  for (const side of sides) {
    for (const [syllable, articles] of side ?? []) sums.set(syllable, (sums.get(syllable) ?? 0) + articles);
  }
  return sums;
}

/** Of so few letters nearly every word is one letter away from another. */
const FEW_LETTERS = 3;

/** A query of one syllable is mended only if no article has it; one of few letters never by another letter ("VOV"). */
export function loneMeaning(typed: string, lexicon: Frequencies): string[] {
  if (lexicon.has(typed)) return [];
  const candidates = typed.length <= FEW_LETTERS ? likelySlips(typed) : candidatesFor(typed, lexicon);
  return candidates.filter((form) => form !== typed && lexicon.has(form)).slice(0, MOST_MEANINGS);
}

/** Syllables of the lexicon at one slip's distance: two letters swapped or misheard first, then the most frequent. */
export function candidatesFor(typed: string, frequencies: Frequencies): string[] {
  const others = slipsOfTheFinger(typed).sort((a, b) => (frequencies.get(b) ?? 0) - (frequencies.get(a) ?? 0));
  return [...new Set([...likelySlips(typed), ...others])].filter((form) => form !== typed && frequencies.has(form));
}

function likelySlips(typed: string): string[] {
  return [...swaps(typed), ...slipsOfTheEar(typed)];
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
