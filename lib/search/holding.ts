/** Which articles have given words: for phrases, exclusions, and for telling which word is missing. */
import { formOf } from './hash';
import type { Search } from './search';
import { articleOf } from './postings';
import { kindOf, readTerm, type Syllable } from './terms';

type Asks = Pick<Search, 'encodeQuery' | 'reader'>;

/**
 * Numbers of the articles that have the words side by side in this order, told by their pairs: between two words that
 * is exact, among more an article that has every pair, at different places, is taken as well. Typed with marks they
 * must have the same ones. Undefined where the words hold nothing that an article could have.
 */
export async function articlesWith(search: Asks, words: string): Promise<ReadonlySet<number> | undefined> {
  const terms = search.encodeQuery(words).map(readTerm);
  const syllables = terms.filter(({ loose }) => kindOf(loose) === 'syllable');
  const marked = syllables.some(({ loose, exact }) => loose !== exact);
  const pairs = terms.filter(({ loose }) => kindOf(loose) === 'pair');
  const wanted = pairs.length > 0 ? pairs : syllables;
  if (wanted.length === 0) return undefined;
  const sets = await Promise.all(wanted.map((term) => articlesWithTerm(search, term, marked)));
  const [smallest = new Set<number>(), ...others] = sets.sort((a, b) => a.size - b.size);
  return new Set([...smallest].filter((article) => others.every((other) => other.has(article))));
}

async function articlesWithTerm(search: Asks, { loose, exact }: Syllable, marked: boolean): Promise<Set<number>> {
  const { variants } = await search.reader.wholeGroup(loose);
  const alike = marked ? variants.filter(({ form }) => form === formOf(loose, exact)) : variants;
  return new Set(alike.flatMap(({ postings }) => postings.map(articleOf)));
}

/** The words of a query that no article has in any form, as typed, each once. */
export async function findMissingWords(search: Asks, text: string): Promise<string[]> {
  const words = [...new Set(text.split(' '))];
  const missing = await Promise.all(words.map((word) => isMissing(search, word)));
  return words.filter((_, i) => missing[i]);
}

async function isMissing(search: Asks, word: string): Promise<boolean> {
  const syllables = search
    .encodeQuery(word)
    .map(readTerm)
    .filter(({ loose }) => kindOf(loose) === 'syllable');
  if (syllables.length === 0) return false;
  const groups = await Promise.all(syllables.map(({ loose }) => search.reader.group(loose)));
  return groups.some(({ frequency }) => frequency === 0);
}
