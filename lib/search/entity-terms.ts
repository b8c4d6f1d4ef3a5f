/** By which terms of the index an entity is found, and which entities the terms of a query may mean. */
import type { FindableEntity } from './entities';
import type { Posting } from './postings';
import { SLOTS } from './slots';

/** A name of an entity as the index keeps it: its terms, each with the number of them. */
export interface NameTerms {
  readonly terms: readonly string[];
}

/**
 * The loose terms of each name: its pairs of syllables, of a name of one syllable that, and the first syllable of any; and
 * each of its numbers.
 */
export function nameTermsOf({ names, documentKeys }: FindableEntity): NameTerms[] {
  const keys = [...documentKeys].map((key) => ({ terms: [key] }));
  return [...names.flatMap(termsOfName), ...keys];
}

/**
 * Numbers of the entities that the query may mean, the most named first: all terms of the name are in the query, or all
 * terms of the query are in the name.
 * @param hits for each term of the query, the postings of entity number and number of terms of the name that it is in
 */
export function plausibleEntities(hits: readonly (readonly Posting[])[]): number[] {
  const counts = new Map<Posting, number>();
  for (const postings of hits) {
    for (const posting of postings) counts.set(posting, (counts.get(posting) ?? 0) + 1);
  }
  const meant = [...counts].filter(([posting, count]) => count >= Math.min(posting % SLOTS, hits.length));
  return [...new Set(meant.map(([posting]) => Math.floor(posting / SLOTS)))].sort((a, b) => a - b);
}

function termsOfName(name: readonly string[]): NameTerms[] {
  const [first] = name;
  if (first === undefined) return [];
  const pairs = new Set(name.slice(1).map((next, i) => `${name[i] ?? ''} ${next}`));
  return [{ terms: [first] }, ...(pairs.size === 0 ? [] : [{ terms: [...pairs] }])];
}
